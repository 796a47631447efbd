"""How long a click on a mark takes until its answer is drawn, in a real Chromium.

    python benchmarks/clicks.py

Milliseconds by the browser's own clock, from the press to the first frame that shows the answer in
words (card, table), and on the map to the last frame of its canvas, after which it stands still.
There is no graphics card: the map is drawn in software. Clicks pick a mark and let it go by turns.
"""

from __future__ import annotations

import shutil
from io import BytesIO
from statistics import median
from typing import Final

import numpy as np
from browser import CHART, DOOR, FLAGS, FRAMES, MAP, PATIENCE, row, server
from first_visit import processor_seconds
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

CLICKS: Final = 10
STILL: Final = 1500  # milliseconds without a drawn frame
INTO: Final = 20  # pixels from the beginning of a label
HOVERED: Final = 400  # milliseconds until a chart knows what the mouse is on
HELD: Final = 80  # milliseconds that a finger stays down
INKS: Final = ((0, 114, 178), (213, 94, 0), (107, 114, 128))  # of marks in the light theme
MARK: Final = 2  # pixels around the middle of a mark that have its ink
# Notes when a canvas was last drawn on, in milliseconds since the page was asked for.
WATCH: Final = """
window.drawnAt = 0;
for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...how) {
        const drawn = draw.apply(this, how);
        requestAnimationFrame(() => { window.drawnAt = performance.now(); });
        return drawn;
    };
}
"""
# Presses what stands there, and waits for the frame on which the answer is another than before.
PRESS: Final = """([x, y, held, answer]) => new Promise(done => {
    const told = () => [...document.querySelectorAll(answer)].map(one => one.outerHTML).join();
    const how = { clientX: x, clientY: y, button: 0, pointerId: 1, pointerType: 'mouse',
                  isPrimary: true, bubbles: true, cancelable: true, view: window };
    const on = document.elementFromPoint(x, y), before = told();
    const down = new PointerEvent('pointerdown', { ...how, buttons: 1 });
    const up = new PointerEvent('pointerup', { ...how, buttons: 0 });
    Object.defineProperty(up, 'timeStamp', { value: down.timeStamp + held });
    const pressed = performance.now();
    on.dispatchEvent(down);
    on.dispatchEvent(up);
    const look = () => told() === before
        ? requestAnimationFrame(look)
        : requestAnimationFrame(now => done([pressed, now - pressed]));
    look();
})"""
STANDS: Final = "still => performance.now() - window.drawnAt > still"
PLACES: Final = ".dl-place"  # its state tells which is chosen


def opened(browser: Browser, address: str, wanted: str) -> Page:
    """A page that stands still."""
    context = browser.new_context(viewport={"width": 1440, "height": 1200})
    context.set_default_timeout(PATIENCE * 1000)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(wanted)
    page.wait_for_function("document.querySelector('[data-test-script-state=notRunning]')")
    page.wait_for_timeout(STILL)
    page.wait_for_function(STANDS, arg=STILL)
    page.evaluate(FRAMES)
    return page


def mark_on_map(page: Page) -> tuple[float, float]:
    """The middle of a mark: a pixel with the ink of one all around it."""
    box = page.locator(MAP).first.bounding_box()
    if box is None:
        raise LookupError("the map is not drawn")
    picture = Image.open(BytesIO(page.screenshot(clip=box))).convert("RGB")
    pixels = np.asarray(picture).astype(np.int16)
    for ink in INKS:
        inked = (np.abs(pixels - ink).max(axis=2) <= 3).astype(np.int32)
        size = 2 * MARK + 1
        sums = np.lib.stride_tricks.sliding_window_view(inked, (size, size)).sum(axis=(2, 3))
        if (sums == size * size).any():
            y, x = np.argwhere(sums == size * size)[0] + MARK
            return float(box["x"] + x), float(box["y"] + y)
    raise LookupError("no mark has one of these inks")


def on_map(browser: Browser, name: str, address: str) -> None:
    """The rows of one map."""
    page = opened(browser, address, MAP)
    x, y = mark_on_map(page)
    page.mouse.move(x, y)
    page.wait_for_function(STANDS, arg=STILL)
    told, drawn = [], []
    for _ in range(CLICKS):
        pressed, answered = page.evaluate(PRESS, [x, y, HELD, PLACES])
        page.wait_for_function(STANDS, arg=STILL)
        told.append(answered / 1000)
        drawn.append((page.evaluate("window.drawnAt") - pressed) / 1000)
    row(f"{name}: a click on a mark, told in the table", median(told), "s")
    row(f"{name}: the same, drawn until the map stands still", median(drawn), "s")
    page.context.close()


def on_timeline(browser: Browser, name: str, address: str) -> None:
    """The row of one timeline: labels of marks that are clicked one after the other."""
    page = opened(browser, address, CHART)
    marks = page.locator(".js-plotly-plot .textpoint")
    boxes = [box for at in range(marks.count()) if (box := marks.nth(at).bounding_box())]
    told = []
    for box in boxes[: 2 * CLICKS]:
        before = page.locator(".dl-card").first.text_content()
        page.evaluate(
            "window.pressedAt = 0; addEventListener('pointerdown', "
            "() => { window.pressedAt = performance.now(); }, { capture: true, once: true })"
        )
        page.mouse.move(box["x"] + INTO, box["y"] + box["height"] / 2)
        page.wait_for_timeout(HOVERED)
        page.mouse.down()
        page.mouse.up()
        seconds = page.evaluate(ANSWERED, [".dl-card", before])
        if seconds is not None:
            told.append(seconds / 1000)
    row(f"{name}: a click on a mark, its card drawn ({len(told)} clicks)", median(told), "s")
    page.context.close()


# Milliseconds from the press to the frame with another card; nothing where none came.
ANSWERED: Final = """([card, before]) => new Promise(done => {
    const until = performance.now() + 8000;
    const look = () => {
        if (document.querySelector(card)?.textContent !== before)
            requestAnimationFrame(now => done(now - window.pressedAt));
        else if (performance.now() > until) done(null);
        else requestAnimationFrame(look);
    };
    look();
})"""


def main() -> None:
    """Print the table."""
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        with server(DOOR) as app:
            on_timeline(chromium, "timeline, first story", app.address)
            for name in ("syria", "fictional-mine"):
                before = processor_seconds(app.process)
                on_map(chromium, f"map, {name}", f"{app.address}/map?story={name}")
                worked = (processor_seconds(app.process) - before) / CLICKS
                row(f"map, {name}: server's processor a click, opening with it", worked, "s")
        chromium.close()


if __name__ == "__main__":
    main()
