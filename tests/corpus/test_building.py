import json
import os
import shutil
import sys
import time
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus import building, gathering, reading
from dashboard.corpus.building import build, known_articles, reread
from dashboard.corpus.engines import FATAL, InProcess, Pool
from dashboard.corpus.layout import LAYOUT_VERSION, TABLES
from dashboard.corpus.limits import Limits
from dashboard.corpus.opening import asking
from dashboard.corpus.parts import parts_of, write_part, write_tables
from dashboard.corpus.reading import How
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.upkeep import compact, mistakes
from dashboard.corpus.whole import written_whole
from dashboard.filters import Filter
from tests.corpus.made import ARTICLES, older, written


def rows(corpus, table):
    parts = [pq.read_table(part.file(table)) for part in parts_of(corpus)]
    found = pa.concat_tables(parts).to_pylist()
    return sorted(found, key=lambda row: json.dumps(row, default=str))


def titles(corpus):
    return sorted(row["title"] for row in rows(corpus, "events"))


def test_dated_events_stand_with_their_days(corpus):
    found = {row["title"]: (row["first_day"], row["last_day"]) for row in rows(corpus, "events")}
    assert found["A bridge collapsed in Porto on Friday"] == (19783, 19783)


def test_undated_events_stand_apart(corpus):
    assert [row["title"] for row in rows(corpus, "events_undated")] == [
        "Workers painted the hall",
        "The mayor thanked the workers",
    ]


def test_a_second_build_reads_nothing_again(articles, corpus):
    report = build([articles], corpus, InProcess())
    assert (report.articles, report.known) == (0, 3)


def test_a_second_build_reads_what_is_new(articles, corpus):
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    report = build([articles], corpus, InProcess())
    assert (report.articles, len(known_articles(corpus))) == (1, 4)


def test_the_same_article_in_two_files_is_read_once(articles, tmp_path):
    (articles / "again.txt").write_bytes((articles / "vote.txt").read_bytes())
    assert build([articles], tmp_path / "corpus", InProcess()).articles == 3


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A corpus that a shell built of the same articles with two processes."""
    folder = tmp_path_factory.mktemp("built")
    articles = written(folder / "articles", ARTICLES)
    command = ["corpus", "build", str(articles), "--into", str(folder / "corpus"), "--workers", "2"]
    assert CliRunner().invoke(app, command).exit_code == 0
    return folder / "corpus"


def test_two_processes_give_what_one_gives(built, corpus):
    assert rows(built, "tellings") == rows(corpus, "tellings")


def test_a_build_from_a_shell_makes_stories_and_index(built):
    assert stored_stories(built).count() == 3
    with asking(built) as asked:
        found = asked.page(Filter(words="bridge")).events
    assert [one.title for one in found] == ["A bridge collapsed in Porto on Friday"]


def test_an_article_that_takes_too_long_is_a_row_with_its_problem(articles, tmp_path, monkeypatch):
    def endless(source, document, settings):
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(reading, "read_document", endless)
    report = build([articles], tmp_path / "slow", InProcess(), How(limits=Limits(seconds=0.2)))
    assert report.problems == 3
    assert {row["problem"] for row in rows(tmp_path / "slow", "documents")} == {
        "takes longer than 0.2 seconds"
    }


def test_what_failed_is_read_again_when_asked(articles, tmp_path, monkeypatch):
    corpus = tmp_path / "corpus"
    with monkeypatch.context() as broken:
        broken.setattr(reading, "read_document", None)
        assert build([articles], corpus, InProcess()).problems == 3
    report = reread(corpus, InProcess())
    assert (report.problems, len(rows(corpus, "documents"))) == (0, 3)


def test_a_part_of_an_older_layout_is_read_again_when_asked(corpus):
    part = older(corpus)
    os.utime(part.folder / "manifest.json", (1_588_600_000, 1_588_600_000))  # 4 May 2020
    assert reread(corpus, InProcess()).articles == 3
    assert [one.manifest.layout for one in parts_of(corpus)] == [LAYOUT_VERSION]
    assert {row["came_in"] for row in rows(corpus, "documents")} == {18386}
    assert reread(corpus, InProcess()).articles == 0


def test_a_large_part_is_read_again_in_several(corpus, monkeypatch):
    before = rows(corpus, "documents")
    older(corpus)
    monkeypatch.setattr(building, "CHARACTERS_A_TASK", 1)
    told = []
    reread(corpus, InProcess(), progress=lambda report: told.append(report.share))
    assert (len(parts_of(corpus)), len(told), told[-1]) == (3, 3, 1.0)
    assert [row["text"] for row in rows(corpus, "documents")] == [row["text"] for row in before]


def test_a_system_without_such_a_c_library_reads_on(monkeypatch):
    def no_library(name):
        raise TypeError("argument of type 'NoneType' is not iterable")

    monkeypatch.setattr(gathering.ctypes, "CDLL", no_library)
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        gathering.give_back()


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_there(articles, tmp_path):
    (articles / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    report = build([articles], tmp_path / "corpus", InProcess())
    assert (report.articles, [error.name for error in report.errors]) == (3, ["broken.pdf"])


def test_compacting_changes_no_row(articles, corpus):
    (articles / "more.txt").write_text("The harbour was closed on 4 May 2022.", encoding="utf-8")
    build([articles], corpus, InProcess())
    before = rows(corpus, "events")
    assert compact(corpus) == 1
    assert rows(corpus, "events") == before


def test_a_sound_corpus_has_no_mistakes(corpus):
    assert list(mistakes(corpus)) == []


def test_a_lost_row_is_a_mistake(corpus):
    (part,) = parts_of(corpus)
    quotes = pq.read_table(part.file("events_undated"))
    pq.write_table(quotes.slice(0, 1), part.file("events_undated"))
    name = part.folder.name
    assert next(mistakes(corpus)) == (f"{name}: events_undated has 1 rows, and its manifest says 2")


@pytest.mark.parametrize("left", ["documents.parquet", "manifest.json"])
def test_what_an_unfinished_writing_left_is_not_seen(corpus, left):
    unfinished = corpus / "parts" / ".unfinished-1"
    unfinished.mkdir()
    (unfinished / left).write_bytes(b"cut")
    assert len(parts_of(corpus)) == 1


def test_an_article_that_ends_its_process_is_a_row_and_the_others_are_read(tmp_path, monkeypatch):
    texts = {"a.txt": "FATAL The harbour was closed.", "b.txt": "A bridge was opened."}
    articles = written(tmp_path / "articles", texts)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")
    (tmp_path / "sitecustomize.py").write_text(
        "import os\n"
        "from dashboard.corpus import reading\n"
        "read = reading.read_document\n"
        "def deadly(source, document, settings):\n"
        "    if source.text.startswith('FATAL'):\n"
        "        os._exit(9)\n"
        "    return read(source, document, settings)\n"
        "reading.read_document = deadly\n",
        encoding="utf-8",
    )
    report = build([articles], tmp_path / "corpus", Pool(1))
    problems = [row["problem"] for row in rows(tmp_path / "corpus", "documents")]
    assert report.articles == 2
    assert sorted(map(str, problems)) == ["None", FATAL]


class Executor:
    """Reads here as a process would; what is fatal ends it, and so does one article too many."""

    def __init__(self, most):
        self.most = most

    def submit(self, read, task):
        self.most -= len(task.articles)
        done = Future()
        if self.most < 0 or any("FATAL" in one.source.text for one in task.articles):
            done.set_exception(BrokenProcessPool())
        else:
            done.set_result(read(task))
        return done

    def shutdown(self, **_):
        """Nothing is left of it."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


@pytest.mark.parametrize(
    ("texts", "problems"),
    [
        (("A bridge fell.", "A road sank.", "A dam broke."), ["None", "None", "None"]),
        (("A bridge fell.", "FATAL", "A dam broke."), ["None", "None", FATAL]),
    ],
)
def test_what_ends_a_process_that_has_read_others_is_tried_in_a_fresh_one(
    tmp_path, monkeypatch, texts, problems
):
    monkeypatch.setattr(Pool, "_executor", staticmethod(lambda _: Executor(1)))
    articles = written(tmp_path / "articles", {f"{n}.txt": text for n, text in enumerate(texts)})
    build([articles], tmp_path / "corpus", Pool(1))
    assert sorted(str(row["problem"]) for row in rows(tmp_path / "corpus", "documents")) == problems


def test_a_half_removed_part_gives_way_to_the_new_one(articles, corpus):
    (part,) = parts_of(corpus)
    for left in ("manifest.json", "events.parquet"):
        (part.folder / left).unlink()
    build([articles], corpus, InProcess())
    assert [one.folder for one in parts_of(corpus)] == [part.folder]
    assert list(mistakes(corpus)) == []


def test_a_whole_part_stays_where_another_worker_writes_it_too(corpus):
    (part,) = parts_of(corpus)
    before = part.file("events").stat().st_ino
    with written_whole(corpus, part.folder) as folder:
        (folder / "manifest.json").write_bytes(b"{}")
    assert part.file("events").stat().st_ino == before


def shell(*arguments):
    return CliRunner().invoke(app, ["corpus", *map(str, arguments)])


def test_an_index_is_made_anew_without_the_articles(articles, corpus):
    shutil.rmtree(articles)
    assert shell("stories", corpus, "--workers", 1).exit_code == 0
    with asking(corpus) as asked:
        assert asked.tally(Filter()).events == 5


def test_parts_that_replace_one_count_once_they_are_all_there(corpus):
    (part,) = parts_of(corpus)
    halves = [list(known_articles(corpus))[:1], list(known_articles(corpus))[1:]]
    for there, half in enumerate(halves):
        rows_of_half = [
            (name, row)
            for name, key in (("documents", "id"), ("readings", "document"))
            for row in pq.read_table(part.file(name)).to_pylist()
            if row[key] in half
        ]
        write_part(corpus, rows_of_half, "other rules", [part.manifest.id])
        assert len(known_articles(corpus)) == 3
        assert (part.manifest.id in {one.manifest.id for one in parts_of(corpus)}) is (there == 0)


def test_a_part_replaced_twice_does_not_come_back(corpus):
    first = parts_of(corpus)[0].manifest.id
    reread_rules = {name: pq.read_table(parts_of(corpus)[0].file(name)) for name in TABLES}
    second = write_tables(corpus, reread_rules.__getitem__, "second rules", [first])
    third = write_tables(corpus, reread_rules.__getitem__, "third rules", [second.id])
    assert third.replaces == tuple(sorted((first, second.id)))


def test_a_corpus_among_its_sources_is_not_read(articles):
    build([articles], articles / "corpus", InProcess())
    assert build([articles], articles / "corpus", InProcess()).articles == 0


def test_a_part_that_lost_a_table_is_a_mistake(corpus):
    (part,) = parts_of(corpus)
    part.file("quotes").unlink()
    assert list(mistakes(corpus)) == [f"{part.folder.name}: quotes is missing"]


def test_whatever_fails_in_an_article_is_its_problem(articles, tmp_path, monkeypatch):
    def failing(article, parts, seconds):
        raise ValueError("no rows")

    monkeypatch.setattr(reading, "rows_found", failing)
    report = build([articles], tmp_path / "corpus", InProcess())
    assert (report.articles, report.problems) == (3, 3)


def test_a_task_ends_with_so_many_characters(articles, tmp_path, monkeypatch):
    monkeypatch.setattr(building, "CHARACTERS_A_TASK", 60)
    build([articles], tmp_path / "corpus", InProcess())
    assert sorted(one.manifest.rows["documents"] for one in parts_of(tmp_path / "corpus")) == [1, 2]


def test_rows_are_the_same_in_however_small_pieces_they_were_held(articles, corpus, monkeypatch):
    monkeypatch.setattr(gathering, "_ROWS_IN_OBJECTS", 1)
    monkeypatch.setattr(gathering, "_TEXTS_IN_OBJECTS", 1)
    other = corpus.parent / "other"
    build([articles], other, InProcess())
    assert [rows(other, name) for name in ("tellings", "readings")] == [
        rows(corpus, name) for name in ("tellings", "readings")
    ]
