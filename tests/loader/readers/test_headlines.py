import pytest

from dashboard.loader.readers.headlines import headline_of


@pytest.mark.parametrize(
    "below",
    [
        "\nThe river rose on Tuesday.",
        "By Ann Lee\nThe river rose on Tuesday.",
        "Staff Reporter\nThe river rose on Tuesday.",
        "By our correspondent\nThe river rose on Tuesday.",
        "BY ANN LEE\nThe river rose on Tuesday.",
        "Ann Lee, health correspondent\nThe river rose on Tuesday.",
        "By Jan van der Berg in Sorna\nThe river rose on Tuesday.",
        "SORNA: The river rose on Tuesday.",
        "Sorna, 24 Sept 2022 (ENA) - The river rose on Tuesday.",
        "Anjali Deshmukh\n\nThe river rose on Tuesday.",
        "Friday, 4 March 2021\nThe river rose on Tuesday.",
    ],
)
def test_what_stands_above_a_writer_or_a_dateline_is_the_headline(below):
    assert headline_of(f"Flood in Sorna\n{below}") == "Flood in Sorna"


@pytest.mark.parametrize(
    "text",
    [
        "The river rose above\nSorna on Tuesday and fell.",
        "By Our Court Correspondent\n\nThe river rose on Tuesday.",
        "Court Reporter\n\nThe river rose on Tuesday.",
        "Dear Sir,\n\nThe river rose on Tuesday.",
        "Flood in Sorna",
        "She used to be a welder\nNow she is a journalist\n\nShe left in May.",
        "He went slowly to the gate\nBy his side was a goat\n\nIt was old.",
        "They met in Sorna\nFrom our window we saw Ann\n\nShe waved.",
        "Opinion\nMary Jones\n\nThe river rose on Tuesday.",
        "Head of Sales\nMary Jones\n\nThe river rose on Tuesday.",
        "In loving memory of\nMary Jones\n\nShe was born in May.",
        "Player of the match\nMary Jones\n\nShe scored twice.",
    ],
)
def test_a_wrapped_line_or_a_writer_is_none(text):
    assert headline_of(text) is None


def test_the_headline_stands_behind_the_name_of_a_section():
    text = (
        "Science\n\nA LOST MOTH TURNS UP IN A CAR PARK\n\nSorna, 9 March 2020\n\nA moth was found."
    )
    assert headline_of(text) == "A LOST MOTH TURNS UP IN A CAR PARK"


def test_a_headline_may_end_with_what_somebody_is():
    assert headline_of("Gunmen kill reporter\n\nThey fled.") == "Gunmen kill reporter"
