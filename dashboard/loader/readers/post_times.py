"""The days of posts that a page shows by their clock alone, as its markup tells them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from lxml import etree

from dashboard.loader.readers.dates import MONTHS

# One such time is the page's own, several are those of posts.
_MIN_POSTS: Final = 2
# A live blog of some days has hundreds.
_MAX_POSTS: Final = 5_000
_LONGEST: Final = 40
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_CLOCK: Final = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_DAY: Final = 24 * 60
# No zone is further ahead of world time.
_FURTHEST_AHEAD: Final = 14 * 60


def tell_days(root: etree._Element) -> None:
    """Write day and clock in the place of “21:40” and “2 hours ago”, where several posts have such."""
    found: list[tuple[etree._Element, datetime]] = []
    for element in root.iter("time"):
        shown = " ".join("".join(element.itertext()).split())
        if len(shown) > _LONGEST or _YEAR.search(shown) or len(found) >= _MAX_POSTS:
            continue
        moment = _moment(element.get("datetime", ""), shown)
        if moment is not None:
            found.append((element, moment))
    if len(found) < _MIN_POSTS:
        return
    for element, moment in found:
        for child in list(element):
            element.remove(child)
        month = MONTHS[moment.month - 1].title()
        element.text = f"{moment.day} {month} {moment.year} {moment:%H:%M}"


def _moment(stamp: str, shown: str) -> datetime | None:
    """The moment of a stamp with a clock, in the zone in which the page shows it."""
    if ":" not in stamp or len(stamp) > _LONGEST:
        return None
    try:
        moment = datetime.fromisoformat(stamp.strip())
    except ValueError:
        return None
    clock = _CLOCK.search(shown)
    if clock is None or moment.utcoffset() != timedelta(0):
        return moment
    hour = int(clock[1]) % 12 + 12 * (clock[3] in "pP") if clock[3] else int(clock[1])
    ahead = (hour * 60 + int(clock[2]) - moment.hour * 60 - moment.minute) % _DAY
    return moment + timedelta(minutes=ahead if ahead <= _FURTHEST_AHEAD else ahead - _DAY)
