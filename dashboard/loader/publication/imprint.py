"""The imprint of a text: the dates that its head and foot print, and the lines that say nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dashboard.loader.furniture import AFTER_END, RELATED
from dashboard.loader.page_lines import Line, ends_sentence
from dashboard.loader.publication.comments import LINES_BELOW, comments_from, of_readers
from dashboard.loader.publication.dated_lines import Judged, judge
from dashboard.loader.publication.datelines import MAX_DATELINE, find_dateline
from dashboard.loader.publication.editions import find_edition
from dashboard.loader.publication.lines import Edges, edges_of
from dashboard.loader.publication.of_another import is_printout
from dashboard.loader.publication.page_words import Label
from dashboard.loader.publication.places_named import place_named
from dashboard.loader.publication.printed import Imprint, Printed
from dashboard.loader.publication.read_line import ReadLine
from dashboard.loader.publication.tokens import WEEKDAY, Token, read_tokens
from dashboard.loader.publication.written import DATE, find_written
from dashboard.story import Furniture

IMPRINT: Final = "says when and by whom it was published"
# A line of names, dates and labels is not longer.
MAX_LINE: Final = 260
# So many days that stand at the head of lines are those of a chronology.
MIN_CHRONOLOGY: Final = 2
# A heading begins with its day, behind a bullet or bracket at most.
MAX_OPENING: Final = 4
_DAY_HEADING: Final = re.compile(
    rf"^[^\w\n]{{0,4}}(?:{WEEKDAY}[,.]?[^\S\n]{{1,2}})?(?:{DATE})[^\S\n]{{0,3}}(?:$|[–—:|]|-(?!\d))",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_SUBHEADING: Final = "##"  # Markdown's: a date in it is of what is told below
# Front matter may hold words of the article under these names.
_TOLD_IN_FRONT: Final = re.compile(
    r"(?:title|subtitle|headline|description|summary|excerpt|subject|text)\s*[:=]", re.IGNORECASE
)
# A sentence of an article has so many small words, or some and no number.
TELLING_WORDS: Final = 14
TELLING_WITHOUT_NUMBER: Final = 8
_SMALL_WORD: Final = re.compile(r"\b[a-z]{2,}\b")
_DIGIT: Final = re.compile(r"\d")
# The number of an issue: “Friday, March 6, 2015 | Vol. 38, No. 9”.
_MASTHEAD: Final = re.compile(
    r"\b(?:vol(?:ume)?|iss(?:ue)?|no|nr|edition|number)\b\.?[^\S\n]?(?:\d|[IVXLC]+\b)",
    re.IGNORECASE,
)
_ENDS: Final = frozenset(("end", "ends", "endit"))
_LONE: Final = frozenset(("time", "weekday", "sign"))
_NO_LABEL_OF_NEWS: Final = frozenset(("date", "dated", "date and time", "date/time"))


def read_imprint(text: str, furniture: Sequence[Furniture] = ()) -> Imprint:
    """What the text prints of its own publication, outside of other articles' headlines."""
    edges = edges_of(text)
    head = list(_read(text, [*edges.front[1:-1], *edges.head], at_foot=False))
    foot = list(_read(text, edges.foot, at_foot=True))
    read = list(_of_article([*head, *foot], furniture))
    read = _with_readers(_with_printouts(read), furniture)
    headings = _is_chronology(text, read)
    read = [
        _without_strangers(one) if headings or one.line.words.startswith(_SUBHEADING) else one
        for one in read
    ]
    printed = tuple(_of_news(read))
    return Imprint(printed, tuple(_page_lines(edges, read)), tuple(furniture))


def _read(text: str, lines: Sequence[Line], *, at_foot: bool) -> Iterator[ReadLine]:
    waiting: Label | None = None
    for line in lines:
        tokens: Sequence[Token] = ()
        judged = Judged()
        if line.end - line.start <= MAX_LINE and not _tells(line.words):
            tokens = read_tokens(text, line.start, line.end)
            judged = _with_edition(judge(tokens, waiting), tokens)
        if not judged.printed and not at_foot and _DIGIT.search(line.words[:MAX_DATELINE]):
            dateline = find_dateline(text, line.start, line.end)
            judged = replace(judged, printed=(dateline,) if dateline else ())
        waiting = judged.waiting
        printed = tuple(replace(one, at_foot=at_foot) for one in judged.printed)
        yield ReadLine(line, tokens, replace(judged, printed=printed), at_foot)


def _with_edition(judged: Judged, tokens: Sequence[Token]) -> Judged:
    """With the date of the edition that a line tells of where it gives no other."""
    edition = None if judged.printed else find_edition(tokens)
    return replace(judged, printed=(edition,), is_page=True) if edition else judged


def _tells(words: str) -> bool:
    """Whether a line is so clearly a sentence that it need not be read as anything else."""
    most = TELLING_WORDS if _DIGIT.search(words) else TELLING_WITHOUT_NUMBER
    return len(_SMALL_WORD.findall(words)) >= most


def _is_in(line: Line, furniture: Sequence[Furniture]) -> bool:
    return any(piece.start <= line.start < piece.end for piece in furniture)


def _without_strangers(read: ReadLine) -> ReadLine:
    """The line without dates that no label, no report and no masthead says to be this text's."""
    if _MASTHEAD.search(read.line.words):
        return read
    begin = read.line.start + MAX_OPENING
    kept = tuple(
        one
        for one in read.judged.printed
        if one.standing != "line" and (one.standing != "dateline" or one.span.start > begin)
    )
    if len(kept) == len(read.judged.printed):
        return read
    return replace(read, judged=Judged(kept))


def _of_article(read: Sequence[ReadLine], furniture: Sequence[Furniture]) -> Iterator[ReadLine]:
    """The lines, without the dates that headlines of other articles have below them."""
    links = [piece for piece in furniture if piece.reason == RELATED]
    ended = [piece for piece in furniture if piece.reason in (RELATED, AFTER_END)]
    is_headed = is_ended = False
    for one in read:
        # "ENDS", and below it the bare day of the release.
        is_release = is_ended and one.is_bare
        is_other = _is_in(one.line, ended) and not is_release
        if _is_in(one.line, links) or (is_other and is_headed):
            yield replace(one, judged=Judged())
        elif is_other or (one.at_foot and not is_release and _is_in(one.line, furniture)):
            yield _without_strangers(one)
        else:
            yield one
        is_headed = is_other and not one.judged.is_page
        is_ended = one.line.words.casefold().strip("-–—.#* ") in _ENDS


def _with_printouts(read: Sequence[ReadLine]) -> list[ReadLine]:
    """The lines; a bare day above or below the address that a browser printed is that of printing."""
    addresses = {at for at, one in enumerate(read) if is_printout(one.tokens)}
    return [
        _printed_later(one) if one.is_bare and not addresses.isdisjoint((at - 1, at + 1)) else one
        for at, one in enumerate(read)
    ]


def _printed_later(read: ReadLine) -> ReadLine:
    later = tuple(replace(one, standing="later") for one in read.judged.printed)
    return replace(read, judged=replace(read.judged, printed=later))


def _with_readers(read: Sequence[ReadLine], furniture: Sequence[Furniture]) -> list[ReadLine]:
    """The lines; a date over the words of readers, or over others at the foot, is not the article's."""
    begin = comments_from(read, furniture)
    return [
        _over_words(one, is_comment=begin is not None and one.line.start > begin)
        if one.judged.printed and _heads_words(read[at + 1 : at + 1 + LINES_BELOW], furniture)
        else one
        for at, one in enumerate(read)
    ]


def _heads_words(below: Sequence[ReadLine], furniture: Sequence[Furniture]) -> bool:
    """Whether lines below a date hold a sentence that is no page."""
    return any(
        ends_sentence(one.line.words)
        and not one.judged.is_page
        and not one.judged.printed
        and not _is_in(one.line, furniture)
        for one in below
    )


def _over_words(read: ReadLine, *, is_comment: bool) -> ReadLine:
    if is_comment:
        return replace(read, judged=replace(read.judged, printed=of_readers(read.judged.printed)))
    return _without_strangers(read) if read.at_foot else read


def _is_chronology(text: str, read: Sequence[ReadLine]) -> bool:
    """Whether lines all over the text begin with days: headings of what it tells."""
    standings = {one.standing for line in read for one in line.judged.printed}
    if standings.isdisjoint(("line", "dateline")):
        return False
    days = set()
    for match in _DAY_HEADING.finditer(text):
        for written in find_written(text, match.start(), match.end()):
            days.add((written.days, written.month, written.day))
            if len(days) >= MIN_CHRONOLOGY:
                return True
    return False


def _of_news(read: Sequence[ReadLine]) -> Iterator[Printed]:
    """The dates, without "Date:" where the page announces something with place and time."""
    announces = any(one.announces for one in read)
    for one in read:
        first = next((token for token in one.tokens if token.kind == "label"), None)
        weak = first is not None and first.words.casefold() in _NO_LABEL_OF_NEWS
        if not (announces and weak):
            yield from one.judged.printed


def _page_lines(edges: Edges, read: Sequence[ReadLine]) -> Iterator[Furniture]:
    """The lines that the finders need not read, in order."""
    front = {line.start for line in edges.front if not _TOLD_IN_FRONT.match(line.words)}
    for line in edges.front:
        if line.start in front:
            yield Furniture(line.start, line.end, IMPRINT)
    inside = {line.start for line in edges.front}
    for one in _without_headings(read):
        if one.judged.is_page and one.line.start not in inside:
            yield from _without_place(one)


def _without_place(read: ReadLine) -> Iterator[Furniture]:
    """The line but for the town that it names with its date."""
    place = place_named(read.tokens) if read.judged.printed else None
    if place is None:
        yield Furniture(read.line.start, read.line.end, IMPRINT)
        return
    if read.line.start < place.start:
        yield Furniture(read.line.start, place.start, IMPRINT)
    yield Furniture(place.end, read.line.end, IMPRINT)


def _without_headings(read: Sequence[ReadLine]) -> Iterator[ReadLine]:
    """The lines but for clocks and weekdays that head what is told; one by a date is that of the page."""
    lone = [at for at, one in enumerate(read) if {t.kind for t in one.tokens} <= _LONE]
    for at, one in enumerate(read):
        beside = read[max(0, at - 1) : at + 2]
        is_of_page = len(lone) == 1 and any(near.judged.printed for near in beside)
        if at not in lone or is_of_page:
            yield one
