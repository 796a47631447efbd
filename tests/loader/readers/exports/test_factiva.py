from dashboard.loader.readers import read_bytes
from tests.loader.readers.words import own, set_apart

PAGE = """<html><head><title>Factiva</title></head><body><h1>Dow Jones Factiva</h1>
<div id="article-HARB0" class="article"><div class="article enArticle"><p>
</p><div>Foreign Desk; 1</div>
<div id="hd"><span class="enHeadline">FERRY AGROUND OFF KOTOR  </span>
</div><div class="author">By IVANA HORVAT  </div><div>Special to The Harbour Times</div>
<div>877 Wörter</div><div>9 Januar 1993</div><div>The Harbour Times</div><div>HARB</div>
<div>Late Edition - Final</div><div>1</div><div>Englisch</div><div>Copyright 1993 The Harbour Times.</div>
<p></p>
<p class="articleParagraph enarticleParagraph">KOTOR, Jan. 8 -- A ferry ran <b>aground</b>.  </p>
<p>Harbour Digital (Full Text)</p><p>Dokument HARB000020050408dp1900j9s</p></div></div><br>
<div id="article-HARB1" class="article"><div class="article enArticle">
<div id="hd"><span class="enHeadline">Teachers strike</span></div>
<div>1,684 Wörter</div><div>10 März 1993</div><div>06:30</div><div>The Harbour Times</div><div>HARB</div>
<div>Englisch</div>
<p class="articleParagraph enarticleParagraph">Teachers struck.</p>
<table><tr><td>Pay</td><td>12</td></tr></table>
<p>Dokument HARB000020050408dp1900j9m</p></div></div>
<div>Search Summary</div><div>Text: ferry</div></body></html>"""


def row(code, words):
    return f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{words}</td></tr>'


INDEXED = (
    '<html><body><h1>Factiva</h1><div class="article frArticle"><table>'
    + row("SE", "Infolocale")
    + row("HD", "<b class='frHeadline'>Un ferry échoue</b>")
    + row("WC", "295 mots")
    + row("PD", "29 décembre 2011")
    + row("SN", "Le Port")
    + row("LA", "Français")
    + row("LP", '<p class="articleParagraph">Premier.</p><p class="articleParagraph">Deuxième.</p>')
    + row("TD", '<p class="articleParagraph">Troisième.</p>')
    + row("AN", "Document TESTFR0020111229e7ct0001r")
    + "</table></div></body></html>"
)
LINES = (
    "Foreign Desk",
    "Ferry runs aground off Kotor",
    "By Ivana Horvat",
    "1,061 words",
    "14 May 2024",
    "06:30",
    "The Southern Post",
    "ADPOST",
    "English",
    "Copyright 2024 The Southern Post",
    "A ferry ran aground.",
    "Document ADPOST0020240514ek5e0003l",
    "Teachers strike in Kitwe",
    "37 words",
    "3 February 2023",
    "Highlands Times",
    "COPPER",
    "English",
    "(c) 2023 Copperbelt",
    "Teachers went on strike.",
    "Document COPPER0020230203ek5e0003l",
    "Search Summary",
    "Text ferry or strike",
)
XML = """<?xml version="1.0" encoding="utf-8"?>
<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="1">
<ppsarticle><article><accessionNo>TEST0000020120109e51700030</accessionNo><baseLanguage>EN</baseLanguage>
<copyright>(c) 2012 Company</copyright>
<headline><paragraph><hlt>Ferry</hlt> runs aground</paragraph></headline>
<leadParagraph><paragraph>A ferry ran aground.</paragraph></leadParagraph>
<publicationDate><dateTime>2012-01-09T01:35:58Z</dateTime></publicationDate>
<sourceName>The Southern Post</sourceName>
<tailParagraphs><paragraph>Nine were <hlt>hurt</hlt>.</paragraph></tailParagraphs></article></ppsarticle>
</ppsarticleResultSet></ppsArticleResponse></PPSResponse>"""


def test_a_page_gives_its_articles_with_day_and_paper_below_the_number_of_words():
    ferry, strike = read_bytes(PAGE.encode(), "Factiva.html")
    assert (ferry.title, ferry.metadata_published, ferry.source) == (
        "FERRY AGROUND OFF KOTOR",
        "1993-01-09",
        "The Harbour Times",
    )
    assert (ferry.authors, ferry.language) == (("IVANA HORVAT",), "en")
    assert (strike.title, strike.metadata_published, strike.source) == (
        "Teachers strike",
        "1993-03-10",
        "The Harbour Times",
    )


def test_headline_and_paragraphs_are_the_article_and_the_search_is_not():
    ferry, strike = read_bytes(PAGE.encode(), "Factiva.html")
    assert own(ferry) == ["FERRY AGROUND OFF KOTOR", "KOTOR, Jan. 8 -- A ferry ran aground."]
    assert {"Search Summary", "Text: ferry"} <= set(set_apart(strike))


def test_an_indexed_page_goes_by_its_codes():
    (ferry,) = read_bytes(INDEXED.encode(), "Factiva.html")
    assert (ferry.title, ferry.metadata_published, ferry.source, ferry.language) == (
        "Un ferry échoue",
        "2011-12-29",
        "Le Port",
        "fr",
    )
    assert own(ferry) == ["Un ferry échoue", "Premier.", "Deuxième.", "Troisième."]


def test_lines_of_a_rich_text_give_their_articles():
    lines = "".join(f"{{\\pard {line}\\par}}" for line in LINES)
    ferry, strike = read_bytes(f"{{\\rtf1\\ansi {lines}}}".encode(), "Factiva.rtf")
    assert (ferry.title, ferry.source, ferry.metadata_published) == (
        "Ferry runs aground off Kotor",
        "The Southern Post",
        "2024-05-14",
    )
    assert own(strike) == ["Teachers strike in Kitwe", "Teachers went on strike."]


def test_xml_gives_headline_lead_and_tail():
    (ferry,) = read_bytes(XML.encode(), "factiva.xml")
    assert (ferry.title, ferry.metadata_published, ferry.source, ferry.language) == (
        "Ferry runs aground",
        "2012-01-09",
        "The Southern Post",
        "en",
    )
    assert own(ferry) == ["A ferry ran aground.", "Nine were hurt."]
