import pytest

from dashboard.loader.events.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("attack", ["attack", "attacks", "attacked", "attacked", "attacking"]),
        ("seize", ["seize", "seizes", "seized", "seized", "seizing"]),
        ("deny", ["deny", "denies", "denied", "denied", "denying"]),
        ("rob", ["rob", "robs", "robbed", "robbed", "robbing"]),
        ("withdraw", ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"]),
        ("set", ["set", "sets", "set", "set", "setting"]),
        ("traffic", ["traffic", "traffics", "trafficked", "trafficked", "trafficking"]),
        ("flee", ["flee", "flees", "fled", "fled", "fleeing"]),
    ],
)
def test_forms_of_a_verb(lemma, forms):
    assert [form for form, _ in verb_forms(lemma)] == forms


def test_forms_of_a_noun():
    assert noun_forms("treaty") == [("treaty", "N"), ("treaties", "P")]


def test_a_noun_that_is_plural_already():
    assert noun_forms("hostilities") == [("hostilities", "P")]
