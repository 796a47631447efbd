"""Names that stand alone beside a quotation: "“…” — NAME, mayor of PLACE"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.quotes.speakers import Speaker, Speakers
from dashboard.loader.quotes.stretches import Stretch


def find_signatures(stretches: Sequence[Stretch], speakers: Speakers) -> dict[int, Speaker]:
    """Who signs the quotations that stand alone, by the start of the quotation's stretch.

    The name follows its quotation, unless a name before it is nobody else's signature.
    """
    signed: dict[int, Speaker] = {}
    used = -1
    for index, stretch in enumerate(stretches):
        if not _is_quotation(stretch):
            continue
        before = stretches[index - 1] if index and used != index - 1 else None
        if before is not None and before.paragraph != stretch.paragraph:
            speaker = speakers.signed(before, apart=True)
            if speaker.text:
                signed[stretch.start] = speaker
                continue
        if index + 1 < len(stretches):
            following = stretches[index + 1]
            apart = following.paragraph != stretch.paragraph
            speaker = speakers.signed(following, apart=apart)
            if speaker.text:
                signed[stretch.start] = speaker
                used = index + 1
    return signed


def _is_quotation(stretch: Stretch) -> bool:
    """Whether nothing but words in marks stands there."""
    return all(t.kind in ("quote", "stop") for t in stretch.tokens) and bool(stretch.quotes)
