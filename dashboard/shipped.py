"""Where the files are that Dateline brings along: tables, stories, the base map, the app's door.

In a clone they stand beside the package, in an installed one within it, as ``pyproject.toml``
has them packed.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

_INSTALLED: Final = "shipped"


def shipped(name: str) -> Path:
    """A folder or a file by its name at the top of the project: ``data``, ``streamlit_app.py``."""
    package = Path(str(files("dashboard")))
    installed = package / _INSTALLED
    return (installed if installed.is_dir() else package.parent) / name
