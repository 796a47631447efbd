"""The real door on a story of thirty events, which opens on its key events."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.views import state  # noqa: E402
from tests.conftest import long_story  # noqa: E402

state.load_story = lambda *_: long_story(30)
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
