"""Descriptions that stand for an actor named before: "the Vermont senator", "the agency"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.data_files import rows
from dashboard.loader.actors.lexicon import name_words, roles, title_meanings, titles
from dashboard.story import Actor

_THE = frozenset("the this that".split())
_PARTIES = frozenset({"democrat", "republican"})
_PARTY_WORDS = frozenset({"democrat", "democratic", "gop", "republican"})
# What ends the head of a role: "deputy spokesman" in "deputy spokesman for the mayor".
_CUT = re.compile(r" (?:of|for|at|in|with|from|on|to|and|under|who) |,")
# Nouns for any organisation that speaks.
_ORGANISATIONS = frozenset(
    "group company firm organization organisation agency association charity union".split()
)


# Nouns for whom somebody else's name tells: "Friends of President NAME".
_RELATED = frozenset(
    "wife husband mother father parents son daughter brother sister widow friend friends ally allies"
    " aide aides fan fans critic critics supporter supporters opponent opponents spokesman"
    " spokeswoman spokesperson".split()
)


@dataclass(frozen=True, slots=True)
class Description:
    """A description with "the": its noun in lower case, and the words that narrow it."""

    noun: str
    former: bool
    narrowing: tuple[str, ...]


def description(text: str) -> Description | None:
    """The description that the words are, None where they are another kind of words."""
    words = text.split()
    if len(words) < 2 or words[0].lower() not in _THE or not words[-1].isalpha():
        return None
    narrowing = tuple(w.lower() for w in words[1:-1] if w[0].isupper())
    lower = [w.lower() for w in words]
    return Description(lower[-1], "former" in lower, narrowing)


def is_person(found: Description) -> bool:
    """Whether the noun is one for a single person by what he does."""
    noun = roles().get(found.noun)
    return noun is not None and not noun.plural and found.noun not in _PARTIES


def fits(actor: Actor, found: Description) -> bool:
    """Whether a role of the person is the described one, and former where that is former."""
    for role in actor.roles:
        words = _CUT.split(f"{role.lower()} ")[0].replace(".", "").split()
        nouns = {words[-1], *title_meanings().get(words[-1], ())} if words else set()
        if found.noun in nouns and ("former" in words) == found.former:
            return True
    return False


def narrowed(found: Description, told: Iterable[str]) -> bool:
    """Whether what is told of a person has every capitalised word of the description."""
    words = {word for text in told for word in re.findall(r"[\w’'-]+\.?", text.lower())}
    places = [word for word in found.narrowing if word not in _PARTY_WORDS]
    return bool(places) and all(_written(word) & words for word in places)


def names_itself(name: str, noun: str) -> bool:
    """Whether an organisation's name says what it is: "the ministry" for "Ministry of Health"."""
    words = name.lower().split()
    return noun in (words[0], words[-1])


def is_office(head: str, rest: str) -> bool:
    """Whether the words on both sides of an "of" before a name are his office.

    "Secretary" and "State", "University" and "Oslo professor", not "a friend" and "President".
    """
    words = head.split()
    noun = words[-1] if words else ""
    if not noun[:1].isupper() or noun.lower() in _RELATED:
        return False
    others = [w for w in rest.replace(".", "").split() if w.lower() not in roles()]
    known = noun.lower() in roles() or name_words().get(noun) == "organization"
    plain = all((w,) not in titles() for w in others) and bool(others)
    return known and plain and "," not in rest


def is_organisation(noun: str) -> bool:
    """Whether the noun can stand for whichever organisation has just spoken."""
    return noun in _ORGANISATIONS


def only(fitting: Collection[str]) -> str | None:
    """The one that fits, None where none or several do."""
    return next(iter(fitting)) if len(fitting) == 1 else None


def _written(word: str) -> set[str]:
    """A state's name and its short forms, in lower case."""
    return {word, *_short_forms().get(word, ())}


@cache
def _short_forms() -> Mapping[str, Sequence[str]]:
    """Short forms of the names of American states: "Vt." for "Vermont"."""
    listed = {}
    for row in rows("first_level_divisions.csv"):
        if row["country"] == "US":
            forms = [row["code"], *filter(None, row["names"].split(";"))]
            listed[row["name"].lower()] = [form.lower() for form in forms]
    return listed
