"""The forms of English verbs and nouns."""

from __future__ import annotations

import re
from functools import cache

from dashboard.data_files import rows

VOWELS = "aeiou"
_SHORT = re.compile(
    r"(?:qu|[bcdfghjklmnpqrstvwxyz])[bcdfghjklmnpqrstvwxyz]{0,3}[aeiou][bdfgklmnprtz]"
)

# What a form can be: base (attack), present (attacks), past (attacked), participle
# (attacked, taken), gerund (attacking), noun in the singular and plural.
BASE, PRESENT, PAST, PARTICIPLE, GERUND, SINGULAR, PLURAL, WORD = "bsdngNPx"


def verb_forms(lemma: str) -> list[tuple[str, str]]:
    """Each form of the verb with what it is."""
    past, participle = _past_forms(lemma)
    return [
        (lemma, BASE),
        (_with_s(lemma), PRESENT),
        *((form, PAST) for form in past),
        *((form, PARTICIPLE) for form in participle),
        (_gerund(lemma, past[0]), GERUND),
    ]


def noun_forms(lemma: str) -> list[tuple[str, str]]:
    """Singular and plural; of a phrase, its last word bends."""
    if lemma.endswith("s") and not lemma.endswith("ss"):
        return [(lemma, PLURAL)]
    return [(lemma, SINGULAR), (_with_s(lemma), PLURAL)]


def other_number(noun: str) -> str:
    """The plural of a singular, the singular of a plural: “men” of “man”, “treaty” of “treaties”."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return _with_s(noun)
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("sses", "shes", "ches", "xes")) else noun[:-1]


def _doubles(lemma: str) -> bool:
    """“pin”, “gun”, “shrug”: one short vowel before one consonant at the end."""
    return _SHORT.fullmatch(lemma) is not None


@cache
def _irregular() -> dict[str, tuple[list[str], list[str]]]:
    return {
        row["lemma"]: (row["past"].split(), row["participle"].split())
        for row in rows("event_verb_forms.csv")
    }


def _past_forms(lemma: str) -> tuple[list[str], list[str]]:
    found = _irregular().get(lemma)
    if found is not None:
        return found
    return [_regular_past(lemma)], [_regular_past(lemma)]


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def _gerund(lemma: str, past: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if past == lemma + lemma[-1] + "ed" or _doubles(lemma) or lemma in DOUBLING:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("c"):
        return lemma + "king"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + "ing"


# Verbs of more than one syllable with an irregular past whose -ing form doubles the last letter.
DOUBLING = frozenset({"begin", "forget", "overrun", "outrun", "upset", "reset"})


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z")) or lemma in {"go", "do", "undergo", "veto"}:
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma == "have":
        return "has"
    return lemma + "s"
