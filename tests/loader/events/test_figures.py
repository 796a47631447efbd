import pytest

from dashboard import load
from dashboard.loader.events.figures import find_figures
from dashboard.loader.syntax import read_sentence


def counted(text):
    return find_figures(read_sentence(text, 0, len(text)))


def figures(text):
    return {one.what: one.count for one in counted(text)}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The blast killed 12 people and wounded 30.", {"killed": 12, "wounded": 30}),
        ("At least 1,250 people were killed.", {"killed": 1250}),
        ("Seven miners died.", {"killed": 7}),
        ("The storm hit the coast, killing at least twenty-three villagers.", {"killed": 23}),
        ("Two hundred families were displaced.", {"displaced": 200}),
        ("The death toll rose to 45 on Friday.", {"killed": 45}),
        ("The body of a seventh miner was found on Tuesday.", {"killed": 7}),
        ("Fifty are by now thought to have lost their lives.", {"killed": 50}),
        ("The fire sent four men to hospital.", {"wounded": 4}),
        ("Seven officers were taken to hospital.", {"wounded": 7}),
        ("The hospital treated nine students.", {"wounded": 9}),
        ("Seven were taken by ambulance to three hospitals.", {"wounded": 7}),
        ("Eight Kenyans were flown to a nearby clinic.", {"wounded": 8}),
        ("A family of five was killed.", {"killed": 5}),
        ("A third victim died in hospital.", {"killed": 3}),
        ("Police arrested 19 people.", {"arrested": 19}),
        ("Three sailors are missing and eleven were rescued.", {"missing": 3, "rescued": 11}),
    ],
)
def test_numbers_of_people(text, counts):
    assert figures(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "He was killed in 1944, aged 31.",
        "The blast killed the mayor.",
        "He died at 9 am.",
        "A girl of 17 was killed.",
        "The hospital has 300 beds.",
        "A charity took over three hospitals.",
        "The bishop brought five clinics under one roof.",
        "Two shells landed on the hospital.",
        "Six ambulances were sent to hospital gates.",
        "Six ambulances were sent to the hospital.",
        "Four medics took her to hospital.",
        "She was sent to two hospitals.",
        "A third man was freed.",
        "The third victim was a baker.",
        "The blast killed ² people.",
        "Prices fell by 12 percent after the storm killed the trade.",
    ],
)
def test_numbers_of_something_else(text):
    assert figures(text) == {}


def test_a_figure_has_its_words():
    text = "The blast killed 12 people."
    (figure,) = counted(text)
    assert text[figure.start : figure.end] == "killed 12"


def test_of_two_events_in_a_sentence_each_has_its_own_figure():
    events = load("Five people were beheaded in Arna, and a bomb killed eight in Breng.").events
    found = {one.title: [figure.count for figure in one.figures] for one in events}
    assert sorted(found.values()) == [[5], [8]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fourteen sailors lost their lives at sea.", 14),
        ("The storm claimed 17 lives on Monday.", 17),
        ("The number of dead had risen to 21 on Monday.", 21),
    ],
)
def test_lives_lost_are_counted(text, count):
    (figure,) = find_figures(read_sentence(text, 0, len(text)))
    assert (figure.what, figure.count) == ("killed", count)


@pytest.mark.parametrize(
    ("text", "what", "count"),
    [
        ("The death toll from the fire at the cannery in the port rose to five.", "killed", 5),
        ("The mayor put the number of those hurt at the fair at 22.", "wounded", 22),
        ("The number of lives lost in the flood climbed to 26.", "killed", 26),
    ],
)
def test_the_number_of_a_toll_may_stand_far_behind_it(text, what, count):
    (figure,) = find_figures(read_sentence(text, 0, len(text)))
    assert (figure.what, figure.count, figure.total) == (what, count, True)


def test_a_toll_is_no_other_number_far_behind_it():
    text = "The death toll from the fire is not known, said the nurse, who has treated 5 goats."
    assert not find_figures(read_sentence(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The authorities now count 26 deaths.", 26),
        ("Officials have confirmed at least 14 deaths.", 14),
        ("The council closed its list at 61 dead.", 61),
    ],
)
def test_deaths_that_are_counted_up_are_a_toll_so_far(text, count):
    (figure,) = find_figures(read_sentence(text, 0, len(text)))
    assert (figure.what, figure.count, figure.total) == ("killed", count, True)


def test_who_is_left_dead_is_no_toll_so_far():
    text = "The blast left at least nine people dead."
    (figure,) = find_figures(read_sentence(text, 0, len(text)))
    assert not figure.total
