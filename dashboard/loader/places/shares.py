"""How one vote of a name is shared among its senses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.loader.places.senses import Meaning, Sense

# Names with more senses than this tell nothing about where the others are.
MAX_VOTERS = 12


def weights(meanings: Sequence[Meaning]) -> Iterator[tuple[Sense, float]]:
    """The senses with parts of one vote, by how well known each is."""
    every = {meaning.sense.id: meaning.sense for meaning in meanings}
    senses = list(every.values())[:MAX_VOTERS]
    if len(senses) == 1:
        yield senses[0], 1.0
    if len(senses) < 2:
        return
    yield from shares([(sense, sense.prior) for sense in senses])


def shares(likely: Sequence[tuple[Sense, float]]) -> Iterator[tuple[Sense, float]]:
    """The senses with parts of one vote, by how likely each is."""
    top = max(score for _, score in likely)
    raw = [10 ** (0.5 * (score - top)) for _, score in likely]
    total = sum(raw)
    for (sense, _), weight in zip(likely, raw, strict=True):
        yield sense, weight / total
