import pytest


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("asserted", "Troops attacked the harbour."),
        ("reported", "Troops attacked the harbour, witnesses said."),
        ("reported", "The agency reported that troops had attacked the harbour."),
        ("reported", "Troops reportedly attacked the harbour."),
        ("possible", "Troops may have attacked the harbour."),
        ("possible", "It appears that troops attacked the harbour."),
        ("possible", "If troops attacked the harbour, ships would leave."),
        ("planned", "The leaders plan to meet in Bern."),
        ("planned", "Finland will give the islands a loan."),
        ("negated", "Troops did not attack the harbour."),
        ("negated", "Troops never attacked the harbour."),
        ("negated", "Chile had the option of deploying troops, yet refrained from doing so."),
    ],
)
def test_how_sure_a_sentence_is(first, status, sentence):
    assert first(sentence).status == status


def test_not_in_another_clause_negates_nothing(first):
    assert first("Troops attacked the harbour, which is not guarded.").status == "asserted"


def test_a_question_tells_no_event(kinds):
    assert kinds("Did troops attack the harbour?") == []


def test_a_present_state_is_an_event(first):
    event = first("Portugal operates two naval bases on the islands.")
    assert (event.kind, event.status) == ("OTHER", "asserted")


def test_a_general_truth_is_none(kinds):
    assert kinds("The strait links two seas, facilitating naval exercises.") == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("According to a monitor, jets bombed the mill.", "reported"),
        ("According to plan, jets bombed the mill.", "asserted"),
        ("Talks between the towns have yet to begin.", "negated"),
        ("Talks between the towns have begun.", "asserted"),
    ],
)
def test_whose_word_it_is_and_what_is_still_to_come(first, sentence, status):
    assert first(sentence).status == status
