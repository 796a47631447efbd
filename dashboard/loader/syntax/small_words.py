"""Words of the closed classes that can be several things: “that”, “'s”, “her”, “to”, “this”."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.loader.syntax.scene import Scene

_SPEAKING = frozenset("u")
_NOUNS = frozenset("nspmjgc")


def _that(scene: Scene, index: int) -> str:
    one = scene.after(index)
    before = scene.before(index)
    if one is None:
        return "u"
    if before and before in "iITo":
        return "t" if one.first in "nj" else "u"
    if (not before or before in '".:') and one.first in "nvj":
        return "t"
    if (
        (before and before in "dzvcgnspjU,mr&")
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
    if one.first in "nspmjg" or (one.first in "vzcd" and any(c in one.usual for c in "nsj")):
        return "t"
    if one.first in "tPq" or scene.low[index + 1] in ("of",):
        return "t"
    return "u" if one.first in "BHDMvzdciIw.,:ra&S" or one.first == "-" else "t"


def _her(scene: Scene, index: int) -> str:
    return "P" if scene.noun_follows(index) or scene.next_is(index, "jmnspvg") else "U"


def _owner(scene: Scene, index: int) -> str:
    """“'s”: of a noun, or “is”, “has”."""
    before, one = scene.before(index), scene.after(index)
    following = scene.low[index + 1] if one else ""
    if before in "uEaqwr" and before:
        if one is not None and (following == "been" or (one.first == "c" and not one.can("d"))):
            return "H"
        return "B"
    if one is not None and (one.first in "tuaX" or following in ("not", "a", "been")):
        return "B"
    return "o"


def _to(scene: Scene, index: int) -> str:
    at = index + 1
    while at < len(scene.options) and scene.options[at].first in "rX":
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


def _starts_object(scene: Scene, at: int) -> bool:
    return scene.next_is(at, "tPU")


_GOING = frozenset(
    "go goes going went gone come comes came back return returns returned returning way sent brought taken"
    " take took bring according access close closer next thanks leads led lead switched put moved".split()
)


def _is_goal(scene: Scene, index: int, at: int) -> bool:
    """“back to work”, “went to court”: a noun, since nothing goes on behind it."""
    if scene.options[at].first == "v":
        return False
    if scene.low[index - 1 : index] and scene.low[index - 1] in _GOING:
        return not scene.object_follows(at)
    return scene.tokens.written[at][0].isupper()


def _there(scene: Scene, index: int) -> str:
    one = scene.after(index)
    if (one is not None and one.first in "BMH") or scene.low[index + 1 : index + 2] in (
        ["'s"],
        ["remains"],
        ["remain"],
        ["came"],
        ["exists"],
    ):
        return "E"
    return "r"


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
}
