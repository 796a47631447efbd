"""Whom “he” and “she” stand for."""

from dashboard.loader import load


def _titles(text):
    return [one.title for one in load(text, published="2024-11-15").events]


def test_he_is_the_subject_of_the_sentence_before():
    text = "Peter Berg turned down an appeal against Brian Lund on Monday. He flew to Rome."
    assert "[Peter Berg] flew to Rome" in _titles(text)


def test_who_speaks_says_he_of_another():
    text = 'Peter Berg wept as he told the court of Brian Lund. "He wanted to go home," he said.'
    assert "[Brian Lund] wanted to go home" in _titles(text)
