"""Every command that a page tells to type is one that there is; what is quick is run."""

import json
import re
import shutil
import tomllib

import pytest
import typer
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus import shell
from dashboard.corpus.engines import InProcess
from tests.docs.pages import PAGES, ROOT, commands

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TARGETS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
HARBOUR = "Lisbon, 14 May 2024\n\nDockers left the harbour of Lisbon on 13 May 2024."
BRIDGE = "Porto, 4 March 2024\n\nA bridge in Porto collapsed on 1 March 2024."
# What pages call the files of whoever types a command.
FILES = {
    "article.txt": BRIDGE,
    "one.txt": BRIDGE,
    "two.txt": HARBOUR,
    "FILE…": BRIDGE,
    "articles.jsonl": json.dumps({"title": "Bridge", "text": BRIDGE}) + "\n",
}
FOLDERS = {"ARTICLES…": HARBOUR, "TODAY…": BRIDGE}
# These serve or wait for other machines: that their options are there is all that is looked at.
UNENDING = {"app", "--scheduler"}


def of_dateline(page):
    return [one[1:] for one in commands(page) if one[0] == "dateline"]


def others():
    found = [one for page in PAGES for one in commands(page) if one[0] != "dateline"]
    return [list(one) for one in dict.fromkeys(map(tuple, found))]


@pytest.fixture
def typing(tmp_path, monkeypatch):
    """A folder with what commands name; a corpus is read in this process."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name, text in FOLDERS.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "article.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(shell, "Pool", lambda workers: InProcess())
    return tmp_path


def understood(command, arguments):
    """Raises where a command lacks one of these options, or is not given what it needs."""
    if isinstance(command, typer.core.TyperGroup):
        name, command, arguments = command.resolve_command(typer.Context(command), arguments)
        if name == "corpus":
            command = typer.main.get_command(shell.app)
        understood(command, arguments)
    else:
        command.make_context("dateline", list(arguments))


@pytest.mark.parametrize("page", [p for p in PAGES if of_dateline(p)], ids=lambda p: p.name)
def test_what_dateline_is_told_is_done(page, typing):
    for arguments in of_dateline(page):
        if UNENDING & set(arguments):
            understood(typer.main.get_command(app), arguments)
            continue
        done = CliRunner().invoke(app, arguments, prog_name="dateline")
        assert done.exit_code == 0, f"{arguments}: {done.output}"
        for option in ("--output", "--to"):
            if option in arguments:
                assert (typing / arguments[arguments.index(option) + 1]).stat().st_size > 0


@pytest.mark.parametrize("command", others(), ids=" ".join)
def test_what_other_programs_are_told_is_there(command):
    match command:
        case ["make", target, *_]:
            assert target in TARGETS
        case ["pip", "install", "-r", name] | ["streamlit", "run", name, *_] | ["python", name, *_]:
            assert (ROOT / name).is_file()
        case ["pip", "install", name]:
            assert name in {".", *(f".[{extra}]" for extra in PROJECT["optional-dependencies"])}
        case ["dask", "scheduler" | "worker", *_]:
            assert shutil.which("dask", path=str(ROOT / ".venv" / "bin"))
        case _:
            assert command[:2] in (["git", "clone"], ["cd", "dateline"])
