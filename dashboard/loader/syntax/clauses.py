"""Clauses of a sentence: what opens them, what they hang on, their subjects and objects."""

from __future__ import annotations

from dashboard.loader.syntax.chunks import Chunk, chunks_of
from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.reading import Clause, Phrase, Role, Verb
from dashboard.loader.syntax.verb_groups import verb_group

_SAYING_NOUNS = frozenset(
    "claim claims report reports fact news statement statements warning warnings view belief hope hopes"
    " fear fears allegation allegations accusation accusations evidence sign signs proof idea rumour"
    " rumours rumor rumors suggestion suggestions possibility chance risk announcement promise pledge"
    " condition order demand argument conclusion impression doubt doubts word confirmation notion".split()
)
_TIME_NOUNS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january"
    " february march april may june july august september october november december day days night week"
    " weeks weekend month months year years hour hours minute minutes morning afternoon evening midnight"
    " noon time moment decade decades century spring summer autumn winter season".split()
)
_QUESTIONED = frozenset(("if", "whether"))
_CONDITIONS = frozenset(("if", "unless", "once", "lest"))
_QUANTITIES = frozenset(
    "dozens hundreds thousands millions scores number lot lots majority group series handful pair couple"
    " part parts most many some all none one two three percent half kind sort".split()
)


class ClauseBuilder:
    """Walks the chunks of a sentence and keeps a stack of the clauses that are open."""

    def __init__(self, low: list[str], tags: str) -> None:
        self.low = low
        self.tags = tags
        self.clauses: list[Clause] = [Clause(Role.MAIN, -1)]
        self.clause_of = [0] * len(low)
        self.stack = [0]
        self.chunks = chunks_of(tags)
        self.pending: Phrase | None = None  # the last phrase that no verb has taken
        self.led = ""  # the kind of chunk that led to it
        self.led_at = -1
        self.phrase: Phrase | None = None  # the last phrase of all

    def build(self) -> None:
        """Give every chunk its clause."""
        for at, (kind, first, last) in enumerate(self.chunks):
            if kind == "V":
                self._verb(at, first, last)
            elif kind == "N":
                self._noun(at, first, last)
            elif kind in _MARKS:
                self._mark(at, kind, first)
            else:
                self._word(at, kind, first)
            for index in range(first, last):
                self.clause_of[index] = self.stack[-1]
        self._fill_gaps()

    def _fill_gaps(self) -> None:
        """Adverbs, which are no chunks, are in the clause of the word before, or after an opener."""
        covered = bytearray(len(self.low))
        for _, first, last in self.chunks:
            covered[first:last] = b"\x01" * (last - first)
        for index in range(1, len(self.low)):
            if not covered[index]:
                self.clause_of[index] = self.clause_of[index - 1]

    @property
    def top(self) -> Clause:
        """The innermost open clause."""
        return self.clauses[self.stack[-1]]

    def _before(self, at: int) -> Chunk:
        return self.chunks[at - 1] if at else ("", -1, -1)

    def _open(self, role: Role, opener: int, *, parent: int | None = None) -> Clause:
        clause = Clause(role, self.stack[-1] if parent is None else parent, opener)
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)
        return clause

    # noun's phrases

    def _noun(self, at: int, first: int, last: int) -> None:
        phrase = Phrase(first, last, self._head(first, last))
        before = self._before(at)[0]
        self.phrase = phrase
        top = self.top
        if before in ("i", "I", "i "):
            if self.low[self._before(at)[1]] == "of" and self.pending and at > 1:
                self.pending = self._with_of(self.pending, phrase)
                self._extend(self.pending)
                return
            if before == "I":
                self._pend(phrase, before, self._before(at)[1])
            return
        if top.verb is None:
            self._before_verb(at, phrase, before)
        elif before == "V" and top.object is None and top.role is not Role.ATTRIBUTION:
            top.object = phrase
            self._pend(phrase, "V", first)
        elif before == "V" and top.role is Role.ATTRIBUTION and top.subject is None:
            top.subject = phrase
        else:
            self._pend(phrase, before, self._before(at)[1])

    def _pend(self, phrase: Phrase, led: str, led_at: int) -> None:
        self.pending, self.led, self.led_at = phrase, led, led_at

    def _with_of(self, whole: Phrase, part: Phrase) -> Phrase:
        head = part.head if self.low[whole.head] in _QUANTITIES else whole.head
        return Phrase(whole.first, part.last, head)

    def _extend(self, phrase: Phrase) -> None:
        """The subject or object that a phrase goes on."""
        top = self.top
        if top.subject is not None and top.subject.first == phrase.first:
            top.subject = phrase
        elif top.object is not None and top.object.first == phrase.first:
            top.object = phrase

    def _before_verb(self, at: int, phrase: Phrase, before: str) -> None:
        """A phrase where the clause has no verb yet: its subject, a part of it, or a time."""
        top = self.top
        if top.subject is None or self._is_time(top.subject):
            top.subject = phrase
            self._pend(phrase, "S", phrase.first)
        elif before == "&":
            top.subject = Phrase(top.subject.first, phrase.last, top.subject.head)
            self._pend(phrase, "&", phrase.first)
        elif before == ",":
            self._pend(phrase, ",", phrase.first)
        elif not self._is_time(phrase):
            self._pend(phrase, before or "N", phrase.first)

    def _is_time(self, phrase: Phrase) -> bool:
        word = self.low[phrase.head]
        return word in _TIME_NOUNS or (
            self.tags[phrase.head] == "m" and len(word) == 4 and word.isdigit()
        )

    def _head(self, first: int, last: int) -> int:
        """The noun of a phrase: the last word of the part before any second name."""
        head = last - 1
        while head > first and self.tags[head] in "o":
            head -= 1
        while head > first and self.low[head] in _TIME_NOUNS and self.tags[head - 1] in "np":
            head -= 1
        return head

    # verbs

    def _verb(self, at: int, first: int, last: int) -> None:
        verb = verb_group(self.low, self.tags, first, last)
        if verb.finite:
            self._finite(at, verb)
        else:
            self._nonfinite(at, verb)
        self.pending = None

    def _finite(self, at: int, verb: Verb) -> None:
        while len(self.stack) > 1 and self.top.verb is not None and not self.top.verb.finite:
            self.stack.pop()
        before = self._before(at)[0]
        top = self.top
        if top.verb is None:
            self._take(top, verb)
        elif before == "&":
            self._join(at, verb, None)
        elif self._led_by_either():
            self._adverbial(verb)
        elif self.pending is not None and self._adjacent(at) and self._is_content():
            clause = self._open(Role.CONTENT, -1)
            self._with_subject(clause, verb)
        elif self._pop_to_open():
            self._take(self.top, verb)
        elif self.pending is not None and self._adjacent(at):
            self._with_own_subject(at, verb)
        elif before in (",", '"', "-") and _says(verb):
            self._close_all()
            self._open(Role.ATTRIBUTION, -1).verb = verb
        else:
            self._join(at, verb, None)

    def _take(self, clause: Clause, verb: Verb) -> None:
        clause.verb = verb
        if clause.role is Role.RELATIVE and clause.subject is None:
            clause.subject = clause.antecedent
        elif self.pending is not None and self.led in ("N", "n") and clause.subject is not None:
            clause.subject = clause.subject

    def _adjacent(self, at: int) -> bool:
        """Whether the pending phrase stands right before the verb, but for its own parts."""
        index = at - 1
        while index >= 0 and self.chunks[index][0] in ("N", "i"):
            if self.pending is not None and self.chunks[index][1] <= self.pending.first:
                return True
            index -= 1
        return False

    def _led_by_either(self) -> bool:
        return self.pending is not None and self.led == "I"

    def _adverbial(self, verb: Verb) -> None:
        """“after the army attacked”."""
        clause = self._open(Role.ADVERBIAL, self.led_at)
        self._with_subject(clause, verb)
        self.clause_of[self.led_at] = self.stack[-1]

    def _with_subject(self, clause: Clause, verb: Verb) -> None:
        clause.verb = verb
        clause.subject = self.pending
        parent = self.clauses[clause.parent] if clause.parent >= 0 else None
        if parent is not None and parent.object is not None and parent.object is self.pending:
            parent.object = None
        if self.pending is not None:
            for index in range(self.pending.first, verb.first):
                self.clause_of[index] = self.stack[-1]

    def _is_content(self) -> bool:
        """“said the army attacked”: the verb before takes a clause."""
        verb = self.top.verb
        if verb is None or self.led in (",", "&", ":", "-"):
            return False
        return "c" in valency(verb.lemma).frames or (verb.lemma == "be" and self.led == "V")

    def _pop_to_open(self) -> bool:
        """Close clauses down to one that still waits for its verb, where there is one."""
        for depth in range(len(self.stack) - 1, -1, -1):
            clause = self.clauses[self.stack[depth]]
            if clause.verb is None and (clause.subject is not None or clause.role is Role.RELATIVE):
                del self.stack[depth + 1 :]
                return True
        return False

    def _with_own_subject(self, at: int, verb: Verb) -> None:
        """A second clause with a subject: joined, spoken, or a relative one without “that”."""
        if self.led == "&":
            self._join(at, verb, self.pending)
        elif self.led in (",", "-", '"', ")"):
            self._close_all()
            role = Role.ATTRIBUTION if _says(verb) else Role.MAIN
            clause = self._open(role, -1, parent=0 if role is Role.ATTRIBUTION else -1)
            self._with_subject(clause, verb)
        elif self.led == "N" or self.led == "V":
            clause = self._open(Role.RELATIVE, -1)
            self._with_subject(clause, verb)
        else:
            self._join(at, verb, self.pending)

    def _close_all(self) -> None:
        del self.stack[1:]

    def _join(self, at: int, verb: Verb, subject: Phrase | None) -> None:
        """A clause coordinated with the innermost one that it can go on."""
        with_comma = at >= 2 and self.chunks[at - 1][0] == "&" and self.chunks[at - 2][0] == ","
        if subject is not None or with_comma:
            self._pop_to_base(subject is not None)
        index = self.stack[-1]
        twin = self.clauses[index]
        self.stack.pop()
        clause = Clause(twin.role, twin.parent, twin.opener, index, verb, subject or twin.subject)
        clause.antecedent = twin.antecedent
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)
        if subject is not None:
            for word in range(subject.first, verb.first):
                self.clause_of[word] = self.stack[-1]

    def _pop_to_base(self, own: bool) -> None:
        """Out of relative and adverbial clauses, to what is told or said."""
        while len(self.stack) > 1 and self.top.role not in (Role.MAIN, Role.CONTENT):
            if not own and self.top.role is Role.CONDITION:
                break
            self.stack.pop()

    def _nonfinite(self, at: int, verb: Verb) -> None:
        before = self._before(at)
        top = self.top
        if verb.modal == "to":
            self._infinitive(at, verb, before)
            return
        if before[0] == "&" and top.verb is not None and top.verb.form == verb.form:
            self._join(at, verb, None)
            return
        governed = before[0] == "V" and verb.form == "g" and not verb.passive
        role = Role.CONTENT if governed else Role.PARTICIPIAL
        clause = self._open(role, before[1] if before[0] in ("i", "I") else -1)
        clause.verb = verb
        described = before[0] == "N" and self.phrase is not None
        if described:
            clause.antecedent = self.phrase
            clause.subject = self.phrase
        else:
            clause.subject = top.subject
            if before[0] == "," and self.phrase is not None and top.verb is None:
                clause.antecedent = self.phrase

    def _infinitive(self, at: int, verb: Verb, before: Chunk) -> None:
        top = self.top
        if before[0] == "&" and top.verb is not None and top.verb.modal == "to":
            self._join(at, verb, None)
            return
        governed = before[0] in ("V", "j") or (
            before[0] == "N" and top.verb is not None and "o" in valency(top.verb.lemma).frames
        )
        clause = self._open(Role.CONTENT if governed else Role.PURPOSE, verb.first)
        clause.verb = verb
        clause.subject = top.object if before[0] == "N" and governed else top.subject

    # words and marks between them

    def _word(self, at: int, kind: str, first: int) -> None:
        if kind == "a":
            self._that(at, first)
        elif kind == "q":
            self._relative(at, first)
        elif kind == "w":
            self._where(at, first)
        elif kind == "S":
            self._subordinator(at, first)

    def _that(self, at: int, first: int) -> None:
        before = self._before(at)[0]
        self._leave_nonfinite(kept=before == "V")
        top = self.top
        takes = top.verb is not None and (
            "c" in valency(top.verb.lemma).frames or top.verb.lemma == "be"
        )
        noun = self.phrase is not None and self.low[self.phrase.head] in _SAYING_NOUNS
        if before == "N" and not noun and not (takes and self._free_object()):
            self._describe(Role.RELATIVE, first)
        else:
            self._open(Role.CONTENT, first)
        self.pending = None

    def _leave_nonfinite(self, *, kept: bool) -> None:
        """Nothing to do where the verb right before takes the clause."""

    def _free_object(self) -> bool:
        """“told reporters that”, “said on Monday that”: the phrase before is no thing described."""
        phrase = self.phrase
        if phrase is None:
            return True
        top = self.top
        told = top.object is not None and top.object.last >= phrase.last
        if told and top.verb is not None:
            return "o" in valency(top.verb.lemma).frames or top.verb.lemma in _TOLD
        return True

    def _describe(self, role: Role, opener: int) -> None:
        clause = self._open(role, opener)
        clause.antecedent = self.phrase

    def _relative(self, at: int, first: int) -> None:
        before = self._before(at)[0]
        if (
            before in ("N", ",", "i", "I", ")")
            and self.phrase is not None
            and self.low[first] != "what"
        ):
            self._describe(Role.RELATIVE, first)
        elif at:
            self._open(Role.CONTENT, first)
        self.pending = None

    def _where(self, at: int, first: int) -> None:
        before = self._before(at)[0]
        word = self.low[first]
        if word == "where" and before in ("N", ","):
            self._describe(Role.RELATIVE, first)
        elif word in ("when", "whenever", "where"):
            self._open(Role.ADVERBIAL, first)
        elif at:
            self._open(Role.CONTENT, first)
        self.pending = None

    def _subordinator(self, at: int, first: int) -> None:
        word = self.low[first]
        if self.tags[first + 1 : first + 2] in ("i", "g", "c", "") and word not in _CONDITIONS:
            return
        asked = word in _QUESTIONED and self._before(at)[0] == "V"
        role = Role.CONTENT if asked or word == "whether" else Role.ADVERBIAL
        self._open(Role.CONDITION if word in _CONDITIONS and not asked else role, first)
        self.pending = None

    def _mark(self, at: int, kind: str, first: int) -> None:
        if kind == ",":
            self._comma()
        elif kind in ".:":
            self._close_all()
            if self.clauses[0].verb is not None or kind == ".":
                self._new_segment()
        elif kind == "-":
            while len(self.stack) > 1 and self.top.role is not Role.CONTENT and self.top.verb:
                self.stack.pop()
        if kind not in ',"':
            self.pending = None

    def _new_segment(self) -> None:
        self.clauses.append(Clause(Role.MAIN, -1))
        self.stack = [len(self.clauses) - 1]

    def _comma(self) -> None:
        """A comma closes what is no content and has its verb."""
        while len(self.stack) > 1 and self.top.role is not Role.CONTENT and self.top.verb:
            self.stack.pop()
        if len(self.stack) > 1 and self.top.verb is not None and not self.top.verb.finite:
            self.stack.pop()


_MARKS = frozenset(',.:-"()')
_TOLD = frozenset(
    "tell inform notify assure remind warn convince persuade advise show teach".split()
)
_SAYS = frozenset(
    "say add tell report announce claim state note write explain argue warn insist confirm deny reply"
    " ask recall suggest declare acknowledge admit allege conclude observe comment predict estimate think"
    " believe stress emphasize emphasise remark respond promise show indicate hear testify quip joke".split()
)


def _says(verb: Verb) -> bool:
    return verb.lemma in _SAYS


def clauses_of(low: list[str], tags: str) -> tuple[list[Clause], list[int]]:
    """The clauses of a sentence, and for each word the index of its clause."""
    builder = ClauseBuilder(low, tags)
    builder.build()
    return builder.clauses, builder.clause_of
