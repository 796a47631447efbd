from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from dashboard.apart.forking import CAN_FORK
from dashboard.views import reader

ROOT = Path(__file__).parents[2]
ASKED = """
import asyncio, threading
from streamlit_app import app
from dashboard.views.warm_up import warmed_up

async def started():
    async with warmed_up(app):
        for thread in threading.enumerate():
            if thread.name == "warm-up":
                thread.join()

asyncio.run(started())
import sys
print("dashboard.views.whole_page" in sys.modules)
from dashboard.data_files import rows
from dashboard.views.reader import reader
print(rows.cache_info().currsize > 20 if reader() is None else reader()._process.poll() is None)
finding = {
    *("actors", "event_tables", "events", "following", "headings", "inspecting", "loading"),
    *("merging", "places", "publication", "quotes", "syntax", "times"),
}
imported = {name.split(".")[2] for name in sys.modules if name.startswith("dashboard.loader.")}
print(reader() is not None and sorted(finding & imported))
"""


def test_streamlit_run_finds_the_server_that_reads_ahead() -> None:
    found = discover_asgi_app(ROOT / "streamlit_app.py")
    assert found.import_string == "streamlit_app:app"


@pytest.fixture(scope="module")
def of_a_starting_server() -> list[str]:
    """What is so once a server has read ahead."""
    ran = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ran.stdout.splitlines()


def test_a_starting_server_has_code_and_a_process_that_reads_ready_before_anybody_comes(
    of_a_starting_server: list[str],
) -> None:
    assert of_a_starting_server[:2] == ["True", "True"]


@pytest.mark.skipif(not CAN_FORK, reason="texts are read in the server itself")
def test_a_server_has_none_of_what_finds_in_memory_where_another_process_reads(
    of_a_starting_server: list[str],
) -> None:
    assert of_a_starting_server[2] == "[]"


def test_a_system_that_refuses_a_process_stops_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(reader, "_STARTED", [])
    monkeypatch.setattr(reader, "CAN_FORK", True)
    monkeypatch.setattr(reader, "Forking", refused)
    reader.start()
    assert reader.reader() is None


INTERRUPTED = """
import runpy, signal, sys

class Finder:
    def find_spec(self, name, *_):
        if name.startswith("dashboard"):
            print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
            sys.exit()

sys.meta_path.insert(0, Finder())
runpy.run_path("dashboard/loader/reader_process.py", run_name="__main__")
"""


def test_the_reading_process_ignores_an_interrupt_before_it_imports_what_reads() -> None:
    command = [sys.executable, "-c", INTERRUPTED]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "True\n"


def test_a_folder_of_stories_of_ones_own_begins_with_its_own_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "SEEDS", tmp_path)
    assert reader.first_folder() == tmp_path
    for name in ("wall", "bridge", ".git"):
        (tmp_path / name).mkdir()
    assert reader.first_folder().name == "bridge"
    (tmp_path / "syria").mkdir()
    assert reader.first_folder().name == "syria"
