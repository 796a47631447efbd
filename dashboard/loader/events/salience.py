"""How much each event belongs on a short timeline of its story, and why.

A sum of weighted features (``data/salience_weights.csv`` gives each weight its reason). It takes
one pass over events, mentions and relations, and the order of documents changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log
from statistics import median
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.sentences import find_paragraphs
from dashboard.loader.times.days import day_of
from dashboard.story import Document, Event, Span, Story

HEAD: Final = 4_000  # characters in which headline and opening stand; the rest is not parted
HEADLINE_WORDS: Final = 24  # a headline is shorter than a sentence of an article
BODY_WORDS: Final = 12  # the first paragraph with so many is no dateline and no byline
LEAD: Final = 2_000  # characters: about ten sentences, each counting less than the last
TITLE_LETTERS: Final = 4  # shorter words are in every title
TITLE_WORDS: Final = 3  # words that an event shares with the headline which tells all of it
STEM: Final = 5  # letters by which "kills" and "killed" are one word
NEAR: Final = 7  # days from the middle of a story that are as near as the day itself
FAR: Final = 365  # days from it from which on all is background
UNKNOWN: Final = 0.4  # how far what has no day is amid the others: most of it is
NAMES: Final = 4  # more names in a title say no more
INDENT: Final = 8  # characters before a sentence in which the end of a line is looked for
REASONS: Final = 4  # told of one event: more say no more
TOLD: Final = 0.33  # a reason is told where it holds at least so far
ADDED: Final = "added"  # of events that a person added, and no part of what the sum can be
CASUALTIES: Final = frozenset({"killed", "wounded", "missing"})
UNSAID: Final = frozenset({"told", "unresolved"})
NEWS_DATE: Final = frozenset({"published", "heading", "anchor"})
SHARP: Final = frozenset({"minute", "hour", "day"})
COARSE: Final = frozenset({"week", "month", "vague"})
_WORD = re.compile(r"[^\W\d_]+")
_SUMMARY = re.compile(
    r"(?:in brief|key (?:points|facts|dates|events)|highlights|at a glance|summary|"
    r"what (?:we|you need to) know)\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\[[^\]]{0,80}\]")
_POINT = re.compile(r"\s*(?:[-*•–—·▪]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class _Layout:
    """A document's text, where its headline and summary stand, where its article begins."""

    headline: tuple[Span, ...]
    summary: tuple[Span, ...]
    begins: int
    words: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class _Story:
    """What the features of one event are compared with."""

    layouts: Mapping[str, _Layout]
    named: Mapping[str, float]
    links: Mapping[str, int]
    centre: float | None
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """A weight, and what the reader is told of it."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class _Weights:
    """The table; ``most`` is what its sum can be."""

    rows: Mapping[tuple[str, str], _Row]
    most: float

    def of(self, feature: str, one: str = "") -> _Row:
        """The row of a feature, or of one kind or status."""
        return self.rows[feature, one]


def weighed(story: Story) -> Story:
    """The same story, each event with its salience and the reasons for it."""
    names = [*(one.name for one in story.actors), *(one.name for one in story.places)]
    around = _Story(
        layouts={one.id: _layout(one) for one in story.documents},
        named=_shares(story),
        links=Counter(id_ for one in story.relations for id_ in (one.before, one.after)),
        centre=_centre(story.events),
        names=_words_of(names),
    )
    return replace(story, events=tuple(_weighed(event, around) for event in story.events))


def features(event: Event, around: _Story) -> dict[str, float]:
    """How far each feature holds of an event, from 0 to 1."""
    documents = {one.document for one in event.evidence}
    groups = len(event.independent) or len(documents)
    return {
        "headline": _most(_in_headline(event, around)),
        "lead": _most(_in_lead(event, around)),
        "summary": float(any(_in_summary(event, around))),
        "main": float(event.main),
        "opens": float(any(_opens(event, around))),
        "named": min(_names(event, around.names) / NAMES, 1.0),
        "placed": float(bool(event.places)),
        "often": _growing(len({(one.document, one.start) for one in event.evidence})),
        "sources": _growing(groups),
        "dated": _dated(event),
        "amid": _amid(event, around.centre),
        "casualties": float(any(one.what in CASUALTIES for one in event.figures)),
        "about": _most(around.named.get(one, 0.0) for one in (*event.actors, *event.places)),
        "hub": _growing(around.links.get(event.id, 0) + 1),
        "quoted": _growing(len(event.quotes) + 1),
        ADDED: float("evidence" in event.corrected),
    }


def _weighed(event: Event, around: _Story) -> Event:
    table = _weights()
    held = [(table.of(name), far) for name, far in features(event, around).items()]
    held += [(table.of("status", event.status), 1.0), (table.of("kind", event.kind), 1.0)]
    total = sum(one.weight * far for one, far in held) / table.most
    worth = [one for one in held if one[0].words and one[1] >= TOLD]
    told = sorted(worth, key=_share)[:REASONS]
    return replace(
        event,
        salience=round(min(max(total, 0.0), 1.0), 3),
        salient_for=tuple(one.words for one, _ in told),
    )


def _share(held: tuple[_Row, float]) -> tuple[float, str]:
    """By what a row adds, the most first."""
    row, far = held
    return (-row.weight * far, row.words)


def _most(shares: Iterable[float]) -> float:
    return max(shares, default=0.0)


def _growing(times: int) -> float:
    """0 for once, then ever nearer to 1, by less for each further time."""
    return 1 - 1 / max(times, 1)


def _in_headline(event: Event, around: _Story) -> Iterator[float]:
    """1 where the headline itself tells it, else as many of its words as a sentence has."""
    for one in event.tellings:
        if layout := around.layouts.get(one.document):
            yield float(_within(one.start, layout.headline))
            yield min(len(layout.words & _stems(one.title)) / TITLE_WORDS, 1.0)


def _in_lead(event: Event, around: _Story) -> Iterator[float]:
    for one in event.evidence:
        if layout := around.layouts.get(one.document):
            yield min(max(1 - (one.start - layout.begins) / LEAD, 0.0), 1.0)


def _in_summary(event: Event, around: _Story) -> Iterator[bool]:
    for one in event.evidence:
        if layout := around.layouts.get(one.document):
            yield _within(one.start, layout.summary)


def _within(start: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= start < span.end for span in spans)


def _dated(event: Event) -> float:
    """1 for a day counted from publication, less for other days and vague words, least for years."""
    if event.basis in UNSAID or event.basis == "context":
        return 0.25 if event.basis == "context" else 0.0
    own = 1.0 if event.basis in NEWS_DATE else 0.7
    if event.granularity in SHARP and event.earliest and event.latest:
        return own
    return own / 2 if event.granularity in COARSE else own / 5


def _amid(event: Event, centre: float | None) -> float:
    """1 within a week of the middle of the story's days, 0 from a year away on."""
    day = _middle(event)
    if day is None or centre is None or event.basis == "told":
        return UNKNOWN
    away = abs(day - centre)
    if away <= NEAR:
        return 1.0
    return max(1 - log(away / NEAR) / log(FAR / NEAR), 0.0)


def _centre(events: Iterable[Event]) -> float | None:
    """The median of the days that the text gives, which a few of other years do not move."""
    sharp = (one for one in events if one.granularity in SHARP and one.basis not in UNSAID)
    days = [day for one in sharp if (day := _middle(one)) is not None]
    return median(days) if days else None


def _middle(event: Event) -> float | None:
    bounds = [day for one in (event.earliest, event.latest) if (day := day_of(one)) is not None]
    return sum(bounds) / len(bounds) if bounds else None


def _opens(event: Event, around: _Story) -> Iterator[bool]:
    """Whether a sentence that tells it is the first of its paragraph."""
    for one in event.evidence:
        if layout := around.layouts.get(one.document):
            before = layout.text[max(0, one.start - INDENT) : one.start].rstrip(' \t“"')
            yield not before or before.endswith("\n")


def _names(event: Event, names: frozenset[str]) -> int:
    """Words of names within what a document calls it, the most that one does.

    A first word has a capital anyway; what the loader adds in brackets is not the text's.
    """
    titles = {one.title for one in event.tellings} or {event.title}
    return max(_names_in(_ADDED.sub(" ", title).split(), names) for title in titles)


def _words_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _names_in(words: Sequence[str], names: frozenset[str]) -> int:
    begun = bool(words) and words[0] in names
    return begun + sum(word.lstrip("“\"'(")[:1].isupper() for word in words[1:])


def _shares(story: Story) -> dict[str, float]:
    """By actor and place how often it is named, the one named most being 1."""
    actors = Counter(one.actor for one in story.actor_mentions)
    places = Counter(one.place for one in story.place_mentions if one.role == "literal")
    return {**_of_most(actors), **_of_most(places)}


def _of_most(counted: Mapping[str, int]) -> dict[str, float]:
    most = max(counted.values(), default=1)
    return {id_: number / most for id_, number in counted.items()}


def _layout(document: Document) -> _Layout:
    """Headlines are the short paragraphs without a full stop before the first long one."""
    hidden = [(one.start, one.end) for one in document.furniture if one.start < HEAD]
    spans = [
        Span(start, end)
        for start, end in find_paragraphs(document.text[:HEAD])
        if not any(first <= start < last for first, last in hidden)
    ]
    said = [document.text[one.start : one.end].strip() for one in spans]
    body = (n for n, words in enumerate(said) if len(words.split()) >= BODY_WORDS)
    first = next((n for n in body if not _is_headline(said[n])), 0)
    headline = tuple(
        one for one, words in zip(spans[:first], said, strict=False) if _is_headline(words)
    )
    title = document.title or (said[0] if headline else "")
    return _Layout(
        headline=headline,
        summary=tuple(_summary(spans, said)),
        begins=spans[first].start if spans else 0,
        words=_stems(title),
        text=document.text,
    )


def _is_headline(words: str) -> bool:
    return not words.endswith((".", ":", "”", '"')) and len(words.split()) <= HEADLINE_WORDS


def _summary(spans: Iterable[Span], said: Iterable[str]) -> Iterator[Span]:
    """The points of a list below words that announce a summary, or what follows them in their line."""
    listing = False
    for span, words in zip(spans, said, strict=True):
        announces = _SUMMARY.match(words) is not None
        if announces or (listing and _POINT.match(words)):
            yield span
        listing = announces or (listing and _POINT.match(words) is not None)


def _stems(words: str) -> frozenset[str]:
    found = _WORD.findall(words.casefold())
    return frozenset(word[:STEM] for word in found if len(word) >= TITLE_LETTERS)


@cache
def _weights() -> _Weights:
    table = {
        (row["feature"], row["of"]): _Row(float(row["weight"]), row["words"] if row["told"] else "")
        for row in rows("salience_weights.csv")
    }
    most: dict[str, float] = {}
    for (feature, _), row in ((at, row) for at, row in table.items() if at[0] != ADDED):
        most[feature] = max(most.get(feature, 0.0), row.weight)
    return _Weights(table, sum(most.values()))
