"""Lengths that begin now where the verb is of the future: "in three weeks", "within a year"."""

import pytest

PUBLISHED = "2023-05-10"


def last(read, text, published=PUBLISHED):
    found = read(text, published)[-1]
    return found.text, found.value, found.earliest, found.latest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry will sail again in two days.",
            ("two days", "2023-05-12", "2023-05-12", "2023-05-12"),
        ),
        (
            "In three weeks the choir will sing at Olbia.",
            ("three weeks", "2023-W22", "2023-05-28", "2023-06-03"),
        ),
        ("The lease expires in ten days.", ("ten days", "2023-05-20", "2023-05-20", "2023-05-20")),
        (
            "The new tolls are due in two months.",
            ("two months", "2023-07", "2023-07-01", "2023-07-31"),
        ),
        (
            "The loan would be repaid in five years.",
            ("five years", "2028", "2028-01-01", "2028-12-31"),
        ),
        (
            "The council will decide in a few days.",
            ("a few days", "FUTURE_REF", "2023-05-12", "2023-05-17"),
        ),
    ],
)
def test_in_a_length_is_a_date_where_the_verb_looks_ahead(read, text, expected):
    assert last(read, text) == expected


@pytest.mark.parametrize(
    ("text", "words", "value", "end"),
    [
        ("The court will rule within three weeks.", "three weeks", "P3W", "2023-05-31"),
        ("The court will rule in less than three weeks.", "less than three weeks", "P3W", None),
        ("They will plant 200 limes in three weeks.", "three weeks", "P3W", None),
        ("The troops will be home within weeks.", "weeks", "PXW", "2023-07-05"),
    ],
)
def test_no_later_than_the_end_of_a_length_stays_a_length(read, text, words, value, end):
    assert last(read, text) == (words, value, PUBLISHED, end or "2023-05-31")


@pytest.mark.parametrize(
    "text",
    [
        "Masons rebuilt the bridge in three weeks.",
        "In three weeks the flood took four villages.",
        "It will be the first regatta in ten years.",
        "She will have won three times in two weeks.",
        "The rebels will not hold out in two weeks of siege.",
        "The fever can kill in three days.",
        "The mayor will resign in about three weeks.",
        "The mayor will sing for three weeks.",
    ],
)
def test_any_other_length_has_no_bounds(read, text):
    found = read(text, PUBLISHED)[-1]
    assert (found.type, found.earliest, found.latest) == ("DURATION", None, None)


def test_without_a_day_of_publication_it_stays_a_length(read):
    (found,) = read("The ferry will sail again in two days.", None)
    assert (found.type, found.value, found.earliest) == ("DURATION", "P2D", None)


def test_what_somebody_said_would_be_counts_from_that_day_or_from_publication(read):
    text = "The owner said on Monday that the ferry would sail again in ten days."
    assert last(read, text)[2:] == ("2023-05-18", "2023-05-20")


def test_weeks_from_several_days_are_as_wide_as_these(read):
    text = "The owner said on Monday that the ferry would sail again in three weeks."
    assert last(read, text)[2:] == ("2023-05-26", "2023-06-03")
