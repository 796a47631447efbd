from random import Random

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dashboard.corpus import stories
from dashboard.corpus.building import build
from dashboard.corpus.engines import InProcess
from dashboard.corpus.parts import parts_of
from dashboard.corpus.shell import app
from dashboard.corpus.stored_stories import stored_stories
from dashboard.corpus.stories import make_stories
from dashboard.corpus.story import NoStoryError, open_story
from dashboard.corpus.upkeep import compact, mistakes
from tests.corpus.incidents import TOLD, incidents, write
from tests.corpus.made import copied, older

DAYS = sorted({day for day, _, _ in TOLD.values()})


def names(corpus):
    read = [
        pq.read_table(part.file("documents"), columns=["id", "name"]) for part in parts_of(corpus)
    ]
    rows = [row for table in read for row in table.to_pylist()]
    return {row["id"]: row["name"].split(".")[0] for row in rows}


def story_of(corpus, article):
    ids = {name: one for one, name in names(corpus).items()}
    return next(row for row in stored_stories(corpus).rows() if ids[article] in row["documents"])


def test_documents_of_one_incident_are_one_story(told):
    assert incidents(stored_stories(told).rows(), names(told)) == [
        ["bank-1", "bank-2"],
        ["bombing-1", "bombing-2"],
        ["ferry-1", "ferry-2", "ferry-3"],
        ["school"],
    ]


def test_a_story_tells_its_days_sizes_and_sources(told):
    story = story_of(told, "ferry-2")
    assert (story["first_day"], story["last_day"]) == (18842, 18844)
    assert (story["days"], story["sizes"]) == ([18842, 18843, 18844], [1, 1, 1])
    assert story["sources"] == ["The ferry-1 Post", "The ferry-2 Post", "The ferry-3 Post"]
    assert (story["size"], story["voices"]) == (3, 3)


def test_a_story_is_called_what_the_document_is_called_that_has_most_in_common(told):
    assert story_of(told, "bank-2")["title"] in {TOLD["bank-1"][1], TOLD["bank-2"][1]}


def test_every_document_is_in_one_story(told):
    assert list(mistakes(told)) == []


def test_a_story_is_opened_as_one_of_files_is(told):
    story = story_of(told, "ferry-1")
    opened = open_story(told, story["id"])
    assert [one.published for one in opened.documents] == DAYS
    assert (opened.title, len(opened.events)) == (story["title"], story["events"])
    text = opened.documents[0].text
    assert all(
        text[one.start : one.end] == one.text
        for event in opened.events
        for one in event.evidence
        if one.document == opened.documents[0].id
    )


def test_a_story_that_is_not_there_is_named(told):
    with pytest.raises(NoStoryError, match="“s0”"):
        open_story(told, "s0")


def test_stories_are_the_same_day_by_day_and_in_any_order(told, tmp_path):
    corpus = tmp_path / "corpus"
    for day in DAYS:
        of_day = [name for name, (published, _, _) in TOLD.items() if published == day]
        Random(day).shuffle(of_day)
        for name in of_day:
            build([write(tmp_path / name, [name])], corpus, InProcess())
        make_stories(corpus)
    assert stored_stories(corpus).rows() == stored_stories(told).rows()


def test_only_stories_that_changed_are_merged_anew(tmp_path, monkeypatch):
    corpus = tmp_path / "corpus"
    build([write(tmp_path / "first", set(TOLD) - {"ferry-3"})], corpus, InProcess())
    make_stories(corpus)
    merged = []
    count = stories.count_merged
    monkeypatch.setattr(
        stories, "count_merged", lambda some: merged.extend(map(len, some)) or count(some)
    )
    build([write(tmp_path / "more", ["ferry-3"])], corpus, InProcess())
    make_stories(corpus)
    assert merged == [3]


def test_compacting_changes_no_story(tmp_path):
    corpus = tmp_path / "corpus"
    for name in ("bank-1", "bank-2"):
        build([write(tmp_path / name, [name])], corpus, InProcess())
    make_stories(corpus)
    before = stored_stories(corpus).rows()
    compact(corpus)
    make_stories(corpus)
    assert stored_stories(corpus).rows() == before
    assert len(list((corpus / "stories").iterdir())) == 1


def test_copies_are_told_and_are_one_voice(tmp_path):
    corpus = tmp_path / "corpus"
    text = TOLD["ferry-1"][2]
    folder = write(tmp_path / "articles", ["ferry-1"])
    shorter = text[: text.index("The Baltic")]
    (folder / "copy.jsonl").write_text(
        f'{{"title": "Ferry burns", "published": "2021-08-04", "text": "{shorter}"}}\n', "utf-8"
    )
    build([folder], corpus, InProcess())
    make_stories(corpus)
    (story,) = stored_stories(corpus).rows()
    members = pq.read_table(stored_stories(corpus).file("members")).to_pylist()
    assert (story["size"], story["voices"]) == (2, 1)
    assert [(one["copy_of"] == story["documents"][0]) for one in members] == [False, True]


def test_an_empty_corpus_has_no_stories(tmp_path):
    (tmp_path / "parts").mkdir()
    assert make_stories(tmp_path) == 0


@pytest.mark.parametrize("command", ["stories", "compact"])
def test_a_part_of_an_older_layout_is_named(told, tmp_path, command):
    older(copied(told, tmp_path / "corpus"))
    result = CliRunner().invoke(app, [command, str(tmp_path / "corpus")])
    assert result.exit_code == 2
    assert "--reread" in result.stderr


def test_a_document_that_is_in_no_story_is_a_mistake(tmp_path):
    build([write(tmp_path / "articles", ["school"])], tmp_path / "corpus", InProcess())
    make_stories(tmp_path / "corpus")
    file = stored_stories(tmp_path / "corpus").file("members")
    pq.write_table(pq.read_table(file).slice(0, 0), file)
    (found,) = mistakes(tmp_path / "corpus")
    assert found.endswith("is in no story or not in the corpus")
