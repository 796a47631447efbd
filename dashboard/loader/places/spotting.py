"""Finds the names of the gazetteer in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.context import UPPER, heads_a_report, words_of
from dashboard.loader.places.frames import follows_in, is_as_small_as_a_farm, leads_to_a_place
from dashboard.loader.places.gazetteer import CITY, WITH_CITY, Gazetteer
from dashboard.loader.places.letters import plain_letters
from dashboard.loader.places.runs import Run, word_after
from dashboard.loader.places.senses import Meaning, Sense
from dashboard.story import PlaceKind

# One character for one, so that offsets stay those of the text.
PLAIN = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("ʻ", "'"), ("‑", "-"), ("–", "-"), ("\xa0", " "))
# Letters with an accent, by those without: one for one as well.
_PLAIN_LETTERS = {
    code: letter
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if len(letter := plain_letters(chr(code))) == 1 and letter.isascii()
}
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]+")
# No name has more characters.
LONGEST_NAME = 60
# Words in capitals: a headline or the place at the head of a report. The search skips to the first
# capital, and only then looks at what stands before it.
_CAPITALS = re.compile(
    rf"[{UPPER}](?<!\w.)[{UPPER}.'-]{{1,30}}(?: [{UPPER}][{UPPER}.'-]{{1,30}}){{0,11}}"
)
MAX_WORDS = 4
# A place's name that holds a person's has so many words: "Villa Carlos Paz".
MORE_WORDS = 3
SAINTS = frozenset(("St", "St.", "Saint", "Sainte", "San", "Santa", "Santo", "São"))
# “a May Pen-based firm” tells of no May Pen.
BASED = ("-based", "-born")
# Of a hundred thousand people: a name of two words is no person's then, and known as it is written.
LARGE_PRIOR = 5.0


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        ...


@dataclass(slots=True)
class Candidate:
    """Words that may name a place, with the meanings that are still open.

    ``sure``: the words around leave no doubt that it is a place; ``inside``: the state or country
    that the text puts beside it; ``nowhere``: the text puts it where no place of the name is;
    ``unplaced``: what it is where no gazetteer knows it; ``heads``: the report is from there;
    ``small``: the words around tell of a place as small as a farm's; ``owned``: ``inside`` owns it,
    which tells nothing of the bare name elsewhere; ``doubtful``: other names must speak for what it
    means.
    """

    start: int
    end: int
    name: str
    meanings: tuple[Meaning, ...]
    sure: bool = False
    inside: Sense | None = None
    unplaced: PlaceKind | None = None
    nowhere: bool = False
    heads: bool = False
    small: bool = False
    owned: bool = False
    doubtful: bool = False

    @property
    def form(self) -> str:
        """The form of its likeliest meaning."""
        return self.meanings[0].form if self.meanings else "name"


def marked(length: int, spans: Sequence[Spanned]) -> bytearray:
    """One byte a character: 1 where a span is."""
    taken = bytearray(length)
    for span in spans:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    return taken


def plain(body: str) -> str:
    """The text with one kind of apostrophe, hyphen and space."""
    for typographic, simple in PLAIN:
        body = body.replace(typographic, simple)
    return body


def spot(text: str, names: Gazetteer, taken: bytearray) -> list[Candidate]:
    """Every whole-word name in order; marks in ``taken`` what it finds, and keeps out of it."""
    found: list[Candidate] = []
    for start, name in _whole_names(text, names):
        end = start + len(name)
        if name.isupper() and _goes_on_in_capitals(text, name, end, names):
            continue
        if (
            taken.find(1, start, end) < 0
            or name.endswith(".")
            or _stands_in(text, taken, start, end)
            or _is_whole_span(taken, start, end, name, names)
        ):
            meanings = names.meanings(name)
            if not text[start:end].isascii():
                meanings = _with_accents(meanings, name)
            end += _city_after(text, end, meanings)
            if meanings:
                small = is_as_small_as_a_farm(text, start)
                found.append(Candidate(start, end, name, meanings, small=small))
            taken[start:end] = b"\1" * (end - start)
    found.extend(_in_capitals(text, names, taken))
    found.sort(key=lambda c: c.start)
    return found


def _city_after(text: str, end: int, meanings: Sequence[Meaning]) -> int:
    """The length of " City" after the name of a city, where the country writes so."""
    if all(meaning.sense.country not in WITH_CITY for meaning in meanings):
        return 0
    word = text[end : end + len(CITY)]
    apart = not text[end + len(CITY) : end + len(CITY) + 2].strip(" ")[:1].isalnum()
    return len(CITY) if word in (CITY, CITY.upper()) and apart else 0


def _stands_in(text: str, taken: bytearray, start: int, end: int) -> bool:
    """Whether all of what was taken for a person stands right after "in" or the like."""
    edges = taken[start - 1 : start] + taken[end : end + 1]
    return 1 not in edges and follows_in(text, start)


def no_towns(
    text: str, people: Sequence[Spanned], runs: Sequence[Run], names: Gazetteer
) -> list[Spanned]:
    """``people`` without those whose name a town has, or is a part of that of a place.

    Where a town has it, "in" or the like must stand before it.
    """
    starts = [run.start for run in runs]
    return [
        person
        for person in people
        if not _is_inside_a_place(text, person, runs, starts, names)
        and not text.endswith(BASED, person.start, person.end)
        and not _heads_a_report(text, person, names)
        and not (text.endswith(" at ", 0, person.start) and leads_to_a_place(text, person.start))
        and not (
            follows_in(text, person.start) and names.settlements(text[person.start : person.end])
        )
    ]


def _heads_a_report(text: str, person: Spanned, names: Gazetteer) -> bool:
    """“GEORGE TOWN: Police said”: a city in capitals, where the dateline stands."""
    name = text[person.start : person.end]
    if not name.isupper() or not heads_a_report(text, person.start, person.end):
        return False
    return bool(names.meanings(name.title()))


def _is_inside_a_place(
    text: str, person: Spanned, runs: Sequence[Run], starts: Sequence[int], names: Gazetteer
) -> bool:
    """“Villa Carlos Paz”, “King William's Town”: more words are the name than the person's."""
    at = bisect_right(starts, person.start) - 1
    run = runs[at] if at >= 0 else None
    if run is None or run.end < person.end or len(run.words) > MAX_WORDS:
        return False
    ended = person.end < run.end and run.words[-1] in words_of("place_end")
    begun = person.start > run.start and run.words[0] in SAINTS
    before = run.before.lower()
    if (ended or begun) and before in words_of("strong_locative", "there"):
        return True
    if person.start > run.start and run.words[0] in words_of("road_first", "quarter_first"):
        return True
    if person.end == run.end:
        following = word_after(text, run.end)
        if before == "the" and following in words_of("unit_site", "unit_nature", "low_site"):
            return True
        if before in words_of("site_put"):
            return following in words_of("low_site") or run.words[-1] in words_of("no_surname")
    longer = person.start > run.start and len(run.words) >= MORE_WORDS
    return longer and bool(names.settlements(run.part(0, len(run.words))[1]))


def _is_whole_span(taken: bytearray, start: int, end: int, name: str, names: Gazetteer) -> bool:
    """Whether all of what was taken for a person is a large place's name: "Ivory Coast"."""
    if " " not in name or 1 in taken[start - 1 : start] + taken[end : end + 1]:
        return False
    return any(m.form == "name" and m.sense.prior >= LARGE_PRIOR for m in names.meanings(name))


def _whole_names(text: str, names: Gazetteer) -> Iterator[tuple[int, str]]:
    """Where names stand as they are written, then where they do in plain letters alone."""
    line = text.replace("\n", " ")
    if text.isascii():
        yield from _found_in(line, text, names)
        return
    seen = bytearray(len(text))
    for start, name in _found_in(line, text, names):
        seen[start : start + len(name)] = b"\1" * len(name)
        yield start, name
    for begin, end in _accented(line):
        piece = line[begin:end].translate(_PLAIN_LETTERS)
        for start, name in _found_in(piece, text, names, begin):
            if seen.find(1, start, start + len(name)) < 0:
                yield start, name


def _accented(line: str) -> Iterator[tuple[int, int]]:
    """The stretches of whole words around letters with an accent, no name longer than on one side."""
    begin = end = -1
    for match in _ACCENTED.finditer(line):
        low, high = max(0, match.start() - LONGEST_NAME), match.end() + LONGEST_NAME
        first = line.rfind(" ", max(0, low - LONGEST_NAME), low) + 1 or low
        if first > end:
            if end >= 0:
                yield begin, end
            begin = first
        last = line.find(" ", high, high + LONGEST_NAME)
        end = last if last >= 0 else min(high, len(line))
    if end >= 0:
        yield begin, end


def _found_in(line: str, text: str, names: Gazetteer, offset: int = 0) -> Iterator[tuple[int, str]]:
    """Whole names in ``line``, which stands in ``text`` from ``offset`` on."""
    for begin, finish, name in names.find(line):
        start, end = begin + offset, finish + offset
        if _is_whole(text, start, end):
            yield start, name
        elif " " in name and (shorter := _shorter(text, start, name, names)):
            yield start, shorter


def _shorter(text: str, start: int, name: str, names: Gazetteer) -> str:
    """The longest whole name that ``name`` begins with: "Homs" where "Homs provinces" stands."""
    while " " in name:
        name = name.rpartition(" ")[0]
        if names.meanings(name) and _is_whole(text, start, start + len(name)):
            return name
    return ""


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is a word of its own: no part of “@leeds”, “leeds_1” or “US$4”."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "@#_/"):
        return False
    return end >= len(text) or not (text[end].isalnum() or text[end] in "@_/$")


def _in_capitals(text: str, names: Gazetteer, taken: bytearray) -> Iterator[Candidate]:
    for run in _CAPITALS.finditer(text):
        if taken.find(1, run.start(), run.end()) >= 0:
            continue
        yield from _names_in_run(run.group(), run.start(), names)


def _with_accents(meanings: tuple[Meaning, ...], name: str) -> tuple[Meaning, ...]:
    """What a first name with accents can mean: no great city that is written without, no Sofia as “Sofía”."""
    bare = name.translate(_PLAIN_LETTERS)
    if bare not in first_names():
        return meanings
    return tuple(
        meaning
        for meaning in meanings
        if meaning.sense.kind != "city"
        or meaning.sense.name != bare
        or meaning.sense.prior < LARGE_PRIOR
    )


def _goes_on_in_capitals(text: str, name: str, end: int, names: Gazetteer) -> bool:
    """Whether “LA” begins a longer name in capitals: “LA PAZ”."""
    following = _CAPITALS.match(text, end + 1) if text[end : end + 1] == " " else None
    if following is None:
        return False
    longer = f"{_written(name)} {_written(following.group().split(' ')[0])}"
    return bool(names.meanings(longer))


def _names_in_run(run: str, offset: int, names: Gazetteer) -> Iterator[Candidate]:
    """The longest names in a run of capitals, from the left."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^ ]+", run)]
    first = 0
    while first < len(words):
        for last in range(min(len(words), first + MAX_WORDS), first, -1):
            start, end = words[first][0], words[last - 1][1]
            name = " ".join(_written(word) for word in run[start:end].split(" "))
            meanings = names.meanings(name) or names.meanings(name.rstrip(".-'"))
            if meanings and end - start > 3:
                end -= 0 if names.meanings(name) else len(name) - len(name.rstrip(".-'"))
                end += _city_after(run, end, meanings)
                yield Candidate(offset + start, offset + end, name, meanings)
                first = last
                break
        else:
            first += 1


def _written(word: str) -> str:
    """A word in capitals as it is written elsewhere: "Graaff-Reinet"."""
    return "-".join(part.capitalize() for part in word.split("-"))
