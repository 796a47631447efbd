"""Local stories: what lies around their towns, and what is another place of a known name."""

import pytest

from dashboard.story import Place
from tests.loader.places.conftest import places, read, where

LOCAL = "Shops in Leeds closed. Shops in Bradford closed. Leeds was quiet. "
JAMAICA = "Rain hit Montego Bay. It hit Port Antonio, Buff Bay and Spanish Town. "


def place(text: str, name: str) -> Place:
    return next(place for place in read(text).places if place.name == name)


def test_a_hamlet_of_a_local_story_is_near_its_town() -> None:
    found = place(LOCAL + "Villagers at Krobitz slept.", "Krobitz")
    assert (found.position, found.position_km) == ("near", 40)
    assert found.why == (
        "in no gazetteer; the text plays there and puts it within some 40 km of Leeds"
    )


def test_the_town_of_the_same_sentence_is_nearer() -> None:
    text = LOCAL + "Villagers at Krobitz saw smoke in Bradford."
    assert where(text, "Krobitz") == where(text, "Bradford")


def test_a_road_without_a_town_has_no_position() -> None:
    assert place(LOCAL + "A pipe burst on Wobbler Road.", "Wobbler Road").lat is None


def test_a_street_which_leads_to_no_other_town_is_near_the_story_s() -> None:
    found = place(LOCAL + "A pipe burst on Wobbler Street.", "Wobbler Street")
    assert (found.position, found.position_km, found.country) == ("near", 40, "GB")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Wobbler Street", "Wobbler Street won the cup again."),
        ("Wobbler Street", "A boy of Wobbler Street's choir sang."),
        ("Wobbler Street", "He put pressure on Wobbler Street."),
        ("Wall Street", "Wall Street cheered."),
        ("Sesame Street", "Children sang along to Sesame Street."),
        ("Downing Street", "Nobody on Downing Street slept."),
        ("Madison Avenue", "Her posters beat those of Madison Avenue."),
    ],
)
def test_a_street_on_which_nothing_happens_has_no_position(name: str, text: str) -> None:
    assert [one.lat for one in read(LOCAL + text).places if one.name == name] in ([None], [])


def test_what_lies_elsewhere_by_its_name_is_not_near() -> None:
    assert place(LOCAL + "Villagers at Grosio slept.", "Grosio").lat is None


def test_where_people_are_from_is_no_town_of_the_sentence() -> None:
    text = "A tourist from Bradford slept near Lake Krobitz."
    assert place(text, "Lake Krobitz").lat is None


def test_a_story_that_plays_in_many_places_has_no_home() -> None:
    text = "Shops in Leeds, London, Cardiff and Plymouth closed. Villagers at Krobitz slept."
    assert place(text, "Krobitz").lat is None


def test_a_land_behind_a_town_abroad_says_nothing_of_the_others() -> None:
    text = JAMAICA + "He flew in from Birmingham, England. A girl from Bath was rescued."
    assert place(text, "Bath").country == "JM"


def test_a_division_of_the_country_that_the_text_plays_in() -> None:
    assert place(JAMAICA + "In Portland the sea rose.", "Portland").country == "JM"


def test_a_hospital_is_not_where_its_name_is() -> None:
    text = JAMAICA + "She is in Connaught Hospital."
    assert ("Connaught Hospital", "Connaught Hospital") in places(text)


def test_a_quarter_is_not_the_city_of_its_name() -> None:
    text = "Snow hit Linden and Georgetown, Guyana. Kingston, the suburb on the shore, slept."
    assert place(text, "Kingston").country != "JM"


def test_a_farm_is_in_no_great_city() -> None:
    text = "Rain hit Peddie, Stutterheim and Mdantsane. Sheep fled a farm at Berlin."
    assert place(text, "Berlin").lat is None


def test_the_great_city_stays_where_nothing_speaks_against_it() -> None:
    assert place("A fair opened at Berlin.", "Berlin").country == "DE"


def test_a_dam_far_from_all_that_is_named_is_another() -> None:
    text = "Fires burned near Cosquín, La Falda and Río Cuarto. The San Roque dam held."
    assert place(text, "San Roque dam").lat is None


def test_short_names_of_towns_on_rivers() -> None:
    assert where("A tug left Kostrzyn for Frankfurt an der Oder and Słubice.", "Kostrzyn") == (
        52.6,
        14.6,
    )


def test_a_town_of_another_state_than_the_dateline_s_is_another() -> None:
    text = "MONTPELIER, Vt. -- A barn fell Tuesday. Cows were trucked to a farm in Cabot."
    assert place(text, "Cabot").lat is None


def test_a_country_in_the_dateline_forbids_no_town_of_it() -> None:
    text = "TOAMASINA, Madagascar - A storm came ashore near Besalampy."
    assert place(text, "Besalampy").country == "MG"


def test_the_dateline_is_the_middle_below_a_headline_that_names_others() -> None:
    text = "Bradford waits\n\nLEEDS - Villagers at Krobitz slept. Shops in Bradford closed."
    assert where(text, "Krobitz") == where(text, "LEEDS")


def test_a_lake_that_is_only_told_of_may_be_anywhere() -> None:
    assert place(LOCAL + "It was like that when Lake Krobitz froze.", "Lake Krobitz").lat is None


def test_a_place_is_near_the_one_where_it_is() -> None:
    text = "Divers came from Leeds, where Lake Krobitz has a school."
    found = place(text, "Lake Krobitz")
    assert (found.position, found.position_km) == ("near", 30)


def test_a_clause_about_a_place_puts_it_nowhere() -> None:
    text = "A match at Krobitz Stadium, in which Leeds were to play, was off."
    assert place(text, "Krobitz Stadium").lat is None


def test_small_namesakes_abroad_do_not_keep_a_hamlet_from_its_town() -> None:
    found = place(JAMAICA + "A bridge fell at Leamington in Buff Bay.", "Leamington")
    assert (found.country, found.position) == ("JM", "near")


def test_a_hamlet_is_where_another_mention_of_it_puts_it() -> None:
    text = (
        LOCAL + "Villagers at Krobitz slept. Helicopters flew over Krobitz. He came from Krobitz."
    )
    assert {one.position for one in read(text).places if one.name == "Krobitz"} == {"near"}


@pytest.mark.parametrize(
    "text",
    [
        "KARACHI: Two men were shot dead in Krobitz on Monday.",
        "LAGOS — A bus crashed in Krobitz on Monday.",
        "MUMBAI: A wall fell in Krobitz. The slum was flooded, and help came from Pune.",
        "CAIRO — A lift fell in Krobitz. The city sent help, said a man in Giza.",
    ],
)
def test_a_local_story_of_a_great_city_plays_in_it(text: str) -> None:
    assert where(text, "Krobitz") == where(text, text.split(" ", maxsplit=1)[0].rstrip(":"))


def test_a_report_from_a_great_city_that_names_other_towns_may_be_of_all_the_land() -> None:
    text = "MUMBAI: A wall fell in Krobitz. Help came from Pune."
    assert where(text, "Krobitz") == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "A storm hit the US east coast on Monday.",
        "Snow fell on America's east coast.",
        "A storm neared the east coast of the United States.",
        "Ports on the American east coast were shut.",
    ],
)
def test_a_coast_of_its_own_country_is_a_region(text: str) -> None:
    assert where(text, "east coast") == (38.0, -76.0)


def test_a_coast_of_another_country_is_no_region_of_this() -> None:
    assert "east coast" not in dict(places("Snow fell on Australia's east coast."))
