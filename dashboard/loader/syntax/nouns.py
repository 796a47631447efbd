"""Noun's phrases: which is subject, object or receiver of which verb."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.nonfinite import Nonfinite
from dashboard.loader.syntax.phrases import head_of, is_time, with_part
from dashboard.loader.syntax.reading import Clause, Phrase, Role
from dashboard.loader.syntax.sets import word_set

_SAYS = word_set("says")
_GIVING = word_set("giving")
_SPENDING = word_set("spending")
_SUBJECTS = word_set("subject pronouns")
_ANYBODY = word_set("owners")
# An age between commas has no more figures.
AGE_FIGURES = 3

_POINTING = word_set("pointing")


class Nouns(Nonfinite):
    """Gives each phrase its place in the clause that is open."""

    def noun(self, at: int, first: int, last: int) -> None:
        """Place the phrase that a chunk is."""
        phrase = Phrase(first, last, head_of(self.low, self.tags, first, last))
        before = self.chunks[at - 1][0] if at else ""
        if before == "i":
            self._behind_preposition(at, phrase)
            return
        if before == '"':
            before = self.led(at)
            self.speaker = phrase
        if before == ",":
            self.pop_done()
        elif before == "N" and (self._only_stresses(phrase) or self._only_measures(phrase)):
            return
        elif before == "N" and self._says_when(at, phrase):
            self.phrase = phrase
            return
        top = self.top
        if before == "," and self._is_age(at, first, last):
            return  # “Kim, 49, left”
        self.phrase = phrase
        if before != "I":
            self._place(phrase, before, top)
        if before == "&":
            self.second_at = at
        self.listed = self.pending if before == "&" else None
        self.listed_at = self.pending_at
        self.pending, self.pending_at = phrase, at

    def _is_age(self, at: int, first: int, last: int) -> bool:
        """Whether a number between commas is somebody's age."""
        if self.tags[first:last] != "m" or self.phrase is None:
            return False
        named = self.tags[self.phrase.head] == "p" and self.kind(at + 1) == ","
        return self.top.verb is None or (named and len(self.low[first]) <= AGE_FIGURES)

    def led(self, at: int) -> str:
        """The kind of chunk before, a mere quotation mark left out."""
        before = self.kind(at - 1)
        if before == '"' and self.kind(at - 2) in ("V", "N", "i", "I", ",", "&"):
            return self.kind(at - 2)
        return before

    def _only_stresses(self, phrase: Phrase) -> bool:
        """“the army itself”, “the men all”: no phrase of its own; but “In May | someone broke in”."""
        if self.tags[phrase.head] not in "uU" or phrase.last - phrase.first > 1:
            return False
        word = self.low[phrase.head]
        return word not in _SUBJECTS and word not in _ANYBODY and word != "there"

    def _says_when(self, at: int, phrase: Phrase) -> bool:
        """“a DNA test this week confirmed it”: when it did so, and no subject of its own."""
        if self.pending is None or self.pending_at != at - 1 or is_time(self.low, self.pending):
            return False
        return self.low[phrase.first] in _POINTING and is_time(self.low, phrase)

    def _only_measures(self, phrase: Phrase) -> bool:
        """“deposits up to 100,000 crowns”: how much of them."""
        first = phrase.first
        return self.low[first] == "to" and self.tags[first] == "r" and self.low[first - 1] == "up"

    def _behind_preposition(self, at: int, phrase: Phrase) -> None:
        self.phrase = self.part = phrase
        whole = self.pending
        if whole is None or self.low[self.before(at)[1]] != "of" or at < 2:
            return
        if self.chunks[at - 2][2] != whole.last:
            return
        self.pending = self.phrase = with_part(self.low, self.tags, whole, phrase)
        top = self.top
        if top.subject is whole:
            top.subject = self.pending
        elif top.object is whole:
            top.object = self.pending

    def _place(self, phrase: Phrase, before: str, top: Clause) -> None:
        """Subject, part of the subject, or object."""
        if top.verb is None:
            if top.subject is None or is_time(self.low, top.subject):
                top.subject = phrase
            elif before == "&" and self.pending is not None:
                top.subject = Phrase(top.subject.first, phrase.last, top.subject.head)
        elif top.subject is None and self._subject_follows(top, before):
            top.subject = phrase
        elif before == "V" and top.object is None:
            if not is_time(self.low, phrase) or top.verb.lemma in _SPENDING:
                top.object = phrase
        elif before == "N" and top.object is not None and self._receives(top):
            top.receiver, top.object = top.object, phrase

    def _receives(self, top: Clause) -> bool:
        """“gave the town water”: the phrase before is who gets it."""
        receiver = self.pending is top.object and top.receiver is None
        return receiver and top.verb is not None and top.verb.lemma in _GIVING

    def _subject_follows(self, top: Clause, before: str) -> bool:
        """“said Kim”, “Here are the results”."""
        verb = top.verb
        if verb is None or before != "V" or not verb.finite:
            return False
        if top.role is Role.ATTRIBUTION or (verb.form in "BHDM" and top.role is Role.ADVERBIAL):
            return True
        return top.role is Role.MAIN and (
            "t" not in valency(verb.lemma).frames
            or (verb.lemma == "be" and verb.form == "B")
            or (verb.lemma in _SAYS and verb.form in "dz")
        )

    def object_before(self, clause: Clause) -> None:
        """“the letter that he wrote”, “what he said”: the object stands before the clause."""
        verb, subject = clause.verb, clause.subject
        if clause.role not in (Role.RELATIVE, Role.CONTENT) or verb is None or verb.passive:
            return
        if subject is None or subject is clause.antecedent or not verb.finite:
            return
        opener = self.tags[clause.opener] if clause.opener >= 0 else "a"
        if opener in "qa" and "t" in valency(verb.lemma).frames:
            clause.object = clause.antecedent
