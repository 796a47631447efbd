from datetime import date

import pytest

from dashboard import load
from dashboard.loader.actors import ActorsFound, find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.events import find_events
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.places import PlacesFound, find_places
from dashboard.loader.prose import Published
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times

PUBLISHED = Published("2024-05-15", date(2024, 5, 15), date(2024, 5, 15), "given")


def found_alone(text, language="en"):
    """What is found of events in a text in which nothing else was."""
    nothing = (PlacesFound((), ()), ActorsFound((), ()), ())
    return find_events(prose_from(text, language=language), (), *nothing)


def events_alone(text, language="en"):
    """The events of a text in which nothing else was found."""
    return found_alone(text, language).events


def days(text, published="2024-11-15"):
    """The dates of a text's events by their titles."""
    return {one.title: one.edtf for one in load(text, published=published).events}


def day_of(text, words, published="2024-11-15"):
    """The date of the first event with some words in its title."""
    return next(day for title, day in days(text, published).items() if words in title)


def titles_told(text):
    """The titles of the events of a text of which everything was found."""
    return [one.title for one in load(text, published="2024-05-15").events]


def everything(text):
    """The events of a text with its actors by id, its places by id, and what was found."""
    prose = prose_from(text)
    times = find_times(prose, PUBLISHED, KnownEvents.load())
    people = find_people(prose)
    places = find_places(prose, people)
    actors = find_actors(prose, people, places)
    quotes = find_quotes(prose, actors)
    found = find_events(prose, times, places, actors, quotes, KnownEvents.load())
    names = {actor.id: actor.name for actor in actors.actors}
    names |= {place.id: place.name for place in places.places}
    return found, names


@pytest.fixture
def kinds():
    """Kinds of a text's events, main ones first."""

    def find(text):
        ranked = sorted(events_alone(text), key=lambda one: not one.main)
        return [one.kind for one in ranked]

    return find


@pytest.fixture
def first():
    """The first event of a text."""
    return lambda text: events_alone(text)[0]


@pytest.fixture
def read():
    """Everything of a text: the events found and the names of actors and places."""
    return everything
