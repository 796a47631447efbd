"""Calendars (iCalendar, RFC 5545): an event an entry, repeated ones once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, BinaryIO, Final
from zoneinfo import ZoneInfo

from dashboard.loader.event_tables.columns import Record
from dashboard.loader.event_tables.words import without_markup
from dashboard.loader.event_tables.writing import MAX_ROWS, source_of_rows
from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.decoding import clean, decode
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.readers.own_exports import said_in, standing_of
from dashboard.loader.source import SourceError

# A calendar of twenty thousand entries with their attendees.
MAX_BYTES: Final = 30_000_000
# As many as are read in three seconds: five for each of the most entries.
MAX_LINES: Final = 100_000
_READ: Final = frozenset(
    "BEGIN END SUMMARY DESCRIPTION DTSTART DTEND DURATION LOCATION GEO STATUS PRODID X-WR-CALNAME"
    " X-WR-TIMEZONE".split()
)
_SKIPPED: Final = frozenset({"VTIMEZONE", "VALARM", "VFREEBUSY"})
_NAME: Final = re.compile(r"[A-Za-z0-9-]{1,60}")
# Hours stay those of the place: a zone may be defined in the file, and so at any cost.
_ZONE: Final = re.compile(r";TZID=(?:\"[^\"\n]{0,200}\"|[^:;\n]{0,200})", re.IGNORECASE)
_OWN: Final = "-//Dateline//"
_NEEDED: Final = "Export it anew from the calendar, or paste its entries"
_CANCELLED: Final = {"CANCELLED": "negated", "TENTATIVE": "possible"}


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The calendar as one source, then an error for each entry that cannot be read."""
    content = whole(stream, name, MAX_BYTES, "Export fewer years of it")
    calendar = _parsed(_lines(clean(decode(content, name)), name), name)
    own = _text(calendar, "PRODID").startswith(_OWN)
    zone = _zone(_text(calendar, "X-WR-TIMEZONE"))
    entries = enumerate(calendar.walk("VEVENT"), 1)
    records = [_record(number, entry, zone, own=own) for number, entry in entries]
    title = _text(calendar, "X-WR-CALNAME") or None
    yield from source_of_rows(records, name, title=title, noun="entry")


def _lines(text: str, name: str) -> str:
    """The lines that say what is read here, unfolded, in one calendar."""
    kept: list[str] = []
    entries, skipped = 0, ""
    for line in re.sub(r"\n[ \t]", "", text).split("\n"):
        found = _NAME.match(line)
        key = found.group().upper() if found else ""
        value = line.partition(":")[2].strip().upper()
        if skipped or (key == "BEGIN" and value in _SKIPPED):
            skipped = "" if (key, value) == ("END", skipped) else skipped or value
        elif key in _READ and value != "VCALENDAR":
            kept.append(_ZONE.sub("", line) if key.startswith("DT") else line)
        entries += (key, value) == ("BEGIN", "VEVENT")
        if len(kept) > MAX_LINES or entries > MAX_ROWS:
            reason = f"has more than {MAX_ROWS:,} entries, or {MAX_LINES:,} lines in them"
            raise SourceError(name, reason, "Export fewer years of it")
    return "\r\n".join(["BEGIN:VCALENDAR", *kept, "END:VCALENDAR", ""])


def _parsed(lines: str, name: str) -> Any:
    from icalendar import Calendar  # noqa: PLC0415 - heavy, and only calendars need it

    try:
        return Calendar.from_ical(lines)
    except (ValueError, LookupError, AttributeError) as error:  # as its parser raises them
        reason = "is damaged, or no calendar ({})"
        raise SourceError(name, reason, _NEEDED, one_line(str(error))) from None


def _text(component: Any, key: str) -> str:
    """A property in words; the first where there are several."""
    found = component.get(key, "")
    return one_line(str(found[0] if isinstance(found, list) and found else found))


def _record(number: int, entry: Any, zone: tzinfo | None, *, own: bool) -> Record:
    title = _text(entry, "SUMMARY")
    described = str(entry.get("DESCRIPTION", ""))
    cells = {
        "title": title,
        "text": without_markup(described),
        "status": _CANCELLED.get(_text(entry, "STATUS").upper(), ""),
        "place": _text(entry, "LOCATION"),
        **_dates(entry, zone),
        **_position(entry),
    }
    if own:
        cells["title"], cells["status"] = standing_of(title)
        cells["text"] = said_in(described.split("\n"))
    return Record(number, {key: words for key, words in cells.items() if words}, exported=own)


def _dates(entry: Any, zone: tzinfo | None) -> dict[str, str]:
    """First and last day or minute; the end of whole days is the day after."""
    first, last = (_moment(entry, key, zone) for key in ("DTSTART", "DTEND"))
    if first is None:
        return {}
    lasting = _value(entry, "DURATION")
    try:
        if last is None and isinstance(lasting, timedelta):
            last = first + lasting
        if last is not None and not isinstance(last, datetime) and last > first:
            last -= timedelta(days=1)
    except (OverflowError, TypeError):  # beyond the calendar; a day and an hour
        last = None
    return {"start": _written(first), "end": _written(last) if last else ""}


def _moment(entry: Any, key: str, zone: tzinfo | None) -> date | None:
    found = _value(entry, key)
    if not isinstance(found, date):
        return None
    if zone and isinstance(found, datetime) and found.tzinfo:
        try:
            return found.astimezone(zone)
        except OverflowError:
            return found
    return found


def _written(moment: date) -> str:
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    return moment.isoformat()


def _zone(name: str) -> tzinfo | None:
    """The calendar's zone, in which its hours in world time are shown."""
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None


def _position(entry: Any) -> dict[str, str]:
    from icalendar import vGeo  # noqa: PLC0415

    geo = entry.get("GEO")
    return {"lat": repr(geo.latitude), "lon": repr(geo.longitude)} if isinstance(geo, vGeo) else {}


def _value(entry: Any, key: str) -> Any:
    """A day, a moment or a length; None where there is none that can be read."""
    from icalendar import vDDDTypes  # noqa: PLC0415

    found = entry.get(key)
    found = found[0] if isinstance(found, list) and found else found
    return found.dt if isinstance(found, vDDDTypes) else None
