"""Known organisations, groups and seats of power, found by any of their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dashboard.data_files import rows
from dashboard.story import ActorKind


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the table; ``stands_for`` is the country whose leadership a seat of power is."""

    name: str
    kind: ActorKind
    stands_for: str | None


@dataclass(frozen=True, slots=True)
class KnownMention:
    """Where a known actor is named."""

    start: int
    end: int
    known: Known


_KINDS: dict[str, ActorKind] = {
    "group": "group",
    "organization": "organization",
    "country": "country",
}


@cache
def _forms() -> dict[str, Known]:
    """Every spelling of every known actor; the first row that has a spelling keeps it."""
    forms: dict[str, Known] = {}
    for row in rows("organisations.csv"):
        known = Known(row["name"], _KINDS[row["kind"]], row["stands_for"] or None)
        for form in [row["name"], *filter(None, row["forms"].split("|"))]:
            forms.setdefault(form, known)
    return forms


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = tuple(_forms())
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names


def find_known(body: str) -> tuple[KnownMention, ...]:
    """Every known actor that ``body`` names, in order, whole words only."""
    automaton, names = _automaton()
    return tuple(
        KnownMention(start, end, _forms()[names[index]])
        for index, start, end in automaton.find_matches_as_indexes(body)
        if _stands_alone(body, start, end)
    )


def canonical_name(name: str) -> str:
    """The one name of the table for any spelling, so that documents can be merged."""
    known = _forms().get(name)
    return known.name if known else name


def names_in_text(body: str, mentions: Sequence[KnownMention]) -> dict[str, str]:
    """How this text calls each organisation: as the table does, else as it does most often.

    Groups and seats of power keep the table's name: their spellings are transcriptions.
    """
    spellings: dict[str, Counter[str]] = {}
    for mention in mentions:
        if mention.known.kind == "organization":
            written = spellings.setdefault(mention.known.name, Counter())
            written[body[mention.start : mention.end]] += 1
    return {
        name: name if name in written else written.most_common(1)[0][0]
        for name, written in spellings.items()
    }


def _stands_alone(body: str, start: int, end: int) -> bool:
    """Whether no letter and no compound goes on at either end."""
    if start and (body[start - 1].isalnum() or body[start - 1] in "-@#/"):
        return False
    after = body[end : end + 2]
    if after[:1] in ("-", ".", "@") and after[1:].isalnum():
        return False
    return not after[:1].isalnum()
