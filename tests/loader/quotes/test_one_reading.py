"""What the reading of a sentence decides: whose words they are, and how far they go."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The nurses had left, a spokesman for the ward, Per Lund, said.", "Per Lund"),
        ("“No,” replied Anna Lund, the union's general secretary.", "Anna Lund"),
        ("The mill, said a guard who begged not to be named, has two ovens.", "a guard who begged"),
        ("People who have left the dam say it leaks.", "People who have left the dam"),
        ("A note posted on the gate said the mill was shut.", "A note posted on the gate"),
        ("Anna Lund issued a statement saying the mill was shut.", "Anna Lund"),
        ("The chief warden, Rosa Montes de Oca, said the gate was open.", "Rosa Montes de Oca"),
        ("Rep. Per Lund (D-Vt.) said the bill was dead.", "Per Lund"),
        ("The guards left, with Anna Lund saying it was late and asking, “Why?”", "Anna Lund"),
        ("The court ruled that the lease was void.", "The court"),
    ],
)
def test_who_speaks(said, text, speaker):
    assert speaker in said(text)[-1][2]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The warden warned a week ago that the dam would leak.", "that the dam would leak"),
        (
            "The warden told the owners of 14 small mills that he would sell.",
            "that he would sell",
        ),
        (
            "The mill will close in May, Anna Lund promised when she came.",
            "The mill will close in May",
        ),
        ("He used to tell the pupils that tar has no smell.", "that tar has no smell"),
        (
            "Per Lund, who wrote the law, has resigned, he tells a radio.",
            "Per Lund, who wrote the law, has resigned",
        ),
        ("Anna Lund, who told friends she was tired, left on Monday.", "she was tired"),
        ("The dam is safe and that he slept well, he said: “Good.”", "Good."),
    ],
)
def test_what_is_said(said, text, content):
    assert said(text)[-1][1] == content


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lund did not say that the mill was shut.",
        "Anna Lund would say that the mill was shut.",
        "Asked about the mill, Anna Lund left.",
        "The mill was called a ruin.",
    ],
)
def test_where_nothing_is_told(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Qorvat Dessu swept the stall. She had slept there, she said.", "Qorvat Dessu"),
        ("Qorvat Dessu met Ilvo Tarrin. She had slept there, she said.", "she"),
        ("The stall was full. She had slept there, she said.", "she"),
        ("“We have nothing left.” Anna Lund wiped her eyes.", "Anna Lund"),
    ],
)
def test_whom_a_pronoun_stands_for(said, text, speaker):
    assert said(text)[-1][2] == speaker
