from __future__ import annotations

from dashboard import load

TEXT = "A court on Monday sentenced Anna Lund to four years for aiding rebels from 2016 to 2019."


def test_an_event_on_a_day_that_cannot_be_known_takes_no_other_date_of_its_sentence() -> None:
    (sentenced,) = load(TEXT).events
    assert (sentenced.earliest, sentenced.latest) == (None, None)


def test_once_it_is_known_when_the_text_was_published_the_event_has_its_day() -> None:
    (sentenced,) = load(TEXT, published="2025-03-04").events
    assert (sentenced.earliest, sentenced.latest) == ("2025-03-03", "2025-03-03")
