"""The app on an invented story: ``streamlit run benchmarks/synthetic_door.py -- EVENTS PLACES``."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import synthetic  # noqa: E402

from dashboard.story import Story  # noqa: E402
from dashboard.views import state  # noqa: E402


def invented(*_: object) -> Story:
    """The story of the size that the command line names, whatever was asked for."""
    events, places = sys.argv[1:3]
    return synthetic.story(int(events), int(places))


vars(state)["load_story"] = invented
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
