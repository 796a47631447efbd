"""Days that no calendar has ("31 June 2024"): kept as words, dated by nothing."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dashboard.loader.hints import near
from dashboard.loader.prose import Prose
from dashboard.loader.times.days import LEAP_YEAR, month_named
from dashboard.story import Time

RULE = "no such day"
# TIMEX3 writes what is unknown of a date as X.
VALUE = "XXXX-XX-XX"
# What can be an impossible day, or begin an ISO date; no such day reaches further to either side.
_NUMBER = re.compile(r"[1-3]\d")
REACH = 40


def without_impossible_days(prose: Prose, times: Sequence[Time]) -> tuple[Time, ...]:
    """The times, those that are parts of an impossible day widened to it and undated."""
    days = list(_impossible_days(prose.body))
    if not days:
        return tuple(times)
    kept = [t for t in times if not any(t.start < end and start < t.end for start, end in days)]
    kept += [_undated(prose, start, end) for start, end in days]
    kept.sort(key=lambda time: time.start)
    return tuple(replace(t, id=f"{prose.document}-t{n}") for n, t in enumerate(kept, 1))


def _impossible_days(text: str) -> Iterator[tuple[int, int]]:
    for start, end in near(_NUMBER.finditer(text), REACH, REACH):
        for match in _pattern().finditer(text, start, end):
            if _is_impossible(match.groupdict()):
                yield match.span()


def _is_impossible(found: Mapping[str, str | None]) -> bool:
    if found["d2"] and not found["order"] and not found["y2"] and found["stop"] is None:
        return False
    day = int(found["d1"] or found["d2"] or found["d3"] or 0)
    year = int(found["y1"] or found["y2"] or found["y3"] or LEAP_YEAR)
    month = int(found["m3"]) if found["m3"] else month_named(found["m1"] or found["m2"] or "")
    return not 1 <= month <= 12 or not 1 <= day <= monthrange(year or LEAP_YEAR, month)[1]


@cache
def _pattern() -> re.Pattern[str]:
    """Days that can be impossible, 29 to 39, beside a month; and ISO dates."""
    month = (
        r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
        r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    )
    day = r"(?:29|3\d)"
    suffix = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"\b(?P<d1>{day}){suffix} (?:of )?(?P<m1>{month})\b(?:,? (?P<y1>\d{{4}})\b)?"
        # Not "2 September 31 BC", nor "in June 31 people died".
        rf"|(?<!\d )\b(?P<m2>{month}) (?P<d2>{day})(?P<order>st|nd|rd|th)?\b"
        r"(?:,? (?P<y2>\d{4})\b)?(?P<stop>(?=[.,;:)!?]|$))?"
        r"|\b(?P<y3>[12]\d{3})-(?P<m3>\d\d)-(?P<d3>\d\d)\b"
    )


def _undated(prose: Prose, start: int, end: int) -> Time:
    return Time(
        id="",
        document=prose.document,
        start=start,
        end=end,
        text=prose.text[start:end],
        type="DATE",
        value=VALUE,
        edtf=None,
        earliest=None,
        latest=None,
        granularity="day",
        basis="unresolved",
        anchor=None,
        rule=RULE,
    )
