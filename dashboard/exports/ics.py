"""Events as an iCalendar file (RFC 5545): all-day events from the first to the last day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from typing import Final

from icalendar import Calendar, vText
from icalendar import Event as Entry

from dashboard import escape
from dashboard.days import NotADateError, day_words
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, when
from dashboard.story import Event, Status
from dashboard.words.labels import headed

STANDING: Final[dict[Status, str]] = {
    "asserted": "CONFIRMED",
    "reported": "TENTATIVE",
    "possible": "TENTATIVE",
    "planned": "TENTATIVE",
    "negated": "CANCELLED",
}


def ics(edition: Edition) -> bytes:
    """The events that have a first and a last day; the calendar says how many have not."""
    facts = Facts(edition.story)
    days = [(event, _days(event)) for event in facts.events]
    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Dateline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _words(edition.title))
    left_out = sum(1 for _, span in days if span is None)
    calendar.add("x-wr-caldesc", _words(_about(edition, left_out)))
    for event, span in days:
        if span is not None:
            calendar.add_component(_entry(event, span, facts, edition))
    return bytes(calendar.to_ical())


def _words(words: str) -> vText:
    """The value of a property of others' making, whose type the library does not know."""
    return vText(escape.plain(words))


def _about(edition: Edition, left_out: int) -> str:
    lines = [edition.note] if edition.note else []
    if left_out:
        few = "1 event is" if left_out == 1 else f"{left_out} events are"
        lines.append(f"{few} left out: no first and last day that a calendar can hold.")
    return "\n".join(lines) or "All events."


def _days(event: Event) -> tuple[date, date] | None:
    """The first and the last day; None where one is not known or before the year 1."""
    if event.earliest is None or event.latest is None:
        return None
    try:
        first, last = (date.fromisoformat(at[:10]) for at in (event.earliest, event.latest))
        return first, last + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _entry(event: Event, span: tuple[date, date], facts: Facts, edition: Edition) -> Entry:
    entry = Entry()
    entry.add("uid", _uid(event))
    entry.add("dtstamp", datetime.combine(edition.made, time(), UTC))
    entry.add("dtstart", span[0])
    entry.add("dtend", span[1])
    standing = "" if event.status == "asserted" else f" ({event.status})"
    entry.add("summary", escape.plain(headed(event.title) + standing))
    entry.add("description", escape.plain(_description(event, facts)))
    entry.add("status", STANDING[event.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [kind_name(event)])
    places = facts.places_of(event)
    if places:
        entry.add("location", escape.plain(facts.where(event)))
    if len(places) == 1 and places[0].lat is not None and places[0].lon is not None:
        entry.add("geo", (places[0].lat, places[0].lon))
    return entry


def _description(event: Event, facts: Facts) -> str:
    """What the text says, and how sharp the date is."""
    lines = [f"{when(event)} · {event.status}", facts.why(event)]
    if _is_wide(event):
        lines.append("The text gives no single day: the entry is as long as its words allow.")
    lines += [f"“{' '.join(one.text.split())}”" for one in event.evidence]
    return "\n".join((*lines, f"Source: {', '.join(facts.sources_of(event)) or 'not named'}"))


def _is_wide(event: Event) -> bool:
    try:
        return day_words((event.earliest or "")[:10]) != day_words((event.latest or "")[:10])
    except NotADateError:
        return True


def _uid(event: Event) -> str:
    """The same for the same words on every export, so that a calendar updates its entry."""
    words = "\0".join((event.id, event.title, *(one.text for one in event.evidence)))
    return f"{blake2b(words.encode(), digest_size=12).hexdigest()}@dateline"
