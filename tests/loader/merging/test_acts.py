import pytest

from dashboard.data_files import rows
from dashboard.loader.merging.acts import acts_of, are_against, are_done_once
from tests.loader.test_merging import story


@pytest.mark.parametrize(
    ("heads", "beside", "act"),
    [
        (["v:resign"], [], "resign"),
        (["n:resignation"], [], "resign"),
        (["v:step"], ["down"], "resign"),
        (["v:hand"], ["in", "her", "notice"], "resign"),
        (["v:lead"], ["n:banker", "n:handcuff"], "arrest"),
        (["v:founder"], ["n:mediation"], "break off talks"),
        (["v:cut"], ["free", "n:driver"], "rescue"),
        (["v:give"], ["way", "n:mountainside"], "landslide"),
        (["v:set"], ["n:fire", "n:barn"], "fire"),
        (["v:fall"], ["n:share"], "fall in price"),
        (["v:hand"], ["in", "his", "resignation"], "resign"),
        (["v:storm"], ["n:palace"], "attack"),
        (["n:storm"], [], "storm"),
        (["v:bear"], ["born"], "give birth"),
        (["v:seize"], ["n:tourist"], "abduct"),
        (["v:pull"], ["@people"], "rescue"),
        (["v:knock"], ["over", "@people"], "injure"),
        (["v:relieve"], ["n:admiral", "n:command"], "dismiss"),
        (["v:plummet"], ["n:currency"], "fall in price"),
        (["v:convene"], ["n:cabinet"], "meet"),
        (["v:tip"], ["off", "n:inspector"], "inform"),
        (["v:hand"], ["over", "n:cash"], "hand over money"),
        (["v:chain"], ["n:basement"], "hold captive"),
        (["v:pound"], ["n:hurricane", "n:pier"], "storm"),
        (["v:engulf"], ["n:suburb"], "flood"),
        (["v:vanish"], ["n:vault"], "rob"),
        (["v:take"], ["from", "n:bed"], "arrest"),
    ],
)
def test_one_act_is_told_in_many_words(heads, beside, act):
    assert acts_of(heads, beside)[act] == 1.0


@pytest.mark.parametrize(
    ("heads", "beside", "act"),
    [
        (["v:step"], ["into", "n:room"], "resign"),
        (["v:fall"], ["n:roof"], "fall in price"),
        (["v:run"], ["n:river"], "stand for office"),
        (["v:bear"], ["n:cost"], "give birth"),
        (["n:storm"], ["n:coast"], "attack"),
        (["v:seize"], ["n:bus"], "abduct"),
        (["v:drop"], ["n:bomb", "n:bridge"], "collapse"),
        (["v:knock"], ["over", "n:vase"], "injure"),
        (["v:call"], ["n:station"], "telephone"),
        (["v:serve"], ["n:mayor", "n:year"], "sentence"),
        (["v:tie"], ["up", "n:guard"], "buy"),
        (["v:sit"], ["n:bench"], "meet"),
        (["v:nosedive"], ["n:glider"], "fall in price"),
        (["v:hand"], ["over", "n:cash"], "release"),
        (["v:swallow"], ["n:key"], "buy"),
        (["v:tip"], ["n:waiter"], "crash"),
    ],
)
def test_a_verb_of_many_meanings_needs_its_other_words(heads, beside, act):
    assert act not in acts_of(heads, beside)


def test_a_noun_beside_another_verb_only_hints():
    assert acts_of(["v:watch"], ["n:funeral"])["bury"] == 0.5


def test_what_is_put_off_is_what_it_tells_of():
    assert acts_of(["v:postpone"], ["n:visit"])["visit"] == 1.0


def test_an_arrest_is_no_release():
    assert are_against({"arrest": 1.0}, {"release": 1.0})
    assert not are_against({"arrest": 1.0}, {"release": 0.5})
    assert not are_against({"arrest": 1.0, "try": 1.0}, {"release": 1.0, "try": 1.0})


def test_nobody_resigns_twice_in_a_story_and_anybody_speaks_twice():
    assert are_done_once({"resign": 1.0}, {"resign": 1.0, "speak": 1.0})
    assert not are_done_once({"resign": 1.0}, {"resign": 0.5})
    assert not are_done_once({"speak": 1.0}, {"speak": 1.0})


def test_no_word_tells_two_acts_that_are_against_each_other():
    words = {
        row["act"]: {one for one in row["words"].split() if "_" not in one}
        for row in rows("acts.csv")
    }
    shared = {
        (row["act"], other): words[row["act"]] & words[other]
        for row in rows("acts.csv")
        for other in filter(None, row["against"].split("|"))
    }
    assert len(shared) > 40
    assert {pair: both for pair, both in shared.items() if both} == {}


def together(found, one, other):
    return any({one, other} <= {told.text for told in event.tellings} for event in found.events)


def test_a_minister_who_steps_down_and_one_who_hands_in_her_notice_is_one():
    found = story(
        "Farm minister Ana Silva stepped down on Monday after a quarrel over milk prices.",
        "Ana Silva handed in her notice on Monday. Her deputy will run the farm ministry.",
    )
    assert together(found, "stepped down", "handed")


def test_of_two_like_visits_each_goes_to_its_own():
    found = story(
        "Prince Ali visited the port of Mombasa on Tuesday. He visited a school on Wednesday.",
        "Prince Ali came to the port of Mombasa on Tuesday and toured a school on Wednesday.",
    )
    days = [
        {one.time for one in event.tellings if one.time}
        for event in found.events
        if event.kind == "CONSULT"
    ]
    assert [event.latest for event in found.events if event.kind == "CONSULT"] == [
        "2024-05-07",
        "2024-05-08",
    ]
    assert all(len(found) == 2 for found in days)


def test_prices_that_rose_are_not_whoever_rose_to_speak():
    found = story(
        "Prices of copper rose on Thursday. The first miners came up at six.",
        "A tall man rose on Thursday and spoke for an hour.",
    )
    assert all(len({one.document for one in event.tellings}) == 1 for event in found.events)


def test_a_talk_that_is_asked_for_is_not_the_one_that_is_planned():
    found = story(
        "The union and the owners will hold talks in Mombasa on 20 May.",
        "We asked for a talk, and nobody answered, said the union.",
    )
    assert not together(found, "talks", "talk")


def test_employees_and_people_who_were_taken_are_counted_alike():
    found = story(
        "Gunmen abducted four employees near Mombasa on Tuesday.",
        "Gunmen abducted five people near Mombasa on Tuesday, a village chief said.",
    )
    (event,) = (one for one in found.events if "abducted" in one.title)
    (differs,) = (one for one in event.disagreements if one.field == "toll")
    assert sorted(one.value for one in differs.values) == ["4 × people", "5 × people"]


def test_a_disaster_names_the_harm_that_an_article_begins_with():
    found = story(
        "A bridge over the river gave way in Mombasa on Tuesday, killing nine people.",
        "Three engineers were questioned on Thursday about the disaster in Mombasa.",
    )
    (event,) = (one for one in found.events if "gave way" in one.title)
    assert "disaster" in {one.text for one in event.tellings}


def test_a_smaller_disturbance_is_not_the_riot_that_is_told():
    found = story(
        "Prisoners rioted in Mombasa on Sunday and burned down the kitchen.",
        "The minister spoke of a smaller disturbance in Nairobi.",
    )
    (riot,) = (one for one in found.events if "rioted" in one.title)
    assert {one.document for one in riot.tellings} == {"d1"}


def test_a_curfew_that_is_lifted_is_not_the_one_that_is_imposed():
    found = story(
        "The governor of Mombasa imposed a curfew on Tuesday.",
        "The curfew in Mombasa was lifted on Tuesday.",
    )
    assert not together(found, "imposed", "lifted")


def test_where_a_sentence_is_is_where_its_harm_is():
    found = story(
        "Five sailors were killed when a barge hit a wreck off Mombasa on Tuesday.",
        "Five sailors were killed when a barge hit a wreck off Malindi on Tuesday.",
    )
    fields = {one.field for event in found.events for one in event.disagreements}
    assert "place" in fields


def test_where_it_was_not_is_no_place_of_it():
    found = story(
        "Three shops were looted in Mombasa on Tuesday, not in Malindi.",
        "Three shops were looted in Mombasa on Tuesday night.",
        "Shops were looted in Malindi on Tuesday.",
    )
    for event in found.events:
        for one in event.disagreements:
            if one.field == "place":
                assert "Malindi, Mombasa" not in {value.value for value in one.values}


def test_those_whom_a_landslide_buries_are_killed_by_it():
    found = story(
        "A landslide buried four miners in Mombasa on Tuesday.",
        "A landslide killed four miners in Mombasa on Tuesday.",
    )
    assert together(found, "buried", "killed")


def test_the_article_of_a_span_makes_nothing_behind_it_new():
    found = story(
        "Riots broke out in Mombasa on Tuesday.",
        "The mayor of Mombasa had spoken a week before riots.",
    )
    assert together(found, "Riots", "riots")


def test_whoever_is_pulled_out_is_rescued_whatever_the_word_for_them():
    found = story(
        "A diver pulled two anglers from the river at Kisumu on Monday.",
        "Two anglers were rescued from the river at Kisumu on Monday.",
    )
    assert together(found, "pulled", "rescued")
