"""Names that are in no table, by the word for what they are, their people, or the list they stand in."""

from __future__ import annotations

import re

from dashboard.loader.places.context import UPPER, bare, words_of
from dashboard.loader.places.evidence import ARTICLES
from dashboard.loader.places.runs import MAX_NAME, Run, word_after, word_before
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.unlisted import has_a_word, may_be_place
from dashboard.story import PlaceKind

# A name has so many words at most, without the word for what it is.
MAX_OWN = MAX_NAME - 1
_POLICE = (" police station", " police post", " police barracks", " police camp")
# A list goes on behind a member that nothing but these follow.
_GOES_ON = re.compile(rf", (?:and )?(?=[{UPPER}])| and (?=[{UPPER}])")
_PLURAL = frozenset({"were", "are"})
# Verbs among the small words, of which one name can be the subject.
_SINGULAR = frozenset(
    "was is has had does did can could may might must shall should will would".split()
)


def by_type(text: str, run: Run, taken: bytearray) -> Candidate | None:
    """“the village Pelambe”, “the Pelambe road”, “Pelambe residents”, “Pelambe's mayor”."""
    start, name = run.part(0, min(len(run.words), MAX_OWN))
    if _follows_its_type(text, run):
        return _free(start, name.removesuffix("'s"), taken, "area")
    article = run.before.lower() in ARTICLES
    if len(run.words) > MAX_OWN or (run.before[:1].isupper() and not article):
        return None
    if run.after in words_of("river_verb") and article and not _is_word(name):
        return _free(start, name, taken, "water")
    if run.after in words_of("site_after"):
        is_one = article and not _is_word(name) and _is_a_site(text, run)
        return _free(start, name, taken, "area") if is_one else None
    of_people = run.after in words_of("dwellers") and not article
    owner = name.endswith("'s") and run.after in words_of("possessed")
    if (of_people or owner) and not _is_word(name.removesuffix("'s")):
        return _free(start, name.removesuffix("'s"), taken, "area")
    return None


def _is_a_site(text: str, run: Run) -> bool:
    """Whether the word after it is all that it takes: no police without a station."""
    if run.after == "refugee":
        return text.startswith(" refugee camp", run.end)
    return run.after != "police" or text.startswith(_POLICE, run.end)


def _follows_its_type(text: str, run: Run) -> bool:
    """Whether “the village” or the like stands right before."""
    if run.before not in words_of("type_before"):
        return False
    article = word_before(text, run.start - len(run.before) - 1).lower()
    return article in ARTICLES and run.words[0] not in words_of("organisation")


def next_of_list(
    text: str, run: Run, before: str, taken: bytearray, *, several: bool
) -> Candidate | None:
    """A member of a list whose member before, parted by ``before``, is a place.

    ``several``: another member stands before that one, so that “and” closes the list.
    """
    if len(run.words) > MAX_OWN or _is_word(run.part(0, len(run.words))[1]):
        return None
    closes = before.strip() != "," and (several or _ends_a_phrase(text, run.end))
    if not closes and not _GOES_ON.match(text, run.end):
        return None
    return _free(run.start, " ".join(run.words), taken, "area")


def _ends_a_phrase(text: str, end: int) -> bool:
    """Whether no verb follows, so that the name begins no clause of its own."""
    if text[end : end + 1] != " ":
        return text[end : end + 1] in ("", ",", ".", ";", ")", "\n")
    following = word_after(text, end)
    if following in _PLURAL:
        return True
    return following in words_of("function") and following not in _SINGULAR


def _is_word(name: str) -> bool:
    """Whether it is a single word of the language."""
    return " " not in name and has_a_word(name)


def _free(start: int, name: str, taken: bytearray, kind: PlaceKind) -> Candidate | None:
    if taken.find(1, start, start + len(name)) >= 0 or not may_be_place(name):
        return None
    if any(bare(word) in words_of("building", "road") for word in name.split(" ")[1:]):
        return None
    return Candidate(start, start + len(name), name, (), sure=True, unplaced=kind)
