"""Takes the pictures of the README: starts the app and photographs its pages in Chromium.

    python scripts/take_screenshots.py [FOLDER] [--all]

``--all`` takes every page in light and dark, 1440 and 400 pixels wide, for a look at the whole.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
# The first page has the address of the app itself.
PAGES = {
    "timeline": "",
    "map": "map",
    "quotes": "quotes",
    "play": "play",
    "source": "source",
    "compare": "compare?story=fictional-ferry",
    "own": "own",
    "method": "method",
}
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
# A cold server on a slow machine.
START_SECONDS = 60
# WebGL maps in software need some frames after the app is done.
SETTLE_MS = 2500


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
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the app did not start within {START_SECONDS} s")


def photograph(browser: Browser, address: str, path: Path, width: int, scheme: str) -> None:
    """One whole page as a picture."""
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(READY, timeout=START_SECONDS * 1000)
    page.wait_for_timeout(SETTLE_MS)
    main = page.locator("[data-testid=stMain]")
    height = main.evaluate("element => element.scrollHeight")
    page.set_viewport_size({"width": width, "height": max(900, min(int(height) + 80, 6000))})
    page.wait_for_timeout(SETTLE_MS // 2)
    page.screenshot(path=path)
    context.close()


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of the app's pages.")
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--pages", nargs="*", default=None)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    pages = args.pages or list(PAGES)[: None if args.all else 3]
    forms = [(1440, "light")] + [(1440, "dark"), (400, "light"), (400, "dark")] * args.all
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with running_app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name in pages:
            for width, scheme in forms:
                suffix = f"-{width}-{scheme}" if args.all else ""
                target = args.folder / f"{name}{suffix}.png"
                photograph(browser, f"{address}/{PAGES[name]}", target, width, scheme)
                print(target)


if __name__ == "__main__":
    main()
