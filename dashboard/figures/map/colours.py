"""The colours of the map in each theme, as deck.gl takes them."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.figures.theme import Theme, ThemeName
from dashboard.figures.theme import mixed as blended
from dashboard.words.kinds import Quadrant

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class MapColours:
    """Grounds, lines, three inks for names, and the colours of the quadrants."""

    theme: ThemeName
    sea: Colour
    land: Colour
    border: Colour
    ink: Colour
    soft: Colour
    faint: Colour
    halo: Colour
    card: Colour
    quadrants: dict[Quadrant, Colour]


def map_colours(theme: Theme) -> MapColours:
    """The theme's colours; borders and faint names lie between the land and the text."""
    muted = rgb(theme.muted)
    land = rgb(theme.land)
    return MapColours(
        theme=theme.name,
        sea=rgb(theme.sea),
        land=land,
        border=rgb(border_of(theme)),
        ink=rgb(theme.ink),
        soft=muted,
        faint=mixed(land, muted, 0.62),
        halo=land,
        card=rgb(theme.card),
        quadrants={quadrant: rgb(value) for quadrant, value in theme.quadrants.items()},
    )


def border_of(theme: Theme) -> str:
    """The colour of the lines between countries, as ``#rrggbb``."""
    return blended(theme.land, theme.muted, 0.32)


def rgb(colour: str) -> Colour:
    """``#rrggbb`` as three numbers."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def mixed(ground: Colour, top: Colour, share: float) -> Colour:
    """``ground`` with a share of ``top`` over it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(ground, top, strict=True))
    return red, green, blue
