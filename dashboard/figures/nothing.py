"""What a page says where it has nothing to show: what is missing, why, and the way on."""

from __future__ import annotations

from typing import Final

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.tables import Tables

TO_SOURCE: Final = button("Read the source", page="source")
TO_OWN_TEXT: Final = button("Read texts of your own", page="own")
SHOW_ALL: Final = button("Show all", filters="show=all")
RESET: Final = button("Reset the filter", filters="")


def nothing(title: str, why: str, way_on: str = "") -> str:
    """A page's place with nothing in it; ``way_on`` is HTML, a button of ``actions.py``."""
    heading = escape.tag("h2", escape.html(title), class_="dl-title")
    words = escape.tag("p", escape.html(why))
    leads = escape.tag("p", way_on, class_="dl-way-on") if way_on else ""
    return escape.tag("section", heading + words + leads, class_="dl-nothing")


def nothing_in_view(everything: Tables, left_out: int = 0) -> str:
    """Why there is no event to see: the filter, or the text.

    ``left_out`` events pass the filter and are no key events.
    """
    if left_out:
        others = "one other event does" if left_out == 1 else f"{left_out:,} other events do"
        return nothing("No key event passes this filter", f"But {others}.", SHOW_ALL)
    number = len(everything.events)
    if number:
        whole = "The story has one event." if number == 1 else f"The story has {number:,} events."
        return nothing("No event passes this filter", whole, RESET)
    return nothing(
        "No event was found in this text",
        "The Source page shows the text with the dates, places and names that were found.",
        TO_SOURCE,
    )
