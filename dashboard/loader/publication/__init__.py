"""When a document was published: as given, by its page, by what it prints, or at least not before what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from dashboard.loader.given_date import parse_published
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import UNPUBLISHED, Prose, Published
from dashboard.loader.publication.imprint import read_imprint
from dashboard.loader.publication.inferred import dates_on_page, events_told_as_past
from dashboard.loader.publication.printed import Imprint, Printed, Standing
from dashboard.loader.publication.settling import Surroundings

__all__ = ["Imprint", "find_published", "read_imprint"]
# Pages of the web are read for so long; what is older and signed is a poem or a letter on the page.
MOST_READ: Final = timedelta(days=30 * 365)
# Which of several printed dates is that of publication: the earlier in this row, the surer.
_ORDER: Final[tuple[Standing, ...]] = (
    "first",
    "published",
    "stated",
    "line",
    "dateline",
    "edition",
)


def find_published(
    prose: Prose,
    known: KnownEvents,
    imprint: Imprint,
    given: str | None = None,
    metadata: str | None = None,
) -> Published:
    """The first answer of: what was given, the page's metadata, what it prints, what it must postdate."""
    if given:
        return parse_published(given, "given")
    if metadata:
        return parse_published(metadata, "metadata")
    printed = _as_printed(imprint, Surroundings(prose, known, imprint.printed))
    if printed:
        return printed
    shown, told = dates_on_page(prose, imprint.around), events_told_as_past(prose, known)
    newest = max((*shown, *told), default=None)
    return Published(f"{newest}/..", newest, None, "inferred") if newest else UNPUBLISHED


def _as_printed(imprint: Imprint, around: Surroundings) -> Published | None:
    """By the surest of the printed dates; where only a change is dated, not after that."""
    for standing in _ORDER:
        own = [one for one in imprint.printed if one.standing == standing]
        days = [(day, one) for one in own if (day := _day(one, around)) is not None]
        # What is named first stands at the head; of several labels the first publication counts.
        if days:
            headed = standing in ("line", "dateline")
            day, one = _at_head(days) if headed else min(days, key=_by_day)
            return _published(one, day)
    if in_two_orders := _in_either_order(imprint, around):
        return in_two_orders
    changed = [one for one in imprint.printed if one.standing in ("updated", "later")]
    days = [(day, one) for one in changed if (day := around.day_of(one)) is not None]
    if not days:
        return None
    last, one = min(days, key=_by_day)
    if around.is_of_day(last, one):
        return Published(last.isoformat(), last, last, "inferred", one.span)
    return Published(f"../{last}", None, last, "dateline", one.span)


def _in_either_order(imprint: Imprint, around: Surroundings) -> Published | None:
    """From the one to the other day of numbers such as 05/04/2021 where nothing tells the order."""
    for standing in _ORDER:
        for one in imprint.printed:
            if one.standing == standing and (days := around.either_day_of(one)):
                first, last = min(days), max(days)
                return Published(f"{first}/{last}", first, last, "dateline", one.span)
    return None


def _at_head(days: Sequence[tuple[date, Printed]]) -> tuple[date, Printed]:
    """The first; where above it the page shows the day of its reader, the earlier one by the writer's name."""
    first = days[0]
    signed = next((one for one in days if one[1].signed), first)
    is_shown_above = not (first[1].signed or first[1].clock) and not signed[1].at_foot
    is_older = timedelta(0) < first[0] - signed[0] < MOST_READ
    return signed if is_shown_above and is_older else first


def _by_day(found: tuple[date, Printed]) -> date:
    return found[0]


def _day(printed: Printed, around: Surroundings) -> date | None:
    """The day; none where no label says that it is the text's own and the text tells of later days."""
    day = around.day_of(printed)
    if day is None or printed.standing in ("first", "published"):
        return day
    return None if around.is_before_its_story(day) else day


def _published(printed: Printed, day: date) -> Published:
    if printed.written.whole:
        first, last = printed.written.days
        months = dict.fromkeys((f"{first:%Y-%m}", f"{last:%Y-%m}"))
        return Published("/".join(months), first, last, "dateline", printed.span)
    return Published(day.isoformat(), day, day, "dateline", printed.span)
