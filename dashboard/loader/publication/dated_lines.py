"""Whether a line only gives dates, names and labels, and what its dates are by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import digits
from typing import Final

from dashboard.loader.publication.of_another import is_of_another, is_printout
from dashboard.loader.publication.page_words import Label, first_names, page_words
from dashboard.loader.publication.printed import Printed, Standing
from dashboard.loader.publication.tokens import STRONG, Token
from dashboard.story import Span

# Names of papers, sections and writers are not longer; what is longer is a sentence.
MAX_NAME_WORDS: Final = 8
MAX_BYLINE_WORDS: Final = 12
MAX_CODE: Final = 6
# "Tuesday, 14 May 2024 - at 9:12": so many tokens on, a clock is still that of a date.
MAX_TO_CLOCK: Final = 3
# "Posted on 14 May 2024 in news": so few words behind a labelled date are never a sentence.
MAX_TAIL_WORDS: Final = 2
LAST_OF_MONTH: Final = 31
_DASHES: Final = frozenset("-–—/")
_LINKS: Final = frozenset(("on", "at", "the", "in", "for", "of", "until", "was"))
_OPENERS: Final = frozenset(("by", "in", "from", "to"))
_BESIDE_DATES: Final = frozenset(("weekday", "time"))
_OF_PAGES: Final = frozenset(("time", "ago", "count", "label", "weekday", "sign"))
_STANDINGS: Final[dict[Label, Standing]] = {
    "first": "first",
    "published": "published",
    "stated": "stated",
    "updated": "updated",
    "later": "later",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A line's dates; whether it says nothing else; a label that waits for the next line's date."""

    printed: tuple[Printed, ...] = ()
    is_page: bool = False
    waiting: Label | None = None


def judge(tokens: Sequence[Token], waiting: Label | None = None) -> Judged:
    """What a line is by its tokens; ``waiting`` is the label that stood alone above it."""
    line = _Line(tokens, waiting)
    printed = tuple(one for index in line.dates() if (one := line.printed(index)) is not None)
    if printed:
        return Judged(printed, line.is_pure or line.is_told)
    if line.dates():
        return Judged(is_page=line.is_field)
    alone = [token.label for token in tokens if token.kind != "sign"]
    left = alone[0] if len(alone) == 1 and alone[0] in _STANDINGS else None
    return Judged(is_page=line.is_page_without_date, waiting=left)


class _Line:
    """The tokens of a line, read from any of its dates."""

    def __init__(self, tokens: Sequence[Token], waiting: Label | None) -> None:
        self._tokens = tuple(tokens)
        self._waiting = waiting
        self._runs = _runs(tokens)
        first = tokens[0] if tokens else None
        self.is_field = first is not None and first.label in ("event", "field")
        self._is_event = first is not None and first.label == "event"
        signed = bool(self._runs) and _is_byline(self._runs[0])
        self.is_pure = all(
            _is_name(run) or _is_byline(run) or (signed and _is_job(run)) for run in self._runs
        )

    @property
    def is_told(self) -> bool:
        """Such as "This article was first published …"."""
        words = []
        for token in self._tokens:
            if token.kind == "label":
                break
            if token.kind != "sign":
                words.append(token.words.casefold())
        return 1 < len(words) < len(self._tokens) and page_words().told.issuperset(words)

    @property
    def is_page_without_date(self) -> bool:
        """Whether it is a byline, a length of reading, or another fact about the text."""
        if not self._tokens:
            return False
        if self.is_field or all(token.kind in _OF_PAGES for token in self._tokens):
            return any(token.kind != "sign" for token in self._tokens)
        words = [token for token in self._tokens if token.kind != "sign"]
        if len(words) < 2 or words[0].kind != "by" or not self.is_pure:
            return False
        # "By then." is a sentence, "Editing by Ana Ruiz." is none.
        return " " in words[0].words or not words[-1].words.endswith(".")

    def dates(self) -> list[int]:
        """Where its dates are; none that is an end of a span of days."""
        tokens = self._tokens
        found = [index for index, token in enumerate(tokens) if token.kind == "date"]
        return [index for index in found if not self._is_in_range(index)]

    def _is_in_range(self, index: int) -> bool:
        """Such as "14 – 16 May 2024"."""
        for step in (-1, 1):
            sign, other = self._at(index + step), self._at(index + 2 * step)
            if sign is None or other is None or sign.words not in _DASHES:
                continue
            if other.kind == "date" or self._is_day(index + 2 * step):
                return True
        return False

    def _is_day(self, index: int) -> bool:
        """Whether a number is that of a day, and not of a report: "Situation Report 4 – 12 May"."""
        words, before = self._tokens[index].words, self._at(index - 1)
        if not words.isdecimal() or int(words) > LAST_OF_MONTH:
            return False
        counts = before is not None and before.words.casefold() in page_words().numbered
        return not (counts or (before is not None and before.words == "#"))

    def _at(self, index: int) -> Token | None:
        return self._tokens[index] if 0 <= index < len(self._tokens) else None

    def printed(self, index: int) -> Printed | None:
        """The date at ``index`` as its label or its place in the line tells; None for others."""
        token = self._tokens[index]
        label, first = self._label(index)
        if label is None:
            return self._unlabelled(index)
        if label not in _STANDINGS or not (self.is_pure or self.is_told or self._ends_soon(index)):
            return None
        if self._is_of_another(first):
            return None
        start = self._tokens[first].start
        return self._as(_STANDINGS[label], index, Span(start, max(token.end, self._end(index))))

    def _is_of_another(self, first: int) -> bool:
        """Whether "dated" in the middle of a line is said of a paper that it refers to."""
        before = self._at(first - 1)
        if before is None or before.kind == "sign" or self._tokens[first].words.lower() != "dated":
            return False
        return self.is_field or not any(t.words[-1:].isdigit() for t in self._tokens[:first])

    def _label(self, index: int) -> tuple[Label | None, int]:
        """The label of a date and the token at which it begins."""
        at = index - 1
        while (token := self._at(at)) is not None and self._is_passed(token):
            at -= 1
        if token is None and self._waiting:
            return self._waiting, at + 1
        if token is not None and token.kind in ("word", "by"):
            at = self._over_name(at)
            token = self._at(at)
        if token is not None and token.kind == "label":
            return token.label, at
        behind = [one for one in self._tokens[index + 1 :] if one.kind != "sign"]
        if token is None and len(behind) == 1 and behind[0].kind == "label":
            return behind[0].label, index
        return None, index

    @staticmethod
    def _is_passed(token: Token) -> bool:
        """Whether it can stand between a label and its date."""
        if token.kind == "word":
            return token.words.casefold() in _LINKS
        return token.kind in _BESIDE_DATES or token.kind in ("sign", "ago")

    def _over_name(self, at: int) -> int:
        """Before "by Ana Ruiz", "in The Courier" or the place behind a label, where it ends at a token."""
        run = self._run_at(self._tokens[at])
        if not (_is_name(run) or _is_byline(run)):
            return at
        opening = next(i for i, token in enumerate(self._tokens) if token is run[0]) - 1
        if run[0].words.casefold() in _OPENERS:
            return opening
        while (token := self._at(opening)) is not None and token.words == ":":
            opening -= 1
        return opening if token is not None and token.label not in (None, "field") else at

    def _run_at(self, token: Token) -> list[Token]:
        return next(run for run in self._runs if run[0].start <= token.start < run[-1].end)

    def _ends_soon(self, index: int) -> bool:
        """Whether no sentence goes on behind a labelled date that the line begins with."""
        if self._tokens[0].kind not in ("label", "sign"):
            return False
        words = [token for token in self._tokens[index + 1 :] if token.kind in ("word", "by")]
        return len(words) <= MAX_TAIL_WORDS

    def _unlabelled(self, index: int) -> Printed | None:
        """A date that signs part from what stands beside it, or that is the whole line."""
        token = self._tokens[index]
        if token.written is None or self._is_event or is_of_another(self._tokens, index):
            return None
        if is_printout(self._tokens):
            return self._as("later", index, Span(token.start, token.end))
        parted = self._is_parted(index, -1) and self._is_parted(index, 1)
        if not (self.is_pure or parted) or not self._is_free_before(index):
            return None
        behind, _ = self._beside(index, 1)
        if behind is not None and behind.words.casefold() in ("edition", "issue"):
            return self._as("edition", index, Span(token.start, behind.end))
        span = Span(token.start, token.end)
        if token.written.whole:
            named = parted and len(self._tokens) > 1
            of_issue = self.is_pure and (named or self._names_issue())
            return self._as("edition", index, span) if of_issue else None
        return self._as("line", index, span) if self._is_free_behind(index) else None

    def _names_issue(self) -> bool:
        """Whether the line counts issues or names a magazine: "Issue 12, Spring 2019"."""
        return any(
            token.kind == "word" and token.words.casefold() in page_words().issue
            for token in self._tokens
        )

    def _beside(self, index: int, step: int) -> tuple[Token | None, bool]:
        """The next token on a side that is no weekday or time, and whether there was one."""
        at = index + step
        while (token := self._at(at)) is not None and token.kind in _BESIDE_DATES:
            at += step
        return token, at != index + step

    def _is_free_behind(self, index: int) -> bool:
        """Whether no words stand right behind a date as in a headline."""
        token, _ = self._beside(index, 1)
        if token is None or token.kind not in ("word", "by") or self._is_compact(index):
            return True
        # "page3"; "On May 3, 2021 In News", as no sentence writes it.
        opened = token.words.casefold().rstrip(digits)
        if token.kind == "by" or token.words == "In" or opened in page_words().issue:
            return True
        name = self._run_at(token)
        if name[-1] is self._tokens[-1] and _is_kind(name):
            return True
        opens = not any(one.kind == "word" for one in self._tokens[:index])
        return opens and len(name) > 1 and name[-1].words.casefold() in page_words().paper

    def _is_free_before(self, index: int) -> bool:
        """Whether no words stand right before a date as in a headline."""
        token, apart = self._beside(index, -1)
        if token is None or token.kind not in ("word", "by") or self._is_compact(index):
            return True
        run = self._run_at(token)
        last = token.words.casefold()
        if (
            _is_byline(run)
            or _is_kind(run)
            or last in page_words().paper
            or run[0].words in first_names()
        ):
            return True
        # "Issue of May 2021", "Volume 7 Issue 12 May 2021".
        of_issue = len(run) > 1 and run[-2].words.casefold() in page_words().issue
        if of_issue and (last.isdecimal() or (last == "of" and len(run) == 2)):
            return True
        if len(run) == 1 and last in _LINKS:
            # "8:41 pm on 3 May 2021".
            opening, _ = self._beside(self._tokens.index(run[0]), -1)
            return opening is None or opening.kind == "sign"
        return (apart and last not in _LINKS) or self._is_code(run, index)

    def _is_compact(self, index: int) -> bool:
        written = self._tokens[index].written
        return written is not None and written.style == "compact"

    def _is_code(self, run: Sequence[Token], index: int) -> bool:
        """An agency's short sign before a date with its time: "RTRS 14-MAY-2024 09:12"."""
        behind, written = self._at(index + 1), self._tokens[index].written
        clocked = behind is not None and behind.kind == "time"
        return (
            len(run) == 1
            and run[0].words.isupper()
            and len(run[0].words) <= MAX_CODE
            and (clocked or (written is not None and written.style == "stamp"))
        )

    def _is_parted(self, index: int, step: int) -> bool:
        token, _ = self._beside(index, step)
        return token is None or token.words in STRONG

    def _end(self, index: int) -> int:
        """Where the weekday and time of a date end."""
        last, at = index, index + 1
        while (token := self._at(at)) is not None:
            if token.kind in _BESIDE_DATES:
                last = at
            elif token.words != ",":
                break
            at += 1
        return self._tokens[last].end

    def _as(self, standing: Standing, index: int, span: Span) -> Printed | None:
        written = self._tokens[index].written
        if written is None:
            return None
        weekday, clock = weekday_beside(self._tokens, index), self._has_clock(index)
        signed = _is_signed(self._tokens)
        return Printed(written, standing, span, weekday, clock=clock, signed=signed)

    def _has_clock(self, index: int) -> bool:
        """Whether a time of day stands with a date, but for a sign between them."""
        return bool(clocks_beside(self._tokens, index)) or "T" in self._tokens[index].words[10:11]


def clocks_beside(tokens: Sequence[Token], index: int) -> list[Token]:
    """The times of day that stand with a date."""
    near = tokens[max(0, index - MAX_TO_CLOCK) : index + MAX_TO_CLOCK + 1]
    return [token for token in near if token.kind == "time"]


def weekday_beside(tokens: Sequence[Token], index: int) -> int | None:
    """The weekday that is named with a date, right before it or after it."""
    near = (index - 1, index - 2, index + 1, index + 2)
    beside = (tokens[at] for at in near if 0 <= at < len(tokens))
    return next((token.weekday for token in beside if token.weekday is not None), None)


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Words that stand side by side."""
    runs: list[list[Token]] = []
    before: Token | None = None
    for token in tokens:
        if token.kind in ("word", "by"):
            if before is not None and before.kind in ("word", "by"):
                runs[-1].append(token)
            else:
                runs.append([token])
        before = token
    return runs


def _is_name(run: Sequence[Token]) -> bool:
    """Whether words look like the name of a paper, a section, a writer or a place."""
    small = page_words().page
    return max(map(len, _parted(run))) <= MAX_NAME_WORDS and all(
        not token.words[0].islower() or token.words.casefold().rstrip("." + digits) in small
        for token in run
        if token.kind == "word"
    )


def _is_job(run: Sequence[Token]) -> bool:
    """Whether words behind a writer's name say what she is: “chief political correspondent”."""
    return len(run) <= MAX_NAME_WORDS and run[-1].words.casefold() in page_words().job


def _is_kind(run: Sequence[Token]) -> bool:
    """Whether words say what a page is, or its section: “News Release”, “News”."""
    table = page_words()
    known = (token.words.casefold() in table.page | table.paper for token in run)
    last = run[-1].words
    return all(known) and last[0].isupper() and last.casefold() not in _LINKS


def _parted(run: Sequence[Token]) -> list[list[Token]]:
    """The names of a list: “Ana Ruiz in Lima and Tom Lee in Quito”."""
    names: list[list[Token]] = [[]]
    for token in run:
        if token.words.casefold() == "and":
            names.append([])
        else:
            names[-1].append(token)
    return names


def _is_byline(run: Sequence[Token]) -> bool:
    """Whether words say by whom, in whatever letters."""
    return run[0].kind == "by" and len(run) <= MAX_BYLINE_WORDS


def _is_signed(tokens: Sequence[Token]) -> bool:
    """Whether a line or a part of it opens with who wrote the text: no "Dark Bus, by …", no "Video by …"."""
    opens = True
    for token in tokens:
        if opens and token.kind == "by":
            return token.words.split()[0].casefold() not in page_words().pictured
        opens = token.words in STRONG or (opens and token.kind != "word" and token.label != "field")
    return False
