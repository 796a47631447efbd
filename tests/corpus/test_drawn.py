"""What of a corpus is drawn, and how its places are called there."""

from dashboard.corpus.opening import asking
from dashboard.filters import Filter
from tests.corpus.made import made_of, written


def made_of_texts(folder, *texts):
    articles = {f"{number}.txt": text for number, text in enumerate(texts)}
    return made_of(written(folder / "texts", articles), folder / "corpus")


def test_the_time_of_the_news_is_drawn_and_not_what_they_look_back_to(tmp_path):
    corpus = made_of_texts(
        tmp_path,
        "Oslo, 4 May 2021\n\nA barn burned in Arna on Monday. A ferry sank there on 2 June 1953.",
        "Oslo, 12 May 2021\n\nThe mayor resigned on Tuesday. Farmers protested on 10 May.",
    )
    with asking(corpus) as asked:
        found, looked_back = asked.density(Filter()), asked.density(Filter(since="1950"))
    assert (found.step, found.before, found.after) == ("day", 1, 0)
    assert (looked_back.step, looked_back.before) == ("year", 0)


def test_articles_that_mostly_look_back_are_drawn_whole(tmp_path):
    corpus = made_of_texts(
        tmp_path,
        "Oslo, 4 May 2021\n\nA ferry sank on 2 June 1953. It was raised on 9 August 1954.",
    )
    with asking(corpus) as asked:
        assert asked.density(Filter()).before == 0


def test_places_of_one_name_in_a_country_are_told_apart_by_where_they_lie(tmp_path):
    corpus = made_of_texts(
        tmp_path,
        "A mill burned in Portland, Oregon, on 3 May 2021.",
        "A ferry sank off Portland, Maine, on 4 May 2021.",
    )
    with asking(corpus) as asked:
        assert {*asked.facets(Filter())["place"]} == {
            "Portland (45.52, -122.68)",
            "Portland (43.66, -70.26)",
            "Oregon",
            "Maine",
        }
