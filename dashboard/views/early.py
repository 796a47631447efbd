"""What a page will need of Streamlit's scripts, told to the browser with the page's first bytes.

Streamlit fetches what draws a chart once the chart has come: megabytes, after all else. While the
story is being read the browser waits, and can fetch them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from streamlit import file_util

_PLOTLY: Final = "PlotlyChart"
_DECK: Final = "DeckGlJsonChart"
# The scripts by the last part of the address; the first page has none.
SCRIPTS: Final[dict[str, tuple[str, ...]]] = {
    "": (_PLOTLY,),
    "map": (_DECK,),
    "corpus": (_PLOTLY, _DECK),
}


@cache
def link(path: str) -> str | None:
    """The ``Link`` header of the page at a path of the server; None where it needs nothing large.

    Addresses count from the page's own, as those in Streamlit's page do.
    """
    wanted = SCRIPTS.get(path.rstrip("/").rpartition("/")[2], ())
    found = [file for name in wanted for file in _files(name)]
    return (
        ", ".join(f"<./static/js/{file}>; rel=modulepreload; crossorigin" for file in found) or None
    )


def _files(name: str) -> list[str]:
    """The file of a script, whose name has its version; none where Streamlit calls it otherwise."""
    scripts = Path(file_util.get_static_dir()) / "static" / "js"
    return [one.name for one in scripts.glob(f"{name}.*.js")]
