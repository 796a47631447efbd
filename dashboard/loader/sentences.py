"""Paragraphs and sentences of an article, with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sentencex import get_sentence_boundaries

from dashboard.loader.datelines import Datelines
from dashboard.loader.headings import find_heads
from dashboard.loader.prose import Head, Prose, Sentence
from dashboard.story import Furniture, Span

# A line that ends like this was broken by its editor and not to fit a width.
_LINE_ENDS_SENTENCE = re.compile(r"[.!?:;…”\"'’»)\]]\s*$")
# Ends that sentencex takes for a sentence's: titles, and the hour before its day or zone.
_TITLE_END = re.compile(
    r"\b(?:Ms|Mx|Ft|Mt|St|Sta|Sto|Ste|Messrs|Sra|Srta|Dra|Eng|Engr|Atty|Gral|Lic|Cllr|Insp|Supt|Cmdr)\.$"
)
_HOUR_END = re.compile(r"\b[ap]\.m\.$")
_DAY_OR_ZONE = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|on\b)")
# The month, which sentencex takes for an abbreviation, before the sentence that follows it.
_MAY_END = re.compile(r"\bMay\.(\s{1,4})(?=[“\"‘(]?[A-Z])")
# Lines broken to fit a width are about as long as each other; a heading is far shorter.
MIN_HEADING_RATIO = 2
# A title behind the date of a head is no longer; the text below it begins with a capital.
MAX_TITLE = 70
_NEW_LINE = re.compile(r"\n[ \t]{0,8}[“\"‘'(•*–—-]{0,3}[ \t]{0,4}[A-Z0-9]")
# What Markdown puts before a heading or an item: no words of its sentence.
_MARK = re.compile(r"\s{0,12}(?:#{1,6}|[-*+•])[ \t]{1,4}(?=\S)")
# sentencex looks back to the start of its input: pieces keep it linear in the length.
MAX_PIECE = 20_000


def prose_from(
    text: str,
    document: str = "d1",
    language: str = "en",
    furniture: Sequence[Furniture] = (),
    datelines: Sequence[Span] = (),
) -> Prose:
    """The text as finders see it: furniture blanked, sentences found behind their datelines."""
    body = _without(text, furniture)
    heads = find_heads(body, language)
    found = find_sentences(body, language, heads)
    sentences = tuple(_behind_datelines(found, Datelines(body, datelines)))
    return Prose(document, language, text, body, sentences, heads)


def find_sentences(body: str, language: str, heads: Sequence[Head] = ()) -> Iterator[Sentence]:
    """The sentences of ``body`` in order; none crosses a paragraph or the date of a head."""
    paragraphs = (
        _cut_at(find_paragraphs(body), _cuts(body, heads)) if heads else find_paragraphs(body)
    )
    for number, (start, end) in enumerate(paragraphs):
        mark = _MARK.match(body, start, end)
        for piece in range(mark.end() if mark else start, end, MAX_PIECE):
            yield from _sentences_in(body, piece, min(piece + MAX_PIECE, end), language, number)


def _behind_datelines(found: Iterable[Sentence], datelines: Datelines) -> Iterator[Sentence]:
    """The sentences without the dateline that one begins with; none is left of a bare one."""
    for one in found:
        start = datelines.behind(one.start, one.end)
        if start < one.end:
            yield replace(one, start=start) if start > one.start else one


def find_paragraphs(body: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs: parted by blank lines, and after headings and finished lines."""
    start = None
    position = 0
    lines = body.splitlines(keepends=True)
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        end = position + len(line)
        if line.strip():
            start = position if start is None else start
            heading = start == position and len(following) >= MIN_HEADING_RATIO * len(line)
            if heading or _LINE_ENDS_SENTENCE.search(line[-8:]):
                yield start, end
                start = None
        elif start is not None:
            yield start, position
            start = None
        position = end
    if start is not None:
        yield start, position


def _cuts(body: str, heads: Sequence[Head]) -> Iterator[int]:
    """Where a head's line begins, where its date ends, and where its title does."""
    for head in heads:
        yield head.line
        yield head.content
        end = body.find("\n", head.content)
        if 0 <= end - head.content <= MAX_TITLE and _NEW_LINE.match(body, end):
            yield end + 1


def _cut_at(
    paragraphs: Iterable[tuple[int, int]], cuts: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """The paragraphs, parted at the cuts, which are in order; none is empty."""
    waiting = iter([*cuts])
    cut = next(waiting, None)
    for start, end in paragraphs:
        begin = start
        while cut is not None and cut < end:
            if cut > begin:
                yield begin, cut
                begin = cut
            cut = next(waiting, None)
        yield begin, end


def _sentences_in(
    body: str, start: int, end: int, language: str, paragraph: int
) -> Iterator[Sentence]:
    first: int | None = None
    last = start
    for found in get_sentence_boundaries(language, body[start:end]):
        stop = start + found["end_index"]
        words = body[start + found["start_index"] : stop]
        if not words.strip():
            continue
        if first is None:
            first = start + found["start_index"] + len(words) - len(words.lstrip())
        for month in _MAY_END.finditer(body, first, stop) if "May." in words else ():
            yield Sentence(first, month.start(1), paragraph)
            first = month.end()
        last = stop - len(words) + len(words.rstrip())
        if not _goes_on(body, last, stop, end):
            yield Sentence(first, last, paragraph)
            first = None
    if first is not None:
        yield Sentence(first, last, paragraph)


def _goes_on(body: str, last: int, stop: int, end: int) -> bool:
    """Whether the sentence that seems to end at ``last`` does not, by what stands around it."""
    if stop >= end or not body.endswith(".", 0, last):
        return False
    before = body[max(0, last - 8) : last]
    if _TITLE_END.search(before):
        return True
    return bool(_HOUR_END.search(before) and _DAY_OR_ZONE.match(body, stop))


def _without(text: str, furniture: Sequence[Furniture]) -> str:
    """The text with furniture replaced by spaces; line ends stay."""
    parts = []
    position = 0
    for piece in sorted(furniture, key=lambda f: f.start):
        parts.append(text[position : piece.start])
        parts.append(re.sub(r"[^\n]", " ", text[piece.start : piece.end]))
        position = piece.end
    return "".join([*parts, text[position:]])
