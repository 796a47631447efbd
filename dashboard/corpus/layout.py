"""What a corpus' folder holds: the columns of its tables, and how they are written.

A day is a number of days since 1970-01-01, ``first_day`` and ``last_day`` the first and the last
that a time can mean. What is open on one side has ``OPEN_START`` or ``OPEN_END`` there, so that a
comparison finds it; what has no day at all has neither and stands in a table of its own.
"""

from __future__ import annotations

from typing import Final

import pyarrow as pa

LAYOUT_VERSION: Final = 3
FIRST_LAYOUT: Final = 1
DAYS_KEPT: Final = 2  # from this one on documents tell when they came in
# Beyond all days that a text can name, and still 32 bits.
OPEN_START: Final = -1_000_000_000
OPEN_END: Final = 1_000_000_000

PARTS: Final = "parts"
MANIFEST: Final = "manifest.json"
LOCK: Final = ".lock"
UNDATED: Final = "events_undated"

_TEXT: Final = pa.string()
_TEXTS: Final = pa.list_(pa.string())
_COUNT: Final = pa.int32()
_DAY: Final = pa.int32()


def _columns(**types: pa.DataType) -> pa.Schema:
    return pa.schema(list(types.items()))


_SPAN: Final = {"start": _COUNT, "end": _COUNT, "text": _TEXT}
_BOUNDS: Final = {
    "edtf": _TEXT,
    "earliest": _TEXT,
    "latest": _TEXT,
    "first_day": _DAY,
    "last_day": _DAY,
    "granularity": _TEXT,
    "basis": _TEXT,
}
_EVENTS: Final = _columns(
    id=_TEXT,
    document=_TEXT,
    title=_TEXT,
    kind=_TEXT,
    mode=_TEXT,
    status=_TEXT,
    main=pa.bool_(),
    **_BOUNDS,
    places=_TEXTS,
    places_inferred=_TEXTS,
    actors=_TEXTS,
    sources=_TEXTS,
    targets=_TEXTS,
    salience=pa.float32(),
    **_SPAN,
)

TABLES: Final[dict[str, pa.Schema]] = {
    "documents": _columns(
        id=_TEXT,
        name=_TEXT,
        title=_TEXT,
        source=_TEXT,
        authors=_TEXTS,
        url=_TEXT,
        language=_TEXT,
        published=_TEXT,
        published_basis=_TEXT,
        first_day=_DAY,
        last_day=_DAY,
        came_in=_DAY,
        text=_TEXT,
        events=_COUNT,
        problem=_TEXT,
        seconds=pa.float32(),
    ),
    "events": _EVENTS,
    UNDATED: _EVENTS,
    "tellings": _columns(
        event=_TEXT,
        document=_TEXT,
        **_SPAN,
        sentence_start=_COUNT,
        sentence_end=_COUNT,
        title=_TEXT,
        kind=_TEXT,
        status=_TEXT,
        time=_TEXT,
    ),
    "quotes": _columns(
        id=_TEXT,
        document=_TEXT,
        **_SPAN,
        kind=_TEXT,
        speaker=_TEXT,
        speaker_text=_TEXT,
        event=_TEXT,
    ),
    "times": _columns(
        id=_TEXT, document=_TEXT, **_SPAN, type=_TEXT, value=_TEXT, **_BOUNDS, rule=_TEXT
    ),
    "places": _columns(
        document=_TEXT,
        id=_TEXT,
        name=_TEXT,
        kind=_TEXT,
        lat=pa.float64(),
        lon=pa.float64(),
        country=_TEXT,
        position=_TEXT,
        literal=_COUNT,
        associative=_COUNT,
    ),
    "actors": _columns(
        document=_TEXT, id=_TEXT, name=_TEXT, kind=_TEXT, roles=_TEXTS, mentions=_COUNT
    ),
    # What documents are grouped by, so that none of them is read again: the marks of their words,
    # the agencies that they credit, and how often the terms of their first paragraphs stand there;
    # and what is told of a story that has no other document.
    "keys": _columns(
        document=_TEXT,
        day=_DAY,
        title=_TEXT,
        source=_TEXT,
        events=_COUNT,
        disagreements=_COUNT,
        marks=pa.list_(pa.int64()),
        agencies=_TEXTS,
        terms=pa.list_(pa.uint32()),
        counts=pa.list_(pa.uint16()),
    ),
    # What a story is opened from: MessagePack of what was given, and, packed by zstd, of all that was
    # found.
    "readings": _columns(document=_TEXT, given=pa.binary(), found=pa.binary()),
}

# What each table is sorted by, so that a reader with a filter skips most of it.
SORTED_BY: Final[dict[str, tuple[str, ...]]] = {
    "documents": ("first_day", "id"),
    "events": ("first_day", "last_day", "id"),
    UNDATED: ("id",),
    "tellings": ("event", "start"),
    "quotes": ("id",),
    "times": ("id",),
    "places": ("id", "document"),
    "actors": ("id", "document"),
    "keys": ("document",),
    "readings": ("document",),
}

# Which documents tell one story: two tables of their own, made anew as a whole.
STORIES: Final = "stories"
STORY_TABLES: Final[dict[str, pa.Schema]] = {
    # ``days`` and ``sizes`` are the documents by the day on which they were published, ``voices``
    # those that do not tell it after each other, ``events`` and ``disagreements`` those of all
    # documents merged.
    "stories": _columns(
        id=_TEXT,
        title=_TEXT,
        first_day=_DAY,
        last_day=_DAY,
        size=_COUNT,
        voices=_COUNT,
        events=_COUNT,
        disagreements=_COUNT,
        sources=_TEXTS,
        days=pa.list_(_DAY),
        sizes=pa.list_(_COUNT),
        documents=_TEXTS,
    ),
    # ``copy_of`` is the first of the documents with the same words.
    "members": _columns(story=_TEXT, document=_TEXT, day=_DAY, copy_of=_TEXT),
}
