"""Full names of persons: which capitalised words are one, and how it is taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dashboard.data_files import rows
from dashboard.loader.actors.capitals import Capital
from dashboard.loader.actors.lexicon import (
    first_name,
    longest_title,
    name_words,
    roles,
    small_words,
    title_openings,
    titles,
)

# More words than this are a headline or a list and no name.
MAX_NAME_WORDS = 4
# A run of more words than this is a heading, where every word is capitalised.
MAX_PROSE_RUN = 5
# Words kept with what they are: the names of a language, not of all texts ever read.
WORDS_KEPT = 20_000
# How far after a name an apposition is looked at.
APPOSITION = 60
# Characters that hold the word before a name.
LOOK_BACK = 20
_BEFORE_MONTH = frozenset(
    "in on since until till of by last this next early late mid from and to through before after"
    " between during for every each".split()
)
_SUFFIXES = frozenset("II III IV Jr Sr QC KC SC MP MEP TD PhD MBE OBE CBE".split())
_NOT_INITIALS = frozenset(
    "U.S. U.S.A. U.K. U.N. E.U. U.A.E. D.C. L.A. N.Y. N.J. N.C. S.C. N.H. P.M. A.M. M.Sc. G.O.P.".split()
)
# What stands after a point of the compass in short names of states and of streets.
_AFTER_COMPASS = frozenset("Va Dak Mex Car St Ave Blvd Rd Ln Pkwy Hwy".split())
_COMPASS = frozenset("N S E W NE NW SE SW".split())
_TWO_INITIALS = frozenset("AJ BJ CC CJ DJ EJ JD JJ JK JP JT KC LJ MJ OJ PJ RJ TJ".split())
_PLACE_BEFORE = frozenset(
    "Fort Ft Mount Mt Lake Port Saint St Camp Cape San Santa Los Las New Point El".split()
)
_AGE_OR_WHO = re.compile(r", (?:\d\d,|aged? \d\d|who |whose )")
SAYS = re.compile(r" (?:said|says|told|added|explained|noted|recalled|insisted|argued)\b")
_APPOSITION = re.compile(r", ([^,.;:()“”\"\n]{3,60})")
_HEAD_END = re.compile(r" (?:of|for|at|in|with|from|on|to|and|who|whose) ")
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az)[-'’ʼ‘]", re.IGNORECASE)


@cache
def _from_there() -> tuple[str, ...]:
    """What a place's name takes on to tell where somebody is from: "Toronto-based"."""
    kinds = ("compound_there", "compound_whose")
    return tuple(f"-{row['word']}" for row in rows("place_words.csv") if row["kind"] in kinds)


@dataclass(frozen=True, slots=True)
class FullName:
    """Where a name stands, its given name (None: not said), its family name and gender.

    ``title`` are the words before it as they stand: "Lt. Col."
    """

    start: int
    end: int
    given: str | None
    family: str
    gender: str | None
    titled: bool
    title: str = ""


@lru_cache(maxsize=WORDS_KEPT)
def fold(word: str) -> str:
    """A spelling to compare names by: no case, accents, apostrophes or Arabic article."""
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", word))
    return "".join(c for c in plain if c.isalnum() or c == "-").casefold()


@cache
def _family_first() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("family_names_first.csv"))


@cache
def _countries() -> frozenset[str]:
    """Last words of countries' names, which an initial does not make a person ("N. Korea")."""
    return frozenset(row["name"].split()[-1] for row in rows("countries.csv"))


@dataclass(frozen=True, slots=True)
class Context:
    """A text, the words that speak by themselves in it, and those it has in lower case."""

    body: str
    solo: Collection[str] = frozenset()
    common: Collection[str] = frozenset()


def full_names(text: Context, run: Sequence[Capital]) -> list[FullName]:
    """The names in a run of capitalised words, titles left out of their spans.

    One word is never a full name, and a title with nothing behind it is none.
    """
    if len(run) == 1:
        return []
    shouted = _label(text.body, run)
    if shouted is not None:
        return [shouted]
    found = []
    i = 0
    run = _without_opening(run)
    while i < len(run):
        length, gender = _title_at(run, i)
        begin = i + length
        name = _name_at(text, run, begin, titled=length > 0)
        if name is None:
            i = max(begin, i + 1)
            continue
        stop, full = name
        title = text.body[run[i].start : full.start].strip() if length else ""
        found.append(replace(full, gender=full.gender or gender, title=title))
        i = stop
    return found


def _without_opening(run: Sequence[Capital]) -> Sequence[Capital]:
    """The run without the small words with which a sentence begins."""
    begin = 0
    while begin < len(run) and run[begin].word.lower() in small_words():
        if first_name(run[begin].word) is not None and begin == 0:
            break
        begin += 1
    return run[begin:]


def _label(body: str, run: Sequence[Capital]) -> FullName | None:
    """A name in capitals before a colon, as transcripts have it."""
    if not 2 <= len(run) <= MAX_NAME_WORDS or not body.startswith(":", run[-1].end):
        return None
    known = first_name(run[0].word.capitalize())
    if known is None or not all(c.word.isupper() for c in run):
        return None
    start, end = run[0].start, run[-1].end
    return FullName(start, end, run[0].word, run[-1].word, known.gender, titled=False)


def _title_at(run: Sequence[Capital], i: int) -> tuple[int, str | None]:
    """How many words of titles begin at ``i``, and the gender that they tell."""
    begin, gender = i, None
    known, opening = titles(), title_openings()
    while i < len(run) and run[i].word in opening:
        for length in range(min(longest_title(), len(run) - i), 0, -1):
            words = tuple(c.word for c in run[i : i + length])
            if words in known and not run[i + length - 1].possessive:
                gender = known[words] or gender
                i += length
                break
        else:
            break
    return i - begin, gender


@lru_cache(maxsize=WORDS_KEPT)
def nameable(word: str) -> bool:
    """Whether a word can be part of a person's name at all."""
    if (
        word in name_words()
        or word in _NOT_INITIALS
        or word.endswith(_from_there())
        or "&" in word
        or any(c.isdigit() for c in word)
    ):
        return False
    if word.lower() in small_words() or (word,) in titles():
        return False
    return len(word) < 4 or not word.isupper()


def _name_at(
    text: Context, run: Sequence[Capital], i: int, *, titled: bool
) -> tuple[int, FullName] | None:
    """The name that begins at word ``i`` of the run and where it stops."""
    if i >= len(run) or (i > 0 and run[i - 1].word in _PLACE_BEFORE):
        return None
    stop = _stop_of_name(run, i, given=first_name(run[i].word) is not None)
    words = [c for c in run[i:stop] if c.word not in _SUFFIXES]
    if not words or _is_something_else(run, stop) or _is_state_or_street(words):
        return None
    if titled and len(words) == 1:
        word = words[0].word.lower()
        is_name = word not in text.common and word not in roles()
    else:
        is_name = titled or _is_untitled_name(text, run, i, stop, words)
    return (stop, _made(run, i, stop, words, titled=titled)) if is_name else None


def _is_untitled_name(
    text: Context, run: Sequence[Capital], i: int, stop: int, words: Sequence[Capital]
) -> bool:
    """Whether words without a title are a person's name."""
    if len(words) < 2 or len(words[-1].word) < 2:
        return False
    known = first_name(run[i].word)
    if known is None:
        if _is_initials(run[i]):
            return run[stop - 1].word not in _countries()
        return _told_by_context(text, run, i, stop)
    if not known.weak:
        return True
    ordinary = len(words) == 2 and words[1].word.lower() in text.common
    if ordinary:
        return False
    last = run[stop - 1]
    speaks = SAYS.match(text.body, last.end) is not None
    return _weak_is_name(text.body, run[i]) or speaks or _told_by_what_follows(text.body, last)


def _stop_of_name(run: Sequence[Capital], i: int, *, given: bool) -> int:
    """The index after the last word that can belong to a name beginning at ``i``."""
    longest = 2 if len(run) > MAX_PROSE_RUN else MAX_NAME_WORDS
    stop = i
    while stop < len(run) and stop - i < longest:
        capital = run[stop]
        if capital.word not in _SUFFIXES and not _continues(capital, stop - i, given=given):
            break
        stop += 1
        if capital.possessive:
            break
        if len(capital.word) == 1 and stop - i == longest and stop < len(run):
            longest += 1
    if stop < len(run) and stop > i and run[stop].word in _SUFFIXES:
        stop += 1
    return stop


def _continues(capital: Capital, place: int, *, given: bool) -> bool:
    """Whether a word can be the first, second … word of a name."""
    if place == 0 and given:
        return True
    if place > 0 and len(capital.word) > 1 and capital.word.isupper():
        return False
    if place > 1 and capital.word.lower() in roles():
        return False
    return nameable(capital.word)


def _is_something_else(run: Sequence[Capital], stop: int) -> bool:
    """Whether the word after the name makes it a firm's, a street's or the like."""
    if stop >= len(run) or run[stop - 1].possessive:
        return False
    return name_words().get(run[stop].word) in ("organization", "place")


def _is_state_or_street(words: Sequence[Capital]) -> bool:
    """Whether it is "W. Va" or "N. Poplar St" and no initial with a name."""
    return words[0].word in _COMPASS and words[-1].word in _AFTER_COMPASS


def _is_initials(capital: Capital) -> bool:
    """Whether a word is "J.", "J.K." or "JJ"."""
    if len(capital.word) == 1:
        return capital.dotted
    if "." in capital.word:
        return capital.word not in _NOT_INITIALS
    return len(capital.word) == 2 and capital.word in _TWO_INITIALS


def _weak_is_name(body: str, capital: Capital) -> bool:
    """A first name that is a word as well counts where no sentence begins with it."""
    if capital.word.lower() not in small_words():
        return True
    before = body[max(0, capital.start - LOOK_BACK) : capital.start].split()
    if not before or body[capital.start - 1] != " ":
        return False
    word = before[-1]
    return word.islower() and word not in _BEFORE_MONTH and (word[-1].isalpha() or word[-1] == ",")


def _told_by_context(text: Context, run: Sequence[Capital], i: int, stop: int) -> bool:
    """Whether an initial, or what follows, tells that it is a person."""
    if stop - i == 3 and run[i + 1].dotted and len(run[i + 1].word) == 1:
        return True
    if i > 0 or stop < len(run) or stop - i > 3 or run[stop - 1].possessive:
        return False
    if run[i].word.lower() in roles() and first_name(run[i + 1].word) is not None:
        return False  # "Owner Ann Bell, who": the name begins behind the role
    family_first = run[0].word in _family_first() and stop - i == 2
    if run[stop - 1].word in text.solo or (family_first and run[1].word[1:].islower()):
        return True
    is_led = i == 0 and _told_by_what_leads(text.body, run[0].start)
    return is_led or _told_by_what_follows(text.body, run[stop - 1])


def _told_by_what_leads(body: str, start: int) -> bool:
    """“the farmer Xolq Varn”, “a regional officer, Xolq Varn”: what a person is stands before."""
    before = body[max(0, start - LOOK_BACK) : start]
    words = before.removesuffix(" ").removesuffix(",").split()
    if not before.endswith(" ") or not words or not words[-1].islower():
        return False
    role = roles().get(words[-1])
    return role is not None and not role.plural


def _told_by_what_follows(body: str, last: Capital) -> bool:
    """Whether an age, a relative clause or a role follows, as behind a person only."""
    after = body[last.end : last.end + APPOSITION]
    return _AGE_OR_WHO.match(after) is not None or _has_role(after)


def _has_role(after: str) -> bool:
    """Whether an apposition that begins here has a role as its head."""
    apposition = _APPOSITION.match(after)
    if apposition is None:
        return False
    words = _HEAD_END.split(apposition[1] + " ", maxsplit=1)[0].lower().split()
    return bool(words) and words[-1] in roles() and not roles()[words[-1]].plural


def _made(
    run: Sequence[Capital], i: int, stop: int, words: Sequence[Capital], *, titled: bool
) -> FullName:
    """The name taken apart: given name and family name, whichever stands first."""
    known = first_name(words[0].word)
    start, end = run[i].start, run[stop - 1].end
    if len(words) == 1:
        return FullName(start, end, None, words[0].word, None, titled)
    gender = known.gender if known else None
    if words[0].word in _family_first() and (
        "-" in words[1].word or first_name(words[1].word) is None or known is None
    ):
        return FullName(start, end, words[1].word, words[0].word, gender, titled)
    return FullName(start, end, words[0].word, words[-1].word, gender, titled)
