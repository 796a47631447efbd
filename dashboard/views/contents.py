"""What an uploaded file holds, before any of it is read: each article to be left out or dated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape
from dashboard.apart.passing import asking
from dashboard.days import edtf_words
from dashboard.loader import DateError, SourceError
from dashboard.loader.given_texts import MAX_RECORDS, GivenDocument
from dashboard.loader.readers import read_bytes
from dashboard.views import own_story
from dashboard.views.dates import given_date

if TYPE_CHECKING:
    from dashboard.loader.inspecting import Listed

READ: Final = "Read"
PUBLISHED: Final = "Published"
TOLD: Final = 25  # articles between two pictures of the progress
ROWS_SEEN: Final = 8  # of the list at once; the rest is scrolled to
ROW: Final = 35  # pixels, as the grid draws them
_MORE: Final = f"holds more than {MAX_RECORDS:,} articles; the rest of it is left out"
_HELP: Final = "What is not ticked is left out. A date that you write here goes before the file's."


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents of a file in their order, and why what else is in it cannot be read."""

    documents: tuple[Listed, ...]
    errors: tuple[SourceError, ...]

    @property
    def facts(self) -> list[str]:
        """Title, source, date and length of its only document, as far as the file gives them."""
        if len(self.documents) != 1:
            return []
        one = self.documents[0]
        length = f"{one.rows:,} rows" if one.rows else f"{one.characters:,} characters"
        published = f"published {edtf_words(one.published)}" if one.published else None
        return [fact for fact in (one.title, one.source, published, length) if fact]


def contents(file: str, name: str, content: bytes) -> Contents:
    """What a file holds; looked into once while the file is there."""
    kept = own_story.key("contents", file)
    if kept not in st.session_state:
        st.session_state[kept] = _looked_into(name, content)
    found: Contents = st.session_state[kept]
    return found


def _looked_into(name: str, content: bytes) -> Contents:
    documents: list[Listed] = []
    errors: list[SourceError] = []
    place = st.empty()
    # Drawing ends the run of a tab that was closed, and with it the reading.
    looking = partial(place.progress, 0.0, f"Looking into {escape.markdown(name)} …")
    with asking(looking):
        _look(name, content, place, documents, errors)
    place.empty()
    return Contents(tuple(documents), tuple(errors))


def _look(
    name: str,
    content: bytes,
    place: DeltaGenerator,
    documents: list[Listed],
    errors: list[SourceError],
) -> None:
    """List what is found, with its number shown."""
    from dashboard.loader.inspecting import listed  # noqa: PLC0415 - reads heads of texts

    for number, one in enumerate(listed(read_bytes(content, name))):
        if number >= MAX_RECORDS:
            errors.append(SourceError(name, _MORE, "Split it, or read it with dateline extract"))
            break
        if isinstance(one, SourceError):
            errors.append(one)
            continue
        documents.append(one)
        if len(documents) % TOLD == 0:
            shown = f"{len(documents):,} articles found in {escape.markdown(name)} …"
            place.progress(min(1.0, len(documents) / MAX_RECORDS), shown)


def choices(file: str, found: Contents) -> tuple[tuple[GivenDocument, ...], list[DateError]]:
    """What the reader wants of several documents, and what was typed that is no date."""
    if len(found.documents) < 2:
        return (), []
    wanted = own_story.key("wanted", file)
    table, grid = own_story.key("table", file), own_story.key("grid", file)
    if grid not in st.session_state or table not in st.session_state:  # the page is opened anew
        st.session_state[table] = as_table(found.documents, st.session_state.get(wanted, ()))
    with st.expander(f"{len(found.documents):,} articles in it", expanded=True):
        edited = st.data_editor(
            st.session_state[table],
            key=grid,
            hide_index=True,
            disabled=[name for name in st.session_state[table] if name not in (READ, PUBLISHED)],
            column_config={
                READ: st.column_config.CheckboxColumn(help=_HELP, width="small"),
                PUBLISHED: st.column_config.TextColumn(
                    help=f"{_HELP} Write 2024-12-08.", width="small"
                ),
                "Title": st.column_config.TextColumn(width=320),
            },
            height=ROW * (min(len(found.documents), ROWS_SEEN) + 1) + 3,
            alt="The articles of the file",
        )
    documents, mistakes = as_wanted(edited, found.documents)
    st.session_state[wanted] = documents
    return documents, mistakes


def as_table(documents: Sequence[Listed], wanted: Sequence[GivenDocument]) -> pd.DataFrame:
    """A row for each document, with what the reader set before."""
    held = {one.number: one for one in wanted}
    rows = [
        _row(one, held.get(number, GivenDocument(number)))
        for number, one in enumerate(documents, 1)
    ]
    table = pd.DataFrame(rows)
    empty = [name for name in ("Source", "Note") if not table[name].any()]
    return table.drop(columns=empty)


def _row(one: Listed, wanted: GivenDocument) -> dict[str, Any]:
    return {
        READ: not wanted.left_out,
        PUBLISHED: wanted.published or one.published or "",
        "Title": one.title or one.name,
        "Source": one.source or "",
        "Language": one.language,
        "Characters": one.characters,
        "Note": f"the same as {one.same_as}" if one.same_as else "",
    }


def as_wanted(
    edited: pd.DataFrame, documents: Sequence[Listed]
) -> tuple[tuple[GivenDocument, ...], list[DateError]]:
    """What differs from the file, and the dates that are none, each in a sentence."""
    mistakes: list[DateError] = []
    found: list[GivenDocument] = []
    rows = zip(edited[READ], edited[PUBLISHED], documents, strict=True)
    for number, (read, typed, one) in enumerate(rows, 1):
        published = (typed or "").strip()
        date = None
        if published and published != one.published:
            try:
                date = given_date(published)
            except DateError as error:
                mistakes.append(error)
        if date or not read:
            found.append(GivenDocument(number, published=date, left_out=not read))
    return tuple(found), mistakes
