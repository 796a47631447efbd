"""A past form behind a noun: “The men arrested on Monday said”, “The men arrested a woman”."""

from __future__ import annotations

from dashboard.loader.syntax.agents import has_agent
from dashboard.loader.syntax.asides import MAX_ASIDE, is_named_aside
from dashboard.loader.syntax.scene import START, Scene
from dashboard.loader.syntax.sets import PLURAL_FORMS, word_set
from dashboard.loader.syntax.speech_tags import MAX_TAG, is_tag, speaks
from dashboard.loader.syntax.spots import Spot
from dashboard.loader.syntax.verb_classes import is_in_class

_SAYS = word_set("says")
_MEANT = word_set("meant to")
_NAMING = word_set("naming")
_SUBJECTS = word_set("subject pronouns")
# An object without an article has so many words before “and the crowd”.
MAX_OBJECT = 4
# “On the night of Monday 2 February 2021” has so many words.
MAX_DATE = 9
_BEFORE_DATE = (["in"], ["on"], ["at"])
_HOURS = word_set("times") | {"on", "at", "in", "the", "dawn", "dusk"}
_IN_DATE = frozenset("the of early late night evening morning afternoon hours small first".split())
_NOUNS = frozenset("nsj")
_SUBORDINATORS = frozenset("after before when as because while since until once although".split())
# “A crowd came and the band played until ten”: how long is said of what somebody does.
_LASTED = (["until"], ["till"])


def behind_noun(spot: Spot) -> str:
    """“The men arrested on Monday said” or “The men arrested a woman”."""
    scene, index = spot.scene, spot.index
    frames = scene.frames(index)
    lead, head = scene.lead(index)
    if is_tag(scene, index, frames) or speaks(scene, index, lead):
        return "d"
    if "t" in frames and has_agent(scene, index):
        return "c"
    if scene.has_finite:
        return _second(scene, index, lead, passed=head != spot.last)
    if scene.lemma(index) in _NAMING and is_named_aside(scene, index):
        return "c"
    says = scene.lemma(index) in _SAYS and scene.low[index + 1 : index + 2] != ["to"]
    filled = lead > 0 and scene.tags[lead - 1] == "c" and _fills(scene, lead - 1)
    if filled or "t" not in frames or says or _is_active(scene, index, frames):
        return "d"
    return _first_behind_noun(scene, index, lead)


def _first_behind_noun(scene: Scene, index: int, lead: int) -> str:
    """By the verb further on, where the clause has none yet and no object follows."""
    ahead = scene.finite_ahead(index)
    if ahead == index + 1 and scene.options[ahead].can("n") and scene.next_is(ahead, "ns"):
        ahead = scene.finite_ahead(ahead)  # “fired tear gas”
    aside = lead >= 0 and scene.tags[lead] == "i"
    if _is_behind_time(scene, index):
        return "c" if ahead >= 0 and scene.options[ahead].first in "BHDMz" else "d"
    if _is_filled(scene, index) or (aside and (ahead >= 0 or _comma_ahead(scene, index))):
        return "c"
    if ahead < 0 or (lead >= 0 and scene.tags[lead] == "q" and scene.finite_ahead(ahead) < 0):
        return "d"
    if 0 <= lead < index - 1 and scene.tags[lead] in "nsp)" and scene.tags[lead + 1] in "tPu":
        return "d"
    if ahead == index + 1:
        return "c"
    return "d" if _leaves_the_verb(scene, index, ahead) else "c"


def _is_filled(scene: Scene, index: int) -> bool:
    """“A van loaded with melons overturned”: the verb is the next past form of the clause."""
    if scene.low[index + 1 : index + 2] != ["with"] or not is_in_class(
        scene.lemma(index), "filling"
    ):
        return False
    for at in range(index + 3, min(index + MAX_ASIDE, len(scene.low))):
        one = scene.options[at]
        if one.first in ',.:"&w':
            return False
        if one.can("d"):
            return True
    return False


def _fills(scene: Scene, index: int) -> bool:
    """“loaded with”."""
    behind = scene.low[index + 1 : index + 2]
    return behind == ["with"] and is_in_class(scene.lemma(index), "filling")


def _is_behind_time(scene: Scene, index: int) -> bool:
    """“the king on Monday opened”: it is no Monday that is opened."""
    last = scene.last(index)
    return last > 0 and scene.tags[last - 1] == "i" and scene.is_time(last)


def _leaves_the_verb(scene: Scene, index: int, ahead: int) -> bool:
    """Whether the verb at ``ahead`` is another clause's, or is no finite one."""
    frames = scene.frames(index)
    behind = max(scene.behind_time(index), _behind_date(scene, index))
    if "i" in frames and scene.next_is(behind, "I") and scene.finite_ahead(ahead) < 0:
        return not _is_only_time(scene, behind + 2, ahead)
    if _is_of_another(scene, index, ahead) or ("i" in frames and _says_so(scene, ahead)):
        return True
    if "i" in frames and _is_of_subordinate(scene, index, ahead):
        return frames[0] == "i" or scene.options[ahead].first not in "BHDMz"
    if frames[0] == "i" and any(one.first == "&" for one in scene.options[index:ahead]):
        return True
    return scene.options[ahead].first not in "BHDMz" and not _is_stranded(scene, ahead)


def _says_so(scene: Scene, ahead: int) -> bool:
    """“The mill closed on Monday, said Anna Lund”; not “The boat moored there, said Kim, sank”."""
    inverted = scene.options[ahead - 1].first == "," and scene.next_is(ahead, "tPpuns")
    return inverted and scene.lemma(ahead) in _SAYS and scene.finite_ahead(ahead) < 0


def _is_only_time(scene: Scene, first: int, end: int) -> bool:
    """“Tickets bought before noon today will be”: nobody stands there who could do something."""
    return all(
        scene.is_time(at) or scene.low[at] in _HOURS or scene.low[at].isdigit()
        for at in range(first, end)
    )


def _behind_date(scene: Scene, index: int) -> int:
    """The last word of “on the night of 2 February” right behind a word; else its own index."""
    if scene.low[index + 1 : index + 2] not in _BEFORE_DATE:
        return index
    at, named = index + 2, False
    while at < min(len(scene.low), index + MAX_DATE):
        word = scene.low[at]
        named = named or scene.is_time(at)
        if not (scene.is_time(at) or word in _IN_DATE or word.isdigit()):
            break
        at += 1
    return at - 1 if named else index


def _is_of_subordinate(scene: Scene, index: int, ahead: int) -> bool:
    """“landed in a field after both engines failed”: no verb is left for the plane, had it no other."""
    if scene.finite_ahead(ahead) >= 0 or is_in_class(scene.lemma(index), "harming"):
        return False
    if scene.low[ahead] in PLURAL_FORMS and scene.options[ahead - 1].first == "n":
        return False  # “moved after the storm were sold”: the boats were
    openers = (at for at in range(index + 2, ahead - 1) if scene.low[at] in _SUBORDINATORS)
    return any(scene.next_is(at, "tPpnsouj") for at in openers)


def _is_of_another(scene: Scene, index: int, ahead: int) -> bool:
    """“the crowd cheered and the trial ended”: the verb further on has a subject of its own."""
    joined = scene.next_is(index, "&") and scene.next_is(index + 1, "tP")
    if joined:
        return ahead > index + 2 and scene.options[ahead].first not in "BHDM"
    return _is_object_before(scene, index, ahead)


def _is_object_before(scene: Scene, index: int, ahead: int) -> bool:
    """“Officers fired tear gas and the crowd threw stones”: a bare object, then “and the”."""
    at = index + 1
    while at < min(ahead, index + MAX_OBJECT) and not _NOUNS.isdisjoint(scene.options[at].usual):
        at += 1
    if at == index + 1 or scene.low[at : at + 1] != ["and"] or scene.options[at].first != "&":
        return False
    own = any(map(scene.options[ahead].can, "dz")) and ahead > at + 2
    return own and scene.next_is(at, "tP")


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


def _comma_ahead(scene: Scene, index: int) -> bool:
    """Whether a comma follows, other than that of “, police said” at the end of a sentence."""
    ahead = scene.low[index + 1 : index + MAX_ASIDE]
    if "," not in ahead:
        return False
    first = index + ahead.index(",") + 2
    return not any(
        scene.lemma(at) in _SAYS and scene.low[at + 1 : at + 2] in ([], ["."])
        for at in range(first, min(first + MAX_TAG, len(scene.low)))
    )


def _second(scene: Scene, index: int, lead: int, *, passed: bool) -> str:
    """Where the clause has its verb already: “said the army attacked”, “a town held by rebels”."""
    frames = scene.frames(index)
    own = "t" not in frames or _is_active(scene, index, frames)
    if found := _second_by_subject(scene, index, lead, own=own):
        return found
    tag = scene.tags[lead] if lead >= 0 else START
    if tag == "I" and scene.close_either():
        return "c" if not own and scene.finite_ahead(index) >= 0 else "d"
    if tag == "g" and _describes_subject(scene, lead):
        owed = own or scene.finite_ahead(index) < 0
        if owed and scene.close_either():
            return "d"
    if tag in "dzvcgBHDM":
        return "d" if _takes_clause(scene, lead, own=own) and (own or not passed) else "c"
    if found := _second_by_lead(scene, index, lead, own=own):
        return found
    return _far(scene, index, own=own)


def _describes_subject(scene: Scene, gerund: int) -> bool:
    """“After a truck carrying lumber rolled over”: right behind the noun that follows “after”."""
    lead, head = scene.lead(gerund)
    named = head == gerund - 1 and scene.tags[head] in "nsp"
    return named and lead >= 0 and scene.tags[lead] == "I"


def _second_by_subject(scene: Scene, index: int, lead: int, *, own: bool) -> str:
    """“he held”, “who held”; “Kim held” behind a mark; “a boat named Ann”."""
    tag = scene.tags[lead] if lead >= 0 else START
    if scene.low[index - 1] in _SUBJECTS or tag == "q" or _is_next_subject(scene, index, lead):
        return "d"
    ahead = -1 if own else scene.finite_ahead(index)
    if ahead >= 0 and not _is_of_another(scene, index, ahead):
        return "c"
    if scene.lemma(index) in _NAMING and scene.next_is(index, 'p"tP'):
        return "c"
    named = scene.tags[index - 1] == "p" and not scene.is_plural_name(index - 1)
    return "d" if named and tag in '^,&"-I' else ""


def _is_next_subject(scene: Scene, index: int, lead: int) -> bool:
    """“A bell rang, and Moe stopped, smiled and left”: a name between “, and” and its verb."""
    alone = lead == index - 2 and lead > 0 and scene.tags[index - 1] == "p"
    return alone and scene.tags[lead - 1 : lead + 1] == [",", "&"]


def _second_by_lead(scene: Scene, index: int, lead: int, *, own: bool) -> str:
    """By what stands before the noun's phrase: a noun, a mark, “and”."""
    tag = scene.tags[lead] if lead >= 0 else START
    article = lead + 1 < index and tag in "nspm)" and scene.tags[lead + 1] in "tPpu"
    if article or tag == "j":
        return "d"
    if tag in ',"-:(':
        own = (
            own
            or scene.lemma(index) in _SAYS
            or (tag == "," and _close_either_for_main(scene, index))
        )
        return "d" if own else "c"
    if tag == "&":
        own = own or scene.tags[lead - 1] == "," or scene.low[lead] == "but"
        own = own or scene.low[index + 1 : index + 2] in _LASTED
        return "d" if own or scene.is_time(lead - 1) or _is_told(scene, lead) else "c"
    return ""


def _close_either_for_main(scene: Scene, index: int) -> bool:
    """“After a bus hit the wall, the school closed”: gives the verb so far to “after”, if it can."""
    ahead = scene.finite_ahead(index)
    free = ahead < 0 or _is_of_another(scene, index, ahead)
    return free and scene.close_either()


def _is_told(scene: Scene, conjunction: int) -> bool:
    """“said his wife and his son left”."""
    lead, _ = scene.lead(conjunction)
    return lead >= 0 and scene.tags[lead] in "dzvcg" and _takes_clause(scene, lead, own=False)


def _takes_clause(scene: Scene, verb: int, *, own: bool) -> bool:
    """“said a man left”; but “found a rifle buried”."""
    frames = scene.frames(verb)
    if "c" not in frames:
        return False
    if is_in_class(scene.lemma(verb), "wanting") and not own:
        return False  # “ordered the ship released”
    begins = "".join(scene.tags[verb + 1 : verb + 2])
    return own or frames[0] != "t" or scene.lemma(verb) in _SAYS or begins in ("u", "p")


def _far(scene: Scene, index: int, *, own: bool) -> str:
    """“said on Monday the army attacked”."""
    if not own:
        return "c"
    if scene.close_either():
        return "d"
    verb = scene.verb_before(index)
    return "d" if verb >= 0 and "c" in scene.frames(verb) else "c"


def _is_stranded(scene: Scene, index: int) -> bool:
    """Whether a past form further on can only be finite: an object or a clause follows it."""
    return (
        scene.object_follows(index)
        or not scene.options[index].can("c")
        or ("t" not in scene.frames(index))
    )
