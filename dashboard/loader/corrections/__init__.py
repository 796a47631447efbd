"""What a person sets right in a story: kept by words of its documents, applied to any reading."""

from __future__ import annotations

from dashboard.loader.corrections.apply import Corrected, apply
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
