from __future__ import annotations

from dashboard import load

TEXT = "A court in Dresden on Monday jailed Anna Lund for smuggling between 2016 and 2019."


def test_an_event_on_a_day_that_cannot_be_known_takes_no_other_date_of_its_sentence() -> None:
    bounds = {one.kind: (one.earliest, one.latest) for one in load(TEXT).events}
    assert bounds == {"SANCTION": (None, None), "CRIME": ("2016-01-01", "2019-12-31")}


def test_once_it_is_known_when_the_text_was_published_the_event_has_its_day() -> None:
    events = load(TEXT, published="2025-03-04").events
    bounds = {one.kind: (one.earliest, one.latest) for one in events}
    assert bounds["SANCTION"] == ("2025-03-03", "2025-03-03")
