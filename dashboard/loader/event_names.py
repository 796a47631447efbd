"""Whether a name and a word for what happened near it speak of one happening."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.syntax.lexicon import is_past_form

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_LINKING = frozenset(
    "of in on at near by over to from with against for under outside inside around into after"
    " before since during until till between than like as among about behind off across throughout"
    " through toward towards following amid".split()
)
# After a noun for what happened these say what, or where, it befell: "the landing in Normandy".
_BEFALLING = frozenset(
    "in on at near over against outside inside for between across throughout".split()
)
_CLAUSAL = frozenset(
    "when where who whom whose which while if because although though he she it they we i"
    " his her their its there".split()
)
# What falls with whoever holds it: "the government of NAME".
_HELD = frozenset(
    "government regime rule reign dictatorship state city town capital president leader".split()
)
_INDEFINITE = frozenset("a an another any every each no new fresh similar".split())
_DETERMINERS = frozenset("the a an this that its their his her our former late then".split())
# Without "was" a name before these is who did it: "NAME killed hundreds".
_DONE_TO_OTHERS = frozenset(
    "captured seized ousted toppled overthrew deposed took killed removed rammed"
    " smashed bombed arrested detained shot released freed murdered assassinated".split()
)
# "was", "has" and "does" are no plurals.
MIN_PLURAL = 4
_PARTICIPLES = frozenset("fallen taken broken begun sunk slain blown overthrown shot blew".split())
_OWNED = ("'s", "’s", "ʼs", "s'", "s’")
# A word of a date right behind a name is no part of a longer name.
_DATE_WORD = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_YEAR_BEFORE = re.compile(r"(?<![\w.,])(1\d{3}|20\d\d)(?:[’']s)?,? (?:the )?$")
_YEAR_AFTER = re.compile(
    r"(?:[’']s)?,? ?\(?(?:(?:of|in|on|from) )?(?:(?:early|mid|late)[ -])?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2},? )?(1\d{3}|20\d\d)(?![\w.,]\d|\w)"
)
# No date with its preposition is longer.
DATE_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Naming:
    """A name (first and last word) among words: in small letters, and where they stand."""

    text: str
    words: Sequence[str]
    spans: Sequence[tuple[int, int]]
    first: int
    last: int

    def written(self, index: int) -> str:
        """A word as it stands."""
        start, end = self.spans[index]
        return self.text[start:end]

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.spans[index][0]].isupper()

    @property
    def is_owner(self) -> bool:
        """Whether the name owns what follows: "Palme’s driver"."""
        return self.written(self.last).endswith(_OWNED)

    def before(self, index: int) -> str:
        """The word before one, or nothing."""
        return self.words[index - 1] if index else ""

    def after(self) -> str:
        """The word behind the name, or nothing."""
        return self.words[self.last + 1] if self.last + 1 < len(self.words) else ""


def is_of(naming: Naming, head: int, *, done_to: bool) -> bool:
    """Whether what the word at ``head`` tells of is what befell the name, or what it did."""
    return _name_first(naming, head, done_to) if head > naming.last else _head_first(naming, head)


def contradicts(text: str, start: int, end: int, years: tuple[int, int]) -> bool:
    """Whether a year right before or behind a name is none of its event's."""
    before = _YEAR_BEFORE.search(text, max(0, start - DATE_CHARACTERS), start)
    after = _YEAR_AFTER.match(text, end, end + DATE_CHARACTERS)
    said = [int(found[1]) for found in (before, after) if found]
    return any(not years[0] <= year <= years[1] for year in said)


def _head_first(naming: Naming, head: int) -> bool:
    """Such as "the fall of NAME", "invaded NAME", "the attack on NAME"."""
    between = naming.words[head + 1 : naming.first]
    verbal = _is_verbal(naming.words[head])
    new = not verbal and naming.before(head) in _INDEFINITE
    owns = naming.is_owner and naming.after() not in _HELD
    other = _CLAUSAL.intersection(between) or any(map(_is_verbal, between))
    return not (new or owns or other or _goes_on(naming)) and _links(between, verbal=verbal)


def _links(between: Sequence[str], *, verbal: bool) -> bool:
    """Whether the words from the head to the name tie both: "of", "on the", "by IRAQ of"."""
    at = max((at for at, word in enumerate(between) if word in _LINKING), default=-1)
    if at < 0:
        return True
    held = between[at - 1] in _HELD if at else True
    if between[at] == "of":
        return held or between[0] in _LINKING - {"of"}
    if between[at] == "from":
        return not at or between[0] == "of"
    by_whom = between[0] == "by" and not _LINKING.intersection(between[1:at])
    return not verbal and (not at or by_whom) and between[at] in _BEFALLING


def _name_first(naming: Naming, head: int, done_to: bool) -> bool:
    """Such as "NAME fell", "NAME was invaded", "NAME’s murder", "the NAME explosion"."""
    words, between = naming.words, naming.words[naming.last + 1 : head]
    if done_to and words[head - 1] not in _BE:
        return False
    if (_CLAUSAL | _LINKING).intersection(between):
        return False
    if not _is_verbal(words[head]):
        return naming.before(naming.first) not in _INDEFINITE
    if words[head] in _DONE_TO_OTHERS and _BE.isdisjoint(between):
        return False
    if naming.is_owner and _HELD.isdisjoint(between):
        return False
    others = any(_is_other(naming, index) for index in range(naming.last + 1, head))
    return not others and _is_subject(naming)


def _is_other(naming: Naming, index: int) -> bool:
    """Whether a word between a name and its verb makes others the subject: "NAME prices fell"."""
    word = naming.words[index]
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > MIN_PLURAL
    return naming.is_capital(index) or plural


def _is_subject(naming: Naming) -> bool:
    """Whether no preposition makes the name a part of something else: "prices in NAME fell"."""
    at = naming.first
    while at and (naming.words[at - 1] in _DETERMINERS or naming.is_capital(at - 1)):
        at -= 1
        if naming.words[at] in _LINKING:
            break
    link = naming.words[at] if at < naming.first and naming.words[at] in _LINKING else ""
    link = link or (naming.before(at) if naming.before(at) in _LINKING else "")
    if link != "of":
        return not link or link in _OPENING
    place = max(index for index in range(at + 1) if naming.words[index] == "of")
    return naming.before(place) in _HELD


# With these a clause begins: "after Kabul fell".
_OPENING = frozenset("after before since until till as following than with".split())


def _goes_on(naming: Naming) -> bool:
    """Whether the name is the beginning of a longer one: "the collapse of Kabul Bank"."""
    following = naming.last + 1
    if following >= len(naming.words) or not naming.is_capital(following):
        return False
    return not _DATE_WORD.match(naming.words[following])


def _is_verbal(word: str) -> bool:
    """Whether a word is a past form or a participle; "-ing" can be a noun as well."""
    return word.endswith("ed") or is_past_form(word) or word in _PARTICIPLES
