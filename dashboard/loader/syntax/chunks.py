"""A sentence as a row of chunks: noun's phrases, verb groups, and the words between them."""

from __future__ import annotations

import re

# A determiner opens a phrase; a verb group ends with its main verb, or with an auxiliary that has none.
_CHUNK = re.compile(
    r"(?P<verb>(?:T[rX]*)?(?:[BHDMbh][rX]*)*[vzdcg]|(?:T[rX]*)?[BHDMbh](?:[rX]*[BHDMbh])*)"
    r"|(?P<noun>[uUE]|t{0,3}P?(?:[mj$nspo]|r(?=[jm])|,(?=jn)|&(?=jn))*[nspm$jo]|t+|P)"
    r"|(?P<other>.)"
)

# kind, first, last (exclusive); a kind is "V", "N" or the class of a single word.
Chunk = tuple[str, int, int]


def chunks_of(tags: str) -> list[Chunk]:
    """The chunks of a sentence in order; adverbs between them are left out."""
    found: list[Chunk] = []
    for match in _CHUNK.finditer(tags):
        kind = match.lastgroup
        first, last = match.span()
        if kind == "verb":
            found.append(("V", first, last))
        elif kind == "noun":
            found.append(("N", first, last))
        elif tags[first] not in "rXy":
            found.append((tags[first], first, last))
    return found
