"""Infinitives, participles and gerunds: what they hang on, and who does what they say."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.openers import Openers
from dashboard.loader.syntax.phrases import is_time
from dashboard.loader.syntax.reading import Chunk, Clause, Role, Verb
from dashboard.loader.syntax.sets import word_set

_MAKING = word_set("making")
# So many phrases and words behind a verb of a row its last one may stand.
ROW_REACH = 12
# So many words an aside on whom something is done to may have: “Voss, a driver from Oran, to pay”.
MAX_ASIDE = 8
# "denies having met", "recalled being told".
_GERUNDS = frozenset(("having", "being"))
_SEEN_DOING = word_set("seen doing")
_SEEING = word_set("seeing")
_RESULTS = word_set("results")
_BARE = word_set("bare infinitive")


class Nonfinite(Openers):
    """Verb groups that are no finite clause."""

    def shared(self, at: int, verb: Verb) -> Verb:
        """The verb with the auxiliaries of the one that it is coordinated with, where it has none."""
        if (
            not at
            or self.chunks[at - 1][0] not in "&,"
            or verb.form not in "vcg"
            or verb.first != verb.head
        ):
            return verb
        twin = self._twin(verb)
        if twin < 0 or (self.kind(at - 1) == "," and not self._in_row(at, verb)):
            return verb
        other = self.clauses[self.stack[twin]].verb
        if other is None:
            return verb
        del self.stack[twin + 1 :]
        return self.share(verb, other)

    def _twin(self, verb: Verb) -> int:
        """How deep in the stack the innermost verb of the same form with auxiliaries is."""
        for depth in range(len(self.stack) - 1, -1, -1):
            other = self.clauses[self.stack[depth]].verb
            if other is not None and other.form == verb.form:
                return depth if other.first != other.head or not other.finite else -1
        return -1

    def _in_row(self, at: int, verb: Verb) -> bool:
        """“to rise, eat and go”, “was held, moved and let go”: the verb of the same form that follows is led by “and”."""
        return verb.form in "vc" and any(
            self.kind(index) == "&" and self.kind(index + 1) == "V"
            for index in range(at + 1, min(at + ROW_REACH, len(self.chunks)))
        )

    def is_wished(self, verb: Verb) -> bool:
        """“asked that he be freed”: “be” is the finite verb of a clause that waits for one."""
        top = self.top
        if self.tags[verb.first] != "b" or self.low[verb.first] != "be" or top.verb is not None:
            return False
        return top.subject is not None and top.role is not Role.MAIN

    def is_bare(self, at: int, verb: Verb) -> bool:
        """“helped find”, “saw him leave”: an infinitive without “to”."""
        if verb.form != "v" or verb.first != verb.head or self.top.verb is None:
            return False
        lemma = self.top.verb.lemma
        before = self.before(at)[0]
        if before == "V":
            return lemma in _BARE
        return before == "N" and lemma in _MAKING and self.top.object is not None

    def nonfinite(self, at: int, verb: Verb) -> None:
        """Open or coordinate a clause that is no finite one."""
        before = self.before(at)
        top = self.top
        if verb.finite:
            verb = replace(verb, finite=False, tense="")
        row = before[0] == "&" or (before[0] == "," and verb.form == "v")
        if row and top.verb is not None and self._is_like(top.verb, verb):
            self.join(verb, None)
            return
        if verb.modal == "to" or verb.form == "v":
            self._infinitive(verb, before)
            return
        if before[0] == "," and not self._is_result(verb):
            self.pop_done()
        self._participle(verb, before)

    def _is_result(self, verb: Verb) -> bool:
        """“were cut off after a fire broke out, destroying nine buses”: the fire destroyed them."""
        top = self.top
        if verb.form != "g" or verb.lemma not in _RESULTS or top.role is not Role.ADVERBIAL:
            return False
        return top.opener >= 0 and top.verb is not None and top.verb.finite and not top.verb.passive

    def _is_seen_doing(self, top: Clause) -> bool:
        """“was caught on camera stealing”, “was filmed on Monday stealing”: no camera stole."""
        verb, phrase = top.verb, self.phrase
        if verb is None or phrase is None or phrase is not self.part or not verb.passive:
            return False
        return verb.lemma in _SEEING or is_time(self.low, phrase)

    def _is_like(self, one: Verb, other: Verb) -> bool:
        return not one.finite and one.form == other.form

    def _participle(self, verb: Verb, before: Chunk) -> None:
        top = self.top
        gerund = verb.form == "g" and not verb.passive
        governed = before[0] == "V" and (gerund or self.low[verb.first] in _GERUNDS)
        role = Role.CONTENT if governed else Role.PARTICIPIAL
        clause = self.open(role, before[1] if before[0] in ("i", "I") else -1)
        clause.verb = verb
        if (
            before[0] == "N"
            and self.phrase is not None
            and not (gerund and self._is_seen_doing(top))
        ):
            clause.antecedent = clause.subject = self.phrase
            return
        seeing = top.verb if before[0] == "," and verb.lemma in _SEEN_DOING else None
        seen = seeing is not None and seeing.lemma in _SEEING and not seeing.passive
        clause.subject = (top.object if seen else None) or top.subject
        if before[0] == "," and self.phrase is not None and top.verb is None:
            clause.antecedent = self.phrase

    def _infinitive(self, verb: Verb, before: Chunk) -> None:
        top = self.top
        kind = "N" if self._closes_aside(before) else before[0]
        governed = kind == "j" or (top.verb is not None and self._governs(kind, top.verb))
        clause = self.open(Role.CONTENT if governed else Role.PURPOSE, verb.first)
        clause.verb = verb
        clause.subject = top.object if kind == "N" and governed else top.subject

    def _closes_aside(self, before: Chunk) -> bool:
        """“ordered Lena Voss, 54, to pay”: behind a word on whom the verb is done to."""
        thing = self.top.object
        if (
            before[0] != ","
            or thing is None
            or not thing.last < before[1] <= thing.last + MAX_ASIDE
        ):
            return False
        return self.low[thing.last] == ","

    def _governs(self, before: str, verb: Verb) -> bool:
        """“wants to go”, “asked him to go”; but “came to help”."""
        if before == "V":
            frames = valency(verb.lemma).frames
            return verb.lemma == "be" or "f" in frames or "o" in frames or "i" not in frames
        return before == "N" and self._takes_object(verb)

    def _takes_object(self, verb: Verb) -> bool:
        return "o" in valency(verb.lemma).frames or verb.lemma in _MAKING

    def to_base(self, *, own: bool = True) -> None:
        """Out of relative and adverbial clauses, to what is told or said."""
        while len(self.stack) > 1 and self.top.role not in (Role.MAIN, Role.CONTENT):
            if not own and self.top.role is Role.CONDITION:
                break
            self.stack.pop()
