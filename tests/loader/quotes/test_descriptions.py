import pytest


def last_speaker(said, text):
    return said(text)[-1][2]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gov. Anna Keller came. The governor said the dikes would hold.", "Anna Keller"),
        ("Rep. Anna Keller came. The congresswoman said the dikes would hold.", "Anna Keller"),
        ("Rep. Anna Keller came. The governor said the dikes would hold.", "The governor"),
        (
            "The port’s spokeswoman, Anna Keller, came. The spokeswoman said the pier was shut.",
            "Anna Keller",
        ),
        (
            "Tom Baker, a spokesman for the mayor, came. The mayor said the pier was shut.",
            "The mayor",
        ),
    ],
)
def test_a_description_repeats_the_head_of_a_role(said, text, speaker):
    assert last_speaker(said, text) == speaker


SENATORS = "Vermont Sen. Tom Baker met Sen. Anna Keller (D-Ohio). "


@pytest.mark.parametrize(
    ("description", "speaker"),
    [
        ("The Vermont senator", "Tom Baker"),
        ("The Ohio senator", "Anna Keller"),
        ("The Texas senator", "The Texas senator"),
        ("The senator", "The senator"),
    ],
)
def test_of_two_senators_the_state_tells_which(said, description, speaker):
    assert last_speaker(said, f"{SENATORS}{description} said the bill was dead.") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Greenpeace said the rig leaked. It said it had pictures.", "Greenpeace"),
        ("Greenpeace said the rig leaked. The group said it had pictures.", "Greenpeace"),
        ("Greenpeace said the rig leaked. The captain said it did not.", "The captain"),
        ("Anna Keller said the rig leaked. It said it had pictures.", "It"),
        ("The Ministry of Health closed. The ministry said it was ill.", "Ministry of Health"),
        ("The Ministry of Health closed. The bank said it was ill.", "The bank"),
    ],
)
def test_an_organisation_is_the_one_that_spoke_or_has_the_word_in_its_name(said, text, speaker):
    assert last_speaker(said, text) == speaker
