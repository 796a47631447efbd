"""A finite verb where the innermost clause has its own: what is said, who says it, one more clause."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.nouns import Nouns
from dashboard.loader.syntax.phrases import head_of, is_time
from dashboard.loader.syntax.reading import Clause, Phrase, Role, Verb
from dashboard.loader.syntax.sets import word_set

_SAYS = word_set("says")
# So many chunks an aside between a subject and its verb may have.
MAX_ASIDE = 12
_TOLD = word_set("told")


class Seconds(Nouns):
    """What a further verb can be to the clauses that are open."""

    def told_phrase(self, subject: Phrase | None, led: str) -> Phrase | None:
        """“said the army attacked”, “said the men who fled were”: the subject of what is said."""
        top = self.top
        if top.verb is None or (top.role is Role.RELATIVE and led not in ("V", "N", "&")):
            return None
        if subject is None and led == "V" and (gerund := self._gerund_behind(top)) is not None:
            return gerund
        if "c" not in valency(top.verb.lemma).frames:
            return subject if top.verb.lemma == "be" and led in ("V", "j") else None
        if led in ("V", "j") and subject is not None:
            return subject
        if subject is not None and led in (",", "-", '"', ")", "&"):
            return self._listed_phrase(subject) if led == "&" else None
        hearer = top.verb.lemma not in _SAYS or top.verb.lemma in _TOLD
        return None if subject or led in '"-' or (led == "," and hearer) else top.object

    def _gerund_behind(self, top: Clause) -> Phrase | None:
        """“said | blasting would stop”: what ends in -ing right behind a verb of saying is the subject."""
        verb, last = top.verb, self.clauses[-1].verb
        if verb is None or last is None or last.form != "g" or verb.lemma not in _SAYS:
            return None
        return Phrase(last.first, last.last, last.head) if last.first == verb.last else None

    def _listed_phrase(self, subject: Phrase) -> Phrase | None:
        """“said his wife and his son left”; not “told them in May, but the mayor left”."""
        if self.listed is None or self.listed is not self.top.object:
            return None
        _, joint, _ = self.before(self.pending_at)
        apart = self.listed.last != joint or self.low[joint] == "but"
        if self.led(self.listed_at) != "V" or apart or self.tags[self.listed.head] == "U":
            return None
        return Phrase(self.listed.first, subject.last, self.listed.head)

    def _describes_told(self) -> bool:
        """“says a man who suffered burns has died”: the relative clause has its verb and object."""
        top = self.top
        if top.role is not Role.RELATIVE or top.verb is None or top.opener < 0:
            return False
        above = self.clauses[top.parent] if top.parent >= 0 else None
        said = above is not None and above.verb is not None and above.verb.lemma in _SAYS
        return said and "c" not in valency(top.verb.lemma).frames

    def back_to_told(self, subject: Phrase | None, led: str) -> Phrase | None:
        """Out of what describes the subject of what is said: “said the men who fled were”.

        The verb's subject is given back: none where it is who fled.
        """
        if subject is not None and not (led == "V" and self._describes_told()):
            return subject
        for depth in range(len(self.stack) - 1, -1, -1):
            clause = self.clauses[self.stack[depth]]
            verb = clause.verb
            if clause.role in (Role.RELATIVE, Role.PARTICIPIAL, Role.PURPOSE):
                continue
            takes = verb is not None and "c" in valency(verb.lemma).frames
            if takes and clause.object is not None and depth + 1 < len(self.stack):
                del self.stack[depth + 1 :]
            break
        return None

    def apart(self, verb: Verb, subject: Phrase, waits: int) -> None:
        """Behind a comma or quotation: who says it, or a sentence of its own."""
        base = self.clauses[self.stack[0]]
        if base.verb is None and base.subject is None:
            del self.stack[1:]
            base.verb, base.subject = verb, subject
            return
        if verb.lemma in _SAYS:
            if waits < 0:
                self.close_all()
            else:
                del self.stack[waits + 1 :]
            self.with_subject(self.open(Role.ATTRIBUTION, -1), verb, subject)
            return
        self.close_all()
        role = Role.CONTENT if self.quoted else Role.MAIN
        parent = self.clauses[self.stack[-1]].parent if self.quoted else -1
        self.with_subject(self.open(role, -1, parent=parent), verb, subject)

    def clause_as_subject(self, verb: Verb) -> bool:
        """“What he said is”, “That they left shows”."""
        base = self.clauses[self.stack[0]]
        if base.verb is not None or base.subject is not None or len(self.stack) == 1:
            return False
        inner = self.clauses[self.stack[1]]
        if inner.verb is None or (inner.role is not Role.CONTENT and inner.verb.finite):
            return False
        del self.stack[1:]
        base.verb = verb
        first = inner.opener if inner.opener >= 0 else inner.verb.first
        base.subject = Phrase(min(first, inner.verb.first), verb.first, inner.verb.head)
        return True

    def asked_before(self, verb: Verb) -> bool:
        """“What was once a rule is”: the first clause was no question but the subject."""
        index = self.stack[0]
        base = self.clauses[index]
        if base.verb is None or self.questioned < 0 or self.tags[base.verb.first] in "MD":
            return False
        self.new_segment()
        base.role, base.parent = Role.CONTENT, self.stack[-1]
        self.top.verb = verb
        self.top.subject = Phrase(self.questioned, verb.first, base.verb.head)
        self.questioned = -1
        return True

    def joined_subject(self, at: int) -> Phrase | None:
        """“…, but Kim, 34, drowned”: the subject of a joined clause, which an aside parts from its verb."""
        second = self.second_at
        if self.kind(at - 1) != "," or self.kind(second + 1) != "," or not 1 < second < at - 2:
            return None
        begins = self.low[self.chunks[second - 1][1]] == "but" or self.kind(second - 2) == ","
        between = range(second + 1, at)
        if not begins or len(between) > MAX_ASIDE:
            return None
        if any(
            self.kind(index) == "V" and self._is_finite(*self.chunks[index][1:])
            for index in between
        ):
            return None
        _, first, last = self.chunks[second]
        return Phrase(first, last, head_of(self.low, self.tags, first, last))

    def time_at(self, at: int) -> bool:
        """Whether the chunk is a day, a month or a year."""
        _, first, last = self.chunks[at]
        return is_time(self.low, Phrase(first, last, last - 1))

    def joint_before(self, at: int) -> int:
        """The chunk of the “and” that a verb stands behind, also in “and in 1958 left”; -1 if none."""
        if self.kind(at - 1) == "&":
            return at - 1
        if self.kind(at - 1) != "N" or not self.time_at(at - 1):
            return -1
        joint = at - 3 if self.kind(at - 2) == "i" else at - 2
        if self.kind(joint) != "&" or (self.kind(joint - 1) == "N" and self.time_at(joint - 1)):
            return -1
        return joint

    def coordinate(self, at: int, verb: Verb) -> None:
        """“rose and left”: with the innermost clause, or the main one behind a comma."""
        if self.kind(at - 2) == ",":
            self.to_base(own=False)
        depth = self._like(verb)
        if depth >= 0:
            del self.stack[depth + 1 :]
        self.join(verb, None)

    def _like(self, verb: Verb) -> int:
        """How deep the innermost finite verb of the same tense is; both say something, or none."""
        speaks = verb.lemma in _SAYS
        found = -1
        for depth in range(len(self.stack) - 1, -1, -1):
            other = self.clauses[self.stack[depth]].verb
            if other is None or not other.finite or self._tense(other) != self._tense(verb):
                continue
            if not speaks or other.lemma in _SAYS:
                return depth
            found = max(found, depth)
        return found

    def _tense(self, verb: Verb) -> str:
        return "past" if verb.perfect else "modal" if verb.modal else verb.tense
