"""What a web page says of itself: title, site, writers, address, and when it was first published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

import orjson
from lxml import etree

from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.dates import day_in_address, printed_day
from dashboard.loader.readers.zones import local_day

_ARTICLES: Final = frozenset(
    (
        "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BlogPosting"
        " BackgroundNewsArticle AskPublicNewsArticle ReviewNewsArticle LiveBlogPosting SocialMediaPosting"
        " Report ScholarlyArticle TechArticle PressRelease MedicalScholarlyArticle DiscussionForumPosting"
    ).split()
)
_PAGES: Final = frozenset(("WebPage", "ItemPage", "CollectionPage", "AboutPage"))
# Names under which pages say when they were first published; never when they were changed.
_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "rnews:datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published_time",
    "published-date",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "article_date_original",
    "originalpublicationdate",
    "pubdate",
    "pub_date",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
    "timestamp",
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")
_AUTHORS: Final = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "byl",
    "sailthru.author",
)
_SITES: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")
_CHANGED: Final = re.compile(r"updat|modif|revis|edited|changed", re.IGNORECASE)
_FIRST: Final = re.compile(r"publi|posted|created|entry-date|dateline|timestamp", re.IGNORECASE)
_IN_TITLE: Final = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d|19\d\d)(?!\d)")
_BEHIND_TITLE: Final = re.compile(r"\s+[|–—·«»-]+\s+")
_LONGEST_TITLE: Final = 300
# Data of a page is small; what is larger is all its articles.
_MAX_DATA: Final = 2_000_000
_MAX_DEPTH: Final = 12
# What hides data from browsers that are older than it, at both ends.
_WRAPPING: Final = re.compile(r"\A\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*\Z")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page; ``published`` is a day in its own zone."""

    title: str | None = None
    published: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    live: Mapping[str, Any] | None = None


def facts_of(root: etree._Element, text: str, url: str | None = None) -> PageFacts:
    """What the page's data and its elements say; ``text`` is what it shows, ``url`` where it was."""
    data = tuple(_objects(root))
    metas = _metas(root)
    article = next((one for one in data if _types(one) & _ARTICLES), {})
    url = _url(root, metas) or url
    stamps = [one.get("datetime", "") for one in root.iter("time")]
    stamp = _published(root, article, data, metas)
    return PageFacts(
        _title(root, article, metas),
        (local_day(stamp, root, url, text, stamps) if stamp else None)
        or day_in_address(url)
        or _day_in_title(root),
        _site(article, metas),
        tuple(_names(article.get("author"))) or tuple(filter(None, [_meta(metas, _AUTHORS)])),
        url,
        article if "LiveBlogPosting" in _types(article) else None,
    )


def _objects(root: etree._Element) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's JSON-LD, those within others, too."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            data = _WRAPPING.sub("", script.text[:_MAX_DATA]).strip()
            yield from _within(_parsed(data), _MAX_DEPTH)


def _parsed(data: str) -> Any:
    """The value of JSON, which pages often write with line ends in its words; None where it is none."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(data, strict=False)
    except (ValueError, RecursionError):
        return None


def _within(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth and isinstance(value, list):
        for one in value:
            yield from _within(one, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _within(value.get(key), depth - 1)


def _types(one: Mapping[str, Any]) -> frozenset[str]:
    said = one.get("@type")
    names = said if isinstance(said, list) else [said]
    return frozenset(name.rpartition("/")[2] for name in names if isinstance(name, str))


def _metas(root: etree._Element) -> dict[str, str]:
    """What the page's meta elements say, by name in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for one in root.iter("meta"):
        content = (one.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            if content and one.get(key):
                found.setdefault(one.get(key, "").casefold().strip(), content)
    return found


def _meta(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _published(
    root: etree._Element,
    article: Mapping[str, Any],
    data: tuple[Mapping[str, Any], ...],
    metas: Mapping[str, str],
) -> str | None:
    """The stamp of first publication, by the surest of those who say it."""
    page: Mapping[str, Any] = next((one for one in data if _types(one) & _PAGES), {})
    said = (
        _words(article.get("datePublished")),
        _meta(metas, _PUBLISHED[:4]),
        _labelled_time(root),
        _meta(metas, _PUBLISHED[4:]),
        _words(article.get("dateCreated")),
        _words(page.get("datePublished")),
        _first_time(root),
    )
    return next(filter(None, said), None)


def _words(value: Any) -> str | None:
    """What a value says; pages write even here “&amp;” for “&”."""
    return one_line(unescape(str(value))) if isinstance(value, str | int) and value else None


def _labelled_time(root: etree._Element) -> str | None:
    """The stamp of an element that says that it is the day of publication."""
    for one in root.iter("time", "abbr", "span", "meta"):
        label = f"{one.get('itemprop') or ''} {one.get('property') or ''}"
        if "datePublished" in label or one.get("pubdate") is not None:
            stamp = one.get("datetime") or one.get("content") or one.get("title") or one.text
            if stamp:
                return one_line(stamp)
    return None


def _first_time(root: etree._Element) -> str | None:
    """The first ``<time>`` that is not of a change, in the article if there is one."""
    scopes = [*root.iter("article"), *root.iter("main"), root]
    for scope in scopes[:1] if scopes[0] is not root else [root]:
        times = [one for one in scope.iter("time") if one.get("datetime") and not _is_change(one)]
        named = next((one for one in times if _FIRST.search(_about(one))), None)
        chosen = named if named is not None else next(iter(times), None)
        if chosen is not None:
            return chosen.get("datetime")
    return None


def _is_change(one: etree._Element) -> bool:
    parent = one.getparent()
    before = (parent.text if parent is not None else None) or ""
    return bool(_CHANGED.search(_about(one)) or _CHANGED.search(before[-40:]))


def _about(one: etree._Element) -> str:
    parent = one.getparent()
    return " ".join(
        each.get(key) or ""
        for each in (one, parent)
        if each is not None
        for key in ("class", "id", "itemprop")
    )


def _url(root: etree._Element, metas: Mapping[str, str]) -> str | None:
    links = (one.get("href") for one in root.iter("link") if one.get("rel") == "canonical")
    found = next(links, None) or metas.get("og:url")
    return found if found and found.startswith(("http://", "https://")) else None


def _day_in_title(root: etree._Element) -> str | None:
    """The day that stands in the title of the window, as 04.06.2024 or in words."""
    words = one_line(root.findtext(".//title") or "")[:_LONGEST_TITLE]
    match = _IN_TITLE.search(words)
    if match:
        return printed_day(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    found = printed_day(words)
    return found if found and found.count("-") == 2 else None


def _title(
    root: etree._Element, article: Mapping[str, Any], metas: Mapping[str, str]
) -> str | None:
    """The headline, else the window's title without the name of the site."""
    window = one_line(root.findtext(".//title") or "")
    heads = [one_line("".join(one.itertext())) for one in root.iter("h1")][:3]
    head = next((words for words in heads if words and words in window), None)
    said = _words(article.get("headline")) or head or _meta(metas, _TITLES)
    if not said and len([words for words in heads if words]) == 1:
        said = next(filter(None, heads))
    title = one_line(said or _BEHIND_TITLE.split(window, maxsplit=1)[0])
    return title[:_LONGEST_TITLE] or None


def _site(article: Mapping[str, Any], metas: Mapping[str, str]) -> str | None:
    named = next(iter(_names(article.get("publisher"))), None)
    return _meta(metas, _SITES) or named


def _names(value: Any) -> Iterator[str]:
    """The names of persons or organisations, however JSON-LD gives them."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            yield one_line(unescape(name))
