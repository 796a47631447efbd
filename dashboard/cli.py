"""The shell: ``dateline extract SOURCE...`` writes what the loader finds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer

from dashboard.exports.edition import whole
from dashboard.exports.formats import FORMATS
from dashboard.exports.story_json import to_json
from dashboard.loader import Settings, load_each, load_sources
from dashboard.loader.given_date import DateError, parse_published
from dashboard.loader.reading import READERS, read_bytes, read_file
from dashboard.loader.source import Source, SourceError

STANDARD_INPUT = "-"

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


@app.callback()
def dateline() -> None:
    """Reads news text and writes what happened, when, where and who said what."""


@app.command()
def extract(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help=f"{', '.join(READERS)} files, or -")
    ],
    published: Annotated[
        str | None,
        typer.Option(help="Publication date of sources without their own; any EDTF date"),
    ] = None,
    output_format: Annotated[
        Format,
        typer.Option("--format", help="jsonl: one story a source; all others: one merged story"),
    ] = Format.json,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file, not to standard output")
    ] = None,
) -> None:
    """Write the story of SOURCES, as JSON or as a file for another program.

    Exit codes: 0 done; 1 a source could not be read, the rest is written; 2 wrong usage.
    """
    settings = Settings(published_default=_checked(published))
    errors: list[SourceError] = []
    readable = _readable(sources, errors)
    if output_format is Format.jsonl:
        pieces: Iterable[bytes] = (to_json(one) + b"\n" for one in load_each(readable, settings))
    else:
        pieces = _merged(readable, settings, output_format)
    _write(pieces, output)
    for error in errors:
        typer.echo(str(error), err=True)
    if errors:
        raise typer.Exit(1)


def main() -> None:
    """The door of the ``dateline`` command."""
    app(prog_name="dateline")


def _checked(published: str | None) -> str | None:
    if published is not None:
        try:
            parse_published(published, "given")
        except DateError as error:
            raise typer.BadParameter(str(error), param_hint="--published") from None
    return published


def _readable(names: list[str], errors: list[SourceError]) -> Iterator[Source]:
    """The sources that can be read, in order; what cannot goes to ``errors``."""
    for name in names:
        if name == STANDARD_INPUT:
            found = read_bytes(sys.stdin.buffer.read(), "standard input")
        else:
            found = read_file(Path(name))
        for source in found:
            if isinstance(source, SourceError):
                errors.append(source)
            else:
                yield source


def _merged(
    sources: Iterator[Source], settings: Settings, output_format: Format
) -> Iterator[bytes]:
    """One file of all sources; JSON ends its line, other files are as they are."""
    readable = tuple(sources)
    if not readable:
        return
    story = load_sources(readable, settings)
    if output_format is Format.json:
        yield to_json(story) + b"\n"
    else:
        today = datetime.now(UTC).astimezone().date()
        yield FORMATS[output_format].write(whole(story, today))


def _write(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write all pieces; a file only once all are there, so that a source may be the output."""
    if output is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        return
    try:
        with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}.", delete=False) as file:
            file.writelines(pieces)
        written = Path(file.name)
        if written.stat().st_size:
            written.replace(output)
        else:
            written.unlink()
    except OSError as error:
        message = f"{output} cannot be written ({error.strerror}). Give another file."
        raise typer.BadParameter(message, param_hint="--output") from None
