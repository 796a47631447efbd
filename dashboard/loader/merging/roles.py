"""What those are who do something, or undergo it, in words: fishermen are no coastguard, a welder is no dealer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.events import Telling
from dashboard.loader.events.inflection import other_number
from dashboard.loader.syntax.lexicon import lexicon

Groups = frozenset[str]
NO_GROUPS: Final[Groups] = frozenset()
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Role:
    """Who is on one side of what is told: in the words of the text, and by the groups that they are of."""

    words: str
    groups: Groups


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does it and to whom it is done, with the groups of all people who stand in the clauses.

    ``beside`` are those of them that stand on neither side: “the minister and the mayor”.
    """

    doing: tuple[Role, ...] = ()
    undergoing: tuple[Role, ...] = ()
    around: Groups = NO_GROUPS
    beside: Groups = NO_GROUPS


NO_ROLES: Final = Roles()


@cache
def _groups() -> Mapping[str, tuple[str, str, bool]]:
    """The group of each word, that as which it acts, and whether one can be of it besides being of another."""
    return {
        word: (row["group"], row["acts_as"] or row["group"], row["besides"] == "yes")
        for row in rows("people_groups.csv")
        for word in row["words"].split()
    }


def roles_of(told: Iterable[Telling]) -> Roles:
    """The roles of some tellings of one document."""
    tellings = list(told)
    parties = [one.parties for one in tellings]
    doing = (_role(one.parties.subject, one, besides=True) for one in tellings)
    undergoing = (_role(one.parties.object, one, besides=False) for one in tellings)
    sides = _groups_of_all(word for one in parties for word in (*one.subject, *one.object))
    others = _groups_of_all(word for one in parties for word in one.others)
    return Roles(
        tuple(dict.fromkeys(one for one in doing if one)),
        tuple(dict.fromkeys(one for one in undergoing if one)),
        sides | others,
        others - sides,
    )


def _groups_of_all(words: Iterable[str]) -> Groups:
    return frozenset(group for word in words for group in _groups_of(word, besides=True))


def groups_in(roles: Iterable[Role]) -> Groups:
    """The groups of some roles."""
    return frozenset(group for one in roles for group in one.groups)


def _role(side: Sequence[str], telling: Telling, *, besides: bool) -> Role | None:
    groups = frozenset(group for word in side for group in _groups_of(word, besides=besides))
    return Role(_as_written(side, telling.evidence.text), groups) if groups else None


def _as_written(side: Sequence[str], text: str) -> str:
    """The nouns of a side as they stand in a text: “Mayor Ann Wafula”, “lifeboat volunteers”.

    A common noun that opens the text is none that is written with a capital anywhere else.
    """
    wanted = {word.partition(":")[2] for word in side}
    found: dict[str, str] = {}
    for at, word in enumerate(_WORD.findall(text)):
        low = word.lower()
        noun = next((one for one in (low, other_number(low)) if one in wanted), None)
        if noun is not None and noun not in found:
            found[noun] = low if not at and low in lexicon().words else word
    written = list(found.values())
    if len(written) > 1 and written[1][0].isupper():
        written[0] = written[0].title() if written[0].islower() else written[0]
    return " ".join(written) or " ".join(wanted)


def _groups_of(word: str, *, besides: bool) -> Iterable[str]:
    noun = word.partition(":")[2]
    found = _groups().get(noun) or _groups().get(other_number(noun))
    if found is None:
        return
    group, acting, can_be_more = found
    if besides:
        yield acting
    elif not can_be_more:
        yield group


def are_two(some: Groups, others: Groups, around: Groups, about: Groups) -> bool:
    """Whether no role of one document fits one of another, nor whoever else stands in its clauses."""
    return bool(some and others) and some.isdisjoint(others | about) and others.isdisjoint(around)
