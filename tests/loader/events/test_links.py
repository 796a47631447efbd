import pytest

from dashboard.loader.events.links import direction_of


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("just hours prior to the vote", -1),
        ("in the days leading to the collapse", -1),
        ("the preceding weeks", -1),
        ("Shortly thereafter", 1),
        ("two days after the collision", 1),
        ("In the wake of the storm", 1),
        ("in July", 0),
        ("on 3 May 2024", 0),
    ],
)
def test_on_which_side_of_its_anchor_a_time_lies(words, direction):
    assert direction_of(words) == direction


def ordered(found):
    titles = {event.id: event.title for event in found.events}
    return {(titles[link.before], titles[link.after]) for link in found.links if link.firm}


def test_what_is_dated_by_an_event_is_ordered_with_it(read):
    found, _ = read(
        "Rebels attacked the airport. Hours before the attack on the airport, ministers met in Bern."
    )
    assert ordered(found) == {("Ministers met in Bern", "Rebels attacked the airport")}


def test_a_cue_orders_an_event_after_the_one_told_before(read):
    found, _ = read("The envoys met in Bern. Shortly thereafter, rebels attacked the harbour.")
    (link,) = [one for one in found.links if one.firm]
    assert (link.least, link.most) == (0, 7)
    assert link.evidence.text == "Shortly thereafter"


def test_events_told_in_a_row_before_a_cue_are_ordered_by_the_telling_only(read):
    found, _ = read(
        "The envoys met in Bern. The minister resigned. Shortly thereafter, rebels attacked."
    )
    assert [link.firm for link in found.links] == [True, False]


def test_events_without_a_cue_are_not_ordered(read):
    found, _ = read("The envoys met in Bern. Rebels attacked the harbour.")
    assert found.links == ()


def test_what_follows_what_is_told_of_an_occasion_follows_the_occasion(read):
    found, _ = read(
        "At a meeting with William Ruto, the mayor resigned. Shortly thereafter, rebels attacked."
    )
    titles = {event.id: event.title for event in found.events}
    assert {titles[link.before] for link in found.links if link.firm} == {
        "A meeting with William Ruto",
        "The mayor resigned",
    }
