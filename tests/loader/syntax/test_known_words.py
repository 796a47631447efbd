"""What forms can be, by rows that stay unread."""

import pytest

from dashboard.loader.syntax import lexicon
from dashboard.loader.syntax.lexicon import KnownWords, can_say_done, options

LINES = [b"fell,d|n,fall", b"her,n,", b"limit,nv,limit"]


def test_a_form_is_what_its_row_says_and_closed_classes_win() -> None:
    known = KnownWords(LINES, {"her": options("P")})
    assert known.get("fell") is options("d|n")
    assert known.get("her") is options("P")
    assert known.get("limits") is None
    assert "limit" in known
    assert "limits" not in known


def test_so_many_forms_are_kept_and_all_can_be_asked_again(monkeypatch) -> None:
    monkeypatch.setattr(lexicon, "FORMS_KEPT", 2)
    known = KnownWords(LINES, {"her": options("P")})
    for word in ("a1", "a2", "a3", "a4", "a5"):
        assert known.get(word) is None
    assert len(known._asked) <= 3
    assert known.get("her") is options("P")
    assert known.get("limit") is options("nv")


@pytest.mark.parametrize("word", ["fell", "jailed", "hit", "shut", "cut", "unplugged"])
def test_a_past_tense_or_a_participle_can_say_what_was_done(word):
    assert can_say_done(word)


@pytest.mark.parametrize("word", ["poorer", "leaves", "running", "fair"])
def test_other_forms_say_nothing_of_what_was_done(word):
    assert not can_say_done(word)
