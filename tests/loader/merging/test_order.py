import random
from itertools import permutations

from dashboard.loader.merging import merge
from tests.loader.test_merging import parts

ARTICLES = (
    (
        "A bomb exploded in the market of Mombasa on Monday, killing 12 people. Police arrested "
        "two men in Nairobi on Tuesday. The governor condemned the attack.",
        "2024-05-08",
    ),
    (
        "The blast in the market of Mombasa on 6 May killed 15. The two suspects were detained "
        "in Nairobi. President Ruto is to visit Mombasa on Friday.",
        "2024-05-09",
    ),
    (
        "President Ruto came to Mombasa on Friday. Another bomb went off there on Saturday. "
        "Two men have been in custody since the market bombing.",
        "2024-05-12",
    ),
    ("Gunmen stormed a bank in Lima on 3 May 2024, killing 4 people.", "2024-05-04"),
)


def happenings(order):
    """What is told as one, whatever the documents are called."""
    story = merge([parts(n, *ARTICLES[at]) for n, at in enumerate(order, 1)])
    names = {f"d{n}": at for n, at in enumerate(order, 1)}
    return {
        frozenset((names[one.document], one.start) for one in event.tellings)
        for event in story.events
    }


def test_what_is_one_happening_goes_by_no_order_of_documents():
    first = happenings(range(len(ARTICLES)))
    orders = list(permutations(range(len(ARTICLES))))
    for order in random.Random(7).sample(orders, 8):
        assert happenings(order) == first


def test_the_same_article_twice_tells_each_happening_once():
    text, day = ARTICLES[0]
    found = merge([parts(1, text, day), parts(2, text, day)])
    assert all({one.document for one in event.tellings} == {"d1", "d2"} for event in found.events)
