"""Filter ↔ address bar, and Filter × tables → tables in view."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from dashboard.days import NotADateError, day_words, stamp, typed_span
from dashboard.tables import Tables, with_counts

# The names in the address, which are the keys of the widgets too, in the order of the fields.
FROM: Final = "from"
TO: Final = "to"
KIND: Final = "kind"
PLACE: Final = "place"
ACTOR: Final = "actor"
STATUS: Final = "status"
WORDS: Final = "words"
KEYS: Final = (FROM, TO, KIND, PLACE, ACTOR, STATUS, WORDS)
LISTS: Final = (KIND, PLACE, ACTOR, STATUS)

_TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader wants to see; an empty field lets everything through.

    ``since`` and ``until`` are days as typed (``2024``, ``2024-07``, ``8 Dec 2024``);
    kinds are lane names, places and actors are the unique labels of their tables.
    """

    since: str = ""
    until: str = ""
    kinds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    words: str = ""

    @classmethod
    def from_address(cls, address: Mapping[str, Sequence[str]]) -> Filter:
        """The filter that an address holds; each name may be there several times."""
        since, until, words = ((address.get(key) or ("",))[-1] for key in (FROM, TO, WORDS))
        kinds, places, actors, statuses = (tuple(address.get(key, ())) for key in LISTS)
        return cls(since, until, kinds, places, actors, statuses, words)

    def to_address(self) -> dict[str, list[str]]:
        """The address that holds this filter, without what is empty."""
        address: dict[str, list[str]] = {}
        for key, field in zip(KEYS, fields(self), strict=True):
            value = getattr(self, field.name)
            if words := [value] if isinstance(value, str) and value else list(value):
                address[key] = words
        return address

    @property
    def is_empty(self) -> bool:
        """Whether everything is let through."""
        return self == Filter()

    @property
    def in_words(self) -> str:
        """What is asked for, field by field, as a reader would say it; nothing where nothing is."""
        fields_in_words = (
            ("from", (self.since,)),
            ("to", (self.until,)),
            ("kind", self.kinds),
            ("place", self.places),
            ("actor", self.actors),
            ("certainty", self.statuses),
            ("words", (self.words,)),
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
    def terms(self) -> tuple[str, ...]:
        """The words to look for, all of them; what stands in "marks" is one term."""
        found = _TERM.findall(self.words.casefold())
        return tuple(phrase or word for phrase, word in found)


def apply(filter_: Filter, tables: Tables) -> Tables:
    """The tables in view.

    Dates and facts of an event hold for all that belongs to it. A date that cannot be
    read lets everything through. Quotes are also found by their own speaker and words.
    """
    if filter_.is_empty:
        return tables
    framed = tables.events[_in_frame(filter_, tables.events)]
    events = framed[_has_actor(filter_, framed) & _has_words(filter_, framed)]
    seen = set(events["id"])
    evidence = tables.evidence[tables.evidence["event"].isin(seen)]
    related = tables.relations["before"].isin(seen) & tables.relations["after"].isin(seen)
    return _recounted(
        replace(
            tables,
            events=_fresh(events),
            evidence=_fresh(evidence),
            tellings=_fresh(tables.tellings[tables.tellings["event"].isin(seen)]),
            event_places=_fresh(tables.event_places[tables.event_places["event"].isin(seen)]),
            event_actors=_fresh(tables.event_actors[tables.event_actors["event"].isin(seen)]),
            place_mentions=_within(tables.place_mentions, evidence),
            quotes=_fresh(tables.quotes[_quotes_in_view(filter_, tables.quotes, framed)]),
            relations=_fresh(tables.relations[related]),
        )
    )


def counts(tables: Tables, everything: Tables) -> dict[str, int]:
    """How many events are in view, of how many, and how many lack a date or a place."""
    events = tables.events
    return {
        "shown": len(events),
        "all": len(everything.events),
        "undated": int((~events["dated"]).sum()),
        "unplaced": int(sum(1 for places in events["place_ids"] if not places)),
    }


def reach(tables: Tables) -> tuple[str, str]:
    """The first and the last day of the events, in words; ``open`` where none has a date."""
    events = tables.events[tables.events["dated"]]
    if events.empty:
        return "open", "open"
    bounds = list(zip(events["earliest"], events["latest"], strict=True))
    first, last = bounds[int(events["first"].fillna(events["last"]).argmin())]
    opening = first or last
    first, last = bounds[int(events["last"].fillna(events["first"]).argmax())]
    closing = last or first
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


def _in_frame(filter_: Filter, events: pd.DataFrame) -> pd.Series[bool]:
    """Which events lie within the dates and are of a kind, place and certainty asked for.

    An open bound may lie anywhere, so that the event could be within; what has no date
    at all is let through only where no date is asked for.
    """
    passing = pd.Series(True, index=events.index)
    since, until = _dates(filter_)
    if not np.isnat(since):
        passing &= events["dated"] & ~(events["last"] < since)
    if not np.isnat(until):
        passing &= events["dated"] & ~(events["first"] > until)
    if filter_.kinds:
        passing &= events["lane"].isin(filter_.kinds)
    if filter_.statuses:
        passing &= events["status"].isin(filter_.statuses)
    return passing & _any_of(events["places"], filter_.places)


def _any_of(names: pd.Series[Any], wanted: Collection[str]) -> pd.Series[bool]:
    """Which tuples of names hold one that is wanted; all where none is."""
    if not wanted:
        return pd.Series(True, index=names.index)
    return names.map(lambda held: not set(wanted).isdisjoint(held)).astype(bool)


def _has_actor(filter_: Filter, events: pd.DataFrame) -> pd.Series[bool]:
    return _any_of(events["actors"], filter_.actors)


def _has_words(filter_: Filter, frame: pd.DataFrame) -> pd.Series[bool]:
    passing = pd.Series(True, index=frame.index)
    for term in filter_.terms:
        passing &= frame["search"].str.contains(term, regex=False).astype(bool)
    return passing


def _quotes_in_view(filter_: Filter, quotes: pd.DataFrame, framed: pd.DataFrame) -> pd.Series[bool]:
    passing = _has_words(filter_, quotes)
    dates = _dates(filter_)
    if not np.isnat(dates).all() or filter_.kinds or filter_.places or filter_.statuses:
        passing &= quotes["event"].isin(set(framed["id"]))
    if filter_.actors:
        about = set(framed.loc[_has_actor(filter_, framed), "id"])
        passing &= quotes["speaker_name"].isin(filter_.actors) | quotes["event"].isin(about)
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
