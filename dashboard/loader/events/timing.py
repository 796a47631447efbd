"""When an event is: the expression of time that belongs to its clause."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.events.dateless import dates_nothing
from dashboard.loader.events.noun_classes import nouns
from dashboard.loader.events.owners import Owners
from dashboard.loader.events.predicates import Predicate
from dashboard.loader.events.scene import Scene
from dashboard.loader.events.when import is_counted_from, is_when, is_wide, whole
from dashboard.loader.syntax import Clause, Reading, Role
from dashboard.loader.syntax.rescheduling import NEW_DAY, sets_new_day
from dashboard.loader.syntax.verb_classes import is_in_class
from dashboard.loader.times.days import day_of
from dashboard.story import Time

# Subordinators that put what they open at the same time as the clause that it hangs on.
_TOGETHER = frozenset("when as while where whereupon".split())
# So many times with a year are looked at in a sentence.
MAX_YEARS = 12
# What a noun that others happen in stands behind; and of what its phrase is.
_OCCASIONS = frozenset("in during at amid on".split())
_OF_NOUN = frozenset("tPjnspmoc$")
_TOLD = ("past", "future")
# Of what these say, their object was part, and not they.
_JUDGING = frozenset(("ACCUSE", "SUPPORT", "REJECT", "REQUEST"))
# How many clauses of a row are looked through for a shared time.
MAX_ROW = 6


class Timing:
    """Which time each event of a sentence has; what is asked of all of them is looked up once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._first_in: dict[int, Time] = {}
        self._own: dict[int, list[tuple[bool, bool, int, Time]]] = {}
        self._occasions: dict[int, Time | None] = {}
        self._followed_by: dict[int, int] = {}
        self._adverbial: dict[int, list[int]] = {}
        self._years = [
            one for one in scene.times if one.basis == "explicit" and one.earliest and one.latest
        ][:MAX_YEARS]
        for number, clause in enumerate(scene.reading.clauses):
            if clause.joined >= 0:
                self._followed_by.setdefault(clause.joined, number)
            if clause.parent >= 0 and clause.opener >= 0 and _is_beside(scene.reading, clause):
                self._adverbial.setdefault(clause.parent, []).append(number)
        self._give_out()

    def _give_out(self) -> None:
        """Give each time to its event, and to its clause."""
        scene = self._scene
        owners = Owners(scene)
        for earlier, time in zip([None, *scene.times], scene.times, strict=False):
            if not is_when(time) or is_counted_from(earlier, time) or dates_nothing(scene, time):
                continue
            index = scene.word_at(time.start)
            owner = owners.of(time, index)
            if owner is not None and not holds(time, scene, owner):
                away = abs(index - owner.mention.first)
                near = (_yields(time, self._years), is_wide(time), away, time)
                self._own.setdefault(owner.mention.first, []).append(near)
            if owners.modified(index, index) is None:
                self._first_in.setdefault(owners.clause_of(time, index), time)

    def time_of(self, predicate: Predicate) -> Time | None:
        """When it is: the time of its clause, else the one that its clause shares with another."""
        near = self._own.get(predicate.mention.first)
        if near is None:
            told = predicate.mention.form or predicate.mention.light >= 0
            return self._shared_time(predicate) if told else self._fronted(predicate)
        own = min(near, key=lambda one: one[:3])[3]
        scene = self._scene
        opened = is_put_off(scene, predicate, own) or _began(scene, predicate, own)
        opened = opened or _was_then(scene, predicate, own)
        return whole(own) if opened else own

    def _shared_time(self, predicate: Predicate) -> Time | None:
        """The time of a clause that is coordinated with it, or that it is told together with."""
        time = self._occasion(predicate) or self._framing(predicate)
        time = (
            time
            or self._from_below(predicate)
            or self._earlier_twin(predicate)
            or self._later_twin(predicate)
        )
        if time is not None:
            return time
        clause = self._scene.clause(predicate)
        described = self._described(clause) or self._of_described(clause)
        if described is not None:
            return whole(described)
        if clause.parent >= 0 and _is_together(self._scene, clause):
            return self._first_in.get(clause.parent)
        return self._of_aside(clause)

    def _of_aside(self, clause: Clause) -> Time | None:
        """“elected in 2022 after his rival withdrew, resigned on Friday”: that was in 2022, too."""
        reading, opener = self._scene.reading, clause.opener
        if clause.role is not Role.ADVERBIAL or opener < 1:
            return None
        above = reading.clause_of[opener - 1]
        aside = reading.clauses[above].role in (Role.PARTICIPIAL, Role.RELATIVE)
        return self._first_in.get(above) if aside else None

    def _fronted(self, predicate: Predicate) -> Time | None:
        """“At a hearing in Vienna on 17 October he admitted it”: the hearing was then, too."""
        one = predicate.mention
        clause = self._scene.clause(predicate)
        time = self._first_in.get(one.clause)
        if time is None or clause.verb is None or clause.subject is None:
            return None
        index = self._scene.word_at(time.start)
        if not one.last <= index < clause.subject.first < clause.verb.first:
            return None
        tags = self._scene.reading.tags
        led = tags[: one.first].rstrip("tjnPs")[-1:] in ("i", "I")
        return time if led and all(tag in "iptn" for tag in tags[one.last : index]) else None

    def _occasion(self, predicate: Predicate) -> Time | None:
        """“In clashes on Friday, nine died”: what is told with the day of what it happened in."""
        number = predicate.mention.clause
        if number not in self._occasions:
            self._occasions[number] = self._find_occasion(number)
        return self._occasions[number] or self._occasion_behind(predicate)

    def _occasion_behind(self, predicate: Predicate) -> Time | None:
        """“Ten spoke at Monday's meeting”; but “blamed the referee in Saturday's match”, “over a row at”."""
        scene, clause = self._scene, self._scene.clause(predicate)
        verb = clause.verb
        judged = predicate.kind in _JUDGING and clause.object is not None
        if (
            verb is None
            or predicate.mention.first != verb.head
            or verb.tense not in _TOLD
            or judged
        ):
            return None
        for other in scene.by_clause.get(predicate.mention.clause, ()):
            first = other.mention.first
            own = self._own.get(first) if first >= verb.last and not other.mention.form else None
            if not own or not leads(scene.reading, first):
                continue
            time = min(own, key=lambda near: near[:3])[3]
            inside = scene.word_at(time.start) < first and not is_wide(time)
            if inside and scene.reading.tags[verb.last : first].count("i") == 1:
                return time
        return None

    def _find_occasion(self, number: int) -> Time | None:
        reading = self._scene.reading
        subject, verb = reading.clauses[number].subject, reading.clauses[number].verb
        if subject is None or verb is None or subject.first > verb.first:
            return None
        for other in self._scene.by_clause.get(number, ()):
            one = other.mention
            before = one.clause == number and one.last <= subject.first
            own = self._own.get(one.first) if before and not one.form else None
            if own and leads(reading, one.first):
                return min(own, key=lambda near: near[:3])[3]
        return None

    def _described(self, clause: Clause) -> Time | None:
        """“remanded until 17 June, when he is to ask for bail”: the time that the clause is about."""
        reading = self._scene.reading
        if clause.role is Role.CONTENT and clause.parent >= 0:
            clause = reading.clauses[clause.parent]
        opener = clause.opener
        if clause.role is not Role.RELATIVE or opener < 1 or reading.low[opener] != "when":
            return None
        return self._scene.time_right_before(reading.starts[opener])

    def _of_described(self, clause: Clause) -> Time | None:
        """“last May's flood, which drowned a herd”: the time of what the clause is about."""
        reading, about = self._scene.reading, clause.antecedent
        if clause.role is not Role.RELATIVE or about is None or clause.opener <= about.head:
            return None
        verb = clause.verb
        past = verb is not None and verb.tense == "past" and not verb.perfect
        if not past or reading.low[about.head] not in nouns().happenings:
            return None
        for time in self._scene.times_before(reading.starts[clause.opener]):
            index = self._scene.word_at(time.start)
            inside = about.first <= index < about.head
            if inside or (index > about.head and reading.low[index - 1] == "of"):
                return time if is_when(time) else None
        return None

    def _framing(self, predicate: Predicate) -> Time | None:
        """The time before the verb of a clause that it is coordinated with."""
        clause = self._scene.clause(predicate)
        for _ in range(MAX_ROW):
            if clause.joined < 0:
                return None
            time = self._first_in.get(clause.joined)
            clause = self._scene.reading.clauses[clause.joined]
            if time is not None and _opens(self._scene, clause, time):
                return time
        return None

    def _earlier_twin(self, predicate: Predicate) -> Time | None:
        """“rallied on Wednesday, and police detained three”: what goes on in the same sentence."""
        clause = self._scene.clause(predicate)
        verb = clause.verb
        if clause.joined < 0 or verb is None or verb.perfect:
            return None
        twin = self._scene.reading.clauses[clause.joined].verb
        if twin is None or (twin.tense, twin.modal) != (verb.tense, verb.modal) or twin.perfect:
            return None
        time = self._first_in.get(clause.joined)
        if time is None or not is_wide(time):
            return time
        return None if self._turns(clause) or self._lasts(predicate.mention.clause) else time

    def _lasts(self, number: int) -> bool:
        """“opened in 1931 and closed for two years”: the years are of another time than the first."""
        scene = self._scene
        lengths = [one for one in scene.times if one.type == "DURATION" and one.value[-1:] in "MY"]
        clauses = (scene.reading.clause_of[scene.word_at(one.start)] for one in lengths[:MAX_YEARS])
        return number in clauses

    def _turns(self, clause: Clause) -> bool:
        """“voted in March, but the work was delayed”: what another does came any time after."""
        subject = clause.subject
        if subject is None or subject == self._scene.reading.clauses[clause.joined].subject:
            return False
        return self._scene.reading.low[subject.first - 1] in ("but", "yet")

    def _later_twin(self, predicate: Predicate) -> Time | None:
        """“attacked and torched the village on 3 May”: what has no object shares what follows."""
        verb = self._scene.clause(predicate).verb
        if verb is None or self._scene.reading.tags[verb.last : verb.last + 1] != "&":
            return None
        return self._first_in.get(self._followed_by.get(predicate.mention.clause, -1))

    def _from_below(self, predicate: Predicate) -> Time | None:
        """“He was shot when police stormed the house on Monday”; not “will be shut after police”."""
        reading = self._scene.reading
        verb = self._scene.clause(predicate).verb
        if verb is not None and verb.modal in ("will", "shall", "wo"):
            return None
        for number in self._adverbial.get(predicate.mention.clause, ()):
            time = self._first_in.get(number)
            opener = reading.low[reading.clauses[number].opener]
            if time is None:
                continue
            with_it = opener in ("when", "as", "while", "on", "upon")
            if with_it or _is_hours_from(opener, time) or self._is_told_by(number, time):
                return time
        return None

    def _is_told_by(self, number: int, time: Time) -> bool:
        """“banned it before the year was out”: the clause is but the time, its verb included."""
        reading = self._scene.reading
        verb = reading.clauses[number].verb
        return verb is not None and time.start <= reading.starts[verb.first] < time.end


def _is_beside(reading: Reading, clause: Clause) -> bool:
    """“when police came”, “on taking office”: what tells when the clause above was."""
    taking = clause.role is Role.PARTICIPIAL and reading.low[clause.opener] in ("on", "upon")
    return clause.role is Role.ADVERBIAL or taking


def leads(reading: Reading, index: int) -> bool:
    """Whether “in”, “during”, “at” or “amid” opens the phrase of a noun: not “after a vote”."""
    begin = index
    while begin > 0 and reading.tags[begin - 1] in _OF_NOUN:
        begin -= 1
    return begin > 0 and reading.low[begin - 1] in _OCCASIONS


def _yields(time: Time, years: Sequence[Time]) -> bool:
    """Whether another time of the sentence says it better; ``years`` are those with a year.

    “Is now expected on Friday”; “in 1983 it gave in eleven days before the school”, where the
    days are counted from something of another year.
    """
    if time.value == "PRESENT_REF":
        return True
    if time.basis != "anchor" or time.earliest is None:
        return False
    day = day_of(time.earliest)
    return bool(years) and not any(
        (day_of(one.earliest) or 0) <= (day or 0) <= (day_of(one.latest) or 0) for one in years
    )


def is_put_off(scene: Scene, predicate: Predicate, time: Time) -> bool:
    """“was put back until autumn”, “was moved to Sunday”: its new day."""
    verb = scene.clause(predicate).verb
    if verb is None or scene.word_before(time) not in NEW_DAY:
        return False
    return sets_new_day(scene.reading, verb)


def _began(scene: Scene, predicate: Predicate, time: Time) -> bool:
    """“has been closed since Tuesday”: it was closed on that day, and is so since."""
    verb = scene.clause(predicate).verb
    if verb is None or not verb.perfect or not verb.passive:
        return False
    return scene.word_before(time) == "since" and not is_in_class(verb.lemma, "lasting")


def _was_then(scene: Scene, predicate: Predicate, time: Time) -> bool:
    """“By Friday the pool was losing water”: it was so on that day."""
    verb = scene.clause(predicate).verb
    if verb is None or not verb.progressive or verb.tense != "past":
        return False
    return scene.word_before(time) == "by"


def holds(time: Time, scene: Scene, predicate: Predicate) -> bool:
    """Whether the expression names the event as what it is dated by."""
    start = scene.reading.starts[predicate.mention.first]
    return time.start <= start < time.end


def _opens(scene: Scene, clause: Clause, time: Time) -> bool:
    """Whether the time stands before the clause's verb: it frames what is joined to it."""
    return clause.verb is not None and scene.word_at(time.start) < clause.verb.first


def _is_together(scene: Scene, clause: Clause) -> bool:
    """“killing nine”, “when police stormed the house”, “by throwing stones”."""
    if clause.verb is not None and not clause.verb.finite:
        return clause.role is Role.PARTICIPIAL and clause.verb.form == "g" and clause.opener < 0
    return clause.opener >= 0 and scene.reading.low[clause.opener] in _TOGETHER


def _is_hours_from(opener: str, time: Time) -> bool:
    """“was halted before the market opened on Tuesday”: news counts from a day in hours."""
    return opener in ("after", "before", "until", "once") and not is_wide(time)
