"""Words and marks that open and close clauses: “that”, “who”, “when”, “if”, commas, quotations."""

from __future__ import annotations

from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.phrases import is_time, is_year
from dashboard.loader.syntax.reading import Clause, Phrase, Role, Verb
from dashboard.loader.syntax.sets import word_set
from dashboard.loader.syntax.stack import ClauseStack
from dashboard.loader.syntax.verb_classes import is_in_class

_CLAIMS = word_set("claims")
_QUESTIONED = word_set("asks")
_CONDITIONS = word_set("conditions")
_TOLD = word_set("told")
_ASKING = word_set("asking")
# Behind these a subordinator has no clause: “if possible”, “while waiting”.
_NO_CLAUSE = frozenset("igc")
# “How it got there is a mystery”: a clause that begins with these can be a subject.
_WAYS = frozenset(("how", "why"))
# So many chunks an aside between dashes may have.
MAX_ASIDE = 14
# A place and date before a text have so many words and marks.
MAX_DATELINE = 16
# “In the final in Lyon on 9 May” has so many chunks.
MAX_PLACES = 9
_AT = frozenset("on in at to".split())
_GOALS = frozenset(("to", "into"))
_DAYS = word_set("days")
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
        noun = self.phrase is not None and self._claims(self.phrase)
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

    def _claims(self, phrase: Phrase) -> bool:
        """“reports that”, “reports on social media that”."""
        if self.low[phrase.head] in _CLAIMS:
            return True
        above = self.pending
        return (
            above is not None and self.low[above.head] in _CLAIMS and self._is_part(phrase, above)
        )

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
        if self.phrase is not None and is_time(self.low, self.phrase):
            return True
        if "c" not in valency(lemma).frames and lemma != "be":
            return False
        told = top.object is not None and self.phrase is not None
        return not told or top.object.last < self.phrase.last  # type: ignore[union-attr]

    def _describe(self, role: Role, opener: int) -> None:
        described = self._but_for_denied(self._described(opener))
        clause = self.open(role, opener)
        clause.antecedent = described

    def _described(self, opener: int) -> Phrase | None:
        """What a relative clause is about: never a mere figure, nor a name with “that”."""
        phrase, pending = self.phrase, self.pending
        if phrase is None or pending is None or pending.last > opener:
            return phrase
        head, word = self.tags[phrase.head], self.low[opener]
        if self.part is not None and self.part.last == phrase.last and head in "mu":
            return self.part
        bare = word == "that" and head == "p" and self.tags[phrase.first] == "p"
        people = word in ("who", "whom", "whose") and self.low[pending.head] not in ("it", "them")
        behind = people and self._is_part(phrase, pending)
        behind = behind and not is_time(self.low, pending)  # “after 12 minutes through Kim, who”
        return pending if head == "m" or bare or behind else phrase

    def _but_for_denied(self, phrase: Phrase | None) -> Phrase | None:
        """“It was Pia, not her father, who”: what stands before the one of whom it is denied."""
        subject, told = self.top.subject, self.top.object
        if phrase is None or subject is None or told is None or self.low[subject.head] != "it":
            return phrase
        if self.low[phrase.first - 1] != "not":
            return phrase
        end = phrase.first - 1
        end -= self.low[end - 1] in ("and", "but")
        if self.low[end - 1] != ",":
            return phrase
        return told if told.last == end - 1 == told.head + 1 else phrase

    def _is_part(self, phrase: Phrase, pending: Phrase) -> bool:
        """“a nun from Lund who”: the phrase stands behind a preposition of the pending one."""
        return phrase.first > pending.last and self.tags[phrase.first - 1] == "i"

    def _relative(self, at: int, first: int) -> None:
        before = self.before(at)[0]
        if before == ",":
            self.pop_done()
        word = self.low[first]
        if before == "&" and word in ("who", "which"):
            self._back_to_like(word)
        verb = self.top.verb
        asked = verb is not None and verb.lemma in _ASKING and self.kind(at - 2) == "V"
        if before == "&" and self.top.role is Role.RELATIVE and self.top.verb is not None:
            self._again(first)
        elif (
            before in ("N", ",", "i", "I", ")", '"', "-")
            and self.phrase is not None
            and word not in ("what", "whatever", "whoever")
            and not (asked and before == "N" and word in ("who", "which"))
            and not (word == "who" and before == "i")
        ):
            self._describe(Role.RELATIVE, first)
        elif at and before not in (".", ":"):
            self._question(first)
        else:
            self._take_word(at, first)
        self.pending = None

    def _back_to_like(self, word: str) -> None:
        """“Rosa, who baked through floods that lasted, and who was mayor”: out to the clause of the same word."""
        for depth in range(len(self.stack) - 1, 0, -1):
            clause = self.clauses[self.stack[depth]]
            if clause.role is not Role.RELATIVE or clause.opener < 0:
                return
            if self.low[clause.opener] == word:
                del self.stack[depth + 1 :]
                return

    def _question(self, first: int) -> None:
        """“what happened”: the word itself can be the subject."""
        clause = self.open(Role.CONTENT, first)
        if self.low[first] in ("what", "who", "whatever", "whoever", "which"):
            clause.antecedent = Phrase(first, first + 1, first)

    def _take_word(self, at: int, first: int) -> None:
        """“Who killed them?”; but “Who is Kim?”."""
        if self.low[first] in ("what", "whatever", "whoever"):
            self.questioned = first
        is_first = self.kind(at + 1) == "V" and self.top.subject is None
        if is_first and not (self._is_be(at + 1) and self.kind(at + 2) == "N"):
            self.top.subject = Phrase(first, first + 1, first)

    def _is_be(self, at: int) -> bool:
        _, first, last = self.chunks[at]
        return last - first == 1 and self.tags[first] == "B"

    def _where(self, at: int, first: int) -> None:
        before = self.before(at)[0]
        if before == ",":
            self.pop_done()
        word = self.low[first]
        if (word == "where" or self._is_described_time(word, before)) and before in ("N", ","):
            self._describe(Role.RELATIVE, first)
        elif word in ("when", "whenever", "where"):
            self.open(Role.ADVERBIAL, first)
        elif at:
            self.open(Role.CONTENT, first)
        elif word in _WAYS:
            self.questioned = first
        self.pending = None

    def _is_described_time(self, word: str, before: str) -> bool:
        """“the year when”, “in 2016, when”; but “on Thursday when” tells what came together."""
        phrase = self.phrase
        if word != "when" or phrase is None or not is_time(self.low, phrase):
            return False
        return before == "," or self.tags[phrase.first] in "tPo"

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
        if kind == ",":
            self._back_above(at, first)
        elif kind in ".:":
            self._stop(at, kind)
        elif kind == "-":
            self._dash(at, first)
        elif kind == '"':
            self._quotation(at, first)
        if kind in ".:-":
            self.pending = None

    def _back_above(self, at: int, comma: int) -> None:
        """“They met Kim, who had left in March, in Lyon on 9 May”: the day is of what the comma goes back to.

        Not “who left, after a long wait, in May”, where two more commas stand, nor “is a friend of Kim, who
        died in Lyon, on 9 May”, whose own verb is on no day.
        """
        clause = self.top
        if clause.role is not Role.RELATIVE or clause.verb is None or not clause.verb.finite:
            return
        opener = clause.opener
        if self.low[opener - 1] != "," or "," in self.low[opener:comma]:
            return
        index = self.clause_of[opener - 2]  # “hunt a man who shot Kim, who was 24, in Lyon”: shot
        verb = self.clauses[index].verb
        if verb is None or verb.first > opener or not _is_on_a_day(verb):
            return
        if self._goes_on_there(clause, clause.verb) or not self._is_when(at + 1):
            return
        self.stack.pop()
        if index in self.stack:
            del self.stack[self.stack.index(index) + 1 :]
        else:
            self.stack.append(index)

    def _goes_on_there(self, clause: Clause, verb: Verb) -> bool:
        """“fled to Spain, where he was held, on 4 May”; not “to Spain, where he lived, on 4 May”."""
        place = clause.antecedent
        if self.low[clause.opener] != "where" or place is None:
            return False
        lasting = is_in_class(verb.lemma, "lasting") or _is_state(verb)
        moved = self.low[place.first - 1] in _GOALS
        return moved and not lasting and not verb.perfect

    def _is_when(self, at: int) -> bool:
        """Whether nothing but places and a day stands from a chunk up to the end, or to what goes on."""
        if self.kind(at) != "i" or self.low[self.chunks[at][1]] not in _AT:
            return False
        timed = False
        for kind, first, last in self.chunks[at : at + MAX_PLACES]:
            if kind == "N":
                timed = timed or any(
                    self.low[i] in _DAYS or is_year(self.low[i]) for i in range(first, last)
                )
            elif kind != "i":
                return timed and kind in ".&V"
        return timed and at + MAX_PLACES >= len(self.chunks)

    def _stop(self, at: int, kind: str) -> None:
        if kind == ":" and self._quotes(at + 1) and self.top.verb is not None:
            return
        if at + 1 < len(self.chunks):
            self.new_segment()
        else:
            self.close_all()

    def _quotes(self, at: int) -> bool:
        """Whether a quotation begins at the chunk."""
        return self.kind(at) == '"' and self.chunks[at][1] in self.opening

    def _dash(self, at: int, first: int) -> None:
        while len(self.stack) > 1 and self.top.role is not Role.CONTENT and self.top.verb:
            self.stack.pop()
        aside = any(self.kind(index) == "-" for index in range(at + 1, at + MAX_ASIDE))
        if first <= MAX_DATELINE and set(self.tags[:first]) <= _DATELINE and not aside:
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
        before = self.before(at)[0]
        behind = at - 2 if before == "," else at - 1
        said = self.kind(behind) in ("V", "N") and self._says_clause()
        if self.top.verb is not None and (said or before == ":"):
            self.open(Role.CONTENT, first)
            self.quoted.append(self.stack[-1])
            self.pending = None

    def _says_clause(self) -> bool:
        verb = self.top.verb
        return verb is not None and "c" in valency(verb.lemma).frames


def _is_state(verb: Verb) -> bool:
    """“was a nurse”, “belonged to”; not “was held”."""
    return is_in_class(verb.lemma, "stative") and not verb.passive and not verb.progressive


def _is_on_a_day(verb: Verb) -> bool:
    """Whether a day of the past or to come can be that of a verb: not “is wanted”, “has died”, “was a nurse”."""
    if verb.modal or not verb.finite:
        return True
    if verb.tense == "past":
        return not _is_state(verb)
    if verb.perfect or verb.passive:
        return False
    return is_in_class(verb.lemma, "timetable")  # “play Leeds, who won, on 2 April”
