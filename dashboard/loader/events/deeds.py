"""The day of the deed that a court report tells of, and what is told of it."""

from __future__ import annotations

from typing import Final

from dashboard.loader.events.beside import Beside
from dashboard.loader.events.following import Now
from dashboard.loader.events.lengths import parted
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose
from dashboard.loader.syntax import Role
from dashboard.loader.times.court import Court
from dashboard.loader.times.days import day_of
from dashboard.story import Time

# What courts, police and employers do comes any time after what they do it for.
ANSWERS: Final = frozenset(("COERCE", "ACCUSE", "SANCTION", "PERSONNEL", "INVESTIGATE"))
# What is said to questions is said in the room: “He rejected a suggestion that he had been drinking.”
_SAID_IN_ROOM: Final = "REJECT"
# What follows a sentence on the deed so closely is told of its day, too.
DEED_SENTENCES: Final = 2


class DeedDay:
    """Keeps the day of the deed while a court report is read."""

    def __init__(self, prose: Prose, court: Court, beside: Beside) -> None:
        self._prose = prose
        self._court = court
        self._beside = beside
        self.day: Now | None = None
        self._apart = -1  # the last paragraph that tells of another day
        self._told = -1  # the last sentence that was told of the deed's day

    def pass_by(self, time: Time, paragraph: int) -> None:
        """Note a paragraph that tells of another day."""
        if self.day and parted(time, self.day.time):
            self._apart = paragraph

    def is_on(self, time: Time) -> bool:
        """Whether a time is that day, or within it."""
        return self.day is not None and not parted(time, self.day.time)

    def note(self, time: Time, number: int) -> None:
        """Keep the day of the deed, or a later one that the report goes on to tell of."""
        first, last = day_of(time.earliest), day_of(time.latest)
        days_of = (first, last) if first is not None and last is not None else None
        if not self._court.is_deed(number, time.start, days_of):
            return
        before = day_of(self.day.time.earliest) if self.day else None
        if before is None or (first is not None and before <= first):
            self.day = Now(time, number, self._prose.sentences[number].paragraph)
            self._told = number

    def can_tell(self, telling: Telling, deed: Now) -> bool:
        """Whether nothing says that it is of the room or of another time."""
        if telling.kind in ANSWERS or self._court.is_in_room(telling.sentence):
            return False
        if telling.kind == _SAID_IN_ROOM and telling.role is Role.MAIN and telling.tense == "past":
            return False
        return not (
            self._beside.names_another(telling, deed) or self._beside.lasts_longer(telling, deed)
        )

    def is_told_by(self, telling: Telling) -> bool:
        """Whether it is what was heard in court, or follows what was told of the deed."""
        heard = telling.role is Role.CONTENT or telling.tense == "earlier"
        return heard or 0 <= telling.sentence - self._told <= DEED_SENTENCES

    def at(self, telling: Telling, paragraph: int) -> Now | None:
        """The day of the deed, which the next sentences are of, too; in a paragraph on another day none."""
        self._told = telling.sentence
        return self.day if paragraph != self._apart else None
