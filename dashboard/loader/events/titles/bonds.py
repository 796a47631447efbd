"""Words that must stay together: no title ends between them."""

from __future__ import annotations

import re

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.titles.marks import QUOTES, is_apostrophe, is_shortened
from dashboard.loader.syntax import Reading

# Determiners, prepositions, auxiliaries, openers and opening marks ask for a word behind them.
_OPEN_END = frozenset('tPTiI&aqwSBHDMbhXu$(,:-"yE')
_PHRASE = frozenset("tPjnspm$uUE")
_VERBS = frozenset("vzdcg")
# Words that belong to the words before: “ten days ago”, “two dollars each”.
_BEHIND = frozenset("of than ago each apiece".split())
# “arrived | this week”: a determiner that opens no object.
_PICKS = frozenset("this last next every each".split())
# “uniform, | concrete questions”
_ROW = re.compile(r"[jn]{1,3}[ns]")


def is_bound(reading: Reading, index: int) -> bool:
    """Whether the words before and at ``index`` stay together."""
    if reading.tags[index - 1] in _OPEN_END and not _is_finished(reading, index):
        return True
    if index >= len(reading.low):
        return False
    for rule in _RULES:  # noqa: SIM110 - asked for every word: a loop is twice as fast
        if rule(reading, index):
            return True
    return False


def asks_more(reading: Reading, index: int) -> bool:
    """“the need | to protect the river”: a noun that says little without its infinitive."""
    if reading.tags[index : index + 1] != "T":
        return False
    return reading.low[index - 1] in word_set("asking_noun")


def is_point(reading: Reading, index: int) -> bool:
    """A full stop that belongs to the word before: “Corp.” within a sentence."""
    if reading.low[index] != "." or not 0 < index < len(reading.low) - 1:
        return False
    if reading.ends[index - 1] != reading.starts[index]:
        return False
    return is_shortened(reading, index - 1) or reading.written[index + 1][0].islower()


def _is_finished(reading: Reading, index: int) -> bool:
    """What looks open and is not: a closing mark, “gave in”, “asked him that”."""
    before, word = reading.tags[index - 1], reading.low[index - 1]
    following = reading.tags[index : index + 1] or "."
    if before in QUOTES:
        return _closes(reading, index - 1)
    if before in "iI":
        after_verb = index > 1 and reading.tags[index - 2] in "vzdcgU"
        known = word in word_set("particle") or (word in ("in", "on", "over") and after_verb)
        return following in ",:-)." if not known else following not in _PHRASE
    if before == "u":
        return following in ",.:" and index > 1 and reading.tags[index - 2] in "vzdcgiI"
    return before == "t" and word in word_set("count") and following in ",.:"


def _closes(reading: Reading, index: int) -> bool:
    if index == 0 or reading.ends[index - 1] != reading.starts[index]:
        return False
    attached = reading.starts[index + 1 : index + 2] == [reading.ends[index]]
    return not attached or reading.tags[index + 1] in ",.:-)"


def _is_written_together(reading: Reading, index: int) -> bool:
    """“'s”, “%”, the point of “Corp.”, a closing mark."""
    if reading.starts[index] != reading.ends[index - 1]:
        return False
    if reading.tags[index] == ".":
        return is_point(reading, index)
    dash = reading.tags[index] == "-" and reading.low[index] in ("—", "--")
    return reading.tags[index] not in ",.:()" and not dash


def _is_owned(reading: Reading, index: int) -> bool:
    """“the city's | harbour”, “workers' | pay”."""
    owner = reading.tags[index - 1] == "o" or is_apostrophe(reading, index - 1)
    return owner and reading.tags[index] in "jnspmg"


def _belongs_behind(reading: Reading, index: int) -> bool:
    return reading.low[index] in _BEHIND


def _is_after_point(reading: Reading, index: int) -> bool:
    """“then-Sen. | Lopes”, and whatever else a full stop parts."""
    if reading.tags[index - 1] != ".":
        return False
    titled = reading.tags[index] == "p" and reading.low[index - 2] not in word_set("abbreviated")
    return titled or not is_point(reading, index - 1)


def _is_of_verb(reading: Reading, index: int) -> bool:
    """“warned | that”, “agreed | to”, “seized | the”, “the fishing | grounds”."""
    before, following = reading.tags[index - 1], reading.tags[index]
    if following == "T":
        return before in _VERBS or before in "jU"
    if before not in _VERBS:
        return False
    if following == "a":
        return True
    if before == "g" and following in "ns" and reading.tags[max(index - 2, 0)] in "tP":
        return True
    return before in "vcg" and following in "tP" and reading.low[index] not in _PICKS


def _is_particle(reading: Reading, index: int) -> bool:
    """“took | in”, “called the strike | off”."""
    before, following = reading.tags[index - 1], reading.tags[index]
    if following == "r" and before in _VERBS:
        return True
    if following in "iI" and reading.tags[index + 1 : index + 2] in ("", ".", ",", "-", ":"):
        return True
    if following not in "rIi" or reading.low[index] not in word_set("particle"):
        return False
    if reading.low[index + 1 : index + 2] == ["of"]:
        return False
    ends = reading.tags[index + 1 : index + 2] in ("", ".", ",", "i", "I", ":")
    return ends and before in "nspUvzdcg"


def _is_degree(reading: Reading, index: int) -> bool:
    """“at least | 73”, “very | late”, “just | before”, “as soon | as”, “has largely | been”."""
    before, following, word = reading.tags[index - 1], reading.tags[index], reading.low[index - 1]
    if _measures(reading, index):
        return True
    if before == "m" and reading.low[index] in ("most", "least", "more"):
        return True
    if before not in "jr":
        return False
    if word in word_set("closely") and following in "iISw":
        return True
    if reading.low[index] == "as":
        return "as" in reading.low[max(index - 3, 0) : index - 1]
    return before == "r" and _is_open_adverb(reading, index)


def _measures(reading: Reading, index: int) -> bool:
    """“at least | 73”, “up | to 100”, “up to | 100”."""
    word = reading.low[index - 1]
    if reading.tags[index] in "m$":
        return word in word_set("measuring") or (word == "to" and reading.tags[index - 1] == "r")
    return word == "up" and reading.low[index] == "to" and reading.tags[index] == "r"


def _is_open_adverb(reading: Reading, index: int) -> bool:
    following = reading.tags[index]
    earlier = reading.tags[index - 2] if index > 1 else ""
    if reading.low[index - 1] in word_set("degree"):
        return True
    at = index - 2
    while at > 0 and reading.tags[at] == "r":
        at -= 1
    if at >= 0 and reading.tags[at] == "&":
        return True
    return following in "jmMBHD" or (following in _VERBS and earlier not in _VERBS)


def _is_quoted_noun(reading: Reading, index: int) -> bool:
    """“a "concession" | wagon”, “an unaligned | "first" party”."""
    if reading.tags[index] in QUOTES and reading.starts[index] > reading.ends[index - 1]:
        return reading.tags[index - 1] == "j" and reading.tags[max(index - 2, 0)] in "tP"
    quoted = reading.tags[index - 1] in QUOTES and reading.tags[index] in 'nspj"`'
    return quoted and reading.tags[index - 2] != ","


def _is_unfinished_phrase(reading: Reading, index: int) -> bool:
    """“a new | , larger”, “dangerous | and steep”, “uniform | , concrete questions”."""
    before, following = reading.tags[index - 1], reading.tags[index]
    if before not in "jnc" or following not in ",&":
        return False
    later = reading.tags[index + 1 : index + 2]
    if before == "j" and following == "&" and later in ("j", "r"):
        return True
    if before == "c" and reading.tags[max(index - 2, 0)] not in "tP":
        return False
    if before == "n" and "-" not in reading.low[index - 1]:
        return False
    if following == "," and _ROW.match(reading.tags, index + 1):
        return True
    at = index - 1 - (before == "n")
    while at > 0 and reading.tags[at] in "jrc":
        at -= 1
    return reading.tags[at] in "tP" and later in ("j", "m", "$", "n")


_RULES = (
    _is_written_together,
    _is_owned,
    _belongs_behind,
    _is_after_point,
    _is_of_verb,
    _is_particle,
    _is_degree,
    _is_quoted_noun,
    _is_unfinished_phrase,
)
