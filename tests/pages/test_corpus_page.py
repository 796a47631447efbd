import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.corpus.opening import asking
from dashboard.corpus.stored_stories import stored_stories
from dashboard.filters import Filter
from dashboard.loader import Settings
from dashboard.output import OutputError
from dashboard.views import corpus_export, corpus_given, corpus_story
from dashboard.views.pages import titles
from tests.corpus.made import made_of, written

ROOT = Path(__file__).parents[2]
TEXTS = {
    "bridge.txt": "Lisbon, 3 March 2024\n\nA bridge collapsed in Porto on Friday, killing four people. "
    "“We heard a roar,” said Ana Lopes, a baker.",
    "vote.txt": "Oslo, 5 April 2023\n\nNorway elected a new parliament on Monday. "
    "Prime Minister Kari Holm resigned on Tuesday.",
    "hostile.txt": "Oslo, 6 April 2023\n\nKari Holm met **Bold <img src=x onerror=alert(1)> Ltd** in "
    "Oslo on 4 April 2023.",
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("page")
    return made_of(written(made / "texts", TEXTS), made / "invented-news")


@pytest.fixture
def given(folder, monkeypatch):
    monkeypatch.setenv(corpus_given.VARIABLE, str(folder))


def _page(name):
    __import__(f"dashboard.views.{name}", fromlist=["show"]).show()


def opened(name="corpus", **address) -> AppTest:
    page = AppTest.from_function(_page, kwargs={"name": name}, default_timeout=60)
    for key, value in address.items():
        page.query_params[key.replace("_", "-")] = value
    return page.run()


def shown(page) -> str:
    return "".join(block.value for block in page.html if not block.value.startswith("<style>"))


def test_without_a_corpus_nothing_of_it_is_there(monkeypatch):
    monkeypatch.delenv(corpus_given.VARIABLE, raising=False)
    monkeypatch.setattr(sys, "argv", ["streamlit_app.py"])
    assert corpus_given.folder() is None


def test_without_a_corpus_nothing_that_it_needs_is_imported():
    asked = "import sys, dashboard.views.whole_page; print({'duckdb', 'pyarrow.parquet', 'dashboard.corpus'} & {*sys.modules})"
    command = [sys.executable, "-c", asked]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"


def test_the_door_has_the_page_of_a_corpus_only_where_one_is_given(given, monkeypatch):
    assert "Corpus" in titles()
    monkeypatch.delenv(corpus_given.VARIABLE)
    assert "Corpus" not in titles()


@pytest.mark.parametrize("given", [["--corpus", "news"], ["--corpus=news"]])
def test_a_corpus_is_given_as_an_argument(monkeypatch, given):
    monkeypatch.setattr(sys, "argv", ["streamlit_app.py", *given])
    assert corpus_given.folder() == Path("news")


def test_the_page_shows_what_a_corpus_holds(given):
    page = opened()
    assert not page.exception
    words = shown(page)
    assert "invented-news" in words
    assert "<b>4 events</b>3 articles" in words
    assert "A bridge collapsed in Porto on Friday" in words
    assert "3 articles came in since then" in words


def test_the_address_narrows_what_is_shown(given):
    words = shown(opened(in_words="bridge"))
    assert "<b>1 of 4 events</b>" in words
    assert "A bridge collapsed in Porto on Friday" in words
    assert "Norway elected" not in words
    assert "Whole words are looked for here" in words


def test_words_have_the_days_that_matter_for_them(given):
    assert "Days that matter for these words" in shown(opened(in_words="kari"))


def test_of_very_many_events_the_days_that_matter_are_weighed_once_asked(given, monkeypatch):
    monkeypatch.setattr("dashboard.views.corpus.WEIGHED", 0)
    assert "Days that matter for these words" not in shown(opened(in_words="kari"))
    asked = opened(in_words="kari", in_key_days="true")
    assert "Days that matter for these words" in shown(asked)


def test_what_passes_nothing_says_so_and_what_is_not_there_is_named(given):
    page = opened(in_place="Atlantis")
    assert "No event passes this filter" in shown(page)
    assert [one.value for one in page.warning] == ["The corpus has no place “Atlantis”\\."]


def test_reset_clears_the_filter(given):
    page = opened(in_words="bridge")
    page.button("dl-in-reset").click().run()
    assert "<b>4 events</b>" in shown(page)


def test_words_of_articles_are_words_and_nothing_else(given):
    words = shown(opened(in_actor="Kari Holm", in_words="oslo"))
    assert "<img" not in words
    assert "onerror" not in words or "&lt;img" in words


def test_a_day_or_an_event_that_is_none_leaves_the_page_whole(given):
    page = opened(in_event="no-number", in_since="never", in_page="x", in_from="soon", in_by="hour")
    assert not page.exception
    assert "is not a date" in page.warning[0].value
    assert "This event is not in the corpus" in shown(page)


def test_an_address_chooses_an_event(given, folder):
    with asking(folder) as asked:
        last = asked.page(Filter()).events[-1]
    assert f'aria-label="Event: {last.title}"' in shown(opened(in_event=last.address))


def test_an_address_of_an_event_that_is_not_there_is_told(given):
    words = shown(opened(in_event="x0123456789abcdef-17-89abcdef"))
    assert "This event is not in the corpus" in words
    assert "dl-card" not in words


def test_a_folder_that_is_no_corpus_says_how_to_make_one(given, monkeypatch, tmp_path):
    monkeypatch.setenv(corpus_given.VARIABLE, str(tmp_path))
    assert "dateline corpus build" in shown(opened())


def test_the_stories_of_a_corpus_are_listed(given):
    words = shown(opened("corpus_stories"))
    assert "3 stories" in words
    assert words.count("dl-story-title") == 3


def test_stories_are_found_by_words(given):
    words = shown(opened("corpus_stories", stories_words="bridge"))
    assert "1 story" in words
    assert words.count("dl-story-title") == 1


def test_a_story_opens_like_any_other(given, folder):
    story = next(one for one in stored_stories(folder).rows() if one["last_day"] == 19785)
    page = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    page.query_params["story"] = f".corpus-{story['id']}"
    page.run()
    assert not page.exception
    assert not page.error
    assert "A bridge collapsed in Porto on Friday" in shown(page)


def test_a_story_that_is_not_in_the_corpus_is_named(given):
    page = AppTest.from_file(str(ROOT / "streamlit_app.py"), default_timeout=60)
    page.query_params["story"] = ".corpus-s0"
    page.run()
    assert "There is no story “\\.corpus\\-s0” here" in page.info[0].value


def test_other_dates_read_a_story_of_the_corpus_anew(given, folder):
    story = next(one for one in stored_stories(folder).rows() if one["last_day"] == 19785)
    name = f".corpus-{story['id']}"
    read, _ = corpus_story.load(name, Settings(published=(("bridge.txt", "2020-05-10"),)))
    assert [event.earliest for event in read.events] == ["2020-05-08"]


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            lambda file, asked: OutputError(
                str(file), f"IO Error: no file “{asked.folder}/parts/a”.", "Export again"
            ),
            "IO Error: no file “a”. Export again",
        ),
        (
            lambda *_: OutputError("x", "No space left on device", "Give another file."),
            "No space left on device. Try again, or write it elsewhere from a shell: "
            "dateline corpus export",
        ),
    ],
)
def test_an_export_that_fails_says_why_and_not_where_on_the_server(
    given, folder, monkeypatch, error, told
):
    def failing(asked, _wanted, file, *_):
        raise error(file, asked)

    monkeypatch.setattr(corpus_export, "export_events", failing)
    with asking(folder) as asked:
        writing = corpus_export.Writing(Filter(), "csv")
        writing._write(asked)
    assert writing.failed
    assert writing.why_not == told


def test_an_export_that_fails_is_told_on_the_page(given):
    page = opened()
    failed = corpus_export.Writing(Filter(), "csv", failed=True, reason="No space left. Try less.")
    page.session_state[corpus_export.RUNNING] = failed
    assert [one.value for one in page.run().error] == [
        r"The file could not be written: No space left\. Try less\."
    ]
