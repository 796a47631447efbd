"""Stories kept as folders: article files, and ``story.toml`` with what they do not say."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dashboard.loader.reading import TEXT_SUFFIXES, Source, SourceError, check_published, read_file

STORY_FILE = "story.toml"


@dataclass(frozen=True, slots=True)
class SeedStory:
    """A story's folder as read: its sources, and the errors of those that cannot be."""

    title: str | None
    note: str | None
    sources: tuple[Source, ...]
    errors: tuple[SourceError, ...]


def read_story_folder(folder: Path) -> SeedStory:
    """The articles of a folder in the order of their names, with what ``story.toml`` adds.

    Raises SourceError where ``story.toml`` is there and is not as it should be.
    """
    about = _about(folder / STORY_FILE)
    details = {entry["file"]: entry for entry in about.get("document", []) if "file" in entry}
    found = [
        _with_details(source, details.get(path.name, {}))
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in TEXT_SUFFIXES
        for source in read_file(path)
    ]
    found += [
        SourceError(f"{folder.name}/{name}", "is named in story.toml and is not there", "Add it")
        for name in details
        if not (folder / name).exists()
    ]
    story = about.get("story", {})
    return SeedStory(
        story.get("title"),
        story.get("note"),
        tuple(item for item in found if isinstance(item, Source)),
        tuple(item for item in found if isinstance(item, SourceError)),
    )


def _about(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(str(path), f"is not valid TOML ({error})", "Mend that line") from None


def _with_details(found: Source | SourceError, details: dict[str, str]) -> Source | SourceError:
    if isinstance(found, SourceError):
        return found
    try:
        check_published(details.get("published"), found.name)
    except SourceError as error:
        return error
    return replace(
        found,
        name=details.get("name", found.name),
        title=details.get("title", found.title),
        published=details.get("published", found.published),
    )
