"""A name with the words around it, and what these make of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from dashboard.loader.places.context import (
    bare,
    last_preposition,
    words_after,
    words_before,
    words_of,
)
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.story import PlaceRole

# A role and the reason for it.
Ruling = tuple[PlaceRole, str]
# A name has no more capitalised words after the place in it.
MAX_NAME = 5
# So many words after a name can be nouns that it says more about.
REACH = 3
# "the Dawn of".
OWNED = 3
# "on Saturday night", "on Saturday week".
BEHIND_A_DAY = frozenset(("morning", "afternoon", "evening", "night", "week"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with the words around it; ``next`` skips adverbs, ``preposition`` skips articles."""

    candidate: Candidate
    sense: Sense
    before: list[str]
    after: list[str]
    next: str
    preposition: str
    glue: str

    @property
    def article(self) -> str:
        """The article right before the name, or nothing."""
        word = self.before[-1].lower() if self.before else ""
        return word if word in ("a", "an", "the") else ""

    @property
    def governor(self) -> str:
        """The word that the preposition hangs on."""
        low = [bare(word).lower() for word in self.before]
        if self.preposition not in low:
            return ""
        at = len(low) - 1 - low[::-1].index(self.preposition)
        return low[at - 1] if at else ""


def mention_of(text: str, candidate: Candidate, sense: Sense) -> Mention:
    """A candidate, resolved, with the words around it."""
    before = words_before(text, candidate.start)
    after = words_after(text, candidate.end)
    glue = text[candidate.end : candidate.end + 1]
    word = next((w for w in map(bare, _without_day(after)) if not _is_adverb(w)), "")
    return Mention(candidate, sense, before, after, word, last_preposition(before), glue)


def _without_day(after: list[str]) -> list[str]:
    """The words after a name without "on Thursday" before the verb."""
    if len(after) > 2 and after[0] == "on" and bare(after[1]) in words_of("calendar"):
        return after[3:] if bare(after[2]) in BEHIND_A_DAY else after[2:]
    return after[1:] if after and bare(after[0]) in words_of("calendar") else after


def _is_adverb(word: str) -> bool:
    if word in words_of("adverb"):
        return True
    return word.endswith("ly") and word.islower() and word not in words_of("no_adverb")


def capitalised_after(mention: Mention) -> list[str]:
    """The capitalised words right after a name, a few at most, where they go on with it."""
    words: list[str] = []
    for word in mention.after[:MAX_NAME] if mention.glue == " " else ():
        if not word[:1].isupper() or any(map(str.isdigit, word)):
            break
        words.append(bare(word))
        if word[-1] in ".,;:!?":
            break
    starts_anew = words and words[0].lower() in words_of("sentence_start")
    return [] if starts_anew or (words and words[0] in words_of("calendar")) else words


def part_of_the_place(after: list[str], parts: frozenset[str]) -> str:
    """The first of ``parts`` among the nouns right after a name."""
    for word, following in zip_longest(after[:REACH], after[1 : REACH + 1], fillvalue=""):
        if bare(word) in words_of("official", "saying"):
            break
        if bare(word) in parts:
            return "" if bare(following) in words_of("official") else bare(word)
        if word[-1] in ".,;:" or bare(word) in words_of("function"):
            break
    return ""


def names_something(before: list[str]) -> bool:
    """Whether "Dawn of" or "Duke of" stands before a name."""
    if len(before) < OWNED or before[-1] != "of" or not before[-2][:1].isupper():
        return False
    if before[-3].lower() not in ("a", "an", "the"):
        return False
    kind = bare(before[-2]).lower()
    return kind not in words_of("ground", "part", "unit", "unit_nature", "head_of_place", "local")
