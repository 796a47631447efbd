NIGHT = (
    "{above}\n\n18:30 hrs: The gates were shut.\n\n"
    "At 20:10 hrs the pumps failed.\n\n"
    "22:45 hrs: The wall gave way.\n\n"
    "{below}"
)


def times(read, above, below, published="2021-09-10"):
    found = read(NIGHT.format(above=above, below=below), published)
    return {one.text: one.earliest for one in found}


def test_hours_of_a_night_end_no_later_than_publication(read):
    found = times(read, "The river rose.", "Just after midnight the bank fled. At 01:20 it broke.")
    assert found["18:30 hrs"] == "2021-09-09T18:30"
    assert found["20:10 hrs"] == "2021-09-09T20:10"
    assert found["22:45 hrs"] == "2021-09-09T22:45"
    assert found["midnight"] == "2021-09-10"
    assert found["01:20"] == "2021-09-10T01:20"


def test_hours_go_on_from_the_day_that_is_told_above_them(read):
    found = times(read, "It began to rain at 18:00 on Wednesday.", "Nobody was hurt.")
    assert found["18:30 hrs"] == "2021-09-08T18:30"
    assert found["22:45 hrs"] == "2021-09-08T22:45"


def test_a_day_told_many_hours_before_them_is_not_theirs(read):
    found = times(read, "It began to rain at 04:00 on Wednesday.", "Nobody was hurt.")
    assert found["18:30 hrs"] == "2021-09-10T18:30"


def test_what_is_still_to_come_turns_no_day(read):
    found = times(read, "The river rose.", "At 02:00 the army will close the bridge.")
    assert found["22:45 hrs"] == "2021-09-10T22:45"


def test_a_look_back_turns_no_day(read):
    found = times(read, "The river rose.", "The bank, wet since 03:00, fled.")
    assert found["22:45 hrs"] == "2021-09-10T22:45"


def test_hours_are_of_a_known_day_where_publication_is_not(read):
    found = times(read, "It began to rain at 18:00 on 8 September 2021.", "All fled.", None)
    assert found["22:45 hrs"] == "2021-09-08T22:45"


def test_nothing_told_as_past_is_of_the_day_after_publication(read):
    found = read("The mill burned at 22:00 on Friday. At 01:30 it fell.", "2021-09-10")
    assert found[1].earliest == "2021-09-10T01:30"


def test_paragraphs_that_begin_with_a_time_go_on_behind_the_list(read):
    text = "18:30: A gate shut.\n\n23:10: A wall fell.\n\nAt 01:20 it rained.\n\nAt 04:45 all was over."
    found = {one.text: one.earliest for one in read(text, "2021-09-10")}
    assert found["18:30"] == "2021-09-09T18:30"
    assert found["01:20"] == "2021-09-10T01:20"
    assert found["04:45"] == "2021-09-10T04:45"


def test_each_paragraph_of_an_entry_goes_on_by_the_clock(read):
    text = "22:15: A gate shut.\n\n23:30: A wall fell.\n\nAt 00:40 it rained.\n\n01:15: All fled."
    found = {one.text: one.earliest for one in read(text, "2021-09-10")}
    assert found["00:40"] == "2021-09-10T00:40"
