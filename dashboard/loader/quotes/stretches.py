"""Sentences as rows of tokens, in which a quotation in marks is one token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.loader.actors.lexicon import first_names
from dashboard.loader.actors.names import SAYS
from dashboard.loader.prose import Prose, Sentence
from dashboard.loader.quotes.lexicon import Verb, verbs, word_classes
from dashboard.loader.quotes.marks import Marked

_TOKEN = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Jr|Sr|St|Pres|Sens|Reps|Fla|Calif|Mass|Conn|Wis|Mich|Minn|Ariz|Colo|Tenn|Tex|Pa|Va|Ill|Ga)\.(?=[\s,])"
    r"|(?:[A-Za-z]\.){2,}(?=[\s,’'])|\d+(?:[.,:]\d+)*%?|[^\W_]+(?:[-'’.&][^\W_]+)*|[,;:()—–]|\.{3}|…|--| - |[.!?]"
)

# Classes whose words, capitalised inside a sentence, are names (Mr. May, Shane Shook).
_NAMED_TOO = frozenset({"adverb", "auxiliary", "past"})
# Behind a given name with which a sentence begins.
_SPEAKS = re.compile(rf" [A-Z][\w'’-]{{1,30}}{SAYS.pattern}")
# Endings of adverbs that no name has (as Kelly, Sally and Italy have -ly).
_ADVERBS = ("ically", "inally", "fully", "ously", "ingly", "edly", "ently", "antly", "ually")
# Dashes that part a quotation from who says it.
DASHES = frozenset((" - ", "--", "–", "—"))
# Characters of a sentence in which "he asked" must come to belong to the quotation before.
MAX_TAG = 90
MAX_TAG_WORDS = 6


@dataclass(slots=True)
class Token:
    """A word, a stop or a whole quotation.

    ``kind``: "quote", "stop", "verb" (can be a reporting verb), "name" (capitalised),
    "number", "word", or a class of data/word_classes.csv. A quotation's ``word`` is
    "q" and its last character.
    """

    start: int
    end: int
    word: str
    kind: str
    verbs: tuple[Verb, ...] = ()
    marked: Marked | None = None


@dataclass(slots=True)
class Stretch:
    """A sentence, or several where a quotation spans them, as tokens."""

    start: int
    end: int
    paragraph: int
    tokens: list[Token]

    @property
    def quotes(self) -> list[Marked]:
        """The quotations of the sentence."""
        return [t.marked for t in self.tokens if t.marked is not None]


def find_stretches(prose: Prose, marked: Sequence[Marked]) -> Iterator[Stretch]:
    """Every sentence with its tokens; a quotation is never cut."""
    waiting = list(marked)
    waiting.reverse()
    for start, end, paragraph in _cut(prose.body, _joined(prose, marked), marked):
        inside: list[Marked] = []
        while waiting and waiting[-1].outer_start < end:
            inside.append(waiting.pop())
        yield Stretch(start, end, paragraph, list(_tokens(prose.body, start, end, inside)))


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
    for sentence in prose.sentences:
        while index < len(marked) and marked[index].outer_end <= sentence.start:
            index += 1
        inside = index < len(marked) and marked[index].outer_start < sentence.start
        opens = index < len(marked) and marked[index].outer_start == sentence.start
        closed = index > 0 and marked[index - 1].outer_end == end
        if start >= 0 and (
            inside
            or (opens and prose.body[end - 1] == ":")
            or (closed and paragraph == sentence.paragraph and _is_tag(prose.body, sentence))
        ):
            end = max(sentence.end, end)
            continue
        if start >= 0:
            yield start, end, paragraph
        start, end, paragraph = sentence.start, sentence.end, sentence.paragraph
    if start >= 0:
        yield start, end, paragraph


def _is_tag(body: str, sentence: Sentence) -> bool:
    """Whether a sentence is the "he asked." that belongs to the quotation before it."""
    said = False
    end = min(sentence.end, sentence.start + MAX_TAG)
    for count, token in enumerate(_words(body, sentence.start, end)):
        if said and token.kind not in ("name", "object"):
            return token.kind in ("stop", "preposition", "time", "adverb")
        if token.kind == "stop" or count > MAX_TAG_WORDS:
            return False
        if count:
            said = said or any("q" in v.frames and v.form in ("past", "third") for v in token.verbs)
    return said


def _tokens(body: str, start: int, end: int, inside: Sequence[Marked]) -> Iterator[Token]:
    position = start
    for marked in inside:
        yield from _words(body, position, marked.outer_start)
        word = "q" + body[marked.end - 1 : marked.end]
        yield Token(marked.outer_start, marked.outer_end, word, "quote", (), marked)
        position = marked.outer_end
    yield from _words(body, position, end)


def _words(body: str, start: int, end: int) -> Iterator[Token]:
    known, classes = verbs(), word_classes()
    for found in _TOKEN.finditer(body, start, end):
        text = found.group()
        lower = text.lower()
        forms = known.get(lower, ())
        if forms and text[0].isupper() and found.start() > start and all(v.noun for v in forms):
            forms = ()
        kind = classes.get(lower)
        if kind and text[0].isupper() and _is_name(text, kind, body, found, start):
            kind = "verb" if forms else "name"
        if kind is None:
            kind = _open_class(text, lower, forms)
        yield Token(found.start(), found.end(), lower, kind, forms)


def _is_name(text: str, kind: str, body: str, found: re.Match[str], start: int) -> bool:
    """Whether a capitalised word of some class is a name where it stands ("said Per Lund")."""
    given = text in first_names() and kind != "time"
    if found.start() > start:
        return kind in _NAMED_TOO or given
    return given and _SPEAKS.match(body, found.end()) is not None


def _open_class(text: str, lower: str, forms: tuple[Verb, ...]) -> str:
    first = text[0]
    if forms:
        return "verb"
    if first.isupper():
        return "adverb" if lower.endswith(_ADVERBS) else "name"
    if first.isalpha():
        return "adverb" if lower.endswith("ly") and len(lower) > 4 else "word"
    if first.isdigit():
        return "number"
    return "stop"
