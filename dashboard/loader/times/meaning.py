"""What words of time mean before it is known when they were written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
]
Origin = Literal["published", "focus"]
Side = Literal["before", "after"]
Around = Literal["week", "week from", "weekend"]
Reach = Literal["just", "about", "over", "under"]
# "The summer of 1997–98": the year turns in it.
SOUTHERN_SUMMER = "SU of the south"


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of a unit; ``count`` is None where the words do not say ("days", "a few").

    ``reach``: whether it is just as many, about as many, more or at most as many.
    """

    count: float | None
    unit: Unit
    few: bool = False
    reach: Reach = "just"

    @property
    def is_a_year(self) -> bool:
        """Whether it is a year, or about one: what figures are compared over."""
        return (self.count, self.unit) == (1, "year")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: minutes after midnight, or a part of the day as TIMEX3 writes it.

    ``either_half``: the words leave open whether it is before noon or after ("at four o'clock").
    ``twelve``: True where they say it ("4 p.m."), False where figures could be of either half of
    a clock of twelve hours ("at 10:15"), None where they could not ("04:15", "16:15").
    """

    minute: int | None = None
    part: str | None = None
    zone: int | None = None
    either_half: bool = False
    twelve: bool | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar as far as the words give them.

    ``pick`` says which one where the year (or week) is missing: last, next, this, or
    that, following and previous, which go by the text and not by publication; "before last"
    and "after next" are two steps away. ``nth`` picks a weekday of the month or year, or a
    day of it where there is no weekday: 2 is the second, -1 the last. ``swappable``: day and
    month may be the other way round ("3/4/2024").
    ``week`` is the calendar week of a weekday, counted from that of publication: 1 in "Friday next week".
    ``season`` is SP, SU, FA, WI or SOUTHERN_SUMMER; ``part`` is early, mid, late or a half; ``holiday`` a name;
    ``short_year`` are two digits of it; ``year_shift`` counts from the year of publication, as in "June last year".
    ``fiscal``: of a fiscal year, which begins where somebody decides. ``around``: the week or
    weekend of the day ("the week of 3 May"), or the week from it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    part: str | None = None
    pick: str | None = None
    clock: Clock | None = None
    year_shift: int | None = None
    short_year: int | None = None
    nth: int | None = None
    week: int | None = None
    swappable: bool = False
    fiscal: bool = False
    around: Around | None = None


@dataclass(frozen=True, slots=True)
class AroundNext:
    """The week or weekend of the day that is named next; by itself no time."""

    around: Around


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole unit of the calendar, counted from another: "last month", "the following year".

    ``side`` is set for "earlier this month" and "later this year"; ``topic``: rather the one
    that the text is about, where it is about one; ``turns``: the coming one where it is told as to come;
    ``loose``: goes by the text's time or by publication ("the rest of the year", "later in the week").
    """

    unit: Unit
    shift: int
    origin: Origin
    part: str | None = None
    side: Side | None = None
    clock: Clock | None = None
    topic: bool = False
    fiscal: bool = False
    turns: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from publication or from the time that the text is at: "two weeks ago".

    ``least``: the smaller of two amounts, in "two to four days ago". ``loose``: of the day that the
    text is at, where it tells a story of one ("overnight").
    """

    amount: Amount
    direction: int
    origin: Origin
    clock: Clock | None = None
    least: Amount | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """A distance from another deictic time, to the day: "a year ago today", "a week on Friday"."""

    base: Calendar | Whole | Offset
    amount: Amount
    direction: int


@dataclass(frozen=True, slots=True)
class Near:
    """Shortly or soon before or after the time that the text is at."""

    width: str
    direction: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A duration that touches publication or the text's time: "the past two weeks"."""

    amount: Amount
    direction: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Length:
    """A duration somewhere: "for two weeks"; ``value`` is TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """A length that begins now where the verb is of the future: "in three weeks", "within a year".

    ``value`` is TIMEX3 where it is a length after all; ``within``: no later than its end;
    ``least``: the smaller of two amounts ("in three to five weeks").
    """

    value: str
    amount: Amount
    within: bool
    least: Amount | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Something that comes again and again; ``value`` is TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Now, recently, soon: PRESENT_REF, PAST_REF or FUTURE_REF; ``width`` is its row of widths."""

    value: str
    width: str | None = None
    origin: Origin = "published"
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """A time by something that happened: "two days after the collision".

    ``anchor`` are the words of what happened (first, last). ``amount`` or ``width`` say
    how far; both are None for a bare "after the collision". ``clock`` is the part of a
    day in "the morning after the storm"; ``by_next``: it hangs on the date that follows;
    ``exact``: to the day ("a year to the day after"), ``recurring``: the one before publication
    where no amount is said ("the anniversary of").
    """

    direction: int
    anchor: tuple[int, int]
    amount: Amount | None = None
    width: str | None = None
    clock: Clock | None = None
    by_next: bool = False
    exact: bool = False
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Age:
    """How old the person was whom the text tells of: "when she was nine"; ``birthday``: on that day."""

    years: int
    birthday: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """Several times in one wording: "12-18 August 2019"; each with its words (first, last).

    ``span``: they are the ends of one span, whatever stands between them.
    """

    parts: tuple[tuple[int, int, Calendar | Offset | Whole], ...]
    span: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """Some units at the start or end of the time that follows: "the last two weeks of June".

    ``index`` counts units from its start, -1 is its end; ``value`` is TIMEX3; ``weekday``:
    the days of that name are counted ("the last Friday of the month").
    """

    value: str
    amount: Amount
    index: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Bordered:
    """A length that ends with the time that follows: "the 12 months to June".

    ``begins``: that begins with it ("three days starting Monday").
    """

    value: str
    amount: Amount
    begins: bool = False


@dataclass(frozen=True, slots=True)
class NoTime:
    """Words of time that say none: a newspaper's name, a club's."""


Meaning = (
    Calendar
    | Whole
    | Offset
    | Shifted
    | Near
    | Stretch
    | Length
    | Ahead
    | Repeated
    | Reference
    | Anchored
    | Age
    | Parts
    | Share
    | Bordered
    | AroundNext
    | NoTime
)
