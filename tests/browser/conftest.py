"""A real server, a real Chromium, and pages of it that may speak to no other host."""

from __future__ import annotations

import functools
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    FloatRect,
    Locator,
    Page,
    expect,
    sync_playwright,
)

from dashboard.views.browser import WIDTH_STEP

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
START_SECONDS = 60
PATIENCE = 60_000  # milliseconds: when to give up on a state that does not come
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
HEIGHT = 900

OpenPage = Callable[..., Page]
ContextOf = Callable[[int, Literal["light", "dark"]], BrowserContext]

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


def settle(page: Page) -> None:
    """Wait until the app has run and has drawn the page for the width that it has now."""
    page.wait_for_function(
        """([idle, step]) => {
            const main = document.querySelector('[data-testid="stMainBlockContainer"]');
            if (!main || !document.querySelector(idle)) return false;
            const { paddingLeft, paddingRight } = getComputedStyle(main);
            const inner = main.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
            const drawn = Number(document.documentElement.dataset.datelineWidth);
            return drawn === Math.floor(inner / step) * step;
        }""",
        arg=[IDLE, WIDTH_STEP],
    )
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def box_at_rest(place: Locator) -> FloatRect:
    """Where something stands once it stands there in two frames that follow each other."""
    place.scroll_into_view_if_needed()
    before, box = None, place.bounding_box()
    while box is None or box != before:
        place.page.evaluate("new Promise(done => requestAnimationFrame(done))")
        before, box = box, place.bounding_box()
    return box


def serve(door: Path, stack: ExitStack) -> str:
    """Run the app until the stack closes; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(door), "--server.headless=true"]
    options = [
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        "--server.fileWatcherType=none",
    ]
    server = subprocess.Popen(
        [*command, *options], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(server.wait)
    stack.callback(server.terminate)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urlopen(f"{address}/_stcore/health") as answer:
                if answer.status == 200:
                    return address
        except OSError:
            if time.monotonic() > deadline or server.poll() is not None:
                raise
            time.sleep(0.1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of the app on the stories of ``seeds/``."""
    with ExitStack() as stack:
        yield serve(ROOT / "streamlit_app.py", stack)


@pytest.fixture(scope="session")
def flood_server() -> Iterator[str]:
    """The address of the app on the story of ``tests/conftest.py``."""
    with ExitStack() as stack:
        yield serve(Path(__file__).parent / "flood_door.py", stack)


@pytest.fixture(scope="session")
def crowd_server() -> Iterator[str]:
    """The address of the app on an invented story of ten thousand events."""
    with ExitStack() as stack:
        yield serve(Path(__file__).parent / "crowd_door.py", stack)


@pytest.fixture(scope="session")
def hostile_server() -> Iterator[str]:
    """The address of the app on a story whose every word is an attack."""
    with ExitStack() as stack:
        yield serve(Path(__file__).parent / "hostile_door.py", stack)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context_of(browser: Browser) -> ContextOf:
    """One context a width and scheme: what one test has fetched, the next has at hand."""

    @functools.cache
    def context(width: int, scheme: Literal["light", "dark"]) -> BrowserContext:
        made = browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            permissions=["clipboard-read", "clipboard-write"],
        )
        made.set_default_timeout(PATIENCE)
        return made

    return context


@pytest.fixture
def open_page(context_of: ContextOf) -> Iterator[OpenPage]:
    """Opens an address in a page of its own; fails where the page asks another host."""
    strangers: list[str] = []
    with ExitStack() as stack:

        def open_one(
            address: str, width: int = 1280, scheme: Literal["light", "dark"] = "light"
        ) -> Page:
            page = context_of(width, scheme).new_page()
            stack.callback(page.close)
            own = urlsplit(address).netloc
            page.on("request", lambda request: _note(request.url, own, strangers))
            page.goto(address)
            settle(page)
            return page

        yield open_one
    assert strangers == []


def _note(url: str, own: str, strangers: list[str]) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != own:
        strangers.append(url)
