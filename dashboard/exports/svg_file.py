"""The timeline as a picture of its own: title and sources above, what its marks mean below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dashboard.exports.edition import Edition
from dashboard.exports.facts import source_line
from dashboard.figures import svg
from dashboard.figures.theme import LIGHT, STATUS_FORMS
from dashboard.figures.timeline.ink import DASHES, FILL
from dashboard.figures.timeline.lanes import clipped, text_width
from dashboard.figures.timeline.sheet import Settings, sheet_of, undated
from dashboard.figures.timeline.still import drawn
from dashboard.tables import tables_of
from dashboard.words.kinds import KINDS, QUADRANT_NAMES

WIDTH: Final = 1120
MARGIN: Final = 36.0
TITLE: Final = 26.0
SMALL: Final = 12.5
ROW: Final = 21.0
SOURCES_NAMED: Final = 3


def svg_file(edition: Edition) -> str:
    """A picture that needs nothing beside it, on white, to print or to set into a text."""
    tables = tables_of(edition.story)
    settings = Settings(edition.axis, edition.lanes, WIDTH)
    body, height = drawn(sheet_of(tables, settings), "t", lambda _: None)
    above = _above(edition)
    below = _below(edition, len(undated(tables, settings)))
    top = MARGIN + TITLE + ROW * len(above) + 14
    foot = top + height + 22
    total = foot + ROW * len(below) + MARGIN - 10
    width = WIDTH + 2 * MARGIN
    ground = svg.element(
        "rect", "", {"width": svg.number(width), "height": svg.number(total), "fill": LIGHT.card}
    )
    title = svg.text(
        clipped(edition.title, WIDTH, TITLE),
        *(MARGIN, MARGIN + TITLE / 2, TITLE * svg.NARROWER),
        weight=600,
        extra={"font-family": svg.SERIFS},
    )
    lines = "".join(
        svg.text(line, MARGIN, MARGIN + TITLE + ROW * (at + 0.7), SMALL, fill="muted")
        for at, line in enumerate(above)
    )
    keys = "".join(_moved(row, MARGIN, foot + ROW * at) for at, row in enumerate(below))
    sheet = _moved(body, MARGIN, top)
    return svg.picture(ground + title + lines + sheet + keys, width, total, edition.title, "dl")


def _moved(body: str, x: float, y: float) -> str:
    return f'<g transform="translate({svg.number(x)} {svg.number(y)})">{body}</g>'


def _above(edition: Edition) -> list[str]:
    """Sources and, of a selection, what was selected, each in one line."""
    sources = [source_line(one) for one in edition.story.documents]
    more = len(sources) - SOURCES_NAMED
    listed = "; ".join(sources[:SOURCES_NAMED]) + (f"; and {more} more" if more > 0 else "")
    lines = [line for line in (listed, edition.note) if line]
    return [clipped(line, WIDTH, SMALL / svg.NARROWER) for line in lines]


def _below(edition: Edition, undated_events: int) -> list[str]:
    """The rows of the legend: colours, forms, and what is not shown."""
    present = {KINDS[event.kind].quadrant for event in edition.story.events}
    colours = [
        (_dot(LIGHT.colour(quadrant), "asserted"), name)
        for quadrant, name in QUADRANT_NAMES.items()
        if quadrant in present
    ]
    forms = [
        (_dot(LIGHT.muted, status), f"{form}: {status}") for status, form in STATUS_FORMS.items()
    ]
    forms.append((_FADING, "fading end: the text does not say it sharper"))
    rows = ["".join(_keys(colours)), "".join(_keys(forms))]
    note = "Made with Dateline."
    if undated_events:
        few = "1 event" if undated_events == 1 else f"{undated_events} events"
        note = f"{few} without a date not shown. {note}"
    return [*(row for row in rows if row), svg.text(note, 0, 0, SMALL, fill="muted")]


_FADING: Final = (
    '<linearGradient id="fading"><stop offset="0" stop-color="{0}" stop-opacity="0.03"/>'
    '<stop offset="0.7" stop-color="{0}"/></linearGradient>'
    '<rect x="-6" y="-5" width="24" height="10" rx="5" fill="url(#fading)"/>'
).replace("{0}", LIGHT.muted)


def _dot(colour: str, status: str) -> str:
    circle = {
        "r": "5.5",
        "fill": colour,
        "fill-opacity": f"{FILL[status]:g}",
        "stroke": colour,
        "stroke-width": "1.6",
        "stroke-dasharray": DASHES.get(status, "").replace("px", "") or None,
    }
    struck = svg.line((-9, 0), (9, 0), f'stroke="{LIGHT.ink}" stroke-width="1.6"')
    return svg.element("circle", "", circle) + (struck if status == "negated" else "")


def _keys(keys: list[tuple[str, str]]) -> Iterator[str]:
    """Signs with their words, side by side."""
    x = 6.0
    for sign, words in keys:
        wide = 14.0 if sign == _FADING else 0.0
        yield _moved(sign, x, 0) + svg.text(words, x + 13 + wide, 0, SMALL, fill="muted")
        x += 13 + wide + text_width(words, SMALL / svg.NARROWER) + 24
