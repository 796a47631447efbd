import pytest

from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.indexing import update_index
from dashboard.corpus.queries import opened
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.stories import make_stories
from dashboard.corpus.story_list import list_stories, listed_story, story_of_document
from dashboard.figures.corpus.stories import story_rows
from tests.corpus.incidents import TOLD, write


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Questions to a corpus of four stories, and these."""
    folder = tmp_path_factory.mktemp("listed")
    build([write(folder / "articles", TOLD)], folder / "corpus", InProcess())
    make_stories(folder / "corpus")
    update_index(folder / "corpus")
    there = opened(folder / "corpus")
    yield there.ask(), stored_stories(folder / "corpus")
    there.close()


def sizes(listed):
    return [one.size for one in listed[0]]


def test_the_largest_stories_stand_first(told):
    assert sizes(list_stories(*told, order="largest")) == [3, 2, 2, 1]


def test_the_newest_stories_stand_first(told):
    days = [one.last_day for one in list_stories(*told)[0]]
    assert days == sorted(days, reverse=True)


def test_the_most_disputed_stories_stand_first(told):
    found = [one.disagreements for one in list_stories(*told, order="most disputed")[0]]
    assert found == sorted(found, reverse=True)


def test_stories_of_one_article_can_be_left_out(told):
    assert sizes(list_stories(*told, order="largest", several=True)) == [3, 2, 2]


def test_a_story_is_found_by_the_words_of_one_of_its_articles(told):
    found, number = list_stories(*told, words="ferry")
    assert (number, found[0].size) == (1, 3)
    assert list_stories(*told, words="nowhere'; DROP TABLE events")[1] == 0


def test_the_story_of_an_article(told):
    (largest, *_), _ = list_stories(*told, order="largest")
    asked, stored = told
    document = stored.rows(largest.id)[0]["documents"][1]
    assert story_of_document(asked, stored, document) == largest
    assert story_of_document(asked, stored, "x0") is None
    assert listed_story(asked, stored, "s0") is None


def test_a_row_opens_its_story_and_holds_a_bar_for_each_day(told):
    (largest, *_), _ = list_stories(*told, order="largest")
    row = story_rows([largest], "open")
    assert f'data-filter="open={largest.id}"' in row
    assert row.count("<i ") == 3
    assert "3 articles · 3 independent" in row
