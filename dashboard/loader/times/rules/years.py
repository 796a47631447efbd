"""Years, their seasons, quarters and halves, decades and centuries."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.times.amounts import number_of
from dashboard.loader.times.bounds import HALVES
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.days import LEAP_YEAR, month_length
from dashboard.loader.times.grammar import Match, Rule
from dashboard.loader.times.meaning import SOUTHERN_SUMMER, Calendar, Parts
from dashboard.loader.times.rules.shared import PARTED, is_closed, is_fiscal, part_of
from dashboard.loader.times.words import Words

# "the first months of 2010": behind these "of" says that digits are a year.
_UNIT_CLASSES = ("ANY_UNIT", "HALF_WORD", "EDGE", "SEASON", "ANY_MONTH")
_DASHES = ("-", "–", "/")
# "1984 Martin Luther King Drive" has so many names before its word for a street.
MAX_STREET_WORDS = 3
# Of two digits behind "FY": from here on they are of the last century.
FIRST_SHORT_YEAR = 70
# Seasons in which a year turns: winter, and in the south summer.
TURNING = {"WI": "WI", "SU": SOUTHERN_SUMMER}
# What can touch a year from before: brackets and quotation marks.
_OPENERS = ("(", "[", "“", "‘", '"', "'", "—")


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
    """Such as "fiscal 2023", "FY2023", "FY23"."""
    year = match.number("year", "YEAR")
    if year is None:
        year = int(match.value("short", "YEAR2"))
        year += 1900 if year >= FIRST_SHORT_YEAR else 2000
    return Calendar(year=year, part=part_of(match), fiscal=True)


def _is_year(words: Words, index: int, before: str, after: str) -> bool:
    if _is_name_or_count(words, index, before, after):
        return False
    if words.touches(index) and not before.isspace() and before not in _OPENERS:
        return before == "-" and words.lower(index - 2) in ("post", "pre", "mid")
    if _is_pair_of_counts(words, index) or (after in _DASHES and words.touches(index + 1)):
        return False
    if before == "of" and any(words.has_class(index - 2, name) for name in _UNIT_CLASSES):
        return True
    if before in beside("firm year lead"):
        return not (int(words.written(index)) % 100 == 0 and _counts_noun(words, index + 1))
    return _is_led(words, index, before, after)


def _is_name_or_count(words: Words, index: int, before: str, after: str) -> bool:
    """Such as "a crew of 1900", "1984 Harbor Road", "the 1812 Overture"."""
    if after in beside("counted") or before in beside("no year before"):
        return True
    if before == "of" and words.lower(index - 2) in beside("count lead"):
        return not words.has_class(index - 2, "ANY_UNIT")
    return after in beside("work of a year") or is_house_number(words, index)


def is_house_number(words: Words, index: int) -> bool:
    """Whether names up to a word for a street follow."""
    for following in range(index + 1, index + 2 + MAX_STREET_WORDS):
        if not words.written(following)[:1].isupper():
            return False
        if words.lower(following) in beside("street") and following > index + 1:
            return True
    return False


def _is_pair_of_counts(words: Words, index: int) -> bool:
    """Such as "between 1800 and 2000 troops": what the second number counts the first does too."""
    joint, following = words.lower(index + 1), index + 2
    if joint not in ("and", "to", "or", "-", "–") or not words.has_class(following, "YEAR"):
        return False
    after = words.lower(following + 1)
    return after in beside("counted") or _counts_noun(words, following + 1)


def _counts_noun(words: Words, index: int) -> bool:
    """Whether a plural follows that is not the subject of a past verb ("In 1900 miners struck")."""
    return _is_plural(words, index) and not words.lower(index + 1).endswith("ed")


def _is_led(words: Words, index: int, before: str, after: str) -> bool:
    """Whether the words before make four digits a year: "the 1988 treaty", "a secret 1902 pact"."""
    determiners = beside("determiner")
    described = words.lower(index - 2) in determiners and words.written(index - 1).islower()
    if before in determiners:
        return after.isalpha()
    if before == "." and words.lower(index - 2) in ("c", "ca"):
        return True
    if before == "," and words.has_class(index - 2, "YEAR"):
        return after in (",", "and", "or")
    if before in ("and", "or", "to") and not words.has_class(index - 2, "YEAR"):
        return False
    if described or before in beside("year lead"):
        return not _is_plural(words, index + 1) and (after.isalpha() or not described)
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
        return closed or after in beside("year verb")
    return before in (".", ",") and after in beside("year verb")


def _pair_of_years(match: Match) -> Parts | None:
    words, first, second = match.words, match.index("first"), match.index("second")
    start, written = int(words.written(first)), words.written(second)
    end = int(written) if len(written) == 4 else start - start % 100 + int(written)
    if (
        end <= start
        or words.lower(first - 1) in beside("no year before")
        or words.lower(second + 1) in beside("counted")
    ):
        return None
    return Parts(
        ((first, first, Calendar(year=start)), (second, second, Calendar(year=end))), span=True
    )


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
    if match.words.lower(match.first - 1) == "to":
        return None
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


def _season_of_two_years(match: Match) -> Calendar | None:
    """Such as "the summer of 2019–20", which is one of the south, "the winter of 2019/20"."""
    year, written = match.number("year", "YEAR"), match.words.written(match.index("later"))
    season = TURNING.get(match.value("season", "SEASON"))
    if year is None or season is None or (year + 1) % 10 ** len(written) != int(written):
        return None
    return Calendar(year=year, season=season, part=part_of(match))


def _fraction_of_year(match: Match) -> Calendar | None:
    number = int(match.value("number", "ORDINAL") or match.value("number", "LAST_ONE"))
    year = match.number("year", "YEAR")
    if match.has("half"):
        found = Calendar(year=year, half=number) if number in (1, 2) else None
    else:
        found = Calendar(year=year, quarter=number) if 1 <= number <= 4 else None
    return replace(found, fiscal=is_fiscal(match)) if found else None


def _half_of_month(match: Match) -> Calendar | None:
    """Such as "the second half of July", "the latter half of May 2020"."""
    number = 2 if match.has("later") else int(match.value("number", "RANKED") or 0)
    if number not in (1, 2, -1):
        return None
    month, year = match.number("month", "ANY_MONTH"), match.number("year", "YEAR")
    return Calendar(year=year, month=month, part=HALVES[0] if number == 1 else HALVES[1])


def _short_fraction(match: Match) -> Calendar:
    """Such as "Q3 2022", "H1"."""
    return Calendar(
        year=match.number("year", "YEAR"),
        quarter=match.number("quarter", "QUARTER_SHORT"),
        half=match.number("half", "HALF_SHORT"),
        fiscal=is_fiscal(match),
    )


def _quarter_alone(match: Match) -> Calendar | None:
    """Such as "Q3"; "4Q" is one behind "in" alone."""
    led = match.words.lower(match.first - 1) in ("in", "during", "for")
    return _short_fraction(match) if led or match.words.written(match.first)[0].isalpha() else None


def _half_alone(match: Match) -> Calendar | None:
    """Such as "in H2"; "H1" is a visa, too."""
    led = match.words.lower(match.first - 1) in ("in", "during", "for")
    return _short_fraction(match) if led and is_closed(match) else None


def _spoken_year(match: Match) -> Calendar | None:
    """Such as "nineteen ninety-six", "two thousand" after "the year"."""
    words = match.words
    if match.has("thousand"):
        return _thousands(match)
    hundreds, behind = int(match.value("hundreds", "NUMBER")), match.index("hundreds") + 1
    behind += words.has_class(behind, "HUNDRED")
    rest = number_of(words, behind, match.last)
    if not 15 <= hundreds <= 20 or rest is None:
        return None
    season = match.value("season", "SEASON") or None
    month = match.number("month", "ANY_MONTH")
    day = match.number("day", "ANY_DAY")
    if day and month and day > month_length(LEAP_YEAR, month):
        return None
    found = Calendar(year=hundreds * 100 + int(rest), month=month, day=day, season=season)
    return replace(found, part=part_of(match))


def _thousands(match: Match) -> Calendar | None:
    """Such as "in two thousand and five", "October two thousand"; not "in two thousand homes"."""
    words, first = match.words, match.index("thousand")
    if words.lower(first - 1) != "two" or words.lower(first) != "thousand":
        return None
    before = words.lower(match.first - 1)
    named = match.has("month") or words.lower(first - 2) == "year"
    if not named and (before not in beside("firm year lead") or not is_closed(match)):
        return None
    if words.lower(match.last + 1) == "," and words.has_class(match.last + 2, "NUMBER"):
        return None  # "in two thousand, five hundred were ill"
    rest = number_of(words, first + 1, match.last) if match.last > first else 0
    month = match.number("month", "ANY_MONTH")
    return Calendar(year=2000 + int(rest or 0), month=month, day=match.number("day", "ANY_DAY"))


IN_WORDS = "hundreds=NUMBER ( HUNDRED ( and )? )? TENS ( ( - )? NUMBER )?"
RULES = (
    Rule(
        "season of a year",
        f"{PARTED} ( the )? season=SEASON ( of | , )? year=YEAR ( - | – | / ) later=FULL_OR_SHORT_YEAR",
        _season_of_two_years,
    ),
    Rule(
        "season of a year",
        f"{PARTED} ( the )? year=YEAR ( - | – | / ) later=FULL_OR_SHORT_YEAR season=SEASON",
        _season_of_two_years,
    ),
    Rule(
        "season of a year", f"{PARTED} ( the )? season=SEASON ( - )? ( of | , )? year=YEAR", _season
    ),
    Rule(
        "half of a month",
        "( the )? ( number=RANKED | later=( latter | later ) ) HALF_WORD of month=ANY_MONTH ( ( , | of )? year=YEAR )?",
        _half_of_month,
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
        "( quarter=QUARTER_SHORT | half=HALF_SHORT ) ( of | in )? ( fiscal ( year )? | fy )? year=YEAR",
        _short_fraction,
    ),
    Rule(
        "quarter or half",
        "year=YEAR ( - )? ( quarter=QUARTER_SHORT | half=HALF_SHORT )",
        _short_fraction,
    ),
    Rule("quarter or half", "half=HALF_SHORT", _half_alone),
    Rule("years", "first=YEAR ( - | – | — | to ) ( ' | ’ ) second=YEAR2", _pair_of_years),
    Rule("quarter or half", "quarter=QUARTER_SHORT", _quarter_alone),
    Rule(
        "fiscal year",
        f"{PARTED} ( fiscal ( year )? | financial year | fy ) year=YEAR",
        _fiscal_year,
    ),
    Rule("fiscal year", f"{PARTED} fy short=YEAR2", _fiscal_year),
    Rule("fiscal year", f"{PARTED} ( the )? year=YEAR ( fiscal | financial ) year", _fiscal_year),
    Rule("year", f"{PARTED} ( the year )? year=YEAR", _year),
    Rule("years", "first=YEAR ( - | – | — | / ) second=FULL_OR_SHORT_YEAR", _pair_of_years),
    Rule("decade", f"{PARTED} ( the )? decade=DECADE ( era=BC )?", _decade),
    Rule("decade", f"{PARTED} ( the )? ( hundreds=NUMBER )? decade=DECADE_WORD", _decade_word),
    Rule("century", f"{PARTED} ( the )? number=ORDINAL ( - )? century ( era=BC )?", _century),
    Rule("year in words", f"{PARTED} hundreds=NUMBER TENS ( ( - )? NUMBER )?", _spoken_year),
    Rule(
        "year in words",
        f"month=ANY_MONTH day=ANY_DAY ( of | , | in )? {IN_WORDS}",
        _spoken_year,
    ),
    Rule(
        "year in words",
        f"day=ANY_DAY ( of )? month=ANY_MONTH ( of | , | in )? {IN_WORDS}",
        _spoken_year,
    ),
    Rule(
        "year in words",
        f"{PARTED} ( month=ANY_MONTH | ( the )? season=SEASON ) ( of | , )? hundreds=NUMBER TENS ( ( - )? NUMBER )?",
        _spoken_year,
    ),
    Rule(
        "year in words",
        "day=ANY_DAY ( of )? month=ANY_MONTH ( , | of | in )? two thousand=HUNDRED ( ( and )? ( TENS ( ( - )? NUMBER )? | NUMBER ) )?",
        _spoken_year,
    ),
    Rule(
        "year in words",
        "( the year | month=ANY_MONTH ( ( the )? day=ANY_DAY )? ( , | of )? )? two thousand=HUNDRED ( ( and )? ( TENS ( ( - )? NUMBER )? | NUMBER ) )?",
        _spoken_year,
    ),
)
