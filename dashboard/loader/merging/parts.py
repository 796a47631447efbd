"""What one document gives to a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.actors import ActorsFound
from dashboard.loader.events import EventsFound
from dashboard.loader.places import PlacesFound
from dashboard.story import Document, Quote, Time


@dataclass(frozen=True)
class DocumentParts:
    """A document with everything that was found in it."""

    document: Document
    times: Sequence[Time]
    places: PlacesFound
    actors: ActorsFound
    quotes: Sequence[Quote]
    events: EventsFound
