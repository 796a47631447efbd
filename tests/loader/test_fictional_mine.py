"""The fictional mine: what is told from report to report over two weeks is followed."""

from pathlib import Path

import pytest

from dashboard.loader import load_story
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.settings import Settings

MINE = Path(__file__).parents[2] / "seeds" / "fictional-mine"


@pytest.fixture(scope="module")
def mine():
    return load_story(MINE, Settings())


@pytest.fixture(scope="module")
def days(mine):
    return {one.id: one.published for one in mine.documents}


def test_it_says_that_it_is_fictional():
    seed = read_story_folder(MINE)
    assert "These are fictional reports" in seed.note
    assert "fictional" in seed.title


def test_every_paper_says_when_it_was_published(mine):
    assert sorted(one.published for one in mine.documents) == [
        *("2021-11-10", "2021-11-11", "2021-11-11", "2021-11-12"),
        *("2021-11-13", "2021-11-16", "2021-11-18", "2021-11-23"),
    ]
    assert {one.published_basis for one in mine.documents} == {"dateline"}


def test_the_visit_is_planned_put_off_and_done(mine, days):
    visit = [
        [(one.part, days[one.said.document]) for one in thread.steps]
        for thread in mine.threads
        if any(one.part == "put off" for one in thread.steps)
    ]
    assert visit == [[("planned", "2021-11-10"), ("put off", "2021-11-13"), ("done", "2021-11-18")]]


def test_the_company_denies_what_the_union_says(mine, days):
    (denial,) = mine.denials
    assert days[denial.said.document] == "2021-11-12"
    assert [days[one.document] for one in denial.denied] == ["2021-11-11", "2021-11-11"]


def test_the_toll_rises_from_report_to_report(mine):
    (killed,) = (one for one in mine.tolls if one.what == "killed")
    found = dict.fromkeys((one.day, one.count) for one in killed.reports)
    assert list(found) == [
        *(("2021-11-10", 2), ("2021-11-11", 4), ("2021-11-13", 6), ("2021-11-18", 7))
    ]


def test_the_agency_report_in_two_papers_is_one_voice(mine, days):
    (drilled,) = (one for one in mine.events if "drilled a hole" in one.title)
    assert [len(group) for group in drilled.independent] == [2]
