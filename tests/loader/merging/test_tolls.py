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
