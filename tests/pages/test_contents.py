import io
import json
import zipfile

import pytest

from dashboard.loader.given_texts import GivenDocument, GivenText, as_read, read_given, story_folder
from dashboard.loader.inspecting import Listed
from dashboard.loader.seed_stories import read_story_folder
from dashboard.loader.source import SourceError
from dashboard.views import contents

ARTICLES = [
    {"title": "A dam broke", "body": "A dam broke at Arna on Monday.", "publishedAt": "2021-05-04"},
    {"title": "A hall fell", "body": "A hall fell in Breng on 3 May 2021."},
    {"title": "A vote", "body": "Voters in Oslo chose a mayor on Sunday."},
]
FILE = json.dumps({"articles": ARTICLES}).encode()


def one(title, published=None, **more):
    return Listed(f"{title}.txt", title, None, published, "unknown", "en", 400, **more)


TWO = (one("A dam broke", "2021-05-04"), one("A hall fell", same_as="b.txt"))


def test_each_article_has_a_row_and_empty_columns_are_left_out():
    table = contents.as_table(TWO, [GivenDocument(2, left_out=True)])
    assert list(table.columns) == ["Read", "Published", "Title", "Language", "Characters", "Note"]
    assert list(table["Read"]) == [True, False]
    assert list(table["Published"]) == ["2021-05-04", ""]
    assert list(table["Note"]) == ["", "the same as b.txt"]


def test_what_is_not_touched_asks_for_nothing():
    assert contents.as_wanted(contents.as_table(TWO, []), TWO) == ((), [])


def test_what_is_unticked_is_left_out_and_what_is_typed_dates():
    table = contents.as_table(TWO, [])
    table.loc[0, "Read"] = False
    table.loc[1, "Published"] = "3 May 2021"
    assert contents.as_wanted(table, TWO) == (
        (GivenDocument(1, left_out=True), GivenDocument(2, published="2021-05-03")),
        [],
    )


def test_what_is_no_date_is_told():
    table = contents.as_table(TWO, [])
    table.loc[1, "Published"] = "whenever"
    documents, mistakes = contents.as_wanted(table, TWO)
    assert documents == ()
    assert "whenever" in str(mistakes[0])


def test_what_was_set_stands_in_the_table_when_the_page_is_opened_again():
    table = contents.as_table(TWO, [GivenDocument(2, published="2021-05-03")])
    assert contents.as_wanted(table, TWO)[0] == (GivenDocument(2, published="2021-05-03"),)


def test_a_file_that_cannot_be_read_says_why():
    found = contents._looked_into("a.pdf", b"%PDF-1.7 and no more")
    assert found.documents == ()
    assert isinstance(found.errors[0], SourceError)


def test_the_only_document_tells_its_facts():
    found = contents._looked_into("a.txt", b"A hall fell in Breng on 3 May 2021.")
    assert found.facts[-1] == "35 characters"


@pytest.fixture
def chosen():
    wanted = (GivenDocument(1, left_out=True), GivenDocument(3, published="2021-06-01"))
    return GivenText("news.json", FILE, documents=wanted)


def test_articles_are_left_out_and_dated(chosen):
    read = read_given([chosen])
    assert [source.title for source in read.sources] == ["A hall fell", "A vote"]
    assert [source.published for source in read.sources] == [None, "2021-06-01"]
    assert read.names[0][0] == ""


def test_the_folder_leaves_out_and_dates_the_same(chosen, tmp_path):
    read = read_given([chosen])
    packed = story_folder("Spring", [as_read(chosen, read.names[0], {"A hall": "2021"})])
    zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
    story = read_story_folder(tmp_path)
    assert story.errors == ()
    assert [one.title for one in story.sources] == ["A hall fell", "A vote"]
    assert [one.name for one in story.sources] == [one.name for one in read.sources]
    assert [one.published for one in story.sources] == [None, "2021-06-01"]


def test_records_that_are_left_out_are_not_in_the_folder(tmp_path):
    lines = b'{"id": "a", "text": "A dam broke."}\n{"id": "b", "text": "A hall fell."}'
    given = GivenText("two.jsonl", lines, documents=(GivenDocument(1, left_out=True),))
    read = read_given([given])
    kept = as_read(given, read.names[0], {})
    assert [json.loads(line)["id"] for line in kept.content.decode().splitlines()] == ["b"]


def test_leave_out_is_true_or_false(tmp_path):
    (tmp_path / "a.txt").write_text("A dam broke.", encoding="utf-8")
    (tmp_path / "story.toml").write_text('[[document]]\nfile = "a.txt"\nleave_out = "yes"')
    with pytest.raises(SourceError, match="neither true nor false"):
        read_story_folder(tmp_path)


def test_a_file_with_more_articles_than_are_read_says_so(monkeypatch):
    monkeypatch.setattr(contents, "MAX_RECORDS", 2)
    found = contents.contents("file", "three.json", FILE)
    assert [each.title for each in found.documents] == ["A dam broke", "A hall fell"]
    assert "the rest of it is left out" in str(found.errors[0])
