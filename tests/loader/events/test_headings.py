"""What happens in the entries of lists; all texts are made up."""

from dashboard import load


def dated(text, published="2024-03-20"):
    """Each event's first and last day by a word of its title."""
    events = load(text, published=published).events
    return {one.title: (one.earliest, one.latest) for one in events}


def when(text, words, published="2024-03-20"):
    return next(days for title, days in dated(text, published).items() if words in title)


def event(text, words, published="2024-03-20"):
    return next(one for one in load(text, published=published).events if words in one.title)


DIARY = """\
A week on the docks

Monday
Crane drivers walked out. The port closed.

Tuesday
Police arrested four pickets. They had blocked a gate.

Friday
The company will reopen the port. "Thieves robbed us," said its owner.
"""


def test_what_happens_in_an_entry_is_dated_by_its_head():
    found = event(DIARY, "port closed", "2017-10-27")
    assert (found.earliest, found.basis, found.anchor.label) == ("2017-10-23", "heading", "Monday")


def test_what_had_happened_was_no_later():
    assert when(DIARY, "blocked a gate", "2017-10-27") == (None, "2017-10-24")


def test_what_is_planned_or_quoted_is_not_dated_by_the_head():
    assert when(DIARY, "reopen the port", "2017-10-27") != ("2017-10-27", "2017-10-27")
    assert when(DIARY, "Thieves", "2017-10-27")[0] is None


def test_what_is_planned_for_a_day_to_come_is_dated_by_it():
    text = "14 April: Parliament will be dissolved.\n2 May: Voters will elect a new one."
    assert when(text, "dissolved", "2024-03-01") == ("2024-04-14", "2024-04-14")


def test_own_words_outweigh_the_head():
    text = "1871\nParliament approved the line.\n\n1902\nA bridge collapsed in March."
    assert when(text, "collapsed", "2020-05-02") == ("1902-03-01", "1902-03-31")


def test_a_title_tells_of_its_day_in_the_present():
    text = "Timeline\n\nMay 3: Rebels capture the port.\nMay 9: Soldiers kill six men."
    assert when(text, "capture", "2024-06-20") == ("2024-05-03", "2024-05-03")


def test_an_entry_of_a_live_blog_was_written_at_its_time():
    text = "Live\n\n19:30\nPolice have closed the bridge.\n\n18:02\nA bus burned in Holm."
    assert when(text, "burned") == ("2024-03-20", "2024-03-20T18:02")


def test_a_time_of_day_of_an_older_day_is_when_it_was():
    text = "Sunday 3 March\n\n19:30\nA bomb exploded.\n\n20:10\nPolice closed the bridge."
    assert when(text, "exploded") == ("2024-03-03T19:30", "2024-03-03T19:30")


def test_days_alone_are_heads_and_no_lines_of_the_page():
    story = load(DIARY, published="2017-10-27")
    assert story.documents[0].furniture == ()


def test_prose_behind_a_list_is_not_dated_by_it():
    text = (
        "How it came:\n\n• 14 November 2020 – The council sold the hall.\n"
        "• 3 February – Police searched the office.\n\nCrowds celebrated."
    )
    assert when(text, "celebrated", "2021-07-09")[0] is None
