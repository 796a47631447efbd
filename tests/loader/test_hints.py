"""Stretches of a text around hints."""

import re

from dashboard.loader.hints import near


def stretches(text: str, before: int, after: int) -> list[str]:
    return [text[start:end] for start, end in near(re.finditer("x", text), before, after)]


def test_each_hint_has_its_stretch():
    assert stretches("abxcdefgxh", 1, 2) == ["bxcd", "gxh"]


def test_stretches_that_meet_are_one():
    assert stretches("abxcdxef", 1, 1) == ["bxcdxe"]


def test_a_text_without_hints_has_none():
    assert stretches("abc", 5, 5) == []
