import re
from pathlib import Path

import pytest

from dashboard.filters import Filter
from dashboard.loader import load_story
from dashboard.loader.settings import Settings
from dashboard.story import Disagreement, Document, Evidence, SourcedValue
from dashboard.views import state
from tests.conftest import ATTACK, followed_story, make_event, make_story
from tests.pages.bare_page import opened, shown, view_of

FERRY = Path(__file__).parents[2] / "seeds" / "fictional-ferry"
HOSTILE = "<script>alert(1)</script>"
PAPERS = tuple(
    Document(f"d{n}", name, None, "en", "2021-05-10", "given", "x" * 40)
    for n, name in enumerate(("The Bell", "The Gull", "The Tern"), 1)
)


def told(number, *documents, **changes):
    evidence = tuple(Evidence(d, 0, 4, f"Said {d}.") for d in documents)
    return make_event(number, evidence=evidence, **changes)


def compared(*events, documents=PAPERS, **changes):
    return shown(opened("compare", view_of(make_story(*events, documents=documents), **changes)))


@pytest.fixture(scope="module")
def ferry():
    """The page of the fictional story, in which contradictions were planted."""
    return shown(opened("compare", view_of(load_story(FERRY, Settings()))))


def test_one_source_leaves_nothing_to_compare():
    found = compared(told(1, "d1"), documents=PAPERS[:1])
    assert "This story has one source, so there is nothing to compare" in found
    assert 'data-page="own"' in found
    assert "<table" not in found


def test_one_source_leads_to_a_story_that_several_tell():
    found = compared(told(1, "d1"), documents=PAPERS[:1])
    assert (
        '<button type="button" class="dl-link" data-story="fictional-ferry">Open one that 3 sources '
        "tell: “The occupation of the ferry Havlyst (fictional)”</button>"
    ) in found


def test_where_no_story_has_several_sources_none_is_offered(monkeypatch):
    monkeypatch.setattr(state, "stories", lambda: [state.Shelved("one", "Alone", None, 1)])
    assert "data-story" not in compared(told(1, "d1"), documents=PAPERS[:1])


def test_a_filter_that_leaves_nothing_says_so():
    story = make_story(documents=PAPERS)
    assert "No event was found" in shown(opened("compare", view_of(story)))


def test_events_are_counted_by_how_many_tell_them():
    found = compared(told(1, "d1", "d2", "d3"), told(2, "d1", "d2"), told(3, "d3"), told(4, "d2"))
    assert "<dd>1</dd><dt>told by all 3</dt>" in found
    assert "<dd>1</dd><dt>told by several</dt>" in found
    assert re.search("<dd>2</dd><dt><button[^>]*>told by one alone</button></dt>", found)


def test_of_two_sources_both_say():
    found = compared(told(1, "d1", "d2"), documents=PAPERS[:2])
    assert "Both say" in found
    assert "told by both" in found
    assert "told by several" not in found


def test_a_cell_leads_to_the_words_of_its_source():
    found = compared(told(1, "d1", "d3"))
    assert 'data-event="d1-e1" data-document="d3" data-page="source"' in found
    assert found.count("does not tell it") == 1


def test_what_one_alone_says_stands_under_its_name():
    found = compared(told(1, "d2", title="only the gull"))
    alone = found[found.index("What one alone says") :]
    assert alone.index("The Gull") < alone.index("Only the gull")
    assert "The Bell" not in alone


def test_more_sources_than_columns_are_counted_in_one():
    many = tuple(
        Document(f"d{n}", f"Paper {n}", None, "en", None, "unknown", "x") for n in range(1, 15)
    )
    found = compared(told(1, "d1", "d13", "d14"), documents=many)
    assert '<th scope="col">4 more</th>' in found


def test_hostile_words_are_escaped():
    papers = tuple(Document(d, HOSTILE, None, "en", None, "unknown", HOSTILE) for d in ("d1", "d2"))
    said = tuple(Evidence(d, 0, len(HOSTILE), HOSTILE) for d in ("d1", "d2"))
    values = (SourcedValue(HOSTILE, ("d1",)), SourcedValue("x", ("d2",)))
    event = make_event(
        1, title=HOSTILE, evidence=said, disagreements=(Disagreement("place", values),)
    )
    found = compared(event, documents=papers)
    assert "<script" not in found
    assert "&lt;script&gt;" in found


def test_a_chosen_event_has_its_card_beside():
    assert 'aria-label="Event: Event 1"' in compared(told(1, "d1", "d2"), chosen="d1-e1")


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("When", ("14 Mar 2023", "15 Mar 2023")),
        ("Where", ("Stavanger", "Haugesund")),
        ("Who", ("Blue Coast Movement", "Free Harbour Union")),
        ("How many", ("12 arrested", "19 arrested")),
    ],
)
def test_every_planted_contradiction_stands_side_by_side(ferry, field, values):
    fields = ferry.split('<div class="dl-dispute-field">')[1:]
    assert len(fields) == 4
    (found,) = (one for one in fields if f">{field}</h4>" in one)
    assert found.count('<p class="dl-value"') == 2
    assert all(f">{value}</p>" in found for value in values)


@pytest.mark.parametrize(
    "words",
    [
        "in Stavanger on <mark>15 March 2023</mark> to protest",
        "in <mark>Haugesund</mark> on 14 March",
        "Members of the <mark>Free Harbour Union</mark> occupied",
        "Police <mark>arrested 19</mark> people",
        "Police <mark>arrested 12</mark> people on board the Havlyst, and two sailors were injured.",
    ],
)
def test_each_version_has_its_own_words_set_off(ferry, words):
    assert words in ferry


def test_a_day_is_not_shown_by_words_for_another_day(ferry):
    (when,) = (one for one in ferry.split('<div class="dl-dispute-field">')[1:] if ">When<" in one)
    assert "condemned" not in when


def test_the_card_has_steps_to_other_events():
    found = compared(told(1, "d1", "d2"), told(2, "d1", "d2"), chosen="d1-e1")
    assert "dl-step-next" in found


def test_words_that_are_looked_for_are_marked():
    found = compared(told(1, "d1", "d2", title="The dam broke"), filter=Filter(words="dam"))
    assert found.count('<mark class="dl-found">dam</mark>') == 1


def test_every_cell_bears_the_name_of_its_source_for_narrow_screens():
    found = compared(told(1, "d1", "d2"))
    assert re.findall('<td[^>]* data-source="([^"]*)"', found) == [
        "The Bell",
        "The Gull",
        "The Tern",
    ]


def test_a_source_that_has_it_from_another_says_so():
    found = compared(told(1, "d1", "d2", "d3", independent=(("d1", "d3"), ("d2",))))
    assert "3 sources, 2 independent" in found
    assert found.count(">shared text</span>") == 2
    assert 'title="From one source with The Tern"' in found


def test_sources_that_tell_for_themselves_are_not_counted_again():
    found = compared(told(1, "d1", "d2", independent=(("d1",), ("d2",))))
    assert "independent" not in found
    assert "shared text" not in found


def test_a_toll_that_rises_is_no_contradiction():
    values = (SourcedValue("4 killed", ("d1",)), SourcedValue("6 killed", ("d2",)))
    found = compared(told(1, "d1", "d2", disagreements=(Disagreement("toll", values, True),)))
    assert "Where they contradict each other" not in found
    assert "<dd>0</dd><dt>≠ sources differ</dt>" in found


@pytest.fixture(scope="module")
def followed():
    return shown(opened("compare", view_of(followed_story())))


def test_a_toll_is_drawn_by_day_of_report_with_the_words_of_each(followed):
    drawn = followed[followed.index("How tolls changed") :]
    assert 'aria-label="Killed: from 4 to 6"' in drawn
    assert re.findall(r'class="dl-toll-day" style="[^"]*">([^<]*)<', drawn) == ["12 May", "14 May"]
    assert "<mark>Holm</mark> put off the opening of the dam." in drawn


def test_a_plan_and_what_became_of_it_stand_below_each_other(followed):
    plan = followed[followed.index("Plans and what became of them") :]
    assert plan.index("<b>Planned</b>") < plan.index("told 10 May 2021") < plan.index("Put off")
    assert 'data-event="d1-e1" data-document="d1" data-page="source"' in plan


def test_what_is_denied_stands_beside_the_denial(followed):
    denial = followed[followed.index("What is denied") :]
    assert denial.index("Said") < denial.index("Holm</mark> will open") < denial.index("Denied")
    assert denial.index("Denied") < denial.index("Holm</mark> denied that the dam was weak")


def test_a_pair_that_is_perhaps_one_says_what_it_shares_and_differs_in(followed):
    assert "They agree on the place, the word for what happened, and differ in when." in followed
    assert followed.index(">3 May 2021</p>") < followed.index(">4 May 2021</p>")


def test_what_a_story_does_not_have_takes_no_room():
    found = compared(told(1, "d1", "d2"))
    for heading in ("tolls", "Plans", "denied", "Perhaps", "contradict"):
        assert heading not in found


def test_a_filter_leaves_what_its_events_have_a_part_in():
    only = shown(opened("compare", view_of(followed_story(), filter=Filter(words="opening"))))
    assert "Plans and what became of them" in only
    assert "How tolls changed" not in only


def test_words_that_are_an_attack_are_words_in_every_part():
    said = tuple((f"{ATTACK} {n}", f"2021-05-1{n}") for n in range(3))
    found = shown(opened("compare", view_of(followed_story(said))))
    assert "What is denied" in found
    assert "<script" not in found
    assert "<img" not in found


def test_the_counts_of_what_is_further_down_lead_to_it(followed):
    for part, words in (("perhaps", "perhaps the same"), ("tolls", "tolls that changed")):
        assert re.search(f'<dd>1</dd><dt><button[^>]* data-to="{part}">{words}</button>', followed)
        assert followed.count(f'data-part="{part}"') == 1
