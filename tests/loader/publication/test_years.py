from datetime import date

import pytest

from dashboard.loader import load
from dashboard.loader.publication.written import find_written

LEAD = "LARNOK, May 3 (Agency) - The wall gave way."


@pytest.mark.parametrize(
    ("story", "edtf"),
    [
        ("It was mended in March 2021.\n\n© 2021 Agency", "2021-05-03"),
        ("It was mended in March 2021.", None),
        ("It was mended in March 2020.\n\n© 2021 Agency", None),
        ("It was mended in June 2021.\n\n© 2021 Agency", None),
        ("It will be mended in June 2021.\n\n© 2021 Agency", None),
        ("It was mended in March 2021.\n\n© 2009-2021 Agency", None),
    ],
)
def test_a_notice_of_copyright_tells_the_year_of_which_the_text_tells(story, edtf):
    assert load(f"{LEAD} {story}").documents[0].published == edtf


@pytest.mark.parametrize(
    "head",
    [
        "Bulletin No. 12/2021, Larnok, 3 May, in reply to Bulletin No. 7/2019",
        "Larnok, Tuesday 3 May\nBulletin No. 12/2021",
        "Case No. 12/2021\nLarnok, 3 May",
        "Appeal No. 412/2021\nDate: 3 May",
        "Under law no. 12/2021\nLarnok, 3 May",
        "Tender No: 12/2021-22\nLarnok, 3 May",
        "Bulletin No. 12/2021\n\nThe mill\nThe wall\nLarnok, 3 May",
    ],
)
def test_the_number_of_a_paper_tells_no_year_of_another_day(published, head):
    assert published(f"{head}\n\nThe wall of the mill gave way.").edtf is None


@pytest.mark.parametrize(
    "line",
    [
        "Issue of May 2021",
        "Vol. 5, No. 3, May 2021",
        "Issue 12, May 2021",
        "Issue 12 May 2021",
        "Volume 7, Issue 4 May 2021",
        "Vol. 7 No. 4 May 2021",
        "Page 12 May 2021",
    ],
)
def test_an_issue_is_of_its_month_and_of_no_day_by_its_number(published, line):
    assert published(f"The Larnok Review\n{line}\n\nThe wall gave way.").edtf == "2021-05"


def test_agency_and_day_may_stand_in_one_bracket(published):
    text = "LARNOK, Senn (AgencyWire/3 May 2021) -- The wall gave way on Sunday."
    assert published(text).edtf == "2021-05-03"


@pytest.mark.parametrize(
    "head", ["Press Release No. 12/2021", "No. 12/2021", "Media Statement: No 12/2021"]
)
def test_the_number_of_a_paper_tells_the_year_of_its_day(published, head):
    assert published(f"{head}\nLarnok, 3 May\n\nThe wall gave way.").edtf == "2021-05-03"


@pytest.mark.parametrize("words", ["Date of issue 3 May 2021", "On its front page 3 May 2021"])
def test_the_day_of_an_issue_or_a_page_is_no_number_of_it(words):
    assert [written.days for written in find_written(words)] == [(date(2021, 5, 3),)]
