"""The year that a page prints apart from its day: in the number of a paper, in a notice of copyright."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dashboard.loader.publication.page_words import page_words

# "Press Release No. 12/2018" stands in the line of the date, or in the one above or below it.
LINES_AROUND: Final = 1
MAX_LINE: Final = 200
_YEAR: Final = r"(?:19|20)\d\d"
_COUNT: Final = r"(?:no|nr|number)\b[^\w\n]{0,3}"
_NOTICE: Final = re.compile(
    rf"(?:©|\(c\)|\bcopyright)[^\S\n]{{0,2}}(?:(?:©|\(c\))[^\S\n]{{0,2}})?({_YEAR})(?![\d–/-])",
    re.IGNORECASE,
)


def numbered_year(text: str, start: int, end: int) -> int | None:
    """The one year of the numbers of papers in the lines around a date."""
    first, last = text.rfind("\n", 0, start), text.find("\n", end)
    for _ in range(LINES_AROUND):
        first = text.rfind("\n", 0, max(0, first))
        last = text.find("\n", last + 1) if last >= 0 else last
    begin = max(first + 1, start - MAX_LINE)
    until = min(last if last >= 0 else len(text), end + MAX_LINE)
    found = {int(one[1] or one[2]) for one in _number().finditer(text, begin, until)}
    return found.pop() if len(found) == 1 else None


def notice_year(text: str) -> int | None:
    """The one year of a text's notices of copyright; none where it stands for years."""
    found = {int(match[1]) for match in _NOTICE.finditer(text)}
    return found.pop() if len(found) == 1 else None


@cache
def _number() -> re.Pattern[str]:
    papers = "|".join(sorted(map(re.escape, page_words().serial), key=len, reverse=True))
    # "Case No. 12/2018" is of a court and may be old; a number that opens its line is the paper's.
    named = rf"\b(?:{papers})[^\w\n]{{0,4}}(?:{_COUNT})?"
    return re.compile(
        rf"(?:{named}|(?:^|[|•·(–—])[^\w\n]{{0,4}}{_COUNT})(?:[A-Z]{{1,6}}[/-])?"
        rf"(?:\d{{1,5}}[^\S\n]?/[^\S\n]?({_YEAR})|({_YEAR})/\d{{1,5}})(?![\d/]|-\d)",
        re.IGNORECASE | re.MULTILINE,
    )
