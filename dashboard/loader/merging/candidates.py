"""Which events are compared at all: those under a common key, and under it the nearest in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import chain, combinations

from dashboard.loader.events.meanings import classes_of, is_known, most_alike, rarity_of
from dashboard.loader.events.noun_classes import nouns
from dashboard.loader.merging.features import HARM, NARROW, Told
from dashboard.loader.merging.interplay import ALIKE
from dashboard.loader.merging.profiles import Profiles

# So few events, of a handful of articles, are all compared: other words hide no happening there.
FEW_EVENTS = 250
# Under a key of at most so many events all are compared, else each with so many before it: the
# cost stays linear.
ALL_UNDER, WINDOW = 40, 6
# Of the earlier events so many are compared with one: those that share most of its keys.
NEAREST = 24
# So many names, and so many meanings of its words, an event is looked for by.
MAX_ANCHORS, MAX_ABOUT, MAX_MEANINGS = 8, 6, 3
# A meaning that many words have is none to look for; nor one that the word hardly has.
LEAST_RARITY, LEAST_SHARE = 0.4, 0.5

Pair = tuple[int, int]
Key = tuple[str, str]


def candidates(events: Sequence[Told], profiles: Profiles) -> Iterator[Pair]:
    """Pairs of places in ``events``, which are sorted by their ``order``; each once."""
    if len(events) <= FEW_EVENTS:
        yield from _all(events)
        return
    by_key = _by_key(events, profiles)
    keys_of: list[list[Key]] = [[] for _ in events]
    for key, numbers in by_key.items():
        for number in numbers:
            keys_of[number].append(key)
    filed: dict[Key, list[int]] = {key: [] for key in by_key}
    for number, keys in enumerate(keys_of):
        for before in _nearest(events, number, keys, filed, by_key):
            yield before, number


def _by_key(events: Sequence[Told], profiles: Profiles) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for echo in (False, True):
        for number, one in enumerate(events):
            if one.echo is echo:
                _file(found, number, _keys(one, profiles), only_known=echo)
    return found


def _nearest(
    events: Sequence[Told],
    number: int,
    keys: Sequence[Key],
    filed: Mapping[Key, list[int]],
    by_key: Mapping[Key, Sequence[int]],
) -> list[int]:
    """The earlier events that have most keys in common with one, which is filed under its own."""
    reaches = ((key, ALL_UNDER if len(by_key[key]) <= ALL_UNDER else WINDOW) for key in keys)
    common = Counter(chain.from_iterable(filed[key][-reach:] for key, reach in reaches))
    for key in keys:
        filed[key].append(number)
    likeliest = sorted(((many, before) for before, many in common.items()), reverse=True)
    if events[number].echo:
        likeliest = [(many, before) for many, before in likeliest if not events[before].echo]
    return [before for _, before in likeliest[:NEAREST]]


def _all(events: Sequence[Told]) -> Iterator[Pair]:
    """All pairs that have anything in common; what is only named must be named by what happened."""
    what = [frozenset((*_what(one), *(f"act {act}" for act in one.said.acts))) for one in events]
    for one, other in combinations(range(len(events)), 2):
        echoes = events[one].echo + events[other].echo
        alike = echoes < 2 and not what[one].isdisjoint(what[other])
        if alike or (not echoes and _have_something_in_common(events[one], events[other])):
            yield one, other


def _have_something_in_common(one: Told, other: Told) -> bool:
    return not (
        one.said.stems.isdisjoint(other.said.stems)
        and one.said.clause.keys().isdisjoint(other.said.clause)
        and one.actors.isdisjoint(other.actors)
        and one.sites.isdisjoint(other.sites)
        and set(_days(one)).isdisjoint(_days(other))
        and not (one.lead and other.lead)
        and most_alike(
            one.said.subjects | one.said.objects, other.said.subjects | other.said.objects
        )
        < ALIKE
    )


def _file(
    by_key: dict[Key, list[int]], number: int, keys: Iterator[Key], *, only_known: bool
) -> None:
    for key in keys:
        if not only_known:
            by_key.setdefault(key, []).append(number)
        elif key in by_key:
            by_key[key].append(number)


def _keys(one: Told, profiles: Profiles) -> Iterator[Key]:
    if one.known is not None:
        yield ("known", one.known)
    if one.copy is not None:
        yield ("copy", one.copy)
    what = dict.fromkeys(_what(one))
    if not one.echo:
        for name in (*what, *_days(one), *sorted(one.said.subjects | one.said.objects)):
            yield (name, "")
    for anchor in dict.fromkeys(_anchors(one, profiles)):
        for name in what:
            yield (name, anchor)


def _what(one: Told) -> Iterator[str]:
    """What happened, in words for which other tellings have their own."""
    kind = one.event.kind
    if one.echo and not one.definite and one.published is None:
        pass
    elif kind in HARM:
        yield "harm"
    elif kind != "OTHER":
        yield kind
    for head in one.said.heads[:MAX_MEANINGS]:
        letter, _, word = head.partition(":")
        yield nouns().verbs.get(word, word) if letter == "n" else word
        yield from _meanings(classes_of(head))


def _meanings(classes: Mapping[str, float]) -> list[str]:
    told = [
        (share * rarity_of(sense), sense)
        for sense, share in classes.items()
        if share >= LEAST_SHARE and rarity_of(sense) >= LEAST_RARITY
    ]
    return [f"={sense}" for _, sense in nlargest(MAX_MEANINGS, told)]


def _anchors(one: Told, profiles: Profiles) -> list[str]:
    """Where, with whom and when it was, and what its document is about."""
    beside = sorted(
        word.partition(":")[2].title()
        for word in (*one.said.subjects, *one.said.objects, *one.said.others)
        if not is_known(word)
    )
    found = [*sorted(one.sites), *sorted(one.actors), *beside][:MAX_ANCHORS]
    return [*found, *_days(one), *profiles.of[one.document].top[:MAX_ABOUT]]


def _days(one: Told) -> list[str]:
    if one.first is None or one.last is None or one.last - one.first >= NARROW:
        return []
    return [f"day {day}" for day in range(one.first, one.last + 1)]
