"""The page "Your text": paste or upload, read, and go on to the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from dashboard import escape
from dashboard.figures import own_text as words
from dashboard.figures.page_style import page_style
from dashboard.loader import DateError
from dashboard.loader.given_texts import MAX_BYTES, MAX_CHARACTERS, MAX_TEXTS, GivenText
from dashboard.loader.readers import SUFFIXES
from dashboard.loader.steps import OPENING_SHARE, Step, share_done
from dashboard.views import contents, corrections, own_story, state
from dashboard.views.dates import given_date
from dashboard.views.own_story import OWN

DATE_HINT: Final = "2024-12-08"
_BOXES: Final = "own-boxes"
_FILES: Final = "own-files"
_UPLOADS: Final = "own-uploads"


@dataclass(frozen=True, slots=True)
class _File:
    """An uploaded file; ``id`` tells it from another of the same name."""

    id: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Form:
    """What is filled in, and what in it is no date."""

    title: str | None
    texts: tuple[GivenText, ...]
    files: tuple[_File, ...]
    mistakes: tuple[DateError, ...]


def show() -> None:
    """Draw the page; it is the same whatever story is open."""
    st.html(page_style("own"))
    st.html(words.intro())
    form_place, side_place = st.columns([0.62, 0.38], gap="large")
    with form_place:
        form = _form()
        asked = _actions()
        if asked:
            _read(form)
        elif (own := own_story.kept()) and own.read.errors:
            st.html(words.problems(words.NOT_READ, own.read.errors))
    side_place.html(words.side(MAX_BYTES // 1024**2, MAX_CHARACTERS))


def _form() -> _Form:
    """Boxes to paste in, a place for files, and a date for each."""
    mistakes: list[DateError] = []
    with st.container(key="dl-own-head"):
        title = _line("Title of the story", own_story.key("title"), "optional")
    texts = [text for number in range(_boxes()) if (text := _box(number, mistakes)) is not None]
    if _boxes() < MAX_TEXTS and st.button("Add another text", type="tertiary", key="own-add"):
        st.session_state[_BOXES] = _boxes() + 1
        st.rerun()
    uploaded = tuple(_uploaded(mistakes))
    texts += [text for _, text in uploaded]
    files = tuple(file for file, _ in uploaded)
    return _Form(title or None, tuple(texts), files, tuple(mistakes))


def _boxes() -> int:
    """How many texts can be pasted."""
    return int(st.session_state.get(_BOXES, 1))


def _box(number: int, mistakes: list[DateError]) -> GivenText | None:
    """A text to paste with its name and date; None where it is left empty."""
    which = f" {number + 1}" if _boxes() > 1 else ""
    with st.container(key=f"dl-own-card-{number}"):
        pasted = st.text_area(
            f"Text{which}",
            key=own_story.key("text", number),
            height=220,
            placeholder="Paste an article",
            persist_state="session",
        )
        with st.container(key=f"dl-own-fields-{number}", horizontal=True):
            name = _line(f"Source{which}", own_story.key("name", number), "optional")
            published = _published(f"Published{which}", own_story.key("date", number), mistakes)
    if not (pasted or "").strip():
        return None
    shown = name or f"Text {number + 1}"
    return GivenText(f"{shown}.txt", (pasted or "").encode(), shown, published)


def _line(label: str, key: str, hint: str) -> str:
    typed = st.text_input(label, key=key, placeholder=hint, persist_state="session")
    return (typed or "").strip()


def _published(label: str, key: str, mistakes: list[DateError]) -> str | None:
    """The date typed, as EDTF; what is none is said at once and noted."""
    typed = _line(label, key, DATE_HINT)
    try:
        return given_date(typed)
    except DateError as error:
        st.error(escape.markdown(error))
        mistakes.append(error)
        return None


def _uploads() -> int:
    """How often files were read: each time there is a new place for files, which is empty."""
    return int(st.session_state.get(_UPLOADS, 0))


def _uploaded(mistakes: list[DateError]) -> Iterator[tuple[_File, GivenText]]:
    """The files that were read before and those that wait now, each with its date."""
    with st.container(key="dl-own-card-files"):
        chosen = st.file_uploader(
            "Files",
            type=[suffix.removeprefix(".") for suffix in SUFFIXES],
            accept_multiple_files=True,
            key=own_story.key("upload", _uploads()),
        )
        known: tuple[_File, ...] = st.session_state.get(_FILES, ())
        fresh = (_File(one.file_id, one.name, one.getvalue()) for one in chosen)
        for number, file in enumerate((*known, *fresh), 1):
            yield file, _file(file, number, mistakes, known=file in known)


def _file(file: _File, number: int, mistakes: list[DateError], *, known: bool) -> GivenText:
    """One file with its date and what is in it; one that was read before can be taken out again."""
    own = own_story.kept()
    made = {one.name: one.made for one in own.read.sources} if own else {}
    found = contents.contents(file.id, file.name, file.content)
    with st.container(key=f"dl-own-file-{file.id}", horizontal=True, vertical_alignment="center"):
        st.html(words.file_line(file.name, len(file.content), made.get(file.name), found.facts))
        key = own_story.key("date", file.id)
        published = _published(f"File {number} published", key, mistakes)
        if known and st.button("Take out", type="tertiary", key=own_story.key("out", file.id)):
            st.session_state[_FILES] = tuple(one for one in st.session_state[_FILES] if one != file)
            st.rerun()
    documents, wrong = contents.choices(file.id, found)
    mistakes += wrong
    if found.errors and not known:
        st.html(words.problems(words.CANNOT, found.errors))
    return GivenText(file.name, file.content, None, published, documents)


def _actions() -> bool:
    """Read; and with a story that was read, what else can be done with it."""
    own = own_story.kept()
    with st.container(key="dl-own-actions", horizontal=True, vertical_alignment="center"):
        asked = st.button("Read again" if own else "Read", type="primary", key="own-read")
        if own is not None:
            if st.button("Open it", key="own-open"):
                own_story.ask_to_open()
                st.rerun()
            st.download_button(
                "Download as a story folder",
                partial(own.folder, state.settings(OWN), corrections.kept(OWN)),
                file_name="story.zip",
                mime="application/zip",
                on_click="ignore",
                key="own-download",
            )
            st.button(
                "Forget it",
                type="tertiary",
                key="own-forget",
                on_click=state.forget_own_story,  # before the filter is drawn, which it clears
            )
    return asked


def _read(form: _Form) -> None:
    """Read what is filled in, with each step shown, and have it opened."""
    if form.mistakes:
        st.html(words.problems(words.TO_MEND, form.mistakes))
        return
    if not form.texts:
        st.html(words.problems(words.TO_MEND, [words.NOTHING]))
        return
    bar = st.progress(0.0, "Reading …")

    def progress(number: int, count: int, step: Step) -> None:
        which = "" if step is Step.MERGING else f"Text {number} of {count}: "
        bar.progress(share_done(number, count, step), f"{which}{step}")

    def waiting(before: int) -> None:
        bar.progress(OPENING_SHARE, words.waiting_words(before))

    errors = own_story.read(form.title, form.texts, state.settings_of_all(), progress, waiting)
    bar.empty()
    if errors:
        st.html(words.problems(words.NOT_READ, errors))
        return
    st.session_state[_FILES] = form.files
    st.session_state[_UPLOADS] = _uploads() + 1
    state.leave_story()
    own_story.ask_to_open()
    st.rerun()
