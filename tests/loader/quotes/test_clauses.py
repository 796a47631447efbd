import pytest

from tests.loader.quotes.conftest import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Former Secretary of State Anna Keller said the port was open.", "Anna Keller"),
        ("“It is open,” said Speaker of the House Anna Keller.", "Anna Keller"),
        ("University of Bergen professor Anna Keller said it was open.", "Anna Keller"),
        (
            "A friend of President Anna Keller said it was open.",
            "A friend of President Anna Keller",
        ),
        ("Friends of Mayor Anna Keller said it was open.", "Friends of Mayor Anna Keller"),
    ],
)
def test_an_office_with_of_is_told_from_a_friend_of_somebody(said, text, speaker):
    assert speakers(said, text) == [speaker]


def test_a_participle_has_the_subject_of_the_main_clause_before_it(said):
    text = "When Anna Keller claimed that the boat was gone, Tom Baker laughed, saying it was here."
    assert speakers(said, text) == ["Anna Keller", "Tom Baker"]


def test_a_participle_goes_on_with_who_spoke(said):
    text = "Anna Keller said that Tom Baker had left, adding that the boat was gone."
    assert speakers(said, text) == ["Anna Keller", "Anna Keller"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She’s been sad for years, warning that the pier leaks.", "She"),
        ("They all claimed that the beer was warm.", "They"),
        ("Divers, guards and cooks all said the pier was old.", "Divers, guards and cooks"),
        ("Divers in the next two towns — Moss and Horten — said the pier was old.", "Divers"),
        (
            "The other guest, former Mayor Tom Baker, grew angry, saying the pier was old.",
            "Tom Baker",
        ),
        ("Anna Keller, a diver who advised the town on piers, said the pier was old.", "Keller"),
        ("The contrast, said Keller and others, is plain.", "Keller and others"),
        ("“It is old,” said a man calling himself Captain.", "a man calling himself Captain"),
        ("“It is old,” said a woman who sells nets on the pier.", "a woman who sells nets"),
        ("In Moss, Norway, a diver recalled that it was old.", "a diver"),
        ("On Monday, at the port, Anna Keller praised it, saying it was old.", "Anna Keller"),
        ("The town put up a sign that read, “Closed for ever.”", "a sign"),
        ("As Anna Keller put it, “The pier is old.”", "Anna Keller"),
    ],
)
def test_who_speaks_is_found_in_its_clause(said, text, speaker):
    assert speaker in speakers(said, text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard that the knife was found in a drain.",
        "The jury was told that the knife was found in a drain.",
        "It was reported that the knife was found in a drain.",
        "Anna Keller was asked, “Where was the knife found?”",
    ],
)
def test_a_passive_and_a_court_name_nobody(quotes_of, text):
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.speaker_text) == (None, None)


def test_what_anybody_else_hears_or_finds_is_no_saying(said):
    assert said("Anna Keller heard that the knife was found.") == []
    assert said("The diver found that the knife was gone.") == []
    assert said("The survey found that the knife was gone.") == [
        ("indirect", "that the knife was gone", "The survey")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("BERGEN, March 3 (NTB) - The port is shut, Anna Keller said.", "The port is shut"),
        ("The mayor warned investors that the port might close.", "that the port might close"),
        ("Anna Keller asked Tom Baker whether he had lied.", "whether he had lied"),
        ("The Keller camp, in a note issued late, accused the town of lying.", "the town of lying"),
        ("Anna Keller said the diver, whom she named as Bo, 30, had confessed.", "had confessed"),
    ],
)
def test_only_what_is_said_is_content(said, text, content):
    ((_, words, _),) = [row for row in said(text) if row[0] == "indirect"]
    assert words.endswith(content)
    assert "BERGEN" not in words
    assert not words.startswith(("investors", "Tom"))


def test_another_speaker_ends_a_content(said):
    text = "His mother said he had been ill, but guards said he had planned it."
    assert [words for _, words, _ in said(text)] == ["he had been ill", "he had planned it"]


def test_one_speaker_with_two_clauses_keeps_both(said):
    text = "Anna Keller said the port was shut, but the road was open."
    assert [words for _, words, _ in said(text)] == ["the port was shut, but the road was open"]


@pytest.mark.parametrize(
    "text",
    ["What the mayor said surprised everyone.", "The village has a pub called the Red Lion."],
)
def test_no_saying_is_read_into_a_name_or_a_question_clause(said, text):
    assert said(text) == []


def test_a_quotation_is_not_taken_from_before_by_the_one_a_colon_opens(said):
    text = "“We are here,” Anna Keller said. “We stay.” Tom Baker said: “We go.”"
    assert said(text) == [
        ("direct", "We are here,", "Anna Keller"),
        ("direct", "We stay.", "Anna Keller"),
        ("direct", "We go.", "Tom Baker"),
    ]


def test_a_quotation_that_nobody_closes_ends_before_said_and_the_name(said):
    assert said('"I never saw it, said Anna Keller, who runs the bakery.') == [
        ("direct", "I never saw it,", "Anna Keller")
    ]


def test_he_is_nobody_whose_introduction_went_before(said):
    text = "When he rose after Mr. Tom Baker’s introduction, he said the port was shut."
    assert speakers(said, text) == ["he"]
    text = "When he rose after lunch, Mr. Tom Baker paused, and he said the port was shut."
    assert speakers(said, text) == ["Tom Baker"]
