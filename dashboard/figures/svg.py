"""The pieces of pictures that stand alone, as SVG.

They have the colours of the light theme, and classes by which a page may set others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from dashboard import escape
from dashboard.figures.theme import LIGHT

# Other fonts than the app's stand in where a picture is opened, and most are wider.
FONTS: Final = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif"
SERIFS: Final = "'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif"
NARROWER: Final = 0.92  # of the size that the layout reckons with, so that a wider font fits

Anchor = Literal["start", "middle", "end"]
Tone = Literal["ink", "muted", "hairline", "land", "sea", "card", "soft"]

_TONES: Final[Mapping[Tone, str]] = {
    "ink": LIGHT.ink,
    "muted": LIGHT.muted,
    "hairline": LIGHT.hairline,
    "land": LIGHT.land,
    "sea": LIGHT.sea,
    "card": LIGHT.card,
    "soft": "#c9ccca",
}


def number(value: float) -> str:
    """A coordinate in as few digits as a tenth of a pixel needs."""
    return f"{value:.1f}".removesuffix(".0")


def tone(name: Tone) -> str:
    """The colour of a tone in the light theme."""
    return _TONES[name]


def text(  # noqa: PLR0913  one argument an attribute
    words: str,
    x: float,
    y: float,
    size: float,
    *,
    fill: Tone = "ink",
    anchor: Anchor = "start",
    weight: int | None = None,
    extra: Mapping[str, str] | None = None,
) -> str:
    """Words whose middle line is at ``y``, over several lines where they hold line ends."""
    attributes = {
        "class": f"f-{fill}",
        "x": number(x),
        "y": number(y),
        "dy": "0.35em",
        "font-size": number(size),
        "fill": _TONES[fill],
        "text-anchor": None if anchor == "start" else anchor,
        "font-weight": str(weight) if weight else None,
        **(extra or {}),
    }
    lines = words.split("\n")
    body = escape.xml(escape.plain(lines[0])) + "".join(
        f'<tspan x="{number(x)}" dy="1.2em">{escape.xml(escape.plain(line))}</tspan>'
        for line in lines[1:]
    )
    return element("text", body, attributes)


def element(name: str, body: str = "", attributes: Mapping[str, str | None] | None = None) -> str:
    """An element around ``body``, which is SVG already; None leaves an attribute out."""
    listed = "".join(
        f' {key}="{escape.xml(value)}"' for key, value in (attributes or {}).items() if value
    )
    return f"<{name}{listed}>{body}</{name}>" if body else f"<{name}{listed}/>"


def line(start: tuple[float, float], end: tuple[float, float], attributes: str) -> str:
    """A straight line; ``attributes`` are those of its stroke."""
    (x1, y1), (x2, y2) = start, end
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f"<line {ends} {attributes}/>"


def title(words: str) -> str:
    """What a pointer that rests on an element is told."""
    return element("title", escape.xml(escape.plain(words)))


def picture(body: str, width: float, height: float, label: str, name: str) -> str:
    """The ``svg`` element, for a page or for a file of its own."""
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": name,
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": number(width),
        "height": number(height),
        "role": "img",
        "aria-label": escape.plain(label),
        "font-family": FONTS,
    }
    return element("svg", body, attributes)
