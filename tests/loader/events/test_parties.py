from tests.loader.test_merging import parts


def party(text):
    (event,) = parts(1, text).events.tellings.values()
    return event[0].parties


def test_who_does_what_to_whom():
    found = party("Police arrested the mayor on Monday.")
    assert (found.head, found.subject, found.object) == ("v:arrest", ("n:police",), ("n:mayor",))


def test_a_passive_is_turned_round():
    found = party("The mayor was arrested on Monday.")
    assert (found.subject, found.object) == ((), ("n:mayor",))


def test_who_does_it_stands_behind_by():
    assert party("The mayor was arrested by soldiers.").subject == ("n:soldier",)
    assert party("The boy was pulled from the well by two farmers.").subject == ("n:farmer",)
    assert party("The bid was refused by the owner's cousin.").subject == ("n:cousin", "n:owner")


def test_when_and_how_stand_behind_by_too():
    assert not party("The road was closed by Monday.").subject
    assert not party("The cows were led across the ridge by night.").subject


def test_numbers_with_what_they_count():
    assert ("n:miner", 23) in party("The blast killed 23 miners on Monday.").counts


def test_millions_are_counted_with_what_is_behind_them():
    found = party("The grocer bought the mill for 12 million francs on Monday.").counts
    assert ("n:franc", 12_000_000) in found


def test_a_further_one_is_told_as_such():
    assert party("A second blast shook the town on Monday.").another
    assert not party("A blast shook the town on Monday.").another
