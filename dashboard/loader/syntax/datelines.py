"""The dateline that a report opens with, which is no part of its first sentence."""

from __future__ import annotations

import re

# The place and agency at the head of a report: capitals, then an agency in brackets or a colon.
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:, (?:\d{1,2} )?[A-Z][\w .,]{1,40})?"
    r"(?: ?\([A-Z][\w ./]{1,40}\) ?(?:--|[-–—_])|:| --| [-–—]) *"
)
MAX_DATELINE = 120


def after_dateline(body: str, start: int, end: int) -> int:
    """Where the sentence begins behind “MOSCOW (AP) -” or “RAWALPINDI:”."""
    found = _DATELINE.match(body, start, min(end, start + MAX_DATELINE))
    return found.end() if found and found.end() < end else start
