"""Corrections of a visitor: in the session alone, applied at once, handed out as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape
from dashboard.loader import corrections as correcting
from dashboard.loader.corrections import (
    FILE,
    Correction,
    CorrectionsFile,
    from_toml,
    in_words,
    misfit_in_words,
    read_corrections,
    to_toml,
    with_correction,
)
from dashboard.story import Story
from dashboard.tables import Tables, tables_of
from dashboard.views import corpus_given, state
from dashboard.views.made import made_of_story
from dashboard.views.own_story import CORRECTIONS, OWN

CORRECTED: Final = "corrected"  # among what is made of the story
KEPT: Final = "corrections-"  # before the name of a story: in the session, all that hold for it
HOW_TO_KEEP: Final = (
    "They hold in this window only. To keep them, download the file and put it into the "
    "story’s folder as seeds/<story>/corrections.toml."
)
HOW_TO_KEEP_OWN: Final = (
    "They hold in this window only. To keep them, download the file and open it here again, or "
    "download text and corrections together on the page “Your text”."
)
HOW_TO_START: Final = (
    "Nothing is corrected. Choose an event and press “Edit this event” below its card, or open "
    "a file of corrections."
)


@dataclass(frozen=True)
class Corrected:
    """A story with its tables as corrected, and sentences on what no longer fits.

    ``read`` is the story as it was read: what is kept by its identity must hold it.
    """

    story: Story
    tables: Tables
    misfits: tuple[str, ...]
    read: Story


def applied(name: str, story: Story, tables: Tables) -> Corrected:
    """The story with the corrections that hold for it; made once while neither changes."""
    corrections = kept(name)
    if not corrections:
        return Corrected(story, tables, (), story)
    last: tuple[tuple[Correction, ...], Corrected] | None = made_of_story().get(CORRECTED)
    if last is None or last[0] != corrections or last[1].read is not story:
        last = made_of_story()[CORRECTED] = corrections, _corrected(story, corrections)
    return last[1]


def _corrected(story: Story, corrections: Sequence[Correction]) -> Corrected:
    done = correcting.apply(story, corrections)
    return Corrected(
        done.story, tables_of(done.story), tuple(map(misfit_in_words, done.misfits)), story
    )


def kept(name: str) -> tuple[Correction, ...]:
    """The corrections of this visitor; before the first one those of the story's folder."""
    mine: tuple[Correction, ...] | None = st.session_state.get(_key(name))
    return _of_folder(name).corrections if mine is None else mine


def unshared(name: str) -> int:
    """How many corrections others do not see: made, or taken back from the story's folder."""
    mine, given = kept(name), _of_folder(name).corrections
    return sum(one not in given for one in mine) + sum(one not in mine for one in given)


def problems(name: str) -> tuple[str, ...]:
    """What cannot be read in the file of corrections in the story's folder."""
    return tuple(str(error) for error in _of_folder(name).errors)


def correct(name: str, new: Sequence[Correction]) -> None:
    """Take in more corrections; the page is drawn anew with them."""
    corrections = kept(name)
    for one in new:
        corrections = with_correction(corrections, one)
    _keep(name, corrections)


def panel(place: DeltaGenerator, name: str) -> None:
    """The list of corrections, each to be undone, with their file to download and to open."""
    corrections = kept(name)
    label = f"Corrections ({len(corrections)})" if corrections else "Corrections"
    with place, st.popover(label, type="tertiary"):
        _panel(name, corrections)


def _panel(name: str, corrections: Sequence[Correction]) -> None:
    if not corrections:
        st.html(f'<p class="dl-meta">{escape.html(HOW_TO_START)}</p>')
    for number, one in enumerate(corrections):
        words, undo = st.columns([0.8, 0.2], vertical_alignment="center")
        words.markdown(escape.markdown(in_words(one)))
        undo.button(
            "Take back",
            key=f"undo-{number}-{len(corrections)}",
            on_click=partial(_undo, name, one),
            type="tertiary",
        )
    if corrections:
        how = HOW_TO_KEEP_OWN if name == OWN else HOW_TO_KEEP
        st.html(f'<p class="dl-meta">{escape.html(how)}</p>')
        st.download_button(
            "Download corrections.toml", to_toml(corrections), FILE, "application/toml"
        )
    _upload(name)


def _upload(name: str) -> None:
    """A file of corrections that are added to those that hold."""
    turn = st.session_state.get(f"{_key(name)}-turn", 0)
    key = f"{_key(name)}-upload-{turn}"
    file = st.file_uploader("Open a file of corrections", "toml", key=key)
    if file is None:
        return
    read = _read(file.getvalue())
    for error in read.errors:
        st.error(escape.markdown(error))
    if not read.errors:
        held = kept(name)
        correct(name, [one for one in read.corrections if one not in held])
        st.session_state[f"{_key(name)}-turn"] = turn + 1
        st.rerun()


def _read(content: bytes) -> CorrectionsFile:
    return from_toml(content.decode("utf-8", errors="replace"), FILE)


def _undo(name: str, correction: Correction) -> None:
    _keep(name, tuple(one for one in kept(name) if one is not correction and one != correction))


def _keep(name: str, corrections: tuple[Correction, ...]) -> None:
    st.session_state[_key(name)] = corrections


def _key(name: str) -> str:
    """Where the session has the corrections of a story; a visitor's own is forgotten with it."""
    return CORRECTIONS if name == OWN else f"{KEPT}{name}"


def _of_folder(name: str) -> CorrectionsFile:
    if name == OWN or corpus_given.is_story(name):
        return CorrectionsFile()
    return _read_folder(name, state.digest(state.SEEDS / name))


@st.cache_resource(max_entries=state.STORIES_KEPT, show_spinner=False)
def _read_folder(name: str, digest: str) -> CorrectionsFile:
    """``digest`` is only part of the key: a file that changes is read anew."""
    return read_corrections(state.SEEDS / name / FILE, f"{name}/{FILE}")
