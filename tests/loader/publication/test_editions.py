import pytest

from tests.loader.publication.conftest import STORY


@pytest.mark.parametrize(
    "foot",
    [
        "This story appeared in the Monday, May 3, 2021, print edition of the Larnok Post.",
        "Appeared in the May 3, 2021, print edition as 'Wall Falls.'",
        "First published in the Larnok Post of 3 May 2021.",
        "From the 3 May 2021 edition of the Post",
        "This report was carried in our edition of Monday, 3 May 2021.",
        "This report appeared on page 5 of the Larnok Post on Monday, May 3, 2021.",
        "Published in the Larnok Post, May 3rd, 2021",
        "Printed in the Larnok Post, 3 May 2021, p. 4.",
        "May 3rd 2021 edition",
        "Dated, signed and delivered at Larnok this 3rd day of May 2021.",
        "Given under my hand and the seal of the town this 3rd day of May, 2021.",
        "Date of judgment: 3 May 2021",
        "at May 3, 2021 No comments:",
    ],
)
def test_a_foot_says_in_which_edition_it_appeared_or_when_it_was_signed(published, foot):
    found = published(f"The wall\n\n{STORY}\n\n{foot}")
    assert (found.edtf, found.basis) == ("2021-05-03", "dateline")


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Issue 12, Spring 2019", "2019-03/2019-05"),
        ("THE POST QUARTERLY • WINTER 2018/19", "2018-12/2019-02"),
        ("FEATURES | JULY/AUGUST 2020", "2020-07/2020-08"),
        ("Larnok Review, Vol. 12 (December/January 2021)", "2020-12/2021-01"),
        ("This article appears in the March 2021 issue of the Post.", "2021-03"),
    ],
)
def test_an_issue_is_of_a_month_or_a_season(published, line, edtf):
    assert published(f"{line}\n\n{STORY}").edtf == edtf


def test_a_day_on_the_page_goes_before_the_issue(published):
    text = f"The wall\n3 May 2021\n\n{STORY}\n\nThis article appears in the June 2021 issue."
    assert published(text).edtf == "2021-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Signed in Larnok on 3 May 2021, the treaty ended the feud.",
        "Olga Senn appeared in the 3 May 2021 edition of a quiz.",
        "The second edition of the book appeared on 3 May 2021.",
        "The town launches its Summer 2021 programme",
    ],
)
def test_what_others_signed_or_appeared_in_says_nothing(published, line):
    assert published(f"The wall\n\n{STORY}\n\n{line}").basis == "unknown"


def test_the_issue_of_a_version_is_not_before_it(published):
    foot = "A version of this article appeared in the May 2021 issue of the Post."
    assert published(f"{STORY}\n\n{foot}").edtf == "../2021-05-31"
