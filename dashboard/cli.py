"""The shell: ``dateline extract SOURCE...`` writes what the loader finds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer

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
        Format, typer.Option("--format", help="json: one merged story; jsonl: one a source")
    ] = Format.json,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file, not to standard output")
    ] = None,
) -> None:
    """Write the story of SOURCES as JSON.

    Exit codes: 0 done; 1 a source could not be read, the rest is written; 2 wrong usage.
    """
    settings = Settings(published_default=_checked(published))
    errors: list[SourceError] = []
    readable = _readable(sources, errors)
    if output_format is Format.jsonl:
        lines: Iterable[bytes] = (to_json(story) for story in load_each(readable, settings))
    else:
        lines = _merged(readable, settings)
    _write(lines, output)
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


def _merged(sources: Iterator[Source], settings: Settings) -> Iterator[bytes]:
    readable = tuple(sources)
    if readable:
        yield to_json(load_sources(readable, settings))


def _write(lines: Iterable[bytes], output: Path | None) -> None:
    """Write all lines; a file only once all are there, so that a source may be the output."""
    if output is None:
        for line in lines:
            sys.stdout.buffer.write(line + b"\n")
        return
    try:
        with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}.", delete=False) as file:
            file.writelines(line + b"\n" for line in lines)
        written = Path(file.name)
        if written.stat().st_size:
            written.replace(output)
        else:
            written.unlink()
    except OSError as error:
        message = f"{output} cannot be written ({error.strerror}). Give another file."
        raise typer.BadParameter(message, param_hint="--output") from None
