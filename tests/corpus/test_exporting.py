import csv
import json

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus.exporting import Exported, export_events
from dashboard.corpus.queries import opened
from dashboard.filters import Filter


@pytest.fixture
def questions(read_only):
    there = opened(read_only)
    yield there.ask()
    there.close()


def test_an_export_has_a_row_for_each_event_that_passes(questions, tmp_path):
    file = tmp_path / "events.csv"
    assert export_events(questions, Filter(since="2024"), file) == Exported(rows=1, passing=1)
    with file.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row["title"] == "A bridge collapsed in Porto on Friday"
    assert (row["earliest"], row["places"], row["article"]) == ("2024-03-01", "Porto", "bridge.txt")
    assert row["sentence"].startswith("A bridge collapsed in Porto on Friday, killing")


def test_an_export_as_lines_of_json_holds_dated_and_undated_events(questions, tmp_path):
    file = tmp_path / "events.jsonl"
    assert export_events(questions, Filter(), file).is_complete
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["title"] for row in rows) == [
        "A bridge collapsed in Porto on Friday",
        "Norway elected a new parliament on Monday",
        "Prime Minister Kari Holm resigned on Tuesday",
        "The mayor thanked the workers",
        "Workers painted the hall",
    ]
    assert [row["actors"] for row in rows if row["actors"]] == [["Norway"], ["Kari Holm"]]


def test_an_export_that_is_cut_says_so_and_leaves_out_what_comes_last(questions, tmp_path):
    file = tmp_path / "events.jsonl"
    done = export_events(questions, Filter(), file, most=2)
    assert (done, done.is_complete) == (Exported(rows=2, passing=5), False)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [row["earliest"] for row in rows] == ["2023-04-03", "2023-04-04"]


def test_an_export_ends_where_nobody_waits_for_it(questions, tmp_path):
    told = []

    def stop(share):
        told.append(share)
        return False

    done = export_events(questions, Filter(), tmp_path / "events.csv", progress=stop)
    assert (told, done) == ([0.6], Exported(rows=3, passing=5))


def test_a_shell_exports_what_passes_a_filter(read_only, tmp_path):
    file = tmp_path / "events.csv"
    command = ["corpus", "export", str(read_only), "--to", str(file), "--words", "bridge"]
    assert CliRunner().invoke(app, command).exit_code == 0
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2


def test_a_shell_names_a_file_of_no_known_kind(read_only, tmp_path):
    command = ["corpus", "export", str(read_only), "--to", str(tmp_path / "events.xls")]
    result = CliRunner().invoke(app, command)
    assert (result.exit_code, "events.xls is neither .csv nor .jsonl" in result.output) == (2, True)
