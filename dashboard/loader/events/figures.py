"""Numbers of people killed, wounded, arrested, displaced, missing, rescued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.noun_classes import is_person, means_people
from dashboard.loader.syntax import Reading

# How many words may stand between the number and what happened to them.
REACH = 7
# “Sixty-one are by now thought to have lost their lives”.
FAR_REACH = 12
_HARM = {
    "killed": "killed",
    "beheaded": "killed",
    "executed": "killed",
    "murdered": "killed",
    "dead": "killed",
    "died": "killed",
    "kills": "killed",
    "killing": "killed",
    "kill": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "drowned": "killed",
    "perished": "killed",
    "wounded": "wounded",
    "wounding": "wounded",
    "injured": "wounded",
    "injuring": "wounded",
    "injuries": "wounded",
    "hurt": "wounded",
    "hospitalised": "wounded",
    "hospitalized": "wounded",
    "arrested": "arrested",
    "arresting": "arrested",
    "detained": "arrested",
    "detaining": "arrested",
    "displaced": "displaced",
    "displacing": "displaced",
    "homeless": "displaced",
    "evacuated": "displaced",
    "missing": "missing",
    "rescued": "rescued",
    "rescuing": "rescued",
    "saved": "rescued",
}
_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 3
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
# "at least", "more than": what may stand before a number.
_LOSING = frozenset("lost lose losing claimed claiming cost costing took taking".split())
# Whoever is brought where people are cared for was hurt.
_CARE = frozenset({"hospital", "hospitals", "clinic", "clinics"})
_INTO = frozenset({"to", "into", "in", "at"})
# What stands before a noun and in its name, and between a number and what it counts.
_OF_NOUNS = "njtopsm"
_BEFORE_COUNTED = frozenset({"of", "more", "other", *_SCALES})
# How far before the hospital the word may stand that leads to it.
CARE_REACH = 7
# “A family of five” counts people, “a father of five” does not.
_GROUPS = frozenset("family crew team group gang band party couple squad unit crowd".split())
_TREATED = frozenset({"treated", "treats", "admitted"})
_TAKEN = _TREATED | frozenset(
    "take took taken taking bring brought bringing send sent sending put puts putting rush rushed rushing "
    "carry carried carrying land landed landing fly flew flown flying transferred ferried".split()
)
# How far before the lives the verb may stand that takes them.
LIVES_REACH = 4
# “A seventh victim”, “the body of a seventh miner”: so many are dead by then.
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
_VICTIMS = frozenset("victim body death fatality".split())
_DEAD = frozenset({"dead", "deaths", "victims", "fatalities", "lives"})
# “The number of those who were”: between it and what it is of; so far before that it may stand.
_THOSE = frozenset({"the", "those", "people", "persons", "who", "were", "had", "have"})
TOLL_NAMED = 6
# So far behind a toll its number stands, and further behind “to” or “at”.
NEAR_TOLL, TOLL_REACH = 10, 25
# “At 61 dead”, “counts some 26 deaths”: before the number of a toll so far.
_COUNTING = frozenset(
    "at to count counts counted list lists listed confirm confirms confirmed record records recorded register"
    " registered tally tallied counting".split()
)
_DEATHS = frozenset({"dead", "deaths", "fatalities"})
_NEARLY = frozenset({"about", "some", "around", "nearly", "almost", "over", "least", "most"})
_UP_TO = frozenset({"to", "at", "past"})
_MARKS = ',.:-"()'
_ABOUT = frozenset({"at", "over", "about", "around", "than", "to", "of"})


@dataclass(frozen=True, slots=True)
class Count:
    """A count of people, the words that say it and their clause, before it is one of an event.

    A ``total`` is the toll so far, not what one happening did.
    """

    what: str
    count: int
    start: int
    end: int
    clause: int
    total: bool = False


def find_figures(words: Reading) -> tuple[Count, ...]:
    """The counts of a sentence, in each clause one of each sort, the first one given."""
    clauses = words.clause_of
    found: dict[tuple[str, int], Count] = {}
    for index, word in enumerate(words.low):
        what = _HARM.get(word) or ("killed" if _are_lost(words.low, index) else None)
        near = None if what is None else _number_near(words, index, word)
        if word in _CARE:
            what, near = "wounded", _taken_to(words, index)
        if what is None:
            continue
        if near is not None:
            first = min(near[0], index)
            last = max(near[0], index)
            figure = Count(what, near[1], words.starts[first], words.ends[last], clauses[index])
            found.setdefault((what, clauses[index]), figure)
    toll = _toll(words, clauses) or _counted_up(words, clauses) or _one_more(words, clauses)
    if toll is not None:
        found[toll.what, toll.clause] = toll
    return tuple(found.values())


def _taken_to(words: Reading, index: int) -> tuple[int, int] | None:
    """“sent four men to hospital”, “seven officers were treated in hospital”, “the hospital treated seven”."""
    behind = words.low[index + 1 : index + 2]
    if behind and behind[0] in _TREATED:
        return _patients(words, range(index + 2, min(index + 2 + REACH, len(words.low))))
    led = _led_by(words, index)
    ahead = range(-1) if led is None else range(led - 1, max(led - REACH, -1), -1)
    verb = next((i for i in ahead if words.low[i] in _TAKEN), None)
    if led is None or verb is None:
        return None
    if _has_object(words, verb, led):
        return _patients(words, range(verb + 1, led))
    return _patients(words, range(verb - 1, max(verb - REACH, -1), -1))


def _led_by(words: Reading, index: int) -> int | None:
    """Where the “to” of “to the main hospital” stands; None of “on the hospital” and “to hospital gates”."""
    behind = words.written[index + 1 : index + 2]
    if behind and behind[0].islower() and words.tags[index + 1] in "ns":
        return None
    for at in range(index - 1, max(index - CARE_REACH, -1), -1):
        if words.tags[at] in "iIT":
            return at if words.low[at] in _INTO else None
        if words.tags[at] not in _OF_NOUNS:
            return None
    return None


def _has_object(words: Reading, verb: int, led: int) -> bool:
    """“Took him to hospital”, not “were taken by ambulance to hospital”."""
    for tag in words.tags[verb + 1 : led]:
        if tag in "iI":
            return False
        if tag in "nspUm":
            return True
    return False


def _patients(words: Reading, indices: range) -> tuple[int, int] | None:
    """The number that counts people or stands alone: “six ambulances” are none."""
    found = _search(words, indices)
    return found if found and _counts_people(words, found[0]) else None


def _counts_people(words: Reading, index: int) -> bool:
    """Whether people, or nothing, stand behind a number: “three burned boys”, “seven were”."""
    tags = words.tags
    at = index + 1
    while at < len(tags) and (tags[at] in "jtdcm" or words.low[at] in _BEFORE_COUNTED):
        at += 1
    last = at
    while last < len(tags) and tags[last] in "nspU":
        last += 1
    return last == at or is_person(words, last - 1)


def _are_lost(low: Sequence[str], index: int) -> bool:
    """“lost their lives”, “claimed 17 lives”."""
    before = low[max(0, index - LIVES_REACH) : index]
    return low[index] == "lives" and not _LOSING.isdisjoint(before)


def number_of(word: str) -> int | None:
    """The number that a word or figure writes, or None."""
    if word[0].isdigit():
        digits = word.replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < 10 else None
    if word in _UNITS:
        return _UNITS[word]
    tens, _, unit = word.partition("-")
    if tens in _TENS or tens == "twenty":
        return (_TENS.get(tens) or 20) + _UNITS.get(unit, 0)
    return None


def _number_near(words: Reading, index: int, word: str) -> tuple[int, int] | None:
    behind = range(index + 1, min(index + REACH, len(words.low)))
    reach = FAR_REACH if word == "lives" else REACH
    ahead = range(index - 1, max(index - reach, -1), -1)
    if word in word_set("toll_active"):
        return _search(words, behind)
    if word not in word_set("toll_either") or _is_passive(words, index):
        return _search(words, ahead)
    return _search(words, behind) or _search(words, ahead)


def _is_passive(words: Reading, index: int) -> bool:
    """“were also killed”: those who were counted stand before."""
    return any(words.tags[i] in "Bb" for i in range(max(0, index - 3), index))


def _search(words: Reading, indices: range) -> tuple[int, int] | None:
    """The first number that counts people, up to a mark or another word for harm."""
    for index in indices:
        word = words.low[index]
        if (words.tags[index] in _MARKS and word not in "-–") or word in _HARM:
            return None
        number = _whole_number(words, index)
        if number is not None and not _counts_no_people(words, index) and not _is_age(words, index):
            return index, number
        if indices.step > 0 and words.tags[index] in "iI" and word not in _ABOUT:
            return None
    return None


def _whole_number(words: Reading, index: int) -> int | None:
    """The number at ``index``: "156", "1,200", "two hundred"."""
    number = number_of(words.low[index])
    following = words.low[index + 1] if index + 1 < len(words.low) else ""
    return number if number is None else number * _SCALES.get(following, 1)


def _counts_no_people(words: Reading, index: int) -> bool:
    following = words.low[index + 1 : index + 2]
    return bool(following) and following[0] in word_set("counted_thing")


def _is_age(words: Reading, index: int) -> bool:
    """“A man of 19”, “a father of three”: no count of people."""
    if index < 2 or words.low[index - 1] != "of":
        return False
    who = words.low[index - 2]
    return means_people(who) and who not in _GROUPS


def _counted_by_toll(low: Sequence[str], index: int) -> str | None:
    """What a number of people is of, where the word ends what that number is called."""
    word = low[index]
    if word == "toll":
        return "killed" if index > 0 and low[index - 1] == "death" else None
    before = [one for one in low[max(0, index - TOLL_NAMED) : index] if one not in _THOSE]
    if word == "lost" and before[-1:] == ["lives"]:
        word = before.pop()
    if before[-2:] != ["number", "of"]:
        return None
    return "killed" if word in _DEAD else _HARM.get(word)


def _toll(words: Reading, clauses: Sequence[int]) -> Count | None:
    """“The death toll rose to 45”, “the number of those hurt in the capital had after a day risen to 21”."""
    low = words.low
    for index in range(len(low)):
        what = _counted_by_toll(low, index)
        for later in range(index + 1, min(index + TOLL_REACH, len(low))) if what else ():
            number = _whole_number(words, later)
            near = later < index + NEAR_TOLL or low[later - 1] in _UP_TO
            if what and number is not None and near and not _is_age(words, later):
                first = _first_of_toll(low, index)
                start, end = words.starts[first], words.ends[later]
                return Count(what, number, start, end, clauses[index], total=True)
    return None


def _counted_up(words: Reading, clauses: Sequence[int]) -> Count | None:
    """“Officials now count 26 deaths”, “the list was closed at 61 dead”."""
    low = words.low
    for index in range(len(low) - 1):
        number = _whole_number(words, index) if low[index + 1] in _DEATHS else None
        counting = _before_number(low, index) if number is not None else index
        if number is not None and low[counting] in _COUNTING:
            start, end = words.starts[index], words.ends[index + 1]
            return Count("killed", number, start, end, clauses[index], total=True)
    return None


def _before_number(low: Sequence[str], index: int) -> int:
    """Where the word before a number and “about” or “at least” stands."""
    at = index - 1
    while at > 0 and low[at] in _NEARLY:
        at -= 1 + (low[at] == "least" or low[at] == "most")
    return max(at, 0)


def _first_of_toll(low: Sequence[str], index: int) -> int:
    """Where “death toll” or “number of the dead” begins."""
    nearby = range(index, max(index - TOLL_NAMED - 1, -1), -1)
    return next((i for i in nearby if low[i] == "number"), index - 1)


def _one_more(words: Reading, clauses: Sequence[int]) -> Count | None:
    """“The body of a seventh miner was found”, “a third victim died”."""
    low = words.low
    for index in range(1, len(low) - 1):
        count = _ORDINALS.get(low[index])
        if count is None or low[index - 1] not in {"a", "an"}:
            continue
        found = low[max(0, index - 3) : index - 1] == ["body", "of"]
        if found or low[index + 1] in _VICTIMS:
            first = index - 3 if found else index - 1
            start, end = words.starts[first], words.ends[index + 1]
            return Count("killed", count, start, end, clauses[index], total=True)
    return None
