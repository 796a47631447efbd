"""Events from the tellings of one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.loader.events.sameness import Happening
from dashboard.loader.events.tellings import Telling
from dashboard.loader.known_events import KnownEvent
from dashboard.loader.prose import UNPUBLISHED, Published
from dashboard.loader.times.bounds import edtf
from dashboard.loader.times.days import day_of, from_iso
from dashboard.story import (
    Anchor,
    Basis,
    Event,
    Evidence,
    Figure,
    Granularity,
    Place,
    Span,
    Status,
    Time,
)
from dashboard.story import Telling as Told

# What is said most surely is what the event is; the others stay in its evidence.
SURENESS: tuple[Status, ...] = ("asserted", "reported", "planned", "possible", "negated")
# Publication that is only inferred bounds nothing.
_SHOWN = frozenset({"given", "metadata", "dateline"})
_HAPPENED = frozenset({"asserted", "reported"})
_PAST = frozenset({"past", "earlier", "perfect"})
_BELOW_COUNTRIES = {"site", "city", "area", "region"}
_NARROWNESS = {"site": 0, "city": 1, "area": 2, "region": 3, "water": 3, "country": 4}
# Characters of a day, where a minute can stand behind it.
DAY = 10
_BASES: tuple[Basis, ...] = (
    "explicit",
    "published",
    "heading",
    "narrative",
    "anchor",
    "context",
    "told",
    "unresolved",
)


def event_from(
    happening: Happening,
    number: int,
    places: Mapping[str, Place],
    known: Mapping[str, KnownEvent],
    published: Published = UNPUBLISHED,
) -> Event:
    """The event that a happening's tellings make together."""
    lead = leading(happening.tellings)
    time = best_time([one for one in happening.tellings if one.known in (None, lead.known)])
    document = lead.evidence.document
    when = _told(lead, _when(time, known.get(lead.known or "")), published)
    event = Event(
        id=f"{document}-e{number}",
        title=lead.title,
        kind=lead.kind,
        mode=lead.mode,
        status=_status(happening.tellings, lead, when, published),
        main=any(one.main for one in happening.tellings),
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        granularity=when.granularity,
        basis=when.basis,
        anchor=when.anchor,
        places=_places(happening.tellings, places),
        actors=_actors(happening.tellings, lead),
        quotes=(),
        evidence=_evidence(happening.tellings),
        figures=_figures(happening.tellings),
        tellings=tuple(map(_as_told, sorted(happening.tellings, key=_plainness))),
        agreed=tuple(happening.agreed),
        independent=((document,),),
    )
    return _with_arguments(event, happening.tellings, lead)


def _with_arguments(event: Event, tellings: Sequence[Telling], lead: Telling) -> Event:
    """The event with who took part, and where it leads or, where nothing says it, may have been."""
    sources = _everyone(lead.sources, (one.sources for one in tellings))
    targets = _everyone(lead.targets, (one.targets for one in tellings))
    placed = next((one.places_inferred for one in (lead, *tellings) if one.places_inferred), ())
    return replace(
        event,
        sources=sources,
        targets=tuple(one for one in targets if one not in sources),
        from_places=_everyone((), (one.from_places for one in tellings)),
        to_places=_everyone((), (one.to_places for one in tellings)),
        places_inferred=() if event.places else placed,
    )


def leading(tellings: Sequence[Telling]) -> Telling:
    """The telling that says it most surely and most plainly; the earliest of equals."""
    return min(tellings, key=_plainness)


def _status(
    tellings: Sequence[Telling], lead: Telling, when: _When, published: Published
) -> Status:
    """How sure it is; what no past tense tells and what is of later days is still to come."""
    status, last = surest(tellings), published.latest
    if status not in _HAPPENED or lead.tense in _PAST or not when.earliest or last is None:
        return status
    is_later = published.basis in _SHOWN and when.earliest[:10] > last.isoformat()
    return "planned" if is_later else status


def _plainness(one: Telling) -> tuple[int, ...]:
    """Sorts tellings, the surest and plainest first."""
    return (
        one.question,
        one.headline,
        _presupposes(one),
        SURENESS.index(one.status),
        not one.main,
        one.definite,
        one.evidence.start,
    )


def surest(tellings: Sequence[Telling]) -> Status:
    """The status of the telling that is surest; one that only points back does not count."""
    stated = [one for one in tellings if not _presupposes(one)]
    return min((one.status for one in stated or tellings), key=SURENESS.index)


def _presupposes(telling: Telling) -> bool:
    """“such agreements”: speaks of it, and does not say that it is so."""
    return telling.definite and not telling.narrated


def surer(event: Event) -> tuple[int, bool]:
    """Sorts events by how surely they are told."""
    return (SURENESS.index(event.status), not event.main)


def best_time(tellings: Sequence[Telling]) -> Time | None:
    """The time that says most: bounded on both sides, by its own words, the narrowest.

    A day that lies in it says more, whatever it is known by: “the third crash this year”.
    """
    times = [one.time for one in tellings if one.time is not None]
    if not times:
        return None
    best = min(times, key=_vagueness)
    return min((one for one in times if _is_day_in(one, best)), key=_vagueness, default=best)


def _is_day_in(time: Time, stretch: Time) -> bool:
    """Whether a time is no more than a day or two, and lies in a longer one."""
    bounds = [day_of(bound) for one in (time, stretch) for bound in (one.earliest, one.latest)]
    if None in bounds or _days_long(time) > 1 or _days_long(stretch) <= 1:
        return False
    first, last, begin, end = (bound or 0 for bound in bounds)
    return begin <= first and last <= end


def _vagueness(time: Time) -> tuple[int, int, bool, int]:
    open_ends = (time.earliest is None) + (time.latest is None)
    vague = time.granularity == "vague"
    return open_ends, _BASES.index(time.basis), vague, _days_long(time)


def _days_long(time: Time) -> int:
    """How many days lie between its bounds; 0 where one is open."""
    first, last = day_of(time.earliest), day_of(time.latest)
    return 0 if first is None or last is None else last - first


class _When:
    """When an event is, with how that is known."""

    __slots__ = ("anchor", "basis", "earliest", "edtf", "granularity", "latest")

    def __init__(
        self,
        bounds: tuple[str | None, str | None],
        written: str | None,
        granularity: Granularity,
        basis: Basis,
        anchor: Anchor | None,
    ) -> None:
        self.earliest, self.latest = bounds
        self.edtf = written
        self.granularity = granularity
        self.basis = basis
        self.anchor = anchor

    def between(self, first: str, last: str) -> _When:
        """The same from the one day to the other."""
        days = from_iso(first[:10]), from_iso(last[:10])
        return _When((first, last), edtf(*days), "vague", self.basis, self.anchor)


def _leaves_open(time: Time | None, known: KnownEvent) -> bool:
    """Whether the words say no day, or only that it was some time around the known event."""
    if time is None or (time.earliest is None and time.latest is None):
        return True
    if time.anchor is not None and time.anchor.kind == "known":
        return time.anchor.id == known.id
    if time.basis in {"explicit", "published"}:
        return False
    began = time.earliest is None or time.earliest[:DAY] <= known.earliest.isoformat()
    return began and (time.latest is None or known.latest.isoformat() <= time.latest[:DAY])


def _when(time: Time | None, known: KnownEvent | None) -> _When:
    """Its own time; a known event dates it where that leaves open which day of it is meant."""
    if known is not None and _leaves_open(time, known):
        first, last = known.earliest.toordinal(), known.latest.toordinal()
        written = edtf(first, last)
        anchor = Anchor("known", known.id, known.name, written)
        bounds = (known.earliest.isoformat(), known.latest.isoformat())
        return _When(bounds, written, "day" if first == last else "vague", "anchor", anchor)
    if time is None:
        return _When((None, None), None, "vague", "unresolved", None)
    return _When((time.earliest, time.latest), time.edtf, time.granularity, time.basis, time.anchor)


def _told(lead: Telling, when: _When, published: Published) -> _When:
    """What is told as past was no later than publication, what is planned is no earlier."""
    ahead = lead.status == "planned"
    if published.basis not in _SHOWN or (lead.tense == "" and not ahead):
        return when
    first = published.earliest.isoformat() if published.earliest else None
    last = published.latest.isoformat() if published.latest else None
    if ahead and first and when.earliest is None and when.latest and when.latest[:10] >= first:
        return when.between(first, when.latest)
    past = lead.status in _HAPPENED and lead.tense in _PAST
    begun = when.latest is None and when.earliest is not None
    if ahead and lead.tense in ("past", "earlier") and when.earliest and when.latest:
        return when  # “was to open on 15 March”, “had been due to”, told a week later
    if ahead and first and not begun and (when.latest is None or when.latest[:10] < first):
        return _told_from(published, first, None)
    late = when.latest is None or when.latest[:10] > (last or "")
    # A live blog goes on after its page was first published.
    posted = when.basis == "heading" and len(when.latest or "") > DAY
    if (
        past
        and last
        and late
        and not posted
        and (when.earliest is None or when.earliest[:10] > last)
    ):
        return _told_from(published, None, last)
    return when


def _told_from(published: Published, first: str | None, last: str | None) -> _When:
    anchor = Anchor("published", None, "publication", published.edtf)
    return _When((first, last), f"{first or '..'}/{last or '..'}", "vague", "told", anchor)


def _places(tellings: Sequence[Telling], places: Mapping[str, Place]) -> tuple[str, ...]:
    """The places of all tellings, the narrowest first; countries only of places not given sharper."""
    found = dict.fromkeys(name for one in tellings for name in one.places)
    narrow = {places[name].country for name in found if places[name].kind in _BELOW_COUNTRIES}
    kept = [
        name
        for name in found
        if places[name].kind != "country" or places[name].country not in narrow
    ]
    return tuple(sorted(kept, key=lambda name: _NARROWNESS[places[name].kind]))


def _actors(tellings: Sequence[Telling], lead: Telling) -> tuple[str, ...]:
    """The actors of all tellings, the leading one's first."""
    everyone = [*lead.actors, *(actor for one in tellings for actor in one.actors)]
    return tuple(dict.fromkeys(everyone))


def _everyone(first: Sequence[str], others: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *(who for some in others for who in some))))


def _figures(tellings: Sequence[Telling]) -> tuple[Figure, ...]:
    """The counts of all tellings with their words, each once."""
    found = (
        Figure(
            one.what,
            one.count,
            telling.evidence.document,
            one.start,
            one.end,
            _words(telling.evidence, one.start, one.end),
            one.total,
        )
        for telling in tellings
        for one in telling.figures
    )
    return tuple(dict.fromkeys(found))


def _as_told(telling: Telling) -> Told:
    """A telling as the story keeps it."""
    evidence = telling.evidence
    return Told(
        document=evidence.document,
        start=telling.start,
        end=telling.end,
        text=_words(evidence, telling.start, telling.end),
        sentence=Span(evidence.start, evidence.end),
        title=telling.title,
        kind=telling.kind,
        mode=telling.mode,
        status=telling.status,
        main=telling.main,
        time=(telling.time.id or None) if telling.time else None,
        places=telling.places,
        sources=telling.sources,
        targets=telling.targets,
        reporter=telling.reporter,
        from_places=telling.from_places,
        to_places=telling.to_places,
    )


def _words(evidence: Evidence, start: int, end: int) -> str:
    return evidence.text[start - evidence.start : end - evidence.start]


def _evidence(tellings: Sequence[Telling]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(one.evidence for one in tellings))
