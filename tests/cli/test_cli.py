import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard import cli
from dashboard.cli import app
from tests.loader.files import pdf

ROOT = Path(__file__).parents[2]


def dateline(*arguments, stdin=b""):
    """What the command does, in this process."""
    return CliRunner().invoke(app, [*map(str, arguments)], input=stdin, prog_name="dateline")


def dateline_process(*arguments, stdin=b""):
    """The same in a process of its own, as a shell starts it."""
    return subprocess.run(
        [sys.executable, "-m", "dashboard", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "wall.txt"
    path.write_text(
        "The wall at Larnok collapsed on 3 May 2021. It will be rebuilt.", encoding="utf-8"
    )
    return path


def test_it_says_which_one_it_is():
    done = dateline("--version")
    assert (done.exit_code, done.stdout) == (0, "dateline 0.1.0\n")


def test_a_story_is_one_line_of_json_on_standard_output_and_nothing_else(article):
    done = dateline_process("extract", article)
    assert (done.returncode, done.stderr) == (0, b"")
    story = json.loads(done.stdout)
    assert [t["value"] for t in story["times"]] == ["2021-05-03"]


def test_a_table_is_a_source_and_its_bad_rows_are_named(tmp_path):
    table = tmp_path / "fair.csv"
    table.write_text("date,title,place\n2021-05-03,A fair opened,Oslo\n2021-02-31,Bad,\n")
    done = dateline("extract", table)
    assert done.exit_code == 1
    assert "fair.csv, row 3: has the date “2021-02-31”".encode() in done.stderr_bytes
    story = json.loads(done.stdout_bytes)
    assert [(e["title"], e["edtf"], e["basis"]) for e in story["events"]] == [
        ("A fair opened", "2021-05-03", "explicit")
    ]


def test_a_pdf_is_a_source_from_standard_input_too(tmp_path):
    done = dateline("extract", "-", stdin=pdf([["The wall at Larnok collapsed on 3 May 2021."]]))
    assert [t["value"] for t in json.loads(done.stdout_bytes)["times"]] == ["2021-05-03"]


def test_standard_input_is_a_source(article):
    done = dateline_process("extract", "-", stdin=article.read_bytes())
    assert json.loads(done.stdout)["documents"][0]["name"] == "standard input"


def test_the_output_goes_to_a_file_where_one_is_named(article, tmp_path):
    target = tmp_path / "story.json"
    done = dateline("extract", "--output", target, article)
    assert done.stdout_bytes == b""
    assert json.loads(target.read_bytes())["version"] == 1


def test_several_sources_are_one_story_in_json_and_one_each_in_jsonl(article):
    merged = dateline("extract", article, article)
    assert len(json.loads(merged.stdout_bytes)["documents"]) == 2
    apart = dateline("extract", "--format", "jsonl", article, article)
    assert len(apart.stdout_bytes.splitlines()) == 2


def test_a_source_that_cannot_be_read_is_named_and_the_rest_is_written(article):
    done = dateline_process("extract", "missing.txt", article)
    assert done.returncode == 1
    assert b"missing.txt: no such file or directory. Check the path" in done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 1


def test_nothing_readable_writes_nothing(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = dateline("extract", empty)
    assert (done.exit_code, done.stdout_bytes) == (1, b"")
    assert b"empty.txt: is empty" in done.stderr_bytes


def test_the_date_given_is_the_date_of_sources_without_their_own(tmp_path):
    records = tmp_path / "two.jsonl"
    records.write_text(
        '{"id": "a", "text": "It fell.", "published": "2020-01-02"}\n{"id": "b", "text": "It rose."}\n'
    )
    done = dateline("extract", "--format", "jsonl", "--published", "2021-03", records)
    stories = [json.loads(line) for line in done.stdout_bytes.splitlines()]
    assert [s["documents"][0]["published"] for s in stories] == ["2020-01-02", "2021-03"]


def test_a_date_that_does_not_exist_is_wrong_usage(article):
    done = dateline_process("extract", "--published", "2024-06-31", article)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "“2024-06-31” is not a date".encode() in done.stderr


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "--format", "xml", "a.txt"], ["draw"]]
)
def test_wrong_usage_exits_with_2(arguments):
    assert dateline(*arguments).exit_code == 2


def test_an_output_that_cannot_be_written_is_wrong_usage(article, tmp_path):
    done = dateline("extract", "--output", tmp_path / "no" / "story.json", article)
    assert done.exit_code == 2
    assert b"cannot be written" in done.stderr_bytes


def test_a_record_whose_own_date_is_none_is_named(tmp_path):
    records = tmp_path / "bad.jsonl"
    records.write_text(
        '{"id": "a", "text": "It fell.", "published": "31 June 2024"}\n{"id": "b", "text": "It rose."}\n'
    )
    done = dateline("extract", "--format", "jsonl", records)
    assert done.exit_code == 1
    assert b"a: has a date that is none" in done.stderr_bytes
    assert len(done.stdout_bytes.splitlines()) == 1


def test_a_source_may_be_the_output(article):
    assert dateline("extract", "--output", article, article).exit_code == 0
    assert json.loads(article.read_bytes())["version"] == 1


def test_an_output_is_left_alone_where_no_source_can_be_read(tmp_path):
    target = tmp_path / "story.json"
    target.write_text("old")
    assert dateline("extract", "--output", target, "missing.txt").exit_code == 1
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("csv", b"\xef\xbb\xbfid,when"),
        ("tables", b"PK"),
        ("html", b"<!doctype html>"),
    ],
)
def test_the_story_is_written_for_other_programs(article, name, start):
    done = dateline("extract", "--format", name, article)
    assert (done.exit_code, done.stderr_bytes) == (0, b"")
    assert done.stdout_bytes.startswith(start)


def test_json_needs_none_of_what_the_other_formats_need(article):
    code = (
        "import sys; from dashboard.cli import app; "
        f"app(['extract', {str(article)!r}], standalone_mode=False); "
        "print([m for m in ('pandas', 'plotly', 'pydeck', 'icalendar', 'duckdb', 'dashboard.corpus') if m in sys.modules], "
        "file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stderr == b"[]\n"


@pytest.fixture
def corrections(tmp_path):
    """Writes a file of corrections of the wall's title, for words of its article."""

    def write(passage="The wall at Larnok collapsed on 3 May 2021.", change="title"):
        path = tmp_path / "corrections.toml"
        path.write_text(
            f'[[correction]]\nchange = "{change}"\ndocument = "wall.txt"\npassage = "{passage}"\n'
            'words = "collapsed"\ntitle = "The wall is down"\n',
            encoding="utf-8",
        )
        return path

    return write


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_corrections_are_applied_and_marked(article, corrections, form):
    done = dateline("extract", "--format", form, "--corrections", corrections(), article)
    assert (done.exit_code, done.stderr_bytes) == (0, b"")
    events = {event["title"]: event for event in json.loads(done.stdout_bytes)["events"]}
    assert events["The wall is down"]["corrected"] == ["title"]


def test_a_correction_that_fits_no_story_is_named_and_the_rest_is_written(article, corrections):
    done = dateline("extract", "--corrections", corrections("It collapsed twice."), article)
    assert done.exit_code == 0
    assert "It collapsed twice." in done.stderr_bytes.decode()
    assert "no longer fits" in done.stderr_bytes.decode()
    assert json.loads(done.stdout_bytes)["version"] == 1


def test_a_correction_that_fits_one_of_several_stories_fits(article, corrections, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("A bridge collapsed in Lisbon on 4 May 2021.", encoding="utf-8")
    done = dateline("extract", "--format", "jsonl", "--corrections", corrections(), other, article)
    assert (done.exit_code, done.stderr_bytes) == (0, b"")
    assert b"The wall is down" in done.stdout_bytes


def test_a_file_of_corrections_that_is_wrong_or_not_there_is_wrong_usage(article, corrections):
    wrong = dateline("extract", "--corrections", corrections(change="titel"), article)
    assert wrong.exit_code == 2
    assert b"titel" in wrong.stderr_bytes
    gone = dateline("extract", "--corrections", article.parent / "gone.toml", article)
    assert (gone.exit_code, gone.stdout_bytes) == (2, b"")


def test_inspect_lists_documents_and_names_what_cannot_be_read(tmp_path):
    (tmp_path / "a.json").write_text('[{"title": "One", "text": "It fell."}, {"text": "It rose."}]')
    (tmp_path / "b.png").write_bytes(b"\x89PNG....")
    done = dateline("inspect", tmp_path / "a.json", tmp_path / "b.png")
    assert done.exit_code == 1
    assert "a.json #1" in done.stdout
    assert "2 documents" in done.stdout
    assert "b.png: is a picture" in done.stderr


def test_inspect_gives_json_for_programs(tmp_path):
    (tmp_path / "a.txt").write_text("It fell.")
    done = dateline("inspect", "--format", "json", tmp_path / "a.txt")
    assert done.exit_code == 0
    assert json.loads(done.stdout)[0]["name"] == "a.txt"


def test_what_is_stopped_leaves_no_file(article, tmp_path, monkeypatch):
    def stopped(story):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "to_json", stopped)
    folder = tmp_path / "out"
    folder.mkdir()
    assert dateline("extract", "--output", folder / "story.json", article).exit_code != 0
    assert list(folder.iterdir()) == []
