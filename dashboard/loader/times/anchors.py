"""Finds what an anchored time hangs on: an event of the text, or one that is widely known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.known_events import KnownEvent, KnownEvents
from dashboard.loader.prose import Prose
from dashboard.loader.syntax.lexicon import can_say_done, lexicon
from dashboard.loader.syntax.phrases import is_year
from dashboard.loader.syntax.sets import only_subjects
from dashboard.loader.times import days
from dashboard.loader.times.bounds import Resolved, edtf
from dashboard.loader.times.contexts import beside
from dashboard.loader.times.meaning import Calendar
from dashboard.loader.times.pieces import Piece
from dashboard.loader.times.pronouns import can_mean, is_pronoun
from dashboard.loader.times.remembered import is_inside, remembered
from dashboard.loader.times.scene import Focus
from dashboard.loader.times.word_forms import keys_of, kinds_of
from dashboard.loader.times.words import Words
from dashboard.story import Anchor

# "after the breach" is a time; "after the breach of the northern wall by" is a clause.
MAX_BRIEF_WORDS = 4
# A bare "before the closure" hangs on what was told so many sentences away at most.
MAX_SENTENCES_AWAY = 3
# What the first sentences tell is what the whole text is about.
LEAD_SENTENCES = 4
# So many sentences with the word, or known events before it, are looked at: more would make long
# texts slow, and what is further away is seldom meant.
MAX_LOOKED_AT = 12
# No name of a known event, with the words between its parts, is longer.
MAX_NAME_CHARACTERS = 200

# What stands behind “on the night of the fire”: a mark, or who did something then.
_BEHIND_BRIEF = only_subjects() | {",", ".", ";", "", "the"}

# Whoever is told of was born: what ages are counted from.
_BORN = "born"

# What a text calls itself.
_TEXTS = frozenset("report article bulletin update statement edition issue release column".split())

# Words by the index of the first and of the last; a resolved time with its start and end.
Span = tuple[int, int]
Dated = tuple[int, int, Resolved]


@dataclass(frozen=True, slots=True)
class Hanger:
    """The days of an anchor and its name."""

    focus: Focus
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class _Places:
    """Sentences in order, and where a word first stands in each."""

    sentences: list[int]
    offsets: list[int]

    def add(self, sentence: int, offset: int) -> None:
        if not self.sentences or self.sentences[-1] != sentence:
            self.sentences.append(sentence)
            self.offsets.append(offset)

    def near(self, own: int) -> Iterator[tuple[int, int]]:
        """The nearest sentences on both sides of ``own``, and it, with the word's offset."""
        before = bisect_left(self.sentences, own)
        after = bisect_left(self.sentences, own)
        for index in range(max(0, before - MAX_LOOKED_AT), before):
            yield self.sentences[index], self.offsets[index]
        for index in range(after, min(len(self.sentences), after + MAX_LOOKED_AT)):
            yield self.sentences[index], self.offsets[index]


class Anchors:
    """What the times of one text can hang on; ``dated`` are its times with a date, in order."""

    def __init__(
        self,
        prose: Prose,
        words: Words,
        known: KnownEvents,
        published: int | None,
        dated: Sequence[Dated],
    ) -> None:
        self._prose = prose
        self._words = words
        self._known = [m for m in prose.once(known.find) if _is_past(m.event, published)]
        self._published = published
        self._known_starts = [match.start for match in self._known]
        self._dated: dict[int, list[Dated]] = {}
        for time in dated:
            sentence = prose.sentence_index(time[0])
            if sentence is not None:
                self._dated.setdefault(sentence, []).append(time)
        self._by_key = self._words_beside_dates()

    def _words_beside_dates(self) -> dict[str, _Places]:
        """For each key the sentences with a date that have such a word, and where it stands."""
        found: dict[str, _Places] = {}
        function = beside("function")
        recalled = remembered(self._prose.body)
        for number in sorted(self._dated):
            sentence = self._prose.sentences[number]
            first = bisect_left(self._words.starts, sentence.start)
            for index in range(first, bisect_left(self._words.starts, sentence.end)):
                word = self._words.lower(index)
                if is_inside(recalled, self._words.starts[index]):
                    continue
                if word[:1].isalpha() and word not in function:
                    for key in keys_of(word):
                        found.setdefault(key, _Places([], [])).add(
                            number, self._words.starts[index]
                        )
        return found

    def find(self, span: Span, *, close: bool = False) -> Hanger | None:
        """What the words of ``span`` name: a dated event of the text, a known one, or nothing.

        ``close``: told no more than a few sentences away.
        """
        if self._published is not None and self._is_text(span):
            day = (self._published, self._published)
            return Hanger(day, Anchor("published", None, self.label(span), edtf(*day)))
        reach = MAX_SENTENCES_AWAY if close else len(self._prose.sentences)
        before, after = self._in_text(span, reach), self._in_text(span, reach, behind=True)
        found = before or self._by_name(span)
        if found or is_pronoun(self._words, span[0]):
            return found or after
        if after and not self.is_brief(span):
            return after
        found = self._named_before(span) if after is None else None
        return found or self._of_fitting_kind(span) or after

    def _is_text(self, span: Span) -> bool:
        """Whether the words mean the text itself: “this report”."""
        return (
            span[1] == span[0] + 1
            and self._words.lower(span[0]) == "this"
            and self._words.lower(span[1]) in _TEXTS
        )

    def birth_before(self, start: int) -> Hanger | None:
        """The last birth that is told with its day or year before an offset."""
        own = self._prose.sentence_index(start)
        born = self._by_key.get(_BORN)
        if own is None or born is None:
            return None
        for number, offset in reversed(list(born.near(own + 1))):
            behind = [one for one in self._dated[number] if offset < one[0] <= start]
            if number <= own and behind and behind[0][2].focus:
                focus = behind[0][2].focus
                return Hanger(focus, Anchor("event", None, _BORN, edtf(*focus)))
        return None

    def is_brief(self, span: Span) -> bool:
        """Whether the words are no more than "the breach", with nothing of a clause after them."""
        words = self._words
        short = span[1] - span[0] < MAX_BRIEF_WORDS and words.lower(span[0]) in beside("pointer")
        return short and words.lower(span[1] + 1) in _BEHIND_BRIEF

    def is_new(self, span: Span) -> bool:
        """Whether the words bring up something new: "a strike"."""
        return self._words.lower(span[0]) in ("a", "an")

    def has_verb(self, span: Span) -> bool:
        """Whether the words are the subject of a clause: "after Storm Daniel had made landfall"."""
        return self._words.lower(span[1] + 1) in ("had", "has", "have")

    def names_known(self, span: Span) -> bool:
        """Whether the words name an event of the whole table, even one that is switched off."""
        return KnownEvents.load().is_named_in(self.label(span))

    def label(self, span: Span) -> str:
        """The words of what happened, as the text has them."""
        words = self._words
        return " ".join(self._prose.text[words.starts[span[0]] : words.ends[span[1]]].split())

    def _in_text(self, span: Span, reach: int, *, behind: bool = False) -> Hanger | None:
        """A sentence with a date of its own that has the head in this or another form.

        Names among the anchor's words must be in the sentence too: "the Lomé meeting". It is one up
        to the own one, or one ``behind`` it; the nearer goes before the further.
        """
        own = self._prose.sentence_index(self._words.starts[span[0]]) or 0
        names = self._names(span)
        pronoun = is_pronoun(self._words, span[0])
        heads = self._heads(span)
        # “before his cart fell”: what is told of the cart later is another thing
        if behind and heads and can_say_done(self._words.lower(heads[0])):
            heads = heads[:1]
        for head in heads:
            keys = keys_of(self._words.lower(head))
            for number, offset in self._sentences_with(keys, own):
                if (number > own) is not behind or abs(number - own) > reach:
                    continue
                if not self._has_names(number, names):
                    continue
                if behind and self._is_told_apart(offset):
                    continue
                if pronoun and not can_mean(self._words, self._prose, span[0], number):
                    continue
                found = self._date_beside(span, number, offset, own)
                if found is not None:
                    return self._hanger_of(span, found)
        return None

    def _is_told_apart(self, offset: int) -> bool:
        """“The eruption of 1994”: its year tells it from the one that the text is about."""
        index = bisect_left(self._words.starts, offset)
        within = self._words.lower(index + 1) in ("of", "in")
        return within and is_year(self._words.lower(index + 2))

    def _of_fitting_kind(self, span: Span) -> Hanger | None:
        """For a general word ("the attack", "the disaster") the last dated event that fits it."""
        own = self._prose.sentence_index(self._words.starts[span[0]]) or 0
        if self._words.lower(span[0]) not in beside("pointer") or self._names(span):
            return None
        for head in self._heads(span):
            kinds = kinds_of(self._words.lower(head))
            for number, offset in self._sentences_with(kinds, own):
                if number > own or (own - number > MAX_SENTENCES_AWAY and number >= LEAD_SENTENCES):
                    continue
                found = self._date_beside(span, number, offset, own)
                if found is not None:
                    return self._hanger_of(span, found)
        return None

    def _hanger_of(self, span: Span, found: Focus) -> Hanger:
        return Hanger(found, Anchor("event", None, self.label(span), edtf(*found)))

    def _date_beside(self, span: Span, number: int, offset: int, own: int) -> Focus | None:
        """The date that a word at ``offset`` has in its sentence; in the own one only before."""
        dated = self._dated[number]
        if number == own:
            start = self._words.starts[span[0]]
            dated = [time for time in dated if time[1] <= start] if offset < start else []
        if not dated:
            return None
        return min(dated, key=lambda time: _rank(time, offset))[2].focus

    def _sentences_with(self, keys: frozenset[str], own: int) -> Iterator[tuple[int, int]]:
        """Sentences with a word of these keys: up to the own one from the nearest, those after."""
        places: dict[int, int] = {}
        for key in keys:
            if key in self._by_key:
                for number, offset in self._by_key[key].near(own):
                    places[number] = min(offset, places.get(number, offset))
        for number in sorted(places, key=lambda n: (n > own, abs(n - own))):
            yield number, places[number]

    def _names(self, span: Span) -> set[str]:
        """The names among the words."""
        return {
            self._words.lower(index)
            for index in range(span[0], span[1] + 1)
            if self._words.written(index)[0].isupper()
            and self._words.lower(index) not in beside("function")
        }

    def _has_names(self, number: int, names: set[str]) -> bool:
        if not names:
            return True
        sentence = self._prose.sentences[number]
        text = self._prose.body[sentence.start : sentence.end].lower()
        return all(name in text for name in names)

    def _heads(self, span: Span) -> list[int]:
        """The words that can say what happened: before "of" first, later ones before earlier."""
        inside = [i for i in range(span[0], span[1] + 1) if self._is_content(i)]
        inside = [i for i in inside if self._words.written(i).islower()] or inside
        # “his boat capsized”: what nothing follows describes no noun
        inside = [
            i for i in inside if i == span[1] or not _describes(self._words.lower(i))
        ] or inside
        links = beside("event link")
        of = next((i for i in range(*span) if self._words.lower(i) in links), None)
        before = [i for i in inside if of is None or i < of]
        return list(reversed(before)) or inside

    def _is_content(self, index: int) -> bool:
        lower = self._words.lower(index)
        empty = lower in beside("function") or lower in beside("phase")
        return len(lower) > 2 and lower.isalpha() and not empty

    def _by_name(self, span: Span) -> Hanger | None:
        """A known event that the anchor's own words name."""
        start, end = self._words.starts[span[0]], self._words.ends[span[1]]
        first = bisect_left(self._known_starts, start - MAX_NAME_CHARACTERS)
        for match in self._known[first : bisect_left(self._known_starts, end)]:
            if match.start < end and start < match.end:
                return _hanger(match.event)
        return None

    def _named_before(self, span: Span) -> Hanger | None:
        """The known event last named by the same kind of word; any for "this upheaval"."""
        start = self._words.starts[span[0]]
        last = bisect_left(self._known_starts, start)
        heads = self._heads(span)
        keys = {key for head in heads for key in keys_of(self._words.lower(head))}
        first_word = self._words.lower(span[0])
        pointed = first_word in ("this", "that", "these", "those", "it")
        generic = pointed and any(
            self._words.lower(head) in beside("generic event") for head in heads
        )
        definite = len(heads) == 1 and first_word in ("the", "this", "that", "its")
        for match in reversed(self._known[max(0, last - MAX_LOOKED_AT) : last]):
            if match.end <= start and (generic or (definite and keys & keys_of(match.head))):
                return _hanger(match.event)
        return None


def _describes(word: str) -> bool:
    """Whether a word is an adjective: “new” of “the new agency” says nothing of what it is."""
    one = lexicon().words.get(word)
    return one is not None and one.usual == "j"


def _rank(time: Dated, offset: int) -> tuple[bool, int]:
    """Days before longer times, the nearer before the further."""
    return time[2].granularity not in ("day", "minute"), abs(time[0] - offset)


def named_dates(
    words: Words, pieces: Sequence[Piece], prose: Prose, known: KnownEvents
) -> dict[int, Resolved]:
    """Days that are part of a known event's name, by index: "the September 11 attacks"."""
    found: dict[int, Resolved] = {}
    index = 0
    for match in prose.once(known.find):
        while index < len(pieces) and words.starts[pieces[index].first] < match.start:
            index += 1
        if index == len(pieces):
            break
        meaning = pieces[index].meaning
        inside = words.ends[pieces[index].last] <= match.end
        if inside and isinstance(meaning, Calendar) and meaning.day and meaning.year is None:
            hanger = _hanger(match.event)
            day = days.value(hanger.focus[0])
            found[index] = Resolved(
                *("DATE", day, "day", "anchor", *hanger.focus),
                anchor=hanger.anchor,
                focus=hanger.focus,
            )
    return found


def _is_past(event: KnownEvent, published: int | None) -> bool:
    return published is None or event.earliest.toordinal() <= published


def _hanger(event: KnownEvent) -> Hanger:
    focus = (event.earliest.toordinal(), event.latest.toordinal())
    return Hanger(focus, Anchor("known", event.id, event.name, edtf(*focus)))
