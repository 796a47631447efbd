"""Roles as the text gives them: before the name, or after it in apposition."""

from __future__ import annotations

import re

from dashboard.loader.actors.lexicon import first_name, roles, titles
from dashboard.loader.syntax.lexicon import is_past_form

# A role phrase is looked for within so many characters on either side of a name.
REACH = 160
_LAST_WORDS = re.compile(r"[\w’'ʼ.\-]+")
# No role's last word is as long.
MAX_ROLE_CHARACTERS = 40
_MODIFIERS = frozenset(
    "former then ex- deputy senior chief acting interim outgoing incoming retired ousted late"
    " vice assistant associate executive managing general foreign prime defense defence press"
    " lead top veteran rebel opposition military campaign government presidential newly-elected"
    " longtime long-time current new one-time onetime exiled elected de-facto supreme police".split()
)
# Words that are capitalised only because a sentence begins with them.
_OPENERS = frozenset(
    "when as while but in and after before if because since with for by from that although though"
    " on at the a an his her their its this yes no so yet".split()
)
_BARE = frozenset("mr mrs ms miss mx sir madam dr lord lady".split())
_APPOSITION = re.compile(r", ?(?:(?:who|himself|herself) (?:is|was) )?(?:(?:the|a|an|his|her) )?")
_AGE = re.compile(r", \d\d(?=,)")
_AFTER_APPOSITION = re.compile(r",| (?:of|from) ")
_CLAUSE = re.compile(r"[,;:.()“”\"\n—–]\s?")
_DETERMINERS = frozenset("the a an his her its their our my one".split())
_PREPOSITIONS = frozenset("of for at in with from on to under by".split())
# Words of "the deputy spokeswoman for the mayor of PLACE".
MAX_ROLE_WORDS = 12
_RELATIVE = re.compile(
    r"who (?:runs?|leads?|heads?|chairs?|owns?|directs?|manages?|represents?|teaches|studies"
    r"|covers?|oversees|founded|led|headed|ran|served|works?|worked) "
)
_END = re.compile(
    r",|;|:|\.(?=\s|$|[”\"’])|[“”\"()\n—–]|\s-\s|--| (?:who|which|whose|said|says|told)\b"
)
_HEAD = re.compile(r" (?:of|for|at|in|with|from|on|to|and|under|who|whose|that|since|by) ")


def role_before(body: str, start: int) -> str | None:
    """The role that stands right before a name: "Russian Foreign Minister"."""
    if not body.endswith((" ", "\u00a0"), 0, start):
        return None
    near = _LAST_WORDS.findall(body, max(0, start - MAX_ROLE_CHARACTERS), start)
    if not near or not _is_role(near[-1]):
        return None
    before = body[max(0, start - REACH) : start]
    before = before[
        max(before.rfind("\n"), before.rfind(". ") if _sentence_stop(before) else -1) + 1 :
    ]
    words = list(_LAST_WORDS.finditer(before))
    taken = len(words)
    while taken and _belongs(before, words, taken):
        taken -= 1
    found = words[taken:]
    if not found:
        return None
    phrase = before[found[0].start() :].strip()
    return None if phrase.rstrip(".").lower() in _BARE else phrase


def _sentence_stop(before: str) -> bool:
    """Whether the last full stop before the name ends a sentence and no abbreviation."""
    word = before[: before.rfind(". ")].rpartition(" ")[2]
    return (word,) not in titles() and len(word) > 2 and "." not in word


def _belongs(before: str, words: list[re.Match[str]], taken: int) -> bool:
    """Whether the word before those taken so far still belongs to the role."""
    word = words[taken - 1]
    follower = words[taken].start() if taken < len(words) else len(before)
    gap = before[word.end() : follower]
    if gap.strip():
        return False
    text = word.group()
    if taken == len(words):
        return _is_role(text)
    if words[taken].group().endswith(("’s", "'s")):
        return text[0].isupper()
    if text.lower() == "of" and taken >= 2:
        return words[taken].group() in ("State", "Defense", "Defence") and taken < len(words)
    if text.lower() in _OPENERS:
        return False
    return text[0].isupper() or text.lower() in _MODIFIERS or text.endswith(("’s", "'s"))


def _is_role(word: str) -> bool:
    plain = word.rstrip(".")
    if (plain,) in titles():
        return True
    known = roles().get(plain.lower())
    if known is None and plain in ("General", "State", "Staff"):
        return True
    return known is not None and not known.plural


def role_introducing(body: str, start: int, end: int) -> str | None:
    """The role to which a name is the apposition: "the mayor’s spokeswoman, NAME, "."""
    before = body[max(0, start - REACH) : start]
    if not before.endswith(", ") or not _AFTER_APPOSITION.match(body, end):
        return None
    clause = _CLAUSE.split(before[:-2])[-1].split()
    for index in range(len(clause) - 1, max(-1, len(clause) - MAX_ROLE_WORDS), -1):
        owner = clause[index].endswith(("’s", "'s"))
        if not owner and clause[index].lower() not in _DETERMINERS:
            continue
        if index and clause[index - 1].lower() in _PREPOSITIONS:
            continue
        words = clause[index:] if owner else clause[index + 1 :]
        head = _HEAD.split(f"{' '.join(words)} ", maxsplit=1)[0].split()
        return " ".join(words) if head and _is_role(head[-1]) else None
    return None


def role_after(body: str, end: int) -> str | None:
    """The role that follows a name after a comma: "director of the port authority"."""
    age = _AGE.match(body, end)
    opened = _APPOSITION.match(body, age.end() if age else end)
    if opened is None:
        return None
    rest = body[opened.end() : opened.end() + REACH]
    stop = _END.search(rest)
    phrase = rest[: stop.start()].strip() if stop else rest.strip()
    if _RELATIVE.match(phrase):
        return phrase
    if phrase.startswith(("who ", "which ", "is ", "was ", "has ", "had ")):
        return None
    head = _HEAD.split(f"{phrase} ", maxsplit=1)[0].split()
    if not head or len(head) > 7 or not _is_role(head[-1]):
        return None
    if len(head) > 1 and _is_no_apposition(head):
        return None
    if stop is None and len(rest) == REACH:
        phrase = phrase.rpartition(" ")[0]
    return phrase


def _is_no_apposition(head: list[str]) -> bool:
    """Another name; or a verb with its object: “the head of Arna Metals, greeted the president”."""
    if first_name(head[0]) is not None and head[-1][0].isupper():
        return True
    return head[1].lower() in _DETERMINERS and is_past_form(head[0].lower())
