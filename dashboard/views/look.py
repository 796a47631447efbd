"""What is looked at: story, filter, picks, settings and set dates, by their names in the address.

The session holds it and the address shows it. Widgets are set from it in every run, as a browser
may miss what an overtaken run set, and ask it to change where the reader changes them. What no
reader asked for changes nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from dashboard.views import address

_HELD: Final = "look"


def values(name: str) -> list[str]:
    """All values that are held under a name, in order."""
    return list(_held().get(name, ()))


def one(name: str) -> str | None:
    """The value that is held under a name, the last of several."""
    return next((value for value in reversed(_held().get(name, ())) if value), None)


def number(name: str, most: int) -> int | None:
    """The number from 1 to ``most`` that the address names; None where it names none."""
    held = one(name) or ""
    if not (held.isascii() and held.isdigit()) or len(held) > len(str(most)):
        return None
    return int(held) if 1 <= int(held) <= most else None


def put(name: str, wanted: Sequence[str]) -> None:
    """Hold these values, as the reader asked; none takes the name out."""
    _held()[name] = tuple(wanted)


def names(prefix: str) -> list[str]:
    """The names that begin so, of which anything is held."""
    return sorted(name for name, held in _held().items() if held and name.startswith(prefix))


def snapshot(of: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """What is held under each of these names."""
    return {name: _held().get(name, ()) for name in of}


def follow() -> None:
    """Take everything from the address."""
    params = st.query_params
    st.session_state[_HELD] = {name: tuple(params.get_all(name)) for name in params}


def write_address() -> None:
    """Have the address hold all of it; names of which nothing is held are forgotten."""
    held = _held()
    address.hold({name: list(wanted) for name, wanted in held.items()})
    for name in [name for name, wanted in held.items() if not wanted]:
        del held[name]


def _held() -> dict[str, tuple[str, ...]]:
    if _HELD not in st.session_state:
        follow()
    held: dict[str, tuple[str, ...]] = st.session_state[_HELD]
    return held
