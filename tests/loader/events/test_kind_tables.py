"""The tables of kinds are sound: nothing in them is unreachable, and nothing is said twice."""

from collections import Counter

import pytest

from dashboard.data_files import rows
from dashboard.loader.events.lexicon import word_classes
from dashboard.loader.syntax.lexicon import lexicon

CONDITIONS = ("subject", "object", "near", "forbid")
MARKS = {"@person", "@name", "@score", "-"}


def named(table):
    """The classes that the conditions of a table name."""
    fields = [row[field].split() for row in rows(table) for field in CONDITIONS]
    return {word[1:] for words in fields for word in words if word.startswith("@")}


def words_of(pos):
    """Each word of a part of speech with its row."""
    return [
        (word, row)
        for row in rows("event_kinds.csv")
        if row["pos"] == pos
        for word in row["words"].split()
    ]


@pytest.mark.parametrize("pos", ["v", "n"])
def test_no_word_stands_twice_under_the_same_conditions(pos):
    seen = Counter(
        (word, row["subject"], row["object"], row["near"]) for word, row in words_of(pos)
    )
    assert [key for key, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("pos", ["v", "n"])
def test_no_word_has_two_kinds_without_a_condition(pos):
    free = Counter(
        word for word, row in words_of(pos) if not any(row[field] for field in CONDITIONS[:3])
    )
    assert [word for word, times in free.items() if times > 1] == []


def test_every_verb_is_a_plain_form():
    lemmas = set(lexicon().lemmas.values())
    assert [word for word, _ in words_of("v") if word.split("_")[0] not in lemmas] == []


def test_every_noun_can_be_one():
    known = lexicon().words
    asked = {word for word, _ in words_of("n") if "_" not in word and "-" not in word}
    asked -= {"march", "may"}  # months, for the lexicon
    assert [word for word in asked if (one := known.get(word)) and not one.can("n")] == []


def test_every_class_that_is_named_is_there_and_every_class_is_named():
    used = named("event_kinds.csv") | named("event_triggers.csv")
    assert used - {mark[1:] for mark in MARKS} == set(word_classes())


def test_marks_stand_only_for_arguments():
    fields = [row[field].split() for row in rows("event_kinds.csv") for field in ("near", "forbid")]
    assert [word for words in fields for word in words if word in MARKS] == []


def test_every_row_says_where_it_is_from():
    assert [row for row in rows("event_kinds.csv") if not row["source"]] == []
