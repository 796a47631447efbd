"""Widely referred-to happenings with their dates, found by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.event_names import Naming, contradicts, is_of
from dashboard.loader.hints import near

# A head word belongs to what it is said of when no more words stand between them.
MAX_WORDS_BETWEEN = 6
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CAPITAL = re.compile(r"(?<!\w)(?=[^\W\d_a-z])[^\W_]+(?:['’.-][^\W_]+)*")
_BLANK = re.compile(r"\s")
# So many characters on each side of its first word hold a name and the words near it.
WINDOW = 400
_BREAKS = re.compile(r"[,.;:!?]\s|\n|[—()]|\s(?:and|but|that)\s")


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A happening with the first and last day of it.

    ``names`` are patterns: words as they stand, or ``family ~ words``, which is any word
    of an event family (fall: fall, collapse, fell …) within a few words of the others.
    """

    id: str
    name: str
    earliest: date
    latest: date
    country: str | None
    source: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownMatch:
    """Words of a text that name a known event; ``head`` is the word for what happened."""

    event: KnownEvent
    start: int
    end: int
    head: str


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to name an event: the words in a row, and the words one of which is near."""

    event: KnownEvent
    words: tuple[str, ...]
    heads: frozenset[str]
    done_to: bool


@dataclass(frozen=True)
class KnownEvents:
    """A set of known events; empty where the reader has switched them off."""

    events: tuple[KnownEvent, ...] = ()
    _finder: _Finder = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_finder", _Finder(self.events))

    @staticmethod
    def load() -> KnownEvents:
        """All events of ``data/known_events.csv``."""
        return _loaded()

    def without(self, *ids: str) -> KnownEvents:
        """The events without those of these ids; with no id, none at all."""
        return KnownEvents(tuple(e for e in self.events if ids and e.id not in ids))

    def with_date(self, event_id: str, earliest: date, latest: date | None = None) -> KnownEvents:
        """The events with another date for one of them.

        Raises KeyError where no event has the id, ValueError where latest is before earliest.
        """
        if event_id not in {event.id for event in self.events}:
            raise KeyError(event_id)
        last = latest or earliest
        if last < earliest:
            raise ValueError(f"{last} is before {earliest}")
        return KnownEvents(
            tuple(
                replace(event, earliest=earliest, latest=last) if event.id == event_id else event
                for event in self.events
            )
        )

    def find(self, text: str) -> tuple[KnownMatch, ...]:
        """Where the text names known events, in order."""
        found = self._finder.find(text)
        return tuple(sorted(found, key=lambda match: (match.start, -match.end)))

    def is_named_in(self, text: str) -> bool:
        """Whether the text names any of the events."""
        return any(True for _ in self._finder.find(text))


class _Finder:
    """Finds the names of some events in texts."""

    def __init__(self, events: Iterable[KnownEvent]) -> None:
        self._by_first: dict[str, list[_Name]] = {}
        # The words that follow a first word in names; "" where it is a name by itself.
        self._seconds: dict[str, set[str]] = {}
        for event in events:
            for name in _names_of(event):
                self._by_first.setdefault(name.words[0], []).append(name)
                self._seconds.setdefault(name.words[0], set()).add("".join(name.words[1:2]))

    def find(self, text: str) -> Iterator[KnownMatch]:
        """Where the text names the events."""
        begins = (word for word in _CAPITAL.finditer(text) if self._may_begin(text, word))
        for start, end in near(begins, WINDOW, WINDOW):
            words_start = _from_blank(text, start)
            spans = [match.span() for match in _WORD.finditer(text, words_start, end)]
            words = [plain(text[first:last]) for first, last in spans]
            yield from self._matches(text, spans, words)

    def _may_begin(self, text: str, word: re.Match[str]) -> bool:
        """Whether a capital word is the first of a name, as far as the word after it tells."""
        seconds = self._seconds.get(plain(word.group()))
        if seconds is None or "" in seconds:
            return seconds is not None
        following = _WORD.search(text, word.end())
        return following is not None and plain(following.group()) in seconds

    def _matches(
        self, text: str, spans: list[tuple[int, int]], words: list[str]
    ) -> Iterator[KnownMatch]:
        for index, word in enumerate(words):
            for name in self._by_first.get(word, ()):
                last = index + len(name.words) - 1
                if (
                    tuple(words[index : last + 1]) != name.words
                    or not text[spans[index][0]].isupper()
                ):
                    continue
                first, end, head = index, last, word
                if name.heads:
                    near = _nearest_head(text, spans, words, name, index)
                    if near is None:
                        continue
                    first, end, head = min(index, near), max(last, near), words[near]
                begin, stop = spans[first][0], spans[end][1]
                years = name.event.earliest.year, name.event.latest.year
                if not contradicts(text, begin, stop, years):
                    yield KnownMatch(name.event, begin, stop, head)


def _nearest_head(
    text: str, spans: list[tuple[int, int]], words: list[str], name: _Name, index: int
) -> int | None:
    """The index of the nearest head word in the same clause, on either side."""
    last = index + len(name.words) - 1
    naming = Naming(text, words, spans, index, last)
    for distance in range(1, MAX_WORDS_BETWEEN + 1):
        for found in (index - distance, last + distance):
            if 0 <= found < len(words) and words[found] in name.heads:
                low, high = sorted((found, index))
                if _BREAKS.search(text, spans[low][1], spans[high][0]):
                    continue
                if is_of(naming, found, done_to=name.done_to):
                    return found
    return None


def _from_blank(text: str, start: int) -> int:
    """Where the first whole word begins at or after ``start``."""
    if start <= 0:
        return 0
    blank = _BLANK.search(text, start)
    return blank.end() if blank else len(text)


def plain(word: str) -> str:
    """A word as names are compared: small letters, no possessive, one form of apostrophe."""
    lower = word.lower().replace("’", "'").replace("ʼ", "'")
    return lower.removesuffix("'s")


@cache
def _loaded() -> KnownEvents:
    return KnownEvents(tuple(_event(row) for row in rows("known_events.csv")))


def _event(row: dict[str, str]) -> KnownEvent:
    return KnownEvent(
        id=row["id"],
        name=row["name"],
        earliest=date.fromisoformat(row["earliest"]),
        latest=date.fromisoformat(row["latest"] or row["earliest"]),
        country=row["country"] or None,
        source=row["source"],
        names=tuple(name.strip() for name in row["names"].split("|")),
    )


@cache
def families() -> dict[str, frozenset[str]]:
    """Words for one kind of happening, in all their forms, by the name of the kind."""
    return {row["family"]: frozenset(row["words"].split("|")) for row in rows("event_families.csv")}


@cache
def _done_to() -> frozenset[str]:
    """Families of what is done to somebody: the name is the object, never the subject."""
    return frozenset(row["family"] for row in rows("event_families.csv") if row["done_to"] == "yes")


def _names_of(event: KnownEvent) -> Iterable[_Name]:
    for name in event.names:
        head, tilde, words = name.partition("~")
        family = head.strip() if tilde else ""
        heads = families()[family] if tilde else frozenset()
        written = tuple(plain(word) for word in _WORD.findall(words if tilde else head))
        yield _Name(event, written, heads, family in _done_to())
