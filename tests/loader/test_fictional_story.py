"""The fictional story: every planted contradiction is found, and no other."""

from pathlib import Path

import pytest

from dashboard.loader import load_story
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.settings import Settings

FERRY = Path(__file__).parents[2] / "seeds" / "fictional-ferry"


@pytest.fixture(scope="module")
def ferry():
    return load_story(FERRY, Settings())


def event(story, words):
    return next(one for one in story.events if words in one.title)


def differences(story, found):
    names = {document.id: document.name.split(" (")[0] for document in story.documents}
    return {
        one.field: {value.value: {names[d] for d in value.documents} for value in one.values}
        for one in found.disagreements
    }


def test_it_says_that_it_is_fictional():
    seed = read_story_folder(FERRY)
    assert "This is a fictional report" in seed.note
    assert "fictional" in seed.title


def test_three_documents_tell_the_occupation(ferry):
    found = event(ferry, "occupied the ferry")
    assert {one.document for one in found.evidence} == {"d1", "d2", "d3"}


def test_day_place_and_who_did_it_are_contradicted(ferry):
    courier, tribune, wire = "Ryfylke Courier", "Rogaland Tribune", "Coastal Wire"
    assert differences(ferry, event(ferry, "occupied the ferry")) == {
        "day": {"2023-03-14": {courier, tribune}, "2023-03-15": {wire}},
        "place": {"Stavanger": {courier, wire}, "Haugesund": {tribune}},
        "who": {"Blue Coast Movement": {courier, wire}, "Free Harbour Union": {tribune}},
    }


def test_the_number_of_arrests_is_contradicted(ferry):
    assert differences(ferry, event(ferry, "Police arrested")) == {
        "toll": {
            "12 arrested": {"Ryfylke Courier", "Coastal Wire"},
            "19 arrested": {"Rogaland Tribune"},
        }
    }


def test_nothing_else_is_contradicted(ferry):
    apart = [one.title for one in ferry.events if one.disagreements]
    assert len(apart) == 2


def test_what_one_alone_says_stays_its_own(ferry):
    found = event(ferry, "will hold talks")
    assert {one.document for one in found.evidence} == {"d1"}
