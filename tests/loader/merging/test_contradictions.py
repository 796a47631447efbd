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


def in_any_order(*texts):
    return {field: set(values) for field, values in differences(*texts).items()}


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


def test_who_rescues_somebody_is_told_apart_by_what_people_are_called():
    rescue = "{} rescued a boy from the well in Kitale on 3 May 2024."
    by_others = (
        "The boy was rescued from the well in Kitale by {} on 3 May 2024.",
        rescue.format("Firefighters"),
    )
    assert in_any_order(
        (by_others[1], "2024-05-04"), (by_others[0].format("two neighbours"), "2024-05-04")
    ) == {"who": {"firefighters", "neighbours"}}
    assert not differences(
        (rescue.format("Police"), "2024-05-04"), (rescue.format("A detective"), "2024-05-04")
    )


def test_who_is_named_beside_others_contradicts_nobody():
    rescue = "{} rescued a boy from the well in Kitale on 3 May 2024."
    assert not differences(
        (rescue.format("Soldiers and firefighters"), "2024-05-04"),
        (rescue.format("Firefighters"), "2024-05-04"),
    )


def test_who_is_arrested_is_told_apart_by_trade_and_by_first_name():
    arrest = "Police arrested {} in Kitale on 3 May 2024 over the theft of vaccines."
    assert in_any_order(
        (arrest.format("a nurse"), "2024-05-04"), (arrest.format("a pilot"), "2024-05-04")
    ) == {"who": {"nurse", "pilot"}}
    assert in_any_order(
        (arrest.format("Amos Kiprono"), "2024-05-04"),
        (arrest.format("Joel Kiprono"), "2024-05-04"),
    ) == {"who": {"Amos Kiprono", "Joel Kiprono"}}


def test_a_driver_can_be_a_nurse():
    arrest = "Police arrested {} in Kitale on 3 May 2024 over the theft of vaccines."
    assert not differences(
        (arrest.format("a nurse"), "2024-05-04"), (arrest.format("a driver"), "2024-05-04")
    )


def test_a_single_victim_is_one_beside_two_but_not_beside_many():
    jetty = "{} killed when a jetty collapsed in Mombasa on 3 May 2024."
    found = in_any_order(
        (jetty.format("A fisherman was"), "2024-05-04"),
        (jetty.format("Two fishermen were"), "2024-05-04"),
    )
    assert found["toll"] == {"1 killed", "2 killed"}
    assert "toll" not in differences(
        (jetty.format("A fisherman was"), "2024-05-04"),
        (jetty.format("14 fishermen were"), "2024-05-04"),
    )


def test_how_many_were_hurt_is_said_by_their_number_far_behind_it():
    found = in_any_order(
        (
            "The number of those hurt in the fire at the market of Kitale on 3 May 2024 rose to nine.",
            "2024-05-04",
        ),
        ("Twelve people were hurt in the market fire in Kitale on 3 May 2024.", "2024-05-04"),
    )
    assert found == {"toll": {"9 wounded", "12 wounded"}}


def test_a_village_that_no_table_has_is_another_place_than_a_town():
    told = "Police found the stolen bus burnt out near {} on 3 May 2024."
    assert in_any_order(
        (told.format("Zarquillo"), "2024-05-04"), (told.format("Keynsham"), "2024-05-04")
    ) == {"place": {"Zarquillo", "Keynsham"}}


def test_a_firm_is_no_other_answer_than_a_person_nor_a_name_than_its_end():
    told = "{} opened the new bridge in Kitale on 3 May 2024."
    assert not differences(
        (told.format("Amos van Wyk"), "2024-05-04"), (told.format("Van Wyk"), "2024-05-04")
    )
    assert in_any_order(
        (told.format("Amos Kiprono"), "2024-05-04"), (told.format("Joel Rono"), "2024-05-04")
    ) == {"who": {"Amos Kiprono", "Joel Rono"}}


def test_one_person_with_two_titles_contradicts_nobody():
    told = "{} opened a school in Nakuru on 6 June 2024."
    assert not differences(
        (told.format("Bishop Grace Atieno"), "2024-06-07"),
        (told.format("Professor Grace Atieno"), "2024-06-07"),
    )
    assert not differences(
        ("Judge Grace Atieno resigned in Nakuru on 6 June 2024.", "2024-06-07"),
        ("The minister, Grace Atieno, resigned in Nakuru on 6 June 2024.", "2024-06-07"),
    )


def test_who_did_it_is_said_as_the_texts_say_it_once_for_each_group():
    towed = "{} rescued a rower from the lake at Nakuru on 6 June 2024."
    crew, fishers = towed.format("A lifeboat crew"), towed.format("Two fishermen")
    women = towed.format("Lifeboat women")
    assert in_any_order((crew, "2024-06-07"), (women, "2024-06-07"), (fishers, "2024-06-07"))[
        "who"
    ] in ({"lifeboat crew", "fishermen"}, {"lifeboat women", "fishermen"})


def test_who_is_told_of_beside_another_contradicts_nobody():
    assert not differences(
        (
            "A school in Nakuru was opened by minister Paul Kamau and the bishop on 6 June 2024.",
            "2024-06-07",
        ),
        ("Bishop Grace Atieno opened a school in Nakuru on 6 June 2024.", "2024-06-07"),
    )


def test_one_of_those_who_are_listed_is_no_other_count():
    wall = "{} killed when a wall fell in Nakuru on 6 June 2024."
    assert not differences(
        (wall.format("Two people, a cook and a teacher, were"), "2024-06-07"),
        (wall.format("A cook was"), "2024-06-07"),
    )


def test_a_document_that_tells_of_both_victims_contradicts_nobody():
    wall = "A {} was killed when a wall fell in Nakuru on 6 June 2024."
    both = f"{wall.format('cook')} A teacher died, too."
    assert not differences((wall.format("teacher"), "2024-06-07"), (both, "2024-06-07"))


def test_who_charges_somebody_is_police_or_prosecutors():
    charged = "{} charged Paul Kamau with fraud in Nakuru on 6 June 2024."
    assert not differences(
        (charged.format("Police"), "2024-06-07"), (charged.format("Prosecutors"), "2024-06-07")
    )


def test_a_town_that_says_where_another_is_is_where_nobody_died():
    coal = "Two miners died when a wall of coal fell at Itabira, near Belo Horizonte, on 3 May."
    assert not events(
        (coal, "2024-05-04"),
        ("A boat sank at Manaus on 3 May and two people died.", "2024-05-04"),
    )


def test_what_is_done_to_what_another_left_is_not_that():
    assert not differences(
        ("A mudslide buried a road camp at Huaraz on 3 May 2024.", "2024-05-04"),
        ("On 6 May soldiers recovered four bodies from the mudslide at Huaraz.", "2024-05-06"),
    )


def test_who_did_it_is_no_one_who_is_denied():
    found = differences(
        ("Police shot six miners dead at Dorowa on 6 June 2024.", "2024-06-07"),
        (
            "It was soldiers, and not police, who shot the six miners dead at Dorowa on 6 June 2024.",
            "2024-06-08",
        ),
    )
    assert found == {"who": ["police", "soldiers"]}


def test_what_had_not_happened_by_then_contradicts_nobody():
    assert not differences(
        ("A depot in Kampala was robbed on 3 May 2024. Nobody has been arrested.", "2024-05-04"),
        ("Two men were arrested in Kampala on 9 May 2024 over the robbery.", "2024-05-10"),
    )


def test_who_is_caught_at_an_airport_is_arrested():
    told = events(
        (
            "Paul Kamau was caught at the airport of Kitale on 6 June 2024. Otieno was picked up "
            "in Malindi a week later.",
            "2024-06-20",
        ),
        ("Paul Kamau robbed a bank. His arrest in June 2024 was pure luck.", "2024-07-11"),
    )
    assert [one.title for one in told] == [
        "Paul Kamau was caught at the airport of Kitale on 6 June 2024"
    ]


def test_nobody_is_arrested_twice_on_a_day():
    taken = "Police arrested Juan Mora in Lima on 4 March 2024 over the theft of the crown."
    picked = "{} was picked up in Cusco on 4 March 2024 over the theft of the crown."
    found = differences((taken, "2024-03-06"), (picked.format("Juan Mora"), "2024-03-06"))
    assert found == {"place": ["Lima", "Cusco"]}
    assert not events((taken, "2024-03-06"), (picked.format("Pedro Salas"), "2024-03-06"))


def test_who_is_said_not_to_have_done_it_did_not():
    found = differences(
        ("Carpenter Juan Mora found the lost painting in Lima on 4 March 2024.", "2024-03-06"),
        ("It was Pia Mora, not her father, who found the lost painting on 4 March.", "2024-03-06"),
    )
    assert found == {"who": ["Juan Mora", "Pia Mora"]}


def test_the_night_of_a_weekday_of_last_week_is_another_day_than_the_next():
    found = differences(
        ("The dam at Oruro burst on 10 March 2015 and flooded the town.", "2015-03-12"),
        (
            "Each mattress was a bed until Monday night of last week, when the dam at Oruro burst.",
            "2015-03-18",
        ),
    )
    assert found == {"day": ["2015-03-10", "2015-03-09"]}
