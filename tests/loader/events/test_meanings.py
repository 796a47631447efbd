import pytest

from dashboard.data_files import sorted_lines
from dashboard.loader.events.meanings import NUMBERED, alike, are_opposite, is_known, related


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("v:explode", "n:explosion"),
        ("v:elect", "n:election"),
        ("n:catastrophe", "n:disaster"),
        ("v:buy", "v:acquire"),
    ],
)
def test_words_of_one_meaning_are_alike(one, other):
    assert alike(one, other) > 0.45


@pytest.mark.parametrize(("one", "other"), [("v:arrest", "v:resign"), ("v:say", "v:eat")])
def test_words_of_other_meanings_are_not(one, other):
    assert alike(one, other) < 0.1


def test_a_word_is_like_itself_though_no_table_has_it():
    assert alike("n:severnaya", "n:severnaya") == 1.0
    assert not is_known("n:severnaya")


def test_flying_and_coming_are_of_one_kind():
    assert related("v:fly", "v:come") > related("v:fly", "v:elect")


@pytest.mark.parametrize(("one", "other"), [("v:open", "v:close"), ("v:close", "v:reopen")])
def test_opposites(one, other):
    assert are_opposite(one, other)


def test_what_is_no_opposite():
    assert not are_opposite("v:open", "v:reopen")


def test_each_sense_stands_in_the_row_of_its_number():
    numbers = [int(line.partition(b",")[0], NUMBERED) for line in sorted_lines("sense_links.csv")]
    assert numbers == list(range(len(numbers)))
