"""Takes the pictures of the documents: starts the app and photographs its pages in Chromium.

    python scripts/take_screenshots.py [FOLDER] [--all]

``--all`` takes every page in light and dark, 1440 and 400 pixels wide, for a look at the whole.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
EXAMPLES = ROOT / "docs" / "examples"
# The first page has the address of the app itself.
PAGES = {
    "timeline": "",
    "map": "map",
    "quotes": "quotes",
    "play": "play",
    "source": "source",
    "compare": "compare?story=fictional-ferry",
    "compare-mine": "compare?story=fictional-mine",
    "own": "own",
    "method": "method",
}


@dataclass(frozen=True, slots=True)
class Given:
    """Texts of the examples, each with its source, as a visitor gives them."""

    title: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it is to be photographed: by its address, or of ``given`` texts by its name.

    ``part`` is where on it, by its ``data-part``.
    """

    name: str
    page: str = ""
    width: int = 1440
    height: int = 960
    scheme: Literal["light", "dark"] = "light"
    given: Given | None = None
    part: str | None = None


STRIKE = Given("The strike at the port of Lisbon (invented)", {"strike": "Tagus Wire (invented)"})
TRAM = Given(
    "The tram accident in Graz (invented)",
    {
        "tram-1": "City Wire (invented)",
        "tram-2": "Styria Post (invented)",
        "tram-3": "Morning Record (invented)",
    },
)
PICTURES = (
    Picture("timeline"),
    Picture("timeline-all-dark", "?show=all", scheme="dark"),
    Picture("timeline-400", width=400, height=1100),
    Picture("timeline-all-400-dark", "?show=all", width=400, height=1600, scheme="dark"),
    Picture("map", "map"),
    Picture("quotes", "quotes"),
    Picture("article", height=1000, given=STRIKE),
    Picture("three", "Compare", height=1000, given=TRAM),
    Picture("three-dark", height=1000, scheme="dark", given=TRAM),
    Picture("two-weeks", "compare?story=fictional-mine", part="tolls"),
    Picture("two-weeks-400-dark", "compare?story=fictional-mine", 400, 1100, "dark", part="tolls"),
)
FLAGS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
DRAWN = """() => !document.querySelector('[data-testid="stSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
        .every(chart => chart.querySelector('.main-svg'))"""
# A cold server on a slow machine.
START_SECONDS = 60
# WebGL maps in software need some frames after the app is done.
SETTLE_MS = 2500
# And some more, once its tiles have come, until they are pictures.
MAP = "[data-testid=stDeckGlJsonChart]"
TILES = "() => performance.getEntriesByType('resource').some(one => one.name.includes('/land/'))"
MAP_MS = 6000


@contextmanager
def running_app() -> Iterator[str]:
    """The address of a server that runs the app, stopped at the end."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "streamlit_app.py"]
    options = ["--server.port", str(port), "--server.headless", "true"]
    server = subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str) -> None:
    """Return as soon as the server answers; raises TimeoutError where it does not."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the app did not start within {START_SECONDS} s")


def opened(browser: Browser, width: int, height: int, scheme: str) -> Page:
    """A tab of its own."""
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
    )
    return context.new_page()


def settle(page: Page) -> None:
    """Wait until the app has run and its charts and maps are drawn."""
    page.wait_for_selector(READY, timeout=START_SECONDS * 1000)
    page.wait_for_timeout(SETTLE_MS)
    page.wait_for_function(DRAWN, timeout=START_SECONDS * 1000)
    if page.locator(MAP).count():
        page.wait_for_function(TILES, timeout=START_SECONDS * 1000)
        page.wait_for_timeout(MAP_MS)


def photograph(browser: Browser, address: str, path: Path, width: int, scheme: str) -> None:
    """One whole page as a picture."""
    page = opened(browser, width, 900, scheme)
    page.goto(address)
    settle(page)
    main = page.locator("[data-testid=stMain]")
    height = main.evaluate("element => element.scrollHeight")
    page.set_viewport_size({"width": width, "height": max(900, min(int(height) + 80, 6000))})
    page.wait_for_timeout(SETTLE_MS // 2)
    page.screenshot(path=path)
    page.context.close()


def show(browser: Browser, address: str, picture: Picture, path: Path) -> None:
    """The upper part of a page."""
    page = opened(browser, picture.width, picture.height, picture.scheme)
    if picture.given:
        paste(page, address, picture.given)
        if picture.page:
            page.get_by_role("link", name=picture.page, exact=True).click()
    else:
        page.goto(f"{address}/{picture.page}")
    settle(page)
    if picture.part:
        page.locator(f'[data-part="{picture.part}"]').evaluate("one => one.scrollIntoView()")
        page.wait_for_timeout(SETTLE_MS)
    Image.open(io.BytesIO(page.screenshot())).convert("RGB").save(path, optimize=True)
    page.context.close()


def paste(page: Page, address: str, given: Given) -> None:
    """Read texts as a visitor's own."""
    page.goto(f"{address}/own")
    settle(page)
    page.get_by_label("Title of the story").fill(given.title)
    for at, (name, source) in enumerate(given.texts.items()):
        if at:
            page.get_by_role("button", name="Add another text").click()
            settle(page)
        text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
        for label, words in (("Text", text), ("Source", source)):
            page.get_by_label(re.compile(rf"^{label}( \d)?$")).nth(at).fill(words)
            page.keyboard.press("Tab")
            settle(page)
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_text("held in this tab alone").wait_for()


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of the app's pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with running_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        if args.all:
            take_all(browser, address, args.folder)
            return
        for picture in PICTURES:
            show(browser, address, picture, args.folder / f"{picture.name}.png")


def take_all(browser: Browser, address: str, folder: Path) -> None:
    """Every page in light and dark, wide and narrow."""
    for name, page in PAGES.items():
        for width in (1440, 400):
            for scheme in ("light", "dark"):
                target = folder / f"{name}-{width}-{scheme}.png"
                photograph(browser, f"{address}/{page}", target, width, scheme)
                print(target)


if __name__ == "__main__":
    main()
