import pytest

from tests.loader.publication.conftest import STORY


@pytest.mark.parametrize(
    "head",
    [
        "3 May 2021",
        "May. 3, 2021",
        "MON, MAY 3, 2021 - 6:30 AM",
        "Monday 3rd May 2021",
        "3-May-2021",
        "3.5.2021, 18:40 Uhr",
        "2021-05-03T06:30:00Z",
        "2021年5月3日",
        "20210503 LARNOK DAILY",
        "18:40 GMT, 3 May 2021",
        "May 3, 2021 Monday 6:30 AM GMT",
        "Published: 3 May 2021 at 6:30pm",
        "POSTED ON MAY 3, 2021",
        "Date: Mon, 3 May 2021 06:30:00 +0200",
        "First published on Mon 3 May 2021 06.30 BST",
        "Published\n3 May 2021",
        "By Olga Senn | May 3, 2021 | 9:15 AM",
        "By Olga Senn, chief reporter, Monday 3 May 2021",
        "by olga senn on May 3, 2021",
        "Olga Senn May 3, 2021",
        "Larnok Daily • 3 May 2021 • 3 min read",
        "Larnok Daily, Monday, May 3, 2021",
        "Source: Larnok Daily| 2021-05-03 21:04:15|Editor: senn",
        "Larnok Now, [03.05.2021 14:02]",
        "*Posted on May 3rd, 2021 by Olga Senn*",
        "FOR IMMEDIATE RELEASE: 3 May 2021",
        "PD 3 May 2021",
        "Published 3 May 2021. Updated 5 May 2021",
        "UPDATED: May 5, 2021 at 8:12 a.m. | PUBLISHED: May 3, 2021 at 5:00 a.m.",
        "3 May 2021 (updated 5 May 2021)",
        "Larnok, Dtd. 03/05/2021",
        "No. 11-3/2020 dated 3 May 2021",
        "Dated: Larnok, the 3rd May, 2021",
        "May, 03/2021 - 09:12",
        "Olga Senn Larnok May 3, 202116:04",
        "03May2021 09:12",
        "ARNA 03-MAY-2021 09:12:03 GMT",
        "Page 3 | Larnok Post | 3 May 2021",
        "THE LARNOK POST   LARNOK   MONDAY, MAY 3, 2021   3",
        "By Olga Senn  On May 3, 2021  In News",
        "May 3, 2021Reading Time: 2 mins read",
        "Press release 45/2021 – 3 May 2021 – Mill Office",
        "Posted by Olga Senn on Monday, May 3, 2021 at 9:15 AM in Mills | Comments (3)",
        "Larnok, the 3rd May, 2021.",
        "Mon, May 3, 2021 page3",
        "On May 3, 2021 6:14 pm In News by Olga",
        "Edition of 3 May 2021",
        "Map Ta Phut, 3 May 2021",
        "Photos | 3 May 2021",
        "File photo: Larnok, 8 April 2021\nMonday 3 May 2021",
        "News Release 3-May-2021",
        "3 May 2021 News",
        "8:41 pm on 3 May 2021",
        "May/03/2021 Monday 09:12",
        "By Olga Senn | Monday, May 3  2021 at  13:22",
        "Tuesday, 4 May 2021\n\nThe wall\nBy Olga Senn | May 3, 2021",
        "The Larnok Post (Larnok, 3 May 2021)",
        "Bulletin No. 12/2021, Larnok, 3 May",
        "Bulletin No. 2021/12\nLarnok, Monday 3 May",
        "ARNA 031402 May 21",
        "Situation Report No. 6 (as of 3 May 2021)",
        "Data as at: 3 May 2021, 18:00 hrs",
        "Situation Report 4 – 3 May 2021",
        "Larnok, Ohio  *  Monday, May 3, 2021  *  Vol. 9, No. 12  *  75 cents",
        "Larnok, Ohio ~ Monday, May 3, 2021 ~ 50 cents per copy",
        "Larnok Leader     Monday 3 May 2021     €2.20 (incl. VAT)",
    ],
)
def test_a_head_says_the_day_in_any_style(published, head):
    found = published(f"The wall of the mill\n{head}\n\n{STORY}")
    assert (found.edtf, found.basis) == ("2021-05-03", "dateline")


@pytest.mark.parametrize(
    "foot",
    [
        "May 3, 2021",
        "Publication date: May 3, 2021",
        "This article was first published on 3 May 2021.",
        "— The Larnok Daily, 3 May 2021",
        "AP-WF-05-03-21 0630GMT",
        "LOAD-DATE: May 4, 2021\nPublished: May 3, 2021",
    ],
)
def test_a_foot_says_the_day(published, foot):
    assert published(f"{STORY}\n\n{foot}").edtf == "2021-05-03"


def test_front_matter_says_the_day(published):
    assert published(f"---\ntitle: Mill\ndate: 2021-05-03\n---\n{STORY}").edtf == "2021-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 5 May 2021 10:02 IST",
        "LOAD-DATE: May 5, 2021",
        "https://larnok.example/mill 1/2 May 5, 2021 11:14",
        "https://larnok.example/mill 1/2\nMay 5, 2021 11:14",
        "May 5, 2021 11:14\nhttps://larnok.example/mill 1/2",
        "A version of this article appears in print on May 5, 2021, on page 4.",
    ],
)
def test_a_change_alone_is_a_day_that_publication_is_not_after(published, line):
    found = published(f"{STORY}\n\n{line}")
    assert (found.edtf, found.earliest) == ("../2021-05-05", None)


def test_a_text_that_tells_of_the_day_of_its_change_is_inferred_to_be_of_that_day(published):
    found = published("Updated: 5 May 2021\n\nThe wall gave way on Wednesday.")
    assert (found.edtf, found.basis) == ("2021-05-05", "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "The Fire of 3 May 1921 Remembered\n\nLarnok remembers.",
        "Larnok, a fire, 3 May 1921\n\nOn 4 June 2009 the mayor recalled the fire.",
        "Date: 3 May 1921\nVenue: Mill Hall, Larnok\n\nThe mayor will speak.",
        "LARNOK, 3 May 1921 – 6 May 1921\n\nThe mill burned for four days.",
        "LARNOK, 3 May 1921 - Getty Images\n\nThe mill burned.",
        "FILE, May 3, 1921 - The mill\n\nThe mill burned.",
        "3 May 1921 – 6 May 1921\n\nThe mill burned for four days.",
        "Olga Senn (3 May 1921 – 6 June 1999)\n\nThe miller is dead.",
        "The Mill, by Olga Senn (Larnok Press, 3 May 1921, £20)\n\nThe mill burned.",
        "The mill burned.\n\n— Olga Senn (@olgasenn) May 3, 1921",
        "File - Olga Senn, 3 May 1921\n\nThe mill burned.",
        "Photo: Larnok, 3 May 1921\n\nThe mill burned.",
        "Figure 1. Larnok, 3 May 1921\n\nThe mill burned.",
        "Born in Larnok, 3 May 1921\n\nThe miller is dead.",
        "Getty Images, 3 May 1921\n\nThe mill burned.",
        "5/3/1921 Wall falls in mill - The Larnok Post\n\nThe mill burned.",
        "Wall Falls at 8:41 pm on 3 May 1921\n\nThe mill burned.",
        "3–6 May 1921\n\nThe mill burned for four days.",
        "Published on 3 May 1921, the novel told of a fire that nobody had seen.",
        "The mill\n\n3 May 1921 – The mill burns.\n\n5 May 1921 – The rain comes.",
        "The mill\n© 1921 Larnok Daily. All rights reserved.\n\nThe mill burned.",
        "On May 3, 1921 (a Tuesday) the mill burned.",
        "THURSDAY, MAY 3\n\nThe mill burned.\n\nFRIDAY, MAY 4\n\nThe rain came in 1921.",
        "Ref: Your letter dated 3 May 1921\n\nThe mill burned.",
        "Date of hearing: 3 May 1921\n\nThe mill burned.",
    ],
)
def test_a_date_of_what_is_told_is_no_date_of_publication(published, text):
    assert published(text).basis == "unknown"


def test_the_words_that_say_it_are_pointed_at(published):
    text = f"The mill\nPublished: 3 May 2021, 10:15\n\n{STORY}"
    words = published(text).words
    assert text[words.start : words.end] == "Published: 3 May 2021, 10:15"


def test_the_day_up_to_which_a_report_tells_stays_where_days_head_its_entries(published):
    found = published(
        "Larnok floods\nUpdate No. 2 (as of 5 May 2021)\n\n"
        "Monday 3 May\nThe mill burnt down.\n\nTuesday 4 May\nTwo bridges fell."
    )
    assert found.edtf == "2021-05-05"


def test_a_report_of_a_span_of_days_is_of_neither_end(published):
    found = published(f"Larnok floods\nReporting period: 3 – 9 May 2021\n\n{STORY}")
    assert found.edtf is None


def test_a_later_issue_counts_before_the_day_up_to_which_it_tells(published):
    found = published(f"As of 3 May 2021\nPublished: 5 May 2021\n\n{STORY}")
    assert found.edtf == "2021-05-05"


@pytest.mark.parametrize(
    "head", ["٣ ſep 2021", "Frı, 3 Sep 2021", "PUBLİSHED: 3 Sep 2021", "Issue 3, Wınter 2021"]
)
def test_letters_that_only_look_like_others_break_nothing(published, head):
    assert "2021" in (published(f"The mill\n{head}\n\n{STORY}").edtf or "")


def test_a_masthead_with_the_number_of_the_issue_is_no_head_of_a_list(published):
    found = published(
        "The Larnok Courier\nThursday, 6 May 2021 | Vol. 112, No. 43\n\n"
        "Monday 3 May\nThe mill burnt down.\n\nTuesday 4 May\nTwo bridges fell."
    )
    assert found.edtf == "2021-05-06"


def test_of_days_at_the_head_a_later_one_by_the_writers_name_does_not_count(published):
    found = published(f"The mill\n2 May 2021\nBy Olga Senn | May 3, 2021\n\n{STORY}")
    assert found.edtf == "2021-05-02"


@pytest.mark.parametrize(
    "line",
    [
        "By Olga Senn (@olgasenn) May 3, 2021",
        "Olga Senn (@olgasenn) May 3, 2021",
        "By Olga Senn | May 3, 2021 | Photos: Getty Images",
        "Chart of the day | 3 May 2021",
        "Version 2, 3 May 2021",
        "The Larnok Post (Larnok, 3 May 2021, p. 3)",
        "Agence Larnok Presse (English, 3 May 2021, Monday)",
    ],
)
def test_an_account_a_picture_and_a_page_beside_the_day_leave_it_the_texts(published, line):
    assert published(f"The mill\n{line}\n\nThe wall gave way.").edtf == "2021-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Photograph by Ned Orr, 3 May 2016",
        "Video by Ned Orr, 3 May 2016",
        "Dark Mill, by Ned Orr, 3 May 2016",
        "See also: By Ned Orr | 3 May 2016",
        "By Ned Orr, 3 May 1819",
    ],
)
def test_the_day_at_the_head_is_before_that_of_another_work(published, line):
    assert published(f"3 May 2021\nThe mill\n{line}\n\nThe wall gave way.").edtf == "2021-05-03"


@pytest.mark.parametrize(
    "line", ["By Ned Orr | 3 May 2016", "3 May 2016 by Ned Orr", "News | By Ned Orr | 3 May 2016"]
)
def test_the_day_beside_the_writer_is_before_that_of_the_reader(published, line):
    assert published(f"3 May 2021\nThe mill\n{line}\n\nThe wall gave way.").edtf == "2016-05-03"
