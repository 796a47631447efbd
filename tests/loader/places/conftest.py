"""Helpers of the tests of places: what a text gives, in a form that is short to compare."""

from dashboard.loader.actors.people import find_people
from dashboard.loader.places import PlacesFound, find_places
from dashboard.loader.sentences import prose_from


def read(text: str) -> PlacesFound:
    """The places of a text, persons' names left out."""
    prose = prose_from(text)
    return find_places(prose, find_people(prose))


def roles(text: str) -> list[tuple[str, str]]:
    """Every mention with its role, in order."""
    return [(mention.text, mention.role) for mention in read(text).mentions]


def places(text: str) -> list[tuple[str, str]]:
    """Every mention with the name of its place, in order."""
    found = read(text)
    names = {place.id: place.name for place in found.places}
    return [(mention.text, names[mention.place]) for mention in found.mentions]


def where(text: str, words: str) -> tuple[float | None, float | None]:
    """The rounded position of the first mention that reads ``words``."""
    found = read(text)
    mention = next(mention for mention in found.mentions if mention.text == words)
    place = next(place for place in found.places if place.id == mention.place)
    if place.lat is None or place.lon is None:
        return None, None
    return round(place.lat, 1), round(place.lon, 1)
