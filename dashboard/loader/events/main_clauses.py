"""What the main clause of a sentence says of the time of what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.events.beside import Beside
from dashboard.loader.events.deeds import ANSWERS
from dashboard.loader.events.following import Now, since_day_of, story_time
from dashboard.loader.events.lengths import is_bounded
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose, Published
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.reading import MAX_DEPTH
from dashboard.loader.times.lines import StoryLine

# What an accident or an attack did: “a coach was swept away in 1997; eleven people died”.
_TOLLS: Final = frozenset(("DEATH", "ACCIDENT", "ASSAULT", "DISASTER"))
_PARTED: Final = (";", "—", "–", ":")
# So many tellings behind one are looked at for what it came after.
MAX_AHEAD: Final = 4


class MainClauses:
    """Keeps what the main clauses tell while a text is read."""

    def __init__(self, prose: Prose, beside: Beside, published: Published) -> None:
        self._prose = prose
        self._beside = beside
        self._published = published
        self._line = StoryLine(prose)
        self._before: Telling | None = None
        self._dated: dict[int, Now] = {}  # the times of the sentence's clauses, by their identity
        self._last: Telling | None = None

    def pass_by(self, telling: Telling) -> None:
        """Note a telling that is read, and keep it where a main clause tells it."""
        if telling.role is Role.MAIN:
            self._before, self._last = self._last, telling
        now = next(iter(self._dated.values()), None)
        if now is not None and now.sentence != telling.sentence:
            self._dated.clear()
        clause = self._line.clause(telling.sentence, telling.start)
        if clause is not None and telling.time is not None and is_bounded(telling.time):
            self._dated[id(clause)] = Now(telling.time, telling.sentence, -1)

    def above(self, telling: Telling) -> Now | None:
        """“drowned a year ago when he fell while boarding a tanker”: boarded it on that day, too."""
        if telling.role is not Role.PARTICIPIAL or not self._dated:
            return None
        reading = self._prose.readings[telling.sentence]
        clause = self._line.clause(telling.sentence, telling.start)
        for _ in range(MAX_DEPTH):
            if clause is None or clause.parent < 0 or _is_of_another_time(reading, clause):
                return None
            clause = reading.clauses[clause.parent]
            if id(clause) in self._dated:
                return self._dated[id(clause)]
        return None

    def led_to_it(self, telling: Telling) -> bool:
        """“was charged on Monday after a body was found”, “jailed for stabbing him”: may be long before."""
        main, body = self._last, self._prose.body
        what_for = body.endswith((" for ", " of ", " over "), 0, telling.start)
        what_for = what_for and telling.role is Role.PARTICIPIAL
        if not what_for and self._opener(telling) != "after":
            return False
        return main is not None and main.sentence == telling.sentence and main.kind in ANSWERS

    def dated(self, telling: Telling, ahead: Sequence[Telling]) -> Telling | None:
        """A telling that can follow, with what its sentence says of its time; ``ahead`` are the next ones."""
        return self._led(telling) or self._as_toll(telling) or self._after(telling, ahead)

    def _led(self, telling: Telling) -> Telling | None:
        """“was decided in April, after divers found a crack”: found no later than in April."""
        main, opener = self._last, self._opener(telling)
        led = self._prose.body.endswith("after ", 0, telling.start)
        if not (led or opener == "after") or main is None or main is telling:
            return None
        if main.sentence != telling.sentence or main.time is None or main.time.latest is None:
            return None
        now = Now(main.time, main.sentence, -1)
        if self._beside.names_another(telling, now) or self._beside.is_counted_on(telling):
            return None
        return replace(telling, time=story_time(now, telling, earlier=True))

    def _as_toll(self, telling: Telling) -> Telling | None:
        """“was swept off the road in 1997; eleven people died”: in that year, too."""
        main = self._before
        if main is None or telling is not self._last or main.sentence != telling.sentence:
            return None
        if main.time is None or not is_bounded(main.time) or main.tense != telling.tense:
            return None
        between = self._prose.body[max(main.end, main.time.end) : telling.start]
        if telling.kind not in _TOLLS or not any(mark in between for mark in _PARTED):
            return None
        return replace(telling, time=story_time(Now(main.time, main.sentence, -1), telling))

    def _after(self, telling: Telling, ahead: Sequence[Telling]) -> Telling | None:
        """“asked for a hearing after police closed the file in March”: between March and publication."""
        if telling.role is not Role.MAIN or telling.tense != "past":
            return None
        for other in ahead[:MAX_AHEAD]:
            if other.sentence != telling.sentence:
                return None
            if self._opener(other) == "after" and other.time and is_bounded(other.time):
                time = since_day_of(other.time, telling, self._published)
                return replace(telling, time=time) if time else None
        return None

    def _opener(self, telling: Telling) -> str:
        """The conjunction of its adverbial clause, in lower case."""
        if telling.opened < 0:
            return ""
        words = self._prose.body[telling.opened : telling.start].split(maxsplit=1)
        return words[0].lower() if words else ""


def _is_of_another_time(reading: Reading, clause: Clause) -> bool:
    """“after winning the vote”, “built in 1990”: what was before, or what only describes."""
    if clause.verb is None or clause.verb.form == "c":
        return True
    return clause.opener >= 0 and reading.low[clause.opener] in ("after", "before", "since", "for")
