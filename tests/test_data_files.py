from __future__ import annotations

import ast
import functools
import gc
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dashboard
from dashboard import data_files
from dashboard.data_files import lasting, line_of, lines_of, plain_rows, rows, sorted_lines

CODE = Path(dashboard.__file__).parent


def test_what_lasts_is_made_once_though_many_ask_at_the_same_time() -> None:
    made: list[str] = []

    @lasting
    def table() -> str:
        time.sleep(0.05)
        made.append("made")
        return "the table"

    with ThreadPoolExecutor(4) as visitors:
        given = list(visitors.map(lambda _: table(), range(4)))

    assert given == ["the table"] * 4
    assert made == ["made"]


def test_garbage_is_not_looked_for_while_what_lasts_is_made_and_is_afterwards() -> None:
    assert lasting(gc.isenabled)() is False
    assert gc.isenabled()


def test_what_could_not_be_made_is_tried_again() -> None:
    answers = [None, "the table"]

    @lasting
    def table() -> str:
        answer = answers.pop(0)
        if answer is None:
            raise FileNotFoundError("table.csv")
        return answer

    with pytest.raises(FileNotFoundError):
        table()
    assert table() == "the table"
    assert gc.isenabled()


@functools.cache
def modules() -> tuple[tuple[str, list[ast.AST]], ...]:
    """Every module of the loader by its name, with those pieces of its code that a test asks for."""
    return tuple(
        (
            ".".join(path.relative_to(CODE.parent).with_suffix("").parts),
            [
                piece
                for piece in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(piece, ast.ImportFrom | ast.Call | ast.Constant)
            ],
        )
        for path in (CODE / "loader").rglob("*.py")
    )


def imports_from(module: str, pieces: list[ast.AST]) -> bool:
    """Whether the code takes its ``word_set`` from the module."""
    return any(
        isinstance(piece, ast.ImportFrom)
        and piece.module == module
        and any(one.name == "word_set" for one in piece.names)
        for piece in pieces
    )


def names_asked(pieces: list[ast.AST]) -> set[object]:
    """The names in all calls of ``word_set``."""
    calls = [piece for piece in pieces if isinstance(piece, ast.Call)]
    asked = [call.args for call in calls if getattr(call.func, "id", "") == "word_set"]
    return {one.value for args in asked for one in args if isinstance(one, ast.Constant)}


@pytest.mark.parametrize(
    ("table", "column", "reader"),
    [
        ("event_words.csv", "class", "dashboard.loader.events.lexicon"),
        ("syntax_sets.csv", "set", "dashboard.loader.syntax.sets"),
    ],
)
def test_every_set_of_words_is_asked_for(table: str, column: str, reader: str) -> None:
    asking = [
        pieces for name, pieces in modules() if name == reader or imports_from(reader, pieces)
    ]
    asked = set().union(*map(names_asked, asking))
    assert {row[column] for row in rows(table)} == asked


def test_every_class_of_verbs_is_asked_for() -> None:
    pieces = [piece for _, pieces in modules() for piece in pieces]
    written = {piece.value for piece in pieces if isinstance(piece, ast.Constant)}
    assert {row["class"] for row in rows("verb_classes.csv")} - written == set()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "data/made.csv: no such file or directory"),
        (b"name,day\nArna\n", "the row of arna, none has not as many cells as columns"),
        (b"name,day\nArna,1,2\n", "has not as many cells as columns"),
        (b'name,day\n"Arna,1\n', "data/made.csv: is damaged: unexpected end of data"),
        (b"name\n\xff\n", "data/made.csv: is damaged"),
    ],
)
def test_a_missing_or_damaged_table_is_named(tmp_path, monkeypatch, content, why) -> None:
    monkeypatch.setattr(data_files, "DATA", tmp_path)
    if content is not None:
        (tmp_path / "made.csv").write_bytes(content)
    with pytest.raises(data_files.TableError, match=re.escape(why)):
        data_files.rows("made.csv")


@pytest.mark.parametrize("name", ["english_nouns.csv", "english_verbs.csv", "first_names.csv"])
def test_a_table_without_quoted_cells_is_read_as_any_other(name: str) -> None:
    assert plain_rows(name) == [list(row.values()) for row in rows(name)]


@pytest.mark.parametrize("content", [None, b"name,day\nArna\n", b"name\n\xff\n"])
def test_a_plain_table_that_is_missing_or_damaged_is_named(tmp_path, monkeypatch, content) -> None:
    monkeypatch.setattr(data_files, "DATA", tmp_path)
    if content is not None:
        (tmp_path / "made.csv").write_bytes(content)
    with pytest.raises(data_files.TableError, match=r"data/made\.csv: "):
        plain_rows("made.csv")


def asked_by_line() -> list[str]:
    """The tables of which single rows are looked up as they stand."""
    calls = [piece for _, pieces in modules() for piece in pieces if isinstance(piece, ast.Call)]
    asked = [call.args[0] for call in calls if getattr(call.func, "id", "") == "sorted_lines"]
    return sorted({str(one.value) for one in asked if isinstance(one, ast.Constant)})


def test_tables_whose_rows_are_looked_up_are_sorted_and_have_no_quoted_cells() -> None:
    asked = asked_by_line()
    assert {"english_words.csv", "towns.csv", "word_senses.csv"} < set(asked)
    for name in asked:
        lines = sorted_lines(name)
        firsts = [line.partition(b",")[0] + b"," for line in lines]
        assert name == "sense_links.csv" or firsts == sorted(firsts), name
        assert not any(b'"' in line for line in lines), name


def test_a_row_is_looked_up_by_its_first_cell() -> None:
    lines = [b"ski'd,v", b"ski,n", b"skid,nv,2"]
    assert [line_of(lines, word) for word in ("ski", "ski'd", "skid", "sk", "zoo")] == [
        "n",
        "v",
        "nv,2",
        None,
        None,
    ]


def test_an_empty_line_at_the_end_is_no_row(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(data_files, "DATA", tmp_path)
    (tmp_path / "made.csv").write_bytes(b"# made\nname,day\nArna,1\nBoge,2\n")
    assert lines_of("made.csv") == ["Arna,1", "Boge,2"]
