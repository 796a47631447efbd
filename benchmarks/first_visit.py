"""What a first visit with an empty browser sends over the network, and the server's work for it.

    python benchmarks/first_visit.py

Bytes of all files as they travel, by the browser's own count, without the messages of the page;
seconds of the server's processor. The first visitor of a server has its files packed.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from browser import CHART, DOOR, FLAGS, MAP, page_of, row, server
from playwright.sync_api import Browser, Page, sync_playwright

PAGES: Final = {"timeline": ("/", CHART), "map": ("/map", MAP)}
VISITORS: Final = 3
IDLE: Final = 3000  # milliseconds in which what comes last has come


@dataclass
class Travelled:
    """Bytes of the files that a page asked for, by the address of each."""

    addresses: dict[str, str] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)

    def listen(self, page: Page) -> None:
        """Count from now on; to be called before the page is opened."""
        browser = page.context.new_cdp_session(page)
        browser.send("Network.enable")
        browser.on("Network.responseReceived", self._named)
        browser.on("Network.loadingFinished", self._finished)

    def _named(self, told: dict[str, Any]) -> None:
        self.addresses[told["requestId"]] = told["response"]["url"]

    def _finished(self, told: dict[str, Any]) -> None:
        self.lengths[told["requestId"]] = told["encodedDataLength"]

    def kilobytes(self, part: str = "") -> float:
        """All files whose address has this part."""
        ours = (one for one, address in self.addresses.items() if part in address)
        return sum(self.lengths.get(one, 0) for one in ours) / 1000


def processor_seconds(process: int) -> float:
    """What a process has worked so far."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def visits(browser: Browser, name: str) -> None:
    """The rows of one page, for some visitors of a new server, one after the other."""
    path, wanted = PAGES[name]
    with server(DOOR) as app:
        for number in range(VISITORS):
            travelled, before = Travelled(), processor_seconds(app.process)
            with page_of(browser) as page:
                travelled.listen(page)
                page.goto(app.address + path)
                page.wait_for_selector(wanted)
                page.wait_for_timeout(IDLE)
                who = f"{name}, visitor {number + 1}"
                row(f"{who}: files", travelled.kilobytes(), "kB")
                row(f"{who}: of these scripts", travelled.kilobytes("/static/js/"), "kB")
            row(f"{who}: server's processor", processor_seconds(app.process) - before, "s")


def main() -> None:
    """Print the table."""
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name in PAGES:
            visits(chromium, name)
        chromium.close()


if __name__ == "__main__":
    main()
