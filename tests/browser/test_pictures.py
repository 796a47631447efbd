"""Pages look as they did when somebody last looked at them.

``pytest tests/browser/test_pictures.py --renew-pictures`` takes the pictures anew: open them
before they are committed.
"""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

PICTURES = Path(__file__).parent / "pictures"
# Small pictures show what moved, and not how a browser's version smooths its letters.
SCALE = 3
# So much of a page may look different, by so many of 255 levels.
MOST_CHANGED = 0.02
LEVELS = 32
# Maps are left out: what draws them differs from machine to machine.
VIEWS = {
    "timeline-1440-light": "",
    "timeline-1024-dark": "?axis=Calendar",
    "timeline-400-light": "",
    "nothing-1440-light": "?words=xyzzy",
    "one-400-dark": "?words=succumbed",
    "quotes-400-light": "quotes",
    "compare-1440-light": "compare?story=fictional-ferry",
    "source-1024-light": "source",
    "own-1440-light": "own",
    "method-400-dark": "method",
}
# Of ten thousand events, which are counted and no longer drawn one by one.
CROWDS = {"crowd-1440-light": "?show=all", "crowd-400-dark": "?show=all"}


def at_rest(page):
    """The picture of a page that has drawn its charts and stands still."""
    page.wait_for_function(
        """() => document.fonts.status === 'loaded'
            && !document.querySelector('[data-testid="stSkeleton"]')
            && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
                .every((chart) => chart.querySelector('.main-svg'))"""
    )
    before, picture = None, small(page)
    while picture != before:
        page.evaluate("new Promise(done => requestAnimationFrame(done))")
        before, picture = picture, small(page)
    return picture


def small(page):
    """A picture of the window, in grey and a third of its size."""
    picture = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("L")
    return picture.resize((picture.width // SCALE, picture.height // SCALE), Image.Resampling.BOX)


def changed(picture, before):
    """Which part of two pictures of one size looks different."""
    apart = np.abs(np.asarray(picture).astype(int) - np.asarray(before).astype(int))
    return float((apart > LEVELS).mean())


@pytest.mark.parametrize("name", VIEWS)
def test_a_page_looks_as_it_did(server, open_page, request, name):
    looks_as_it_did(name, f"{server}/{VIEWS[name]}", open_page, request)


@pytest.mark.parametrize("name", CROWDS)
def test_ten_thousand_events_look_as_they_did(crowd_server, open_page, request, name):
    looks_as_it_did(name, f"{crowd_server}/{CROWDS[name]}", open_page, request)


def looks_as_it_did(name, address, open_page, request):
    """Compare a page with its kept picture, which says in its name how wide it is."""
    _, width, scheme = name.split("-")
    picture = at_rest(open_page(address, width=int(width), scheme=scheme))
    kept = PICTURES / f"{name}.png"
    if request.config.getoption("--renew-pictures"):
        PICTURES.mkdir(exist_ok=True)
        picture.save(kept)
    before = Image.open(kept)
    assert picture.size == before.size
    assert changed(picture, before) <= MOST_CHANGED


def test_what_moved_is_seen():
    before = Image.new("L", (100, 100), 255)
    moved = before.copy()
    moved.paste(0, (10, 10, 30, 30))
    assert changed(moved, before) == pytest.approx(0.04)
    assert changed(moved, before) > MOST_CHANGED
