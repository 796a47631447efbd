"""Which texts are copies of one: whole, cut, or with words changed here and there.

A text is known by its marks: of the hashes of all runs of ``RUN`` words the lowest ``MARKS``. Of two
texts the marks below the highest that both reach are a fair sample of either ("bottom-k sketches":
Broder 1997, Beyer and others 2007), so few of them say how much of a text stands in another one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest
from itertools import accumulate, chain
from typing import Final
from zlib import crc32

from dashboard.loader.merging.unions import Unions

# Nobody writes many runs of so many words as somebody else did; where every tenth word is another
# one, three runs in five are still the same.
RUN: Final = 5
MARKS: Final = 48
# So many words are read: more than any article has.
READ_WORDS: Final = 20_000
# A copy has so many marks in common with its original, so large a part of the shorter one's and,
# as a text that quotes a whole other one is none, of the longer one's.
SHARED: Final = 6
OF_SHORTER: Final = 0.35
OF_LONGER: Final = 0.1
# What stands in so many texts is how a paper ends its articles, but in a text of which the
# larger part is so common: that one is copied as a whole.
COMMON: Final = 30
MOSTLY: Final = 0.5
# A text is compared with so many before it that have the same mark: time stays linear.
WINDOW: Final = 4

Marks = Sequence[int]
_WORD: Final = re.compile(r"\w+")


def marks(text: str) -> tuple[int, ...]:
    """The marks of a text in rising order, whatever its case and punctuation."""
    words = _WORD.findall(text.lower())[:READ_WORDS]
    told = " ".join((*words, "")).encode("utf-32-le", "surrogatepass")
    ends = list(accumulate(4 + 4 * len(word) for word in words))
    begins = chain((0,), ends)
    runs = zip(begins, ends[RUN - 1 :], strict=False)
    hashes = {crc32(told[start:end]): (start, end) for start, end in runs}
    return tuple(
        (one << 32 | _apart(told[slice(*hashes[one])])) >> 1 for one in nsmallest(MARKS, hashes)
    )


def _apart(run: bytes) -> int:
    """What tells runs apart that have one quick hash; a mark has 63 bits in all."""
    return int.from_bytes(blake2b(run, digest_size=4).digest())


def copies(marks_of: Mapping[str, Marks]) -> dict[str, str]:
    """For each document that is a copy of another one the first of them, by name."""
    holders: dict[int, list[int]] = {}
    names = sorted(marks_of)
    for number, document in enumerate(names):
        for mark in marks_of[document]:
            holders.setdefault(mark, []).append(number)
    several = ((mark, found) for mark, found in holders.items() if len(found) > 1)
    groups = copied(several, lambda number: marks_of[names[number]])
    return {names[one]: names[first] for one, first in groups.items()}


def copied(
    holders: Iterable[tuple[int, Sequence[int]]], marks_of: Callable[[int], Marks]
) -> dict[int, int]:
    """For each number of a text that is a copy of another one the lowest number of them.

    ``holders`` are the marks that several texts have, with the numbers of these in rising order.
    """
    shared: dict[tuple[int, int], int] = {}
    common: set[int] = set()
    for mark, found in holders:
        if len(found) >= COMMON:
            common.add(mark)
        for at, number in enumerate(found):
            for before in found[max(0, at - WINDOW) : at]:
                shared[before, number] = shared.get((before, number), 0) + 1
    groups = Unions()
    for (one, other), many in shared.items():
        if many >= SHARED and are_copies(marks_of(one), marks_of(other), common):
            groups.join(one, other)
    return groups.lowest()


def are_copies(some: Marks, others: Marks, common: Iterable[int] = ()) -> bool:
    """Whether two texts are one, or one is a part of the other."""
    highest = min(some[-1], others[-1]) if some and others else -1
    of_one, of_other = (_telling(one, highest, common) for one in (some, others))
    shared = len(of_one & of_other)
    shorter, longer = sorted((len(of_one), len(of_other)))
    return shared >= max(SHARED, OF_SHORTER * shorter, OF_LONGER * longer)


def _telling(found: Marks, highest: int, common: Iterable[int]) -> frozenset[int]:
    """The marks that both texts could have, without those of how a paper ends its articles."""
    told = frozenset(found)
    rare = told.difference(common)
    if len(rare) > MOSTLY * len(told):
        told = rare
    return frozenset(mark for mark in told if mark <= highest)
