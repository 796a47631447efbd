"""What a story tells from event to event, as rows: order, pairs, plans, denials, tolls by day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dashboard.reports import Passage
from dashboard.story import Evidence, Story

Row = dict[str, Any]


def relations(story: Story) -> Iterator[Row]:
    """What comes before what, with the words that say so."""
    for one in story.relations:
        yield _span(one.evidence) | {"before": one.before, "after": one.after}


def perhaps(story: Story) -> Iterator[Row]:
    """The pairs of events that could be one."""
    for one in story.perhaps:
        yield {"one": one.one, "other": one.other, "differs": one.differs, "agreed": one.agreed}


def steps(story: Story) -> Iterator[Row]:
    """The steps of all plans, each with the number of its thread."""
    for number, thread in enumerate(story.threads):
        for step in thread.steps:
            yield _passage(step.said) | {"thread": number, "part": step.part}


def denials(story: Story) -> Iterator[Row]:
    """What is denied, then the words that deny it, with the number of the denial."""
    for number, one in enumerate(story.denials):
        for said in one.denied:
            yield _passage(said) | {"denial": number, "denies": False}
        yield _passage(one.said) | {"denial": number, "denies": True}


def tolls(story: Story) -> Iterator[Row]:
    """The reports of all tolls, each with its series and the event that this is of."""
    for number, series in enumerate(story.tolls):
        of = {"series": number, "of": series.event, "what": series.what}
        for one in series.reports:
            yield _passage(one.said) | of | {"day": one.day, "count": one.count}


def _span(thing: Evidence | Passage) -> Row:
    return {field: getattr(thing, field) for field in ("document", "start", "end", "text")}


def _passage(said: Passage) -> Row:
    return _span(said) | {"event": said.event}
