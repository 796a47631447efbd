import pytest

from dashboard.loader.readers import read_bytes
from tests.loader.files import docx, pdf
from tests.loader.readers.words import own, set_apart

COVER = (
    "Date and Time: Tuesday, September 8, 2020 11:12:00 AM CEST",
    "Job Number: 125122445",
    "Documents (2)",
    "1. Ferry runs aground off Kotor",
    "Client/Matter: -None-",
    "Narrowed by:",
    "Timeline: Jan 01, 2010 to Dec 31, 2020",
)
FERRY = (
    "Ferry runs aground off Kotor",
    "The Southern Post",
    "May 14, 2020 Thursday",
    "Late Edition - Final",
    "Copyright 2020 The Southern Post Ltd All Rights Reserved",
    "Section: NEWS; Pg. 1",
    "Length:\xa061 words",
    "Byline:\xa0Ivana Horvat",
    "Body",
    "A ferry ran aground off Kotor.",
    "Correction: it was no ferry of ours, the owner said.",
    "Graphic",
    "Photo: The ferry.",
    "Classification",
    "Language:\xa0ENGLISH",
    "Load-Date:\xa0May 15, 2020",
    "End of Document",
)
STRIKE = (
    "Teachers strike in Kitwe",
    "Highlands Times",
    "3. Februar 2020 Montag",
    "Copyright 2020 Copperbelt Ltd",
    "Length: 4 words",
    "Teachers went on strike.",
    "Load-Date: February 3, 2020",
    "End of Document",
)
BROKEN = ("We are sorry but there is an error in this document.", "End of Document")


def as_rtf(lines):
    body = "".join(f"{{\\pard {line.replace(chr(0xA0), '~')}\\par}}\n" for line in lines)
    return ("{\\rtf1\\ansi\n" + body.replace("~", "\\~") + "}").encode("cp1252")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (docx(*COVER, *FERRY, *STRIKE), "export.docx"),
        (as_rtf((*COVER, *FERRY, *STRIKE)), "export.rtf"),
        ("\n".join((*COVER, *FERRY, *STRIKE)).encode(), "export.txt"),
        (pdf([[*COVER, *FERRY], STRIKE]), "export.pdf"),
    ],
)
def test_each_article_is_a_document_in_whatever_file_it_came(content, name):
    ferry, strike = read_bytes(content, name)
    assert (ferry.name, ferry.title) == (f"{name} #1", "Ferry runs aground off Kotor")
    assert (ferry.source, ferry.metadata_published) == ("The Southern Post", "2020-05-14")
    assert ferry.authors == ("Ivana Horvat",)
    assert (strike.title, strike.metadata_published) == ("Teachers strike in Kitwe", "2020-02-03")


def test_what_stands_between_body_and_graphic_is_the_article():
    ferry, _ = read_bytes(docx(*COVER, *FERRY, *STRIKE), "export.docx")
    assert own(ferry) == [
        "Ferry runs aground off Kotor",
        "A ferry ran aground off Kotor.",
        "Correction: it was no ferry of ours, the owner said.",
    ]
    assert {"Job Number: 125122445", "Photo: The ferry.", "Body"} <= set(set_apart(ferry))


def test_an_article_without_a_line_body_begins_behind_its_labels():
    (strike,) = read_bytes(docx(*STRIKE), "export.docx")
    assert own(strike) == ["Teachers strike in Kitwe", "Teachers went on strike."]


def test_a_document_that_the_database_failed_to_give_stays_visible_beside_the_one_before():
    ferry, strike = read_bytes(docx(*FERRY, *BROKEN, *STRIKE), "export.docx")
    assert BROKEN[0] in set_apart(ferry)
    assert strike.name == "export.docx #2"


def test_a_text_of_ones_own_that_ends_like_an_export_is_none():
    (source,) = read_bytes(b"Teachers went on strike.\n\nEnd of Document\n", "strike.txt")
    assert source.text.startswith("Teachers went on strike.")


def test_the_hour_of_a_broadcast_stands_below_its_station():
    lines = ("Strike: Interview", "CNN", "CNN NEWSROOM 9:00 AM EST", *STRIKE[2:])
    (strike,) = read_bytes(docx(*lines), "export.docx")
    assert (strike.title, strike.source) == ("Strike: Interview", "CNN")
