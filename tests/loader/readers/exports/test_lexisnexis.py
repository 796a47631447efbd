import io

from dashboard.loader.readers import read_bytes, read_here
from dashboard.loader.source import Source
from tests.loader.readers.words import own, set_apart

COVER = """

Download Request: Selected Items: 1-2
Time Of Request: Friday, March 02, 2018  16:51:31

Terms: (ferry)

"""
FERRY = """

                               1 of 2 DOCUMENTS



                               The Sun (England)

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

Ferry runs aground off Kotor and nine are hurt, as the coast is shut to all
ships

BYLINE: By Ivana Horvat and Marko Babic

SECTION: FEATURES; Pg. 6

EMAIL: news@example.org

LENGTH: 677 words


A ferry ran aground off Kotor on Sunday night and nine people were hurt, the
coastguard said.

LONDON: the owner said nothing.

GRAPHIC: Photo: The ferry. (Agency)

LOAD-DATE: January 11, 2010

LANGUAGE: ENGLISH

MATP

PUBLICATION-TYPE: Newspaper


                    Copyright 2010 NEWS GROUP LTD
                              All Rights Reserved
"""
STRIKE = """
                               2 of 2 DOCUMENTS


                               The Times (London)

                                February 2012

Correction Appended

Teachers strike: "We want pay"

LENGTH: 7 words


Teachers went on strike in Kitwe.

LOAD-DATE: March 1, 2012
"""


def articles(text, name="export.txt"):
    return list(read_bytes(text.encode(), name))


def test_each_article_is_a_document_with_what_its_head_says():
    ferry, strike = articles(COVER + FERRY + STRIKE)
    assert (ferry.name, ferry.source, ferry.metadata_published) == (
        "export.txt #1",
        "The Sun (England)",
        "2010-01-11",
    )
    assert ferry.title == (
        "Ferry runs aground off Kotor and nine are hurt, as the coast is shut to all ships"
    )
    assert (ferry.authors, ferry.language) == (("Ivana Horvat", "Marko Babic"), "en")
    assert (strike.title, strike.metadata_published) == (
        'Teachers strike: "We want pay"',
        "2012-02",
    )


def test_only_headline_and_paragraphs_are_the_article_and_lines_that_a_width_broke_are_whole():
    ferry = articles(COVER + FERRY + STRIKE)[0]
    assert own(ferry) == [
        "Ferry runs aground off Kotor and nine are hurt, as the coast is shut to all ships",
        "A ferry ran aground off Kotor on Sunday night and nine people were hurt, the"
        " coastguard said.",
        "LONDON: the owner said nothing.",
    ]


def test_the_cover_and_the_facts_of_the_database_stay_visible_as_furniture():
    ferry = articles(COVER + FERRY + STRIKE)[0]
    apart = set_apart(ferry)
    assert "Terms: (ferry)" in apart
    assert {"Edition 1;", "EMAIL: news@example.org", "MATP", "All Rights Reserved"} <= set(apart)


def test_one_article_alone_is_called_as_its_file():
    (ferry,) = articles(FERRY)
    assert ferry.name == "export.txt"


def test_an_article_without_its_mark_is_known_by_its_labels():
    (ferry,) = articles(FERRY.replace("1 of 2 DOCUMENTS", ""))
    assert (ferry.metadata_published, ferry.source) == ("2010-01-11", "The Sun (England)")


def test_german_exports_are_read():
    text = """
                              Dokument 1 von 2

                                Hafenbote Online

                     27. Februar 2012 Montag 9:50 PM GMT+1

Fähre läuft auf Grund

AUTOR: Horvat, Ivana

RUBRIK: POLITIK; S. 114 Ausg. 9

LÄNGE: 1285 Wörter

Die Fähre lief auf Grund.

UPDATE: 28. Februar 2012

SPRACHE: GERMAN; DEUTSCH

                       Copyright 2012 Hafenbote GmbH
                           Alle Rechte vorbehalten

                              Dokument 2 von 2

                                  Hafenbote

                               5. März 2012

Lehrer streiken

LÄNGE: 5 Wörter

Lehrer streiken in Kitwe.

SPRACHE: GERMAN; DEUTSCH
"""
    ferry, strike = articles(text)
    assert (ferry.title, ferry.metadata_published, ferry.language) == (
        "Fähre läuft auf Grund",
        "2012-02-27",
        "de",
    )
    assert (strike.title, strike.metadata_published) == ("Lehrer streiken", "2012-03-05")
    assert own(strike) == ["Lehrer streiken", "Lehrer streiken in Kitwe."]


def test_the_older_shape_with_labelled_headline_and_body_is_read():
    text = """                               1 of 1 DOCUMENTS

                  Copyright 2003 The Harbour Times Company
                              The Harbour Times

                            March 20, 2003 Thursday
                              Late Edition - Final

SECTION: Section A; Pg. 1

LENGTH: 12 words

HEADLINE: FERRY AGROUND; Nine Are Hurt
Off Kotor

BYLINE:  By IVANA HORVAT

BODY:
A ferry ran aground.

LOAD-DATE: March 20, 2003
"""
    (ferry,) = articles(text)
    assert (ferry.title, ferry.source, ferry.metadata_published) == (
        "FERRY AGROUND; Nine Are Hurt Off Kotor",
        "The Harbour Times",
        "2003-03-20",
    )
    assert own(ferry) == ["FERRY AGROUND; Nine Are Hurt Off Kotor", "A ferry ran aground."]


def test_an_article_without_a_headline_has_none():
    text = FERRY.replace(
        "Ferry runs aground off Kotor and nine are hurt, as the coast is shut to all\nships\n", ""
    )
    (ferry,) = articles(text)
    assert ferry.title is None


def html(number, count):
    return f"""<A NAME="DOC_ID_{number}_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN>{number} of {count} DOCUMENTS</SPAN></P>
</DIV>
<BR><DIV CLASS="c0"><BR><P CLASS="c1"><IMG SRC="y.gif"><BR><SPAN>Harbour Online</SPAN></P>
</DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN>December</SPAN><SPAN> 31, 2018 Monday 10:50 AM GMT</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN>Ferry {number} aground; <BR>nine are hurt</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN>LENGTH: </SPAN><SPAN>395 words</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P CLASS="c10"><SPAN>A </SPAN><SPAN>ferry</SPAN><SPAN> ran aground.</SPAN></P>
<P CLASS="c10"><SPAN>Nine were hurt.</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN>LOAD-DATE: </SPAN><SPAN>December 31, 2018</SPAN></P>
</DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
"""


def test_the_same_as_html_gives_the_same():
    page = f"<HTML><HEAD><STYLE>.c0 {{}}</STYLE></HEAD><BODY>{html(1, 2)}{html(2, 2)}</BODY></HTML>"
    first, second = read_bytes(page.encode(), "export.html")
    assert isinstance(first, Source)
    assert (first.title, first.metadata_published, first.source) == (
        "Ferry 1 aground; nine are hurt",
        "2018-12-31",
        "Harbour Online",
    )
    assert own(second) == [
        "Ferry 2 aground; nine are hurt",
        "A ferry ran aground.",
        "Nine were hurt.",
    ]


def test_only_so_much_of_a_large_export_is_read_as_its_articles_need():
    export = COVER + FERRY * 10_000
    stream = io.BytesIO(export.encode())
    documents = read_here(stream, "export.txt")
    next(documents)
    assert stream.tell() < len(export) / 10
    next(documents)
    assert stream.tell() < len(export) / 10
