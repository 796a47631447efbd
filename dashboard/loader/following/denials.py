"""What somebody denies, beside the words by which others say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.loader.following.sayings import Saying, act_of, are_alike, is_one_act
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.reports import Denial, Passage

# So many sayings of one act are looked at for what is denied.
LOOKED_AT = 40
_DENIED = frozenset({"asserted", "reported", "possible"})


def denials(said: Sequence[Saying]) -> tuple[Denial, ...]:
    """The denials of which the story has what is denied, in order of report."""
    by_sentence: dict[tuple[str, int], list[Saying]] = {}
    by_act: dict[str, list[Saying]] = {}
    for one in said:
        by_sentence.setdefault(one.sentence, []).append(one)
        if one.told.status in _DENIED:
            by_act.setdefault(act_of(one.told.parties.head), []).append(one)
    found: dict[tuple[str, tuple[Passage, ...]], Denial] = {}
    for one in sorted(filter(_denies, said), key=lambda one: one.told.headline):
        denied = list(_denied(one, by_sentence[one.sentence], by_act))
        if denied:
            denial = _denial(one, denied)
            found.setdefault((one.document, denial.denied), denial)
    order = {one.passage: number for number, one in enumerate(said)}
    return tuple(sorted(found.values(), key=lambda one: order[one.said]))


def _denies(one: Saying) -> bool:
    told = one.told
    lemma = told.parties.head.removeprefix("v:")
    denying = lemma != told.parties.head and is_in_class(lemma, "denying")
    return denying and told.status in {"asserted", "reported"} and not told.echo


def _denied(
    one: Saying, sentence: Sequence[Saying], by_act: dict[str, list[Saying]]
) -> Iterator[Saying]:
    """What others say, or the same document elsewhere, of what the denial's clause says."""
    for content in sentence:
        if content.told.status != "negated" or content.told.start <= one.told.start:
            continue
        near = by_act.get(act_of(content.told.parties.head), [])[-LOOKED_AT:]
        yield from (other for other in near if _says_it(other, content, one))


def _says_it(other: Saying, content: Saying, denial: Saying) -> bool:
    if other.sentence == denial.sentence:
        return False
    some, others = other.told.parties, content.told.parties
    if not is_one_act(some.head, others.head):
        return False
    if some.object and others.object:
        return are_alike(some.object, others.object)
    return bool(other.actors & (content.actors | denial.actors))


def _denial(one: Saying, denied: Sequence[Saying]) -> Denial:
    """The denial, and what it denies, of each sentence the first words."""
    first: dict[tuple[str, int], Saying] = {}
    for other in denied:
        first.setdefault(other.sentence, other)
    return Denial(one.passage, tuple(other.passage for other in first.values()))
