"""What those are who do something, or undergo it, in words: fishermen are no coastguard, a welder is no dealer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from dashboard.data_files import rows
from dashboard.loader.events.inflection import other_number
from dashboard.loader.events.parties import Parties

Groups = frozenset[str]
NO_GROUPS: Final[Groups] = frozenset()


@dataclass(frozen=True, slots=True)
class Role:
    """Who is on one side of what is told: in the words of the text, and by the groups that they are of."""

    words: str
    groups: Groups


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does it and to whom it is done, with the groups of all people who stand in the clauses."""

    doing: tuple[Role, ...] = ()
    undergoing: tuple[Role, ...] = ()
    around: Groups = NO_GROUPS


NO_ROLES: Final = Roles()


@cache
def _groups() -> Mapping[str, tuple[str, bool]]:
    """The group of each word, and whether one can be of it besides being of another."""
    return {
        word: (row["group"], row["besides"] == "yes")
        for row in rows("people_groups.csv")
        for word in row["words"].split()
    }


def roles_of(told: Iterable[Parties]) -> Roles:
    """The roles of some tellings of one document."""
    parties = list(told)
    doing = (_role(one.subject, besides=True) for one in parties)
    undergoing = (_role(one.object, besides=False) for one in parties)
    return Roles(
        tuple(dict.fromkeys(one for one in doing if one)),
        tuple(dict.fromkeys(one for one in undergoing if one)),
        frozenset(
            group
            for one in parties
            for word in (*one.subject, *one.object, *one.others)
            for group in _groups_of(word, besides=True)
        ),
    )


def _role(side: Sequence[str], *, besides: bool) -> Role | None:
    """Of a side, its noun first: “fish trader” is of the traders."""
    groups = frozenset(group for word in side for group in _groups_of(word, besides=besides))
    if not groups:
        return None
    return Role(" ".join(word.partition(":")[2] for word in (*side[1:], side[0])), groups)


def _groups_of(word: str, *, besides: bool) -> Iterable[str]:
    noun = word.partition(":")[2]
    found = _groups().get(noun) or _groups().get(other_number(noun))
    if found is not None and (besides or not found[1]):
        yield found[0]


def are_two(some: Sequence[Role], others: Sequence[Role], around: Groups, about: Groups) -> bool:
    """Whether no role of one document fits one of another, nor whoever else stands in its clauses."""
    here, there = (
        frozenset(group for one in side for group in one.groups) for side in (some, others)
    )
    return bool(here and there) and here.isdisjoint(there | about) and there.isdisjoint(around)
