"""What single pages are set to: kept while others are open, and in the address of all of them.

A page gives its widget the value that is held, and what the reader chose back (``keep``).
The widget has the setting's name as its key and ``persist_state="session"``, so that its
value outlives the page; the address holds plain values, whatever the labels say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, TypeVar

import streamlit as st

from dashboard import filters
from dashboard.views import address

# Names in the address, which are the keys of the widgets, too.
AXIS: Final = "axis"
LANES: Final = "lanes"
ARRANGED: Final = "by"
SAID: Final = "said"
MARKS: Final = "marks"
NAMED: Final = "named"
ZOOM: Final = "zoom"
SPEED: Final = "speed"
REACH: Final = "reach"
NAMES: Final = (AXIS, LANES, ARRANGED, SAID, MARKS, NAMED, ZOOM, SPEED, REACH, filters.SHOW)

NONE: Final = ""  # in the address: nothing is chosen, where something is by default
_HELD: Final = "page-settings"  # in the session: by name what the address is to hold


_Value = TypeVar("_Value", bound=str)


def segments(  # noqa: PLR0913  what the widget itself takes, and the default of the setting
    label: str,
    name: str,
    options: Sequence[_Value],
    default: _Value,
    format_func: Callable[[_Value], str] = str,
    *,
    on_change: Callable[[], None] | None = None,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> _Value:
    """A control with one choice at a time; the choice is held."""
    seed(name, one(name, options, default))
    chosen = st.segmented_control(
        label,
        options,
        required=True,
        format_func=format_func,
        key=name,
        persist_state="session",
        on_change=on_change,
        label_visibility=label_visibility,
    )
    kept = chosen or default
    keep(name, [kept], [default])
    return kept


def pills(  # noqa: PLR0913  the same
    label: str,
    name: str,
    options: Sequence[_Value],
    default: Sequence[_Value],
    format_func: Callable[[_Value], str] = str,
    *,
    label_visibility: Literal["visible", "collapsed"] = "visible",
) -> list[_Value]:
    """A control with any number of choices; they are held."""
    seed(name, some(name, options, default))
    chosen = st.pills(
        label,
        options,
        selection_mode="multi",
        format_func=format_func,
        key=name,
        persist_state="session",
        label_visibility=label_visibility,
    )
    keep(name, chosen, default)
    return chosen


def one(name: str, options: Sequence[_Value], default: _Value) -> _Value:
    """The value of a setting with one choice."""
    return next(iter(some(name, options, (default,))), default)


def some(name: str, options: Sequence[_Value], default: Sequence[_Value]) -> list[_Value]:
    """The values of a setting with several choices, in the order of ``options``.

    What the address holds is read in any case of letters; what is no option is left out.
    """
    wanted = _held().get(name) or []
    if not wanted:
        return list(default)
    folded = {value.casefold() for value in wanted}
    found = [option for option in options if option.casefold() in folded]
    return found if found or list(wanted) == [NONE] else list(default)


def free(name: str, default: str) -> str:
    """The value of a setting whose choices the browser knows."""
    return next(iter(_held().get(name) or ()), default)


def seed(name: str, value: object) -> None:
    """Set the widget of a setting, before it is drawn for the first time or when the address leads."""
    if name not in st.session_state or address.leads():
        st.session_state[name] = value


def keep(name: str, chosen: Sequence[str], default: Sequence[str]) -> None:
    """Hold what the reader chose; what is so by default needs no place in the address."""
    values = [] if set(chosen) == set(default) else list(chosen) or [NONE]
    _held()[name] = values
    address.hold({name: values})


def forget(name: str) -> None:
    """Let a setting be again what it is by default; to be called before its widget is drawn."""
    st.session_state[name] = NONE
    _held()[name] = []
    address.hold({name: []})


def in_address() -> Mapping[str, Sequence[str]]:
    """What the address is to hold of all settings."""
    return _held()


def follow() -> None:
    """Take from the address what it holds of all settings."""
    st.session_state[_HELD] = {name: st.query_params.get_all(name) for name in NAMES}


def _held() -> dict[str, list[str]]:
    if _HELD not in st.session_state:
        follow()
    held: dict[str, list[str]] = st.session_state[_HELD]
    return held
