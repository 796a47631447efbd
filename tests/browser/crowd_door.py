"""The real door on an invented story of ten thousand events, the same in every run."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EVENTS, PLACES = "10000", "2000"

sys.argv[1:] = [str(ROOT), EVENTS, PLACES]
runpy.run_path(str(ROOT / "benchmarks" / "synthetic_door.py"), run_name="__main__")
