import pytest

from dashboard.loader.events.inflection import noun_forms, other_number, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("attack", "attack attacks attacked attacking"),
        ("seize", "seize seizes seized seizing"),
        ("deny", "deny denies denied denying"),
        ("rob", "rob robs robbed robbing"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("set", "set sets setting"),
        ("traffic", "traffic traffics trafficked trafficking"),
        ("flee", "flee flees fled fleeing"),
        ("uphold", "uphold upholds upheld upholding"),
        ("annul", "annul annuls annulled annulling"),
        ("signal", "signal signals signaled signalled signaling signalling"),
        ("gas", "gas gases gassed gassing"),
        ("be", "be am is are was were been being"),
    ],
)
def test_forms_of_a_verb(lemma, forms):
    assert verb_forms(lemma) == set(forms.split())


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("capsize", "capsize capsizes capsized capsizing"),
        ("resupply", "resupply resupplies resupplied resupplying"),
        ("unban", "unban unbans unbanned unbanning"),
        ("re-take", "re-take re-takes re-took re-taken re-taking"),
        ("pooh-pooh", "pooh-pooh pooh-poohs pooh-poohed pooh-poohing"),
    ],
)
def test_a_verb_that_the_lexicon_lacks_bends_by_rule_or_as_its_last_part(lemma, forms):
    assert verb_forms(lemma) == set(forms.split())


def test_a_word_that_is_no_verb_does_not_bend():
    assert verb_forms("not") == {"not"}


def test_forms_of_a_noun():
    assert noun_forms("treaty") == [("treaty", "N"), ("treaties", "P")]


def test_a_noun_that_is_plural_already():
    assert noun_forms("hostilities") == [("hostilities", "P")]


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("attack", "attacks"),
        ("treaty", "treaties"),
        ("tie", "ties"),
        ("thief", "thieves"),
        ("wife", "wives"),
        ("detective", "detectives"),
        ("hero", "heroes"),
        ("shoe", "shoes"),
        ("gunman", "gunmen"),
        ("human", "humans"),
        ("specimen", "specimens"),
        ("church", "churches"),
        ("avalanche", "avalanches"),
        ("missile", "missiles"),
    ],
)
def test_a_noun_has_one_other_number(singular, plural):
    assert other_number(singular) == plural
    assert other_number(plural) == singular
