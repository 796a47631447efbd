import pytest

from dashboard.figures.map_moves import movements, side_of
from dashboard.story import Document, Evidence, Place, PlaceMention
from dashboard.tables import tables_of

NAMES = ("Arna", "Breng", "Cole")


def moved(event, story, text, places=NAMES, **changes):
    """From and to of the movements of one event that the whole text says."""
    documents = (Document("d1", "a.txt", None, "en", None, "unknown", text),)
    mentions = tuple(
        PlaceMention("d1", text.index(n), text.index(n) + len(n), n, n, "literal", "test")
        for n in NAMES
        if n in text
    )
    said = (Evidence("d1", 0, len(text), text),)
    one = event(1, places=tuple(places), evidence=said, **changes)
    tables = tables_of(
        story(
            one,
            documents=documents,
            places=tuple(Place(n, n, "city", 1.0, 2.0, None, None) for n in NAMES),
            place_mentions=mentions,
        )
    )
    return [(move.start, move.end) for move in movements(tables, tables.events)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trucks drove from Arna to Breng.", [("Arna", "Breng")]),
        ("Trucks drove to the port of Arna from Breng.", [("Breng", "Arna")]),
        ("Boats left from Arna and Breng towards Cole.", [("Arna", "Cole"), ("Breng", "Cole")]),
        ("Troops pulled out of Arna into northern Breng.", [("Arna", "Breng")]),
        ("Ministers met in Arna and Breng.", []),
        ("Far from Arna, a camp close to Breng burned.", []),
        ("They came from Arna to attack Breng.", []),
    ],
)
def test_the_words_directly_before_a_place_say_where_it_came_from_and_went(
    event, story, text, expected
):
    assert moved(event, story, text) == expected


def test_only_places_of_the_event_count(event, story):
    assert moved(event, story, "Trucks drove from Arna to Breng.", places=("Arna", "Cole")) == []


def test_what_did_not_happen_moves_nothing(event, story):
    assert moved(event, story, "No truck drove from Arna to Breng.", status="negated") == []


def test_sides_are_read_in_any_case():
    assert side_of("From ") == "from"
    assert side_of("according to ") is None
