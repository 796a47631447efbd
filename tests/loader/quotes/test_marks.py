import pytest

OPEN = ("direct", "The harbour is open,", "Anna Keller")


@pytest.mark.parametrize(
    "text",
    [
        "“The harbour is open,” Anna Keller said.",
        '"The harbour is open," Anna Keller said.',
        "‘The harbour is open,’ Anna Keller said.",
        "'The harbour is open,' Anna Keller said.",
        "''The harbour is open,'' Anna Keller said.",
        "``The harbour is open,'' Anna Keller said.",
        "«The harbour is open,» Anna Keller said.",
        "« The harbour is open, » Anna Keller said.",
        "»The harbour is open,« Anna Keller said.",
        "„The harbour is open,“ Anna Keller said.",
        '“The harbour is open," Anna Keller said.',
    ],
)
def test_any_typography_of_marks_is_read(said, text):
    assert said(text) == [OPEN]


def test_apostrophes_inside_single_marks_end_nothing(said):
    text = "'The miners' pay isn't enough, and we'll say so,' said Anna Keller."
    assert said(text) == [
        ("direct", "The miners' pay isn't enough, and we'll say so,", "Anna Keller")
    ]


def test_elided_words_open_nothing(said):
    assert said("Back in the '90s they sold 'em cheap, Anna Keller said.") == [
        ("indirect", "Back in the '90s they sold 'em cheap", "Anna Keller")
    ]


def test_a_quotation_over_paragraphs_is_one(said):
    text = (
        "“Nobody came to help us. We waited for days.\n\n"
        "“Then the water rose again,” said Anna Keller."
    )
    assert said(text) == [
        (
            "direct",
            "Nobody came to help us. We waited for days.\n\n“Then the water rose again,",
            "Anna Keller",
        )
    ]


def test_a_quotation_split_around_its_cue_is_two_of_one_speaker(said):
    text = '"We tried," Anna Keller said, "and we failed."'
    assert said(text) == [
        ("direct", "We tried,", "Anna Keller"),
        ("direct", "and we failed.", "Anna Keller"),
    ]


def test_a_nested_quotation_belongs_to_the_outer_one(said):
    text = "“He told me ‘never again’ and left,” Anna Keller said."
    assert said(text) == [("direct", "He told me ‘never again’ and left,", "Anna Keller")]


def test_a_quotation_that_nobody_closed_ends_before_its_cue(said):
    assert said("“The harbour is open, Anna Keller said.") == [OPEN]


def test_a_quotation_that_nobody_closed_ends_with_its_paragraph(said):
    text = "Anna Keller said: “The harbour is open. The ice is gone.\n\nThe ferry sails at noon."
    assert said(text) == [("direct", "The harbour is open. The ice is gone.", "Anna Keller")]


def test_a_question_in_marks_keeps_its_cue(said):
    text = "“Is the harbour open?” Anna Keller asked. The ferry sails at noon."
    assert said(text) == [("direct", "Is the harbour open?", "Anna Keller")]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ice tax” was scrapped.",
        "The ferry “Northern Star” sailed to the island.",
        "John “Jack” Miller bought the book “The Long Winter” last week.",
        "Inches are written as in 5'10\" on the island.",
    ],
)
def test_scare_quotes_titles_ships_and_nicknames_are_no_quotations(said, text):
    assert said(text) == []


def test_turns_of_a_transcript_have_the_speaker_of_their_label(said):
    text = (
        "ANNA KELLER: The harbour is open. We are glad.\n"
        "TOM BAKER: And the ice?\n"
        "KELLER: The ice is gone."
    )
    assert said(text) == [
        ("direct", "The harbour is open. We are glad.", "Anna Keller"),
        ("direct", "And the ice?", "Tom Baker"),
        ("direct", "The ice is gone.", "Anna Keller"),
    ]


def test_questions_and_answers_are_turns(said):
    assert said("Q. Is the harbour open?\n\nA. Yes, since Monday.") == [
        ("direct", "Is the harbour open?", "Q"),
        ("direct", "Yes, since Monday.", "A"),
    ]


def test_a_block_quote_belongs_to_who_introduces_it(said):
    text = "Anna Keller wrote to the council:\n\n> The harbour is open.\n\nThe council thanked her."
    assert said(text) == [("direct", "The harbour is open.", "Anna Keller")]


def test_a_quotation_whose_paragraph_breaks_were_lost_is_one(said):
    text = "Anna Keller said: “The port is open. The ice is gone. “The ferry sails at noon.”"
    assert said(text) == [
        (
            "direct",
            "The port is open. The ice is gone. “The ferry sails at noon.",
            "Anna Keller",
        )
    ]


def test_a_closing_mark_after_a_blank_still_closes(said):
    text = "Anna Keller said “the port is open. ” The ferry sails at noon."
    assert said(text) == [("direct", "the port is open.", "Anna Keller")]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("""He is 6' 2" tall and has a 12" pipe and a 9' plank.""", []),
        (""""He had a 12" pipe with him," she said.""", ['He had a 12" pipe with him,']),
        (""""He is 6' 2" tall and kind," she said.""", ["""He is 6' 2" tall and kind,"""]),
        (""""It ended in 1999" he said. "We left." """, ["It ended in 1999", "We left."]),
    ],
)
def test_feet_and_inches_are_no_quotation_marks(quotes_of, text, quotes):
    assert [quote.text for quote in quotes_of(text)] == quotes
