"""Small places, natural features and provinces: when the text points to them, and when not."""

from tests.loader.places.conftest import places, read, roles, where


def names(text: str) -> list[str]:
    return [mention.text for mention in read(text).mentions]


def test_a_preposition_that_opens_the_sentence_introduces_a_town() -> None:
    text = "The governor of Iowa spoke. In Pocahontas, crews cleared the roads."
    assert where(text, "Pocahontas") == (42.7, -94.7)


def test_another_word_that_opens_the_sentence_introduces_nothing() -> None:
    assert "Pocahontas" not in names("The governor of Iowa spoke. But Pocahontas kept silent.")


def test_accents_do_not_hide_a_town() -> None:
    assert where("A trawler burned in Grindavík, Iceland.", "Grindavík") == (63.8, -22.4)


def test_a_name_with_accents_is_still_no_town_of_another_country() -> None:
    assert where("Norway was silent in Grindavík.", "Grindavík") == (None, None)


def test_a_country_inside_the_name_of_a_road_is_no_mention() -> None:
    assert names("A truck burned on U.S. Highway 71 on Monday.") == ["U.S. Highway 71"]


def test_a_country_before_another_noun_stays() -> None:
    assert names("A truck burned at a U.S. depot on Monday.") == ["U.S."]


def test_capitals_with_an_accent_head_a_report() -> None:
    assert places("MALMÖ, Sweden - A tram burned.")[0] == ("MALMÖ", "Malmö")


def test_capitals_that_are_no_place_are_none() -> None:
    assert names("ÖSTLICH - A tram burned.") == []


def test_towns_after_between() -> None:
    text = "Trains in Ohio stopped between Bucyrus and Crestline."
    assert names(text) == ["Ohio", "Bucyrus", "Crestline"]


def test_persons_after_between_are_no_towns() -> None:
    assert names("In Ohio, the debate between Ms. Crestline and Mr. Bucyrus ended.") == ["Ohio"]


def test_a_list_goes_on_after_its_first_town() -> None:
    text = "Families in Ohio came from Bucyrus, Crestline and Galion."
    assert names(text) == ["Ohio", "Bucyrus", "Crestline", "Galion"]


def test_a_list_does_not_go_on_into_a_clause() -> None:
    assert names("They left Bucyrus, Ohio, and Galion Miller stayed.") == ["Bucyrus", "Ohio"]


def test_two_cities_of_a_country_point_to_its_towns() -> None:
    text = "Engines from Leeds and Bradford went to Otley."
    assert where(text, "Otley") == (53.9, -1.7)


def test_one_city_points_to_a_town_beside_it() -> None:
    assert where("Engines from Leeds went to Otley.", "Otley") == (53.9, -1.7)


def test_one_city_points_to_no_town_far_away() -> None:
    assert "Grindavik" not in names("Engines from Leeds went to Grindavik.")


def test_a_city_without_a_preposition_where_the_country_is_named() -> None:
    assert "Tobruk" in names("Libya voted. Tobruk chose a council.")


def test_the_same_city_where_nothing_points_there() -> None:
    assert "Tobruk" not in names("The teams voted. Tobruk chose a council.")


def test_a_lake_by_its_type_word_stands_at_the_town_named_with_it() -> None:
    text = "A boat sank on Lake Wobbler near Duluth, Minnesota."
    assert where(text, "Lake Wobbler") == where(text, "Duluth")


def test_a_county_named_after_a_lake_is_no_lake() -> None:
    assert "Lake County" not in [
        place.name for place in read("Lake County voted.").places if place.kind == "water"
    ]


def test_a_known_river_has_its_own_point() -> None:
    assert where("Floods along the Sutlej River cut roads.", "Sutlej River") == (31.0, 76.0)


def test_a_name_before_dam_is_a_site() -> None:
    text = "The Krobitz dam above Mosul, Iraq, held."
    assert [place.kind for place in read(text).places] == ["site", "city", "country"]


def test_a_name_before_another_noun_is_no_site() -> None:
    assert "Krobitz" not in names("The Krobitz report on Mosul, Iraq, was long.")


def test_a_whole_country_is_no_person() -> None:
    assert "Ivory Coast" in names("Ivory Coast came from a goal down.")


def test_a_person_stays_a_person() -> None:
    assert names("Ivory Coleman came from behind.") == []


def test_a_name_that_new_begins_is_not_the_old_place() -> None:
    assert ("Hamburg", "Hamburg") not in places("A barn burned in New Hamburg on Friday.")


def test_the_old_place_stays() -> None:
    assert places("A barn burned in Hamburg on Friday.") == [("Hamburg", "Hamburg")]


def test_states_of_a_list() -> None:
    assert ("Niger", "Niger State") in places("Floods hit Niger and Benue states.")


def test_the_country_of_that_name_stays() -> None:
    assert ("Niger", "Niger") in places("Floods hit Niger and Benin.")


def test_a_city_between_others_is_a_place() -> None:
    assert roles("Between Beni and Butembo, soldiers stood guard.")[-1] == ("Butembo", "literal")


def test_countries_between_which_something_is_agreed_are_actors() -> None:
    assert roles("A deal between Chad and Libya fell apart.")[0] == ("Chad", "associative")


def test_who_after_a_name_tells_of_a_team() -> None:
    assert roles("Leeds, who play on Monday, are third.") == [("Leeds", "associative")]


def test_where_after_a_name_tells_of_a_place() -> None:
    assert roles("In Leeds, where it rained, shops closed.") == [("Leeds", "literal")]


def test_a_score_makes_a_team() -> None:
    assert roles("Chicago (11-5) rested.") == [("Chicago", "associative")]


def test_a_number_that_is_no_score_makes_none() -> None:
    assert roles("He moved to Chicago (aged 11) alone.") == [("Chicago", "literal")]


def test_rain_is_forecast_for_a_place() -> None:
    assert roles("More rain for Henan is expected.") == [("Henan", "literal")]


def test_a_plan_for_a_country_is_its_affair() -> None:
    assert roles("They praised a plan for Libya.") == [("Libya", "associative")]


def test_smoke_drifts_over_a_place() -> None:
    assert roles("Smoke drifted over Winnipeg.") == [("Winnipeg", "literal")]


def test_a_plural_verb_after_one_name_makes_a_team() -> None:
    assert roles("Hampshire were bowled out.") == [("Hampshire", "associative")]


def test_a_singular_verb_leaves_a_place() -> None:
    assert roles("Hampshire was cold.") == [("Hampshire", "literal")]


def test_a_water_is_there_whatever_it_does() -> None:
    assert roles("Wobbler Creek swept cars away.") == [("Wobbler Creek", "literal")]


def test_an_organisation_named_after_a_water_is_no_water() -> None:
    assert ("Wobbler Creek", "literal") not in roles("Wobbler Creek Bank closed.")


def test_a_government_that_brokered_something() -> None:
    assert roles("Paris, which brokered the truce, is calm.") == [("Paris", "associative")]


def test_a_city_that_lies_somewhere() -> None:
    assert roles("Paris, which lies on the river, is calm.") == [("Paris", "literal")]


def test_a_road_by_its_number() -> None:
    assert names("The A689 was closed on Friday.") == ["A689"]


def test_an_aircraft_by_its_number_is_no_road() -> None:
    assert names("The A320 was grounded on Friday.") == []


def test_a_bond_of_the_country_is_no_road() -> None:
    assert names("Yields of U.S. 10-year bonds fell.") == ["U.S."]


def test_a_capital_beside_capitals_is_meant() -> None:
    assert where("Canberra and Wellington sent planes, England said.", "Wellington")[0] == -41.3


def test_a_town_of_a_capital_s_name_with_its_state_is_meant() -> None:
    assert where("A barn burned in Wellington, Ohio.", "Wellington") == (41.2, -82.2)


def test_the_first_word_of_a_longer_name_is_no_town_of_its_name() -> None:
    text = "Shops in Athens shut. Rain hit Chalkida and Marathon. A boat sank off Skala Krobitzos."
    assert all(place.name != "Skala" for place in read(text).places)


def test_both_towns_that_a_road_joins() -> None:
    text = "Rain fell in Kenya. The Malindi-Garsen road and the Sagana-Kutus highway are shut."
    assert [one.text for one in read(text).mentions][1:] == ["Malindi", "Garsen", "Kutus"]


def test_the_road_of_a_town() -> None:
    text = "Rain fell in Cork and in Bantry. The Clonakilty road is shut."
    assert where(text, "Clonakilty") == (51.6, -8.9)


def test_a_town_s_name_has_small_words() -> None:
    text = "A barn burned in the hamlet of Santa Wobbla de los Krobitz."
    assert [one.text for one in read(text).mentions] == ["Santa Wobbla de los Krobitz"]


def test_a_hamlet_has_not_the_name_of_its_country_s_city() -> None:
    text = "They met in Cusco. Residents of San Martín sent bread to Las Palmas in Peru."
    assert where(text, "Cusco") == (-13.5, -72.0)
