"""What a shell adds to a corpus day by day, and what it says of one that other versions wrote."""

import json

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus import shell as corpus_shell
from dashboard.corpus.layout import LAYOUT_VERSION, MANIFEST, TABLES
from dashboard.corpus.opening import NoIndexError, asking
from dashboard.corpus.parts import parts_of
from dashboard.corpus.stored_stories import stored_stories
from dashboard.filters import Filter
from tests.corpus.incidents import TOLD, write
from tests.corpus.made import in_one_line, older

PASSING = {"seconds", "came_in"}


def shell(*arguments):
    return CliRunner().invoke(app, ["corpus", *map(str, arguments), "--workers", "1"])


def of_day(folder, day):
    return write(folder / day, [name for name, told in TOLD.items() if told[0] == day])


def rows(corpus, name):
    found = pa.concat_tables([pq.read_table(part.file(name)) for part in parts_of(corpus)])
    kept = [column for column in found.column_names if column not in PASSING]
    return sorted(json.dumps(row, default=repr) for row in found.select(kept).to_pylist())


def answers(corpus):
    with asking(corpus) as asked:
        found = asked.page(Filter(words="ferry")).events
        # Events of one day stand by parts.
        listed = sorted((one.day, one.address) for one in found)
        return asked.tally(Filter()), asked.facets(Filter()), listed


@pytest.fixture(scope="module")
def daily(tmp_path_factory):
    """A corpus to which the articles of each day were added."""
    folder = tmp_path_factory.mktemp("daily")
    days = sorted({day for day, _, _ in TOLD.values()})
    done = [
        shell("add" if number else "build", of_day(folder, day), "--into", folder / "corpus")
        for number, day in enumerate(days)
    ]
    assert [one.exit_code for one in done] == [0, 0, 0]
    return folder / "corpus"


def test_what_is_added_day_by_day_has_the_rows_of_one_build(daily, told):
    assert len(parts_of(daily)) == 3
    assert {name: rows(daily, name) for name in TABLES} == {
        name: rows(told, name) for name in TABLES
    }


def test_what_is_added_day_by_day_has_the_stories_of_one_build(daily, told):
    assert stored_stories(daily).rows() == stored_stories(told).rows()


def test_what_is_added_day_by_day_is_answered_as_one_build_is(daily, told):
    assert answers(daily) == answers(told)


def test_what_is_added_again_is_there_already(daily, tmp_path):
    before = [part.manifest.id for part in parts_of(daily)]
    result = shell("add", of_day(tmp_path, "2021-08-05"), "--into", daily)
    assert result.exit_code == 0
    assert "3 articles were there already" in result.stderr
    assert [part.manifest.id for part in parts_of(daily)] == before


def test_nothing_is_added_to_a_folder_that_is_no_corpus(articles, tmp_path):
    result = shell("add", articles, "--into", tmp_path)
    assert result.exit_code == 2
    assert "is no corpus" in in_one_line(result.output)


@pytest.mark.parametrize("command", ["build", "add"])
def test_nothing_is_read_into_a_corpus_of_an_older_layout(articles, corpus, monkeypatch, command):
    older(corpus)
    monkeypatch.setattr("dashboard.corpus.shell.build", None)
    result = shell(command, articles, "--into", corpus)
    assert result.exit_code == 2
    assert "was written by an older version (layout 1; this one has 3)" in in_one_line(
        result.output
    )


def test_what_is_advised_for_an_older_layout_mends_it(corpus):
    older(corpus)
    assert shell("build", "--reread", "--into", corpus).exit_code == 0
    with asking(corpus) as asked:
        assert asked.tally(Filter()).events == 5


def test_who_asks_a_corpus_of_an_older_layout_is_told_how_to_mend_it(corpus):
    older(corpus)
    with pytest.raises(NoIndexError, match=f"dateline corpus build --reread --into {corpus}"):
        asking(corpus).__enter__()


@pytest.mark.parametrize("command", [("build", "--reread", "--into"), ("stories",)])
def test_a_corpus_of_a_newer_layout_is_left_as_it_is(corpus, command):
    (part,) = parts_of(corpus)
    file = part.folder / MANIFEST
    told = orjson.loads(file.read_bytes()) | {"layout": LAYOUT_VERSION + 1, "beside": "more"}
    file.write_bytes(orjson.dumps(told))
    result = shell(*command, corpus)
    assert result.exit_code == 2
    assert "was written by a newer version" in in_one_line(result.output)
    assert orjson.loads(file.read_bytes()) == told


def test_what_other_rules_read_is_counted(articles, corpus, monkeypatch):
    monkeypatch.setattr(corpus_shell, "rules_version", lambda: "others")
    result = shell("add", articles, "--into", corpus)
    assert "3 articles were read by another version's rules" in result.stderr


def test_without_files_there_is_nothing_to_read(tmp_path):
    result = shell("build", "--into", tmp_path)
    assert result.exit_code == 2
    assert "Name the files to be read" in in_one_line(result.output)


def test_where_no_corpus_is_nothing_is_read_again(tmp_path):
    folder = tmp_path / "mistyped"
    result = shell("build", "--reread", "--into", folder)
    assert result.exit_code == 2
    assert "is no corpus" in in_one_line(result.output)
    assert not folder.exists()
