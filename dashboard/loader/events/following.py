"""Which tellings go on with the story, and with what date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Published
from dashboard.loader.syntax import Role
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, iso
from dashboard.story import Anchor, Time

# “scored nine goals last season”: when that was nobody says.
MAX_OPENING: Final = 4
_SEASON: Final = re.compile(r"\b(?:last|this|that|each|all|every|previous) (?:season|term)\b")
# What stands before the verb of what came since.
_HAS_SINCE: Final = re.compile(r"\b(?:has|have|[’']s|[’']ve) since (?:been )?(?:\w{1,20}ly )?$")
_SINCE_THEN: Final = re.compile(r"[Ss]ince then\b")
# Concepts of what is said to a happening.
_SAID = frozenset(
    "accusation announce appeal criticism demand denial praise promise rejection statement support"
    " threat".split()
)
# The first sentences, head and place included, say whose death a text is about.
OBITUARY_LEAD: Final = 4
_HARM: Final = frozenset("ASSAULT ACCIDENT DISASTER CRIME COERCE ACCUSE SANCTION PROTEST".split())
_TOLD = frozenset({Role.MAIN, Role.CONTENT, Role.ADVERBIAL, Role.PARTICIPIAL})


@dataclass(frozen=True, slots=True)
class Now:
    """Where the story is at: the time, and in which sentence and paragraph it stands."""

    time: Time
    sentence: int
    paragraph: int


def _is_of_an_era(sentence: str) -> bool:
    """“After the war the group toured Europe”: not on the day that the story is at."""
    opened = sentence.lower().split(maxsplit=MAX_OPENING)[:MAX_OPENING]
    if opened[:1] not in (["after"], ["before"], ["since"]):
        return False
    return not word_set("era_noun").isdisjoint(one.rstrip(",") for one in opened)


def steps_on(time: Time, telling: Telling) -> bool:
    """“beat him in that game and took the trophy four days later”: the first was not that late."""
    counted = time.anchor is not None and time.anchor.kind == "time"
    return counted and telling.role is Role.MAIN and telling.start < time.start


def story_time(now: Now, telling: Telling, *, earlier: bool = False) -> Time:
    """The date of the story; of what was before it, only that it was no later."""
    time = now.time if telling.sentence == now.sentence else _of_day(now.time)
    anchor = Anchor("time", time.id, " ".join(time.text.split()), time.edtf)
    below = telling.role is Role.ADVERBIAL or telling.sentence != now.sentence
    if earlier or (telling.tense == "earlier" and below):
        written = edtf(None, day_of(time.latest))
        return replace(
            time,
            earliest=None,
            edtf=written,
            granularity="vague",
            basis="context",
            anchor=anchor,
        )
    return replace(time, basis="context", anchor=anchor)


def _of_day(time: Time) -> Time:
    """The day of a time of day: what the next sentences tell was not in that minute."""
    first, last = day_of(time.earliest), day_of(time.latest)
    if "T" not in f"{time.earliest}{time.latest}" or first is None or first != last:
        return time
    day = iso(first)
    return replace(time, earliest=day, latest=day, edtf=day, granularity="day")


def has_since(telling: Telling) -> bool:
    """“have since found nine”, “Since then nine have been found”: between where the story was at and publication."""
    before = telling.evidence.text[: telling.start - telling.evidence.start]
    if telling.tense != "perfect":
        return False
    return _HAS_SINCE.search(before) is not None or _SINCE_THEN.match(before) is not None


def since_then(now: Now, telling: Telling, published: Published) -> Time | None:
    """From the time that the story was at to publication; nothing where that was not before."""
    first, last = day_of(now.time.latest), published.latest
    if first is None or last is None or first > last.toordinal():
        return telling.time
    time = story_time(now, telling)
    written = edtf(first, last.toordinal())
    bounds = iso(first), last.isoformat()
    return replace(time, earliest=bounds[0], latest=bounds[1], edtf=written, granularity="vague")


def since_day_of(time: Time, telling: Telling, published: Published) -> Time | None:
    """From the first day of a time to publication."""
    opened = replace(time, latest=time.earliest)
    return since_then(Now(opened, telling.sentence, -1), telling, published)


def publication_time(telling: Telling, published: Published) -> Time:
    """The day of publication as the time of what the lead has just told."""
    day = published.earliest.isoformat() if published.earliest else None
    return Time(
        id="",
        document=telling.evidence.document,
        start=telling.start,
        end=telling.end,
        text="",
        type="DATE",
        value=day or "",
        edtf=day,
        earliest=day,
        latest=day,
        granularity="day",
        basis="context",
        anchor=Anchor("published", None, "publication", published.edtf),
        rule="lead",
    )


def can_follow(telling: Telling, *, headed: bool = False) -> bool:
    """Whether a telling goes on with the story: told in the past, and not in a relative clause.

    Where a date stands above it, in the present, too; of relative clauses only “where his car stopped”.
    """
    present = headed and telling.tense == "present"
    return (
        (telling.role in _TOLD or telling.opened >= 0)
        and (present or telling.tense in ("past", "earlier"))
        and telling.status in ("asserted", "reported", "negated")
        and telling.known is None
        and (telling.narrated or not telling.definite)
        and not telling.question
        and not telling.headline
        and not telling.spoken
        and not (telling.timed and telling.time is None)
        and not _SEASON.search(telling.evidence.text, telling.start - telling.evidence.start)
        and not _is_of_an_era(telling.evidence.text)
    )


def is_reply(telling: Telling) -> bool:
    """Whether it is something said to what happened, which may be days later."""
    return telling.concept in _SAID and telling.role is Role.MAIN and telling.tense == "past"


def tells_of_a_life(tellings: Sequence[Telling]) -> bool:
    """Whether a text begins with the death of somebody, and with no harm that was done: an obituary.

    What it goes on to tell is not of the day of the death.
    """
    lead = [one for one in tellings if one.sentence < OBITUARY_LEAD]
    died = next((one for one in lead if one.kind == "DEATH" and one.main), None)
    if died is None or died.figures or died.role is not Role.MAIN:
        return False
    return not any(one.kind in _HARM and one.sentence <= died.sentence for one in lead)
