import struct
import zlib
from base64 import b64decode

import pytest

from dashboard.figures.map.icons import ICONS, SIDE, atlas, drawn_size, mapping


@pytest.fixture(scope="module")
def alpha():
    """The opacity at a pixel of an icon, counted from its middle."""
    picture = b64decode(atlas().removeprefix("data:image/png;base64,"))
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (SIDE * len(ICONS), SIDE)
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    rows = zlib.decompress(picture[start + 4 : start + 4 + length])

    def at(icon, x, y):
        left = mapping()[icon]["x"]
        column, row = left + SIDE // 2 + x, SIDE // 2 + y
        return rows[row * (width * 4 + 1) + 1 + column * 4 + 3]

    return at


def test_a_dot_is_full_and_a_ring_is_empty_in_the_middle(alpha):
    assert alpha("dot", 0, 0) == 255
    assert alpha("ring", 0, 0) == 0
    assert alpha("ring", 40, 0) == 255


def test_a_diamond_has_its_tips_on_the_axes(alpha):
    assert alpha("diamond", 0, -40) == 255
    assert alpha("diamond", 30, 30) == 0
    assert alpha("dot", 30, 30) == 255


def test_the_size_gives_the_radius():
    assert drawn_size(44) == SIDE
