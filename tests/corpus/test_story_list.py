import pytest

from dashboard.corpus.opening import asking
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.story_list import list_stories, listed_story, story_of_document
from dashboard.figures.corpus.stories import story_rows


@pytest.fixture(scope="module")
def listed(told):
    """Questions to a corpus of four stories, and these."""
    with asking(told) as asked:
        yield asked, stored_stories(told)


def sizes(found):
    return [one.size for one in found[0]]


def titles(found):
    return [one.title for one in found[0]]


def test_the_largest_stories_stand_first(listed):
    assert sizes(list_stories(*listed, order="largest")) == [3, 2, 2, 1]


def test_the_newest_stories_stand_first(listed):
    days = [one.last_day for one in list_stories(*listed)[0]]
    assert days == sorted(days, reverse=True)


def test_the_most_disputed_stories_stand_first(listed):
    found, _ = list_stories(*listed, order="most disputed")
    assert [one.disagreements for one in found] == [1, 0, 0, 0]
    assert list_stories(*listed)[0][0] != found[0]


def test_a_toll_that_rose_is_no_disagreement(listed):
    """The same story tells of 17 and of 23 dead, and of two days."""
    (bombing, *_), _ = list_stories(*listed, order="most disputed")
    assert bombing.title == "Bomb kills 17 in market of Dorkan"
    assert bombing.disagreements == 1


def test_stories_of_one_article_can_be_left_out(listed):
    assert sizes(list_stories(*listed, order="largest", several=True)) == [3, 2, 2]


def test_a_story_is_found_by_the_words_of_one_of_its_articles(listed):
    found, number = list_stories(*listed, words="ferry")
    assert (number, found[0].size) == (1, 3)
    assert list_stories(*listed, words="nowhere'; DROP TABLE events")[1] == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # No sentence has “kills”, which the title has.
        ("kills", ["Bomb kills 17 in market of Dorkan"]),
        ("dorkan kills", ["Bomb kills 17 in market of Dorkan"]),
        ("KÍLLS", ["Bomb kills 17 in market of Dorkan"]),
        ("kil", []),
        ("kill", []),
        ("kills*", ["Bomb kills 17 in market of Dorkan"]),
        ('"bomb kills"', ["Bomb kills 17 in market of Dorkan"]),
        ('"kills bomb"', []),
        ("*", []),
        ("—", []),
        ("%", []),
    ],
)
def test_titles_are_searched_as_events_are(listed, words, found):
    assert titles(list_stories(*listed, words=words)) == found


def test_the_story_of_an_article(listed):
    (largest, *_), _ = list_stories(*listed, order="largest")
    asked, stored = listed
    document = stored.rows(largest.id)[0]["documents"][1]
    assert story_of_document(asked, stored, document) == largest
    assert story_of_document(asked, stored, "x0") is None
    assert listed_story(asked, stored, "s0") is None


def test_a_row_opens_its_story_and_holds_a_bar_for_each_day(listed):
    (largest, *_), _ = list_stories(*listed, order="largest")
    row = story_rows([largest], "open")
    assert f'data-filter="open={largest.id}"' in row
    assert row.count("<i ") == 3
    assert "3 articles · 3 independent" in row
