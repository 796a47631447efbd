import pytest


def told(read, text):
    """The first event's sources, targets and places by name."""
    found, names = read(text)
    telling = found.tellings[found.events[0].id][0]
    return (
        [names[one] for one in telling.sources],
        [names[one] for one in telling.targets],
        [names[one] for one in telling.places],
    )


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Kenya accused Uganda of spying.", ["Kenya"], ["Uganda"]),
        ("Uganda was accused by Kenya.", ["Kenya"], ["Uganda"]),
        ("Kenya and Uganda held talks with Sudan.", ["Kenya", "Uganda"], ["Sudan"]),
        ("Kenya said it had expelled a diplomat.", ["Kenya"], []),
    ],
)
def test_who_does_it_to_whom(read, text, sources, targets):
    assert told(read, text)[:2] == (sources, targets)


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("He was arrested on 3 May.", [], ["Omar Haddad"]),
        ("He resigned on 3 May.", ["Omar Haddad"], []),
        ("Kenya expelled him on 3 May.", ["Kenya"], ["Omar Haddad"]),
    ],
)
def test_pronouns_take_part_on_their_side(read, text, sources, targets):
    found, names = read(f"Omar Haddad is a poet. {text}")
    telling = found.tellings[found.events[-1].id][0]
    assert [names[one] for one in telling.sources] == sources
    assert [names[one] for one in telling.targets] == targets


def test_an_adjective_stands_for_a_country_that_is_named(read):
    found, names = read("Kenya denied it. Kenyan jets bombed the airport.")
    assert [names[one] for one in found.events[-1].actors] == ["Kenya"]


def test_a_country_that_says_where_does_nothing(read):
    assert told(read, "Hezbollah attacked a post in Lebanon.") == (["Hezbollah"], [], ["Lebanon"])


def test_a_country_in_a_role_does_nothing(read):
    sources, _, _ = told(read, "Kenyan President William Ruto visited Mombasa.")
    assert sources == ["William Ruto"]


def test_who_says_it_does_not_do_it(read):
    found, names = read("Rebels attacked the harbour, William Ruto said.")
    telling = found.tellings[found.events[0].id][0]
    assert (telling.sources, names[telling.reporter]) == ((), "William Ruto")


def test_he_is_the_man_named_before(read):
    found, names = read("William Ruto arrived on Monday. He praised the crew of the ship.")
    assert [names[one] for one in found.events[-1].actors] == ["William Ruto"]


def test_the_three_countries_are_those_named_before(read):
    found, names = read(
        "Kenya, Uganda and Rwanda met in Geneva. The three countries condemned the coup."
    )
    assert [names[one] for one in found.events[-1].actors] == ["Kenya", "Uganda", "Rwanda"]


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Rebels attacked the harbour on 3 May 2024.", "2024-05-03"),
        ("On 3 May 2024, rebels attacked the harbour.", "2024-05-03"),
        ("Kenya said on 9 May 2024 that rebels attacked the harbour on 3 May 2024.", "2024-05-03"),
        ("Rebels attacked the harbour on 3 May 2024, police said on 9 May 2024.", "2024-05-03"),
        ("Rebels attacked the harbour, police said on 9 May 2024.", None),
        ("Kenya, which was hit on 9 May 2024, resumed talks on 3 May 2024.", "2024-05-03"),
    ],
)
def test_an_event_has_the_time_of_its_clause(read, text, earliest):
    found, _ = read(text)
    main = next(event for event in found.events if event.main)
    assert main.earliest == earliest


def test_places_are_those_of_the_clause(read):
    found, names = read("Rebels attacked Mombasa while ministers met in Geneva.")
    where = {event.kind: [names[one] for one in event.places] for event in found.events}
    assert where == {"ASSAULT": ["Mombasa"], "CONSULT": ["Geneva"]}


def test_a_date_that_others_are_counted_from_dates_nothing_itself(read):
    found, _ = read("Hours before 20 April, Kenya shelled the border.")
    assert [(one.earliest, one.latest) for one in found.events] == [("2024-04-19", "2024-04-20")]


def test_a_date_behind_another_that_is_not_counted_from_it_stays(read):
    found, _ = read("Kenya shelled the border on 20 April after talks on 3 April had failed.")
    assert found.events[0].earliest == "2024-04-20"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # what is named to say when
        ("Hours before the storm in Mombasa, envoys met in Bern.", ["Bern"]),
        # where somebody counts for something
        ("The collapse of the bank ended its influence in Asia.", []),
        # what stands alone behind a colon
        ("Kenya operates two bases: one in Mombasa and one in Lamu.", ["Mombasa", "Lamu"]),
    ],
)
def test_a_place_is_of_what_it_is_told_of(read, text, places):
    found, names = read(text)
    event = found.events[-1]
    assert [names[one] for one in event.places] == places
