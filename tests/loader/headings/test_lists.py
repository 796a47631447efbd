from dashboard.loader.headings import find_heads
from dashboard.loader.sentences import prose_from


def heads(text):
    return [text[head.start : head.end] for head in find_heads(text, "en")]


def entry(text, number):
    head = find_heads(text, "en")[number]
    return text[head.content : head.until].strip()


def test_two_lines_that_only_say_when_make_a_list():
    assert heads("4 March\nA dam broke.\n\n9 March\nIt was mended.") == ["4 March", "9 March"]


def test_one_line_that_only_says_when_does_not():
    assert heads("Harbour opens\n\n8 May 2014\n\nThe king opened the harbour.") == []


def test_a_sentence_that_begins_with_a_date_heads_nothing():
    assert heads("May 2018 was wet.\n\nJune 2018 was dry.\n\nMonday came. It rained.") == []


def test_minutes_of_a_match_are_no_times_of_day():
    assert heads("12' Goal! Moreno scores.\n\n34' Hughes is booked.\n\n58' Selm equalise.") == []


def test_numbers_of_sections_and_prices_head_nothing():
    assert heads("1.1 Scope\n\n1.2 Terms\n\n12.50 Soup\n\n14.00 Fish") == []


def test_titles_stand_behind_times_of_day():
    assert heads("20:45 Mayor resigns\nHe left.\n\n19:30\nA bus burned.") == ["20:45", "19:30"]


def test_marks_of_lists_and_headings_stand_before_dates():
    text = "## March\n\n**4 March** – A dam broke.\n\n- 9 March: It was mended.\n\n## April\n\n[x]"
    assert heads(text) == ["March", "4 March", "9 March", "April"]


def test_rows_of_a_table_begin_with_dates():
    text = "| 3 May 2011 | The port fell. |\n| 7 June 2011 | Food arrived. |"
    assert heads(text) == ["3 May 2011", "7 June 2011"]


def test_years_run_into_their_lines_where_they_do_so_again_and_again():
    text = "1961 Amara is free.\n1964 Soldiers rise.\n1972 A treaty is signed."
    assert heads(text) == ["1961", "1964", "1972"]
    assert heads("1961 Amara is free.\n1964 Soldiers rise.") == []


def test_a_year_alone_stands_above_its_days():
    assert heads("1968\n\n5 January: He won.\n\n20 August: He lost.")[0] == "1968"


def test_spans_of_days_and_years_head_entries():
    text = "28 April – 2 May 1941: Shells fell.\n\n3-5 June 1941: The fort fell."
    assert heads(text) == ["28 April – 2 May 1941", "3-5 June 1941"]


def test_days_are_counted():
    assert heads("Day 1: Monday 11 June\nIt began.\n\nDay 2\nIt went on.") == [
        "Day 1: Monday 11 June",
        "Day 2",
    ]


def test_a_bullet_ends_with_its_text():
    text = "• 3 May – The hall was sold.\n• 9 May – She sued.\n\nThe firm bought a quarry."
    assert entry(text, 1) == "She sued."


def test_the_last_entry_is_no_longer_than_the_others():
    text = "3 May: A\n\nOne more.\n\n9 May: B\n\nOne more.\n\nNothing of it."
    assert entry(text, 1) == "B\n\nOne more."


def test_a_year_of_a_long_article_ends_at_the_next_title():
    text = "1936: Rising\n\nIt began.\n\nThe north\n\nIt spread.\n\n1938: Fall\n\nIt ended."
    assert entry(text, 0) == "Rising\n\nIt began."


def test_sentences_end_at_the_date_of_a_head_and_behind_its_title():
    text = "20:45 Mayor resigns\nHe left.\n\n19:30 Bus burns\nIt stood at a stop."
    prose = prose_from(text)
    assert [text[one.start : one.end] for one in prose.sentences] == [
        "20:45",
        "Mayor resigns",
        "He left.",
        "19:30",
        "Bus burns",
        "It stood at a stop.",
    ]


def test_a_wider_head_may_stand_last_where_another_stands_among_the_days():
    text = "7 May 2020\nA.\n\n5 May\nB.\n\nJune 2019\nC.\n\n3 March 2018\nD.\n\n1997\nE."
    assert heads(text) == ["7 May 2020", "5 May", "June 2019", "3 March 2018", "1997"]
    assert heads("7 May 2020\nA.\n\n5 May\nB.\n\n1997\nE.") == ["7 May 2020", "5 May"]


def test_bold_dates_head_entries_with_a_stop_in_or_behind_the_bold():
    assert heads("**3 January.** A dam broke.\n\n**7 January**. It was mended.") == [
        "3 January",
        "7 January",
    ]


def test_a_week_a_part_or_a_phase_is_counted_before_its_days():
    text = "Week 1 (1–7 March 2022)\nA.\n\nPhase 2: 8–14 March 2022\nB."
    assert heads(text) == ["1–7 March 2022", "8–14 March 2022"]


def test_weekdays_before_a_stop_head_a_diary():
    text = "Monday. We crossed at dawn.\n\nTuesday. A dog bit the cook.\n\nIt rained on Wednesday."
    assert heads(text) == ["Monday", "Tuesday"]
    assert heads("Monday. It was a bad day.\n\nNo boat came.") == []
