import pytest

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import find_places
from dashboard.loader.sentences import prose_from


@pytest.fixture(scope="session")
def people_of():
    """The mentions of people in a text: words, full name, gender."""
    return lambda text: [(m.text, m.name, m.gender) for m in find_people(prose_from(text))]


@pytest.fixture(scope="session")
def actors_of():
    """Name, kind and number of mentions of each actor of a text, and its roles."""

    def rows(text):
        prose = prose_from(text)
        people = find_people(prose)
        found = find_actors(prose, people, find_places(prose, people))
        count = {a.id: sum(m.actor == a.id for m in found.mentions) for a in found.actors}
        return {a.name: (a.kind, count[a.id], a.roles) for a in found.actors}

    return rows
