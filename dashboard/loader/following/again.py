"""What was followed, after a person set events right: by the words, which stay where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dashboard.loader.following.tolls import toll_series
from dashboard.reports import Denial, Passage, Step, Thread
from dashboard.story import Story

_Events = Mapping[tuple[str, int, int], str]


def followed_again(story: Story) -> Story:
    """The story with each passage of the event that tells it now; what lost its events is let go."""
    events = {
        (one.document, one.start, one.end): event.id
        for event in story.events
        for one in event.tellings
    }
    return replace(
        story,
        threads=tuple(_threads(story.threads, events)),
        denials=tuple(_denials(story.denials, events)),
        tolls=toll_series(story),
    )


def _threads(threads: Iterable[Thread], events: _Events) -> Iterator[Thread]:
    for thread in threads:
        steps = [Step(one.part, said) for one in thread.steps if (said := _now(one.said, events))]
        if len({one.part for one in steps}) > 1:
            yield Thread(tuple(steps))


def _denials(denials: Iterable[Denial], events: _Events) -> Iterator[Denial]:
    for denial in denials:
        said = _now(denial.said, events)
        denied = tuple(now for one in denial.denied if (now := _now(one, events)))
        if said and denied:
            yield Denial(said, denied)


def _now(said: Passage, events: _Events) -> Passage | None:
    event = events.get((said.document, said.start, said.end))
    return None if event is None else replace(said, event=event)
