"""Who said what: direct, mixed and indirect quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.loader.actors import ActorsFound
from dashboard.loader.prose import Prose
from dashboard.loader.quotes.floating import find_floating
from dashboard.loader.quotes.marks import Marked, find_marked
from dashboard.loader.quotes.sayings import find_sayings, subject_beside
from dashboard.loader.quotes.speakers import Speaker, Speakers
from dashboard.loader.quotes.spans import Content, contents
from dashboard.loader.quotes.stretches import find_stretches
from dashboard.story import Quote


def find_quotes(prose: Prose, actors_found: ActorsFound) -> tuple[Quote, ...]:
    """Every saying of the text in order."""
    marked = find_marked(prose)
    stretches = list(find_stretches(prose, marked))
    speakers = Speakers(prose, actors_found, stretches, marked)
    found: list[tuple[Content, Speaker, tuple[int, int] | None]] = []
    for index, stretch in enumerate(stretches):
        sayings = list(find_sayings(stretch))
        last = Speaker(None, None, None)
        here = []
        for saying in sayings:
            speaker = speakers.speaker(saying.speaker) if not saying.inherits else last
            last = speaker
            speakers.note(stretch, speaker)
            for content in contents(prose.text, saying.contents, stretch.quotes):
                here.append((content, speaker, saying.cue))
        found.extend(here)
        used = [c for c, _, _ in here]
        previous = found[-1 - len(here)][1] if len(found) > len(here) else last
        for content in find_floating(prose.text, stretch, used):
            speaker = last if here else previous
            if not here:
                named = speakers.speaker(subject_beside(stretch, content.start))
                speaker = named if named.text else previous
            speakers.note(stretch, speaker)
            found.append((content, speaker, None))
    return tuple(_quotes(prose, found))


def _quotes(
    prose: Prose, found: Sequence[tuple[Content, Speaker, tuple[int, int] | None]]
) -> Iterator[Quote]:
    ordered = sorted(found, key=lambda f: (f[0].start, f[0].end))
    for number, (content, speaker, cue) in enumerate(ordered, start=1):
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
