"""What colour and form mean, as a legend in words; only what is in view."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.figures.event.card import quadrant_class
from dashboard.figures.event.signs import DIFFER, DIFFER_WORDS
from dashboard.figures.theme import STATUS_FORMS
from dashboard.tables import Tables
from dashboard.words.kinds import QUADRANT_NAMES


def colours(tables: Tables) -> str:
    """A dot and a name for each quadrant in view."""
    return quadrants(set(tables.events["quadrant"]))


def quadrants(present: Collection[str]) -> str:
    """A dot and a name for each of these quadrants."""
    items = "".join(
        f'<li><span class="dl-form dl-form-asserted {quadrant_class(quadrant)}"></span>{name}</li>'
        for quadrant, name in QUADRANT_NAMES.items()
        if quadrant in present
    )
    return f'<ul class="dl-legend" aria-label="Colours">{items}</ul>'


def forms(tables: Tables) -> str:
    """Five words for five certainties, one for a fading end, one where sources differ."""
    items = "".join(
        f'<li><span class="dl-form dl-form-{status}"></span>{form}: {status}</li>'
        for status, form in STATUS_FORMS.items()
    )
    fading = '<li><span class="dl-fading"></span>fading end: the text does not say it sharper</li>'
    any_differs = bool(tables.events["disagreements"].map(len).any())
    sign = f'<li><b class="dl-differ">{DIFFER}</b>{DIFFER_WORDS}</li>'
    differ = sign if any_differs else ""
    return f'<ul class="dl-legend" aria-label="Forms">{items}{fading}{differ}</ul>'
