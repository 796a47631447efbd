"""ProQuest as text: rules of underscores, "Document 2 of 3", labels, "Full text:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import printed_day, stored_day
from dashboard.loader.readers.exports.labels import (
    HEAD,
    TAIL,
    authors_in,
    behind_label,
    label_end,
    label_of,
    language_in,
)
from dashboard.loader.readers.exports.layout import Layout

_DATABASE: Final = "proquest"
_RULE: Final = re.compile(r"\s*_{20,}\s*")
_NUMBER: Final = re.compile(r"\s*(?:Document|Dokument|Documento)\s+\d+\s+(?:of|von|de)\s+\d+\s*")
_SIGN: Final = re.compile(r"\s*(?:Report Information from ProQuest|ProQuest document ID\s*:)")
_NONE: Final = re.compile(
    r"(?:not available|none available|full text not available)\W*", re.IGNORECASE
)


def _is_mark(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _is_sign(line: str) -> bool:
    return _SIGN.match(line) is not None


def read_article(lines: Sequence[str]) -> Article | None:
    """The article of one piece; None where it has no text of one."""
    labelled = {at: names for at, line in enumerate(lines) if (names := _names(line))}
    body = _field(lines, labelled, "body") or _field(lines, labelled, "body_else")
    if body is None:
        return None
    start, end = body
    title_at = _title_line(lines, labelled)
    facts = {
        name: behind_label(lines[at]) for at, names in reversed(labelled.items()) for name in names
    }
    title = facts.get("title") or (one_line(lines[title_at]) if title_at is not None else None)
    return Article(
        tuple(_lines(lines, title_at, start, end)),
        title,
        facts.get("source") or _paper(facts.get("published_else", "")),
        authors_in(facts.get("author", "")),
        _day(facts),
        facts.get("url"),
        language_in(facts.get("language", "")),
    )


def _names(line: str) -> frozenset[str]:
    """The fields whose label a line begins with, or is: "Full text: …", "FULL TEXT"."""
    return label_of(line, _DATABASE) if ":" in line or line.isupper() else frozenset()


def _field(
    lines: Sequence[str], labelled: dict[int, frozenset[str]], name: str
) -> tuple[int, int] | None:
    """From the line of a label to the next label; None where it is not there or says nothing."""
    ends = [*labelled, len(lines)][1:]
    for (at, names), end in zip(labelled.items(), ends, strict=False):
        if name in names:
            said = one_line(" ".join((behind_label(lines[at]), *lines[at + 1 : end])))
            if said and not _NONE.fullmatch(said):
                return at, end
    return None


def _title_line(lines: Sequence[str], labelled: dict[int, frozenset[str]]) -> int | None:
    """The headline: the first line, below the document's number, else the label's line."""
    first = next(iter(labelled), len(lines))
    for at in range(first):
        if (
            lines[at].strip()
            and not _RULE.fullmatch(lines[at])
            and not _NUMBER.fullmatch(lines[at])
        ):
            return at
    return next((at for at, names in labelled.items() if "title" in names), None)


def _day(facts: dict[str, str]) -> str | None:
    words = facts.get("published", "")
    return stored_day(words) or printed_day(words) or printed_day(facts.get("published_else", ""))


def _paper(info: str) -> str | None:
    """What an imprint begins with: "The Post ; Leeds [Leeds]. 7 June 2021: 9."."""
    return one_line(re.split(r"\s;|[,;:[]", info, maxsplit=1)[0]) or None


def _lines(lines: Sequence[str], title: int | None, start: int, end: int) -> Iterator[Line]:
    for at, line in enumerate(lines):
        if at in (start, title):
            behind = (label_end(line) or len(line)) if _names(line) else 0
            yield Line(line[:behind].strip(), HEAD if behind else None)
            yield from (Line(line[behind:].strip()), Line(""))
        elif start < at < end:
            yield Line(line.strip())
        else:
            yield Line(line.strip(), HEAD if at < start else TAIL)


LAYOUT: Final = Layout("ProQuest", _is_sign, _is_mark, mark_begins=True, read=read_article)
