"""Where “there” is."""

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fire burned a barn in Leeds on Monday. A man was treated there on Tuesday.", "Leeds"),
        ("She was flown from Hull to Leeds on Monday. She died there.", "Leeds"),
    ],
)
def test_there_is_the_place_named_last(read, text, place):
    found, names = read(text)
    last = found.events[-1]
    assert [names[one] for one in last.places] == [place]


def test_there_was_is_no_place(read):
    found, names = read(
        "A barn burned in Leeds on Monday. There was an explosion in Bradford on Tuesday."
    )
    assert [names[one] for one in found.events[-1].places] == ["Bradford"]


def test_nobody_is_there_where_no_place_was_named(read):
    found, _ = read("A barn burned on Monday. A man died there on Tuesday.")
    assert [event.places for event in found.events] == [(), ()]
