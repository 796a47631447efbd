"""What a rule's pattern cannot do without: letters of which the words must have one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Letters = frozenset[str]
# A pattern's operators ( ) | ? and between them the letters of its classes.
Token = str | Letters


def needs_of(pattern: Sequence[Token]) -> list[Letters]:
    """Sets of letters: whatever fits the pattern has a letter of each."""
    return _choice(iter([*pattern, ")"]))


def _choice(tokens: Iterator[Token]) -> list[Letters]:
    """The needs of what stands up to the closing parenthesis, which is taken, too."""
    branches: list[list[list[Letters]]] = [[]]
    for one in tokens:
        if one == ")":
            break
        if one == "|":
            branches.append([])
        elif one == "?":
            branches[-1].pop()
        else:
            branches[-1].append(_choice(tokens) if isinstance(one, str) else [one])
    return _common([[need for part in parts for need in part] for parts in branches])


def _common(branches: Sequence[list[Letters]]) -> list[Letters]:
    """What is needed whichever branch is taken: of each its rarest need."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset().union(*(min(needs, key=len) for needs in branches))]
