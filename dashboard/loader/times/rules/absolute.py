"""Dates that name fields of the calendar, with or without their year."""

from __future__ import annotations

from dashboard.loader.times.amounts import number_of
from dashboard.loader.times.days import month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import Calendar, Clock, Parts
from dashboard.loader.times.words import Words

# "early", "mid-", "the late", "the beginning of", "the middle part of"
PARTED = "( ( the )? ( very )? ( part=PART ( part of | - | in | of )? ( the )? | edge=EDGE of ( the )? ) )?"
WEEKDAY = "( weekday=ANY_WEEKDAY ( . )? ( , )? ( the )? )?"
# Words after which four digits alone are a year.
YEAR_LEADS = frozenset(
    ["in", "of", "since", "until", "till", "by", "from", "to", "before", "after", "between", "and", "during", "through", "around", "about", "early", "late", "mid", "for", "circa", "ca", "year", "than", "through", "throughout", "summer", "winter", "spring", "autumn", "fall", "into", "or", "as", "following", "prior", "ago", "beginning", "end", "start"]
)
# These say so firmly that the word after the digits does not matter.
FIRM_LEADS = frozenset(
    ["in", "since", "until", "till", "during", "year", "early", "late", "mid", "circa", "throughout", "summer", "winter", "spring", "autumn", "fall"]
)
DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "'s"])
# Nouns before digits that number things; "of" and the like do not follow a year's noun.
MONEY_AND_SHARES = frozenset(["$", "£", "€", "¥", "#", "no", "number"])
# Units after digits that count something else than years.
COUNTED = frozenset(
    ["%", "percent", "per", "m", "km", "metres", "meters", "miles", "feet", "ft", "kg", "tons", "tonnes", "people", "troops", "soldiers", "men", "women", "dollars", "euros", "pounds", "points", "votes", "units", "shares", "deaths", "homes", "jobs", "hours", "rpm", "cc", "mg", "words", "seats", "workers", "employees", "tanks", "aircraft", "ships", "guns", "yards", "acres", "hectares", "million", "billion", "barrels"]
)


def part_of(match: Match) -> str | None:
    """early, mid or late where the words say so."""
    return match.value("part", "PART") or match.value("edge", "EDGE") or None


def _day_of_month(match: Match) -> Calendar | None:
    month, number = match.number("month", "ANY_MONTH"), match.number("day", "ANY_DAY")
    year = match.number("year", "YEAR")
    if month is None or number is None or number > month_length(year or 2000, month):
        return None
    following = match.words.lower(match.last + 1)
    if following in ("%", "percent", "million", "billion") or _is_decimal_end(match):
        return None
    weekday = match.number("weekday", "ANY_WEEKDAY")
    return Calendar(year=year, month=month, day=number, weekday=weekday, part=part_of(match))


def _is_decimal_end(match: Match) -> bool:
    """Whether the last number runs on without a space ("May 5-seat" is left to other rules)."""
    words, after = match.words, match.last + 1
    return words.lower(after) == ":" and words.touches(after) and words.written(after + 1).isdigit()


def _month_of_year(match: Match) -> Calendar | None:
    year = match.number("year", "YEAR")
    return Calendar(year=year, month=match.number("month", "ANY_MONTH"), part=part_of(match))


def _month(match: Match) -> Calendar | None:
    words, index = match.words, match.index("month")
    if _is_name(words, index):
        return None
    return Calendar(month=match.number("month", "ANY_MONTH"), part=part_of(match))


# Words before a month's name that make it a time.
_MONTH_LEADS = frozenset(
    ["in", "of", "since", "until", "till", "by", "from", "to", "before", "after", "between", "and", "during", "through", "early", "late", "mid", "-", "this", "last", "next", "for", "each", "every", "that", "or", "on", "over", "following", "the", "around", "into", "past"]
)
# Names that are other words at the head of a sentence, and first names everywhere.
_AMBIGUOUS_MONTHS = frozenset(["may", "march", "april", "june", "august"])


def _is_name(words: Words, index: int) -> bool:
    """Whether a month's word is a person's, a company's or no name of a month at all."""
    lower, before, after = words.lower(index), words.lower(index - 1), words.written(index + 1)
    if lower not in _AMBIGUOUS_MONTHS:
        return False
    if before in _MONTH_LEADS:
        return after[:1].isupper() and before in (
            "and",
            "by",
            "from",
            "to",
            "of",
            "for",
            "that",
            "the",
        )
    return (
        lower in ("may", "march") or after[:1].isupper() or words.written(index - 1)[:1].isupper()
    )


def _weekday(match: Match) -> Calendar | None:
    words, index = match.words, match.index("weekday")
    club = words.lower(index - 1) == "the" and words.written(index + 1)[:1].isupper()
    if club and words.written(index + 1)[1:].islower():
        return None
    return Calendar(weekday=match.number("weekday", "ANY_WEEKDAY"))


def _short_weekday(match: Match) -> Calendar | None:
    """ "Sun." is a day only with its dot, and "Sat" only before a date."""
    return Calendar(weekday=match.number("weekday", "ANY_WEEKDAY")) if match.first else None


def _year(match: Match) -> Calendar | None:
    words, index = match.words, match.index("year")
    before, after = words.lower(index - 1), words.lower(index + 1)
    parted = match.has("part") or match.has("edge")
    if not parted and not _is_year(words, index, before, after):
        return None
    if parted and before not in ("-", "of", "in", "the", "mid", "late", "early", "middle"):
        return None
    return Calendar(year=match.number("year", "YEAR"), part=part_of(match))


def _fiscal_year(match: Match) -> Calendar:
    return Calendar(year=match.number("year", "YEAR"), part=part_of(match))


def _is_year(words: Words, index: int, before: str, after: str) -> bool:
    if after in COUNTED or before in MONEY_AND_SHARES:
        return False
    if words.touches(index) and before in ("-", "–", "/", "."):
        return before == "-" and words.lower(index - 2) in ("post", "pre", "mid")
    if after in ("-", "–", "/") and words.touches(index + 1):
        return False
    if before in FIRM_LEADS:
        return True
    if before in DETERMINERS or (
        words.lower(index - 2) in DETERMINERS and words.written(index - 1).islower()
    ):
        return after.isalpha() and (before in DETERMINERS or not _is_plural(words, index + 1))
    if before in YEAR_LEADS:
        return not _is_plural(words, index + 1)
    return _stands_alone(words, index, before, after)


def _is_plural(words: Words, index: int) -> bool:
    word = words.written(index)
    ends = (
        word.endswith("s")
        and not word.endswith("ss")
        and word not in ("was", "is", "has", "as", "this")
    )
    return ends and word.islower()


def _stands_alone(words: Words, index: int, before: str, after: str) -> bool:
    """In brackets, as a heading of its own, or as the subject of its sentence."""
    opened = index == 0 or before in ("(", "[", ";", ":", "—")
    opened = (
        opened
        or "\n" in words.text[words.ends[index - 1] : words.starts[index]]
        or not before.strip()
    )
    closed = not after.strip() or after in (")", "]", ",", ":", ";", "-", "–", "to", "and")
    if opened:
        return closed or after in _YEAR_VERBS
    return before in (".", ",") and after in _YEAR_VERBS


_YEAR_VERBS = frozenset(["saw", "was", "marked", "brought", "is", "will", "began", "ended", "had"])


def _pair_of_years(match: Match) -> Parts | None:
    words, first, second = match.words, match.index("first"), match.index("second")
    start, written = int(words.written(first)), words.written(second)
    end = int(written) if len(written) == 4 else start - start % 100 + int(written)
    if (
        end <= start
        or words.lower(first - 1) in MONEY_AND_SHARES
        or words.lower(second + 1) in COUNTED
    ):
        return None
    return Parts(((first, first, Calendar(year=start)), (second, second, Calendar(year=end))))


def _days_of_month(match: Match) -> Parts | None:
    """Two days of one month: "12-18 August 2019", "June 5-7", "between 3 and 9 May"."""
    first, second = match.index("first"), match.index("second")
    year, month = match.number("year", "YEAR"), match.number("month", "ANY_MONTH")
    days = [match.number(name, "ANY_DAY") for name in ("first", "second")]
    if month is None or any(d is None or d > month_length(year or 2000, month) for d in days):
        return None
    starts_with_month = match.index("month") < first
    start = Calendar(year=year, month=month, day=days[0])
    end = Calendar(year=year, month=month, day=days[1])
    if starts_with_month:
        return Parts(((match.index("month"), first, start), (second, match.last, end)))
    return Parts(((first, first, start), (second, match.last, end)))


def _iso(match: Match) -> Calendar | None:
    written = match.words.written(match.first)
    year, month, number = int(written[:4]), int(written[5:7]), int(written[8:10])
    minute = int(written[11:13]) * 60 + int(written[14:16]) if "T" in written else None
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    clock = Clock(minute=minute) if minute is not None and minute < 24 * 60 else None
    return Calendar(year=year, month=month, day=number, clock=clock)


def _slashed(match: Match) -> Calendar | None:
    """Day and month by what they can be; where both ways work, month first with strokes."""
    written = match.words.written(match.first)
    separator = "/" if "/" in written else "."
    if match.words.lower(match.first - 1) in ("version", "v", "release", "build", "firmware"):
        return None
    first, second, year = (int(piece) for piece in written.split(separator))
    month_first = separator == "/" and first <= 12
    month, number = (first, second) if month_first else (second, first)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if not 1 <= month <= 12 or not 1 <= number <= month_length(year, month):
        return None
    return Calendar(year=year, month=month, day=number)


def _decade(match: Match) -> Calendar | None:
    digits = "".join(c for c in match.words.written(match.index("decade")) if c.isdigit())
    bc = match.has("era")
    start = int(digits)
    if bc:
        return Calendar(decade=-start, part=part_of(match))
    if len(digits) == 2 and not (
        match.words.lower(match.index("decade") - 1) in ("the", "early", "late", "mid", "-")
        or match.words.written(match.index("decade"))[0] in "'’"
    ):
        return None
    return Calendar(decade=start, part=part_of(match))


def _decade_word(match: Match) -> Calendar | None:
    before = match.words.lower(match.index("decade") - 1)
    if before not in ("the", "early", "late", "mid", "-", "nineteen", "eighteen"):
        return None
    century = {"eighteen": 1800, "nineteen": 1900}.get(match.lower("hundreds"), 0)
    return Calendar(decade=century + int(match.value("decade", "DECADE_WORD")), part=part_of(match))


def _century(match: Match) -> Calendar:
    number = int(match.value("number", "ORDINAL"))
    return Calendar(century=-number if match.has("era") else number, part=part_of(match))


def _season(match: Match) -> Calendar:
    return Calendar(
        year=match.number("year", "YEAR"),
        season=match.value("season", "SEASON"),
        part=part_of(match),
    )


def _fraction_of_year(match: Match) -> Calendar | None:
    number = int(match.value("number", "ORDINAL") or match.value("number", "LAST_ONE"))
    year = match.number("year", "YEAR")
    if match.has("half"):
        return Calendar(year=year, half=number) if number in (1, 2) else None
    return Calendar(year=year, quarter=number) if 1 <= number <= 4 else None


def _short_fraction(match: Match) -> Calendar:
    """ "Q3 2022", "H1"."""
    return Calendar(
        year=match.number("year", "YEAR"),
        quarter=match.number("quarter", "QUARTER_SHORT"),
        half=match.number("half", "HALF_SHORT"),
    )


def _before_christ(match: Match) -> Calendar:
    year = -int(match.words.written(match.index("year")))
    month = match.number("month", "ANY_MONTH")
    return Calendar(
        year=year, month=month, season=match.value("season", "SEASON") or None, part=part_of(match)
    )


def _pair_before_christ(match: Match) -> Parts | None:
    first, second = match.index("first"), match.index("second")
    years = [-int(match.words.written(index)) for index in (first, second)]
    if years[0] >= years[1]:
        return None
    return Parts(
        ((first, first, Calendar(year=years[0])), (second, match.last, Calendar(year=years[1])))
    )


def _anno_domini(match: Match) -> Calendar:
    return Calendar(year=int(match.words.written(match.index("year"))))


def _spoken_year(match: Match) -> Calendar | None:
    """ "nineteen ninety-six", "two thousand" after "the year"."""
    words = match.words
    if match.has("thousand"):
        return Calendar(year=2000)
    hundreds = int(match.value("hundreds", "NUMBER"))
    rest = number_of(words, match.index("hundreds") + 1, match.last)
    if not 15 <= hundreds <= 20 or rest is None:
        return None
    season = match.value("season", "SEASON") or None
    month = match.number("month", "ANY_MONTH")
    return Calendar(
        year=hundreds * 100 + int(rest), month=month, season=season, part=part_of(match)
    )


def _short_year(match: Match) -> Calendar | None:
    words, index = match.words, match.index("year")
    if not words.touches(index) or words.lower(match.first - 1) not in (
        "of",
        "in",
        "since",
        "early",
        "late",
    ):
        return None
    return Calendar(short_year=int(words.written(index)))


DAY_FIRST = f"{WEEKDAY} ( the )? day=ANY_DAY ( of )? month=ANY_MONTH"
MONTH_FIRST = f"{WEEKDAY} month=ANY_MONTH ( . )? ( the )? day=ANY_DAY"
JOIN = "( - | – | — | to | and | through | until )"
RULES = (
    Rule("day, month and year", f"{MONTH_FIRST} ( , | of )? ( , )? year=YEAR", _day_of_month),
    Rule("day, month and year", f"{DAY_FIRST} ( . )? ( , | of )? year=YEAR", _day_of_month),
    Rule(
        "days of a month",
        f"first=ANY_DAY {JOIN} second=ANY_DAY ( of )? month=ANY_MONTH ( . )? ( ( , )? year=YEAR )?",
        _days_of_month,
    ),
    Rule(
        "days of a month",
        f"month=ANY_MONTH ( . )? first=ANY_DAY {JOIN} second=ANY_DAY ( ( , )? year=YEAR )?",
        _days_of_month,
    ),
    Rule("day and month", MONTH_FIRST, _day_of_month),
    Rule("day and month", DAY_FIRST, _day_of_month),
    Rule(
        "month and year",
        f"{PARTED} month=ANY_MONTH ( . )? ( , | of | in )? year=YEAR",
        _month_of_year,
    ),
    Rule("month", f"{PARTED} month=MONTH", _month),
    Rule("month", "month=MONTH_SHORT .", _month),
    Rule("weekday", "weekday=WEEKDAY", _weekday),
    Rule("weekday", "weekday=WEEKDAY_SHORT .", _short_weekday),
    Rule(
        "season of a year", f"{PARTED} ( the )? season=SEASON ( - )? ( of | , )? year=YEAR", _season
    ),
    Rule(
        "quarter of a year",
        "( the )? ( fiscal | fiscal - )? number=RANKED ( - )? quarter ( of | in | for )? ( fiscal )? ( the )? year=YEAR",
        _fraction_of_year,
    ),
    Rule(
        "half of a year",
        "( the )? number=RANKED half=HALF_WORD ( of | in )? ( fiscal )? year=YEAR",
        _fraction_of_year,
    ),
    Rule(
        "quarter of a year",
        "( the )? ( fiscal )? year=YEAR ( 's )? ( fiscal )? number=RANKED ( - )? quarter",
        _fraction_of_year,
    ),
    Rule(
        "quarter or half",
        "( quarter=QUARTER_SHORT | half=HALF_SHORT ) ( of | in )? year=YEAR",
        _short_fraction,
    ),
    Rule("quarter or half", "quarter=QUARTER_SHORT", _short_fraction),
    Rule("fiscal year", f"{PARTED} fiscal ( year )? year=YEAR", _fiscal_year),
    Rule("year", f"{PARTED} ( the year )? year=YEAR", _year),
    Rule("years", "first=YEAR ( - | – | — | / ) second=FULL_OR_SHORT_YEAR", _pair_of_years),
    Rule(
        "year before Christ",
        f"{PARTED} ( month=ANY_MONTH | ( the )? season=SEASON ( of )? )? year=ANY_YEAR era=BC",
        _before_christ,
    ),
    Rule(
        "years before Christ",
        "first=ANY_YEAR ( - | – | — | to | and ) second=ANY_YEAR era=BC",
        _pair_before_christ,
    ),
    Rule("year of our era", "year=ANY_YEAR AD", _anno_domini),
    Rule("year of our era", "AD year=ANY_YEAR", _anno_domini),
    Rule("decade", f"{PARTED} ( the )? decade=DECADE ( era=BC )?", _decade),
    Rule("decade", f"{PARTED} ( the )? ( hundreds=NUMBER )? decade=DECADE_WORD", _decade_word),
    Rule("century", f"{PARTED} ( the )? number=ORDINAL ( - )? century ( era=BC )?", _century),
    Rule("year in words", f"{PARTED} hundreds=NUMBER TENS ( ( - )? NUMBER )?", _spoken_year),
    Rule(
        "year in words",
        f"{PARTED} ( month=ANY_MONTH | ( the )? season=SEASON ) ( of | , )? hundreds=NUMBER TENS ( ( - )? NUMBER )?",
        _spoken_year,
    ),
    Rule("year in words", "the year two thousand=HUNDRED", _spoken_year),
    Rule("short year", "( ' | ’ ) year=YEAR2", _short_year),
    Rule("date in figures", "ISO", _iso),
    Rule("date in figures", "SLASHED", _slashed),
)
