import pytest

from dashboard.loader.events.parties import Parties
from dashboard.loader.merging.participants import in_common, participants_of, role_noun
from dashboard.story import Actor


def rare(_stem):
    return 1.0


def taking_part(*parties, names=(), actors=()):
    return participants_of(parties, frozenset(names), actors)


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("Harbour's pilot", "n:pilot"),
        ("driver of the milk lorry", "n:driver"),
        ("Foreign Minister", "n:minister"),
        ("of the north", None),
    ],
)
def test_a_role_says_what_somebody_is(role, noun):
    assert role_noun(role) == noun


def test_one_whom_another_source_names_is_known_by_the_role():
    named = taking_part(
        Parties("v:book", object=("n:torres",)),
        names={"torres"},
        actors=[Actor("a1", "Ana Torres", "person", ("captain",))],
    )
    described = taking_part(Parties("v:send", object=("n:skipper",)))
    assert in_common(named, described, rare)["participant described"] == 1.0


def test_a_family_name_is_one_with_the_full_name():
    full = taking_part(Parties(), actors=[Actor("a1", "Ana Torres", "person")])
    short = taking_part(Parties("v:win", subject=("n:torres",)), names={"torres"})
    assert in_common(full, short, rare)["same participant"] == 1.0


def test_people_are_nobody_in_particular():
    assert taking_part(Parties("v:die", subject=("n:people",))).called == frozenset()
