import sqlite3
from datetime import date

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus.answers import Share, Tally
from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.indexing import indexed_parts, is_current, update_index
from dashboard.corpus.queries import opened
from dashboard.corpus.upkeep import compact
from dashboard.corpus.words import WordIndex
from dashboard.filters import Filter

VOTE, RESIGNED, BRIDGE, HALL, THANKS = (
    "Norway elected a new parliament on Monday",
    "Prime Minister Kari Holm resigned on Tuesday",
    "A bridge collapsed in Porto on Friday",
    "Workers painted the hall",
    "The mayor thanked the workers",
)


@pytest.fixture
def questions(read_only):
    there = opened(read_only)
    yield there.ask()
    there.close()


def titles(questions, **wanted):
    return [one.title for one in questions.page(Filter(**wanted)).events]


def test_all_events_in_the_order_of_their_days_and_undated_ones_last(questions):
    assert titles(questions) == [VOTE, RESIGNED, BRIDGE, HALL, THANKS]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"since": "2024"}, [BRIDGE]),
        ({"until": "3 Apr 2023"}, [VOTE]),
        ({"since": "4 Apr 2023", "undated": "too"}, [RESIGNED, BRIDGE, HALL, THANKS]),
        ({"since": "no day"}, [VOTE, RESIGNED, BRIDGE, HALL, THANKS]),
        ({"kinds": ("Elections", "Disasters and accidents")}, [VOTE, BRIDGE]),
        ({"places": ("Porto",)}, [BRIDGE]),
        ({"actors": ("Kari Holm", "Norway")}, [VOTE, RESIGNED]),
        ({"places": ("Porto",), "actors": ("Norway",)}, []),
        ({"places": ("Porto' OR 1=1 --",)}, []),
        ({"statuses": ("denied",)}, []),
        ({"words": "parliament"}, [VOTE]),
        ({"words": "work"}, []),
        ({"words": "work*"}, [HALL, THANKS]),
        ({"words": '"painted the"'}, [HALL]),
        ({"words": '"the painted"'}, []),
        ({"words": "workers mayor"}, [THANKS]),
        ({"words": 'NOT (x" OR *'}, []),
        ({"words": "—"}, []),
    ],
)
def test_what_passes_a_filter(questions, wanted, found):
    assert titles(questions, **wanted) == found


def test_a_tally_counts_events_articles_and_what_has_no_date(questions):
    assert questions.tally(Filter()) == Tally(events=5, undated=2, articles=3, sources=0)
    assert questions.tally(Filter(words="bridge")) == Tally(1, 0, 1, 0)


def test_facets_count_by_all_fields_but_their_own(questions):
    found = questions.facets(Filter(kinds=("Elections",), since="2023"))
    assert found["actor"] == {"Norway": 1}
    assert {lane: n for lane, n in found["kind"].items() if n} == {
        "Elections": 1,
        "Pull-back": 1,
        "Disasters and accidents": 1,
    }


def test_names_of_all_events_are_counted_in_the_index(questions):
    found = questions.facets(Filter())
    assert (found["place"], found["actor"]) == ({"Porto": 1}, {"Kari Holm": 1, "Norway": 1})


def test_density_counts_events_at_the_middle_of_their_days(questions):
    found = questions.density(Filter())
    assert found.step == "day"
    assert found.counts == {
        (19450, "ELECTION"): 1,
        (19451, "RETREAT"): 1,
        (19783, "ACCIDENT"): 1,
    }


def test_the_share_of_coverage_is_of_all_articles_published_then(questions):
    assert questions.coverage(Filter(words="bridge"), "month") == [
        Share(start=19448, telling=0, articles=1),
        Share(start=19783, telling=1, articles=1),
    ]


def test_weeks_begin_on_mondays_and_years_in_january(questions):
    starts = [one.start for one in questions.coverage(Filter(), "week")]
    assert starts == [19450, 19779]  # 3 April 2023 and 26 February 2024
    assert [one.start for one in questions.coverage(Filter(), "year")] == [19358, 19723]


def test_places_stand_on_the_map_with_their_events(questions):
    (porto,) = questions.busiest_places(Filter(), 10)
    assert (porto.label, porto.country, porto.events, porto.kinds) == (
        "Porto",
        "PT",
        1,
        ("ACCIDENT",),
    )


def test_the_sentence_of_an_event_comes_from_its_part(questions):
    sentences = {
        one.title: questions.sentence(one.number) for one in questions.page(Filter()).events
    }
    assert sentences[BRIDGE].startswith("A bridge collapsed in Porto on Friday, killing")
    assert sentences[HALL] == "Workers painted the hall."


def test_articles_since_a_day_and_those_that_failed(questions):
    told, number = questions.articles_since(date(2000, 1, 1))
    assert (sorted(one.name for one in told), number) == (
        ["bridge.txt", "undated.txt", "vote.txt"],
        3,
    )
    assert questions.articles_since(date(2900, 1, 1)) == ([], 0)
    assert questions.failed() == ([], 0)


def test_what_is_asked_for_and_not_there_is_named(questions):
    assert questions.unknown(Filter(places=("Porto", "Atlantis"))) == [("place", "Atlantis")]


def test_a_page_after_the_first_one(questions, monkeypatch):
    monkeypatch.setattr("dashboard.corpus.queries.PAGE", 2)
    page = questions.page(Filter(), 2)
    assert ([one.title for one in page.events], page.before, page.passing) == ([BRIDGE, HALL], 2, 5)


def test_one_visitor_does_not_see_what_another_asks_for(read_only):
    there = opened(read_only)
    one, other = there.ask(), there.ask()
    assert titles(one, words="bridge") == [BRIDGE]
    assert titles(other, words="parliament") == [VOTE]
    assert titles(one, words="bridge", kinds=("Disasters and accidents",)) == [BRIDGE]


def test_an_index_grows_with_its_corpus(articles, indexed):
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], indexed, InProcess())
    assert not is_current(indexed)
    assert update_index(indexed) == 1
    assert titles(opened(indexed).ask(), words="harbour") == [
        "The harbour was closed on 4 May 2022"
    ]
    assert titles(opened(indexed).ask(), words="bridge") == [BRIDGE]


def test_an_index_is_made_anew_where_parts_are_replaced(articles, indexed):
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], indexed, InProcess())
    compact(indexed)
    assert update_index(indexed) == 1
    assert opened(indexed).ask().tally(Filter()).events == 6


def test_an_index_that_holds_everything_is_left(read_only):
    assert update_index(read_only) == 0
    assert len(indexed_parts(read_only) or ()) == 1


def test_who_has_the_index_open_goes_on_reading_it(articles, indexed):
    before = opened(indexed).ask()
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], indexed, InProcess())
    update_index(indexed)
    assert titles(before) == [VOTE, RESIGNED, BRIDGE, HALL, THANKS]
    assert titles(before, words="bridge") == [BRIDGE]


def test_a_folder_without_an_index_cannot_be_asked(corpus):
    assert opened(corpus) is None


def test_a_build_from_a_shell_makes_the_index(articles, tmp_path):
    command = ["corpus", "build", str(articles), "--into", str(tmp_path / "made"), "--workers", "1"]
    assert CliRunner().invoke(app, command).exit_code == 0
    assert titles(opened(tmp_path / "made").ask(), words="bridge") == [BRIDGE]


def test_a_number_that_no_event_has_gives_none(questions):
    assert questions.events([999_999]) == ()


def test_words_are_found_however_their_letters_are_folded():
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        index = WordIndex(connection)
        index.add([(7, "Die Straße nach Gießen")])
        assert index.having(Filter(words="Straße").terms).tolist() == [7]
