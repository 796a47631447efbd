import pytest


def test_a_fragment_in_marks_grows_to_the_clause_that_reports_it(quotes_of):
    text = "The minister said the plan was “dead on arrival” and would not return."
    (quote,) = quotes_of(text)
    assert (quote.kind, quote.text, quote.cue) == (
        "mixed",
        "the plan was “dead on arrival” and would not return",
        "said",
    )
    assert [text[s.start : s.end] for s in quote.quoted] == ["dead on arrival"]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Anna Keller said that the port was open.", "that the port was open", "Anna Keller"),
        ("Anna Keller said the port was open.", "the port was open", "Anna Keller"),
        ("Anna Keller told reporters the port was open.", "the port was open", "Anna Keller"),
        (
            "Anna Keller told parliament on Tuesday that taxes would rise.",
            "that taxes would rise",
            "Anna Keller",
        ),
        ("The port was open, Anna Keller said.", "The port was open", "Anna Keller"),
        ("The port was open, said Anna Keller.", "The port was open", "Anna Keller"),
        (
            "According to the harbour office, the ferry will sail on Friday.",
            "the ferry will sail on Friday",
            "the harbour office",
        ),
        (
            "The ferry will sail on Friday, according to the harbour office.",
            "The ferry will sail on Friday",
            "the harbour office",
        ),
        (
            "Reports suggest that the ferry was damaged.",
            "that the ferry was damaged",
            "Reports",
        ),
        ("It was reported that two people were hurt.", "that two people were hurt", None),
        ("The report said growth would slow.", "growth would slow", "The report"),
        (
            "Keller: Harbour Will Open Soon\n\nAnna Keller spoke.",
            "Harbour Will Open Soon",
            "Anna Keller",
        ),
    ],
)
def test_indirect_speech(said, text, content, speaker):
    assert said(text) == [("indirect", content, speaker)]


def test_according_to_inside_a_sentence_parts_what_is_said(said):
    assert said("The ferry, according to the harbour office, will sail on Friday.") == [
        ("indirect", "The ferry", "the harbour office"),
        ("indirect", "will sail on Friday", "the harbour office"),
    ]


def test_a_list_of_contents_is_taken_apart(said):
    text = (
        "Tom Baker called the plan a mistake, argued that the island could not pay"
        " and urged the council to vote against it."
    )
    assert said(text) == [
        ("indirect", "the plan a mistake", "Tom Baker"),
        ("indirect", "that the island could not pay", "Tom Baker"),
        ("indirect", "the council to vote against it", "Tom Baker"),
    ]


def test_a_participle_goes_on_with_the_same_speaker(said):
    text = "Tom Baker wrote that the plant would close, adding that nobody would lose a pension."
    assert said(text) == [
        ("indirect", "that the plant would close", "Tom Baker"),
        ("indirect", "that nobody would lose a pension", "Tom Baker"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keller declined to say whether the ferry would sail.",
        "Tom Baker would say that the tax is unfair.",
        "If Tom Baker said the tax was fair, nobody would believe him.",
        "Tom Baker did not say when the ferry would sail.",
        "The report was long and the claims were many.",
    ],
)
def test_what_nobody_has_said_is_no_quote(said, text):
    assert said(text) == []


def test_he_said_in_the_middle_parts_what_is_said(said):
    assert said("The plan, Anna Keller said, was made in haste.") == [
        ("indirect", "The plan", "Anna Keller"),
        ("indirect", "was made in haste", "Anna Keller"),
    ]


def test_a_promise_is_told_by_its_noun(said):
    assert said("Tom Baker kept his promise to close the mine.") == [
        ("indirect", "to close the mine", "Tom Baker")
    ]


def test_what_the_reporter_adds_after_a_comma_is_not_said(said):
    text = "Anna Keller said the port was open, while the ferry stayed away."
    assert said(text) == [("indirect", "the port was open", "Anna Keller")]


def test_a_ship_called_something_says_nothing(said):
    assert said("It was a ship called “Northern Star” then.") == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Tom Baker’s criticism of the tax was loud.", "the tax was loud", "Tom Baker"),
        (
            "A warning from Tom Baker that the ice was thin came.",
            "that the ice was thin came",
            "Tom Baker",
        ),
        ("Tom Baker disagreed: “It is not.”", "It is not.", "Tom Baker"),
        ("Anna Keller’s calls for a vote, made in May, failed.", "a vote", "Anna Keller"),
    ],
)
def test_sayings_told_by_a_noun_or_before_a_colon(said, text, content, speaker):
    assert [(c, s) for _, c, s in said(text)] == [(content, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The criticism of the tax was loud.",
        "A parcel from Tom Baker that came late was wet.",
        "She had one book: “War and Peace”",
        "The calls for a vote failed.",
        "A day earlier, Anna Keller had told the senators the opposite.",
    ],
)
def test_nouns_and_times_that_tell_no_saying(said, text):
    assert said(text) == []


def test_he_said_in_a_speech_parts_what_is_said_too(said):
    assert said("The vote, Anna Keller said in a speech, was a farce.") == [
        ("indirect", "The vote", "Anna Keller"),
        ("indirect", "was a farce", "Anna Keller"),
    ]


def test_what_follows_a_day_and_a_comma_is_the_reporters(said):
    text = "The port was open, Anna Keller said on Monday, closing her book."
    assert said(text) == [("indirect", "The port was open", "Anna Keller")]


def test_critics_say_after_an_apposition(said):
    assert said("Critics, some of them sailors, say the dam will kill the fish.") == [
        ("indirect", "the dam will kill the fish", "Critics")
    ]


def test_a_preposition_without_its_thing_begins_nothing_that_is_said(said):
    assert said("The field he had asked for was sold.") == []
    assert len(said("He asked for a larger field.")) == 1
