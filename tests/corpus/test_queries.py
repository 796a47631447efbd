import ast
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.corpus import building, indexing
from dashboard.corpus.answers import Share, Tally
from dashboard.corpus.building import build, reread
from dashboard.corpus.engines import InProcess
from dashboard.corpus.index_files import index_of
from dashboard.corpus.indexing import MAKERS, index_version, indexed_parts, update_index
from dashboard.corpus.layout import TABLES
from dashboard.corpus.opening import NoIndexError, asking, opened
from dashboard.corpus.parts import parts_of
from dashboard.corpus.unknown import told_unknown
from dashboard.corpus.upkeep import compact
from dashboard.corpus.words import WordIndex
from dashboard.filters import Filter
from tests.corpus.made import written

VOTE, RESIGNED, BRIDGE, HALL, THANKS = (
    "Norway elected a new parliament on Monday",
    "Prime Minister Kari Holm resigned on Tuesday",
    "A bridge collapsed in Porto on Friday",
    "Workers painted the hall",
    "The mayor thanked the workers",
)


@pytest.fixture
def questions(read_only):
    with asking(read_only) as asked:
        yield asked


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
    wanted = Filter(places=("Porto", "Atlantis"), statuses=("planed", "asserted"))
    assert [*told_unknown(questions, wanted)] == [
        "The corpus has no place “Atlantis”.",
        "There is no certainty “planed”. Did you mean “planned”?",
    ]


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
    assert len(indexed_parts(index_of(indexed))) == 1
    assert update_index(indexed) == 1
    assert titles(opened(indexed).ask(), words="harbour") == [
        "The harbour was closed on 4 May 2022"
    ]
    assert titles(opened(indexed).ask(), words="bridge") == [BRIDGE]


NAMED_LATER = (
    "The Nato said on 3 May 2022: “We will help.” A guard said: “We wait.”",
    "NATO said on 4 May 2022: “We will go.” NATO met in Oslo. NATO left. “No,” said NATO.",
)


def speakers(corpus):
    with asking(corpus) as asked:
        return sorted(asked.rows("SELECT key, label, events FROM speakers"))


def test_speakers_of_an_index_that_grew_have_the_names_of_one_made_at_once(tmp_path):
    corpus = tmp_path / "corpus"
    for number, text in enumerate(NAMED_LATER):
        articles = written(tmp_path / "articles", {f"{number}.txt": text})
        build([articles], corpus, InProcess())
        update_index(corpus)
    grown = speakers(corpus)
    shutil.rmtree(index_of(corpus))
    update_index(corpus)
    assert grown == speakers(corpus)
    assert [label for _, label, _ in grown] == ["NATO", "A guard"]


def test_an_index_is_made_anew_where_parts_are_replaced(articles, indexed):
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], indexed, InProcess())
    compact(indexed)
    assert update_index(indexed) == 1
    assert opened(indexed).ask().tally(Filter()).events == 6


def test_an_index_that_holds_everything_is_left(read_only):
    assert update_index(read_only) == 0
    assert len(indexed_parts(index_of(read_only))) == 1


def test_who_has_the_index_open_goes_on_reading_it(articles, indexed):
    before = opened(indexed).ask()
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], indexed, InProcess())
    update_index(indexed)
    assert titles(before) == [VOTE, RESIGNED, BRIDGE, HALL, THANKS]
    assert titles(before, words="bridge") == [BRIDGE]


def test_a_folder_without_an_index_cannot_be_asked(corpus):
    with pytest.raises(NoIndexError, match="Make one: dateline corpus stories"):
        opened(corpus)


def test_an_index_of_another_version_cannot_be_asked(read_only, monkeypatch):
    monkeypatch.setattr(indexing, "index_version", lambda: "another")
    with pytest.raises(NoIndexError):
        opened(read_only)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda one: one.__name__)
def test_what_an_index_is_made_by_changes_its_version(maker, monkeypatch, tmp_path):
    before = index_version()
    changed = tmp_path / "changed.py"
    changed.write_bytes(Path(maker.__file__).read_bytes() + b"# another table")
    monkeypatch.setattr(maker, "__file__", str(changed))
    assert index_version() != before


@pytest.mark.parametrize("statements", ["tables", "add_part", "add_events", "finish", "words"])
def test_statements_that_make_an_index_change_its_version(statements, monkeypatch, tmp_path):
    before = index_version()
    shutil.copytree(indexing._SQL, tmp_path / "sql")
    with (tmp_path / "sql" / f"{statements}.sql").open("a") as file:
        file.write("-- more")
    monkeypatch.setattr(indexing, "_SQL", tmp_path / "sql")
    assert index_version() != before


def test_the_version_goes_by_all_that_indexing_imports():
    """But for where files are and for parts, whose content the index goes by."""
    tree = ast.parse(Path(indexing.__file__).read_text(encoding="utf-8"))
    imported = {
        f"{node.module}.{one.name}"
        if node.module in {"dashboard.words", "dashboard.corpus"}
        else node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dashboard")
        for one in node.names
    }
    known = {one.__name__ for one in MAKERS}
    assert imported - known == {"dashboard.corpus.index_files", "dashboard.corpus.parts"}


def test_a_number_that_no_event_has_gives_none(questions):
    assert questions.events([999_999]) == ()


def test_words_are_found_however_their_letters_are_folded():
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        index = WordIndex(connection)
        index.add([(7, "Die Straße nach Gießen")])
        assert index.having(Filter(words="Straße").terms).tolist() == [7]


def test_an_address_of_an_event_holds_in_an_index_that_numbers_others(questions, articles, indexed):
    """The corpus grows by an article whose event is before all others, and is parted otherwise."""
    addresses = {one.title: one.address for one in questions.page(Filter()).events}
    (articles / "more.txt").write_text("The harbour was closed on 4 May 1922.", encoding="utf-8")
    build([articles], indexed, InProcess())
    compact(indexed)
    update_index(indexed)
    with asking(indexed) as asked:
        assert {asked.event(one).title for one in addresses.values()} == {*addresses}
        numbers = {one.title: one.number for one in asked.page(Filter()).events}
    before = {one.title: one.number for one in questions.page(Filter()).events}
    assert any(numbers[title] != before[title] for title in before)


@pytest.mark.parametrize(
    "address", ["12", "", "x0-5-00", "nothing-of-the-kind", "x-9999999999999-1"]
)
def test_an_address_that_is_none_gives_no_event(questions, address):
    assert questions.event(address) is None


def test_an_address_of_a_title_that_is_told_no_more_gives_no_event(questions):
    (first, *_) = questions.page(Filter()).events
    assert questions.event(f"{first.address}0") is None


TABLE = "date,event,place,latitude,longitude\n"
OF_PARTS = {
    "1.csv": f"{TABLE}2021-05-03,The Nato met,Camp Seven,10.5,20.5\n",
    "2.csv": f"{TABLE}2021-05-04,A flood hit the tents,Camp Seven,11.5,21.5\n",
    "3.csv": f"{TABLE}2021-05-05,NATO left and NATO came back,Camp Seven,10.5,20.5\n",
    "4.csv": f"{TABLE}2021-05-06,Guards shot a man,Mill Nine,30.5,20.5\n",
    "5.csv": f"{TABLE}2021-05-07,Guards shot a cow,Mill Nine,30.5,20.5\n",
}


def parted(folder, monkeypatch, sizes):
    """A corpus whose parts are of so many articles; each has places that it alone can tell apart."""
    monkeypatch.setattr(building, "_FIRST_TASKS", sizes)
    corpus = folder / "-".join(map(str, sizes))
    build([written(folder / "texts", OF_PARTS)], corpus, InProcess())
    assert len(parts_of(corpus)) == len(sizes)
    for part in parts_of(corpus):
        for name, column in (("places", "id"), ("events", "places")):
            rows = pq.read_table(part.file(name)).to_pylist()
            for row in rows:
                own = f"p1@{row['document']}"
                row[column] = own if column == "id" else [own]
            pq.write_table(pa.Table.from_pylist(rows, TABLES[name]), part.file(name))
    update_index(corpus)
    return corpus


def test_places_and_names_are_the_same_however_articles_are_parted(tmp_path, monkeypatch):
    found = []
    for sizes in ((5,), (1, 1, 1, 1, 1), (2, 3)):
        with asking(parted(tmp_path, monkeypatch, sizes)) as asked:
            facets = asked.facets(Filter())
            places = asked.busiest_places(Filter(), 9)
            found.append((places, facets["place"], facets["actor"]))
    assert found[1:] == found[:1] * 2
    (places, names, actors), *_ = found
    assert [(one.label, one.lat, one.lon) for one in places] == [("Mill Nine", 30.5, 20.5)]
    assert (names, actors) == ({"Camp Seven": 3, "Mill Nine": 2}, {"NATO": 2})


def came_in(corpus):
    with asking(corpus) as asked:
        told, _ = asked.articles_since(date(2000, 1, 1))
    return {one.name: one.came_in for one in told}


def of_another_day(corpus, day):
    """Have all articles of a corpus have come in on a day; its index is made anew."""
    (part,) = parts_of(corpus)
    documents = pq.read_table(part.file("documents"))
    days = pa.array([(day - date(1970, 1, 1)).days] * documents.num_rows, pa.int32())
    column = documents.schema.get_field_index("came_in")
    pq.write_table(documents.set_column(column, "came_in", days), part.file("documents"))
    shutil.rmtree(index_of(corpus))
    update_index(corpus)


@pytest.mark.parametrize("change", ["rules", "version", "parts", "no index"])
def test_when_an_article_came_in_is_kept(indexed, monkeypatch, change):
    day = date(2020, 5, 4)
    of_another_day(indexed, day)
    if change == "rules":
        monkeypatch.setattr(building, "rules_version", lambda: "others")
        assert reread(indexed, InProcess()).articles == 3
    elif change == "version":
        monkeypatch.setattr(indexing, "index_version", lambda: "another")
    elif change == "parts":
        more = written(
            indexed.parent / "more", {"more.txt": "The harbour was closed on 4 May 2022."}
        )
        build([more], indexed, InProcess())
        assert compact(indexed) == 1
    else:
        shutil.rmtree(index_of(indexed))
    assert update_index(indexed) == 1
    found = came_in(indexed)
    assert {found[name] for name in ("bridge.txt", "vote.txt", "undated.txt")} == {day}
    assert found.get("more.txt") != day
