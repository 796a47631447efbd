import pytest

from dashboard.loader import load


def events_of(text):
    story = load(text, published="2023-02-14")
    return [(event.title, event.earliest, event.latest) for event in story.events]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("A judge had on January 12 barred the union from striking.", "2023-01-12", "2023-01-12"),
        ("The minister had on Monday ordered an inquiry.", "2023-02-13", "2023-02-13"),
        ("The law will on 1 March take effect.", "2023-03-01", "2023-03-01"),
        ("Police have since Friday arrested nine men.", "2023-02-10", "2023-02-14"),
        ("The mayor could on Friday close the bridge.", "2023-02-17", "2023-02-17"),
        ("The men were in 1944 deported to Germany.", "1944-01-01", "1944-12-31"),
        ("The firm has over the weekend sold its plant.", "2023-02-11", "2023-02-12"),
    ],
)
def test_a_time_between_an_auxiliary_and_its_verb_is_that_of_the_verb(sentence, first, last):
    assert events_of(sentence) == [(sentence.rstrip("."), first, last)]


def test_what_stands_before_the_auxiliary_is_who_did_it():
    story = load("Ida Holm had on Monday resigned.", published="2023-02-14")
    assert [actor.name for actor in story.actors] == ["Ida Holm"]
    assert [event.actors for event in story.events] == [(story.actors[0].id,)]


def test_a_time_behind_a_mere_be_stays_what_it_was():
    assert events_of("The meeting was on Monday, said the mayor.") == [
        ("The meeting was on Monday", "2023-02-13", "2023-02-13")
    ]


def test_what_would_be_on_a_day_long_past_is_not_still_to_come():
    story = load("Holm would on 4 May 2019 win a title.", published="2023-02-14")
    assert "planned" not in {event.status for event in story.events}
