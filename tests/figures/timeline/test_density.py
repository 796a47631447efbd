from datetime import date, timedelta

import pytest

from dashboard.figures.theme import LIGHT
from dashboard.figures.timeline.drawing import timeline
from dashboard.figures.timeline.sheet import Settings
from dashboard.story import Actor, Place
from dashboard.tables import tables_of
from tests.conftest import make_event, make_story

HOSTILE = '<a href="https://a.example">x</a><b>'


@pytest.mark.parametrize("lanes", ["place", "actor"])
def test_hostile_lane_names_are_words_in_the_hover_of_very_many_events(lanes):
    days = ((date(2020, 1, 1) + timedelta(days=at)).isoformat() for at in range(500))
    events = [
        make_event(at, earliest=day, latest=day, places=("p1",), actors=("a1",))
        for at, day in enumerate(days)
    ]
    story = make_story(
        *events,
        places=(Place("p1", HOSTILE, "city", 1.0, 2.0, "NO", "test:1"),),
        actors=(Actor("a1", HOSTILE, "person"),),
    )
    drawn = timeline(tables_of(story), None, Settings(lanes=lanes), LIGHT)
    hovers = [text for trace in drawn.data for text in trace.hovertext]
    assert hovers
    assert all("<a " not in text and "&lt;a href" in text for text in hovers)
