"""What the news of a text has brought about is of the days since."""

import pytest

from dashboard.loader import load
from tests.loader.events.conftest import day_of

FIRE = "A fire broke out in a mine near Arna on Sunday. Three men were saved.\n\n"


def test_what_has_been_done_about_the_news_came_since():
    text = f"{FIRE}The company has suspended work at two pits. It is owned by the town."
    assert day_of(text, "suspended work", "2021-11-30") == "2021-11-28/2021-11-30"


@pytest.mark.parametrize(
    "words",
    [
        "The company has not suspended work at its pits.",
        "The town has become poor.",
        "The firm has been fined twice.",
        "The state has threatened to act before.",
        'A widow said: "They have arrested my son."',
    ],
)
def test_what_is_so_or_is_spoken_is_not(words):
    story = load(FIRE + words, published="2021-11-30")
    assert not any(one.edtf == "2021-11-28/2021-11-30" for one in story.events)


def test_what_has_happened_in_a_life_did_not_come_since_the_death():
    text = (
        "Ewa Lund, a painter, died in Arna on Sunday. She was 84.\n\n"
        "Her sons have signed a deal for her house."
    )
    assert day_of(text, "signed a deal", "2021-11-30") == "../2021-11-30"


def test_a_match_is_no_news_that_is_answered():
    text = "Arna beat Lund on Sunday. Fans sang.\n\nArna have agreed a deal for a striker."
    assert day_of(text, "agreed a deal", "2021-11-30") == "../2021-11-30"
