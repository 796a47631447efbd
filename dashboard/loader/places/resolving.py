"""Which of the places of a name is meant: by the document's own other places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from dashboard.data_files import rows
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.senses import CAPITAL, FAMOUS_PRIOR, Meaning, Sense, is_county
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.votes import Votes

# What one word of daily life counts, where a name of one sense counts 1.
CUE = 0.6
# A city known all over the world is meant wherever the document is not at home around another.
WORLD_PRIOR = 6.8
# A town of so few people (30,000) is not meant by a famous name that stands but once.
SMALL = 4.5
# Of the others so many are offered to choose from.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sense of a mention, why it was preferred, and the likeliest of the others."""

    sense: Sense
    why: str
    others: tuple[Sense, ...] = ()


def _is_elsewhere(votes: Votes, name: str, best: Sense, known: Sense) -> bool:
    """Whether the text says that it speaks of ``best`` and not of the world-known ``known``."""
    if votes.is_local(best):
        return True
    if votes.speak_for(name, best) and not any(votes.support(name, known)):
        return True
    return votes.is_named_around(best) and not votes.is_named_around(known)


def _is_worldly(votes: Votes, name: str, best: Sense, known: Sense) -> bool:
    """Whether the world-known place is meant, or the capital among other capitals."""
    among_capitals = known.note == CAPITAL and votes.names_capitals
    if among_capitals and not votes.is_local(best) and not votes.names_country(best):
        return True
    small = best.prior < SMALL and known.prior >= FAMOUS_PRIOR and votes.counts[name] == 1
    if small and not votes.is_local(best):
        return True
    return known.prior >= WORLD_PRIOR and not _is_elsewhere(votes, name, best, known)


def cues(text: str) -> dict[str, float]:
    """How much the words of daily life tell of the countries where the document is at home."""
    found: dict[str, float] = defaultdict(float)
    automaton, countries = _cues()
    told = {index for index, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    for index in sorted(told):
        found[countries[index]] += CUE
    return found


@cache
def _cues() -> tuple[AhoCorasick, tuple[str, ...]]:
    """What finds the words of daily life, and the country of each."""
    told = rows("country_cues.csv")
    return AhoCorasick([row["cue"] for row in told]), tuple(row["country"] for row in told)


def resolve(
    candidates: Sequence[Candidate], home: Mapping[str, float], names: Gazetteer
) -> list[Resolved | None]:
    """For every candidate the sense that the document favours; None where it favours none.

    ``home``: votes for countries by other things than names.
    """
    meanings: dict[str, tuple[Meaning, ...]] = {}
    sure: dict[str, Sense] = {}
    famous: set[str] = set()
    for candidate in candidates:
        if candidate.nowhere:
            continue
        first = candidate.name not in meanings
        if candidate.inside and (first or not _is_famous(meanings[candidate.name])):
            sure.setdefault(candidate.name, candidate.meanings[0].sense)
        elif candidate.inside:
            famous.add(candidate.name)
        if first or candidate.name in sure:
            meanings[candidate.name] = candidate.meanings
    votes = Votes(meanings, sure, home, Counter(one.name for one in candidates))
    judged: dict[tuple[str, int], Resolved | None] = {}
    resolved: list[Resolved | None] = []
    for candidate in candidates:
        if candidate.nowhere:
            resolved.append(None)
            continue
        key = (candidate.name, id(candidate.meanings) if candidate.inside else 0)
        if key not in judged:
            bare_and_famous = candidate.name in famous and not candidate.inside
            judged[key] = (
                _best_known(candidate) if bare_and_famous else _best(candidate, votes, sure, names)
            )
        resolved.append(judged[key])
    return resolved


def _only(sense: Sense) -> str:
    if sense.kind == "country":
        return "the country of this name"
    return "the only place of this name in the gazetteer"


def _best_known(candidate: Candidate) -> Resolved:
    best = max(candidate.meanings, key=lambda meaning: meaning.sense.prior).sense
    return Resolved(
        best, "the best known of this name; its state is told only where another is meant"
    )


def _is_famous(meanings: Sequence[Meaning]) -> bool:
    """Whether the bare name means one place before all others, whatever is named later."""
    return max((meaning.sense.prior for meaning in meanings), default=0.0) >= FAMOUS_PRIOR


def _best(
    candidate: Candidate, votes: Votes, sure: dict[str, Sense], names: Gazetteer
) -> Resolved | None:
    if not candidate.meanings:
        return None
    if candidate.inside:
        return Resolved(candidate.meanings[0].sense, f"the one in {candidate.inside.name}")
    told = sure.get(candidate.name)
    if told:
        return Resolved(told, "the one that the text names with its state or country")
    return _favoured(candidate, votes, names)


def _open(candidate: Candidate, votes: Votes, names: Gazetteer) -> list[Sense]:
    """What a name can mean, with the small towns that the text's other places speak for."""
    senses = [meaning.sense for meaning in candidate.meanings]
    if senses[0].kind in ("site", "water") or candidate.form != "name":
        return senses
    known = {sense.id for sense in senses}
    lands = [sense for sense in senses if sense.kind in ("country", "region")]
    towns = (town for town in names.towns(candidate.name) if town.id not in known)
    return [
        *senses,
        *(
            town
            for town in towns
            if votes.speak_for(candidate.name, town) and not any(map(town.lies_in, lands))
        ),
    ]


def _all(candidate: Candidate, names: Gazetteer) -> list[Sense]:
    """All places of a name, small towns included."""
    return [*(meaning.sense for meaning in candidate.meanings), *names.towns(candidate.name)]


def _favoured(candidate: Candidate, votes: Votes, names: Gazetteer) -> Resolved | None:
    """The sense that the text's other places favour, or the best known."""
    senses = _open(candidate, votes, names)
    best = max(senses, key=lambda sense: votes.score(candidate.name, sense))
    known = max(senses, key=lambda sense: sense.prior)
    if known.kind == "city" and _is_worldly(votes, candidate.name, best, known):
        best = known
    every = _all(candidate, names)
    is_point = best.kind in ("city", "site") or is_county(best)
    if is_point and votes.speak_against(candidate.name, best, every):
        return None
    others = {sense.id: sense for sense in every if sense.id != best.id}
    if not others:
        return Resolved(best, _only(best))
    if best.kind == "country" and all(sense.prior < FAMOUS_PRIOR for sense in others.values()):
        return Resolved(best, _only(best))
    ranked = sorted(others.values(), key=lambda sense: -votes.score(candidate.name, sense))
    why = f"one of {len(others) + 1} places of this name; {votes.reason(candidate.name, best)}"
    return Resolved(best, why, tuple(ranked[:SHOWN]))
