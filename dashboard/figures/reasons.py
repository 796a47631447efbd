"""Why an event has its date, in plain sentences (HTML), from the tables alone."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from dashboard import escape
from dashboard.days import NotADateError, span_words, typed_span
from dashboard.tables import Tables, records

DATE_FIELDS: Final = ("day", "date", "time")  # of a disagreement
UNKNOWN: Final = "date unknown"
PUBLISHED_BASES: Final = {
    "given": "as given",
    "metadata": "as the page's own data say",
    "dateline": "as its dateline says",
    "inferred": "inferred",
    "unknown": "unknown",
}


def why_this_date(event: Any, tables: Tables) -> list[str]:
    """Sentences that say what the date was resolved from and what orders the event.

    ``event`` is a row of ``events`` as ``itertuples`` gives it.
    """
    reasons = [_basis(event, tables)]
    if any(one.field in DATE_FIELDS for one in event.disagreements):
        reasons.append("The sources differ; the bar is as wide as all they say.")
    elif event.dated and event.granularity == "vague":
        reasons.append("The words are vague; the bar is as wide as they allow.")
    return [reason for reason in (*reasons, *_order(event, tables)) if reason]


def _basis(event: Any, tables: Tables) -> str:
    """How the words that give the date came to mean it, or where it is from without such words."""
    if not event.dated:
        return "The text gives no date."
    said = _said(event, tables)
    if said:
        return escape.html(said)
    if event.basis == "explicit":
        return "The text gives it."
    if event.basis == "published":
        return f"It is counted from the day of publication ({_published(event, tables)})."
    if event.anchor_label is None:
        return "It is counted from the text around it."
    return _anchored(event)


def _anchored(event: Any) -> str:
    date = _date(event.anchor_date)
    if event.anchor_kind != "known":
        return f"It is counted from “{escape.words_of_text(_short(event.anchor_label))}”, {date}."
    known = f"<b>{escape.html(event.anchor_label)}</b>, {date}"
    if event.granularity == "day":
        return f"The text gives no day, but this is a known event: {known}."
    return f"The text gives no day. It is counted from a known event: {known}."


def _date(edtf: str | None) -> str:
    if not edtf:
        return "which has no date"
    try:
        return span_words(*typed_span(edtf))
    except NotADateError:
        return escape.html(edtf)


def _published(event: Any, tables: Tables) -> str:
    documents = tables.documents[tables.documents["id"].isin(event.documents)]
    if documents.empty:
        return "unknown"
    first = documents.iloc[0]
    return published_words(first["published"], first["published_basis"])


def published_words(published: str | None, basis: str) -> str:
    """When something was published and how that is known: ``8 Dec 2024, inferred``."""
    if not published:
        return UNKNOWN
    start, _, end = published.partition("/")
    if end:
        bounds = [None if side in ("", "..") else side for side in (start, end)]
        if bounds[1] is None and bounds[0]:
            return f"not before {_date(bounds[0])}, {PUBLISHED_BASES[basis]}"
        words = " to ".join(_date(side) for side in bounds if side)
        return f"{words}, {PUBLISHED_BASES[basis]}"
    return f"{_date(published)}, {PUBLISHED_BASES[basis]}"


def _said(event: Any, tables: Tables) -> str | None:
    """Why the time expression of the event's sentences that has its bounds means them."""
    within = times_within(tables.evidence[tables.evidence["event"] == event.id], tables.times)
    same = within[(within["earliest"] == event.earliest) & (within["latest"] == event.latest)]
    return None if same.empty else str(same.iloc[0]["why"])


def times_within(evidence: pd.DataFrame, times: pd.DataFrame) -> pd.DataFrame:
    """The time expressions that stand in these sentences."""
    inside = pd.Series(False, index=times.index)
    for span in records(evidence):
        inside |= (
            (times["document"] == span.document)
            & (times["start"] >= span.start)
            & (times["end"] <= span.end)
        )
    return times[inside]


def _order(event: Any, tables: Tables) -> list[str]:
    """What the text puts right before and after this event."""
    titles = tables.events.set_index("id")["title"]
    relations = tables.relations
    earlier = relations[(relations["after"] == event.id) & relations["before"].isin(titles.index)]
    later = relations[(relations["before"] == event.id) & relations["after"].isin(titles.index)]
    return [
        *(_ordered("after", titles[r.before], r.text) for r in records(earlier.head(2))),
        *(_ordered("before", titles[r.after], r.text) for r in records(later.head(2))),
    ]


def _ordered(word: str, title: str, evidence: str) -> str:
    said = escape.words_of_text(_short(evidence))
    return f"The text puts it {word} “{escape.words_of_text(_short(title))}” (“{said}”)."


def _short(words: str, limit: int = 60) -> str:
    return words if len(words) <= limit else words[: limit - 1].rsplit(" ", 1)[0] + " …"
