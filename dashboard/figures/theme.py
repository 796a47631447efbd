"""One look for all pages: palette by quadrant, type, spacing; light and dark.

Colour says the quadrant and nothing else; form says certainty (see ``docs``: legend).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from dashboard.story import Status
from dashboard.words.kinds import Quadrant

ThemeName = Literal["light", "dark"]

SANS: Final = '"Source Sans", "Source Sans 3", system-ui, -apple-system, "Segoe UI", sans-serif'
SERIF: Final = '"Source Serif", "Source Serif 4", Georgia, "Times New Roman", serif'


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``."""

    name: ThemeName
    paper: str
    card: str
    ink: str
    muted: str
    hairline: str
    chosen: str
    found: str
    accent: str
    land: str
    sea: str
    quadrants: dict[Quadrant, str]

    def colour(self, quadrant: str) -> str:
        """The colour of a quadrant, by its name as tables hold it."""
        return {str(name): colour for name, colour in self.quadrants.items()}[quadrant]


LIGHT: Final = Theme(
    name="light",
    paper="#fbfbf8",
    card="#ffffff",
    ink="#14202b",
    muted="#5b6670",
    hairline="#e2e4e3",
    chosen="#f4f0e8",
    found="#ffeb99",
    accent="#0a62a0",
    land="#f4f2ee",
    sea="#dfe8ec",
    # Okabe–Ito, the amber darkened until it reads on white
    quadrants={
        "words_cooperating": "#0072b2",
        "deeds_cooperating": "#009e73",
        "words_opposing": "#c98500",
        "deeds_opposing": "#d55e00",
        "other": "#6b7280",
    },
)
DARK: Final = Theme(
    name="dark",
    paper="#11161b",
    card="#181e24",
    ink="#e9edf0",
    muted="#9aa6b0",
    hairline="#2c353d",
    chosen="#252a2c",
    found="#5c4a10",
    accent="#79bdf0",
    land="#232930",
    sea="#151c23",
    quadrants={
        "words_cooperating": "#56b4e9",
        "deeds_cooperating": "#2cc295",
        "words_opposing": "#e9b44c",
        "deeds_opposing": "#f0803c",
        "other": "#a3adb8",
    },
)

# What form says: word on screen, and how the stroke of a mark is drawn.
STATUS_FORMS: Final[dict[Status, str]] = {
    "asserted": "solid",
    "reported": "ring",
    "possible": "dotted",
    "planned": "dashed",
    "negated": "struck through",
}


def theme(name: str | None) -> Theme:
    """The theme of that name; light where the browser has not said yet."""
    return DARK if name == "dark" else LIGHT


def faded(colour: str, alpha: float) -> str:
    """``#rrggbb`` as ``rgba()`` with that share of opacity."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"


def mixed(ground: str, colour: str, share: float) -> str:
    """The ground with that share of a colour over it, as ``#rrggbb``."""
    pairs = ((int(ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in pairs)


@cache
def stylesheet(name: ThemeName, *, embedded: bool = False) -> str:
    """The app's style as one ``<style>`` element: the variables of a theme, then the rules.

    ``embedded`` adds those for an app that stands within another page.
    """
    chosen = theme(name)
    colours = {f"q-{key.replace('_', '-')}": value for key, value in chosen.quadrants.items()}
    fields = (
        "paper",
        "card",
        "ink",
        "muted",
        "hairline",
        "chosen",
        "found",
        "accent",
        "land",
        "sea",
    )
    colours |= {field: getattr(chosen, field) for field in fields}
    variables = "".join(f"--dl-{key}:{value};" for key, value in colours.items())
    files = ("style.css", "forced.css", *(("embedded.css",) if embedded else ()))
    folder = Path(__file__).parent / "styles"
    rules = "".join((folder / file).read_text(encoding="utf-8") for file in files)
    return f"<style>:root{{{variables}--dl-sans:{SANS};--dl-serif:{SERIF};}}\n{rules}</style>"
