"""Maps in KML: an event a placemark, read as XML piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from dashboard.loader.event_tables.columns import Record, cells_by_field, column
from dashboard.loader.event_tables.words import without_markup
from dashboard.loader.event_tables.writing import MAX_ROWS, source_of_rows
from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.markup import xml_events
from dashboard.loader.readers.own_exports import EVENT, joined, said_in
from dashboard.loader.readers.packed import Packed, Readable
from dashboard.loader.readers.web_text import visible_text
from dashboard.loader.source import SourceError

# An article in a description; more is markup that does not close.
MAX_CHARACTERS: Final = 100_000
_DATES: Final = {"when": "start", "begin": "earliest", "end": "latest"}
_ZIP: Final = b"PK\x03\x04"
_DATA: Final = frozenset({"Data", "SimpleData"})
_OWN: Final = frozenset({EVENT, "status", "granularity"})


@dataclass(slots=True)
class _Placemark:
    """What is told of one so far."""

    cells: dict[str, str] = field(default_factory=dict)
    data: list[tuple[str, str]] = field(default_factory=list)


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The map as one source, then an error for each placemark that cannot be read."""
    reading = _Reading(name)
    with _unpacked(stream, name) as xml:
        for what, words, attributes in xml_events(xml, name):
            if what == "text":
                reading.add(words)
            elif what == "start":
                reading.begin(words, attributes.get("name", ""))
            else:
                reading.finish(words)
    records = [_record(number, one) for number, one in enumerate(reading.placemarks, 1)]
    title = reading.title or None
    yield from source_of_rows(joined(records), name, title=title, noun="placemark", undated=True)


@contextmanager
def _unpacked(stream: BinaryIO, name: str) -> Iterator[Readable]:
    """The XML, which may be packed in a zip."""
    packed = stream.read(len(_ZIP)) == _ZIP
    stream.seek(0)
    if not packed:
        yield stream
        return
    archive = Packed(stream, name, "map")
    maps = (one for one in archive.members if one.filename.casefold().endswith(".kml"))
    part = next(maps, None)
    if part is None:
        raise SourceError(name, "is a zip without a map in it", "Save it as .kml")
    with archive.opened(part) as xml:
        yield xml


class _Reading:
    """The placemarks as they come."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.title = ""
        self.placemarks: list[_Placemark] = []
        self._within: list[str] = []
        self._data = ""
        self._words: list[str] = []
        self._length = 0

    def begin(self, tag: str, name: str) -> None:
        """An element begins; ``name`` is its attribute of that name."""
        self._within.append(tag)
        self._words.clear()
        self._length = 0
        if tag == "Placemark":
            self.placemarks.append(_Placemark())
            if len(self.placemarks) > MAX_ROWS:
                reason = f"has more than {MAX_ROWS:,} placemarks"
                raise SourceError(self.name, reason, "Split it into several files")
        if tag in _DATA:
            self._data = name

    def add(self, words: str) -> None:
        """Words of the element that began last."""
        self._length += len(words)
        if self._length > MAX_CHARACTERS:
            return
        self._words.append(words)

    def finish(self, tag: str) -> None:
        """An element ends, and what it says is known."""
        self._within.pop()
        words = "".join(self._words)
        self._words.clear()
        parent = self._within[-1] if self._within else ""
        if "Placemark" in self._within[-6:] and self.placemarks:
            self._tell(self.placemarks[-1], tag, parent, words)
        elif tag == "name" and parent == "Document":
            self.title = self.title or one_line(words)

    def _tell(self, mark: _Placemark, tag: str, parent: str, words: str) -> None:
        if tag in {"name", "description"} and parent == "Placemark":
            mark.cells[tag] = words
        elif tag in _DATES and parent in {"TimeStamp", "TimeSpan"}:
            mark.cells[_DATES[tag]] = one_line(words)
        elif tag == "coordinates" and parent == "Point":
            lon, lat, *_ = [*words.strip().split(","), "", ""]
            mark.cells |= {"lat": lat.strip(), "lon": lon.strip()}
        elif tag == "SimpleData" or (tag == "value" and parent == "Data"):
            mark.data.append((self._data, words))


def _record(number: int, mark: _Placemark) -> tuple[str, Record]:
    """The placemark after the id of its event, which our own alone give."""
    data = dict(mark.data)
    own = data.keys() >= _OWN
    described = mark.cells.get("description", "")
    said = [(name, one_line(words)) for name, words in mark.data if not (own and name == EVENT)]
    told, others = cells_by_field(said, [column(name) for name, _ in said])
    cells = {
        "title": one_line(mark.cells.get("name", "")),
        "text": said_in(visible_text(described).split("\n")) if own else without_markup(described),
        **{key: words for key, words in mark.cells.items() if key not in ("name", "description")},
    }
    given = {key: words for key, words in cells.items() if words}
    event = data[EVENT] if own else ""
    return event, Record(number, told | given, "" if own else others, exported=own)
