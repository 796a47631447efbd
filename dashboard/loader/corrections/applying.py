"""Story and corrections → the story as corrected, and what no longer fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final

from dashboard.loader.corrections.draft import Draft, UnfitError
from dashboard.loader.corrections.fields import (
    BY_HAND,
    dated,
    meant,
    placed,
    positioned,
    spoken,
    with_field,
)
from dashboard.loader.corrections.kinds import (
    Add,
    Apart,
    Correction,
    Hide,
    Merge,
    Misfit,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
)
from dashboard.loader.corrections.regroup import put_together, taken_apart
from dashboard.loader.events.salience import weighed
from dashboard.loader.following.again import followed_again
from dashboard.story import Event, Evidence, Story, Telling

__all__ = ["Corrected", "apply"]
# No happening of the longest texts is told as often; all of its tellings are compared anew by
# each split and each merge.
MOST_TELLINGS: Final = 200


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected story, and the corrections that it had no place for."""

    story: Story
    misfits: tuple[Misfit, ...]


def apply(story: Story, corrections: Iterable[Correction]) -> Corrected:
    """The story with one correction after the other; what does not fit is left out and named."""
    draft = Draft(story)
    misfits = []
    for one in corrections:
        try:
            _correct(one, draft)
        except UnfitError as error:
            misfits.append(Misfit(one, str(error)))
    return Corrected(followed_again(weighed(draft.finished())), tuple(misfits))


@singledispatch
def _correct(correction: Correction, draft: Draft) -> None:
    """Change the draft as a correction says; raises UnfitError."""
    raise TypeError(type(correction))


def _edit(draft: Draft, at: Words, field: str, change: Callable[[Event], Event]) -> None:
    changed = change(draft.event_at(at))
    draft.put(replace(changed, corrected=with_field(changed.corrected, field)))


@_correct.register
def _title(correction: SetTitle, draft: Draft) -> None:
    _edit(draft, correction.at, "title", lambda event: replace(event, title=correction.title))


@_correct.register
def _kind(correction: SetKind, draft: Draft) -> None:
    kind = correction.kind
    _edit(draft, correction.at, "kind", lambda event: replace(event, kind=kind, mode=None))


@_correct.register
def _status(correction: SetStatus, draft: Draft) -> None:
    _edit(draft, correction.at, "status", lambda event: replace(event, status=correction.status))


@_correct.register
def _date(correction: SetDate, draft: Draft) -> None:
    _edit(draft, correction.at, "date", lambda event: dated(event, correction.date))


@_correct.register
def _places(correction: SetPlaces, draft: Draft) -> None:
    draft.put(placed(draft, correction))


@_correct.register
def _hide(correction: Hide, draft: Draft) -> None:
    draft.drop(draft.event_at(correction.at).id)


@_correct.register
def _split(correction: Split, draft: Draft) -> None:
    event, telling = draft.telling_at(correction.at)
    _check_tellings(event)
    out = [
        one
        for one in event.tellings
        if one is telling or (correction.whole_document and one.document == telling.document)
    ]
    _take_out(draft, event, out)


def _take_out(draft: Draft, event: Event, out: Sequence[Telling]) -> None:
    if len(out) == len(event.tellings):
        raise UnfitError("nothing else tells this event, so there is nothing to split")
    rest, apart = taken_apart(draft, event, out)
    draft.put(rest)
    draft.put(apart)
    for quote in apart.quotes:
        draft.quotes[quote] = replace(draft.quotes[quote], event=apart.id)


@_correct.register
def _merge(correction: Merge, draft: Draft) -> None:
    event, other = draft.event_at(correction.at), draft.event_at(correction.other)
    if event is other:
        raise UnfitError("both are one event already")
    _check_tellings(event, other)
    joined = put_together(draft, event, other)
    agreed = with_field(joined.agreed, BY_HAND)
    corrected = with_field(joined.corrected, "tellings")
    draft.put_as_one(replace(joined, agreed=agreed, corrected=corrected), other.id)


def _check_tellings(*events: Event) -> None:
    """Raises UnfitError where the events are told too often together."""
    if sum(max(len(one.tellings), len(one.evidence)) for one in events) > MOST_TELLINGS:
        raise UnfitError(f"an event that is told more than {MOST_TELLINGS} times stays as it is")


@_correct.register
def _apart(correction: Apart, draft: Draft) -> None:
    """Two events stay two, and are named as perhaps one no more; one event is taken apart."""
    event, other = draft.event_at(correction.at), draft.event_at(correction.other)
    if event is other:
        _, telling = draft.telling_at(correction.other)
        out = [one for one in event.tellings if one.document == telling.document]
        _take_out(draft, event, out if len(out) < len(event.tellings) else [telling])
        return
    draft.tell_apart(event.id, other.id)
    for one in (event, other):
        draft.put(replace(one, corrected=with_field(one.corrected, "apart")))


@_correct.register
def _add(correction: Add, draft: Draft) -> None:
    draft.put(_added(correction, draft))


@_correct.register
def _position(correction: SetPosition, draft: Draft) -> None:
    draft.put_place(positioned(draft, correction))


@_correct.register
def _meant(correction: SetMeant, draft: Draft) -> None:
    draft.put_place(meant(draft, correction))


@_correct.register
def _speaker(correction: SetSpeaker, draft: Draft) -> None:
    quote = spoken(draft, correction)
    draft.quotes[quote.id] = quote


def _added(correction: Add, draft: Draft) -> Event:
    """An event that the words tell, with the places and people that their passage names."""
    found = draft.find(correction.at)
    document, passage = found.document, found.passage
    text = draft.texts[document]
    places, actors = draft.places_in(found), draft.actors_in(found)
    telling = Telling(
        document=document,
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        sentence=passage,
        title=correction.title,
        kind=correction.kind,
        mode=None,
        status=correction.status,
        main=True,
        time=None,
        places=tuple(dict.fromkeys(places)),
        sources=(),
        targets=(),
        reporter=None,
    )
    said = text[passage.start : passage.end]
    evidence = Evidence(document, passage.start, passage.end, said)
    return _event_of(telling, evidence, actors, draft, correction.date)


def _event_of(
    telling: Telling, evidence: Evidence, actors: Iterable[str], draft: Draft, date: str
) -> Event:
    event = Event(
        id=draft.new_id(f"{telling.document}-by-hand"),
        title=telling.title,
        kind=telling.kind,
        mode=None,
        status=telling.status,
        main=True,
        edtf=None,
        earliest=None,
        latest=None,
        granularity="vague",
        basis="unresolved",
        anchor=None,
        places=telling.places,
        actors=tuple(dict.fromkeys(actors)),
        quotes=(),
        evidence=(evidence,),
        tellings=(telling,),
        independent=((telling.document,),),
        corrected=("evidence",),
    )
    return dated(event, date) if date else event
