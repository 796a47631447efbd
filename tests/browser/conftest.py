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
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    FloatRect,
    Locator,
    Page,
    Request,
    expect,
    sync_playwright,
)

from dashboard.views.browser import WIDTH_STEP

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without a graphics card the processor draws: WebGL by SwiftShader with edges left rough, and all
# else without it, as that is quicker.
FLAGS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
    "--webgl-antialiasing-mode=none",
]
START_SECONDS = 60
PATIENCE = 60_000  # milliseconds: when to give up on a state that does not come
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
POLL = 50  # milliseconds between two looks; one at every frame would keep the page drawing
HEIGHT = 900
HEALTH = "/_stcore/health"  # the lightest page of a server

Scheme = Literal["light", "dark"]
OpenPage = Callable[..., Page]

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
        polling=POLL,
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


def serve(door: Path, stack: ExitStack, *arguments: str) -> str:
    """Run the app with its own arguments until the stack closes; its address."""
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
        [*command, *options, "--", *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(server.wait)
    stack.callback(server.terminate)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urlopen(f"{address}{HEALTH}") as answer:
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
def context(browser: Browser) -> BrowserContext:
    """One for all tests: what one of them has fetched, the next has at hand."""
    made = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    made.set_default_timeout(PATIENCE)
    return made


@pytest.fixture(scope="session")
def elsewhere(browser: Browser) -> BrowserContext:
    """The browser of somebody else, who shares nothing with whoever opens pages by ``open_page``."""
    made = browser.new_context()
    made.set_default_timeout(PATIENCE)
    return made


@pytest.fixture(scope="session")
def free_tabs() -> list[Page]:
    """The tabs that no test uses.

    A tab that has opened the app before, however wide and in whatever scheme, opens it with half
    of the work: its code is compiled.
    """
    return []


@pytest.fixture
def open_page(context: BrowserContext, free_tabs: list[Page]) -> Iterator[OpenPage]:
    """Opens an address in a tab of its own; fails where the page asks another host."""
    strangers: list[str] = []
    with ExitStack() as stack:

        def open_one(address: str, width: int = 1280, scheme: Scheme = "light") -> Page:
            page = free_tabs.pop() if free_tabs else context.new_page()
            stack.callback(_give_back, page, free_tabs)
            note = functools.partial(_note, urlsplit(address).netloc, strangers)
            page.on("request", note)
            stack.callback(page.remove_listener, "request", note)
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.emulate_media(color_scheme=scheme)
            page.goto(address)
            settle(page)
            return page

        yield open_one
    assert strangers == []


def _give_back(page: Page, free: list[Page]) -> None:
    """Leave the page in a tab, and with it all that a test has set; close what has no server."""
    try:
        page.goto(urljoin(page.url, HEALTH))
    except Error:
        page.close()
        return
    page.unroute_all()
    page.evaluate("sessionStorage.clear()")
    page.emulate_media(reduced_motion="null", forced_colors="null")
    page.mouse.move(0, 0)
    free.append(page)


def _note(own: str, strangers: list[str], request: Request) -> None:
    parts = urlsplit(request.url)
    if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != own:
        strangers.append(request.url)


def card_title(page):
    """The title on the card of the chosen event."""
    return page.locator(".dl-card h2")
