"""Clauses of a sentence: what opens them, what they hang on, their subjects and objects."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.syntax.chunks import is_inverted
from dashboard.loader.syntax.headlines import is_open_line, to_come, without_auxiliary
from dashboard.loader.syntax.lexicon import valency
from dashboard.loader.syntax.phrases import head_of, is_time, is_year
from dashboard.loader.syntax.reading import Chunk, Clause, Phrase, Role, Verb
from dashboard.loader.syntax.seconds import Seconds
from dashboard.loader.syntax.sets import PLURAL_FORMS, only_subjects, word_set
from dashboard.loader.syntax.verb_groups import verb_group

_MARKS = frozenset(',.:-"()')
_SAYS = word_set("says")
_GETTING = word_set("getting")
_ONE = frozenset(("a", "an", "this", "each", "every"))
_SUBJECTS = only_subjects()
_UNREAL = frozenset(("should", "had", "were"))
# “The next day”: what is counted from another day, and needs no clause to say which it is.
_NEXT = word_set("counting on") | word_set("pointing")
# So many chunks “, said a man who left, ” may have.
MAX_TUCKED = 12


class ClauseBuilder(Seconds):
    """Walks the chunks of a sentence and keeps a stack of the clauses that are open."""

    def build(self) -> None:
        """Give every chunk its clause."""
        at, end = 0, 1  # adverbs, which are no chunks, are in the clause of the word before
        while at < len(self.chunks):
            kind, first, last = self.chunks[at]
            if first > end:
                self.clause_of[end:first] = [self.clause_of[end - 1]] * (first - end)
            used = 1
            if kind == "N":
                self.noun(at, first, last)
            elif kind == "V":
                used = self._group(at, first, last)
                last = self.chunks[at + used - 1][2]
            elif kind in _MARKS:
                self.mark(at, kind, first)
            else:
                self.word(at, kind, first)
            self.claim(first, last)
            at += used
            end = last
        if end < len(self.low):
            self.clause_of[end:] = [self.clause_of[end - 1]] * (len(self.low) - end)
        for clause in self.clauses:
            if clause.antecedent is not None and clause.object is None:
                self.object_before(clause)
            if clause.subject is None and clause.role is Role.PARTICIPIAL:
                self._lend_subject(clause)
        self._headline()

    def _lend_subject(self, clause: Clause) -> None:
        """“Born in Augsburg, she left”: whoever the clause goes on to tell of."""
        above = self.clauses[clause.parent]
        if clause.verb and above.verb and clause.verb.first < above.verb.first:
            clause.subject = above.subject

    def _group(self, at: int, first: int, last: int) -> int:
        """A verb group of one chunk, or of several: how many."""
        if self.tags[last - 1] in "BHDM" and self._asks(at):
            self._inverted(at)
            return 3
        if self.low[last - 1] in _GETTING and self._gets(at):
            self._verb(at, self._passive(first, self.chunks[at + 1][2]))
            return 2
        self._verb(at, verb_group(self.low, self.tags, first, last))
        return 1

    def _headline(self) -> None:
        """“Nine killed in blast”: the participle of a line without finite verb and full stop."""
        if not is_open_line(self.tags):
            return
        told = [c for c in self.clauses if c.verb and c.verb.finite]
        if told:
            if len(told) == 1:
                told[0].verb = without_auxiliary(self.low, self.tags, told[0]) or told[0].verb
            return
        for index, clause in enumerate(self.clauses):
            verb, subject = clause.verb, clause.antecedent
            if verb and verb.form == "c" and subject and subject.first == self.chunks[0][1]:
                clause.verb = replace(verb, finite=True, passive=True, tense="past")
                clause.role, clause.parent, clause.antecedent = Role.MAIN, -1, None
                self.clause_of[subject.first : verb.first] = [index] * (verb.first - subject.first)
                return

    # verbs

    def _gets(self, at: int) -> bool:
        """“got killed”: a passive with “get”."""
        if self.kind(at + 1) != "V":
            return False
        _, first, last = self.chunks[at + 1]
        return last - first == 1 and self.tags[first] == "c"

    def _passive(self, first: int, last: int) -> Verb:
        gets = verb_group(self.low, self.tags, first, last - 1)
        main = verb_group(self.low, self.tags, last - 1, last)
        return replace(gets, last=last, head=last - 1, lemma=main.lemma, form="c", passive=True)

    def _asks(self, at: int) -> bool:
        if not is_inverted(self.chunks, at, self.tags):
            return False
        return self.kind(at - 1) != "N" or self.tags[self.chunks[at][1]] in "MD"

    def _inverted(self, at: int) -> None:
        """“Will the talks fail”: one verb group around its subject."""
        _, first, _ = self.chunks[at]
        _, start, end = self.chunks[at + 1]
        verb = verb_group(self.low, self.tags, first, self.chunks[at + 2][2])
        subject = Phrase(start, end, head_of(self.low, self.tags, start, end))
        if self.top.verb is None and not self._supposes(at, first):
            self.top.verb, self.top.subject = verb, subject
            base = self.clauses[self.stack[0]]
            if len(self.stack) == 2 and base.verb is None and base.subject is None:
                self.top.role = Role.MAIN
        elif self.low[first] in _UNREAL:
            self.open(Role.CONDITION, first)
            self.top.verb, self.top.subject = verb, subject
        else:
            self.to_base()
            self.join(verb, subject)
        self.phrase = subject
        self.pending = None

    def _supposes(self, at: int, first: int) -> bool:
        """“Had Kim won, they would”: a condition without “if”."""
        return self.low[first] in _UNREAL and self.finite_ahead(at + 2)

    def _verb(self, at: int, verb: Verb) -> None:
        verb = self.shared(at, verb)
        if self.tags[verb.first] == "b" and self.is_wished(verb):
            verb = replace(verb, finite=True)
        verb = self._announced(at, verb) or verb
        if verb.finite and not (verb.form == "v" and self.is_bare(at, verb)):
            self._finite(at, verb)
        else:
            self.nonfinite(at, verb)
        self.pending = None

    def _announced(self, at: int, verb: Verb) -> Verb | None:
        """“Bank to cut 600 jobs as losses mount”: what a headline says that somebody will do."""
        top = self.top
        if top.role is not Role.MAIN or top.verb is not None or top.subject is None:
            return None
        if self.kind(at - 1) != "N" or self.finite_ahead(at, '.:",-'):
            return None
        return to_come(self.low, self.tags, top.subject, verb)

    def _finite(self, at: int, verb: Verb) -> None:
        popped = self._leave_nonfinite(at)
        subject, led, led_at = self._candidate(at)
        if popped is not None and (either := self.either_before(popped, at)) >= 0:
            subject, led, led_at = popped.antecedent, "I", either
        top = self.top
        second = self.joined_subject(at) if subject is None else None
        if second is not None and self.clauses[self.stack[0]].verb is not None:
            self.to_base()
            self.join(verb, second)
        elif top.verb is not None and (joint := self.joint_before(at)) >= 0:
            self.coordinate(joint + 1, verb)
            begin = self.chunks[joint][2]
            self.clause_of[begin : verb.first] = [self.stack[-1]] * (verb.first - begin)
        elif self._is_spoken(at, verb) or self._is_tucked_in(at, verb):
            self.close_all()
            self.open(Role.ATTRIBUTION, -1).verb = verb
        elif self.kind(at - 1) == "I" and verb.form in "BHDM":
            self.open(Role.ADVERBIAL, self.before(at)[1]).verb = verb
        elif (
            led == "I"
            and subject is not None
            and (self._has_run(verb) or not is_time(self.low, subject))
            and self._opens(at, top)
            and self._agree(subject, verb)
        ):
            self.open(Role.ADVERBIAL, self.chunks[led_at][1])
            self.with_subject(self.top, verb, subject)
            self.clause_of[self.chunks[led_at][1]] = self.stack[-1]
        elif top.verb is None:
            self._take(at, verb, subject, led, popped)
        else:
            self._second(at, verb, subject, led)

    def _has_run(self, verb: Verb) -> bool:
        """“before the year was out”: a time that is the subject, and not when something else was."""
        return verb.lemma == "be" and self.low[verb.last : verb.last + 1] in (["out"], ["over"])

    def _is_spoken(self, at: int, verb: Verb) -> bool:
        """“…,” said Kim: right behind a quotation that has its verb."""
        if self.kind(at - 1) != '"' or self.before(at)[1] in self.opening:
            return False
        return verb.lemma in _SAYS and any(self.clauses[index].verb for index in self.stack)

    def _is_tucked_in(self, at: int, verb: Verb) -> bool:
        """“The talks, said Kim, were”: verb and speaker stand between two commas."""
        top = self.top
        if verb.lemma not in _SAYS or verb.form not in "dz" or self.kind(at - 1) != ",":
            return False
        if top.verb is not None or top.subject is None or self.kind(at + 1) != "N":
            return False
        apart = any(self.kind(i) == "," for i in range(at - 2, max(0, at - MAX_TUCKED), -1))
        ends = (i for i in range(at + 2, at + MAX_TUCKED) if self.kind(i) == ",")
        close = next(ends, -1)
        return not apart and close > 0 and self.kind(close + 1) == "V"

    def _leave_nonfinite(self, at: int) -> Clause | None:
        """Close participial clauses and infinitives; the last one that was closed."""
        popped = None
        while len(self.stack) > 1 and self.top.verb is not None and not self.top.verb.finite:
            if self._content_follows(at):
                break
            popped = self.top
            self.stack.pop()
        return popped

    def _content_follows(self, at: int) -> bool:
        """“saying the army attacked”: the infinitive or participle takes the clause."""
        verb = self.top.verb
        if verb is None or self.pending is None or self.pending_at < 1:
            return False
        led = self.led(self.pending_at)
        return led == "V" and "c" in valency(verb.lemma).frames and self._adjacent(at)

    def _adjacent(self, at: int) -> bool:
        """Whether only prepositions stand between the pending phrase and this chunk."""
        return self.pending is not None and all(
            self.chunks[index][0] in 'Ni"' for index in range(self.pending_at + 1, at)
        )

    def _candidate(self, at: int) -> tuple[Phrase | None, str, int]:
        """The phrase before the verb, the kind of chunk that it is led by, and that chunk."""
        if self.pending is None or (self.pending_at < at - 1 and not self._adjacent(at)):
            return None, self.kind(at - 1), at - 1
        index = self.pending_at - 1
        while index > 0 and self.chunks[index][0] == "N":
            if self.kind(index - 1) == "i" or self._frames(index - 1, at):
                index -= 2
            elif self.time_at(index):
                index -= 1
            else:
                break
        kind = self.kind(index)
        if kind == '"' and self.kind(index - 1) in ("V", "N", "i", "I", "&"):
            kind, index = self.kind(index - 1), index - 1
        return self.pending, kind, index

    def _frames(self, at: int, verb: int) -> bool:
        """“and two weeks after the vote they left”: no clause of its own before the pronoun."""
        pronoun = self.pending is not None and self.tags[self.pending.first] == "u"
        return pronoun and self.kind(at) == "I" and at > 0 and not self.finite_ahead(verb)

    def _opens_with_time(self) -> bool:
        """“The next day | he left”: when he did so; but “the day | he left was cold”."""
        _, first, last = self.chunks[self.pending_at - 1]
        return self.time_at(self.pending_at - 1) and not _NEXT.isdisjoint(self.low[first:last])

    def _is_year(self, at: int) -> bool:
        """“after a fire in 2019 the hall was closed”: a year that nothing is said of."""
        _, first, last = self.chunks[at]
        return last == first + 1 and is_year(self.low[first])

    def _opens(self, at: int, top: Clause) -> bool:
        """Whether “after the army” goes on as a clause: not “people like Kim say”."""
        waits = top.subject is not None if top.verb is None else self.waiting() >= 0
        return not waits or self.finite_ahead(at)

    def _agree(self, subject: Phrase, verb: Verb) -> bool:
        """“trapped since a tremor were freed”: “a tremor” is no subject of “were”."""
        single = self.low[subject.first] in _ONE and self.tags[subject.head] == "n"
        return not (single and self.low[verb.first] in PLURAL_FORMS)

    def _take(
        self, at: int, verb: Verb, subject: Phrase | None, led: str, popped: Clause | None
    ) -> None:
        """The verb of a clause that waits for one."""
        clause = self.top
        first = clause.subject
        if first is None:
            # "Closing the school saves"; but "Closing the school, the mayor said"
            self._without_subject(clause, verb, subject, None if led == "," else popped)
            return
        if subject is not None and subject.first > first.first:
            if led == "," and self._is_aside(at, verb):
                self.with_subject(self.open(Role.ATTRIBUTION, -1), verb, subject)
                return
            opened = led == "N" and self._opens_with_time() and not self.finite_ahead(at)
            told = self.tags[subject.first] == "u" or self.finite_ahead(at)
            if led == "N" and told and not opened:
                self._contact(verb, subject)
                return
            if led in ("N", ",") and (opened or subject.first >= first.last):
                clause.subject = subject
        clause.verb = verb

    def _without_subject(
        self, clause: Clause, verb: Verb, subject: Phrase | None, popped: Clause | None
    ) -> None:
        clause.verb = verb
        if clause.antecedent is not None:
            clause.subject = clause.antecedent
        elif popped is not None and popped.verb is not None and popped.antecedent is None:
            clause.subject = Phrase(popped.verb.first, verb.first, popped.verb.head)
        else:
            clause.subject = subject
        if clause.role is Role.CONTENT:
            clause.antecedent = None

    def _is_aside(self, at: int, verb: Verb) -> bool:
        """“The talks, the minister said, were”."""
        return verb.lemma in _SAYS and self.kind(at + 1) == ","

    def _contact(self, verb: Verb, subject: Phrase) -> None:
        """“the town the rebels hold”: a relative clause without “that”."""
        clause = self.open(Role.RELATIVE, -1)
        _, first, last = self.chunks[self.pending_at - 1]
        clause.antecedent = Phrase(first, last, head_of(self.low, self.tags, first, last))
        self.with_subject(clause, verb, subject)

    def _second(self, at: int, verb: Verb, subject: Phrase | None, led: str) -> None:
        """The innermost clause has its verb: content, a waiting clause, or one more clause."""
        if (subject is None or led == "V") and self.clause_as_subject(verb):
            return
        waits = self.waiting()
        if waits < 0 and led != "&":
            subject = self.back_to_told(subject, led)
        told = self.told_phrase(subject, led)
        if told is not None and (waits < 0 or self.finite_ahead(at)):
            self.with_subject(self.open(Role.CONTENT, -1), verb, told)
        elif subject is not None and led in (",", "-", '"', ")"):
            self.apart(verb, subject, waits)
        elif waits >= 0:
            del self.stack[waits + 1 :]
            self._take(at, verb, None, led, None)
        elif subject is not None:
            self._one_more(at, verb, subject, led)
        elif self.kind(at - 1) in (",", '"', "-") and verb.lemma in _SAYS:
            self.close_all()
            clause = self.open(Role.ATTRIBUTION, -1)
            clause.verb = verb
            clause.subject = None if self.kind(at + 1) == "N" else self.speaker
        elif not self.asked_before(verb):
            self.join(verb, None)

    def _one_more(self, at: int, verb: Verb, subject: Phrase, led: str) -> None:
        """A clause with a subject of its own, which nothing parts from the one before."""
        if self._is_main_behind_opening(at, subject):
            del self.stack[1:]
            self.with_subject(self.top, verb, subject)
        elif led in ("N", "V") and not self._is_year(self.pending_at - 1):
            self._contact(verb, subject)
        else:
            self.to_base()
            self.join(verb, subject)

    def _is_main_behind_opening(self, at: int, subject: Phrase) -> bool:
        """“After the army seized the port on Monday | he fled”: no comma parts what opens the sentence."""
        base = self.clauses[self.stack[0]]
        if len(self.stack) == 1 or base.verb is not None or base.subject is not None:
            return False
        opening = self.clauses[self.stack[1]]
        opens = opening.verb is not None and opening.verb.finite and base.role is Role.MAIN
        if not opens or opening.role is not Role.ADVERBIAL:
            return False
        told = self.low[subject.first] in _SUBJECTS or self.time_at(self.pending_at - 1)
        return told and not (self.finite_ahead(at) and self._is_followed(at))

    def _is_followed(self, at: int) -> bool:
        """“…, he fled”: whether a later verb is the main one: not “she hauled sacks, lit the oven”."""
        for after in range(at + 1, min(at + MAX_TUCKED, len(self.chunks))):
            kind, first, last = self.chunks[after]
            if kind in '.:"':
                return False
            if kind == "V" and self._is_finite(first, last) and self.kind(after - 1) not in ",&":
                return True
        return False


def clauses_of(
    low: list[str], tags: str, chunks: list[Chunk], opening: frozenset[int]
) -> tuple[list[Clause], list[int]]:
    """The clauses of a sentence, and for each word the index of its clause."""
    builder = ClauseBuilder(low, tags, chunks, opening)
    builder.build()
    return builder.clauses, builder.clause_of
