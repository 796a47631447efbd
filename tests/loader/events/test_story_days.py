from dashboard.loader import load
from tests.loader.events.conftest import day_of, days


def test_a_verb_behind_and_with_its_day_has_the_subject_of_the_first():
    read = days("She studied law at Lund and in 1958 joined the survey as a typist.")
    assert read["She … joined the survey as a typist"] == "1958"
    read = days("He lost his job and on Monday sued the bank.", published="2024-06-14")
    assert read["He … sued the bank"] == "2024-06-10"


def test_the_following_year_opens_a_sentence():
    text = "In 1958 she joined the survey. The following year she talked her way aboard a trawler."
    assert day_of(text, "talked") == "1959"


def test_what_is_minutes_into_a_half_is_of_the_day_of_the_match():
    text = "Leota scored a try on Friday. Fifita was sent off 10 minutes into the second half."
    assert day_of(text, "sent off", published="2024-06-14") == "2024-06-14"


def test_what_a_decision_came_after_was_no_later():
    text = "The decision to drain it was taken in April, after divers found a crack."
    assert day_of(text, "found", published="2024-06-14") == "../2024-04-30"


def test_a_year_of_whom_a_clause_describes_is_not_that_of_the_sentence():
    text = "The whistle blew on Friday. Lind, who joined the mill in 1979, broke a window."
    assert day_of(text, "broke", published="2024-06-16") == "2024-06-14"


def test_what_goes_on_to_another_year_is_not_of_the_day_told_before():
    text = (
        "On 4 May 1961 she noticed a notch in the line. "
        "Her paper was turned down twice and appeared in Rome in 1963."
    )
    assert day_of(text, "turned down", published="2024-06-14") == "../2024-06-14"


def test_a_text_of_clocks_begins_on_the_day_that_names_what_it_told():
    text = (
        "The phone rang at ten past three. Within a minute brown water was pushing under the door."
        "\n\nSaturday's flood was the worst in the town since 1973."
    )
    assert day_of(text, "phone rang", published="2024-09-20") == "2024-09-14"
    assert day_of(text, "water was pushing", published="2024-09-20") == "2024-09-14"


def test_that_evening_is_of_the_day_on_which_something_was_said():
    text = (
        "Two advisers were freed on Sunday.\n\nThe party said on Monday that it would leave. "
        "He gave a speech that evening."
    )
    assert day_of(text, "speech", published="2024-11-06") == "2024-11-04"


def test_what_an_office_was_taken_after_was_no_later():
    text = "Hruska took office in June 2022 after winning an early election."
    assert list(days(text, published="2024-11-06").values()) == ["2022-06", "../2022-06-30"]


def test_an_outbreak_is_told_beside_its_deaths():
    text = "The ministry has declared a cholera outbreak in Zomba, where 41 people have died."
    assert any("declared a cholera outbreak" in title for title in days(text))


def test_a_funeral_is_not_the_death():
    text = "Nine people died on Saturday. The funeral of the dead will be held in Lorca tomorrow."
    assert sorted(days(text, published="2024-09-20").values()) == ["2024-09-14", "2024-09-21"]


def test_who_was_shot_and_died_on_sunday_was_shot_no_later():
    text = "A student shot at a march in Dhaka died on Sunday."
    assert day_of(text, "student shot", published="2024-07-22") == "../2024-07-21"


def test_what_lasted_for_years_was_not_in_the_year_before_it():
    text = "The pool was opened in 1931 and closed for two years."
    assert list(days(text, published="2024-05-23").values()) == ["1931", "../2024-05-23"]


def test_a_paragraph_in_the_past_perfect_goes_on_from_the_day_that_ended_the_last():
    text = (
        "A boot was found on July 12, said Ann Bell, who saw him when he left Lund on 3 May 1986."
        "\n\nHe had set out alone from a hut. Guides found his hat."
    )
    assert day_of(text, "had set out", published="2023-07-29") == "../1986-05-03"
    assert day_of(text, "found his hat", published="2023-07-29") == "1986-05-03"


def test_a_crowd_and_its_verb_are_no_object_of_the_verb_before():
    read = days("Officers fired tear gas and the crowd set fire to two buses on Sunday.")
    assert "The crowd set fire to two buses on Sunday" in read


def test_when_a_test_was_made_does_not_confirm_it():
    read = days("A DNA test this week confirmed that he was dead.")
    assert any("confirmed" in title for title in read)
    assert not any(title.startswith("This week") for title in read)


def test_what_is_denied_behind_an_adjective_is_negated():
    events = load("The minister denied that live rounds had been used.").events
    assert [one.status for one in events] == ["asserted", "negated"]


def test_in_an_obituary_what_is_told_without_a_day_is_not_of_the_death():
    text = (
        "Ron Pascoe, a fireman, died on Tuesday. He was 91.\n\n"
        "Pascoe was off duty on the night of 23 August 1964. He saw smoke over a hotel.\n\n"
        "By the time an engine pulled up, he went in again.\n\n"
        "The Queen gave him a medal in 1965.\n\nAn inquiry blamed the owner."
    )
    assert day_of(text, "went in again", published="2023-10-14") == "1964-08-23"
    assert day_of(text, "blamed the owner", published="2023-10-14") == "../2023-10-14"


def test_the_highest_in_months_is_no_day_to_come():
    text = "Copper rose to its highest in four months on Monday."
    assert day_of(text, "rose", published="2024-08-19") == "2024-08-19"


def test_the_day_of_an_adjective_s_saying_is_not_that_of_what_is_said():
    read = days("Austral said on Friday it would miss its target.", published="2024-08-19")
    assert read["It would miss its target"] == "2024-08-19/.."


def test_a_day_that_is_only_talked_about_does_not_date_the_clocks_before():
    text = (
        "The museum closed its doors at 5 p.m. Guards checked the rooms.\n\n"
        "They talked about Sunday's marathon."
    )
    assert day_of(text, "closed", published="2024-06-14") == "2024-06-14T17:00:00"


def test_a_paragraph_about_another_does_not_go_back():
    text = "Holm hired Bo Meyer, who joined the firm in March 2020.\n\nThe bank had lost money."
    assert day_of(text, "had lost", published="2024-06-14") == "../2024-06-14"


def test_some_friday_of_another_year_is_none_of_this_week():
    text = "She won in 1963. Six years later, on a Friday at noon, she led 300 nurses out."
    assert day_of(text, "led", published="2024-06-14") == "1969"
    assert day_of("He died in 1954 on a cold Monday.", "died", published="2024-06-14") == "1954"


def test_a_birthday_is_counted_from_the_birth():
    text = "Born in Bath on 4 April 1928, Ann Bell left school at 13. She retired on her 59th birthday."
    assert day_of(text, "retired") == "1987-04-04"


def test_what_was_due_on_a_day_is_to_come():
    assert day_of("The envoy was due in Derby on Saturday.", "due", "2024-06-14") == "2024-06-15"
    text = "The envoy was due in Derby on Saturday but stayed at home."
    assert day_of(text, "due", "2024-06-14") == "2024-06-08"
    assert day_of("The results were due in March.", "due", "2024-06-14") == "2024-03"


def test_a_plan_behind_and_has_its_own_day():
    text = "The premier has scrapped a visit to Jakarta and plans to fly to Derby on Monday."
    assert day_of(text, "… plans to fly", published="2024-06-14") == "2024-06-17"


def test_a_main_clause_without_a_comma_before_it_is_of_the_opening_one_s_time():
    text = "When fever broke out in Bath in 1963 she turned a barn into a ward."
    assert day_of(text, "turned") == "1963"


def test_that_day_of_a_year_is_in_it():
    assert day_of("They lost the final in 1996. Face missed a kick that day.", "missed") == "1996"


def test_what_a_day_is_counted_from_has_its_day_by_that():
    text = "Trucks reached Hale on 12 June, two weeks after the province declared a disaster."
    assert day_of(text, "declared", "2024-06-14") == "2024-05-26/2024-06-01"
    text = "Ten days after bats were found in it, the bridge reopened on 10 June."
    assert day_of(text, "Bats", "2024-06-14") == "2024-05-31"


def test_the_night_of_a_fire_is_that_of_the_fire():
    text = "The mill burned down on 3 May. The owner was held on Monday. On the night of the fire he slept."
    assert day_of(text, "slept", "2024-06-14") == "2024-05-03"


def test_a_paper_of_a_sunday_that_named_last_sunday_tells_of_that_one():
    text = (
        "Two hikers missing since last Sunday were found on Friday. One went home on Saturday. "
        "They skied off at eight on Sunday."
    )
    assert day_of(text, "skied off", "2024-03-17") == "2024-03-10"


def test_what_looks_back_leaves_where_the_story_goes_on_from():
    text = (
        "They broke through on 3 January 2023.\n\nAn attempt was called off on Christmas Day 2012.\n\n"
        "The core arrived that April."
    )
    assert day_of(text, "arrived", "2024-09-05") == "2023-04"


def test_what_inspectors_found_they_did_something_about_on_their_visit():
    text = (
        "Inspectors who visited the depot last Tuesday found that it leaked. They sealed the tank."
    )
    assert day_of(text, "sealed", "2024-06-14") == "2024-06-11"


def test_a_day_behind_a_noun_is_that_day():
    assert day_of("Two people died in a crash Friday.", "died", "2024-06-14") == "2024-06-14"
    assert day_of("Police found a body Monday in the river.", "found", "2024-06-14") == "2024-06-10"


def test_what_was_due_and_is_told_on_is_past():
    text = "The ferry was due in Dover on Monday. It sank at noon."
    assert day_of(text, "sank", "2024-06-14") == "2024-06-10T12:00:00"
    text = "The delay on Tuesday was due to a burst tyre."
    assert day_of(text, "delay", "2024-06-14") == "2024-06-11"


def test_who_vanished_was_not_found_on_that_day():
    text = "A hiker who vanished on Saturday was found by a team. She lay in a ditch. She slept."
    assert day_of(text, "found", "2024-06-14") != "2024-06-08"


def test_a_friday_in_a_paper_of_a_friday_is_today():
    text = "The mill burned last Friday. On Friday the council met."
    assert day_of(text, "met", "2024-06-14") == "2024-06-14"


def test_what_somebody_fled_from_long_ago_is_not_of_the_news_day():
    text = (
        "A tuner found the paper on Tuesday.\n\nIt was dated 12 April 1966. The army burned the rest.\n\n"
        "Its editor fled to Arica. She died there in 1998."
    )
    assert day_of(text, "fled", "2024-05-18") != "2024-05-14"


def test_what_lasted_longer_than_a_day_is_not_of_the_day_that_ended_it():
    text = "The airport was closed for 36 hours and reopened this morning."
    assert day_of(text, "was closed") == "../2024-11-15"


def test_what_a_purpose_beside_the_doer_names_is_not_of_what_he_did():
    text = (
        "Lund appeared in court on Friday.\n\nLund, who sold a field to repay her aunt last month, "
        "wept."
    )
    assert day_of(text, "wept", "2023-03-12") == "2023-03-10"


def test_a_date_in_march_is_no_protest():
    assert (
        load("Heavy rain began on 24 March.", published="2017-03-29").events[0].kind == "DISASTER"
    )


def test_what_somebody_did_before_is_not_the_day_of_what_came_upon_him():
    text = (
        "A van hit a shop in Hull on Sunday.\n\n"
        "The driver, who passed his test in May, was turning left when a boy ran out."
    )
    assert day_of(text, "ran out") == "2024-11-10"
    assert day_of(text, "passed") == "2024-05"


def test_a_day_behind_what_describes_somebody_is_of_the_main_verb():
    text = "Ministers met farmers, who had blocked a road in March, in Lyon on 9 May."
    assert day_of(text, "met") == "2024-05-09"
    assert day_of(text, "blocked") == "2024-03"


def test_what_came_some_days_after_a_month_is_told_of_days_that_far_from_it():
    text = "In August the council approved the plan. Its leader quit the next morning."
    assert day_of(text, "quit") == "2024-08-02/2024-09-01"


def test_what_came_some_days_after_this_month_began_is_over_by_publication():
    text = "The council approved the plan this month. Three days later its leader quit."
    assert day_of(text, "quit") == "2024-11-04/2024-11-15"
    text = "The leader will quit this month. Three days later the council will meet."
    assert day_of(text, "meet") == "2024-11-04/2024-12-03"


def test_what_is_counted_from_is_counted_from_the_clause_around_it():
    text = (
        "United beat Rovers on Sunday. Kim Poe took over in October, three days after Rovers were "
        "relegated in Leeds, and has won two matches."
    )
    assert day_of(text, "relegated") == "2024-09-28/2024-10-28"
    assert day_of(text, "took over") == "2024-10"


def test_what_is_told_later_of_a_thing_is_not_what_was_done_to_it_before():
    text = (
        "A man sent a card an hour before his cart overturned. He had bought the cart last month."
    )
    assert day_of(text, "overturned") == "../2024-11-15"
    later = "Two days after the ship sank, divers went down. The ship sank on 10 May."
    assert day_of(later, "Divers went") == "2024-05-12"


def test_each_item_under_its_own_headline_tells_a_story_of_its_own():
    text = (
        "Bridge shut after crash\n\nThe bridge was shut on Monday when two lorries crashed.\n\n"
        "Hiker found alive\n\nA hiker was found on Sunday by a dog.\n\n"
        "Fire ruled accidental\n\nThe fire was ruled an accident. Ida Holm thanked the crew."
    )
    assert day_of(text, "thanked", "2023-06-14") == "../2023-06-14"


def test_what_is_counted_from_is_of_the_day_that_it_was_told_of():
    text = "The bank collapsed on 2 May 2022. A year after the bank collapsed, its owner quit."
    found = days(text)
    assert found["The bank collapsed"] == "2022-05-02"
    assert found["Its owner quit"] == "2023"


def test_what_was_done_to_a_name_is_of_the_day_that_it_was_told_of():
    text = "Roe was elected on 3 May 2021. Two days before Roe was elected, a rival quit."
    found = days(text)
    assert found["Roe was elected"] == "2021-05-03"
    assert found["A rival quit"] == "2021-05-01"
