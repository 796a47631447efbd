"""Why an event has its date, in plain sentences (HTML), from the tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from dashboard import escape
from dashboard.days import NotADateError, day_words, edtf_span, edtf_words, stamp
from dashboard.tables import Tables, records
from dashboard.words.publishing import publication_of

DATE_FIELDS: Final = ("day", "date", "time")  # of a disagreement
SIDES: Final = {"earliest": "first day", "latest": "last day"}
ORDER_SHOWN: Final = 2  # neighbours named on each side
AROUND: Final = ("heading", "context", "told")  # bases that are not in the event's own words


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """An event that the text puts before or after another, and the words that say so."""

    side: Literal["before", "after"]
    title: str
    earliest: str | None
    latest: str | None
    words: str


def why_this_date(event: Any, tables: Tables) -> list[str]:
    """Sentences that say what the date was resolved from and what orders the event.

    ``event`` is a row of ``events`` as ``itertuples`` gives it.
    """
    neighbours = _neighbours(event, tables)
    reasons, told = _bounds(event, tables, neighbours)
    if any(one.field in DATE_FIELDS for one in event.disagreements):
        reasons.append(_apart(event))
    elif _is_vague(event):
        reasons.append("The words are vague; the bar is as wide as they allow.")
    return [*reasons, *_order([one for one in neighbours if one not in told])]


def _apart(event: Any) -> str:
    """What the bar holds where sources differ: the order that the text gives can leave out some."""
    days = (one for one in event.disagreements if one.field == "day")
    values = [said.value for one in days for said in one.values]  # noqa: PD011  not a DataFrame
    if all(_holds(event, value) for value in values):
        return "The sources differ; the bar is as wide as all they say."
    return "The sources differ; of what they say the order of the story leaves only this."


def _holds(event: Any, edtf: str) -> bool:
    """Whether a day that a source gives lies within the bounds."""
    try:
        first, last = edtf_span(edtf)
    except NotADateError:
        return True
    starts = not first or not event.earliest or _moment(event.earliest) <= _moment(first)
    return bool(starts) and bool(
        not last or not event.latest or _moment(last) <= _moment(event.latest)
    )


def _moment(bound: str) -> np.datetime64:
    """The day of a bound, to compare."""
    return stamp(_day(bound))


def _is_vague(event: Any) -> bool:
    """Whether the words are vague by which an event is dated."""
    by_words = "date" not in event.corrected and event.basis != "told"
    return bool(event.dated and event.granularity == "vague" and by_words)


def _bounds(
    event: Any, tables: Tables, neighbours: Sequence[_Neighbour]
) -> tuple[list[str], list[_Neighbour]]:
    """Where the date is from, and the neighbours that are named for it.

    A bound that the event's own words leave open or wider comes from the order.
    """
    if "date" in event.corrected:
        return ["A person set it by hand."], []
    if not event.dated:
        return ["The text gives no date."], []
    givers = {side: _giver(side, event, neighbours) for side in SIDES if getattr(event, side)}
    own = None if event.basis in AROUND else _own_time(event, tables, neighbours)
    if own is not None:
        from_order = [side for side in givers if getattr(own, side) != getattr(event, side)]
        basis = [escape.html(own.why)]
    elif event.anchor_kind == "event" and any(givers.values()):
        from_order, basis = list(givers), []
    else:
        vague = event.granularity == "vague" and event.anchor_kind != "known"
        from_order = [side for side, giver in givers.items() if giver and vague]
        basis = [_basis(event, tables)]
    sentences = [_narrowed(side, event, givers[side]) for side in from_order]
    return [*basis, *sentences], [giver for side in from_order if (giver := givers[side])]


def _giver(side: str, event: Any, neighbours: Sequence[_Neighbour]) -> _Neighbour | None:
    """The neighbour that an event cannot begin before, or end after, as its bound is the same."""
    where = "before" if side == "earliest" else "after"
    day = _day(getattr(event, side))
    same = (one for one in neighbours if one.side == where and _day(getattr(one, side)) == day)
    return next(same, None)


def _day(bound: str | None) -> str:
    return (bound or "").partition("T")[0]


def _narrowed(side: str, event: Any, giver: _Neighbour | None) -> str:
    """Which words of the order give one bound."""
    bound = f"Its {SIDES[side]}, {day_words(_day(getattr(event, side)))},"
    if giver is None:
        return f"{bound} follows from the order that the text gives."
    title, said = (escape.words_of_text(_short(one)) for one in (giver.title, giver.words))
    return f"{bound} is that of “{title}”, which the text puts {giver.side} it (“{said}”)."


def _basis(event: Any, tables: Tables) -> str:
    """Where a date is from that no words of the event's own sentences give."""
    if event.basis == "explicit":
        return "The text gives it."
    if event.basis == "published":
        return f"It is counted from the day of publication ({_published(event, tables)})."
    if event.basis in AROUND:
        label, published = _quoted(event.anchor_label), _published(event, tables)
        when, past = escape.html(event.when), event.earliest is None
        return around_gives(event.basis, label, when, published, past=past)
    if event.anchor_label is None:
        return "It is counted from the text around it."
    return _anchored(event)


def around_gives(basis: str, words: str, when: str, published: str, *, past: bool) -> str:
    """Why an event has a date that none of its own words give; ``words`` stand around it.

    ``past`` is whether it is told as past. All words are as they are to be shown.
    """
    if basis == "heading":
        return f"Given by the heading above{f': {words}' if words else ''}."
    if basis == "context":
        said = f" ({words})" if words else ""
        return f"Its own words give no time; the text around them does{said}, so it is {when}."
    told, bound = ("past", "later") if past else ("still to come", "earlier")
    return f"Told as {told}: no {bound} than publication ({published})."


def _quoted(label: str | None) -> str:
    return f"“{escape.words_of_text(_short(label))}”" if label else ""


def _anchored(event: Any) -> str:
    date = _date(event.anchor_date)
    if event.anchor_kind != "known":
        return f"It is counted from “{escape.words_of_text(_short(event.anchor_label))}”, {date}."
    known = f"<b>{escape.html(event.anchor_label)}</b>, {date}"
    if event.granularity == "day":
        return f"The text gives no day, but this is a known event: {known}."
    return f"The text gives no day. It is counted from a known event: {known}."


def _date(edtf: str | None) -> str:
    if not edtf:
        return "which has no date"
    return escape.html(edtf_words(edtf))


def _published(event: Any, tables: Tables) -> str:
    by_id = {one.id: one for one in records(tables.documents)}
    telling = [by_id[one] for one in event.documents if one in by_id]
    return escape.html(publication_of(telling, event.anchor_date))


def _own_time(event: Any, tables: Tables, neighbours: Sequence[_Neighbour]) -> Any | None:
    """The time expression of the event's sentences that dates it.

    It has the same bounds, or wider ones where dated neighbours can have narrowed them.
    """
    sentences = records(tables.evidence[tables.evidence["event"] == event.id])
    within = times_within(sentences, tables.times)
    times = list(records(within))
    wanted = (event.earliest, event.latest)
    equal = [time for time in times if (time.earliest, time.latest) == wanted]
    same = next(iter(sorted(equal, key=lambda time: time.anchor_kind == "event")), None)
    narrowed = any(one.earliest or one.latest for one in neighbours)
    if same is not None or not narrowed or edtf_words(event.anchor_date or "") == event.when:
        return same
    return next((time for time in times if _is_wider(time, event)), None)


def _is_wider(time: Any, event: Any) -> bool:
    """Whether a time on the same ground as an event's date holds all of that."""
    ground = (time.basis, time.anchor_kind, time.anchor_label)
    if ground != (event.basis, event.anchor_kind, event.anchor_label):
        return False
    if time.earliest is None and time.latest is None:
        return False
    first, last = stamp(time.earliest), stamp(time.latest, last=True)
    begins = time.earliest is None or first <= stamp(event.earliest)
    return bool(begins and (time.latest is None or stamp(event.latest, last=True) <= last))


def times_within(sentences: Iterable[Any], times: pd.DataFrame) -> pd.DataFrame:
    """The time expressions that stand in these sentences, which are rows of ``evidence``."""
    documents, starts, ends = (times[one].to_numpy() for one in ("document", "start", "end"))
    inside = np.zeros(len(times), dtype=bool)
    for one in sentences:
        inside |= (documents == one.document) & (starts >= one.start) & (ends <= one.end)
    return times[inside]


def _neighbours(event: Any, tables: Tables) -> list[_Neighbour]:
    """What the text puts right before and after this event."""
    relations = tables.relations
    near = relations[(relations["before"] == event.id) | (relations["after"] == event.id)]
    named = tables.events["id"].isin({*near["before"], *near["after"]})
    events = {one.id: one for one in records(tables.events[named])}
    found = []
    for relation in records(near):
        if relation.after == event.id and relation.before in events:
            found.append(_neighbour("before", events[relation.before], relation.text))
        if relation.before == event.id and relation.after in events:
            found.append(_neighbour("after", events[relation.after], relation.text))
    return found


def _neighbour(side: Literal["before", "after"], other: Any, words: str) -> _Neighbour:
    return _Neighbour(side, other.title, other.earliest, other.latest, words)


def _order(neighbours: Sequence[_Neighbour]) -> list[str]:
    """The first neighbours on each side; those before an event make it stand after them."""
    earlier = [one for one in neighbours if one.side == "before"][:ORDER_SHOWN]
    later = [one for one in neighbours if one.side == "after"][:ORDER_SHOWN]
    return [
        *(_ordered("after", one) for one in earlier),
        *(_ordered("before", one) for one in later),
    ]


def _ordered(word: str, other: _Neighbour) -> str:
    title, said = (escape.words_of_text(_short(one)) for one in (other.title, other.words))
    return f"The text puts it {word} “{title}” (“{said}”)."


def _short(words: str, limit: int = 60) -> str:
    return words if len(words) <= limit else words[: limit - 1].rsplit(" ", 1)[0] + " …"
