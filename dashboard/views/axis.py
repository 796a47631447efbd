"""The choice of the axis, which Timeline and Play share."""

from __future__ import annotations

from typing import Final

from dashboard.figures.timeline.axes import AXES, AxisName
from dashboard.views import page_settings

AXIS_FIRST: Final[AxisName] = "sequence"


def axis_control() -> AxisName:
    """The axis that the reader chose."""
    return page_settings.segments("Axis", page_settings.AXIS, AXES, AXIS_FIRST, str.capitalize)
