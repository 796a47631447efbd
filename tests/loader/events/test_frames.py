"""What a date at the beginning of a paragraph goes on to date."""

import pytest

FRAME = "In the days before 20 April 2024, Kenya shelled the border."


def last_event(read, text):
    found, _ = read(text)
    return found.events[-1]


def bounds(read, text):
    last = last_event(read, text)
    return last.earliest, last.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        (f"{FRAME} Kenya arrested two envoys.", "2024-04-07", "2024-04-20"),
        (f"{FRAME} Police arrested two envoys.", "2024-04-07", "2024-04-20"),
        (
            "On 20 April 2024, Kenya shelled the border. Kenya arrested two envoys.",
            "2024-04-20",
            "2024-04-20",
        ),
        (
            "In 2023, Kenya shelled the border. Kenya arrested two envoys.",
            "2023-01-01",
            "2023-12-31",
        ),
        # an earlier past was no later
        (f"{FRAME} Kenya had arrested two envoys.", None, "2024-04-20"),
    ],
)
def test_what_a_paragraph_goes_on_to_tell_is_in_its_frame(read, text, earliest, latest):
    assert bounds(read, text) == (earliest, latest)
    assert last_event(read, text).basis == "context"


def test_a_stretch_ends_with_its_paragraph(read):
    assert bounds(read, f"{FRAME}\n\nKenya arrested two envoys.") == (None, None)


def test_the_day_that_a_stretch_is_counted_from_is_no_frame(read):
    text = "Kenya shelled the border in the days before 20 April 2024. Kenya arrested two envoys."
    assert bounds(read, text) == (None, None)


def test_the_next_time_ends_a_frame(read):
    found, _ = read(f"{FRAME} On 2 May 2024 Kenya withdrew its troops. Kenya arrested two envoys.")
    assert [event.earliest for event in found.events] == ["2024-04-07", "2024-05-02", "2024-05-02"]


def test_a_frame_before_the_year_1(read):
    found, _ = read("In March 1 BC, Kenya shelled the border. Kenya arrested two envoys.")
    assert [event.earliest for event in found.events] == ["0000-03-01", "0000-03-01"]
