"""What axe finds on every page: nothing serious, in light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import settle

PAGES = {
    "timeline": "",
    "map": "map",
    "play": "play",
    "quotes": "quotes",
    "compare": "compare?story=fictional-ferry",
    "source": "source",
    "own": "own",
    "method": "method",
}
SERIOUS = {"serious", "critical"}


def findings(page):
    """What axe finds serious: its rule, and where; what is in order is not listed."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        (one["id"], [node["target"] for node in one["nodes"]])
        for one in found
        if one["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_serious_finding(server, open_page, name):
    page = open_page(f"{server}/{PAGES[name]}", width=1280)
    assert findings(page) == []
    page.set_viewport_size({"width": 400, "height": 900})
    settle(page)
    assert findings(page) == []


# The pages that between them have every colour of ours.
@pytest.mark.parametrize("name", ["timeline", "compare", "source"])
def test_a_page_has_no_serious_finding_in_the_dark(server, open_page, name):
    page = open_page(f"{server}/{PAGES[name]}", width=1280, scheme="dark")
    assert findings(page) == []
