"""The program that ``apart.py`` starts: the worker, without what the rest of the loader imports.

A reader needs none of the finders, whose import takes ten times as long as its own and as much
memory again: the package stands here as a mere folder.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType


def main() -> None:
    """Import what reads, and read."""
    loader = Path(__file__).parents[1]
    sys.path.insert(0, str(loader.parents[1]))
    package = ModuleType("dashboard.loader")
    package.__path__ = [str(loader)]
    sys.modules["dashboard.loader"] = package
    from dashboard.loader.readers import worker  # noqa: PLC0415 - only now it can be found

    worker.main()


if __name__ == "__main__":
    main()
