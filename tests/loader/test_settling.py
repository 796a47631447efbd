from dashboard.loader.events import Link
from dashboard.loader.settling import settle_times
from dashboard.story import Anchor, Evidence, Time
from tests.conftest import make_event

ATTACK = Evidence("d1", 0, 20, "Rebels attacked Arna.")
FLIGHT = Evidence("d1", 21, 60, "Shortly thereafter, the governor fled.")
WORDS = Evidence("d1", 21, 39, "Shortly thereafter")
HANGING = Time(
    *("t1", "d1", 21, 39, "Shortly thereafter", "DATE", "FUTURE_REF", None, None, None),
    *("vague", "unresolved", Anchor("event", None, "the preceding event", None), "shortly"),
)
WITHIN_A_WEEK = Link("e1", "e2", 0, 7, True, WORDS)


def events(earliest, latest):
    attack = make_event(1, id="e1", evidence=(ATTACK,), earliest=earliest, latest=latest)
    return [attack, make_event(2, id="e2", evidence=(FLIGHT,), earliest=None, latest=None)]


def settled(links, told):
    (found,) = settle_times([HANGING], links, told)
    return found


def test_what_follows_an_event_is_dated_by_its_bounds_and_the_width_of_the_words():
    found = settled([WITHIN_A_WEEK], events("2021-05-03", "2021-05-04"))
    assert (found.earliest, found.latest, found.basis) == ("2021-05-03", "2021-05-11", "anchor")
    assert found.anchor.id == "e1"


def test_what_leads_up_to_an_event_is_counted_back_from_it():
    before = Link("e2", "e1", 0, 7, True, WORDS)
    found = settled([before], events("2021-05-10", "2021-05-10"))
    assert (found.earliest, found.latest) == ("2021-05-03", "2021-05-10")


def test_an_open_end_stays_open():
    found = settled([WITHIN_A_WEEK], events("2021-05-03", None))
    assert (found.earliest, found.latest) == ("2021-05-03", None)


def test_a_time_that_hangs_on_an_undated_event_names_it_and_stays_undated():
    found = settled([WITHIN_A_WEEK], events(None, None))
    assert (found.earliest, found.latest, found.basis) == (None, None, "unresolved")
    assert found.anchor.id == "e1"


def test_a_time_that_orders_nothing_is_left_alone():
    assert settled([], events("2021-05-03", "2021-05-03")) is HANGING
