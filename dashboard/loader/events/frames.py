"""The frame of a paragraph: an opening “In the days before the vote,” dates what it goes on to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.loader.events.spans import Spans
from dashboard.loader.events.tellings import Telling
from dashboard.loader.prose import Prose, Sentence
from dashboard.loader.times.days import from_iso
from dashboard.story import ActorMention, Time

# A day is too sharp to hand on: what follows may be earlier or later. Longer than two months
# is a background, in which anything may be told.
MIN_DAYS = 2
MAX_DAYS = 62
# "In", "During the": what may stand before the expression that opens a sentence.
OPENING_WORDS = 2
# "had already fled": how many characters before its verb the sign of an earlier past stands.
EARLIER_REACH = 20


def in_frames(
    prose: Prose, actors: Spans[ActorMention], times: Spans[Time], tellings: Sequence[Telling]
) -> list[Telling]:
    """The tellings; those without a time that a frame holds with the frame's time.

    A frame holds what its paragraph goes on to tell in the plain past of somebody whom the
    framed sentence named, up to the next sentence with a time of its own.
    """
    return list(_framed(prose, actors, times, tellings))


def _framed(
    prose: Prose, actors: Spans[ActorMention], times: Spans[Time], tellings: Sequence[Telling]
) -> Iterator[Telling]:
    frame: Telling | None = None
    for telling in tellings:
        sentence = prose.sentences[telling.sentence]
        if _opens(prose, telling, sentence):
            frame = telling
        elif frame is not None and telling.sentence != frame.sentence:
            opening = prose.sentences[frame.sentence]
            if sentence.paragraph != opening.paragraph or times.between(
                sentence.start, sentence.end
            ):
                frame = None
            elif _goes_on(prose, telling) and _share_an_actor(actors, opening, sentence):
                telling = replace(telling, time=frame.time)  # noqa: PLW2901
        yield telling


def _opens(prose: Prose, telling: Telling, sentence: Sentence) -> bool:
    """Whether a telling is dated by a stretch of time that opens its sentence."""
    time = telling.time
    if time is None or not telling.main or time.earliest is None or time.latest is None:
        return False
    if len(prose.body[sentence.start : time.start].split()) > OPENING_WORDS:
        return False
    return time.end <= telling.start and MIN_DAYS <= _days(time.earliest, time.latest) <= MAX_DAYS


def _days(earliest: str, latest: str) -> int:
    """How many days a stretch has."""
    first, last = (from_iso(bound.partition("T")[0]) for bound in (earliest, latest))
    return last - first + 1


def _goes_on(prose: Prose, telling: Telling) -> bool:
    """Whether a telling goes on with the story: its main event, in the plain past, with no time."""
    before = prose.body[max(0, telling.start - EARLIER_REACH) : telling.start].lower().split()
    return (
        telling.time is None
        and telling.main
        and telling.narrated
        and telling.status == "asserted"
        and telling.known is None
        and not telling.question
        and "had" not in before
    )


def _share_an_actor(actors: Spans[ActorMention], opening: Sentence, sentence: Sentence) -> bool:
    named = {one.actor for one in actors.between(opening.start, opening.end)}
    return any(one.actor in named for one in actors.between(sentence.start, sentence.end))
