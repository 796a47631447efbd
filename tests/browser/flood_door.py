"""The real door on a story built by hand, so that its events do not depend on the loader."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.views import state  # noqa: E402
from tests.conftest import flood_story  # noqa: E402

state.load_story = lambda *_: flood_story()
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
