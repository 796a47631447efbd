"""One place in a text that tells of an event, with what tellings are compared by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.loader.events.figures import Count
from dashboard.loader.events.parties import UNTOLD, Parties
from dashboard.loader.syntax import Role
from dashboard.story import EventKind, Evidence, Status, Time

# When its clause tells it: "earlier" is a past perfect, "perfect" a present one.
Tense = Literal["past", "earlier", "perfect", "present", "future", ""]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence's words that tell of an event.

    ``start`` and ``end`` are the trigger's; ``sources`` and ``targets`` are ids of actors
    who do it and to whom it is done; ``places`` ids of where it is, ``from_places`` and
    ``to_places`` those of them where it begins and ends, ``places_inferred`` of where it is put
    that says no place itself; ``known`` the id of the
    known event that the words name; ``reporter`` the actor who is given as its source.
    ``role`` is that of its clause, ``spoken`` whether it stands inside quotation marks, ``timed`` whether its clause has a time.
    ``parties`` are the words that it is compared by.
    ``opened`` is where the conjunction stands that opens its adverbial clause, -1 where none does.
    An ``echo`` only names what is told elsewhere. A ``definite`` telling can mean an event told before, a ``pointing`` one can only do that.
    """

    evidence: Evidence
    sentence: int
    start: int
    end: int
    title: str
    kind: EventKind
    mode: str | None
    concept: str
    status: Status
    main: bool
    definite: bool
    pointing: bool
    question: bool
    headline: bool
    narrated: bool
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[str, ...]
    time: Time | None
    figures: tuple[Count, ...]
    known: str | None
    reporter: str | None
    role: Role = Role.MAIN
    tense: Tense = ""
    spoken: bool = False
    timed: bool = False
    from_places: tuple[str, ...] = ()
    to_places: tuple[str, ...] = ()
    places_inferred: tuple[str, ...] = ()
    parties: Parties = UNTOLD
    echo: bool = False
    opened: int = -1

    def is_counted_from(self, time: Time) -> bool:
        """Whether an expression names it, or goes on in its clause: “two days after bats were found”."""
        goes_on = time.value.startswith("P") and time.start <= self.opened < time.end
        return goes_on or time.start <= self.start < time.end

    @property
    def actors(self) -> tuple[str, ...]:
        """Who does it, then to whom it is done."""
        return (*self.sources, *(one for one in self.targets if one not in self.sources))
