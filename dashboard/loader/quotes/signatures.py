"""Names that stand alone beside a quotation: "“…” — NAME, mayor of PLACE"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.quotes.speakers import NOBODY, Speaker, Speakers
from dashboard.loader.quotes.stretches import DASHES, Stretch

# A quotation, a dash, a name.
MIN_SIGNED = 3


def find_signatures(stretches: Sequence[Stretch], speakers: Speakers) -> dict[int, Speaker]:
    """Who signs the quotations that stand alone, by the start of the quotation's stretch.

    The name follows its quotation, unless a name before it is nobody else's signature.
    """
    signed: dict[int, Speaker] = {}
    used = -1
    for index, stretch in enumerate(stretches):
        if not _is_quotation(stretch):
            speaker = _signed_inside(stretch, speakers)
            if speaker.text:
                signed[stretch.start] = speaker
            continue
        before = stretches[index - 1] if index and used != index - 1 else None
        if before is not None and before.paragraph != stretch.paragraph:
            speaker = speakers.signed(before.tokens, apart=True)
            if speaker.text:
                signed[stretch.start] = speaker
                continue
        if index + 1 < len(stretches):
            following = stretches[index + 1]
            apart = following.paragraph != stretch.paragraph
            speaker = speakers.signed(following.tokens, apart=apart)
            if speaker.text:
                signed[stretch.start] = speaker
                used = index + 1
    return signed


def _signed_inside(stretch: Stretch, speakers: Speakers) -> Speaker:
    """Who signs in the same sentence: "“…,” – NAME, mayor"."""
    if not stretch.quotes:
        return NOBODY
    tokens = stretch.tokens
    if len(tokens) < MIN_SIGNED or tokens[0].kind != "quote" or tokens[1].word not in DASHES:
        return NOBODY
    return speakers.signed(tokens[2:], apart=True)


def _is_quotation(stretch: Stretch) -> bool:
    """Whether nothing but words in marks stands there."""
    return bool(stretch.quotes) and all(t.kind in ("quote", "stop") for t in stretch.tokens)
