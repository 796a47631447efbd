"""Words of the closed classes that can be several things: “that”, “'s”, “her”, “to”, “this”."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.loader.syntax.scene import Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.spots import Spot, first_answer
from dashboard.loader.syntax.stand_ins import STAND_INS
from dashboard.loader.syntax.to_before import leading_to
from dashboard.loader.syntax.verb_or_participle import decide_past

_NOUNS = frozenset("nspmjgc")
_TIMES = word_set("times") | word_set("days")
_FLOATING = frozenset(("both", "all", "each", "either", "neither"))
_ALL = frozenset(("both", "all", "each"))
_OWNERS = word_set("owners")
_IS = frozenset(("not", "a", "an", "the", "been", "no", "why", "how", "what", "because", "that"))
_EXISTING = word_set("existing")
_SUBJECTS = word_set("subject pronouns")
_MORE = frozenset(("more", "less", "fewer"))
_LASTING = (["for"], ["until"], ["long"])
_LIKING = frozenset(("i", "we", "you", "they"))


def _that(scene: Scene, index: int) -> str:
    return first_answer(_THAT, Spot(scene, index))


def _that_alone(spot: Spot) -> str:
    """“said that.”, “that's”."""
    if spot.scene.after(spot.index) is None or _word_after(spot) == "'s":
        return "u" if spot.before not in "nsp" else "a"
    return ""


def _that_of_time(spot: Spot) -> str:
    """“that day”, “that same man”."""
    word = _word_after(spot)
    return "t" if word in _TIMES or word in ("same", "very", "kind", "sort") else ""


def _that_as_pronoun(spot: Spot) -> str:
    """“would that help”, “said that.”, “that was”."""
    one, before = spot.scene.options[spot.index + 1], spot.before
    asked = before in "MD" and "v" in one.usual
    ends = one.first in '."' and before in "dzvcg"
    return "u" if asked or ends or (one.first in "BHDM" and before not in "nspm)jUuP") else ""


def _that_as_article(spot: Spot) -> str:
    """“and that man”, “of that town”, “That man left”."""
    one, before = spot.scene.options[spot.index + 1], spot.before
    if before == "&" and spot.index <= 1 and one.first in "nj":
        return "t"
    if before in "iITo":
        return "t" if one.first in "nj" else "u"
    if before == "S" and spot.scene.low[spot.index - 1] == "provided":
        return "r"
    return "t" if before in '^".:' and one.first in "nvj" else ""


def _that_as_opener(spot: Spot) -> str:
    """“said that the”, “the day that”, “so that”."""
    scene, index, before = spot.scene, spot.index, spot.before
    so = scene.low[index - 1 : index] == ["so"]
    if not (so or before in "dzvcgnspjU,mr&-)" or before in ("u", '"')):
        return ""
    if before in "dzvcg" and scene.next_is(index, "n") and "c" not in scene.frames(index - 1):
        return "t"  # “lost that contract in 2018 and has made nothing since”
    noun = scene.next_is(index, "n") and not scene.options[index + 1].can("v")
    return "t" if before in "dzvcg" and noun and scene.finite_ahead(index) < 0 else "a"


def _that_left(spot: Spot) -> str:
    one = spot.scene.options[spot.index + 1]
    return "u" if one.first in "BHDMz" or "d" in one.usual else "t"


_THAT = (
    _that_alone,
    _that_of_time,
    _that_as_pronoun,
    _that_as_article,
    _that_as_opener,
    _that_left,
)


def _word_after(spot: Spot) -> str:
    """The next word, or nothing at the end."""
    return "".join(spot.scene.low[spot.index + 1 : spot.index + 2])


def _demonstrative(scene: Scene, index: int) -> str:
    if scene.after(index) is None:
        return "u"
    if scene.low[index] == "more" and scene.before(index) == "m" and scene.noun_follows(index):
        return "j"  # "two more miners"
    return first_answer(_DEMONSTRATIVE, Spot(scene, index))


def _as_adverb(spot: Spot) -> str:
    """“would more than”, “have all left”, “more than 40”, “no longer”."""
    scene, index = spot.scene, spot.index
    word, following = scene.low[index], scene.low[index + 1]
    if word == "more" and spot.tag == "M" and following == "than":
        return "r"
    if spot.tag in "BbHhMD" and word in _FLOATING and scene.next_is(index, "cdgvjXr"):
        return "r"
    if spot.before in "us" and word in _ALL and scene.next_is(index, "cdBHDM"):
        return "r"
    if word in _MORE and following == "than" and _counts(scene, index + 2):
        return "r"
    return "r" if word == "no" and following == "longer" else ""


def _as_subject(spot: Spot) -> str:
    """“would this help”, “Some said the”, “this makes”; but “these works are”."""
    scene, index = spot.scene, spot.index
    one = scene.options[index + 1]
    if spot.tag in "MD" and "v" in one.usual:
        return "u"
    if one.first in "cd" and "d" in one.usual and scene.next_is(index + 1, "tPu"):
        return "u"
    if one.first == "z" and scene.low[index] in ("this", "each", "another"):
        return "u"
    return "t" if one.first == "z" and one.can("s") and scene.next_is(index + 1, "BHMDiI") else ""


def _by_the_next(spot: Spot) -> str:
    """“these towns”, “all who”, “half of”; “Some are”."""
    scene, index = spot.scene, spot.index
    one, following = scene.options[index + 1], scene.low[index + 1]
    if one.first in "nspmjg" or (one.first in "vzcd" and any(c in one.usual for c in "nsj")):
        return "t"
    if one.first == "q" or following == "that":
        return "u"
    if one.first in "tP" or following == "of":
        return "t"
    return "u" if one.first in "BHDMvzdciIw.,:ra&S" or one.first == "-" else "t"


_DEMONSTRATIVE = (_as_adverb, _as_subject, _by_the_next)


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
    """“'s”: of a noun, or “is”, “has”; “let's”."""
    if index and scene.low[index - 1] == "let":
        return "U"
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
    """“no one” is one phrase."""
    return "n" if index and scene.low[index - 1] == "no" else "m"


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


def _first(scene: Scene, index: int) -> str:
    """“was first elected”, “had first met”: an adverb inside a verb group."""
    one = scene.after(index)
    inside = scene.last_of(index) in "BbHh" and one is not None and one.can("c")
    if inside and not scene.noun_follows(index + 1):
        return "r"
    return "j" if scene.before(index) in "tPom^" or scene.noun_follows(index) else "r"


def _following(scene: Scene, index: int) -> str:
    """“the following night” against “following a night”."""
    return "j" if scene.before(index) in "tP" and scene.next_is(index, "ns") else "i"


def _past(scene: Scene, index: int) -> str:
    """“past gains” against “past the gate”."""
    return "j" if scene.before(index) in "tP,^" and scene.noun_follows(index) else "i"


def _own(scene: Scene, index: int) -> str:
    """“do not own it”: rarely a verb."""
    return "v" if scene.last_of(index) in "MDT" else "j"


def _last(scene: Scene, index: int) -> str:
    """“did last”, “Truces rarely last.”, “The talks last for hours”; else “the last”."""
    if _own(scene, index) == "v":
        return "v"
    if scene.last_of(index) in "Bb" and _first(scene, index) == "r":
        return "r"  # “was last drained in 2003”
    after = scene.after(index)
    if after is not None and after.can("d") and scene.before(index) in "nspu":
        ago = not scene.has_finite and scene.preposition_follows(index + 1)
        return "r" if ago else "j"  # “rain last fell in May”
    if not scene.next_is(index, ".m") and scene.low[index + 1 : index + 2] not in _LASTING:
        return "j"
    want, _, head = scene.wants(index) if index else (0, -1, 0)
    return "v" if want > 1 and scene.tags[head] == "s" and scene.finite_ahead(index) < 0 else "j"


def _provided(scene: Scene, index: int) -> str:
    """“left, provided that”: opens a clause."""
    if scene.before(index) in ",^" and scene.low[index + 1 : index + 2] == ["that"]:
        return "S"
    return decide_past(scene, index)


def _let(scene: Scene, index: int) -> str:
    """“Let them go”."""
    if scene.last_of(index) in '^.":,-' and scene.low[index + 1 : index + 2] != [","]:
        return "v"
    return decide_past(scene, index)


def _to(scene: Scene, index: int) -> str:
    """“to leave”, “to Arna”, “up to 100 men”."""
    most = scene.low[index - 1 : index] == ["up"] and _counts(scene, index + 1)
    return "r" if most else leading_to(scene, index)


def _outside(scene: Scene, index: int) -> str:
    """“the crowd outside cheered”; “outside the court”."""
    one = scene.after(index)
    told = one is not None and one.first in "dcBHDM" and scene.before(index) in "nsp"
    return "r" if told else "i"


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


def _left(scene: Scene, index: int) -> str:
    """“were left stranded”, as “were stranded”; “whose left leg was broken”."""
    after = scene.after(index)
    if scene.low[max(0, index - 1) : index] == ["whose"] and scene.next_is(index, "ns"):
        return "j"
    is_led = scene.last_of(index) in ("B", "b")
    return "b" if is_led and after and after.first in "dc" else decide_past(scene, index)


def _won(scene: Scene, index: int) -> str:
    """“bail of 500 million won in January”: Korea's money; “the 30 million won the case”."""
    counted = scene.low[max(0, index - 1) : index] in (["million"], ["billion"], ["trillion"])
    return "s" if counted and not scene.object_follows(index) else decide_past(scene, index)


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
    **dict.fromkeys(("outside", "inside"), _outside),
    "there": _there,
    "doing": _do_form,
    "done": _do_form,
    "like": _like,
    "since": _since,
    "yet": _since,
    "one": _one,
    "left": _left,
    "following": _following,
    "won": _won,
    "let": _let,
    "own": _own,
    **dict.fromkeys(("about", "around", "over"), _about),
    "at": _at,
    "once": _once,
    "past": _past,
    "than": _than,
    "last": _last,
    "first": _first,
    "provided": _provided,
    **STAND_INS,
}
