from __future__ import annotations

from dashboard import load

TEXT = "A court on Monday sentenced Anna Lund to four years for aiding rebels from 2016 to 2019."


def bounds_by_kind(published: str | None) -> dict[str, tuple[str | None, str | None]]:
    return {one.kind: (one.earliest, one.latest) for one in load(TEXT, published=published).events}


def test_an_event_on_a_day_that_cannot_be_known_takes_no_other_date_of_its_sentence() -> None:
    assert bounds_by_kind(None)["SANCTION"] == (None, None)


def test_once_it_is_known_when_the_text_was_published_the_event_has_its_day() -> None:
    assert bounds_by_kind("2025-03-04")["SANCTION"] == ("2025-03-03", "2025-03-03")


def test_what_it_was_for_keeps_its_own_years() -> None:
    assert bounds_by_kind(None)["AID"] == ("2016-01-01", "2019-12-31")
