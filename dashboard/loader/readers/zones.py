"""On which day a stamp falls where its page was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml import etree

from dashboard.loader.readers.dates import stored_day

_OFFSET: Final = re.compile(r"T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?\s?([+-])(\d\d):?(\d\d)$")
_UTC: Final = re.compile(r"T\d\d:?\d\d.{0,12}(?:Z|[+-]00:?00)$")
_WEEKDAYS: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# What was said on a weekday in a report was said on its day, or the day before.
_SAID: Final = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed)\b[^.\n]{0,60}?\s(?:on )?"
    rf"({_WEEKDAYS})\b"
)
_OPENING: Final = 3_000
_FURTHEST_EAST: Final = timedelta(hours=14)


def local_day(
    stamp: str, root: etree._Element, url: str | None, text: str, others: Iterable[str]
) -> str | None:
    """The day of a stamp where its page was written.

    A stamp with an offset says it. One in UTC is moved to the zone of the page's other stamps or
    of its country; without one, to the day that the text's own weekday names.
    """
    moment = _in_utc(stamp)
    if moment is None:
        return stored_day(stamp)
    zones = list(_zones(root, url, others))
    days = {moment.astimezone(zone).date() for zone in zones}
    if len(days) == 1:
        return days.pop().isoformat()
    return (_day_told(moment, text) or moment).date().isoformat()


def _in_utc(stamp: str) -> datetime | None:
    """The moment of a stamp in UTC; None where it says its own zone, or is no such stamp."""
    if not _UTC.search(stamp):
        return None
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _zones(root: etree._Element, url: str | None, others: Iterable[str]) -> Iterator[tzinfo]:
    """The offsets of the page's stamps; without any, the zones of its country."""
    offsets = {match.groups() for one in others if (match := _OFFSET.search(one))}
    moved = [
        (sign, hours, minutes) for sign, hours, minutes in offsets if hours + minutes != "0000"
    ]
    for sign, hours, minutes in moved:
        distance = timedelta(hours=int(hours), minutes=int(minutes))
        yield timezone(-distance if sign == "-" else distance)
    country = "" if moved else _country(root, url)
    for name in _zones_by_country().get(country, ()):
        yield ZoneInfo(name)


def _country(root: etree._Element, url: str | None) -> str:
    """The country of the page's language ("en-NZ") or address (".nz"), in capitals."""
    locales = [root.get("lang") or ""]
    locales += [
        one.get("content") or "" for one in root.iter("meta") if one.get("property") == "og:locale"
    ]
    regions = (re.split(r"[-_]", one)[-1] for one in locales if re.search(r"[-_]", one))
    # Pages all over the world are set to en-US.
    named = next((one.upper() for one in regions if len(one) == 2 and one.upper() != "US"), "")
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        host = ""
    suffix = host.rpartition(".")[2].upper()
    ours = {"UK": "GB"}.get(suffix, suffix)
    return ours if ours in _zones_by_country() and ours not in _ANYWHERE else named


# Countries whose suffix sites of all countries have.
_ANYWHERE: Final = frozenset(("AI", "CO", "FM", "IO", "ME", "TV", "LY", "CC", "WS", "TO", "IS"))


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    """The time zones of each country, by its code."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            country, _, name = line.split("\t")[:3]
            found.setdefault(country, []).append(name)
    return {country: tuple(names) for country, names in found.items()}


def _day_told(moment: datetime, text: str) -> datetime | None:
    """The next day, where it has begun somewhere and what was said was said on its weekday.

    The last day is told in the same way where it is over.
    """
    said = {match[1] for match in _SAID.finditer(text[:_OPENING])}
    names = _WEEKDAYS.split("|")
    there = moment + _FURTHEST_EAST
    begun = there.date() > moment.date() and names[there.weekday()] in said
    return there if begun and names[moment.weekday()] not in said else None
