"""Names that are in no table, by the words that make places of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import cache

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.context import bare, words_before, words_of
from dashboard.loader.places.evidence import ARTICLES, no_place_words
from dashboard.loader.places.frames import (
    GOING,
    PLACING,
    departs,
    leads_to_a_place,
    left_for_another,
    may_lead,
    tells_the_origin,
    told_as_a_place,
)
from dashboard.loader.places.nouns import noun_senses
from dashboard.loader.places.runs import MAX_NAME, Run, word_after, word_before
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.syntax.lexicon import lexicon
from dashboard.story import PlaceKind


@cache
def told_of() -> re.Pattern[str]:
    """What tells of a place where it is: ", a village near", ", 12 km from"."""
    kind = "|".join(sorted(words_of("part", "unit_nature", "unit_site")))
    side = "(?:north|south|east|west)[a-z-]{0,6}"
    return re.compile(
        rf", (?:(?:an?|the|one of the|two|three|both) )?(?:[a-z-]{{1,15}} ){{0,2}}(?:{kind})s? "
        rf"(?:in|of|near|outside|off|{side} of) (?:the )?|"
        rf", (?:some |about )?\d{{1,3}} ?(?:km|miles|kilomet(?:er|re)s) (?:{side} of|from) (?:the )?"
    )


@cache
def beside() -> re.Pattern[str]:
    """What stands between a place and the one that it is in or near."""
    part = "|".join(sorted(words_of("part", "unit_site", "building_low")))
    return re.compile(
        rf" (?:(?P<part>{part})s? )?(?:in|of|near|outside|at) (?:the )?"
        r"(?:(?:north|south|east|west|central)[a-z-]{0,12} )?"
    )


def part_of_the_land(run: Run, taken: bytearray) -> Candidate | None:
    """A name that no gazetteer knows, before what it is: "Vorukh district", "the Kabini dam"."""
    if run.after in words_of("unit"):
        return unknown_unit(run, taken)
    natural = run.after in words_of("unit_nature")
    article = run.before.lower() in ARTICLES
    put = run.before.lower() in words_of("put_at") and run.after in words_of("landmark")
    if not (put or (article and (natural or run.after in words_of("unit_site")))):
        return None
    found = unknown_unit(run, taken)
    if found:
        found.unplaced = "area" if natural else "site"
    return found


def before_its_site(run: Run, taken: bytearray) -> Candidate | None:
    """“into Krobitz harbour”, “at James Krobitz hospital”: a name before a word for a building."""
    if run.after not in words_of("low_site") or run.before.lower() not in words_of("site_put"):
        return None
    start, name = run.part(0, len(run.words))
    if len(run.words) >= MAX_NAME or taken.find(1, start, start + len(name)) >= 0:
        return None
    if name.endswith("'s") or not may_be_place(name, told=True):
        return None
    return Candidate(start, start + len(name), name, (), sure=True, unplaced="site")


def unknown_unit(run: Run, taken: bytearray, *, named: bool = False) -> Candidate | None:
    """A name before "province" or "village" that no gazetteer knows.

    ``named``: its last word says that it is a part of a town, so the first may be any word.
    """
    start, name = run.part(max(0, len(run.words) - MAX_NAME + 1), len(run.words))
    if taken.find(1, start, start + len(name)) >= 0 or not (named or may_be_place(name)):
        return None
    if "'" in name.removesuffix("'s")[-2:] or name.endswith("'s"):
        return None
    if named and not words_of("organisation").isdisjoint(run.words[:-1]):
        return None
    return Candidate(start, start + len(name), name, (), sure=True, unplaced="region")


@cache
def _type_words() -> frozenset[str]:
    """What is no name by itself: “Building”, “Primary School”."""
    kinds = ("building", "road", "quarter", "organisation", "nature", "nature_first", "division")
    return words_of(*kinds, "quarter_first", "road_first") | {
        "Primary",
        "Room",
        "Platform",
        "Floor",
    }


def has_a_word(name: str) -> bool:
    """Whether one of the words of a name is one of the language."""
    low = name.lower().split(" ")
    return any(word in lexicon().words or noun_senses(word) is not None for word in low)


def is_framed(text: str, run: Run, starts: Container[int]) -> bool:
    """Whether the words around say that it is a place: "the mine at", ", a village that".

    ``starts``: where known places begin.
    """
    if run.before and (
        (may_lead(run.before) and _is_led_to(text, run))
        or (run.before.lower() in GOING and left_for_another(text, run.start, run.end, starts))
        or tells_the_origin(text, run.start)
        or departs(text, run.start)
    ):
        return True
    if run.before and run.before.lower() not in words_of("put_at", "town_follows"):
        return False
    return told_as_a_place(text, run.end)


# “At Krobitz, on the Leeds road”, “at Krobitz in Kent”: what is put somewhere is a place.
_IS_PUT = re.compile(r",? (?:(?:on|off) (?:the|a) |near |in [A-Z]|outside |between |\d{1,3} ?km )")


def _is_led_to(text: str, run: Run) -> bool:
    """“The mine at”, “the bus pulled out of”; “a fire at” only what is put somewhere: it may be a firm's."""
    if leads_to_a_place(text, run.start, unlisted=True):
        return True
    if not leads_to_a_place(text, run.start):
        return False
    vehicles = words_of("leads_for", "leads_via")
    driven = not vehicles.isdisjoint(word.lower() for word in words_before(text, run.start))
    return _IS_PUT.match(text, run.end) is not None if run.before.lower() == "at" else driven


def unknown(
    text: str, run: Run, previous: str, taken: bytearray, *, framed: bool = False
) -> Candidate | None:
    """A name after "in", or ``framed`` as a place's, that no gazetteer knows."""
    size = min(len(run.words), MAX_NAME - 1)
    while size > 1 and run.words[size - 1] in words_of("calendar"):
        size -= 1
    start, name = run.part(0, size)
    end = start + len(name)
    told = told_as_a_place(text, end) or (framed and previous == "at")
    if taken.find(1, start, end) >= 0 or not may_be_place(name, told=told):
        return None
    if name.endswith("'s") or text[end : end + 1] in ("-", "/", "&"):
        return None
    following = word_after(text, end)
    kind = words_of("building_low", "unit", "unit_site", "unit_nature")
    verbs = words_of("acting", "happening", "irregular")
    told = told or framed or following in words_of("function") | kind | verbs
    told = told or _may_be_told(following)
    if following[:1].islower() and not told:
        return None
    led = start - len(previous) - 1
    if _in_a_heading(text, led) or _is_owned(text, led):
        return None
    return Candidate(start, end, name, (), sure=True, unplaced=_kind_of(name))


def _is_owned(text: str, led: int) -> bool:
    """Whether a share stands before “in”: “shares in Krobitz”, no “fish stocks in Krobitz”."""
    word = word_before(text, led)
    if word.lower() not in words_of("owned_in"):
        return False
    of = word_before(text, led - len(word) - 1)
    return of.lower() not in words_of("stock_of")


def _kind_of(name: str) -> PlaceKind:
    """What a name of no table is by its last word: “Krobitz Cinema”, “Krobitz”."""
    last = name.rpartition(" ")[2]
    return "site" if last in words_of("building") - words_of("nature") else "area"


def _may_be_told(word: str) -> bool:
    """Whether it is a past tense in “-ed”: “a hatchery near Krobitz saved its fish”."""
    known = lexicon().words.get(word) if word.endswith("ed") else None
    return known is not None and "d" in known.usual


def stands(runs: Sequence[Run]) -> tuple[Counter[str], Counter[str]]:
    """How often a name after "in" heads a run, and how often it does so where places stand."""
    total: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    introducing = words_of("town_follows")
    asked = {run.words[0] for run in runs if run.before.lower() in PLACING}
    for run in runs:
        if run.words[0] in asked:
            name = head_of(run)
            total[name] += 1
            placed[name] += run.before.lower() in introducing
    return total, placed


def head_of(run: Run) -> str:
    """The words of a run that can be a name, from its beginning."""
    return run.part(0, MAX_NAME - 1)[1].removesuffix("'s")


def _in_a_heading(text: str, start: int) -> bool:
    """Whether the preposition is capitalised in mid-sentence, as in headings."""
    return text[start].isupper() and text[max(0, start - 2) : start].strip(" \n") not in (
        "",
        ".",
        "“",
        '"',
        "”",
    )


def own_words(name: str) -> list[str]:
    """The words of a name without “Port”, “St” or “La” before it."""
    words = name.split(" ")
    headed = len(words) > 1 and words[0].lower() in words_of("opener")
    return words[1:] if headed else words


def may_be_place(name: str, *, told: bool = False) -> bool:
    """Whether none of its words says that it is something else, and not all what it is.

    ``told``: the text says that it is a place, whoever has the name of its first word as well.
    """
    words = own_words(name)
    if all(bare(word) in _type_words() for word in words):
        return False
    if any(bare(word) in words_of("organisation", "no_place") for word in words):
        return False
    ended = len(words) > 1 and words[-1] in words_of("place_end")
    told = told or ended or len(words) < len(name.split(" "))
    if name.isupper():
        return False
    if not told and (words[0] in first_names() or words[0] in no_place_words()):
        return False
    return words[0].lower() not in words_of("sentence_start")
