from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.corrections import candidates
from dashboard.story import Disagreement, Perhaps
from tests.conftest import make_event, make_story

BROKE = make_event(1, title="The dam broke", earliest="2021-05-03", latest="2021-05-03")
FAILED = make_event(2, title="The dam failed", earliest="2021-05-04", latest="2021-05-04")
SAME_DAY = make_event(3, title="Schools shut early", earliest="2021-05-03", latest="2021-05-03")
LATER = make_event(4, title="Schools shut again", earliest="2021-06-03", latest="2021-06-03")
LATEST = make_event(5, title="Schools shut late", earliest="2021-07-03", latest="2021-07-03")


def ids(event, *others, **more):
    story = replace(make_story(event, *others), **more)
    return [one.id for one in candidates(story, event, story.events)]


def test_who_shares_words_comes_before_who_shares_the_day_alone():
    assert ids(BROKE, LATER, SAME_DAY, FAILED)[0] == FAILED.id


def test_of_those_equally_alike_the_nearer_day_comes_first():
    assert ids(BROKE, LATEST, LATER) == [LATER.id, LATEST.id]


def test_what_merging_nearly_put_together_comes_first_of_all():
    nearly = Perhaps(LATEST.id, BROKE.id, Disagreement("day", ()), ())
    assert ids(BROKE, FAILED, LATEST, perhaps=(nearly,))[0] == LATEST.id


def test_an_event_without_a_day_is_offered_too():
    undated = make_event(6, title="The dam was built", earliest=None, latest=None)
    assert ids(BROKE, undated) == [undated.id]


days = st.dates().map(str) | st.none()


@given(st.lists(st.tuples(days, days), max_size=6))
def test_every_other_event_is_offered_once(bounds):
    others = [
        make_event(n, earliest=first, latest=last) for n, (first, last) in enumerate(bounds, 2)
    ]
    assert sorted(ids(BROKE, *others)) == sorted(one.id for one in others)
