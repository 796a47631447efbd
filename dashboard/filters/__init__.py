"""Filter ↔ address bar, and Filter × tables → tables in view."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.days import NotADateError, day_words, stamp, typed_span
from dashboard.filters.order_bounds import bounds_by_order
from dashboard.tables import Tables, with_counts
from dashboard.words.labels import UNNAMED

# The names in the address, which are the keys of the widgets too, in the order of the fields.
FROM: Final = "from"
TO: Final = "to"
KIND: Final = "kind"
PLACE: Final = "place"
ACTOR: Final = "actor"
SPEAKER: Final = "speaker"
STATUS: Final = "status"
WORDS: Final = "words"
UNDATED: Final = "undated"
KEYS: Final = (FROM, TO, KIND, PLACE, ACTOR, SPEAKER, STATUS, WORDS, UNDATED)
TOO: Final = "too"  # in the address: undated events are shown beside the dates asked for
SHOW: Final = "show"  # how much of what passes them: no field of the bar
LISTS: Final = (KIND, PLACE, ACTOR, SPEAKER, STATUS)
DATES: Final = "dates"  # both dates together
FRAME: Final = (DATES, KIND, PLACE, STATUS)  # what holds for the quotes of an event, too

Show = Literal["key", "all"]
KEY: Final[Show] = "key"
ALL: Final[Show] = "all"
SHOWN: Final[tuple[Show, ...]] = (KEY, ALL)

Mask = NDArray[np.bool_]
Masks = Mapping[str, Mask]

_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader wants to see; an empty field lets everything through.

    ``since`` and ``until`` are days as typed (``2024``, ``2024-07``, ``8 Dec 2024``);
    kinds are lane names, places and actors are the unique labels of their tables,
    speakers the names of ``quotes.speaker_name``, or ``UNNAMED``. ``show`` leaves the
    story's key events alone, whatever else is asked for.
    """

    since: str = ""
    until: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    words: str = ""
    undated: str = ""
    show: Show = ALL

    @classmethod
    def from_address(cls, address: Mapping[str, Sequence[str]]) -> Filter:
        """The filter that an address holds; each name may be there several times."""
        typed = ((address.get(key) or ("",))[-1] for key in (FROM, TO, WORDS, UNDATED))
        since, until, words, undated = typed
        kinds, places, actors, speakers, statuses = (tuple(address.get(key, ())) for key in LISTS)
        show = KEY if KEY in address.get(SHOW, ()) else ALL
        undated = TOO if undated == TOO else ""
        lists = kinds, places, actors, speakers, statuses
        return cls(since, until, *lists, words, undated, show)

    def to_address(self) -> dict[str, list[str]]:
        """The address that holds this filter, without what is empty."""
        address: dict[str, list[str]] = {SHOW: [KEY]} if self.show == KEY else {}
        for key, field in zip(KEYS, fields(self), strict=False):
            value = getattr(self, field.name)
            if words := [value] if isinstance(value, str) and value else list(value):
                address[key] = words
        return address

    @property
    def is_empty(self) -> bool:
        """Whether everything is let through."""
        return self == Filter()

    @property
    def is_bare(self) -> bool:
        """Whether no field asks for anything, however much is shown."""
        return replace(self, show=ALL).is_empty

    @property
    def in_words(self) -> str:
        """What is asked for, field by field, as a reader would say it; nothing where nothing is."""
        fields_in_words = (
            ("only", ("key events",) if self.show == KEY else ()),
            ("from", (self.since,)),
            ("to", (self.until,)),
            ("kind", self.kinds),
            ("place", self.places),
            ("actor", self.actors),
            ("speaker", self.speakers),
            ("certainty", self.statuses),
            ("words", (self.words,)),
            ("with", ("undated events",) if self.undated else ()),
        )
        return "; ".join(
            f"{name} {' or '.join(held)}"
            for name, values in fields_in_words
            if (held := [value for value in values if value.strip()])
        )

    @property
    def mistakes(self) -> tuple[str, ...]:
        """What to tell the reader about dates that cannot be read."""
        found = [word for typed in (self.since, self.until) if (word := _mistake(typed))]
        since, until = _dates(self)
        if not found and since > until:
            found.append(f"“{self.since}” is later than “{self.until}”: nothing lies between.")
        return tuple(found)

    @property
    def last_day(self) -> str | None:
        """The last day asked for, as bounds are written; None where none is, or none that is one."""
        if not self.until.strip() or _mistake(self.until):
            return None
        return typed_span(self.until)[1].partition("T")[0]

    @property
    def terms(self) -> tuple[str, ...]:
        """The words to look for, all of them; what stands in "marks" is one term."""
        found = _TERM.findall(self.words.casefold())
        return tuple(phrase or word for phrase, word in found)


def masks(filter_: Filter, tables: Tables) -> Masks:
    """By field which events pass it. An open bound may lie anywhere.

    An undated event lies where the text orders it. What is not ordered either is let through
    where no date is asked for, or where the reader wants it too.
    """
    events = tables.events
    return {
        DATES: _within_dates(filter_, tables),
        KIND: _is_one_of(events["lane"], filter_.kinds),
        PLACE: tables.at_places.holding(filter_.places),
        ACTOR: tables.by_actors.holding(filter_.actors),
        SPEAKER: tables.by_speakers.holding(filter_.speakers),
        STATUS: _is_one_of(events["status"], filter_.statuses),
        WORDS: _has_words(filter_, events),
        SHOW: _is_shown(filter_, events),
    }


def apply(filter_: Filter, tables: Tables, passing: Masks | None = None) -> Tables:
    """The tables in view; ``passing`` are the filter's masks where they are known already.

    Dates and facts of an event hold for all that belongs to it. A date that cannot be
    read lets everything through. Quotes are found by their own speaker and words; a speaker
    leaves his own quotes, and the events in which he speaks (``tables.by_speakers``).
    Key events leave all quotes.
    """
    if filter_.is_empty:
        return tables
    passing = passing or masks(filter_, tables)
    framed = np.logical_and.reduce([passing[key] for key in FRAME])
    seen = framed & passing[ACTOR] & passing[SPEAKER] & passing[WORDS] & passing[SHOW]
    evidence = tables.evidence[tables.of_events("evidence", seen)]
    before, after = (tables.of_events("relations", seen, side) for side in ("before", "after"))
    quotes = _quotes_in_view(filter_, tables, framed, framed & passing[ACTOR])
    places, actors = (tables.of_events(name, seen) for name in ("event_places", "event_actors"))
    return _recounted(
        replace(
            tables,
            events=_fresh(tables.events[seen]),
            evidence=_fresh(evidence),
            tellings=_fresh(tables.tellings[tables.of_events("tellings", seen)]),
            event_places=_fresh(tables.event_places[places]),
            event_actors=_fresh(tables.event_actors[actors]),
            place_mentions=_within(tables.place_mentions, evidence),
            quotes=_fresh(tables.quotes[quotes]),
            relations=_fresh(tables.relations[before & after]),
        )
    )


def counts(tables: Tables, everything: Tables) -> dict[str, int]:
    """How many events are in view, of how many; how many lack a date, a place, or a said place."""
    events = tables.events
    unsaid = events["place_ids"].map(len) == 0
    inferred = unsaid & (events["inferred_ids"].map(len) > 0)
    return {
        "shown": len(events),
        "all": len(everything.events),
        "undated": int((~events["dated"]).sum()),
        "unplaced": int((unsaid & ~inferred).sum()),
        "inferred": int(inferred.sum()),
    }


def reach(tables: Tables) -> tuple[str, str]:
    """The first and the last day of the events, in words; ``open`` where none has a date."""
    events = tables.events
    begins, ends = events["first"].fillna(events["last"]), events["last"].fillna(events["first"])
    if begins.isna().all():
        return "open", "open"
    first, last = events.iloc[int(begins.argmin())], events.iloc[int(ends.argmax())]
    opening, closing = first["earliest"] or first["latest"], last["latest"] or last["earliest"]
    return day_words(opening.partition("T")[0]), day_words(closing.partition("T")[0])


def _mistake(typed: str) -> str | None:
    try:
        if typed.strip():
            typed_span(typed)
    except NotADateError as error:
        return str(error)
    return None


def _dates(filter_: Filter) -> tuple[np.datetime64, np.datetime64]:
    """The first and the last moment asked for; NaT where none is, or none that can be read."""
    return _typed(filter_.since, 0), _typed(filter_.until, 1)


def _typed(typed: str, side: int) -> np.datetime64:
    """The first (side 0) or last (side 1) moment of a typed date; NaT if it is none."""
    if not typed.strip() or _mistake(typed):
        return stamp(None)
    return stamp(typed_span(typed)[side], last=bool(side))


def _within_dates(filter_: Filter, tables: Tables) -> Mask:
    passing = np.ones(len(tables.events), dtype=bool)
    since, until = _dates(filter_)
    if np.isnat(since) and np.isnat(until):
        return passing
    first, last = bounds_by_order(tables.events, tables.relations)
    passing &= ~((last < since) | (first > until))
    boundless = _boundless(tables)
    return passing & ~boundless if filter_.undated != TOO else passing | boundless


def _boundless(tables: Tables) -> Mask:
    """The events of which neither a date nor the text's order says when they were."""
    first, last = bounds_by_order(tables.events, tables.relations)
    neither: Mask = np.isnat(first) & np.isnat(last)
    return neither


def undated_left_out(filter_: Filter, passing: Masks, tables: Tables) -> int:
    """How many events pass all but the dates asked for, as nothing says when they were."""
    if filter_.undated == TOO:
        return 0
    others = np.logical_and.reduce([mask for name, mask in passing.items() if name != DATES])
    return int((others & _boundless(tables) & ~passing[DATES]).sum())


def _is_one_of(column: pd.Series[Any], wanted: Collection[str]) -> Mask:
    """Which rows hold one that is wanted; all where none is."""
    if not wanted:
        return np.ones(len(column), dtype=bool)
    return column.isin(wanted).to_numpy(dtype=bool)


def _is_shown(filter_: Filter, events: pd.DataFrame) -> Mask:
    if filter_.show == ALL:
        return np.ones(len(events), dtype=bool)
    return events["key"].to_numpy(dtype=bool)


def _has_words(filter_: Filter, frame: pd.DataFrame) -> Mask:
    passing = np.ones(len(frame), dtype=bool)
    for term in filter_.terms:
        passing &= frame["search"].str.contains(term, regex=False).to_numpy(dtype=bool)
    return passing


def _quotes_in_view(filter_: Filter, tables: Tables, framed: Mask, about: Mask) -> Mask:
    """``framed`` events pass what holds for quotes, too, those ``about`` the actors these as well."""
    passing = _has_words(filter_, tables.quotes)
    dates = _dates(filter_)
    if not np.isnat(dates).all() or filter_.kinds or filter_.places or filter_.statuses:
        passing &= tables.of_events("quotes", framed)
    if filter_.speakers:
        names = tables.quotes["speaker_name"].fillna(UNNAMED)
        passing &= names.isin(filter_.speakers).to_numpy(dtype=bool)
    if filter_.actors:
        said = tables.quotes["speaker_name"].isin(filter_.actors).to_numpy(dtype=bool)
        passing &= said | tables.of_events("quotes", about)
    return passing


def _within(mentions: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """The mentions that stand in one of the sentences."""
    inside = pd.Series(False, index=mentions.index)
    for document, spans in evidence.groupby("document"):
        starts, ends = _merged(spans)
        here = mentions["document"] == document
        before = np.searchsorted(starts, mentions.loc[here, "start"], side="right") - 1
        held = (before >= 0) & (mentions.loc[here, "end"] <= ends[before])
        inside.loc[here] = held
    return _fresh(mentions[inside])


def _merged(spans: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Starts and the furthest ends so far, sorted, so that one look-up is enough."""
    ordered = spans.sort_values("start")
    return ordered["start"].to_numpy(), np.maximum.accumulate(ordered["end"].to_numpy())


def _recounted(tables: Tables) -> Tables:
    places, actors = with_counts(tables)
    speaking = actors["id"].isin(set(tables.quotes["speaker"]))
    present = (places["events"] + places["literal"] + places["associative"]) > 0
    return replace(
        tables,
        places=_fresh(places[present]),
        actors=_fresh(actors[(actors["events"] > 0) | speaking]),
    )


def _fresh(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.reset_index(drop=True)
