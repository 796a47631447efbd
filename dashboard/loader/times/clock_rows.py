"""What stands beside times of day that head entries, and tells on which day they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.loader.prose import Prose
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.day_turns import clock_of
from dashboard.loader.times.days import MINUTES_A_DAY
from dashboard.loader.times.entries import Entry
from dashboard.loader.times.meaning import Calendar, Meaning
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.words import Words
from dashboard.story import Anchor

# What an entry tells is no further on from its head, and a list begins no later after what
# was told with its day.
MAX_STEP: Final = 6 * 60
MAX_GAP: Final = 4 * 60
# So far above a list stands what it goes on from.
MAX_SENTENCES: Final = 6
MAX_PIECES: Final = 20
# A weekday is one of the last days where a list of hours goes on from it.
MAX_DAYS: Final = 2
# "Shortly after 23:00 …", "And then, at 01:20 …": so many words stand before a sentence's time.
MAX_OPENING: Final = 4
_OPENING: Final = frozenset(
    "at by just shortly soon before after around about toward towards then and but from exactly only , :".split()
)
# What is said of the day that others are counted from.
_BEGINNING: Final = frozenset(
    "began begun begins start starts started launched erupted invaded".split()
)


@dataclass(frozen=True, slots=True)
class Begun:
    """The day and the minute that the text was at before a list, by which words."""

    day: int
    minute: int
    anchor: Anchor

    def day_at(self, minute: int) -> int | None:
        """The day of a time of day that follows soon; None for one that does not."""
        gap = (minute - self.minute) % MINUTES_A_DAY
        return self.day + (self.minute + gap) // MINUTES_A_DAY if gap <= MAX_GAP else None


@dataclass(frozen=True, slots=True)
class Clocks:
    """The times of day of a text's heads, and of the sentences around them."""

    prose: Prose
    words: Words
    pieces: Sequence[Piece]
    alone: Sequence[Resolved]
    entries: Sequence[Entry]
    is_to_come: Callable[[int], bool]

    def below(self, place: int, minute: int) -> Iterator[tuple[int, int]]:
        """The times with which sentences go on below a head of that minute, by piece.

        With each its minute, counted on from the midnight before the head. Behind the last entry
        only paragraphs go on.
        """
        entry, at = self.entries[place], minute
        is_last = place + 1 == len(self.entries)
        near = self._sentence_at_or_behind(entry.head.until)
        for index in range(entry.pieces.stop, len(self.pieces)):
            inside = self._start(index) < entry.head.until
            sentence = self._sentence_at_or_behind(self._start(index))
            if not inside and (not is_last or sentence - near > MAX_SENTENCES):
                return
            here = self._going_on(index, paragraph=not inside)
            if here is None or (here - at) % MINUTES_A_DAY > MAX_STEP:
                continue
            at += (here - at) % MINUTES_A_DAY
            near = max(near, sentence)
            yield index, at

    def _going_on(self, index: int, *, paragraph: bool) -> int | None:
        """The minute of a time with which a sentence begins, or a paragraph; of none to come."""
        meaning = self.pieces[index].meaning
        if not _is_bare(meaning) or not self._opens(index, paragraph=paragraph):
            return None
        return None if self.is_to_come(index) else _minute(meaning)

    def begun(self, place: int, published: int | None) -> Begun | None:
        """What the text told last with its day and minute, right above a list."""
        entry = self.entries[place]
        below = self._sentence_at_or_behind(entry.head.start)
        for index in range(entry.pieces.start - 1, entry.pieces.start - 1 - MAX_PIECES, -1):
            if index < 0 or below - self._sentence_at_or_behind(self._start(index)) > MAX_SENTENCES:
                return None
            found = self._begun_by(index, published)
            if found is not None:
                return found
        return None

    def _begun_by(self, index: int, published: int | None) -> Begun | None:
        piece, found = self.pieces[index], self.alone[index]
        minute = None if _is_bare(piece.meaning) else _minute(piece.meaning)
        if minute is None or found.first is None or found.first != found.last:
            return None
        named = isinstance(piece.meaning, Calendar) and piece.meaning.day is not None
        recent = named or published is None or published - found.first <= MAX_DAYS
        if self.is_to_come(index) or (found.basis == "published" and not recent):
            return None
        words = self.words.text[self._start(index) : self.words.ends[piece.last]]
        day = found.first
        return Begun(day, minute, Anchor("time", None, " ".join(words.split()), edtf(day, day)))

    def first_day(self, place: int) -> Begun | None:
        """The day on which that began whose days are counted, as a sentence above the list says."""
        last = self.entries[place].pieces.start - 1
        for index in range(last, max(-1, last - MAX_PIECES), -1):
            found, piece = self.alone[index], self.pieces[index]
            if found.first is None or found.first != found.last or not self._is_beginning(index):
                continue
            label = self.words.text[self._start(index) : self.words.ends[piece.last]]
            day = edtf(found.first, found.first)
            return Begun(found.first, 0, Anchor("time", None, " ".join(label.split()), day))
        return None

    def _is_beginning(self, index: int) -> bool:
        """Whether the sentence of a time says that something began."""
        number = self.prose.sentence_index(self._start(index))
        if number is None:
            return False
        starts, sentence = self.words.starts, self.prose.sentences[number]
        inside = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        return any(self.words.lower(word) in _BEGINNING for word in inside)

    def _start(self, index: int) -> int:
        return self.words.starts[self.pieces[index].first]

    def _sentence_at_or_behind(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or of the next one."""
        return bisect_left(self.prose.sentences, offset + 1, key=lambda one: one.end)

    def _opens(self, index: int, *, paragraph: bool) -> bool:
        """Whether nothing but small words stands before it in its sentence, or its paragraph."""
        number = self.prose.sentence_index(self._start(index))
        if number is None:
            return False
        sentences = self.prose.sentences
        begins = not number or sentences[number - 1].paragraph != sentences[number].paragraph
        here = self.pieces[index].first
        first = bisect_left(self.words.starts, sentences[number].start)
        if here - first > MAX_OPENING or (paragraph and not begins):
            return False
        return all(self.words.lower(word) in _OPENING for word in range(first, here))


def _minute(meaning: Meaning) -> int | None:
    """The minute that words tell for certain, before or after noon."""
    clock = clock_of(meaning)
    return clock.minute if clock is not None and not clock.either_half else None


def _is_bare(meaning: Meaning) -> bool:
    """Whether words tell a time of day, and of no day."""
    return isinstance(meaning, Calendar) and meaning == Calendar(clock=meaning.clock)
