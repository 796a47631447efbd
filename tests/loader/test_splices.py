"""What must hold of a story whatever texts are cut up and put together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader import load
from dashboard.loader.times.days import day_of
from tests.strategies.texts import SPLICES


@settings(max_examples=60, deadline=None)
@given(st.one_of(SPLICES, SPLICES.map(lambda text: text * 2)))
def test_bounds_are_in_order_and_spans_lie_in_the_text(text):
    story = load(text + "It ended.\n", published="2024-12-12")
    (document,) = story.documents
    length = len(document.text)
    for one in (*story.times, *story.events):
        first, last = day_of(one.earliest), day_of(one.latest)
        assert first is None or last is None or first <= last
    spans = [*story.times, *story.quotes, *story.place_mentions, *story.actor_mentions]
    spans += [said for event in story.events for said in (*event.evidence, *event.tellings)]
    assert all(0 <= one.start < one.end <= length for one in (*spans, *document.furniture))
    assert all(document.text[one.start : one.end] == one.text for one in story.quotes)


@settings(max_examples=60, deadline=None)
@given(st.one_of(SPLICES, SPLICES.map(lambda text: text * 2)))
def test_no_quote_reaches_over_what_is_no_article(text):
    story = load(text + "It ended.\n", published="2024-12-12")
    (document,) = story.documents
    assert not [
        quote
        for quote in story.quotes
        for piece in document.furniture
        if quote.start < piece.end and piece.start < quote.end
    ]
