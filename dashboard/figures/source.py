"""The article as it was read, with what was found marked in place, as escaped HTML.

Marks may nest and overlap: the text is cut at every edge of a mark, and each piece
wears all marks that cover it. A piece leads to the event of its shortest mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.event.card import event_card, quadrant_class
from dashboard.tables import Tables, records
from dashboard.words.publishing import published_words

MarkKind = Literal["date", "place", "person", "quote"]
MARK_NAMES: Final[dict[MarkKind, str]] = {
    "date": "Dates",
    "place": "Places",
    "person": "People",
    "quote": "Quotes",
}
PART: Final = 40_000  # characters drawn at once: about 15 printed pages
PARAGRAPH: Final = "\n\n"  # between paragraphs; no sentence has it
LONGEST_PARAGRAPH: Final = 8_000  # a longer one is cut, so that a browser can lay it out


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that name something; ``event`` is None where they belong to none in view."""

    start: int
    end: int
    kind: MarkKind
    label: str
    event: str | None = None
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a document, or a stretch of page around the article with its reason."""

    start: int
    end: int
    reason: str | None = None


@dataclass(frozen=True)
class Reading:
    """What is read: a part of a document, the kinds of marks to draw, what was chosen.

    ``document`` is a row of ``documents``; ``tables`` hold the whole story, ``shown`` the
    events in view: a mark leads only to one of these. The words of the picked ``quote``
    are lit, without one the sentences of the ``chosen`` event.
    """

    document: Any
    tables: Tables
    shown: pd.DataFrame
    kinds: Collection[str]
    part: tuple[int, int]
    chosen: str | None = None
    quote: str | None = None

    def rows(self, frame: pd.DataFrame) -> Iterator[Any]:
        """The rows of a table whose span touches the part."""
        first, last = self.part
        here = (frame["start"] < last) & (frame["end"] > first)
        return records(frame[here & (frame["document"] == self.document.id)])


def marks_of(reading: Reading) -> list[Mark]:
    """The marks of the part, in reading order."""
    spans = _Spans(reading)
    finders = {"date": _dates, "place": _places, "person": _people, "quote": _quotes}
    marks = [
        mark
        for kind, find in finders.items()
        if kind in reading.kinds
        for mark in find(reading, spans)
    ]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _dates(reading: Reading, spans: _Spans) -> Iterator[Mark]:
    for row in reading.rows(reading.tables.times):
        yield Mark(row.start, row.end, "date", row.why, spans.event(row.start, row.end))


def _places(reading: Reading, spans: _Spans) -> Iterator[Mark]:
    names = reading.tables.places.set_index("id")["label"].to_dict()
    for row in reading.rows(reading.tables.place_mentions):
        named = row.role == "associative"
        what = "only named" if named else "something is there"
        label = f"{names.get(row.place, row.place)}: {what} ({row.reason})"
        event = spans.event(row.start, row.end, "place_ids", row.place)
        yield Mark(row.start, row.end, "place", label, event, faint=named)


def _people(reading: Reading, spans: _Spans) -> Iterator[Mark]:
    names = reading.tables.actors.set_index("id")["label"].to_dict()
    for row in reading.rows(reading.tables.actor_mentions):
        event = spans.event(row.start, row.end, "actor_ids", row.actor)
        yield Mark(row.start, row.end, "person", names.get(row.actor, row.text), event)


def _quotes(reading: Reading, spans: _Spans) -> Iterator[Mark]:
    for row in reading.rows(reading.tables.quotes):
        label = f"{row.kind} quote, {row.speaker_name or 'speaker not named'}"
        event = row.event if row.event in spans.shown else None
        yield Mark(row.start, row.end, "quote", label, event)


class _Spans:
    """Which event in view a span of a document belongs to."""

    def __init__(self, reading: Reading) -> None:
        self.shown = {row.id: row for row in records(reading.shown)}
        rows = (r for r in reading.rows(reading.tables.evidence) if r.event in self.shown)
        self._told = sorted((row.start, row.end, row.event) for row in rows)
        self._longest = max((end - start for start, end, _ in self._told), default=0)

    def event(self, start: int, end: int, field: str = "", member: str = "") -> str | None:
        """The event told around a span that has the member, else the first one told there."""
        first = bisect_left(self._told, (start - self._longest,))
        last = bisect_left(self._told, (start + 1,))
        around = [event for _, stop, event in self._told[first:last] if stop >= end]
        holding = (e for e in around if field and member in getattr(self.shown[e], field))
        return next(holding, around[0] if around else None)


def parts_of(text: str) -> list[tuple[int, int]]:
    """The text cut into parts of at most ``PART`` characters, at line ends where there are any."""
    parts = []
    start = 0
    while len(text) - start > PART:
        cut = text.rfind("\n", start, start + PART) + 1
        cut = cut if cut > start else _soft_cut(text, start, PART)
        parts.append((start, cut))
        start = cut
    return [*parts, (start, len(text))]


def place_of(tables: Tables, event: str | None, quote: str | None) -> list[tuple[str, int]]:
    """Where the picked quote or the chosen event stands: documents and offsets."""
    quotes, evidence = tables.quotes, tables.evidence
    spans = quotes[quotes["id"] == quote]
    spans = evidence[evidence["event"] == event] if spans.empty else spans
    return [(row.document, row.start) for row in records(spans)]


def part_of(parts: Sequence[tuple[int, int]], start: int) -> int:
    """The part that holds an offset."""
    return next((n for n, (_, end) in enumerate(parts) if start < end), 0)


def _soft_cut(text: str, start: int, longest: int) -> int:
    """After the last space that keeps a piece within ``longest``, or else right there."""
    cut = text.rfind(" ", start, start + longest) + 1
    return cut if cut > start else start + longest


def blocks_of(
    text: str, furniture: Sequence[tuple[int, int, str]], part: tuple[int, int]
) -> list[Block]:
    """The paragraphs of a part; furniture stands in blocks of its own, with its reason."""
    first, last = part
    blocks: list[Block] = []
    done = first
    for begin, stop, reason in sorted(furniture):
        start, end = max(begin, done), min(stop, last)
        if start < end:
            blocks += [Block(a, b) for a, b in _paragraphs(text, done, start)]
            blocks += [Block(a, b, reason) for a, b in _paragraphs(text, start, end)]
            done = end
    return blocks + [Block(a, b) for a, b in _paragraphs(text, done, last)]


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines without their line ends and without empty ones; overlong ones are cut."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        while stop - start > LONGEST_PARAGRAPH:
            cut = _soft_cut(text, start, LONGEST_PARAGRAPH)
            yield start, cut
            start = cut
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def article(reading: Reading) -> str:
    """The part with its marks, and beside each paragraph the events that it tells."""
    document = reading.document
    marks = marks_of(reading)
    told = _told(reading)
    lit = _lit(reading) or [span for span, event in told if event.id == reading.chosen]
    quadrants = {event.id: event.quadrant for event in records(reading.shown)}
    rows = _row_starts(reading)
    pieces: list[str] = []
    said: str | None = None
    for block in blocks_of(document.text, document.furniture, reading.part):
        if block.reason is not None:
            pieces.append(_furniture(document.text, block, repeated=said == block.reason))
        else:
            body = _pieces(document.text, block, marks, lit, quadrants)
            notes = _notes((e for span, e in told if _begins(span, block)), reading.chosen)
            begins = " dl-row-begins" if block.start in rows else ""
            pieces.append(f'<div class="dl-para{begins}"><p dir="auto">{body}</p>{notes}</div>')
        said = block.reason
    return escape.tag("article", "".join(pieces), class_="dl-paper dl-article")


def _row_starts(reading: Reading) -> set[int]:
    """Where rows of a table begin: what tells an event there runs over several paragraphs."""
    told = reading.rows(reading.tables.evidence)
    return {row.start for row in told if PARAGRAPH in row.text}


def published_line(document: Any) -> str:
    """The article's source and address, and when it was published, with the words that say so."""
    facts = (document.source, f"Published {published_words(document)}", document.url)
    words = " · ".join(escape.html(fact) for fact in facts if fact)
    return escape.tag("p", words, class_="dl-meta", dir="auto")


def event_sheet(event: str, tables: Tables) -> str:
    """The card of the chosen event as a sheet at the foot of a narrow screen, to fold away."""
    titles = tables.events.loc[tables.events["id"] == event, "title"]
    if titles.empty:
        return ""
    summary = escape.tag("summary", escape.html(titles.iloc[0]), dir="auto")
    return f'<details class="dl-sheet" open>{summary}{event_card(event, tables)}</details>'


def legend(kinds: Collection[str]) -> str:
    """How each kind that is marked looks, in words that wear its mark."""
    samples = {"date": "date", "place": "place", "person": "person or party", "quote": "quote"}
    shown = [(f"dl-m-{kind}", words) for kind, words in samples.items() if kind in kinds]
    if "place" in kinds:
        shown.insert(2 if "date" in kinds else 1, ("dl-m-place dl-faint", "named after a place"))
    marks = "".join(
        f'<span><span class="dl-mark {classes}">{words}</span></span>' for classes, words in shown
    )
    hint = "<span>Click a mark to open its event.</span>" if shown else ""
    return escape.tag("p", marks + hint, class_="dl-mark-key")


def _lit(reading: Reading) -> list[tuple[int, int]]:
    quotes = reading.tables.quotes
    picked = reading.rows(quotes[quotes["id"] == reading.quote])
    return [(row.start, row.end) for row in picked]


def _begins(span: tuple[int, int], block: Block) -> bool:
    return block.start <= span[0] < block.end


def _told(reading: Reading) -> list[tuple[tuple[int, int], Any]]:
    """Spans of evidence with their events, in reading order."""
    events = {event.id: event for event in records(reading.shown)}
    rows = (row for row in reading.rows(reading.tables.evidence) if row.event in events)
    told = [((row.start, row.end), events[row.event]) for row in rows]
    return sorted(told, key=lambda one: (one[0], one[1].position))


def _furniture(text: str, block: Block, *, repeated: bool) -> str:
    """Greyed; the reason stands once above neighbours that share it."""
    words = f"Not part of the article: {block.reason}"
    label = "" if repeated else escape.tag("p", escape.html(words), class_="dl-reason")
    body = escape.tag("p", escape.html(text[block.start : block.end]), dir="auto")
    return escape.tag("div", label + body, class_="dl-para dl-furniture")


def _pieces(
    text: str,
    block: Block,
    marks: Sequence[Mark],
    chosen: Sequence[tuple[int, int]],
    quadrants: dict[str, str],
) -> str:
    """The paragraph cut at every edge of a mark and of the chosen event's sentences."""
    here = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
    lit = [(a, b) for a, b in chosen if a < block.end and b > block.start]
    edges = {block.start, block.end}
    for start, end in (*((mark.start, mark.end) for mark in here), *lit):
        edges |= {max(start, block.start), min(end, block.end)}
    cuts = sorted(edges)
    out = []
    for start, end in pairwise(cuts):
        covering = [mark for mark in here if mark.start <= start and mark.end >= end]
        piece = _piece(text[start:end], covering, quadrants)
        if any(a <= start and b >= end for a, b in lit):
            piece = escape.tag("span", piece, class_="dl-here")
        out.append(piece)
    return "".join(out)


def _piece(words: str, marks: Sequence[Mark], quadrants: dict[str, str]) -> str:
    """Words wearing all their marks; a click leads to the event of the shortest one."""
    body = escape.html(words)
    if not marks:
        return body
    shortest = sorted(marks, key=lambda mark: mark.end - mark.start)
    classes = " ".join(dict.fromkeys(_class(mark) for mark in shortest))
    event = next((mark.event for mark in shortest if mark.event), None)
    label = " · ".join(dict.fromkeys(mark.label for mark in shortest))
    linked = f" dl-linked {quadrant_class(quadrants[event])}" if event else ""
    title = None if event else label
    span = escape.tag("span", body, class_=f"dl-mark {classes}{linked}", title=title)
    return button(span, event=event, class_="dl-through", title=label) if event else span


def _class(mark: Mark) -> str:
    return f"dl-m-{mark.kind}{' dl-faint' if mark.faint else ''}"


def _notes(events: Iterable[Any], chosen: str | None) -> str:
    """The events that a paragraph tells, in the margin."""
    once = {event.id: event for event in events}
    notes = (
        button(
            escape.words_of_text(event.title) + escape.tag("small", escape.html(event.when)),
            event=event.id,
            class_=f"dl-note {quadrant_class(event.quadrant)} dl-{event.status}",
            pressed=event.id == chosen,
        )
        for event in once.values()
    )
    return escape.tag("aside", "".join(notes), class_="dl-notes") if once else ""
