"""The choice of the axis, which Timeline and Play share."""

from __future__ import annotations

from typing import Final

import streamlit as st

from dashboard.figures.axes import AXES, AxisName

AXIS: Final = "axis"  # in the address and in the session


def axis_control() -> AxisName:
    """The axis that the reader chose."""
    return st.segmented_control(
        "Axis",
        AXES,
        default="sequence",
        required=True,
        format_func=str.capitalize,
        key=AXIS,
        bind="query-params",
    )
