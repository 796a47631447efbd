import pytest

from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.story import open_story
from dashboard.corpus.told_by import told_by


@pytest.fixture(scope="module")
def story(told):
    """The largest story: three articles about a ferry, a day apart."""
    largest = max(stored_stories(told).rows(), key=lambda row: row["size"])
    return open_story(told, largest["id"])


def test_all_documents_of_an_event_stand_in_the_order_of_their_days(story):
    event = max(story.events, key=lambda one: len({told.document for told in one.tellings}))
    telling = event.tellings[-1]
    found = told_by(story, telling.document, telling.title)
    assert {one.id for one in found} == {one.document for one in event.tellings}
    assert len(found) > 1
    days = [one.published for one in found]
    assert days == sorted(days)


def test_of_what_a_document_does_not_tell_there_is_none(story):
    assert told_by(story, story.documents[0].id, "Nothing of the kind happened") == ()
