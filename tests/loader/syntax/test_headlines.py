"""Lines without a full stop, whose verbs have no auxiliary."""

import pytest


@pytest.mark.parametrize(
    ("line", "verb", "modal"),
    [
        ("Airline to drop Lagos route, staff told", "drop", "will"),
        ("Kenya to host regional summit after Ghana withdraws", "host", "will"),
        ("Talks on dam to resume in Cairo", "resume", "will"),
        ("Plan to close pier angers anglers", "close", "to"),
        ("The man to beat", "beat", "to"),
        ("Miners began to leave the pit.", "leave", "to"),
    ],
)
def test_what_somebody_will_do(clause, line, verb, modal):
    found = clause(line, verb).verb
    assert (found.modal, found.finite) == (modal, modal == "will")


@pytest.mark.parametrize(
    ("line", "verb", "passive"),
    [
        ("Boy found alive after night in cave", "found", True),
        ("Minister told to resign", "told", True),
        ("Two held after raid on mint", "held", True),
        ("Shares rallied after vote", "rallied", False),
        ("“Enough,” she said quietly, “is enough”", "said", False),
    ],
)
def test_what_was_done_to_somebody(clause, line, verb, passive):
    assert clause(line, verb).verb.passive is passive
