"""The app on an invented story; ``benchmarks/browser.py`` says ROOT EVENTS PLACES."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

root, events, places = sys.argv[1:4]
sys.path[:0] = [root, str(Path(root) / "benchmarks")]

import synthetic  # noqa: E402

from dashboard.story import Story  # noqa: E402
from dashboard.views import state  # noqa: E402


def invented(*_: object) -> Story:
    """The story of the size that was asked for, whatever its name."""
    return synthetic.story(int(events), int(places))


vars(state)["load_story"] = invented
runpy.run_path(str(Path(root) / "streamlit_app.py"), run_name="__main__")
