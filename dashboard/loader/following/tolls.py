"""How tolls changed from one day of report to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dashboard.loader.merging.differences import STANDING
from dashboard.loader.merging.features import HARM, day_published
from dashboard.reports import Passage, Report, TollSeries
from dashboard.story import Event, Figure, Story

# A toll that a document gives without telling the event itself is of the event that most documents
# tell, where these are so large a part of all.
SHARE = 1 / 3


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count, and the event of the sentence that gives it."""

    event: str
    figure: Figure

    @property
    def is_standing(self) -> bool:
        """Whether it is a toll of something told elsewhere."""
        return self.figure.total or self.figure.what in STANDING


def toll_series(story: Story) -> tuple[TollSeries, ...]:
    """The tolls that documents of several days give of an event, and that changed in order."""
    days = {
        one.id: one.published
        for one in story.documents
        if one.published and day_published(one) is not None
    }
    found: dict[tuple[str, str], list[_Counted]] = {}
    for event, one in _by_event(story):
        if one.figure.document in days:
            found.setdefault((event, one.figure.what), []).append(one)
    series = (
        TollSeries(what, event, reports)
        for (event, what), counts in found.items()
        if _changes(what, reports := _reports(counts, days))
    )
    return tuple(series)


def _by_event(story: Story) -> Iterator[tuple[str, _Counted]]:
    """Each count with the event that it is a toll of."""
    homes = _Homes(story)
    for event in story.events:
        for figure in event.figures:
            one = _Counted(event.id, figure)
            yield homes.of(one), one


class _Homes:
    """What tolls are of that stand in sentences on something else: “found a body, the toll is six”."""

    def __init__(self, story: Story) -> None:
        self._documents = len(story.documents)
        self._harm = [one for one in story.events if one.kind in HARM and one.figures]
        self._counting = {
            figure.document
            for event in story.events
            for figure in event.figures
            if _Counted(event.id, figure).is_standing
        }
        self._telling: dict[str, list[Event]] = {}
        for event in self._harm:
            for document in _documents(event):
                self._telling.setdefault(document, []).append(event)

    def of(self, one: _Counted) -> str:
        """The harm that its document and others tell most of, else what the story is about."""
        if not one.is_standing:
            return one.event
        here = self._telling.get(one.figure.document, [])
        shared = [event for event in here if len(event.independent) > 1]
        if shared:
            return max(shared, key=self._told_most).id
        widest = max(self._harm, key=self._told_most, default=None)
        if widest is None or len(_documents(widest)) < SHARE * self._documents:
            return one.event
        return widest.id

    def _told_most(self, event: Event) -> tuple[int, int, int, float]:
        """By how many documents, and by how many of those that go on counting."""
        told = _documents(event)
        return len(told), len(told & self._counting), len(event.evidence), event.salience


def _documents(event: Event) -> set[str]:
    return {one.document for one in event.evidence}


def _reports(counts: Sequence[_Counted], days: Mapping[str, str]) -> tuple[Report, ...]:
    """One count of each document, by day: its toll so far, else the highest count."""
    best: dict[str, _Counted] = {}
    for one in counts:
        known = best.get(one.figure.document)
        if known is None or _says_more(one.figure, known.figure):
            best[one.figure.document] = one
    reports = [_report(one, days[document]) for document, one in best.items()]
    return tuple(sorted(reports, key=lambda one: (one.day, one.said.document)))


def _says_more(one: Figure, other: Figure) -> bool:
    return (one.total, one.count) > (other.total, other.count)


def _report(one: _Counted, day: str) -> Report:
    figure = one.figure
    said = Passage(one.event, figure.document, figure.start, figure.end, figure.text)
    return Report(day, figure.count, said)


def _changes(what: str, reports: Sequence[Report]) -> bool:
    """Whether it is a series: on a later day no lower; how many are missing may go up and down."""
    by_day = [[r.count for r in same] for _, same in groupby(reports, key=lambda one: one.day)]
    if len(by_day) < 2 or len({one.count for one in reports}) < 2:
        return False
    return what in STANDING or all(
        min(later) >= min(earlier) and max(later) >= max(earlier)
        for earlier, later in pairwise(by_day)
    )
