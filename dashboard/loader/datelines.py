"""Where a report goes on behind its dateline, which is no part of its first sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from dashboard.story import Span

# The place and agency at the head of a report without a date: capitals, then an agency in brackets,
# a dash or a colon.
_UPPER: Final = "A-ZÀ-ÖØ-Þ"
_UNDATED: Final = re.compile(
    rf"[{_UPPER}][{_UPPER} .'’/-]{{2,40}}(?:, (?:\d{{1,2}} )?[{_UPPER}][\w .,]{{1,40}})?"
    r"(?: ?\([A-Z][\w ./]{1,40}\) ?(?:--|[-–—_])|:| --| [-–—]) *"
)
MAX_UNDATED: Final = 120


class Datelines:
    """The datelines of a text: those that its imprint found by their dates, and those in capitals."""

    def __init__(self, body: str, dated: Sequence[Span] = ()) -> None:
        self._body = body
        self._dated = sorted((body.rfind("\n", 0, one.start) + 1, one.end) for one in dated)

    def behind(self, start: int, end: int) -> int:
        """Where the sentence from ``start`` to ``end`` begins, its end where it is but a dateline."""
        index = bisect_right(self._dated, (start, len(self._body))) - 1
        if index >= 0 and start < self._dated[index][1]:
            return min(self._dated[index][1], end)
        found = _UNDATED.match(self._body, start, min(end, start + MAX_UNDATED))
        if found is None or found.end() >= end or self._is_set_off(found):
            return start
        return found.end()

    def _is_set_off(self, found: re.Match[str]) -> bool:
        """“NASA – the agency – launched”: a second dash follows, and no agency stands in brackets."""
        dash = found.group().rstrip()[-1]
        if dash not in "-–—" or ")" in found.group():
            return False
        behind = self._body[found.end() : found.end() + MAX_UNDATED].split("\n", 1)[0]
        return f" {dash} " in behind
