"""Words and marks that open and close clauses: “that”, “who”, “when”, “if”, commas, quotations."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.reading import Phrase, Role
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.stack import ClauseStack

_CLAIMS = word_set("claims")
_QUESTIONED = word_set("asks")
_CONDITIONS = word_set("conditions")
_TOLD = word_set("told")
_ASKING = word_set("asking")
# Behind these a subordinator has no clause: “if possible”, “while waiting”.
_NO_CLAUSE = frozenset("igc")
_DATELINE = frozenset("pmt,()$.")


class Openers(ClauseStack):
    """What a word between phrases and verb groups does to the clauses."""

    def word(self, at: int, kind: str, first: int) -> None:
        """Open the clause that the word opens, if it does."""
        if kind == "a":
            self._that(at, first)
        elif kind == "q":
            self._relative(at, first)
        elif kind == "w":
            self._where(at, first)
        elif kind == "S":
            self._subordinator(at, first)

    def _that(self, at: int, first: int) -> None:
        before = self.before(at)[0]
        if before == ",":
            self.pop_done()
        noun = self.phrase is not None and self.low[self.phrase.head] in _CLAIMS
        gap = self.kind(at + 1) == "V" and self._is_finite(*self.chunks[at + 1][1:])
        if before == "N" and (gap or (not noun and not self._told())):
            self._describe(Role.RELATIVE, first)
        elif before == "&" and self.top.role in (Role.CONTENT, Role.RELATIVE):
            self._again(first)
        elif gap and self.phrase is not None and before in ",)":
            self._describe(Role.RELATIVE, first)
        else:
            self.open(Role.CONTENT, first)
        self.pending = None

    def _again(self, first: int) -> None:
        """“that he left and that he slept”."""
        index = self.stack.pop()
        twin = self.clauses[index]
        clause = self.open(twin.role, first, parent=twin.parent)
        clause.joined = index
        clause.antecedent = twin.antecedent

    def _told(self) -> bool:
        """“told reporters that”, “said on Monday that”: the phrase before is no thing described."""
        top = self.top
        if top.verb is None:
            return False
        lemma = top.verb.lemma
        if lemma in _TOLD:
            return True
        if "c" not in valency(lemma).frames and lemma != "be":
            return False
        told = top.object is not None and self.phrase is not None
        return not told or top.object.last < self.phrase.last  # type: ignore[union-attr]

    def _describe(self, role: Role, opener: int) -> None:
        clause = self.open(role, opener)
        clause.antecedent = self._described(opener)

    def _described(self, opener: int) -> Phrase | None:
        """What a relative clause is about: never a mere figure, nor a name with “that”."""
        phrase, pending = self.phrase, self.pending
        if phrase is None or pending is None or pending.last > opener:
            return phrase
        head = self.tags[phrase.head]
        bare = self.low[opener] == "that" and head == "p" and self.tags[phrase.first] == "p"
        return pending if head == "m" or bare else phrase

    def _relative(self, at: int, first: int) -> None:
        before = self.before(at)[0]
        if before == ",":
            self.pop_done()
        word = self.low[first]
        asked = self.top.verb is not None and self.top.verb.lemma in _ASKING
        if before == "&" and self.top.role is Role.RELATIVE and self.top.verb is not None:
            self._again(first)
        elif (
            before in ("N", ",", "i", "I", ")", '"')
            and self.phrase is not None
            and word not in ("what", "whatever", "whoever")
            and not (asked and before == "N" and word in ("who", "which"))
        ):
            self._describe(Role.RELATIVE, first)
        elif at and before not in (".", ":"):
            self._question(first)
        else:
            self._take_word(at, first)
        self.pending = None

    def _question(self, first: int) -> None:
        """“what happened”: the word itself can be the subject."""
        clause = self.open(Role.CONTENT, first)
        if self.low[first] in ("what", "who", "whatever", "whoever", "which"):
            clause.antecedent = Phrase(first, first + 1, first)

    def _take_word(self, at: int, first: int) -> None:
        """“Who killed them?”."""
        if self.kind(at + 1) == "V" and self.top.subject is None:
            self.top.subject = Phrase(first, first + 1, first)

    def _where(self, at: int, first: int) -> None:
        before = self.before(at)[0]
        if before == ",":
            self.pop_done()
        word = self.low[first]
        if word == "where" and before in ("N", ","):
            self._describe(Role.RELATIVE, first)
        elif word in ("when", "whenever", "where"):
            self.open(Role.ADVERBIAL, first)
        elif at:
            self.open(Role.CONTENT, first)
        self.pending = None

    def _subordinator(self, at: int, first: int) -> None:
        if self.before(at)[0] == ",":
            self.pop_done()
        word = self.low[first]
        if self.tags[first + 1 : first + 2] in _NO_CLAUSE and word not in _CONDITIONS:
            return
        asked = word in _QUESTIONED and self.before(at)[0] == "V"
        role = Role.CONTENT if asked or word == "whether" else Role.ADVERBIAL
        self.open(Role.CONDITION if word in _CONDITIONS and not asked else role, first)
        self.pending = None

    # marks

    def mark(self, at: int, kind: str, first: int) -> None:
        """What a mark closes; a comma waits for what follows it."""
        if kind in ".:":
            self._stop(kind)
        elif kind == "-":
            self._dash(first)
        elif kind == '"':
            self._quotation(at, first)
        elif kind == ")" and set(self.tags[:first]) <= _DATELINE:
            self._forget()
        if kind in ".:-":
            self.pending = None

    def _stop(self, kind: str) -> None:
        self.close_all()
        if self.top.verb is not None or kind == ".":
            self.new_segment()

    def _dash(self, first: int) -> None:
        while len(self.stack) > 1 and self.top.role is not Role.CONTENT and self.top.verb:
            self.stack.pop()
        if set(self.tags[:first]) <= _DATELINE:
            self._forget()

    def _forget(self) -> None:
        """A place and date before the text: “LUND, Sweden (AP) -”."""
        self.top.subject = None
        self.pending = None

    def _quotation(self, at: int, first: int) -> None:
        """A quotation behind a verb of saying is what is said."""
        if first not in self.opening:
            if self.quoted and self.quoted[-1] in self.stack:
                del self.stack[self.stack.index(self.quoted[-1]) :]
                self.quoted.pop()
                if not self.stack:
                    self.stack = [0]
            return
        behind = at - 2 if self.before(at)[0] in (",", ":") else at - 1
        if self.top.verb is not None and self.kind(behind) in ("V", "N") and self._says_clause():
            self.open(Role.CONTENT, first)
            self.quoted.append(self.stack[-1])
            self.pending = None

    def _says_clause(self) -> bool:
        verb = self.top.verb
        return verb is not None and "c" in valency(verb.lemma).frames
