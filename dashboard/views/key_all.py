"""Key events or all: one choice for all pages that show events, held like a page's setting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dashboard.filters import ALL, KEY, SHOW, SHOWN, Show
from dashboard.tables import Tables
from dashboard.views import page_settings
from dashboard.views.state import View

NAMES: Final[Mapping[Show, str]] = {KEY: "Key", ALL: "All"}
HELP: Final = (
    "Key events are those that a short timeline of the story would have; the card says why. "
    "Nothing is lost: the list leads to the rest."
)


def wanted(everything: Tables) -> Show:
    """What the reader chose; before that what suits a story of so many events."""
    return page_settings.one(SHOW, SHOWN, _first(everything))


def _first(everything: Tables) -> Show:
    return KEY if everything.opens_on_key else ALL


def is_offered(view: View) -> bool:
    """Whether key events and all are not the same."""
    return not bool(view.all_tables.events["key"].all())


def control(view: View, *, explained: bool = True) -> None:
    """The choice, with how many events each would show, where there is one."""
    passing = view.passing
    if is_offered(view):
        page_settings.segments(
            "Events",
            SHOW,
            SHOWN,
            _first(view.all_tables),
            lambda one: f"{NAMES[one]} {passing[one]:,}",
            help=HELP if explained else None,
        )
