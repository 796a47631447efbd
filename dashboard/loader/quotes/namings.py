"""Where actors are named outside quotations, and what is asked of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from dashboard.loader.actors import ActorsFound
from dashboard.loader.prose import Prose
from dashboard.loader.quotes.marks import Marked
from dashboard.loader.quotes.stretches import Stretch
from dashboard.story import ActorMention

# Whom a pronoun or a description stands for is not looked for further back: sentences.
MAX_BACK = 3


class Namings:
    """The namings of a text by their place, and its sentences."""

    def __init__(
        self,
        prose: Prose,
        found: ActorsFound,
        stretches: Sequence[Stretch],
        marked: Sequence[Marked],
    ) -> None:
        self._text = prose.text
        self._actors = {actor.id: actor for actor in found.actors}
        self._genders = found.genders
        people = {actor.id for actor in found.actors if actor.kind == "person"}
        self._mentions = list(_outside(found.mentions, marked, people))
        self._starts = [m.start for m in self._mentions]
        self._stretches = stretches
        self._borders = [stretch.start for stretch in stretches]
        self._paragraphs = [stretch.paragraph for stretch in stretches]

    def names(self) -> list[tuple[int, int]]:
        """Where people are named outside marks."""
        return [(m.start, m.end) for m in self._mentions if self._is_person(m.actor)]

    def people_before(self, offset: int) -> list[ActorMention]:
        """Where people are named before an offset, outside marks."""
        before = self._mentions[: bisect_left(self._starts, offset)]
        return [mention for mention in before if self._is_person(mention.actor)]

    def _role(self, actor: str | None) -> str | None:
        if actor is None or not self._actors[actor].roles:
            return None
        return self._actors[actor].roles[0]

    def _persons_between(self, start: int, end: int, gender: str) -> list[str]:
        """Persons of that gender named in a stretch outside marks, in order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m.actor for m in self._mentions[low:high] if self._is(m.actor, gender)]

    def _is(self, actor: str, gender: str) -> bool:
        if not self._is_person(actor):
            return False
        return self._genders.get(actor, gender) == gender

    def _index(self, offset: int) -> int:
        """The number of the stretch that holds ``offset``."""
        return bisect_right(self._borders, offset) - 1

    def _near(self, start: int) -> Sequence[ActorMention]:
        """The namings of the last sentences."""
        first = self._borders[max(0, self._index(start) - MAX_BACK)]
        return self._mentions[bisect_left(self._starts, first) : bisect_right(self._starts, start)]

    def _is_person(self, actor: str) -> bool:
        return self._actors[actor].kind == "person"


def _outside(
    mentions: Sequence[ActorMention], marked: Sequence[Marked], people: AbstractSet[str]
) -> Iterator[ActorMention]:
    """The namings that are the reporter's: in no quotation, and no mere description."""
    index = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        while index < len(marked) and marked[index].outer_end <= mention.start:
            index += 1
        inside = index < len(marked) and mention.start >= marked[index].outer_start
        if not inside and not (mention.actor in people and mention.text[:4].lower() == "the "):
            yield mention
