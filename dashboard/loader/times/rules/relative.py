"""Times that hang on publication or on the time that the text is at."""

from __future__ import annotations

from dashboard.loader.times.amounts import MIXED, SOME, amount_of
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import (
    Amount,
    Calendar,
    Clock,
    Meaning,
    Near,
    Offset,
    Origin,
    Reference,
    Side,
    Stretch,
    Unit,
    Whole,
)
from dashboard.loader.times.rules.absolute import PARTED, part_of

MODS = (
    "( MOD | at least | at most | more than | less than | up to | no more than | a little more than"
    " | a little over | close to | as many as | well over | under )?"
)
COUNTED = f"count=( {MIXED} | {SOME} )"
# "next week" counts from publication, "the next week" from the text.
_BY_TEXT = frozenset(["following", "previous", "preceding", "prior", "subsequent", "ensuing", "same", "that"])
_CLOSERS = frozenset(['\n', ',', '.', ';', ':', ')', ']', 'and', 'but', '—', '–', '-', '"', '”', '’'])
_SEASON_NAMES = frozenset(
    ["offensive", "campaign", "battle", "fighting", "uprising", "session", "term", "olympics", "games"]
)
_SEASON_LEADS = frozenset(
    ["in", "during", "by", "since", "until", "till", "over", "throughout", "through", "early", "late", "mid", "-"]
)


def _unit(match: Match, name: str = "unit") -> Unit | None:
    amount = amount_of(match, "", name)
    return amount.unit if amount else None


def _origin(match: Match) -> Origin:
    return (
        "focus" if match.lower("pick") in _BY_TEXT or match.lower("det") == "that" else "published"
    )


def _shift(match: Match) -> int:
    for name in ("LAST", "NEXT", "THIS"):
        value = match.value("pick", name)
        if value:
            return int(value)
    return 0


def _day_word(match: Match) -> Offset:
    part = match.value("clock", "DAYPART")
    days = int(match.value("word", "DAYWORD"))
    return Offset(
        _days(abs(days)), 1 if days >= 0 else -1, "published", Clock(part=part) if part else None
    )


def _days(count: float) -> Amount:
    return Amount(count, "day")


def _day_beyond(match: Match) -> Offset:
    direction = 1 if match.lower("word") == "tomorrow" else -1
    return Offset(_days(2), direction, "published")


def _tonight(match: Match) -> Offset:
    return Offset(_days(0), 1, "published", Clock(part="NI"))


def _last_night(match: Match) -> Offset:
    return Offset(_days(1), -1, "published", Clock(part=match.value("clock", "DAYPART")))


def _part_of_day(match: Match) -> Offset | None:
    """ "this morning" of publication; "that night", "the following morning" of the text."""
    clock = Clock(part=match.value("clock", "DAYPART"))
    pick = match.lower("pick")
    if pick in ("this", "that", "same"):
        return Offset(_days(0), 1, "published" if pick == "this" else "focus", clock)
    return Offset(_days(1), _shift(match), "focus", clock)


def _ago(match: Match) -> Offset | None:
    amount = amount_of(match, "count", "unit")
    return Offset(amount, -1, "published") if amount else None


def _away(match: Match) -> Offset | None:
    """ "two days later", "a month earlier": from the time that the text is at."""
    amount = amount_of(match, "count", "unit")
    following = match.words.lower(match.last + 1)
    direction = -1 if match.lower("way") in ("earlier", "before", "previously") else 1
    if match.lower("way") in ("before", "after") and not is_closed(match):
        return None
    if match.lower("way") == "later" and following in ("this", "that", "in", "than"):
        return None
    return Offset(amount, direction, "focus") if amount else None


def _whole(match: Match) -> Meaning | None:
    """ "last month", "this week", "the following year", "that day"."""
    unit = _unit(match)
    if unit is None:
        return None
    origin = _origin(match)
    shift = 0 if match.lower("pick") in ("same", "that") else _shift(match)
    if match.has("the") and match.lower("pick") == "next":
        origin = "focus"
    if match.has("the") and match.lower("pick") in ("last", "past") and not match.has("part"):
        return Stretch(Amount(1, unit), -1, "published")
    if unit == "fortnight":
        return Stretch(Amount(2, "week"), shift or -1, origin)
    return Whole(unit, shift, origin, part=part_of(match))


def _side_of_whole(match: Match) -> Whole | None:
    """ "earlier this month", "later that year", "earlier in the day"."""
    unit = _unit(match)
    if unit is None:
        return None
    side: Side = "before" if match.lower("side") == "earlier" else "after"
    origin: Origin = "focus" if match.lower("pick") in ("that", "same") else "published"
    if match.has("the"):
        origin = "focus"
    return Whole(unit, _shift(match), origin, side=side)


def _unit_alone(match: Match) -> Whole | None:
    """ "the end of the year", "the beginning of the week"."""
    unit = _unit(match)
    return Whole(unit, 0, "published", part=part_of(match)) if unit else None


def _next_to_it(match: Match) -> Meaning | None:
    """ "the day before", "the night before", "the year after", with nothing that they hang on."""
    if not is_closed(match):
        return None
    direction = 1 if match.lower("way") in ("after", "following") else -1
    if match.has("clock"):
        return Offset(_days(1), direction, "focus", Clock(part=match.value("clock", "DAYPART")))
    unit = _unit(match)
    return Whole(unit, direction, "focus") if unit else None


def is_closed(match: Match) -> bool:
    """Whether no words follow that the time could hang on ("the day before the attack")."""
    return match.words.lower(match.last + 1) in _CLOSERS or match.last + 1 == len(match.words)


def _named(match: Match) -> Calendar | None:
    """ "last May", "next Tuesday", "this summer", "that April", "the following Tuesday"."""
    pick = match.lower("pick")
    name = {
        "past": "last",
        "coming": "next",
        "upcoming": "next",
        "same": "that",
        "current": "this",
    }.get(pick, pick)
    name = {"previous": "previous", "preceding": "previous", "prior": "previous"}.get(name, name)
    if match.has("the") and name == "next":
        name = "following"
    return Calendar(
        month=match.number("month", "ANY_MONTH"),
        weekday=match.number("weekday", "WEEKDAY"),
        season=match.value("season", "SEASON") or None,
        part=part_of(match),
        pick=name,
        clock=Clock(part=match.value("clock", "DAYPART")) if match.has("clock") else None,
    )


def _season_alone(match: Match) -> Calendar | None:
    """ "fall" and "spring" are other words too where no word before them says when."""
    words, index = match.words, match.index("season")
    before = words.lower(match.first - 1)
    lead = before in _SEASON_LEADS or match.has("part") or match.has("edge")
    if words.written(index)[0].isupper() and words.written(index + 1)[:1].isupper():
        named = words.lower(index + 1) in _SEASON_NAMES
        return (
            Calendar(season=match.value("season", "SEASON"))
            if named and match.first == index
            else None
        )
    if words.lower(index) in ("fall", "spring") and (not lead or words.lower(index + 1) == "of"):
        return None
    if words.lower(index) in ("fall", "spring") and match.first == index and before == "the":
        return None
    return Calendar(season=match.value("season", "SEASON"), part=part_of(match))


def _of_shifted_year(match: Match) -> Calendar | None:
    """ "June last year", "January this year", "April of that year"."""
    pick = match.lower("pick")
    by_text = pick in ("that", "same", "following", "previous", "preceding")
    shift = 0 if pick in ("that", "same") else _shift(match)
    return Calendar(
        month=match.number("month", "ANY_MONTH"),
        day=match.number("day", "ANY_DAY"),
        season=match.value("season", "SEASON") or None,
        part=part_of(match),
        pick="that" if by_text else None,
        year_shift=shift,
    )


def _fraction(match: Match) -> Calendar | None:
    number = int(match.value("number", "ORDINAL") or match.value("number", "LAST_ONE"))
    if match.has("half"):
        return Calendar(half=number, pick="this") if number in (1, 2) and match.has("of") else None
    if not 1 <= number <= 4:
        return None
    pick = match.lower("pick")
    shift = _shift(match) if match.has("pick") else None
    return Calendar(quarter=number, pick=pick or None, year_shift=shift)


def _weekday_of_week(match: Match) -> Calendar:
    return Calendar(
        weekday=match.number("weekday", "ANY_WEEKDAY"), pick=match.lower("pick"), year_shift=None
    )


def _day_number(match: Match) -> Calendar | None:
    """ "the 5th" after "on", "by", "until", or at the head of a clause."""
    before = match.words.lower(match.first - 1)
    if before not in ("on", "by", "until", "till", "since", "before", "after", "from", "to"):
        return None
    following = match.words.lower(match.last + 1)
    if (
        following
        and following[0].isalpha()
        and following not in ("and", "to", "the", "when", "but", "at", "in")
    ):
        return None
    return Calendar(day=match.number("day", "ANY_DAY"))


def _stretch(match: Match) -> Stretch | None:
    amount = amount_of(match, "count", "unit")
    if amount is None:
        return None
    pick = match.lower("pick")
    origin: Origin = "focus" if pick in _BY_TEXT else "published"
    return Stretch(amount, _shift(match) or -1, origin)


def _vague_stretch(match: Match) -> Stretch | Reference | None:
    """ "in recent weeks", "the preceding weeks", "the coming months"."""
    stretch = _stretch(match)
    if stretch is None:
        return None
    return stretch


def _reference(match: Match) -> Reference:
    values = match.words.entries[match.last].values
    if "RECENTLY" in values:
        return Reference("PAST_REF", "recently")
    if "SOON" in values:
        return Reference("FUTURE_REF")
    return Reference("PRESENT_REF")


def _these_days(match: Match) -> Reference:
    return Reference("PRESENT_REF")


def _adjective(match: Match) -> Reference:
    """ "the current chairman", "a recent study"."""
    return Reference("PRESENT_REF") if match.lower("word") == "current" else Reference("PAST_REF")


def _latest_quarter(match: Match) -> Whole:
    """Whose figures are told: the quarter that the text is at, or the last one that is over."""
    return Whole("quarter", -1, "published", topic=True)


def _end_of(match: Match) -> Whole | None:
    unit = _unit(match)
    return Whole(unit, 0, "published", part="late") if unit else None


def _full_year(match: Match) -> Whole:
    return Whole("year", 0, "published")


def _near_future(match: Match) -> Reference:
    return Reference("FUTURE_REF")


def _weekend(match: Match) -> Whole:
    return Whole("weekend", -1, "published")


def _year_before(match: Match) -> Offset:
    """ "the year-ago quarter", "year-earlier profit"."""
    return Offset(Amount(1, "year"), -1, "published")


def _past(match: Match) -> Reference:
    return Reference({"past": "PAST_REF", "future": "FUTURE_REF"}[match.lower("word")])


def _text_time(match: Match) -> Reference:
    """ "at this point", "by this stage", "at that time": where the text is."""
    value = "PRESENT_REF" if match.lower("pick") == "this" else "PAST_REF"
    return Reference(value, origin="focus", side="before")


def _near(match: Match) -> Near | None:
    way = match.lower("way")
    if way in ("before", "after") and not is_closed(match):
        return None
    direction = -1 if way in ("before", "beforehand", "earlier", "previously") else 1
    return Near(match.value("width", "VAGUE_SHORT"), direction)


RULES = (
    Rule(
        "day by name",
        "( earlier | later | late | early )? word=DAYWORD ( ' s | 's )? ( clock=DAYPART )?",
        _day_word,
    ),
    Rule("day beyond", "the day ( before | after ) word=DAYWORD", _day_beyond),
    Rule("tonight", "TONIGHT", _tonight),
    Rule("last night", "( late | early )? last clock=DAYPART", _last_night),
    Rule(
        "part of a day",
        "( late | early | later | earlier )? ( the )? ( very )? pick=( PICK | that | same ) ( very | same )? clock=DAYPART",
        _part_of_day,
    ),
    Rule("time ago", f"{MODS} ( {COUNTED} )? ( of )? unit=ANY_UNIT ( or so )? ago", _ago),
    Rule("time away", f"{MODS} ( {COUNTED} )? ( more )? unit=ANY_UNIT way=AWAY", _away),
    Rule(
        "whole unit",
        f"{PARTED} ( the=the )? pick=( PICK | that | same ) ( same | coming | past )? ( very )? ( calendar | fiscal )? unit=UNIT",
        _whole,
    ),
    Rule(
        "side of a unit",
        "side=SIDE ( in | on )? ( the=the )? ( pick=( PICK | that | same ) )? unit=UNIT",
        _side_of_whole,
    ),
    Rule("unit alone", "( the )? ( very )? edge=EDGE of the ( current )? unit=UNIT", _unit_alone),
    Rule(
        "day next to it",
        "the ( very )? ( unit=UNIT | clock=DAYPART ) way=( before | after | following )",
        _next_to_it,
    ),
    Rule(
        "picked name",
        f"{PARTED} ( the=the )? pick=( PICK | that | same ) ( coming | past | same )? ( month=MONTH | weekday=WEEKDAY ( clock=DAYPART )? | season=SEASON )",
        _named,
    ),
    Rule("season", f"{PARTED} ( the )? season=SEASON", _season_alone),
    Rule(
        "of a shifted year",
        f"{PARTED} ( month=ANY_MONTH ( day=ANY_DAY )? | ( the )? season=SEASON ) ( of | in )? ( the )? pick=( PICK | that | same ) ( same )? year",
        _of_shifted_year,
    ),
    Rule(
        "quarter",
        "( the | its )? ( fiscal | fiscal - )? ( pick=PICK year 's )? ( the )? ( fiscal )? number=RANKED ( - )? quarter",
        _fraction,
    ),
    Rule("half", "the number=RANKED half=HALF_WORD of=of ( the | this ) year", _fraction),
    Rule("weekday of a week", "weekday=WEEKDAY ( of )? pick=PICK week", _weekday_of_week),
    Rule("day of the month", "the day=ORDINAL_DAY", _day_number),
    Rule("stretch", f"{MODS} ( the )? pick=PICK {COUNTED} ( more )? unit=ANY_UNIT", _stretch),
    Rule("stretch", "( the )? count=( NUMBER | FEW | COUNT ) pick=PICK unit=UNITS", _stretch),
    Rule("vague stretch", "( the )? pick=PICK_RECENT unit=UNITS", _vague_stretch),
    Rule("present", "( right | just | only | for | until | even )? NOW", _reference),
    Rule("recently", "( more | most | very | only | as )? RECENTLY", _reference),
    Rule("present", "these days", _these_days),
    Rule("present", "word=CURRENT", _adjective),
    Rule("recently", "word=RECENT", _adjective),
    Rule("overnight", "OVERNIGHT", _tonight),
    Rule(
        "latest quarter",
        "( the latest ( fiscal )? ( quarter | period ) | the quarter )",
        _latest_quarter,
    ),
    Rule("end of a unit", "( the )? unit=( year | month | week ) ( 's | ’s | - )? end", _end_of),
    Rule("full year", "the ( full | current ) ( fiscal )? unit=year", _full_year),
    Rule(
        "near future",
        "the ( near | short | immediate | foreseeable ) ( future | term )",
        _near_future,
    ),
    Rule("weekend", "the weekend", _weekend),
    Rule(
        "year before",
        "( the )? year ( - )? ( ago | earlier ) ( number=RANKED ( - )? )? ( quarter | period )?",
        _year_before,
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
