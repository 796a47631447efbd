import pytest


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The mill burned, said Anna Lund on Monday.", "The mill burned", "Anna Lund"),
        (
            "Nobody was hurt, said the port office in a statement late on Monday.",
            "Nobody was hurt",
            "the port office",
        ),
        ("The mill was unsafe, said Anna Lund, its owner.", "The mill was unsafe", "Anna Lund"),
        ("“We want answers,” said Per Lund.", "We want answers,", "Per Lund"),
        ("Will Berg said the mill was safe.", "the mill was safe", "Will Berg"),
    ],
)
def test_who_stands_behind_the_verb_speaks(said, text, content, speaker):
    assert [(words, who) for _, words, who in said(text)] == [(content, speaker)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The group, which runs the port, said workers on Monday walked out.",
            "workers on Monday walked out",
        ),
        (
            "The owner, Anna Lund, said talks in Arna broke down on Monday.",
            "talks in Arna broke down on Monday",
        ),
    ],
)
def test_behind_a_subject_in_commas_the_verb_has_its_clause(said, text, content):
    assert [words for _, words, _ in said(text)] == [content]


def test_what_goes_on_behind_the_speaker_is_said_too(said):
    found = said("It was, said Anna Lund, the worst day of her life.")
    assert [words for _, words, _ in found] == ["It was", "the worst day of her life"]
