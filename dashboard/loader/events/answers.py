"""What somebody has done to the news that a text tells of: since its day, as “has arrested two” says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.events.beside import Beside
from dashboard.loader.events.following import Now, publication_time, since_day_of
from dashboard.loader.events.lengths import is_bounded
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Published
from dashboard.loader.syntax import Role
from dashboard.loader.times.days import day_of

# The first sentences of a text, which tell what is new.
LEAD_SENTENCES: Final = 2
# News that is answered: what has happened of a sudden, told in the first sentences.
_INCIDENTS: Final = frozenset(("DISASTER", "ACCIDENT", "ASSAULT", "CRIME", "PROTEST"))
INCIDENT_SENTENCES: Final = 3
# What is done to it, in a text published so many days after.
_KINDS: Final = frozenset(
    "AID RETREAT REQUEST ACCUSE REJECT MOBILIZE COERCE SANCTION PERSONNEL WORK AGREE".split()
)
ANSWER_DAYS: Final = 14
# Words of what has been so for longer, or more than once.
_OF_LONG: Final = frozenset(
    "twice times before since never ever already always often repeatedly previously once years months"
    " decades employed hired supported".split()
)


def tells_of_incident(tellings: Sequence[Telling]) -> bool:
    """Whether the first sentences date something that has happened of a sudden."""
    return any(
        one.kind in _INCIDENTS and one.time is not None and is_bounded(one.time)
        for one in tellings
        if one.sentence < INCIDENT_SENTENCES
    )


def in_answer(telling: Telling, news: Now, published: Published, beside: Beside) -> Telling | None:
    """“has arrested two men”: of any day from that of the news to publication."""
    first, latest = day_of(news.time.earliest), published.latest
    told = telling.tense == "perfect" and telling.role is Role.MAIN and not telling.headline
    if first is None or latest is None or not told or telling.spoken or telling.timed:
        return None
    if telling.kind not in _KINDS or telling.status not in ("asserted", "reported"):
        return None
    if not _OF_LONG.isdisjoint(telling.evidence.text.lower().replace(".", "").split()):
        return None
    if latest.toordinal() - first > ANSWER_DAYS or beside.names_another(telling, news):
        return None
    return replace(telling, time=since_day_of(news.time, telling, published))


def of_today(telling: Telling, published: Published) -> Telling | None:
    """The lead's news: “has resigned” is the day's, where nothing in it says otherwise."""
    if telling.tense != "perfect" or telling.sentence >= LEAD_SENTENCES or telling.headline:
        return None
    if telling.status == "planned" or telling.role is not Role.MAIN:
        return None
    if published.basis not in ("given", "metadata", "dateline"):
        return None
    if published.earliest is None or published.earliest != published.latest:
        return None
    return replace(telling, time=publication_time(telling, published))
