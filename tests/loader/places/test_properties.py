"""What holds for any text."""

from hypothesis import given, settings

from dashboard.loader.places import find_places
from dashboard.loader.sentences import prose_from
from tests.strategies.texts import PLACE_TEXTS


@given(PLACE_TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_are_slices_in_order_and_point_to_a_place(text: str) -> None:
    found = find_places(prose_from(text))
    ids = [place.id for place in found.places]
    assert len(ids) == len(set(ids))
    for mention in found.mentions:
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.place in ids
        assert mention.reason
    starts = [mention.start for mention in found.mentions]
    assert starts == sorted(starts)


@given(PLACE_TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_position_is_on_earth(text: str) -> None:
    for place in find_places(prose_from(text)).places:
        assert (place.lat is None) == (place.lon is None)
        if place.lat is not None and place.lon is not None:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180


def test_a_million_characters_of_one_word() -> None:
    assert find_places(prose_from("A" * 300_000)).mentions == ()


def test_many_capitals_in_a_row_stay_linear() -> None:
    assert find_places(prose_from("Aa Bb Cc " * 20_000)).mentions == ()
