"""What must hold of a story whatever texts are cut up and put together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.loader import load
from dashboard.loader.times.days import day_of

ARTICLES = (
    "“We will not leave this valley,” Ada Lund told reporters on Monday, two days after the dam broke.\n\n",
    "By Our Reporter\nPublished 4 March 2024, updated 6 March 2024\n\nThe ferry sank off Arna on 3 March.\n\n",
    "‘‘We were told nothing by the council, by (Mayor) Holm,’’ she said.\n\n",
    "''We were told nothing by the council, by (Mayor) Holm, or by anybody in the harbour town.\n\n",
    "In early November police in Nairobi arrested five men; a trial would begin before Christmas.\n\n",
    "After the elections and before the meeting in June 2023, rebels attacked the base near Lamu.\n\n",
    "Read more: The wall that fell\nShare this\nAdvertisement\n\n",
    "4 March\n\nTroops left the town in the days before the vote.\n\n5 March\n\nThey came back.\n\n",
    "Q: When will it open?\nA: Next spring, or in the autumn of 2025 at the latest.\n\n",
    "In the 19th century the town had 300 people. It was shelled from 480 BC until the fall of Rome.\n\n",
)
CUTS = st.tuples(st.sampled_from(ARTICLES), st.integers(0, 110), st.integers(0, 110))
TEXTS = st.lists(CUTS, min_size=1, max_size=9).map(
    lambda cuts: "".join(text[min(a, b) : max(a, b)] for text, a, b in cuts)
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(TEXTS, TEXTS.map(lambda text: text * 2)))
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
@given(st.one_of(TEXTS, TEXTS.map(lambda text: text * 2)))
def test_no_quote_reaches_over_what_is_no_article(text):
    story = load(text + "It ended.\n", published="2024-12-12")
    (document,) = story.documents
    assert not [
        quote
        for quote in story.quotes
        for piece in document.furniture
        if quote.start < piece.end and piece.start < quote.end
    ]
