"""Words beside an expression that decide whether it is one."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows


@cache
def beside(role: str) -> frozenset[str]:
    """The words of ``data/time_contexts.csv`` with the role."""
    return frozenset(row["word"] for row in rows("time_contexts.csv") if row["role"] == role)
