"""How things are called on screen: places and actors by names unique in a story, speakers, titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from dashboard.story import Actor, Document, Place, Quote, Span

UNNAMED: Final = "Speaker not named"  # all who speak without a name, as one choice
NO_PLACE: Final = "no place given"
INFERRED: Final = "inferred"  # before places that no words of the event give
_COMMAS: Final = (",", "،")
_CLOSING: Final = "”’\"'»›“‘」』"  # “ and ‘ close where „ and ‚ open
PRONOUNS: Final = frozenset("he she they it who which that we i you his her their its".split())


def place_labels(places: Iterable[Place]) -> dict[str, str]:
    """By id; where names are the same, the country tells them apart, then the kind, the position."""
    return _labels((place.id, place.name, _hints_of(place)) for place in places)


def document_labels(documents: Iterable[Document]) -> dict[str, str]:
    """By id: the source that a document names, else its own name; dates and titles tell equals apart."""
    return _labels(
        (one.id, one.source or one.name, (one.published or "", one.title or "", one.name))
        for one in documents
    )


def actor_labels(actors: Iterable[Actor]) -> dict[str, str]:
    """By id; where names are the same, the role tells them apart."""
    return _labels((a.id, a.name, (a.roles[0] if a.roles else a.kind,)) for a in actors)


def speaker_name(quote: Quote, actors: Mapping[str, str]) -> str | None:
    """Who says it: the actor's label, else the words for him; None where nobody is named."""
    return actors.get(quote.speaker or "", speaker_label(quote.speaker_text))


def speaker_label(words: str | None) -> str | None:
    """A speaker by the words for him alone; two that are only "he" need not be the same."""
    return None if words is None or words.lower() in PRONOUNS else headed(words)


def words_said(text: str) -> str:
    """The words of a quote without the comma that only leads on to who says it.

    In the American form it stands before marks that close, which stay: ``the roof “would not last,”``.
    """
    comma, rest = _left_out(text)
    return (text[:comma] + text[rest:]).rstrip()


def pieces_said(text: str, start: int, quoted: Iterable[Span]) -> list[tuple[str, bool]]:
    """The words of a quote that starts there, in pieces, each with whether it is quoted.

    Together they are the words said: the comma is taken out of the piece that has it.
    """
    cuts, done = list[tuple[int, int, bool]](), 0
    for span in sorted(quoted, key=lambda one: one.start):
        first, last = span.start - start, span.end - start
        if done <= first < last <= len(text):
            cuts += [(done, first, False), (first, last, True)]
            done = last
    cuts.append((done, len(text.rstrip()), False))
    comma, rest = _left_out(text)
    pieces = [(text[a : min(b, comma)] + text[max(a, rest) : b], is_) for a, b, is_ in cuts]
    return [piece for piece in pieces if piece[0]]


def _left_out(text: str) -> tuple[int, int]:
    """Where the comma that leads on to the speaker begins, with the blanks before it, and ends."""
    bare = text.rstrip().rstrip(_CLOSING).rstrip()
    if not bare.endswith(_COMMAS):
        return len(text), len(text)
    return len(bare[:-1].rstrip()), len(bare)


def headed(title: str) -> str:
    """A title cut from the middle of a sentence, with a capital as its first letter."""
    return title[:1].upper() + title[1:]


def where_words(said: Iterable[str], inferred: Iterable[str] = ()) -> str:
    """Places in one line; those that are only inferred say so."""
    if told := ", ".join(said):
        return told
    around = ", ".join(inferred)
    return f"{INFERRED}: {around}" if around else NO_PLACE


def near_words(km: float | None) -> str:
    """How sharp a position is that is another place's; nothing for a place's own."""
    return f"near here, within {km:.0f} km" if km else ""


def _hints_of(place: Place) -> tuple[str, ...]:
    """What tells a place from others of its name, the plainest first."""
    country = place.country or ""
    kind = f"{place.kind}, {country}" if country else place.kind
    if place.lat is None or place.lon is None:
        return country, kind
    return country, kind, f"{place.lat:.2f}, {place.lon:.2f}"


def _labels(things: Iterable[tuple[str, str, tuple[str, ...]]]) -> dict[str, str]:
    """Unique labels of (id, name, hints): the name, else name (hint), else name (number)."""
    listed = list(things)
    by_name = Counter(name for _, name, _ in listed)
    by_hint = Counter((name, hint) for _, name, hints in listed for hint in set(hints))
    labels: dict[str, str] = {}
    numbers: Counter[str] = Counter()
    for key, name, hints in listed:
        hint = next((one for one in hints if one and by_hint[name, one] == 1), "")
        if by_name[name] == 1:
            labels[key] = name
            continue
        if not hint:
            numbers[name] += 1
        labels[key] = f"{name} ({hint or numbers[name]})"
    return labels
