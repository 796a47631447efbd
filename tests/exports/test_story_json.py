import json
import runpy
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dashboard.exports.story_json import from_json, to_json
from dashboard.loader import load, load_story
from dashboard.loader.settings import Settings

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "data" / "story.schema.json"


@pytest.fixture(scope="module")
def syria():
    return load_story(ROOT / "seeds" / "syria", Settings())


@pytest.fixture(scope="module")
def validator():
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_story_is_as_the_schema_says(syria, validator):
    assert [error.message for error in validator.iter_errors(json.loads(to_json(syria)))] == []


def test_the_schema_refuses_what_is_not_in_the_contract(syria, validator):
    story = json.loads(to_json(syria))
    story["events"][0]["kind"] = "PICNIC"
    del story["quotes"][0]["speaker"]
    assert len(list(validator.iter_errors(story))) == 2


def test_the_schema_is_the_one_that_the_dataclasses_make():
    made = runpy.run_path(str(ROOT / "scripts" / "make_schema.py"))["schema"]()
    assert SCHEMA.read_text(encoding="utf-8") == made


def test_what_is_written_is_read_back_the_same(syria):
    assert from_json(to_json(syria)) == syria


def test_every_span_says_what_its_text_says(syria):
    (document,) = syria.documents
    spans = [*syria.times, *syria.place_mentions, *syria.actor_mentions, *syria.quotes]
    wrong = [s for s in spans if document.text[s.start : s.end] != s.text]
    assert wrong == []


def test_every_id_that_is_named_is_there(syria):
    known = {
        item.id
        for part in (syria.documents, syria.places, syria.actors, syria.quotes, syria.events)
        for item in part
    }
    named = {m.place for m in syria.place_mentions} | {m.actor for m in syria.actor_mentions}
    named |= {i for e in syria.events for i in (*e.places, *e.actors, *e.quotes)}
    named |= {i for q in syria.quotes for i in (q.speaker, q.event) if i}
    named |= {i for r in syria.relations for i in (r.before, r.after)}
    assert named - known == set()


def test_hostile_words_are_data_and_come_back_as_they_were():
    text = "The mayor said: “<script>alert(1)</script> ![x](http://a.example/b.png) =1+1”."
    assert json.loads(to_json(load(text)))["documents"][0]["text"] == text
