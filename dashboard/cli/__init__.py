"""The shell: ``dateline extract SOURCE...`` writes what the loader finds."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.listing import as_json, as_table
from dashboard.data_files import TableError
from dashboard.days import today
from dashboard.exports.edition import whole
from dashboard.exports.formats import FORMATS
from dashboard.exports.story_json import to_json
from dashboard.loader import Settings, load_each, load_sources
from dashboard.loader.corrections import (
    Correction,
    Misfit,
    apply,
    misfit_in_words,
    read_corrections,
)
from dashboard.loader.given_date import DateError, parse_published
from dashboard.loader.inspecting import Listed, listed
from dashboard.loader.readers import SUFFIXES, read_bytes, read_file
from dashboard.loader.source import Source, SourceError
from dashboard.output import OutputError, end_tidily, write_file, write_out
from dashboard.shipped import shipped
from dashboard.story import Story

STANDARD_INPUT = "-"
_HINT = "--corrections"
NOT_WRITTEN = 2  # wrong usage: nothing can go where it was to go

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


class Format(StrEnum):
    """What ``--format`` can be."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tables = "tables"
    geojson = "geojson"
    ics = "ics"
    timelinejs = "timelinejs"
    kml = "kml"
    timeml = "timeml"
    markdown = "markdown"
    html = "html"
    svg = "svg"


def _say_version(asked: bool) -> None:
    if asked:
        try:
            number = version("dateline")
        except PackageNotFoundError:  # run in a clone that was never installed
            number = "of a clone"
        typer.echo(f"dateline {number}")
        raise typer.Exit


@app.callback()
def dateline(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say which one it is"),
    ] = False,
) -> None:
    """Reads news text and writes what happened, when, where and who said what."""


@app.command()
def extract(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help=f"{', '.join(SUFFIXES)} files, or -")
    ],
    published: Annotated[
        str | None,
        typer.Option(help="Publication date of sources without their own; any EDTF date"),
    ] = None,
    output_format: Annotated[
        Format,
        typer.Option("--format", help="jsonl: one story a source; all others: one merged story"),
    ] = Format.json,
    corrections: Annotated[
        Path | None, typer.Option(help="What a person set right: a corrections.toml of the app")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file, not to standard output")
    ] = None,
) -> None:
    """Write the story of SOURCES, as JSON or as a file for another program.

    Exit codes: 0 done; 1 a source could not be read, the rest is written; 2 wrong usage.
    """
    settings = Settings(published_default=_checked(published))
    errors: list[SourceError] = []
    readable = _told(_readable(sources, errors))
    correct = _Corrector(corrections)
    if output_format is Format.jsonl:
        stories = map(correct, load_each(readable, settings))
        pieces: Iterable[bytes] = (to_json(one) + b"\n" for one in stories)
    else:
        pieces = _merged(readable, settings, output_format, correct)
    _write(pieces, output)
    for misfit in correct.misfits():
        typer.echo(misfit, err=True)
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)


@app.command(name="app")
def open_app(
    stories: Annotated[
        Path | None, typer.Option(help="A folder of stories, to open instead of the first ones")
    ] = None,
    port: Annotated[int, typer.Option(help="Where the app is to be found")] = 8501,
) -> None:
    """Open the app in a browser: http://localhost:8501."""
    if stories is not None:
        if not stories.is_dir() or not any(one.is_dir() for one in stories.iterdir()):
            message = f"{stories} holds no folder of a story. Give a folder of such folders."
            raise typer.BadParameter(message, param_hint="--stories")
        os.environ["DATELINE_STORIES"] = str(stories.resolve())
    from streamlit.web import cli as streamlit  # noqa: PLC0415 - heavy, and only the app needs it

    door = shipped("streamlit_app.py")
    streamlit.main(["run", str(door), f"--server.port={port}"], prog_name="dateline app")


class Listing(StrEnum):
    """What ``--format`` of ``inspect`` can be."""

    table = "table"
    json = "json"


@app.command()
def inspect(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE...", help=f"{', '.join(SUFFIXES)} files, or -")
    ],
    output_format: Annotated[
        Listing, typer.Option("--format", help="table: for reading; json: for programs")
    ] = Listing.table,
) -> None:
    """List the articles that FILES hold: titles, sources, dates, and which are there twice.

    Exit codes: 0 done; 1 a file could not be read, the rest is listed; 2 wrong usage.
    """
    errors: list[SourceError] = []
    rows = _listed(sources, errors)
    lines = as_json(rows) if output_format is Listing.json else as_table(rows)
    _write((f"{line}\n".encode() for line in lines), None)
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)


def _listed(names: list[str], errors: list[SourceError]) -> Iterator[Listed]:
    """What the files hold; what cannot be read goes to ``errors``."""
    for one in listed(chain.from_iterable(map(_found, names))):
        if isinstance(one, SourceError):
            errors.append(one)
        else:
            yield one


@app.command(
    "corpus",
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)
def corpus(context: typer.Context) -> None:
    """Many articles read into a folder of tables: build, add, compact, check."""
    with _needs_extra():
        from dashboard.corpus.shell import app as corpus_app  # noqa: PLC0415 - an extra
    corpus_app(args=context.args, prog_name="dateline corpus")


@app.command()
def timeline(
    corpus: Annotated[Path, typer.Option(metavar="FOLDER", help="The corpus' folder")],
    words: Annotated[
        str, typer.Argument(help="The topic: what its articles have most words of; else all")
    ] = "",
    days: Annotated[int, typer.Option(min=1, help="So many days at most")] = 20,
    output_format: Annotated[
        Listing, typer.Option("--format", help="table: for reading; json: for programs")
    ] = Listing.table,
) -> None:
    """List the days that matter for a topic in a corpus, each with what happened on it.

    Exit codes: 0 done; 1 no article has the words; 2 wrong usage.
    """
    with _needs_extra():
        from dashboard.corpus.key_days import key_days  # noqa: PLC0415 - an extra
        from dashboard.corpus.listing import as_json, as_table  # noqa: PLC0415 - an extra
        from dashboard.corpus.opening import NoIndexError, asking  # noqa: PLC0415 - an extra
    try:
        with asking(corpus) as asked:
            found = key_days(asked, words, days)
    except NoIndexError as error:
        raise typer.BadParameter(str(error), param_hint="--corpus") from None
    for line in as_json(found) if output_format is Listing.json else as_table(found):
        typer.echo(line)
    if not found:
        raise typer.Exit(1)


@contextmanager
def _needs_extra() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        message = f"{error.name} is missing. Install it: pip install '.[corpus]'"
        raise typer.BadParameter(message) from None


class _Corrector:
    """Applies the corrections of a file, and keeps those that fit none of the stories."""

    def __init__(self, path: Path | None) -> None:
        self._corrections = () if path is None else _read_corrections(path)
        self._fitted: set[Correction] = set()
        self._why: dict[Correction, Misfit] = {}

    def __call__(self, story: Story) -> Story:
        if not self._corrections:
            return story
        done = apply(story, self._corrections)
        unfit = {misfit.correction: misfit for misfit in done.misfits}
        self._why |= unfit
        self._fitted.update(one for one in self._corrections if one not in unfit)
        return done.story

    def misfits(self) -> Iterator[str]:
        """A sentence for each correction that fitted nowhere."""
        for one, misfit in self._why.items():
            if one not in self._fitted:
                yield misfit_in_words(misfit)


def _read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, which must be there and right as a whole."""
    if not path.exists():
        raise typer.BadParameter(f"{path} is not there. Give another file.", param_hint=_HINT)
    read = read_corrections(path, str(path))
    if read.errors:
        raise typer.BadParameter("\n".join(map(str, read.errors)), param_hint=_HINT)
    return read.corrections


def main() -> None:
    """The ``dateline`` command; its exit code is 130 where somebody stops it."""
    end_tidily()
    try:
        app(prog_name="dateline")
    except TableError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)


def _checked(published: str | None) -> str | None:
    if published is not None:
        try:
            parse_published(published, "given")
        except DateError as error:
            raise typer.BadParameter(str(error), param_hint="--published") from None
    return published


def _readable(names: list[str], errors: list[SourceError]) -> Iterator[Source]:
    """The sources that can be read, in order; what cannot goes to ``errors``."""
    for source in chain.from_iterable(map(_found, names)):
        if isinstance(source, SourceError):
            errors.append(source)
        else:
            yield source


def _told(sources: Iterator[Source]) -> Iterator[Source]:
    """The sources, with their number told to whoever waits at a terminal."""
    hidden = not sys.stderr.isatty()
    with typer.progressbar(
        sources, label="Reading", show_pos=True, file=sys.stderr, hidden=hidden
    ) as counted:
        yield from counted


def _found(name: str) -> Iterator[Source | SourceError]:
    """What one file holds, or standard input."""
    if name == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), "standard input")
    return read_file(Path(name))


def _merged(
    sources: Iterator[Source], settings: Settings, output_format: Format, correct: _Corrector
) -> Iterator[bytes]:
    """One file of all sources; JSON ends its line, other files are as they are."""
    readable = tuple(sources)
    if not readable:
        return
    story = correct(load_sources(readable, settings))
    if output_format is Format.json:
        yield to_json(story) + b"\n"
    else:
        yield FORMATS[output_format].write(whole(story, today()))


def _write(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write all pieces to a file or to standard output; what hinders it is said in one line."""
    try:
        if output is None:
            write_out(pieces)
        else:
            write_file(pieces, output)
    except OutputError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(NOT_WRITTEN) from None
