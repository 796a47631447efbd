"""The real door on a story whose every word is an attack."""

import runpy
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.story import Evidence  # noqa: E402
from dashboard.views import state  # noqa: E402
from tests.conftest import flood_story  # noqa: E402

ATTACK = (
    '<script>window.attacked=1</script><img src="https://attack.example/a.png" '
    'onerror="window.attacked=1"> ![x](https://attack.example/b.png) '
    ":red[x] $x$ </style></p></button>"
)


def hostile_story(folder, settings):
    """The flood with the attack in every text that a page shows."""
    story = flood_story()
    evidence = (Evidence("d1", 0, len(ATTACK), ATTACK),)
    return replace(
        story,
        title=ATTACK,
        documents=tuple(replace(one, name=ATTACK, text=ATTACK * 4) for one in story.documents),
        places=tuple(replace(one, name=f"{one.name} {ATTACK}") for one in story.places),
        actors=tuple(replace(one, name=ATTACK, roles=(ATTACK,)) for one in story.actors),
        quotes=tuple(
            replace(one, text=ATTACK, speaker_role=ATTACK, cue=ATTACK) for one in story.quotes
        ),
        events=tuple(replace(one, title=ATTACK, evidence=evidence) for one in story.events),
    )


state.load_story = hostile_story
runpy.run_path(str(ROOT / "streamlit_app.py"), run_name="__main__")
