"""The address bar: what it holds is written in one step; Back and Forward of the browser count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


def leads() -> bool:
    """Whether the reader went back or forward: the address then says what is to be seen.

    Streamlit has the widgets follow that are bound to it; all else asks here.
    """
    context = get_script_run_ctx(suppress_warning=True)
    return context is not None and context.is_history_navigation


def held(name: str) -> str | None:
    """What the address holds under a name, the last of several."""
    return st.query_params.get(name) or None


def hold(wanted: Mapping[str, Sequence[str]]) -> None:
    """Have the address hold these values; a name without any is taken out.

    All changes together are one step of the browser's history.
    """
    params = st.query_params
    changed = {name: list(all_) for name, all_ in wanted.items() if params.get_all(name) != all_}
    if changed:
        params.update(changed)
    for name in [name for name, values in changed.items() if not values]:
        del params[name]  # of the server's copy; the browser's address is as it is to be
