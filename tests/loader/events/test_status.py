import pytest

from dashboard.loader import load


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("asserted", "Troops attacked the harbour."),
        ("reported", "Troops attacked the harbour, witnesses said."),
        ("reported", "The agency reported that troops had attacked the harbour."),
        ("reported", "Troops reportedly attacked the harbour."),
        ("possible", "Troops may have attacked the harbour."),
        ("possible", "It appears that troops attacked the harbour."),
        ("possible", "If troops attacked the harbour, ships would leave."),
        ("planned", "The leaders plan to meet in Bern."),
        ("planned", "Finland will give the islands a loan."),
        ("negated", "Troops did not attack the harbour."),
        ("negated", "Troops never attacked the harbour."),
        ("planned", "They are due to begin assembling the bridge on Friday."),
        ("negated", "The firm did not begin paying its men."),
        ("asserted", "The match was postponed on Monday."),
        ("negated", "Chile had the option of deploying troops, yet refrained from doing so."),
    ],
)
def test_how_sure_a_sentence_is(first, status, sentence):
    assert first(sentence).status == status


def test_not_in_another_clause_negates_nothing(first):
    assert first("Troops attacked the harbour, which is not guarded.").status == "asserted"


def test_a_question_tells_no_event(kinds):
    assert kinds("Did troops attack the harbour?") == []


def test_a_present_state_is_an_event(first):
    event = first("Portugal operates two naval bases on the islands.")
    assert (event.kind, event.status) == ("OTHER", "asserted")


def test_a_general_truth_is_none(kinds):
    assert kinds("The strait links two seas, facilitating naval exercises.") == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("According to a monitor, jets bombed the mill.", "reported"),
        ("According to plan, jets bombed the mill.", "asserted"),
        ("Talks between the towns have yet to begin.", "negated"),
        ("Talks between the towns have begun.", "asserted"),
    ],
)
def test_whose_word_it_is_and_what_is_still_to_come(first, sentence, status):
    assert first(sentence).status == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # the verb above says how sure the infinitive is
        ("The guards may be inclined to accept the terms.", "possible"),
        ("The guards accepted the terms.", "asserted"),
        ("The firm did not try to leave the port.", "negated"),
        ("The firm tried to leave the port.", "asserted"),
    ],
)
def test_an_infinitive_is_as_sure_as_what_it_hangs_on(first, sentence, status):
    assert first(sentence).status == status


def test_the_consequence_of_a_condition_is_possible(first):
    assert first("If it rained, the ships would leave.").status == "possible"
    assert first("The ships would leave on Monday.").status == "planned"


@pytest.mark.parametrize(
    "text",
    ["Let us continue.", "The guard exhibited visible anger.", "Truces in Lund rarely last."],
)
def test_no_event_is_told_there(kinds, text):
    assert kinds(text) == []


def test_what_something_is_crucial_for_is_no_event(kinds):
    assert len(kinds("The mayor opened the port, crucial for naval exercises.")) == 1


def test_a_preposition_with_a_noun_in_it_tells_nothing(kinds):
    assert "DEATH" not in kinds("The port reopened in the wake of the storm.")
    assert "DEATH" in kinds("The family held a wake in Lund.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The owner denied that the ferry had been overloaded.",
        "She denied reports that her cousin had been wounded.",
        "The ministry rejected a report that the bridge collapsed.",
    ],
)
def test_what_is_denied_is_told_beside_the_denial(read, sentence):
    found = read(sentence)[0].events
    assert [(one.kind == "REJECT", one.status) for one in found] == [
        (True, "asserted"),
        (False, "negated"),
    ]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("The scheme would have carried traffic from June to September.", []),
        (
            "She moved so that she could drive a German car.",
            ["She moved so that she could drive a German car"],
        ),
        ("He swam every morning.", []),
        ("Protests tend to flare up there.", []),
        ("He slept like a man who had lost a war.", []),
    ],
)
def test_what_is_imagined_or_done_again_and_again_is_none(read, sentence, titles):
    assert [one.title for one in read(sentence)[0].events] == titles


def test_what_somebody_may_have_done_is_possible(first):
    assert first("The animal might have escaped.").status == "possible"


@pytest.mark.parametrize(
    "sentence",
    [
        "The widow feared that soldiers would storm the village.",
        "The mayor hopes that the ferry will reach the island.",
    ],
)
def test_what_is_hoped_or_feared_to_come_is_possible(read, sentence):
    assert [one.status for one in read(sentence)[0].events] == ["possible"]


def test_what_is_told_of_an_example_is_an_event(kinds):
    assert kinds("Cities like Homs, which was bombed on Monday, have no water.") == ["ASSAULT"]


@pytest.mark.parametrize(
    "sentence", ["He did NOT resign in Bern.", "Troops have NOT attacked the harbour."]
)
def test_a_negation_in_capitals_negates(first, sentence):
    assert first(sentence).status == "negated"


def test_at_night_is_once(kinds):
    assert kinds("The herd crossed the river at night.") == ["MOVE"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Nobody was hurt in the fire.", "negated"),
        ("The mayor is to lay a wreath this evening.", "planned"),
    ],
)
def test_what_happened_to_nobody_or_is_to_be(first, sentence, status):
    assert first(sentence).status == status


def test_no_one_is_said_in_the_title(first):
    assert first("Nobody was hurt in the fire.").title == "Nobody was hurt in the fire"


@pytest.mark.parametrize(
    ("published", "status"), [("2024-06-20", "planned"), ("2024-12-01", "asserted")]
)
def test_a_present_of_later_days_is_planned(published, status):
    (event,) = load("Owners vote on 18 November 2024.", published=published).events
    assert event.status == status


@pytest.mark.parametrize(
    ("sentence", "day", "status"),
    [
        ("Eli Rud wins his first regatta on Sunday off Kiel.", "2024-06-09", "asserted"),
        ("The keeper drops the lantern on Saturday.", "2024-06-08", "asserted"),
        ("Ina Tveit sweeps her last chimney on Thursday.", "2024-06-20", "planned"),
        ("Ina Tveit sails to Bergen on Thursday to open a school.", "2024-06-20", "planned"),
    ],
)
def test_a_present_of_how_it_turned_out_was_so_and_of_a_plan_is_to_come(sentence, day, status):
    event = load(sentence, published="2024-06-14").events[0]
    assert (event.edtf, event.status) == (day, status)


def test_a_decision_without_a_subject_is_an_event(kinds):
    assert kinds("Named Ana Ruiz captain.") == ["PERSONNEL"]


@pytest.mark.parametrize(
    "sentence", ["The trial was set for 3 July.", "The hearing was set down for next Monday."]
)
def test_what_is_set_for_a_day_is_planned(sentence):
    (event,) = load(sentence, published="2024-06-20").events
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The minister denies having accepted the money.", "accepted"),
        ("His brother denied murdering the guard.", "murdering"),
        ("The mill denied being fined for it.", "fined"),
        ("A plan to close the school was dropped.", "close"),
        ("The city scrapped its scheme to widen the road.", "widen"),
        ("There had been no reports of injuries.", "injuries"),
        ("There was never a deal.", "deal"),
        ("There were neither arrests nor clashes.", "clashes"),
        ("There had been no vote on the budget.", "vote"),
    ],
)
def test_what_is_denied_dropped_or_absent_is_negated(sentence, words):
    story = load(sentence, published="2024-06-20")
    told = {
        sentence[one.start : one.end]: event.status
        for event in story.events
        for one in event.tellings
    }
    assert told[words] == "negated"


def test_what_is_only_planned_and_not_dropped_is_not_negated():
    story = load("The council approved a plan to close the school.", published="2024-06-20")
    assert [one.status for one in story.events] == ["asserted"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The match was moved to Sunday.", "2024-06-23"),
        ("The vote has been brought forward to 22 June.", "2024-06-22"),
        ("Owners moved the hearing from Friday to Saturday.", "2024-06-22"),
    ],
)
def test_what_is_given_another_day_is_planned_for_it(sentence, day):
    (event,) = load(sentence, published="2024-06-20").events
    assert (event.earliest, event.latest, event.status, event.kind) == (
        day,
        day,
        "planned",
        "OTHER",
    )


def test_who_moves_to_a_place_on_a_day_has_moved():
    (event,) = load("He moved to Leeds on Sunday.", published="2024-06-20").events
    assert (event.latest, event.status) == ("2024-06-16", "asserted")


def test_deeds_in_a_list_need_no_subject():
    text = "The club met on 4 June.\n\nAppointed Ana Ruiz to the board. Hired Tom Lind in May."
    story = load(text, published="2024-06-20")
    assert [(one.kind, one.latest) for one in story.events if one.kind != "CONSULT"] == [
        ("PERSONNEL", "2024-06-04"),
        ("PERSONNEL", "2024-05-31"),
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The search for the boy was called off on Monday.", "2024-06-17"),
        ("A promised ring road in Ghana was shelved on Monday.", "2024-06-17"),
        ("The union cancelled a rally on Monday.", "2024-06-17"),
    ],
)
def test_calling_it_off_is_what_happened(sentence, day):
    events = load(sentence, published="2024-06-20").events
    assert [one.latest for one in events if one.status == "asserted"] == [day]


def test_a_search_that_is_called_off_is_not_said_never_to_have_been():
    events = load("The search was called off.", published="2024-06-20").events
    assert {one.status for one in events} == {"asserted"}


def test_what_is_said_of_a_row_of_deeds_are_deeds_of_their_own():
    text = "Talks began in May 2022, broke off in June 2022 and resumed in Bern in July 2022."
    events = load(text, published="2024-06-20").events
    assert sorted(one.latest for one in events) == ["2022-05-31", "2022-06-30", "2022-07-31"]


def test_what_comes_of_an_asking_is_not_asked_for(kinds):
    assert kinds("Doctors demanded higher pay and were sacked.") == ["REQUEST", "PERSONNEL"]


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("Rumours that a car was dragged from a canal are not true.", "dragged", "negated"),
        ("Drivers said she was stabbed. They were wrong.", "stabbed", "negated"),
        ("The paper claimed that she had fled. She had not.", "fled", "negated"),
        ("Drivers said she was stabbed. They were afraid.", "stabbed", "reported"),
        ("Per Lund insists that no one sold him the map.", "sold", "negated"),
        ("The court alleges that she had found a purse.", "found", "reported"),
        ("Kim Lund is charged with murdering his clerk.", "murdering", "reported"),
        ("He may yet call for a vote.", "call for", "possible"),
        ("The letter was never answered.", "answered", "negated"),
        ("No damage has been found.", "found", "negated"),
    ],
)
def test_how_sure_what_is_said_of_others_is(sentence, words, status):
    story = load(sentence, published="2024-06-20")
    told = {
        sentence[one.start : one.end]: event.status
        for event in story.events
        for one in event.tellings
    }
    assert told[words] == status


@pytest.mark.parametrize(
    "sentence",
    [
        "A strike is not an agreement.",
        "Clean water makes this well worth a battle.",
        "Avalanches bury a dozen skiers here every winter.",
        "Either party may withdraw.",
        "The path leads to halls that house 700 evacuees.",
    ],
)
def test_what_is_always_so_is_no_event(kinds, sentence):
    assert kinds(sentence) == []


def test_a_condition_in_short_tells_no_event(kinds):
    assert "SANCTION" not in kinds("If convicted, he will hang.")


def test_the_leads_news_has_the_day_that_a_noun_for_it_has_later():
    text = (
        "Four guards were killed when their convoy was attacked near the dam, the army said.\n\n"
        "The fighting went on for an hour on Sunday, a source said."
    )
    events = load(text, published="2024-06-20").events
    assert {(one.earliest, one.latest) for one in events} == {("2024-06-16", "2024-06-16")}


def test_a_second_time_does_not_date_the_first():
    text = "She appealed to the bishop in January and again on 9 March."
    (event,) = load(text, published="2024-06-20").events
    assert event.latest == "2024-01-31"


def test_every_makes_a_habit_only_before_a_word_of_time(kinds):
    assert kinds("The fire destroys every house in the village.") == ["DISASTER"]
    assert kinds("Avalanches bury a dozen skiers here every two years.") == []


def test_again_in_a_row_of_months_is_no_other_time():
    (event,) = load("The valley flooded again in May and June.", published="2024-06-20").events
    assert (event.earliest, event.latest) == ("2024-05-01", "2024-05-31")


def test_a_second_time_has_its_place_before_it():
    text = "She appealed to the bishop in January and again in Lund on 9 March."
    (event,) = load(text, published="2024-06-20").events
    assert event.latest == "2024-01-31"


def test_what_had_been_due_is_a_plan():
    text = "The firm had been due to open a shop on Friday."
    (event,) = load(text, published="2024-06-20").events
    assert (event.status, event.earliest) == ("planned", "2024-06-14")


@pytest.mark.parametrize(
    ("status", "title", "text"),
    [
        ("negated", "She had stolen the cash", "She fled, not because she had stolen the cash."),
        (
            "planned",
            "Loans … arrive on Friday",
            "They sell if loans, which arrive on Friday, lapse.",
        ),
        ("reported", "She burned the files", "The clerk admitted that she burned the files."),
    ],
)
def test_what_is_said_of_reasons_and_conditions(status, title, text):
    events = load(text, published="2024-05-15").events
    assert (status, title) in [(one.status, one.title) for one in events]


@pytest.mark.parametrize(
    "text", ["The union put off a strike.", "The agency has pushed back the first flight."]
)
def test_what_is_put_off_is_still_to_come(text):
    assert "planned" in {one.status for one in load(text, published="2024-06-20").events}


def test_what_was_only_late_is_no_plan():
    found = load("The blast delayed a flight on Friday.", published="2024-06-20").events
    assert "planned" not in {one.status for one in found}


@pytest.mark.parametrize("text", ["Rebels attack villages in the east.", "Nurses strike over pay."])
def test_what_people_do_is_told_without_articles_too(text):
    assert len(load(text, published="2024-06-20").events) == 1


def test_whoever_confesses_does_something():
    found = load("A clerk was held on Sunday. He confessed.", published="2024-06-20").events
    assert [one.title for one in found] == ["A clerk was held on Sunday", "He confessed"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The funeral is on Friday.", "2024-06-21"),
        ("Her first match is at noon on 3 July.", "2024-07-03"),
    ],
)
def test_what_is_on_a_day_to_come_is_planned(text, day):
    (event,) = load(text, published="2024-06-20").events
    assert (event.status, (event.earliest or "")[:10]) == ("planned", day)


@pytest.mark.parametrize("text", ["The accent is on Friday.", "The focus is on 2025."])
def test_what_does_not_happen_is_no_plan(text):
    assert load(text, published="2024-06-20").events == ()


def test_what_is_due_to_be_done_is_planned():
    (event,) = load("The quay is due to be finished by May 2026.", published="2024-06-20").events
    assert event.status == "planned"


def test_what_appeared_is_no_guess():
    text = "The paper was banned after it appeared, and the army burned the rest."
    found = load(text, published="2024-05-15").events
    assert {one.status for one in found} == {"asserted"}
