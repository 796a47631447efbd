"""Dateline: what happened, when, where and who said what, read from news text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.loader import load

__all__ = ["load"]


def __getattr__(name: str) -> object:
    """``load``, imported where it is asked for: the app draws before it can read."""
    if name != "load":
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    from dashboard.loader import load  # noqa: PLC0415

    return load
