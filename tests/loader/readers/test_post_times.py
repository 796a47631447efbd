"""Posts of live blogs and rows of chronologies on web pages, with their days."""

import json

import pytest

from dashboard.loader import Settings, load_sources
from dashboard.loader.readers import read_bytes

SAID = (
    "The river fell below the mark, the council said on its website, and the road to the airport "
    "was opened again for lorries and buses."
)


def story_of(body, head=""):
    page = f"<html><head><title>Flood</title>{head}</head><body>{body}</body></html>"
    return load_sources(list(read_bytes(page.encode(), "a.html")), Settings())


def post(stamp, shown, said=SAID):
    return f'<article><time datetime="{stamp}"><b>{shown}</b></time><h2>Update</h2><p>{said}</p></article>'


def first_line(stamp, shown):
    body = (
        f"<main><h1>Flood</h1>{post(stamp, shown)}{post('2024-07-09T06:05+02:00', '06:05')}</main>"
    )
    return story_of(body).documents[0].text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("stamp", "shown", "line"),
    [
        ("2024-07-10T21:40:00+02:00", "21:40", "10 July 2024 21:40"),
        ("2024-07-10T21:40:00+02:00", "2 hours ago", "10 July 2024 21:40"),
        ("2024-07-10T21:40:00Z", "11.40pm", "10 July 2024 23:40"),
        ("2024-07-10T22:40:00Z", "00:40", "11 July 2024 00:40"),
        ("2024-07-10T02:40:00Z", "21:40", "9 July 2024 21:40"),
        ("2024-07-10T21:40:00Z", "10 July 2024", "10 July 2024"),
        ("2024-07-10", "Wednesday", "Wednesday"),
        ("9" * 30 + ":1", "21:40", "21:40"),
    ],
)
def test_a_post_that_shows_its_clock_alone_is_told_with_its_day(stamp, shown, line):
    assert first_line(stamp, shown) == line


def test_one_time_of_a_page_stays_as_it_is_shown():
    body = f"<main><h1>Flood</h1>{post('2024-07-10T21:40+02:00', '21:40')}</main>"
    assert "2024" not in story_of(body).documents[0].text


def test_posts_of_two_days_are_on_their_days():
    body = post("2024-07-10T06:05+02:00", "06:05", f"A bridge collapsed in Arna. {SAID}") + post(
        "2024-07-09T23:50+02:00", "23:50", "The council declared a curfew in Arna."
    )
    events = {e.title: (e.earliest or "")[:10] for e in story_of(f"<main>{body}</main>").events}
    assert events["A bridge collapsed in Arna"] == "2024-07-10"
    assert events["The council declared a curfew in Arna"] == "2024-07-09"


def test_posts_in_the_data_of_a_page_are_on_their_days_though_it_was_published_before():
    posts = [
        {"headline": "Update", "datePublished": stamp, "articleBody": said}
        for stamp, said in (
            ("2024-07-10T21:40:00+02:00", "The river fell below the mark."),
            ("2024-07-10T06:05:00+02:00", "A bridge collapsed in Arna."),
        )
    ]
    live = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "Flood",
        "datePublished": "2024-07-09T18:00:00+02:00",
        "liveBlogUpdate": posts,
    }
    head = f'<script type="application/ld+json">{json.dumps(live)}</script>'
    story = story_of("<article><h1>Flood</h1></article>", head)
    assert story.documents[0].published == "2024-07-09"
    assert [(e.title, (e.latest or "")[:10]) for e in story.events[1:]] == [
        ("The river fell below the mark", "2024-07-10"),
        ("A bridge collapsed in Arna", "2024-07-10"),
    ]


def test_marks_of_an_encyclopaedia_are_no_words():
    body = (
        '<main><h2>March 2024<span class="mw-editsection">[edit]</span></h2>'
        f'<p>{SAID}<sup class="reference cite">[1]</sup> It rained.</p></main>'
    )
    assert story_of(body).documents[0].text == f"March 2024\n\n{SAID} It rained."


def test_rows_of_a_table_in_an_article_are_its_words_with_the_day_of_their_first_cell():
    rows = (
        "<tr><td>3 May 2024</td><td>The union signed a deal.</td></tr>"
        "<tr><td>7 May 2024</td><td>Police freed the dockers.</td></tr>"
    )
    events = story_of(
        f"<article><h1>Strike</h1><p>{SAID}</p><table>{rows}</table></article>"
    ).events
    days = {event.title: event.earliest for event in events}
    assert days["The union signed a deal"] == "2024-05-03"
    assert days["Police freed the dockers"] == "2024-05-07"
