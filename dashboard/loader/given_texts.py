"""Texts that a visitor gives: read within limits, and written as a folder for ``seeds/``."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import orjson

from dashboard.apart.passing import asking
from dashboard.loader.corrections import FILE, Correction, to_toml
from dashboard.loader.readers import known_suffix, read_bytes
from dashboard.loader.readers.decoding import decode
from dashboard.loader.readers.registry import holds_records
from dashboard.loader.seed_stories import STORY_FILE
from dashboard.loader.source import Source, SourceError
from dashboard.loader.steps import Progress, Step, untold

# More articles on one thing than anybody pastes; each has its fields on the page.
MAX_TEXTS: Final = 50
# All files of one visitor together stay in the server's memory while the tab is open.
MAX_BYTES: Final = 20 * 1024 * 1024
# A long book: read in ten to twenty seconds, and what is found in it takes up to 100 MB.
MAX_CHARACTERS: Final = 1_000_000
# Records of files that hold many, read or refused: the story of as many takes ten seconds.
MAX_RECORDS: Final = 1_000
_LESS: Final = "Give less, or put the files into a folder of seeds/ in a Dateline of your own"
_UNSAFE: Final = re.compile(r"[^\w.-]+")
_UNNAMED: Final = "text"


LEFT_OUT: Final = ""  # stands in the place of a name for a document that is not to be read


@dataclass(frozen=True, slots=True)
class GivenDocument:
    """What its giver wants of one of several documents in a file, which are counted from 1.

    ``published`` is EDTF; without a name it keeps its own.
    """

    number: int
    name: str | None = None
    published: str | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class GivenText:
    """A file's bytes with what its giver knows: what to call it, EDTF of its publication.

    ``documents`` says more of some of the documents in it.
    """

    file: str
    content: bytes
    name: str | None = None
    published: str | None = None
    documents: tuple[GivenDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class TextsRead:
    """What could be read, each under a name of its own, and why the rest could not.

    ``names`` has for each text, in their order, the names of what was found in it, one
    after the other; None stands for what could not be read, and LEFT_OUT for what is not to be.
    """

    sources: tuple[Source, ...]
    errors: tuple[SourceError, ...]
    names: tuple[tuple[str | None, ...], ...] = ()


def read_given(texts: Sequence[GivenText], progress: Progress = untold) -> TextsRead:
    """The sources of all texts; what goes beyond a limit comes out as an error."""
    sources: list[Source] = []
    errors: list[SourceError] = []
    numbers: dict[str, int] = {}
    names: list[list[str | None]] = [[] for _ in texts]
    for number, found in _within_limits(texts, progress):
        if isinstance(found, SourceError):
            errors.append(found)
            names[number].append(None)
            continue
        if found is None:
            names[number].append(LEFT_OUT)
            continue
        name = _unique(found.name, numbers)
        names[number].append(name)
        sources.append(replace(found, name=name))
    return TextsRead(tuple(sources), tuple(errors), tuple(map(tuple, names)))


@dataclass(slots=True)
class _Left:
    """What may still be read of each kind."""

    content: int
    characters: int
    records: int


def _within_limits(
    texts: Sequence[GivenText], progress: Progress
) -> Iterator[tuple[int, Source | SourceError | None]]:
    """What is found, with the place of its text among all; None for what is left out."""
    left = _Left(MAX_BYTES, MAX_CHARACTERS, MAX_RECORDS)
    for number, text in enumerate(texts):
        if number >= MAX_TEXTS:
            yield number, SourceError(text.file, f"is one more than {MAX_TEXTS} texts", _LESS)
            continue
        if len(text.content) > left.content:
            reason = f"makes all files together larger than {MAX_BYTES // 1024**2} MB"
            yield number, SourceError(text.file, reason, _LESS)
            continue
        left.content -= len(text.content)
        tell = partial(progress, number + 1, min(len(texts), MAX_TEXTS), Step.FILE)
        tell()
        with asking(tell):
            for found in _read_within(text, left):
                yield number, found


def _read_within(text: GivenText, left: _Left) -> Iterator[Source | SourceError | None]:
    """What one file holds, as far as the limits allow."""
    wanted = {one.number: one for one in text.documents}
    number = 0
    for found, alone in _with_alone(read_bytes(text.content, text.file)):
        if left.records == 0:
            reason = f"goes beyond the {MAX_RECORDS:,} records that are read of all files together"
            yield SourceError(text.file, f"{reason}; the rest of it is left out", _LESS)
            return
        left.records -= 1
        number += isinstance(found, Source)
        one = wanted.get(number, GivenDocument(number))
        if isinstance(found, SourceError):
            yield found
        elif one.left_out:
            yield None
        elif len(found.text) > left.characters:
            reason = f"makes all texts together longer than {MAX_CHARACTERS:,} characters"
            yield SourceError(found.name, reason, _LESS)
        else:
            left.characters -= len(found.text)
            details = _with_details(found, text, is_whole=alone and not holds_records(text.file))
            yield replace(
                details,
                name=one.name or details.name,
                published=one.published or details.published,
            )


def _with_alone(
    found: Iterator[Source | SourceError],
) -> Iterator[tuple[Source | SourceError, bool]]:
    """Each with whether it is the only document: all wait until there is a second one."""
    waiting: list[Source | SourceError] = []
    count = 0
    for one in found:
        count += isinstance(one, Source)
        waiting.append(one)
        if count > 1:
            yield from ((each, False) for each in waiting)
            waiting.clear()
    yield from ((each, count == 1) for each in waiting)


def _with_details(found: Source, text: GivenText, *, is_whole: bool) -> Source:
    """One of several documents keeps its name; a date of its own goes first."""
    own = found.published or found.metadata_published
    return replace(
        found,
        name=text.name if text.name and is_whole else found.name,
        published=text.published
        if is_whole
        else found.published or (None if own else text.published),
    )


def _unique(name: str, numbers: dict[str, int]) -> str:
    """The name, with a number where it is there already; settings go by names.

    ``numbers`` are the names taken, each with the last number that it was given.
    """
    wanted = name
    while wanted in numbers:
        numbers[name] += 1
        wanted = f"{name} ({numbers[name]})"
    numbers[wanted] = 1
    return wanted


def as_read(
    text: GivenText, names: Sequence[str | None], published: Mapping[str, str]
) -> GivenText:
    """The text so that it reads as it did here: under these names, with dates set by name.

    Records bear both themselves; lines that could not be read stay as they are.
    """
    if holds_records(text.file):
        if not any(names):
            return text
        lines = _records_as_read(text, names, published)
        return GivenText(text.file, "\n".join(lines).encode())
    readable = [name for name in names if name is not None]
    if len(readable) > 1:
        set_here = {one.number: one.published for one in text.documents}
        documents = (
            _document_as_read(number, name, published.get(name) or set_here.get(number))
            for number, name in enumerate(readable, 1)
        )
        return replace(text, documents=tuple(documents))
    name = next(iter(readable), text.name)
    return replace(text, name=name, published=published.get(name or "") or text.published)


def _document_as_read(number: int, name: str, published: str | None) -> GivenDocument:
    if name == LEFT_OUT:
        return GivenDocument(number, left_out=True)
    return GivenDocument(number, name, published)


def _records_as_read(
    text: GivenText, names: Sequence[str | None], published: Mapping[str, str]
) -> Iterator[str]:
    waiting = iter(names)
    number = 0
    set_here = {one.number: one.published for one in text.documents}
    for line in decode(text.content, text.file).split("\n"):
        name = next(waiting, None) if line.strip() else None
        number += name is not None
        if name == LEFT_OUT:
            continue
        if name is None:
            yield line
            continue
        record = orjson.loads(line)
        record["id"] = name
        date = published.get(name) or set_here.get(number) or record.get("published")
        date = date or text.published
        yield orjson.dumps(record | ({"published": date} if date else {})).decode()


def story_folder(
    title: str | None, texts: Sequence[GivenText], corrections: Sequence[Correction] = ()
) -> bytes:
    """A zip of the files as they are given, with the ``story.toml`` that says what was set.

    Corrections find their words by the names of the texts.
    """
    packed = io.BytesIO()
    lines = ["[story]", *([f"title = {_toml(title)}"] if title else [])]
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        for number, text in enumerate(texts, 1):
            name = _file_name(text.file, number)
            folder.writestr(name, text.content)
            lines += ["", "[[document]]", f"file = {_toml(name)}"]
            lines += [f"name = {_toml(text.name)}"] if text.name else []
            lines += [f"published = {_toml(text.published)}"] if text.published else []
            lines += _documents(name, text.documents)
        folder.writestr(STORY_FILE, "\n".join(lines) + "\n")
        if corrections:
            folder.writestr(FILE, to_toml(corrections))
    return packed.getvalue()


def _documents(file: str, documents: Sequence[GivenDocument]) -> Iterator[str]:
    """What is known of each of several documents in a file."""
    for one in documents:
        yield from ("", "[[document]]", f"file = {_toml(file)}", f"number = {one.number}")
        if one.left_out:
            yield "leave_out = true"
        if one.name:
            yield f"name = {_toml(one.name)}"
        if one.published:
            yield f"published = {_toml(one.published)}"


def _file_name(given: str, number: int) -> str:
    """A name that every system can have; its number keeps the order and tells equals apart."""
    last = given.replace("\\", "/").rsplit("/", 1)[-1]
    suffix = known_suffix(last)
    stem = last[: -len(suffix)] if suffix else Path(last).stem
    safe = _UNSAFE.sub("-", stem).strip("-.")[:60] or _UNNAMED
    return f"{number:02}-{safe}{suffix or '.txt'}"


def _toml(words: str) -> str:
    """Words as TOML writes them; it takes JSON's escapes, and wants one more."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
