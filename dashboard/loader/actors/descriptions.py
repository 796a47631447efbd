"""Descriptions that stand for a person named before: "the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.loader.actors.lexicon import roles

# Of a text's roles no more are looked for: longer lists of people have no use for "the mayor".
MAX_ROLES = 200
_CUT = re.compile(r" (?:of|for|at|in|with|from|on|to|and|under|who) |’s |'s ")
_NO_LONGER = frozenset({"who", "former", "then", "ex", "late"})
# Nouns of persons that stand before other nouns as well ("the Republican nomination").
_ADJECTIVES = frozenset("republican democrat conservative liberal general local rival".split())
_PART_OF_RANK = frozenset("vice deputy assistant associate attorney acting under shadow".split())
_NAME_FOLLOWS = re.compile(r"\s+(?:of\b|for\b|[A-Z])|[’']s [A-Z]")


def find_descriptions(
    body: str, given: Mapping[str, Sequence[str]], first: Mapping[str, int]
) -> Iterator[tuple[int, int, str]]:
    """Start, end and actor of every description that only one actor's role fits.

    ``given`` holds the roles of each person by actor, ``first`` where each is named first.
    """
    owners = _owners(given)
    if not owners or len(owners) > MAX_ROLES:
        return
    phrases = "|".join(re.escape(phrase) for phrase in sorted(owners, key=len, reverse=True))
    for found in re.finditer(rf"\b[Tt]he ({phrases})\b", body, re.IGNORECASE):
        actor = owners.get(found[1].lower())
        if actor is None:
            continue
        apposition = body[found.start() - 2 : found.start()] == ", "
        if (
            found.start() > first[actor]
            and not apposition
            and not _NAME_FOLLOWS.match(body, found.end())
        ):
            yield found.start(), found.end(), actor


def _owners(given: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The one actor whom each phrase describes; what fits two is left out."""
    fitting: dict[str, set[str]] = {}
    for actor, actors_roles in given.items():
        for role in actors_roles:
            for phrase in _phrases(role):
                fitting.setdefault(phrase, set()).add(actor)
    return {phrase: actors.pop() for phrase, actors in fitting.items() if len(actors) == 1}


def _phrases(role: str) -> Iterator[str]:
    """What a role is repeated as: "Russian Foreign Minister" as that, or as "foreign minister"."""
    words = _CUT.split(f"{role.lower()} ")[0].replace(".", "").split()
    if not words or words[0] in _NO_LONGER or words[-1] in _ADJECTIVES:
        return
    known = roles().get(words[-1])
    if known is None or known.plural:
        return
    yield " ".join(words)
    if len(words) > 1:
        yield " ".join(words[-2:])
    if len(words) == 1 or words[-2] not in _PART_OF_RANK:
        yield words[-1]
