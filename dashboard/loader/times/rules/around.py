"""Weeks and weekends by a day of theirs: "the week of Sept. 9", "the week beginning 3 May"."""

from __future__ import annotations

from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import AroundNext


def _around(match: Match) -> AroundNext:
    if match.has("weekend"):
        return AroundNext("weekend")
    return AroundNext("week" if match.lower("link") == "of" else "week from")


RULES = (
    Rule(
        "week of a day",
        "( the )? ( week | weekend=weekend ) link=( of | beginning | commencing | starting ) ( on | from )?",
        _around,
    ),
    Rule("week of a day", "w / c", AroundNext("week from")),
)
