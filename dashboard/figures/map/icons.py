"""The marks' shapes as one small picture, drawn here so that nothing is fetched.

White on transparent: deck.gl colours them (``mask``). A full shape says asserted, a
ring says that it is only reported, possible or planned.
"""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from functools import cache
from typing import Literal

from dashboard.story import PlaceKind

Icon = Literal["dot", "ring", "diamond", "diamond ring", "thin ring", "arrow"]

ICONS: tuple[Icon, ...] = ("dot", "ring", "diamond", "diamond ring", "thin ring", "arrow")
SIDE = 96  # pixels of one shape in the picture; marks are drawn at most 44 pixels wide
REACH = 44.0  # from the middle to the tip of a shape
DIAMOND = 1.25  # a diamond of this radius looks as large as a dot of radius 1
SLANT = 0.894  # from a distance along an arrow's axis to one across its edge
RING, THIN = 0.3, 0.1  # widths of rings, as shares of REACH


@cache
def atlas() -> str:
    """The picture as a data address."""
    rows = [
        b"\x00" + b"".join(_pixels(icon, y + 0.5) for icon in ICONS)  # 0: row is not filtered
        for y in range(SIDE)
    ]
    header = struct.pack(">IIBBBBB", SIDE * len(ICONS), SIDE, 8, 6, 0, 0, 0)
    picture = (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"".join(rows), 9))
        + _chunk(b"IEND", b"")
    )
    return "data:image/png;base64," + b64encode(picture).decode("ascii")


def mapping() -> dict[str, dict[str, object]]:
    """Where each shape stands in the picture, as deck.gl's IconLayer asks for it."""
    return {
        icon: {"x": SIDE * place, "y": 0, "width": SIDE, "height": SIDE, "mask": True}
        for place, icon in enumerate(ICONS)
    }


def icon_of(kind: PlaceKind, *, full: bool, radius: float) -> tuple[Icon, float]:
    """The shape of a mark and the radius that makes it look as large as a dot of ``radius``."""
    if kind == "site":
        return "diamond" if full else "diamond ring", radius * DIAMOND
    return "dot" if full else "ring", radius


def drawn_size(radius: float) -> float:
    """The icon size in pixels that gives a shape of this radius."""
    return round(radius * SIDE / REACH, 1)


def _pixels(icon: Icon, y: float) -> bytes:
    return b"".join(
        b"\xff\xff\xff" + bytes((_cover(icon, x + 0.5 - SIDE / 2, y - SIDE / 2),))
        for x in range(SIDE)
    )


def _cover(icon: Icon, x: float, y: float) -> int:
    """How much of a pixel the shape covers, 0 to 255, from its distance to the edge."""
    if icon == "arrow":
        return round(255 * min(max(0.5 - _outside_arrow(x, y), 0.0), 1.0))
    diamond = icon.startswith("diamond")
    out = (abs(x) + abs(y) - REACH) / 2**0.5 if diamond else (x * x + y * y) ** 0.5 - REACH
    if icon.endswith("ring"):
        out = max(out, -out - REACH * (THIN if icon.startswith("thin") else RING))
    return round(255 * min(max(0.5 - out, 0.0), 1.0))


def _outside_arrow(x: float, y: float) -> float:
    """How far a point lies outside an arrow head that points right."""
    slant = (x / 2 + abs(y) - REACH / 2) * SLANT
    return max(slant, -x - REACH / 2)


def _chunk(name: bytes, body: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + checksum
