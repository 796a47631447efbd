"""The real door on a story whose every word is an attack."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.views import state  # noqa: E402
from tests.conftest import hostile_story  # noqa: E402

state.load_story = lambda *_: hostile_story()
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
