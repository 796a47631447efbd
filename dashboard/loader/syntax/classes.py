"""Classes of words, one letter each: a sentence's classes are a string that patterns are found in."""

from __future__ import annotations

from typing import Final

NOUN: Final = "n"
NOUNS: Final = "s"
NAME: Final = "p"
BASE: Final = "v"  # the plain form, also as a present: "they attack"
PRESENT: Final = "z"
PAST: Final = "d"
PARTICIPLE: Final = "c"
GERUND: Final = "g"
ADJECTIVE: Final = "j"
ADVERB: Final = "r"
DETERMINER: Final = "t"
POSSESSIVE: Final = "P"  # "their"
OWNER: Final = "o"  # 's
SUBJECT: Final = "u"  # a pronoun that can be a subject
OBJECT: Final = "U"  # "them"
RELATIVE: Final = "q"  # "who", "which"
WHERE: Final = "w"  # "when", "where"
THAT: Final = "a"  # "that" before a clause
SUBORDINATOR: Final = "S"
PREPOSITION: Final = "i"
EITHER: Final = "I"  # preposition or subordinator: "after"
CONJUNCTION: Final = "&"
TO: Final = "T"  # before an infinitive
NUMBER: Final = "m"
BE: Final = "B"
BE_FORM: Final = "b"  # "be", "been", "being"
HAVE: Final = "H"
HAVING: Final = "h"
DO: Final = "D"
MODAL: Final = "M"
NEGATION: Final = "X"
THERE: Final = "E"
INTERJECTION: Final = "y"
COMMA: Final = ","
STOP: Final = "."  # . ! ?
COLON: Final = ":"
DASH: Final = "-"
SET_OFF: Final = "`"  # a quotation mark around a part of a phrase or verb group
QUOTE: Final = '"'
QUOTATION: Final = "Q"  # a whole quotation as one word, while words are classed
STOPPED_QUOTATION: Final = "K"  # one that ends with a stop
BRACKET: Final = "("
UNBRACKET: Final = ")"
MONEY: Final = "$"

MARKS: Final[dict[str, str]] = {
    **dict.fromkeys(",", COMMA),
    **dict.fromkeys((".", "!", "?", "…", "..."), STOP),
    **dict.fromkeys((":", ";"), COLON),
    **dict.fromkeys(("-", "–", "—", "--", "•", "|", "*", "_", "~"), DASH),
    **dict.fromkeys(('"', "“", "”", "„", "«", "»", "'", "’", "‘", "``", "''"), QUOTE),
    **dict.fromkeys("([{", BRACKET),
    **dict.fromkeys(")]}", UNBRACKET),
    **dict.fromkeys("$£€¥", MONEY),
    "“”": QUOTATION,
    "“.”": STOPPED_QUOTATION,
    "/": OWNER,  # inside a phrase: “the Herald/Post poll”
    "&": CONJUNCTION,
    "%": NOUNS,
}
VERBAL: Final = frozenset("vzdcg")
FINITE: Final = frozenset("BHDMzd")
