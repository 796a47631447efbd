"""Runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŹŻŽȘȚƏ"
_PREFIX = r"(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|d|O|de|ibn|bin)[-'’ʼ‘])?"
_WORD = re.compile(
    # What it can begin with is looked at first: most letters can begin none.
    rf"(?=[{_UPPER}aeuidb])"
    rf"(?:(?<![\w.])(?:[A-Z]\.){{2,}}(?!\w)"
    rf"|(?<![\w'’])(?:{_PREFIX}[{_UPPER}]|e[-]?[A-Z])\w*(?:[-'’ʼ‘&]\w+)*)"
)
_POSSESSIVE = ("'s", "’s", "‘s", "ʼs")
# Small words that stand inside a name, between two capitalised words.
PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin ibn bint abu ben al el"
    " y zu zur".split()
)
_DOTTED = frozenset(
    "mr mrs ms dr sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm brig rev fr"
    " prof st det supt hon jr sr eng engr atty cllr dra".split()
)
# Longer gaps than this are no join inside a name ("van der ").
MAX_GAP = 10
# What stands between given and family name: 'Marguerite "Maggie" Pike'.
_NICK = rf"(?:[Tt]he )?[{_UPPER}][\w’'-]{{1,15}}(?: [{_UPPER}][\w’'-]{{1,15}})?"
_NICKNAME = re.compile(rf" (?:\"{_NICK}\"|“{_NICK}”|‘{_NICK}’) (?=[{_UPPER}])")
_OPENING = frozenset('"“‘')
# A longer row of capitalised words is a list or shouting; it is read in pieces.
MAX_RUN = 40


class Capital(NamedTuple):
    """A capitalised word without its possessive; ``dotted`` where a full stop belongs to it."""

    start: int
    end: int
    word: str
    dotted: bool
    possessive: bool


def capitals(body: str) -> tuple[Capital, ...]:
    """Every capitalised word of ``body`` in order."""
    return tuple(_capitals(body))


def _capitals(body: str) -> Iterator[Capital]:
    for found in _WORD.finditer(body):
        word = found.group()
        possessive = word.endswith(_POSSESSIVE)
        if possessive:
            word = word[:-2]
        start = found.start()
        end = start + len(word)
        stopped = body.startswith(".", end) and not possessive
        dotted = stopped and (len(word) == 1 or word.lower() in _DOTTED)
        yield Capital(start, end, word, dotted, possessive)


def runs(
    body: str, words: Iterable[Capital], taken: Sequence[tuple[int, int]] = ()
) -> Iterator[list[Capital]]:
    """Those of the capitalised words that stand together as one name or title would.

    Words inside the spans of ``taken``, which are in order, belong to no run.
    """
    run: list[Capital] = []
    nickname = -1
    spans = iter([*taken, (len(body) + 1, len(body) + 1)])
    start, end = next(spans)
    for word in words:
        while word.start >= end:
            start, end = next(spans)
        if word.end > start:
            if run:
                yield run
                run = []
            continue
        if run and nickname < 0:
            nickname = _end_of_nickname(body, run[-1])
        if word.start < nickname:
            continue
        joined = run and (word.start == nickname or _joined(body, run[-1], word))
        nickname = -1
        if run and (len(run) == MAX_RUN or not joined):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _end_of_nickname(body: str, before: Capital) -> int:
    """Where the family name begins behind a nickname; -1 where none follows."""
    if before.possessive or body[before.end + 1 : before.end + 2] not in _OPENING:
        return -1
    found = _NICKNAME.match(body, before.end)
    return found.end() if found else -1


def _joined(body: str, before: Capital, after: Capital) -> bool:
    """Whether nothing but a blank, an initial's stop or a particle stands between two words."""
    start = before.end + before.dotted
    if before.possessive or after.start - start > MAX_GAP:
        return False
    gap = body[start : after.start]
    if gap in (" ", "\u00a0") or (gap == "" and before.dotted):
        return True
    return gap[:1] == " " and gap[-1:] == " " and PARTICLES.issuperset(gap.split())
