from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.timeline.lanes import (
    LABEL_GAP,
    clipped,
    geometry,
    grouped,
    lay_out,
    text_width,
)
from dashboard.figures.timeline.spans import Mark


def mark(number, x0, x1, title="An event with a title"):
    return Mark(f"e{number}", title, "other", "asserted", "", x0, x1, x0, x1, dot=False)


def test_a_label_stands_right_of_its_mark_where_there_is_room():
    (lane,) = lay_out([("Talks", [mark(1, 200, 220)])], geometry(900, False, 0, 1))
    assert lane.placed[0].label.side == "right"
    assert lane.placed[0].label.x == 220 + LABEL_GAP


def test_a_label_at_the_right_edge_stands_left_of_its_mark():
    (lane,) = lay_out([("Talks", [mark(1, 850, 880)])], geometry(900, False, 0, 1))
    assert lane.placed[0].label.side == "left"


def test_on_a_phone_a_label_stands_above_its_mark_and_within_the_page():
    (lane,) = lay_out([("Talks", [mark(1, 300, 350)])], geometry(360, True, 0, 1))
    placed = lane.placed[0]
    assert placed.label.y < placed.y
    assert placed.label.right <= 360


def test_lanes_follow_the_order_given_and_then_their_first_event():
    pairs = [("z", mark(1, 0, 1)), ("b", mark(2, 0, 1)), ("a", mark(3, 0, 1))]
    assert [name for name, _ in grouped(pairs, ["a", "b"])] == ["a", "b", "z"]


def test_what_does_not_fit_is_cut_at_a_word():
    assert clipped("one two three", text_width("one two …")) == "one two …"
    assert clipped("one", 2) == ""


spans = st.lists(
    st.tuples(st.floats(170, 860), st.floats(4, 300), st.text("abc mw", max_size=60)),
    min_size=1,
    max_size=60,
)


@given(spans, st.booleans())
def test_no_label_touches_another_or_another_mark(spans, narrow):
    width = 360 if narrow else 900
    marks = [
        mark(number, x0 * width / 900, min(x0 + length, 890) * width / 900, title)
        for number, (x0, length, title) in enumerate(spans)
    ]
    shape = geometry(width, narrow, 0, len(marks))
    for lane in lay_out([("a", marks[::2]), ("b", marks[1::2])], shape):
        boxes = []
        for one in lane.placed:
            boxes.append((one.mark.id, one.y, one.mark.x0, one.mark.x1))
            if one.label and one.label.text.strip():
                boxes.append((one.mark.id, one.label.y, one.label.left, one.label.right))
        for at, (name, y, left, right) in enumerate(boxes):
            assert not any(
                abs(y - other_y) < 8 and left < other_right - 0.1 and other_left < right - 0.1
                for other, other_y, other_left, other_right in boxes[at + 1 :]
                if other != name
            )


def test_a_label_with_the_sign_that_sources_differ_is_not_cut_by_it():
    differing = replace(mark(1, 200, 220), differ=True)
    (lane,) = lay_out([("Talks", [differing])], geometry(900, False, 0, 1))
    assert lane.placed[0].label.text == "≠ An event with a title"
    assert not lane.placed[0].is_cut


def crowded(*marks):
    """The lane of these marks beside as many others as make marks share rows."""
    others = [mark(100 + number, 200, 201) for number in range(41)]
    return [("Talks", list(marks)), ("Other", others)]


def test_marks_that_share_a_row_keep_their_titles_whole():
    title = "The ministers of both towns signed the long awaited treaty on water"
    lane, _ = lay_out(
        crowded(mark(1, 200, 220, title), mark(2, 560, 570)), geometry(1100, False, 0, 43)
    )
    assert [one.label.text for one in lane.placed] == [title, "An event with a title"]


def test_a_mark_at_the_right_edge_shares_no_row_and_has_its_title_on_its_left():
    lane, _ = lay_out(crowded(mark(1, 200, 220), mark(2, 1060, 1070)), geometry(1100, False, 0, 43))
    early, late = lane.placed
    assert early.y != late.y
    assert (late.label.side, late.label.text) == ("left", "An event with a title")


def test_on_a_phone_no_title_is_pulled_over_another_on_its_row():
    marks = crowded(mark(1, 30, 40), mark(2, 300, 330, "Ministers of both towns sign a treaty"))
    lane, _ = lay_out(marks, geometry(360, True, 0, 43))
    early, late = lane.placed
    assert early.y != late.y or early.label.right < late.label.left
