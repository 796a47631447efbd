"""The kinds of corrections: what a person can set right, each tied to words of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dashboard.story import EventKind, Status


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document, found again however it is read: no offsets, no ids.

    ``passage`` holds the words with what stands around them, most often a sentence. They
    are the ``occurrence``-th ones, counted from 1 through all passages of these letters.
    """

    document: str
    passage: str
    words: str
    occurrence: int = 1


@dataclass(frozen=True, slots=True)
class SetTitle:
    """An event is called otherwise."""

    at: Words
    title: str


@dataclass(frozen=True, slots=True)
class SetKind:
    """An event is of another kind."""

    at: Words
    kind: EventKind


@dataclass(frozen=True, slots=True)
class SetStatus:
    """An event is more or less sure."""

    at: Words
    status: Status


@dataclass(frozen=True, slots=True)
class SetDate:
    """An event is dated otherwise: EDTF, or nothing where it has no date."""

    at: Words
    date: str


@dataclass(frozen=True, slots=True)
class SetPlaces:
    """An event is elsewhere: names of places, or their rows in a gazetteer."""

    at: Words
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hide:
    """An event is none."""

    at: Words


@dataclass(frozen=True, slots=True)
class Split:
    """A telling, or all tellings of its document, is of another event than the rest."""

    at: Words
    whole_document: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """Two events are one; the first gives title, kind and certainty."""

    at: Words
    other: Words


@dataclass(frozen=True, slots=True)
class Apart:
    """Two that could be one happening are two."""

    at: Words
    other: Words


@dataclass(frozen=True, slots=True)
class Add:
    """The words tell of an event that was not found; ``date`` as in ``SetDate``."""

    at: Words
    title: str
    kind: EventKind
    status: Status
    date: str = ""


@dataclass(frozen=True, slots=True)
class SetPosition:
    """A place, by its name or its row in a gazetteer, is elsewhere on the map."""

    place: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class SetMeant:
    """Of the places of a name another one is meant: its row in a gazetteer."""

    place: str
    row: str


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """A quote, which the words are, is of someone else, or of nobody known."""

    at: Words
    speaker: str


Correction = (
    SetTitle
    | SetKind
    | SetStatus
    | SetDate
    | SetPlaces
    | Hide
    | Split
    | Merge
    | Apart
    | Add
    | SetPosition
    | SetMeant
    | SetSpeaker
)

# What each kind is called in a file of corrections.
CHANGES: Final[dict[str, type[Correction]]] = {
    "title": SetTitle,
    "kind": SetKind,
    "status": SetStatus,
    "date": SetDate,
    "places": SetPlaces,
    "hide": Hide,
    "split": Split,
    "merge": Merge,
    "apart": Apart,
    "add": Add,
    "position": SetPosition,
    "meant": SetMeant,
    "speaker": SetSpeaker,
}


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction that no longer fits the story, and why."""

    correction: Correction
    why: str


def with_correction(kept: tuple[Correction, ...], new: Correction) -> tuple[Correction, ...]:
    """The corrections with one more, which takes the place of one that set the same.

    What splits, merges, tells apart or adds is never replaced: others may rest on it.
    """
    once = (Split, Merge, Apart, Add)
    return (*(one for one in kept if isinstance(one, once) or not _sets_the_same(one, new)), new)


def _sets_the_same(one: Correction, other: Correction) -> bool:
    of_places = (SetPosition, SetMeant)
    if isinstance(one, of_places) or isinstance(other, of_places):
        places = {getattr(one, "place", None), getattr(other, "place", None)}
        return len(places) == 1
    return type(one) is type(other) and one.at == other.at
