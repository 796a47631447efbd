"""The pages in a real Chromium against a real server: seconds, kilobytes, memory, with targets.

    python benchmarks/browser.py            # everything, about ten minutes
    python benchmarks/browser.py map start  # some parts: start, filter, map, play, memory

Seconds are medians, from the key or the address to the drawn page; the load stands beside them,
as a machine of two cores that does other work, too, is slower by it.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import getloadavg
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT: Final = Path(__file__).parents[1]
DOOR: Final = ROOT / "streamlit_app.py"
INVENTED: Final = ROOT / "benchmarks" / "synthetic_door.py"
FLAGS: Final = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
STARTS: Final = 3  # cold servers
RUNS: Final = 5  # visits, filter changes
IDLE: Final = 1000  # milliseconds that a page is left alone before it is opened again
VISITORS: Final = 10
FIGURES: Final = ("plotly_chart", "deck_gl_json_chart")
PATIENCE: Final = 180.0  # seconds
ALL: Final = "?show=all"  # a large story opens on its key events
STORY: Final = ".dl-row"  # the list in order stands below the chart
CHART: Final = ".js-plotly-plot .scatterlayer path"
MAP: Final = '[data-testid="stDeckGlJsonChart"] canvas'
# Settled: what was waited for is there, no run is under way, and two frames were drawn since.
SETTLED: Final = """([wanted, before]) => {
    const app = document.querySelector('[data-testid=stApp]');
    const tally = document.querySelector('.dl-tally')?.textContent;
    return app?.dataset.testScriptState === 'notRunning' && tally && tally !== before
        && document.querySelector(wanted) !== null;
}"""
# The moment of the first frame that shows each of these, in milliseconds since the page was asked for,
# and how far what stood there has jumped (the web's "cumulative layout shift").
WATCH: Final = """
window.seen = {}; window.jumped = 0;
const look = () => {
    for (const wanted of WANTED)
        if (!(wanted in window.seen) && document.querySelector(wanted)) {
            window.seen[wanted] = null;
            requestAnimationFrame(() => { window.seen[wanted] = performance.now(); });
        }
};
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
new PerformanceObserver(list => list.getEntries().forEach(one => { window.jumped += one.value; }))
    .observe({ type: 'layout-shift', buffered: true });
"""
# Milliseconds between the frames of so many milliseconds.
PLAYED: Final = """(lasting) => new Promise(done => {
    const seen = [], start = performance.now();
    let before = start;
    const frame = now => {
        seen.push(now - before);
        before = now;
        if (now - start < lasting) requestAnimationFrame(frame); else done(seen);
    };
    requestAnimationFrame(frame);
})"""
PLAYED_FOR: Final = 5000
# The least that a page with a chart can be: what the start is compared with.
BARE: Final = """
import plotly.graph_objects as go
import streamlit as st
st.plotly_chart(go.Figure(go.Scatter(x=[1, 2], y=[1, 2])))
st.html('<p class="dl-row">one</p>')
"""
FRAMES: Final = """() => new Promise(
    done => requestAnimationFrame(() => requestAnimationFrame(done)))"""


@dataclass
class Traffic:
    """What a page was sent over its connection, packed as it travels, and the figures of it."""

    received: int = 0
    figures: int = 0

    def listen(self, page: Page) -> None:
        """Count from now on; to be called before the page is opened."""
        page.on("websocket", self._opened)

    def _opened(self, socket_: WebSocket) -> None:
        socket_.on("framereceived", self._count)

    def _count(self, payload: str | bytes) -> None:
        content = payload.encode() if isinstance(payload, str) else payload
        packed = len(zlib.compress(content))
        message = ForwardMsg.FromString(content)
        self.received += packed
        if message.delta.new_element.WhichOneof("type") in FIGURES:
            self.figures += packed

    def kilobytes(self) -> tuple[float, float]:
        """All of it and the figures, since it was last asked."""
        counted = self.received / 1000, self.figures / 1000
        self.received = self.figures = 0
        return counted


@dataclass(frozen=True)
class Server:
    """A running app."""

    address: str
    process: int
    started: float

    def megabytes(self) -> float:
        """What of it stands in memory."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1000


@contextmanager
def invented(events: int, places: int) -> Iterator[Server]:
    """The app on an invented story; the base map is served from beside its door."""
    with TemporaryDirectory() as folder:
        door = Path(folder) / "door.py"
        shutil.copy(INVENTED, door)
        (door.parent / "static").symlink_to(ROOT / "static")
        with server(door, str(ROOT), str(events), str(places)) as app:
            yield app


@contextmanager
def server(door: Path, *arguments: str, python: str = sys.executable) -> Iterator[Server]:
    """The app behind a door, as soon as it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [python, "-m", "streamlit", "run", str(door), "--server.headless=true"]
    options = [f"--server.port={port}", "--server.address=127.0.0.1"]
    started = time.perf_counter()
    process = subprocess.Popen(
        [*command, *options, "--", *arguments],
        cwd=door.parent if (door.parent / ".streamlit").exists() else ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}")
        yield Server(f"http://127.0.0.1:{port}", process.pid, started)
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str) -> None:
    """Return as soon as the server answers; raises TimeoutError where it does not."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urlopen(f"{address}/_stcore/health", timeout=1).close()
        except OSError:  # refused, broken off or too slow
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(f"no answer from {address} within {PATIENCE:.0f} s")


@contextmanager
def page_of(browser: Browser) -> Iterator[Page]:
    """A visitor who was never here before."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE * 1000)
    yield context.new_page()
    context.close()


def settle(page: Page, wanted: str, tally: str | None = None) -> None:
    """Wait until the page is drawn, with another tally than that."""
    page.wait_for_function(SETTLED, arg=[wanted, tally], polling="raf")
    page.evaluate(FRAMES)


def visit(page: Page, address: str, wanted: str = STORY) -> float:
    """Seconds from the address to the page."""
    started = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(wanted)
    page.evaluate(FRAMES)
    seconds = time.perf_counter() - started
    settle(page, wanted)
    return seconds


def type_words(page: Page, words: str, wanted: str, *, changes: bool = True) -> float:
    """Seconds from the key that sends the words to the page that they leave."""
    tally = page.locator(".dl-tally").text_content() if changes else None
    field = page.get_by_label("Words", exact=True)
    field.fill(words)
    started = time.perf_counter()
    field.press("Enter")
    if not changes:
        page.wait_for_selector("[data-test-script-state=running]", state="attached")
    settle(page, wanted, tally)
    return time.perf_counter() - started


def row(what: str, figure: float, unit: str, target: float | None = None) -> None:
    """One line of the table."""
    wanted = "" if target is None else f"{target:>8.1f} {unit}"
    missed = "missed" if target is not None and figure > target else ""
    load = f"load {getloadavg()[0]:.1f}"
    print(f"{what:<58}{figure:>9.2f} {unit:<3}{wanted:<14}{load:<11}{missed}", flush=True)


@dataclass(frozen=True)
class Opened:
    """Seconds from the address to the first frame with the list and with the chart; the jumps."""

    story: float
    chart: float
    jumped: float


def open_watched(page: Page, address: str) -> Opened:
    """Open the first page, timed by the browser itself."""
    page.goto(address)
    page.wait_for_function(f"() => window.seen[{STORY!r}] && window.seen[{CHART!r}]")
    seen = page.evaluate("window.seen")
    return Opened(seen[STORY] / 1000, seen[CHART] / 1000, page.evaluate("window.jumped"))


def watched(browser: Browser) -> Page:
    """A visitor who was never here before, in a browser that notes what it shows when."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE * 1000)
    context.add_init_script(WATCH.replace("WANTED", repr([STORY, CHART])))
    return context.new_page()


def start(browser: Browser) -> None:
    """The first story on a new server, to a later visitor and to one who comes again."""
    with TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        for name, door in (("a bare page with a chart", bare), ("first story", DOOR)):
            starts_of(browser, name, door)


def starts_of(browser: Browser, name: str, door: Path) -> None:
    """The rows of one app; targets are those of the first story."""
    first, later, again = [], [], []
    for _ in range(STARTS):
        with server(door) as app:
            first.append(open_watched(watched(browser), app.address))
            for _ in range(RUNS):
                page = watched(browser)
                later.append(open_watched(page, app.address))
                page.wait_for_timeout(IDLE)
                again.append(open_watched(page, app.address))
                page.context.close()
    ours = door == DOOR
    for who, opened, target in (
        ("new server", first, 2.5),
        ("later visitor", later, 1.0),
        ("the same visitor again", again, 1.0),
    ):
        wanted = target if ours else None
        row(f"{name}, {who}: its list", median(one.story for one in opened), "s", wanted)
        row(f"{name}, {who}: its chart", median(one.chart for one in opened), "s")
    row(f"{name}: jumps of the page", median(one.jumped for one in first + later), "", 0.25)


def filter_changes(browser: Browser) -> None:
    """A filter change on the Timeline page, and what it sends."""
    for events, target in ((100, 0.4), (10_000, 0.7), (100_000, 1.5)):
        with invented(events, min(events, 1_000)) as app, page_of(browser) as page:
            changes(page, f"{app.address}/{ALL}", STORY, f"timeline, {events:,} events", target)
            row(f"  memory of the server, {events:,} events", app.megabytes(), "MB", 900.0)


def changes(page: Page, address: str, wanted: str, name: str, target: float) -> None:
    """Seconds and kilobytes of changed and of unchanged figures."""
    traffic = Traffic()
    traffic.listen(page)
    row(f"{name}: first visit, the story read", visit(page, address, wanted), "s")
    row(f"{name}: sent at first", traffic.kilobytes()[0], "kB")
    seconds, sent = [], []
    for number in range(RUNS):
        seconds.append(type_words(page, f"number {number + 1}", wanted))
        sent.append(traffic.kilobytes())
    row(f"{name}: filter change", median(seconds), "s", target)
    row(f"{name}: its figure", median(figure for _, figure in sent), "kB", 400.0)
    row(f"{name}: all that it sends", median(whole for whole, _ in sent), "kB")
    type_words(page, "number", wanted)
    traffic.kilobytes()
    type_words(page, "numbe", wanted, changes=False)
    whole, figure = traffic.kilobytes()
    row(f"{name}: an unchanged figure", figure, "kB", 5.0)
    row(f"{name}: all that is sent with it", whole, "kB")


def map_page(browser: Browser) -> None:
    """The map with few and with very many places."""
    for places in (1_000, 10_000):
        name = f"map, {places:,} places"
        with invented(places, places) as app:
            with page_of(browser) as page:
                changes(page, f"{app.address}/map{ALL}", MAP, name, 1.0)
            warm = []
            for _ in range(RUNS):
                with page_of(browser) as page:
                    warm.append(visit(page, f"{app.address}/map{ALL}", MAP))
            row(f"{name}: first map, later visitor", median(warm), "s", 3.0)
            row(f"{name}: memory of the server", app.megabytes(), "MB")


def play(browser: Browser) -> None:
    """How smoothly the player plays: frames a second, and the slowest in twenty."""
    for events in (100, 10_000):
        with invented(events, min(events, 1_000)) as app, page_of(browser) as page:
            page.goto(f"{app.address}/play{ALL}")
            page.wait_for_selector(".player .date:not(:empty)")
            page.wait_for_timeout(IDLE)
            page.get_by_role("button", name="Play", exact=True).click()
            lasting = sorted(page.evaluate(PLAYED, PLAYED_FOR))
            slow = lasting[-max(1, len(lasting) // 20)] / 1000
            row(f"play, {events:,} events: frames a second", len(lasting) / PLAYED_FOR * 1000, "")
            row(f"play, {events:,} events: one frame in twenty takes longer than", slow, "s", 0.1)


def memory(browser: Browser) -> None:
    """The server with ten visitors of the first story."""
    with server(DOOR) as app:
        contexts = [browser.new_context() for _ in range(VISITORS)]
        for context in contexts:
            visit(context.new_page(), app.address)
        row(f"memory of the server, first story, {VISITORS} visitors", app.megabytes(), "MB", 350.0)
        for context in contexts:
            context.close()


PARTS: Final[dict[str, Callable[[Browser], None]]] = {
    "start": start,
    "filter": filter_changes,
    "map": map_page,
    "play": play,
    "memory": memory,
}


def main() -> None:
    """Print the table of the parts that the command line names."""
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    print(f"{'what':<58}{'measured':>9}        target")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name in sys.argv[1:] or PARTS:
            PARTS[name](chromium)
        chromium.close()


if __name__ == "__main__":
    main()
