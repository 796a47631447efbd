"""Literal or associative: is it there, or does the name stand for somebody or a quality."""

from __future__ import annotations

import re

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.clubs import by_club
from dashboard.loader.places.companies import by_company
from dashboard.loader.places.context import (
    LISTING,
    bare,
    governors,
    words_of,
)
from dashboard.loader.places.frames import sets_out_for
from dashboard.loader.places.framing import (
    REACH,
    Mention,
    Ruling,
    capitalised_after,
    mention_of,
    part_of_the_place,
)
from dashboard.loader.places.name_ends import by_preceding_name
from dashboard.loader.places.origins import is_from_there
from dashboard.loader.places.runs import word_after
from dashboard.loader.places.senses import Sense
from dashboard.loader.places.spotting import Candidate

# "US" and "UAE" are capitals everywhere.
SHORTEST_HEAD = 4
# Cities of a million, and capitals, stand for who governs there.
SEAT_PRIOR = 6.0
# A comma, "which", and a verb.
MIN_CLAUSE = 3
_SCORE = re.compile(r"\d{1,3}-\d{1,3}")
NOTHING = "nothing in the sentence makes it stand for somebody"


def role_of(
    text: str, candidate: Candidate, sense: Sense, previous: tuple[int, Ruling] | None
) -> Ruling:
    """The role of a mention and why; ``previous`` is the one before it, with its end."""
    mention = mention_of(text, candidate, sense)
    return (
        _at_the_head(text, candidate)
        or _by_form(mention)
        or _by_saying(mention)
        or _by_choice(mention)
        or _by_kind(mention)
        or _by_relative_clause(mention)
        or _by_plural(mention)
        or _by_score(mention)
        or by_club(text, mention)
        or by_company(text, mention)
        or _by_departure(text, mention)
        or _in_a_list(text, candidate, previous)
        or _by_compound(mention)
        or _by_following_name(mention)
        or by_preceding_name(mention)
        or _by_seat(mention)
        or _by_possessive(mention)
        or _by_happening(mention)
        or _by_modified_noun(mention)
        or _by_comparison(mention)
        or _by_origin(mention)
        or _by_preposition(mention)
        or _by_verb(mention)
        or _by_union(mention)
        or ("literal", NOTHING)
    )


def share_back(text: str, told: list[tuple[int, int, Ruling]]) -> list[Ruling]:
    """The rulings of mentions (start, end, ruling), where a list's verb rules its first members."""
    rulings = [ruling for _, _, ruling in told]
    for index in range(len(told) - 1, 0, -1):
        between = text[told[index - 1][1] : told[index][0]].strip()
        role, reason = rulings[index]
        if between in LISTING and rulings[index - 1][1] == NOTHING and reason != NOTHING:
            rulings[index - 1] = (role, f"in a list: {reason.removeprefix('in a list: ')}")
    return rulings


def _at_the_head(text: str, candidate: Candidate) -> Ruling | None:
    """The place in capitals where a report begins: "GENEVA (AP) -"."""
    if candidate.start and text[candidate.start - 1] not in "\n(":
        return None
    words = text[candidate.start : candidate.end]
    if not words.isupper() or len(words) < SHORTEST_HEAD or words.endswith("."):
        return None
    return "literal", "where the report was written"


def _by_form(mention: Mention) -> Ruling | None:
    forms = {meaning.form for meaning in mention.candidate.meanings}
    if "name" in forms or not forms & {"adjective", "people"}:
        return None
    if "adjective" in forms and mention.glue == " ":
        inside = mention.preposition in words_of("strong_locative")
        parts = words_of("ground", "building_low") if inside else words_of("ground")
        part = part_of_the_place(mention.after, parts)
        if part:
            return "literal", f"“{part}” is a part of the place"
        return "associative", "an adjective: says whose it is, not where"
    if "people" in forms:
        return "associative", "a word for the people, not for the place"
    return "associative", "an adjective: says whose it is, not where"


def _is_union(sense: Sense) -> bool:
    return sense.kind == "region" and sense.name.endswith("Union")


def _by_choice(mention: Mention) -> Ruling | None:
    """Somebody acts: "It is Manila that decides"."""
    if mention.glue != " " or mention.next != "that" or len(mention.after) < MIN_CLAUSE - 1:
        return None
    verb = bare(mention.after[1]).lower()
    if mention.before[-1:] not in (["is"], ["was"]) or verb not in words_of("acting"):
        return None
    return "associative", f"“that {verb}” tells what people do"


def _by_saying(mention: Mention) -> Ruling | None:
    if mention.glue != " " or mention.next not in words_of("saying"):
        return None
    apart = words_of("strong_locative") | {"from"}
    if mention.candidate.form == "seat" or mention.preposition in apart:
        return None
    return "associative", f"“{mention.next}” is what people do: stands for who governs there"


def _by_kind(mention: Mention) -> Ruling | None:
    """Roads, buildings and waters by their type words are there, whatever is said of them."""
    named = not mention.candidate.meanings and mention.candidate.unplaced in ("site", "water")
    if not named or capitalised_after(mention) or mention.glue in "'-":
        return None
    return "literal", "a road, a building or a water"


def _by_plural(mention: Mention) -> Ruling | None:
    """A team: "Hampshire were bowled out", where one place would be “was”."""
    if mention.glue != " " or mention.next not in ("were", "are", "have"):
        return None
    last = mention.before[-1].lower() if mention.before else ""
    begins = not last or last[-1] in ".,:;"
    if not begins or mention.candidate.name.endswith("s") or mention.sense.name.endswith("s"):
        return None
    return "associative", f"“{mention.next}” after one name: stands for a team or its people"


def _by_relative_clause(mention: Mention) -> Ruling | None:
    """Somebody is told of after it: "Paris, which brokered the truce", "Leeds, who play"."""
    if mention.glue != "," or len(mention.after) < MIN_CLAUSE:
        return None
    pronoun, verb = mention.after[1], bare(mention.after[2]).lower()
    acts = verb in words_of("acting") and verb not in words_of("being")
    there = mention.preposition in _there()
    someone = pronoun == "who" and not there and mention.preposition not in ("of", "and")
    if someone or (pronoun == "which" and acts and not there):
        return "associative", f"“{pronoun} {verb}” tells what people do"
    return None


def _there() -> frozenset[str]:
    return words_of("there")


def _by_score(mention: Mention) -> Ruling | None:
    """A club: "Leeds 2-1 Hull", "Leeds (11-5)"."""
    word = mention.after[0].strip("(),;") if mention.after and mention.glue == " " else ""
    if _SCORE.fullmatch(word):
        return "associative", f"“{word}” is a score: stands for a team"
    return None


def _in_a_list(
    text: str, candidate: Candidate, previous: tuple[int, Ruling] | None
) -> Ruling | None:
    if previous is None or text[previous[0] : candidate.start].strip() not in LISTING:
        return None
    if word_after(text, candidate.end) in words_of("organisation"):
        return None
    role, reason = previous[1]
    if text[previous[0]] == "," and word_after(text, candidate.end) in words_of("acting"):
        return None
    if not reason.startswith(("in a list: ", "after “")):
        return None
    return role, reason if reason.startswith("in a list: ") else f"in a list: {reason}"


def _by_compound(mention: Mention) -> Ruling | None:
    if mention.glue != "-" or not mention.after:
        return None
    tail = bare(mention.after[0])
    ways = words_of("ground", "road_between")
    if tail[:1].isupper() and bare((*mention.after[1:2], "")[0]) in ways:
        return "literal", "one end of a way or a border"
    if tail.split("-")[-1].lower() in words_of("compound_whose"):
        return "associative", f"“-{tail}” says whose it is, not where"
    if tail.split("-")[-1].lower() in words_of("compound_there"):
        return "literal", f"“-{tail}” says that it is there"
    return ("associative", f"the first part of a compound with “{tail}”") if tail else None


def _by_following_name(mention: Mention) -> Ruling | None:
    """The first part of a longer name: "Kyiv Post", "Doha Forum"."""
    following = capitalised_after(mention)
    if mention.after[:1] == ["&"] and mention.after[1:2] and mention.after[1][:1].isupper():
        return "associative", f"part of a longer name (“& {bare(mention.after[1])}”)"
    if not following or (len(following) > 1 and following[0] in first_names()):
        return None
    located = mention.preposition in words_of("there")
    if located and len(following) == 1 and following[0] in words_of("division"):
        return _by_preposition(mention)
    there = [word for word in following if word in words_of("held_there")]
    there += [word for word in following[-1:] if word in words_of("nature")]
    if there:
        return "literal", f"the {there[0]} is there"
    stands_alone = not mention.article and following[0] not in words_of("organisation", "team")
    institution = not words_of("organisation").isdisjoint(following)
    building = following[-1] in words_of("building") and (located or not institution)
    if building or (located and stands_alone):
        return _by_preposition(mention)
    return "associative", f"part of a longer name (“{following[0]}”)"


def _by_seat(mention: Mention) -> Ruling | None:
    if mention.candidate.form != "seat":
        return None
    if mention.preposition in words_of("there") and mention.glue != "'":
        if _stands_before_noun(mention):
            return "associative", f"says whose “{mention.next}” it is"
        return "literal", f"after “{mention.preposition}”"
    return "associative", f"stands for {mention.sense.note or 'those who govern there'}"


def _by_possessive(mention: Mention) -> Ruling | None:
    if mention.glue != "'":
        return None
    parts = words_of("ground", "building_low", "nature", "division", "building", "road")
    parts |= words_of("unit_site", "unit_nature")
    part = part_of_the_place(mention.after[1:], parts)
    if part:
        return "literal", f"“{part}” is a part of the place"
    if _is_continent(mention.sense):
        return "literal", "nobody governs all of it"
    return "associative", "a possessive: says whose it is, not where"


def _stands_before_noun(mention: Mention) -> bool:
    """Whether the next word is a noun that the name says something about."""
    word = mention.next if mention.glue == " " else ""
    if not word.islower() or not word.isalpha():
        return False
    return word not in words_of("function", "acting", "being", "irregular", "tells_when")


def _by_happening(mention: Mention) -> Ruling | None:
    if mention.glue == " " and mention.next in words_of("happening"):
        return "literal", f"“{mention.next}” is what happens to a place"
    return None


def _by_modified_noun(mention: Mention) -> Ruling | None:
    """The name only says more about a noun: "a U.S. ally", "Nelson residents"."""
    if not _stands_before_noun(mention) or mention.next.endswith(("ed", "ing")):
        return None
    if mention.sense.kind == "water":
        return None
    if mention.preposition in words_of("there") and not mention.article:
        return None
    if not _is_union(mention.sense):
        part = part_of_the_place(mention.after, words_of("ground", "building_low"))
        if part:
            return "literal", f"“{part}” is a part of the place"
        if mention.next in words_of("disaster"):
            return "literal", f"the {mention.next} is there"
    return "associative", f"says whose “{mention.next}” it is, not where"


def _is_nobody(sense: Sense, preposition: str) -> bool:
    """Whether a place stands for nobody: a water, or a smaller city "between" others."""
    if preposition == "between" and sense.kind in ("city", "site", "area"):
        return sense.prior < SEAT_PRIOR
    if preposition == "over" and sense.kind == "area":
        return True
    return sense.kind == "water" or _is_continent(sense)


def _is_continent(sense: Sense) -> bool:
    """Whether it is a region of several countries, and no union of them."""
    return sense.kind == "region" and sense.country is None and not _is_union(sense)


def _by_origin(mention: Mention) -> Ruling | None:
    """“firefighters from Leeds”; not “drove the children from Leeds”."""
    if mention.preposition != "from" or not is_from_there(mention.before):
        return None
    return "associative", f"after “{mention.governor} from”: says where they are from"


def _by_departure(text: str, mention: Mention) -> Ruling | None:
    """“They left Leeds on Monday for Hull”."""
    if mention.preposition != "for" or not sets_out_for(text, mention.candidate.start):
        return None
    return "literal", "where somebody left for"


def _by_preposition(mention: Mention) -> Ruling | None:
    word, governor = mention.preposition, mention.governor
    if governor in governors(word, "literal"):
        return "literal", f"after “{governor} {word}”"
    if governor in governors(word, "actor"):
        return "associative", f"after “{governor} {word}”: somebody is meant, not the place"
    if word in words_of("there"):
        return "literal", f"after “{word}”"
    beside = word == "by" and mention.before[-2:-1] and mention.before[-2].endswith(",")
    nobody = word in ("between", "over", "with", "for", "facing") or beside
    if nobody and _is_nobody(mention.sense, "between" if beside else word):
        return "literal", f"after “{word}”, and nobody governs from there"
    if word in words_of("toward_actor") and not _is_told_of(mention):
        return "associative", f"after “{word}”: somebody is meant, not the place"
    return None


def _by_union(mention: Mention) -> Ruling | None:
    if not _is_union(mention.sense):
        return None
    return "associative", "a union of states: stands for those who govern it"


def _by_comparison(mention: Mention) -> Ruling | None:
    """After "larger than" or "rather than" it is a place."""
    low = [bare(word).lower() for word in mention.before[-REACH - 2 : -1]]
    compared = any(word in ("more", "less", "rather") or word.endswith("er") for word in low)
    return (
        ("literal", "compared as a place") if mention.preposition == "than" and compared else None
    )


def _is_told_of(mention: Mention) -> bool:
    """Whether something is said of it: "said that Ohio is cold"."""
    return mention.preposition in ("said", "says", "that") and mention.next in words_of("being")


def _holds(mention: Mention) -> bool:
    """Whether it has something in it: "had four mosques", "will have the largest number of"."""
    words = [bare(word).lower() for word in mention.after[: REACH + 2]]
    for verb, first, second in zip(words, words[1:], words[2:], strict=False):
        if verb in ("has", "had", "have"):
            most = first == "the" and (second.endswith("est") or second == "most")
            return most or first in words_of("number") or first[:1].isdigit()
    return False


def _by_verb(mention: Mention) -> Ruling | None:
    word = mention.next
    if mention.glue != " " or mention.sense.kind in ("site", "water"):
        return None
    if word.lower() in words_of("being"):
        mood = next((bare(w).lower() for w in mention.after[1:4]), "")
        if mood not in words_of("mood"):
            return None
        return "associative", f"“{word} {mood}” is what people are: stands for who governs there"
    acts = word.lower() in words_of("acting") or (word.endswith("ed") and word.islower())
    if acts and mention.preposition != "of" and not _holds(mention):
        return "associative", f"“{word}” is what people do: stands for who governs there"
    return None
