"""Which expression of time an event has, and what in its sentence gives it none."""

import time

import pytest

from dashboard import load
from tests.loader.events.conftest import day_of


def events_of(text):
    return load(text, published="2023-06-12").events


def test_a_dateline_says_where_it_was_written_and_not_where_it_happened():
    text = "ARNA, June 12, 2023 (Wire) - Gunmen killed eight villagers in Garissa in May."
    story = load(text)
    (killed,) = story.events
    assert [place.name for place in story.places if place.id in killed.places] == ["Garissa"]
    assert (killed.earliest, killed.latest) == ("2023-05-01", "2023-05-31")


def test_what_is_vowed_by_some_day_does_not_date_what_comes_before_it():
    text = "Anna Lund condemned the attack and promised to deploy more soldiers by the end of June."
    accused = next(one for one in events_of(text) if one.kind == "ACCUSE")
    assert (accused.earliest, accused.latest, accused.basis) == (None, "2023-06-12", "told")


def test_a_month_is_no_auxiliary():
    (bombed,) = events_of("In Garissa in May a roadside bomb killed eight police officers.")
    assert bombed.status == "asserted"


def test_later_on_the_weekday_of_publication_is_that_day():
    text = "President Anna Lund, who was due to fly to Addis Ababa later on Monday, condemned the attack."
    flown, condemned = sorted(events_of(text), key=lambda one: one.kind != "CONSULT")
    assert (flown.earliest, flown.latest) == ("2023-06-12", "2023-06-12")
    assert flown.title == "President Anna Lund … was due to fly to Addis Ababa later on Monday"
    assert condemned.title == "President Anna Lund … condemned the attack"


def test_what_somebody_is_urged_to_do_by_some_day_does_not_date_the_urging():
    (urged,) = events_of("The embassy urged its citizens to leave the border region by 30 June.")
    assert (urged.kind, urged.latest, urged.basis) == ("REQUEST", "2023-06-12", "told")


def test_what_came_before_does_not_happen_when_the_rest_does():
    text = "The harbour reopened in early May, two weeks after 27 people drowned off Dunkirk."
    drowned = next(one for one in events_of(text) if one.kind == "DEATH")
    assert (drowned.earliest, drowned.latest) == ("2023-04-14", "2023-04-29")
    assert drowned.basis == "anchor"


def test_a_part_of_a_name_tells_no_event():
    assert events_of("Amnesty called the plan cruel.") == ()
    (granted,) = events_of("The king granted an amnesty to 40 rebels.")
    assert granted.kind == "CONCEDE"


def dated(text, words):
    """First and last day of the event whose title has these words."""
    found = next(one for one in events_of(text) if words in one.title)
    return found.earliest, found.latest


def test_a_quake_has_the_day_of_the_clause_that_says_what_it_did():
    text = "Two nights ago a smaller tremor had already sent people out into the streets."
    assert dated(text, "tremor") == ("2023-06-10", "2023-06-10")


def test_a_day_that_only_says_who_the_subject_is_dates_nothing():
    text = "The team, third from bottom at Easter, went down on 12 May with a defeat in Braga."
    assert dated(text, "went down") == ("2023-05-12", "2023-05-12")


def test_since_compares_with_a_past_and_bounds_a_perfect():
    assert dated("The peso fell to its weakest level since March.", "peso") == (None, "2023-06-12")
    assert dated("The mine has been shut since March.", "mine")[0] == "2023-03-01"


def test_a_time_behind_the_object_is_the_verbs():
    text = "The chairman closed the meeting at noon on Monday."
    found = next(one for one in events_of(text) if one.kind == "WORK")
    assert found.earliest == "2023-06-12T12:00"


def test_what_is_planned_by_a_day_is_not_before_publication():
    text = "The company said it would shed 60 jobs by the end of the year."
    assert dated(text, "shed") == ("2023-06-12", "2023-12-31")


def test_a_length_up_to_a_date_is_the_time_and_not_its_end():
    text = "The net loss came to 21 million euros in the year to 30 April."
    assert dated(text, "loss") == ("2022-05-01", "2023-04-30")


def test_what_goes_on_when_something_else_does_shares_its_day():
    text = "Eight men were hurt on Thursday when a wall collapsed."
    assert dated(text, "wall")[0] == "2023-06-08"


def test_one_sentence_with_many_times_is_read_once():
    def seconds(times):
        text = "He left on Monday and " * times
        started = time.process_time()
        events_of(text + "slept.")
        return time.process_time() - started

    seconds(20)
    assert seconds(400) < 8 * max(seconds(100), 0.02)


def test_what_is_put_off_is_planned_for_its_new_day():
    (found,) = events_of("The match was postponed until Friday.")
    assert (found.status, found.earliest) == ("planned", "2023-06-16")


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The mayor is to visit Bern on Friday.", "CONSULT", "2023-06-16"),
        ("The council intends to close the bridge on 1 July.", "WORK", "2023-07-01"),
        ("Ministers plan to meet in Oslo on 1 July.", "CONSULT", "2023-07-01"),
    ],
)
def test_the_day_of_what_is_planned_is_that_of_the_plan_coming_true(text, kind, day):
    (planned,) = events_of(text)
    assert (planned.kind, planned.status) == (kind, "planned")
    assert (planned.earliest, planned.latest) == (day, day)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        (
            "Two days after the army took the port, ministers fled on Friday.",
            "took",
            *["2023-06-07"] * 2,
        ),
        (
            "Ministers fled on Friday, three weeks after the army took the port.",
            "took",
            "2023-05-16",
            "2023-05-22",
        ),
        (
            "Two days before the army took the port, ministers fled on Friday.",
            "took",
            *["2023-06-11"] * 2,
        ),
        (
            "Ministers fled on Friday, about ten days after the army took the port.",
            "took",
            None,
            "2023-06-09",
        ),
        (
            "Nine days after a tremor cut the cable, the ship came on Friday.",
            "tremor",
            *["2023-05-31"] * 2,
        ),
    ],
)
def test_what_the_main_clause_is_counted_from_lies_as_far_from_its_day(text, words, first, last):
    found = next(one for one in events_of(text) if words in one.title)
    assert (found.earliest, found.latest) == (first, last)


def test_a_time_counted_from_an_event_is_that_of_the_main_clause():
    story = load(
        "Two days after the army took the port, ministers fled on Friday.", published="2023-06-12"
    )
    counted = next(one for one in story.times if one.text.startswith("Two days"))
    assert (counted.earliest, counted.latest, counted.anchor.label) == (
        "2023-06-09",
        "2023-06-09",
        "The army took the port",
    )


def test_a_birth_lends_its_day_to_nothing():
    story = load("Ana Ruiz was born on 8 November 1938. A neighbour took her in.", published="2022")
    assert [(one.title, one.earliest) for one in story.events if "neighbour" in one.title] == [
        ("A neighbour took her in", None)
    ]


@pytest.mark.parametrize("said", ["refused to sell", "failed to vote", "tried to flee"])
def test_what_is_not_done_or_tried_has_the_day_behind_the_infinitive(said):
    assert dated(f"The council {said} on 3 May 2022.", "council") == ("2022-05-03", "2022-05-03")


def test_what_another_does_behind_but_is_not_of_the_same_month():
    text = "The council voted in March 2022, but the work was delayed."
    assert dated(text, "work was delayed") == (None, "2023-06-12")


def test_a_story_is_at_the_day_by_which_people_had_come():
    text = "Shops shut on Friday. By Saturday hundreds of clients were waiting. Police fired tear gas, wounding a man."
    assert dated(text, "fired tear gas") == ("2023-06-10", "2023-06-10")
    assert dated(text, "wounding a man") == ("2023-06-10", "2023-06-10")


def test_another_year_in_the_same_paragraph_ends_what_went_on():
    text = (
        "She bought the mill in 1988. The mill burned down in 1997. She gave the ruin to the town."
    )
    assert dated(text, "gave the ruin") == (None, "2023-06-12")


def test_a_birth_before_the_comma_is_an_event_of_its_own_and_dates_nothing_else():
    text = "Born in Lund on 4 June 1931, Ann Bell lost her father."
    assert dated(text, "Born in Lund") == ("1931-06-04", "1931-06-04")
    assert dated(text, "lost her father") == (None, "2023-06-12")


def test_what_was_to_be_some_day_keeps_that_day_when_it_has_passed():
    assert dated("A clinic was to open on 5 June but lacks staff.", "clinic") == (
        "2023-06-05",
        "2023-06-05",
    )


def test_what_opens_a_sentence_shares_the_time_behind_it():
    text = "At a hearing in Vienna on 7 June Baran admitted the theft."
    assert dated(text, "hearing") == ("2023-06-07", "2023-06-07")
    assert dated(text, "admitted") == ("2023-06-07", "2023-06-07")


def test_what_comes_days_later_does_not_date_what_the_sentence_tells_before_it():
    text = "Baran fell ill on 1 June. He beat Hove in the final and took the cup four days later."
    assert dated(text, "beat Hove") == ("2023-06-01", "2023-06-01")
    assert dated(text, "… took the cup") == ("2023-06-05", "2023-06-05")


def test_of_which_year_the_accounts_are_is_not_when_they_were_approved():
    text = "The owners met on 4 June 2023. They approved the accounts for 2021."
    assert dated(text, "approved") == (None, "2023-06-12")


def test_when_behind_a_day_is_that_day():
    text = "He was held until 17 June, when he is to ask for bail."
    assert dated(text, "ask") == ("2023-06-17", "2023-06-17")


def test_what_goes_on_behind_an_old_year_is_no_news():
    text = "Arna won on Sunday. They last reached a final in 1987. They were beaten by Lund."
    assert dated(text, "beaten") == (None, "2023-06-12")


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("A man was charged on Thursday after a body was found in a well.", None),
        ("Nine people drowned on Thursday after a boat capsized.", "2023-06-08"),
    ],
)
def test_what_a_charge_is_for_may_be_long_before(text, earliest):
    found = next(one for one in events_of(text) if one.title.startswith("A bo"))
    assert (found.earliest, found.latest) == (earliest, "2023-06-08")


def test_what_a_length_is_counted_from_is_not_of_the_day_told_before():
    text = "Port fined its captain on Friday. The move came two days after Port sold a striker."
    sold = next(one for one in events_of(text) if "sold" in one.title and "move" not in one.title)
    assert sold.earliest is None


def test_a_season_is_not_of_the_day_told_before():
    text = "Kim signed for Lund on Friday. He scored nine goals for Port last season."
    scored = next(one for one in events_of(text) if "scored" in one.title)
    assert scored.earliest is None


@pytest.mark.parametrize(
    ("text", "title", "days"),
    [
        (
            "Last January's avalanche, which buried a chapel, shut the pass to Sion.",
            "Last January's avalanche … buried a chapel",
            ("2024-01-01", "2024-01-31"),
        ),
        (
            "The bank will close 12 branches by the end of June and cut 300 jobs.",
            "The bank will … cut 300 jobs",
            ("2024-05-15", "2024-06-30"),
        ),
        (
            "On Monday the school sang. In the last week of March a fox raided the barn.",
            "A fox raided the barn",
            ("2024-03-25", "2024-03-31"),
        ),
        (
            "The mayor, elected in 2022 after his rival withdrew, resigned on Friday.",
            "His rival withdrew",
            ("2022-01-01", "2022-12-31"),
        ),
        (
            "The roof fell on Friday. A cook was killed; the body was found on Saturday.",
            "A cook was killed",
            ("2024-05-10", "2024-05-10"),
        ),
        (
            "She joined him at 15 and took over the shop when he went blind in 1961.",
            "She … took over the shop when he went blind in 1961",
            ("1961-01-01", "1961-12-31"),
        ),
        (
            "A skipper was jailed on Monday.\n\n"
            "The widow moved to Brno after the inquest, which was held in October 2022.",
            "The widow moved to Brno after the inquest",
            (None, "2024-05-15"),
        ),
        (
            "The depot burned on Monday. The owners denied that gas had leaked.",
            "The owners denied that gas had leaked",
            ("2024-05-13", "2024-05-15"),
        ),
        (
            "The fleet came home on Monday. It had sailed in June last year, it said.\n\n"
            "The voyage began in June last year. A choir sang on deck.",
            "A choir sang on deck",
            (None, "2024-05-15"),
        ),
    ],
)
def test_when_what_is_told_around_a_date_was(text, title, days):
    events = load(text, published="2024-05-15").events
    assert (title, *days) in [(one.title, one.earliest, one.latest) for one in events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In clashes in Lund on Friday, two men drowned.", "Two men drowned"),
        ("During talks on Friday the two sides agreed a truce.", "The two sides agreed a truce"),
    ],
)
def test_what_is_told_of_an_occasion_has_its_day(text, title):
    found = next(one for one in events_of(text) if one.title == title)
    assert (found.earliest, found.latest) == ("2023-06-09", "2023-06-09")


def test_what_comes_after_an_occasion_does_not_have_its_day():
    drowned = next(
        one for one in events_of("After a vote on Friday, two men drowned.") if one.kind == "DEATH"
    )
    assert (drowned.earliest, drowned.latest) == (None, "2023-06-12")


@pytest.mark.parametrize(
    ("text", "words", "earliest"),
    [
        ("The dam broke on Friday. Divers searched the lake for two months.", "Divers", None),
        ("The dam broke on Friday. Its owner was jailed for two years.", "owner", "2023-06-09"),
    ],
)
def test_what_lasts_longer_is_not_of_the_day_told_before(text, words, earliest):
    found = next(one for one in events_of(text) if words in one.title)
    assert found.earliest == earliest


def test_how_long_something_else_lasted_says_nothing():
    text = "Storms came on Friday. A man drowned in a lock that had been shut for two weeks."
    drowned = next(one for one in events_of(text) if one.kind == "DEATH")
    assert drowned.earliest == "2023-06-09"


def test_what_came_after_a_war_is_not_of_the_day_told_before():
    text = "The choir sang on Friday. After the war the group toured Norway."
    toured = next(one for one in events_of(text) if "toured" in one.title)
    assert toured.earliest is None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("They married in Angra do Monte in 1950.", "married", "1950"),
        ("He published a manual of guitar making in 1991.", "published", "1991"),
        ("It lost that contract in 2018 and has sold nothing since.", "lost", "2018"),
        (
            "The treasurer asked for statements on taking office in January 2022.",
            "asked",
            "2022-01",
        ),
        (
            "It listed in 2016, opened a plant two years later, and on July 30 reported a loss.",
            "opened a plant",
            "2018",
        ),
        (
            "It listed in 2016, opened a plant two years later, and on July 30 reported a loss.",
            "reported a loss",
            "2024-07-30",
        ),
    ],
)
def test_the_verb_has_the_time_that_stands_by_it(text, words, day):
    assert day_of(text, words) == day


def test_within_which_time_an_accident_counts_is_not_when_it_was():
    text = "A collision halted traffic on Monday. It was the second accident this year."
    (collision,) = events_of(text)
    assert (collision.earliest, collision.latest) == ("2023-06-12", "2023-06-12")


def test_the_last_minute_is_no_time_of_the_clock():
    (won,) = events_of("Arna won the cup in the last minute.")
    assert (won.earliest, won.basis) == (None, "told")


def test_what_is_done_at_mondays_meeting_is_done_on_monday():
    spoke = next(one for one in events_of("Ten people spoke at Monday's meeting.") if one.main)
    assert (spoke.earliest, spoke.latest) == ("2023-06-12", "2023-06-12")


def test_what_is_said_over_a_row_at_saturdays_match_is_not_of_saturday():
    fined = next(
        one
        for one in events_of("He was fined over a row at Saturday's match.")
        if one.kind == "SANCTION"
    )
    assert (fined.earliest, fined.latest) == (None, "2023-06-12")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Arna host Breng on Sunday.", "2023-06-18"),
        ("They host Breng on Friday.", "2023-06-16"),
        ("Arna visit Breng next Saturday.", "2023-06-17"),
    ],
)
def test_a_match_to_come_is_planned_for_its_day(text, day):
    (match,) = events_of(text)
    assert (match.status, match.earliest, match.latest) == ("planned", day, day)
