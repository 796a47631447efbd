"""Words that must stay together: no title ends between them."""

from __future__ import annotations

import re

from dashboard.loader.events.lexicon import word_set
from dashboard.loader.events.titles.marks import is_apostrophe
from dashboard.loader.syntax import Reading
from dashboard.loader.syntax.chunks import chunks_of

# Determiners, prepositions, auxiliaries, openers and opening marks ask for a word behind them.
_OPEN_END = frozenset('tPTiI&aqwSBHDMbhXu$(,:-"yE')
_IN_LIST = frozenset("tPjnspmo$iI")
_PHRASE = frozenset("tPjnspm$uUE")
# Words before a number that belong to it.
_ABOUT = frozenset("about around almost nearly roughly some least most than over under up".split())
# Words that belong to the words before: “ten days ago”, “two dollars each”.
_BEHIND = frozenset("ago each apiece".split())
# Words that belong to what says when: “just before”, “late on Monday”.
_JUST = frozenset("just shortly soon even only right now well late early immediately long".split())
_PICKS = frozenset("this last next every each".split())
# Nouns that are nothing without what they are of.
MEASURES = frozenset(
    "number couple lot series group kind sort part half majority string handful pair bunch set percent"
    " range total list piece wave round member head chairman president minister end start".split()
)
_DEGREE = frozenset("very so too more most less least as quite rather such even only".split())
ABBREVIATED = frozenset("inc corp co ltd bros cos plc llc etc vs dept sen gov rep gen".split())
# How many chunks of a list are looked at.
# “uniform, | concrete questions”
_IS_ROW = re.compile(r"[jn]{1,3}[ns]")
MAX_LIST = 12
LIST_WORDS = 40


def is_bound(reading: Reading, index: int) -> bool:
    """Whether the words before and at ``index`` stay together."""
    before = reading.tags[index - 1]
    if index >= len(reading.low):
        return before in _OPEN_END and not _is_finished(reading, index)
    following = reading.tags[index]
    if _is_joined(reading, index) or reading.low[index] in ("of", "than"):
        return True
    if before in _OPEN_END and not _is_finished(reading, index):
        return True
    if before == ".":
        named = following == "p" and reading.low[index - 2] not in ABBREVIATED
        return named or not is_point(reading, index - 1)
    if following == "a" and before in "vzdcg":
        return True
    if following == "T":
        return before in "vzdcgjU"
    if before in "vcg" and following in "tP" and reading.low[index] not in _PICKS:
        return True
    if before == "g" and following in "ns" and reading.tags[max(index - 2, 0)] in "tP":
        return True
    return _is_measure(reading, index) or _is_particle(reading, index)


def asks_more(reading: Reading, index: int) -> bool:
    """“the need | to protect the river”: a noun that says little without its infinitive."""
    if reading.tags[index : index + 1] != "T":
        return False
    return reading.low[index - 1] in word_set("asking_noun")


def _is_joined(reading: Reading, index: int) -> bool:
    """Written together, or a mark of the word before: “'s”, “%”, “Corp.”, a closing mark."""
    following = reading.tags[index]
    if reading.low[index] in _BEHIND:
        return True
    if (
        is_apostrophe(reading, index - 1) or reading.tags[index - 1] == "o"
    ) and following in "jnspmg":
        return True
    if reading.starts[index] != reading.ends[index - 1]:
        return False
    if following == ".":
        return is_point(reading, index)
    return following not in ",.:()" and not (following == "-" and reading.low[index] in ("—", "--"))


def is_point(reading: Reading, index: int) -> bool:
    """A full stop that belongs to the word before: “Corp.” within a sentence."""
    if reading.low[index] != "." or not 0 < index < len(reading.low) - 1:
        return False
    if reading.ends[index - 1] != reading.starts[index]:
        return False
    shortened = reading.low[index - 1].rpartition("-")[2] in ABBREVIATED
    return shortened or reading.written[index + 1][0].islower()


def _is_finished(reading: Reading, index: int) -> bool:
    """What looks open and is not: a closing mark, “gave in”, “asked him that”."""
    before, word = reading.tags[index - 1], reading.low[index - 1]
    following = reading.tags[index : index + 1] or "."
    if before == '"':
        return _closes(reading, index - 1)
    if before in "iI":
        after_verb = index > 1 and reading.tags[index - 2] in "vzdcgU"
        known = word in word_set("particle") or (word in ("in", "on", "over") and after_verb)
        return known and following not in _PHRASE
    if before == "u":
        return following in ",.:" and index > 1 and reading.tags[index - 2] in "vzdcgiI"
    return before == "t" and word in word_set("count") and following in ",.:"


def _closes(reading: Reading, index: int) -> bool:
    if index == 0 or reading.ends[index - 1] != reading.starts[index]:
        return False
    attached = reading.starts[index + 1 : index + 2] == [reading.ends[index]]
    return not attached or reading.tags[index + 1] in ",.:-)"


def _is_measure(reading: Reading, index: int) -> bool:
    """“at least | 73”, “very | late”, “a new | , larger”."""
    before, following, word = reading.tags[index - 1], reading.tags[index], reading.low[index - 1]
    if before == '"' and following in 'nspj"':
        return not reading.tags[index - 2] == ","
    if following in "m$" and word in _ABOUT:
        return True
    if before == "r" and reading.tags[max(index - 2, 0)] == "&":
        return True
    if before == "j" and following == "&" and reading.tags[index + 1 : index + 2] in ("j", "r"):
        return True
    if before in "jr" and word in _JUST and following in "iISw":
        return True
    if reading.low[index] == "as" and before in "jr":
        return "as" in reading.low[max(index - 3, 0) : index - 1]
    if before == "r" and (word in _DEGREE or (following in "jm" and index > 1)):
        return True
    if before == "r" and following in "MBHD":
        return True
    if before == "r" and following in "vzdcg":
        return index < 2 or reading.tags[index - 2] not in "vzdcg"
    return before in "jn" and following in ",&" and _is_unfinished_phrase(reading, index)


def _is_unfinished_phrase(reading: Reading, index: int) -> bool:
    """“a new, | …”: a determiner and an adjective, and the noun is to come."""
    if reading.tags[index - 1] == "n" and "-" not in reading.low[index - 1]:
        return False
    if _IS_ROW.match(reading.tags, index + 1) and reading.tags[index] == ",":
        return True
    at = index - 1
    at -= reading.tags[at] == "n"
    while at > 0 and reading.tags[at] in "jr":
        at -= 1
    return reading.tags[at] in "tP" and reading.tags[index + 1 : index + 2] in ("j", "m", "$", "n")


def _is_particle(reading: Reading, index: int) -> bool:
    """“took | in”, “called the strike | off”."""
    before, following, word = reading.tags[index - 1], reading.tags[index], reading.low[index]
    if following == "r" and before in "vzdcg":
        return True
    if reading.low[index + 1 : index + 2] == ["of"]:
        return False
    ends = reading.tags[index + 1 : index + 2] in ("", ".", ",", "i", "I", ":")
    if following in "rI" or following == "i":
        return word in word_set("particle") and ends and before in "nspUvzdcg"
    return False


def is_in_list(reading: Reading, comma: int) -> bool:
    """“met Ann | , Bob and Cy”: more of the same follows the comma."""
    begin = comma + 1
    if reading.tags[begin : begin + 1] == "&":
        return joins_nouns(reading, begin) and _is_listed_before(reading, comma)
    chunks = chunks_of(
        reading.low[begin : begin + LIST_WORDS], reading.tags[begin : begin + LIST_WORDS]
    )[:MAX_LIST]
    kinds = "".join(kind for kind, _, _ in chunks)
    at = 0
    while kinds[at : at + 1] == "N":
        at += 1
        while kinds[at : at + 2] == "iN":
            at += 2
        if kinds[at : at + 1] == "&" or kinds[at : at + 2] == ",&":
            at += kinds[at] == ","
            return joins_nouns(reading, begin + chunks[at][1])
        if kinds[at : at + 1] != ",":
            return False
        at += 1
    return False


def _is_listed_before(reading: Reading, comma: int) -> bool:
    """Whether another comma stands shortly before, with nothing but nouns between."""
    for index in range(comma - 1, max(comma - MAX_LIST, 0), -1):
        if reading.tags[index] == ",":
            return True
        if reading.tags[index] not in _IN_LIST:
            return False
    return False


def joins_nouns(reading: Reading, index: int) -> bool:
    """“rank | and file”, and no new clause behind the conjunction."""
    if reading.low[index] not in ("and", "or", "&"):
        return False
    chunks = chunks_of(
        reading.low[index + 1 : index + 1 + LIST_WORDS],
        reading.tags[index + 1 : index + 1 + LIST_WORDS],
    )[:2]
    kinds = [kind for kind, _, _ in chunks]
    if kinds[:1] != ["N"] or chunks[0][1] > 0 or reading.tags[index + 1] not in "nsj":
        return False
    return kinds[1:] != ["V"] or reading.tags[index + 1 + chunks[1][1]] in "gcT"
