"""Nexis Uni and Lexis Advance: headline, paper, day, labels, "Body", "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import printed_day
from dashboard.loader.readers.exports.labels import (
    COVER,
    HEAD,
    TAIL,
    authors_in,
    behind_label,
    is_page_number,
    is_rights,
    label_of,
    language_in,
)
from dashboard.loader.readers.exports.layout import Layout

_DATABASE: Final = "nexis_uni"
_END: Final = re.compile(r"\s*(?:End of Document|Ende des Dokuments?|Fin du document)\s*")
_COVER: Final = re.compile(r"\s*(?:Job Number|Auftragsnummer|Numéro de tâche)\s*:")
# The cover lists the headlines, which a narrow page breaks.
_FIRST_LISTED: Final = re.compile(r"1\.\s+(.+)")
_MOST_LINES: Final = 6
_LOADED: Final = re.compile(r"Load-Date:", re.IGNORECASE)
# Its end alone is no sign: people write that below texts of their own.
_SURE: Final = re.compile(
    r"\s*(?:Load-Date:|(?:Length|Länge|Longueur|Longitud|Lunghezza|Lengte):\s*[\d.,]+\s\w+)"
)
# Whose it is and an edition stand between the day and the labels.
_DAY_ABOVE_LABELS: Final = 8
_CLOCK: Final = re.compile(r"\b\d{1,2}:\d\d [AP]M\b")
_LONGEST_DATE: Final = 120


def _is_mark(line: str) -> bool:
    return len(line) < _LONGEST_DATE and _END.fullmatch(line) is not None


def _is_sign(line: str) -> bool:
    return bool(_COVER.match(line) or _SURE.match(line))


def read_article(lines: Sequence[str]) -> Article | None:
    """The article of one piece; None where the piece has no head of one, or no words."""
    words = [one_line(line) for line in lines]
    head_end = _head_end(words)
    labels = _labels_start(words, head_end)
    day_at = _day_above(words, labels)
    if day_at is None:
        return None
    paper = _paper_above(words, day_at)
    title_at = _title_lines(words, paper)
    end = _words_end(words, head_end)
    if not title_at:
        return None
    facts = _labelled((*words[day_at:head_end], *words[end:]))
    title = " ".join(words[at] for at in title_at)
    return Article(
        tuple(_lines(words, title_at, head_end, end)),
        title,
        words[paper] if paper is not None else None,
        authors_in(facts.get("author", "")),
        printed_day(words[day_at]),
        facts.get("url"),
        language_in(facts.get("language", "")),
    )


def _head_end(words: Sequence[str]) -> int:
    """Behind the line "Body"; without one, behind the last label of the head."""
    for at, line in enumerate(words):
        if "body" in label_of(line, _DATABASE) and not behind_label(line):
            return at + 1
    first = next((at for at, line in enumerate(words) if _is_head(line)), None)
    if first is None:
        return next((at + 1 for at, line in enumerate(words) if is_rights(line)), len(words))
    at = first
    while at < len(words) and (not words[at] or _is_head(words[at])):
        at += 1
    return at


def _is_head(line: str) -> bool:
    return bool(label_of(line, _DATABASE) & {"head", "author"}) and ":" in line


def _labels_start(words: Sequence[str], head_end: int) -> int:
    """Where the labels of the head begin: upwards from its end, as far as they go."""
    at = head_end
    while at > 0:
        line = words[at - 1]
        if line and not _is_head(line) and "body" not in label_of(line, _DATABASE):
            break
        at -= 1
    return at


def _day_above(words: Sequence[str], labels: int) -> int | None:
    """The line with the day of publication, next above the labels."""
    filled = [at for at in range(labels - 1, -1, -1) if words[at]][:_DAY_ABOVE_LABELS]
    days = (
        at
        for at in filled
        if len(words[at]) <= _LONGEST_DATE and not is_rights(words[at]) and printed_day(words[at])
    )
    return next(days, None)


def _paper_above(words: Sequence[str], day_at: int) -> int | None:
    """The line of the paper: next above the day, or above the hour of a broadcast."""
    filled = [at for at in range(day_at - 1, -1, -1) if words[at]]
    on_air = len(filled) > 2 and _CLOCK.search(words[filled[0]])
    return next(iter(filled[1:] if on_air else filled), None)


def _title_lines(words: Sequence[str], paper: int | None) -> list[int]:
    """The headline's lines: all above the paper; below a cover page the last one alone."""
    above = [at for at in range(paper or 0) if words[at] and not is_page_number(words[at])]
    if not any("cover" in label_of(words[at], _DATABASE) for at in above):
        return above
    listed = next((match[1] for at in above if (match := _FIRST_LISTED.match(words[at]))), "")
    lines = above[-1:]
    while len(lines) < _MOST_LINES and listed.endswith(
        " ".join(words[at] for at in above[-len(lines) - 1 :])
    ):
        lines = above[-len(lines) - 1 :]
    return lines


def _words_end(words: Sequence[str], start: int) -> int:
    """Where the article ends: at the first of the lines that only stand below one."""
    for at in range(start, len(words)):
        says = behind_label(words[at])
        if "end" in label_of(words[at], _DATABASE) and (not says or _LOADED.match(words[at])):
            return at
        if _is_mark(words[at]):
            return at
    return len(words)


def _labelled(lines: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        for name in label_of(line, _DATABASE):
            found.setdefault(name, behind_label(line))
    return found


def _lines(words: Sequence[str], title: Sequence[int], body: int, end: int) -> Iterator[Line]:
    """All lines, paragraph by paragraph, with what of them is none of the article."""
    for at, line in enumerate(words):
        if at in title or body <= at < end:
            again = at not in title and line == words[title[0]]
            reason = COVER if again or is_page_number(line) else None
        elif at < title[0]:
            reason = COVER
        else:
            reason = HEAD if at < body else TAIL
        yield Line(line, reason if line else None)
        if reason is None:
            yield Line("")


LAYOUT: Final = Layout("Nexis Uni", _is_sign, _is_mark, mark_begins=False, read=read_article)
