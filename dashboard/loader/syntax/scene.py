"""A sentence while its words are classed: what is decided to the left, what can be to the right."""

from __future__ import annotations

from itertools import pairwise

from dashboard.loader.syntax.classes import FINITE
from dashboard.loader.syntax.lexicon import Options, lexicon, valency
from dashboard.loader.syntax.sets import only_subjects, word_set
from dashboard.loader.syntax.tokens import Tokens
from dashboard.loader.syntax.verb_classes import is_in_class

# How far ahead a verb of the same clause is looked for.
MAX_AHEAD = 40
# Stands for the class before the first word.
START = "^"
# So far back the first verb of a row is looked for: “rose, took his hat and left”.
MAX_ROW = 24
# A year has so many figures.
YEAR = 4
# Before an amount: “about 40”, “at least 40”.
_ROUGHLY = frozenset("about around nearly almost roughly over at more up".split())
# So many adjectives stand between one and its noun at most.
MAX_DESCRIBING = 4
# How far back the beginning of a clause or phrase, the word before adverbs and the last verb are
# looked for: no phrase and no row of adverbs is as long.
MAX_BACK = 40
_NOUN_START = frozenset("tPmnspjUu$")
_OPENERS = frozenset("qwSa")
_PHRASE = frozenset("tPjmnspo$uUEr")
_PHRASE_START = frozenset("tPuUE")
_PHRASE_END = frozenset("nspoUum)")
_DAYS = word_set("days")
_PICKS = word_set("picks")
_UNITS = _DAYS | word_set("times")
_LIKELY_OPENERS = frozenset(("that", "as", "while", "until", "though", "although"))
# Classes that say nothing of which clauses are open.
UNNOTED = frozenset('nspjrtPUom,&$X`"()-bhcgTE')
_STRESS = word_set("stress")
_SUBJECTS = only_subjects()
_GETTING = word_set("getting")


class Scene:
    """The words of a sentence, what each can be, and the classes decided so far in ``tags``."""

    __slots__ = ("either", "low", "open", "options", "tags", "tokens")

    def __init__(self, tokens: Tokens, can_be: list[Options]) -> None:
        self.tokens = tokens
        self.low = tokens.low
        self.options = can_be
        self.tags: list[str] = []
        self.open = 1  # clauses that were opened and have no finite verb yet
        self.either = 0  # words that may have opened one: "after", "as"

    def note(self, tag: str) -> None:
        """Take in the class of the next word."""
        if tag in _OPENERS:
            self.open += 1
        elif tag in FINITE:
            last = self.last_of(len(self.tags))
            if self.open and not (last == "&" or (tag in "HD" and last in "TM" and last)):
                self.open -= 1
        elif tag == "I":
            self.either += 1
        elif tag == "u" and not self.open and self.low[len(self.tags)] in _SUBJECTS:
            self.open = 1
        elif tag in ".:K":  # behind a quotation somebody can still say it
            self.open = 1
            self.either = 0
        elif tag == "v" and self.open and self.last_of(len(self.tags)) not in "TMD&":
            self.open -= 1
        self.tags.append(tag)

    def close_either(self) -> bool:
        """Take the verb so far as that of an “after” that may have opened a clause, if there is one."""
        if not self.either:
            return False
        self.either -= 1
        return True

    def before(self, index: int) -> str:
        """The class right before, or START."""
        return self.tags[index - 1] if index else START

    def last(self, index: int) -> int:
        """The index of the word before, adverbs and negations skipped; -1 at the beginning."""
        least = max(-1, index - MAX_BACK)
        index -= 1
        while index > least and self.tags[index] in "rX":
            index -= 1
        return index

    def last_of(self, index: int) -> str:
        """The class of the word before, adverbs and negations skipped; START at the beginning."""
        last = self.last(index)
        return self.tags[last] if last >= 0 else START

    def after(self, index: int) -> Options | None:
        """What the next word can be."""
        return self.options[index + 1] if index + 1 < len(self.options) else None

    def next_is(self, index: int, letters: str) -> bool:
        """Whether the next word is likeliest one of these classes."""
        one = self.after(index)
        return one is not None and one.first in letters

    def article_follows(self, index: int) -> bool:
        """Whether an article, possessive or pronoun comes next, but no “that”."""
        one = self.after(index)
        return one is not None and one.first in "tPu" and self.low[index + 1] != "that"

    def noun_follows(self, index: int) -> bool:
        """Whether the next word goes on with a noun's phrase that an adjective could open."""
        one = self.after(index)
        if one is None:
            return False
        if one.first in "nspg" or (one.first == "v" and "n" in one.usual):
            return True
        if one.first == "z" and "s" in one.usual:
            return True
        if one.first in "vz" and (one.can("n") or one.can("s")):
            closed = index <= len(self.tags) and self.before(index) in "tPo"
            return closed and "n" not in self.options[index].usual
        behind = index + 1
        while self._describes(behind) and behind - index < MAX_DESCRIBING:
            behind += 1
        return behind > index + 1 and self._noun_at(behind)

    def _describes(self, index: int) -> bool:
        """Whether a word can be an adjective: “suspected | scheduled dried fins”."""
        one = self.options[index] if index < len(self.options) else None
        return one is not None and one.first in "jcd" and "j" in one.usual + one.rare

    def _noun_at(self, index: int) -> bool:
        return index < len(self.options) and self.options[index].first in "nsp"

    def object_follows(self, index: int) -> bool:
        """Whether the next word begins a noun's phrase: “killed the”, “met Kim”, “took 40”."""
        one = self.after(index)
        if one is None:
            return False
        if self.low[index + 1] in ("that", "what", "there"):
            return True
        if one.first == "j":
            return self._noun_at(index + 2)
        return one.first in _NOUN_START or self._amount_follows(index)

    def _amount_follows(self, index: int) -> bool:
        """“seized about 40 tons”, “killed at least nine”, “hired more than 100 men”."""
        word = self.low[index + 1]
        behind = index + 2 + (word in ("at", "more", "up"))
        if word not in _ROUGHLY or behind >= len(self.options):
            return False
        return self.options[behind].first in "m$"

    def takes_object(self, index: int) -> bool:
        """Whether an object follows, and no time: “arrested Kim”, not “arrested Monday”."""
        return self.object_follows(index) and not self.time_follows(index)

    def time_follows(self, index: int) -> bool:
        """Whether the next words say when: “this week”, “Monday”, “last year”."""
        ahead = self.low[index + 1 : index + 3]
        return bool(ahead) and (ahead[0] in _DAYS or (ahead[0] in _PICKS and ahead[-1] in _UNITS))

    def behind_time(self, index: int) -> int:
        """The last word of a time right behind a word: “last year”, “Monday”; else its own index."""
        if not self.time_follows(index):
            return index
        return index + (1 if self.low[index + 1] in _DAYS else 2)

    def preposition_follows(self, index: int) -> bool:
        """Whether a preposition comes next."""
        one = self.after(index)
        return (one is not None and one.first in "iI") or self.low[index + 1 : index + 2] == ["to"]

    def clause_start(self, index: int) -> int:
        """Where the clause begins that ``index`` is in, as far as its words so far tell."""
        start = index
        least = max(0, index - MAX_BACK)
        while start > least and self.tags[start - 1] not in '.:-"(qwSa':
            start -= 1
        return start

    @property
    def has_finite(self) -> bool:
        """Whether every clause that was opened so far has its finite verb."""
        return self.open == 0

    def finite_ahead(self, index: int) -> int:
        """The index of the next word that must be the finite verb of this clause, or -1.

        Clauses that are opened on the way have their own verbs; behind a comma only the verb that
        follows a comma is this clause's: “The men, who fled, were”, not “…, the army said”.
        """
        owed = 0
        crossed = False
        for at in range(index + 1, min(index + MAX_AHEAD, len(self.options))):
            one = self.options[at]
            first = one.first
            if first in '.:"':
                return -1
            if first == ",":
                if self.next_is(at, "&"):
                    return -1
                crossed = True
            elif self._opens_clause(at, first):
                owed += 1
            elif self._must_be_finite(at, one, first):
                if not owed:
                    return at if self._is_own(at, crossed=crossed) else -1
                owed -= 1
        return -1

    def is_only_verb(self, index: int) -> bool:
        """“Appointed Ana Ruiz to the board.”: a sentence without its subject, in a list of deeds."""
        if self.low[-1] != "." or not self.options[index].can("d"):
            return False
        apart = False  # "Elected in 1988, Ann Bell left"
        for before, one in pairwise(self.options[index:]):
            apart = apart or before.first == ","
            finite = one.first in FINITE or one.first == "v" or (apart and "d" in one.usual)
            if finite and before.first != "&":
                return False
        return True

    def _opens_clause(self, at: int, first: str) -> bool:
        """Whether a clause with its own verb begins: “who”, “that”, “he”, “saying the army”."""
        word = self.low[at]
        if first in _OPENERS or word in _LIKELY_OPENERS:
            return True
        if word == "there":
            return self.next_is(at, "BMH")
        if first == "g":
            return "c" in self.frames(at) and self.next_is(at, "tPup")
        return word in _SUBJECTS and self.low[at - 1] not in ("and", "or")

    def _is_own(self, at: int, *, crossed: bool) -> bool:
        before = self.options[at - 1].first
        if before in "rX":
            before = self.options[at - 2].first
        return before == "," if crossed else before != "&"

    def _must_be_finite(self, at: int, one: Options, first: str) -> bool:
        before = self.options[at - 1].first
        if before in "rX":
            before = self.options[at - 2].first
        if first in "BHDM":
            return before not in "MHTD"
        if first in "dc" and "d" in one.usual:
            if before == "m" and self.noun_follows(at):
                return False  # "40 suspected dealers"
            if self.low[at - 1] in _GETTING:
                return False  # "to get married"
            return before not in "tPjoiBbHhITM&" and self._is_strong(at, one)
        if first in "sz" and self.intends(at):
            return True
        return first == "z" and len(one.usual) == 1

    def intends(self, index: int) -> bool:
        """“…, plans to hire 40 people”; not “its plans to hire”, “bold plans to hire”."""
        if not 0 < index < len(self.low) - 2 or self.low[index + 1] != "to":
            return False
        infinitive = self.options[index + 2]
        if not (infinitive.can("v") or infinitive.can("B")):
            return False
        if self.options[index - 1].first in "tPjo":
            return False
        one, lemma = self.options[index], self.lemma(index)
        wants = is_in_class(lemma, "planning") or is_in_class(lemma, "promising")
        return wants and "z" in one.usual + one.rare

    def _is_strong(self, at: int, one: Options) -> bool:
        """Whether a past form can hardly be a participle: it has an object, or can have none."""
        if not one.can("c") or "t" not in self.frames(at):
            return True
        following = self.low[at + 1] if at + 1 < len(self.low) else "."
        return self.object_follows(at) or following in ("to", ".", '"', "why", "how")

    def lead(self, index: int) -> tuple[int, int]:
        """Where the noun's phrase before ``index`` is led from, “of the army” taken with “the head”.

        The index of the word before it, or -1, and of its noun.
        """
        at = index
        head = self.last(index)
        least = max(0, index - MAX_BACK)
        while True:
            at = self._phrase_start(at, least)
            before = at - 1
            if before > 0 and self.tags[before] == "r" and self.low[before] in _ROUGHLY:
                before -= 1  # "and around 40 men"
            if before <= least:
                return before, head
            if self.tags[before] == "g" and self.tags[before - 1] == "i":
                before -= 1
            if self.tags[before] != "i" or self.tags[before - 1] not in _PHRASE_END:
                return before, head
            if self.is_time(before - 1):
                return before, head
            at, head = before, before - 1

    def wants(self, index: int) -> tuple[int, int, int]:
        """Whether the phrase before ``index`` is a subject without a verb.

        0 where it is not, 1 where it may open a clause of its own, 2 where it must be a subject;
        then the index of the word before the phrase, or -1, and of its noun.
        """
        lead, head = self.lead(index)
        tag = self.tags[lead] if lead >= 0 else START
        if lead + 1 >= index or head < 0:
            return 0, lead, max(head, 0)
        if self.open:
            return (0 if tag == "i" else 2), lead, head
        if tag in "dzvcgBHDM":
            return (2 if "c" in self.frames(lead) else 0), lead, head
        if tag in "nspum)":
            begins = self.tags[lead + 1] in "tPpu" or self.low[lead + 1] == "people"
            return int(begins), lead, head
        if tag == "&":
            return (2 if lead and self.tags[lead - 1] == "," else 1), lead, head
        return (1 if tag in 'I,"-:(' else 0), lead, head

    def is_adjective_name(self, index: int) -> bool:
        """“Cuban”, “Republican”: a name that is first of all an adjective in lower case."""
        one = lexicon().words.get(self.low[index])
        return one is not None and one.first == "j"

    def is_plural_name(self, index: int) -> bool:
        """“Democrats”, “Russians”: a name that is a plural in lower case."""
        word = self.low[index]
        one = lexicon().words.get(word)
        if one is None:
            return word.endswith("s") and not word.endswith(("ss", "us", "is", "es"))
        return one.first == "s"

    def _phrase_start(self, at: int, least: int) -> int:
        while at > least and self.tags[at - 1] in _PHRASE:
            at -= 1
            if self.low[at] in _STRESS and self.tags[at - 1] in "nspu":
                continue
            if self.tags[at] in _PHRASE_START and self.tags[at - 1] != "t":
                return at
            if at > least and self.tags[at - 1] in "pm" and self.is_time(at - 1):
                return at
            if at > least and self._begins_clause(at):
                return at
        return at

    def _begins_clause(self, at: int) -> bool:
        """“emails Kim sent”, “issues people care about”: no phrase goes on like this."""
        before = self.tags[at - 1]
        if self.low[at] == "people":
            return before in "nsu"
        return self.tags[at] == "p" and before == "s"

    def is_time(self, at: int) -> bool:
        """Whether the word is a day, a month or a year."""
        word = self.low[at]
        return word in _DAYS or (len(word) == YEAR and word.isdigit())

    def frames(self, index: int) -> str:
        """What may stand behind the verb at ``index``."""
        return valency(lexicon().lemmas.get(self.low[index], "")).frames

    def lemma(self, index: int) -> str:
        """The plain form of the verb at ``index``, or nothing."""
        return lexicon().lemmas.get(self.low[index], "")

    def senses(self, index: int) -> tuple[str, ...]:
        """WordNet's files of the senses of the verb at ``index``."""
        return valency(self.lemma(index)).senses

    def verb_before(self, index: int) -> int:
        """The index of the last verb or auxiliary not far before, or -1."""
        for at in range(index - 1, max(-1, index - 1 - MAX_BACK), -1):
            tag = self.tags[at]
            if tag in "BHDM" or (tag in "dzvc" and self.low[at] in lexicon().lemmas):
                return at
        return -1
