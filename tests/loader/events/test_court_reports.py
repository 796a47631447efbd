from dashboard.loader import load
from tests.loader.events.conftest import day_of, days

TRIAL = """Porter jailed over hotel fire

A porter was jailed for nine years on Thursday for setting fire to a hotel in Varna.

Petar Kolev, 52, lit a curtain on the third floor on 6 February 2023, the district court heard.

The prosecutor told the jury that Kolev locked two doors behind him. Guests climbed down a drainpipe.
That night nine of them slept in a church.

Kolev wept as the verdict was read.
"""


def test_what_a_jury_heard_was_on_the_day_of_the_deed():
    assert day_of(TRIAL, "locked two doors") == "2023-02-06"


def test_what_follows_it_was_on_that_day_too():
    assert day_of(TRIAL, "climbed down a drainpipe") == "2023-02-06"


def test_a_night_is_counted_from_that_day():
    assert day_of(TRIAL, "slept in a church") == "2023-02-06"


def test_what_happens_in_court_is_of_the_news():
    assert day_of(TRIAL, "wept") == "2024-11-14"


def test_what_somebody_is_jailed_for_was_no_later_than_that():
    text = "A porter was jailed for nine years on Thursday for stabbing a guest in Varna."
    events = load(text, published="2024-11-15").events
    assert [(one.kind, one.edtf) for one in events] == [
        ("COERCE", "2024-11-14"),
        ("ASSAULT", "../2024-11-14"),
    ]


def test_a_day_in_a_clause_that_only_describes_is_that_of_the_deed():
    text = """Boatyard fined over diver

A boatyard was fined at Poole magistrates' court on Monday.

Ivo Lang, a diver whose left hand was crushed by a winch on 8 May 2022, lost two fingers.

Lang had swum under the hull as the crew were lowering a mast. A cable slipped.
The following morning a surgeon removed his thumb.
"""
    assert day_of(text, "cable slipped") == "2022-05-08"
    assert day_of(text, "removed his thumb") == "2022-05-09"


def test_an_election_before_a_court_is_no_deed():
    text = """Judges annul the vote

The Supreme Court on Monday annulled the vote of 5 May 2023, in which Ada Koffi beat Jean Mensah.

Supporters of Mensah danced in the streets.
"""
    assert day_of(text, "danced") == "2024-11-11"


def test_a_hearing_that_continues_is_to_come():
    text = "The inquest continues on Wednesday."
    assert day_of(text, "continues") == "2024-11-20"


def test_most_recently_in_a_year_is_that_year():
    text = "Argentina has defaulted nine times, most recently in 2020."
    assert day_of(text, "defaulted") == "2020"


def test_who_came_to_do_something_came():
    assert day_of("In 1951 the king came to open the mill.", "came") == "1951"
    assert days("In 1951 the nurse came to believe him.") == {}


def test_a_birth_or_a_career_is_no_deed():
    text = (
        "A judge jailed Per Dahl for fraud on Monday. Dahl was born on 3 May 1970 "
        "and joined the bank on 3 May 2010. He bought a boat."
    )
    assert day_of(text, "bought", published="2024-06-14") == "2024-06-10"


def test_a_crime_without_a_day_was_no_later_than_the_trial():
    text = "A judge jailed Per Dahl for fraud on Monday. He stole 4 million crowns."
    assert day_of(text, "stole", published="2024-06-14") == "../2024-06-10"


def test_what_a_court_is_told_by_the_clock_goes_on_in_the_next_paragraph():
    text = (
        "A driver whose lorry hit a bus had not slept, a court heard on Monday. He denies manslaughter.\n\n"
        "Prosecutor Ana Lim told the jury that he left Arna at 04:00 on 8 November 2016. "
        "At 05:20 the next morning the lorry crossed the line.\n\n"
        "The bus was full. Six passengers died where they sat."
    )
    assert day_of(text, "died where they sat", published="2017-03-16") == "2016-11-09"


def test_what_follows_a_scene_in_the_gallery_is_of_the_day_in_court():
    text = TRIAL.replace(
        "Kolev wept as the verdict was read.", "A man in the gallery shouted. Kolev wept."
    )
    assert day_of(text, "wept") == "2024-11-14"


def test_giving_evidence_yesterday_is_no_day_of_what_it_tells():
    text = (
        "An inquest heard how a skipper drowned.\n\nThe Ada capsized on 9 October 2020.\n\nGiving evidence "
        "yesterday, Colleen Bard said she radioed him at 8.05pm."
    )
    assert day_of(text, "radioed", published="2022-08-17") == "2020-10-09T20:05:00"


INQUEST = """Radio went unheard before crash, inquest told

An inquest in Sorna into the death of a pilot has heard of his last calls.

Ivar Lund, 27, was counting reindeer when his helicopter came down on a frozen lake on 14 August
2015. His body was found the next morning.

Opening the hearing on Tuesday, counsel said the two calls were made at 3.40pm and 3.52pm.

His brother wept yesterday. The safety board examined the wreck in Bodo that October. Its report,
published in April 2016, found that a belt had failed. The firm went into liquidation later that year.
"""


def test_clocks_of_what_an_inquest_heard_are_of_the_day_that_it_looks_into():
    found = day_of(INQUEST, "two calls were made", "2018-05-24")
    assert found == "2015-08-14T15:40:00"


def test_that_october_is_of_the_year_that_the_report_came_from():
    assert day_of(INQUEST, "examined the wreck", "2018-05-24") == "2015-10"


def test_later_that_year_is_of_the_year_named_last():
    found = day_of(INQUEST, "went into liquidation", "2018-05-24")
    assert found == "2016-04-01/2016-12-31"


def test_what_is_said_to_questions_is_said_in_the_room():
    text = INQUEST.replace(
        "wept yesterday.", "wept yesterday. He rejected a claim that he had drunk."
    )
    events = load(text, published="2018-05-24").events
    assert [one.edtf for one in events if one.kind == "REJECT"] == ["2018-05-23/2018-05-24"]


def test_the_day_on_which_a_jury_was_told_is_the_news():
    text = (
        "A driver told a jury yesterday that he had heard two shots. He denies murder at Arna Crown "
        "Court.\n\nHe was arrested in Lund on 3 January 2019.\n\nThe widow left the gallery in tears."
    )
    assert day_of(text, "left the gallery", "2021-05-15") == "2021-05-14"


def test_what_is_denied_was_on_its_day_and_not_the_denial():
    story = load("Ida Holm denied stealing a car on 3 May.", published="2023-06-12")
    dates = {(event.kind, event.earliest, event.latest) for event in story.events}
    assert dates == {("REJECT", None, "2023-06-12"), ("CRIME", "2023-05-03", "2023-05-03")}
