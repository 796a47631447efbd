import pytest

from tests.loader.test_merging import parts


def echoes(text):
    return [one.title for one in parts(1, text).events.echoes]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A man was arrested on Thursday over the theft of the crown.", "theft"),
        ("The director went on trial over the blaze of 11 December.", "blaze"),
        ("Workers protested against the deal.", "deal"),
    ],
)
def test_a_noun_that_names_a_happening_is_kept(text, named):
    assert named in echoes(text)


def test_what_is_told_is_no_echo():
    assert "arrested" not in echoes("A man was arrested on Thursday over the theft of the crown.")


def test_people_and_things_name_no_happening():
    assert echoes("The miners live in a house near the square.") == []


def test_its_own_day_is_kept():
    (one,) = [
        echo
        for echo in parts(
            1, "The director went on trial over the blaze of 11 December.", "2023-06-30"
        ).events.echoes
        if echo.title == "blaze"
    ]
    assert one.time is not None
    assert one.time.earliest == "2022-12-11"
