"""The days that matter for a topic, each with the happening that stands for it.

A day matters by the documents that tell of an event on it; copies of one text count once. What
each telling counts ``data/key_days.csv`` says: more the later it looks back, less the more is told
on the day of its telling anyhow. How much is told around a day then weighs against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, log, sqrt
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from dashboard.corpus.queries import Questions
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.words import WordIndex
from dashboard.data_files import rows
from dashboard.days import day_of
from dashboard.filters import Filter
from dashboard.loader.merging.profiles import terms_of

# A document is about a topic that has so large a part of the words that are asked for.
MOST_WORDS: Final = 2 / 3
# Where so large a part of all documents has one of the words, the corpus was collected for the topic:
# what has any of the words is about it.
OF_ONE_TOPIC: Final = 1 / 3
_FILE: Final = Path(__file__).parent / "sql" / "key_days.sql"
# A word of fewer letters is the beginning of too many others.
_SHORT: Final = 4
# Among so many events of a day, the most salient, the one is looked for that stands for it.
_LOOKED_AT: Final = 500


@dataclass(frozen=True, slots=True)
class KeyDay:
    """A day with its rank among the days of a topic, and the event that stands for it.

    ``documents`` counts those that tell of the day, copies once; ``event`` and ``document`` are ids.
    """

    day: str
    rank: int
    documents: int
    title: str
    event: str
    document: str
    score: float


def key_days(asked: Questions, words: str, most: int) -> list[KeyDay]:
    """So many of the days that matter for a topic in words, in order; all topics without words."""
    _find_topic(asked, words)
    _leave_out_copies(asked)
    told = asked.rows(*_question())
    ranked = _ranked([(day, weight) for day, weight, _ in told])[:most]
    documents = {day: count for day, _, count in told}
    found = []
    for rank, (day, score) in enumerate(ranked, 1):
        event, document, title = _standing_for(asked, day)
        found.append(
            KeyDay(day_of(day), rank, documents[day], title, event, document, round(score, 3))
        )
    return sorted(found, key=lambda one: one.day)


def _find_topic(asked: Questions, words: str) -> None:
    """Make the table of the documents that have most of the words, with how many of them."""
    terms = Filter(words=words).terms
    if not terms:
        asked.execute(
            "CREATE OR REPLACE TEMP TABLE topic AS SELECT number, 1.0 AS about FROM documents"
        )
        return
    asked.execute("CREATE OR REPLACE TEMP TABLE has (word INTEGER, document INTEGER)")
    for word, term in enumerate(terms):
        asked.keep("has_word", _telling(asked.words, term))
        asked.execute(
            "INSERT INTO has SELECT DISTINCT $word::INTEGER, document FROM events "
            "WHERE number IN (SELECT number FROM has_word)",
            {"word": word},
        )
    asked.execute(
        "CREATE OR REPLACE TEMP TABLE topic AS SELECT document AS number, count(*) / $terms AS about "
        "FROM has GROUP BY document HAVING count(*) >= $least",
        {"terms": len(terms), "least": _least(asked, len(terms))},
    )


def _least(asked: Questions, terms: int) -> int:
    """How many of so many words a document must have to be about the topic."""
    found = asked.rows(
        "SELECT max(documents) / (SELECT count(*) FROM documents WHERE events > 0) "
        "FROM (SELECT count(*) AS documents FROM has GROUP BY word)"
    )[0][0]
    is_of_it = found is not None and found >= OF_ONE_TOPIC
    return 1 if is_of_it else ceil(terms * MOST_WORDS)


def _telling(index: WordIndex, term: str) -> NDArray[np.int32]:
    """The events with a word, with what begins with it, or with it in the singular.

    A topic in “protests” is told with “protest”; but one in “Texas” with no “Texan”.
    """
    if len(term) < _SHORT or not term.isalpha():
        return index.having([term])
    found = index.having([f"{term}*"])
    singular = term.removesuffix("s")
    return found if singular == term else np.union1d(found, index.having([singular]))


def _leave_out_copies(asked: Questions) -> None:
    stored = stored_stories(asked.folder)
    if stored is None:
        return
    asked.execute(
        "DELETE FROM topic WHERE number IN (SELECT number FROM documents JOIN "
        "(SELECT document AS id FROM read_parquet($members) WHERE copy_of IS NOT NULL) USING (id))",
        {"members": str(stored.file("members"))},
    )


def _ranked(weights: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """The days with their weights among those of the days around them, the most first."""
    if not weights:
        return []
    first, last = weights[0][0], weights[-1][0]
    told = np.zeros(last - first + 1)
    for day, weight in weights:
        told[day - first] = weight
    reach = int(_numbers()["near_days"])
    sums = np.concatenate(([0.0], np.cumsum(told)))
    days = np.arange(len(told))
    begins, ends = np.maximum(days - reach, 0), np.minimum(days + reach + 1, len(told))
    around = (sums[ends] - sums[begins]) / (ends - begins)
    scores = [
        (day, weight / float(around[day - first]) ** _numbers()["near"]) for day, weight in weights
    ]
    return sorted(scores, key=lambda one: (-one[1], one[0]))


def _standing_for(asked: Questions, day: int) -> tuple[str, str, str]:
    """The event, its document and its title that says most of what others tell of a day, too."""
    found = asked.rows(
        "SELECT events.id, documents.id, events.title, $floor + coalesce(salience, 0) AS weight "
        "FROM topic JOIN documents USING (number) "
        "JOIN events ON events.document = documents.number "
        "WHERE events.first_day = $day AND events.last_day = $day AND status <> 'negated' "
        "ORDER BY about * weight DESC, events.id LIMIT $most",
        {"day": day, "floor": _numbers()["floor"], "most": _LOOKED_AT},
    ) or asked.rows(
        "SELECT events.id, documents.id, events.title, 1 FROM topic JOIN documents USING (number) "
        "JOIN events ON events.document = documents.number "
        "WHERE events.first_day = $day AND events.last_day = $day ORDER BY events.id LIMIT 1",
        {"day": day},
    )
    words = [_words(title) for _, _, title, _ in found]
    tellers: dict[str, set[str]] = {}
    for (_, document, _, _), told in zip(found, words, strict=True):
        for word in told:
            tellers.setdefault(word, set()).add(document)

    def says(at: int) -> float:
        shared = sum(log(len(tellers[word])) for word in words[at])
        return float(found[at][3]) * (1 + shared / sqrt(len(words[at]) or 1))

    best = max(range(len(found)), key=lambda at: (says(at), -at))
    event, document, title, _ = found[best]
    return event, document, title


def _words(title: str) -> frozenset[str]:
    terms = terms_of(title)
    return frozenset((*terms.names, *terms.words))


@cache
def _question() -> tuple[str, Mapping[str, float]]:
    """How much is told of each day: the statement, and the numbers that it names."""
    statement = _FILE.read_text(encoding="utf-8")
    named = {
        name: value for name, value in _numbers().items() if re.search(rf"\${name}\b", statement)
    }
    return statement, named


@cache
def _numbers() -> Mapping[str, float]:
    return {row["name"]: float(row["value"]) for row in rows("key_days.csv")}
