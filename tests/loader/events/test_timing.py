"""Which expression of time an event has, and what in its sentence gives it none."""

from dashboard import load


def events_of(text):
    return load(text, published="2023-06-12").events


def test_a_dateline_says_where_it_was_written_and_not_where_it_happened():
    text = "ARNA, June 12, 2023 (Wire) - Gunmen killed eight villagers in Garissa in May."
    story = load(text)
    (killed,) = story.events
    assert [place.name for place in story.places if place.id in killed.places] == ["Garissa"]
    assert (killed.earliest, killed.latest) == ("2023-05-01", "2023-05-31")


def test_what_is_vowed_by_some_day_does_not_date_what_comes_before_it():
    text = "Anna Lund condemned the attack and promised to deploy more soldiers by the end of June."
    accused = next(one for one in events_of(text) if one.kind == "ACCUSE")
    assert (accused.earliest, accused.latest, accused.basis) == (None, "2023-06-12", "told")


def test_a_month_is_no_auxiliary():
    (bombed,) = events_of("In Garissa in May a roadside bomb killed eight police officers.")
    assert bombed.status == "asserted"


def test_later_on_the_weekday_of_publication_is_that_day():
    text = "President Anna Lund, who was due to fly to Addis Ababa later on Monday, condemned the attack."
    flown, condemned = sorted(events_of(text), key=lambda one: one.kind != "CONSULT")
    assert (flown.earliest, flown.latest) == ("2023-06-12", "2023-06-12")
    assert flown.title == "President Anna Lund … was due to fly to Addis Ababa later on Monday"
    assert condemned.title == "President Anna Lund … condemned the attack"


def test_what_somebody_is_urged_to_do_by_some_day_does_not_date_the_urging():
    (urged,) = events_of("The embassy urged its citizens to leave the border region by 30 June.")
    assert (urged.kind, urged.latest, urged.basis) == ("REQUEST", "2023-06-12", "told")


def test_what_came_before_does_not_happen_when_the_rest_does():
    text = "The harbour reopened in early May, two weeks after 27 people drowned off Dunkirk."
    drowned = next(one for one in events_of(text) if one.kind == "ACCIDENT")
    assert (drowned.earliest, drowned.latest, drowned.basis) == (None, "2023-06-12", "told")


def test_a_part_of_a_name_tells_no_event():
    assert events_of("Amnesty called the plan cruel.") == ()
    (granted,) = events_of("The king granted an amnesty to 40 rebels.")
    assert granted.kind == "CONCEDE"
