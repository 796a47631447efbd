"""Divisions whose bare names are none: “the Upper West Region”, “in Mayo” of a text of Ireland."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from dashboard.loader.places.context import UPPER, words_of
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.runs import MAX_NAME, Run
from dashboard.loader.places.senses import Meaning, Sense
from dashboard.loader.places.spotting import Candidate

_OF_A_LAND = re.compile(rf" of(?: the)?(?: [{UPPER}][\w'-]{{1,20}}){{1,3}}")


def divisions_in(
    text: str, runs: Sequence[Run], names: Gazetteer, taken: bytearray
) -> Iterator[Candidate]:
    """Divisions that no table of our own names, with the word for what they are.

    What the text's other places do not speak for has no position.
    """
    capitals = words_of("wide_division")
    low = {word.lower() for word in capitals}
    for run in runs:
        capital = run.words[-1] in capitals
        end = len(run.words) - capital
        if not end or not (capital or run.after in low):
            continue
        word = run.words[-1] if capital else run.after
        for first in range(max(0, end - MAX_NAME), end):
            start, name = run.part(first, end)
            known = names.meanings(f"{name} {word}")
            if name in words_of("compass"):
                if not capital:
                    break  # "the first Northern state to"
            elif known or (end - first == 1 and names.meanings(name)):
                break
            meanings = (*known, *(Meaning("name", one) for one in _named(name, names)))
            whole = f"{name} {word}" if capital else name
            finish = start + len(whole)
            if _goes_on(text, whole, finish, names):
                break
            if meanings and taken.find(1, start, finish) < 0:
                taken[start:finish] = b"\1" * len(whole)
                yield Candidate(start, finish, whole, meanings, True, None, "region", doubtful=True)
                break


def _goes_on(text: str, whole: str, end: int, names: Gazetteer) -> bool:
    """“Eastern Province of Saudi Arabia”: a longer name that a table has."""
    behind = _OF_A_LAND.match(text, end)
    words = behind.group().split(" ") if behind else []
    return any(names.meanings(whole + " ".join(words[:many])) for many in range(len(words), 2, -1))


def _named(name: str, names: Gazetteer) -> Iterator[Sense]:
    """The divisions of that name, or of its first part: “Makira-Ulawa”; “South West” is “South-West”."""
    found = list(names.divisions(name))
    if not found and " " in name:
        found = list(names.divisions(name.replace(" ", "-")))
    yield from found or names.divisions(name.partition("-")[0])


def lands_of(name: str, countries: Collection[str | None], names: Gazetteer) -> tuple[Meaning, ...]:
    """The divisions of some countries that are told of by a bare name, as no city there has it."""
    if not countries:
        return ()
    cities = {m.sense.country for m in names.meanings(name) if m.sense.kind == "city"}
    lands = {one.id: one for one in (*names.divisions(name), *names.lands(name))}
    return tuple(
        Meaning("name", one)
        for one in lands.values()
        if one.country in countries and one.country not in cities
    )
