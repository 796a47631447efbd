"""What "about", "more than" and "at most" say of an amount of time."""

import pytest


@pytest.mark.parametrize(
    ("words", "value", "first", "last"),
    [
        ("ten days ago", "2023-04-30", "2023-04-30", "2023-04-30"),
        ("about ten days ago", "2023-04-30", "2023-04-28", "2023-05-02"),
        ("nearly two months ago", "2023-03", "2023-03-01", "2023-03-31"),
        ("some 40 years ago", "1983", "1979-01-01", "1987-12-31"),
        ("less than two weeks ago", "2023-W17", "2023-04-23", "2023-05-10"),
        ("no more than ten days ago", "2023-04-30", "2023-04-30", "2023-05-10"),
        ("up to ten days ago", "2023-04-30", "2023-04-30", "2023-05-10"),
        ("more than three years ago", "2020", "2019-01-01", "2020-12-31"),
        ("over 20 years ago", "2003", "1993-01-01", "2003-12-31"),
        ("at least two days ago", "2023-05-08", "2023-05-07", "2023-05-08"),
    ],
)
def test_an_amount_ago_is_as_wide_as_its_words(read, words, value, first, last):
    (time,) = read(f"The mill at Brodno closed {words}.", "2023-05-10")
    assert (time.text, time.value, time.earliest, time.latest) == (words, value, first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Ten days later", "2020-05-13", "2020-05-13"),
        ("About ten days later", "2020-05-11", "2020-05-15"),
        ("Less than two months later", "2020-05-03", "2020-07-31"),
        ("More than ten days later", "2020-05-13", "2020-05-23"),
    ],
)
def test_an_amount_from_the_texts_own_day_too(read, words, first, last):
    text = f"The mill closed on 3 May 2020. {words} it burned down."
    assert read(text, "2023-05-10")[-1].earliest == first
    assert read(text, "2023-05-10")[-1].latest == last


def test_an_amount_from_an_event_too(bounds):
    text = "The mill burned down on 3 May 2022. Less than a week before the fire, it was sold."
    assert bounds(text, "Less than a week before", "2023-05-10") == ("2022-04-23", "2022-05-03")


@pytest.mark.parametrize("number", [f"{'9' * 400}.5", f"1{',000' * 200}"])
@pytest.mark.parametrize("words", ["{} years ago", "in {} days", "for {} weeks"])
def test_a_number_without_end_is_no_amount_of_time(read, number, words):
    assert all(time.earliest is None for time in read(f"It will end {words.format(number)}."))


def test_raised_digits_are_no_number(read):
    assert [time.text for time in read("They slept for ²/3 weeks.")] == ["3 weeks"]
