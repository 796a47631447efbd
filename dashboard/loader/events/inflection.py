"""The forms of English verbs and nouns: as the lexicon has them, else by rule."""

from __future__ import annotations

from functools import cache

from dashboard.data_files import rows
from dashboard.loader.syntax.classes import NOUN
from dashboard.loader.syntax.lexicon import closed_words, lexicon

VOWELS = "aeiou"
# What a form can be: of a verb, of a noun the singular or plural, or a word that does not bend.
VERB, SINGULAR, PLURAL, WORD = "vNPx"
# Nouns that end in -man or -men as others end, and those with a plural in -ves or -oes.
_PLAIN = frozenset(
    "abdomen german human norman omen ottoman regimen roman shaman specimen talisman".split()
)
_WITH_VES = frozenset(
    "calf elf half hoof housewife knife leaf life loaf midwife scarf self sheaf shelf thief wife"
    " wolf".split()
)
_WITH_OES = frozenset(
    "buffalo cargo domino echo embargo go hero mango mosquito no potato salvo tomato tornado"
    " torpedo veto volcano".split()
)
# A shorter plural in -ies is that of “tie” or “pie”.
MIN_Y_PLURAL = 5


def verb_forms(lemma: str) -> frozenset[str]:
    """The verb with all its other forms; “re-take” bends as “take” does."""
    listed = _listed_forms().get(lemma) or _lexicon_forms().get(lemma, frozenset())
    if len(listed) > 1:
        return listed | {lemma}
    if lemma in closed_words():
        return frozenset((lemma,))
    first, hyphen, last = lemma.rpartition("-")
    if hyphen:
        return frozenset(f"{first}-{form}" for form in verb_forms(last))
    return frozenset((lemma, _with_s(lemma), _with_ed(lemma), _with_ing(lemma)))


def noun_forms(lemma: str) -> list[tuple[str, str]]:
    """Singular and plural; of a phrase, its last word bends."""
    if lemma.endswith("s") and not lemma.endswith("ss"):
        return [(lemma, PLURAL)]
    return [(lemma, SINGULAR), (_plural(lemma), PLURAL)]


def other_number(noun: str) -> str:
    """The plural of a singular, the singular of a plural: “men” of “man”, “treaty” of “treaties”."""
    if noun.endswith("men") and noun not in _PLAIN:
        return noun[:-3] + "man"
    is_plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return _singular(noun) if is_plural else _plural(noun)


def _plural(noun: str) -> str:
    if noun.endswith("man") and noun not in _PLAIN:
        return noun[:-3] + "men"
    if noun in _WITH_VES:
        return noun.removesuffix("e")[:-1] + "ves"
    return noun + "es" if noun in _WITH_OES else _with_s(noun)


@cache
def _singulars() -> dict[str, str]:
    """The singulars of plurals in -ves and -oes."""
    return {_plural(noun): noun for noun in _WITH_VES | _WITH_OES}


def _singular(noun: str) -> str:
    if noun in _singulars():
        return _singulars()[noun]
    if noun.endswith("ies") and len(noun) >= MIN_Y_PLURAL:
        return noun[:-3] + "y"
    if noun.endswith("uses") and not _can_be_noun(noun[:-1]):
        return noun[:-2]
    shorter = noun.endswith(("sses", "shes", "ches", "xes")) and not _can_be_noun(noun[:-1])
    return noun[:-2] if shorter else noun[:-1]


def _can_be_noun(word: str) -> bool:
    found = lexicon().words.get(word)
    return found is not None and found.can(NOUN)


@cache
def _listed_forms() -> dict[str, frozenset[str]]:
    return {row["lemma"]: frozenset(row["forms"].split()) for row in rows("event_verb_forms.csv")}


@cache
def _lexicon_forms() -> dict[str, frozenset[str]]:
    """The forms of each verb of the lexicon."""
    found: dict[str, set[str]] = {}
    for form, lemma in lexicon().lemmas.items():
        found.setdefault(lemma, set()).add(form)
    return {lemma: frozenset(forms) for lemma, forms in found.items()}


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _with_ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def _with_s(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"
