"""Descriptions that stand for a person named before: "the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

# Of a text's roles no more are looked for: longer lists of people have no use for "the mayor".
MAX_ROLES = 200
_CUT = re.compile(r" (?:of|for|at|in|with|from|on|to|and|under|who) |’s |'s ")
_NAME_FOLLOWS = re.compile(r"\s+(?:of\b|for\b|[A-Z])|[’']s [A-Z]")


def find_descriptions(
    body: str, roles: Mapping[str, Sequence[str]], first: Mapping[str, int]
) -> Iterator[tuple[int, int, str]]:
    """Start, end and actor of every description that only one actor's role fits.

    ``roles`` holds the roles of each person by actor, ``first`` where each is named first.
    """
    owners = _owners(roles)
    if not owners or len(owners) > MAX_ROLES:
        return
    phrases = "|".join(re.escape(phrase) for phrase in sorted(owners, key=len, reverse=True))
    for found in re.finditer(rf"\b[Tt]he ({phrases})\b", body, re.IGNORECASE):
        actor = owners[found[1].lower()]
        if found.start() > first[actor] and not _NAME_FOLLOWS.match(body, found.end()):
            yield found.start(), found.end(), actor


def _owners(roles: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The one actor whom each phrase describes; what fits two is left out."""
    fitting: dict[str, set[str]] = {}
    for actor, given in roles.items():
        for role in given:
            for phrase in _phrases(role):
                fitting.setdefault(phrase, set()).add(actor)
    return {phrase: actors.pop() for phrase, actors in fitting.items() if len(actors) == 1}


def _phrases(role: str) -> Iterator[str]:
    """What a role is repeated as: "Russian Foreign Minister" as that, or as "foreign minister"."""
    words = _CUT.split(f"{role.lower()} ")[0].replace(".", "").split()
    if not words or words[0] in ("who", "former", "then", "ex"):
        return
    yield " ".join(words)
    if len(words) > 1:
        yield " ".join(words[-2:])
    if len(words[-1]) > 3:
        yield words[-1]
