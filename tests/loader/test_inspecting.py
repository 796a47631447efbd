import json

from dashboard.cli.listing import as_json, as_table
from dashboard.loader.inspecting import Listed, listed
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import SourceError

FERRY = b"Ferry aground\nThe Post, 14 May 2024\n\nA ferry ran aground off Kotor on Monday evening, the police said."
SET = b'[{"title": "One", "source": "The Post", "date": "2024-05-14", "text": "It fell on Monday."}, {"text": "It rose."}]'


def all_of(content, name="a.txt"):
    return list(listed(read_bytes(content, name)))


def test_each_document_is_listed_with_what_its_file_says():
    first, second = all_of(SET, "set.json")
    assert first == Listed("set.json #1", "One", "The Post", "2024-05-14", "metadata", "en", 18)
    assert (second.title, second.published, second.basis) == (None, None, "unknown")


def test_the_head_of_a_text_says_its_title_and_day():
    (ferry,) = all_of(FERRY)
    assert (ferry.title, ferry.published, ferry.basis) == (
        "Ferry aground",
        "2024-05-14",
        "dateline",
    )


def test_the_same_words_are_told_as_the_same_whatever_file_they_are_in():
    page = b"<!doctype html><html><body><p>It fell, the police said on Monday.</p></body></html>"
    files = [
        (b"It fell, the police said on Monday.", "a.txt"),
        (page, "b.html"),
        (b"It rose.", "c.txt"),
    ]
    found = list(listed(one for file in files for one in read_bytes(*file)))
    assert [one.same_as for one in found] == [None, "a.txt", None]


def test_rows_of_a_table_of_events_are_counted_and_errors_stay_errors():
    table, error = all_of(b"date,title\n2021-05-03,The wall fell\nx,The wall rose\n", "a.csv")
    assert table.rows == 1
    assert isinstance(error, SourceError)


def test_a_table_says_how_many_there_are_and_which_are_there_twice():
    rows = [*all_of(FERRY), *all_of(FERRY, "b.txt")]
    twice = [rows[0], Listed("b.txt", "A\x1b", None, None, "unknown", "en", 5, same_as="a.txt")]
    lines = list(as_table(twice))
    assert lines[0].split() == ["name", "published", "source", "title", "language", "characters"]
    assert lines[2].endswith("as a.txt")
    assert lines[-1] == "2 documents, 1 of them there twice"


def test_json_is_a_list_however_many_there_are():
    assert json.loads("\n".join(as_json([]))) == []
    (row,) = json.loads("\n".join(as_json(all_of(FERRY))))
    assert (row["name"], row["published"]) == ("a.txt", "2024-05-14")
