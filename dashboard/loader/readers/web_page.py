"""A web page reduced to its text, with what is not its article marked as furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from lxml import etree

from dashboard.loader.page_lines import ends_sentence
from dashboard.loader.readers.article import Article, Line, numbered
from dashboard.loader.readers.decoding import clean, decode, filled, short_enough
from dashboard.loader.readers.exports.pages import articles_of_page, export_of_page
from dashboard.loader.readers.kind import Found
from dashboard.loader.readers.live_blog import posts_of
from dashboard.loader.readers.page_facts import PageFacts, facts_of
from dashboard.loader.readers.post_times import tell_days
from dashboard.loader.readers.web_text import PageLine, parse_page, visible_lines
from dashboard.loader.source import Source

OUTSIDE: Final = "outside the article on its web page"
# trafilatura takes the square of their number in time; larger pages go by their parts alone.
_MAX_ELEMENTS: Final = 12_000
# Shorter lines that the article is not known to hold are labels and links.
_PROSE_WORDS: Final = 5


def read(stream: BinaryIO, name: str) -> Iterator[Found]:
    """The page as one document, or each article of an export."""
    export = export_of_page(stream)
    if export is not None:
        yield from numbered(articles_of_page(stream, name, export), name)
        return
    yield page_source(decode(stream.read(), name), name)


def page_source(html: str, name: str) -> Source:
    """The page as a source. Raises SourceError where it has no words."""
    article = page_article(clean(short_enough(html, name)))
    return filled(article.as_source(clean(name)))


def page_article(html: str, url: str | None = None) -> Article:
    """The page's text and facts; ``url`` is where it was found, if it does not say itself."""
    root = parse_page(html)
    if root is None:
        return Article(())
    tell_days(root)
    lines = tuple(visible_lines(root))
    facts = facts_of(root, "\n".join(one.words for one in lines), url)
    told = posts_of(facts.live) if facts.live else []
    if told:
        said = {_key(line.words) for line in told}
        rest = [Line(one.words, OUTSIDE) for one in lines if _key(one.words) not in said]
        return _article([*told, Line(""), *_spaced(rest)], facts)
    kept = _kept(lines, _keys_of_article(html, root), facts.title)
    marked = [
        Line(one.words, None if keep else OUTSIDE) for one, keep in zip(lines, kept, strict=True)
    ]
    return _article(list(_spaced(marked)), facts)


def _article(lines: Sequence[Line], facts: PageFacts) -> Article:
    return Article(tuple(lines), facts.title, facts.site, facts.authors, facts.published, facts.url)


def _spaced(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield Line("")


def _keys_of_article(html: str, root: etree._Element) -> frozenset[str]:
    """The lines that trafilatura takes for the article."""
    if sum(1 for _ in root.iter()) > _MAX_ELEMENTS:
        return frozenset()
    # Heavy, and only web pages need it.
    import trafilatura  # noqa: PLC0415

    article = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    rows = [cell for line in article.split("\n") if "|" in line for cell in line.split("|")]
    return frozenset(_key(line) for line in (*article.split("\n"), *rows)) - {""}


def _kept(lines: Sequence[PageLine], article: frozenset[str], title: str | None) -> list[bool]:
    """Which lines are the article: those known to be, its headline, and prose beside or among them."""
    prose = [not one.beside and _is_prose(one.words) for one in lines]
    known = [_key(one.words) in article for one in lines]
    own = [at for at, is_own in enumerate(known if any(known) else prose) if is_own]
    if not own:
        return [True] * len(lines)
    first, last = own[0], own[-1]
    while first > 0 and prose[first - 1]:
        first -= 1
    while last + 1 < len(lines) and prose[last + 1]:
        last += 1
    heads = [at for at in range(first) if not lines[at].beside and lines[at].words == title]
    return [
        known[at] or (prose[at] and first <= at <= last) or at in heads[-1:]
        for at in range(len(lines))
    ]


def _is_prose(words: str) -> bool:
    return ends_sentence(words) and words.count(" ") >= _PROSE_WORDS - 1


def _key(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())
