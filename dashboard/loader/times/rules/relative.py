"""Units of time counted from publication or from where the text is at."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.amounts import NUMBER, amount_of, duration, number_of
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import (
    Amount,
    Clock,
    Length,
    Meaning,
    Offset,
    Origin,
    Reference,
    Side,
    Stretch,
    Unit,
    Whole,
)
from dashboard.loader.times.rules.shared import (
    BY_TEXT,
    COUNTED,
    MODS,
    PARTED,
    days_of,
    is_closed,
    is_fiscal,
    part_of,
    shift_of,
    unit_of,
)
from dashboard.loader.times.words import Words


def _origin(match: Match) -> Origin:
    return (
        "focus" if match.lower("pick") in BY_TEXT or match.lower("det") == "that" else "published"
    )


def _day_word(match: Match) -> Offset:
    part = match.value("clock", "DAYPART")
    days = int(match.value("word", "DAYWORD"))
    return Offset(
        days_of(abs(days)), 1 if days >= 0 else -1, "published", Clock(part=part) if part else None
    )


def _day_beyond(match: Match) -> Offset:
    direction = 1 if match.lower("word") == "tomorrow" else -1
    return Offset(days_of(2), direction, "published")


def _last_night(match: Match) -> Offset:
    return Offset(days_of(1), -1, "published", Clock(part=match.value("clock", "DAYPART")))


def _part_of_day(match: Match) -> Offset | None:
    """Such as "this morning" of publication; "that night", "the following morning" of the text."""
    clock = Clock(part=match.value("clock", "DAYPART"))
    pick = match.lower("pick")
    if pick in ("this", "that", "same"):
        return Offset(days_of(0), 1, "published" if pick == "this" else "focus", clock)
    return Offset(days_of(1), shift_of(match), "focus", clock)


def _ago(match: Match) -> Offset | None:
    amount = amount_of(match, "count", "unit")
    if amount is None or _is_fraction(match):
        return None
    least = amount_of(match, "least", "unit") if match.has("least") else None
    return Offset(amount, -1, "published", least=least)


def _from_now(match: Match) -> Offset | None:
    amount = amount_of(match, "count", "unit")
    return Offset(amount, 1, "published") if amount else None


def _is_fraction(match: Match) -> bool:
    """Such as "a quarter of a century ago", of which the rules read the last words alone."""
    words = match.words
    return words.lower(match.first - 1) == "of" and words.lower(match.first - 2) in (
        *("quarter", "quarters", "third", "thirds", "tenth", "most", "much"),
    )


def _away(match: Match) -> Offset | None:
    """Such as "two days later", "a month earlier": from the time that the text is at."""
    amount = amount_of(match, "count", "unit")
    following = match.words.lower(match.last + 1)
    direction = -1 if match.lower("way") in ("earlier", "before", "previously") else 1
    if match.lower("way") in ("before", "after") and not is_closed(match):
        return None
    if _is_fraction(match):
        return None
    if match.lower("way") == "later" and following in ("this", "that", "than"):
        return None
    if following == "in" and _is_in_unit(match.words, match.last + 2):
        return None
    return Offset(amount, direction, "focus") if amount else None


def _on(match: Match) -> Offset | None:
    """“closed it three years on”: from the time that the text is at; not “Ten years on, …”, from today."""
    behind = match.words.lower(match.last + 1)
    if match.words.lower(match.first - 1) in _OPENING or behind not in (".", ",", ";"):
        return None
    amount = amount_of(match, "count", "unit")
    return Offset(amount, 1, "focus") if amount and amount.count is not None else None


_OPENING = frozenset(("", "\n", ".", ",", ";", ":", "“", '"', "and", "but"))


def _is_in_unit(words: Words, index: int) -> bool:
    """“two weeks later in the year”; but “a week later in Bath”."""
    return words.has_class(index + (words.lower(index) in ("the", "that", "this")), "ANY_UNIT")


def _whole(match: Match) -> Meaning | None:
    """Such as "last month", "this week", "the following year", "that day"."""
    unit = unit_of(match)
    if unit is None or _is_no_clock(match, unit):
        return None
    origin = _origin(match)
    shift = 0 if match.lower("pick") in ("same", "that") else shift_of(match)
    if shift == 0 and match.words.lower(match.index("pick") + 1) == "past":
        shift = -1  # "this past week"
    if match.has("the") and match.lower("pick") == "next":
        if unit in ("decade", "century"):
            return Stretch(Amount(1, unit), 1, "published")
        origin = "focus"
    if match.has("the") and match.lower("pick") in ("last", "past") and not match.has("part"):
        if unit == "quarter":
            return Whole(unit, -1, "published", fiscal=_is_fiscal(match, unit))
        count = 2 if match.lower("unit") == "fortnight" else 1
        return Stretch(Amount(count, unit), -1, "published")
    if unit == "fortnight":
        return Stretch(Amount(2, "week"), shift or -1, origin)
    return Whole(unit, shift, origin, part=part_of(match), fiscal=_is_fiscal(match, unit))


def _is_no_clock(match: Match, unit: Unit) -> bool:
    """“Scored in the last minute”, “withdrew at the last minute”: the end of something else."""
    return unit == "minute" and match.lower("pick") == "last"


def _is_fiscal(match: Match, unit: Unit) -> bool:
    return unit in ("year", "quarter", "half") and is_fiscal(match)


def _side_of_whole(match: Match) -> Whole | None:
    """Such as "earlier this month", "later that year", "earlier in the day"."""
    unit = unit_of(match)
    if unit is None:
        return None
    side: Side = "before" if match.lower("side") == "earlier" else "after"
    if match.has("the"):
        return Whole(unit, 0, "focus", side=side, loose=True)
    origin: Origin = "focus" if match.lower("pick") in ("that", "same") else "published"
    return Whole(unit, shift_of(match), origin, side=side)


def _unit_alone(match: Match) -> Whole | None:
    """Such as "the end of the year", "the beginning of the week", "at the end of month"."""
    unit = unit_of(match)
    article = match.words.lower(match.last - 1) in ("the", "current", "fiscal", "financial")
    if unit is None or not (article or unit in ("week", "month", "quarter", "year")):
        return None
    return Whole(unit, 0, "published", part=part_of(match), fiscal=_is_fiscal(match, unit))


# “the night before with a cup”: what cannot be what the night was before.
_GOES_ON = frozenset("with in at on for over from by because when".split())


def _next_to_it(match: Match) -> Meaning | None:
    """Such as "the day before", "the night before", "the year after", with nothing that they hang on."""
    if not is_closed(match) and match.words.lower(match.last + 1) not in _GOES_ON:
        return None
    direction = 1 if match.lower("way") in ("after", "following") else -1
    if match.has("clock"):
        return Offset(days_of(1), direction, "focus", Clock(part=match.value("clock", "DAYPART")))
    unit = unit_of(match)
    return Whole(unit, direction, "focus") if unit else None


def _stretch(match: Match) -> Stretch | Length | None:
    amount = amount_of(match, "count", "unit")
    if amount is None:
        return None
    if match.lower("pick") == "last" and _is_verb(match.words, match.index("pick")):
        return Length(duration(amount))
    pick = match.lower("pick")
    origin: Origin = "focus" if pick in BY_TEXT else "published"
    return Stretch(amount, shift_of(match) or -1, origin)


def _is_verb(words: Words, index: int) -> bool:
    """“will last two weeks”, “Such floods last several months”."""
    before = words.lower(index - 1)
    plural = words.has_class(index - 1, "plain") and before.endswith("s") and len(before) > 3
    return before in _BEFORE_VERB or (plural and not before.endswith("ss"))


_BEFORE_VERB = frozenset(
    "to will would could may might can should must not n't did does do never rarely usually".split()
)


def _end_of(match: Match) -> Whole | None:
    unit = unit_of(match)
    return Whole(unit, 0, "published", part="late") if unit else None


def _is_out(match: Match) -> Whole | None:
    """“before the year was out”; not “it was clear that the week was over”."""
    led = match.words.lower(match.first - 1) == "before"
    return _end_of(match) if led else None


def _that_followed(match: Match) -> Meaning | None:
    """Such as "in the months that followed", "the decade that followed"."""
    unit = unit_of(match)
    if unit is None:
        return None
    if match.value("unit", "UNIT"):
        return Whole(unit, 1, "focus")
    return Stretch(Amount(None, unit), 1, "focus")


def _middle(match: Match) -> Whole | None:
    unit = unit_of(match)
    return Whole(unit, 0, "published", part="mid") if unit else None


def _weekend(match: Match) -> Whole | None:
    """The last one, except in "the weekend of 8 June"."""
    named = match.words.lower(match.last + 1) in ("of", "before", "after")
    return None if named else Whole("weekend", -1, "published", turns=True)


def _latest_quarter(match: Match) -> Whole:
    """Whose figures are told: the quarter that the text is at, or the last one that is over."""
    return Whole("quarter", -1, "published", topic=True, fiscal=is_fiscal(match))


def _all_of(match: Match) -> Whole | None:
    """Such as "all week"; not "all year round", "the all year high"."""
    unit, after = unit_of(match), match.words.lower(match.last + 1)
    named = match.words.lower(match.first - 1) in ("the", "an") or after in ("round", "-")
    return None if named or unit is None else Whole(unit, 0, "published", loose=True)


def _years_and_months_ago(match: Match) -> Offset | None:
    """Such as "three years and two months ago"."""
    first, end = match.span("years")
    years = number_of(match.words, first, end - 1)
    first, end = match.span("months")
    months = number_of(match.words, first, end - 1)
    if years is None or months is None:
        return None
    return Offset(Amount(12 * years + months, "month"), -1, "published")


def _rest(match: Match) -> Whole | None:
    unit = unit_of(match)
    return Whole(unit, 0, "published", side="after", loose=True) if unit else None


def _full_year(match: Match) -> Whole:
    return Whole("year", 0, "published", fiscal=is_fiscal(match))


TONIGHT = Offset(days_of(0), 1, "published", Clock(part="NI"))
YEAR_BEFORE = Offset(Amount(1, "year"), -1, "published")
RULES = (
    Rule(
        "day by name",
        "( earlier | later | late | early )? word=DAYWORD ( ' s | 's )? ( clock=DAYPART )?",
        _day_word,
    ),
    Rule("day beyond", "the day ( before | after ) word=DAYWORD", _day_beyond),
    Rule("tonight", "TONIGHT", TONIGHT),
    Rule("last night", "( late | early )? last clock=DAYPART", _last_night),
    Rule(
        "part of a day",
        "( late | early | later | earlier )? ( the )? ( very )? pick=( PICK | that | same ) ( very | same )? clock=DAYPART",
        _part_of_day,
    ),
    Rule(
        "time ago",
        f"{MODS} least=( {NUMBER} ) ( to | or | - | – ) count=( {NUMBER} ) unit=ANY_UNIT ago",
        _ago,
    ),
    Rule("time ago", f"{MODS} ( {COUNTED} )? ( of )? unit=ANY_UNIT ( or so )? ago", _ago),
    Rule("time from now", f"{COUNTED} unit=ANY_UNIT from ( now | today )", _from_now),
    Rule("time from now", f"{COUNTED} unit=ANY_UNIT ( ' | ’ | 's ) time", _from_now),
    Rule(
        "ages ago",
        "( COUNT | AMOUNT | LARGE | NUMBER | TENS | some | many )? ( million | billion | HUNDRED ) years ago",
        Reference("PAST_REF"),
    ),
    Rule("time away", f"{MODS} ( {COUNTED} )? ( more )? unit=ANY_UNIT way=AWAY", _away),
    Rule("time on", f"{MODS} {COUNTED} unit=ANY_UNIT on", _on),
    Rule(
        "whole unit",
        f"{PARTED} ( the=the )? ( very )? pick=( PICK | that | same ) ( same | coming | past )? ( very )? ( calendar | fiscal | financial )? unit=UNIT",
        _whole,
    ),
    Rule(
        "side of a unit",
        "side=SIDE ( in | on )? ( the=the )? ( pick=( PICK | that | same ) )? unit=UNIT",
        _side_of_whole,
    ),
    Rule(
        "unit alone",
        "( the )? ( very )? edge=EDGE of ( the )? ( current )? ( fiscal | financial )? unit=UNIT",
        _unit_alone,
    ),
    Rule(
        "day next to it",
        "the ( very )? ( unit=UNIT | clock=DAYPART ) way=( before | after | following )",
        _next_to_it,
    ),
    Rule(
        "stretch",
        f"( the )? pick=PICK {COUNTED} ( more | business | working | trading )? unit=ANY_UNIT",
        _stretch,
    ),
    Rule("stretch", "( the )? count=( NUMBER | FEW | COUNT ) pick=PICK unit=UNITS", _stretch),
    Rule("vague stretch", "( the )? pick=PICK_RECENT unit=UNITS", _stretch),
    Rule("overnight", "OVERNIGHT", replace(TONIGHT, loose=True)),
    Rule("overnight", "( through | into ) the night", replace(TONIGHT, loose=True)),
    Rule(
        "latest quarter",
        "( the latest ( fiscal )? ( quarter | period ) | the quarter )",
        _latest_quarter,
    ),
    Rule("end of a unit", "( the )? unit=( year | month | week ) ( 's | ’s | - )? end", _end_of),
    Rule("end of a unit", "the unit=( year | month | week ) ( was | is ) ( out | over )", _is_out),
    Rule("all of a unit", "all unit=( week | month | year )", _all_of),
    Rule(
        "time ago",
        f"years=( {NUMBER} ) ( year | years ) and months=( {NUMBER} ) ( month | months ) ago",
        _years_and_months_ago,
    ),
    Rule("year to date", "( the )? year to date", Whole("year", 0, "published", side="before")),
    Rule("rest of a unit", "( the )? rest of the unit=UNIT", _rest),
    Rule("full year", "the ( full | current ) ( fiscal | financial )? unit=year", _full_year),
    Rule("stretch that followed", "the unit=ANY_UNIT that followed", _that_followed),
    Rule("middle of a unit", "mid - unit=( week | month | year )", _middle),
    Rule("weekend", "the weekend", _weekend),
    Rule(
        "year before",
        "( the )? year ( - )? ( ago | earlier ) ( number=RANKED ( - )? )? ( quarter | period )?",
        YEAR_BEFORE,
    ),
)
