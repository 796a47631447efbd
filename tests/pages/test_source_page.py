from dashboard.story import Document, Evidence
from tests.conftest import make_event, make_story
from tests.pages.bare_page import opened, shown, view_of

FIRST = Document("d1", "one.txt", "The first", "en", None, "unknown", "The dam broke.")
SECOND = Document("d2", "two.txt", None, "en", None, "unknown", "The town was flooded.")
FLOODED = make_event(
    1, title="The town was flooded", evidence=(Evidence("d2", 0, 21, "The town was flooded."),)
)
TWO = make_story(FLOODED, documents=(FIRST, SECOND))


def test_the_article_is_there_with_its_marks(flood):
    page = opened("source", view_of(flood))
    assert not page.exception
    assert "dl-m-date" in shown(page)
    assert not page.selectbox


def test_kinds_of_marks_can_be_switched_off(flood):
    page = opened("source", view_of(flood))
    page.pills(key="marks").set_value(["place"]).run()
    assert "dl-m-place" in shown(page)
    assert "dl-m-date" not in shown(page)


def test_the_chosen_event_is_lit_and_its_card_beside(flood):
    page = opened("source", view_of(flood, chosen="d1-e1"))
    assert 'class="dl-here"' in shown(page)
    assert "dl-card dl-q-other" in shown(page) or 'aria-label="Event:' in shown(page)


def test_on_a_phone_the_card_is_a_sheet_at_the_foot(flood):
    page = opened("source", view_of(flood, chosen="d1-e1", width=368))
    assert '<details class="dl-sheet" open>' in shown(page)


def test_on_a_phone_the_chosen_event_can_be_edited(flood):
    page = opened("source", view_of(flood, chosen="d1-e1", width=368))
    assert [one.label for one in page.button] == ["Edit this event", "Add an event"]


def test_another_document_can_be_read():
    page = opened("source", view_of(TWO))
    assert "The dam broke." in shown(page)
    assert page.selectbox[0].options == ["The first", "two.txt"]
    page.selectbox[0].set_value(1).run()
    assert "The town was flooded." in shown(page)
    assert page.query_params["in"] == "d2"
    page.selectbox[0].set_value(0).run()
    assert "The dam broke." in shown(page)
    assert page.query_params["in"] == "d1"


def test_an_article_that_does_not_tell_the_chosen_event_can_be_picked():
    page = opened("source", view_of(TWO, chosen="d1-e1"))
    page.selectbox[0].set_value(0).run()
    assert "The dam broke." in shown(page)
    assert page.query_params["in"] == "d1"
    assert "The dam broke." in shown(page.run())


def test_the_document_that_tells_the_chosen_event_opens():
    page = opened("source", view_of(TWO, chosen="d1-e1"))
    assert page.selectbox[0].value == 1


def test_the_document_that_was_asked_for_opens_and_is_kept_in_the_address():
    page = opened("source", view_of(TWO, chosen="d1-e1"), **{"in": "d1"})
    assert page.selectbox[0].value == 0
    assert page.query_params["in"] == "d1"


def test_an_address_lights_a_quote(flood):
    page = opened("source", view_of(flood), quote="d1-q1")
    assert '<span class="dl-here">' in shown(page)
    assert page.query_params["quote"] == "d1-q1"


def test_a_long_document_comes_in_parts():
    text = "One line of a long report.\n" * 4_000
    story = make_story(documents=(Document("d1", "a.txt", None, "en", None, "unknown", text),))
    page = opened("source", view_of(story))
    assert not page.exception
    assert page.selectbox[0].options == ["1 of 3", "2 of 3", "3 of 3"]


def test_a_story_without_documents_says_so():
    page = opened("source", view_of(make_story(documents=())))
    assert not page.exception
    assert "no text" in shown(page)
