"""One reading of each sentence: words, what each is, verbs, clauses with subject and object."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.loader.syntax.chunks import chunks_of
from dashboard.loader.syntax.classes import COMMA, QUOTATION, QUOTE, STOPPED_QUOTATION
from dashboard.loader.syntax.clauses import clauses_of
from dashboard.loader.syntax.reading import Chunk, Clause, Phrase, Reading, Role, Verb
from dashboard.loader.syntax.tagging import classes_of
from dashboard.loader.syntax.tokens import tokens_of

__all__ = ["Chunk", "Clause", "Phrase", "Reading", "Role", "Verb", "read_sentence"]

# How a quotation that is one word parts clauses.
_PARTED = str.maketrans({QUOTATION: QUOTE, STOPPED_QUOTATION: COMMA})


def read_sentence(
    body: str, start: int, end: int, quoted: Sequence[tuple[int, int]] = ()
) -> Reading:
    """The words of ``body`` from ``start`` to ``end`` with their clauses.

    Each span of ``quoted`` is read as one word, a quotation of which nothing is asked.
    """
    tokens = tokens_of(body, start, end, quoted)
    tags, opening = classes_of(tokens)
    tags = tags.translate(_PARTED)
    chunks = chunks_of(tokens.low, tags)
    clauses, clause_of = clauses_of(tokens.low, tags, chunks, opening)
    attributed = any(one.role is Role.ATTRIBUTION for one in clauses)
    words = tokens.starts, tokens.ends, tokens.written, tokens.low
    return Reading(*words, tags, chunks, clauses, clause_of, attributed)
