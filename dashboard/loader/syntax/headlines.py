"""Lines without a full stop: what their infinitives and participles say without an auxiliary."""

from __future__ import annotations

from dataclasses import replace

from dashboard.loader.syntax.lexicon import lexicon, valency
from dashboard.loader.syntax.reading import Clause, Phrase, Verb
from dashboard.loader.syntax.sets import word_set

# Behind a participle that was told to go somewhere, was found somehow, or that ends its clause.
_NO_OBJECT = frozenset(("i", "I", "", "j", "r", "T"))


def is_open_line(tags: str) -> bool:
    """Whether a line ends without a full stop, or the comma of a quotation that is one word."""
    return "." not in tags[-2:] and tags[-1:] != ","


def to_come(low: list[str], tags: str, subject: Phrase, verb: Verb) -> Verb | None:
    """“Bank to cut 600 jobs”: the verb as one of what will happen; None of “a plan to cut jobs”."""
    if verb.modal != "to" or not is_open_line(tags) or tags[subject.first] in "tP":
        return None
    if tags[subject.head] not in "nsp" or low[subject.head] in word_set("infinitive nouns"):
        return None
    return replace(verb, finite=True, tense="future", modal="will")


def without_auxiliary(low: list[str], tags: str, clause: Clause) -> Verb | None:
    """“Two men arrested after raid”, “boy found alive”: were, since no object follows."""
    verb = clause.verb
    if verb is None or verb.form != "d" or clause.object is not None:
        return None
    frames = valency(verb.lemma).frames
    word = lexicon().words.get(low[verb.head])
    takes = "t" in frames and "i" not in frames and word is not None and word.can("c")
    following = tags[verb.last : verb.last + 1]
    spoken = verb.lemma in word_set("says") and following != "T"  # “he said again, “…””
    if takes and following in _NO_OBJECT and not spoken:
        return replace(verb, form="c", passive=True)
    return None
