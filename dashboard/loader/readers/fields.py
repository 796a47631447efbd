"""Records of articles: which of their fields is what, by the names that programs give them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from dashboard.data_files import rows
from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.dates import day_in_address, stored_day
from dashboard.loader.readers.decoding import clean
from dashboard.loader.readers.headlines import headline_of

Record = Mapping[str, Any]

_SIGNS: Final = re.compile(r"[^a-z0-9_]+|(?<!^)_")
_MARKUP: Final = re.compile(
    r"<(?:p|br|div|a|b|i|em|strong|h\d|ul|ol|li|span|img|html|body)\b[^<>]{0,2000}>", re.IGNORECASE
)
_ENTITY: Final = re.compile(r"&(?:amp|quot|nbsp|#\d{2,5}|[a-z]{2,8});")
_LANGUAGE: Final = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE)
# As NewsAPI ends a text that it gives a part of.
_SHORTENED: Final = re.compile(r"\s?\[\+\d{1,7} chars\]\Z")
_CUT: Final = "how much the file leaves out of the text"
# In these a value can be an object that says itself what it is called.
_NAMING: Final = (
    "name",
    "title",
    "rendered",
    "main",
    "value",
    "text",
    "original",
    "#text",
    "$t",
    "_",
)
# In these one that holds a text.
_SAYING: Final = ("rendered", "text", "value", "main", "#text", "$t", "content", "html")
NO_TEXT: Final = "lists articles with their links and no text"
GET_TEXT: Final = (
    "Export it with the text of the articles, or save the pages and give those: nothing is fetched"
)
_MAX_DEPTH: Final = 4
_LONGEST_TITLE: Final = 500


@cache
def names_of(field: str) -> tuple[str, ...]:
    """The names that a field has, the first one the surest."""
    found = {row["field"]: tuple(row["names"].split("|")) for row in rows("article_fields.csv")}
    return found[field]


def plain(name: str) -> str:
    """A name in small letters, without accents and what parts its words: "published_at" is "publishedat"."""
    letters = name if name.isascii() else unicodedata.normalize("NFKD", name)
    return _SIGNS.sub("", letters.casefold())


@dataclass(frozen=True, slots=True)
class Fields:
    """A record by the plain names of its fields."""

    values: Mapping[str, Any]

    @classmethod
    def of(cls, record: Record) -> Fields:
        """The record, or the one that it holds."""
        values = {plain(str(key)): value for key, value in reversed(list(record.items()))}
        found = cls(values)
        if found.text():
            return found
        for name in names_of("within"):
            inner = values.get(name)
            if isinstance(inner, dict):
                return cls({**values, **cls.of(inner).values})
        return found

    def first(self, field: str, keys: Sequence[str] = _NAMING) -> str:
        """What the first of the field's names says that is there."""
        said = (
            words_of(self.values[name], keys) for name in names_of(field) if name in self.values
        )
        return next(filter(None, said), "")

    def text(self) -> str:
        """The article's words: of its text, else of what sums it up."""
        return self.first("text", _SAYING) or self.first("text_else", _SAYING)

    def is_link(self) -> bool:
        """Whether it is an article's address and title without a text."""
        return bool(self.first("url") and self.first("title") and not self.text())

    def published(self) -> str | None:
        """The day of publication."""
        days = (
            stored_day(self.values[name]) for name in names_of("published") if name in self.values
        )
        return next(filter(None, days), None)

    def authors(self) -> tuple[str, ...]:
        """The writers, each by name."""
        value = next(
            (self.values[one] for one in names_of("authors") if self.values.get(one)), None
        )
        listed = value if isinstance(value, list) else [value]
        return tuple(filter(None, (one_line(words_of(one)) for one in listed)))


def words_of(value: Any, keys: Sequence[str] = _NAMING, depth: int = _MAX_DEPTH) -> str:
    """The words of a value: text, a list of pieces, or an object that names itself."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None or not depth:
        return ""
    if isinstance(value, int | float):
        return str(value) if math.isfinite(value) else ""
    if isinstance(value, list):
        return _joined(words for one in value if (words := _piece(one, keys, depth - 1)))
    if isinstance(value, dict):
        said = (words_of(value[name], keys, depth - 1) for name in keys if name in value)
        return next(filter(None, said), "")
    return ""


def _piece(value: Any, keys: Sequence[str], depth: int) -> str:
    """One of several pieces; those of a chat keep the blanks around them."""
    inner = value.get("text") if isinstance(value, dict) else value
    return inner if isinstance(inner, str) else words_of(value, keys, depth)


def _joined(pieces: Iterable[str]) -> str:
    """Pieces of one text as they are; paragraphs, which end without a blank, in lines of their own."""
    joined = ""
    for piece in pieces:
        whole = joined.rstrip().endswith((".", "!", "?", "”", '"')) and piece[:1].isupper()
        joined += ("\n\n" if whole and joined[-1:].strip() else "") + piece
    return joined.strip()


def article_of(record: Record) -> Article | None:
    """The article that a record holds; None where it has no text of one.

    Programs describe anything: a summary alone is an article's where it has a day or an address.
    """
    fields = Fields.of(record)
    text = plain_words(fields.text())
    if not text or not (fields.first("text") or fields.published() or fields.first("url")):
        return None
    title = one_line(plain_words(fields.first("title")))[:_LONGEST_TITLE] or headline_of(text)
    language = _LANGUAGE.fullmatch(fields.first("language"))
    shortened = _SHORTENED.search(text)
    end = shortened.start() if shortened else len(text)
    cut = (Line(shortened.group().strip(), _CUT),) if shortened else ()
    url = fields.first("url")
    return Article(
        (*(Line(line) for line in text[:end].split("\n")), *cut),
        title or None,
        one_line(fields.first("source")) or None,
        fields.authors(),
        fields.published() or day_in_address(url),
        url if url.startswith(("http://", "https://")) else None,
        language[1].casefold() if language else None,
    )


def plain_words(words: str) -> str:
    """Words without the markup that they may have."""
    if _MARKUP.search(words) or _ENTITY.search(words):
        from dashboard.loader.readers.web_text import visible_text  # noqa: PLC0415 - heavy

        words = visible_text(words)
    return clean(words).strip()


def column_fields(names: Sequence[str]) -> dict[str, int]:
    """The column of each field, by the surest of its names."""
    plain_names = [plain(name) for name in names]
    found: dict[str, int] = {}
    for row in rows("article_fields.csv"):
        for name in row["names"].split("|"):
            if name in plain_names:
                found.setdefault(row["field"], plain_names.index(name))
    return found


def is_list_of_links(names: Sequence[str]) -> bool:
    """Whether columns are those of a list of articles without their text."""
    known = column_fields(names)
    return {"url", "title", "link"} <= known.keys() and not {"text", "text_else"} & known.keys()
