"""LexisNexis as text, Word or HTML: "2 of 166 DOCUMENTS", a head with labels in capitals, a tail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from dashboard.loader.readers.article import Article, Line
from dashboard.loader.readers.dates import printed_day
from dashboard.loader.readers.exports.blocks import Block, as_furniture, as_paragraphs, blocks_of
from dashboard.loader.readers.exports.labels import (
    HEAD,
    TAIL,
    authors_in,
    behind_label,
    is_rights,
    label_end,
    label_of,
    language_in,
)
from dashboard.loader.readers.exports.layout import Layout

_DATABASE: Final = "lexisnexis"
_MARK: Final = re.compile(
    r"\s*(?:\d+ (?:of|von|de|di|van) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTI?|DOCUMENTOS?)"
    r"|(?:Dokument|Document|Documento) \d+ (?:von|de|di|van) \d+)\s*"
)
# A label in capitals, as all of this database are.
_LABEL: Final = re.compile(r"[A-ZÄÖÜÀÉÈÇÍÓÚÑ][A-ZÄÖÜÀÉÈÇÍÓÚÑ &/-]{2,29}:(?:\s|$)")
_LENGTH: Final = re.compile(r"(?:LENGTH|LÄNGE|LONGUEUR|LONGITUD|LUNGHEZZA|LENGTE): *[\d.,]+ \w+")
_LOADED: Final = re.compile(r"(?:LOAD-DATE|DATE-CHARGEMENT): ")
_EDITION: Final = re.compile(
    r".{0,60}\b(?:edition|edición|édition|ausgabe|edizione)\b.{0,40}|(?:correction|clarification)s? appended",
    re.IGNORECASE,
)
# A date line prints its day, its clock and an edition, and no more.
_LONGEST_DATE: Final = 90
# The paper, the day and the headline stand above the labels.
_HEAD_BLOCKS: Final = 12
# With labels, of which a few are nobody's.
_MOST_BLOCKS: Final = 30
_HEAD_FIELDS: Final = frozenset(("head", "author", "title", "url", "body"))
# What stands for sure below the article alone.
_SURE_TAIL: Final = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|SPRACHE|LANGUE|PUBLICATION-TYPE|TYPE-PUBLICATION|SUBJECT|JOURNAL-CODE"
    r"|ZEITUNGS-CODE|DATE-CHARGEMENT|GEOGRAPHIC):(?:\s|$)"
)


def _is_mark(line: str) -> bool:
    return len(line) < _LONGEST_DATE and _MARK.fullmatch(line) is not None


def _is_sign(line: str) -> bool:
    return _is_mark(line) or bool(_LENGTH.match(line.strip()) or _LOADED.match(line.strip()))


@dataclass(slots=True)
class _Head:
    """What stands above the words of an article, as far as it is read."""

    above: list[Block] = field(default_factory=list)
    labelled: dict[str, str] = field(default_factory=dict)
    blocks: int = 0


def read_article(lines: Sequence[str]) -> Article | None:
    """The article of one piece; None where the piece has no head of one, or nothing else."""
    blocks = [part for block in blocks_of(lines) for part in _parted(block)]
    head = _head(blocks)
    tail = _tail_start(blocks, head.blocks)
    body = blocks[head.blocks : tail]
    if not (head.labelled or _is_mark(lines[0])) or not (body or head.above):
        return None
    facts = head.labelled | _labelled(blocks[tail:])
    date_at = next((at for at, one in enumerate(head.above) if _is_date(one)), None)
    title = facts.get("title") or _title(head.above, date_at)
    return Article(
        (
            *_head_lines(blocks[: head.blocks], title),
            *as_paragraphs(body),
            *(line for block in blocks[tail:] for line in as_furniture(block, TAIL)),
        ),
        title,
        _source(head.above, date_at),
        authors_in(facts.get("author", "")),
        printed_day(head.above[date_at].lines[0]) if date_at is not None else None,
        facts.get("url"),
        language_in(facts.get("language", "")),
    )


def _parted(block: Block) -> Iterator[Block]:
    """The block; where it begins with the label of the article's words, that and they apart."""
    first = block.lines[0]
    if "body" not in _names(block):
        yield block
        return
    end = label_end(first)
    rest = (*([first[end:]] if first[end:].strip() else []), *block.lines[1:])
    yield Block((first[:end].strip(),))
    if rest:
        yield Block(rest)


def _head(blocks: Sequence[Block]) -> _Head:
    """The blocks up to the last label above the article; what stands above the first one."""
    head = _Head()
    start = 1 if blocks and _is_mark(blocks[0].lines[0]) else 0
    surely = _surely_head(blocks)
    for at, block in enumerate(blocks[start : start + _MOST_BLOCKS], start):
        names = _names(block)
        if names & _HEAD_FIELDS:
            head.labelled |= _labelled([block])
            head.blocks = at + 1
            if "body" in names:
                break
        elif not head.labelled and at < start + _HEAD_BLOCKS:
            head.above.append(block)
        elif at < surely:
            head.blocks = at + 1
        else:
            break
    if not head.labelled:  # no label: the paper, the day and the headline
        head.above = head.above[:3]
        head.blocks = start + len(head.above)
    return head


def _surely_head(blocks: Sequence[Block]) -> int:
    """Where the last label is that no article is without: what stands above it is the head."""
    at = (
        at
        for at in range(min(len(blocks), _MOST_BLOCKS) - 1, -1, -1)
        if _LENGTH.match(blocks[at].lines[0]) or "body" in _names(blocks[at])
    )
    return next(at, 0)


def _names(block: Block) -> frozenset[str]:
    """The fields whose label the block begins with."""
    return label_of(block.lines[0], _DATABASE) if _LABEL.match(block.lines[0]) else frozenset()


def _labelled(blocks: Sequence[Block]) -> dict[str, str]:
    """What labels say, by field; a block can hold several, a line each."""
    found: dict[str, str] = {}
    for block in blocks:
        names: frozenset[str] = frozenset()
        for line in block.lines:
            if _LABEL.match(line):
                names = label_of(line, _DATABASE)
                said = behind_label(line)
                found |= {name: said for name in names if name not in found}
            else:
                found |= {name: f"{found[name]} {line}".strip() for name in names}
    return found


def _is_date(block: Block) -> bool:
    first = block.lines[0]
    return len(first) <= _LONGEST_DATE and not is_rights(first) and bool(printed_day(first))


def _source(above: Sequence[Block], date_at: int | None) -> str | None:
    """The paper: what stands first, but for whose it is."""
    until = len(above) if date_at is None else date_at
    lines = (line for one in above[:until] for line in one.lines)
    return next((line for line in lines if not is_rights(line)), None)


def _title(above: Sequence[Block], date_at: int | None) -> str | None:
    """The headline: below the day, else between the paper and it."""
    below = above[date_at + 1 :] if date_at is not None else above[1:]
    titles = [one.words for one in below if not _EDITION.fullmatch(one.words)]
    if not titles and date_at is not None:
        titles = [one.words for one in above[1:date_at] if not is_rights(one.lines[0])]
    return next((words for words in titles if not is_rights(words)), None)


def _head_lines(blocks: Sequence[Block], title: str | None) -> Iterator[Line]:
    """The head, of which the headline alone is the article's."""
    for block in blocks:
        labelled = title is not None and "title" in _names(block)
        if labelled:
            yield from (Line(block.lines[0][: label_end(block.lines[0])].strip(), HEAD), Line(""))
        if title and (labelled or block.words == title):
            yield from (Line(title), Line(""))
        else:
            yield from as_furniture(block, HEAD)


def _tail_start(blocks: Sequence[Block], begin: int) -> int:
    """Where the facts below the article begin: at the first sure one, and labels right before it."""
    sure = (at for at in range(begin, len(blocks)) if _SURE_TAIL.match(blocks[at].lines[0]))
    start = next(sure, len(blocks))
    before = takewhile(lambda at: _is_tail(blocks[at]), range(start - 1, begin - 1, -1))
    return start - sum(1 for _ in before)


def _is_tail(block: Block) -> bool:
    return is_rights(block.lines[0]) or "tail" in _names(block)


LAYOUT: Final = Layout("LexisNexis", _is_sign, _is_mark, mark_begins=True, read=read_article)
