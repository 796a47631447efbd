"""Stories kept as folders: article files, and ``story.toml`` with what they do not say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.loader.given_date import check_published
from dashboard.loader.readers import known_suffix, read_file
from dashboard.loader.source import LONGEST_QUOTED, Source, SourceError

STORY_FILE = "story.toml"
_PUBLISHED = "published"
_DETAILS = ("name", "title", _PUBLISHED)
_LEAVE_OUT = "leave_out"
# A thousand for each document of the largest story.
MAX_TOML_BYTES = 5_000_000
# Between a file and the number of a document in it, in the keys of ``About.documents``.
_NUMBER = " #"


@dataclass(frozen=True, slots=True)
class About:
    """What ``story.toml`` says: of the story, and of its documents.

    These go by their file, and those of a file that holds several by it and their number;
    ``left_out`` are those that are not to be read.
    """

    title: str | None = None
    note: str | None = None
    documents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()


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
    names = {path.name for path in folder.iterdir()}
    found = [
        source
        for path in sorted(folder.iterdir())
        if known_suffix(path.name)
        for source in _read_with_details(path, about)
    ]
    found += [
        SourceError(
            f"{folder.name}/{name[:LONGEST_QUOTED]}",
            "is named in story.toml and is not there",
            "Add it",
        )
        for name in dict.fromkeys(map(_file_of, about.documents))
        if name not in names
    ]
    return SeedStory(
        about.title,
        about.note,
        tuple(item for item in found if isinstance(item, Source)),
        tuple(item for item in found if isinstance(item, SourceError)),
    )


def _read_with_details(path: Path, about: About) -> Iterator[Source | SourceError]:
    """What a file holds; a date that is given for all of it counts for those without their own."""
    of_file = about.documents.get(path.name, {})
    found = list(read_file(path))
    documents = [one for one in found if isinstance(one, Source)]
    numbers = {id(one): number for number, one in enumerate(documents, 1)}
    for one in found:
        numbered = _numbered(path.name, numbers.get(id(one), 0))
        if {path.name, numbered} & about.left_out:
            continue
        details = about.documents.get(numbered, {})
        alone = len(documents) == 1
        whole = of_file if alone else {k: v for k, v in of_file.items() if k == _PUBLISHED}
        if not alone and isinstance(one, Source) and (one.published or one.metadata_published):
            whole = {}
        yield _with_details(one, {**whole, **details})


def _numbered(file: str, number: int) -> str:
    return f"{file}{_NUMBER}{number}"


def _file_of(document: str) -> str:
    """The file of a document's key."""
    file, sign, number = document.rpartition(_NUMBER)
    return file if sign and number.isdigit() else document


def read_about(folder: Path) -> About:
    """What the folder's ``story.toml`` says; nothing where there is none.

    Raises SourceError where it is no TOML or a key of it is not what it should be.
    """
    path = folder / STORY_FILE
    where = f"{folder.name}/{STORY_FILE}"
    if not path.exists():
        return About()
    try:
        content = tomllib.loads(_short_enough(path, where))
    except (OSError, ValueError, RecursionError) as error:  # numbers and brackets without end
        raise SourceError(where, f"is not valid TOML ({error})", "Mend that line") from None
    story = content.get("story", {})
    documents = content.get("document", [])
    if not isinstance(story, dict) or not isinstance(documents, list):
        raise SourceError(where, "has another form", "Write [story] once and [[document]] for each")
    entries = [(_document(entry, where), entry) for entry in documents]
    return About(
        _words(story, "title", where),
        _words(story, "note", where),
        dict(document for document, _ in entries),
        frozenset(name for (name, _), entry in entries if _is_left_out(entry, where)),
    )


def _short_enough(path: Path, where: str) -> str:
    """The text of ``story.toml``. Raises SourceError where it is longer than any honest one."""
    if path.stat().st_size > MAX_TOML_BYTES:
        raise SourceError(where, f"has more than {MAX_TOML_BYTES:,} bytes", "Say less of each file")
    return path.read_text(encoding="utf-8")


def _is_left_out(entry: Mapping[str, Any], where: str) -> bool:
    found = entry.get(_LEAVE_OUT, False)
    if not isinstance(found, bool):
        raise SourceError(where, f'has a "{_LEAVE_OUT}" that is neither true nor false', "Mend it")
    return found


def _document(entry: Any, where: str) -> tuple[str, Mapping[str, str]]:
    name = _words(entry, "file", where) if isinstance(entry, dict) else None
    if not name:
        raise SourceError(where, "has a document without its file", 'Add file = "….txt"')
    details = {key: _words(entry, key, where) for key in _DETAILS}
    number = entry.get("number")
    if number is not None and (not isinstance(number, int) or number < 1):
        raise SourceError(where, 'has a "number" that is none', "Count its documents from 1")
    name = _numbered(name, number) if number else name
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
