import pytest


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "In the days before the vote, Latvia held talks with Estonia.",
            "Latvia held talks with Estonia",
        ),
        ("However, rebels attacked the harbour.", "Rebels attacked the harbour"),
        (
            "Rebels attacked the harbour of the northern town of Kerin, officials said.",
            "Rebels attacked the harbour of the northern town of Kerin",
        ),
        (
            "Officials said that rebels had attacked the harbour.",
            "Rebels had attacked the harbour",
        ),
        (
            "The committee announced its intention to visit the islands.",
            "The committee announced its intention to visit the islands",
        ),
    ],
)
def test_a_title_is_cut_from_the_sentence(first, sentence, title):
    assert first(sentence).title == title


def test_a_title_never_ends_in_half_a_phrase(first):
    title = first(
        "The three neighbouring states released a statement emphasizing the need to protect "
        "the fishing grounds of the shallow northern lagoon from foreign trawlers."
    ).title
    assert title == "The three neighbouring states released a statement"


def test_a_pronoun_is_replaced_and_marked(read):
    found, _ = read("Maria Lopes arrived on Monday. She praised the crew of the ship.")
    assert found.events[-1].title == "[Maria Lopes] praised the crew of the ship"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The navy, which has nine ships, seized a vessel off Pemba.",
            "The navy … seized a vessel off Pemba",
        ),
        ("The navy seized a vessel off Pemba.", "The navy seized a vessel off Pemba"),
        (
            "Three days after the vote, the opposition, led by a dentist, rejected the results.",
            "The opposition … rejected the results",
        ),
        (
            "France, Germany and Britain on Thursday condemned the launch of a ballistic missile by"
            " the islanders.",
            "France, Germany and Britain … condemned the launch of a ballistic missile",
        ),
        (
            "The mayor denied that he had banned the fair.",
            "The mayor denied that he had banned the fair",
        ),
        (
            "Forty miners are feared dead after the explosion.",
            "Forty miners are feared dead after the explosion",
        ),
    ],
)
def test_a_title_says_who_did_it(first, sentence, title):
    assert first(sentence).title == title
