"""Past tense, participle or adjective: “said”, “held”, “wounded”."""

from __future__ import annotations

from dashboard.loader.syntax.asides import MAX_ASIDE, past_behind_comma
from dashboard.loader.syntax.classes import STOPPED_QUOTATION
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.loader.syntax.scene import MAX_ROW, START, Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.verb_or_noun import decide_base

_GET = word_set("becoming")
# What goes on behind "…, officials said".
_SAID_HOW = word_set("how said")
_SAYS = word_set("says")
_NO_AGENT = word_set("no agents")
_MEANT = word_set("meant to")
_NAMING = word_set("naming")
_SURE = frozenset(("i", "he", "she", "it", "we", "they", "you", "that"))
_SUBJECTS = frozenset(("i", "he", "she", "it", "we", "they", "you"))
# ", the mayor of Lund said": so many words may name who speaks.
MAX_TAG = 12
# "offered previously by": so far behind a participle its agent may stand.
AGENT_REACH = 3


def decide_past(scene: Scene, index: int) -> str:
    """The class of a word that can be a past tense or a participle."""
    one = scene.options[index]
    last = scene.last(index)
    tag = scene.tags[last] if last >= 0 else START
    if "v" in one.usual and tag in "TMD":
        return "v"
    if tag == '"' and last and scene.tags[last - 1] in "BbHh":
        return "c"
    if tag in "BbHh" or (last >= 0 and scene.low[last] in _GET):
        return _behind_auxiliary(scene, index, tag)
    if "d" not in one.usual and "v" in one.usual:
        return decide_base(scene, index)
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
    if tag in '^.":-(':
        return _opening(scene, index)
    if tag == ",":
        return past_behind_comma(scene, index)
    if scene.low[last] in _SURE or tag == "q":
        return "d"
    if tag in "iITSw" or (last == index - 1 and _stands_for_people(scene, last)):
        return "c"
    return _behind_noun(scene, index)


def _stands_for_people(scene: Scene, index: int) -> bool:
    """“those arrested”, “all injured”; not “they all left”."""
    if scene.low[index] == "all" and index and scene.tags[index - 1] in "nspu":
        return False
    return scene.low[index] in ("those", "anyone", "all")


def _behind_auxiliary(scene: Scene, index: int, tag: str) -> str:
    """“was held”; “was worried” and “is prepared” describe."""
    one = scene.options[index]
    feels = one.first == "j" or ("j" in one.usual and "emotion" in scene.senses(index))
    if tag in "Bb" and feels and not _has_agent(scene, index):
        return "j"
    return "c" if one.can("c") else "d"


def _only_past(scene: Scene, index: int) -> str:
    """“saw”, “fell”: no participle; a noun or adjective behind a determiner."""
    one = scene.options[index]
    if scene.before(index) in "tPjo":
        return next((letter for letter in one.usual + one.rare if letter in "njs"), "d")
    return "d"


def _asked(scene: Scene, index: int) -> str:
    """“Was he arrested”, “Have the men left”: the auxiliary stands before the subject."""
    start = scene.clause_start(index)
    if start >= index or scene.tags[start] not in "BH":
        return ""
    between = scene.tags[start + 1 : index]
    if scene.before(index) in "tP":
        return ""
    return "c" if between and all(tag in "utPnspjmXr" for tag in between) else ""


def _describes(scene: Scene, index: int, tag: str) -> str:
    """“the wounded man”, “disputed islands”, “the accused said”: part of a noun's phrase."""
    before = scene.before(index)
    one = scene.options[index]
    closed = before in "tPoj" and scene.low[index - 1] not in (
        "this",
        "that",
        "all",
        "some",
        "both",
    )
    if before == "o" and scene.next_is(index, "tPu") and not scene.has_finite:
        return "d"
    if before == "j" and scene.low[index - 1] in ("first", "last") and index > 1:
        closed = scene.tags[index - 2] not in "nspu"
    if closed or (before == "m" and scene.noun_follows(index) and scene.has_finite):
        if scene.noun_follows(index) or scene.next_is(index, "jc"):
            return "j"
        if before == "j" and not (tag == "j" and scene.has_finite):
            return "d" if _subject_before(scene, index) else "j"
        return "n" if "n" in one.usual + one.rare or not scene.object_follows(index) else "j"
    if before == "r" and tag in "tPo" and scene.noun_follows(index):
        return "j"
    counted = before == "a" or (before == "t" and scene.next_is(index, "s"))
    if counted and scene.noun_follows(index) and scene.finite_ahead(index) >= 0:
        return "j"
    if before in "iI" and scene.noun_follows(index):
        return "j"
    if before in "dzc":
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
            shared = _has_auxiliary(scene, at)
            return "c" if shared or not (scene.takes_object(index) or not scene.has_finite) else "d"
        if tag == "v" and one.can("v"):
            return "v"
        if tag in '.:"':
            break
    return "d" if one.can("d") else "c"


def _noun_list(scene: Scene, conjunction: int) -> bool:
    """“fresh and frozen fish”."""
    adjective = scene.before(conjunction) == "j" or scene.options[conjunction - 1].first == "j"
    return adjective and scene.options[conjunction + 1].can("j")


def _has_auxiliary(scene: Scene, index: int) -> bool:
    return scene.last_of(index) in "BbHh"


def _opening(scene: Scene, index: int) -> str:
    """“Asked about it, he”; in a headline “Killed in blast”; “said Kim” behind a quotation."""
    if scene.before(index) == '"' and index > 1:
        return "d"
    if index == 0 and scene.next_is(index, "s") and scene.finite_ahead(index) >= 0:
        return "j"
    if scene.before(index) == "-" and scene.object_follows(index):
        return "d"
    return "c"


def _behind_noun(scene: Scene, index: int) -> str:
    """“The men arrested on Monday said” or “The men arrested a woman”."""
    frames = scene.frames(index)
    lead, head = scene.lead(index)
    if _is_tag(scene, index, frames) or _speaks(scene, index, lead):
        return "d"
    if "t" in frames and _has_agent(scene, index):
        return "c"
    if scene.has_finite:
        return _second(scene, index, lead, passed=head != scene.last(index))
    ahead = scene.finite_ahead(index)
    says = scene.lemma(index) in _SAYS and scene.low[index + 1 : index + 2] != ["to"]
    if "t" not in frames or says or _is_active(scene, index, frames):
        return "d"
    if lead >= 0 and scene.tags[lead] == "i" and (ahead >= 0 or _comma_ahead(scene, index)):
        return "c"
    if ahead < 0:
        return "d"
    if 0 <= lead < index - 1 and scene.tags[lead] in "nsp)" and scene.tags[lead + 1] in "tPu":
        return "d"
    if ahead == index + 1:
        return "c"
    if "i" in frames and scene.next_is(index, "I") and scene.finite_ahead(ahead) < 0:
        return "d"
    if frames[0] == "i" and any(one.first == "&" for one in scene.options[index:ahead]):
        return "d"
    return "c" if scene.options[ahead].first in "BHDMz" or _is_stranded(scene, ahead) else "d"


def _is_active(scene: Scene, index: int, frames: str) -> bool:
    """Whether what follows can only go on from a past tense: an object, “to” behind “tried”."""
    if scene.takes_object(index):
        return True
    following = scene.low[index + 1] if index + 1 < len(scene.low) else ""
    if following == "to" and "f" in frames and scene.lemma(index) not in _MEANT:
        return scene.options[min(index + 2, len(scene.options) - 1)].can("v")
    if scene.next_is(index, "g"):
        return "g" in frames or "c" in frames
    return "c" in frames and (scene.next_is(index, "wqS") or _that_ahead(scene, index))


def _that_ahead(scene: Scene, index: int) -> bool:
    """“said in a letter on Friday that”."""
    for at in range(index + 1, min(index + MAX_TAG, len(scene.low))):
        if scene.low[at] == "that":
            return True
        if scene.options[at].first in ",.:-BHDMqw":
            return False
    return False


def _speaks(scene: Scene, index: int, lead: int) -> bool:
    """“…,” the minister said by telephone"."""
    if lead < 0 or scene.tags[lead] != '"':
        return False
    return scene.lemma(index) in _SAYS


def _comma_ahead(scene: Scene, index: int) -> bool:
    return "," in scene.low[index + 1 : index + MAX_ASIDE]


def _second(scene: Scene, index: int, lead: int, *, passed: bool) -> str:
    """Where the clause has its verb already: “said the army attacked”, “a town held by rebels”."""
    frames = scene.frames(index)
    tag = scene.tags[lead] if lead >= 0 else START
    own = "t" not in frames or _is_active(scene, index, frames)
    if scene.low[index - 1] in _SUBJECTS or tag == "q":
        return "d"
    if not own and scene.finite_ahead(index) >= 0:
        return "c"
    named = scene.tags[index - 1] == "p" and not scene.is_plural_name(index - 1)
    if scene.lemma(index) in _NAMING and scene.next_is(index, 'p"tP'):
        return "c"
    if named and tag in '^,&"-I':
        return "d"
    if tag == "I" and scene.either:
        scene.either -= 1
        return "c" if not own and scene.finite_ahead(index) >= 0 else "d"
    if tag in "dzvcgBHDM":
        return "d" if _takes_clause(scene, lead, own=own) and (own or not passed) else "c"
    if lead + 1 < index and tag in "nsp)" and scene.tags[lead + 1] in "tPpu":
        return "d"
    if tag in ',"-:(':
        return "d" if own or scene.lemma(index) in _SAYS else "c"
    if tag == "j":
        return "d"
    if tag == "&":
        return "d" if own or scene.tags[lead - 1] == "," or _is_told(scene, lead) else "c"
    return _far(scene, index, own=own)


def _is_told(scene: Scene, conjunction: int) -> bool:
    """“said his wife and his son left”."""
    lead, _ = scene.lead(conjunction)
    return lead >= 0 and scene.tags[lead] in "dzvcg" and _takes_clause(scene, lead, own=False)


def _takes_clause(scene: Scene, verb: int, *, own: bool) -> bool:
    """“said a man left”; but “found a rifle buried”."""
    frames = scene.frames(verb)
    if "c" not in frames:
        return False
    begins = "".join(scene.tags[verb + 1 : verb + 2])
    return own or frames[0] != "t" or scene.lemma(verb) in _SAYS or begins in ("u", "p")


def _far(scene: Scene, index: int, *, own: bool) -> str:
    """“said on Monday the army attacked”."""
    if not own:
        return "c"
    if scene.either:
        scene.either -= 1
        return "d"
    verb = _verb_before(scene, index)
    return "d" if verb >= 0 and "c" in scene.frames(verb) else "c"


def _has_agent(scene: Scene, index: int) -> bool:
    """“by” behind the verb and its adverbs, and no “by then”."""
    for at in range(index + 1, min(index + 1 + AGENT_REACH, len(scene.low) - 1)):
        if scene.low[at] == "by":
            return scene.low[at + 1] not in _NO_AGENT and scene.options[at + 1].first not in "gm$"
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
    before = scene.tags[max(0, index - MAX_TAG) : index]
    return ends and ("," in before or STOPPED_QUOTATION in before or scene.time_follows(index))


def _is_stranded(scene: Scene, index: int) -> bool:
    """Whether a past form further on can only be finite: an object or a clause follows it."""
    return (
        scene.object_follows(index)
        or not scene.options[index].can("c")
        or ("t" not in scene.frames(index))
    )


def _verb_before(scene: Scene, index: int) -> int:
    for at in range(index - 1, -1, -1):
        if scene.tags[at] in "dzvcBHDM" and scene.low[at] in lexicon().lemmas:
            return at
        if scene.tags[at] in "BHDM":
            return at
    return -1
