"""How a time came about, in one sentence: words → rule → anchor → bounds."""

from __future__ import annotations

from dashboard.days import edtf_words, span_words
from dashboard.story import Anchor, Time


def explain(time: Time) -> str:
    """One sentence for the reader, in plain text: the words may hold anything the source does."""
    words = " ".join(time.text.split())
    return f"“{words}” ({time.rule}) {_basis(time)}{_outcome(time)}."


def _basis(time: Time) -> str:
    if time.basis == "explicit":
        given = time.rule == "table row"
        return "is dated as its table gives it" if given else "names its date itself"
    if time.basis == "published":
        return f"is counted from the day of publication{_dated(time.anchor)}"
    if time.basis == "heading":
        return f"is given by the heading above{_heading(time.anchor)}"
    return _by_anchor(time)


def _by_anchor(time: Time) -> str:
    if time.rule == "no such day":
        return "is a day that no calendar has"
    if time.anchor is None:
        return "hangs on nothing that the text dates"
    if time.basis == "unresolved":
        return f"hangs on {_label(time.anchor)}, which nothing dates"
    return f"is counted from {_label(time.anchor)}{_dated(time.anchor)}"


def _heading(anchor: Anchor | None) -> str:
    """The heading's own words."""
    return f" (“{' '.join(anchor.label.split())}”)" if anchor else ""


def _label(anchor: Anchor) -> str:
    known = "the known event " if anchor.kind == "known" else ""
    return f"{known}“{anchor.label}”"


def _dated(anchor: Anchor | None) -> str:
    """The anchor's own date in brackets."""
    if anchor is None or anchor.date is None:
        return ""
    return f" ({edtf_words(anchor.date)})"


def _outcome(time: Time) -> str:
    """What the bounds are, or what the words say without a date."""
    if time.earliest is None and time.latest is None:
        return {"DURATION": ", and says how long", "SET": ", and says how often"}.get(time.type, "")
    return f", so it is {span_words(time.earliest, time.latest)}"
