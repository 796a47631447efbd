"""``dateline corpus …``: a corpus built, added to and kept in order from a shell."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Annotated, Final

import typer
from filelock import FileLock, Timeout

from dashboard.corpus.building import Progress, Report, build, reread
from dashboard.corpus.engines import Engine, Pool
from dashboard.corpus.exporting import FORMATS, export_events
from dashboard.corpus.indexing import update_index
from dashboard.corpus.layout import FIRST_LAYOUT, LAYOUT_VERSION, LOCK, PARTS
from dashboard.corpus.opening import NoIndexError, asking
from dashboard.corpus.parts import OtherLayoutError, forget_replaced, parts_of, readable_parts
from dashboard.corpus.rules import rules_version
from dashboard.corpus.stories import make_stories
from dashboard.corpus.unknown import told_unknown
from dashboard.corpus.upkeep import compact, mistakes
from dashboard.corpus.words import DIFFERENCE
from dashboard.filters import Filter
from dashboard.output import OutputError

app = typer.Typer(no_args_is_help=True, help="Many articles read into a folder of Parquet tables.")

_CORES: Final = os.cpu_count() or 1
_LISTED_MISTAKES: Final = 20
_ENOUGH_TO_TELL: Final = 0.02
_AGAIN: Final = "Read again what failed or what older rules read; no SOURCE is needed"
_Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The corpus")]
_Into = Annotated[Path, typer.Option(help="The corpus' folder; made where it is not there")]
_Workers = Annotated[int, typer.Option(min=1, help="Processes that read; else one for each core")]
_Scheduler = Annotated[
    str | None, typer.Option(help="A Dask scheduler's address: its workers read, not this machine")
]
_SOURCES: Final = typer.Argument(
    metavar="SOURCE...", help="Files of any kind, and folders of them", show_default=False
)


@app.command("build")
def build_corpus(
    into: _Into,
    sources: Annotated[list[Path] | None, _SOURCES] = None,
    workers: _Workers = _CORES,
    scheduler: _Scheduler = None,
    again: Annotated[bool, typer.Option("--reread", help=_AGAIN)] = False,
) -> None:
    """Read what SOURCES hold into a corpus; what it has already is left, a stopped build goes on.

    Exit codes: 0 done; 1 a file or an article could not be read, the rest is there; 2 wrong usage.
    """
    engine = _engine(workers, scheduler)
    _missing(sources, again=again)
    with _sole_writer(into if sources else _checked(into)):
        forget_replaced(into)
        # Before hours are spent on what could not be used.
        readable_parts(into, FIRST_LAYOUT if again else LAYOUT_VERSION)
        report = _read(sources, into, engine) if sources else Report()
        if again:
            with _told("articles read again") as progress:
                report.problems = reread(into, engine, progress=progress).problems
        _finish_writing(into, workers)
        _tell_rules(into)
    if report.errors or report.problems:
        raise typer.Exit(1)


@app.command("add")
def add_to_corpus(
    sources: Annotated[list[Path], _SOURCES],
    into: _Into,
    workers: _Workers = _CORES,
    scheduler: _Scheduler = None,
) -> None:
    """Add what SOURCES hold to a corpus that is there, every day's new articles say."""
    build_corpus(_checked(into), sources, workers, scheduler, again=False)


@app.command("export")
def export_corpus(  # noqa: PLR0913, PLR0917  one argument an option
    folder: _Folder,
    to: Annotated[Path, typer.Option(help="The file to write: .csv or .jsonl")],
    since: Annotated[str, typer.Option("--from", help="2024, 2024-07 or 2024-07-15")] = "",
    until: Annotated[str, typer.Option("--to-day", help="The last day, as above")] = "",
    kind: Annotated[list[str] | None, typer.Option(help="A kind as the page names it")] = None,
    place: Annotated[list[str] | None, typer.Option(help="A place as the page names it")] = None,
    actor: Annotated[list[str] | None, typer.Option(help="A person or party")] = None,
    words: Annotated[str, typer.Option(help=DIFFERENCE)] = "",
) -> None:
    """Write the events that pass a filter into a file, all of them, a row for each.

    Exit codes: 0 done; 1 no event passes, and no file is written; 2 wrong usage.
    """
    wanted = Filter(
        since, until, tuple(kind or ()), tuple(place or ()), tuple(actor or ()), words=words
    )
    if wanted.mistakes:
        raise typer.BadParameter(wanted.mistakes[0])
    if to.suffix.removeprefix(".") not in FORMATS:
        raise typer.BadParameter(f"{to.name} is neither .csv nor .jsonl.", param_hint="--to")
    try:
        with asking(_checked(folder)) as asked:
            if unknown := [*told_unknown(asked, wanted)]:
                raise typer.BadParameter("\n".join(unknown))
            if not asked.tally(wanted).events:
                typer.echo("No event passes: nothing was written.", err=True)
                raise typer.Exit(1)
            done = export_events(asked, wanted, to)
    except (NoIndexError, OutputError) as error:
        raise typer.BadParameter(str(error)) from None
    typer.echo(f"{done.rows:,} events written", err=True)


@app.command("compact")
def compact_corpus(folder: _Folder) -> None:
    """Make the many small parts of a corpus into few large ones."""
    with _sole_writer(_checked(folder)):
        typer.echo(f"{compact(folder):,} parts", err=True)
        _finish_writing(folder, workers=1)


@app.command("stories")
def group_corpus(folder: _Folder, workers: _Workers = _CORES) -> None:
    """Make stories and index of a corpus where they are not those of today; a build does it, too.

    No article is read: the files that they came from need not be there.
    """
    with _sole_writer(_checked(folder)):
        _finish_writing(folder, workers)


@app.command("check")
def check_corpus(folder: _Folder) -> None:
    """Say what of a corpus does not add up: counts, ids that name nothing, articles twice.

    Exit codes: 0 all adds up; 1 something does not; 2 wrong usage.
    """
    found = 0
    for mistake in mistakes(_checked(folder)):
        found += 1
        if found <= _LISTED_MISTAKES:
            typer.echo(mistake)
    if found > _LISTED_MISTAKES:
        typer.echo(f"and {found - _LISTED_MISTAKES:,} more")
    if found:
        raise typer.Exit(1)
    typer.echo("All adds up.", err=True)


def _read(sources: list[Path], into: Path, engine: Engine) -> Report:
    """Read what of the files is new, and tell what was there and what could not be opened."""
    with _told("articles read") as progress:
        report = build(sources, into, engine, progress=progress)
    if report.known:
        typer.echo(f"{report.known:,} articles were there already", err=True)
    for error in report.errors:
        typer.echo(str(error), err=True)
    return report


def _tell_rules(corpus: Path) -> None:
    """Say how many articles today's rules would perhaps read otherwise."""
    other = [part for part in parts_of(corpus) if part.manifest.rules != rules_version()]
    if articles := sum(part.manifest.rows["documents"] for part in other):
        typer.echo(
            f"{articles:,} articles were read by another version's rules: --reread reads them anew",
            err=True,
        )


def _finish_writing(corpus: Path, workers: int) -> None:
    """Stories and index of what is there now; only then what no index names any more goes."""
    _group(corpus, workers)
    _index(corpus)
    forget_replaced(corpus)


@contextmanager
def _sole_writer(corpus: Path) -> Iterator[None]:
    """Whoever writes into a corpus is alone with it; the lock goes with the process."""
    corpus.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(corpus / LOCK, blocking=False):
            yield
    except Timeout:
        message = f"Another command writes into {corpus} now. Wait until it has ended."
        raise typer.BadParameter(message) from None
    except OtherLayoutError as error:
        raise typer.BadParameter(str(error)) from None


def _index(corpus: Path) -> None:
    """Have the index hold what the corpus holds, which questions are answered from."""

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            typer.echo(f"\rindexed {share:.0%}", nl=False, err=True)

    parts = update_index(corpus, tell)
    typer.echo(f"\r{parts:,} new parts in the index", err=True)


def _group(folder: Path, workers: int) -> None:
    """Have the stories be those of what the corpus holds."""

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            typer.echo(f"\rstories merged {share:.0%}", nl=False, err=True)

    many = make_stories(folder, workers, tell)
    typer.echo(f"\r{many:,} stories", err=True)


def _engine(workers: int, scheduler: str | None) -> Engine:
    if scheduler is None:
        return Pool(workers)
    try:
        from dashboard.corpus.cluster import Cluster  # noqa: PLC0415 - an extra
    except ImportError:
        message = "A cluster needs Dask. Install it: pip install '.[cluster]'"
        raise typer.BadParameter(message, param_hint="--scheduler") from None
    return Cluster(scheduler)


def _missing(sources: list[Path] | None, *, again: bool) -> None:
    if not sources and not again:
        message = "Name the files to be read. Without any, --reread reads again what is there."
        raise typer.BadParameter(message, param_hint="SOURCE")
    for source in sources or ():
        if not source.exists():
            raise typer.BadParameter(f"{source} is not there. Check the path.")


def _checked(folder: Path) -> Path:
    if not (folder / PARTS).is_dir():
        message = f"{folder} is no corpus. Give the folder that “dateline corpus build” wrote into."
        raise typer.BadParameter(message)
    return folder


@contextmanager
def _told(what: str) -> Iterator[Progress]:
    """What a build does, in one line that is written over at a terminal, and once at the end."""
    began = monotonic()

    def tell(report: Report) -> None:
        if sys.stderr.isatty():
            typer.echo(f"\r{_line(report, what, monotonic() - began)}", nl=False, err=True)

    last: list[Report] = []

    def keep(report: Report) -> None:
        last[:] = [report]
        tell(report)

    yield keep
    typer.echo(f"\r{_line(last[0] if last else Report(), what, monotonic() - began)}", err=True)


def _line(report: Report, what: str, seconds: float) -> str:
    rate = report.articles / seconds if seconds else 0.0
    return (
        f"{report.articles:,} {what} ({rate:,.1f} a second), {report.events:,} events, "
        f"{report.problems:,} problems, {seconds:,.0f} s{_left(report.share, seconds)}"
    )


def _left(share: float, seconds: float) -> str:
    """How much longer it takes, where enough is done to tell."""
    if not _ENOUGH_TO_TELL < share < 1:
        return ""
    return f", {seconds / share - seconds:,.0f} s left"
