"""Text in, Story out.

What reads is imported where it is first asked for: pages that have texts read elsewhere need no finders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.loader.given_date import DateError
from dashboard.loader.settings import Settings
from dashboard.loader.source import Source, SourceError
from dashboard.loader.steps import Progress, Step

if TYPE_CHECKING:
    from dashboard.loader.loading import (
        load,
        load_each,
        load_sources,
        load_story,
        read_document,
        read_documents,
    )

__all__ = [
    "DateError",
    "Progress",
    "Settings",
    "Source",
    "SourceError",
    "Step",
    "load",
    "load_each",
    "load_sources",
    "load_story",
    "read_document",
    "read_documents",
]


def __getattr__(name: str) -> object:
    """What reads: the names of ``__all__`` that no import has brought here yet."""
    if name not in __all__:
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    from dashboard.loader import loading  # noqa: PLC0415

    return getattr(loading, name)
