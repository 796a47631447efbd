"""What single pages are set to: kept while others are open, and in the address of all of them.

A widget has the setting's name as its key; it is set to what the look holds, and what the
reader chooses is held. The address holds plain values, whatever the labels say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final, Literal, TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.views import browser, look

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
YES: Final = "true"  # in the address: a switch is on
NONE: Final = ""  # in the address: nothing is chosen, where something is by default

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
    help: str | None = None,  # noqa: A002  as the widget calls it
) -> _Value:
    """A control with one choice at a time; the choice is held."""
    chosen = one(name, options, default)
    st.session_state[name] = chosen

    def take() -> None:
        keep(name, [st.session_state[name]], [default])
        if on_change is not None:
            on_change()

    st.segmented_control(
        label,
        options,
        required=True,
        format_func=format_func,
        key=name,
        on_change=take,
        label_visibility=label_visibility,
        help=help,
    )
    return chosen


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
    chosen = some(name, options, default)
    st.session_state[name] = chosen
    st.pills(
        label,
        options,
        selection_mode="multi",
        format_func=format_func,
        key=name,
        on_change=lambda: keep(name, st.session_state[name], default),
        label_visibility=label_visibility,
    )
    return chosen


def folded_on_phone(names: Collection[str], key: str) -> DeltaGenerator:
    """The place of the fields of a filter: a row, on a phone folded under how many are set."""
    if not browser.is_narrow(browser.width()):
        return st.container(key=key, horizontal=True, gap=None)
    fields = sum(bool(look.values(name)) for name in names)
    return st.expander(f"Filter ({fields} set)" if fields else "Filter", key=f"{key}-folded")


def line(label: str, name: str, hint: str) -> str:
    """A field for words; what is typed is held."""
    st.session_state[name] = look.one(name) or ""

    def take() -> None:
        typed = st.session_state[name].strip()
        look.put(name, [typed] if typed else [])

    return st.text_input(label, key=name, placeholder=hint, on_change=take).strip()


def toggle(label: str, name: str, help: str) -> bool:  # noqa: A002  as the widget calls it
    """A switch that is off by default; what is chosen is held."""
    chosen = bool(some(name, [YES], ()))
    st.session_state[name] = chosen
    st.toggle(
        label,
        key=name,
        on_change=lambda: keep(name, [YES] if st.session_state[name] else [], ()),
        help=help,
    )
    return chosen


def one(name: str, options: Sequence[_Value], default: _Value) -> _Value:
    """The value of a setting with one choice."""
    return next(iter(some(name, options, (default,))), default)


def some(name: str, options: Sequence[_Value], default: Sequence[_Value]) -> list[_Value]:
    """The values of a setting with several choices, in the order of ``options``.

    What the address holds is read in any case of letters; what is no option is left out.
    """
    wanted = look.values(name)
    if not wanted:
        return list(default)
    folded = {value.casefold() for value in wanted}
    found = [option for option in options if option.casefold() in folded]
    return found if found or wanted == [NONE] else list(default)


def free(name: str, default: str) -> str:
    """The value of a setting whose choices the browser knows."""
    return look.one(name) or default


def keep(name: str, chosen: Sequence[str], default: Sequence[str]) -> None:
    """Hold what the reader chose; what is so by default needs no place in the address."""
    look.put(name, [] if set(chosen) == set(default) else list(chosen) or [NONE])
