"""Which of its classes each word of a sentence has where it stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from operator import ne

from dashboard.loader.syntax.classes import ADVERB, NAME, SET_OFF
from dashboard.loader.syntax.lexicon import Options, lexicon, options, unknown
from dashboard.loader.syntax.present_or_noun import decide_present
from dashboard.loader.syntax.quotes import APOSTROPHE, QuotationMarks
from dashboard.loader.syntax.scene import UNNOTED, Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.small_words import SMALL_WORDS
from dashboard.loader.syntax.times_within import times_within
from dashboard.loader.syntax.tokens import Tokens
from dashboard.loader.syntax.verb_or_noun import decide_base, decide_gerund, is_fixture
from dashboard.loader.syntax.verb_or_participle import decide_past

_DAYS = word_set("days")
# Above this share of capitals among the words a sentence is a headline in title case.
TITLE_CASE = 0.6
MIN_TITLE_WORDS = 2
# With a smaller share of capitals among all words it is none, whatever its words are.
MIN_CAPITALS = 0.3
# Names that are small words otherwise: “the Fourth Army (IS)”, “the WHO said”. Others are stressed:
# “did NOT resign”.
_ACRONYMS = frozenset(("is", "us", "who", "it"))
# Where one word in so many is all capitals, they shout.
MAX_SHOUTED = 3
# “Will”, a name, a verb.
WILL_NAMED = 3
# So far behind a noun another verb is looked for.
MAX_BEHIND = 40


def classes_of(tokens: Tokens) -> tuple[str, frozenset[int]]:
    """One class letter for each word, and the indices of quotation marks that open."""
    within = dict.fromkeys(times_within(tokens), ADVERB)
    if not _QUOTES.isdisjoint(tokens.written):
        return _quoted(tokens, within)
    return (_without(tokens, within) if within else _classes(tokens)), frozenset()


def _quoted(tokens: Tokens, within: dict[int, str]) -> tuple[str, frozenset[int]]:
    """Words that are only set off are classed as if their quotation marks were not there."""
    marks = QuotationMarks(tokens)
    if marks.apostrophes:
        low = [APOSTROPHE if i in marks.apostrophes else w for i, w in enumerate(tokens.low)]
        tokens = replace(tokens, low=low)
    passed = within | dict.fromkeys(marks.passed, SET_OFF)
    found = _without(tokens, passed) if passed else _classes(tokens)
    return found, frozenset(marks.opening - marks.passed)


def _without(tokens: Tokens, passed: dict[int, str]) -> str:
    """The classes of all words as if the passed ones, which have the class told, were not there."""
    kept = [index for index in range(len(tokens.low)) if index not in passed]
    classes = dict(zip(kept, _classes(_only(tokens, kept)), strict=True)) | passed
    return "".join(classes[index] for index in range(len(tokens.low)))


def _only(tokens: Tokens, kept: list[int]) -> Tokens:
    return Tokens(
        [tokens.starts[index] for index in kept],
        [tokens.ends[index] for index in kept],
        [tokens.written[index] for index in kept],
        [tokens.low[index] for index in kept],
    )


def _classes(tokens: Tokens) -> str:
    scene = Scene(tokens, _options(tokens))
    tags = scene.tags
    for index, one in enumerate(scene.options):
        tag = one.usual if one.is_one else _decide(scene, index, one)
        if tag in UNNOTED:
            tags.append(tag)
        else:
            scene.note(tag)
    return "".join(tags)


def _options(tokens: Tokens) -> list[Options]:
    words = lexicon().words
    titled = is_title_case(tokens)
    begins = True
    mixed = _is_mixed(tokens)
    found = []
    for low, word in zip(tokens.low, tokens.written, strict=True):
        one = words.get(low)
        if low in (word, APOSTROPHE) or titled or word.islower():
            found.append(one or unknown(low))
        elif mixed and low in _ACRONYMS and word.isupper():
            found.append(_NAME)
        elif one is None:
            found.append(_NAME if begins else unknown(word))
        else:
            found.append(one if begins or _keeps_class(one, low) else _NAME)
        begins = low in _OPENING or (begins and low in _AFTER)
    if found and ((found[0].asks == "dc" and _begins_name(tokens)) or _is_will(tokens)):
        found[0] = _NAME
    for at in _inside_names(tokens):
        found[at] = _NAME
    if "such" in tokens.low:
        for at, pair in enumerate(pairwise(tokens.low), start=1):
            if pair == ("such", "as"):
                found[at] = options("i")
    return found


def _inside_names(tokens: Tokens) -> list[int]:
    """“Angra do Heroísmo”, “Rio do Sul”: a small word of a name that is a verb otherwise."""
    written = tokens.written
    return [
        at
        for at in range(1, len(written) - 1)
        if written[at] == "do" and written[at - 1][:1].isupper() and written[at + 1][:1].isupper()
    ]


def _is_mixed(tokens: Tokens) -> bool:
    """Whether capitals mark a name: “IS”, “WHO”, “US” in a sentence of small letters."""
    shouted = sum(len(word) > 1 and word.isupper() for word in tokens.written)
    return MAX_SHOUTED * shouted < len(tokens.written)


def _begins_name(tokens: Tokens) -> bool:
    """“Advanced Medical said”; but “Asked Monday”, and in a list of decisions “Appointed Ana Ruiz”."""
    if len(tokens.written) < MIN_TITLE_WORDS:
        return False
    following = tokens.low[1]
    named = tokens.written[1][:1].isupper() and following not in _DAYS and len(following) > 1
    return named and _has_verb(tokens.written[2:])


def _has_verb(written: list[str]) -> bool:
    """Whether one of some words can be a finite verb, and is no name: “in May”."""
    words = lexicon().words
    return any((one := words.get(word)) is not None and one.first in _FINITE for word in written)


def _is_will(tokens: Tokens) -> bool:
    """“Will Berg said”; but “Will Berg say”: a given name, as no plain form follows."""
    if tokens.written[:1] != ["Will"] or len(tokens.low) < WILL_NAMED:
        return False
    after = lexicon().words.get(tokens.low[2])
    return tokens.written[1][:1].isupper() and after is not None and after.first in "dz"


def is_title_case(tokens: Tokens) -> bool:
    """Whether ordinary words have a capital, as in a headline."""
    capitals = sum(map(ne, tokens.low, tokens.written))
    if capitals < MIN_TITLE_WORDS or capitals < MIN_CAPITALS * len(tokens.low):
        return False
    words = lexicon().words
    ordinary = [
        word
        for low, word in zip(tokens.low[1:], tokens.written[1:], strict=True)
        if len(word) > 3 and (one := words.get(low)) and one.first in "vzdcgjrs"
    ]
    return len(ordinary) >= MIN_TITLE_WORDS and (
        sum(word[0].isupper() for word in ordinary) > TITLE_CASE * len(ordinary)
    )


_NAME = options(NAME)
_FINITE = frozenset("dzBHDM")
_QUOTES = frozenset(('"', "“", "”", "‘", "’", "'", "``", "''", "«", "»", "„"))
_AFTER = _QUOTES | frozenset((")", "]"))
# Behind these a capital is that of a beginning.
_OPENING = _QUOTES | frozenset(
    (":", "-", "–", "—", "--", "(", "[", ".", "?", "!", "…", "...", "•", "*")
)


def _keeps_class(one: Options, low: str) -> bool:
    """A capital makes a name, but not of “I”."""
    return low == "says" or (one.first in "uPtEaTqX" and (len(low) == 1 or one.first in "uX"))


def _decide(scene: Scene, index: int, one: Options) -> str:
    small = SMALL_WORDS.get(scene.low[index])
    if small is not None:
        return small(scene, index)
    decide = _DECIDERS.get(one.asks)
    return decide(scene, index) if decide else _plain(scene, index, one)


def _plain(scene: Scene, index: int, one: Options) -> str:
    """Adjective, adverb or noun; a rare verb where “to” or an auxiliary stands before it."""
    tag = scene.last_of(index)
    if one.rare and (verb := _rare_verb(scene, index, one, tag)):
        return verb
    if tag in "MHD" and one.can("r"):
        return "r"
    if one.first in "rj" and one.can("j") and one.can("r"):
        alone = "n" if one.can("n") and _stands_alone(scene, index) else "r"
        return "j" if scene.noun_follows(index) else alone
    if one.first in "jn" and one.can("j") and one.can("n"):
        if scene.noun_follows(index):
            return "n" if _is_subject(scene, index) else "j"
        return "n" if scene.before(index) in "tPojnp" else one.first
    return one.first


def _stands_alone(scene: Scene, index: int) -> bool:
    """“paid a fine of”, “a fine.”; not “a fine house”, “a fine, dry day”."""
    return scene.before(index) in "tPo" and not scene.next_is(index, ",jrdc&tm")


def _is_subject(scene: Scene, index: int) -> bool:
    """“A caller heard gunshots”: nothing else but the next word can be the sentence's verb."""
    verb = scene.after(index)
    if verb is None or scene.has_finite or not verb.can("d") or scene.before(index) not in "tP":
        return False
    others = range(index + 2, min(index + MAX_BEHIND, len(scene.options)))
    return not any(
        scene.options[at].can("d") or scene.options[at].first in _FINITE for at in others
    )


def _rare_verb(scene: Scene, index: int, one: Options, tag: str) -> str:
    """What is rarely a verb, where it stands as one."""
    if "v" in one.rare and tag in "TMD":
        return "v"
    if "z" in one.rare and (scene.article_follows(index) or tag in "qu"):
        return decide_present(scene, index)
    if "v" in one.rare and (scene.next_is(index, "tPuU") or tag in "qau"):
        return decide_base(scene, index)
    if "v" in one.rare and is_fixture(scene, index):
        return "v"
    past = "d" in one.rare and tag in "nspu" and not scene.has_finite
    return "d" if past and scene.article_follows(index) else ""


_DECIDERS = {"dc": decide_past, "g": decide_gerund, "v": decide_base, "z": decide_present}
