import pytest

TURNS = "\n\nQ: Why did you leave?\n\nA: I was tired."


@pytest.mark.parametrize(
    ("before", "asks", "answers"),
    [
        ("Interview with Anna Keller", "Q", "Anna Keller"),
        ("Anna Keller has sailed around the world.", "Q", "Anna Keller"),
        ("Tom Baker spoke with the diver Anna Keller.", "Tom Baker", "Anna Keller"),
        ("Tom Baker, our critic, interviewed Anna Keller.", "Tom Baker", "Anna Keller"),
        ("By Tom Baker\n\nAnna Keller has sailed far.", "Tom Baker", "Anna Keller"),
        ("Anna Keller was interviewed by Tom Baker.", "Tom Baker", "Anna Keller"),
        ("Anna Keller and Tom Baker run the port.", "Q", "A"),
        ("The port is shut.", "Q", "A"),
    ],
)
def test_who_asks_and_who_answers_are_named_where_the_text_does(said, before, asks, answers):
    assert said(before + TURNS) == [
        ("direct", "Why did you leave?", asks),
        ("direct", "I was tired.", answers),
    ]


def test_the_letters_stay_the_words_for_the_speaker(quotes_of):
    found = quotes_of("Interview with Anna Keller" + TURNS)
    assert [quote.speaker_text for quote in found] == ["Q", "A"]


def test_a_list_of_plans_is_no_interview(said):
    assert said("Plan A: leave the port at once.\n\nPlan B: stay.") == []


def test_turns_by_name_are_their_owners(said):
    text = (
        "Anna Keller met Tom Baker.\n\nKeller: Is it true?\n\nBaker: Most of it.\n\nKeller: Good."
    )
    assert [row[2] for row in said(text)] == ["Anna Keller", "Tom Baker", "Anna Keller"]


def test_a_block_quote_is_whose_letter_it_is(said):
    text = "The letter from Anna Keller reads:\n\n> The boat is for Bo.\n\nNobody minded."
    assert said(text) == [("direct", "The boat is for Bo.", "Anna Keller")]
