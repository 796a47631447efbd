from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.map.labels import Name, place_names, text_width

SIZE = 13.0


def name(key, x, y, text="Aleppo", radius=5.0, centred=False):
    return Name(key, text, x, y, radius, SIZE, centred)


def box(one, place, scale=1.0):
    """Left, top, right, bottom of a placed name after zooming in by ``scale``."""
    width = text_width(one.text, SIZE)
    left = one.x * scale + place.dx
    left -= {"start": 0, "middle": width / 2, "end": width}[place.anchor]
    top = one.y * scale + place.dy - SIZE / 2
    return left, top, left + width, top + SIZE


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_a_name_alone_stands_to_the_right_of_its_mark():
    (placed,) = place_names([name("a", 0, 0)], inf)
    assert (placed.anchor, placed.dx, placed.dy) == ("start", 10.0, 0.0)


def test_a_name_that_the_edge_would_cut_stands_on_the_other_side():
    right, left = place_names([name("right", 90, 0), name("left", -90, 0)], edge=100)
    assert (right.anchor, left.anchor) == ("end", "start")


def test_a_mark_beyond_the_edge_has_its_name_where_it_always_stands():
    (placed,) = place_names([name("a", 300, 0)], edge=100)
    assert placed.anchor == "start"


def test_the_name_of_a_shape_stands_on_its_middle():
    (placed,) = place_names([name("a", 0, 0, centred=True)], inf)
    assert (placed.anchor, placed.dx, placed.dy) == ("middle", 0, 0)


def test_two_marks_side_by_side_turn_their_names_away_from_each_other():
    left, right = place_names([name("left", 0, 0), name("right", 14, 0)], inf)
    assert left.dx < 0 < right.dx


def test_three_marks_within_a_few_pixels_all_keep_their_names():
    names = [
        name("base", 0, 0, "Khmeimim Air Base"),
        name("port", -1, 8, "Tartus naval base"),
        name("city", 5, 28, "Damascus"),
    ]
    assert [placed.id for placed in place_names(names, inf)] == ["base", "port", "city"]


def test_what_finds_no_room_is_left_out_and_the_first_one_stays():
    names = [name(str(n), 0, 0, "A long name of a small place") for n in range(60)]
    placed = place_names(names, inf)
    assert placed[0].id == "0"
    assert len(placed) < 30


@given(
    st.lists(
        st.tuples(
            st.floats(-300, 300), st.floats(-200, 200), st.text("abWM 北", min_size=1, max_size=18)
        ),
        max_size=25,
    ),
    st.floats(1, 40),
)
def test_no_two_names_overlap_and_zooming_in_does_not_make_them(places, scale):
    names = [name(str(n), x, y, text) for n, (x, y, text) in enumerate(places)]
    by_id = {one.id: one for one in names}
    placed = place_names(names, inf)
    for first, second in combinations(placed, 2):
        for zoom in (1.0, scale):
            boxes = (box(by_id[first.id], first, zoom), box(by_id[second.id], second, zoom))
            assert not overlap(*boxes)


@given(st.lists(st.tuples(st.floats(-300, 300), st.floats(-200, 200)), max_size=25))
def test_no_name_covers_a_mark(places):
    names = [name(str(n), x, y) for n, (x, y) in enumerate(places)]
    by_id = {one.id: one for one in names}
    for placed in place_names(names, inf):
        for other in names:
            if other.id != placed.id:
                mark = (other.x - 5, other.y - 5, other.x + 5, other.y + 5)
                assert not overlap(box(by_id[placed.id], placed), mark)


def test_names_of_circles_around_one_middle_stand_above_and_below_them():
    names = [Name(key, "Hamlet", 0, 0, 0.0, SIZE, True, 30.0) for key in "abcd"]
    offsets = [(one.anchor, one.dx, round(one.dy)) for one in place_names(names, inf)]
    assert offsets == [
        ("middle", 0.0, -40),
        ("middle", 0.0, 40),
        ("middle", 0.0, -56),
        ("middle", 0.0, 56),
    ]
