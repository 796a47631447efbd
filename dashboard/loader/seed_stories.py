"""Stories kept as folders: article files, and ``story.toml`` with what they do not say."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.loader.given_date import check_published
from dashboard.loader.readers import SUFFIXES, read_file
from dashboard.loader.source import Source, SourceError

STORY_FILE = "story.toml"
_DETAILS = ("name", "title", "published")


@dataclass(frozen=True, slots=True)
class About:
    """What ``story.toml`` says: of the story, and of its documents by their file."""

    title: str | None = None
    note: str | None = None
    documents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


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
    about = read_about(folder)
    found = [
        _with_details(source, about.documents.get(path.name, {}))
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in SUFFIXES
        for source in read_file(path)
    ]
    found += [
        SourceError(f"{folder.name}/{name}", "is named in story.toml and is not there", "Add it")
        for name in about.documents
        if not (folder / name).exists()
    ]
    return SeedStory(
        about.title,
        about.note,
        tuple(item for item in found if isinstance(item, Source)),
        tuple(item for item in found if isinstance(item, SourceError)),
    )


def read_about(folder: Path) -> About:
    """What the folder's ``story.toml`` says; nothing where there is none.

    Raises SourceError where it is no TOML or a key of it is not what it should be.
    """
    path = folder / STORY_FILE
    where = f"{folder.name}/{STORY_FILE}"
    if not path.exists():
        return About()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(where, f"is not valid TOML ({error})", "Mend that line") from None
    story = content.get("story", {})
    documents = content.get("document", [])
    if not isinstance(story, dict) or not isinstance(documents, list):
        raise SourceError(where, "has another form", "Write [story] once and [[document]] for each")
    return About(
        _words(story, "title", where),
        _words(story, "note", where),
        dict(_document(entry, where) for entry in documents),
    )


def _document(entry: Any, where: str) -> tuple[str, Mapping[str, str]]:
    name = _words(entry, "file", where) if isinstance(entry, dict) else None
    if not name:
        raise SourceError(where, "has a document without its file", 'Add file = "….txt"')
    details = {key: _words(entry, key, where) for key in _DETAILS}
    return name, {key: words for key, words in details.items() if words}


def _words(table: Mapping[str, Any], key: str, where: str) -> str | None:
    """A text, or a date written without quotation marks, as TOML allows."""
    found = table.get(key)
    if isinstance(found, date):
        return found.isoformat()
    if found is not None and not isinstance(found, str):
        raise SourceError(where, f'has a "{key}" that is no text', "Put it in quotation marks")
    return found


def _with_details(found: Source | SourceError, details: Mapping[str, str]) -> Source | SourceError:
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
