"""No spelling of a word that some table has stops a document."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.data_files import DATA
from dashboard.loader import Settings, Source, load_sources

# Longer cells are sentences and sources.
LONGEST_CELL = 60
MAX_SNIPPETS = 40
EXAMPLES = 150
# Tables of names by the ten thousand would leave the short tables unread.
LARGE = frozenset(("cities.csv", "towns.csv", "counties.csv", "first_names.csv"))
# Letters that fold to others, digits of other scripts.
ODD_LETTERS = str.maketrans({"s": "ſ", "i": "ı", "I": "İ", "k": "\u212a", "1": "١", "2": "²"})
SPELLINGS = (
    str,
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda word: word.translate(ODD_LETTERS),
    lambda word: unicodedata.normalize("NFD", word),
    lambda word: word.replace(" ", "\u00a0"),
    lambda word: word.replace(" ", "  "),
    lambda word: word.replace("'", "’"),
    lambda word: word.replace("'", " '"),
    lambda word: word.replace("'", "\u00a0ʼ"),
    lambda word: word.replace("'", ""),
    lambda word: word.replace("-", "\u2011"),
    lambda word: f"{word}’s",
    lambda word: f"{word} 's",
)
FIGURES = ("12", "63rd", "1.5", "sixty-first", "two hundred and five", "3/4/2024", "11 SEP 2001")
PHRASES = ("40 km south-east of", "1.5 kilometers north of", "two days after the", "the minister")
GLUE = (" ", " ", ", ", ". ", "\n\n", " of ", " the ", ' "', "” ", " said ", " on ", " – ")
OPENING = "The council met on Monday, said Foreign Minister Ana Lind, and it will meet again. "


@cache
def _snippets() -> tuple[str, ...]:
    """Every cell of the tables, and each of its words where it is a list of them."""
    found = dict.fromkeys((*FIGURES, *PHRASES))
    for path in sorted(set(DATA.glob("*.csv")) - {DATA / name for name in LARGE}):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines):
                found.update((one.strip(), None) for cell in row for one in cell.split("|"))
    return tuple(one for one in found if 1 < len(one) <= LONGEST_CELL)


def _spelt() -> st.SearchStrategy[str]:
    cells = st.deferred(lambda: st.sampled_from(_snippets()))
    words = st.one_of(cells, st.sampled_from((*FIGURES, *PHRASES)))
    return st.tuples(words, st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS)).map(
        lambda drawn: drawn[2](drawn[1](drawn[0]))
    )


TEXTS = st.lists(st.tuples(_spelt(), st.sampled_from(GLUE)), max_size=MAX_SNIPPETS).map(
    lambda pieces: OPENING + "".join(word + glue for word, glue in pieces)
)


def _load(text: str, published: str | None = "2024-05-03") -> None:
    load_sources([Source("odd.txt", text)], Settings(published_default=published))


@given(TEXTS, st.sampled_from((None, "2024-05-03")))
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_spelling_of_the_words_of_the_tables_is_read(text: str, published: str | None) -> None:
    _load(text, published)


@pytest.mark.parametrize(
    "words",
    [
        "Mother 's Day",
        "New Year’s Eve",
        "Valentine\u00a0's Day",
        "St Patrick\u00a0’s Day",
        "ſixty-fırſt",
        "40 kılometres north of Homs",
        "the Foreıgn Miniſter",
        "SIXTY-FİRST",
    ],
)
def test_a_word_in_odd_letters_stops_nothing(words: str) -> None:
    _load(f"{OPENING}The hall opened on {words}, 2023.")


def test_a_month_with_a_hard_blank_in_another_language_stops_nothing() -> None:
    text = (
        "قال الوزير إن الاجتماع عقد في 5 كانون\u00a0الثاني 2024 في دمشق مع وفد من الأمم المتحدة. "
    )
    _load(text * 5)
