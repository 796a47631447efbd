"""What is searched: how inputs are made at random, and what must hold of each, whatever it is.

An input is a file: its ending, and its bytes, so that one that fails can be kept as it is.
"""

import csv
import io
import json
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlencode
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.formats import FORMATS
from dashboard.exports.story_json import from_json, to_json
from dashboard.filters import Filter, apply
from dashboard.loader import Settings, Source, SourceError, load_sources
from dashboard.loader.corrections import apply as corrected
from dashboard.loader.corrections import from_toml, in_words, misfit_in_words, to_toml
from dashboard.loader.readers import read_bytes
from dashboard.loader.readers.decoding import clean
from dashboard.tables import tables_of
from tests.conftest import flood_story, hostile_story
from tests.faults import faults_of
from tests.loader.corrections.conftest import BELL, GULL
from tests.strategies.corrections import CORRECTION_FILES
from tests.strategies.files import FILES
from tests.strategies.filters import ADDRESSES
from tests.strategies.texts import ANY_TEXT

Input = tuple[str, bytes]
NEXT_DOCUMENT = "\f"
MOST_SECONDS = 5.0  # of the processor for one small input
TODAY = date(2026, 1, 2)


@dataclass(frozen=True)
class Target:
    """Inputs, and a check that raises where one of them shows a fault."""

    inputs: st.SearchStrategy[Input]
    check: Callable[[str, bytes], None]

    def run(self, suffix: str, content: bytes) -> None:
        """The check, which may not take long either."""
        began = time.process_time()
        self.check(suffix, content)
        taken = time.process_time() - began
        assert taken < MOST_SECONDS, f"takes {taken:.1f} seconds of the processor"


def story_of(text: str) -> Any:
    """The story of the documents in a text, the second of which says when it was published."""
    texts = [words for one in text.split(NEXT_DOCUMENT) if (words := clean(one)).strip()]
    sources = [
        Source(f"{number}.txt", one, published="2024-05-14" if number == 2 else None)
        for number, one in enumerate(texts, 1)
    ]
    return load_sources(sources, Settings())


def read_file(suffix: str, content: bytes) -> None:
    """A file is read or refused, and what is read from it is a story."""
    found = list(read_bytes(content, f"a.{suffix}"))
    assert found
    assert all(isinstance(one, Source | SourceError) for one in found)
    assert not [one for one in found if isinstance(one, SourceError) and "seconds" in one.reason]
    sources = [one for one in found if isinstance(one, Source)]
    assert faults_of(load_sources(sources, Settings())) == []


def read_text(suffix: str, content: bytes) -> None:
    """Any texts are a story, the same each time, that its own JSON keeps."""
    story = story_of(content.decode())
    assert faults_of(story) == []
    assert story_of(content.decode()) == story
    assert from_json(to_json(story)) == story


@cache
def flood_tables() -> Any:
    """The tables that are filtered."""
    return tables_of(flood_story())


def open_address(suffix: str, content: bytes) -> None:
    """Any address is a filter, which has an address that opens it."""
    address = parse_qs(content.decode(), keep_blank_values=True)
    filter_ = Filter.from_address(address)
    written = urlencode(filter_.to_address(), doseq=True)
    assert Filter.from_address(parse_qs(written, keep_blank_values=True)) == filter_
    assert isinstance(filter_.in_words, str)
    assert all(filter_.mistakes)
    assert filter_.last_day != ""
    assert len(apply(filter_, flood_tables()).events) <= len(flood_tables().events)


@cache
def raid_story() -> Any:
    """The story that is corrected."""
    return story_of(NEXT_DOCUMENT.join((BELL, GULL)))


def correct(suffix: str, content: bytes) -> None:
    """Any file of corrections is read or refused; the corrected story is one."""
    read = from_toml(content.decode(), "corrections.toml")
    assert all(str(error).startswith("corrections.toml") for error in read.errors)
    again = from_toml(to_toml(read.corrections), "again")
    assert again.errors == ()
    assert str(again.corrections) == str(read.corrections)  # not a number is not itself
    assert all(map(in_words, read.corrections))
    done = corrected(raid_story(), read.corrections)
    assert all(map(misfit_in_words, done.misfits))
    assert faults_of(done.story) == []


def write_exports(suffix: str, content: bytes) -> None:
    """Every format writes a story of any words, whole and as a selection, as its readers expect."""
    text = content.decode()
    for story in (story_of(text), hostile_story(text or " ")):
        ids = frozenset(one.id for one in story.events[::2])
        part = selected(story, Selection(ids, frozenset(), text), TODAY)
        for edition in (whole(story, TODAY), part):
            for format_ in FORMATS.values():
                _is_readable(format_.suffix_of(edition), format_.write(edition))
                assert format_.file_name(edition).isascii()


def _is_readable(suffix: str, content: bytes) -> None:
    """Raises where a strict reader of such files refuses this one."""
    last = suffix.rpartition(".")[2]
    if last == "zip":
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    elif last in {"svg", "kml", "tml"}:
        ET.fromstring(content)
    elif last in {"json", "geojson"}:
        json.loads(content)
    elif last == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
    else:
        assert content.decode()


def _named(suffix: str) -> Callable[[str], Input]:
    return lambda text: (suffix, text.encode())


TEXTS = st.lists(ANY_TEXT, min_size=1, max_size=3).map(NEXT_DOCUMENT.join)
TARGETS = {
    "files": Target(FILES.map(lambda file: (file[0].partition(".")[2], file[1])), read_file),
    "texts": Target(TEXTS.map(_named("txt")), read_text),
    "addresses": Target(ADDRESSES.map(_named("txt")), open_address),
    "corrections": Target(CORRECTION_FILES.map(_named("toml")), correct),
    "exports": Target(ANY_TEXT.map(_named("txt")), write_exports),
}
