import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.map.view import CLOSEST_ZOOM, FARTHEST_ZOOM, Window, fit

POSITIONS = st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179)), min_size=1, max_size=12)


def test_pixels_count_right_and_down_from_the_middle():
    window = Window(0, 0, 0, 512, 512)
    assert window.pixel(0, 180) == pytest.approx((256, 0))
    x, y = window.pixel(60, -90)
    assert x == pytest.approx(-128)
    assert y == pytest.approx(-107.3, abs=0.1)


def test_one_place_alone_is_shown_with_the_country_around_it():
    window = fit([(33.5, 36.3)], 800, 500, 50)
    assert (window.lat, window.lon) == pytest.approx((33.5, 36.3))
    assert window.zoom == pytest.approx(4.6)


def test_nothing_to_show_shows_the_world():
    assert fit([], 800, 500, 50).zoom == FARTHEST_ZOOM


@given(POSITIONS, st.integers(320, 1400), st.integers(300, 800))
def test_every_place_is_inside_the_window(positions, width, height):
    window = fit(positions, width, height, 40)
    assert FARTHEST_ZOOM <= window.zoom <= CLOSEST_ZOOM
    if window.zoom > FARTHEST_ZOOM:
        for lat, lon in positions:
            x, y = window.pixel(lat, lon)
            assert abs(x) <= width / 2 - 39
            assert abs(y) <= height / 2 - 39
