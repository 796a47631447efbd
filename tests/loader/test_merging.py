from datetime import date

import pytest

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.events import find_events
from dashboard.loader.known_events import KnownEvents
from dashboard.loader.merging import (
    DocumentParts,
    merge,
)
from dashboard.loader.merging.people import merge_actors
from dashboard.loader.places import find_places
from dashboard.loader.prose import Published
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from
from dashboard.loader.times import find_times
from dashboard.story import Actor, Document
from tests.loader.conftest import differences


def parts(number, text, published="2024-05-10"):
    document = f"d{number}"
    day = date.fromisoformat(published)
    prose = prose_from(text, document)
    times = find_times(prose, Published(published, day, day, "given"), KnownEvents.load())
    people = find_people(prose)
    places = find_places(prose, people)
    actors = find_actors(prose, people, places)
    quotes = find_quotes(prose, actors)
    events = find_events(prose, times, places, actors, quotes, KnownEvents.load())
    about = Document(document, document, None, "en", published, "given", text)
    return DocumentParts(about, times, places, actors, quotes, events)


def story(*texts):
    return merge([parts(number, text) for number, text in enumerate(texts, 1)])


def documents(event):
    return tuple(dict.fromkeys(one.document for one in event.evidence))


SAME = "Rebels attacked the harbour of Mombasa on 3 May 2024, killing 12 people."


def test_one_happening_told_by_two_documents_is_one_event():
    found = story(
        SAME, "On 3 May 2024 rebels attacked the harbour of Mombasa and killed 12 people."
    )
    (event,) = found.events
    assert documents(event) == ("d1", "d2")
    assert event.disagreements == ()


def test_what_agreed_is_told():
    (event,) = story(SAME, SAME).events
    assert set(event.agreed) >= {"day", "toll", "words"}


@pytest.mark.parametrize(
    ("other", "field", "values"),
    [
        (
            "Rebels attacked the harbour of Mombasa on 4 May 2024, killing 12 people.",
            "day",
            {"2024-05-03": ("d1",), "2024-05-04": ("d2",)},
        ),
        (
            "Rebels attacked the harbour of Mombasa on 3 May 2024, killing 15 people.",
            "toll",
            {"12 killed": ("d1",), "15 killed": ("d2",)},
        ),
    ],
)
def test_a_contradiction_is_listed_with_who_says_what(other, field, values):
    (event,) = story(SAME, other).events
    assert differences(event) == {field: values}


def test_places_that_cannot_both_be_right_are_listed():
    (event,) = story(
        "Rebels attacked the harbour of Rotterdam on 3 May 2024, killing 12 people.",
        "Rebels attacked the harbour of Antwerp on 3 May 2024, killing 12 people.",
    ).events
    assert differences(event) == {"place": {"Rotterdam": ("d1",), "Antwerp": ("d2",)}}


def test_who_did_it_can_be_contradicted():
    (event,) = story(
        "Hezbollah attacked the harbour of Mombasa on 3 May 2024, killing 12 people.",
        "Hamas attacked the harbour of Mombasa on 3 May 2024, killing 12 people.",
    ).events
    assert set(differences(event)) == {"who"}


def test_two_who_condemn_a_thing_are_two_events():
    found = story(
        "Kenya condemned the attack on the harbour of Mombasa on 3 May 2024.",
        "Uganda condemned the attack on the harbour of Mombasa on 3 May 2024.",
    )
    assert [event.disagreements for event in found.events] == [(), ()]


def test_places_that_one_document_names_together_contradict_nobody():
    found = story(
        "Rebels attacked the harbours of Rotterdam and Antwerp on 3 May 2024, killing 12 people.",
        "Rebels attacked the harbour of Rotterdam on 3 May 2024, killing 12 people.",
        "Rebels attacked the harbour of Antwerp on 3 May 2024, killing 12 people.",
    )
    assert [event.disagreements for event in found.events] == [()]


def test_where_days_differ_the_event_spans_both():
    other = "Rebels attacked the harbour of Mombasa on 4 May 2024, killing 12 people."
    (event,) = story(SAME, other).events
    assert (event.earliest, event.latest) == ("2024-05-03", "2024-05-04")


def test_the_sharper_of_two_times_that_agree_is_taken():
    other = "In May 2024 rebels attacked the harbour of Mombasa, killing 12 people."
    (event,) = story(other, SAME).events
    assert (event.earliest, event.latest) == ("2024-05-03", "2024-05-03")
    assert event.disagreements == ()


@pytest.mark.parametrize(
    "other",
    [
        "Rebels attacked the harbour of Mombasa on 3 March 2024, killing 12 people.",
        "Rebels attacked the harbour of Rotterdam on 3 May 2024, killing 12 people.",
        "Ministers met in Mombasa on 3 May 2024.",
        "The storm hit Mombasa on 3 May 2024, killing 12 people.",
    ],
)
def test_another_happening_stays_another_event(other):
    assert len(story(SAME, other).events) == 2


def test_two_happenings_of_one_document_are_never_merged_by_another():
    two = (
        "Rebels attacked the harbour of Mombasa on 3 May 2024, killing 12 people. "
        "Rebels attacked the airport of Mombasa on 7 May 2024, killing two people."
    )
    found = story(two, SAME)
    assert [documents(event) for event in found.events] == [("d1", "d2"), ("d1",)]


def test_the_day_that_most_documents_give_is_shown_beside_the_other():
    later = SAME.replace("3 May", "4 May")
    (event,) = story(SAME, f"{later} More soon.", later.replace("Rebels", "The rebels")).events
    assert (event.earliest, event.latest) == ("2024-05-04", "2024-05-04")
    assert set(differences(event)) == {"day"}


def test_a_day_that_a_copy_counts_from_its_own_publication_contradicts_nobody():
    copied = "The fisherman Daudi Kenga pulled a girl out of the harbour of Mombasa a day later."
    first = parts(1, f"A ferry sank off Mombasa on 3 May 2024. {copied}", "2024-05-05")
    other = parts(2, f"The inquiry opened on Monday. {copied}", "2024-07-10")
    for order in ((first, other), (other, first)):
        (event,) = [one for one in merge(order).events if "pulled" in one.title]
        assert len(documents(event)) == 2
        assert (event.earliest, event.disagreements) == ("2024-05-04", ())


def test_what_any_article_could_say_is_one_only_with_another_happening_in_common():
    other = "Gunmen stormed a bank in Lima on 3 May 2024, killing 4 people."
    condemned = " The minister condemned the attack."
    apart = story(SAME + condemned, other + condemned)
    assert [one.kind for one in apart.events] == ["ASSAULT", "ACCUSE", "ASSAULT", "ACCUSE"]
    together = story(SAME + condemned, SAME + condemned)
    assert [one.kind for one in together.events] == ["ASSAULT", "ACCUSE"]


def test_an_actor_of_two_documents_is_one_actor():
    found = story(
        "Kenyan President William Ruto visited Mombasa on 3 May 2024.",
        "William Ruto praised the crew of the ship on 5 May 2024.",
    )
    assert [actor.name for actor in found.actors if actor.kind == "person"] == ["William Ruto"]
    (ruto,) = [actor.id for actor in found.actors if actor.kind == "person"]
    assert all(ruto in event.actors for event in found.events)


def test_an_organisation_is_one_actor_by_its_long_and_its_short_name():
    found = story(
        "The WTO warned Mombasa on 3 May 2024.",
        "The World Trade Organization warned Mombasa on 5 May 2024.",
    )
    (one,) = [actor for actor in found.actors if actor.kind == "organization"]
    assert one.name == "World Trade Organization"


def test_organisations_with_names_of_their_own_stay_two_actors():
    found = story(
        "The World Bank warned Mombasa on 3 May 2024.",
        "The World Trade Organization warned Mombasa on 5 May 2024.",
    )
    assert [actor.name for actor in found.actors if actor.kind == "organization"] == [
        "World Bank",
        "World Trade Organization",
    ]


def test_a_known_event_is_one_event_in_all_documents():
    found = story("The fall of Damascus surprised many.", "Damascus fell to the rebels.")
    (event,) = found.events
    assert documents(event) == ("d1", "d2")
    assert event.earliest == "2024-12-08"


def test_articles_that_quote_one_agency_are_one_source():
    found = story(
        f"MOMBASA (Reuters) - {SAME}", f"{SAME} Reporting by Reuters.", f"{SAME} More soon."
    )
    (event,) = found.events
    assert event.independent == (("d1", "d2", "d3"),)


def test_articles_in_their_own_words_are_sources_of_their_own():
    found = story(
        SAME, "On 3 May 2024 rebels attacked the harbour of Mombasa and killed 12 people."
    )
    assert found.events[0].independent == (("d1",), ("d2",))


def test_relations_are_between_the_merged_events():
    found = story(
        SAME,
        "Rebels attacked the harbour of Mombasa on 3 May 2024. Shortly thereafter, ministers "
        "met in Nairobi.",
    )
    ids = {event.id for event in found.events}
    assert found.relations
    assert all(one.before in ids and one.after in ids for one in found.relations)


def person(id_, name):
    return Actor(id_, name, "person")


def test_a_family_name_that_two_people_have_is_nobody_elses():
    people = [
        person("d1-a1", "John Smith"),
        person("d2-a1", "Smith"),
        person("d2-a2", "Jane Smith"),
    ]
    merged, _ = merge_actors([[one] for one in people])
    assert [one.name for one in merged] == ["John Smith", "Smith", "Jane Smith"]


def test_a_family_name_that_stands_first_is_one_too():
    merged, ids = merge_actors([[person("d1-a1", "Xi Jinping")], [person("d2-a1", "Xi")]])
    assert [one.name for one in merged] == ["Xi Jinping"]
    assert ids["d2-a1"] == "d1-a1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A fire destroyed the Norrland paper mill on Monday.",
            "A fire damaged a school in Lund on Monday.",
        ),
        (
            "The central bank governor resigned on Wednesday.",
            "The governor of the northern province resigned on Wednesday.",
        ),
        (
            "Soldiers shot dead a protester in Dakar on Monday.",
            "Soldiers shot dead a smuggler near the border of Mali on Monday.",
        ),
    ],
)
def test_a_weekday_in_common_is_no_name_in_common(one, other):
    assert [documents(event) for event in story(one, other).events] == [("d1",), ("d2",)]


def test_many_words_in_common_make_one_happening_of_two_without_names():
    found = story(
        "The central bank governor resigned on Wednesday over the banknote scandal.",
        "The governor of the central bank resigned on Wednesday amid the scandal over banknote prints.",
    )
    assert [documents(event) for event in found.events] == [("d1", "d2")]


def test_whom_a_document_tells_apart_a_merge_does_not_put_together():
    here = [person("d1-a1", "Joseph Mwale"), person("d1-a2", "Mwale")]
    _, ids = merge_actors([here, [person("d2-a1", "Mwale")]])
    assert ids == {"d1-a1": "d1-a1", "d1-a2": "d1-a2", "d2-a1": "d1-a1"}


def test_a_single_name_of_another_gender_is_another_person():
    mwale = [[person("d1-a1", "Joseph Mwale")], [person("d2-a1", "Mwale")]]
    _, ids = merge_actors(mwale, {"d1-a1": "m", "d2-a1": "f"})
    assert ids["d2-a1"] == "d2-a1"


def test_where_an_event_is_inferred_to_be_goes_by_no_order_of_documents():
    told = "Police arrested Omar Haddad on 4 May 2024."
    placed = f"A bomb exploded in Nairobi on 4 May 2024. {told}"
    for texts in ((told, placed), (placed, told)):
        found = story(*texts)
        (arrest,) = [event for event in found.events if "arrested" in event.title]
        names = {place.id: place.name for place in found.places}
        assert [names[one] for one in arrest.places_inferred] == ["Nairobi"]


def test_houses_are_homes_where_their_number_differs():
    found = story(
        "Fire destroyed 40 homes in Mombasa on 3 May 2024.",
        "Fire destroyed 55 houses in Mombasa on 3 May 2024.",
    )
    (event,) = found.events
    (toll,) = event.disagreements
    assert [one.value for one in toll.values] == ["40 × home", "55 × house"]
