"""Pins what pyproject.toml asks for: writes requirements.txt and requirements-dev.txt.

Run it with a Python 3.11 on Linux; it resolves in a temporary environment.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = "# Written by scripts/pin_requirements.py from pyproject.toml; do not edit.\n"


def resolved(wanted: list[str], folder: Path) -> list[str]:
    """All packages that ``wanted`` brings, as ``name==version`` lines."""
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", *wanted], check=True)
    frozen = subprocess.run([*pip, "freeze"], check=True, capture_output=True, text=True)
    return [line for line in frozen.stdout.splitlines() if "==" in line]


def main() -> None:
    """Write both files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"]
    with tempfile.TemporaryDirectory() as folder:
        product = resolved(wanted, Path(folder) / "product")
        everything = resolved(
            [*product, *project["dependency-groups"]["dev"]], Path(folder) / "dev"
        )
    (ROOT / "requirements.txt").write_text(HEAD + "\n".join(product) + "\n", encoding="utf-8")
    extra = [line for line in everything if line not in product]
    (ROOT / "requirements-dev.txt").write_text(
        HEAD + "-r requirements.txt\n" + "\n".join(extra) + "\n", encoding="utf-8"
    )
    sys.stdout.write(f"{len(product)} packages, {len(extra)} more for developers\n")


if __name__ == "__main__":
    main()
