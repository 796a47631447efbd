import pytest

from dashboard.loader.actors.known import find_known


def test_one_actor_however_it_is_written(actors_of):
    text = (
        "Sergey Petrovsky, the foreign minister, met Hay'at Tahrir al-Sham (HTS)."
        " Petrovsky left. HTS stayed."
    )
    actors = actors_of(text)
    assert actors["Sergey Petrovsky"] == ("person", 2, ("foreign minister",))
    assert actors["Hayʼat Tahrir al-Sham"][:2] == ("group", 3)


def test_countries_are_actors_and_adjectives_are_not(actors_of):
    actors = actors_of("Russia and the Russians left. Russian troops stayed. Norway was glad.")
    assert actors["Russia"][:2] == ("country", 2)
    assert actors["Norway"][:2] == ("country", 1)


def test_a_seat_of_power_speaks_for_its_country(actors_of):
    assert actors_of("The Kremlin was silent.") == {"Russia": ("country", 1, ())}


def test_a_person_is_no_country(actors_of):
    assert actors_of("Michael Jordan met Chad Smith.") == {
        "Michael Jordan": ("person", 1, ()),
        "Chad Smith": ("person", 1, ()),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Northern Ports Authority closed.", "Northern Ports Authority"),
        ("The Ministry of Fisheries closed.", "Ministry of Fisheries"),
        ("The mine belongs to Lund Minerals now.", "Lund Minerals"),
        ("He works at the University of Oslo now.", "University of Oslo"),
    ],
)
def test_organisations_that_say_what_they_are(actors_of, text, name):
    assert actors_of(text)[name][0] == "organization"


def test_a_short_form_in_brackets_is_the_same_organisation(actors_of):
    actors = actors_of("The Northern Ports Authority (NPA) closed. The NPA owns ten piers.")
    assert actors["Northern Ports Authority"][:2] == ("organization", 3)


def test_roles_are_collected_as_the_text_gives_them(actors_of):
    text = "Former Mayor Anna Keller spoke. Anna Keller, head of the port authority, left."
    assert actors_of(text)["Anna Keller"][2] == ("Former Mayor", "head of the port authority")


def test_a_verb_with_its_object_is_no_role(actors_of):
    actors = actors_of(
        "The sister of Anna Keller, greeted the president. Jo Lind, elected mayor, left."
    )
    assert actors["Anna Keller"][2] == ()
    assert actors["Jo Lind"][2] == ("elected mayor",)


def test_known_names_are_found_as_whole_words_only():
    body = "The FBI met AP-style guides, FBIX and the U.N. today."
    assert [body[k.start : k.end] for k in find_known(body)] == ["FBI", "U.N."]


def test_a_description_by_a_role_that_nobody_else_has_is_a_mention(actors_of):
    text = "Foreign Minister Anna Keller spoke. Then the foreign minister left."
    assert actors_of(text)["Anna Keller"][:2] == ("person", 2)


def test_a_description_that_fits_two_is_nobodys(actors_of):
    text = "Senator Anna Keller met Senator Paul Stone. Then the senator left."
    assert actors_of(text)["Anna Keller"][:2] == ("person", 1)


def test_a_description_with_a_name_of_its_own_is_not_the_one_named_before(actors_of):
    text = "Mayor Anna Keller spoke. Then the mayor of Bergen left."
    assert actors_of(text)["Anna Keller"][:2] == ("person", 1)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The mayor’s spokeswoman, Anna Keller, spoke.", ("mayor’s spokeswoman",)),
        ("A spokeswoman for the army, Col. Anna Keller, spoke.", ("spokeswoman for the army",)),
        ("In the old harbour, Anna Keller, 41, spoke.", ()),
        ("With the mayor came a friend, Anna Keller said.", ()),
        ("Anna Keller, Paul Baker and Jon Reed left.", ()),
        ("Anna Keller, baker and poet, left.", ("baker and poet",)),
    ],
)
def test_a_role_to_which_the_name_is_added(actors_of, text, roles):
    assert actors_of(text)["Anna Keller"][2] == roles


def test_a_noun_before_its_name_tells_an_organisation(actors_of):
    text = "Budget airline Norvik grew. Norvik's pilots left for the retailer Halden & Sons."
    assert actors_of(text) == {
        "Norvik": ("organization", 2, ()),
        "Halden & Sons": ("organization", 1, ()),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The group F match was lost.",
        "The club President spoke.",
        "The bank Monday was shut.",
    ],
)
def test_a_capital_behind_such_a_noun_may_be_no_name(actors_of, text):
    assert actors_of(text) == {}


def test_a_role_before_a_name_that_nobody_knows_tells_a_person(actors_of):
    actors = actors_of("It rained, said farmer Xolq Varn. A regional officer, Zibo Quent, left.")
    assert actors == {
        "Xolq Varn": ("person", 1, ("farmer",)),
        "Zibo Quent": ("person", 1, ("regional officer",)),
    }
