"""What was played in a match is of the day of the match."""

from tests.loader.events.conftest import day_of, days

REPORT = (
    "Late Kolt header sends Marl into final\n\n"
    "DERBY - Ivo Kolt headed home in the 93rd minute as Marl Rovers beat Hale 2-1 in the second leg "
    "of their semi-final at Marl Park yesterday.\n\n"
    "They will meet Strikers in the final on Monday, June 17.\n\n"
    "Winger Dan Ellis skipped past two men and captain Jerry Price turned in his low cross. "
    "Price limped off before half-time and could miss the cup in September.\n\n"
    "The visitors protested so long that referee Sandra Hilt sent coach Winston Grant away.\n\n"
    "Rovers last reached the final in 1996. Coach Neville Face missed a penalty that day.\n"
)


def test_what_was_played_is_of_the_day_of_the_match():
    for words in ("turned in", "limped off", "sent"):
        assert day_of(REPORT, words, published="2024-06-10") == "2024-06-09"


def test_what_is_told_of_an_older_match_is_not():
    assert day_of(REPORT, "missed", published="2024-06-10") == "1996"


def test_goals_of_a_firm_make_no_match():
    text = (
        "Kolt said on Monday that it had met its goals for the year.\n\n"
        "The goal was set long before. Its shares fell in the last minutes."
    )
    assert day_of(text, "set", published="2024-06-12") != "2024-06-10"


def test_what_had_been_played_before_was_of_that_day_too():
    text = (
        "Arna beat Lund 24-23 in the league at Sorna on Saturday with the last kick of the match.\n\n"
        "Lund had scored through a winger inside the first quarter."
    )
    assert day_of(text, "scored through a winger", "2019-05-12") == "2019-05-11"


def test_a_score_stands_on_a_line_behind_each_name():
    text = (
        "Late header wins cup for Hull\n\nLeeds Rovers 1 Hull Lions 2\n\n"
        "A header by Jo Roe won Hull the cup final on Saturday.\n\n"
        "Bell opened the scoring after Kim had tripped Poe."
    )
    told = "Kim had tripped Poe"
    assert days(text, "2019-05-12")[told] == "2019-05-11"
    unscored = text.replace("Rovers 1 Hull Lions 2", "2")
    assert days(unscored, "2019-05-12")[told] == "../2019-05-11"
