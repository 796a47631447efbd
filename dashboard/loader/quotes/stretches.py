"""Sentences as rows of tokens, in which a quotation in marks is one token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.loader.prose import Prose
from dashboard.loader.quotes.lexicon import Lexeme, lexemes
from dashboard.loader.quotes.marks import Marked
from dashboard.loader.syntax import Reading, read_sentence
from dashboard.loader.syntax.sets import word_set

# Dashes that part a quotation from who says it.
DASHES = frozenset(("-", "--", "–", "—"))
# Words of "he asked.", which can belong to the quotation before.
MAX_TAG_WORDS = 6
# Marks that close one after the other.
MAX_MARKS = 3
_CLOSING = "'’”\""
_KINDS = {
    **dict.fromkeys("nsjcgoy", "word"),
    **dict.fromkeys("zd", "past"),
    **dict.fromkeys("tP", "determiner"),
    **dict.fromkeys("qwaS", "subordinator"),
    **dict.fromkeys("iT$", "preposition"),
    **dict.fromkeys("BbHhDM", "auxiliary"),
    **dict.fromkeys("rX", "adverb"),
    **dict.fromkeys(',.:-()"`', "stop"),
    "p": "name",
    "m": "number",
    "v": "past",
    "u": "determiner",
    "U": "object",
    "E": "subject",
    "I": "subordinator",
    "&": "conjunction",
}
_SUBJECTS = word_set("subject pronouns")
_SOMEBODY = frozenset(
    "someone somebody something anyone anybody anything everyone everybody everything nobody nothing"
    " others none".split()
)
_TIMES = word_set("days") | word_set("times") | frozenset(("last", "next"))
_AS_PREPOSITIONS = frozenset(("like", "till"))
# Kinds of words that can be a name where they begin a line: "Keller:".
_NAMED = frozenset(("name", "past", "verb", "word"))
# Behind these a plain form is no finite verb.
_BEFORE_INFINITIVE = frozenset("TMD")


@dataclass(slots=True)
class Token:
    """A word, a stop or a whole quotation, with its class in the reading as ``tag``.

    ``kind``: "quote", "stop", "verb" (a reporting verb), "past" (another finite verb), "name",
    "number", "word", "time" or a closed class. A quotation's ``word`` is "q" and its last character.
    """

    start: int
    end: int
    word: str
    kind: str
    tag: str
    capital: bool = False
    lexemes: tuple[Lexeme, ...] = ()
    marked: Marked | None = None


class Stretch:
    """A sentence, or several where a quotation spans them, with its reading and quotations."""

    __slots__ = ("_body", "_tokens", "end", "paragraph", "quotes", "reading", "start")

    def __init__(
        self, body: str, place: tuple[int, int, int], reading: Reading, quotes: list[Marked]
    ) -> None:
        self._body = body
        self._tokens: list[Token] | None = None
        self.start, self.end, self.paragraph = place
        self.reading = reading
        self.quotes = quotes

    @property
    def tokens(self) -> list[Token]:
        """The words of the reading, made when somebody asks for them."""
        if self._tokens is None:
            self._tokens = _tokens(self._body, self.reading, self.quotes)
        return self._tokens


def find_stretches(prose: Prose, marked: Sequence[Marked]) -> Iterator[Stretch]:
    """Every sentence with its tokens; a quotation is never cut."""
    waiting = list(marked)
    waiting.reverse()
    read = {
        (one.start, one.end): reading
        for one, reading in zip(prose.sentences, prose.readings, strict=True)
    }
    for start, end, paragraph in _cut(prose.body, _joined(prose, marked), marked):
        inside: list[Marked] = []
        while waiting and waiting[-1].outer_start < end:
            inside.append(waiting.pop())
        reading = None if inside else read.get((start, end))
        reading = reading or _read(prose.body, start, end, inside)
        yield Stretch(prose.body, (start, end, paragraph), reading, inside)


def _read(body: str, start: int, end: int, inside: Sequence[Marked]) -> Reading:
    """A sentence read with its quotations as single words."""
    return read_sentence(body, start, end, [_with_marks(body, one, end) for one in inside])


def _with_marks(body: str, marked: Marked, end: int) -> tuple[int, int]:
    """A quotation with the marks behind its own, of one that closes together with it."""
    last = marked.outer_end
    while last < end and last - marked.outer_end < MAX_MARKS and body[last] in _CLOSING:
        last += 1
    return marked.outer_start, last


def _cut(
    body: str, spans: Iterable[tuple[int, int, int]], marked: Sequence[Marked]
) -> Iterator[tuple[int, int, int]]:
    """Sentences, cut where a line without an end stands above a line that opens with a mark."""
    index = 0
    for start, end, paragraph in spans:
        begin = start
        while index < len(marked) and marked[index].outer_start < end:
            at = marked[index].outer_start
            if at > begin and body[at - 1] == "\n":
                above = body[begin:at].rstrip()
                if above and above[-1] not in ":,":
                    yield begin, begin + len(above), paragraph
                    begin = at
            index += 1
        yield begin, end, paragraph


def _joined(prose: Prose, marked: Sequence[Marked]) -> Iterator[tuple[int, int, int]]:
    """Sentences, joined where a quotation goes over their border."""
    index = 0
    start = end = -1
    paragraph = 0
    for sentence, reading in zip(prose.sentences, prose.readings, strict=True):
        while index < len(marked) and marked[index].outer_end <= sentence.start:
            index += 1
        inside = index < len(marked) and marked[index].outer_start < sentence.start
        opens = index < len(marked) and marked[index].outer_start == sentence.start
        closed = index > 0 and marked[index - 1].outer_end == end
        if start >= 0 and (
            inside
            or (opens and prose.body[end - 1] == ":")
            or (closed and paragraph == sentence.paragraph and _is_tag(reading))
        ):
            end = max(sentence.end, end)
            continue
        if start >= 0:
            yield start, end, paragraph
        start, end, paragraph = sentence.start, sentence.end, sentence.paragraph
    if start >= 0:
        yield start, end, paragraph


def _is_tag(reading: Reading) -> bool:
    """Whether a sentence is the "he asked." that belongs to the quotation before it."""
    verb = reading.clauses[0].verb
    if verb is None or verb.form not in "zd" or not 0 < verb.head <= MAX_TAG_WORDS:
        return False
    speaks = any("q" in lexeme.frames for lexeme in lexemes(verb.lemma))
    before, after = reading.tags[: verb.head], reading.tags[verb.last : verb.last + 2]
    ends = not after.lstrip("pU") or after.lstrip("pU")[0] in ",.:irI"
    return speaks and ends and not set(before) & set(',.:-"')


def _tokens(body: str, reading: Reading, inside: Sequence[Marked]) -> list[Token]:
    marks: Mapping[int, Marked] = {one.outer_start: one for one in inside}
    verbs = {
        clause.verb.head: clause.verb.lemma for clause in reading.clauses if clause.verb is not None
    }
    return [
        _quotation(body, marks[start])
        if start in marks
        else _token(reading, index, verbs.get(index, ""))
        for index, start in enumerate(reading.starts)
    ]


def _quotation(body: str, marked: Marked) -> Token:
    word = "q" + body[marked.end - 1 : marked.end]
    return Token(marked.outer_start, marked.outer_end, word, "quote", '"', marked=marked)


def _token(reading: Reading, index: int, lemma: str) -> Token:
    low, tag = reading.low[index], reading.tags[index]
    found = lexemes(lemma) if lemma and tag in "vzdcg" else ()
    kind = "verb" if found else _kind(low, tag, reading.tags[index - 1 : index])
    capital = kind in _NAMED and reading.written[index][0].isupper()
    return Token(reading.starts[index], reading.ends[index], low, kind, tag, capital, found)


def _kind(low: str, tag: str, before: str) -> str:
    if low in _TIMES and tag not in "vzdcgM":
        return "time"
    if tag == "u":
        return "subject" if low in _SUBJECTS else "word" if low in _SOMEBODY else "determiner"
    if tag == "m" and low.isalpha():
        return "determiner"
    if (tag == "I" and low in _AS_PREPOSITIONS) or (tag == "v" and before in _BEFORE_INFINITIVE):
        return "preposition" if tag == "I" else "word"
    return _KINDS[tag]
