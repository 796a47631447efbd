"""Several articles in one text: parted by rules, by blank pages, or by the labels of their heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from dashboard.loader.page_lines import MAX_HEADLINE_CHARACTERS, ends_sentence
from dashboard.loader.page_lines import Line as PageLine
from dashboard.loader.readers.article import Article, Line, one_line, with_pieces_between
from dashboard.loader.readers.dates import printed_day, stored_day
from dashboard.loader.readers.exports.labels import authors_in
from dashboard.loader.readers.headlines import headline_of
from dashboard.loader.source import SourceError

# Who pastes more pastes an export.
MAX_PARTS: Final = 10_000
_RULE: Final = re.compile(r"\s{0,20}(?:[-–—_=*~#+•·]\s?){3,200}\s*")
_LABEL: Final = re.compile(
    r"\s{0,8}\**(title|headline|date|published|source|publication|newspaper|author|byline|by|url|link"
    r"|body|text|full text|content)\**\s?:\s*(.*)",
    re.IGNORECASE,
)
_FIELDS: Final = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "source": "source",
    "publication": "source",
    "newspaper": "source",
    "author": "author",
    "byline": "author",
    "by": "author",
    "url": "url",
    "link": "url",
}
# A head is a headline, and within so many lines below it the day.
_HEAD_LINES: Final = 4
_LONGEST_DATED: Final = 100
_PARTS: Final = re.compile(r"\w\s*[,|·–—]")
_BYLINE: Final = re.compile(r"by\s+\S", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\d{1,3}[.)]\s+(?=\S)")
_LONGEST_NAME: Final = 60
_NAMED_RULE: Final = re.compile(
    r"\s{0,8}(?:==>\s{1,4}\S.{0,150}\s<==|[=*#~-]{3,80}\s{0,4}[^\s=*#~-].{0,150}[^\s=*#~-]\s{0,4}[=*#~-]{3,80})\s{0,8}"
)
_REASON: Final = "head of the article in its text"


def parted(text: str, name: str) -> list[Article | SourceError]:
    """The articles of a text that holds several; none where it holds one, or is no such text.

    What goes beyond a limit is named in an error behind them.
    """
    lines = text.split("\n")
    parts = _at_rules(lines), _at_blanks(lines), _at_titles(lines)
    for found in (_named(lines), *map(_joined, parts)):
        articles = list(islice(found, MAX_PARTS + 1))
        if len(articles) > MAX_PARTS:
            reason = f"holds more than {MAX_PARTS:,} articles; the rest of it is left out"
            return [*articles[:MAX_PARTS], SourceError(name, reason, "Split it")]
        if len(articles) > 1:
            return [*articles]
    return []


def _joined(parts: Iterable[Sequence[str]]) -> Iterator[Article]:
    """The articles of the parts; one without a head goes on with the article before it.

    None where the first part has no head.
    """
    filled = (part for part in parts if any(line.strip() for line in part))
    pieces = (_article(part) or [Line(line) for line in part] for part in filled)
    first = next(pieces, None)
    if isinstance(first, Article):
        yield from with_pieces_between(chain([first], pieces))


def _named(lines: Sequence[str]) -> Iterator[Article]:
    """The articles below lines that name them; none where such a line has no prose below it."""
    parts = _at_names(lines)
    if all(any(map(_is_told, part)) for _, part in parts):
        for name, part in parts:
            yield _named_article(name, part)


def _at_names(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The parts below lines that name a file or an article between signs: "==> a.txt <=="."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if _NAMED_RULE.fullmatch(line):
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
        elif line.strip():
            return []
    return found


def _named_article(name: str, lines: Sequence[str]) -> Article:
    article = _article(lines) or Article(tuple(map(Line, lines)), headline_of("\n".join(lines)))
    return article.with_lines([Line(name.strip(), _REASON), Line("")])


def _at_rules(lines: Sequence[str]) -> Iterator[list[str]]:
    """The parts between lines that are rules; one right below words underlines a heading."""
    part: list[str] = []
    for at, line in enumerate(lines):
        parts = _RULE.fullmatch(line) and (at == 0 or not lines[at - 1].strip())
        if parts:
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _at_blanks(lines: Sequence[str]) -> Iterator[list[str]]:
    """The parts between two or more blank lines, where the next one begins with a head."""
    part: list[str] = []
    blank = 0
    for at, line in enumerate(lines):
        if blank >= 2 and line.strip() and _has_head(lines[at : at + 3 * _HEAD_LINES]):
            yield part
            part = []
        blank = 0 if line.strip() else blank + 1
        part.append(line)
    yield part


def _at_titles(lines: Sequence[str]) -> Iterator[list[str]]:
    """The parts that begin with the label of a title."""
    part: list[str] = []
    for line in lines:
        match = _LABEL.match(line)
        if match and _FIELDS.get(match[1].casefold()) == "title":
            yield part
            part = []
        part.append(line)
    yield part


def _has_head(lines: Sequence[str]) -> bool:
    return _head(lines) is not None


def _head(lines: Sequence[str]) -> tuple[int, int] | None:
    """The lines of the headline and of the day; None where the lines begin with no head."""
    filled = list(islice((at for at, line in enumerate(lines) if line.strip()), _HEAD_LINES))
    if not filled:
        return None
    words = lines[filled[0]].strip()
    is_title = len(words) <= MAX_HEADLINE_CHARACTERS and not ends_sentence(words.rstrip("?!"))
    if not is_title or printed_day(words):
        return None
    for at in filled[1:]:
        line = lines[at].strip()
        if len(line) <= _LONGEST_DATED and not ends_sentence(line) and printed_day(line):
            return filled[0], at
    return None


def _article(lines: Sequence[str]) -> Article | None:
    """The article of one part; None where it begins with no head, or has no prose below it."""
    labelled = _labelled(lines)
    if {"title", "published"} <= labelled.keys():
        return _labelled_article(lines, labelled)
    head = _head(lines)
    if head is None:
        return None
    title, day = head
    if not any(_is_told(line) for line in lines[day + 1 :]):
        return None
    dated = one_line(lines[day])
    between = {at: one_line(lines[at]) for at in range(title + 1, day) if lines[at].strip()}
    bylines = [words for words in between.values() if _BYLINE.match(words)]
    papers = [words for words in between.values() if words not in bylines and _is_name(words)]
    marked = [
        Line(line, _REASON if (at == day or at in between) and line.strip() else None)
        for at, line in enumerate(lines)
    ]
    return Article(
        tuple(marked),
        _NUMBER.sub("", one_line(lines[title]).lstrip("# ")),
        _paper(dated) or next(iter(papers), None),
        authors_in(bylines[0]) if bylines else (),
        printed_day(dated),
    )


def _is_name(words: str) -> bool:
    return len(words) <= _LONGEST_NAME and not any(map(str.isdigit, words))


def _is_told(line: str) -> bool:
    words = line.strip()
    return PageLine(0, len(words), words).is_prose


def _paper(dated: str) -> str | None:
    """What stands before the day in its line: "The Post, 14 May 2024"."""
    paper, sign, rest = (
        re.split(r"\s*([,|·–—])\s*", dated, maxsplit=1) if _PARTS.search(dated) else ("", "", "")
    )
    is_name = sign and not any(map(str.isdigit, paper)) and printed_day(rest)
    return paper if is_name and not printed_day(f"{paper} 1, 2000") else None


def _labelled(lines: Sequence[str]) -> dict[str, tuple[int, str]]:
    """What the labels at the top say, by field, each with its line."""
    found: dict[str, tuple[int, str]] = {}
    for at, line in enumerate(lines):
        match = _LABEL.match(line)
        if match is None:
            if line.strip():
                break
            continue
        field = _FIELDS.get(match[1].casefold())
        if field and field not in found:
            found[field] = at, one_line(match[2]).strip("*")
        if field is None:
            break
    return found


def _labelled_article(lines: Sequence[str], labelled: dict[str, tuple[int, str]]) -> Article:
    """An article whose head has labels, of which the headline alone is its words."""
    heads = {at for at, _ in labelled.values()}
    marked: list[Line] = []
    for at, line in enumerate(lines):
        match = _LABEL.match(line) if at <= max(heads) + 2 else None
        if at == labelled["title"][0]:
            marked += [Line(labelled["title"][1]), Line("")]
        elif at in heads:
            marked.append(Line(line.strip(), _REASON))
        elif match and match[1].casefold() not in _FIELDS:
            marked += [Line(match[1] + ":", _REASON), Line(match[2])]
        else:
            marked.append(Line(line))
    day = labelled["published"][1]
    return Article(
        tuple(marked),
        labelled["title"][1],
        labelled.get("source", (0, None))[1],
        (labelled["author"][1],) if "author" in labelled else (),
        stored_day(day) or printed_day(day),
        labelled.get("url", (0, None))[1],
    )
