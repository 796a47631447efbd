"""A clean environment as a host makes it: install, start and memory, for each Python that is here.

    python benchmarks/clean_install.py                     # python3.11, 3.12, 3.13 where present
    python benchmarks/clean_install.py /usr/bin/python3.12

A copy of what git holds is installed from requirements.txt alone, started with `streamlit run`, and
visited once in Chromium; pip must be able to reach its package index.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from browser import FLAGS, ROOT, page_of, row, server, visit
from playwright.sync_api import Browser, sync_playwright

PYTHONS: Final = ("python3.11", "python3.12", "python3.13")
START: Final = 10.0  # seconds from `streamlit run` to the first story
MEMORY: Final = 690.0  # MB that Community Cloud lets an app have at the least


def works(python: str) -> bool:
    """Whether there is such an interpreter, and not only a name for it."""
    found = shutil.which(python)
    return found is not None and not subprocess.run([found, "-c", ""], check=False).returncode


def copy_of_project(folder: Path) -> Path:
    """What git holds of the project, in a folder of its own."""
    archive = folder / "project.tar"
    subprocess.run(["git", "archive", "-o", str(archive), "HEAD"], cwd=ROOT, check=True)
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "project", filter="data")
    return folder / "project"


def install(python: str, project: Path) -> Path:
    """The interpreter of a new environment with requirements.txt in it."""
    environment = project / ".venv"
    subprocess.run([python, "-m", "venv", str(environment)], check=True)
    inside = environment / "bin" / "python"
    pip = [str(inside), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "-r", str(project / "requirements.txt")], check=True, stderr=subprocess.DEVNULL
    )
    return inside


def try_out(python: str, browser: Browser) -> None:
    """Install, start and visit with one interpreter."""
    with TemporaryDirectory() as folder:
        project = copy_of_project(Path(folder))
        began = time.perf_counter()
        inside = install(python, project)
        row(f"{python}: installed", time.perf_counter() - began, "s")
        with server(project / "streamlit_app.py", python=str(inside)) as app:
            with page_of(browser) as page:
                visit(page, app.address)
            row(f"{python}: first story", time.perf_counter() - app.started, "s", START)
            row(f"{python}: memory of the server", app.megabytes(), "MB", MEMORY)


def main() -> None:
    """Try the interpreters of the command line, or those that are here."""
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for python in sys.argv[1:] or filter(works, PYTHONS):
            try_out(python, chromium)
        chromium.close()


if __name__ == "__main__":
    main()
