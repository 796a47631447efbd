"""From the words that name a speaker to the actor: names, pronouns, descriptions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.actors import ActorsFound
from dashboard.loader.actors.lexicon import titles
from dashboard.loader.prose import Prose
from dashboard.loader.quotes.descriptions import (
    Description,
    description,
    fits,
    is_office,
    is_organisation,
    is_person,
    names_itself,
    narrowed,
    only,
)
from dashboard.loader.quotes.interviews import ANSWER, QUESTION, Interview
from dashboard.loader.quotes.marks import Marked
from dashboard.loader.quotes.namings import MAX_BACK, Namings
from dashboard.loader.quotes.stretches import Stretch, Token
from dashboard.loader.quotes.subjects import main_subject, named_in
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.story import ActorMention

_MALE = frozenset({"he", "him", "himself", "his"})
_FEMALE = frozenset({"her", "hers", "herself", "she"})
_RELATIVE = frozenset({"that", "which", "who"})
# Classes of the words before a name that make it no subject: "of NAME", "after NAME's talk".
_PLACING = frozenset("iTISqwa")
_PLURAL = frozenset({"their", "them", "they"})
_CUTS_HEAD = re.compile(
    r"\s(?:of|for|from|with|at|in|on|to|by|who|whose|and|under|about|close|familiar|such|like)\s|,"
)
_DOCUMENT = re.compile(
    r"(?:the |a |an |new |recent |official |joint )*"
    r"(?:reports?|statements?|articles?|letters?|memos?|emails?|posts?|tweets?|polls?|surveys?"
    r"|analys[ie]s|stud(?:y|ies)|documents?|figures|data) (?:from|by|of) (?:the )?",
    re.IGNORECASE,
)
# What can stand between a name and its relative clause: ", ", "(D-Md.), ", ", the mayor, ".
_BEFORE_RELATIVE = re.compile(
    r"\s?(?:\([^()]{1,12}\))?(?:, (?:the|a|an|his|her|their|its) [^,;:.()“”\"]{1,60},|,)?\s?"
)
# What can follow a name that signs: its end, a role, an address; no verb and no photo agency.
_AFTER_SIGNATURE = re.compile(r"\s*(?:$|\n|[,(—–:-]|\.\s*(?:$|\n)| (?:of|from|at|in) )")
_AGED = re.compile(r"the (\d{1,3})-year-old")
# The state after a politician's name: " (D-Vt.)", ", R-Ohio,", " of Vermont".
_STATE = re.compile(r"(?: \((?:D|R|I)-|, (?:D|R|I)-| of | from )([A-Z][\w.]*)")
# So many namings back somebody of an age is looked for.
MAX_NAMINGS = 60
# Sentences that count as lately, for whom a pronoun could stand for as well.
LATELY = 10
# Characters that hold the word before a name.
LOOK_BACK = 20
# Characters between a name and its relative clause.
MAX_APPOSITION = 90
# Words of a signature under a quotation.
MAX_SIGNATURE = 12


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the actor if known, the words that say it, and the role."""

    actor: str | None
    text: str | None
    role: str | None


NOBODY = Speaker(None, None, None)


class Speakers(Namings):
    """Finds the actor behind the words that name a speaker."""

    def __init__(
        self,
        prose: Prose,
        found: ActorsFound,
        stretches: Sequence[Stretch],
        marked: Sequence[Marked],
    ) -> None:
        super().__init__(prose, found, stretches, marked)
        self._spoken: dict[int, str] = {}
        self._called: dict[int, str] = {}

    def speaker(self, span: tuple[int, int] | None) -> Speaker:
        """The speaker whom the words of ``span`` name."""
        if span is None:
            return NOBODY
        start, end = span
        text = self._text[start:end]
        actor = self._actor(start, end, text)
        if actor is None and text.lower() in ("he", "she"):
            text = self._named_before(start) or text
        return Speaker(actor, text, self._role(actor))

    def _named_before(self, offset: int) -> str | None:
        """The one name of the sentence before, of nobody known: "NAME swept. She had slept, she said"."""
        here = self._index(offset)
        if here == 0 or self._paragraphs[here] - self._paragraphs[here - 1] > 1:
            return None
        spoken = self._called.get(self._borders[here - 1])
        if spoken is not None and self._paragraphs[here - 1] == self._paragraphs[here]:
            return spoken
        names = self._unknown_in(here - 1)
        if len(names) != 1 or self._unknown_in(here):
            return None
        return self._text[slice(*names[0])]

    def _unknown_in(self, index: int) -> list[tuple[int, int]]:
        """Where a sentence names somebody who is no known actor."""
        return [name for name in named_in(self._stretches[index]) if not self._is_known(*name)]

    def _is_known(self, start: int, end: int) -> bool:
        low = bisect_left(self._starts, start)
        return low < len(self._starts) and self._starts[low] < end

    def labelled(self, label: tuple[int, int], asked: Interview) -> Speaker:
        """The speaker of a turn: by name, or as who asks or answers."""
        text = self._text[slice(*label)]
        if text not in QUESTION | ANSWER:
            return self.speaker(label)
        actor = asked.asks if text in QUESTION else asked.answers
        return Speaker(actor, text, self._role(actor))

    def _actor(self, start: int, end: int, text: str) -> str | None:
        lower = text.lower()
        if lower in _MALE or lower in _FEMALE:
            return self._person_before(start, "m" if lower in _MALE else "f")
        if lower in _RELATIVE:
            return self._antecedent(start)
        if lower == "it":
            return self._organisation_before(start)
        if lower in _PLURAL or lower in ("we", "i", "you"):
            return None
        named = self._named(start, end, text) or self._author(start, text)
        return named or self._described(start, text)

    def _named(self, start: int, end: int, text: str) -> str | None:
        """The actor whose name is the head of the words; two persons are no one speaker."""
        head_end = self._end_of_head(start, end, text)
        last = None
        for index in range(bisect_left(self._starts, start), len(self._starts)):
            mention = self._mentions[index]
            if mention.start >= head_end:
                break
            last = mention
        if last is None or last.end > end or self._joins(last, end):
            return None
        rest = self._text[last.end : head_end].strip(" \u00a0,.")
        if rest:
            return None
        return last.actor

    def _end_of_head(self, start: int, end: int, text: str) -> int:
        """Where the head of the words ends; "Secretary of State NAME" is one head."""
        cut = _CUTS_HEAD.search(text)
        if cut is None:
            return end
        last = bisect_left(self._starts, end) - 1
        named = self._mentions[last] if last >= 0 else None
        if named is None or named.end != end or named.start < start + cut.end():
            return start + cut.start()
        head, rest = text[: cut.start()], self._text[start + cut.end() : named.start]
        return end if cut.group() == " of " and is_office(head, rest) else start + cut.start()

    def _joins(self, named: ActorMention, end: int) -> bool:
        """Whether an "and" joins another person's name to this one."""
        if not self._text.startswith(" and ", named.end):
            return False
        after = bisect_left(self._starts, named.end)
        others = self._mentions[after : after + 1]
        return any(m.end <= end and self._is_person(m.actor) for m in others)

    def _antecedent(self, start: int) -> str | None:
        """The actor whose name a relative pronoun follows."""
        index = bisect_left(self._starts, start) - 1
        if index < 0 or start - self._mentions[index].end > MAX_APPOSITION:
            return None
        if not _BEFORE_RELATIVE.fullmatch(self._text[self._mentions[index].end : start]):
            return None
        return self._mentions[index].actor

    def _author(self, start: int, text: str) -> str | None:
        """Whose report, statement or survey it is that speaks."""
        document = _DOCUMENT.match(text)
        if document is None:
            return None
        at = bisect_left(self._starts, start + document.end())
        if at == len(self._starts) or self._starts[at] != start + document.end():
            return None
        return self._mentions[at].actor

    def _person_before(self, offset: int, gender: str) -> str | None:
        """The person whom a pronoun at ``offset`` stands for, where the text leaves one choice."""
        here = self._index(offset)
        for index in range(here, max(-1, here - MAX_BACK - 1), -1):
            same_paragraph = self._paragraphs[index] == self._paragraphs[here]
            if here - index > 1 and not same_paragraph:
                return None
            spoken = self._spoken.get(self._borders[index]) if index < here else None
            named = set(self._persons_between(self._borders[index], offset, gender))
            if spoken is not None and self._is(spoken, gender):
                if same_paragraph or (named and named == {spoken}):
                    return spoken
                return spoken if not named and self._is_alone(spoken, here, offset) else None
            if named:
                only = named.pop() if len(named) == 1 else None
                acts = self._acts(self._borders[index], only, here=index == here)
                return only if acts and not self._is_about_unknown(index) else None
        return None

    def _acts(self, start: int, actor: str | None, *, here: bool) -> bool:
        """Whether a person's first naming after ``start`` is no "NAME's" and no "of NAME".

        ``here`` in the sentence of the pronoun, where only "after NAME's" speaks against it.
        """
        first = bisect_left(self._starts, start)
        for mention in self._mentions[first : first + MAX_NAMINGS]:
            if mention.actor == actor:
                before = self._text[max(start, mention.start - LOOK_BACK) : mention.start].split()
                while before and (before[-1].rstrip("."),) in titles():
                    before.pop()
                owner = self._text.startswith(("'s", "’s"), mention.end)
                one = lexicon().words.get(before[-1].lower()) if before else None
                placed = one is not None and one.first in (_PLACING if owner else "iT")
                active = self._text.startswith(", who ", mention.end)
                return active or (not (owner and placed) if here else not (owner or placed))
        return False

    def _is_about_unknown(self, index: int) -> bool:
        """Whether the subject of the whole sentence is a name, of nobody known."""
        stretch = self._stretches[index]
        subject = main_subject(stretch, 0, len(stretch.tokens))
        if subject is None or any(t.kind != "name" for t in stretch.tokens[slice(*subject)]):
            return False
        low = bisect_left(self._starts, stretch.tokens[subject[0]].start)
        return low == len(self._starts) or self._starts[low] > stretch.tokens[subject[1] - 1].start

    def _is_alone(self, actor: str, here: int, offset: int) -> bool:
        """Whether so few others of that gender were named lately that none is mistaken for him."""
        gender = self._genders.get(actor)
        if gender is None:
            return False
        begin = self._borders[max(0, here - LATELY)]
        return len({*self._persons_between(begin, offset, gender), actor}) <= 2

    def signed(self, words: Sequence[Token], *, apart: bool) -> Speaker:
        """The person whose name stands alone under a quotation: "— NAME, mayor of PLACE".

        ``apart`` where another paragraph holds the quotation; in its own, NAME can do something.
        """
        tokens = [t for t in words if t.kind != "stop"]
        if not tokens or len(tokens) > MAX_SIGNATURE:
            return NOBODY
        low = bisect_left(self._starts, tokens[0].start)
        if low == len(self._starts):
            return NOBODY
        first = self._mentions[low]
        plain = all(t.kind not in ("verb", "auxiliary", "past", "quote", "subject") for t in tokens)
        title = [(t.word.rstrip("."),) for t in tokens if t.start < first.start]
        if not plain or not all((word.title(),) in titles() for (word,) in title):
            return NOBODY
        if not self._is_person(first.actor):
            return NOBODY
        if apart and not _AFTER_SIGNATURE.match(self._text, first.end):
            return NOBODY
        return Speaker(first.actor, first.text, self._role(first.actor))

    def person_before(self, stretch: Stretch) -> Speaker:
        """The person with whom the sentence before begins."""
        low = bisect_left(self._starts, stretch.start) - 1
        here = bisect_left(self._borders, stretch.start)
        if here == 0 or low < 0 or self._starts[low] < self._borders[here - 1]:
            return NOBODY
        first = self._mentions[bisect_left(self._starts, self._borders[here - 1])]
        if not self._is_person(first.actor):
            return NOBODY
        return Speaker(first.actor, first.text, self._role(first.actor))

    def person_after(self, stretch: Stretch) -> Speaker:
        """The person whom the next sentence is about: "“...” NAME wiped her eyes."."""
        here = bisect_left(self._borders, stretch.start) + 1
        after = self._stretches[here] if here < len(self._stretches) else None
        if after is None or after.paragraph != stretch.paragraph:
            return NOBODY
        subject = main_subject(after, 0, len(after.tokens))
        if subject is None:
            return NOBODY
        found = self.speaker((after.tokens[subject[0]].start, after.tokens[subject[1] - 1].end))
        return found if found.actor is not None and self._is_person(found.actor) else NOBODY

    def described_before(self, stretch: Stretch) -> Speaker:
        """Whom the sentence before is about: "The governor was blunt. “...”"."""
        here = bisect_left(self._borders, stretch.start)
        before = self._stretches[here - 1] if here else None
        if before is None or before.paragraph != stretch.paragraph:
            return NOBODY
        subject = main_subject(before, 0, len(before.tokens))
        if subject is None:
            return NOBODY
        start, end = before.tokens[subject[0]].start, before.tokens[subject[1] - 1].end
        text = self._text[start:end]
        found = description(text)
        person = text.lower() in ("he", "she") or (found is not None and is_person(found))
        return self.speaker((start, end)) if person else NOBODY

    def note(self, stretch: Stretch, speaker: Speaker) -> None:
        """Remembers who spoke in a stretch: whom a later pronoun most likely means."""
        if speaker.actor is not None:
            self._spoken[stretch.start] = speaker.actor
        elif speaker.text is not None and speaker.text.istitle() and " " in speaker.text:
            self._called[stretch.start] = speaker.text

    def _of_age(self, start: int, age: str) -> str | None:
        """The person after whose name this age stands: "NAME, 41, "."""
        index = bisect_right(self._starts, start)
        for mention in reversed(self._mentions[max(0, index - MAX_NAMINGS) : index]):
            if self._text.startswith((f", {age},", f", {age}.", f" ({age})"), mention.end):
                return mention.actor
        return None

    def _described(self, start: int, text: str) -> str | None:
        """The actor whose role or name the description repeats: "the minister"."""
        aged = _AGED.fullmatch(text.lower())
        if aged is not None:
            return self._of_age(start, aged[1])
        found = description(text)
        if found is None:
            return None
        return self._by_role(start, found) if is_person(found) else self._by_kind(start, found)

    def _by_role(self, start: int, found: Description) -> str | None:
        """The person near by whose role the description repeats, else the only one of the text."""
        near = self._near(start)
        fitting = {m.actor for m in near if self._is_person(m.actor)}
        fitting = {actor for actor in fitting if fits(self._actors[actor], found)}
        if len(fitting) > 1:
            told = {actor: self._told(near, actor) for actor in fitting}
            fitting = {actor for actor in fitting if narrowed(found, told[actor])}
        return only(fitting)

    def _told(self, near: Sequence[ActorMention], actor: str) -> list[str]:
        """The words that say which of several senators a person is: role, party, state."""
        after = [self._text[m.end : m.end + LOOK_BACK] for m in near if m.actor == actor]
        marks = [mark[1] for mark in map(_STATE.match, after) if mark]
        return [*self._actors[actor].roles, *marks]

    def _by_kind(self, start: int, found: Description) -> str | None:
        """The organisation near by that has the noun in its name, or has just spoken."""
        near = {m.actor for m in self._near(start)}
        named = {
            actor
            for actor in near
            if self._actors[actor].kind == "organization"
            and names_itself(self._actors[actor].name, found.noun)
        }
        spoke = self._organisation_before(start) if is_organisation(found.noun) else None
        return only(named) or spoke

    def _organisation_before(self, start: int) -> str | None:
        """The organisation, group or country that spoke in the sentence before."""
        here = self._index(start)
        if here == 0 or self._paragraphs[here - 1] != self._paragraphs[here]:
            return None
        spoken = self._spoken.get(self._borders[here - 1])
        return spoken if spoken is not None and not self._is_person(spoken) else None
