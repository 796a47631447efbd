"""Verb groups: auxiliaries and main verb, with tense, aspect, voice, modality, negation."""

from __future__ import annotations

from dashboard.loader.syntax.classes import FINITE
from dashboard.loader.syntax.lexicon import is_plain_verb, lexicon
from dashboard.loader.syntax.reading import Tense, Verb

_FUTURE = frozenset(("will", "wo", "shall", "'ll", "sha"))
# Keeps the classes of auxiliaries and of “to”.
_KEPT = {ord(letter): None for letter in 'nspvzdcgjrtPouUqwaSiI&mXEy`,.:-"()$'}
_PAST_AUXILIARIES = frozenset(("was", "were", "had", "did"))
_LEMMAS = {
    **dict.fromkeys(
        ("is", "are", "was", "were", "am", "be", "been", "being", "'s", "'re", "'m"), "be"
    ),
    **dict.fromkeys(("has", "have", "had", "having", "'ve"), "have"),
    **dict.fromkeys(("does", "do", "did", "done", "doing"), "do"),
}


def verb_group(low: list[str], tags: str, first: int, last: int) -> Verb:
    """The group that the words from ``first`` to ``last`` are; its head is the last word."""
    head = last - 1
    word, form = low[head], tags[head]
    auxiliaries = tags[first:head].translate(_KEPT) if head > first else ""
    lead = first + tags[first:head].index(auxiliaries[0]) if auxiliaries else head
    before = auxiliaries[-1:]
    perfect = form not in "vg" and ("H" in auxiliaries or "h" in auxiliaries)
    modal = low[lead] if tags[lead] in "MT" and lead != head else ""
    led_by_be = before in ("B", "b")
    return Verb(
        first=first,
        last=last,
        head=head,
        lemma=_lemma(word, form),
        form=form,
        finite=tags[lead] in FINITE or (form == "v" and lead == head),
        tense=_tense(low[lead], tags[lead], modal),
        perfect=perfect,
        progressive=form == "g" and led_by_be,
        passive=form == "c" and led_by_be,
        modal=modal,
        negated="X" in tags[first:last],
    )


def _lemma(word: str, form: str) -> str:
    """“to lay” is of “lay” and “lay” of “lie”; “to found”, “will fell”."""
    found = _LEMMAS.get(word) or lexicon().lemmas.get(word, word)
    return word if form == "v" and found != word and is_plain_verb(word) else found


def _tense(word: str, tag: str, modal: str) -> Tense:
    if modal:
        return "future" if word in _FUTURE else ""
    if tag == "d" or word in _PAST_AUXILIARIES:
        return "past"
    return "present" if tag in "BHDzv" else ""
