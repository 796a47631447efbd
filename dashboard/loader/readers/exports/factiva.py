"""Factiva as lines (RTF, Word, PDF, text): headline, "877 words", day, paper, "Document NYTF0000…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import printed_day
from dashboard.loader.readers.exports.labels import (
    HEAD,
    TAIL,
    authors_in,
    fields,
    is_page_number,
    is_rights,
    language_in,
)
from dashboard.loader.readers.exports.layout import Layout

_MARK: Final = re.compile(
    r"\s*(?:Document|Dokument|Documento|Документ|文件|文書|記事|AN)\s+(?:Document )?[A-Z]{1,12}\d{10,24}[a-z0-9]{6,14}\s*"
)
WORDS: Final = re.compile(
    r"\s*[\d.,\s\u202f’']{1,9}(?:words?|mots?|Wörter|Wort|palabras?|parol[ea]|palavras?|слов|字|語|ord|woorden)\s*"
)
_BYLINE: Final = re.compile(r"(?:by|von|par|por|di|door)\s+\S.{0,150}", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d(?:\s*\w{1,5})?")
# "HD  Ferry aground": a code of the indexing, and what it says.
_CODED: Final = re.compile(
    r"(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CLM|SE|ART|CO|IN|NS|RE|IPD|IPC|PUB|AN|CT|RF)(?:\s{1,8}(.*))?$"
)
_LONGEST: Final = 200


def is_mark(line: str) -> bool:
    """Whether the line is the number that ends each article."""
    return len(line) < _LONGEST and _MARK.fullmatch(line) is not None


def read_article(lines: Sequence[str]) -> Article | None:
    """The article of one piece; None where the piece has no end of one."""
    words = [one_line(line) for line in lines]
    if not any(map(is_mark, words[-3:])):
        return None
    coded = _codes(words)
    if {"HD", "PD"} <= coded.keys():
        return _indexed(words, coded)
    count = next((at for at, line in enumerate(words) if WORDS.fullmatch(line)), None)
    return _printed(words, count) if count is not None else None


def _codes(words: Sequence[str]) -> Mapping[str, int]:
    """Where the line of each code of the indexing is."""
    found: dict[str, int] = {}
    for at, line in enumerate(words):
        match = _CODED.match(line)
        if match:
            found.setdefault(match[1], at)
    return found


def _indexed(words: Sequence[str], coded: Mapping[str, int]) -> Article:
    """An article whose facts have codes before them; each goes on until the next code."""
    starts = sorted(coded.values())
    ends = dict(zip(starts, [*starts[1:], len(words)], strict=True))

    def said(code: str) -> list[str]:
        at = coded.get(code)
        if at is None:
            return []
        match = _CODED.match(words[at])
        return [(match[2] if match else "") or "", *words[at + 1 : ends[at]]]

    def fact(code: str) -> str:
        return one_line(" ".join(said(code)))

    known = {at: code for code, at in coded.items()}
    lines: list[Line] = [Line(line, HEAD) for line in words[: starts[0]]]
    for at in starts:
        names = fields("factiva").get(known[at].casefold(), frozenset())
        reason = None if names & {"title", "body"} else HEAD
        lines += [piece for one in said(known[at]) for piece in (Line(one, reason), Line(""))]
    return Article(
        tuple(lines),
        fact("HD") or None,
        fact("SN") or None,
        authors_in(fact("BY")),
        printed_day(fact("PD")),
        language=language_in(fact("LA")),
    )


def _printed(words: Sequence[str], count: int) -> Article | None:
    """An article as it is printed: what the lines are goes by their order."""
    above = [at for at in range(count) if words[at] and not is_page_number(words[at])]
    below = [at for at in range(count + 1, len(words)) if words[at]]
    day_at = next((at for at in below[:2] if printed_day(words[at])), None)
    if not above or day_at is None:
        return None
    behind = [at for at in below if at > day_at and not _CLOCK.fullmatch(words[at])]
    body = _body_start(words, day_at)
    bylines = [at for at in above[1:] if _BYLINE.fullmatch(words[at])]
    titles = _titles(words, above, bylines)
    end = next(at for at in range(len(words) - 1, -1, -1) if is_mark(words[at]))
    language = next(
        (found for at in behind if at < body and (found := language_in(words[at]))), None
    )
    return Article(
        tuple(_lines(words, titles, body, end)),
        " ".join(words[at] for at in titles),
        words[behind[0]] if behind else None,
        authors_in(words[bylines[0]]) if bylines else (),
        printed_day(words[day_at]),
        language=language,
    )


def _titles(words: Sequence[str], above: Sequence[int], bylines: Sequence[int]) -> list[int]:
    """The headline's lines: above the byline, and below the section, which has few words."""
    lines = list(takewhile(lambda at: at not in bylines, above))
    while len(lines) > 1 and _is_section(words[lines[0]], words[lines[1]]):
        lines = lines[1:]
    return lines[:1] if len(lines) > 1 and len(words[lines[0]]) < _LONGEST // 4 else lines


def _is_section(line: str, following: str) -> bool:
    return len(line.split()) <= 4 and len(following) > len(line)


def _body_start(words: Sequence[str], day_at: int) -> int:
    """Behind the line of rights, or of the language, that ends the head."""
    head = range(day_at, min(day_at + 24, len(words)))
    rights = next((at for at in head if is_rights(words[at])), None)
    if rights is not None:
        return rights + 1
    named = [at for at in head if len(words[at].split()) == 1 and language_in(words[at])]
    return named[0] + 1 if named else day_at + 2


def _lines(words: Sequence[str], titles: Sequence[int], body: int, end: int) -> Iterator[Line]:
    for at, line in enumerate(words):
        if at in titles or (body <= at < end and not is_page_number(line)):
            yield from (Line(line), Line(""))
        else:
            yield Line(line, TAIL if at >= body else HEAD)


LAYOUT: Final = Layout("Factiva", is_mark, is_mark, mark_begins=False, read=read_article)
