from datetime import date

import pytest

from dashboard.loader.furniture import find_furniture
from dashboard.loader.known_events import KnownEvent, KnownEvents
from dashboard.loader.prose import UNPUBLISHED
from dashboard.loader.publication import find_published, read_imprint
from dashboard.loader.sentences import prose_from

FLOOD = KnownEvent(
    "flood", "Larnok flood", date(2021, 3, 4), date(2021, 3, 4), None, "own", ("Larnok flood",)
)


def published(text, **given):
    around = find_furniture(text)
    imprint = read_imprint(text, around)
    prose = prose_from(text, furniture=sorted((*around, *imprint.lines), key=lambda f: f.start))
    return find_published(prose, given.pop("known", KnownEvents()), imprint, **given)


def test_what_was_given_goes_before_all_else():
    found = published("Published: 3 May 2021\nIt fell.", given="2020-02-01", metadata="2019-01-01")
    assert (found.edtf, found.basis) == ("2020-02-01", "given")


def test_the_metadata_of_a_page_goes_before_its_head():
    found = published("Published: 3 May 2021\nIt fell.", metadata="2019-01-01")
    assert (found.edtf, found.basis) == ("2019-01-01", "metadata")


@pytest.mark.parametrize(
    "head",
    [
        "Published: 3 May 2021",
        "3 May 2021",
        "LARNOK, May 3, 2021 (Agency) - The wall gave way.",
    ],
)
def test_a_date_line_at_the_head_is_the_day(head):
    found = published(f"{head}\nThe wall gave way.")
    assert (found.edtf, found.basis) == ("2021-05-03", "dateline")


def test_a_date_in_the_first_sentence_is_part_of_the_story():
    assert published("On 3 May 2021 the wall gave way.") == UNPUBLISHED


def test_a_page_is_not_older_than_the_newest_date_among_its_furniture():
    text = "The wall gave way, and the town was flooded.\nShare\nOld pier\nMay 3, 2021Ferry\nMay 1, 2021"
    found = published(text)
    assert (found.edtf, found.earliest, found.latest, found.basis) == (
        "2021-05-03/..",
        date(2021, 5, 3),
        None,
        "inferred",
    )


def test_an_article_is_not_older_than_the_known_event_that_it_tells_as_past():
    found = published("The Larnok flood left many homeless.", known=KnownEvents((FLOOD,)))
    assert found.edtf == "2021-03-04/.."


def test_an_event_that_is_only_feared_dates_nothing():
    text = "Fears of another Larnok flood are growing."
    assert published(text, known=KnownEvents((FLOOD,))) == UNPUBLISHED


def test_the_month_of_may_is_no_doubt():
    text = "On 5 May the Larnok flood left many homeless."
    assert published(text, known=KnownEvents((FLOOD,))).edtf == "2021-03-04/.."


def test_news_told_by_the_clock_is_of_the_day_of_its_stamp(published):
    stamp = "Road shut\n\nUpdated 6:15 p.m. Thursday, Feb. 2, 2023\n\n"
    assert (
        published(stamp + "The state closed the road at 3:20 p.m. after a crash.").edtf
        == "2023-02-02"
    )
    assert published(stamp + "The state closed the road in winter.").edtf == "../2023-02-02"
