"""What was found in an article as bytes, and back: what stories are opened from."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

import msgspec
import pyarrow as pa

from dashboard.loader.merging import DocumentParts
from dashboard.loader.source import Source

# Of what was found a tenth is left: a worker holds that of a thousand articles until it writes them.
_PACKING: Final = "zstd"


def packed(parts: DocumentParts) -> bytes:
    """All that was found, without the text, which the documents hold."""
    bare = replace(parts, document=replace(parts.document, text=""))
    found: bytes = pa.compress(msgspec.msgpack.encode(bare), codec=_PACKING, asbytes=True)
    return found


def unpacked(found: bytes, text: str) -> DocumentParts:
    """What ``packed`` gave, with the document's text again."""
    with pa.CompressedInputStream(pa.BufferReader(found), _PACKING) as whole:
        bare = _parts_decoder().decode(whole.read())
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
