"""Which of its classes each word of a sentence has where it stands."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import Options, lexicon, options, unknown
from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.small_words import SMALL_WORDS
from dashboard.loader.syntax.tokens import Tokens
from dashboard.loader.syntax.verb_or_noun import decide_base, decide_gerund, decide_present
from dashboard.loader.syntax.verb_or_participle import decide_past

# Above this share of capitals among the words a sentence is a headline in title case.
TITLE_CASE = 0.6
MIN_TITLE_WORDS = 2


def classes_of(tokens: Tokens) -> str:
    """One class letter for each word."""
    scene = Scene(tokens, _options(tokens))
    for index, one in enumerate(scene.options):
        scene.note(one.usual if one.is_one else _decide(scene, index, one))
    return "".join(scene.tags)


def _options(tokens: Tokens) -> list[Options]:
    words = lexicon().words
    titled = is_title_case(tokens.written)
    found = []
    for index, (low, word) in enumerate(zip(tokens.low, tokens.written, strict=True)):
        one = words.get(low)
        if one is None:
            one = unknown(low if titled or not index else word)
            if not index and word[0].isupper() and one.usual == "n":
                one = options("p")
        elif index and word[0].isupper() and not titled and not _keeps_class(one, tokens, index):
            one = options("p")
        found.append(one)
    return found


def is_title_case(written: list[str]) -> bool:
    """Whether ordinary words have a capital, as in a headline."""
    words = lexicon().words
    ordinary = [
        word
        for word in written[1:]
        if len(word) > 3 and (one := words.get(word.lower())) and one.first in "vzdcgjrs"
    ]
    return len(ordinary) >= MIN_TITLE_WORDS and (
        sum(word[0].isupper() for word in ordinary) > TITLE_CASE * len(ordinary)
    )


_OPENING = frozenset(('"', "“", "‘", "``", ":", "-", "–", "—", "("))


def _keeps_class(one: Options, tokens: Tokens, index: int) -> bool:
    """A capital makes a name, but not of “I”, nor of the first word of a quotation."""
    if tokens.low[index - 1] in _OPENING:
        return True
    return one.first in "uPtEaTqX" and (len(tokens.low[index]) == 1 or one.first in "uX")


def _decide(scene: Scene, index: int, one: Options) -> str:
    small = SMALL_WORDS.get(scene.low[index])
    if small is not None:
        return small(scene, index)
    for letters, decide in _DECIDERS:
        if any(letter in one.usual for letter in letters):
            return decide(scene, index)
    return _plain(scene, index, one)


def _plain(scene: Scene, index: int, one: Options) -> str:
    """Adjective, adverb or noun; a rare verb where “to” or an auxiliary stands before it."""
    if "v" in one.rare and scene.last_of(index) in "TMD" and scene.last_of(index):
        return "v"
    if one.first in "rj" and one.can("j") and one.can("r"):
        return "j" if scene.noun_follows(index) else "r"
    if one.first in "jn" and one.can("j") and one.can("n"):
        if scene.noun_follows(index):
            return "j"
        return "n" if scene.before(index) in "tPoj" and scene.before(index) else one.first
    return one.first


_DECIDERS = (("dc", decide_past), ("g", decide_gerund), ("v", decide_base), ("z", decide_present))
