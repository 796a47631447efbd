from dataclasses import replace

import pytest

from dashboard.data_files import rows
from dashboard.loader import Settings, load_sources
from dashboard.loader.events.salience import weighed
from dashboard.loader.readers.text_or_page import read_text
from dashboard.story import Document, Evidence, Figure, Relation, Telling
from dashboard.story import Span as Stretch
from dashboard.words.kinds import KINDS, STATUSES
from tests.conftest import make_event, make_story

HEADLINE = "Mill fire in Osby kills two"
OPENING = "Two workers died when a mill burnt down in Osby on Monday night, police said."
MIDDLE = "The owner had promised a new roof. " * 60
ENDING = "A neighbour later moved to the coast with his two dogs and a small boat."
ARTICLE = f"{HEADLINE}\n\n{OPENING}\n\n{MIDDLE.strip()}\n\n{ENDING}\n"


def document(text=ARTICLE, id_="d1", **changes):
    return Document(id_, "mill.txt", None, "en", "2021-05-04", "given", text, **changes)


def told(words, text=ARTICLE, **changes):
    """An event that this sentence tells."""
    start = text.index(words)
    end = start + len(words)
    telling = Telling(
        *("d1", start, end, words, Stretch(start, end), words, "OTHER", None, "asserted"),
        *(True, None, (), (), (), None),
    )
    fields = {"title": words, "evidence": (Evidence("d1", start, end, words),)}
    return make_event(1, tellings=(telling,), **{**fields, **changes})


def salience(event, *others, text=ARTICLE, **changes):
    fields = {"documents": (document(text),), **changes}
    return weighed(make_story(event, *others, **fields)).events[0].salience


def why(event, text=ARTICLE, **changes):
    fields = {"documents": (document(text),), **changes}
    return weighed(make_story(event, **fields)).events[0].salient_for


def test_what_opens_the_text_weighs_more_than_what_ends_it():
    assert salience(told(OPENING)) > salience(told(ENDING))
    assert "told in the first sentences" in why(told(OPENING))
    assert "told in the first sentences" not in why(told(ENDING))


def test_what_the_headline_tells_weighs_more():
    other = ARTICLE.replace(HEADLINE, "Night in the north sees rain")
    assert salience(told(OPENING)) > salience(told(OPENING, other), text=other)
    assert "told in the headline" in why(told(OPENING))


def test_the_points_of_a_summary_are_the_texts_own_choice():
    text = ARTICLE + "\nKey points\n\n- The mill had no sprinklers.\n\nThe harbour is closed.\n"
    in_summary = told("The mill had no sprinklers.", text)
    assert "told in the text's own summary" in why(in_summary, text)
    assert "told in the text's own summary" not in why(told("The harbour is closed.", text), text)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("asserted", "reported"),
        ("reported", "planned"),
        ("planned", "possible"),
        ("possible", "negated"),
    ],
)
def test_the_surer_weighs_more(surer, less):
    event = told(OPENING)
    assert salience(replace(event, status=surer)) > salience(replace(event, status=less))


def test_a_day_of_its_own_weighs_more_than_a_bound_by_publication():
    event = told(OPENING, basis="published")
    bound = replace(event, earliest=None, basis="told", granularity="vague")
    assert salience(event) > salience(bound)
    assert "has a day of its own" in why(event)


def test_what_is_amid_the_days_of_the_story_weighs_more_than_what_is_of_another_year():
    night = [make_event(n, earliest="2021-05-03", latest="2021-05-03") for n in (2, 3, 4)]
    event = told(ENDING)
    before = replace(event, earliest="1998-01-05", latest="1998-01-05")
    assert salience(event, *night) > salience(before, *night)


def test_the_days_of_an_anniversary_are_those_it_remembers():
    then = [make_event(n, earliest="1971-03-05", latest="1971-03-05") for n in (2, 3, 4)]
    remembered = told(ENDING, earliest="1971-03-06", latest="1971-03-06")
    today = replace(remembered, earliest="2021-05-04", latest="2021-05-04")
    assert salience(remembered, *then) > salience(today, *then)


def test_people_killed_weigh_more():
    event = told(OPENING)
    figure = Figure("killed", 2, "d1", 0, 3, "Two")
    assert salience(replace(event, figures=(figure,))) > salience(event)


def test_another_telling_and_another_source_never_make_it_less():
    once = told(OPENING)
    again = Evidence("d1", 700, 720, "x")
    twice = replace(once, evidence=(*once.evidence, again))
    elsewhere = replace(once, evidence=(*once.evidence, Evidence("d2", 0, 9, "x")))
    documents = (document(), document(id_="d2"))
    assert salience(twice) > salience(once)
    assert salience(elsewhere, documents=documents) > salience(once, documents=documents)
    late = replace(elsewhere, evidence=(Evidence("d1", ARTICLE.index(ENDING), 2400, ENDING),))
    late = replace(late, independent=(("d1",), ("d2",)), basis="unresolved")
    assert "told by several sources" in why(late, documents=documents)


def test_sources_that_have_it_from_one_agency_count_as_one():
    once = told(OPENING)
    both = replace(once, evidence=(*once.evidence, Evidence("d2", 0, 9, "x")))
    documents = (document(), document(id_="d2"))
    apart, together = (replace(both, independent=g) for g in ((("d1",), ("d2",)), (("d1", "d2"),)))
    assert salience(apart, documents=documents) > salience(together, documents=documents)


def test_what_others_are_ordered_by_weighs_more():
    event, other = told(ENDING), make_event(2)
    relation = Relation("d1-e1", "d1-e2", Evidence("d1", 0, 4, "Mill"))
    assert salience(event, other, relations=(relation,)) > salience(event, other)


def test_what_a_person_added_weighs_more():
    event = told(ENDING)
    assert salience(replace(event, corrected=("evidence",))) > salience(event)
    assert why(replace(event, corrected=("evidence",)))[0] == "added by hand"


def test_at_most_four_reasons_are_told_the_weightiest_first():
    event = told(OPENING, kind="ACCIDENT", figures=(Figure("killed", 2, "d1", 0, 3, "Two"),))
    assert len(why(event)) == 4
    assert why(event)[0] == "told in the first sentences"


def test_evidence_of_a_document_that_is_not_there_is_no_error():
    event = make_event(1, evidence=(Evidence("d9", 0, 4, "Gone"),))
    assert 0 <= salience(event) <= 1


@pytest.mark.parametrize("text", ["", "x", "Key points\n- ", "A. " * 50, "“" * 500])
def test_salience_is_between_0_and_1_for_any_text(text):
    event = make_event(1, evidence=(Evidence("d1", 0, len(text), text),))
    assert 0 <= salience(event, text=text) <= 1


def test_the_order_of_documents_changes_nothing():
    texts = (
        "A mill burnt down in Osby on Monday. Police arrested a man on Tuesday.",
        "Police arrested a man after a mill burnt down in Osby on Monday. The council met in May.",
    )
    settings = Settings(published_default="2021-05-05")
    orders = (texts, texts[::-1])
    found = [
        load_sources([read_text(text, f"{text[:4]}.txt") for text in order], settings)
        for order in orders
    ]
    one, other = (sorted(event.salience for event in story.events) for story in found)
    assert one == other
    assert len(one) == 3


def test_every_kind_and_status_has_a_weight_and_every_weight_a_reason():
    table = rows("salience_weights.csv")
    assert {row["of"] for row in table if row["feature"] == "kind"} == set(KINDS)
    assert {row["of"] for row in table if row["feature"] == "status"} == set(STATUSES)
    assert all(row["reason"] for row in table)
    assert all(row["words"] for row in table if not row["of"])
