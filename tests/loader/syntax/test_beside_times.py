"""Verbs beside times, ages and nouns that look like them."""

import pytest


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Koroi flies to Fiji on Thursday to get married.", ["flies"]),
        ("The pool closed in May 2021 after a boy noticed a leak.", ["closed", "noticed"]),
        ("The 34-year-old hangs up her boots.", ["hangs"]),
        ("Around 11 p.m. the next day he cut the padlock.", ["cut"]),
        ("The following morning she sold the car.", ["sold"]),
        ("The pond was last drained in 2003.", ["drained"]),
        ("The last train was late.", ["was"]),
        ("Inspectors ordered it closed after cracks appeared.", ["ordered", "appeared"]),
        ("They said it closed in May.", ["said", "closed"]),
        ("Funes, whose lease runs out in June, meets the board.", ["runs", "meets"]),
        ("A crowd came and the town band played until midnight.", ["came", "played"]),
        ("He praised the crew and the band booked in May.", ["praised"]),
    ],
)
def test_which_words_are_finite(finite, text, verbs):
    assert finite(text) == verbs


def test_an_age_is_nobody(subject):
    text = "The judge jailed Ann Bell, 49, who had stolen a car."
    assert subject(text, "stolen") == "Bell"


def test_a_morning_that_is_picked_is_no_part_of_the_subject(subject):
    assert subject("By the following morning two houses were gone.", "gone") == "houses"


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("He took it to the headteacher, who rang the museum.", "rang", "headteacher"),
        ("A cow got stuck in 2019, and in May monkeys stole the keys.", "stole", "monkeys"),
        ("By the end of the month 400 people had fallen ill.", "fallen", "people"),
        ("A bell rang, and Moe stopped, smiled and left.", "smiled", "Moe"),
    ],
)
def test_who_does_it(subject, text, verb, who):
    assert subject(text, verb) == who
