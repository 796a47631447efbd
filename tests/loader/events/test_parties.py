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


def test_who_is_denied_did_not_do_it():
    told = party("It was soldiers of the garrison, and not police, who fired on the crowd.")
    assert told.subject == ("n:soldier", "n:garrison")
    assert party("It was nurses rather than doctors who treated the boys.").subject == ("n:nurse",)
    assert party("Not the army but a militia shelled the town.").subject == ("n:militia",)
    assert "n:rebel" not in party("The bridge was bombed not by rebels but by soldiers.").subject


def test_who_denies_nobody_did_it_themselves():
    assert party("The mayor, not the governor, opened the bridge.").subject == ("n:mayor",)


def test_many_are_told_by_what_each_of_them_is():
    assert party("A band of armed poachers shot two rangers.").subject == ("n:poacher", "n:band")
    assert party("A unit of gendarmes killed six men.").subject == ("n:gendarme", "n:unit")
