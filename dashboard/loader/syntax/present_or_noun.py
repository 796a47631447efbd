"""A present in -s or a plural noun: “strikes”, “reports”."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.loader.syntax.phrases import is_year
from dashboard.loader.syntax.scene import MAX_ROW, Scene
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.spots import Spot, first_answer
from dashboard.loader.syntax.verb_or_noun import Wants, goes_on

_VERB_SUBJECTS = word_set("plural subjects")
_SAYS = word_set("says")
_TOLD = word_set("told")


def decide_present(scene: Scene, index: int) -> str:
    """The class of a word that can be a present in -s."""
    one = scene.options[index]
    noun = next((letter for letter in one.usual + one.rare if letter in "sn"), "z")
    spot = Spot(scene, index, noun)
    if found := first_answer(_PRESENT, spot):
        return found
    return _PRESENT_BEHIND.get(spot.tag, _behind_singular)(scene, index, noun)


def _present_in_phrase(spot: Spot) -> str:
    """“the wins”, “would wins”; “she wins”, “which wins”."""
    if spot.before in "tPo$T" or spot.tag in "MDT":
        return spot.other
    last = spot.scene.low[spot.index - 1] if spot.index else ""
    if spot.tag == "u" and last not in ("those", "these"):
        single = last not in _VERB_SUBJECTS or last in ("who", "which", "that")
        return "z" if single else spot.other
    return _behind_who(spot.scene, spot.index, spot.other) if spot.tag == "q" else ""


def _present_by_itself(spot: Spot) -> str:
    """“recent wins”; what is rarely a noun."""
    if spot.before in "imj" and spot.other != "z":
        return _behind_adjective(spot.scene, spot.index, spot.other)
    return "" if spot.other in spot.one.usual else "z"


_PRESENT = (_present_in_phrase, _present_by_itself)


def _behind_who(scene: Scene, index: int, noun: str) -> str:
    """“who now lives”, “what needs to”; but “whose shares”."""
    last = scene.low[scene.last(index)]
    if last in ("what", "whatever"):
        takes = scene.low[index + 1 : index + 2] == ["to"] or scene.next_is(index, "UtP")
        return "z" if takes else noun
    return noun if last == "whose" else "z"


def _behind_adjective(scene: Scene, index: int, noun: str) -> str:
    """“recent wins”; but “in 2016 leaves”, “the 34-year-old hangs up”, and “White heads a team”."""
    last = scene.low[index - 1]
    if last.endswith("-year-old") or (scene.before(index) == "m" and is_year(last)):
        return _behind_singular(scene, index, noun)
    if index == 1 and scene.before(index) == "j" and scene.article_follows(index):
        return "z"
    return noun


def _behind_which(scene: Scene, index: int, noun: str) -> str:
    """“a plan that works for them”; “said that works of art”, “told a rally that taxes would”."""
    verb = scene.verb_before(index)
    hearer = verb >= 0 and scene.lemma(verb) in _TOLD and scene.options[index].first == "s"
    if hearer and scene.finite_ahead(index) >= 0:
        return noun
    if scene.options[index].first == "z" or scene.object_follows(index):
        return "z"
    described = scene.before(scene.last(index)) in "np"
    return "z" if described and goes_on(scene, index) else noun


def _joined_present(scene: Scene, index: int, noun: str) -> str:
    if scene.intends(index) and _is_behind_one_thing(scene, index - 1):
        return "z"
    for at in range(index - 2, max(index - MAX_ROW, -1), -1):
        if scene.tags[at] == "z":
            good = goes_on(scene, index)
            return "z" if good or scene.options[index].first == "z" else noun
        if scene.tags[at] in "dv.:":
            break
    return noun


def _is_behind_one_thing(scene: Scene, joint: int) -> bool:
    """“scrapped the trip and plans to”, “visited Bath and hopes to”; not “dropped its bid and plans to”."""
    begin = joint
    while begin > 0 and scene.tags[begin - 1] in "njp":
        begin -= 1
    if begin == joint or not scene.has_finite:
        return False
    article = begin > 0 and scene.low[begin - 1] in ("a", "an", "the")
    return article or all(tag == "p" for tag in scene.tags[begin:joint])


def _behind_comma(scene: Scene, index: int, noun: str) -> str:
    """“The father, a waiter, lives in Lund”."""
    if scene.next_is(index, ",&") or _no_verb(scene, index):
        return noun
    if scene.intends(index):
        return "z"
    if scene.lemma(index) in _SAYS and scene.next_is(index, "tnsp"):
        return "z"
    if _is_subject_behind_comma(scene, index):
        return noun
    if not scene.has_finite and scene.finite_ahead(index) < 0:
        return "z"
    return "z" if scene.article_follows(index) else noun


def _is_subject_behind_comma(scene: Scene, index: int) -> bool:
    """“Shortly thereafter, ministers met in Arna”: most often a noun, and a past form follows."""
    one, following = scene.options[index], scene.after(index)
    return one.first == "s" and following is not None and "d" in following.usual


def _behind_singular(scene: Scene, index: int, noun: str) -> str:
    """“The army strikes a town”; “army strikes killed nine”."""
    wants = scene.wants(index)
    want, _, head = wants
    if scene.before(index) == "g" and not scene.has_finite and goes_on(scene, index):
        return "z"
    if head == 0 and scene.tags[0] == "s" and scene.next_is(index, "tPup"):
        return "z"
    if not want or scene.tags[head] == "s":
        return noun
    if _stands_as_present(scene, index, wants):
        return "z"
    if scene.next_is(index, ",&vdc") or _no_verb(scene, index) or scene.finite_ahead(index) >= 0:
        return noun
    return "z" if _is_present(scene, index, wants) else noun


def _ends_with_comma(scene: Scene, index: int) -> bool:
    """“Kim, whose lease runs out in May, meets”: the next verb stands behind the comma that ends it."""
    ahead = scene.finite_ahead(index)
    return ahead > 0 and scene.low[ahead - 1] == ","


def _stands_as_present(scene: Scene, index: int, wants: Wants) -> bool:
    """Whether what stands around it leaves only a verb: “strikes the”, “when he strikes.”."""
    want, lead, _ = wants
    if scene.article_follows(index):
        return True
    if lead >= 0 and scene.low[lead] == "whose" and _ends_with_comma(scene, index):
        return True
    if want == 1 and scene.options[index].first == "z" and scene.next_is(index, ",."):
        return True
    if scene.before(index) == "r" and scene.low[index - 1].endswith("ly"):
        return True
    ends = scene.next_is(index, ",.") and lead >= 0 and scene.tags[lead] in "Sw"
    return ends and scene.finite_ahead(index) < 0


def _is_present(scene: Scene, index: int, wants: Wants) -> bool:
    """Whether a singular before it is its subject, and no part of the same noun's phrase."""
    want, lead, head = wants
    likely = scene.options[index].first == "z"
    compound = _is_compound(scene, index, lead)
    if head != scene.last(index):
        return likely and not compound and goes_on(scene, index)
    if compound:
        return want > 1 and likely
    return want > 1 or likely or goes_on(scene, index)


def _as_noun(scene: Scene, index: int, noun: str) -> str:
    return noun


_PRESENT_BEHIND: dict[str, Callable[[Scene, int, str], str]] = {
    "a": _behind_which,
    "&": _joined_present,
    **dict.fromkeys('^.:"', _as_noun),
    **dict.fromkeys(",-)", _behind_comma),
}


def _no_verb(scene: Scene, index: int) -> bool:
    """“attacks of”, “attacks that were”, “reports show a”: what follows makes it a noun."""
    following = scene.low[index + 1 : index + 2]
    if following == ["that"]:
        return "c" not in scene.frames(index)
    one = scene.after(index)
    if one is None or following == ["of"]:
        return one is not None
    return one.first == "n" and "v" in one.usual and scene.next_is(index + 1, "tPu.")


def _is_compound(scene: Scene, index: int, lead: int) -> bool:
    """“market conditions”, “Cuban flags”: a singular noun without an article, or an adjective."""
    if scene.before(index) == "p":
        return scene.is_adjective_name(index - 1)
    return all(tag not in "tPopu" for tag in scene.tags[lead + 1 : index])
