"""Which dated lines head the entries of a list, and how far each entry goes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from dashboard.loader.headings.lines import Bordered, DatedLine
from dashboard.loader.prose import Head
from dashboard.loader.times.leading import RANKS, Rank

# Two lines that only say when, or say it before a mark, make a list; a date that runs into its
# line is a heading where it does so again and again.
MIN_MARKED = 2
MIN_PLAIN = 3
# So many whole dates before a mark are a list, whether they are years, months or days.
MIN_YEARS = 3
_BLANK = re.compile(r"\n\s*\n")
_OF_SECTIONS: frozenset[Rank] = frozenset(("era", "year", "month"))
# A line between blank ones that ends as no sentence does.
_TITLE = re.compile(r"\n[ \t]{0,8}\n[ \t]{0,8}([A-Z][^\n]{2,78}[\w)])[ \t]{0,8}(?=\n[ \t]{0,8}\n)")
# A bullet's text goes on behind a blank line where that is set in.
_SET_IN = re.compile(r"[ \t]+[^ \t]")


def heads_of(body: str, lines: Sequence[DatedLine]) -> tuple[Head, ...]:
    """The heads of the text's lists, each with the end of its entry."""
    kept = _in_lists(lines)
    if not kept:
        return ()
    blanks = [match.end() for match in _BLANK.finditer(body)]
    ends = _ends(body, kept, blanks)
    return tuple(
        Head(one.line, one.start, one.end, one.content, end)
        for one, end in zip(kept, ends, strict=True)
    )


def _in_lists(lines: Sequence[DatedLine]) -> list[DatedLine]:
    """The lines that are one of several of their rank, and what stands alone above such."""
    marked = Counter(one.leading.rank for one in lines if _is_marked(one))
    plain = Counter((one.leading.rank, one.ending) for one in lines if not _is_marked(one))
    years = sum(_is_marked_year(one) for one in lines)
    members = [
        one
        for one in lines
        if _is_member(one, marked, plain) or (years >= MIN_YEARS and _is_marked_year(one))
    ]
    if not members:
        return []
    chosen = {one.line for one in members}
    ranks = {one.leading.rank for one in members}
    last = {rank: max(one.line for one in members if one.leading.rank == rank) for rank in ranks}
    lowest = max(ranks, key=RANKS.index)
    wide = [one for one in lines if one.ending == "alone" and _is_above(one, lowest)]
    inside = any(one.line < last[lowest] for one in wide)
    return [
        one
        for one in lines
        if one.line in chosen
        or (inside and one.ending == "alone" and _is_above(one, lowest))
        or (one.ending == "alone" and one.leading.deictic and one.line > members[0].line)
    ]


def _is_marked(line: DatedLine) -> bool:
    return line.ending in ("alone", "marked")


def _is_marked_year(line: DatedLine) -> bool:
    """“March 1991 — The mill closed”: a whole date that a mark sets off from what was then."""
    return line.ending == "marked" and line.leading.has_year


def _is_member(
    line: DatedLine, marked: Counter[Rank], plain: Counter[tuple[Rank, Bordered]]
) -> bool:
    """Whether enough lines of its rank begin as it does."""
    rank = line.leading.rank
    if rank == "clock":
        return marked[rank] + plain[rank, "plain"] >= MIN_MARKED and line.ending != "stopped"
    if _is_marked(line):
        return marked[rank] >= MIN_MARKED
    if (
        line.ending == "stopped"
        and line.leading.has_weekday
        and plain[rank, "stopped"] >= MIN_MARKED
    ):
        return True  # "Monday. We crossed at dawn."
    return line.leading.has_figure and plain[rank, "plain"] + plain[rank, "stopped"] >= MIN_PLAIN


def _is_above(line: DatedLine, rank: Rank) -> bool:
    return RANKS.index(line.leading.rank) < RANKS.index(rank)


def _ends(body: str, heads: Sequence[DatedLine], blanks: Sequence[int]) -> list[int]:
    """Where each entry ends: at the next head, behind a bullet's text, or as long as others are."""
    following = [*(one.line for one in heads[1:]), len(body)]
    ends = [
        _end_of_bullet(body, one, end, blanks) if one.bullet else end
        for one, end in zip(heads, following, strict=True)
    ]
    if not heads[-1].bullet:
        ends[-1] = _end_of_last(heads, following, blanks)
    titles = [match.start(1) for match in _TITLE.finditer(body)]
    return [_end_of_section(one, end, titles, blanks) for one, end in zip(heads, ends, strict=True)]


def _end_of_section(head: DatedLine, end: int, titles: Sequence[int], blanks: Sequence[int]) -> int:
    """A year or month of a long article ends at the next title, which need not name another."""
    if head.leading.rank not in _OF_SECTIONS:
        return end
    below = bisect_right(blanks, head.line)
    first = blanks[below] if below < len(blanks) else end
    number = bisect_right(titles, first)
    return min(end, titles[number]) if number < len(titles) else end


def _end_of_bullet(body: str, head: DatedLine, end: int, blanks: Sequence[int]) -> int:
    for number in range(bisect_right(blanks, head.line_end), bisect_left(blanks, end)):
        at = blanks[number]
        line = body.rfind("\n", 0, at) + 1
        if not _SET_IN.match(body, line, at + 1):
            return at
    return end


def _end_of_last(heads: Sequence[DatedLine], ends: Sequence[int], blanks: Sequence[int]) -> int:
    """The last entry has no more paragraphs than the longest other one of its rank."""
    rank = heads[-1].leading.rank
    most = max(
        (
            bisect_left(blanks, end) - bisect_right(blanks, one.line)
            for one, end in zip(heads[:-1], ends, strict=False)
            if one.leading.rank == rank
        ),
        default=1,
    )
    left = blanks[bisect_right(blanks, heads[-1].line) :]
    return left[most] if most < len(left) else ends[-1]
