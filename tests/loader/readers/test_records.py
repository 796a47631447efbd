"""Articles by names of fields: JSON, records, tables and workbooks."""

import io
import json

import pytest
from openpyxl import Workbook

from dashboard.loader.readers import read_bytes
from dashboard.loader.readers.dates import months_come_first, printed_day, stored_day
from dashboard.loader.readers.json_file import read as read_json
from dashboard.loader.source import Source, SourceError
from tests.loader.conftest import only
from tests.loader.readers.words import own, set_apart

FERRY = "A ferry ran aground off Kotor.\n\nNine were hurt."


def read(value, name="set.json"):
    return list(read_bytes(json.dumps(value).encode(), name))


def facts(source):
    return source.title, source.source, source.metadata_published, source.text


@pytest.mark.parametrize(
    "value",
    [
        # NewsAPI
        {
            "status": "ok",
            "totalResults": 1,
            "articles": [
                {
                    "source": {"id": None, "name": "The Post"},
                    "title": "Ferry aground",
                    "description": "A ferry.",
                    "publishedAt": "2024-05-14T06:30:00Z",
                    "content": FERRY,
                }
            ],
        },
        # news-please, which was downloaded later
        {
            "date_download": "2026-03-02 10:14:31",
            "date_modify": "2025-01-01 00:00:00",
            "date_publish": "2024-05-14 06:30:00",
            "maintext": FERRY,
            "description": "A ferry.",
            "source_domain": "The Post",
            "title": "Ferry aground",
            "image_url": None,
        },
        # Event Registry
        {
            "articles": {
                "results": [
                    {
                        "title": "Ferry aground",
                        "body": FERRY,
                        "dateTimePub": "2024-05-14T06:30:00Z",
                        "date": "2024-05-15",
                        "source": {"title": "The Post", "uri": "post.example"},
                    }
                ],
                "totalResults": 1,
            }
        },
        # WordPress
        [
            {
                "title": {"rendered": "Ferry aground"},
                "content": {
                    "rendered": "<p>A ferry ran aground off Kotor.</p><p>Nine were hurt.</p>"
                },
                "date": "2024-05-14T06:30:00",
                "site_name": "The Post",
            }
        ],
        # Elasticsearch
        {
            "hits": {
                "hits": [
                    {
                        "_id": "1",
                        "_source": {
                            "headline": "Ferry aground",
                            "full_text": FERRY,
                            "published_date": None,
                            "pub_date": "2024-05-14",
                            "publication": "The Post",
                        },
                    }
                ]
            }
        },
        # the New York Times
        {
            "response": {
                "docs": [
                    {
                        "headline": {"main": "Ferry aground"},
                        "lead_paragraph": FERRY,
                        "pub_date": "2024-05-14T06:30:00+0000",
                        "source": "The Post",
                    }
                ]
            }
        },
    ],
)
def test_programs_names_of_fields_are_known(value):
    assert facts(only(read(value))) == ("Ferry aground", "The Post", "2024-05-14", FERRY)


def test_articles_may_stand_by_their_keys_or_within_an_object_of_their_name():
    by_key = {"a": {"title": "One", "text": "It fell."}, "b": {"title": "Two", "text": "It rose."}}
    assert [one.title for one in read(by_key)] == ["One", "Two"]
    assert only(read({"article": {"title": "One", "body": "It fell."}})).title == "One"


@pytest.mark.parametrize("name", ["set.json", "set.jsonl"])
def test_what_python_writes_for_nothing_is_nothing(name):
    content = b'{"title": NaN, "text": "It fell."}\n{"title": "Two", "text": "It rose."}\n'
    if name == "set.json":
        content = b"[" + content.strip().replace(b"\n", b",") + b"]"
    first, second = read_bytes(content, name)
    assert (first.title, first.text, second.title) == (None, "It fell.", "Two")


def test_a_list_of_links_in_json_is_refused_with_the_reason():
    (error,) = read([{"title": "One", "url": "https://a.example", "seendate": "20240514T000000Z"}])
    assert error.reason == "lists articles with their links and no text"


def test_several_records_are_numbered_and_one_without_text_is_named():
    first, error, second = read([{"text": "One."}, {"title": "Two"}, {"text": "Three."}])
    assert (first.name, second.name) == ("set.json #1", "set.json #2")
    assert str(error).startswith("set.json #2: has no text of an article")


def test_a_chat_gives_its_messages_and_its_notices_are_none():
    chat = {
        "name": "Harbour Watch",
        "messages": [
            {"id": 1, "type": "service", "action": "create_channel", "date": "2024-05-01T00:00:00"},
            {
                "id": 2,
                "type": "message",
                "date": "2024-05-14T18:20:05",
                "date_unixtime": "1715710805",
                "from": "Harbour Watch",
                "text": [
                    {"type": "bold", "text": "Ferry aground"},
                    "\n\nA ferry ran aground, see ",
                    {"type": "link", "text": "https://example.org"},
                    " today.",
                ],
            },
            {
                "id": 3,
                "type": "message",
                "date": "2024-05-15T18:20:05",
                "text": "",
                "photo": "a.jpg",
            },
        ],
    }
    (message,) = read(chat)
    assert facts(message) == (
        "Ferry aground",
        "Harbour Watch",
        "2024-05-14",
        "Ferry aground\n\nA ferry ran aground, see https://example.org today.",
    )


def test_an_archive_of_tweets_is_read_though_it_is_a_program():
    tweets = [
        {
            "tweet": {
                "created_at": "Tue May 14 16:20:05 +0000 2024",
                "full_text": "It fell.",
                "lang": "en",
            }
        }
    ]
    content = b"window.YTD.tweets.part0 = " + json.dumps(tweets).encode()
    (tweet,) = read_bytes(content, "tweets.js")
    assert (tweet.text, tweet.metadata_published, tweet.language) == (
        "It fell.",
        "2024-05-14",
        "en",
    )


def test_records_may_have_other_names_and_stay_a_line_each():
    lines = b'{"url": "https://a.example/1", "headline": "One", "date": "2024-05-14", "body": "It fell."}\n'
    (source,) = read_bytes(lines, "items.jsonl")
    assert (source.title, source.metadata_published, source.url) == (
        "One",
        "2024-05-14",
        "https://a.example/1",
    )


def test_records_in_a_file_called_json_are_read():
    lines = b'{"text": "One."}\n{"text": "Two."}\n'
    assert [one.text for one in read_bytes(lines, "set.json")] == ["One.", "Two."]


def test_only_so_much_of_a_list_is_read_as_is_asked_for():
    class Counted(io.BytesIO):
        taken = 0

        def read(self, size=-1):
            Counted.taken += size
            return super().read(size)

    record = json.dumps({"title": "A", "text": "It fell. " * 500}).encode()
    stream = Counted(b"[" + b",".join([record] * 2_000) + b"]")
    documents = read_json(stream, "large.json")
    next(documents)
    before = Counted.taken
    next(documents)
    assert Counted.taken - before < len(stream.getvalue()) / 10


TABLE = """title,source,published,author,url,content
Ferry aground,The Post,{},Ivana Horvat,https://example.org/1,"A ferry ran aground.

Nine were hurt."
Strike,The Times,{},Joseph Banda,https://example.org/2,Teachers struck.
"""


def test_the_rows_of_a_table_are_articles():
    ferry, strike = read_bytes(TABLE.format("2024-05-14", "2023-02-03").encode(), "set.csv")
    assert facts(ferry) == (
        "Ferry aground",
        "The Post",
        "2024-05-14",
        "A ferry ran aground.\n\nNine were hurt.",
    )
    assert strike.authors == ("Joseph Banda",)


def test_the_whole_column_says_whether_the_day_stands_first():
    _, strike = read_bytes(TABLE.format("05/14/2024", "02/03/2023").encode(), "set.csv")
    assert strike.metadata_published == "2023-02-03"
    _, strike = read_bytes(TABLE.format("14/05/2024", "02/03/2023").encode(), "set.csv")
    assert strike.metadata_published == "2023-03-02"


def test_a_workbook_is_read_as_its_table_is():
    book = Workbook()
    book.active.append(["title", "source", "date", "url", "text"])
    book.active.append(["Ferry aground", "The Post", "2024-05-14", "https://a.example", "It fell."])
    content = io.BytesIO()
    book.save(content)
    (source,) = read_bytes(content.getvalue(), "set.xlsx")
    assert facts(source) == ("Ferry aground", "The Post", "2024-05-14", "It fell.")


@pytest.mark.parametrize(
    "table",
    [
        "id,indexed_date,language,media_name,publish_date,title,url\n0,2026-01-01,en,Post,2024-05-14,Ferry,https://a.example\n",
        "URL,MobileURL,Date,Title\nhttps://a.example,,2024-05-14,Ferry\n",
    ],
)
def test_a_list_of_links_is_refused_with_the_reason(table):
    error = only(read_bytes(table.encode(), "links.csv"))
    assert isinstance(error, SourceError)
    assert error.reason == "lists articles with their links and no text"


@pytest.mark.parametrize(
    "table",
    [
        "date,title,text,place\n2021-05-03,The wall fell,It fell.,Larnok\n",
        "date,title,text,url\n2021-05-03,The wall fell,It fell.,https://a.example\n",
        "date,title,url\n2021-05-03,The wall fell,https://a.example\n",
    ],
)
def test_a_table_of_events_stays_one(table):
    (source,) = read_bytes(table.encode(), "events.csv")
    assert isinstance(source, Source)
    assert len(source.rows) == 1


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-14T23:30:00-05:00", "2024-05-14"),
        (1715710805, "2024-05-14"),
        ("1715710805000", "2024-05-14"),
        ("Tue, 14 May 2024 06:30:00 +0200", "2024-05-14"),
        ("20240514T063000Z", "2024-05-14"),
        ("14/05/2024", "2024-05-14"),
        ("05/04/2024", None),
        ("31 June 2024", None),
        ("yesterday", None),
        (True, None),
        (None, None),
        (10**30, None),
    ],
)
def test_a_stored_day_is_read_in_its_own_zone(value, day):
    assert stored_day(value) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("May 14, 2024 Tuesday", "2024-05-14"),
        ("27. Februar 2012 Montag 9:50 PM GMT+1", "2012-02-27"),
        ("mardi 1er juin 2021", "2021-06-01"),
        ("14 de mayo de 2024", "2024-05-14"),
        ("2024年5月14日", "2024-05-14"),
        ("January 2020", "2020-01"),
        ("Winter 2019", "2019"),
        ("Copyright 2020 X", None),
    ],
)
def test_a_printed_day_is_read_in_many_languages(words, day):
    assert printed_day(words) == day


def test_a_column_of_days_that_tells_nothing_or_both_has_no_order():
    assert months_come_first(["01/02/2024"]) is None
    assert months_come_first(["13/02/2024", "02/13/2024"]) is None


def test_what_newsapi_took_out_is_no_article_and_what_it_cut_off_no_word():
    removed = {"title": "[Removed]", "content": "[Removed]", "publishedAt": "1970-01-01T00:00:00Z"}
    given = {
        "title": "Wall",
        "content": "The wall fell… [+1203 chars]",
        "publishedAt": "2024-05-14",
    }
    (source,) = read({"articles": [removed, given]})
    assert (own(source), set_apart(source)) == (["The wall fell…"], ["[+1203 chars]"])


def test_columns_are_told_in_other_languages_with_their_accents():
    said = "La mairie de Brest a fermé le port. " * 20
    table = f"Título;Veröffentlicht;Texte\nLe port;14.05.2024;{said}\n"
    (source,) = read_bytes(table.encode(), "a.csv")
    assert (source.title, source.metadata_published) == ("Le port", "2024-05-14")


def test_a_description_of_anything_else_is_no_article():
    (error,) = read({"name": "dock", "version": "1.0", "description": "A tool for harbours."})
    assert "is JSON without the text of an article" in str(error)


def test_an_article_without_a_day_has_the_one_of_its_address():
    (source,) = read(
        {"title": "Dam", "text": "It fell.", "url": "https://a.example/2024/05/14/dam"}
    )
    assert source.metadata_published == "2024-05-14"


def test_a_line_separator_inside_a_text_parts_no_record():
    content = (
        '{"id": "a", "text": "A dam broke.\u2028It was rebuilt."}\n{"id": "b", "text": "Rain."}'
    )
    found = list(read_bytes(content.encode(), "two.jsonl"))
    assert [one.name for one in found] == ["a", "b"]
