from dashboard.figures.event.card import event_card
from dashboard.figures.event.event_list import event_list
from dashboard.figures.legend import forms
from dashboard.figures.map.places import placed
from dashboard.story import (
    Actor,
    Disagreement,
    Document,
    Evidence,
    Figure,
    Place,
    SourcedValue,
)
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

PAPERS = tuple(
    Document(f"d{n}", name, None, "en", "2021-05-10", "given", "")
    for n, name in enumerate(("The Bell", "The Anchor", "The Gull"), 1)
)
PEOPLE = (
    Actor("a1", "Ida Holm", "person"),
    Actor("a2", "Jon Lund", "person"),
    Actor("a3", "Eva Moe", "person"),
)
TOLL = Disagreement("toll", (SourcedValue("5 killed", ("d1",)), SourcedValue("7 killed", ("d2",))))


_ORDER = (
    *(">Who<", "only Ida Holm", ">To whom<", "only Jon Lund"),
    *(">Also named<", "only Eva Moe"),
)


def card(event):
    return event_card("d1-e1", tables_of(make_story(event, documents=PAPERS, actors=PEOPLE)))


def told_by(*documents, **changes):
    return make_event(1, evidence=tuple(Evidence(d, 0, 1, "x") for d in documents), **changes)


def test_the_card_tells_who_from_to_whom():
    found = card(make_event(1, actors=("a2", "a1", "a3"), sources=("a1",), targets=("a2",)))
    order = [found.index(words) for words in _ORDER]
    assert order == sorted(order)


def test_without_sides_people_are_one_row():
    found = card(make_event(1, actors=("a1",)))
    assert "Ida Holm" in found
    assert ">Who<" not in found


def test_the_card_has_a_number_once_with_the_words_of_each_source():
    figures = (
        Figure("killed", 5, "d1", 0, 1, "five died"),
        Figure("killed", 5, "d2", 0, 1, "killed 5"),
    )
    found = card(make_event(1, figures=figures))
    assert found.count("<b>5 killed</b>") == 1
    assert "five died" in found
    assert "killed 5" in found
    assert "(The Bell, The Anchor)" in found


def test_the_card_counts_sources_that_tell_it_for_themselves():
    found = card(told_by("d1", "d2", "d3", independent=(("d1", "d3"), ("d2",))))
    assert "Told by 3 sources, 2 independent: " in found
    assert "The Bell, The Gull (from one source); The Anchor." in found


def test_one_source_is_not_counted():
    assert "Told by" not in card(told_by("d1", "d1", independent=(("d1",),)))


def test_the_card_says_by_what_tellings_are_one():
    assert "its tellings agree on the day, the place." in card(
        make_event(1, agreed=("day", "place"))
    )


def test_the_card_names_what_a_person_set():
    assert "by hand: title, date" in card(make_event(1, corrected=("title", "date")))


def test_the_list_signs_what_sources_differ_on_and_what_is_corrected():
    tables = tables_of(make_story(make_event(1, disagreements=(TOLL,), corrected=("title",))))
    found = event_list(tables, None, 1, tables)
    assert "(sources differ on toll)" in found
    assert "(corrected: title)" in found


def test_the_legend_has_the_sign_only_where_sources_differ():
    assert "sources differ" in forms(tables_of(make_story(make_event(1, disagreements=(TOLL,)))))
    assert "sources differ" not in forms(tables_of(make_story(make_event(1))))


def test_a_place_knows_that_sources_differ_there():
    places = (Place("p1", "Arna", "city", 60.4, 5.5, "NO", None),)
    events = (
        make_event(1, places=("p1",), disagreements=(TOLL,)),
        make_event(2),
    )
    tables = tables_of(make_story(*events, places=places))
    (mark,) = placed(tables, tables.events, named_only=False).marks
    assert mark.differ
    assert "sources differ on toll" in mark.about


def test_the_card_tells_from_where_to_where():
    towns = tuple(Place(n, n, "city", 1.0, 2.0, None, None) for n in ("Arna", "Breng", "Cole"))
    event = make_event(
        1, places=("Arna", "Breng", "Cole"), from_places=("Cole",), to_places=("Arna",)
    )
    found = event_card("d1-e1", tables_of(make_story(event, places=towns)))
    order = [
        found.index(words)
        for words in (">From<", "only Cole", ">To<", "only Arna", ">Also there<", "only Breng")
    ]
    assert order == sorted(order)


def test_the_card_says_why_each_place_is_where_it_is():
    towns = (
        Place("p1", "Arna", "city", 60.4, 5.5, "NO", None, why="one of <2> places of this name"),
        Place(
            "p2", "Lake", "water", 60.4, 5.5, "NO", None, position="near", position_km=30, why="so"
        ),
    )
    story = make_story(make_event(1, places=("p1",)), make_event(2, places=("p2",)), places=towns)
    first, second = (event_card(f"d1-e{n}", tables_of(story)) for n in (1, 2))
    assert "Arna: one of &lt;2&gt; places of this name" in first
    assert '<details class="dl-why" dir="auto"><summary>Why here' in first
    assert '<details class="dl-why" dir="auto" open><summary>Why here' in second


def test_a_source_that_only_names_it_counts_too():
    said = tuple(Evidence(d, 0, 4, f"Said {d}.") for d in ("d1", "d2", "d3"))
    found = card(make_event(1, evidence=said, independent=(("d1", "d2"),)))
    assert "Told by 3 sources, 2 independent" in found
