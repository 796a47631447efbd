"""Who said what: direct, mixed and indirect quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.loader.actors import ActorsFound
from dashboard.loader.prose import Prose
from dashboard.loader.quotes.floating import find_floating, is_title
from dashboard.loader.quotes.interviews import Interview, find_interview
from dashboard.loader.quotes.marks import find_marked
from dashboard.loader.quotes.mentions import subject_beside
from dashboard.loader.quotes.sayings import find_sayings
from dashboard.loader.quotes.signatures import find_signatures
from dashboard.loader.quotes.spans import Content, contents
from dashboard.loader.quotes.speakers import NOBODY, Speaker, Speakers
from dashboard.loader.quotes.stretches import Stretch, find_stretches
from dashboard.loader.quotes.turns import Turn, find_turns
from dashboard.story import Quote, Span

# Verbs that make a work as well as they say something.
_MAKING = frozenset("wrote writes writing written sang sings singing penned published".split())


@dataclass(frozen=True, slots=True)
class _Said:
    """One saying before it is numbered."""

    content: Content
    speaker: Speaker
    cue: tuple[int, int] | None


def find_quotes(prose: Prose, actors_found: ActorsFound) -> tuple[Quote, ...]:
    """Every saying of the text in order."""
    marked = find_marked(prose)
    stretches = list(find_stretches(prose, marked))
    speakers = Speakers(prose, actors_found, stretches, marked)
    turns = find_turns(prose, speakers.names())
    asked = _interview(prose, turns, speakers)
    found: list[_Said] = []
    last: Speaker = NOBODY
    waiting = list(reversed(turns))
    signed = find_signatures(stretches, speakers)
    for stretch in stretches:
        while waiting and waiting[-1].end <= stretch.start:
            found.append(_turn(waiting.pop(), speakers, last, asked))
        if waiting and waiting[-1].start < stretch.end:
            continue
        last = signed.get(stretch.start, last)
        here, last = _of_stretch(prose, stretch, speakers, last, signed=stretch.start in signed)
        found.extend(here)
        if prose.body[stretch.end - 1] == ":" and not here:
            last = speakers.speaker(subject_beside(stretch, stretch.end))
    found.extend(_turn(turn, speakers, last, asked) for turn in reversed(waiting))
    return tuple(_quotes(prose, found))


def _interview(prose: Prose, turns: Sequence[Turn], speakers: Speakers) -> Interview:
    """Who asks and who answers in the turns, by what is written before them."""
    first = next((turn.label[0] for turn in turns if turn.label), 0)
    return find_interview(prose.body, speakers.people_before(first))


def _turn(turn: Turn, speakers: Speakers, last: Speaker, asked: Interview) -> _Said:
    """A turn of a transcript by its label, or a block quote by whoever spoke before."""
    content = Content(turn.start, turn.end, "direct", (Span(turn.start, turn.end),))
    return _Said(content, speakers.labelled(turn.label, asked) if turn.label else last, None)


def _of_stretch(
    prose: Prose, stretch: Stretch, speakers: Speakers, before: Speaker, *, signed: bool = False
) -> tuple[list[_Said], Speaker]:
    """The sayings of one sentence, and who spoke last when it ends."""
    found: list[_Said] = []
    last = in_marks = NOBODY
    for saying in find_sayings(stretch):
        speaker = last if saying.inherits else speakers.speaker(saying.speaker)
        if saying.by_label and speaker.actor is None:
            continue
        last = speaker
        speakers.note(stretch, last)
        cue = prose.text[slice(*saying.cue)].lower()
        spans = [
            content
            for content in contents(prose.text, saying.contents, stretch.quotes)
            if cue not in _MAKING or not _names_work(prose.text, content)
        ]
        found.extend(_Said(content, last, saying.cue) for content in spans)
        if any(content.kind == "direct" for content in spans):
            in_marks = last
    last = in_marks if in_marks.text else last
    if not found:
        last = before
    used = [said.content for said in found]
    for content in list(find_floating(prose.text, stretch, used, signed=signed)):
        if not found and not signed:
            last = _speaker_beside(stretch, content, speakers, last)
        earlier = bool(found) and content.start < found[0].content.start
        speaker = before if earlier and before.text else last
        speakers.note(stretch, last)
        found.append(_Said(content, speaker, None))
    return found, last


def _names_work(text: str, content: Content) -> bool:
    """Whether what was written is a work by its title: "wrote “The Long Way Home”"."""
    first = content.quoted[0] if content.quoted else None
    if first is None or first.start - content.start > 1:
        return False
    return is_title(text[first.start : first.end].split())


def _speaker_beside(
    stretch: Stretch, content: Content, speakers: Speakers, last: Speaker
) -> Speaker:
    """Whose words a quotation without a verb is: by its sentence, the one before, or as before."""
    beside = speakers.speaker(subject_beside(stretch, content.start))
    if beside.text:
        return beside
    if last.text:
        return last
    named = speakers.person_before(stretch)
    if not named.text:
        named = speakers.described_before(stretch)
    return named if named.text else speakers.person_after(stretch)


def _has_words(text: str, content: Content) -> bool:
    """Whether anything but marks and stops is left."""
    return any(c.isalnum() for c in text[content.start : content.end])


def _of_article(prose: Prose, content: Content) -> Content:
    """The content as far as it is the article's: a mark that nothing closes reaches over furniture."""
    start, end = content.start, content.end
    said, seen = prose.text[start:end], prose.body[start:end]
    if said == seen:
        return content
    end = start + next(
        at for at, pair in enumerate(zip(said, seen, strict=True)) if len({*pair}) > 1
    )
    end = start + len(prose.text[start:end].rstrip())
    quoted = (Span(one.start, min(one.end, end)) for one in content.quoted if one.start < end)
    return Content(start, end, content.kind, tuple(quoted))


def _quotes(prose: Prose, found: Sequence[_Said]) -> Iterator[Quote]:
    own = (replace(said, content=_of_article(prose, said.content)) for said in found)
    worded = (said for said in own if _has_words(prose.text, said.content))
    ordered = sorted(worded, key=lambda said: (said.content.start, said.content.end))
    for number, said in enumerate(ordered, start=1):
        content, speaker, cue = said.content, said.speaker, said.cue
        yield Quote(
            id=f"{prose.document}-q{number}",
            document=prose.document,
            start=content.start,
            end=content.end,
            text=prose.text[content.start : content.end],
            quoted=content.quoted,
            kind=content.kind,
            speaker=speaker.actor,
            speaker_text=speaker.text,
            speaker_role=speaker.role,
            cue=prose.text[cue[0] : cue[1]] if cue else None,
        )
