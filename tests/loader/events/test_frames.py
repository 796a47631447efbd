import pytest


def bounds(read, text):
    found, _ = read(text)
    last = found.events[-1]
    return last.title, last.earliest, last.latest


def test_what_a_paragraph_goes_on_to_tell_of_the_same_people_keeps_its_frame(read):
    text = "In the days before 20 April 2024, Kenya shelled the border. Kenya arrested two envoys."
    assert bounds(read, text) == ("Kenya arrested two envoys", "2024-04-07", "2024-04-20")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a day goes on until something else does
        (
            "On 20 April 2024, Kenya shelled the border. Kenya arrested two envoys.",
            ("2024-04-20", "2024-04-20"),
        ),
        # so does a year that opens a sentence
        (
            "In 2023, Kenya shelled the border. Kenya arrested two envoys.",
            ("2023-01-01", "2023-12-31"),
        ),
        # an earlier past was no later
        (
            "On 20 April 2024, Kenya shelled the border. Kenya had arrested two envoys.",
            (None, "2024-04-20"),
        ),
        # somebody else
        (
            "In the days before 20 April 2024, Kenya shelled the border. Police arrested two envoys.",
            ("2024-04-07", "2024-04-20"),
        ),
    ],
)
def test_what_a_date_has_opened_goes_on(read, text, days):
    assert bounds(read, text)[1:] == days


@pytest.mark.parametrize(
    "text",
    [
        # another paragraph
        "In the days before 20 April 2024, Kenya shelled the border.\n\nKenya arrested two envoys.",
        # the day that a stretch is counted from
        "Kenya shelled the border in the days before 20 April 2024. Kenya arrested two envoys.",
        # what is said in general
        "On 20 April 2024, Kenya shelled the border. Kenya will arrest two envoys.",
        # a long time that opens nothing
        "Kenya shelled the border in 2023. Kenya arrested two envoys.",
    ],
)
def test_a_frame_holds_nothing_else(read, text):
    assert bounds(read, text)[1:] == (None, None)


def test_the_next_time_ends_a_frame(read):
    found, _ = read(
        "In the days before 20 April 2024, Kenya shelled the border. On 2 May 2024 Kenya "
        "withdrew its troops. Kenya arrested two envoys."
    )
    assert [event.earliest for event in found.events] == ["2024-04-07", "2024-05-02", "2024-05-02"]


def test_a_frame_before_the_year_1(read):
    found, _ = read("In March 1 BC, Kenya shelled the border. Kenya arrested two envoys.")
    assert [event.earliest for event in found.events] == ["0000-03-01", "0000-03-01"]
