"""A click says that two events are one, or two: a correction like any other."""

import pytest

from dashboard.loader import load_story
from dashboard.loader.corrections import Apart, Merge, Split
from dashboard.loader.settings import Settings
from dashboard.views.own_story import CORRECTIONS, OWN
from tests.conftest import followed_story
from tests.pages.bare_page import opened, view_of
from tests.pages.test_compare_page import FERRY


def press(page, label):
    (button,) = (one for one in page.button if one.label == label)
    button.click().run()
    assert not page.exception
    return page.session_state[CORRECTIONS]


@pytest.mark.parametrize(("label", "kind"), [("The same", Merge), ("Not the same", Apart)])
def test_a_click_joins_or_parts_a_pair(label, kind):
    (made,) = press(opened("compare", view_of(followed_story(), name=OWN)), label)
    assert isinstance(made, kind)
    assert (made.at.document, made.other.document) == ("Paper 1", "Paper 2")


def test_one_source_is_taken_out_of_an_event_by_a_click():
    ferry = load_story(FERRY, Settings())
    event = next(one for one in ferry.events if "occupied the ferry" in one.title)
    page = opened("compare", view_of(ferry, name=OWN, chosen=event.id))
    (made,) = press(page, r"Rogaland Tribune \(invented\)")
    assert isinstance(made, Split)
    assert made.whole_document
    assert made.at.document == "Rogaland Tribune (invented)"


def test_an_event_of_one_source_has_nothing_to_take_out():
    page = opened("compare", view_of(followed_story(), name=OWN, chosen="d1-e1"))
    assert not [one for one in page.button if one.label.startswith("Paper")]
