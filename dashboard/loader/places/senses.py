"""What a name can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.story import Namesake, Place, PlaceKind, PlacePosition

# How a name stands for its place: as its name, as an adjective ("Russian"), as a word for its
# people ("Russians"), or as the address of those who govern there ("the Kremlin").
Form = Literal["name", "adjective", "people", "seat"]


# The note of a city that a country is governed from.
CAPITAL = "capital"
# A capital or a city of a million: its bare name is not taken over by a later "Damascus, Maryland".
FAMOUS_PRIOR = 6.0


@dataclass(frozen=True, slots=True)
class Sense:
    """A place that a name can mean; ``prior`` is how likely without any context, 0 to 10.

    ``placed_by`` is the row that its position comes from where that is another one's, ``near_km``
    how far from there it may be.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None
    lon: float | None
    country: str | None
    division: str | None
    prior: float
    note: str = ""
    placed_by: str | None = ""
    near_km: float | None = None

    def place(self, why: str = "", others: Sequence[Sense] = ()) -> Place:
        """The place as a story shows it, with the row that its position comes from."""
        row = self.id if self.placed_by == "" else self.placed_by
        position: PlacePosition = "near" if self.near_km is not None else "known"
        return Place(
            self.id,
            self.name,
            self.kind,
            self.lat,
            self.lon,
            self.country,
            row,
            position=position if self.lat is not None else None,
            position_km=self.near_km,
            why=why,
            namesakes=tuple(one for other in others for one in other.as_namesake()),
        )

    def as_namesake(self) -> Iterator[Namesake]:
        """What a reader may choose in its place, where it has a position."""
        if self.lat is not None and self.lon is not None:
            yield Namesake(self.name, self.kind, self.lat, self.lon, self.country, self.id)

    def lies_in(self, other: Sense) -> bool:
        """Whether it is a part of ``other``, a country or a first-level division."""
        if self.id == other.id or other.country != self.country:
            return False
        return other.kind == "country" or other.division == self.division is not None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A sense of a name, and the form in which the name has it."""

    form: Form
    sense: Sense


def is_division(sense: Sense) -> bool:
    """Whether it is a division of the first level."""
    return sense.kind == "region" and sense.division is not None and not is_county(sense)


def is_county(sense: Sense) -> bool:
    """Whether it is a division of the second level."""
    return sense.kind == "region" and sense.note != ""
