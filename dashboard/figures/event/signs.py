"""Small signs beside an event: that sources differ on it, that a person corrected it."""

from __future__ import annotations

from typing import Any, Final

from dashboard import escape

DIFFER: Final = "≠"
DIFFER_WORDS: Final = "sources differ"
CORRECTED_WORDS: Final = "corrected"

# What a corrected field is called on screen, where its own name says too little.
_FIELDS: Final = {
    "tellings": "what was split or merged",
    "apart": "told apart",
    "evidence": "added by hand",
}


def notes(row: Any) -> str:
    """What is to be noted of an event, in words of ours: on what sources differ, what was set."""
    return " · ".join(part for part in (_differ(row), _corrected(row)) if part)


def signs(row: Any) -> str:
    """The signs of an event as HTML, each with its words for those who cannot see it."""
    found = [
        (DIFFER, "dl-differ", _differ(row)),
        (CORRECTED_WORDS, "dl-corrected", _corrected(row)),
    ]
    return "".join(
        f'<span class="{class_}" title="{escape.html(words)}">'
        f'<span aria-hidden="true">{sign}</span>'
        f'<span class="dl-unseen"> ({escape.html(words)})</span></span> '
        for sign, class_, words in found
        if words
    )


def fields_corrected(fields: tuple[str, ...]) -> str:
    """Names of corrected fields as a reader knows them."""
    return ", ".join(_FIELDS.get(field, field) for field in fields)


def _differ(row: Any) -> str:
    fields = ", ".join(dict.fromkeys(one.field for one in row.disagreements))
    return f"{DIFFER_WORDS} on {fields}" if fields else ""


def _corrected(row: Any) -> str:
    fields = fields_corrected(row.corrected)
    return f"{CORRECTED_WORDS}: {fields}" if fields else ""
