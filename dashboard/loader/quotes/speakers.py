"""From the words that name a speaker to the actor: names, pronouns, descriptions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dashboard.loader.actors import ActorsFound
from dashboard.loader.actors.lexicon import roles
from dashboard.loader.prose import Prose
from dashboard.story import Actor, ActorMention

_MALE = frozenset({"he", "his", "him", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_PLURAL = frozenset({"they", "their", "them"})
_CUTS_HEAD = re.compile(
    r"\s(?:of|for|from|with|at|in|on|to|by|who|whose|and|under|about|close|familiar)\s|,"
)
_THE = frozenset("the this that".split())
# A pronoun is not looked for further back than so many namings.
MAX_BACK = 60


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor if known, the words that say it, and the role."""

    actor: str | None
    text: str | None
    role: str | None


class Speakers:
    """Finds the actor behind the words that name a speaker."""

    def __init__(self, prose: Prose, found: ActorsFound) -> None:
        self._text = prose.text
        self._actors = {actor.id: actor for actor in found.actors}
        self._genders = found.genders
        self._mentions = sorted(found.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]

    def speaker(self, span: tuple[int, int] | None) -> Speaker:
        """The speaker whom the words of ``span`` name."""
        if span is None:
            return Speaker(None, None, None)
        start, end = span
        text = self._text[start:end]
        actor = self._actor(start, end, text)
        return Speaker(actor, text, self._role(actor))

    def _role(self, actor: str | None) -> str | None:
        if actor is None or not self._actors[actor].roles:
            return None
        return self._actors[actor].roles[0]

    def _actor(self, start: int, end: int, text: str) -> str | None:
        lower = text.lower()
        if lower in _MALE or lower in _FEMALE:
            return self._person_before(start, "m" if lower in _MALE else "f")
        if lower in _PLURAL or lower in ("it", "we", "i", "you", "who", "which"):
            return None
        named = self._named(start, end, text)
        return named or self._described(start, lower)

    def _named(self, start: int, end: int, text: str) -> str | None:
        """The actor whose name is the head of the words."""
        cut = _CUTS_HEAD.search(text)
        head_end = start + cut.start() if cut else end
        last = None
        for index in range(bisect_left(self._starts, start), len(self._starts)):
            mention = self._mentions[index]
            if mention.start >= head_end:
                break
            last = mention
        if last is None or last.end > end:
            return None
        rest = self._text[last.end : head_end].strip(" \u00a0,.")
        if rest:
            return None
        return last.actor

    def _person_before(self, offset: int, gender: str) -> str | None:
        """The person of that gender who is named last before ``offset``."""
        index = bisect_left(self._starts, offset)
        for mention in reversed(self._mentions[max(0, index - MAX_BACK) : index]):
            if self._fits(mention, gender):
                return mention.actor
        return None

    def _fits(self, mention: ActorMention, gender: str) -> bool:
        if self._actors[mention.actor].kind != "person":
            return False
        return self._genders.get(mention.actor, gender) == gender

    def _described(self, start: int, lower: str) -> str | None:
        """The person whose role the description repeats: "the minister"."""
        words = lower.split()
        if len(words) < 2 or words[0] not in _THE:
            return None
        noun = roles().get(words[-1])
        if noun is None or noun.plural:
            return None
        index = bisect_right(self._starts, start)
        for mention in reversed(self._mentions[max(0, index - MAX_BACK) : index]):
            actor = self._actors[mention.actor]
            if actor.kind == "person" and _has_role(actor, words[-1]):
                return actor.id
        return None


def _has_role(actor: Actor, noun: str) -> bool:
    return any(noun in role.lower().split() for role in actor.roles)
