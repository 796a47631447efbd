"""Rules of reading: for each a sentence that it changes, and one that it leaves alone."""

import pytest

from dashboard.loader.events.inflection import other_number, verb_forms

PAIRS = [
    # A passive turns subject and object round.
    ("Six attaches were sent home by Malta.", "SANCTION", "Six pupils were sent home.", "MOVE"),
    ("A treaty was hammered out in Riga.", "AGREE", "A copper pot was hammered out.", "OTHER"),
    # A figure made of many is none of them.
    (
        "The number of deadly attacks doubled.",
        "OTHER",
        "A number of deadly attacks hit the town.",
        "ASSAULT",
    ),
    # Words asked for stand for both numbers.
    ("Laos tested two missiles.", "MOBILIZE", "Laos tested two vaccines.", "OTHER"),
    # A participle before a noun describes it.
    ("Chad flew 90 wounded bakers to Paris.", "MOVE", "Snipers wounded 90 bakers.", "ASSAULT"),
    # A second past form behind an object opens a relative clause.
    (
        "Malta blacklisted six firms accused of bribing clerks.",
        "SANCTION",
        "Malta accused six firms of bribing clerks.",
        "ACCUSE",
    ),
    # What is only called for.
    ("Calls for a ceasefire grew louder.", "REQUEST", "The two sides signed a truce.", "AGREE"),
    # A truce that begins, and one that is agreed to.
    ("A ceasefire took effect at noon.", "RETREAT", "They agreed to a ceasefire.", "AGREE"),
    # Unwillingness, with any verb.
    (
        "The mayor said he would not widen the bridge.",
        "REJECT",
        "The old bridge would not open.",
        "WORK",
    ),
    # What is held out.
    (
        "The general said his guns could shell the port.",
        "THREATEN",
        "The general said his guns had shelled the port.",
        "ASSAULT",
    ),
    # Wanting that somebody else does it.
    (
        "Tenants want the landlord to mend the lift.",
        "REQUEST",
        "Tenants want to mend the lift.",
        "OTHER",
    ),
    # “that” right before an auxiliary verb is a relative pronoun.
    (
        "The refusal of a truce that had been offered angered Oman.",
        "REJECT",
        "Oman said that rebels had shelled the port.",
        "ASSAULT",
    ),
    # Nouns and names that end like adverbs and verbs.
    ("Italy banned imports of cheese.", "SANCTION", "Barely any cheese was sold.", "OTHER"),
    ("Beijing halted imports of salmon.", "SANCTION", "Smoking salmon takes hours.", None),
    # The special row stands before the general one.
    ("Iran let inspectors into the plant.", "RETREAT", "Iran let women vote.", "CONCEDE"),
    ("The king withdrew the tax bill.", "CONCEDE", "The king withdrew his troops.", "RETREAT"),
]


@pytest.mark.parametrize(("changed", "kind", "alone", "other"), PAIRS)
def test_a_rule_of_reading(kinds, changed, kind, alone, other):
    assert (kinds(changed) or [None])[0] == kind
    assert (kinds(alone) or [None])[0] == other


def test_what_only_gives_the_reason_is_not_the_main_event(kinds, first):
    assert kinds("Shops stayed shut over the murder of a baker.") == []
    assert kinds("The murder of a baker shocked the town.") == ["ASSAULT"]
    returned = first("Oman gave back the land under the terms of a truce.")
    assert (returned.kind, returned.main) == ("RETREAT", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "He turned to his brother for advice on wine.",
        "Some cooks consider imposing order on spices a form of art.",
        "The recipe calls for two eggs.",
        "The children raised a flag on their sandcastle.",
        "A lighthouse guards the entrance to the harbour.",
        "The actor brought the house down.",
        "She broke into a smile when the curtain rose.",
        "The dog carried off the slipper.",
        "The river rises in the hills and flows to the sea.",
        "The company raised prices for the third time this year.",
    ],
)
def test_everyday_senses_of_news_verbs_are_of_no_kind_of_the_news(kinds, sentence):
    assert set(kinds(sentence)) <= {"BUSINESS", "OTHER"}


def test_short_verbs_double_their_last_letter():
    assert "gunned" in verb_forms("gun")
    assert "shrugging" in verb_forms("shrug")
    assert "jailed" in verb_forms("jail")
    assert "vowed" in verb_forms("vow")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("treaty", "treaties"),
        ("men", "man"),
        ("clashes", "clash"),
        ("missile", "missiles"),
    ],
)
def test_the_other_number_of_a_noun(one, other):
    assert other_number(one) == other


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Envoys voiced concern over whether the town could be rescued.", "AID"),
        ("It is unclear whether rebels attacked the harbour.", "ASSAULT"),
    ],
)
def test_what_is_only_asked_is_no_event(read, text, asked):
    found, _ = read(text)
    assert asked not in [one.kind for one in found.events]


def test_what_is_told_beside_a_question_is_an_event(read):
    found, _ = read("Rebels attacked the harbour, and it is unclear whether the port will reopen.")
    assert "ASSAULT" in [one.kind for one in found.events]


def test_reports_that_suggest_something_ask_for_nothing(read):
    found, _ = read("Reports suggest that the regime was near its end.")
    assert "REQUEST" not in [one.kind for one in found.events]


def test_who_suggests_that_something_be_done_asks_for_it(read):
    found, _ = read("Kenya suggested that Sudan hold talks with the rebels.")
    assert [one.kind for one in found.events if one.main] == ["REQUEST"]


def test_who_releases_a_statement_says_what_stands_in_it(read):
    found, _ = read("Three unions released a statement condemning the raid.")
    (event,) = found.events
    assert (event.kind, event.main) == ("ACCUSE", True)
    assert event.title == "Three unions released a statement condemning the raid"
