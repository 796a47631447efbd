from datetime import date

import pytest

from dashboard.corpus.answers import Found, Told
from dashboard.figures.corpus.lists import InStory, articles, event_card


def card(source, published, story=None):
    event = Found(
        number=1,
        id="e1",
        title="The weir burst",
        kind="AGREE",
        status="asserted",
        when="3 Mar 2024",
        day=19785,
        start=0,
        document="x1",
        document_title="Weir bursts",
        source=source,
        published=published,
        places=(),
        actors=(),
    )
    keys = {"story": "corpus-story", "place": "place", "actor": "actor"}
    return event_card(event, "The weir burst on 3 March 2024.", None, story, keys)


@pytest.mark.parametrize(
    ("source", "published", "told"),
    [
        ("Moss Gazette", "2024-03-04", "Weir bursts<br>Moss Gazette, published 4 Mar 2024</p>"),
        ("Moss Gazette", None, "Weir bursts<br>Moss Gazette</p>"),
        ("Weir bursts", "2024-03-04", "Weir bursts<br>published 4 Mar 2024</p>"),
        ("Weir bursts", None, '<p dir="auto">Weir bursts</p>'),
    ],
)
def test_an_article_is_named_once(source, published, told):
    assert told in card(source, published)


def test_how_large_a_story_is_stands_below_its_title():
    story = InStory("s1", "A weir of the Moss", 3, ())
    assert "</button><br>3 articles</p>" in card("Moss Gazette", None, story)


def test_all_days_of_an_article_are_in_words():
    told = Told(
        id="x1",
        name="weir.txt",
        title="Weir bursts",
        source="Moss Gazette",
        published="2024-03-04",
        events=3,
        problem=None,
        came_in=date(2024, 3, 5),
    )
    assert "<td>4 Mar 2024</td><td>5 Mar 2024</td>" in articles([told], "1 article")
