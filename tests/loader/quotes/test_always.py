import itertools

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.loader.actors import find_actors
from dashboard.loader.actors.people import find_people
from dashboard.loader.places import find_places
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from
from tests.strategies.texts import MARKS, QUOTE_TEXTS


def find(text):
    prose = prose_from(text)
    people = find_people(prose)
    return find_quotes(prose, find_actors(prose, people, find_places(prose, people)))


@settings(max_examples=200, deadline=None)
@given(QUOTE_TEXTS)
@example("““““")
@example("'\"'\"'\"")
def test_content_is_a_slice_of_the_text_and_has_no_outer_marks(text):
    for quote in find(text):
        assert quote.text == text[quote.start : quote.end]
        assert quote.text.strip() == quote.text != ""
        if quote.kind == "direct":
            assert text[quote.start] not in MARKS or text[quote.start] != text[quote.start - 1]
            assert any(c not in MARKS for c in quote.text)
        for piece in quote.quoted:
            assert quote.start <= piece.start < piece.end <= quote.end


@settings(max_examples=200, deadline=None)
@given(QUOTE_TEXTS)
def test_direct_quotes_never_overlap(text):
    direct = sorted((q.start, q.end) for q in find(text) if q.kind == "direct")
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(direct))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=MARKS + " aA.,\n", max_size=60))
@example("'.'.A,")
def test_marks_of_any_kind_in_any_order_never_raise(text):
    find(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_at_all_never_raises(text):
    find(text)
