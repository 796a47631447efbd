import pytest

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import find_places
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from


def _read(text):
    prose = prose_from(text)
    people = find_people(prose)
    actors = find_actors(prose, people, find_places(prose, people))
    return find_quotes(prose, actors), {actor.id: actor.name for actor in actors.actors}


@pytest.fixture(scope="session")
def quotes_of():
    """The quotes of a text."""
    return lambda text: _read(text)[0]


@pytest.fixture(scope="session")
def said():
    """Kind, content and speaker (the actor's name, else the words for him) of each quote."""

    def rows(text):
        quotes, names = _read(text)
        return [(q.kind, q.text, names.get(q.speaker) or q.speaker_text) for q in quotes]

    return rows


def speakers(said, text):
    """Who says each quote of a text."""
    return [speaker for _, _, speaker in said(text)]
