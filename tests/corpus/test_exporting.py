import csv
import json
from threading import Thread
from time import sleep

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus import exporting
from dashboard.corpus.exporting import Exported, StoppedError, export_events
from dashboard.corpus.opening import asking
from dashboard.corpus.parts import parts_of
from dashboard.filters import Filter
from dashboard.output import OutputError
from tests.corpus.made import in_one_line


@pytest.fixture
def questions(read_only):
    with asking(read_only) as asked:
        yield asked


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


def test_of_an_export_that_nobody_waits_for_there_is_no_file(questions, tmp_path):
    told = []

    def stop(share):
        told.append(share)
        return False

    with pytest.raises(StoppedError):
        export_events(questions, Filter(), tmp_path / "events.csv", progress=stop)
    assert told == [0.6]
    assert list(tmp_path.iterdir()) == []


def test_questions_are_answered_while_an_export_is_half_read(questions, tmp_path, monkeypatch):
    export_events(questions, Filter(), tmp_path / "at_once.jsonl")
    monkeypatch.setattr(exporting, "_ROWS_AT_ONCE", 2)
    answers = []

    def ask(share):
        answers.append((share, questions.tally(Filter(since="2024")).events))
        return True

    export_events(questions, Filter(), tmp_path / "asked.jsonl", progress=ask)
    assert answers == [(0.4, 1), (0.6, 1), (1.0, 1)]
    assert (tmp_path / "asked.jsonl").read_bytes() == (tmp_path / "at_once.jsonl").read_bytes()


class Watched:
    """A cursor that notes how many statements of all are begun and not yet read to their end."""

    begun, most, all = 0, 0, 0

    def __init__(self, cursor):
        self.cursor = cursor

    def execute(self, sql, values):
        Watched.begun += 1
        Watched.all += 1
        Watched.most = max(Watched.most, Watched.begun)
        sleep(0.002)  # so that the other would come in
        self.cursor.execute(sql, values)
        return self

    def fetchall(self):
        rows = self.cursor.fetchall()
        Watched.begun -= 1
        return rows

    def close(self):
        self.cursor.close()


def test_no_two_statements_of_two_exports_run_at_once(read_only, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "_ROWS_AT_ONCE", 1)
    files = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    with asking(read_only) as one, asking(read_only) as two:
        for asked in (one, two):
            monkeypatch.setattr(asked, "_cursor", Watched(asked._cursor))
        threads = [
            Thread(target=export_events, args=(asked, Filter(), file), daemon=True)
            for asked, file in zip((one, two), files, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert (Watched.most, Watched.begun) == (1, 0)
    assert Watched.all > 20


def test_what_was_there_stays_where_an_export_fails(questions, tmp_path):
    file = tmp_path / "events.csv"
    file.write_text("of yesterday", encoding="utf-8")

    def fail(share):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        export_events(questions, Filter(), file, progress=fail)
    assert file.read_text(encoding="utf-8") == "of yesterday"


def shell(corpus, file, *options):
    return CliRunner().invoke(app, ["corpus", "export", str(corpus), "--to", str(file), *options])


def test_a_shell_exports_what_passes_a_filter(read_only, tmp_path):
    file = tmp_path / "events.csv"
    assert shell(read_only, file, "--words", "bridge").exit_code == 0
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2


def test_a_shell_names_a_file_of_no_known_kind(read_only, tmp_path):
    result = shell(read_only, tmp_path / "events.xls")
    assert result.exit_code == 2
    assert "events.xls is neither .csv nor .jsonl" in in_one_line(result.output)


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--place", "Atlantis"), "The corpus has no place “Atlantis”."),
        (("--place", "porta"), "The corpus has no place “porta”. Did you mean “Porto”?"),
        (("--actor", "Holm"), "no person or party “Holm”. Did you mean “Kari Holm”?"),
        (("--kind", "election"), "There is no kind “election”. Did you mean “Elections”?"),
    ],
)
def test_a_shell_names_what_the_corpus_does_not_have(read_only, tmp_path, option, told):
    result = shell(read_only, tmp_path / "events.csv", *option)
    assert result.exit_code == 2
    assert told in in_one_line(result.output)
    assert list(tmp_path.iterdir()) == []


def test_a_shell_says_where_no_event_passes(read_only, tmp_path):
    result = shell(read_only, tmp_path / "events.jsonl", "--from", "2050")
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert "No event passes" in result.output


def test_a_file_that_cannot_be_written_is_named(read_only, tmp_path):
    result = shell(read_only, tmp_path / "nowhere" / "events.csv")
    assert result.exit_code == 2
    assert "cannot be written" in in_one_line(result.output)


def test_an_export_of_a_corpus_that_lost_rows_is_no_file(indexed, tmp_path):
    (part,) = parts_of(indexed)
    undated = pq.read_table(part.file("events_undated"))
    pq.write_table(undated.slice(0, 1), part.file("events_undated"))
    file = tmp_path / "events.csv"
    with (
        asking(indexed) as asked,
        pytest.raises(OutputError, match=r"5 events pass, 4 were found.*Export again"),
    ):
        export_events(asked, Filter(), file)
    assert not file.exists()


def test_a_shell_names_a_part_that_was_taken_away_meanwhile(indexed, tmp_path):
    (part,) = parts_of(indexed)
    part.file("events").unlink()
    result = shell(indexed, tmp_path / "events.csv")
    assert result.exit_code == 2
    assert "Export again" in in_one_line(result.output)
    assert not (tmp_path / "events.csv").exists()
