"""What passes the filter as a file: written beside the page, which goes on answering."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Final

import streamlit as st

from dashboard import escape
from dashboard.corpus.exporting import FORMATS, Exported, Format, StoppedError, export_events
from dashboard.corpus.opening import OpenCorpus
from dashboard.corpus.queries import Questions
from dashboard.filters import Filter
from dashboard.output import ANOTHER_FILE, OutputError
from dashboard.views.whereabouts import without_folders

# What a browser takes at once, and a server holds when it is asked for: some 60 MB.
MOST: Final = 100_000
RUNNING: Final = "corpus-export"
FORMAT: Final = "corpus-export-format"
NAMES: Final[dict[Format, str]] = {"csv": "Spreadsheet (.csv)", "jsonl": "JSON Lines (.jsonl)"}
_MIME: Final[dict[Format, str]] = {"csv": "text/csv", "jsonl": "application/x-ndjson"}
_WHOLE: Final = "dateline corpus export"
# A visitor does not choose where on the server it is written.
_ELSEWHERE: Final = f"Try again, or write it elsewhere from a shell: {_WHOLE}"


@dataclass
class Writing:
    """An export that is being written by a thread of its own, and is there once ``done`` is."""

    wanted: Filter
    format: Format
    folder: TemporaryDirectory[str] = field(default_factory=TemporaryDirectory)
    share: float = 0.0
    done: Exported | None = None
    failed: bool = False
    reason: str = ""
    _stopped: Event = field(default_factory=Event)

    @property
    def file(self) -> Path:
        """Where it is written."""
        return Path(self.folder.name) / f"events.{self.format}"

    @property
    def why_not(self) -> str:
        """Why there is no file, and what to do; what broke without a word is in the server's log."""
        return self.reason or "an error of the program, which its log names. Try again."

    def start(self, asked: Questions) -> None:
        """Begin to write."""
        Thread(target=self._write, args=(asked,), name="corpus-export", daemon=True).start()

    def stop(self) -> None:
        """Have it end after the rows that are being written."""
        self._stopped.set()

    def _write(self, asked: Questions) -> None:
        finished = False
        try:
            with closing(asked), suppress(StoppedError):
                self.done = export_events(asked, self.wanted, self.file, MOST, self._told)
                finished = True
        except OutputError as error:
            self.reason = _told_here(error, (asked.folder, Path(self.folder.name)))
        finally:
            self.failed = not finished

    def _told(self, share: float) -> bool:
        self.share = min(share, 1.0)
        return not self._stopped.is_set()


def export(corpus: OpenCorpus, wanted: Filter, passing: int) -> None:
    """The popover, which looks every second how far an export is while one is written."""
    writing: Writing | None = st.session_state.get(RUNNING)
    with st.popover("Export", type="tertiary", key="corpus-export-open", disabled=not passing):
        running = writing is not None and writing.done is None and not writing.failed
        st.fragment(_contents, run_every=1.0 if running else None)(corpus, wanted, passing)


def _contents(corpus: OpenCorpus, wanted: Filter, passing: int) -> None:
    writing: Writing | None = st.session_state.get(RUNNING)
    chosen: Format = st.segmented_control(
        "Format", FORMATS, default="csv", required=True, key=FORMAT, format_func=NAMES.__getitem__
    )
    current = writing is not None and (writing.wanted, writing.format) == (wanted, chosen)
    st.html(f'<p class="dl-meta">{_scope(passing)}</p>')
    if writing is None or not current or writing.failed:
        if writing is not None and current:
            st.error(f"The file could not be written: {escape.markdown(writing.why_not)}")
        label = f"Write {min(passing, MOST):,} events"
        if st.button(label, key="corpus-export-write", width="stretch"):
            _begin(corpus, wanted, chosen)
            st.rerun()  # so that it is looked at every second from now on
        return
    if writing.done is None:
        st.progress(writing.share, f"{writing.share:.0%} written")
        if st.button("Stop", key="corpus-export-stop"):
            _stop()
            st.rerun()
        return
    if not st.session_state.get(f"{RUNNING}-told"):
        st.session_state[f"{RUNNING}-told"] = True
        st.rerun()  # so that it is looked at no more
    _download(writing, writing.done)


def _begin(corpus: OpenCorpus, wanted: Filter, chosen: Format) -> None:
    _stop()
    writing = Writing(wanted, chosen)
    st.session_state[RUNNING] = writing
    st.session_state[f"{RUNNING}-told"] = False
    writing.start(corpus.ask())


def _stop() -> None:
    writing: Writing | None = st.session_state.pop(RUNNING, None)
    if writing is not None:
        writing.stop()


def _download(writing: Writing, done: Exported) -> None:
    size = writing.file.stat().st_size / 1e6
    st.download_button(
        f"Download .{writing.format} ({done.rows:,} events, {size:,.1f} MB)",
        writing.file.read_bytes,
        file_name=f"events.{writing.format}",
        mime=_MIME[writing.format],
        on_click="ignore",
        width="stretch",
        key="corpus-export-file",
    )
    st.html(f'<p class="dl-meta">{escape.html(_complete(done))}</p>')


def _told_here(error: OutputError, folders: Iterable[Path]) -> str:
    """Reason and advice of an error, without where on the server things are."""
    advice = _ELSEWHERE if error.advice == ANOTHER_FILE else error.advice
    return f"{without_folders(error.reason, folders).rstrip('. ')}. {advice}"


def _scope(passing: int) -> str:
    """What will be in it."""
    if passing <= MOST:
        return f"All {passing:,} events that pass the filter, each with its sentence and article."
    return (
        f"The first {MOST:,} of {passing:,} events, by date. All of them: "
        f"<code>{_WHOLE}</code> in a shell, or a narrower filter here."
    )


def _complete(done: Exported) -> str:
    if done.is_complete:
        return "Complete: nothing is left out."
    return f"Cut: {done.passing - done.rows:,} later or undated events are left out."
