import pytest

from dashboard import load


def together(text):
    """Name and words of every actor who stands for several."""
    story = load(text.encode())
    groups = {actor.id: actor.name for actor in story.actors if actor.kind == "group"}
    return [(groups[m.actor], m.text) for m in story.actor_mentions if m.actor in groups]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Envoys of Norway, Iceland and Denmark met in Oslo. The three nations closed the sea.",
            "Norway, Iceland and Denmark",
            "The three nations",
        ),
        (
            "Sweden and Finland closed the road. Snow fell. Both countries opened it again.",
            "Sweden and Finland",
            "Both countries",
        ),
        (
            "Tom Baker and Anna Keller left. The pair went home.",
            "Tom Baker and Anna Keller",
            "The pair",
        ),
        (
            "President Tom Baker and Mayor Anna Keller left. The two leaders went home.",
            "Tom Baker and Anna Keller",
            "The two leaders",
        ),
    ],
)
def test_a_description_of_several_stands_for_those_listed_before(text, name, words):
    assert together(text) == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway, Iceland and Denmark met. The two nations closed the sea.",
        "Norway met Iceland. The two nations closed the sea.",
        "The two nations closed the sea. Norway and Iceland met.",
        "Norway and Iceland met. Two nations closed the sea.",
        "Norway and Iceland met. The pair of boots was wet.",
        "Norway and Iceland met. It rained. It snowed. It froze. Ice came. The two nations slept.",
    ],
)
def test_where_no_such_list_stands_near_nobody_is_meant(text):
    assert together(text) == []


def test_what_they_say_together_is_theirs(syria):
    groups = {actor.id: actor.name for actor in syria.actors if actor.kind == "group"}
    said = [q for q in syria.quotes if q.speaker_text == "The three nations"]
    assert said
    assert {groups[q.speaker] for q in said} == {"Russia, Iran and Türkiye"}
