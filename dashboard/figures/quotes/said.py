"""Who said what, as escaped HTML: direct, mixed and indirect told apart by their form.

Direct words stand large, in the serif, with a rule at their left. Of a mixed quotation
the part inside marks is set off. What a reporter retells stands in the sans.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import pandas as pd

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.figures.event.card import quadrant_class
from dashboard.figures.quotes.citation import Saying, Source, as_bibtex, as_markdown, as_text
from dashboard.story import QuoteKind, Span
from dashboard.tables import records
from dashboard.words.labels import UNNAMED, pieces_said, words_said

Arrangement = Literal["Speaker", "Time", "Text"]
ARRANGEMENTS: Final[tuple[Arrangement, ...]] = ("Speaker", "Time", "Text")
KIND_NAMES: Final[dict[QuoteKind, str]] = {
    "direct": "Direct",
    "mixed": "Partly quoted",
    "indirect": "Indirect",
}
KIND_ORDER: Final[tuple[QuoteKind, ...]] = ("direct", "mixed", "indirect")
CONTEXT: Final = 320  # characters of context at most on each side of a quotation


@dataclass(frozen=True)
class Archive:
    """What quotations are shown with: their documents' texts and citations, by document."""

    texts: Mapping[str, str]
    sources: Mapping[str, Source]


def archive_of(documents: pd.DataFrame) -> Archive:
    """The archive of the table of documents."""
    rows = list(records(documents))
    return Archive(
        {row.id: row.text for row in rows},
        {
            row.id: Source(
                row.label,
                row.title,
                row.published,
                row.url,
                inferred=row.published_basis == "inferred",
            )
            for row in rows
        },
    )


def speaker_names(quotes: pd.DataFrame) -> list[str]:
    """All speakers, those with most quotations first; one entry for all unnamed ones."""
    names = quotes["speaker_name"].fillna(UNNAMED)
    counts = names.value_counts(sort=False)
    return sorted(counts.index, key=lambda name: (name == UNNAMED, -counts[name], name))


def arranged(quotes: pd.DataFrame, events: pd.DataFrame, arrangement: Arrangement) -> pd.DataFrame:
    """Quotations in the order of their events, or of the text; by speaker the text's."""
    texts = quotes.sort_values(["document", "start"], kind="stable")
    if arrangement != "Time":
        return texts
    places = {event: place for place, event in enumerate(events["id"])}
    order = texts["event"].map(lambda event: places.get(event, len(places)))
    return texts.loc[order.sort_values(kind="stable").index]


def speaker_panels(quotes: pd.DataFrame, archive: Archive) -> str:
    """A panel for each speaker: direct words first, then what is retold.

    The panels of two speakers stand side by side, to be compared.
    """
    names = quotes["speaker_name"].fillna(UNNAMED)
    panels = [
        _panel(name, list(records(quotes[names == name])), archive)
        for name in speaker_names(quotes)
    ]
    classes = "dl-panels dl-side-by-side" if len(panels) == 2 else "dl-panels"
    return escape.tag("div", "".join(panels), class_=classes)


def quote_list(quotes: pd.DataFrame, archive: Archive) -> str:
    """One column of quotations, each with its speaker."""
    items = "".join(_quote(row, archive, named=True) for row in records(quotes))
    return escape.tag("div", items, class_="dl-paper dl-quote-list")


def _panel(name: str, rows: Sequence[Any], archive: Archive) -> str:
    roles = dict.fromkeys(row.speaker_role for row in rows if row.speaker_role)
    role = escape.tag("p", escape.html("; ".join(roles)), class_="dl-role", dir="auto")
    head = escape.tag("h3", escape.html(name), class_="dl-speaker", dir="auto")
    count = escape.tag("p", _counted(rows), class_="dl-count")
    direct = [row for row in rows if row.kind != "indirect"]
    retold = [row for row in rows if row.kind == "indirect"]
    body = "".join(_quote(row, archive) for row in direct)
    if retold:
        label = '<h4 class="dl-label">In the reporter’s words</h4>'
        told = "".join(_quote(row, archive) for row in retold)
        body += escape.tag("section", label + told, class_="dl-retold")
    header = escape.tag("header", head + (role if roles else "") + count)
    return escape.tag(
        "section", header + body, class_="dl-paper dl-panel", aria_label=f"Quotes of {name}"
    )


def _counted(rows: Sequence[Any]) -> str:
    """``3 direct · 1 indirect``."""
    kinds = [row.kind for row in rows]
    named = (
        f"{kinds.count(kind)} {KIND_NAMES[kind].lower()}" for kind in KIND_ORDER if kind in kinds
    )
    return " · ".join(named)


def _quote(row: Any, archive: Archive, *, named: bool = False) -> str:
    speaker = ""
    if named:
        role = f", {row.speaker_role}" if row.speaker_role else ""
        name = escape.tag("b", escape.html(row.speaker_name or UNNAMED))
        speaker = escape.tag("p", name + escape.html(role), class_="dl-by", dir="auto")
    words = escape.tag("blockquote", _words(row), class_="dl-words", dir="auto")
    caption = escape.tag("figcaption", speaker + _circumstances(row) + _links(row, archive))
    classes = f"dl-saying dl-{row.kind} {quadrant_class(row.quadrant)}"
    return escape.tag("figure", words + caption, class_=classes)


def _words(row: Any) -> str:
    """The words as they are marked up: all quoted, partly quoted, or retold."""
    if row.kind == "direct":
        return f"“{escape.html(words_said(row.text))}”"
    quoted = [Span(start, end) for start, end in row.quoted]
    return "".join(
        escape.tag("mark", escape.html(words)) if is_quoted else escape.html(words)
        for words, is_quoted in pieces_said(row.text, row.start, quoted)
    )


def _circumstances(row: Any) -> str:
    """Who said it in the text's own words, when, where."""
    cue = _who_says(row.speaker_text, row.cue)
    if row.event is None:
        parts = [cue, "no event, date or place given"]
    else:
        parts = [cue, row.when, ", ".join(row.places) or "no place given"]
    shown = " · ".join(escape.words_of_text(part) for part in parts if part)
    if row.corrected:
        shown += ' · <span class="dl-corrected">corrected</span> speaker set by hand'
    return escape.tag("p", shown, class_="dl-meta")


def _who_says(speaker: str | None, cue: str | None) -> str:
    """``Lavrov remarked``, ``According to one diplomat``; a cue may be a mere colon."""
    words = [part for part in (speaker, cue) if part and any(c.isalpha() for c in part)]
    if cue and cue.lower().startswith("according"):
        words.reverse()
    return " ".join(words)


def _context(row: Any, archive: Archive) -> str:
    """The quotation within its sentence, unfolded on demand."""
    text = archive.texts.get(row.document, "")
    start, end = _sentence(text, row.start, row.end)
    before, words, after = text[start : row.start], text[row.start : row.end], text[row.end : end]
    body = escape.html(before) + escape.tag("mark", escape.html(words)) + escape.html(after)
    sentence = escape.tag("p", body, class_="dl-context", dir="auto")
    return f"<details><summary>Sentence</summary>{sentence}</details>"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """From the last sentence's end before the words to the next one after them."""
    lead = text[max(start - CONTEXT, 0) : start]
    cuts = [lead.rfind(mark) + len(mark) for mark in (". ", "? ", "! ", "\n", ".” ", '." ')]
    found = [cut for mark, cut in zip((2, 2, 2, 1, 3, 3), cuts, strict=True) if cut >= mark]
    first = start - len(lead) + max(found, default=0)
    tail = text[end : end + CONTEXT]
    ends = [tail.find(mark) for mark in (". ", "? ", "! ", ".\n", "?\n", "!\n", "\n")]
    stop = min((at for at in ends if at >= 0), default=len(tail) - 1)
    return first, end + stop + 1


def _links(row: Any, archive: Archive) -> str:
    parts = []
    if row.event is not None:
        title = escape.words_of_text(row.event_title)
        parts.append(button(title, event=row.event, page="timeline", class_="dl-link dl-event"))
    parts += [
        _context(row, archive),
        _to_source(row),
        *_copies(row, archive),
    ]
    return escape.tag("div", "".join(parts), class_="dl-actions")


def _to_source(row: Any) -> str:
    """Opens the article at these words and chooses their event."""
    return button("Show in source", quote=row.id, event=row.event, page="source")


def _copies(row: Any, archive: Archive) -> Iterable[str]:
    source = archive.sources.get(row.document, Source(row.document, None, None))
    words, direct = words_said(row.text), row.kind == "direct"
    saying = Saying(row.id, words, direct, row.speaker_name, row.speaker_role)
    for name, form in (("Copy", as_text), ("Markdown", as_markdown), ("BibTeX", as_bibtex)):
        label = f"Copy with citation{'' if name == 'Copy' else f' as {name}'}"
        yield button(name, copy=form(saying, source), label=label)
