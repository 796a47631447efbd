"""Finds what an anchored time hangs on: an event of the text, or one that is widely known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.loader.known_events import KnownEvent, KnownEvents, families, plain
from dashboard.loader.prose import Prose
from dashboard.loader.times import days
from dashboard.loader.times.amounts import duration
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.meaning import Anchored
from dashboard.loader.times.resolve import near_bounds, offset_from, reach_of
from dashboard.loader.times.scene import Focus
from dashboard.loader.times.words import Words
from dashboard.story import Anchor

# Endings that make nouns and verb forms of a word, and how much of it must remain.
SHORT_STEM, LONG_STEM = 3, 5
_SHORT_ENDINGS = ("e", "ed", "ing", "s", "es", "er", "d")
_LONG_ENDINGS = (
    *("ion", "ions", "ation", "ations", "ated", "ating", "ate", "ment", "ments"),
    *("al", "als", "ance", "ence", "ure", "ures", "ery", "y", "ies", "ied", "ition"),
)
# "after the breach" is a time; "after the breach of the northern wall by" is a clause.
MAX_BRIEF_WORDS = 4
# A bare "before the closure" hangs on what was told so many sentences away at most.
MAX_SENTENCES_AWAY = 3
_POINTERS = frozenset(["the", "this", "that", "his", "her", "its", "their"])
# Words for anything that happened: "this upheaval" is what the text named last.
GENERIC = frozenset(
    [
        "upheaval",
        "event",
        "events",
        "crisis",
        "development",
        "developments",
        "incident",
        "attack",
        "attacks",
        "move",
        "violence",
        "turmoil",
        "change",
        "changes",
        "disaster",
        "tragedy",
        "that",
        "this",
        "it",
        "meeting",
        "news",
    ]
)
_LINKS = frozenset(["of", "in", "at", "on", "to", "against", "between"])
# Words for a part of what happened: the event is named by the words after them.
PHASES = frozenset(["start", "beginning", "end", "outbreak", "onset", "close", "conclusion", "eve"])
_FUNCTION = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "been",
    ]
)


@dataclass(frozen=True, slots=True)
class Hanger:
    """The days of an anchor and its name."""

    focus: Focus
    anchor: Anchor


@cache
def _family_names() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in families().items():
        for word in words:
            found.setdefault(word, set()).add(f"{name}~")
    return {word: frozenset(names) for word, names in found.items()}


def keys_of(word: str) -> frozenset[str]:
    """By what a word is compared with others: the families that it is of, and its stems."""
    lower = plain(word)
    return _family_names().get(lower, frozenset()) | stems(lower)


def stems(word: str) -> frozenset[str]:
    """The word, and what remains of it without its ending: evacuat, evacu of "evacuation"."""
    found = {word}
    for endings, length in ((_SHORT_ENDINGS, SHORT_STEM), (_LONG_ENDINGS, LONG_STEM)):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= length:
                found.add(word[: -len(ending)])
    return frozenset(found)


# Words by the index of the first and of the last; a resolved time with its start and end.
Span = tuple[int, int]
Dated = tuple[int, int, Resolved]


class Anchors:
    """What the times of one text can hang on."""

    def __init__(
        self, prose: Prose, words: Words, known: KnownEvents, published: int | None
    ) -> None:
        self._prose = prose
        self._words = words
        self._known = [m for m in known.find(prose.body) if _is_past(m.event, published)]
        self._by_key: dict[str, list[int]] = {}
        for index in range(len(words)):
            written = words.lower(index)
            if written[:1].isalpha() and written not in _FUNCTION:
                for key in keys_of(written):
                    self._by_key.setdefault(key, []).append(index)

    def find(self, span: Span, dated: Sequence[Dated], *, close: bool = False) -> Hanger | None:
        """What the words of ``span`` name: a dated event of the text, a known one, or nothing.

        ``dated`` are the resolved times of the text; ``close``: told a few sentences away.
        """
        reach = MAX_SENTENCES_AWAY if close else len(self._prose.sentences)
        return self._in_text(span, dated, reach) or self._by_name(span) or self._named_before(span)

    def is_brief(self, span: Span) -> bool:
        """Whether the words are no more than "the breach", with nothing of a clause after them."""
        words = self._words
        short = span[1] - span[0] < MAX_BRIEF_WORDS and words.lower(span[0]) in _POINTERS
        return short and words.lower(span[1] + 1) in (",", ".", ";", "")

    def is_new(self, span: Span) -> bool:
        """Whether the words bring up something new: "a strike"."""
        return self._words.lower(span[0]) in ("a", "an")

    def names_known(self, span: Span) -> bool:
        """Whether the words name an event of the whole table, even one that is switched off."""
        return bool(KnownEvents.load().find(self.label(span)))

    def label(self, span: Span) -> str:
        """The words of what happened, as the text has them."""
        words = self._words
        return " ".join(self._prose.text[words.starts[span[0]] : words.ends[span[1]]].split())

    def _in_text(self, span: Span, dated: Sequence[Dated], reach: int) -> Hanger | None:
        """A sentence with a date of its own that has the head in this or another form.

        Names among the anchor's words must be in the sentence too: "the Lomé meeting".
        """
        start = self._words.starts[span[0]]
        names = {
            self._words.lower(i)
            for i in range(span[0], span[1] + 1)
            if self._words.written(i)[0].isupper() and self._words.lower(i) not in _FUNCTION
        }
        own = self._prose.sentence_index(start)
        for head in self._heads(span):
            candidates = [
                (abs(sentence - (own or 0)), sentence > (own or 0), distance, found)
                for index in self._same_word(head, span)
                if self._has_names(index, names)
                for sentence, distance, found in self._dated_beside(index, own, dated)
                if abs(sentence - (own or 0)) <= reach
            ]
            if candidates:
                found = min(candidates, key=lambda c: (c[1], c[0], c[2]))[3]
                if found.focus:
                    anchor = Anchor("event", None, self.label(span), edtf(*found.focus))
                    return Hanger(found.focus, anchor)
        return None

    def _has_names(self, index: int, names: set[str]) -> bool:
        sentence = self._prose.sentence_at(self._words.starts[index])
        if not names or sentence is None:
            return not names
        text = self._prose.body[sentence.start : sentence.end].lower()
        return all(name in text for name in names)

    def _heads(self, span: Span) -> list[int]:
        """The words that can say what happened: before "of" first, later ones before earlier."""
        inside = [i for i in range(span[0], span[1] + 1) if self._is_content(i)]
        inside = [i for i in inside if self._words.written(i).islower()] or inside
        of = next((i for i in range(*span) if self._words.lower(i) in _LINKS), None)
        before = [i for i in inside if of is None or i < of]
        return list(reversed(before)) or inside

    def _is_content(self, index: int) -> bool:
        lower = self._words.lower(index)
        return len(lower) > 2 and lower.isalpha() and lower not in _FUNCTION | PHASES

    def _same_word(self, head: int, span: Span) -> Iterator[int]:
        for key in keys_of(self._words.lower(head)):
            for index in self._by_key.get(key, ()):
                if not span[0] <= index <= span[1]:
                    yield index

    def _dated_beside(
        self, index: int, own: int | None, dated: Sequence[Dated]
    ) -> Iterator[tuple[int, int, Resolved]]:
        """Dates of the sentence that the word stands in: (sentence, distance, date)."""
        offset = self._words.starts[index]
        number = self._prose.sentence_index(offset)
        if number is None or number == own:
            return
        sentence = self._prose.sentences[number]
        for start, end, found in dated:
            if sentence.start <= start and end <= sentence.end:
                yield number, abs(start - offset), found

    def _by_name(self, span: Span) -> Hanger | None:
        """A known event that the anchor's own words name."""
        start, end = self._words.starts[span[0]], self._words.ends[span[1]]
        for match in self._known:
            if match.start < end and start < match.end:
                return _hanger(match.event)
        return None

    def _named_before(self, span: Span) -> Hanger | None:
        """The known event that the text named last by the same kind of word; any for "this upheaval"."""
        start = self._words.starts[span[0]]
        before = [match for match in self._known if match.end <= start]
        heads = self._heads(span)
        keys = {key for head in heads for key in keys_of(self._words.lower(head))}
        pointed = self._words.lower(span[0]) in ("this", "that", "these", "those", "it")
        generic = pointed and any(self._words.lower(head) in GENERIC for head in heads)
        definite = len(heads) == 1 and self._words.lower(span[0]) in ("the", "this", "that", "its")
        for match in reversed(before):
            if generic or (definite and keys & keys_of(match.head)):
                return _hanger(match.event)
        return None


def _is_past(event: KnownEvent, published: int | None) -> bool:
    return published is None or event.earliest.toordinal() <= published


def _hanger(event: KnownEvent) -> Hanger:
    focus = (event.earliest.toordinal(), event.latest.toordinal())
    return Hanger(focus, Anchor("known", event.id, event.name, edtf(*focus)))


def resolve_anchored(
    meaning: Anchored, hanger: Hanger | None, label: str, published_last: int | None
) -> Resolved:
    """The time before or after an anchor; without one its direction and label are kept."""
    value = "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if meaning.amount is not None:
        value = duration(meaning.amount)
    if hanger is None:
        return Resolved(
            "DATE", value, "vague", "unresolved", anchor=Anchor("event", None, label, None)
        )
    found = _distance(meaning, hanger.focus, published_last)
    return Resolved(
        "DATE",
        found.value if found.value[:1].isdigit() else value,
        found.granularity,
        "anchor",
        found.first,
        found.last,
        anchor=hanger.anchor,
        focus=hanger.focus,
    )


def _distance(meaning: Anchored, focus: Focus, published_last: int | None) -> Resolved:
    if meaning.amount is not None and meaning.amount.count is not None:
        return offset_from(meaning.amount, meaning.direction, focus)
    if meaning.amount is not None:
        base = focus[1] if meaning.direction > 0 else focus[0]
        found = reach_of(meaning.amount, meaning.direction, base)
        return Resolved("DATE", "", "vague", "anchor", *found)
    return _by_width(meaning, focus, published_last)


def _by_width(meaning: Anchored, focus: Focus, published_last: int | None) -> Resolved:
    """A time whose distance is a word: "the day after", "soon before", or just "after"."""
    bounds: tuple[int | None, int | None]
    if meaning.width == "open":
        bounds = (focus[1], published_last) if meaning.direction > 0 else (None, focus[0])
        return Resolved("DATE", "", "vague", "anchor", *bounds)
    if meaning.width == "next week":
        after = meaning.direction > 0
        bounds = (focus[1] + 1, focus[1] + 7) if after else (focus[0] - 7, focus[0] - 1)
        return Resolved("DATE", "", "week", "anchor", *bounds)
    if meaning.width == "next day":
        day = focus[1] + 1 if meaning.direction > 0 else focus[0] - 1
        return Resolved("DATE", days.value(day), "day", "anchor", day, day)
    bounds = near_bounds(meaning.width or "shortly", meaning.direction, focus)
    return Resolved("DATE", "", "vague", "anchor", *bounds)
