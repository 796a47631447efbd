"""The words that name who speaks: before the verb, after it, or carried over."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.actors.lexicon import roles
from dashboard.loader.quotes.cues import Cue
from dashboard.loader.quotes.stretches import Token

_STOPS_AFTER = frozenset(
    "in on at during after before as when while who since because though although by through via"
    " about regarding if where whose which that to last this earlier later".split()
)
# Tokens of a list before its last two members.
MAX_LIST = 8
# Tokens of a relative clause that tells which of many is meant.
MAX_RELATIVE = 25
# Tokens of "a new thirty-second film" before its "that".
MAX_THING = 6
# A row of more tokens than this before a verb is no subject.
MAX_SUBJECT = 40
# Tokens of a name with its place in an apposition ("NAME of the University of PLACE").
MAX_INTRODUCED = 15
# Longer words in marks between a name and its verb are speech and no title.
MAX_INSERTED = 40
# Words between "to" and the verb that it belongs to ("is quite right to").
MAX_BEFORE_INFINITIVE = 5
NOUNS = ("name", "word", "number", "verb")
_ENDS_SUBJECT = frozenset({"quote", "auxiliary", "object", "subject", "time"})
_ALL = frozenset({"all", "both"})
_DASHES = frozenset({"—", "–", "--", "-"})
_RELATIVE = frozenset({"that", "which", "who"})


def subject_before(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """Token indices (from, to) of the subject that ends right before the verb group."""
    end = _without_time(tokens, verb)
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.word == "to":
        return _before_infinitive(tokens, end - 1)
    if last.kind == "subject" or last.word in _RELATIVE:
        thing = _thing(tokens, end - 1) if last.word == "that" else None
        return thing or (end - 1, end)
    if last.word in _ALL and end > 1 and tokens[end - 2].kind == "subject":
        return end - 2, end
    if last.word in _ALL and end > 1 and tokens[end - 2].kind in ("word", "name"):
        end -= 1
    if last.word in (",", "—", "–", "-", ")"):
        return _over_apposition(tokens, end - 1)
    return _noun_phrase(tokens, end)


def _thing(tokens: Sequence[Token], that: int) -> tuple[int, int] | None:
    """The thing of which "that" goes on to tell what it says: "a sign that reads"."""
    begin = that
    while begin and that - begin < MAX_THING and tokens[begin - 1].kind in NOUNS:
        begin -= 1
    determined = 0 < begin < that and tokens[begin - 1].kind == "determiner"
    return (begin - 1, that) if determined else None


def _before_infinitive(tokens: Sequence[Token], to: int) -> tuple[int, int] | None:
    """The subject of "is quick to point out" and "continued to say"."""
    for index in range(to - 1, max(-1, to - MAX_BEFORE_INFINITIVE), -1):
        if tokens[index].kind in ("auxiliary", "past", "verb"):
            first = index
            while first and tokens[first - 1].kind in ("auxiliary", "adverb"):
                first -= 1
            return subject_before(tokens, first) if first else None
    return None


def _without_time(tokens: Sequence[Token], end: int) -> int:
    """Leaves out "on Tuesday", "later" and the like between subject and verb."""
    begin = end
    while end and tokens[end - 1].kind in ("time", "adverb"):
        end -= 1
    if end and end < begin and tokens[end - 1].word in ("on", "last", "this", "earlier", "late"):
        end -= 1
    return end


def _antecedent(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The noun phrase that a relative pronoun stands for."""
    end = index
    if end and tokens[end - 1].word == ",":
        end -= 1
    return _noun_phrase(tokens, end) if end else None


def _over_apposition(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """The name before an insertion ("NAME, a former mayor, said"), or the name in it."""
    if tokens[comma].word == "," and _is_name_alone(tokens, comma):
        return _noun_phrase(tokens, comma)
    inserted = _before_dashes(tokens, comma) if tokens[comma].word in _DASHES else None
    return inserted or _introduced_name(tokens, comma) or _before_insertion(tokens, comma)


def _before_insertion(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """The nearest name before a stop that opens an insertion, else the nearest noun phrase."""
    index = comma - 1
    best = None
    while index >= 0 and comma - index < MAX_SUBJECT:
        token = tokens[index]
        if token.word in (";", ":") or (token.marked and token.end - token.start > MAX_INSERTED):
            break
        if token.word in (",", "—", "–", "-", "("):
            after = tokens[index + 1]
            if index and tokens[index - 1].kind in NOUNS and after.kind != "subject":
                found = _noun_phrase(tokens, index)
                if found is not None and any(t.kind != "number" for t in tokens[slice(*found)]):
                    best = best or found
                    if tokens[found[1] - 1].kind == "name" and not _lists(tokens, found):
                        return found
            elif after.kind == "subject":
                break
        index -= 1
    return best


def _before_dashes(tokens: Sequence[Token], dash: int) -> tuple[int, int] | None:
    """The subject before words that stand between two dashes."""
    for index in range(dash - 1, max(0, dash - MAX_SUBJECT), -1):
        if tokens[index].word in _DASHES:
            return _noun_phrase(tokens, index)
    return None


def _introduced_name(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """The name in "The report's author, NAME of PLACE, said"."""
    begin = comma
    while begin and tokens[begin - 1].kind != "stop" and comma - begin < MAX_INTRODUCED:
        begin -= 1
    if begin < 3 or tokens[begin - 1].word != ",":
        return None
    end = after_names(tokens, begin)
    if end - begin < 2 or tokens[end].kind != "preposition":
        return None
    opening = begin - 1
    while opening and tokens[opening - 1].kind not in ("stop", "quote"):
        opening -= 1
    return (begin, end) if is_determined(tokens[opening]) else None


def after_names(tokens: Sequence[Token], begin: int) -> int:
    """The index after the capitalised words that begin here."""
    while begin < len(tokens) and tokens[begin].kind == "name":
        begin += 1
    return begin


def is_determined(opening: Token) -> bool:
    """Whether a noun phrase that begins so tells a role and no name: "the", "her", "Keller's"."""
    return opening.word == "her" or opening.kind == "determiner"


def _is_name_alone(tokens: Sequence[Token], comma: int) -> bool:
    """Whether nothing but a name stands between two commas; a single word after a role."""
    begin = comma
    while begin and tokens[begin - 1].kind == "name":
        begin -= 1
    if not 1 <= comma - begin <= 3 or begin < 2 or tokens[begin - 1].word != ",":
        return False
    if comma - begin == 1:
        role = roles().get(tokens[begin - 2].word)
        return role is not None and not role.plural
    return tokens[begin - 2].kind in ("word", "determiner", "number") or begin > 3


def _lists(tokens: Sequence[Token], found: tuple[int, int]) -> bool:
    """Whether what stands before is itself set off by a comma, as a place in an address is."""
    begin = found[0]
    if begin < 2 or tokens[begin - 1].word != "," or found[1] - found[0] > 2:
        return False
    opening = tokens[0].word.endswith("ing") or tokens[0].kind in ("preposition", "subordinator")
    return not opening or any(t.word == "," for t in tokens[: begin - 1])


def _noun_phrase(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The longest noun phrase that ends before ``end``."""
    begin = end
    while begin and end - begin < MAX_SUBJECT and _inside_phrase(tokens, begin - 1, end):
        begin -= 1
    if begin > 1 and begin < end and tokens[begin - 1].word == "who":
        return _antecedent(tokens, begin - 1)
    begin = _begin_of_list(tokens, _without_opening(tokens, begin, end), end)
    if begin >= end or not any(t.kind in (*NOUNS, "determiner") for t in tokens[begin:end]):
        return None
    return begin, end


def _begin_of_list(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a list of nouns at the head of a sentence begins: "Friends, rivals and foes"."""
    if not any(t.word == "and" for t in tokens[begin:end]):
        return begin
    at = begin
    while at >= 2 and tokens[at - 1].word == "," and begin - at < MAX_LIST:
        member = at = at - 1
        while at and tokens[at - 1].kind in (*NOUNS, "determiner"):
            at -= 1
        if at == member or (member - at == 1 and not tokens[at].word.endswith("s")):
            return begin
    return 0 if at == 0 else begin


def _inside_phrase(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a token can stand in a noun phrase that goes on to its right."""
    token = tokens[index]
    if token.kind == "stop":
        return token.word == "." and index + 1 < end and len(tokens[index - 1].word) < 5
    if token.word in ("as", "her"):
        such = index > 0 and tokens[index - 1].word == "such"
        return index + 1 < end and (such or token.word == "her")
    if token.kind in ("quote", "subordinator", "auxiliary", "subject", "object", "past"):
        return token.word == "they" and index + 1 < end and tokens[index + 1].word == "and"
    if token.kind == "conjunction":
        return token.word in ("and", "or") and _joins_nouns(tokens, index, end)
    if token.kind == "verb":
        return is_noun_here(tokens, index)
    return True


def is_noun_here(tokens: Sequence[Token], index: int) -> bool:
    """A form such as "report", or a participle before a noun, inside a noun phrase."""
    return index > 0 and tokens[index - 1].kind == "determiner"


def _joins_nouns(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether an "and" joins two nouns: no verb stands between the clause's start and it."""
    if index == 0 or index + 1 >= end or tokens[index - 1].kind not in (*NOUNS, "subject"):
        return False
    for at in range(index - 1, max(-1, index - MAX_SUBJECT), -1):
        token = tokens[at]
        if token.kind in ("stop", "quote", "subordinator", "subject"):
            return at < index - 1 or token.kind == "subject"
        if token.kind in ("auxiliary", "past", "object") or (at and is_finite(tokens, at)):
            return False
        if token.kind == "verb" and not is_noun_here(tokens, at):
            return False
    return True


def _without_opening(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Leaves out what opens the clause: "In Iowa", "On Tuesday", "But"."""
    while begin < end and tokens[begin].kind in ("conjunction", "adverb", "stop", "time"):
        begin += 1
    if begin < end and tokens[begin].word == "with":
        return begin + 1
    if begin < end and tokens[begin].kind in ("preposition", "subordinator"):
        for index in range(end - 1, begin, -1):
            if starts_noun_phrase(tokens, index):
                return index
        return end
    return begin


def starts_noun_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun phrase begins here after other nouns: "Monday the mayor"."""
    token, before = tokens[index], tokens[index - 1]
    if before.kind in ("preposition", "determiner", "conjunction"):
        return False
    if token.kind == "determiner":
        return before.kind in (*NOUNS, "time", "adverb")
    if token.kind == "name":
        return before.kind in ("word", "number", "time", "adverb")
    return False


def subject_of_with(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Who speaks in ", with NAME and others saying ..."."""
    for index in range(cue.first - 1, max(0, cue.first - MAX_SUBJECT), -1):
        token = tokens[index]
        if token.word == "with" and tokens[index - 1].word == ",":
            return (index + 1, cue.first) if index + 1 < cue.first else None
        if token.kind not in (*NOUNS, "determiner", "conjunction", "adverb") and token.word != ",":
            return None
    return None


def is_finite(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a finite verb that reports nothing."""
    return tokens[index].kind == "past"


def subject_after(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """The subject of an inverted verb: "said NAME, who ..."."""
    begin = cue.after
    while begin < len(tokens) and tokens[begin].kind == "adverb":
        begin += 1
    told = cue.lexeme.base == "tell"
    if told or begin == len(tokens) or tokens[begin].kind == "preposition":
        return None
    if tokens[begin].kind == "subject":
        return begin, begin + 1
    end = begin
    while end < len(tokens) and end - begin < MAX_SUBJECT and not _ends_subject(tokens, begin, end):
        end += 1
    while end > begin and tokens[end - 1].kind in ("preposition", "conjunction", "stop"):
        end -= 1
    if end < len(tokens) and tokens[end].word == "," and is_determined(tokens[begin]):
        name_end = after_names(tokens, end + 1)
        if name_end - end > 2 and (name_end == len(tokens) or tokens[name_end].kind == "stop"):
            return end + 1, name_end
    return (begin, _with_relative(tokens, begin, end)) if end > begin else None


def _with_relative(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where somebody unnamed ends: "a woman who sells fish", "a man calling himself Bo"."""
    described = tokens[begin].kind == "determiner" or tokens[begin].word == "one"
    if end >= len(tokens) or not described or any(t.kind == "name" for t in tokens[begin:end]):
        return end
    opening = tokens[end]
    doing = opening.kind == "object" and tokens[end - 1].word.endswith("ing")
    if opening.word not in ("that", "who", "whose") and not doing:
        return end
    close = end
    while close < len(tokens) and tokens[close].kind not in ("stop", "quote", "time"):
        close += 1
    return close if close - end <= MAX_RELATIVE else end


def _ends_subject(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the subject after its verb ends before this token."""
    token = tokens[end]
    if token.kind == "time" and end > begin and tokens[end - 1].kind == "determiner":
        return False
    if token.word == "her" and end == begin:
        return end + 1 == len(tokens) or tokens[end + 1].kind not in NOUNS
    if token.kind in _ENDS_SUBJECT or token.word in _STOPS_AFTER:
        return True
    if token.kind == "stop":
        return token.word != "." or end - begin >= 3
    if token.word == "and":
        return _is_clause(tokens, end)
    return end > begin and (token.kind == "past" or is_finite(tokens, end))


def _is_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows an "and" is a verb and no further name."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.word == "others":
        return False
    return after is None or after.kind in ("verb", "auxiliary", "adverb", "word", "subject")
