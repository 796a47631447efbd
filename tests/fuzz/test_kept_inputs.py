"""Inputs at the edges, and each that once showed a fault, shows none."""

from dataclasses import replace

import pytest

from dashboard.story import PlaceMention
from tests.conftest import flood_story, make_event, make_story
from tests.faults import faults_of
from tests.fuzz.targets import TARGETS
from tests.fuzz.test_search import INPUTS

KEPT = sorted(path for path in INPUTS.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_kept_input_shows_no_fault(path):
    TARGETS[path.parent.name].run(path.name.partition(".")[2], path.read_bytes())


def test_every_target_has_kept_inputs():
    assert {path.parent.name for path in KEPT} == set(TARGETS)


def test_a_sound_story_has_no_faults():
    assert faults_of(flood_story()) == []


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        (make_story(make_event(1), make_event(1)), "events: d1-e1 twice"),
        (make_story(make_event(1, places=("p9",))), "no such id in places: 'p9' of d1-e1"),
        (
            make_story(make_event(1, earliest="2021-05-03", latest="2021-05-02")),
            "d1-e1 ends before it begins: 2021-05-03 to 2021-05-02",
        ),
        (
            make_story(make_event(1, earliest="2021-05-03T14:00", latest="2021-05-03T13:00")),
            "d1-e1 ends before it begins: 2021-05-03T14:00 to 2021-05-03T13:00",
        ),
    ],
)
def test_each_fault_is_named(story, fault):
    assert faults_of(story) == [fault]


def test_words_that_are_not_those_of_the_text_are_a_fault():
    moved = PlaceMention("d1", 1, 5, "Arna", "p1", "literal", "test")
    (fault,) = faults_of(replace(flood_story(), place_mentions=(moved,)))
    assert fault.startswith("out of its text: PlaceMention(document='d1', start=1")
