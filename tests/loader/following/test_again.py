from dashboard.loader import load
from dashboard.loader.corrections import Hide, Merge, apply, words_of_event

TEXTS = (
    "Premier Ana Silva will visit the harbour of Mombasa on Thursday.",
    "Bishop Peter Owuor met miners in Kisumu on Monday.",
    "Premier Ana Silva has put off her visit to the harbour of Mombasa.",
)


def planned(story):
    (step,) = (one for one in story.threads[0].steps if one.part == "planned")
    return next(one for one in story.events if one.id == step.said.event)


def test_what_is_hidden_is_no_part_of_a_plan():
    story = load(*TEXTS, published="2024-05-07")
    assert len(story.threads) == 1
    at = words_of_event(story, planned(story))
    assert apply(story, [Hide(at)]).story.threads == ()


def test_a_plan_follows_its_event_into_another():
    story = load(*TEXTS, published="2024-05-07")
    met = next(one for one in story.events if "met miners" in one.title)
    at, other = words_of_event(story, met), words_of_event(story, planned(story))
    corrected = apply(story, [Merge(at, other)]).story
    assert planned(corrected).id == met.id
