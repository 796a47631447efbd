"""A PDF reduced to its text: its lines joined to paragraphs, what every page repeats set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from typing import Any, BinaryIO

from dashboard.loader.readers.article import Article, Line
from dashboard.loader.readers.decoding import clean, filled
from dashboard.loader.readers.exports import articles_in, export_of, told
from dashboard.loader.readers.headlines import headline_of
from dashboard.loader.readers.kind import Found, whole
from dashboard.loader.source import Source, SourceError
from dashboard.story import Furniture

# Scanned books are larger, and hold no text.
MAX_BYTES = 50_000_000
# A page takes about 30 ms: within the time limit on a slow machine.
MAX_PAGES = 1_500
MAX_CHARACTERS = 5_000_000
REPEATED = "stands on most pages"
# The line of a page's head or foot stands among its first or last ones.
EDGE_LINES = 2
# On two pages the same line may be a chance, on half of all pages it is none.
MIN_REPEATS = 3
MIN_REPEATED_SHARE = 0.5
# A line that is shorter than this share of a full one ends where its paragraph ends.
FULL_LINE = 0.8
# A heading is shorter than this share, and is followed by a line that begins anew.
HEADING = 0.6
_MAGIC = b"%PDF-"
# Some writers put a few bytes before it.
_MAGIC_WITHIN = 1024
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\W*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:…][”\"'’»)\]]*$")
_BULLET = re.compile(r"[•▪◦‣●–-]\s")
_HYPHENS = ("-", "\u2010", "\u00ad")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
# Names that programs give, and no headline: "Microsoft Word - draft.doc".
_PROGRAMS_TITLE = re.compile(
    r"microsoft \w+ - |untitled|.*\.(?:docx?|pdf|indd|qxd|tex|odt|pages)$", re.IGNORECASE
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " "}
)


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF; ``pictures`` are numbers of pages that hold a picture and no text."""

    text: str
    title: str | None
    made: str | None
    furniture: tuple[Furniture, ...]
    pictures: tuple[int, ...]


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The file as one document or each article of an export; an error for pages without text."""
    content = whole(stream, name, MAX_BYTES, "Split it into several files")
    found = _checked(_pages(content, name), name)
    layout, lines = export_of(line for page in found["pages"] for line in clean(page).split("\n"))
    if layout is not None:
        spaced = (one for line in lines for one in (line, ""))
        articles = map(_with_paragraphs, articles_in(spaced, layout))
        yield from told(articles, name, layout.name)
    else:
        one = _flowing(found)
        text = clean(one.text)
        title = one.title or headline_of(text)
        yield filled(Source(name, text, title=title, furniture=one.furniture, made=one.made))
    if found["pictures"]:
        pages = ", ".join(map(str, found["pictures"]))
        advice = "Run text recognition (OCR) on it, or paste their text"
        yield SourceError(name, f"holds pictures and no text on page {pages}", advice)


def _with_paragraphs(article: Article) -> Article:
    """The article with its lines joined to paragraphs."""
    lines: list[Line] = []
    for is_own, run in groupby(article.lines, key=lambda line: line.reason is None):
        if is_own:
            words = "\n".join(line.words for line in run if line.words.strip())
            text = flowing([words])[0]
            lines += [Line(""), *(Line(one) for one in text.split("\n")), Line("")]
        else:
            lines += run
    return replace(article, lines=tuple(lines))


def read_pdf(content: bytes, name: str) -> PdfText:
    """The file's words in reading order.

    Raises SourceError where it is no PDF, damaged, encrypted, too large, or has no text.
    """
    return _flowing(_checked(_pages(content, name), name))


def _checked(found: dict[str, Any], name: str) -> dict[str, Any]:
    """What was found. Raises SourceError where it is too much, or no text."""
    if found.get("error"):
        raise SourceError(name, "is locked with a password", "Save it without one")
    if found["count"] > MAX_PAGES:
        reason = f"has {found['count']:,} pages, more than {MAX_PAGES}"
        raise SourceError(name, reason, "Split it into several files")
    pages = found["pages"]
    if sum(map(len, pages)) > MAX_CHARACTERS:
        reason = f"has more than {MAX_CHARACTERS:,} characters"
        raise SourceError(name, reason, "Split it into several files")
    if not any(page.strip() for page in pages):
        why = ": its pages are pictures, as of a scan" if found["pictures"] else ""
        advice = "Run text recognition (OCR) on it, or paste its text"
        raise SourceError(name, f"holds no text{why}", advice)
    return found


def _flowing(found: dict[str, Any]) -> PdfText:
    text, furniture = flowing(found["pages"])
    return PdfText(
        text, _headline(found["title"]), found["made"], furniture, tuple(found["pictures"])
    )


def _headline(title: str | None) -> str | None:
    """The title that the file has, where a person gave it."""
    words = " ".join((title or "").split())
    return words if words and not _PROGRAMS_TITLE.match(words) else None


def _pages(content: bytes, name: str) -> dict[str, Any]:
    """What ``pdf_pages.py`` finds."""
    if _MAGIC not in content[:_MAGIC_WITHIN]:
        raise SourceError(name, "is no PDF", "Give it the name that fits what it holds")
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - heavy, and only PDFs need it

    from dashboard.loader.readers.pdf_pages import pages_of  # noqa: PLC0415

    try:
        return pages_of(content, MAX_PAGES, MAX_CHARACTERS)
    except PyPdfError:
        advice = "Save it anew from the program that made it, or paste its text"
        raise SourceError(name, "is damaged, or no PDF that can be read", advice) from None


@dataclass(slots=True)
class _Flow:
    """The text as it grows: paragraphs, and what pages repeat, set between them."""

    parts: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    length: int = 0

    def add(self, words: str, *, repeated: bool = False) -> None:
        """One more paragraph, after a blank line."""
        if self.parts:
            self.parts.append("\n\n")
            self.length += 2
        if repeated:
            self.furniture.append(Furniture(self.length, self.length + len(words), REPEATED))
        self.parts.append(words)
        self.length += len(words)


def flowing(pages: Sequence[str]) -> tuple[str, tuple[Furniture, ...]]:
    """The lines of all pages as paragraphs; one that goes over a page end is one.

    Heads and feet of pages stay in the text, after the paragraph that they would part.
    """
    pages = [page.translate(_LIGATURES) for page in pages]
    lines = [[line.strip() for line in page.split("\n")] for page in pages]
    repeated = _repeated(lines)
    words = Counter(_FIRST_WORD.findall("\n".join(pages).casefold()))
    full = _full_length(lines)
    flow = _Flow()
    paragraph: list[str] = []
    waiting: list[str] = []
    for line, following in _with_following(lines, repeated):
        if isinstance(line, _Repeated):
            waiting.append(line.words)
        elif line:
            paragraph.append(line)
        if paragraph and _ends(paragraph[-1], following, full):
            flow.add(_joined(paragraph, words))
            paragraph = []
        if not paragraph:
            for one in waiting:
                flow.add(one, repeated=True)
            waiting = []
    return "".join(flow.parts), tuple(flow.furniture)


@dataclass(frozen=True, slots=True)
class _Repeated:
    """A line that stands on most pages."""

    words: str


def _with_following(
    pages: Iterable[Sequence[str]], repeated: frozenset[str]
) -> Iterator[tuple[str | _Repeated, str | None]]:
    """Each line with the next one that is no head or foot; None after the last.

    A blank line at the edge of a page says nothing and is left out.
    """
    listed: list[str | _Repeated] = []
    for page in pages:
        marked = _marked(page, repeated)
        own = [at for at, one in enumerate(marked) if isinstance(one, str) and one]
        first, last = (own[0], own[-1]) if own else (len(marked), -1)
        listed.extend(one for at, one in enumerate(marked) if one or first < at < last)
    following: str | None = None
    paired: list[tuple[str | _Repeated, str | None]] = []
    for line in reversed(listed):
        paired.append((line, following))
        following = line if isinstance(line, str) else following
    return reversed(paired)


def _marked(page: Sequence[str], repeated: frozenset[str]) -> list[str | _Repeated]:
    edges = set(_edges(page))
    return [
        _Repeated(line) if at in edges and _is_repeated(line, repeated) else line
        for at, line in enumerate(page)
    ]


def _is_repeated(line: str, repeated: frozenset[str]) -> bool:
    return _key(line) in repeated or _PAGE_NUMBER.fullmatch(line) is not None


def _edges(page: Sequence[str]) -> list[int]:
    """The places of the first and last lines that are not blank."""
    filled = [at for at, line in enumerate(page) if line]
    return [*filled[:EDGE_LINES], *filled[max(EDGE_LINES, len(filled) - EDGE_LINES) :]]


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines at the edges of most pages, their numbers aside."""
    counts = Counter(key for page in pages for key in {_key(page[at]) for at in _edges(page)})
    enough = max(MIN_REPEATS, MIN_REPEATED_SHARE * len(pages))
    return frozenset(key for key, count in counts.items() if count >= enough)


def _key(line: str) -> str:
    return _DIGITS.sub("#", line.casefold())


def _full_length(pages: Iterable[Sequence[str]]) -> int:
    """How long a line is that the page's width broke: nine of ten are not longer."""
    lengths = sorted(len(line) for page in pages for line in page if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _ends(line: str, following: str | None, full: int) -> bool:
    """Whether a paragraph ends with this line."""
    if not following or _BULLET.match(following):
        return True
    if _broken_word(line):
        return False
    if _SENTENCE_END.search(line):
        return len(line) < FULL_LINE * full
    begins_anew = following[:1].isupper() or following[:1] in "“\"‘'"
    return begins_anew and len(line) < HEADING * full


def _broken_word(line: str) -> str:
    """The letters before the hyphen that the line ends with; none where it ends otherwise."""
    if not line.endswith(_HYPHENS):
        return ""
    # Backwards from the hyphen: a search from the front takes ages on a line of letters alone.
    backwards = _FIRST_WORD.match(line[-2::-1])
    return backwards.group()[::-1] if backwards else ""


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """The lines as one; a word that a line end broke is whole again."""
    parts = [lines[0]]
    for line, following in pairwise(lines):
        broken = _broken_word(line)
        if not broken:
            parts.append(" ")
        elif line[-1] == "\u00ad" or not _keeps_hyphen(broken, following, words):
            parts[-1] = parts[-1][:-1]
        parts.append(following)
    return "".join(parts)


def _keeps_hyphen(start: str, following: str, words: Counter[str]) -> bool:
    """Whether the hyphen is the word's own: "Anglo-Saxon", or "well-known" where both are words.

    Both halves count once where they stand at the line's end.
    """
    rest = _FIRST_WORD.match(following)
    if rest is None or following[0].isupper():
        return True
    whole = f"{start}{rest.group()}".casefold()
    return not words[whole] and words[rest.group().casefold()] > 1 and words[start.casefold()] > 1
