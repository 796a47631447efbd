"""The clauses of a sentence while it is read, and a stack of those that are open."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.syntax.classes import FINITE
from dashboard.loader.syntax.reading import Chunk, Clause, Phrase, Role, Verb

# No clause of prose is nested deeper; a text that nests on and on must not take longer for it.
MAX_DEPTH = 16
# So many chunks ahead another finite verb is looked for.
MAX_AHEAD = 24


# So many words may stand between "and" and the subject of what it joins: with clauses that are tucked
# in, and of its own.
MAX_TUCKED_IN = 24
MAX_LED = 8


class ClauseStack:
    """Chunks of a sentence, its clauses so far, and for each word the clause that it is in."""

    def __init__(
        self, low: list[str], tags: str, chunks: list[Chunk], opening: frozenset[int]
    ) -> None:
        self.low = low
        self.tags = tags
        self.opening = opening  # quotation marks that open
        self.clauses: list[Clause] = [Clause(Role.MAIN, -1)]
        self.clause_of = [0] * len(low)
        self.stack = [0]
        self.chunks = chunks
        self.pending: Phrase | None = None  # the last phrase that no verb has taken
        self.pending_at = -1  # its chunk
        self.phrase: Phrase | None = None  # the last phrase of all
        self.listed: Phrase | None = None  # what “and” joined the pending phrase to
        self.listed_at = -1  # its chunk
        self.second_at = -1  # the chunk of the last phrase behind “and” or “but”
        self.part: Phrase | None = None  # the last phrase behind a preposition
        self.questioned = -1  # a “what” that a sentence begins with
        self.speaker: Phrase | None = None  # the phrase behind the last quotation mark
        self.quoted: list[int] = []  # clauses that are a quotation, by index

    @property
    def top(self) -> Clause:
        """The innermost open clause."""
        return self.clauses[self.stack[-1]]

    def kind(self, at: int) -> str:
        """The kind of a chunk, or nothing before the first and behind the last."""
        return self.chunks[at][0] if 0 <= at < len(self.chunks) else ""

    def before(self, at: int) -> Chunk:
        """The chunk before."""
        return self.chunks[at - 1] if at > 0 else ("", -1, -1)

    def open(self, role: Role, opener: int, *, parent: int | None = None) -> Clause:
        """A new clause inside the innermost one, or inside ``parent``."""
        clause = Clause(role, self.stack[-1] if parent is None else parent, opener)
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)
        if len(self.stack) > MAX_DEPTH:
            del self.stack[1]
        return clause

    def close_all(self) -> None:
        """Down to the main clause, or to the quotation that is open."""
        depth = 1
        if self.quoted and self.quoted[-1] in self.stack:
            depth = self.stack.index(self.quoted[-1]) + 1
        del self.stack[depth:]

    def pop_done(self) -> None:
        """Close clauses with a verb that are no content: what a comma does."""
        while len(self.stack) > 1 and self.top.role is not Role.CONTENT and self.top.verb:
            self.stack.pop()
        if len(self.stack) > 1 and self.top.verb is not None and not self.top.verb.finite:
            self.stack.pop()

    def new_segment(self) -> None:
        """A sentence of its own begins, behind a stop or colon or inside a quotation."""
        self.clauses.append(Clause(Role.MAIN, -1))
        self.stack = [len(self.clauses) - 1]
        self.quoted.clear()

    def waiting(self) -> int:
        """How deep in the stack the innermost clause is that has a subject and no verb, or -1."""
        for depth in range(len(self.stack) - 1, -1, -1):
            clause = self.clauses[self.stack[depth]]
            if clause.verb is None and (clause.subject is not None or clause.role is Role.RELATIVE):
                return depth
        return -1

    def with_subject(self, clause: Clause, verb: Verb, subject: Phrase | None) -> None:
        """Give the new innermost clause its verb and subject, and the words of both."""
        clause.verb = verb
        clause.subject = subject
        if clause.parent >= 0:
            parent = self.clauses[clause.parent]
            if parent.object is not None and parent.object is subject:
                parent.object = None
        if subject is not None:
            self._move(subject.first, verb.first)

    def _move(self, first: int, last: int) -> None:
        """Words that turn out to be of the innermost clause; what is inside others stays there."""
        old, new = self.clause_of[first], self.stack[-1]
        for index in range(first, last):
            if self.clause_of[index] == old:
                self.clause_of[index] = new

    def claim(self, first: int, last: int) -> None:
        """Words that belong to the innermost clause after all."""
        index = self.stack[-1]
        self.clause_of[first:last] = [index] * (last - first)

    def join(self, verb: Verb, subject: Phrase | None) -> None:
        """A clause coordinated with the innermost one."""
        index = self.stack.pop()
        twin = self.clauses[index]
        clause = Clause(twin.role, twin.parent, twin.opener, index, verb, subject or twin.subject)
        clause.antecedent = twin.antecedent
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)
        if self.quoted and self.quoted[-1] == index:
            self.quoted[-1] = self.stack[-1]
        if subject is not None:
            self._move(self._joint(subject.first), verb.first)

    def _joint(self, first: int) -> int:
        """Where a joined clause begins: “…, and on 11 July | the court refused”."""
        here, led = self.clause_of[first], 0
        for at in range(first - 1, max(first - MAX_TUCKED_IN, -1), -1):
            if self.clause_of[at] != here:
                continue  # "and in 2010, when it burst, | pupils left"
            led += 1
            if led > MAX_LED:
                break
            if self.tags[at] == "&":
                return at + 1
            if self.tags[at] in "dzvcgBHDM.:":
                break
        return first

    def share(self, verb: Verb, twin: Verb) -> Verb:
        """A second main verb behind the auxiliaries of the first: “was held and beaten”."""
        return replace(
            verb,
            finite=twin.finite,
            tense=twin.tense,
            perfect=twin.perfect,
            progressive=twin.progressive,
            passive=twin.passive,
            modal=twin.modal,
        )

    def either_before(self, described: Clause | None, at: int) -> int:
        """The “after” before “a truck carrying lumber”, which waits for its verb; -1 if there is none."""
        about = described.antecedent if described is not None else None
        if about is None:
            return -1
        chunks = range(at - 1, max(at - MAX_AHEAD, 0), -1)
        found = next((index for index in chunks if self.chunks[index][1] == about.first), 0)
        return found - 1 if found > 0 and self.kind(found - 1) == "I" else -1

    def finite_ahead(self, at: int, ends: str = '.:"') -> bool:
        """Whether another finite verb of the same clause follows this chunk, before what ends it."""
        owed = 0
        for after in range(at + 1, min(at + MAX_AHEAD, len(self.chunks))):
            kind, first, last = self.chunks[after]
            if kind in ends:
                return False
            if kind in "qwaSI":
                owed += 1
            elif kind == "V" and self._is_finite(first, last):
                if self.kind(after - 1) == "&":
                    continue
                if not owed:
                    return True
                owed -= 1
            elif kind == "&" and self.kind(after - 1) == ",":
                return False
        return False

    def _is_finite(self, first: int, last: int) -> bool:
        tag = self.tags[first]
        return tag in FINITE or (tag == "v" and last - first == 1)
