"""Literal or associative: is it there, or is it only named after it?"""

from __future__ import annotations

from dashboard.loader.places.context import MARKS as _STRIP
from dashboard.loader.places.context import last_preposition, words_after, words_before, words_of
from dashboard.loader.places.spotting import Candidate
from dashboard.story import PlaceRole

Ruling = tuple[PlaceRole, str]


def role_of(text: str, candidate: Candidate, previous: tuple[int, Ruling] | None) -> Ruling:
    """The role of a mention and why; ``previous`` is the one before it, with its end."""
    before = words_before(text, candidate.start)
    after = words_after(text, candidate.end)
    following = [word.strip(_STRIP) for word in after if not word.endswith("ly")]
    next_word = next((word for word in following if word not in words_of("adverb")), "")
    glued = text[candidate.end : candidate.end + 1]
    return (
        _by_form(candidate, next_word)
        or _in_a_list(text, candidate, previous)
        or _by_compound(text, candidate)
        or _by_organisation(before, next_word, glued)
        or _by_preposition(before)
        or _by_possessive(text, candidate)
        or _by_verb(candidate, next_word)
        or ("literal", "nothing in the sentence makes it stand for somebody")
    )


def _by_form(candidate: Candidate, next_word: str) -> Ruling | None:
    if candidate.form == "people":
        if not candidate_is_also(candidate, "adjective") or not next_word.islower():
            return "associative", "a word for the people, not for the place"
    if candidate.form in ("adjective", "people"):
        if next_word.lower() in words_of("ground"):
            return "literal", f"“{next_word}” is a part of the place"
        return "associative", "an adjective: says whose it is, not where"
    return None


def candidate_is_also(candidate: Candidate, form: str) -> bool:
    """Whether the name also has ``form``."""
    return any(meaning.form == form for meaning in candidate.meanings)


def _in_a_list(
    text: str, candidate: Candidate, previous: tuple[int, Ruling] | None
) -> Ruling | None:
    if previous is None:
        return None
    between = text[previous[0] : candidate.start].strip()
    if between in (",", "and", ", and", "or", ", or", "&", "and the"):
        role, reason = previous[1]
        if reason.startswith("in a list: "):
            return role, reason
        return role, f"in a list: {reason}"
    return None


def _by_compound(text: str, candidate: Candidate) -> Ruling | None:
    if text[candidate.end : candidate.end + 1] != "-":
        return None
    tail = words_after(text, candidate.end)[0][1:].strip(_STRIP).lower()
    if tail in words_of("compound_there"):
        return "literal", f"“-{tail}” says that it is there"
    if tail:
        return "associative", f"the first part of a compound with “{tail}”"
    return None


def _by_organisation(before: list[str], next_word: str, glued: str) -> Ruling | None:
    if glued == " " and next_word in words_of("organisation"):
        return "associative", f"part of the name of an organisation (“{next_word}”)"
    if glued == " " and next_word.lower() in words_of("official"):
        return "associative", f"says whose “{next_word}” it is"
    if len(before) >= 2 and before[-1] == "of" and before[-2].strip(_STRIP) in words_of(
        "organisation"
    ):
        return "associative", f"part of the name of an organisation (“{before[-2]}”)"
    return None


def _by_preposition(before: list[str]) -> Ruling | None:
    word = last_preposition(before)
    if word in words_of("there"):
        return "literal", f"after “{word}”"
    if word in words_of("toward_actor"):
        return "associative", f"after “{word}”: somebody is meant, not the place"
    return None


def _by_possessive(text: str, candidate: Candidate) -> Ruling | None:
    if text[candidate.end : candidate.end + 2] not in ("'s", "' "):
        return None
    after = words_after(text, candidate.end)
    for word in after[1:4]:
        if word.strip(_STRIP).lower() in words_of("ground"):
            return "literal", f"“{word.strip(_STRIP)}” is a part of the place"
    return "associative", "a possessive: says whose it is, not where"


def _by_verb(candidate: Candidate, next_word: str) -> Ruling | None:
    if candidate.form == "seat":
        note = candidate.meanings[0].sense.note
        return "associative", f"stands for {note}" if note else "stands for those who govern there"
    if next_word.lower() in words_of("acting"):
        return "associative", f"“{next_word}” is what people do: stands for who governs there"
    return None
