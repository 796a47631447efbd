"""Whether the first line of a text is its headline, by what stands below it.

What finds writers and datelines is imported where it is first asked for: whoever only tells a file's
kind has no finders in memory.
"""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.datelines import Datelines
from dashboard.loader.page_lines import MAX_HEADLINE_CHARACTERS, ends_sentence
from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.dates import printed_day

# "Dear Sir,", labels, addresses.
_NO_HEADLINE: Final = re.compile(
    r"^(?:date|from|to|cc|subject|re|by|author|source|title|published|url)\s?:|[,;:]$|@|://|\bwww\.",
    re.IGNORECASE,
)
# So many words name at most who wrote an article, and what they are.
MAX_BYLINE_WORDS: Final = 8
MIN_HEADLINE_WORDS: Final = 4
# Small words of such lines: “By our correspondent in Lima and Ann Lee”.
_BESIDE_NAMES: Final = frozenset("a an and at for in of our special staff the with".split())
# Above a lone name that is a writer's stand so many words at least; so many name an honour or office.
MIN_HEAD_WORDS: Final = 3
MAX_HONOUR_WORDS: Final = 4
# A line that ends with these goes on below.
_OPEN: Final = frozenset("of by with for to from and the in".split())
_BY: Final = re.compile(r"(?:by|from our)\b", re.IGNORECASE)


def headline_of(text: str) -> str | None:
    """The first line, where it is a headline: a blank line, a day's, a writer's or a dateline is below it.

    Behind the name of a section it is the next one.
    """
    first, _, rest = text.lstrip("\n").partition("\n")
    if _is_section(first, rest):
        return headline_of(rest)
    head = one_line(first).lstrip("# ")
    is_head = head and len(head) <= MAX_HEADLINE_CHARACTERS and not ends_sentence(head.rstrip("?!"))
    if not is_head or not rest.strip() or _NO_HEADLINE.search(head) or printed_day(head):
        return None
    if _is_byline(head):
        return None
    below, _, further = rest.partition("\n")
    opens = _is_dated(below) or _is_byline(below) or _begins_with_dateline(below)
    opens = opens or (_is_told_of(head) and _is_writer(below, further))
    return head if not below.strip() or opens else None


def _is_section(first: str, rest: str) -> bool:
    """“Science”, above a headline of more words that a blank line follows, too."""
    line, _, below = rest.lstrip("\n").partition("\n")
    alone = len(first.split()) == 1 and first.strip().isalpha() and rest.startswith("\n")
    if not alone or below[:1] != "\n" or ends_sentence(line.rstrip("?!")):
        return False
    return len(line.split()) >= MIN_HEADLINE_WORDS and len(line) <= MAX_HEADLINE_CHARACTERS


def _is_dated(line: str) -> bool:
    """“Friday, 4 March 2021”."""
    line = line.strip()
    if len(line) > MAX_HEADLINE_CHARACTERS or ends_sentence(line):
        return False
    return printed_day(line) is not None


def _is_byline(line: str) -> bool:
    """“By Ann Lee”, “Staff Reporter”, “From our correspondent”, but not “By her side was a dog”."""
    words = line.split()
    if not words or len(words) > MAX_BYLINE_WORDS or ends_sentence(line):
        return False
    from dashboard.loader.actors.capitals import PARTICLES  # noqa: PLC0415
    from dashboard.loader.publication.page_words import page_words  # noqa: PLC0415

    by, jobs = _BY.match(line), page_words().job
    if not by and words[-1].casefold() not in jobs:
        return False
    # “Ann Lee, health correspondent”
    named = line[by.end() if by else 0 :].partition(",")[0].split()
    small = PARTICLES | _BESIDE_NAMES | jobs
    return all(word[:1].isupper() or word.casefold() in small for word in named)


def _begins_with_dateline(line: str) -> bool:
    """“Nairobi, 24 Sept (ENA) - Teachers went”, “SUVA: The team won”."""
    from dashboard.loader.publication.datelines import find_dateline  # noqa: PLC0415

    return find_dateline(line, 0, len(line)) is not None or Datelines(line).behind(0, len(line)) > 0


def _is_told_of(head: str) -> bool:
    """Whether a name below it is its writer's: not “Sport”, “In memory of”, “Man of the match”."""
    from dashboard.loader.actors.lexicon import roles  # noqa: PLC0415

    words = head.casefold().split()
    is_honour = len(words) <= MAX_HONOUR_WORDS and words[-3:-1] == ["of", "the"]
    is_office = (
        len(words) <= MAX_HONOUR_WORDS and words[0] in roles() and words[1:2] in (["of"], ["for"])
    )
    return len(words) >= MIN_HEAD_WORDS and words[-1] not in _OPEN and not (is_honour or is_office)


def _is_writer(line: str, further: str) -> bool:
    """“Ann Lee” alone, with a blank line below it."""
    words = line.split()
    if len(words) not in range(2, 5) or further.split("\n", 1)[0].strip():
        return False
    from dashboard.loader.publication.page_words import first_names  # noqa: PLC0415

    named = all(word[:1].isupper() for word in words)
    return named and words[0].title() in first_names()
