from dashboard.loader.corrections import Merge, Words, apply
from dashboard.loader.merging import merge
from tests.loader.test_merging import parts

MOMBASA = (
    "A bomb exploded in the market of Mombasa on 3 May 2024, killing 12 people.",
    "2024-05-04",
)
KISUMU = ("A bomb exploded in the market of Kisumu on 3 May 2024, killing 12 people.", "2024-05-05")


def story(*texts):
    return merge([parts(number, *one) for number, one in enumerate(texts, 1)])


def test_two_that_differ_in_their_place_alone_are_perhaps_one():
    (pair,) = story(MOMBASA, KISUMU).perhaps
    assert pair.differs.field == "place"
    assert {one.value for one in pair.differs.values} == {"Mombasa", "Kisumu"}
    assert {"day", "toll", "head"} <= set(pair.agreed)


def test_what_one_article_tells_as_two_is_perhaps_nothing():
    both = (f"{MOMBASA[0]} {KISUMU[0]}", "2024-05-05")
    assert story(MOMBASA, both).perhaps == ()


def test_two_of_other_kinds_are_perhaps_nothing():
    met = ("Ministers met in the market of Kisumu on 3 May 2024.", "2024-05-05")
    assert story(MOMBASA, met).perhaps == ()


def test_whoever_puts_the_pair_together_leaves_no_question():
    found = story(MOMBASA, KISUMU)
    here, there = (
        Words(f"d{n}", text, "exploded") for n, (text, _) in enumerate((MOMBASA, KISUMU), 1)
    )
    corrected = apply(found, [Merge(here, there)])
    assert corrected.misfits == ()
    assert corrected.story.perhaps == ()


def test_a_toll_that_grows_with_the_reports_is_a_series():
    later = MOMBASA[0].replace("12", "19")
    (event,) = story((later, "2024-05-09"), MOMBASA).events
    (toll,) = event.disagreements
    assert (toll.field, toll.rising) == ("toll", True)
    assert [one.value for one in toll.values] == ["12 killed", "19 killed"]


def test_things_that_two_count_otherwise_are_a_contradiction():
    told = "Masked men stole {} boxes from the town hall of Mombasa on 3 May 2024."
    (event,) = story(
        (told.format("five"), "2024-05-04"), (told.format("seven"), "2024-05-05")
    ).events
    (toll,) = event.disagreements
    assert [one.value for one in toll.values] == ["5 × box", "7 × box"]


def test_two_tolls_of_one_day_or_a_smaller_one_later_are_a_contradiction():
    for count, day in (("19", "2024-05-04"), ("9", "2024-05-09")):
        (event,) = story(MOMBASA, (MOMBASA[0].replace("12", count), day)).events
        (toll,) = event.disagreements
        assert not toll.rising
