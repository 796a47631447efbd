"""One page by itself on a story built by hand: no door, no filter bar."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard import filters
from dashboard.filters import Filter
from dashboard.filters.facets import facets
from dashboard.loader.settings import Settings
from dashboard.story import Story
from dashboard.tables import tables_of
from dashboard.views.state import View


def view_of(story: Story, **changes: Any) -> View:
    """A view of a whole story, or of what a filter leaves; ``changes`` are fields of View."""
    everything = tables_of(story)
    wanted = changes.get("filter", Filter())
    fields: dict[str, Any] = {
        "name": "bare",
        "story": story,
        "tables": filters.apply(wanted, everything),
        "all_tables": everything,
        "filter": wanted,
        "show": wanted.show,
        "passing": facets(filters.masks(wanted, everything), everything)[filters.SHOW],
        "chosen": None,
        "settings": Settings(),
        "theme": "light",
        "width": 1120,
    }
    return View(**{**fields, **changes})


def _script(name, view):
    __import__(f"dashboard.views.{name}", fromlist=["show"]).show(view)


def opened(name: str, view: View, **address: str) -> AppTest:
    """The page after its first run."""
    page = AppTest.from_function(_script, kwargs={"name": name, "view": view}, default_timeout=30)
    for key, value in address.items():
        page.query_params[key] = value
    return page.run()


def shown(page: AppTest) -> str:
    """All HTML of ours on the page, without styles."""
    return "".join(block.value for block in page.html if not block.value.startswith("<style>"))
