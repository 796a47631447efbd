from dashboard.loader.merging import merge
from dashboard.loader.merging.acts import is_stopped
from tests.loader.test_merging import parts


def shared(*texts):
    """The titles of events that two articles tell."""
    found = merge([parts(number, *one) for number, one in enumerate(texts, 1)]).events
    return [one.title for one in found if len({told.document for told in one.tellings}) > 1]


def test_what_is_planned_after_it_was_done_is_done_again():
    done = "Lawyers of Jorge Salas appealed against the verdict on 3 May 2024."
    plan = "Lawyers of Jorge Salas will appeal against the verdict."
    assert not any("appeal" in one for one in shared((done, "2024-05-04"), (plan, "2024-08-04")))
    assert any("appeal" in one for one in shared((plan, "2024-05-02"), (done, "2024-05-04")))


def test_somebody_new_is_not_who_was_named_before():
    told = (
        "Jorge Salas was kidnapped in Cusco on 1 May 2024. The town went on strike. Schools stayed"
        " closed. Priests held a vigil for him. On Friday police freed {} in Lima."
    )
    other = ("Police freed Jorge Salas in Lima on Friday.", "2024-05-04")
    assert not any("freed" in one for one in shared((told.format("a nurse"), "2024-05-04"), other))
    assert any("freed" in one for one in shared((told.format("him"), "2024-05-04"), other))


def test_a_visit_cut_short_is_not_the_visit_that_was_paid():
    assert is_stopped({"visit": 1.0, "cancel": 1.0}, {"visit": 1.0})
    assert not is_stopped({"visit": 1.0, "cancel": 1.0}, {"visit": 1.0, "postpone": 1.0})
    assert not is_stopped({"cancel": 1.0}, {"visit": 1.0})


def test_ships_of_two_names_that_break_apart_on_two_days_are_two():
    told = "{} broke apart off Durban on {} May 2024."
    assert not shared(
        (told.format("The Amber Star", 6), "2024-05-08"),
        (told.format("The Cape Falcon", 7), "2024-05-08"),
    )
    assert shared(
        (told.format("The Amber Star", 6), "2024-05-08"),
        (told.format("The Amber Star", 7), "2024-05-08"),
    )


def test_a_boat_that_sank_is_none_that_burnt_elsewhere_days_later():
    sank = (
        "HULL, England - A fishing boat sank off Hull on Monday night, drowning two sailors, said"
        " the port.\n\nThe Amber Star went down soon after 9 p.m. in a gale.",
        "2024-05-08",
    )
    burnt = (
        "WHITBY, England - A fishing boat caught fire off Whitby on Thursday, hurting two sailors."
        "\n\nThe Cape Falcon was later towed into port.",
        "2024-05-11",
    )
    assert not any("boat" in one for one in shared(sank, burnt))


def test_a_visit_that_was_called_off_is_not_told_with_one_that_was_paid():
    told = "Lucy Karimi, the minister, {} Kitale on 8 May 2024."
    assert not shared(
        (told.format("visited"), "2024-05-09"), (told.format("called off a visit to"), "2024-05-09")
    )


def test_what_shares_nothing_but_words_is_two_where_days_lie_between():
    assert not shared(
        (
            "A bridge collapsed in Kitale on 8 May 2024. Prices rose at the market.",
            "2024-05-09",
        ),
        (
            "A bus driver was arrested in Kitale on 11 May 2024. Two members rose to speak.",
            "2024-05-12",
        ),
    )


def test_who_wins_by_another_number_wins_another_count():
    first = "Maria Horn won the election in Oruro by 11 votes on Tuesday."
    again = "{} has taken Oruro for the Liberals by three votes."
    assert not shared((first, "2024-03-06"), (again.format("Pedro Salas"), "2024-03-15"))
    assert shared((first, "2024-03-06"), (again.format("Maria Horn"), "2024-03-15"))
