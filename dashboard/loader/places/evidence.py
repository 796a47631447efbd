"""Which names are places here, and which are persons, words, or parts of other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dashboard.data_files import rows
from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.context import (
    LISTING,
    UPPER,
    bare,
    heads_a_report,
    last_preposition,
    words_after,
    words_before,
    words_of,
)
from dashboard.loader.places.frames import between_two, leads_to_a_place, told_as_a_place
from dashboard.loader.places.gazetteer import gazetteer
from dashboard.loader.places.overlay import DIVISION_PRIOR
from dashboard.loader.places.runs import word_after, word_before
from dashboard.loader.places.senses import CAPITAL, FAMOUS_PRIOR, is_division
from dashboard.loader.places.spotting import Candidate

# A name of this prior (some 400,000 people) is taken for a place without more evidence.
KNOWN_PRIOR = 5.6
# A name that only one place has needs none either: of 100,000 people where it has a hyphen, else of
# 200,000.
UNIQUE_PRIOR = 5.0
ALONE_PRIOR = 5.3
# "Valverde del Camino" is another place than Valverde.
_GOES_ON = re.compile(
    rf" (?:de|del|della|di|do|da|dos|das|sur|upon|an der|am)(?: (?:la|las|los))? [{UPPER}]"
)
# Behind the first of two that a way joins.
_OTHER_END = re.compile(rf"-[{UPPER}]\w{{1,20}}(?: [{UPPER}]\w{{1,20}})?")
_LINKS = frozenset({"de", "del", "di", "do", "da", "dos", "das"})
ARTICLES = frozenset({"a", "an", "the"})


@cache
def no_place_words() -> frozenset[str]:
    """Words of the language that are also names of places."""
    return frozenset(row["word"] for row in rows("not_place_words.csv"))


def accepted(
    text: str, candidates: Sequence[Candidate], surnames: frozenset[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates that are places, and the cities that would be with a word to say so.

    They are places by themselves, or by what the document says of the name. ``surnames`` are the last words of the persons' names of the document.
    """
    supported: dict[str, bool] = defaultdict(bool)
    companies = {c.name for c in candidates if _names_a_company(text, c)}
    strengths = [_strength(text, candidate) for candidate in candidates]
    _share_along_lists(text, candidates, strengths)
    _share_between_two(text, candidates, strengths)
    for candidate, strength in zip(candidates, strengths, strict=True):
        supported[candidate.name] |= strength > 0
    others = surnames | companies
    capitals = {
        meaning.sense.country
        for candidate in candidates
        for meaning in candidate.meanings
        if meaning.sense.note == CAPITAL
    }
    kept, waiting = [], []
    for candidate, told in zip(candidates, strengths, strict=True):
        heads = told < 0 and supported[candidate.name] and _heads_a_name(text, candidate)
        beside = told == 0 and candidate.meanings[0].sense.kind == "country"
        beside = beside and candidate.meanings[0].sense.country in capitals
        strength = 2 if beside else 1 if heads else told
        if _is_place(candidate, strength, supported[candidate.name], others):
            kept.append(candidate)
        elif strength == 0 and not _is_a_word(candidate, others):
            waiting.append(candidate)
    return kept, waiting


def _heads_a_name(text: str, candidate: Candidate) -> bool:
    """Whether it begins a longer name that nothing stands before: "Decatur Food Pantry"."""
    if candidate.meanings[0].sense.kind != "city" or _GOES_ON.match(text, candidate.end):
        return False
    before = word_before(text, candidate.start)
    if before in words_of("nature_first", "name_head"):
        return False
    return not before[:1].isupper() or before.lower() in words_of("before_name", "sentence_start")


def _is_a_word(candidate: Candidate, others: frozenset[str]) -> bool:
    """Whether the name is as well a person's, a company's or a word of the language."""
    name = candidate.name
    known = (others, no_place_words(), first_names(), words_of("no_place"))
    return candidate.form != "name" or any(name in words for words in known)


def _share_along_lists(text: str, candidates: Sequence[Candidate], strengths: list[int]) -> None:
    """Gives the members of "A, B and C" the evidence that one of them has."""
    pairs = [
        (i - 1, i)
        for i in range(1, len(candidates))
        if text[candidates[i - 1].end : candidates[i].start].strip() in LISTING
    ]
    for one, other in pairs + [(j, i) for i, j in reversed(pairs)]:
        if strengths[other] == 0 and (strengths[one] > 0 or _is_known(candidates[one])):
            strengths[other] = 1


def _share_between_two(text: str, candidates: Sequence[Candidate], strengths: list[int]) -> None:
    """Makes a place of what "between A and B" names with a known place, whatever word it is."""
    for index, (one, other) in enumerate(pairwise(candidates)):
        if between_two(text, one.start, one.end) != other.start:
            continue
        for place, partner in ((index, other), (index + 1, one)):
            if strengths[place] >= 0 and _stands_for_a_place(partner):
                strengths[place] = 2


def _stands_for_a_place(candidate: Candidate) -> bool:
    """Whether a name is nothing else than a place's."""
    name = candidate.name
    return candidate.form == "name" and name not in no_place_words() and name not in first_names()


def _is_place(candidate: Candidate, strength: int, supported: bool, others: frozenset[str]) -> bool:
    if candidate.sure:
        return True
    if strength < 0 or (candidate.name in words_of("no_place") and _is_small(candidate)):
        return False
    if candidate.name in no_place_words():
        return strength > 1
    if candidate.name in others and _is_small(candidate):
        return strength > 1
    if _is_known(candidate):
        return True
    return supported if candidate.name not in first_names() else strength > 0


def _names_a_company(text: str, candidate: Candidate) -> bool:
    """Whether a smaller city's name begins a company's: "Mesa Airlines"."""
    if candidate.meanings[0].sense.prior >= FAMOUS_PRIOR:
        return False
    return word_after(text, candidate.end) in words_of("company")


def _is_known(candidate: Candidate) -> bool:
    best = candidate.meanings[0].sense.prior
    if candidate.meanings[0].sense.note == CAPITAL and len(candidate.meanings) == 1:
        return True
    if not _is_small(candidate) or best >= KNOWN_PRIOR or " " in candidate.name:
        return True
    if len(candidate.meanings) > 1:
        return False
    return best >= (UNIQUE_PRIOR if "-" in candidate.name else ALONE_PRIOR)


def _is_small(candidate: Candidate) -> bool:
    """Whether it can be nothing but a city, or a division that few know."""
    return all(
        meaning.sense.kind == "city"
        or (is_division(meaning.sense) and meaning.sense.prior < DIVISION_PRIOR)
        for meaning in candidate.meanings
    )


def _strength(text: str, candidate: Candidate) -> int:
    """-2 a feature named after it, -1 part of another name, 0 no evidence, 1 or 2 a place."""
    before = words_before(text, candidate.start)
    after = words_after(text, candidate.end)
    if candidate.sure:
        return 2
    if text[candidate.end : candidate.end + 1] == "-" and after and _is_based_there(after[0]):
        return 1
    if _names_a_feature(text, candidate):
        return -2
    if _is_small(candidate) and _begins_a_building(text, candidate):
        return -1
    if _lacks_article(candidate, before) or _part_of_another_name(text, candidate, before, after):
        return -1
    return _told_around(text, candidate, before, after)


def _begins_a_building(text: str, candidate: Candidate) -> bool:
    """Whether “Hospital”, “Base Hospital” or the like goes on with a word of the language."""
    if candidate.name not in no_place_words():
        return False
    return word_after(text, candidate.end) in words_of("town_s_own", "of_a_town")


def _stands_behind_a_building(before: list[str]) -> bool:
    """Whether “flown to University Hospital” or the like stands right before a name."""
    if not before or before[-1] not in words_of("town_s_own"):
        return False
    led = next((word for word in reversed(before) if not word[:1].isupper()), "")
    return led in words_of("locative")


def _told_around(text: str, candidate: Candidate, before: list[str], after: list[str]) -> int:
    """How strongly the words around say that it is a place: 2 right after “in” or so, 1, or 0."""
    if _stands_behind_a_building(before):
        return 2
    if candidate.name in no_place_words() and before and before[-1].lower() in ARTICLES:
        return 0
    owns = text.startswith("'s", candidate.end) and not _is_known(candidate)
    by_preposition = 0 if owns else _after_preposition(text, candidate.start, before, after)
    if by_preposition or told_as_a_place(text, candidate.end):
        return by_preposition or 2
    following = bare(after[0]).lower() if after else ""
    local = text[candidate.end : candidate.end + 1] == " " and following in words_of("local")
    return int(local or heads_a_report(text, candidate.start, candidate.end))


def _is_based_there(tail: str) -> bool:
    """Whether what follows a name says where somebody is from: "-based", "-born"."""
    kinds = words_of("compound_there", "compound_whose")
    return tail.startswith("-") and bare(tail).split("-")[-1] in kinds


def _after_preposition(text: str, start: int, before: list[str], after: list[str]) -> int:
    """How strongly the words before say that a place follows: 2 “in”, 1 “to”, 0 not at all."""
    preposition = last_preposition(before)
    if preposition in words_of("strong_locative"):
        return 2 if after[:1] != ["of"] else 1
    if leads_to_a_place(text, start):
        return 2
    if preposition == "of" and len(before) > 1 and before[-2].lower() in words_of("head_of_place"):
        return 2
    return int(preposition in words_of("locative", "there"))


def _is_linked(before: list[str]) -> bool:
    """Whether "Recreativo de" stands before a name."""
    return len(before) > 1 and before[-1] in _LINKS and before[-2][:1].isupper()


def _is_loose(candidate: Candidate) -> bool:
    """Whether it is a single word for a landscape or a water, which names of people hold too."""
    sense = candidate.meanings[0].sense
    landscape = sense.kind == "region" and not sense.division and sense.country
    word = candidate.name.istitle() and " " not in candidate.name
    return word and bool(landscape or sense.kind == "water")


def _lacks_article(candidate: Candidate, before: list[str]) -> bool:
    """Whether a name that is one only with “the” (the West, the Gulf) stands otherwise."""
    if candidate.name not in words_of("with_article"):
        return False
    return bare(before[-1]).lower() != "the" if before else True


def _names_a_feature(text: str, candidate: Candidate) -> bool:
    """Whether a town's name, or a word for a side, begins that of a bay or a district."""
    following = word_after(text, candidate.end)
    if following in words_of("land_part") and candidate.name in words_of("compass"):
        return True
    if candidate.name.islower() and _is_a_side_of_another(text, candidate, following):
        return True
    city = candidate.meanings[0].sense.kind == "city" and not candidate.inside
    return city and following in words_of("bay")


def _is_a_side_of_another(text: str, candidate: Candidate, following: str) -> bool:
    """“the east coast of Luzon”, “the Irish west coast”: no region's name, unless its own country's is there."""
    owner = word_before(text, candidate.start).removesuffix("'s")
    if following == "of":
        return not any(
            _is_own_country(candidate, owned) for owned in _names_behind(text, candidate.end)
        )
    if not owner[:1].isupper():
        return False
    return not _is_own_country(candidate, owner)


def _names_behind(text: str, end: int) -> Iterator[str]:
    """The first words of a name behind “of” or “of the”, the longest first."""
    words = text[end : end + 40].split()[1:]
    words = words[1:] if words[:1] == ["the"] else words
    for many in (2, 1):
        yield bare(" ".join(words[:many]))


def _is_own_country(candidate: Candidate, name: str) -> bool:
    """Whether a name, or an adjective, is of the country that the candidate lies in."""
    country = candidate.meanings[0].sense.country
    return any(
        one.sense.kind == "country" and one.sense.country == country
        for one in gazetteer().meanings(name)
    )


def _ends_a_way(text: str, candidate: Candidate) -> bool:
    """Whether it is the first or the second of “the Leeds-Hull road”."""
    if text[candidate.start - 1] == "-":
        return word_after(text, candidate.end) in words_of("road_between")
    other = _OTHER_END.match(text, candidate.end)
    return other is not None and word_after(text, other.end()) in words_of("road_between")


def _part_of_another_name(
    text: str, candidate: Candidate, before: list[str], after: list[str]
) -> bool:
    """Whether a capitalised neighbour makes a small place's name a part of a longer name."""
    kind = candidate.meanings[0].sense.kind
    if word_after(text, candidate.end) in words_of("named_after"):
        return kind in ("city", "region")
    previous = before[-1] if before and text[candidate.start - 1] == " " else ""
    headed = kind in ("city", "region") and (
        previous in words_of("name_head", "nature_first", "article_of_name") or _is_linked(before)
    )
    loose = _is_loose(candidate) and previous.lower() not in ARTICLES
    goes_on = kind != "country" and _GOES_ON.match(text, candidate.end)
    if _is_known(candidate) and not headed and not loose:
        return bool(goes_on and kind == "city")
    if text[candidate.end : candidate.end + 1] == "-" or text[candidate.start - 1] == "-":
        return not (_is_known(candidate) or _ends_a_way(text, candidate))
    apart = not headed and previous.lower() in words_of("before_name", "sentence_start")
    named = previous[:1].isupper() and previous[-1:].isalnum() and not apart
    named = named and previous not in words_of("town_s_own")
    if goes_on or named or _is_linked(before):
        return True
    following = after[0] if after and text[candidate.end : candidate.end + 1] == " " else ""
    if following[:1].isupper():
        names = after[: 2 if following in words_of("of_council") else 1]
        return words_of("organisation", "building").isdisjoint(map(bare, names))
    return False
