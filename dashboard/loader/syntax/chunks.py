"""A sentence as a row of chunks: noun's phrases, verb groups, and the words between them."""

from __future__ import annotations

import re

from dashboard.loader.syntax.phrases import splits_after
from dashboard.loader.syntax.reading import Chunk

# A determiner opens a phrase; a verb group ends with its main verb, or with an auxiliary that has
# none. "`" is a quotation mark around a mere part of a phrase or group.
_CHUNK = re.compile(
    r"(?P<other>[i,.:I&aqwS\"-])"
    r"|(?P<verb>(?:T[rX`]*)?(?:[BHDMbh][rX`]*)*[vzdcg]|(?:T[rX`]*)?[BHDMbh](?:[rX`]*[BHDMbh])*)"
    r"|(?P<noun>[uUE]"
    r"|(?:t{1,3}P?|P)`?(?:[mj$nspo`]|r(?=[jmo])|,(?=jn)|&(?=jn)|(?<=j)&(?=p?[ns]))*[nspm$jo]"
    r"|(?![`,])(?:[mj$nspo`]|r(?=[jmo])|,(?=jn)|&(?=jn)|(?<=j)&(?=p?[ns]))*[nspm$o]"
    r"|t+|P)"
    r"|(?P<adjective>(?!`)(?:[j`]|r(?=j))*j)"
    r"|(?P<aside>\([^()BHDMzdvcgqwSa\"]{1,16}\))"
    r"|(?P<rest>.)"
)
# Form of the main verb that each auxiliary asks for.
_FITS = {"M": "vHD", "D": "vHD", "B": "gc", "H": "c"}

_FLOATING = frozenset(("all", "both", "each"))


def chunks_of(low: list[str], tags: str) -> list[Chunk]:
    """The chunks of a sentence in order; adverbs between them are left out."""
    found: list[Chunk] = []
    for match in _CHUNK.finditer(tags):
        kind = match.lastgroup
        first, last = match.span()
        if kind == "verb":
            found.append(("V", first, last))
        elif kind == "noun":
            if tags[first:last] == "u" and tags[last : last + 1] == "r" and low[last] in _FLOATING:
                last += 1  # "they all"
            cut = splits_after(low, tags, first, last) if last - first > 1 else 0
            if cut:
                found.append(("N", first, cut))
                first = cut
            found.append(("N", first, last))
        elif kind == "adjective":
            found.append(("j", first, last))
        elif kind == "other" or tags[first] not in "rXy`":
            found.append((tags[first], first, last))
    return found


def is_inverted(chunks: list[Chunk], at: int, tags: str) -> bool:
    """“Did the men leave”: whether the verb group goes on behind the phrase that follows it."""
    if at + 2 >= len(chunks) or chunks[at + 1][0] != "N" or chunks[at + 2][0] != "V":
        return False
    _, _, last = chunks[at]
    _, first, end = chunks[at + 2]
    form = tags[end - 1]
    if tags[last - 1] not in _FITS or end - first > 1 + (tags[first] == "b"):
        return False
    return form in _FITS[tags[last - 1]] or tags[first] == "b"
