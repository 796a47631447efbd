"""Forms by which a reader sets right what was found: an event, its tellings, a place, a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

import streamlit as st

from dashboard import escape
from dashboard.days import NotADateError, span_words, typed_edtf
from dashboard.figures.event.subject import subject
from dashboard.figures.map.places import country_name
from dashboard.loader.corrections import (
    Add,
    Correction,
    Finder,
    Hide,
    Merge,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
    candidates,
    words_of_event,
    words_of_quote,
)
from dashboard.story import Event, Namesake, Place, Quote, Story, Telling
from dashboard.views import browser, corrections
from dashboard.views.state import View
from dashboard.words.kinds import KINDS, STATUSES
from dashboard.words.labels import place_labels, words_said

LONGEST_TITLE: Final = 200
LONGEST_PASSAGE: Final = 2000
DATE_HINT: Final = "2024, 2024-07 or 15 Jul 2024; “open” for no bound; both empty for no date"
MERGE_OFFERED: Final = 500  # events in view that are offered, the likeliest; a filter brings others
NOBODY: Final = "Nobody known"
OPEN_FORM: Final = "open-form"  # in the session


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a reader has open: its name, the story, the event that it is about."""

    name: Literal["edit", "add", "speaker"]
    story: str
    event: str | None = None


def controls(view: View) -> None:
    """Buttons below a card: edit its event, add another one; none where forms are not drawn."""
    if browser.embedded():
        return
    with st.container(key="dl-edit", horizontal=True):
        if _event(view, view.chosen) is not None:
            form = Form("edit", view.name, view.chosen)
            st.button("Edit this event", key="edit-event", on_click=partial(_open, form))
        form = Form("add", view.name)
        st.button("Add an event", key="add-event", on_click=partial(_open, form))


def speaker_control(view: View) -> None:
    """A button beside quotations: set who says one of those in view."""
    if browser.embedded():
        return
    form = Form("speaker", view.name)
    st.button("Set a speaker", key="set-speaker", type="tertiary", on_click=partial(_open, form))


def open_form(view: View) -> None:
    """Draw the form that is open, above any page; it stays while the page is drawn anew."""
    form = st.session_state.get(OPEN_FORM)
    if form is None or form.story != view.name:
        return
    event = _event(view, form.event)
    if form.name == "edit" and event is not None:
        _edit(view, event)
    if form.name == "add":
        _add(view)
    if form.name == "speaker":
        _speaker(view)


def _open(form: Form) -> None:
    st.session_state[OPEN_FORM] = form


def _close() -> None:
    st.session_state.pop(OPEN_FORM, None)


def _event(view: View, chosen: str | None) -> Event | None:
    """An event that has words which a correction can name."""
    event = next((one for one in view.story.events if one.id == chosen), None)
    return event if event is not None and (event.tellings or event.evidence) else None


@st.dialog("Edit this event", width="large", on_dismiss=_close)
def _edit(view: View, event: Event) -> None:
    at = words_of_event(view.story, event)
    if at is None:
        return
    st.html(subject(event.id, view.all_tables))
    facts, tellings, places, quotes = st.tabs(["Event", "One or several", "Position", "Speaker"])
    with facts:
        _facts(view, event, at)
    with tellings:
        _tellings(view, event, at)
    with places:
        _positions(view, event)
    with quotes:
        _speakers(view, event)


def _save(view: View, *new: Correction) -> None:
    """Correct and close the form."""
    corrections.correct(view.name, new)
    _close()
    st.rerun()


def _facts(view: View, event: Event, at: Words) -> None:
    """Title, kind, certainty, dates, places; only what was changed is corrected."""
    since, until = _typed_dates(event)
    with st.form("edit-facts", border=False):
        title = st.text_input("Title", event.title, max_chars=LONGEST_TITLE)
        kinds, statuses = list(KINDS), list(STATUSES)
        left, right = st.columns(2)
        kind = left.selectbox(
            "Kind", kinds, kinds.index(event.kind), format_func=lambda one: KINDS[one].name
        )
        status = right.selectbox("Certainty", statuses, statuses.index(event.status))
        left, right = st.columns(2)
        new_since = left.text_input("From", since, help=DATE_HINT)
        new_until = right.text_input("To", until, help=DATE_HINT)
        here, new_places = _places(view.story, event)
        if not st.form_submit_button("Save"):
            return
    try:
        date = typed_edtf(new_since, new_until)
    except NotADateError as error:
        st.error(escape.markdown(error))
        return
    title = " ".join(title.split())
    new: list[Correction | None] = [
        SetTitle(at, title) if title and title != event.title else None,
        SetKind(at, kind) if kind != event.kind else None,
        SetStatus(at, status) if status != event.status else None,
        SetDate(at, date) if (new_since, new_until) != (since, until) else None,
        SetPlaces(at, new_places) if new_places != here else None,
    ]
    _save(view, *(one for one in new if one is not None))


def _places(story: Story, event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the event's places, and of those that the reader wants in their stead."""
    names = _place_names(story)
    here = [names[one] for one in event.places if one in names]
    shown = {names[one]: label for one, label in place_labels(story.places).items()}
    wanted = st.multiselect(
        "Places",
        list(dict.fromkeys(names.values())),
        here,
        accept_new_options=True,
        format_func=lambda name: escape.plain(shown.get(name or "", name or "")),
        help="A name that is not in the list is looked up in the gazetteer.",
    )
    return tuple(here), tuple(wanted)


def _typed_dates(event: Event) -> tuple[str, str]:
    """The bounds as they are typed."""
    if event.earliest is None and event.latest is None:
        return "", ""
    first, last = ((bound or "open").partition("T")[0] for bound in (event.earliest, event.latest))
    return first, last


def _place_names(story: Story) -> dict[str, str]:
    """By id the name of each place, or its row in the gazetteer where another has that name."""
    seen: dict[str, str] = {}
    names: dict[str, str] = {}
    for place in story.places:
        first = seen.setdefault(place.name.casefold(), place.id)
        names[place.id] = place.name if first == place.id else place.gazetteer or place.name
    return names


def _tellings(view: View, event: Event, at: Words) -> None:
    """Split a telling off, merge the event with another one, hide it."""
    _split(view, event)
    _merge(view, event, at)
    if st.button("Hide this event", key="edit-hide"):
        _save(view, Hide(at))


def _merge(view: View, event: Event, at: Words) -> None:
    """Choose which of the events in view is the same, the likeliest first, and see what tells it."""
    near = set(view.tables.events["id"])
    found = candidates(view.story, event, (one for one in view.story.events if one.id in near))
    others = {one.id: one for one in found[:MERGE_OFFERED]}
    other = st.selectbox(
        "Merge with",
        list(others),
        index=None,
        key=f"edit-merge-{event.id}",
        format_func=lambda one: _named(others[one]),
        placeholder="another event in view, the likeliest first",
    )
    if other is None:
        return
    st.html(subject(other, view.all_tables))
    there = words_of_event(view.story, others[other])
    if st.button("Merge", key="edit-merge-now") and there is not None:
        _save(view, Merge(at, there))


def _named(event: Event) -> str:
    return f"{event.title} ({span_words(event.earliest, event.latest)})"


def _split(view: View, event: Event) -> None:
    """Choose what is of another event: one telling, or all of a document."""
    if len(event.tellings) < 2:
        st.caption("It is told once, so there is nothing to split.")
        return
    names = {document.id: document.name for document in view.story.documents}
    documents = list(dict.fromkeys(one.document for one in event.tellings))
    whole = [(document, None) for document in documents if len(documents) > 1]
    choices = [*whole, *((one.document, one) for one in event.tellings)]
    with st.form("edit-split", border=False):
        number = st.selectbox(
            "Split off",
            range(len(choices)),
            index=None,
            format_func=lambda n: _choice(names[choices[n][0]], choices[n][1]),
            placeholder="what tells of another event",
        )
        if st.form_submit_button("Split off") and number is not None:
            document, one = choices[number]
            first = one or next(t for t in event.tellings if t.document == document)
            finder = Finder(view.story.documents)
            at = finder.words(document, first.start, first.end, first.sentence)
            _save(view, Split(at, whole_document=one is None))


def _choice(name: str, telling: Telling | None) -> str:
    return f"{name}: {telling.title}" if telling else f"All that {name} tells"


def _positions(view: View, event: Event) -> None:
    """Set a place of the event elsewhere on the map."""
    places = {one.id: one for one in view.story.places if one.id in event.places}
    if not places:
        st.caption("This event has no place. Give it one under “Event”.")
        return
    chosen = st.selectbox(
        "Place", list(places), format_func=lambda one: places[one].name, key="edit-place"
    )
    namesakes(view, chosen, "form")
    _position(view, places[chosen])


def namesakes(view: View, place: str, where: str) -> None:
    """Below a place's card: the others of its name, one of which may be meant."""
    found = next((one for one in view.story.places if one.id == place), None)
    if found is None or not found.namesakes or browser.embedded():
        return
    key = f"meant-{where}-{found.id}"
    st.selectbox(
        f"Another {found.name} is meant",
        found.namesakes,
        index=None,
        key=key,
        format_func=_namesake,
        placeholder="one of the others of this name",
        on_change=partial(_mean, view, found, key),
    )


def _namesake(one: Namesake) -> str:
    within = country_name(one.country) if one.country else None
    return f"{one.name}, {within or one.kind} ({one.lat:.1f}, {one.lon:.1f})"


def _mean(view: View, place: Place, key: str) -> None:
    """Keep the choice as a correction."""
    chosen: Namesake | None = st.session_state[key]
    if chosen is not None:
        row = SetMeant(_place_names(view.story)[place.id], chosen.gazetteer)
        corrections.correct(view.name, [row])


def _position(view: View, place: Place) -> None:
    """The form that sets a place elsewhere."""
    with st.form(f"edit-position-{place.id}", border=False):
        left, right = st.columns(2)
        lat = left.number_input("Latitude", -90.0, 90.0, place.lat or 0.0, format="%.4f")
        lon = right.number_input("Longitude", -180.0, 180.0, place.lon or 0.0, format="%.4f")
        if st.form_submit_button("Set the position"):
            _save(view, SetPosition(_place_names(view.story)[place.id], lat, lon))


def _speakers(view: View, event: Event) -> None:
    """Set who says a quote about the event."""
    quotes = [one for one in view.story.quotes if one.event == event.id or one.id in event.quotes]
    if not quotes:
        st.caption("No quote is about this event.")
        return
    _speaker_form(view, quotes)


@st.dialog("Set a speaker", width="large", on_dismiss=_close)
def _speaker(view: View) -> None:
    """The form for any of the quotes in view."""
    ids = set(view.tables.quotes["id"])
    _speaker_form(view, [quote for quote in view.story.quotes if quote.id in ids])


def _speaker_form(view: View, quotes: Sequence[Quote]) -> None:
    """Choose a quote and who says it."""
    people = [actor.name for actor in view.story.actors]
    with st.form("edit-speaker", border=False):
        number = st.selectbox(
            "Quote",
            range(len(quotes)),
            format_func=lambda n: words_said(" ".join(quotes[n].text.split())),
        )
        speaker = st.selectbox(
            "Speaker",
            [NOBODY, *dict.fromkeys(people)],
            index=None,
            accept_new_options=True,
            placeholder="a name",
        )
        if st.form_submit_button("Set the speaker") and speaker:
            name = "" if speaker == NOBODY else " ".join(str(speaker).split())
            _save(view, SetSpeaker(words_of_quote(view.story, quotes[number]), name))


@st.dialog("Add an event", width="large", on_dismiss=_close)
def _add(view: View) -> None:
    """An event from words of an article, which are looked up before it is added."""
    documents = view.story.documents
    with st.form("add-form", border=False):
        number = st.selectbox(
            "Article",
            range(len(documents)),
            format_func=lambda n: documents[n].title or documents[n].name,
        )
        passage = st.text_area(
            "The words that tell of it",
            max_chars=LONGEST_PASSAGE,
            placeholder="Copy them from the article, a sentence at best",
        )
        title = st.text_input("Title", max_chars=LONGEST_TITLE, placeholder="the same words")
        left, right = st.columns(2)
        kinds = list(KINDS)
        kind = left.selectbox(
            "Kind", kinds, kinds.index("OTHER"), format_func=lambda one: KINDS[one].name
        )
        status = right.selectbox("Certainty", list(STATUSES))
        left, right = st.columns(2)
        since = left.text_input("From", help=DATE_HINT)
        until = right.text_input("To", help=DATE_HINT)
        if not st.form_submit_button("Add"):
            return
    try:
        date = typed_edtf(since, until)
    except NotADateError as error:
        st.error(escape.markdown(error))
        return
    words = " ".join(passage.split())
    at = Words(documents[number].name, words, words)
    if Finder(documents).find(at) is None:
        st.error("The article does not have these words. Copy them from it as they stand.")
        return
    title = " ".join(title.split()) or words[:LONGEST_TITLE]
    _save(view, Add(at, title, kind, status, date))
