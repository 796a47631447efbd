import pytest

from dashboard.loader.events.moves import Moves, side_of
from dashboard.story import PlaceMention

NAMES = ("Arna", "Breng", "Cole")


def ends(text, places=NAMES, role="literal"):
    mentions = [
        PlaceMention("d1", text.index(n), text.index(n) + len(n), n, n, role, "test")
        for n in sorted((n for n in NAMES if n in text), key=text.index)
    ]
    return Moves(text, 0, mentions).ends(places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trucks drove from Arna to Breng.", (("Arna",), ("Breng",))),
        ("Trucks drove to the port of Arna from Breng.", (("Breng",), ("Arna",))),
        ("Boats left from Arna and Breng towards Cole.", (("Arna", "Breng"), ("Cole",))),
        ("Troops pulled out of Arna into northern Breng.", (("Arna",), ("Breng",))),
        ("Ministers met in Arna and Breng.", ((), ())),
        ("Far from Arna, a camp close to Breng burned.", ((), ())),
        ("They came from Arna to attack Breng.", (("Arna",), ())),
    ],
)
def test_the_words_directly_before_a_place_say_where_it_came_from_and_went(text, expected):
    assert ends(text) == expected


def test_only_places_of_the_event_count():
    assert ends("Trucks drove from Arna to Breng.", places=("Arna", "Cole")) == (("Arna",), ())


def test_places_that_lend_their_name_are_no_ends():
    assert ends("Trucks drove from Arna to Breng.", role="associative") == ((), ())


def test_sides_are_read_in_any_case():
    assert side_of("From ") == "from"
    assert side_of("according to ") is None


def test_an_event_knows_where_it_begins_and_ends(read):
    found, names = read("Russia withdrew its troops from Amman to Damascus on 3 May 2024.")
    (event,) = found.events
    assert [names[one] for one in event.from_places] == ["Amman"]
    assert [names[one] for one in event.to_places] == ["Damascus"]


def test_an_event_in_one_place_has_no_ends(read):
    found, _ = read("Ministers met in Amman on 3 May 2024.")
    assert (found.events[0].from_places, found.events[0].to_places) == ((), ())
