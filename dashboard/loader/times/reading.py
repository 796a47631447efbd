"""One pass over a text: what the rules find, each read in its scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from dashboard.loader.known_events import KnownEvents
from dashboard.loader.prose import Prose, Published
from dashboard.loader.times import manners
from dashboard.loader.times.ages import resolve_age
from dashboard.loader.times.anchored import apposed, hanger_of, resolve_anchored, says_nothing
from dashboard.loader.times.anchors import Anchors, named_dates
from dashboard.loader.times.bounds import Resolved
from dashboard.loader.times.clock_rows import Clocks
from dashboard.loader.times.court import Court
from dashboard.loader.times.day_turns import in_its_half, says_half, that_weekday
from dashboard.loader.times.entries import RULE as HEADING
from dashboard.loader.times.entries import with_entries
from dashboard.loader.times.headings import Headings
from dashboard.loader.times.history import is_history
from dashboard.loader.times.languages import DATEPARSER_LANGUAGES
from dashboard.loader.times.lines import UNTOLD, StoryLine, Told
from dashboard.loader.times.meaning import (
    Age,
    Ahead,
    Anchored,
    Calendar,
    Meaning,
    Offset,
    Stretch,
    Whole,
)
from dashboard.loader.times.opening import opening_day
from dashboard.loader.times.pieces import Piece, foreign_pieces, pieces_of
from dashboard.loader.times.ranges import Spans, find_ranges, with_shared_fields
from dashboard.loader.times.resolve import resolve
from dashboard.loader.times.returning import Returns
from dashboard.loader.times.rules import grammar_of
from dashboard.loader.times.rules.anchored import COUNTED_IN, WEAK
from dashboard.loader.times.rulings import Ruling, named, ruling_of, under_head
from dashboard.loader.times.scene import Scene
from dashboard.loader.times.shares import is_part, with_shares
from dashboard.loader.times.signals import with_signal
from dashboard.loader.times.whereabouts import COARSE, Reach, Whereabouts, is_wider
from dashboard.loader.times.words import Words, read_words

# The value of words that turn out to say no time.
NOTHING = ""
_NO_TIME = Resolved("DATE", NOTHING, "vague", "unresolved")


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a text and what they mean there."""

    start: int
    end: int
    rule: str
    resolved: Resolved


def read_times(prose: Prose, published: Published, known: KnownEvents) -> list[Reading]:
    """All times of the text, in order."""
    words = read_words(prose.body, grammar_of(prose.language).lexicon)
    return _Reader(prose, words, published, known).read()


def _pieces(words: Words, prose: Prose) -> list[Piece]:
    """What the rules of the text's language find; without rules, what dates alone give."""
    if prose.language in DATEPARSER_LANGUAGES:
        return foreign_pieces(words, prose.body, prose.language)
    return pieces_of(words, grammar_of(prose.language).find(words))


class _Reader:
    """Reads pieces in their order, keeping where the text is at."""

    def __init__(
        self, prose: Prose, words: Words, published: Published, known: KnownEvents
    ) -> None:
        between = grammar_of(prose.language).lexicon.shaped("paragraph", "")
        find = partial(_pieces, prose=prose)
        pieces, self._entries = with_entries(prose, words, find, between, published.words)
        self._rulings: dict[int, Ruling] = {}
        self._headed: dict[int, Resolved] = {}
        self._below: dict[int, Resolved] = {}
        first = published.earliest or published.latest
        last = published.latest
        self._prose = prose
        self._words = words
        self._ranges = find_ranges(words, pieces)
        self._in_ranges = self._ranges | {index + 1 for index in self._ranges}
        self._pieces = with_shared_fields(words, pieces, self._ranges)
        self._day = first.toordinal() if first else None
        self._last_day = last.toordinal() if last else None
        self._label = published.edtf
        self._open_start = published.earliest is None and published.latest is not None
        self._known = known
        self._history = is_history(pieces, self._day)
        self._line = StoryLine(prose)
        self._reach = Reach(prose, self._line)
        self._begins = Whereabouts()
        self._spans = [(self._start(one), self._end(one), one.meaning) for one in self._pieces]
        self._court = Court(prose, self._line, self._last_day)
        # Whether the text's clocks say which half of the day it is: then "at 10:15" can be p.m.
        self._twelve = any(says_half(piece.meaning) for piece in pieces)
        # The same both times that the text is read through.
        self._verbs: dict[int, Told] = {}
        self._named_dates = named_dates(words, self._pieces, prose, known)

    def read(self) -> list[Reading]:
        resolved = self._resolve_alone()
        if self._entries:
            self._read_heads(resolved)
            resolved = self._resolve_alone()
        if any(isinstance(piece.meaning, Anchored | Age) for piece in self._pieces):
            resolved = self._resolve_anchored(resolved)
        read = [
            Reading(self._start(piece), self._end(piece), manners.rule_of(piece, found), found)
            for piece, found in zip(self._pieces, resolved, strict=True)
            if found.value != NOTHING
        ]
        return sorted([*read, *self._counted()], key=lambda one: one.start)

    def _read_heads(self, alone: Sequence[Resolved]) -> None:
        """What the heads of entries say, each together with the others."""
        published = self._day if self._day == self._last_day else None
        entries, pieces = self._entries, self._pieces
        clocks = Clocks(self._prose, self._words, pieces, alone, entries, self._is_to_come)
        headings = Headings(entries, pieces, alone, published, clocks)
        self._rulings, self._below = headings.rulings(), headings.below
        for entry in self._entries:
            ruling = self._rulings.get(entry.number)
            if ruling is not None and entry.pieces:
                self._headed.update(zip(entry.pieces, ruling.pieces, strict=True))

    def _counted(self) -> Iterator[Reading]:
        """Heads such as "Day 3", of whose words no rule makes a time."""
        for entry in self._entries:
            ruling = self._rulings.get(entry.number)
            if ruling is not None and not entry.pieces:
                found = named(ruling.pieces[0], None, None, self._label)
                yield Reading(entry.head.start, entry.head.end, HEADING, found)

    def _start(self, piece: Piece) -> int:
        return self._words.starts[piece.first]

    def _end(self, piece: Piece) -> int:
        return self._words.ends[piece.last]

    def _resolve_alone(self) -> list[Resolved]:
        """Everything but anchored times, which are left unresolved."""
        unfixed: list[Resolved | None] = [None] * len(self._pieces)
        resolved = self._walk(unfixed)
        begins = opening_day(self._line, self._prose, self._spans, resolved, self._day)
        if begins is None or self._entries:
            return resolved
        self._begins = begins
        return self._walk(unfixed)

    def _resolve_anchored(self, resolved: list[Resolved]) -> list[Resolved]:
        """Anchored times by the dates found so far; then all again, since the text moves by them."""
        known = self._last_day if self._last_day is not None else self._day
        dated = [
            (self._start(piece), self._end(piece), found)
            for piece, found in zip(self._pieces, resolved, strict=True)
            if found.dated and found.focus and not isinstance(piece.meaning, Anchored | Age)
        ]
        anchors = Anchors(self._prose, self._words, self._known, known, dated)
        fixed: list[Resolved | None] = []
        for piece, following in zip_longest(self._pieces, resolved[1:]):
            if isinstance(piece.meaning, Age):
                fixed.append(resolve_age(piece.meaning, anchors, self._start(piece)) or _NO_TIME)
                continue
            if not isinstance(piece.meaning, Anchored):
                fixed.append(None)
                continue
            at = len(fixed)
            told = (
                apposed(self._words, self._pieces, at, resolved)
                if piece.rule in COUNTED_IN
                else None
            )
            if told is not None:
                fixed.append(told)
                continue
            hanger = hanger_of(piece.meaning, following, anchors, close=piece.rule in WEAK)
            if says_nothing(piece.rule, piece.meaning, hanger, anchors):
                fixed.append(_NO_TIME)
                continue
            label = anchors.label(piece.meaning.anchor)
            found = resolve_anchored(piece.meaning, hanger, label, self._last_day)
            fixed.append(found.on_the_calendar())
        return self._walk(fixed)

    def _walk(self, fixed: Sequence[Resolved | None]) -> list[Resolved]:
        """Each piece in its scene, in order; ``fixed`` are the answers that stand already."""
        results: list[Resolved] = []
        self._returns = Returns(self._prose, self._line, self._reach, self._court, self._last_day)
        place, at = self._begins, (-1, -1)
        for index, (piece, given) in enumerate(zip(self._pieces, fixed, strict=True)):
            sentence = self._prose.sentence_index(self._start(piece))
            entry = self._prose.head_index(self._start(piece))
            stretch = self._stretch(entry, sentence)
            if stretch != at:
                place, at = self._entered(place, entry), stretch
            here = self._counted_from(index, place, sentence)
            scene = under_head(self._scene(index, here, sentence), ruling_of(self._rulings, entry))
            known = self._headed.get(index) or self._below.get(index) or given
            found = known or self._named_dates.get(index)
            apposed = self._is_apposed(index)
            found = found or that_weekday(piece.meaning, results, scene, apposed=apposed)
            goes_on = self._twelve and not self._goes_back(piece, sentence)
            meaning = in_its_half(piece.meaning, scene) if goes_on else piece.meaning
            found = found or self._resolve(meaning, scene)
            self._returns.note(found.focus, scene.tense, sentence)
            place = self._moved_on(place, index, found, sentence)
            under = None if known else scene.under
            found = named(found, (place if known else scene).anchor, under, self._label)
            before = self._pieces[index - 1] if index else None
            free = before is None or before.last < piece.first - 1
            if free and index not in self._in_ranges:
                ended = self._last_day if scene.tense == "past" else None
                found = with_signal(self._words, piece.first, found, self._last_day, ended)
            results.append(found)
        results = with_shares(self._words, self._pieces, results)
        spans = Spans(self._words, self._pieces, self._ranges, self._is_to_come)
        return spans.with_common_bounds(results)

    def _moved_on(
        self, place: Whereabouts, index: int, found: Resolved, sentence: int | None
    ) -> Whereabouts:
        """Where the text is at behind a piece, or still where it was."""
        piece, start = self._pieces[index], self._spans[index][0]
        deed = self._court.is_deed(sentence, start, found.focus, piece.meaning)
        aside = not deed and self._is_aside(piece, place, sentence)
        stays = index in self._headed or aside or piece.rule == manners.BY_NUMBER
        stays = stays or self._returns.is_deadline(self._words, piece.first, found, sentence)
        if aside and self._reach.leads_on(sentence, start, found):
            place = replace(place, aside=self._moved(place, piece, found, sentence))
        if stays or is_wider(place, found, sentence) or is_part(self._words, self._pieces, index):
            return place
        back = self._steps_back(piece, found, place, sentence)
        return place if back else self._moved(place, piece, found, sentence)

    def _counted_from(self, index: int, place: Whereabouts, sentence: int | None) -> Whereabouts:
        """Where a piece counts from: where the text is at, or the story that it returns to."""
        here = place.counting(self._spans[index][2], sentence)
        return self._returns.place(here, self._spans[index], self._spans[index - 1][0], sentence)

    def _stretch(self, entry: int | None, sentence: int | None) -> tuple[int, int]:
        """The entry, or the item; of a live blog, whose paragraphs tell of different things, each of these."""
        ruling = ruling_of(self._rulings, entry)
        if entry is None:
            return -1, self._reach.item(sentence)
        if ruling is None or ruling.minute is None or sentence is None:
            return entry, -1
        return entry, self._prose.sentences[sentence].paragraph

    def _is_apposed(self, index: int) -> bool:
        """“12 January 1996, the Friday on which”: says of what weekday the day before is."""
        if not index:
            return False
        between = range(self._pieces[index - 1].last + 1, self._pieces[index].first)
        return [self._words.lower(at) for at in between] in ([",", "the"], [",", "a"], [","])

    def _entered(self, place: Whereabouts, entry: int | None) -> Whereabouts:
        """Where the text is at behind a head: at its days; behind a list nowhere."""
        ruling = ruling_of(self._rulings, entry)
        if entry is None or ruling is None:
            return Whereabouts(told=place.told) if self._rulings or self._reach.items else place
        sentence = self._prose.sentence_index(self._prose.heads[entry].start)
        at = -10 if sentence is None else sentence
        return Whereabouts(ruling.days, ruling.unit, ruling.anchor, at, None, ruling.days)

    def _goes_back(self, piece: Piece, sentence: int | None) -> bool:
        """Whether it is told in a past perfect: "had left home at 10:15"."""
        return sentence is not None and self._line.steps_back(sentence, self._start(piece))

    def _steps_back(
        self, piece: Piece, found: Resolved, place: Whereabouts, sentence: int | None
    ) -> bool:
        """Whether it only says how long before something had been: the text stays where it is."""
        if sentence is None or place.focus is None or self._prose.language != "en":
            return False
        if found.basis != "narrative":
            return False
        return self._line.steps_back(sentence, self._start(piece))

    def _is_aside(self, piece: Piece, place: Whereabouts, sentence: int | None) -> bool:
        """Whether it only describes: "the house, built in 1990, …" leaves the text where it is."""
        if sentence is None or place.focus is None or self._prose.language != "en":
            return False
        start, end = self._start(piece), self._end(piece)
        apart = self._line.is_set_apart(sentence, start, end)
        return apart or self._line.is_aside(sentence, start)

    def _scene(self, index: int, place: Whereabouts, sentence: int | None) -> Scene:
        close = sentence is not None and sentence - place.sentence <= 1
        verbs = self._verbs.get(index)
        if verbs is None:
            verbs = self._verbs[index] = self._told(self._pieces[index])
        back = self._returns.news is not None and self._reach.is_left(place, sentence)
        piece = self._pieces[index]
        meaning, start = piece.meaning, self._start(piece)
        back = back or self._reach.is_back(place, meaning, sentence, self._last_day)
        return Scene(
            self._day,
            place.focus,
            place.unit,
            place.anchor,
            close,
            verbs.tense,
            self._history and not back,
            place.quarter,
            place.told,
            self._reach.is_near(place, sentence),
            verbs.over,
            verbs.ahead,
            told_minute=place.minute,
            news=self._returns.news,
            back=back,
            unclear=verbs.unclear,
            before=place.before,
            earlier=self._goes_back(piece, sentence),
            of_its_year=self._reach.is_of_its_year(
                place, sentence, start, court=self._court.is_reported
            ),
            takes_up=manners.takes_up(meaning, self._prose, self._line, sentence, start),
            news_days=self._reach.news_days(place, sentence, start),
            at_deed=self._returns.is_at_deed(place),
            dwells=self._reach.dwells(place, sentence, start),
        )

    def _is_to_come(self, index: int) -> bool:
        """Whether the words of a piece are told as still to come."""
        return self._told(self._pieces[index]).tense == "future"

    def _told(self, piece: Piece) -> Told:
        if self._prose.language != "en":
            return UNTOLD
        start = self._start(piece)
        if piece.rule == HEADING:
            return self._line.below(self._prose.sentence_index(start))
        told = self._line.told(self._prose.sentence_index(start), start, self._end(piece))
        if isinstance(piece.meaning, Ahead | Calendar | Stretch | Whole):
            return told
        if isinstance(piece.meaning, Offset) and told.tense == "future":
            return told
        return replace(told, tense="past")

    def _resolve(self, meaning: Meaning, scene: Scene) -> Resolved:
        """The meaning in the scene, for the first and for the last day of publication."""
        found = (resolve(meaning, scene) or manners.unresolved()).on_the_calendar()
        if found.basis != "published" or scene.under:
            return found
        if self._open_start:
            return self._not_after(found, meaning, scene)
        if self._day == self._last_day:
            return found
        if self._last_day is None and scene.told and manners.follows(meaning, scene):
            told = (resolve(meaning, replace(scene, published=None)) or found).on_the_calendar()
            same = (told.first, told.last) == (found.first, found.last)
            earlier = told.first is None or told.first < scene.told[0]
            return found if earlier or (same and found.granularity in COARSE) else told
        if self._last_day is None:
            return found if found.granularity in COARSE else found.between(found.first, None)
        other = resolve(meaning, replace(scene, published=self._last_day)) or found
        return found.between(found.first, other.last).on_the_calendar()

    def _not_after(self, found: Resolved, meaning: Meaning, scene: Scene) -> Resolved:
        """Counted from the last day of publication: it may have been earlier by any number of days."""
        if scene.told and manners.follows(meaning, scene):
            told = (resolve(meaning, replace(scene, published=None)) or found).on_the_calendar()
            if told.last is not None and found.last is not None and told.last <= found.last:
                return told
        return replace(found.between(None, found.last), focus=None)

    def _moved(
        self, place: Whereabouts, piece: Piece, found: Resolved, sentence: int | None
    ) -> Whereabouts:
        """Where the text is at after the piece."""
        text = " ".join(self._prose.text[self._start(piece) : self._end(piece)].split())
        at = place.moved(piece.meaning, found, sentence, text, self._day)
        if at is place or at.focus is None:
            return at
        dated = isinstance(piece.meaning, Calendar) and piece.meaning.year is not None
        dated = dated and not manners.is_compared(self._words, piece.first)
        return replace(at, has_year=dated or (place.has_year and found.basis == "narrative"))
