"""The dateline that a report begins with: "ZADAR, Croatia, May 14 (Agency) - "."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dashboard.loader.publication.dated_lines import weekday_beside
from dashboard.loader.publication.of_another import is_caption
from dashboard.loader.publication.page_words import page_words
from dashboard.loader.publication.printed import Printed
from dashboard.loader.publication.tokens import Token, read_tokens
from dashboard.story import Span

# The longest dateline names two towns with their states, a weekday, a day and an agency.
MAX_DATELINE: Final = 160
_PLACE: Final = re.compile(r"[\W_]{0,3}([^\W\d_][\w .,'’/()&|–—-]{1,90})?")
_WORD: Final = re.compile(r"[^\W\d_][\w.'’]*")
# "(Agency) -", "/Agency/.", "[Agency]" or a dash, with the words of the report behind it.
_AGENCY: Final = r"(?P<agency>\([^()\n]{1,60}\)|/[^/\n]{1,40}/|\[[^\]\n]{1,40}\])"
_AFTER_AGENCY: Final = re.compile(
    rf"[,.]?[^\S\n]{{0,2}}{_AGENCY}[^\S\n]{{0,2}}(?:--|[.:–—-])?[^\S\n]{{0,2}}"
)
_AFTER_DASH: Final = re.compile(r"[,.)\]]{0,2}[^\S\n]{0,2}(?:--?|[–—:|]|/(?=\s))[^\S\n]{0,2}(?=\S)")
_AFTER_PLACE: Final = re.compile(
    r"[,|]?[^\S\n]{0,2}[–—|-]?[^\S\n]{0,2}[A-Z][\w .,'’-]{1,40}[^\S\n]{1,2}(?:--?|[–—])[^\S\n]"
)
# "Kotor, 7 June 2021. A ferry …", "[Kotor, 7 June 2021] A ferry …": a sentence of its own follows.
_AFTER_STOP: Final = re.compile(r"[.\])][^\S\n]{1,2}(?=[“\"‘']?[^\W\d_a-z])")
_NO_AGENCY: Final = re.compile(r"[(\[/]\s*(?:the|a|an|that|which|when|see|aged)\b", re.IGNORECASE)
_NO_PLACES: Final = frozenset(
    ("on", "in", "at", "since", "by", "before", "after", "until", "from", "as", "when", "for", "to")
)

# Small words inside the names of towns: "Viana do Castelo", "Newcastle upon Tyne", "L'Isle sur la Sorgue".
_INSIDE_NAMES: Final = frozenset(
    "a aan al am an ash auf au aux bei beim bij da das de dei del della den der des di do dos du e el en es ez"
    " ibn im in la las le les los na nad o ob of on os sous sul sur the ter under upon van vor y zu".split()
)


def find_dateline(text: str, start: int, end: int) -> Printed | None:
    """The date of the dateline that a line begins with."""
    tokens = read_tokens(text, start, min(end, start + MAX_DATELINE))
    named = bool(tokens) and tokens[0].label == "field" and tokens[0].words.lower() == "dateline"
    index = next((at for at, token in enumerate(tokens) if token.kind == "date"), None)
    if index is None or is_caption(tokens, index):
        return None
    begin = tokens[0].end + 1 if named else start
    return _read(text, begin, tokens, index, ends=end if named else None)


def _read(
    text: str, begin: int, tokens: tuple[Token, ...], index: int, ends: int | None
) -> Printed | None:
    token = tokens[index]
    written, opening = token.written, index
    while opening and tokens[opening - 1].kind in ("weekday", "time", "sign"):
        opening -= 1
        if tokens[opening].words in "–—-|(":
            break
    before = text[begin : min(tokens[opening].start, token.start)]
    closing = index
    while closing + 1 < len(tokens) and tokens[closing + 1].kind in ("weekday", "time"):
        closing += 1
    after = tokens[closing].end
    if written is None or written.whole or not _names_place(before) or _spans(tokens, closing):
        return None
    if after == ends:
        stop, until = after, after
    elif found := _end(text, after, placed=bool(_WORD.search(before))):
        stop, until = found
    else:
        return None
    weekday = weekday_beside(tokens, index)
    return Printed(written, "dateline", Span(token.start, stop), weekday, until=until)


def _spans(tokens: tuple[Token, ...], closing: int) -> bool:
    """Whether another date ends a span of days: in a bracket, or where no sentence begins with it.

    "Ana Ruiz (4 May 1931 – 6 June 2019)", but "LARNOK, May 3, 2021 – May 8 is a holiday".
    """
    behind = tokens[closing + 1 : closing + 4]
    if len(behind) < 2 or behind[0].words not in "–—-" or behind[1].kind != "date":
        return False
    words = [token.words for token in tokens[:closing]]
    opened = max((at for at, word in enumerate(words) if word == "("), default=-1)
    if opened >= 0 and ")" not in words[opened:]:
        return True
    return len(behind) < 3 or behind[2].kind != "word" or behind[2].words in _NO_PLACES


def _names_place(before: str) -> bool:
    """Whether words before a date can be those of a place and an agency, or there are none."""
    if not _PLACE.fullmatch(before.rstrip()):
        return not before.strip(" ,.(")
    words = _WORD.findall(before)
    small = page_words().page
    if not words:
        return True
    opens = words[0].casefold()
    if opens in _NO_PLACES or (
        opens in small and not words[0].isupper() and not _is_with_article(words)
    ):
        return False
    agencies = re.findall(r"\(([^()]*)\)", before)
    named = set(_WORD.findall(" ".join(agencies)))
    known = small | _INSIDE_NAMES | named
    return all(not word[0].islower() or word in known for word in words)


def _is_with_article(words: Sequence[str]) -> bool:
    """Whether a name begins with its article: "The Hague"."""
    names = all(word[0].isupper() for word in words)
    return names and len(words) > 1 and words[0].casefold() in _INSIDE_NAMES


def _end(text: str, after: int, *, placed: bool) -> tuple[int, int] | None:
    """Where the dateline ends and the report goes on; None where what follows the date is none."""
    agency = _AFTER_AGENCY.match(text, after)
    if agency and not _NO_AGENCY.search(agency.group()):
        return agency.end("agency"), agency.end()
    dash = _AFTER_DASH.match(text, after)
    if dash and (placed or text[dash.end()].isupper() or text[dash.end()] in "“\"'‘"):
        return after, dash.end()
    stop = _AFTER_STOP.match(text, after) if placed else None
    if stop is None and (place := _AFTER_PLACE.match(text, after)):
        # "7/9/2018 Boats found in harbour - The Post" is a title with its page.
        stop = place if _names_place(place.group().strip(" ,|–—-")) else None
    return (after, stop.end()) if stop else None
