"""Which documents of a story tell of an event that one of them tells, who first."""

from __future__ import annotations

from dashboard.story import Document, Event, Story

_LAST = "9999"  # beyond all days of publication: what has none cannot have been first


def told_by(story: Story, document: str, title: str) -> tuple[Document, ...]:
    """The documents that tell of it, in the order of their days; those without one at the end.

    The event is that of which ``document`` tells under this title; none where it has no such one.
    """
    event = next((one for one in story.events if _is_told(one, document, title)), None)
    if event is None:
        return ()
    telling = {one.document for one in event.evidence} | {one.document for one in event.tellings}
    there = [one for one in story.documents if one.id in telling]
    return tuple(sorted(there, key=lambda one: one.published or _LAST))


def _is_told(event: Event, document: str, title: str) -> bool:
    return any(one.document == document and one.title == title for one in event.tellings)
