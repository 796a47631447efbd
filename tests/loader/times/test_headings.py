import pytest


def days(times):
    return {one.text: one.earliest for one in times}


def test_a_list_without_years_turns_over_the_year(read):
    text = "28 December\nWe left.\n\n2 January\nWe landed.\n\n5 January\nWe arrived."
    found = days(read(text, "2016-09-01"))
    assert found == {
        "28 December": "2015-12-28",
        "2 January": "2016-01-02",
        "5 January": "2016-01-05",
    }


def test_a_list_that_runs_backwards_turns_over_the_year(read):
    found = days(read("3 February\nA.\n\n27 January\nB.\n\n30 December\nC.", "2023-02-03"))
    assert found["27 January"] == "2023-01-27"
    assert found["30 December"] == "2022-12-30"


def test_a_year_that_one_day_names_is_that_of_the_next(read):
    found = read("• 14 November 2020 – A.\n• 3 February – B.", "2024-07-09")[1]
    assert (found.earliest, found.basis, found.anchor.label) == (
        "2021-02-03",
        "narrative",
        "14 November 2020",
    )


def test_heads_above_complete_those_below(read):
    found = read("1968\n\nAugust\n\n20 August\n\nA.\n\n1969\n\nApril\n\n17 April\n\nB.", None)
    assert [one.earliest for one in found] == [
        "1968-01-01",
        "1968-08-01",
        "1968-08-20",
        "1969-01-01",
        "1969-04-01",
        "1969-04-17",
    ]
    assert (found[2].basis, found[2].anchor.label) == ("heading", "August")


def test_days_of_the_week_lead_up_to_publication(read):
    found = days(read("Monday\nA.\n\nWednesday\nB.\n\nFriday\nC.", "2017-10-27"))
    assert found == {"Monday": "2017-10-23", "Wednesday": "2017-10-25", "Friday": "2017-10-27"}


def test_days_of_the_week_of_an_unknown_week_stay_unknown(read):
    assert {one.earliest for one in read("Monday\nA.\n\nWednesday\nB.", None)} <= {None}


def test_counted_days_go_by_a_dated_one(read):
    found = days(read("Day 1: Monday 11 June\nA.\n\nDay 2\nB.\n\nDay 5\nC.", "2018-06-30"))
    assert found["Day 2"] == "2018-06-12"
    assert found["Day 5"] == "2018-06-15"


def test_a_live_blog_runs_back_over_midnight(read):
    found = days(read("00:20\nA.\n\n23:40\nB.\n\n20:05\nC.", "2022-09-07"))
    assert found == {
        "00:20": "2022-09-07T00:20",
        "23:40": "2022-09-06T23:40",
        "20:05": "2022-09-06T20:05",
    }


def test_a_live_blog_runs_on_over_midnight(read):
    found = days(read("9.15am\nA.\n\n4.05pm\nB.\n\n12.30am\nC.", "2021-02-11"))
    assert found["9.15am"] == "2021-02-10T09:15"
    assert found["12.30am"] == "2021-02-11T00:30"


def test_times_of_day_are_of_the_day_above_them(read):
    found = days(read("Sunday 17 March\n\n20:00\nA.\n\nMonday 18 March\n\n00:45\nB.", "2024-03-20"))
    assert found["20:00"] == "2024-03-17T20:00"
    assert found["00:45"] == "2024-03-18T00:45"


def test_yesterday_is_counted_from_the_head(read):
    text = "17 November\nHe came yesterday. She will go tomorrow.\n\n18 November\nNothing."
    found = {one.text: one for one in read(text, "2023-11-30")}
    assert found["yesterday"].earliest == "2023-11-16"
    assert found["tomorrow"].earliest == "2023-11-18"
    assert found["tomorrow"].basis == "heading"
    assert found["tomorrow"].anchor.label == "17 November"


def test_hours_ago_are_counted_from_the_time_of_day(read):
    text = "00:30\nThe bridge fell two hours ago.\n\n00:10\nNothing."
    assert days(read(text, "2022-09-07"))["two hours ago"] == "2022-09-06T22:30"


def test_a_later_time_told_as_past_is_of_the_day_before(read):
    text = "00:15\nA boat sank at 23:50.\n\n00:05\nNothing."
    assert days(read(text, "2022-09-07"))["23:50"] == "2022-09-06T23:50"


def test_months_and_days_are_of_the_year_above_them(read):
    text = "1902\nA bridge fell in March.\n\n1967\nThe last train left on 30 September."
    found = days(read(text, "2020-05-02"))
    assert found["March"] == "1902-03-01"
    assert found["30 September"] == "1967-09-30"


def test_years_before_christ_head_entries(read):
    text = "431 BC\nPlague broke out.\n\n429 BC\nTalks failed the following year."
    found = days(read(text, None))
    assert found["431 BC"] == "-0430-01-01"
    assert found["the following year"] == "-0427-01-01"


def test_a_day_of_publication_above_older_days_heads_nothing(read):
    text = "20 June 2024\n\nIt rained yesterday.\n\n4 March\n\nA.\n\n9 March\n\nB."
    found = {one.text: one for one in read(text, "2024-06-20")}
    assert found["20 June 2024"].rule != "heading" or found["yesterday"].basis == "published"
    assert found["9 March"].earliest == "2024-03-09"


def test_a_list_ends_where_its_bullets_do(read):
    text = "• 3 May 2020 – A.\n• 9 May 2020 – B.\n\nHe resigned yesterday."
    assert days(read(text, "2021-07-09"))["yesterday"] == "2021-07-08"


def test_a_day_with_its_own_year_is_not_of_the_month_above_it(read):
    text = "May 2009\nA.\n\n3 June 2012\nB.\n\n4 June\nC.\n\n6–8 June\nD.\n\n2 January\nE."
    found = [(one.text, one.earliest, one.latest) for one in read(text, "2013-05-01")]
    assert found[1:3] == [
        ("3 June 2012", "2012-06-03", "2012-06-03"),
        ("4 June", "2012-06-04", "2012-06-04"),
    ]
    assert {one[1:] for one in found[3:5]} == {("2012-06-06", "2012-06-08")}
    assert found[5] == ("2 January", "2013-01-02", "2013-01-02")


def test_a_day_of_another_month_goes_on_from_the_head_before(read):
    text = "May 2009\nA.\n\nNovember 2011\nB.\n\n4 June\nC.\n\n7 June\nD."
    assert days(read(text, "2019-05-01"))["4 June"] == "2012-06-04"


def test_a_time_of_day_right_below_a_day_is_of_that_day(read):
    text = "4 June\nAt 06:30 a crowd gathers.\n\n5 June\nThe mill shuts."
    assert days(read(text, "2012-06-09"))["06:30"] == "2012-06-04T06:30"


@pytest.mark.parametrize(
    "text",
    [
        "10:00 - 11:00\nDoors open.\n\n11:00 - 12:00\nThe mayor speaks.",
        "10:00–11:00: Kim left.\n11:00–12:00: Bo left.",
        "22:00 – 02:00\nA fire burned.\n\n02:00 – 04:00\nIt was out.",
        "Monday to Tuesday\nA.\n\nWednesday to Friday\nB.",
    ],
)
def test_heads_that_are_spans_are_read(read, text):
    found = read(text, "2024-05-15")
    assert all((one.earliest or "") <= (one.latest or one.earliest or "") for one in found)
    assert len([one for one in found if one.rule == "heading"]) >= 2


def test_a_head_of_two_weekdays_ends_on_the_second(read):
    found = read("Monday to Tuesday\nA.\n\nWednesday to Friday\nB.", "2024-05-18")
    assert {one.latest for one in found} == {"2024-05-14", "2024-05-17"}


def test_times_with_dots_head_the_posts_of_a_live_blog(read):
    text = "Thursday 13 July 2023\n\n19.45\nWe close.\n\n18.20\nA man died.\n\n08.15\nIt began."
    found = {one.text: one.earliest for one in read(text, "2023-07-13")}
    assert found["18.20"] == "2023-07-13T18:20"


def test_prices_in_a_column_are_no_heads(read):
    assert read("9.45\nTea\n\n8.20\nMilk", "2023-07-13") == ()


def test_counted_days_go_by_the_day_on_which_it_began(read):
    text = "The siege of Larnok began on 1 March 1822.\n\nDay 1\nA.\n\nDay 12\nB."
    found = read(text, None)
    assert days(found) == {
        "1 March 1822": "1822-03-01",
        "Day 1": "1822-03-01",
        "Day 12": "1822-03-12",
    }
    assert found[-1].anchor.label == "1 March 1822"


def test_counted_days_of_what_began_on_no_day_stay_unknown(read):
    text = "The siege of Larnok was lifted on 1 May 1822.\n\nDay 1\nA.\n\nDay 12\nB."
    assert [one.earliest for one in read(text, None)] == ["1822-05-01"]
