"""Literal or associative."""

import pytest

from tests.loader.places.conftest import read, roles


@pytest.mark.parametrize(
    "text",
    [
        "They met in Berlin.",
        "Shells fell near Kharkiv.",
        "Troops captured Mosul.",
        "He fled Damascus by night.",
        "Bombers struck Aleppo again.",
        "The delegation arrived at Geneva.",
        "They sailed from Odesa to Istanbul.",
        "She drove the children from Leeds.",
        "They walked all the way from Leeds.",
        "Snow closed the road from Leeds.",
        "Snow fell on the Swiss border.",
        "Rain hit the streets of Lagos.",
        "He spoke at the Munich Conference.",
        "They crossed the border with Mexico.",
        "She took a flight between London and Harare.",
    ],
)
def test_literal(text: str) -> None:
    assert {role for _, role in roles(text)} == {"literal"}


@pytest.mark.parametrize(
    "text",
    [
        "Berlin rejected the plan.",
        "Iran has accused its neighbour of spying.",
        "The president of France resigned.",
        "Sanctions against Cuba remain.",
        "China's government was silent.",
        "Iranians voted.",
        "The German chancellor smiled.",
        "It is a U.S. ally.",
        "A Paris-born singer sang.",
        "A potter from Athens was robbed.",
        "Crews from Leeds put it out.",
        "A bus from Leeds was stuck for hours.",
        "A flight crew from Leeds was late.",
        "The White House was cautious.",
        "Toronto Police made an arrest.",
        "Talks between Serbia and Kosovo failed.",
        "The Security Council urged Sudan to stop.",
        "The United States on Friday blocked the loan.",
    ],
)
def test_associative(text: str) -> None:
    assert {role for _, role in roles(text)} == {"associative"}


def test_where_a_report_was_written() -> None:
    mention = read("BERLIN (AP) - Nobody spoke.").mentions[0]
    assert (mention.role, mention.reason.split(";")[0]) == (
        "literal",
        "where the report was written",
    )


def test_the_verb_of_a_list_rules_all_its_members() -> None:
    assert roles("Japan and South Korea condemned the launch.") == [
        ("Japan", "associative"),
        ("South Korea", "associative"),
    ]


def test_a_competition_is_held_where_it_is_named_after() -> None:
    assert roles("She came third in the Leeds International Piano Competition.") == [
        ("Leeds", "literal")
    ]


def test_sanctions_hit_a_government() -> None:
    assert roles("The council put sanctions on Belarus.") == [("Belarus", "associative")]


def test_members_of_a_list_share_the_role() -> None:
    assert roles("Protests were seen in Lyon, Nantes and Lille.") == [
        ("Lyon", "literal"),
        ("Nantes", "literal"),
        ("Lille", "literal"),
    ]


def test_the_reason_is_in_words() -> None:
    mention = read("The Kremlin said no.").mentions[0]
    assert mention.reason == (
        "stands for the Russian government; the only place of this name in the gazetteer"
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Crews left for Leeds's Royal Hospital.", "literal"),
        ("Crews left because of Leeds's hopes.", "associative"),
        ("They won the Dubai World Cup.", "literal"),
        ("They joined the Dubai World Bank.", "associative"),
        ("Kenya is larger than Uganda.", "literal"),
        ("Kenya asked more than Uganda would.", "literal"),
        ("They crossed Africa's forests.", "literal"),
        ("They support the EU.", "associative"),
        ("Swans fled to Cromwell Gorge.", "literal"),
        ("The Toledo & Western denied it.", "associative"),
        ("Help came from HMS Sheffield.", "associative"),
        ("Kenya's government said floods came.", "associative"),
        ("Write to 12 High Street, Leeds LS1 4AB.", "literal"),
    ],
)
def test_what_stands_beside_the_last_place_decides(text: str, role: str) -> None:
    assert roles(text)[-1][1] == role


def test_what_is_based_or_backed_somewhere_is_not_told_to_be_there() -> None:
    assert roles("A Leeds-based firm closed.") == [("Leeds", "associative")]
    assert roles("The Paris-funded museum opened.") == [("Paris", "associative")]


def test_somebody_chooses() -> None:
    assert roles("It is Paris that decides.") == [("Paris", "associative")]


def test_who_is_of_the_people_before_the_town() -> None:
    assert roles("Residents of Leeds, who were asleep, woke.") == [("Leeds", "literal")]


def test_a_council_in_a_list_is_no_place() -> None:
    assert roles("He was flown to Leeds and the York District Council met.")[1][1] == "associative"


@pytest.mark.parametrize(
    "text",
    [
        "The withdrawal of the army from Kabul began.",
        "The exodus of doctors from Kabul went on.",
        "The return of refugees from Kabul was slow.",
        "The evacuation of hundreds of people from Kabul began.",
    ],
)
def test_what_somebody_is_taken_away_from_is_where_it_happens(text: str) -> None:
    assert roles(text) == [("Kabul", "literal")]


@pytest.mark.parametrize(
    "text",
    [
        "The striker left Chelsea for Liverpool.",
        "The goalkeeper moved from Leeds to Sunderland.",
        "The midfielder joined Lyon from Marseille.",
    ],
)
def test_who_plays_leaves_and_joins_clubs(text: str) -> None:
    assert {role for _, role in roles(text)} == {"associative"}


@pytest.mark.parametrize(
    "text",
    [
        "The nurse left Leeds for Sunderland.",
        "The clerk moved from Leeds to Sunderland.",
        "The striker left Leeds for Sunderland by train.",
        "They left Leeds on Monday for Sunderland.",
        "Two planes for Beirut turned back.",
    ],
)
def test_who_travels_leaves_and_reaches_towns(text: str) -> None:
    assert {role for _, role in roles(text)} == {"literal"}


def test_late_behind_a_place_tells_when() -> None:
    assert roles("Windows broke in Kutaisi late on Saturday.") == [("Kutaisi", "literal")]


@pytest.mark.parametrize(
    "text",
    [
        "In London, Nagoya rose 3.1%.",
        "Nagoya Forge fell by 12 points.",
        "They lost at home to Nakuru Hawks.",
        "She bought a stake in Reading.",
    ],
)
def test_companies_and_teams_of_a_town_s_name(text: str) -> None:
    assert roles(text)[-1][1] == "associative"


@pytest.mark.parametrize(
    "text",
    [
        "Rents in Nagoya rose 3.1%.",
        "The Nakuru-Eldoret road is shut.",
        "They met at the Leeds Hall on Friday week.",
    ],
)
def test_what_is_there_all_the_same(text: str) -> None:
    assert {role for _, role in roles(text)} == {"literal"}


def test_the_bank_of_a_river_is_there_and_that_of_a_country_is_not():
    assert roles("She lived on the left bank of the Mora River.") == [("Mora River", "literal")]
    assert roles("She lived on the east bank of the Nile.") == [("Nile", "literal")]
    assert roles("He ran the Bank of Ghana.") == [("Ghana", "associative")]
    assert roles("He ran the Bank of Green Bay.") == [("Green Bay", "associative")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The school board of Palm Springs resigned.", "Palm Springs"),
        ("The port authority of Coos Bay bought a tug.", "Coos Bay"),
    ],
)
def test_what_a_town_with_a_word_of_nature_has_is_no_place(text, name):
    assert roles(text) == [(name, "associative")]


def test_a_currency_is_no_country():
    assert roles("The fund raised US$40 million.") == []
    assert [text for text, _ in roles("US troops landed.")] == ["US"]
