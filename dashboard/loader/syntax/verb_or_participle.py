"""Past tense, participle or adjective: “said”, “held”, “wounded”."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.syntax.scene import Scene

_GET = frozenset(
    "get gets got gotten getting become becomes became feel feels felt seem seems remain remains remained stay stayed".split()
)
# What goes on behind "…, officials said".
_SAID_HOW = frozenset("in at on of when after during to while as”".split())
# So far back the first verb of a row is looked for: “rose, took his hat and left”.
MAX_ROW = 24
# ", the mayor of Lund said": so many words may name who speaks.
MAX_TAG = 12
# So many words an aside between commas may have.
MAX_ASIDE = 30
# "offered previously by": so far behind a participle its agent may stand.
AGENT_REACH = 3


def decide_past(scene: Scene, index: int) -> str:
    """The class of a word that can be a past tense or a participle."""
    one = scene.options[index]
    last = scene.last(index)
    tag = scene.tags[last] if last >= 0 else ""
    if "v" in one.usual and tag in "TMD" and tag:
        return "v"
    if tag == '"' and last and scene.tags[last - 1] in "BbHh":
        return "c"
    if (tag and tag in "BbHh") or (last >= 0 and scene.low[last] in _GET):
        return "c" if one.can("c") else "d"
    asked = _asked(scene, index)
    if asked:
        return asked if one.can(asked) else "d"
    if not one.can("c"):
        return _only_past(scene, index)
    described = _describes(scene, index, tag)
    if described:
        return described
    if tag == "&":
        return _joined(scene, index, last)
    if not one.can("d"):
        return "c"
    if tag in ("", ".", '"', ":", "-", "("):
        return _opening(scene, index)
    if tag == ",":
        return _behind_comma(scene, index)
    if tag == "u" or scene.low[last] in ("who", "which", "that", "what"):
        return "d"
    if tag in "iITSw" or (last == index - 1 and scene.low[last] in ("those", "anyone", "all")):
        return "c"
    return _behind_noun(scene, index)


def _only_past(scene: Scene, index: int) -> str:
    """“saw”, “fell”: no participle; a noun or adjective behind a determiner."""
    one = scene.options[index]
    if scene.before(index) in "tPjo" and scene.before(index):
        return next((letter for letter in one.usual + one.rare if letter in "njs"), "d")
    return "d"


def _asked(scene: Scene, index: int) -> str:
    """“Was he arrested”, “Have the men left”: the auxiliary stands before the subject."""
    start = scene.clause_start(index)
    if start >= index or scene.tags[start] not in "BH":
        return ""
    between = scene.tags[start + 1 : index]
    return "c" if between and all(tag in "utPnspjmXr" for tag in between) else ""


def _describes(scene: Scene, index: int, tag: str) -> str:
    """“the wounded man”, “disputed islands”, “the accused said”: part of a noun's phrase."""
    before = scene.before(index)
    one = scene.options[index]
    closed = (
        before
        and before in "tPoj"
        and scene.low[index - 1] not in ("this", "that", "all", "some", "both")
    )
    if closed or (before == "m" and scene.noun_follows(index) and scene.has_finite):
        if scene.noun_follows(index) or scene.next_is(index, "jc"):
            return "j"
        if before == "j" and not (tag == "j" and scene.has_finite):
            return "d" if _subject_before(scene, index) else "j"
        return "n" if "n" in one.usual + one.rare or not scene.object_follows(index) else "j"
    if before == "r" and tag and tag in "tPo" and scene.noun_follows(index):
        return "j"
    if before and before in "iI" and scene.noun_follows(index):
        return "j"
    if before and before in "dzc":
        return "j" if scene.noun_follows(index) else "c"
    if before == "g" and scene.noun_follows(index):
        return "j"
    return ""


def _subject_before(scene: Scene, index: int) -> bool:
    """“The dead included”, “several injured said”: an adjective that stands for people."""
    return scene.object_follows(index) and not scene.has_finite


def _joined(scene: Scene, index: int, conjunction: int) -> str:
    """Behind “and”: as the verb before it."""
    one = scene.options[index]
    if (
        scene.noun_follows(index)
        and not scene.object_follows(index + 1)
        and _noun_list(scene, conjunction)
    ):
        return "j"
    for at in range(conjunction - 1, max(conjunction - MAX_ROW, -1), -1):
        tag = scene.tags[at]
        if tag == "d" or tag in "zBM":
            if tag == "B" and not one.can("d"):
                return "c"
            return "d" if one.can("d") else "c"
        if tag == "c":
            if not one.can("d"):
                return "c"
            return "c" if _has_auxiliary(scene, at) or not _must_be_finite(scene, at) else "d"
        if tag == "v" and one.can("v"):
            return "v"
        if tag in '.:"':
            break
    return "d" if one.can("d") else "c"


def _noun_list(scene: Scene, conjunction: int) -> bool:
    """“fresh and frozen fish”."""
    return scene.before(conjunction) in "jnsp" and scene.options[conjunction + 1].can("j")


def _has_auxiliary(scene: Scene, index: int) -> bool:
    return scene.last_of(index) in "BbHh" and bool(scene.last_of(index))


def _must_be_finite(scene: Scene, index: int) -> bool:
    """Whether no finite verb stands before the participle in its clause."""
    return not scene.has_finite


def _opening(scene: Scene, index: int) -> str:
    """“Asked about it, he”; in a headline “Killed in blast”; “said Kim” behind a quotation."""
    if scene.before(index) == '"' and index > 1:
        return "d"
    if scene.before(index) == "-" and scene.object_follows(index):
        return "d"
    return "c"


def _behind_comma(scene: Scene, index: int) -> str:
    """“The bridge, built in 1990, …”; “He rose, took his hat and left”; “…, said Kim”."""
    after = scene.low[index + 1] if index + 1 < len(scene.low) else ""
    if after == "by":
        return "c"
    if not scene.has_finite:
        if _closes_later(scene, index) and not _closed_before(scene, index):
            return "c"
        return "d"
    if "c" in scene.frames(index) and scene.next_is(index, "tpPunsj"):
        return "d"
    if scene.preposition_follows(index) and "t" in scene.frames(index):
        return "c"
    return "d" if scene.object_follows(index) or "t" not in scene.frames(index) else "c"


def _closes_later(scene: Scene, index: int) -> bool:
    """Whether a later comma is followed by a word that can be the finite verb."""
    for at in range(index + 1, min(index + MAX_ASIDE, len(scene.options) - 1)):
        first = scene.options[at].first
        if first == ",":
            ahead = scene.options[at + 1]
            if ahead.first in "r" and at + 2 < len(scene.options):
                ahead = scene.options[at + 2]
            if ahead.first in "BHDMz" or "d" in ahead.usual:
                return True
        if first in ".:":
            return False
    return False


def _closed_before(scene: Scene, index: int) -> bool:
    """“The minister, a former general, said”: this comma closes what another one opened."""
    return "," in scene.tags[: index - 1] and scene.tags[: index - 1].count(",") % 2 == 1


def _behind_noun(scene: Scene, index: int) -> str:
    """“The men arrested on Monday said” or “The men arrested a woman”."""
    frames = scene.frames(index)
    by = _has_agent(scene, index) and "t" in frames
    if _is_tag(scene, index, frames):
        return "d"
    if scene.has_finite:
        return _behind_object(scene, index, by=by)
    if by:
        return "c"
    ahead = scene.finite_ahead(index)
    if ahead < 0 or "t" not in frames:
        return "d"
    if scene.object_follows(index) and not scene.time_follows(index):
        return "d"
    if ahead == index + 1:
        return "c"
    return "c" if scene.options[ahead].first in "BHDMz" or _is_stranded(scene, ahead) else "d"


def _has_agent(scene: Scene, index: int) -> bool:
    """“by” behind the verb and its adverbs, and no “by then”."""
    for at in range(index + 1, min(index + 1 + AGENT_REACH, len(scene.low) - 1)):
        if scene.low[at] == "by":
            return scene.low[at + 1] not in ("then", "now") and scene.options[at + 1].first != "g"
        if scene.options[at].first != "r":
            return False
    return False


def _is_tag(scene: Scene, index: int, frames: str) -> bool:
    """“…, officials said.”: who says what stands before."""
    if "c" not in frames:
        return False
    after = scene.low[index + 1] if index + 1 < len(scene.low) else "."
    if after == "that":
        return True
    ends = after in '.,"”:' or after in _SAID_HOW or scene.time_follows(index)
    return ends and ("," in scene.low[max(0, index - MAX_TAG) : index] or scene.time_follows(index))


def _is_stranded(scene: Scene, index: int) -> bool:
    """Whether a past form further on can only be finite: an object or a clause follows it."""
    return (
        scene.object_follows(index)
        or not scene.options[index].can("c")
        or ("t" not in scene.frames(index))
    )


def _behind_object(scene: Scene, index: int, *, by: bool) -> str:
    """A second past form: “said the army attacked”, “attacked a town held by rebels”."""
    if by:
        return "c"
    if scene.either and (scene.object_follows(index) or "t" not in scene.frames(index)):
        scene.either -= 1
        return "d"
    verb = _verb_before(scene, index)
    takes_clause = verb >= 0 and "c" in scene.frames(verb)
    apart = any(tag in "iI" for tag in scene.tags[verb + 1 : index])
    if takes_clause and not apart:
        return "d"
    if takes_clause and (scene.object_follows(index) or "t" not in scene.frames(index)):
        return "d"
    if scene.before(index) in "uE" and scene.before(index):
        return "d"
    if "," in scene.tags[verb + 1 : index] and scene.object_follows(index):
        return "d"
    return "c"


def _verb_before(scene: Scene, index: int) -> int:
    for at in range(index - 1, -1, -1):
        if scene.tags[at] in "dzvcBHDM" and scene.low[at] in lexicon().lemmas:
            return at
        if scene.tags[at] in "BHDM":
            return at
    return -1
