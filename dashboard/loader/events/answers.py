"""What somebody has done to the news that a text tells of: since its day, as “has suspended work” says."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dashboard.loader.events.beside import Beside
from dashboard.loader.events.following import Now, since_then
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Published
from dashboard.loader.syntax import Role
from dashboard.loader.times.days import day_of

# What is done to news, and what comes of it …
_KINDS: Final = frozenset(
    "AGREE SUPPORT CONCEDE AID RETREAT REQUEST ACCUSE REJECT THREATEN MOBILIZE COERCE SANCTION"
    " PERSONNEL WORK DEATH".split()
)
# … within so many days, in a text that is published then.
ANSWER_DAYS: Final = 14


def in_answer(telling: Telling, news: Now, published: Published, beside: Beside) -> Telling | None:
    """“has suspended work at the pit”: of any day from that of the news to publication."""
    first, latest = day_of(news.time.earliest), published.latest
    told = telling.tense == "perfect" and telling.role is Role.MAIN and not telling.headline
    if first is None or latest is None or not told or telling.spoken or telling.timed:
        return None
    if telling.kind not in _KINDS or telling.status not in ("asserted", "reported"):
        return None
    if latest.toordinal() - first > ANSWER_DAYS or beside.names_another(telling, news):
        return None
    opened = replace(news, time=replace(news.time, latest=news.time.earliest))
    return replace(telling, time=since_then(opened, telling, published))
