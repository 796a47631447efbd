"""What leaves the app: files in many formats, a picture, a citation and a link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import urlencode, urlsplit

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import escape
from dashboard.days import today
from dashboard.exports.edition import Edition, in_view, whole
from dashboard.exports.formats import FORMATS
from dashboard.exports.view_citation import cited
from dashboard.figures.actions import button
from dashboard.figures.timeline.axes import AXES
from dashboard.figures.timeline.lanes import LANES_BY
from dashboard.tables import Tables
from dashboard.views import corrections, page_settings
from dashboard.views.axis import AXIS_FIRST
from dashboard.views.made import made_of_story
from dashboard.views.own_story import OWN
from dashboard.views.state import View
from dashboard.views.timeline import LANES_FIRST

OPEN: Final = "export-open"
SCOPE: Final = "export-scope"
FORMAT: Final = "export-format"
CUT: Final = "export-cut"  # among what is made of the story, as is what is in view
VIEW: Final = "export-view"
IN_VIEW: Final = "In view"
IN_VIEW_MEANS: Final = (
    "“In view” is what the filter leaves, and of that the key events where these are shown. What a page is set to beside it, such as the kinds "
    "of quotes, leaves nothing out."
)
WHOLE: Final = "Whole story"
IN_THIS_FRAME: Final = "Your text is in this frame alone"
PICTURE: Final = "png"
LABELS: Final = {name: one.label for name, one in FORMATS.items()} | {
    PICTURE: "Timeline as a picture (.png)"
}
ORDER: Final = sorted(LABELS, key=lambda name: list(FORMATS).index(name.replace(PICTURE, "svg")))
PICTURE_PURPOSE: Final = "For slides and posts, twice as fine as a screen; your browser makes it."

# The browser paints the drawing, so that every script has a font and the server needs none.
_SCRIPT: Final = """
export default function ({ data, parentElement }) {
  parentElement.querySelector('button').onclick = () => {
    const drawing = URL.createObjectURL(new Blob([data.svg], { type: 'image/svg+xml' }));
    const image = new Image();
    image.onload = () => {
      const finest = 16000 / Math.max(image.naturalWidth, image.naturalHeight);
      const scale = Math.min(2, finest);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.naturalWidth * scale);
      canvas.height = Math.round(image.naturalHeight * scale);
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(drawing);
      canvas.toBlob((picture) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(picture);
        link.download = data.name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      }, 'image/png');
    };
    image.src = drawing;
  };
}
"""
_STYLE: Final = """
button {
  font: 400 .875rem/1.6 var(--st-font); color: var(--st-text-color); background: none; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  padding: .25rem .75rem; width: 100%; min-height: 2.5rem;
}
button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
"""
_picture_button = st.components.v2.component(
    "dateline_picture", html="<button type='button'>Download .png</button>", css=_STYLE, js=_SCRIPT
)


def export(place: DeltaGenerator, view: View) -> None:
    """The popover; to be drawn last, when the address holds all that the page shows."""
    made_of_story()[VIEW] = view
    with place:
        _popover()


def open_apart(place: DeltaGenerator, story: str) -> None:
    """The way from an embedded app to the whole one; to be drawn last, as the popover.

    Another tab does not hold a visitor's own text, and nothing would be there to open.
    """
    apart = None if story == OWN else escape.link("Open in Dateline", link())
    words = apart or escape.html(IN_THIS_FRAME)
    place.html(escape.tag("p", words, class_="dl-meta dl-open-apart"))


@st.fragment
def _popover() -> None:
    """What is in it is made while it is open; to open it or choose in it draws nothing else anew."""
    view: View | None = made_of_story().get(VIEW)
    if view is None:
        st.rerun()
    with st.popover("Export", type="tertiary", key=OPEN, on_change="rerun") as popover:
        if popover.open:
            _contents(view)


def _contents(view: View) -> None:
    """What to take along, as which file, and how to cite it."""
    day = today()
    edition = replace(
        _edition(view, day),
        axis=page_settings.one(page_settings.AXIS, AXES, AXIS_FIRST),
        lanes=page_settings.one(page_settings.LANES, LANES_BY, LANES_FIRST),
    )
    _download(edition)
    # Of an own text it would show others nothing.
    shared = None if view.name == OWN else link()
    citation = cited(edition, shared, corrections.unshared(view.name))
    st.html(
        '<h2 class="dl-label">Cite this view</h2>'
        f'<p class="dl-citation">{escape.words_of_text(citation)}</p>'
        f'<p class="dl-export-actions">{_copies(citation, shared)}</p>'
    )


def _edition(view: View, made: date) -> Edition:
    """The whole story, or what the filter leaves of it; the choice is there where both differ."""
    if view.filter.is_empty:
        return whole(view.story, made)
    scope = st.segmented_control(
        "What",
        (IN_VIEW, WHOLE),
        default=IN_VIEW,
        required=True,
        key=SCOPE,
        persist_state="session",
        format_func=lambda one: f"{one}: {_count(view, one)}",
    )
    st.html(f'<p class="dl-meta">{IN_VIEW_MEANS}</p>')
    if scope == WHOLE:
        return whole(view.story, made)
    return _in_view(view, made)


def _in_view(view: View, made: date) -> Edition:
    """What the filter leaves, cut once while that stays the same."""
    last: tuple[Tables, Edition] | None = made_of_story().get(CUT)
    if last is None or last[0] is not view.tables or last[1].made != made:
        edition = in_view(view.story, view.tables, view.filter, made)
        last = made_of_story()[CUT] = view.tables, edition
    return last[1]


def _count(view: View, scope: str) -> str:
    events = len((view.tables if scope == IN_VIEW else view.all_tables).events)
    return f"{events} event{'' if events == 1 else 's'}"


def _download(edition: Edition) -> None:
    """The format with a line of what it is for; the file is made when it is asked for."""
    name = st.selectbox(
        "Format", ORDER, format_func=LABELS.__getitem__, key=FORMAT, persist_state="session"
    )
    purpose = PICTURE_PURPOSE if name == PICTURE else FORMATS[name].purpose
    st.html(f'<p class="dl-meta">{purpose}</p>')
    if name == PICTURE:
        drawing = FORMATS["svg"]
        file_name = drawing.file_name(edition).removesuffix(drawing.suffix) + ".png"
        data = {"svg": drawing.write(edition).decode(), "name": file_name}
        _picture_button(key="export-file-picture", data=data)
        return
    chosen = FORMATS[name]
    # A click on a button that is about to be another format's gets the file that it names.
    st.download_button(
        f"Download {chosen.suffix_of(edition)}",
        lambda: chosen.write(edition),
        file_name=chosen.file_name(edition),
        mime=chosen.mime,
        on_click="ignore",
        width="stretch",
        key=f"export-file-{name}-{bool(edition.note)}",
    )


def link() -> str | None:
    """The address of the view; None where the browser does not tell it."""
    url = st.context.url
    if not url:
        return None
    url = url if urlsplit(url).path else f"{url}/"
    query = urlencode(
        [(key, value) for key in st.query_params for value in st.query_params.get_all(key)]
    )
    return f"{url}?{query}" if query else url


def _copies(citation: str, shared: str | None) -> str:
    copies = button("Copy citation", copy=citation)
    return copies + (button("Copy link", copy=shared) if shared else "")
