"""Where a text points to by names that one place alone has, and what is no place at all."""

from dashboard import load
from tests.loader.places.conftest import places, where


def test_names_of_one_place_each_tell_the_country() -> None:
    text = "BARTICA, Cuyuni - The ferry left Parika at dawn. It was mended at a yard in Linden."
    assert where(text, "Linden") == (6.0, -58.3)


def test_firms_that_are_based_somewhere_are_no_persons(tmp_path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The owner, Lisbon-based Vrona, paid. His aide, Rome-born Ann Kolt, left.")
    story = load(article)
    assert {actor.name for actor in story.actors if actor.kind == "person"} == {"Ann Kolt"}
    assert [m.text for m in story.place_mentions] == ["Lisbon", "Rome"]


def test_a_great_city_is_not_meant_with_accents_that_it_has_not() -> None:
    assert places("She died in the Reina Sofía hospital.") == []
    assert ("Bogotá", "Bogotá") in places("She died in Bogotá.")


def test_an_article_of_another_language_begins_a_longer_name() -> None:
    assert places("The crowd at El Alamo sang.") == []


def test_a_world_city_is_not_a_hamlet_near_the_others() -> None:
    text = "The band played in Los Angeles, flew to La Paz and will sing in Madrid and Lyon in May."
    assert where(text, "Los Angeles") == (34.1, -118.2)


def test_the_village_of_a_name_is_a_place_though_somebody_bears_it() -> None:
    text = "HOBART, Tasmania - Chief Georgia Snug praised a man from the village of Snug."
    assert where(text, "Snug") == (-43.1, 147.3)


def test_a_province_of_no_table_is_not_around_the_story_s_town() -> None:
    text = "ARMENIA, Quindío - A quake was felt in Calarcá and in Southern Province in Colombia."
    assert where(text, "Southern Province") == (None, None)
