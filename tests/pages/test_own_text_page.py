import io
import subprocess
import sys
import zipfile

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import filters
from dashboard.loader import Settings, load_story
from dashboard.loader.corrections import SetTitle, Words, apply, read_corrections
from dashboard.loader.given_texts import GivenText, read_given
from dashboard.loader.seed_stories import read_story_folder
from dashboard.views import filter_bar, history, own_story, own_text, state, timeline
from dashboard.views.made import MADE, Made
from dashboard.views.own_story import OWN, OwnStory
from tests.loader.files import docx, pdf
from tests.pages.test_timeline_page import DOOR, SLOW

FELL = "The wall at Larnok collapsed on 3 May 2021."
DOWN = SetTitle(Words("a.txt", FELL, "collapsed"), "The wall is down")
ROSE = b"The wall at Larnok was built again in 2022."
ATTACK = "<img src=x onerror=alert(1)> ![x](http://attack.example/b.png) :red[x]"


SCRIPT = "from dashboard.views import own_text\nown_text.show()\n"


def opened():
    return AppTest.from_string(SCRIPT, default_timeout=SLOW).run()


def shown(page):
    return "".join(block.value for block in page.html if not block.value.startswith("<style>"))


def field(page, label):
    return next(one for one in page.text_input if one.label == label)


def button(page, label):
    return next(one for one in page.button if one.label == label)


def read(page):
    return button(page, "Read").click().run()


def kept(page):
    return page.session_state["own-story"]


def titles(page):
    story, _ = kept(page).load(Settings())
    return [event.title for event in story.events]


def test_the_page_says_that_nothing_is_kept_and_what_an_address_does():
    page = shown(opened())
    assert "Nothing is kept on the server" in page
    assert "does not reproduce it for others" in page


def test_a_pasted_text_becomes_events_and_is_asked_to_be_opened():
    page = opened()
    page.text_area[0].set_value(FELL)
    field(page, "Published").set_value("8 May 2021")
    field(page, "Source").set_value("The Courier")
    read(page)
    assert titles(page) == ["The wall at Larnok collapsed on 3 May 2021"]
    document = kept(page).load(Settings())[0].documents[0]
    assert (document.name, document.published) == ("The Courier", "2021-05-08")
    assert page.session_state["own-opening"] is True


def test_two_pasted_texts_are_one_story_under_the_title_given():
    page = opened()
    page.text_area[0].set_value(FELL)
    button(page, "Add another text").click().run()
    page.text_area[1].set_value("Two people died in Oslo on 4 May 2021.")
    field(page, "Title of the story").set_value("The wall")
    read(page)
    story, _ = kept(page).load(Settings())
    assert story.title == "The wall"
    assert [one.name for one in story.documents] == ["Text 1", "Text 2"]


def test_a_date_that_is_none_is_said_and_nothing_is_read():
    page = opened()
    page.text_area[0].set_value(FELL)
    field(page, "Published").set_value("soon").run()
    assert page.error[0].value.startswith("“soon” is not a date of publication")
    read(page)
    assert "Nothing is read yet" in shown(page)
    assert "own-story" not in page.session_state


def test_a_span_is_a_date_of_publication():
    page = opened()
    page.text_area[0].set_value(FELL)
    field(page, "Published").set_value("2021-05-04/..")
    read(page)
    assert kept(page).load(Settings())[0].documents[0].published == "2021-05-04/.."


def test_nothing_to_read_is_said():
    assert "Paste a text or choose a file first" in shown(read(opened()))


def test_a_bad_file_is_named_and_the_good_ones_are_read():
    page = opened()
    page.file_uploader[0].set_value(
        [
            ("wall.pdf", pdf([[FELL]]), "application/pdf"),
            ("broken.docx", b"PK\x03\x04nothing", "application/zip"),
            ("vote.docx", docx("Ministers met in Oslo on 5 May 2021."), "application/zip"),
            ("events.csv", b"date,title\n2020,A fair opened\n2021-02-31,Bad\n", "text/csv"),
        ]
    )
    page.run()
    field(page, "File 1 published").set_value("2021-05-04")
    read(page)
    assert [str(error).split(":")[0] for error in kept(page).read.errors] == [
        "broken.docx",
        "events.csv, row 3",
    ]
    assert set(titles(page)) == {
        "The wall at Larnok collapsed on 3 May 2021",
        "Ministers met in Oslo on 5 May 2021",
        "A fair opened",
    }
    assert "broken.docx: is damaged, or no Word file" in shown(page)


def test_files_that_cannot_be_read_at_all_leave_the_page_as_it_is():
    page = opened()
    page.file_uploader[0].set_value(("broken.pdf", b"%PDF-1.7", "application/pdf"))
    page.run()
    read(page)
    assert "broken.pdf: is damaged" in shown(page)
    assert "own-story" not in page.session_state


def test_a_file_that_was_read_stays_until_it_is_taken_out():
    page = opened()
    page.file_uploader[0].set_value(("wall.txt", FELL.encode(), "text/plain"))
    page.run()
    read(page)
    assert not page.file_uploader[0].value
    assert "wall.txt" in shown(page)
    button(page, "Take out").click().run()
    assert "wall.txt" not in shown(page)


def test_what_is_forgotten_is_gone_from_the_session():
    page = opened()
    page.text_area[0].set_value(FELL)
    read(page)
    button(page, "Forget it").click().run()
    assert "own-story" not in page.session_state
    assert page.text_area[0].value == ""
    held = page.session_state._state.filtered_state
    assert not [key for key, value in held.items() if FELL in repr(value)]
    assert own_story._OPENED not in held.get(MADE, {})


def test_who_leaves_while_a_text_is_read_again_ends_the_reading(monkeypatch):
    class LeftError(Exception):
        pass

    def leave(*_):
        raise LeftError

    own = OwnStory("Left", (), read_given((GivenText("a.txt", FELL.encode()),)))
    monkeypatch.setattr(own_story, "if_there", leave)
    with pytest.raises(LeftError):
        own.load(Settings())


def test_corrections_stay_when_the_text_is_read_again():
    page = opened()
    page.text_area[0].set_value(FELL)
    read(page)
    page.session_state[own_story.CORRECTIONS] = (DOWN,)
    button(page, "Read again").click().run()
    assert page.session_state[own_story.CORRECTIONS] == (DOWN,)


def test_what_was_set_for_a_forgotten_story_is_gone_too():
    page = opened()
    page.text_area[0].set_value(FELL)
    read(page)
    made = (timeline.DRAWN, filter_bar.WANTED, history.PAST)
    typed = (filters.WORDS, "published.Text 1")
    for key in made:
        page.session_state[key] = FELL
    page.session_state[MADE] = Made(what=FELL)
    picked = ("event", "at", "quote", "in")
    page.session_state["look"] = dict.fromkeys((*picked, *typed), (FELL,))
    button(page, "Forget it").click().run()
    assert not set(picked) & set(page.query_params)
    assert not page.exception
    held = page.session_state._state.filtered_state
    assert FELL not in map(str, held.values())
    assert "what" not in held.get(MADE, {})
    assert not [key for key in held if str(key).startswith("published.")]


def test_the_texts_can_be_had_as_a_story_folder():
    texts = (GivenText("a.txt", FELL.encode()),)
    own = OwnStory("The wall", texts, read_given(texts))
    with zipfile.ZipFile(io.BytesIO(own.folder(Settings()))) as packed:
        assert packed.read("01-a.txt").decode() == FELL


def test_the_story_folder_has_set_dates_and_corrections(tmp_path):
    texts = (GivenText("a.txt", FELL.encode(), None, "2021-05-09"), GivenText("a.txt", ROSE))
    own = OwnStory("The wall", texts, read_given(texts))
    dates = (("a.txt", "2021-05-04"), ("a.txt (2)", "2022"))
    packed = own.folder(Settings(published=dates), (DOWN,))
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    sources = read_story_folder(tmp_path).sources
    assert [(one.name, one.published) for one in sources] == list(dates)
    assert read_corrections(tmp_path / "corrections.toml", "").corrections == (DOWN,)
    corrected = apply(load_story(tmp_path, Settings()), (DOWN,))
    assert corrected.misfits == ()


def test_identical_texts_of_one_name_keep_names_of_their_own_in_the_story_folder(tmp_path):
    texts = (GivenText("a.txt", FELL.encode()), GivenText("a.txt", FELL.encode()))
    own = OwnStory(None, texts, read_given(texts))
    dates = (("a.txt", "2021-05-04"), ("a.txt (2)", "2021-05-09"))
    packed = own.folder(Settings(published=dates))
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    sources = read_story_folder(tmp_path).sources
    assert [(one.name, one.published) for one in sources] == list(dates)


def test_records_keep_names_and_dates_in_the_story_folder(tmp_path):
    lines = [
        '{"id": "wire", "text": "It fell.", "published": "2020", "url": "https://a.example/"}',
        "no record",
        '{"text": "It rose."}',
        '{"id": "wire", "text": "It fell again."}',
    ]
    texts = (GivenText("set.jsonl", "\n".join(lines).encode(), None, "2021"),)
    own = OwnStory(None, texts, read_given(texts))
    packed = own.folder(Settings(published=(("wire (2)", "2022-02"),)))
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    read = read_story_folder(tmp_path)
    assert [(one.name, one.text, one.published) for one in read.sources] == [
        ("wire", "It fell.", "2020"),
        ("set.jsonl, line 3", "It rose.", "2021"),
        ("wire (2)", "It fell again.", "2022-02"),
    ]
    assert [one.name for one in read.errors] == ["01-set.jsonl, line 2"]
    kept = (tmp_path / "01-set.jsonl").read_text(encoding="utf-8")
    assert '"url":"https://a.example/"' in kept
    assert "no record" in kept


def test_the_page_hands_out_what_was_set_and_corrected(monkeypatch):
    asked = []
    monkeypatch.setattr(own_text, "partial", lambda *given: asked.append(given) or bytes)
    page = opened()
    page.text_area[0].set_value(FELL)
    read(page)
    page.session_state["look"]["published.Text 1"] = ("2021-05-04",)
    page.session_state[own_story.CORRECTIONS] = (DOWN,)
    page.run()
    _, settings, corrected = asked[-1]
    assert settings.published == (("Text 1", "2021-05-04"),)
    assert corrected == (DOWN,)


def test_hostile_words_are_escaped():
    page = opened()
    page.file_uploader[0].set_value((f"{ATTACK}.txt".replace("/", ""), b"", "text/plain"))
    page.run()
    field(page, "Published").set_value(ATTACK).run()
    read(page)
    assert "<img" not in shown(page)
    assert "![x]" not in page.error[0].value


def own_session(page, title=None):
    read_texts = read_given((GivenText("a.txt", FELL.encode()), GivenText("b.txt", b"")))
    page.session_state["own-story"] = OwnStory(title, (), read_texts)


def test_the_door_opens_it_when_asked_and_lists_it_among_the_stories():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page, "My *wall*")
    page.session_state["own-opening"] = True
    page.run()
    assert "The wall at Larnok collapsed" in shown(page)
    assert page.radio[0].value == OWN
    assert page.radio[0].options[0] == r"Your text\: My \*wall\*"
    assert page.query_params["story"] == OWN
    assert "held in this tab alone" in shown(page)
    assert r"b\.txt\: is empty" in page.warning[0].value


def test_a_story_of_a_table_is_called_as_its_file():
    texts = (GivenText("River floods.csv", b"date,title\n2021-05-03,The dam broke\n"),)
    own = OwnStory(None, texts, read_given(texts))
    assert own.load(Settings())[0].title == "River floods"
    assert OwnStory("Floods", texts, own.read).load(Settings())[0].title == "Floods"


def test_a_table_of_wrong_dates_does_not_hide_the_page():
    table = "date,title\n2021,A vote\n" + "soon,Bad\n" * 300
    read_texts = read_given((GivenText("a.csv", table.encode()),))
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    page.session_state["own-story"] = OwnStory(None, (), read_texts)
    page.session_state["own-opening"] = True
    page.run()
    assert len(page.warning) == 6
    assert page.warning[5].value == r"And 295 more like these\."


def test_one_can_go_to_another_story_and_back():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.run()
    assert "Russia and the fall of Assad" in shown(page)
    page.radio[0].set_value(OWN).run()
    assert "The wall at Larnok collapsed" in shown(page)
    page.radio[0].set_value("syria").run()
    assert "Larnok" not in shown(page)


def test_the_address_of_an_own_story_shows_others_another_one_and_says_why():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    page.query_params["story"] = OWN
    page.run()
    assert "only the tab that read it holds" in page.info[0].value
    assert "Russia and the fall of Assad" in shown(page)
    assert len(page.run().info) == 1


def test_settings_read_an_own_story_anew_and_few_readings_are_kept():
    own = OwnStory(None, (), read_given((GivenText("a.txt", FELL.encode()),)))
    for day in ("2021", "2022", "2023"):
        story, _ = own.load(Settings(published=(("a.txt", day),)))
        assert story.documents[0].published == day
    assert len(own.readings) == own_story.MAX_READ


def test_a_date_set_in_the_header_counts_for_an_own_story():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.session_state["own-opening"] = True
    page.run()
    page.text_input(key="published.a.txt").set_value("2021-05-04").run()
    assert "published 4 May 2021" in shown(page)


def test_dates_set_for_one_story_are_not_those_of_another():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.session_state["own-opening"] = True
    page.run()
    page.text_input(key="published.a.txt").set_value("2021-05-04").run()
    page.radio[0].set_value("syria").run()
    page.radio[0].set_value(OWN).run()
    assert "The wall at Larnok collapsed" in shown(page)
    assert "published 4 May 2021" not in shown(page)


def test_a_story_that_is_opened_again_keeps_the_dates_set_for_it():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.session_state["own-opening"] = True
    page.run()
    page.text_input(key="published.a.txt").set_value("2021-05-04").run()
    page.session_state["own-opening"] = True
    assert "published 4 May 2021" in shown(page.run())


def test_a_date_set_before_a_text_is_read_does_not_date_it():
    page = opened()
    page.session_state["published.Text 1"] = "2011-05-04"
    page.text_area[0].set_value(FELL)
    read(page)
    story, *_ = (one.story() for one in kept(page).readings.values())
    assert story.documents[0].published != "2011-05-04"


def test_a_story_read_again_has_no_dates_set_before():
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.session_state[state.STORY] = OWN
    page.session_state["published.a.txt"] = "2021-05-04"
    page.session_state["own-opening"] = True
    page.run()
    assert "The wall at Larnok collapsed" in shown(page)
    assert "published 4 May 2021" not in shown(page)


def test_an_own_story_is_in_no_cache_that_visitors_share(monkeypatch):
    def shared(*_):
        raise AssertionError("the cache of all visitors was asked")

    monkeypatch.setattr(state, "_load", shared)
    page = AppTest.from_file(DOOR, default_timeout=SLOW)
    own_session(page)
    page.session_state["own-opening"] = True
    page.run()
    assert not page.exception
    assert "The wall at Larnok collapsed" in shown(page)


@pytest.mark.parametrize("module", ["pypdf", "trafilatura"])
def test_the_page_opens_without_heavy_readers(module):
    program = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        f"AppTest.from_string({SCRIPT!r}, default_timeout={SLOW}).run()\n"
        "assert 'dashboard.views.own_text' in sys.modules\n"
        f"assert {module!r} not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=DOOR.parent)
