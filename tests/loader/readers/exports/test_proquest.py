from dashboard.loader.readers import read_bytes
from tests.loader.readers.words import own

RULE = "_" * 60
TEXT = f"""
{RULE}

Report Information from ProQuest

March 02 2026 10:31

{RULE}

Document 1 of 2

Ferry runs aground off Kotor

Author: Ivana Horvat

Publication info: The Southern Post ; London [London]. 14 May 2024: 4.

Abstract: None available.

Full text: A ferry ran aground.

Nine were hurt.

Subject: Shipping accidents

Publication title: The Southern Post

Publication date: May 14, 2024

ProQuest document ID: 305111

Last updated: 2025-11-01

{RULE}

Document 2 of 2

Title: Teachers strike in Kitwe

Publication info: Highlands Times ; London [London]. 3 Feb 2023: 4.

Full text: Not available.

Abstract: Teachers went on strike.

ProQuest document ID: 305112

{RULE}
"""


def test_each_article_is_a_document_dated_by_its_publication():
    ferry, strike = read_bytes(TEXT.encode(), "ProQuest.txt")
    assert (ferry.title, ferry.source, ferry.metadata_published) == (
        "Ferry runs aground off Kotor",
        "The Southern Post",
        "2024-05-14",
    )
    assert own(ferry) == ["Ferry runs aground off Kotor", "A ferry ran aground.", "Nine were hurt."]
    assert (strike.title, strike.source, strike.metadata_published) == (
        "Teachers strike in Kitwe",
        "Highlands Times",
        "2023-02-03",
    )


def test_where_the_text_is_not_there_its_abstract_is_read():
    _, strike = read_bytes(TEXT.encode(), "ProQuest.txt")
    assert own(strike) == ["Teachers strike in Kitwe", "Teachers went on strike."]


def test_the_headline_is_what_stands_above_though_a_label_repeats_it_below():
    text = TEXT.replace(
        "Publication title: The", "Title: Ferry runs aground\n\nPublication title: The"
    )
    ferry, _ = read_bytes(text.encode(), "ProQuest.txt")
    assert own(ferry) == ["Ferry runs aground off Kotor", "A ferry ran aground.", "Nine were hurt."]


def test_labels_can_be_headings_in_capitals():
    text = TEXT.replace("Abstract: ", "ABSTRACT\n\n").replace("Full text: ", "FULL TEXT\n\n")
    ferry, _ = read_bytes(text.encode(), "ProQuest.txt")
    assert own(ferry) == ["Ferry runs aground off Kotor", "A ferry ran aground.", "Nine were hurt."]
