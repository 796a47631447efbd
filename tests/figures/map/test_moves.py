from dashboard.figures.map.moves import movements
from dashboard.story import Place, Span, Telling
from dashboard.tables import tables_of

NAMES = ("Arna", "Breng", "Cole")


def telling(start=(), end=()):
    """A telling that says from where and to where."""
    return Telling(
        *("d1", 0, 1, "x", Span(0, 1), "x", "OTHER", None, "asserted", True, None),
        *((*start, *end), (), (), None, tuple(start), tuple(end)),
    )


def moved(event, story, *tellings, places=NAMES, **changes):
    """From and to of the movements of one event with these tellings."""
    one = event(
        1,
        places=tuple(places),
        tellings=tellings,
        from_places=tuple(place for told in tellings for place in told.from_places),
        to_places=tuple(place for told in tellings for place in told.to_places),
        **changes,
    )
    tables = tables_of(
        story(one, places=tuple(Place(n, n, "city", 1.0, 2.0, None, None) for n in NAMES))
    )
    return [(move.start, move.end) for move in movements(tables, tables.events)]


def test_every_origin_goes_to_every_end(event, story):
    assert moved(event, story, telling(("Arna", "Breng"), ("Cole",))) == [
        ("Arna", "Cole"),
        ("Breng", "Cole"),
    ]


def test_only_places_of_the_event_count(event, story):
    assert moved(event, story, telling(("Arna",), ("Breng",)), places=("Arna", "Cole")) == []


def test_what_did_not_happen_moves_nothing(event, story):
    assert moved(event, story, telling(("Arna",), ("Breng",)), status="negated") == []


def test_ends_in_two_sentences_are_one_movement_only_of_what_moves_by_itself(event, story):
    apart = (telling(start=("Arna",)), telling(end=("Breng",)))
    assert moved(event, story, *apart) == []
    assert moved(event, story, *apart, kind="AID") == [("Arna", "Breng")]


def test_one_event_has_few_arrows(event, story):
    assert len(moved(event, story, telling(NAMES, NAMES))) == 4
