"""Whether a line only gives dates, names and labels, and what its dates are by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.loader.publication.page_words import Label, first_names, page_words
from dashboard.loader.publication.printed import Printed, Standing
from dashboard.loader.publication.tokens import STRONG, Token
from dashboard.story import Span

# Names of papers, sections and writers are not longer; what is longer is a sentence.
MAX_NAME_WORDS: Final = 8
MAX_BYLINE_WORDS: Final = 12
# "Posted on 14 May 2024 in news": so few words behind a labelled date are never a sentence.
MAX_TAIL_WORDS: Final = 2
_DASHES: Final = frozenset("-–—/")
_LINKS: Final = frozenset(("on", "at", "the", "in", "for", "of", "until", "was"))
_OPENERS: Final = frozenset(("by", "in", "from", "to"))
_BESIDE_DATES: Final = frozenset(("weekday", "time"))
_OF_PAGES: Final = frozenset(("time", "ago", "count", "label", "weekday", "sign"))
_STANDINGS: Final[dict[Label, Standing]] = {
    "first": "first",
    "published": "published",
    "updated": "updated",
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
        self._tokens = tokens
        self._waiting = waiting
        self._runs = _runs(tokens)
        first = tokens[0] if tokens else None
        self.is_field = first is not None and first.label in ("event", "field")
        self._is_event = first is not None and first.label == "event"
        self.is_pure = all(_is_name(run) or _is_byline(run) for run in self._runs)

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
        byline = self._tokens[0].kind == "by" and len(self._tokens) > 1
        return byline and self.is_pure and not self._tokens[-1].words.endswith(".")

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
            if other.kind == "date" or (other.words.isdigit() and int(other.words) <= 31):
                return True
        return False

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
        start = self._tokens[first].start
        return self._as(_STANDINGS[label], index, Span(start, max(token.end, self._end(index))))

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
        """Before "by Ana Ruiz" or "in The Courier", where such words end at a token."""
        run = next(
            run for run in self._runs if run[0].start <= self._tokens[at].start < run[-1].end
        )
        named = _is_name(run) or _is_byline(run)
        if not named or run[0].words.casefold() not in _OPENERS:
            return at
        return next(i for i, token in enumerate(self._tokens) if token is run[0]) - 1

    def _ends_soon(self, index: int) -> bool:
        """Whether no sentence goes on behind a labelled date that the line begins with."""
        if self._tokens[0].kind not in ("label", "sign"):
            return False
        words = [token for token in self._tokens[index + 1 :] if token.kind in ("word", "by")]
        return len(words) <= MAX_TAIL_WORDS

    def _unlabelled(self, index: int) -> Printed | None:
        """A date that signs part from what stands beside it, or that is the whole line."""
        token = self._tokens[index]
        if token.written is None or token.written.whole_month or self._is_event:
            return None
        if not self._is_free(index, -1) or not self._is_free(index, 1):
            return None
        if not self.is_pure and not (self._is_parted(index, -1) and self._is_parted(index, 1)):
            return None
        return self._as("line", index, Span(token.start, token.end))

    def _beside(self, index: int, step: int) -> tuple[Token | None, bool]:
        """The next token on a side that is no weekday or time, and whether there was one."""
        at = index + step
        while (token := self._at(at)) is not None and token.kind in _BESIDE_DATES:
            at += step
        return token, at != index + step

    def _is_free(self, index: int, step: int) -> bool:
        """Whether no words stand right beside a date as in a headline."""
        token, apart = self._beside(index, step)
        if token is None or token.kind not in ("word", "by"):
            return True
        written = self._tokens[index].written
        if written is not None and written.style == "compact":
            return True
        if step > 0:
            return token.kind == "by"
        run = next(run for run in self._runs if run[0].start <= token.start <= run[-1].start)
        last = token.words.casefold()
        if _is_byline(run) or last in page_words().paper or run[0].words in first_names():
            return True
        return apart and last not in _LINKS

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
        return Printed(written, standing, span, weekday_beside(self._tokens, index))


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
    return len(run) <= MAX_NAME_WORDS and all(
        not token.words[0].islower() or token.words.casefold().rstrip(".") in small
        for token in run
        if token.kind == "word"
    )


def _is_byline(run: Sequence[Token]) -> bool:
    """Whether words say by whom, in whatever letters."""
    return run[0].kind == "by" and len(run) <= MAX_BYLINE_WORDS
