"""What a filter leaves of a corpus is what it leaves of each of its articles as a story."""

from functools import reduce

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import filters
from dashboard.corpus.articles import Articles
from dashboard.corpus.opening import asking
from dashboard.filters import Filter
from dashboard.loader import Settings, read_document
from dashboard.loader.merging import merge
from dashboard.tables import tables_of
from dashboard.words.kinds import LANES, STATUSES
from tests.corpus.made import made_of, written

TEXTS = {
    "flood.txt": "Vienna, 12 May 2023\n\nThe Danube flooded three streets in Vienna on Thursday. "
    "Mayor Hanna Gruber said that the water would fall by Sunday. “We were warned,” she said. "
    "Police closed two bridges in June 2022.",
    "strike.txt": "Lagos, 2 February 2024\n\nNurses went on strike in Lagos on Monday. "
    "“Nobody listens to us,” said Amina Bello, a nurse. Nigeria signed an agreement with the nurses "
    "in January 2024. The nurses may strike again next week.",
    "fire.txt": "Toronto, 9 August 2021\n\nA fire killed two people in Toronto on Saturday. "
    "Canada sent soldiers to Winnipeg in 2020. The company did not pay a fine.",
    "talks.txt": "Vienna, 20 May 2023\n\nAustria and Canada held talks in Vienna on 18 May 2023. "
    "According to Reuters, Hanna Gruber met soldiers on Friday.",
    "bare.txt": "Soldiers built a bridge. “It holds,” the engineer said.",
}
PLACES = ("Vienna", "Lagos", "Toronto", "Winnipeg", "Atlantis")
ACTORS = ("Hanna Gruber", "Canada", "Nigeria", "Austria", "Amina Bello", "Nobody At All")
SPEAKERS = ("Amina Bello", "Hanna Gruber", "Speaker not named")
# Each stands as a whole word wherever its letters do: a story would find parts of words, too.
WORDS = ("soldiers", "streets", "strike", "vienna", "Thursday", '"went on strike"', "nurses lagos")
DAYS = ("", "2020", "2022-06", "12 May 2023", "2023-05-18", "2024", "February 2024", "not a day")


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The corpus' questions, and the tables of each article read by itself."""
    folder = tmp_path_factory.mktemp("same")
    texts = written(folder / "texts", TEXTS)
    made_of(texts, folder / "corpus")
    stories = [
        tables_of(merge([read_document(one.source, one.id, Settings())]))
        for one in Articles([texts])
    ]
    with asking(folder / "corpus") as asked:
        yield asked, stories


def some(choices):
    return st.lists(st.sampled_from(choices), max_size=2, unique=True).map(tuple)


wanted = st.builds(
    Filter,
    since=st.sampled_from(DAYS),
    until=st.sampled_from(DAYS),
    kinds=some(LANES),
    places=some(PLACES),
    actors=some(ACTORS),
    speakers=some(SPEAKERS),
    statuses=some(STATUSES),
    words=st.sampled_from(("", "", *WORDS)),
    undated=st.sampled_from(("", "too")),
)


def of_stories(filter_, stories):
    """The ids of the events that pass, but those that only the order of the text dates."""
    passing = {}
    for tables in stories:
        masks = filters.masks(filter_, tables)
        seen = np.logical_and.reduce(list(masks.values()))
        passing |= dict(zip(tables.events["id"][seen], tables.events["dated"][seen], strict=True))
    return passing


@settings(deadline=None, max_examples=150)
@given(filter_=wanted)
def test_a_filter_leaves_the_same_events(both, filter_):
    questions, stories = both
    found = {one.id: one.day is not None for one in questions.page(filter_).events}
    assert found == of_stories(filter_, stories)


@settings(deadline=None, max_examples=100)
@given(filter_=wanted)
def test_every_count_is_of_what_the_choice_would_leave(both, filter_):
    """A tally, and each kind by itself, counts the events of a page."""
    questions, _ = both
    events = questions.page(filter_).events
    assert questions.tally(filter_).events == len(events)
    of_kinds = questions.facets(filter_)["kind"]
    if not filter_.kinds:
        assert sum(of_kinds.values()) == len(events)
    density = questions.density(filter_)
    dated = sum(one.day is not None for one in events)
    assert sum(density.counts.values()) + density.before + density.after == dated
    assert reduce(
        lambda total, one: total + one.events, questions.busiest_places(filter_, 99), 0
    ) == sum(len(one.places) for one in events)
