"""The pages of the documentation as data: their examples, and the commands that they tell to type."""

from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PROGRAMS = {"cd", "dask", "dateline", "git", "make", "pip", "python", "streamlit"}
LONG_NAME = ["python", "-m", "dashboard"]
WITH_COMMANDS = {"dateline", "streamlit"}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$(?:\n+```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`]+)`")


class Example(NamedTuple):
    """A block of code, and the block of text right after it, which is what it prints; else nothing."""

    code: str
    printed: str


def examples(page: Path, language: str) -> list[Example]:
    """The examples of a page in a language, in their order."""
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    return [Example(code, printed) for of, code, printed in blocks if of == language]


def printed_by(code: str, names: dict[str, Any]) -> str:
    """What an example prints, after those that left these names behind."""
    out = io.StringIO()
    with redirect_stdout(out):
        exec(code, names)
    return out.getvalue()


def commands(page: Path) -> list[list[str]]:
    """The commands of a page as a shell parts them: indented lines, and code in a line of text.

    Of the latter those with arguments: ``dateline app`` alone is a name.
    """
    text = _BLOCK.sub("", page.read_text(encoding="utf-8"))
    lines = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    inline = [" ".join(one.split()) for one in _INLINE.findall(text)]
    named = _read_by_shell(inline)
    return [
        *_read_by_shell(lines),
        *(one for one in named if len(one) > (2 if one[0] in WITH_COMMANDS else 1)),
    ]


def _read_by_shell(lines: list[str]) -> list[list[str]]:
    """Those lines that begin with a program, in parts; the longer name of ``dateline`` is that."""
    parted = [shlex.split(one, comments=True) for one in lines if one.split(" ")[0] in PROGRAMS]
    return [["dateline", *one[3:]] if one[:3] == LONG_NAME else one for one in parted]
