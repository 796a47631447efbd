"""Where a sentence is, for what it tells there without saying so: “four died when a ferry sank off Naxos”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from dashboard.loader.merging.features import HARM, Told, sites_of
from dashboard.loader.merging.parts import DocumentParts
from dashboard.story import Evidence, Place

# What strikes a place: its causes and effects stand in one sentence, the place beside one of them.
_STRUCK: Final = HARM | {"PROTEST"}
# “not in Chinatown”: before a place.
_NOT: Final = re.compile(r"\bnot (?:at|in|near|on|off|outside) (?:the )?\Z")
# “At Itabira, near Belo Horizonte”: before a place that says where another one is.
_BESIDE: Final = re.compile(r", (?:near|outside|south of|north of|east of|west of|not far from) \Z")
NOT_REACH: Final = 20


class Sites:
    """The sharp places that the sentences of a document name as where something is."""

    def __init__(self, part: DocumentParts, places: Mapping[str, Place]) -> None:
        literal = [one for one in part.places.mentions if one.role == "literal"]
        self._mentions = sorted(literal, key=lambda one: one.start)
        self._starts = [one.start for one in self._mentions]
        self._places = places
        self._found: dict[tuple[int, int], tuple[frozenset[str], frozenset[str]]] = {}

    def placed(self, one: Told) -> Told:
        """The event without places that its sentence denies; where it has none, at its sentence's one place."""
        sentence = one.event.evidence[0]
        span = sentence.start, sentence.end
        if span not in self._found:
            self._found[span] = self._named(sentence)
        told, denied = self._found[span]
        sites = one.sites - denied
        if not sites and len(told) == 1 and one.event.kind in _STRUCK:
            sites = told
        return one if sites == one.sites else replace(one, sites=sites)

    def _named(self, sentence: Evidence) -> tuple[frozenset[str], frozenset[str]]:
        """The places that a sentence names, and those that it names as where it was not."""
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        denied: set[str] = set()
        named: set[str] = set()
        beside: set[str] = set()
        for one in self._mentions[first:last]:
            at = one.start - sentence.start
            before = sentence.text[max(0, at - NOT_REACH) : at]
            found = denied if _NOT.search(before) else beside if _BESIDE.search(before) else named
            found.add(one.place)
        told = (named or beside) - denied
        return sites_of(self._places[name] for name in told), frozenset(denied - named)
