"""The JSON of TimelineJS: an event a slide, the title slide as the title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from dashboard.loader.event_tables.columns import Record
from dashboard.loader.event_tables.words import without_markup
from dashboard.loader.event_tables.writing import source_of_rows
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.whole_json import as_words, part, read_json
from dashboard.loader.source import SourceError

_PARTS: Final = ("year", "month", "day")
# What our own slides say of an event that no viewer shows.
_OWN: Final = ("earliest", "latest", "granularity", "kind", "status")
_EVIDENCE: Final = "evidence"


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The slides as one source, then an error for each that cannot be read."""
    timeline = read_json(stream, name)
    older = part(timeline, "timeline")
    slides = part(older, "date") if older else part(timeline, "events")
    if not isinstance(slides, list):
        advice = 'Give {"events": [{"start_date": {"year": …}, "text": {"headline": …}}]}'
        raise SourceError(name, "is no timeline with events", advice)
    records = [_record(number, slide) for number, slide in enumerate(slides, 1)]
    title = _said(part(older, "headline") if older else _text(part(timeline, "title"), "headline"))
    yield from source_of_rows(records, name, title=title or None, noun="slide")


def _record(number: int, slide: Any) -> Record:
    location = part(slide, "location")
    cells = {
        "title": _said(_text(slide, "headline")),
        "text": _said(_text(slide, "text")),
        "shown": _said(
            part(slide, "display_date") or part(part(slide, "start_date"), "display_date")
        ),
        "place": _said(part(location, "name")),
        "lat": as_words(part(location, "lat")),
        "lon": as_words(part(location, "lon")),
    }
    own = _own(slide)
    cells |= own or _dates(slide)
    return Record(number, {key: words for key, words in cells.items() if words}, exported=bool(own))


def _text(slide: Any, key: str) -> Any:
    """The headline or the text; the older format has them in the slide itself."""
    text = part(slide, "text")
    return part(text, key) if isinstance(text, dict) else part(slide, key)


def _said(value: Any) -> str:
    return without_markup(as_words(value))


def _own(slide: Any) -> dict[str, str]:
    """What our own slides say that no viewer shows; nothing of the slides of others."""
    if part(slide, _EVIDENCE) is None:
        return {}
    said = {key: as_words(part(slide, key)) for key in _OWN}
    return said | {"text": _said(part(slide, _EVIDENCE))}


def _dates(slide: Any) -> dict[str, str]:
    """Start and end in parts; the older format writes “2011,12,10”."""
    cells: dict[str, str] = {}
    for key, older, prefix in (("start_date", "startDate", ""), ("end_date", "endDate", "end_")):
        date = part(slide, key)
        parts = [as_words(part(date, one)) for one in _PARTS]
        if not any(parts):
            parts = [one.strip().lstrip("0") for one in as_words(part(slide, older)).split(",")][:3]
        cells |= {f"{prefix}{name}": words for name, words in zip(_PARTS, parts, strict=False)}
        cells[f"{prefix}time"] = _clock(date)
    return cells


def _clock(date: Any) -> str:
    hour, minute = as_words(part(date, "hour")), as_words(part(date, "minute"))
    return f"{hour}:{minute.zfill(2)}" if hour else ""
