from hypothesis import given
from hypothesis import strategies as st

from dashboard.story import Evidence, Quote
from dashboard.tables.speaking import speakers_by_event
from dashboard.words.labels import UNNAMED
from tests.conftest import make_event, make_story

NAMES = {"vik": "Ola Vik", "moen": "Berit Moen"}


def said(number, start, end, speaker="vik", event=None, words=None):
    cue = ("said", event)
    return Quote(f"q{number}", "d1", start, end, "…", (), "direct", speaker, words, None, *cue)


def told(number, start, end, **changes):
    return make_event(number, evidence=(Evidence("d1", start, end, "…"),), **changes)


def speakers(*events, quotes):
    return speakers_by_event(make_story(*events, quotes=quotes), NAMES)


def test_who_is_quoted_by_a_link_speaks_in_the_event():
    linked = make_event(1, quotes=("q1",))
    assert speakers(linked, quotes=(said(1, 0, 5),)) == {"d1-e1": ("Ola Vik",)}
    assert speakers(make_event(1), quotes=(said(1, 0, 5, event="d1-e1"),)) == {
        "d1-e1": ("Ola Vik",)
    }


def test_who_is_quoted_in_the_sentence_speaks_in_the_event():
    first, second = told(1, 0, 40), told(2, 41, 80)
    quotes = (said(1, 10, 30), said(2, 50, 60, "moen"))
    assert speakers(first, second, quotes=quotes) == {
        "d1-e1": ("Ola Vik",),
        "d1-e2": ("Berit Moen",),
    }


def test_a_quote_of_several_sentences_speaks_in_all_of_them():
    events = (told(1, 0, 40), told(2, 41, 80), told(3, 81, 99))
    assert set(speakers(*events, quotes=(said(1, 20, 70),))) == {"d1-e1", "d1-e2"}


def test_words_that_only_touch_a_sentence_are_not_in_it():
    assert speakers(told(1, 40, 80), quotes=(said(1, 20, 40), said(2, 80, 90))) == {}


def test_each_speaker_is_named_once_and_who_has_no_name_as_that():
    quotes = (said(1, 1, 5), said(2, 6, 9), said(3, 10, 12, None, None, "he"))
    assert speakers(told(1, 0, 40), quotes=quotes) == {"d1-e1": ("Ola Vik", UNNAMED)}


spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda one: (one[0], sum(one)))


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6))
def test_all_that_overlap_are_found(sentences, quoted):
    events = [told(n, *span) for n, span in enumerate(sentences)]
    quotes = tuple(said(n, *span, None, None, f"guard {n}") for n, span in enumerate(quoted))
    expected = {
        (event, f"Guard {number}")
        for event, (start, end) in ((f"d1-e{n}", span) for n, span in enumerate(sentences))
        for number, (first, last) in enumerate(quoted)
        if first < end and last > start
    }
    found = speakers(*events, quotes=quotes)
    assert {(event, name) for event, names in found.items() for name in names} == expected
