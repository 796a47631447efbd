"""pydeck under a name of no type: it is typed in parts only, which strict checks refuse."""

from __future__ import annotations

from typing import Any, Final

import pydeck

pdk: Final[Any] = pydeck
Layer = Any
Deck = Any
