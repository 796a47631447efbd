import json

import pytest

from dashboard.loader import load
from dashboard.loader.readers import read_bytes
from dashboard.loader.readers.web_page import page_source
from tests.loader.readers.words import own, set_apart

PROSE = (
    "<p>A wall fell on a tram in Gdynia on Monday, hurting two riders, the police said.</p>"
    "<p>The harbour was closed on Tuesday morning, and it will open again on Friday.</p>"
)


def page(head="", body=PROSE, title="Crane falls", lang="en"):
    return page_source(
        f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head>'
        f"<body><article><h1>Crane falls</h1>{body}</article></body></html>",
        "page.html",
    )


def data(**facts):
    return f'<script type="application/ld+json">{json.dumps(facts)}</script>'


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


MODIFIED = meta("article:modified_time", "2024-06-20T09:00:00Z") + meta(
    "og:updated_time", "2024-06-21T09:00:00Z"
)


@pytest.mark.parametrize(
    "head",
    [
        data(
            **{
                "@type": "NewsArticle",
                "datePublished": "2024-06-04T09:00:00Z",
                "dateModified": "2024-06-20",
            }
        ),
        data(
            **{
                "@graph": [
                    {"@type": "WebPage", "datePublished": "2024-01-01"},
                    {
                        "@type": ["Article", "NewsArticle"],
                        "datePublished": "2024-06-04T09:00:00+02:00",
                    },
                ]
            }
        ),
        meta("article:published_time", "2024-06-04T09:00:00Z"),
        '<meta name="parsely-pub-date" content="2024-06-04T09:00:00Z">',
        '<meta itemprop="datePublished" content="2024-06-04">',
        '<link rel="canonical" href="https://post.example/2024/06/04/crane-falls">',
    ],
)
def test_published_is_first_published_and_never_modified(head):
    assert page(MODIFIED + head).metadata_published == "2024-06-04"


def test_the_news_article_goes_before_its_page():
    head = data(**{"@type": "WebPage", "datePublished": "2020-01-01"}) + meta(
        "article:published_time", "2024-06-04"
    )
    assert page(head).metadata_published == "2024-06-04"


def test_a_time_that_is_not_of_a_change_is_that_of_publication():
    body = (
        '<p>Updated <time datetime="2024-06-20">20 June</time></p>'
        '<time class="updated" datetime="2024-06-21">21 June</time>'
        f'<time datetime="2024-06-04T09:00:00Z">4 June 2024</time>{PROSE}'
    )
    assert page(MODIFIED, body).metadata_published == "2024-06-04"


def test_a_page_that_dates_only_its_change_is_not_dated():
    assert page(MODIFIED).metadata_published is None


@pytest.mark.parametrize(
    "title", ["Crane falls | The Baltic | 04.06.2024", "Crane falls - 4 June 2024"]
)
def test_the_day_in_the_title_is_the_last_resort(title):
    assert page(title=title).metadata_published == "2024-06-04"


def test_a_number_in_the_address_is_no_day():
    head = '<link rel="canonical" href="https://post.example/journal/2024/06/04713">'
    source = page(head, f'<p class="date">2024-06-25</p>{PROSE}')
    assert source.metadata_published is None
    assert source.url == "https://post.example/journal/2024/06/04713"


LATE = meta("article:published_time", "2024-06-03T23:30:00Z")


@pytest.mark.parametrize(
    ("head", "lang", "body", "day"),
    [
        (LATE, "en", PROSE, "2024-06-03"),
        (LATE, "en-NZ", PROSE, "2024-06-04"),
        (
            LATE + '<meta property="og:url" content="https://post.example.nz/a">',
            "en",
            PROSE,
            "2024-06-04",
        ),
        (
            LATE,
            "en",
            f'<time datetime="2024-06-05T08:00:00+12:00">5 June</time>{PROSE}',
            "2024-06-04",
        ),
        (
            LATE,
            "en",
            "<p>A blast killed two people this morning, police said on Tuesday.</p>" * 2,
            "2024-06-04",
        ),
        (
            LATE,
            "en",
            "<p>A blast killed two people today, police said on Monday.</p>" * 2,
            "2024-06-03",
        ),
        (LATE.replace("Z", "-05:00"), "en-NZ", PROSE, "2024-06-03"),
    ],
)
def test_the_day_is_that_of_the_pages_own_zone(head, lang, body, day):
    assert page(head, body, lang=lang).metadata_published == day


def test_title_site_writers_and_address_are_those_that_the_page_gives():
    head = (
        data(
            **{
                "@type": "NewsArticle",
                "headline": "Crane falls in Gdansk",
                "author": [{"@type": "Person", "name": "Ivana Horvat"}, {"name": "Jan Nowak"}],
                "publisher": {"name": "The Baltic"},
            }
        )
        + '<link rel="canonical" href="https://baltic.example/crane">'
    )
    source = page(head, title="Crane falls in Gdansk - The Baltic - News")
    assert (source.title, source.source, source.authors, source.url) == (
        "Crane falls in Gdansk",
        "The Baltic",
        ("Ivana Horvat", "Jan Nowak"),
        "https://baltic.example/crane",
    )


def test_list_items_linked_paragraphs_and_briefs_are_the_article():
    body = (
        "<p>Seven men appeared at the court of Osby on Monday, charged with the murder of a clerk.</p>"
        '<div><p><a href="/b"><strong>The clerk, 39, was found dead beside the canal on May 10.</strong></a></p></div>'
        "<ul><li>The first of them denied the charge of murder.</li><li>The second of them said nothing at all.</li></ul>"
        "<p>The trial will start on November 18.</p>"
    )
    source = page(
        body=body
        + '</article><aside><a href="/x">Man jailed over arson in Leeds.</a></aside><article>'
    )
    assert len(own(source)) == 6
    assert set_apart(source) == ["Man jailed over arson in Leeds."]


def test_the_posts_of_a_live_blog_have_their_own_times():
    live = data(
        **{
            "@type": "LiveBlogPosting",
            "headline": "Storm live",
            "datePublished": "2024-05-13T06:00:00+02:00",
            "liveBlogUpdate": [
                {
                    "@type": "BlogPosting",
                    "headline": "Ferry dragged to port",
                    "datePublished": "2024-05-14T18:20:00+02:00",
                    "articleBody": "The ferry was dragged to Kotor, the coastguard said.",
                },
                {
                    "@type": "BlogPosting",
                    "datePublished": "2024-05-13T07:05:00+02:00",
                    "articleBody": "<p>A pole fell on a van in Trogir, and two people were killed.</p>",
                },
            ],
        }
    )
    source = page(live)
    assert own(source) == [
        "Storm live",
        "14 May 2024 18:20",
        "Ferry dragged to port",
        "The ferry was dragged to Kotor, the coastguard said.",
        "13 May 2024 07:05",
        "A pole fell on a van in Trogir, and two people were killed.",
    ]
    assert "Crane falls" in set_apart(source)


def test_a_document_knows_the_paper_the_writers_and_the_address_of_its_page():
    html = (
        '<!doctype html><html><head><title>Crane falls</title><meta property="og:site_name" content="The Baltic">'
        '<meta name="author" content="Ivana Horvat"><link rel="canonical" href="https://baltic.example/crane">'
        f"</head><body>{PROSE}</body></html>"
    )
    (document,) = load(html).documents
    assert (document.source, document.authors, document.url) == (
        "The Baltic",
        ("Ivana Horvat",),
        "https://baltic.example/crane",
    )


def test_a_channel_of_messages_gives_each_with_the_stamp_of_its_own_zone():
    message = (
        '<div class="message default clearfix"><div class="body"><div class="pull_right date details"'
        ' title="{}">18:20</div><div class="from_name">Harbour Watch</div><div class="text">{}</div></div></div>'
    )
    html = "<!DOCTYPE html><html><body>{}{}</body></html>".format(
        message.format("14.05.2024 23:20:05 UTC-05:00", "A ferry ran aground."),
        message.format("02.06.2024 09:10:00 UTC+02:00", "Police arrested the captain."),
    )
    first, second = read_bytes(html.encode(), "messages.html")
    assert (first.metadata_published, first.source, own(first)) == (
        "2024-05-14",
        "Harbour Watch",
        ["A ferry ran aground."],
    )
    assert second.metadata_published == "2024-06-02"


def test_data_of_a_page_is_read_though_it_breaks_lines_or_is_escaped():
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Cranes &amp;
rocks", "datePublished": "2024-06-04"}</script>"""
    source = page(head)
    assert (source.title, source.metadata_published) == ("Cranes & rocks", "2024-06-04")


@pytest.mark.parametrize(("before", "behind"), [("//<![CDATA[", "//]]>"), ("<!--", "-->")])
def test_data_hidden_from_old_browsers_is_read(before, behind):
    facts = """
        {"@type": "NewsArticle", "headline": "Mayor&#8217;s crane", "description": "One
        two", "datePublished": "2024-06-04T09:00:00+02:00"}"""
    head = f'<script type="application/ld+json">{before}{facts}{behind}</script>'
    source = page(head)
    assert (source.title, source.metadata_published) == ("Mayor’s crane", "2024-06-04")
