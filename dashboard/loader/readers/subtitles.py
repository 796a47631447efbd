"""Subtitles (SRT, VTT): what was said, without its numbers and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from dashboard.loader.readers.article import Article, Line, one_line
from dashboard.loader.readers.decoding import filled, text_lines
from dashboard.loader.source import Source

TIME: Final = re.compile(
    r"\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}.*"
)
_TAG: Final = re.compile(r"<(?:/?[a-z][^<>]{0,80}|[\d:.]{3,12})>|\{\\[^{}]{1,60}\}", re.IGNORECASE)
_VOICE: Final = re.compile(r"<v(?:\.[^<>\s]{1,40})?\s+([^<>]{1,80})>")
_SENTENCE_END: Final = re.compile(r"[.!?…][”\"'’»)\]]*$")


def read(stream: BinaryIO, name: str) -> Iterator[Source]:
    """What was said as one document, a paragraph for each speaker or sentence."""
    lines = [Line(words) for said in _sentences(_cues(stream, name)) for words in (said, "")]
    yield filled(Article(tuple(lines)).as_source(name))


def _cues(stream: BinaryIO, name: str) -> Iterator[str]:
    """The words of each subtitle; a speaker who is named stands before them."""
    words: list[str] | None = None
    for line in text_lines(stream, name):
        if TIME.fullmatch(line):
            words = []
        elif not line.strip():
            yield from _cue(words)
            words = None
        elif words is not None:
            words.append(line)
    yield from _cue(words)


def _cue(words: list[str] | None) -> Iterator[str]:
    if words:
        said = " ".join(words)
        voice = _VOICE.search(said)
        plain = one_line(_TAG.sub("", said))
        yield f"{one_line(voice[1])}: {plain}" if voice else plain


def _sentences(cues: Iterator[str]) -> Iterator[str]:
    """Subtitles put together to whole sentences; one that was shown twice, once."""
    waiting = last = ""
    for cue in cues:
        if cue in (last, ""):
            continue
        last = cue
        waiting = f"{waiting} {cue}".strip()
        if _SENTENCE_END.search(waiting[-6:]):
            yield waiting
            waiting = ""
    if waiting:
        yield waiting
