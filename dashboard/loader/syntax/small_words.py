"""Words of the closed classes that can be several things: “that”, “'s”, “her”, “to”, “this”."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.verb_or_participle import decide_past

_SPEAKING = frozenset("u")
_NOUNS = frozenset("nspmjgc")
_TIMES = word_set("times") | word_set("days")
_FLOATING = frozenset(("both", "all", "each", "either", "neither"))
_OWNERS = word_set("owners")
_IS = frozenset(("not", "a", "an", "the", "been", "no", "why", "how", "what", "because", "that"))
_EXISTING = word_set("existing")
_COUNTS = word_set("counts")
_SUBJECTS = frozenset(("i", "he", "she", "it", "we", "they", "you"))
_MORE = frozenset(("more", "less", "fewer"))
_LIKING = frozenset(("i", "we", "you", "they"))


def _that(scene: Scene, index: int) -> str:
    one = scene.after(index)
    before = scene.before(index)
    following = scene.low[index + 1 : index + 2]
    if one is None or following == ["'s"]:
        return "u" if before not in "nsp" else "a"
    if following[0] in _TIMES or following[0] in ("same", "very", "kind", "sort"):
        return "t"
    if before in "MD" and "v" in one.usual:
        return "u"
    if one.first in '."' and before in "dzvcg":
        return "u"
    if one.first in "BHDM" and before not in "nspm)jUuP":
        return "u"
    if before == "&" and index <= 1 and one.first in "nj":
        return "t"
    if before in "iITo":
        return "t" if one.first in "nj" else "u"
    if before in '^".:' and one.first in "nvj":
        return "t"
    if (
        before in "dzvcgnspjU,mr&-)"
        or before in ("u", '"')
        or scene.low[index - 1 : index] == ["so"]
    ):
        if before in "dzvcg" and one.first == "n" and not scene.options[index + 1].can("v"):
            return "t" if _no_verb_ahead(scene, index) else "a"
        return "a"
    if one.first in "BHDMz" or "d" in one.usual:
        return "u"
    return "t"


def _no_verb_ahead(scene: Scene, index: int) -> bool:
    return scene.finite_ahead(index) < 0


def _demonstrative(scene: Scene, index: int) -> str:
    one = scene.after(index)
    if one is None:
        return "u"
    last = scene.last_of(index)
    if scene.low[index] == "more" and last == "M" and scene.low[index + 1] == "than":
        return "r"
    if last in "BbHhMD" and scene.low[index] in _FLOATING and one.first in "cdgvjXr":
        return "r"
    if scene.low[index] in _MORE and scene.low[index + 1] == "than" and _counts(scene, index + 2):
        return "r"
    if last in "MD" and "v" in one.usual:
        return "u"
    if scene.low[index] == "no" and scene.low[index + 1] in ("longer", "one"):
        return "r"
    if one.first in "cd" and "d" in one.usual and scene.next_is(index + 1, "tPu"):
        return "u"
    if one.first == "z" and scene.low[index] in ("this", "each", "another"):
        return "u"
    if one.first == "z" and one.can("s") and scene.next_is(index + 1, "BHMDiI"):
        return "t"
    if one.first in "nspmjg" or (one.first in "vzcd" and any(c in one.usual for c in "nsj")):
        return "t"
    if one.first == "q" or scene.low[index + 1] == "that":
        return "u"
    if one.first in "tP" or scene.low[index + 1] == "of":
        return "t"
    return "u" if one.first in "BHDMvzdciIw.,:ra&S" or one.first == "-" else "t"


def _her(scene: Scene, index: int) -> str:
    at = index + 1
    while at < len(scene.options) and scene.options[at].first == "r":
        at += 1
    if at == len(scene.options):
        return "U"
    first = scene.options[at].first
    described = first in "cd" and scene.noun_follows(at)
    return "P" if described or (first in "jmnspvg" and at == index + 1) or first == "j" else "U"


def _owner(scene: Scene, index: int) -> str:
    """“'s”: of a noun, or “is”, “has”."""
    before, one = scene.before(index), scene.after(index)
    following = scene.low[index + 1] if one else ""
    time = before == "r" and scene.low[index - 1] in _TIMES
    if before in "uEaqwr" and not time and scene.low[index - 1] not in _OWNERS:
        if one is not None and (following == "been" or (one.first == "c" and not one.can("d"))):
            return "H"
        return "B"
    if one is not None and (following in _IS or one.first in "uX"):
        return "B"
    return "o"


def _like(scene: Scene, index: int) -> str:
    """“would like”, “they like it”, “people like him”."""
    tag = scene.last_of(index)
    if tag in "MTD":
        return "v"
    if tag == "u" and scene.low[scene.last(index)] in _LIKING:
        return "v" if scene.next_is(index, "tPUuTpns") else "I"
    return "I"


def _since(scene: Scene, index: int) -> str:
    """“has since left”, “has yet to”, “can either stay or go”: an adverb inside a verb group."""
    if scene.last_of(index) in "HhBbMD" and index + 1 < len(scene.low):
        return "r"
    return scene.options[index].first


def _one(scene: Scene, index: int) -> str:
    """“no one” is a pronoun."""
    return "u" if index and scene.low[index - 1] == "no" else "m"


def _than(scene: Scene, index: int) -> str:
    """“more than 40 men”, “will more than offset”: no comparison."""
    return "r" if scene.before(index) == "r" and scene.low[index - 1] in _MORE else "I"


def _counts(scene: Scene, index: int) -> bool:
    """Whether a number or a sum stands there."""
    return index < len(scene.options) and scene.options[index].first in "m$"


def _about(scene: Scene, index: int) -> str:
    """“About 40 men left”: roughly; but “talked about 40 men”, “over two years”."""
    if not _counts(scene, index + 1):
        return "i"
    if scene.low[index] in ("about", "nearly", "almost"):
        return "r"
    return "r" if scene.last_of(index) in '^,&."-BHt' else "i"


def _at(scene: Scene, index: int) -> str:
    """“At least nine people died”."""
    return "r" if scene.low[index + 1 : index + 2] in (["least"], ["most"]) else "i"


def _once(scene: Scene, index: int) -> str:
    """“once the talks began”; but “once again”, “once a year”."""
    one = scene.after(index)
    if one is None or scene.last_of(index) in "BHMDd":
        return "r"
    begins = scene.low[index + 1] in _SUBJECTS or one.first in "Pp" or scene.low[index + 1] == "the"
    return "S" if begins and scene.finite_ahead(index) >= 0 else "r"


def _past(scene: Scene, index: int) -> str:
    """“past gains” against “past the gate”."""
    return "j" if scene.before(index) in "tP,^" and scene.noun_follows(index) else "i"


def _own(scene: Scene, index: int) -> str:
    """“do not own it”, “did last”: rarely verbs."""
    return "v" if scene.last_of(index) in "MDT" else "j"


def _let(scene: Scene, index: int) -> str:
    """“Let them go”."""
    if scene.last_of(index) in '^.":,-' and scene.low[index + 1 : index + 2] != [","]:
        return "v"
    return decide_past(scene, index)


def _to(scene: Scene, index: int) -> str:
    if index and scene.low[index - 1] in _LEADS and not _only_verb(scene, index):
        return "i"
    at = index + 1
    while at < len(scene.options) and scene.options[at].first in 'rX"' and not _backs(scene, at):
        at += 1
    if at >= len(scene.options):
        return "T"
    one = scene.options[at]
    if one.first in "bhHD" and scene.low[at] in ("be", "have", "do"):
        return "T"
    if one.first == "v":
        return "T"
    if "v" not in one.usual:
        return (
            "T"
            if "v" in one.rare
            and not scene.tokens.written[at][0].isupper()
            and at == index + 1
            and _starts_object(scene, at)
            else "i"
        )
    return "i" if _is_goal(scene, index, at) else "T"


def _backs(scene: Scene, at: int) -> bool:
    """“to back Kim”, not “to back away”."""
    return scene.low[at] == "back" and scene.next_is(at, "tPUp")


def _only_verb(scene: Scene, index: int) -> bool:
    """“due to expire”."""
    one = scene.after(index)
    return one is not None and one.first == "v" and "n" not in one.usual


def _starts_object(scene: Scene, at: int) -> bool:
    return scene.next_is(at, "tPUp")


_GOING = word_set("going")
_LEADS = word_set("behind which to is a preposition")


def _is_goal(scene: Scene, index: int, at: int) -> bool:
    """“back to work”, “went to court”: a noun, since nothing goes on behind it."""
    if scene.options[at].first == "v":
        return False
    if scene.low[index - 1 : index] and scene.low[index - 1] in _GOING:
        return not scene.object_follows(at)
    if scene.low[at + 1 : at + 2] == ["of"]:
        return True
    return scene.tokens.written[at][0].isupper()


def _there(scene: Scene, index: int) -> str:
    at = index + 1
    while at < len(scene.options) and scene.options[at].first in "rX":
        at += 1
    exists = at < len(scene.low) and scene.low[at] in _EXISTING
    before = scene.before(index)
    told = before in "dz" and "c" in scene.frames(index - 1)
    return "E" if exists and (told or before not in "idz") else "r"


def _do_form(scene: Scene, index: int) -> str:
    return "g" if scene.low[index] == "doing" else "c"


def _have(scene: Scene, index: int) -> str:
    return "H"


SMALL_WORDS: dict[str, Callable[[Scene, int], str]] = {
    "that": _that,
    **dict.fromkeys(
        "this these those all both each another any some several many few most more much enough half"
        " either neither such no less fewer".split(),
        _demonstrative,
    ),
    "her": _her,
    "'s": _owner,
    "to": _to,
    "there": _there,
    "doing": _do_form,
    "done": _do_form,
    "like": _like,
    "since": _since,
    "yet": _since,
    "one": _one,
    "let": _let,
    "own": _own,
    **dict.fromkeys(("about", "around", "over"), _about),
    "at": _at,
    "once": _once,
    "past": _past,
    "than": _than,
    "last": _own,
}
