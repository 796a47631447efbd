"""The sense of a verb or noun that no row of the table of kinds is about: an everyday kind or none."""

from __future__ import annotations

from functools import cache
from typing import cast

from dashboard.data_files import rows
from dashboard.loader.events.inflection import other_number
from dashboard.loader.events.lexicon import Sense
from dashboard.story import EventKind

_NO_WORDS: frozenset[str] = frozenset()


@cache
def verb_sense(lemma: str, particle: str) -> Sense:
    """The sense of a verb with the particle behind it."""
    phrase = f"{lemma} {particle}"
    kinds = everyday_kinds("v")
    if phrase in kinds:
        return _plain(phrase, kinds[phrase], verb=True)
    return _plain(lemma, kinds.get(lemma, "OTHER"), verb=True)


@cache
def noun_sense(word: str) -> Sense | None:
    """The sense of a noun that can name a happening, in singular or plural; None for others."""
    kinds = everyday_kinds("n")
    for form in (word, other_number(word)):
        if form in kinds:
            return _plain(form, kinds[form], verb=False)
    return None


@cache
def everyday_kinds(pos: str) -> dict[str, EventKind]:
    """Kinds by word, of verbs ("v", with a particle apart by a blank) or nouns ("n")."""
    return {
        word.replace("_", " "): cast("EventKind", row["kind"])
        for row in rows("event_kinds.csv")
        if row["pos"] == pos
        for word in row["words"].split()
    }


def _plain(lemma: str, kind: EventKind, *, verb: bool) -> Sense:
    return Sense(
        order=-1,
        lemma=lemma,
        verb=verb,
        kind=kind,
        mode=None,
        concept=lemma,
        rest=(),
        subject=_NO_WORDS,
        object=_NO_WORDS,
        forbid=_NO_WORDS,
        flags=_NO_WORDS,
        asked=(),
    )
