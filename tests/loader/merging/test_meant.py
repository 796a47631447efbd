from dashboard.loader.merging.meant import with_what_is_meant
from tests.loader.test_merging import parts


def heads(text):
    found = parts(1, text).events
    told = with_what_is_meant(found.tellings, found.echoes)
    return [one.parties.head for tellings in told.values() for one in tellings]


def test_what_began_is_the_thing_told_before():
    assert heads("The walkout ended on Thursday. It had begun on 2 May.") == [
        "n:walkout",
        "n:walkout",
    ]


def test_an_it_far_from_any_noun_stays_what_it_is():
    assert heads("It began on 2 May.") == ["v:begin"]


def test_a_verb_that_says_what_happened_is_left():
    assert "v:burn" in heads(
        "The mill stood on a hill. Lightning struck the mill on 2 May. It burned on 3 May."
    )
