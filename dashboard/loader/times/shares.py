"""The first or last units of a time: "the third week of July", "the last two weeks of June"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.loader.times.bounds import Resolved, moved
from dashboard.loader.times.meaning import Share
from dashboard.loader.times.pieces import Piece

# Units that are added to a day; "quarter" and the like are not shared out.
_UNITS = ("day", "week", "month", "year")


def with_shares(pieces: Sequence[Piece], resolved: Sequence[Resolved]) -> list[Resolved]:
    """The times, those that are a share of the one that follows with its bounds."""
    done = list(resolved)
    for index in range(len(pieces) - 1):
        meaning, following = pieces[index].meaning, pieces[index + 1]
        if isinstance(meaning, Share) and following.first - pieces[index].last <= 2:
            done[index] = _share(meaning, done[index], done[index + 1])
    return done


def _share(meaning: Share, found: Resolved, whole: Resolved) -> Resolved:
    count, unit = meaning.amount.count, meaning.amount.unit
    if whole.focus is None or count is None or count % 1 or unit not in _UNITS:
        return found
    first, last = whole.focus
    if meaning.index < 0:
        start, end = moved(last + 1, -round(count), unit), last
    else:
        start = moved(first, meaning.index, unit)
        end = moved(start, round(count), unit) - 1
    if not first <= start <= end <= last:
        return found
    return replace(found, first=start, last=end, basis=whole.basis, anchor=whole.anchor)
