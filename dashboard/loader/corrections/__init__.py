"""What a person sets right in a story: kept by words of its documents, applied to any reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.loader.corrections.candidates import candidates
from dashboard.loader.corrections.finding import Finder, words_of_event, words_of_quote
from dashboard.loader.corrections.kinds import (
    Add,
    Apart,
    Correction,
    Hide,
    Merge,
    Misfit,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
    with_correction,
)
from dashboard.loader.corrections.toml_file import (
    FILE,
    CorrectionsFile,
    from_toml,
    read_corrections,
    to_toml,
)
from dashboard.loader.corrections.wording import in_words, misfit_in_words

if TYPE_CHECKING:
    from dashboard.loader.corrections.applying import Corrected, apply

__all__ = [
    "FILE",
    "Add",
    "Apart",
    "Corrected",
    "Correction",
    "CorrectionsFile",
    "Finder",
    "Hide",
    "Merge",
    "Misfit",
    "SetDate",
    "SetKind",
    "SetMeant",
    "SetPlaces",
    "SetPosition",
    "SetSpeaker",
    "SetStatus",
    "SetTitle",
    "Split",
    "Words",
    "apply",
    "candidates",
    "from_toml",
    "in_words",
    "misfit_in_words",
    "read_corrections",
    "to_toml",
    "with_correction",
    "words_of_event",
    "words_of_quote",
]


def __getattr__(name: str) -> object:
    """What applies corrections: the names of ``__all__`` that no import has brought here yet.

    It is imported with what finds events at its first use: few stories have any corrections.
    """
    if name not in __all__:
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    from dashboard.loader.corrections import applying  # noqa: PLC0415

    return getattr(applying, name)
