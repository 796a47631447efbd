"""Which of the places of a name is meant: by the document's own other places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick

from dashboard.data_files import rows
from dashboard.loader.places.at_home import DWARFED, at_home, holders
from dashboard.loader.places.gathered import gathered
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.namesakes import is_hamlet_beside
from dashboard.loader.places.senses import CAPITAL, FAMOUS_PRIOR, Meaning, Sense, is_county
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.strangers import is_another
from dashboard.loader.places.votes import (
    ENOUGH,
    EVERYWHERE,
    LEAST,
    WORLD_PRIOR,
    Said,
    Votes,
)

# What one word of daily life counts, where a name of one sense counts 1.
CUE = 0.6
# The other names lie elsewhere where so many times more of them do.
TWICE = 2.0
# A town of so few people (30,000) is not meant by a famous name that stands but once.
SMALL = 4.5
# Nor one of a few thousand or of nobody knows how many (3.4) by that of a city of half a million.
HAMLET, KNOWN_ABROAD = 3.4, 5.7
# Nor any town by that of a city of fifty times as many people, as a logarithm.
FAR_GREATER = 1.7
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
    if votes.speak_for(name, best):
        told, other = votes.support(name, best), votes.support(name, known)
        if max(other) < LEAST or (other.near < LEAST and told.country > TWICE * other.country):
            return True
    return votes.is_named_around(best) and not votes.is_named_around(known)


def _is_worldly(votes: Votes, name: str, best: Sense, known: Sense) -> bool:
    """Whether the world-known place is meant, or the capital among other capitals."""
    among_capitals = known.note == CAPITAL and votes.names_capitals
    told = votes.is_local(best) or votes.names_country(best) or votes.speak_for(name, best)
    if among_capitals and not told:
        return True
    famous = FAMOUS_PRIOR if best.prior > HAMLET else KNOWN_ABROAD
    greater = known.prior - best.prior >= FAR_GREATER and not votes.is_named_around(best)
    dwarfed = best.prior < SMALL or greater
    small = dwarfed and known.prior >= famous and votes.counts[name] == 1
    if small and not votes.is_local(best) and not votes.plays_around(name, best):
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What each name can mean, and what the words beside it say.

    ``sure``: its state or country; ``famous``: though told of elsewhere, the bare name is the best
    known; ``small``: as small as a farm; ``at_home``: what it means where the text plays; ``heading``: the
    state or country that the report was sent from.
    """

    meanings: Mapping[str, tuple[Meaning, ...]]
    sure: Mapping[str, Sense]
    famous: Container[str]
    small: Container[str]
    at_home: Mapping[str, tuple[Meaning, ...]]
    heading: Sense | None


def _told(candidates: Sequence[Candidate]) -> _Told:
    meanings: dict[str, tuple[Meaning, ...]] = {}
    sure: dict[str, Sense] = {}
    famous: set[str] = set()
    bare = {candidate.name for candidate in candidates if not candidate.owned}
    for candidate in candidates:
        if candidate.nowhere or (candidate.owned and candidate.name in bare):
            continue
        first = candidate.name not in meanings
        if candidate.inside and candidate.heads:
            sure[candidate.name] = candidate.meanings[0].sense
            famous.discard(candidate.name)
        elif candidate.inside and (first or not _is_famous(meanings[candidate.name])):
            sure.setdefault(candidate.name, candidate.meanings[0].sense)
        elif candidate.inside and candidate.name not in sure:
            famous.add(candidate.name)
        if first or candidate.name in sure:
            meanings[candidate.name] = candidate.meanings
    small = {one.name for one in candidates if one.small}
    heading = next((one.inside for one in candidates if one.heads and one.inside), None)
    return _Told(meanings, sure, famous, small, {}, heading)


class Resolver:
    """Says which places the names of one document mean, anew as more of them are found.

    ``home``: votes for countries by other things than names.
    """

    def __init__(self, home: Mapping[str, float], names: Gazetteer) -> None:
        self._home = home
        self._names = names
        self._key: _Key | None = None
        self._favourites: _Favourites = {}
        self._counted: tuple[Votes, dict[str, tuple[Meaning, ...]]] | None = None

    def resolve(self, candidates: Sequence[Candidate], *, explained: bool) -> list[Resolved | None]:
        """For every candidate the sense that the document favours; None where it favours none.

        ``explained``: with reasons and others.
        """
        told = _told(candidates)
        votes, here = self._votes(candidates, told)
        told = replace(told, at_home=here)
        choice = _Choice(votes, told, self._names, self._favourites, explained=explained)
        return [choice.of(candidate) for candidate in candidates]

    def _votes(
        self, candidates: Sequence[Candidate], told: _Told
    ) -> tuple[Votes, dict[str, tuple[Meaning, ...]]]:
        """The votes of all names, counted anew only where names that mean something came or went."""
        key = _key_of(candidates, told)
        if self._counted is None or key is None or key != self._key:
            self._counted = _votes(candidates, told, self._home, self._names)
            self._key = key
            self._favourites.clear()
        return self._counted


# Names with what they mean and how often they stand; those told with their land; the heading;
# those that stand only behind or before a town of theirs.
_Key = tuple[
    list[tuple[str, tuple[Meaning, ...], int]], Mapping[str, Sense], Sense | None, set[str]
]
# What a name of so many meanings was found to mean by the votes, and whether it is as small as a farm.
_Favourites = dict[tuple[str, bool], tuple[tuple[Meaning, ...], Sense | None]]
# In longer lists a name that means nothing takes the room of another one.
MOST_NAMES = 60


def _key_of(candidates: Sequence[Candidate], told: _Told) -> _Key | None:
    """What the votes hang on; None where there are too many names to say so."""
    if len(told.meanings) > MOST_NAMES:
        return None
    counts = Counter(one.name for one in candidates)
    names = [(name, every, counts[name]) for name, every in told.meanings.items() if every]
    return names, told.sure, told.heading, holders(candidates)


def _votes(
    candidates: Sequence[Candidate], told: _Told, home: Mapping[str, float], names: Gazetteer
) -> tuple[Votes, dict[str, tuple[Meaning, ...]]]:
    """The votes of all names, and what names mean in the country that the text plays in."""
    said = Said(told.sure, home, Counter(one.name for one in candidates), told.heading)
    votes = Votes(told.meanings, said)
    abroad = votes.named_only_behind(holders(candidates))
    if abroad:
        votes = Votes(told.meanings, said, abroad)
    here = at_home(told.meanings, told.sure, votes.settled, names)
    if votes.settled is None:
        here = gathered(told.meanings, told.sure, names)
    if here:
        votes = Votes({**told.meanings, **here}, said, abroad)
    return votes, here


def _is_famous(meanings: Sequence[Meaning]) -> bool:
    """Whether the bare name means one place before all others, whatever is named later."""
    return max((meaning.sense.prior for meaning in meanings), default=0.0) >= FAMOUS_PRIOR


class _Choice:
    """Which of the places of each name is meant, asked once for each."""

    def __init__(
        self,
        votes: Votes,
        told: _Told,
        names: Gazetteer,
        favourites: _Favourites,
        *,
        explained: bool,
    ) -> None:
        self._votes = votes
        self._favourites = favourites
        self._told = told
        self._names = names
        self._explained = explained
        self._judged: dict[tuple[str, int], Resolved | None] = {}

    def of(self, candidate: Candidate) -> Resolved | None:
        """The sense of a candidate."""
        if candidate.nowhere or not candidate.meanings:
            return None
        key = (candidate.name, id(candidate.meanings) if candidate.inside else 0)
        if key not in self._judged:
            self._judged[key] = self._judge(candidate)
        return self._judged[key]

    def _judge(self, candidate: Candidate) -> Resolved | None:
        first = candidate.meanings[0].sense
        if candidate.inside:
            return self._chosen(candidate, first, f"the text names it in {candidate.inside.name}")
        if candidate.name in self._told.famous:
            best = max((m.sense for m in candidate.meanings), key=lambda sense: sense.prior)
            because = "the best known one: its state is told only where another is meant"
            return self._chosen(candidate, best, because)
        sure = self._told.sure.get(candidate.name)
        if sure:
            return self._chosen(candidate, sure, "the text names it with its state or country")
        return self._favoured(candidate)

    def _favoured(self, candidate: Candidate) -> Resolved | None:
        """The sense that the text's other places favour, or the best known; asked once of equal votes."""
        key = (candidate.name, candidate.name in self._told.small)
        meanings, best = self._favourites.get(key, ((), None))
        if not meanings or meanings != candidate.meanings:
            best = self._favourite(candidate)
            self._favourites[key] = (candidate.meanings, best)
        if best is None or (candidate.doubtful and not self._is_told(candidate.name, best)):
            return None
        return self._chosen(candidate, best, "")

    def _is_told(self, name: str, sense: Sense) -> bool:
        """Whether other names put the text around a place, or in the country of a division."""
        if sense.kind == "region" and self._votes.support(name, sense).country >= ENOUGH:
            return True
        return self._votes.speak_for(name, sense)

    def _favourite(self, candidate: Candidate) -> Sense | None:
        name, votes = candidate.name, self._votes
        senses = self._open(candidate)
        best = max(senses, key=lambda sense: votes.score(name, sense))
        known = max(senses, key=lambda sense: sense.prior)
        if known.kind == "city" and _is_worldly(votes, name, best, known):
            best = known
        every = self._all(candidate)
        if best.note != CAPITAL and votes.is_stranger(name, best, every):
            return None
        small = name in self._told.small
        if is_another(votes, name, best, every, small=small):
            return None
        is_point = best.kind in ("city", "site") or is_county(best)
        if is_point and votes.speak_against(name, best, every):
            return None
        return best

    def _open(self, candidate: Candidate) -> list[Sense]:
        """What a name can mean, with the small towns that the text's other places speak for."""
        if candidate.name in self._told.at_home and candidate.form == "name":
            return [meaning.sense for meaning in self._told.at_home[candidate.name]]
        senses = [meaning.sense for meaning in candidate.meanings]
        if senses[0].kind in ("site", "water") or candidate.form != "name":
            return senses
        known = {sense.id for sense in senses}
        lands = [sense for sense in senses if sense.kind in ("country", "region")]
        towns = [town for town in self._names.towns(candidate.name) if town.id not in known]
        if not towns:
            return senses
        great = max(senses, key=lambda sense: sense.prior)
        return [
            *senses,
            *(
                town
                for town in towns
                if self._speak_for(candidate.name, town, great)
                and not any(map(town.lies_in, lands))
            ),
        ]

    def _speak_for(self, name: str, town: Sense, great: Sense) -> bool:
        """Whether the text is around a town whose name ``great`` has, too."""
        return not self._is_dwarfed(name, town, great) and self._votes.speak_for(name, town)

    def _is_dwarfed(self, name: str, town: Sense, great: Sense) -> bool:
        """Whether it is a hamlet of a great city's name that no other place is close to."""
        if town.kind != "city" or great.prior < EVERYWHERE or great.prior - town.prior < DWARFED:
            return False
        if is_hamlet_beside(town, great):
            return True
        return self._votes.support(name, town).close < ENOUGH

    def _all(self, candidate: Candidate) -> list[Sense]:
        """All places of a name, small towns included."""
        senses = (meaning.sense for meaning in candidate.meanings)
        return [*senses, *self._names.towns(candidate.name)]

    def _chosen(self, candidate: Candidate, best: Sense, because: str) -> Resolved:
        """The sense with the reason, and the likeliest of the others that have the name."""
        if not self._explained:
            return Resolved(best, "")
        name, votes = candidate.name, self._votes
        every = [*(m.sense for m in self._names.meanings(name)), *self._all(candidate)]
        others = {sense.id: sense for sense in every if sense.id != best.id}
        if best.kind == "country" and all(one.prior < FAMOUS_PRIOR for one in others.values()):
            return Resolved(best, "the country of this name")
        if not others:
            return Resolved(best, "the only place of this name in the gazetteer")
        ranked = sorted(others.values(), key=lambda sense: -votes.score(name, sense))
        why = f"one of {len(others) + 1} places of this name; {because or votes.reason(name, best)}"
        return Resolved(best, why, tuple(ranked[:SHOWN]))
