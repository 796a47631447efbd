"""What is wrong with a story, whatever it was read from: nothing, or each thing in words."""

from itertools import pairwise

from dashboard.loader.times.days import day_of
from dashboard.story import Story


def faults_of(story: Story) -> list[str]:
    """Everything that no story may have."""
    return [*_doubled(story), *_out_of_text(story), *_leading_nowhere(story), *_out_of_order(story)]


def _doubled(story):
    """Two things of one kind under one id."""
    for kind in ("documents", "times", "places", "actors", "quotes", "events"):
        ids = sorted(one.id for one in getattr(story, kind))
        yield from (f"{kind}: {one} twice" for one, other in pairwise(ids) if one == other)


def _passages(story):
    for one in story.threads:
        yield from (step.said for step in one.steps)
    for one in story.denials:
        yield from (one.said, *one.denied)
    for one in story.tolls:
        yield from (report.said for report in one.reports)


def _out_of_text(story):
    """Spans that are no slice of their document, or another than their text."""
    texts = {one.id: one.text for one in story.documents}
    said = [*story.times, *story.place_mentions, *story.actor_mentions, *story.quotes]
    said += [one for event in story.events for one in (*event.evidence, *event.tellings)]
    said += [one for event in story.events for one in event.figures]
    said += [*(one.evidence for one in story.relations), *_passages(story)]
    for one in said:
        text = texts.get(one.document, "")
        if not 0 <= one.start < one.end <= len(text) or text[one.start : one.end] != one.text:
            yield f"out of its text: {one}"
    parts = [(quote.document, one) for quote in story.quotes for one in quote.quoted]
    parts += [(one.document, one.sentence) for event in story.events for one in event.tellings]
    parts += [(one.id, piece) for one in story.documents for piece in one.furniture]
    parts += [(one.id, one.published_from) for one in story.documents if one.published_from]
    for document, span in parts:
        if not 0 <= span.start < span.end <= len(texts.get(document, "")):
            yield f"out of {document}: {span}"


def _leading_nowhere(story):
    """Ids that are those of nothing."""
    known = {
        kind: {one.id for one in getattr(story, kind)}
        for kind in ("documents", "times", "places", "actors", "quotes", "events")
    }
    for kind, ids, holder in _ids(story):
        for one in ids:
            if one is not None and one not in known[kind]:
                yield f"no such id in {kind}: {one!r} of {holder}"


def _ids(story):
    """Each kind of thing, the ids by which something names one, and what names it."""
    for one in story.times:
        yield "documents", [one.document], one.id
        yield from _anchored(one)
    for one in story.place_mentions:
        yield "places", [one.place], one
    for one in story.actor_mentions:
        yield "actors", [one.actor], one
    for one in story.quotes:
        yield "actors", [one.speaker], one.id
        yield "events", [one.event], one.id
    for one in story.events:
        yield from _of_event(one)
    for one in story.relations:
        yield "events", [one.before, one.after], "a relation"
    for one in story.perhaps:
        yield "events", [one.one, one.other], "perhaps"
    yield "events", [one.event for one in _passages(story)], "a passage"
    yield "events", [one.event for one in story.tolls], "a toll"


def _of_event(event):
    at = (event.places, event.places_inferred, event.from_places, event.to_places)
    by = (event.actors, event.sources, event.targets)
    yield "places", [one for ids in at for one in ids], event.id
    yield "actors", [one for ids in by for one in ids], event.id
    yield "quotes", event.quotes, event.id
    yield "documents", [one for group in event.independent for one in group], event.id
    for one in event.disagreements:
        yield "documents", [of for value in one.values for of in value.documents], event.id
    yield from _anchored(event)
    for one in event.tellings:
        yield "times", [one.time], event.id
        yield "places", [*one.places, *one.from_places, *one.to_places], event.id
        yield "actors", [*one.sources, *one.targets, one.reporter], event.id


def _anchored(one):
    kinds = {"time": "times", "event": "events"}
    if one.anchor is not None and one.anchor.kind in kinds:
        yield kinds[one.anchor.kind], [one.anchor.id], one.id


def _out_of_order(story):
    """What ends before it begins."""
    for one in (*story.times, *story.events):
        first, last = day_of(one.earliest), day_of(one.latest)
        if first is None or last is None or first < last:
            continue
        with_hours = "T" in one.earliest and "T" in one.latest
        if first > last or (with_hours and one.earliest > one.latest):
            yield f"{one.id} ends before it begins: {one.earliest} to {one.latest}"
