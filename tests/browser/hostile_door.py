"""The real door on a story whose every word tries to be something else than a word."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.story import (  # noqa: E402
    Actor,
    Document,
    Event,
    Evidence,
    Furniture,
    Place,
    PlaceMention,
    Quote,
    Story,
)
from dashboard.views import state  # noqa: E402

BAIT = (
    '<img src="https://evil.example/a.png"><script>window.caught = true</script> '
    "![b](https://evil.example/b.png) [c](javascript:alert(1)) **bold** :red[d] $e$ @@=window"
)


def hostile_story() -> Story:
    """One document, event, place, speaker and quote, all of them bait."""
    text = f"{BAIT}\n{BAIT}"
    size = len(BAIT)
    evidence = (Evidence("d1", 0, size, BAIT),)
    return Story(
        title=BAIT,
        documents=(
            Document(
                *("d1", BAIT, BAIT, "en", None, "unknown", text),
                (Furniture(size + 1, len(text), BAIT),),
            ),
        ),
        times=(),
        places=(Place("p1", BAIT, "city", 60.4, 5.5, "NO", BAIT),),
        place_mentions=(PlaceMention("d1", 0, 4, BAIT[:4], "p1", "literal", BAIT),),
        actors=(Actor("a1", BAIT, "person", (BAIT,)),),
        actor_mentions=(),
        quotes=(Quote("q1", "d1", 0, size, BAIT, (), "direct", "a1", BAIT, BAIT, BAIT, "e1"),),
        events=(
            Event(
                *("e1", BAIT, "OTHER", None, "asserted", True, None, "2021-05-03"),
                *("2021-05-03", "day", "explicit", None, ("p1",), ("a1",), ("q1",), evidence),
            ),
        ),
        relations=(),
    )


state.load_story = lambda folder, settings: hostile_story()
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
