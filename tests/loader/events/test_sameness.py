"""Within one text: one happening, told several times, is one event."""

import time
from dataclasses import replace

import pytest

from dashboard.loader.events.sameness import group_tellings
from dashboard.loader.events.tellings import Telling
from dashboard.story import Evidence


@pytest.mark.parametrize(
    "text",
    [
        # A noun that points back.
        "Gunmen attacked a church in Jos. The attack shocked the city.",
        "Kenya and Uganda held talks in Kisumu. The talks lasted two days.",
        # The same words again.
        "Rebels attacked the town of Goba. On Friday rebels attacked the town of Goba.",
        # A headline tells what the text tells.
        "Rebels attack Goba market\n\nRebels attacked the market of Goba with mortars.",
        # A pronoun as subject.
        "Kenya and Uganda reached a deal. They reached the deal in Kisumu.",
    ],
)
def test_one_happening(read, text):
    found, _ = read(text)
    assert len(found.events) == 1
    assert len(found.events[0].evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a church in Jos. Gunmen attacked a school in Kano.",
        "Rebels attacked the town of Goba. Rebels attacked the town of Kerin.",
        "Rebels attacked Jos on 3 May 2024. Rebels attacked Jos on 9 May 2024.",
        "Gunmen attacked a church in Jos. Kenya and Uganda held talks in Kisumu.",
        "Troops attacked the harbour. Troops did not attack the harbour.",
        "Kenya condemned the coup. Kenya condemned the arrests.",
        "Kenya and Uganda held talks for five hours. Kenya and Uganda last held talks in April 2019.",
    ],
)
def test_two_happenings(read, text):
    found, _ = read(text)
    assert len(found.events) == 2


def test_what_only_points_back_is_no_event_of_its_own(read):
    found, _ = read("The mayor spoke of the collapse.")
    assert found.events == ()


def test_a_known_event_is_one_however_it_is_told(read):
    found, _ = read(
        "The fall of Damascus came fast. The collapse of the Assad regime surprised many. "
        "Damascus succumbed to rebel forces at dawn."
    )
    (event,) = found.events
    assert len(event.evidence) == 3
    assert (event.earliest, event.latest, event.basis) == ("2024-12-08", "2024-12-08", "anchor")
    assert event.anchor.id == "fall-of-damascus-2024"


def test_pointing_back_makes_nothing_surer(read):
    found, _ = read("Kenya may have reached a deal with Uganda. The deal is a secret.")
    assert found.events[0].status == "possible"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goba in 2019. On 3 May 2019 rebels attacked Goba.",
        "On 3 May 2019 rebels attacked Goba. Rebels attacked Goba in 2019.",
    ],
)
def test_of_two_times_of_one_happening_the_narrower_is_its_own(read, text):
    found, _ = read(text)
    (event,) = found.events
    assert event.edtf == "2019-05-03"


def _told_twice(count):
    """Tellings of so many known events, each told again behind all of them."""
    said = Evidence("d1", 0, 16, "Rebels attacked.")
    telling = Telling(
        *(said, 0, 7, 15, "Rebels attacked", "ASSAULT", None, "attack", "asserted"),
        *(True, False, False, False, False, True),
        *((), (), (), None, (), None, None),
    )
    return [replace(telling, start=n, known=f"known-{n % count}") for n in range(2 * count)]


def test_the_time_for_many_happenings_of_a_kind_grows_with_their_number():
    def seconds(count):
        tellings = _told_twice(count)
        started = time.process_time()
        assert len(group_tellings(tellings, {})) == count
        return time.process_time() - started

    seconds(10)
    short, long = seconds(3_000), seconds(12_000)
    assert long < 8 * max(short, 0.02)


def test_a_pronoun_that_does_the_like_to_something_else_tells_another(read):
    found, _ = read("The airline bought nine jets. It bought a brewery in Jos in 2014.")
    assert len(found.events) == 2
