import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.merging.copying import COMMON, copies, marks

ARTICLE = """The ferry left the harbour of Vorn at noon with ninety people on board. Two hours later a
wave broke the windows of the bridge, the captain told the coast guard by radio. A fishing boat took
the first passengers off before the lifeboats of the island reached them. By dusk all but a stoker had
been counted in the school of Hallin, where villagers brought blankets and soup. The company has owned
the ship for eleven years and let it be inspected in spring. Its owner said that he would wait for what
the surveyors find. The line to the outer islands stays closed until the second ship is back from the
yard. Mayor Ilse Brandt asked people to keep away from the pier, where the wind still tears at the
roofs. Fishermen put the damage to their nets at a whole season's work."""
OTHER = """The council of Hallin voted for a new school on Tuesday after a debate of four hours. Mayor
Ilse Brandt called the old house a danger to every child in it. Two members who own land beside the site
left the room before the vote. Builders are to begin in May and will need two years, and lessons move to
the hall of the sailing club until then. Parents had collected nine hundred names for a roof that does
not leak. The island pays a third of the costs, the province the rest."""
WORDS = tuple(dict.fromkeys(OTHER.lower().split()))


def are_copies(one, other):
    return copies({"a": marks(one), "b": marks(other)}) == {"a": "a", "b": "a"}


def changed(text, share, seed):
    choose = random.Random(seed)
    words = [choose.choice(WORDS) if choose.random() < share else word for word in text.split()]
    return " ".join(words)


@pytest.mark.parametrize("share", [0.75, 0.5, 0.3])
def test_a_text_that_is_cut_is_a_copy(share):
    assert are_copies(ARTICLE, ARTICLE[: int(len(ARTICLE) * share)])


@pytest.mark.parametrize("seed", range(5))
def test_a_text_with_one_word_in_twenty_changed_is_a_copy(seed):
    assert are_copies(ARTICLE, changed(ARTICLE, 0.05, seed))


def test_case_and_punctuation_say_nothing():
    assert marks(ARTICLE) == marks(ARTICLE.upper().replace(".", " –").replace("\n", "  "))


def test_two_articles_that_quote_one_sentence_are_no_copies():
    said = " “We will not rest until every family on this island is safe again,” she said."
    assert not are_copies(ARTICLE + said, OTHER + said)


def test_a_long_text_that_takes_in_a_short_one_is_no_copy():
    note = ARTICLE[:150]
    assert not are_copies(note, " ".join([OTHER, note, *(changed(OTHER, 1, n) for n in range(20))]))


def test_how_a_paper_ends_its_articles_makes_no_copies():
    end = (
        "Write to the desk that made this page, and we will answer you within the week or so. "
        "Our paper lives by its readers alone: give what you can, or bring us a new subscriber, and "
        "the printers of this old town will thank you with a calendar of its lighthouses."
    )
    texts = {f"t{n}": f"{changed(OTHER, 1, n)[:300]} {end}" for n in range(COMMON + 5)}
    assert copies({name: marks(text) for name, text in texts.items()}) == {}


def test_what_many_papers_print_is_one_text():
    texts = {f"t{n}": changed(ARTICLE, 0.03, n) for n in range(2 * COMMON)}
    found = copies({name: marks(text) for name, text in texts.items()})
    assert (set(found.values()), len(found)) == ({"t0"}, 2 * COMMON)


@given(st.text())
def test_a_text_of_any_letters_has_marks_in_rising_order(text):
    found = marks(text)
    assert list(found) == sorted(set(found))
