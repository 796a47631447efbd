import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.loader.corrections import FILE, Hide, SetTitle, Words, to_toml
from dashboard.loader.given_texts import GivenText, read_given
from dashboard.views import corrections, export, own_story, state
from dashboard.views.made import MADE
from dashboard.views.own_story import OWN, OwnStory
from tests.seed_events import event_id, seed_story

ROOT = Path(__file__).parents[2]
COURIER = "Ryfylke Courier (invented)"
SAID = "Police arrested 12 people on board the Havlyst in the evening."
ARRESTED = Words(COURIER, SAID, "arrested")
STORY = "fictional-ferry"
OCCUPIED = "occupied the ferry Havlyst"
ARRESTS = "Police arrested 12"


@pytest.fixture
def ferry(tmp_path, monkeypatch):
    """The folder of the fictional story, a copy that a test may add to."""
    folder = tmp_path / "ferry"
    shutil.copytree(ROOT / "seeds" / "fictional-ferry", folder)
    monkeypatch.setattr(state, "SEEDS", tmp_path)
    st.cache_resource.clear()
    yield folder
    st.cache_resource.clear()


def opened(**address):
    page = AppTest.from_file(ROOT / "streamlit_app.py", default_timeout=60)
    for key, value in address.items():
        page.query_params[key] = value
    return page.run()


def shown(page):
    return "".join(html.value for html in page.html if not html.value.startswith("<style>"))


def widget(listed, label):
    """The last one of that label: those of an open form stand behind those of the page."""
    return [one for one in listed if one.label == label][-1]


def press(page, label):
    widget(page.button, label).click()
    page.run()
    assert not page.exception
    return page


def edited(page):
    return press(page, "Edit this event")


def events(page):
    return shown(page).count('class="dl-row"')


def test_an_edited_title_shows_at_once_and_is_marked(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    assert "The ferry is taken</h2>" in shown(page)
    assert "by hand: title" in shown(page)
    assert "(corrected: title)" in shown(page)
    (kept,) = corrections_of(page)
    assert kept.title == "The ferry is taken"


def corrections_of(page):
    return page.session_state[f"{corrections.KEPT}ferry"]


def test_a_form_that_changes_nothing_corrects_nothing(ferry):
    page = press(edited(opened(event=event_id(STORY, OCCUPIED))), "Save")
    assert corrections_of(page) == ()


def test_a_date_is_typed_and_its_reason_said(ferry):
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    widget(page.text_input, "From").set_value("16 March 2023")
    widget(page.text_input, "To").set_value("16 March 2023")
    press(page, "Save")
    assert "16 Mar 2023" in shown(page)
    assert "A person set it by hand." in shown(page)


def test_a_date_that_is_none_is_explained_and_the_form_stays(ferry):
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    widget(page.text_input, "To").set_value("soon")
    press(page, "Save")
    assert "soon" in page.error[0].value
    assert (
        widget(page.text_input, "Title").value == "Police arrested 12 people on board the Havlyst"
    )


def test_kind_certainty_and_places_are_set(ferry):
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    widget(page.selectbox, "Kind").set_value("CRIME")
    widget(page.selectbox, "Certainty").set_value("possible")
    widget(page.multiselect, "Places").set_value(["Bergen"])
    press(page, "Save")
    assert "Crime · possible" in shown(page)
    assert "by hand: kind, status, places" in shown(page)
    assert 'data-filter="place=Bergen"' in shown(page)


def test_what_a_document_tells_is_split_off(ferry):
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    before = events(page)
    widget(page.selectbox, "Split off").set_value(1)
    press(page, "Split off")
    assert events(page) == before + 1
    assert "Police arrested 19 people on board the Havlyst" in shown(page)
    assert "sources differ on toll" not in shown(page)


def test_two_events_are_merged_and_parted_again_by_undoing(ferry):
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    before = events(page)
    other = event_id(STORY, "sailors were injured")
    widget(page.selectbox, "Merge with").set_value(other)
    page.run()
    forms = [html.value for html in page.html if html.value.startswith("<section")]
    assert SAID in forms[0].replace("<mark>", "").replace("</mark>", "")
    assert "sailors were injured" in forms[1]
    press(page, "Merge")
    assert events(page) == before - 1
    assert "A person put its tellings together by hand." in shown(page)
    press(page, "Take back")
    assert events(page) == before
    assert corrections_of(page) == ()


def test_an_event_is_hidden(ferry):
    gone = event_id(STORY, OCCUPIED)
    page = edited(opened(event=gone))
    before = events(page)
    press(page, "Hide this event")
    assert events(page) == before - 1
    assert f'data-event="{gone}"' not in shown(page)


def test_a_place_is_set_elsewhere(ferry):
    page = edited(opened(event=event_id(STORY, "hold talks on the fares in Bergen")))
    widget(page.number_input, "Latitude").set_value(60.0)
    widget(page.number_input, "Longitude").set_value(5.0)
    press(page, "Set the position")
    (one,) = corrections_of(page)
    assert (one.place, one.lat, one.lon) == ("Bergen", 60.0, 5.0)


def test_a_quote_gets_another_speaker(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.selectbox, "Speaker").set_value("Ingrid Solheim")
    press(page, "Set the speaker")
    (one,) = corrections_of(page)
    assert one.speaker == "Ingrid Solheim"
    assert '<span class="dl-corrected">corrected</span>' in shown(page)


def test_an_event_is_added_from_words_of_an_article(ferry):
    page = press(opened(), "Add an event")
    widget(page.selectbox, "Article").set_value(2)
    widget(page.text_area, "The words that tell of it").set_value(
        "The ship was about to leave\nfor the mainland with 140 passengers."
    )
    widget(page.text_input, "Title").set_value("The ship is about to leave")
    press(page, "Add")
    assert "The ship is about to leave" in shown(page)
    assert "(corrected: added by hand)" in shown(page)


def test_words_that_the_article_lacks_add_nothing(ferry):
    page = press(opened(), "Add an event")
    widget(page.text_area, "The words that tell of it").set_value("The ship flew away.")
    press(page, "Add")
    assert "does not have these words" in page.error[0].value
    assert f"{corrections.KEPT}ferry" not in page.session_state


def test_the_corrections_of_the_folder_are_read(ferry):
    (ferry / FILE).write_text(to_toml([SetTitle(ARRESTED, "Twelve are held")]), encoding="utf-8")
    page = opened()
    assert "Twelve are held" in shown(page)
    assert not page.warning


def test_what_no_longer_fits_is_named_and_stays_in_the_file(ferry):
    gone = Hide(Words(COURIER, "The crew sang.", "sang"))
    (ferry / FILE).write_text(to_toml([gone, SetTitle(ARRESTED, "Held")]), encoding="utf-8")
    page = edited(opened(event=event_id(STORY, ARRESTS)))
    assert "The crew sang" in page.warning[0].value
    assert "does not have these words" in page.warning[0].value
    widget(page.text_input, "Title").set_value("Twelve are held")
    press(page, "Save")
    assert gone in corrections_of(page)


def test_a_file_of_corrections_that_is_wrong_is_a_warning_and_the_story_is_there(ferry):
    (ferry / FILE).write_text('[[correction]]\nchange = "titel"\n', encoding="utf-8")
    page = opened()
    assert "line 1" in page.warning[0].value
    assert "titel" in page.warning[0].value
    assert events(page) == len(seed_story(STORY).events)


def test_a_file_can_be_opened_to_go_on_from(ferry):
    page = opened()
    content = to_toml([SetTitle(ARRESTED, "Twelve are held")]).encode()
    page.file_uploader[0].set_value((FILE, content, "application/toml"))
    page.run()
    assert not page.exception
    assert "Twelve are held" in shown(page)


def test_a_file_that_is_opened_adds_to_the_corrections_there_are(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    (mine,) = corrections_of(page)
    theirs = SetTitle(ARRESTED, "Twelve are held")
    content = to_toml([mine, theirs]).encode()
    page.file_uploader[0].set_value((FILE, content, "application/toml"))
    page.run()
    assert corrections_of(page) == (mine, theirs)


def test_what_is_opened_takes_the_place_of_what_set_the_same(ferry):
    (ferry / FILE).write_text(to_toml([SetTitle(ARRESTED, "Held")]), encoding="utf-8")
    page = opened()
    theirs = SetTitle(ARRESTED, "Twelve are held")
    page.file_uploader[0].set_value((FILE, to_toml([theirs]).encode(), "application/toml"))
    page.run()
    assert corrections_of(page) == (theirs,)


def test_nothing_is_written_into_the_folder(ferry):
    before = {path.name: path.read_bytes() for path in ferry.iterdir()}
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    assert {path.name: path.read_bytes() for path in ferry.iterdir()} == before


def test_another_visitor_sees_no_corrections(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    assert "The ferry is taken" not in shown(opened(event=event_id(STORY, OCCUPIED)))


def exporting(page):
    """The page with the popover of exports open."""
    page.session_state[export.OPEN] = True
    return page.run()


def own_corrected():
    """A page on a visitor's own story, with one title corrected."""
    texts = (GivenText("a.txt", b"The wall at Larnok collapsed on 3 May 2021."),)
    page = AppTest.from_file(ROOT / "streamlit_app.py", default_timeout=60)
    page.session_state["own-story"] = OwnStory(None, texts, read_given(texts))
    page.session_state[state.SHOWN] = OWN
    page.run()
    assert "The wall at Larnok collapsed" in shown(page)
    page = edited(page)
    widget(page.text_input, "Title").set_value("The wall is down")
    return press(page, "Save")


def test_typed_words_are_in_the_session_alone(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    _, corrected = page.session_state[MADE][corrections.CORRECTED]
    assert "The ferry is taken" in [event.title for event in corrected.story.events]


def test_the_corrections_of_the_folder_are_read_once_until_they_change(ferry, monkeypatch):
    read = []
    real = corrections.read_corrections
    monkeypatch.setattr(corrections, "read_corrections", lambda *a: read.append(a) or real(*a))
    opened().run()
    assert len(read) == 1
    (ferry / FILE).write_text(to_toml([SetTitle(ARRESTED, "Twelve are held")]), encoding="utf-8")
    assert "Twelve are held" in shown(opened())


def test_a_visitors_own_story_is_corrected_in_the_session_alone(ferry):
    page = own_corrected()
    assert "The wall is down</h2>" in shown(page)
    kept = [str(key) for key in page.session_state._state.filtered_state if "correct" in str(key)]
    assert own_story.CORRECTIONS in kept
    assert all(key.startswith(own_story.PREFIX) for key in kept)


def test_the_citation_counts_what_its_link_does_not_hold(ferry, monkeypatch):
    (ferry / FILE).write_text(to_toml([SetTitle(ARRESTED, "Held")]), encoding="utf-8")
    monkeypatch.setattr(export, "link", lambda: "https://news.example/")
    page = exporting(opened(event=event_id(STORY, OCCUPIED)))
    assert "Accessed" in shown(page)
    assert "by hand, which the link" not in shown(page)
    widget(edited(page).text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    assert "With 1 correction by hand, which the link does not hold." in shown(page)


def test_an_own_story_has_no_address_to_copy(ferry, monkeypatch):
    monkeypatch.setattr(export, "link", lambda: "https://news.example/")
    assert "Copy link" in shown(exporting(opened()))
    page = exporting(own_corrected())
    assert "Copy citation" in shown(page)
    assert "Copy link" not in shown(page)
    assert "news.example" not in shown(page)
    assert "With 1 correction by hand. Accessed" in shown(page)


def test_of_an_own_text_no_folder_is_told_that_it_does_not_have(ferry):
    page = own_corrected()
    assert "together on the page “Your text”" in shown(page)
    assert "seeds/" not in shown(page)


def test_a_corrected_story_is_let_go_of_with_all_else_that_was_made_of_it(ferry):
    page = edited(opened(event=event_id(STORY, OCCUPIED)))
    widget(page.text_input, "Title").set_value("The ferry is taken")
    press(page, "Save")
    page.session_state[MADE].clear()
    held = page.session_state._state.filtered_state
    assert not [one for one in held.values() if "Corrected(" in repr(one)]
