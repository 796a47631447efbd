import pytest

from tests.loader.quotes.conftest import speakers


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“Yes,” said Maria Lopez, who runs the ferry.", "Maria Lopez", "who runs the ferry"),
        (
            "“Yes,” said Maria Lopez, director of the port authority.",
            "Maria Lopez",
            "director of the port authority",
        ),
        ("“Yes,” said port director Maria Lopez.", "port director Maria Lopez", "director"),
        (
            "“Yes,” Foreign Minister Maria Lopez said.",
            "Foreign Minister Maria Lopez",
            "Foreign Minister",
        ),
        ("Maria Lopez, 41, a baker, said bread was scarce.", "Maria Lopez", "baker"),
    ],
)
def test_role_and_words_for_the_speaker_are_kept_apart(quotes_of, text, speaker, role):
    (quote,) = quotes_of(text)
    assert (quote.speaker_text, quote.speaker_role) == (speaker, role)
    assert quote.speaker is not None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The World Bank said growth would slow.", "World Bank"),
        ("“They will not sign,” two diplomats said.", "two diplomats"),
        ("Reports from Al Jazeera indicated that the ferry had left.", "Al Jazeera"),
        ("The chancellor, Anna Keller, said that taxes would rise.", "Anna Keller"),
        ("Tom Baker, speaking in Oslo, insisted: “There is no plan B.”", "Tom Baker"),
        ("A spokesman for Anna Keller said the port was open.", "A spokesman for Anna Keller"),
        ("On Monday, Tom Baker said the port was open.", "Tom Baker"),
        ("The mayor, who lost his house, said the port was open.", "The mayor"),
    ],
)
def test_who_speaks(said, text, speaker):
    assert speakers(said, text) == [speaker]


def test_a_floating_quotation_goes_on_with_the_speaker_before(said):
    text = "“We tried,” Anna Keller said. “We will try again.”"
    assert speakers(said, text) == ["Anna Keller", "Anna Keller"]


def test_a_floating_quotation_is_of_whom_the_paragraph_before_tells(said):
    text = "Anna Keller walked along the quay on Monday.\n\n“It is the worst ice in forty years.”"
    assert speakers(said, text) == ["Anna Keller"]


def test_pronouns_go_by_gender(said):
    text = "Anna Keller met Tom Baker. She said the port was open. He said it was not."
    assert speakers(said, text) == ["Anna Keller", "Tom Baker"]


def test_a_pronoun_with_two_persons_to_choose_from_stays_as_it_is(said):
    text = "Peter Stone met Tom Baker. He said the port was open."
    assert speakers(said, text) == ["He"]


def test_a_shortened_name_is_the_same_person(said):
    text = "Anna Keller spoke on Monday. Keller said the port was open."
    assert speakers(said, text) == ["Anna Keller"]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Anna Keller arrived on Monday. The minister said the talks were useful.",
        "Anna Keller, the harbour master, arrived. The master said the talks were useful.",
        "Anna Keller, 41, is a baker. The 41-year-old said the talks were useful.",
    ],
)
def test_a_description_is_the_person_of_that_role_or_age(said, text):
    assert speakers(said, text)[-1] in ("Anna Keller", "The master")


def test_a_former_minister_is_not_the_minister(said):
    text = "Former minister Anna Keller arrived. The minister said the talks were useful."
    assert speakers(said, text) == ["The minister"]


@pytest.mark.parametrize(
    "text",
    [
        "“I love the sea.” — Anna Keller, teacher\n\n“I love the ice.” — Tom Baker",
        "“I love the sea.”\nAnna Keller, Oslo\n“I love the ice.”\nTom Baker, Bergen",
        "Anna Keller, 41, teacher\n\n“I love the sea.”\n\nTom Baker\n\n“I love the ice.”",
        "Anna Keller: “I love the sea.”\n\nTom Baker: “I love the ice.”",
    ],
)
def test_a_name_that_stands_alone_beside_a_quotation_signs_it(said, text):
    assert speakers(said, text) == ["Anna Keller", "Tom Baker"]


def test_a_relative_clause_speaks_for_the_name_before_it(said):
    text = "The council heard Anna Keller, who said the port was open."
    assert speakers(said, text) == ["Anna Keller"]


def test_a_participle_before_the_main_clause_has_its_subject(said):
    text = "Conceding that the port was closed, Anna Keller left the hall."
    assert speakers(said, text) == ["Anna Keller"]


def test_a_seat_of_power_speaks_for_its_country(said):
    assert speakers(said, "The Kremlin said talks would go on.") == ["Russia"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The builders are quick to add that the pier is old.", "The builders"),
        ("A few hours later they turned back and said the pass was closed.", "they"),
        ("Asked about the ice, Anna Keller smiled: “It is thick enough for us.”", "Anna Keller"),
        ("Fred Baker smiled: “It is thick enough for all of us.”", "Fred Baker"),
        ("When asked whom she liked, Anna Keller said the vote was secret.", "Anna Keller"),
        ("“There is more spine in an eel,” reads a Sunday editorial.", "a Sunday editorial"),
        ("Two guards, 26 and 40, say they would stay.", "Two guards"),
    ],
)
def test_the_subject_is_found_where_other_words_stand_between(said, text, speaker):
    assert speakers(said, text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The report’s author, Anna Keller of the University of Oslo, said it was so.", "Keller"),
        ("Anna Keller, a professor from the University of Oslo, said it was so.", "Keller"),
        ("“We built it,” shouted her neighbour, Tom Baker.", "Baker"),
        ("“We built it,” said Anna Keller, Tom Baker’s neighbour.", "Keller"),
        ("Sitting by his wife in Bergen, Tom Baker, a sailor, recalled that it was so.", "Baker"),
        ("A man from Springfield, Ohio, said it was so.", "A man from Springfield"),
        ("Anna Keller, the mayor, who had sued, said it was so.", "Keller"),
        ("They heard Anna Keller (D-Md.), who said it was so.", "Keller"),
        ("Anna Keller met the mayor, who said it was so.", "who"),
    ],
)
def test_appositions_are_told_from_speakers(said, text, speaker):
    assert speakers(said, text)[-1].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Keller and Tom Baker said the port was open.", "Anna Keller and Tom Baker"),
        ("Teachers such as Anna Keller said the port was open.", "Teachers such as Anna Keller"),
        ("Friends, rivals and teachers say the port is open.", "Friends, rivals and teachers"),
        ("On Monday, rivals and teachers said the port was open.", "rivals and teachers"),
        (
            "All left, with Anna Keller and a guard saying the port was open.",
            "Anna Keller and a guard",
        ),
        ("Tom Baker left with Anna Keller, saying the port was open.", "Tom Baker"),
    ],
)
def test_several_speakers_are_no_one_person(quotes_of, text, speaker):
    (quote,) = quotes_of(text)
    assert quote.speaker_text == speaker


def test_several_speakers_have_no_entry_of_their_own(quotes_of):
    (quote,) = quotes_of("Anna Keller and Tom Baker said the port was open.")
    assert quote.speaker is None


def test_who_spoke_in_marks_goes_on(said):
    text = "“You are right,” Anna Keller said, after Tom Baker said that it was so. “It is bad.”"
    assert speakers(said, text)[-1] == "Anna Keller"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Baker’s wife, Tove, said she would stay.", "Tove"),
        ("The mayor of Springfield, Ohio, said she would stay.", "The mayor of Springfield"),
        ("Anna Keller, asked about the ice, said she would stay.", "Anna Keller"),
        ("“Why should she go?” asked Anna Keller.", "Anna Keller"),
        ("A pilot, who asked not to be quoted, said she would stay.", "A pilot"),
        ("A pilot, who asked for water, said she would stay.", "A pilot"),
    ],
)
def test_what_is_told_of_a_speaker_between_commas_names_nobody_else(quotes_of, text, speaker):
    assert quotes_of(text)[-1].speaker_text == speaker


def test_the_wish_for_no_name_is_no_saying(said):
    assert len(said("A pilot, who asked not to be quoted, said she would stay.")) == 1
    assert len(said("A pilot, who asked for water, said she would stay.")) == 2
