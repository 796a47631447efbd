"""Now, recently, shortly after: times that name no unit of the calendar."""

from __future__ import annotations

from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Near, NoTime, Reference
from dashboard.loader.times.rules.shared import is_closed


def _reference(match: Match) -> Reference | None:
    values = match.words.entries[match.last].values
    if "RECENTLY" in values:
        before, behind = match.words.lower(match.last - 1), match.words.lower(match.last + 1)
        if (before, behind) == ("most", "in") or (before == "as" and behind == "as"):
            return None  # “most recently in 2020”, “as recently as May”: it is said behind it
        return Reference("PAST_REF", "recently")
    if "SOON" in values:
        return Reference("FUTURE_REF")
    return Reference("PRESENT_REF")


def _adjective(match: Match) -> Reference:
    """Such as "the current chairman", "a recent study"."""
    return Reference("PRESENT_REF") if match.lower("word") == "current" else Reference("PAST_REF")


def _past(match: Match) -> Reference:
    return Reference({"past": "PAST_REF", "future": "FUTURE_REF"}[match.lower("word")])


def _text_time(match: Match) -> Reference:
    """Such as "at this point", "by this stage", "at that time": where the text is."""
    value = "PRESENT_REF" if match.lower("pick") == "this" else "PAST_REF"
    return Reference(value, origin="focus", side="before")


def _at_present(match: Match) -> Reference | None:
    """Not "at this time of year", "at the moment of impact", "at present value"."""
    other = match.words.lower(match.last + 1) in ("of", "last", "next", "when", "that", "value")
    return None if other else Reference("PRESENT_REF")


def _to_date(match: Match) -> Reference | None:
    """Up to now; not "up to date", "with respect to date and place"."""
    up = match.words.lower(match.first - 1) in ("up", "-", "equals", "due", "out")
    return Reference("PRESENT_REF") if not up and is_closed(match) else None


def _near(match: Match) -> Near | None:
    way = match.lower("way")
    if way in ("before", "after") and not is_closed(match):
        return None
    direction = -1 if way in ("before", "beforehand", "earlier", "previously") else 1
    return Near(match.value("width", "VAGUE_SHORT"), direction)


RULES = (
    Rule("present", "( right | just | only | for | until | even )? NOW", _reference),
    Rule("recently", "( more | most | very | only | as )? RECENTLY", _reference),
    Rule("past", "those days", Reference("PAST_REF")),
    Rule(
        "hours of a day",
        "( the )? ( early | small | late | rush | working ) ( morning )? hours",
        NoTime(),
    ),
    Rule(
        "present",
        "at ( present | the moment | this time | the present time )",
        _at_present,
    ),
    Rule("present", "( to | till ) date", _to_date),
    Rule("present", "these days", Reference("PRESENT_REF")),
    Rule("present", "word=CURRENT", _adjective),
    Rule("recently", "word=RECENT", _adjective),
    Rule(
        "near future",
        "the ( near | short | immediate | foreseeable ) ( future | term )",
        Reference("FUTURE_REF"),
    ),
    Rule("past or future", "the word=PAST_FUTURE", _past),
    Rule(
        "point of the text",
        "( by | until | up to ) pick=( this | that ) ( TEXT_POINT | time )",
        _text_time,
    ),
    Rule(
        "shortly",
        "( only | just | very )? width=VAGUE_SHORT ( after )? way=( LATER | AWAY )",
        _near,
    ),
)
