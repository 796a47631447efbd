"""What a page says where it has nothing to show: what is missing, why, and the way on."""

from __future__ import annotations

from typing import Final

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.tables import Tables

TO_SOURCE: Final = button("Read the source", page="source")
TO_OWN_TEXT: Final = button("Read texts of your own", page="own")
RESET: Final = button("Reset the filter", filters="")


def nothing(title: str, why: str, way_on: str = "") -> str:
    """A page's place with nothing in it; ``way_on`` is HTML, a button of ``actions.py``."""
    heading = escape.tag("h2", escape.html(title), class_="dl-title")
    words = escape.tag("p", escape.html(why))
    leads = escape.tag("p", way_on, class_="dl-way-on") if way_on else ""
    return escape.tag("section", heading + words + leads, class_="dl-nothing")


def nothing_in_view(everything: Tables) -> str:
    """Why there is no event to see: the filter, or the text."""
    number = len(everything.events)
    if number:
        whole = "The story has one event." if number == 1 else f"The story has {number:,} events."
        return nothing("No event passes this filter", whole, RESET)
    return nothing(
        "No event was found in this text",
        "The Source page shows the text with the dates, places and names that were found.",
        TO_SOURCE,
    )
