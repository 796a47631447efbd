"""Past tense, participle or adjective: “said”, “held”, “wounded”."""

from __future__ import annotations

from dashboard.loader.syntax.agents import has_agent
from dashboard.loader.syntax.asides import opening_past, past_behind_comma
from dashboard.loader.syntax.behind_noun import behind_noun
from dashboard.loader.syntax.classes import FINITE
from dashboard.loader.syntax.scene import MAX_ROW, Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.spots import Spot, first_answer
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.syntax.verb_or_noun import decide_base

# “On Monday 3 May” has so many words before a verb.
MAX_TIME = 5
_BECOMING = word_set("becoming")
_SAYS, _TOLD = word_set("says"), word_set("told")
_TIMES = word_set("days") | word_set("times")
_SUBJECTS = word_set("subject pronouns")
_SURE = _SUBJECTS | {"that"}
# Articles behind which a clause can go on: “all held”.
_OPEN_ARTICLES = frozenset(("this", "that", "all", "some", "both"))


def decide_past(scene: Scene, index: int) -> str:
    """The class of a word that can be a past tense or a participle."""
    return first_answer(_PAST, Spot(scene, index))


def _in_verb_group(spot: Spot) -> str:
    """“would put”, “was held”, “was “held””."""
    scene, last = spot.scene, spot.last
    if "v" in spot.one.usual and spot.tag in "TMD":
        return "v"
    if spot.tag == '"' and last and scene.tags[last - 1] in "BbHh":
        return "c"
    if spot.tag in "BbHh" or spot.word in _BECOMING:
        return _behind_auxiliary(scene, spot.index, spot.tag)
    return ""


def _of_few_classes(spot: Spot) -> str:
    """“come”, which is no past; “Was he held”; “fell”, which is no participle."""
    one = spot.one
    if spot.scene.low[spot.index] == "got":
        return "d"
    if spot.scene.low[spot.index] == "aged" and spot.scene.next_is(spot.index, "m"):
        return "c"
    if "d" not in one.usual and "v" in one.usual:
        return decide_base(spot.scene, spot.index)
    if asked := _asked(spot.scene, spot.index):
        return asked if one.can(asked) else "d"
    return "" if one.can("c") else _only_past(spot.scene, spot.index)


def _behind_conjunction(spot: Spot) -> str:
    """Behind “and” as the verb before it; else what is no past is a participle."""
    if spot.tag == "&":
        return _joined(spot.scene, spot.index, spot.last)
    joint = _before_time(spot.scene, spot.index)
    if spot.one.can("d") and joint >= 0:
        return _joined(spot.scene, spot.index, joint)
    return "" if spot.one.can("d") else "c"


def _before_time(scene: Scene, index: int) -> int:
    """The “and” of “and on Monday sued”; -1 if none."""
    at = index - 1
    while at > max(0, index - MAX_TIME) and (scene.is_time(at) or scene.tags[at] == "m"):
        at -= 1
    if at == index - 1 or not any(map(scene.is_time, range(at + 1, index))):
        return -1
    at -= scene.low[at] in ("in", "on", "by")
    joined = at > 0 and scene.tags[at] == "&" and not scene.is_time(at - 1)
    return at if joined else -1


def _behind_mark(spot: Spot) -> str:
    if spot.tag in '^.":-(':
        return opening_past(spot.scene, spot.index)
    return past_behind_comma(spot.scene, spot.index) if spot.tag == "," else ""


def _behind_small_word(spot: Spot) -> str:
    """“she held”, “who held”; “in held”, “as held”, “those held”, “ordered it held”; “lived in fell”."""
    if spot.word == "it" and _has_it_done(spot):
        return "c"
    if spot.word in _SURE or spot.tag == "q":
        return "d"
    if spot.tag == "i" and _is_stranded(spot):
        return "d"
    described = spot.last == spot.index - 1 and _stands_for_people(spot.scene, spot.last)
    return "c" if described or spot.tag in "iITSw" else ""


def _has_it_done(spot: Spot) -> bool:
    """Whether a verb of wanting and ordering stands before “it”, which has no verb of its own then."""
    at = spot.last - 1
    if at < 0 or spot.scene.tags[at] not in "dvgzHc":
        return False
    lemma = spot.scene.lemma(at)
    return is_in_class(lemma, "wanting") or is_in_class(lemma, "having done")


def _is_stranded(spot: Spot) -> bool:
    """Whether the preposition ends a clause without “which”: “the boat they were travelling in capsized”."""
    scene, verb = spot.scene, spot.last - 1
    if verb < 1 or scene.tags[verb] not in "dgc" or not spot.one.can("d"):
        return False
    subject = verb - 1
    while subject > 0 and scene.tags[subject] in "BHrX":
        subject -= 1
    if scene.tags[subject] != "u" or subject < 1 or scene.tags[subject - 1] not in "ns":
        return False
    waits = not any(tag in FINITE for tag in scene.tags[scene.clause_start(subject) : subject])
    return waits and not scene.noun_follows(spot.index)


def _stands_for_people(scene: Scene, index: int) -> bool:
    """“those arrested”, “all injured”; not “they all left”."""
    if scene.low[index] == "all" and index and scene.tags[index - 1] in "nspu":
        return False
    return scene.low[index] in ("those", "anyone", "all")


def _behind_auxiliary(scene: Scene, index: int, tag: str) -> str:
    """“was held”; “was worried” and “is prepared” describe."""
    one = scene.options[index]
    feels = one.first == "j" or ("j" in one.usual and "emotion" in scene.senses(index))
    if tag in "Bb" and feels and not has_agent(scene, index):
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


def _describes(spot: Spot) -> str:
    """“the wounded man”, “disputed islands”, “the accused said”: part of a noun's phrase."""
    scene, index, before = spot.scene, spot.index, spot.before
    if before == "j" and scene.lemma(index) == "say":
        return "d"  # “Austral said”
    if before == "o" and scene.next_is(index, "tPu") and not scene.has_finite:
        return "d"
    counted = before == "m" and scene.noun_follows(index) and _has_verb(scene, index)
    if _is_closed(spot) or counted:
        return _closing(spot)
    if before in "dzc":
        return "j" if scene.noun_follows(index) else "c"
    return "j" if _begins_phrase(spot) and scene.noun_follows(index) else ""


def _has_verb(scene: Scene, index: int) -> bool:
    """Whether the clause has its verb before it, or right behind the next word: “five held men were”."""
    if scene.has_finite or index + 2 >= len(scene.options):
        return scene.has_finite
    one = scene.options[index + 2]
    return "d" in one.usual or one.first in "BH"


def _is_closed(spot: Spot) -> bool:
    """Whether only a noun's phrase can go on: “the”, “his”, “recent”."""
    scene, index, before = spot.scene, spot.index, spot.before
    if before == "j" and scene.low[index - 1] in ("first", "last") and index > 1:
        return scene.tags[index - 2] not in "nspu"
    return before in "tPoj" and scene.low[index - 1] not in _OPEN_ARTICLES


def _closing(spot: Spot) -> str:
    """“the wounded man”, “the dead included”, “the accused”."""
    scene, index, one = spot.scene, spot.index, spot.one
    if scene.noun_follows(index) or scene.next_is(index, "jc"):
        return "j"
    if spot.before == "j" and not (spot.tag == "j" and scene.has_finite):
        return "d" if _subject_before(scene, index) else "j"
    return "n" if "n" in one.usual + one.rare or not scene.object_follows(index) else "j"


def _begins_phrase(spot: Spot) -> bool:
    """“a badly wounded”, “said that wounded”, “in wounded”, “when masked”, “helping wounded”."""
    scene, index, before = spot.scene, spot.index, spot.before
    if before in "iIg" or (before == "r" and spot.tag in "tPo"):
        return True
    if before == "w":
        return scene.finite_ahead(index) >= 0
    counted = before == "a" or (before == "t" and scene.next_is(index, "s"))
    return counted and scene.finite_ahead(index) >= 0


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
    if scene.lemma(index) in _SAYS and _said_before(scene, conjunction):
        return "d"
    if one.can("d") and _closes_aside(scene, conjunction):
        return "d"
    for at in range(conjunction - 1, max(conjunction - MAX_ROW, -1), -1):
        if scene.tags[at] in '.:"':
            break
        if found := _as_the_verb(scene, index, at):
            return found
    if _in_subject(scene, index, conjunction):
        return "j"
    return "d" if one.can("d") else "c"


def _closes_aside(scene: Scene, conjunction: int) -> bool:
    """“left the school, which had been closed, and moved”: goes on with the verb before the aside."""
    if scene.before(conjunction) != ",":
        return False
    in_row = scene.tags[conjunction - 2] == "c"  # “which had been fined, raided, and sold”
    for at in range(conjunction - 2, max(conjunction - MAX_ROW, 0), -1):
        ends = in_row and scene.tags[at] == ","
        if ends or scene.tags[at] in '.:"':
            return False
        if scene.tags[at] in "qw" and scene.tags[at - 1] == ",":
            return any(tag == "d" for tag in scene.tags[max(0, at - MAX_ROW) : at])
    return False


def _said_before(scene: Scene, conjunction: int) -> bool:
    """“said that gas had halved, but warned”: behind a comma somebody goes on to say."""
    if scene.before(conjunction) != ",":
        return False
    before = range(conjunction - 1, max(conjunction - MAX_ROW, -1), -1)
    return any(scene.tags[at] == "d" and scene.lemma(at) in _SAYS for at in before)


def _in_subject(scene: Scene, index: int, conjunction: int) -> bool:
    """“the army and allied fighters took”: no verb before, which a second one could follow."""
    named = conjunction > 0 and scene.tags[conjunction - 1] in "nsp"
    bare = scene.noun_follows(index) and not scene.time_follows(index)
    return named and bare and not scene.has_finite


def _as_the_verb(scene: Scene, index: int, at: int) -> str:
    """What goes with the verb at ``at``; nothing where none stands there."""
    one, tag = scene.options[index], scene.tags[at]
    if tag in "dzBM":
        return "d" if one.can("d") else "c"
    if tag == "c":
        if scene.lemma(index) in _SAYS and not _has_auxiliary(scene, at):
            return "d"  # "hurt by losses, and said"
        if _says_that(scene, index):
            return "d"
        shared = not one.can("d") or _has_auxiliary(scene, at)
        return "c" if shared or not (scene.takes_object(index) or not scene.has_finite) else "d"
    return "v" if tag == "v" and one.can("v") else ""


def _says_that(scene: Scene, index: int) -> bool:
    """“was bitten by a dog and said that”; not “was found and told that”, “it was noted and said that”.

    Nor “was found and reported that day”, where “that” only picks one of several days.
    """
    active = scene.lemma(index) in _SAYS and scene.lemma(index) not in _TOLD
    here = scene.low[index + 1 : index + 2] == ["that"] and not _picks_time(scene, index + 1)
    return active and here and scene.low[scene.clause_start(index)] != "it"


def _picks_time(scene: Scene, index: int) -> bool:
    """“that evening”, “that same Monday”; not “that Monday was”, which has a verb of its own."""
    ahead = scene.low[index + 1 : index + 3]
    if ahead[:1] in (["same"], ["very"]):
        return True
    return bool(ahead) and ahead[0] in _TIMES and scene.finite_ahead(index) < 0


def _noun_list(scene: Scene, conjunction: int) -> bool:
    """“fresh and frozen fish”."""
    adjective = scene.before(conjunction) == "j" or scene.options[conjunction - 1].first == "j"
    return adjective and scene.options[conjunction + 1].can("j")


def _has_auxiliary(scene: Scene, index: int) -> bool:
    return scene.last_of(index) in "BbHh"


_PAST = (
    _in_verb_group,
    _of_few_classes,
    _describes,
    _behind_conjunction,
    _behind_mark,
    _behind_small_word,
    behind_noun,
)
