"""Articles read one after the other, each within its limits; what fails is told and left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from time import process_time
from typing import Final

import msgspec

from dashboard.corpus.articles import Article
from dashboard.corpus.limits import Limits, TooLargeError, TooLongError, limited
from dashboard.loader import Settings, read_document
from dashboard.loader.merging import DocumentParts
from dashboard.loader.source import Source

_TOO_LONG: Final = "takes longer than {:g} seconds"
_TOO_LARGE: Final = "takes more than {} MB"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an article: what was found in it, or the problem in words."""

    article: Article
    parts: DocumentParts | None
    problem: str | None
    seconds: float


def read_articles(
    articles: Iterable[Article], settings: Settings, limits: Limits
) -> Iterator[Outcome]:
    """An outcome for each article; none of them stops the others."""
    for article in articles:
        began = process_time()
        parts, problem = _read(article, settings, limits)
        yield Outcome(article, parts, problem, process_time() - began)


def _read(
    article: Article, settings: Settings, limits: Limits
) -> tuple[DocumentParts | None, str | None]:
    try:
        with limited(limits):
            return read_document(article.source, article.id, settings), None
    except TooLongError:
        return None, _TOO_LONG.format(limits.seconds)
    except (TooLargeError, MemoryError):
        return None, _TOO_LARGE.format(limits.megabytes)
    except Exception as error:  # noqa: BLE001 - one article in a million must not stop a night's work
        return None, f"cannot be read ({type(error).__name__}: {error})"[:500]


def packed(parts: DocumentParts) -> bytes:
    """All that was found, without the text, which the documents hold."""
    bare = replace(parts, document=replace(parts.document, text=""))
    return msgspec.msgpack.encode(bare)


def unpacked(found: bytes, text: str) -> DocumentParts:
    """What ``packed`` gave, with the document's text again."""
    bare = _parts_decoder().decode(found)
    return DocumentParts(
        replace(bare.document, text=text),
        tuple(bare.times),
        bare.places,
        bare.actors,
        tuple(bare.quotes),
        bare.events,
    )


def packed_source(source: Source) -> bytes:
    """What was given of an article, without its text."""
    return msgspec.msgpack.encode(replace(source, text=""))


def unpacked_source(given: bytes, text: str) -> Source:
    """What ``packed_source`` gave, with the text again."""
    return replace(_source_decoder().decode(given), text=text)


@cache
def _parts_decoder() -> msgspec.msgpack.Decoder[DocumentParts]:
    return msgspec.msgpack.Decoder(DocumentParts)


@cache
def _source_decoder() -> msgspec.msgpack.Decoder[Source]:
    return msgspec.msgpack.Decoder(Source)
