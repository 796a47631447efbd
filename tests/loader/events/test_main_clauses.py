"""What a main clause says of the time of what stands beside it in its sentence."""

from dashboard.loader import load
from tests.loader.events.conftest import day_of


def test_a_toll_behind_a_semicolon_is_of_the_year_of_its_accident():
    text = "A lorry was swept off the pass in 1997; eleven people died."
    assert day_of(text, "Eleven people died") == "1997"


def test_what_somebody_went_on_to_do_is_not_of_that_year():
    text = "He joined the bank in 1997; he married a dancer."
    assert day_of(text, "married") == "../2024-11-15"


def test_what_came_after_a_month_is_of_any_day_since():
    text = "His widow asked for an inquiry after police closed their file in March."
    assert day_of(text, "asked for an inquiry") == "2024-03-01/2024-11-15"


def test_an_hour_after_a_vote_is_the_day_of_the_vote():
    text = "The minister resigned on Thursday night, an hour after deputies voted to dismiss him."
    assert day_of(text, "Deputies voted") == "2024-11-14"


def test_years_are_counted_back_from_the_main_clause():
    text = "The town voted on Tuesday to roof the pool, 11 years after it was first asked to."
    assert day_of(text, "first asked") == "2013-05-17/2014-05-12"


def test_a_day_named_behind_the_first_sentences_is_theirs():
    text = (
        "When Ana Duarte boarded the night bus she had a bag of mangoes.\n\n"
        "It was Saturday, June 9. The bus left at 8.15pm."
    )
    assert day_of(text, "boarded the night bus", "2018-07-01") == "2018-06-09"


def test_clocks_before_it_are_of_that_day():
    story = load(
        "The phone rang at ten past three. Ola Berg saw the water.\n\n"
        "It was Tuesday, 5 June. The river had risen for a week.",
        published="2018-07-01",
    )
    assert story.times[0].edtf == "2018-06-05"


def test_what_is_to_be_held_on_a_day_is_planned():
    text = "A farewell tea is to be held at the hall on Saturday."
    assert day_of(text, "tea is to be held", "2019-07-04") == "2019-07-06"


def test_what_was_cancelled_would_have_been_on_a_day_to_come():
    text = "The queen cancelled a trip to Rome, where she was to have met bankers on Friday."
    assert day_of(text, "met bankers", "2021-03-03") == "2021-03-05"


def test_a_day_behind_a_semicolon_is_of_what_stands_there():
    text = "Arna drew with Lund on Saturday.\n\nKoff broke a wrist; he had come from Bern only last month."
    assert day_of(text, "broke a wrist", "2023-09-17") == "2023-09-16"


def test_what_an_officer_adds_takes_no_day_from_what_he_says():
    text = (
        "A fire broke out in Arna on Saturday. It was put out.\n\n"
        "Two guests were treated for burns, an officer said, adding that nobody was arrested."
    )
    assert day_of(text, "treated for burns", "2023-09-17") == "2023-09-16"


def test_what_is_done_while_something_happens_is_of_its_day():
    text = (
        "A silence was held this morning for a pilot, who drowned a year ago today when he fell from "
        "a ladder while boarding a tanker."
    )
    assert day_of(text, "boarding a tanker") == "2023-11-15"


def test_years_before_are_counted_on_from_what_is_recalled():
    text = "It is recalled that a fire gutted the hall in 2016, three years before it was rebuilt."
    assert day_of(text, "It was rebuilt") == "2018-07-04/2020-06-28"


def test_what_was_found_days_later_than_nobody_knows_is_not_of_the_day_told():
    text = "A silence was held today. His body was washed up at Arna eleven days later."
    assert day_of(text, "washed up") == "../2024-11-15"


def test_the_next_sentence_is_of_the_day_of_a_clock_and_not_of_its_minute():
    text = "The first call came at 1:14am on Sunday. A watchman suffered burns."
    assert day_of(text, "suffered burns") == "2024-11-10"


def test_who_was_to_appear_in_court_did_not_yet():
    story = load("He was to appear in court on Friday.", published="2023-03-15")
    assert [(one.edtf, one.status) for one in story.events] == [("2023-03-17", "planned")]


def test_nothing_that_will_be_is_of_the_year_told_where_nobody_knows_today():
    story = load("She led a strike in 2021. She will be sworn in on Dec. 15.")
    assert story.times[-1].edtf is None


def test_it_was_a_day_that_changed_all_names_no_scene():
    text = "Mary Shaw founded the school. It was Tuesday, 5 November, that she died."
    assert day_of(text, "founded the school") == "../2024-11-15"


def test_what_had_lasted_before_does_not_go_on_from_the_day():
    text = "She resigned on Tuesday and had led the party for nine years."
    assert day_of(text, "had led the party") == "../2024-11-15"


def test_a_month_that_a_dispute_began_in_takes_its_paragraph_from_the_news():
    text = (
        "Widows blocked a road on Thursday.\n\nThe dispute began when an audit in March found errors. "
        "The fund suspended all payments."
    )
    assert day_of(text, "suspended all payments") == "../2024-11-15"


def test_a_date_behind_a_colon_is_what_was_found_and_not_when():
    text = "The luthier found a crack and, inside, a pencilled date: June 2018."
    assert day_of(text, "found a crack") == "../2024-11-15"


def test_a_day_behind_a_colon_that_opens_a_clause_is_its_verb_s():
    text = "The referee took another view: late on Sunday night he banned two men."
    assert day_of(text, "banned two men") == "2024-11-10"
