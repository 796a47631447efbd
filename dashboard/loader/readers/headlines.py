"""Whether the first line of a text is its headline, by what stands below it."""

from __future__ import annotations

import re
from typing import Final

from dashboard.loader.datelines import Datelines
from dashboard.loader.page_lines import MAX_HEADLINE_CHARACTERS, ends_sentence
from dashboard.loader.publication.datelines import find_dateline
from dashboard.loader.publication.page_words import first_names, page_words
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
    return head if not below.strip() or opens or _is_writer(below, further) else None


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
    """“By Ann Lee”, “Staff Reporter”, “From our correspondent”."""
    words = line.split()
    if not words or len(words) > MAX_BYLINE_WORDS or ends_sentence(line):
        return False
    return bool(_BY.match(line)) or words[-1].casefold() in page_words().job


def _begins_with_dateline(line: str) -> bool:
    """“Nairobi, 24 Sept (ENA) - Teachers went”, “SUVA: The team won”."""
    return find_dateline(line, 0, len(line)) is not None or Datelines(line).behind(0, len(line)) > 0


def _is_writer(line: str, further: str) -> bool:
    """“Ann Lee” alone, with a blank line below it."""
    words = line.split()
    if len(words) not in range(2, 5) or further.split("\n", 1)[0].strip():
        return False
    named = all(word[:1].isupper() for word in words)
    return named and words[0].title() in first_names()
