import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.corrections import (
    Add,
    Apart,
    Hide,
    Merge,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
    apply,
    from_toml,
    in_words,
    read_corrections,
    to_toml,
    with_correction,
)
from dashboard.loader.corrections.kinds import CHANGES
from tests.strategies.corrections import CORRECTIONS

NAME = "corrections.toml"
TITLE = SetTitle(Words("a.txt", "The dam broke.", "broke"), "Dam breaks")


@given(st.lists(CORRECTIONS, max_size=6))
def test_what_is_written_is_read_back_the_same(corrections):
    read = from_toml(to_toml(corrections), NAME)
    assert read.errors == ()
    assert list(read.corrections) == corrections


@given(st.lists(CORRECTIONS, max_size=6))
def test_what_was_written_and_read_corrects_the_same(raid, corrections):
    first = apply(raid, corrections)
    read = from_toml(to_toml(corrections), NAME).corrections
    assert apply(raid, read) == first
    ids = [event.id for event in first.story.events]
    assert len(ids) == len(set(ids))
    assert {quote.event for quote in first.story.quotes if quote.event} <= set(ids)
    assert all(event.evidence for event in first.story.events)


def test_a_correction_is_a_table_that_a_person_can_read():
    (entry,) = tomllib.loads(to_toml([TITLE]))["correction"]
    assert entry == {
        "change": "title",
        "document": "a.txt",
        "passage": "The dam broke.",
        "words": "broke",
        "occurrence": 1,
        "title": "Dam breaks",
    }


def test_the_file_says_where_to_keep_it():
    assert "seeds/<story>/corrections.toml" in to_toml([]).splitlines()[0]


def test_the_occurrence_may_be_left_out():
    text = '[[correction]]\nchange = "hide"\ndocument = "a"\npassage = "b"\nwords = "b"\n'
    assert from_toml(text, NAME).corrections == (Hide(Words("a", "b", "b", 1)),)


GOOD = to_toml([TITLE])


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[[correction]\n", "corrections.toml: is not valid TOML (Expected"),
        ('note = "x"\n', "corrections.toml: has another form. Write [[correction]] for each"),
        (GOOD.replace('"title"', '"titel"'), 'line 4: has the change "titel". Write one of title'),
        (GOOD.replace("words =", "word ="), 'line 4: has the unknown key "word". Take it out'),
        (GOOD.replace('title = "Dam breaks"', ""), 'line 4: lacks the key "title". Add it'),
        (GOOD.replace('"Dam breaks"', "7"), 'line 4: has a "title" of another type'),
        (GOOD.replace("occurrence = 1", "occurrence = true"), 'has a "occurrence" of another type'),
        ("x = " + "[" * 100_000, "is not valid TOML"),
        ("x = " + "9" * 10_000, "is not valid TOML"),
        ("#" * 5_000_001, "has more than 5,000,000 characters"),
        (GOOD.replace('"Dam breaks"', '" "'), 'line 4: has an empty "title". Write its words'),
        (GOOD.replace("occurrence = 1", "occurrence = 0"), 'has a "occurrence" that cannot be'),
        (
            GOOD.replace("occurrence = 1", f"occurrence = 0x{'f' * 9000}"),
            "Count from 1, to 10,000 at most",
        ),
        (GOOD.replace('change = "title"\n', ""), 'line 4: lacks the key "change". Add it'),
        (
            GOOD.replace('change = "title"', f"change = 0x{'f' * 9000}"),
            'has a "change" of another type',
        ),
        (GOOD.replace("words =", "'{0}' ="), 'has the unknown key "{0}". Take it out'),
        (
            GOOD.replace('"title"', f'"{"x" * 100}"'),
            f'line 4: has the change "{"x" * 78} …". Write one of title',
        ),
        (
            to_toml([SetPlaces(TITLE.at, ("Arna", ""))]),
            'line 4: has an empty "places". Write its words, or take it out',
        ),
        (to_toml([SetPosition("", 1.0, 2.0)]), 'has an empty "place"'),
        (
            to_toml([SetKind(TITLE.at, "AID")]).replace('"AID"', '"PARTY"'),
            'line 4: has the kind "PARTY". Write one of AGREE, CONSULT',
        ),
    ],
)
def test_errors_say_where_what_and_what_to_do(text, error):
    read = from_toml(text, NAME)
    assert read.corrections == ()
    (problem,) = read.errors
    assert error in str(problem)


def test_a_wrong_correction_leaves_the_others():
    text = to_toml([TITLE, Hide(TITLE.at)]).replace('"title"', '"titel"')
    read = from_toml(text, NAME)
    assert read.corrections == (Hide(TITLE.at),)
    assert len(read.errors) == 1


def test_no_file_is_no_correction(tmp_path):
    assert read_corrections(tmp_path / "corrections.toml", NAME).corrections == ()


def test_a_file_in_another_encoding_is_an_error(tmp_path):
    file = tmp_path / NAME
    file.write_bytes("# é".encode("latin-1"))
    (problem,) = read_corrections(file, NAME).errors
    assert "cannot be read" in str(problem)


def test_a_later_correction_of_the_same_takes_the_place_of_the_earlier():
    later = SetTitle(TITLE.at, "Another")
    other = SetTitle(Words("a.txt", "It rained.", "rained"), "Rain")
    assert with_correction((TITLE, other), later) == (other, later)
    assert with_correction((TITLE,), Hide(TITLE.at)) == (TITLE, Hide(TITLE.at))


def test_two_positions_of_one_place_are_the_same_correction():
    first, second = SetPosition("Arna", 1.0, 2.0), SetPosition("Arna", 3.0, 4.0)
    assert with_correction((first, TITLE), second) == (TITLE, second)


@pytest.mark.parametrize("kind", CHANGES.values())
def test_every_kind_has_words(kind):
    samples = {
        SetKind: SetKind(TITLE.at, "AID"),
        SetStatus: SetStatus(TITLE.at, "planned"),
        SetDate: SetDate(TITLE.at, ""),
        SetPlaces: SetPlaces(TITLE.at, ()),
        Hide: Hide(TITLE.at),
        Split: Split(TITLE.at),
        Merge: Merge(TITLE.at, TITLE.at),
        Apart: Apart(TITLE.at, TITLE.at),
        Add: Add(TITLE.at, "A", "AID", "planned"),
        SetPosition: SetPosition("Arna", 1.0, 2.0),
        SetMeant: SetMeant("Arna", "geonames:1"),
        SetSpeaker: SetSpeaker(TITLE.at, ""),
        SetTitle: TITLE,
    }
    words = in_words(samples[kind])
    assert words[:1].isupper()
    assert "The dam broke." in words or "Arna" in words


def test_a_number_without_end_is_no_position():
    text = to_toml([SetPosition("Arna", 1.0, 2.0)]).replace("lat = 1.0", f"lat = {'9' * 400}")
    (one,) = from_toml(text, NAME).corrections
    assert isinstance(one, SetPosition)
    assert one.lat != one.lat


@pytest.mark.parametrize(
    ("bare", "written"),
    [("2024-05-01", "2024-05-01"), ("2024-05-01T14:30:00", "2024-05-01T14:30:00")],
)
def test_a_date_needs_no_quotation_marks(bare, written):
    text = to_toml([SetDate(TITLE.at, "2024")]).replace('"2024"', bare)
    assert from_toml(text, NAME).corrections == (SetDate(TITLE.at, written),)


def test_a_title_is_no_date():
    text = GOOD.replace('"Dam breaks"', "2024-05-01")
    assert 'has a "title" of another type' in str(from_toml(text, NAME).errors[0])
