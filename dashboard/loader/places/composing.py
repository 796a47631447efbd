"""Names that belong together: "City, State", "A and B counties", towns that the text points to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dashboard.loader.places.context import (
    LISTING,
    UPPER,
    bare,
    heads_a_report,
    land_of_a_dateline,
    words_of,
)
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.lands import holds_towns, is_told_by_distance, those_in
from dashboard.loader.places.owners import settle_owned
from dashboard.loader.places.runs import Run, mentions_of, word_after
from dashboard.loader.places.senses import FAMOUS_PRIOR, Meaning, Sense, is_county
from dashboard.loader.places.spotting import Candidate

_NAME = rf"[{UPPER}][\w'.-]{{1,30}}"
_PLAIN_NAME = rf"(?:St\.|Mt\.|Ft\.|[{UPPER}][\w'-]{{1,30}})"
# The name right before ", Ohio" that the gazetteer did not know.
_BEFORE_COMMA = re.compile(rf"(?:{_NAME} ){{0,2}}{_NAME}, $")
_COUNTIES = re.compile(
    rf"(?:{_NAME}(?: {_NAME})?, ){{0,8}}{_NAME}(?: {_NAME})?,? and {_NAME}(?: {_NAME})?$"
)
_LINK = r"(?:(?:d(?:e|el|a|o|as|os|i)|nad|sur|am) (?:l(?:a|as|os) )?)?"
_OF_NAME = re.compile(rf" of ({_PLAIN_NAME}(?: {_LINK}{_PLAIN_NAME}){{0,2}})")
_TOWNS = frozenset(
    "town village city hamlet suburb borough township district community municipality province"
    " region governorate locality vicinity outskirts port island prefecture villages".split()
)
# What makes of a town's name that of the division around it.
_DIVISIONS = frozenset(
    word
    for kind in (
        "province",
        "region",
        "governorate",
        "oblast",
        "department",
        "prefecture",
        "county",
    )
    for word in (kind, kind.capitalize())
)
_LAST_WORD = re.compile(r"\w+$")
# Between a town and the land that it is said to lie in.
_IN = re.compile(
    r"(?P<apart>,)? (?:in|on) (?:the )?(?:(?:far |deep )?(?:north|south|east|west|central|mid)[a-z-]{0,14} )?"
    r"(?:(?:state|province|region) of )?"
)
# What is no town: "Saint-Denis, the island that lies off the cape".
_AN_ISLAND = re.compile(
    r", (?:the|an?) (?:[a-z-]{1,15} ){0,2}(?:islands?|islet|lake|river|mountain|peak|volcano|glacier"
    r"|dam|reservoir|strait|bay|cape|peninsula|mine|oilfield|ship|vessel|ferry)\b"
)
# What follows "Springfield, Ohio" where that is no list.
_ENDS = frozenset((",", ".", ";", ")", "\n", ""))
_PARTS = "village|hamlet|suburb|neighbou?rhood|ward|farmstead|market town|barrio|township"
# No village has so many people (30,000), as a logarithm.
VILLAGE_PRIOR = 4.5
# Longer than each of these words.
TOWN_LOOK_BACK = 20
LOOK_BACK = 70
LISTING_LOOK_BACK = 200


def pair(text: str, candidates: list[Candidate], names: Gazetteer) -> list[Candidate]:
    """Candidates with "City, State" resolved to what lies in the state; new towns among them."""
    found: list[Candidate] = []
    for candidate in candidates:
        if text[candidate.start - 2 : candidate.start] == ", ":
            before = found[-1] if found and found[-1].end == candidate.start - 2 else None
            heads = before is not None and heads_a_report(text, before.start, candidate.end)
            holders = [*_holders(candidate), *(_around(candidate, names) if heads else ())]
            town = _unknown_town(text, candidate, holders, names, before)
            if town:
                while found and found[-1].start >= town.start:
                    found.pop()
                found.append(town)
            elif before:
                town = _settle(before, holders, names)
                if holders and town is None and _is_told(text, before, candidate, heads=heads):
                    before.nowhere = before.sure = True
            if town and town.inside:
                town.heads = heads_a_report(text, town.start, candidate.end)
                candidate.meanings = (Meaning("name", town.inside),)
                candidate.sure = True
        found.append(candidate)
    _leave_unknown_lands(text, found, names)
    return found


def _leave_unknown_lands(text: str, candidates: Sequence[Candidate], names: Gazetteer) -> None:
    """Makes doubtful the town of a dateline with a land that is in no table: it has namesakes."""
    starts = {candidate.start for candidate in candidates}
    for candidate in candidates:
        if not _is_a_town(candidate) or candidate.end + 2 in starts or _is_famous(candidate):
            continue
        land = land_of_a_dateline(text, candidate.start, candidate.end)
        is_land = bool(land) and words_of("organisation", "company", "dateline_agency").isdisjoint(
            land.split(" ")
        )
        candidate.doubtful = is_land and len(names.settlements(candidate.name)) > 1


def _holders(candidate: Candidate) -> list[Sense]:
    """The lands that a name can mean, the likeliest first."""
    named = (meaning.sense for meaning in candidate.meanings if meaning.form == "name")
    return list(filter(holds_towns, named))


def _around(candidate: Candidate, names: Gazetteer) -> Iterator[Sense]:
    """What else the second name of a dateline can mean: a lesser division, a city around which towns lie."""
    for division in ("province", "Department"):
        named = names.meanings(f"{candidate.name} {division}")
        yield from (meaning.sense for meaning in named)
    yield from names.divisions(candidate.name)
    yield from (meaning.sense for meaning in candidate.meanings if meaning.sense.kind == "city")


def _is_told(text: str, before: Candidate, holder: Candidate, *, heads: bool) -> bool:
    """Whether ", Northern Cape" can be nothing but the land of the town before it."""
    if not _is_a_town(before) or text[before.start - 2 : before.start] == ", ":
        return False
    senses = [meaning.sense for meaning in holder.meanings]
    lands = all(sense.kind in ("country", "region") for sense in senses)
    if any(map(is_told_by_distance, senses)):
        clear = heads and (lands or not _is_famous(before))
        return clear and not _share_a_country(before, senses)
    ends = heads or text[holder.end : holder.end + 1] in _ENDS
    return lands and ends and (heads or not _is_famous(before))


def _is_famous(candidate: Candidate) -> bool:
    return max(meaning.sense.prior for meaning in candidate.meanings) >= FAMOUS_PRIOR


def _share_a_country(candidate: Candidate, lands: Sequence[Sense]) -> bool:
    """Whether the way alone speaks against a town of a region's country: “Norilsk, Siberia”."""
    countries = {land.country for land in lands if land.kind == "region"}
    return any(meaning.sense.country in countries for meaning in candidate.meanings)


def _settle(before: Candidate, holders: list[Sense], names: Gazetteer) -> Candidate | None:
    """``before`` narrowed to its meanings in one of ``holders``."""
    if any(m.sense.kind in ("country", "water") for m in before.meanings):
        return None
    for holder in holders:
        known = (m.sense for m in before.meanings)
        if is_told_by_distance(holder):
            inside = those_in((*known, *names.towns(before.name)), holder)
        else:
            inside = those_in(known, holder) or those_in(names.towns(before.name), holder)
        if inside:
            before.meanings = tuple(Meaning("name", sense) for sense in inside)
            before.sure, before.inside = True, holder
            return before
    return None


def within(text: str, candidates: Sequence[Candidate], names: Gazetteer) -> None:
    """Narrows every town of "Sutherland in South Africa" to what lies there.

    Also that of "Ontario's London". What the text calls an island or the like is none of the
    towns of its name.
    """
    for before, candidate in pairwise(candidates):
        settle_owned(text, before, candidate, names)
        holders = _holders(candidate)
        match = _IN.fullmatch(text, before.end, candidate.start) if holders else None
        if match:
            _settle_within(before, holders, names, apart=bool(match["apart"]))
    for candidate in candidates:
        if _AN_ISLAND.match(text, candidate.end) and _is_a_town(candidate):
            candidate.nowhere = True
        elif _a_village().match(text, candidate.end) and candidate.form == "name":
            _make_small(candidate, names)


@cache
def _a_village() -> re.Pattern[str]:
    """A village or a part of a town, which has a city's name: "Kingston, the quarter by".

    No "fourth quarter", no "quarter of all", no "hospital ward".
    """
    others = "|".join(sorted(words_of("no_village")))
    return re.compile(
        rf", (?:the|an?) (?:(?!(?:{others}) )[A-Za-z][a-z-]{{1,15}} ){{0,2}}"
        rf"(?:(?:{_PARTS}|settlement(?= of \d))(?= of )"
        rf"|(?:{_PARTS}|quarter|settlement)(?=[,.;]| \(| (?:by|in|near|where) ))"
    )


def _make_small(candidate: Candidate, names: Gazetteer) -> None:
    """Leaves to a candidate its small towns alone; where it has none it is in no table."""
    every = [*candidate.meanings, *(Meaning("name", s) for s in names.towns(candidate.name))]
    small = [m for m in every if _is_small_town(m.sense)]
    told = bool(candidate.meanings) and not candidate.inside
    if told and not small:
        candidate.nowhere, candidate.unplaced = True, "area"
    candidate.meanings = tuple(small) or candidate.meanings


def _is_small_town(sense: Sense) -> bool:
    return sense.kind == "city" and sense.prior < VILLAGE_PRIOR


def _is_a_town(candidate: Candidate) -> bool:
    """Whether all that the name can mean are towns, none of which the text has settled."""
    towns = all(meaning.sense.kind == "city" for meaning in candidate.meanings)
    return bool(candidate.meanings) and towns and candidate.inside is None


def _settle_within(
    before: Candidate, holders: list[Sense], names: Gazetteer, *, apart: bool
) -> None:
    """``before`` narrowed to its meanings in one of ``holders``, or to none: "Sutherland in Ohio".

    What all the world knows is another only where a comma sets it apart: "Santiago, in Spain".
    """
    if not before.meanings or before.form != "name":
        return
    if before.inside or any(m.sense.kind == "country" for m in before.meanings):
        return
    if not _settle(before, holders, names) and (apart or not _is_famous(before)):
        before.nowhere = before.sure = True


def _unknown_town(
    text: str,
    state: Candidate,
    holders: list[Sense],
    names: Gazetteer,
    known: Candidate | None,
) -> Candidate | None:
    """The town before ", State": of its words the longest that name a town there.

    Where ``known`` stands there, only a longer name counts: "New Madrid", not "Madrid".
    """
    match = _BEFORE_COMMA.search(text[max(0, state.start - LOOK_BACK) : state.start])
    if not match or not holders:
        return None
    words = match.group()[:-2].split(" ")
    for first in range(len(words)):
        name = " ".join(words[first:])
        if known and len(name) <= known.end - known.start:
            return None
        for holder in holders:
            inside = those_in(names.towns(_title(name)), holder)
            if inside:
                start = state.start - 2 - len(name)
                meanings = tuple(Meaning("name", sense) for sense in inside[:1])
                return Candidate(start, state.start - 2, name, meanings, True, holder)
    return None


def _title(name: str) -> str:
    return name.title() if name.isupper() else name


def counties(text: str, names: Gazetteer) -> Iterator[Candidate]:
    """Every county of "A, B and C counties"."""
    end = text.find(" counties")
    while end >= 0:
        begin = max(0, end - LISTING_LOOK_BACK)
        listing = _COUNTIES.search(text[begin:end])
        position = begin + listing.start() if listing else end
        for part in re.split(r"(,? and |, )", listing.group()) if listing else ():
            meanings = names.meanings(f"{part} County")
            if meanings:
                yield Candidate(position, position + len(part), part, meanings, sure=True)
            position += len(part)
        end = text.find(" counties", end + 1)


def provinces(text: str, candidates: Sequence[Candidate], names: Gazetteer) -> None:
    """Turns the cities of "Hama and Homs provinces" into the provinces named after them."""
    for index, candidate in enumerate(candidates):
        tail = text[candidate.end : candidate.end + 12]
        if candidate.form == "name" and word_after(text, candidate.end) in _DIVISIONS:
            lesser = tuple(Meaning("name", one) for one in names.divisions(candidate.name))
            candidate.meanings = lesser or candidate.meanings
            candidate.sure = candidate.sure or bool(lesser)
        if tail.startswith((" provinces", " province", " governorat")):
            for member in _listed_before(text, candidates, index):
                meanings = names.meanings(f"{member.name} province")
                if meanings:
                    member.meanings, member.sure = meanings, True
        elif tail.startswith(" states"):
            for member in _listed_before(text, candidates, index):
                meanings = names.meanings(f"{member.name} State")
                if meanings:
                    member.meanings, member.sure = meanings, True


def _listed_before(text: str, candidates: Sequence[Candidate], index: int) -> Iterator[Candidate]:
    yield candidates[index]
    while index and text[candidates[index - 1].end : candidates[index].start].strip() in LISTING:
        index -= 1
        yield candidates[index]


def towns_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Names after "the town of"."""
    for match in _OF_NAME.finditer(text):
        before = _LAST_WORD.search(text[max(0, match.start() - TOWN_LOOK_BACK) : match.start()])
        if before is None or before.group() not in _TOWNS:
            continue
        words = match.group(1).split(" ")
        while len(words) > 1 and bare(words[-1]) in words_of("organisation", "calendar"):
            words.pop()
        name = bare(" ".join(words)).removesuffix("'s")
        yield match.start(1), match.start(1) + len(name), name


def seat_counties(runs: Sequence[Run], candidates: Sequence[Candidate]) -> None:
    """Of the counties of one name keeps those whose seat the text names too."""
    unclear = [c for c in candidates if len(c.meanings) > 1 and is_county(c.meanings[0].sense)]
    seats = {m.sense.note for candidate in unclear for m in candidate.meanings}
    named = {
        name
        for _, name, after in (mentions_of(seats, runs) if seats else ())
        if not after.startswith(("County", "Parish"))
    }
    for candidate in unclear:
        right = tuple(m for m in candidate.meanings if m.sense.note in named)
        candidate.meanings = right or candidate.meanings
