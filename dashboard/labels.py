"""Names that a reader picks from: unique among the places or the actors of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dashboard.story import Actor, Place


def place_labels(places: Iterable[Place]) -> dict[str, str]:
    """By id; where names are the same, the country tells them apart."""
    return _labels((place.id, place.name, place.country) for place in places)


def actor_labels(actors: Iterable[Actor]) -> dict[str, str]:
    """By id; where names are the same, the role tells them apart."""
    return _labels((a.id, a.name, a.roles[0] if a.roles else a.kind) for a in actors)


def _labels(things: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """Unique labels of (id, name, hint): the name, else name (hint), else name (id)."""
    listed = list(things)
    by_name = Counter(name for _, name, _ in listed)
    by_hint = Counter((name, hint) for _, name, hint in listed)
    labels: dict[str, str] = {}
    for key, name, hint in listed:
        if by_name[name] == 1:
            labels[key] = name
        elif hint and by_hint[name, hint] == 1:
            labels[key] = f"{name} ({hint})"
        else:
            labels[key] = f"{name} ({key})"
    return labels
