import pytest

from tests.loader.merging.test_contradictions import differences, events

MUD = ("A wall of mud buried Arani on 3 May 2024, killing 12 people.", "2024-05-04")


@pytest.mark.parametrize(
    "told",
    [
        "The council closed its list at 31 dead on Wednesday. The mud came down on Arani on 3 May.",
        "Arani buried its dead on Wednesday, and officials confirmed 31 deaths.",
        "Ministers came to Arani on Monday as the number of those killed in the mud rose to 31.",
        "Officials at Arani now count 31 deaths and have opened the road to the valley.",
    ],
)
def test_a_toll_so_far_is_of_the_harm_that_it_counts(told):
    assert differences(MUD, (told, "2024-05-09")) == {"toll": ["12 killed", "31 killed"]}


def test_the_day_on_which_a_toll_rose_is_not_that_of_the_harm():
    told = "The number of dead in the mud at Arani rose to 31 on Sunday."
    assert differences(MUD, (told, "2024-05-09")) == {"toll": ["12 killed", "31 killed"]}


def test_a_toll_so_far_is_of_no_later_harm():
    toll = "The number of dead in the mud rose to 31 on Sunday."
    found = differences(
        ("A boiler burst in Oruro on 6 May 2024 and killed two men.", "2024-05-07"),
        (f"A boiler burst in Oruro on 6 May 2024 and killed two men. {toll}", "2024-05-09"),
    )
    assert "toll" not in found


def test_the_harm_keeps_its_day_where_a_toll_is_counted_later():
    told = "Ministers came to Arani on Monday as the number of those killed in the mud rose to 31."
    (mud,) = events(MUD, (told, "2024-05-09"))
    assert mud.edtf == "2024-05-03"


def test_a_toll_so_far_is_of_what_counts_the_same():
    coast = (
        "A storm struck the coast at Baler on 3 May 2024, leaving nine people dead. Four miners "
        "died when a slope gave way at Itogon.",
        "2024-05-04",
    )
    told = "The storm council of Baler closed its list at 61 dead on Thursday."
    assert differences(coast, (told, "2024-05-10"))["toll"] == ["9 killed", "61 killed"]


BUS = ("A bus rolled into a ravine near Tarija on 3 May 2024, killing 14 people.", "2024-05-04")


@pytest.mark.parametrize(
    "toll",
    [
        "The death toll from the virus in Bolivia rose to 900 on Sunday.",
        "The death toll in the civil war rose to 950.",
        "The number of dead in the epidemic climbed to 700 on Sunday.",
        "Across Bolivia the death toll from cholera reached 300.",
        "The death toll in Bolivia rose to 48,000 on Sunday.",
    ],
)
def test_a_toll_of_something_else_is_not_of_the_crash_beside_it(toll):
    told = f"{toll} The bus that rolled into a ravine near Tarija on 3 May had no brakes."
    assert "toll" not in differences(BUS, (told, "2024-05-06"))


def test_a_toll_of_the_same_crash_is_of_it():
    told = "The death toll from the crash near Tarija rose to 17 on Sunday."
    assert differences(BUS, (told, "2024-05-06"))["toll"] == ["14 killed", "17 killed"]


def test_a_toll_is_of_the_harm_in_its_own_town():
    two = (
        "Flooding killed 21 people in Beira last week. Five people drowned in Maputo on Sunday.",
        "2024-05-06",
    )
    found = events(two, ("The number of dead in Beira rose to 29.", "2024-05-07"))
    tolls = {one.tellings[0].title: [d.field for d in one.disagreements] for one in found}
    assert tolls == {"Flooding killed 21 people in Beira last week": ["toll"]}


def test_floods_and_a_crash_of_other_days_are_two_whatever_toll_stands_between_them():
    found = events(
        ("Floods killed 12 in Kerala on Sunday.", "2024-05-06"),
        ("The death toll in Kerala rose to 40.", "2024-05-07"),
        ("A bus fell into a gorge in Kerala on Tuesday, killing 22.", "2024-05-08"),
    )
    told = [{telling.document for telling in one.tellings} for one in found]
    assert told
    assert all("d3" not in documents for documents in told)
