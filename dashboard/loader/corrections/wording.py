"""Corrections in words, for lists and warnings; plain text of the reader's and the sources' words."""

from __future__ import annotations

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
)

LONGEST = 90  # characters of a passage that are shown


def in_words(correction: Correction) -> str:
    """What a correction does, and where."""
    if isinstance(correction, SetPosition):
        return f"Position of {correction.place}: {correction.lat:g}, {correction.lon:g}"
    if isinstance(correction, SetMeant):
        return f"{correction.place} meant: {correction.row}"
    return f"{_change(correction)} ({_where(correction.at)})"


def misfit_in_words(misfit: Misfit) -> str:
    """Which correction does not fit, and why."""
    return (
        f"This correction no longer fits: {in_words(misfit.correction)}: {misfit.why}. "
        "It stays in the file of corrections."
    )


def _change(correction: Correction) -> str:  # noqa: PLR0911, PLR0912, C901  one line a kind
    match correction:
        case SetTitle():
            return f"Title: {correction.title}"
        case SetKind():
            return f"Kind: {correction.kind}"
        case SetStatus():
            return f"Certainty: {correction.status}"
        case SetDate():
            return f"Date: {correction.date or 'none'}"
        case SetPlaces():
            return f"Places: {', '.join(correction.places) or 'none'}"
        case Hide():
            return "Event hidden"
        case Split(whole_document=True):
            return f"All that {correction.at.document} tells split off"
        case Split():
            return "Telling split off"
        case Merge():
            return f"Merged with the event of {_where(correction.other)}"
        case Apart():
            return f"Not the same as the event of {_where(correction.other)}"
        case Add():
            return f"Event added: {correction.title}"
        case SetSpeaker():
            return f"Speaker: {correction.speaker or 'nobody known'}"
        case _:
            return ""


def _where(words: Words) -> str:
    passage = words.passage
    cut = passage if len(passage) <= LONGEST else passage[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{words.document}: “{cut}”"
