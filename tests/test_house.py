"""What holds for every file of the project."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 40
# Spelled in two parts so that this file does not hold what it looks for.
INDEX_ADDRESS = re.compile("index" + "-url|pypi" + r"\.org|registry\.npm|files\.python" + "hosted")


def tracked():
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.splitlines())
    return [path for path in paths if path.is_file()]


def code():
    return [p for p in tracked() if p.suffix == ".py" and "tests" not in p.relative_to(ROOT).parts]


def test_no_file_is_longer_than_a_reader_can_hold():
    sizes = {p.name: len(p.read_text(encoding="utf-8").splitlines()) for p in code()}
    assert {name: size for name, size in sizes.items() if size > MAX_FILE_LINES} == {}


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{path.name}:{node.lineno} {node.name}"
        for path in code()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION_LINES
    ]
    assert long == []


def test_no_file_holds_the_address_of_a_package_index():
    no_texts = ROOT / "tests" / "fuzz" / "inputs"  # files of any bytes
    texts = [
        p
        for p in tracked()
        if p.suffix not in {".png", ".woff2", ".geojson"} and no_texts not in p.parents
    ]
    holders = [p.name for p in texts if INDEX_ADDRESS.search(p.read_text(encoding="utf-8"))]
    assert holders == []


@pytest.mark.parametrize("table", sorted((ROOT / "data").glob("*.csv")), ids=lambda p: p.name)
def test_every_table_names_the_source_of_its_rows(table):
    lines = table.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    head = next(line for line in lines if not line.startswith("#")).split(",")
    assert "source" in head or any(line.startswith("# Source: ") for line in comments)
