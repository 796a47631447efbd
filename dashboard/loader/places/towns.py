"""Small places: only where the document itself points to their state or country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.places.composing import towns_of
from dashboard.loader.places.context import heads_a_report, words_of
from dashboard.loader.places.divisions import lands_of
from dashboard.loader.places.evidence import ARTICLES, no_place_words
from dashboard.loader.places.frames import PLACING, between_two, left_from
from dashboard.loader.places.gazetteer import Gazetteer
from dashboard.loader.places.offsets import kilometres
from dashboard.loader.places.pointing import SHORTEST_ALONE, TOGETHER, Pointed
from dashboard.loader.places.resolving import Resolved
from dashboard.loader.places.runs import MAX_NAME, Run, mentions_of, word_after, word_before
from dashboard.loader.places.senses import FAMOUS_PRIOR, Meaning, Sense
from dashboard.loader.places.spotting import Candidate
from dashboard.loader.places.typed import by_type, next_of_list
from dashboard.loader.places.unlisted import (
    before_its_site,
    beside,
    has_a_word,
    head_of,
    is_framed,
    part_of_the_land,
    stands,
    told_of,
    unknown,
    unknown_unit,
)
from dashboard.story import PlaceKind

# Of the mentions of a place's name at least one in so many follows "in", "to" and the like.
MOSTLY = 3
# A building is not in a town that is so far from all others; so many of them are asked.
FAR_KM, MAX_ASKED = 150.0, 100
# "between" and the first name of two.
BETWEEN, LONGEST_PAIR = "between ", 40
_AMID = PLACING | {"around"}
# Words of “District Council”, behind a town's name.
COUNCIL = 2
QUOTED = frozenset("“\"'‘")


def strange_buildings(
    candidates: Sequence[Candidate], resolved: Sequence[Resolved | None], runs: Sequence[Run]
) -> set[int]:
    """Where names begin a building's, and mean a place of a land that no other name lies in.

    “Connaught Hospital” in Freetown is not in Ireland.
    """
    told = zip(candidates, resolved, strict=False)
    senses = {one.name: found.sense for one, found in told if found}
    lands = {name: sense.country for name, sense in senses.items()}
    counts = Counter(lands.values())
    ends = {run.start: run for run in runs if run.words[-1] in words_of("building")}
    strange = set()
    for candidate in candidates:
        run = ends.get(candidate.start)
        if run is None or run.end <= candidate.end or candidate.form != "name":
            continue
        name = candidate.name
        alone = name not in lands or counts[lands[name]] == 1
        if counts.total() > TOGETHER and (alone or _is_far(name, senses)):
            strange.add(candidate.start)
    return strange


def _is_far(name: str, senses: Mapping[str, Sense]) -> bool:
    """Whether a town is far from all others that the text names."""
    own = senses.get(name)
    if own is None or own.kind != "city" or own.prior >= FAMOUS_PRIOR:
        return False
    towns = (one for other, one in senses.items() if other != name and one.kind == "city")
    return all(kilometres(own, one) > FAR_KM for one in islice(towns, MAX_ASKED))


def begins_a_town(text: str, candidate: Candidate, names: Gazetteer, pointed: Pointed) -> bool:
    """Whether a city's name begins that of a small town around which the text is."""
    if candidate.inside or candidate.meanings[0].sense.kind != "city":
        return False
    following = word_after(text, candidate.end)
    if not following[:1].isupper() or text[candidate.end + 1 :][:1] != following[:1]:
        return False
    longer = f"{candidate.name} {following}"
    return any(pointed.surroundings.hold(longer, sense) for sense in names.towns(longer))


class Towns:
    """Looks names up among the small places that a document can mean."""

    def __init__(
        self,
        names: Gazetteer,
        known: Sequence[Candidate],
        waiting: Sequence[Candidate],
        pointed: Pointed,
    ) -> None:
        self._names = names
        self._ends = {candidate.end for candidate in known}
        self._starts = {candidate.start for candidate in known}
        self._waiting = {(candidate.start, candidate.end): candidate for candidate in waiting}
        self._pointed = pointed
        self._introducing = words_of("town_follows")
        self._local = words_of("local")
        self._surnames: set[str] = set()
        self._further: set[int] = set()
        self._lands: dict[str, tuple[Meaning, ...]] = {}

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """The towns of that name where the document points to."""
        plain = name.title() if name.isupper() else name
        return tuple(
            Meaning("name", sense)
            for sense in self._names.towns(plain)
            if self._pointed.to(plain, sense)
        )

    def lands(self, name: str) -> tuple[Meaning, ...]:
        """The divisions of that name in the countries where the document points to."""
        found = self._lands.get(name)
        if found is None:
            found = lands_of(name, self._pointed.countries, self._names)
            self._lands[name] = found
        return found

    def find(self, text: str, runs: Sequence[Run], taken: bytearray) -> Iterator[Candidate]:
        """Names that stand where places stand, outside what is ``taken``."""
        for named in self._after_town_of(text, taken):
            self._ends.add(named.end)
            yield named
        total, placed = stands(runs)
        self._surnames = {run.words[-1] for run in runs if len(run.words) > 1}
        for run in runs:
            if taken.find(0, run.start, run.end) < 0:
                continue
            found = self._introduced(text, run, taken)
            placing = not found and run.before.lower() in _AMID
            if placing:
                name = head_of(run)
                placing = placed[name] * MOSTLY >= total[name]
            framed = not found and (
                is_framed(text, run, self._starts) or left_from(text, run.start, self._ends)
            )
            if framed or placing:
                found = unknown(text, run, run.before, taken, framed=framed)
                self._look_up(found)
            found = found or self._put_beside(text, run, taken)
            if run.after:
                found = found or part_of_the_land(run, taken) or self._alone(text, run, taken)
                found = found or by_type(text, run, taken) or before_its_site(run, taken)
            found = found or self._with_another(text, run, taken)
            if not (found or run.after):
                found = self._alone(text, run, taken)
            if found:
                self._name_by_type(found, run)
                self._ends.add(found.end)
                taken[found.start : found.end] = b"\1" * (found.end - found.start)
                yield found

    def _look_up(self, found: Candidate | None) -> None:
        """Gives what the words make a place the cities of its name, or the towns or lands around."""
        if not found:
            return
        meanings = self._names.meanings(found.name) or self.meanings(found.name)
        if not meanings:
            found.meanings = self.lands(found.name)
        elif all(meaning.sense.kind == "city" for meaning in meanings):
            found.meanings, found.unplaced = meanings, None

    def _name_by_type(self, found: Candidate, run: Run) -> None:
        """Gives “the Krobitz road” the towns around, “on Krobitz island” the divisions of that name."""
        if found.meanings or not run.after:
            return
        if run.after in words_of("landmark"):
            found.meanings = self.lands(found.name)
        elif run.after in words_of("dwellers", "possessed", "of_a_settlement"):
            found.meanings = self.meanings(found.name)
            found.unplaced = None if found.meanings else found.unplaced

    def _introduced(self, text: str, run: Run, taken: bytearray) -> Candidate | None:
        """A known town after a preposition, before "residents", or at the head of a report."""
        longer = len(run.words) > COUNCIL or "-" in run.words[-1]
        if longer and (found := self._inside(run, taken)):
            return found
        if run.before.lower() in self._introducing:
            named_for = word_before(text, run.start - len(run.before) - 1)
            if run.before == "of" and named_for in words_of("organisation"):
                return None
            return self._longest(run, taken, from_right=False)
        if run.after in self._local or heads_a_report(text, run.start, run.end):
            return self._longest(run, taken, from_right=True)
        return None

    def _inside(self, run: Run, taken: bytearray) -> Candidate | None:
        """A town inside a longer name: “Krobitz-based”, “the Krobitz-Hull road”, “Krobitz Town Council”."""
        if len(run.words) > COUNCIL and (found := self._governed(run, taken)):
            return found
        if "-" not in run.words[-1]:
            return None
        if run.after in words_of("road_between"):
            return self._end_of_a_way(run, taken)
        return self._based(run, taken)

    def _end_of_a_way(self, run: Run, taken: bytearray) -> Candidate | None:
        """The second, else the first of the two towns that a road joins."""
        head, _, last = run.words[-1].rpartition("-")
        second = run._replace(start=run.end - len(last), words=(last,))
        first = run._replace(end=second.start - 1, words=(*run.words[:-1], head))
        ends = (self._longest(one, taken, from_right=True) for one in (second, first))
        return next((one for one in ends if one), None)

    def _governed(self, run: Run, taken: bytearray) -> Candidate | None:
        """A town before its council or court: “Krobitz District Council”."""
        for at in range(1, len(run.words) - 1):
            if run.words[at] in words_of("of_council") and run.words[at + 1] in words_of(
                "body_of_a_town"
            ):
                end = run.start + len(" ".join(run.words[:at]))
                return self._longest(
                    run._replace(words=run.words[:at], end=end), taken, from_right=True
                )
        return None

    def _based(self, run: Run, taken: bytearray) -> Candidate | None:
        """A town before “-based” or “-born”, known or not."""
        head, hyphen, tail = run.words[-1].rpartition("-")
        if not hyphen or tail not in words_of("compound_there", "compound_whose"):
            return None
        end = run.end - len(tail) - 1
        found = self._longest(
            run._replace(words=(*run.words[:-1], head), end=end), taken, from_right=True
        )
        alone = all(word.lower() in ARTICLES for word in run.words[:-1])
        if found or tail != "based" or not alone or has_a_word(head):
            return found
        return unknown_unit(run._replace(start=end - len(head), words=(head,)), taken)

    def _alone(self, text: str, run: Run, taken: bytearray) -> Candidate | None:
        """A town wherever its name stands, where the text's other names lie around it."""
        start, name = run.part(0, len(run.words))
        name = name.removesuffix("'s")
        if len(name) < SHORTEST_ALONE or taken.find(1, start, start + len(name)) >= 0:
            return None
        if name in self._surnames or name in first_names():
            return None
        if has_a_word(name) and len(run.words) == 1:
            return None
        if run.before.lower() in ARTICLES or text[start - 1 : start] in QUOTED:
            return None
        around = [
            Meaning("name", sense)
            for sense in self._names.towns(name)
            if self._pointed.surroundings.hold(name, sense)
        ]
        return Candidate(start, start + len(name), name, tuple(around)) if around else None

    def _with_another(self, text: str, run: Run, taken: bytearray) -> Candidate | None:
        """A member of a list with a place, or of "between A and B"."""
        end = end_of_previous(text, run)
        if end in self._ends:
            before = text[end : run.start]
            listed = self._listed(run, taken) or next_of_list(
                text, run, before, taken, several=end in self._further
            )
            if listed and before.strip() == ",":
                self._further.add(listed.end)
            if listed:
                return listed
        return unknown(text, run, run.before, taken) if self._is_one_of_two(text, run) else None

    def _listed(self, run: Run, taken: bytearray) -> Candidate | None:
        """A town, or a city that lacked evidence, right after a place in a list."""
        waiting = self._waiting.get((run.start, run.end))
        if waiting and taken.find(1, run.start, run.end) < 0:
            return waiting
        found = self._longest(run, taken, from_right=False)
        if not found or found.end != run.end or found.name in first_names():
            return None
        return found

    def _is_one_of_two(self, text: str, run: Run) -> bool:
        """Whether it stands in "between A and B" with a place."""
        second = between_two(text, run.start, run.end)
        if second in self._starts:
            return True
        if run.before != "and":
            return False
        end = run.start - len(" and ")
        return end in self._ends and BETWEEN in text[max(0, end - LONGEST_PAIR) : end]

    def _put_beside(self, text: str, run: Run, taken: bytearray) -> Candidate | None:
        """A name that no gazetteer knows, right before the known place that it is in or near."""
        match = beside().match(text, run.end)
        told = told_of().match(text, run.end)
        if told and told.end() in self._starts:
            return self._longest(run, taken, from_right=True) or unknown_unit(run, taken)
        if not match or match.end() not in self._starts:
            return None
        if run.before.lower() in words_of("put_at") or (
            run.before.lower() in ARTICLES
            and (match["part"] or run.words[-1] in words_of("quarter"))
        ):
            known = self._longest(run, taken, from_right=True)
            return known or unknown_unit(run, taken, named=run.words[-1] in words_of("quarter"))
        return None

    def _after_town_of(self, text: str, taken: bytearray) -> Iterator[Candidate]:
        for start, end, name in towns_of(text):
            if taken.find(1, start, end) < 0 and name not in words_of("no_place"):
                taken[start:end] = b"\1" * (end - start)
                meanings = self._names.meanings(name) or self.meanings(name)
                unplaced: PlaceKind | None = None if meanings else "city"
                yield Candidate(start, end, name, meanings, sure=True, unplaced=unplaced)

    def _longest(self, run: Run, taken: bytearray, *, from_right: bool) -> Candidate | None:
        """The longest town's name at the beginning, or at the end, of a run."""
        size = len(run.words)
        for count in range(min(size, MAX_NAME), 0, -1):
            first = size - count if from_right else 0
            start, name = run.part(first, first + count)
            name = name.removesuffix("'s")
            if name in no_place_words() or taken.find(1, start, start + len(name)) >= 0:
                continue
            if not from_right and _goes_on(run.words, count):
                continue  # "Skala Krobitz" is none of the places called Skala
            meanings = self.meanings(name)
            if meanings or not (from_right or has_a_word(name) or name in first_names()):
                meanings = (*meanings, *self.lands(name))
            if meanings:
                return Candidate(start, start + len(name), name, meanings, sure=True)
        return None


def _goes_on(words: Sequence[str], count: int) -> bool:
    """Whether a last word that is a name as well follows the first ``count``."""
    if len(words) != count + 1 or words[count - 1].endswith("'s"):
        return False
    word = words[count].removesuffix("'s")
    is_name = word.isalpha() and word in first_names()
    return not (is_name or word.isupper() or has_a_word(word)) and word not in words_of(
        "organisation",
        "building",
        "road",
        "calendar",
        "division",
        "nature",
        "named_after",
        "company",
    )


def end_of_previous(text: str, run: Run) -> int:
    """Where the member of a list before ``run`` ends, or -1."""
    if text[run.start - 2 : run.start] == ", ":
        return run.start - 2
    if run.before not in ("and", "or", "&"):
        return -1
    end = run.start - len(run.before) - 2
    return end - 1 if text[end - 1] == "," else end


def named_elsewhere(small: Sequence[Candidate]) -> None:
    """Gives a name that is in no table for one mention what it means in another."""
    known = {one.name: one for one in reversed(small) if one.meanings}
    for candidate in small:
        other = known.get(candidate.name)
        if other and not candidate.meanings:
            candidate.meanings, candidate.inside = other.meanings, other.inside
            candidate.unplaced = None


def again(runs: Sequence[Run], found: Sequence[Candidate], taken: bytearray) -> Iterator[Candidate]:
    """Every further mention of the names in ``found``."""
    names = {candidate.name: candidate for candidate in found}
    for start, name, _ in mentions_of(names, runs) if names else ():
        first = names[name]
        end = start + len(name)
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * len(name)
            yield Candidate(start, end, name, first.meanings, True, first.inside, first.unplaced)
