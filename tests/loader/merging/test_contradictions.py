from dashboard.loader.merging import merge
from tests.loader.test_merging import parts


def events(*texts):
    """The events that both articles tell."""
    found = merge([parts(number, *one) for number, one in enumerate(texts, 1)]).events
    return [one for one in found if len({told.document for told in one.tellings}) > 1]


def differences(*texts):
    return {
        differs.field: [one.value for one in differs.values]
        for event in events(*texts)
        for differs in event.disagreements
    }


def test_who_steps_down_does_so_once_wherever_and_whenever_two_say_that_it_was():
    found = differences(
        ("Governor Pedro Salas resigned in Lima on 4 March 2024.", "2024-03-06"),
        ("Pedro Salas stepped down as governor in Cusco on 5 March 2024.", "2024-03-06"),
    )
    assert found["place"] == ["Lima", "Cusco"]
    assert found["day"] == ["2024-03-04", "2024-03-05"]


def test_who_speaks_in_two_towns_speaks_twice():
    assert not events(
        ("Governor Pedro Salas gave a speech in Lima on 4 March 2024.", "2024-03-06"),
        ("Pedro Salas gave a speech in Cusco on 5 March 2024.", "2024-03-06"),
    )


def test_what_only_names_the_harm_says_how_many_there_were():
    found = differences(
        ("Two sailors were hurt when a crane fell in Mombasa on 3 May 2024.", "2024-05-04"),
        ("Three sailors were injured in the accident with a crane in Mombasa.", "2024-05-05"),
    )
    assert found == {"toll": ["2 wounded", "3 wounded"]}


def test_lives_that_are_claimed_are_people_who_died():
    found = differences(
        ("A fire at a hostel in Nairobi killed four people on 3 May 2024.", "2024-05-04"),
        ("The hostel fire of 3 May 2024 in Nairobi claimed six lives.", "2024-05-04"),
    )
    assert {field: set(values) for field, values in found.items()} == {
        "toll": {"4 killed", "6 killed"}
    }


def test_a_document_that_gives_both_counts_contradicts_nobody():
    blast = "A bomb exploded in the market of Mombasa on 3 May 2024, killing {} people."
    both = f"{blast.format(12)} At first the police had said that the bomb killed 9 people."
    assert "toll" not in differences((blast.format(9), "2024-05-04"), (both, "2024-05-04"))


def test_two_towns_some_way_apart_are_two_places():
    told = "Police found the stolen bus burnt out in {} on 3 May 2024."
    found = differences(
        (told.format("Bath"), "2024-05-04"), (told.format("Keynsham"), "2024-05-04")
    )
    assert found == {"place": ["Bath", "Keynsham"]}


def test_a_hundred_times_as_much_is_no_other_count_of_it():
    told = "The bank of Mombasa offered a reward of {} dollars on 3 May 2024 for the stolen coins."
    assert differences(
        (told.format("2,000"), "2024-05-04"), (told.format("3,000"), "2024-05-04")
    ) == {"toll": ["2,000 × dollar", "3,000 × dollar"]}
    assert not differences(
        (told.format("2,000"), "2024-05-04"), (told.format("900,000"), "2024-05-04")
    )
