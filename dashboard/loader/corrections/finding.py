"""Finds the words of a correction in the documents of a story, and writes them down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from dashboard.loader.corrections.kinds import Words
from dashboard.story import Document, Event, Quote, Span, Story

# So many words that stand in a text more than once are kept with all their places.
MOST_SEARCHES: Final = 100
# So many places are looked at for all corrections together, two seconds' worth: many more than
# 5,000 corrections of an honest text need.
MOST_LOOKED_AT: Final = 1_000_000
_PIECE = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Found:
    """Where words and their passage stand in a document."""

    document: str
    start: int
    end: int
    passage: Span


class Finder:
    """Looks words up in documents by their names, whatever white space divides them.

    Documents of one name are read one after the other.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents: dict[str, list[Document]] = {}
        for document in documents:
            self._documents.setdefault(document.name, []).append(document)
        self._names = {document.id: document.name for document in documents}
        self._texts = {document.id: document.text for document in documents}
        self._flat: dict[str, tuple[str, list[int]]] = {}
        self._left = MOST_LOOKED_AT
        self._searches: dict[tuple[str, str, str], tuple[list[Found], Iterator[Found]]] = {}

    def has(self, document: str) -> bool:
        """Whether there is a document of that name."""
        return document in self._documents

    def find(self, words: Words) -> Found | None:
        """Where the words stand, or None; what lies before them is looked through once."""
        key = words.document, words.passage, words.words
        if key not in self._searches:
            if len(self._searches) == MOST_SEARCHES:
                self._searches.clear()
            self._searches[key] = [], self._all(words)
        known, following = self._searches[key]
        before = len(known)
        known.extend(islice(following, max(0, min(self._left, words.occurrence - before))))
        self._left -= len(known) - before
        return known[words.occurrence - 1] if len(known) >= words.occurrence else None

    def words(self, document: str, start: int, end: int, passage: Span) -> Words:
        """The words of a document from ``start`` to ``end`` as a correction names them."""
        text = self._texts[document]
        around = Span(min(start, passage.start), max(end, passage.end))
        key = Words(
            self._names[document],
            _plain(text[around.start : around.end]),
            _plain(text[start:end]),
        )
        for number, found in enumerate(self._all(key), 1):
            if found.document == document and found.start <= start < found.end:
                return Words(key.document, key.passage, key.words, number)
        return key

    def _all(self, words: Words) -> Iterator[Found]:
        passage, inner = _plain(words.passage), _plain(words.words)
        if not inner or inner not in passage:
            return
        for document in self._documents.get(words.document, ()):
            text, offsets = self._read(document)
            for at in _places(text, passage):
                reach = Span(offsets[at], offsets[at + len(passage) - 1] + 1)
                for within in _places(passage, inner):
                    start = at + within
                    yield Found(
                        document.id, offsets[start], offsets[start + len(inner) - 1] + 1, reach
                    )

    def _read(self, document: Document) -> tuple[str, list[int]]:
        """The text with one blank for all white space, and where each letter stands."""
        found = self._flat.get(document.id)
        if found is None:
            letters: list[str] = []
            offsets: list[int] = []
            for piece in _PIECE.finditer(document.text):
                if piece.group().isspace():
                    letters.append(" ")
                    offsets.append(piece.start())
                else:
                    letters.append(piece.group())
                    offsets.extend(range(piece.start(), piece.end()))
            found = self._flat[document.id] = ("".join(letters), offsets)
        return found


def _plain(words: str) -> str:
    return " ".join(words.split())


def _places(text: str, words: str) -> Iterator[int]:
    """Where words begin in a text, one after the end of the other."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def words_of_event(story: Story, event: Event) -> Words | None:
    """The words by which a correction names an event: those of its telling that gave the title."""
    finder = Finder(story.documents)
    tellings = event.tellings
    if tellings:
        lead = next((one for one in tellings if one.title == event.title), tellings[0])
        return finder.words(lead.document, lead.start, lead.end, lead.sentence)
    for said in event.evidence:
        return finder.words(said.document, said.start, said.end, Span(said.start, said.end))
    return None


def words_of_quote(story: Story, quote: Quote) -> Words:
    """The words by which a correction names a quote: its own."""
    span = Span(quote.start, quote.end)
    return Finder(story.documents).words(quote.document, quote.start, quote.end, span)
