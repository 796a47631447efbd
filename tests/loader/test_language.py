import pytest

from dashboard.loader.language import detect_language, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said that he had been in the city for the talks.", "en"),
        ("Le ministre a dit que les discussions avec les rebelles sont dans une impasse.", "fr"),
        ("Der Minister sagte, dass die Gespräche mit den Rebellen nicht zu Ende sind.", "de"),
        (
            "El ministro dijo que las conversaciones con los rebeldes no han terminado en la capital.",
            "es",
        ),
        (
            "O ministro disse que não há acordo com os rebeldes e que as conversas são uma farsa.",
            "pt",
        ),
        (
            "Il ministro ha detto che le trattative con i ribelli non sono finite nella capitale.",
            "it",
        ),
        ("Bakan, bu görüşmelerin çok uzun sürdüğünü ve daha sonra devam edeceğini söyledi.", "tr"),
        ("Министр сказал, что переговоры с повстанцами не были закончены в столице.", "ru"),
        ("Le 3 mai, le général a quitté Genève après l’accord.", "fr"),
        ("Am 3. Mai verließ der General Genf, zwei Tage vor dem Treffen.", "de"),
        ("Il 3 maggio il generale ha lasciato Ginevra dopo l’accordo.", "it"),
        ("قال الوزير إن المحادثات مع المعارضة لم تنته بعد في العاصمة.", "ar"),
    ],
)
def test_the_commonest_words_tell_the_language(text, language):
    assert detect_language(text) == language


def test_letters_of_no_known_language_are_undetermined():
    assert detect_language("東京で会談が行われた。") == "und"


@pytest.mark.parametrize(
    "text",
    [
        "Damascus falls",
        "Pirates seized an oil tanker early Friday.",
        "A fire broke out in Lagos last night.",
        "Her licence ran out on June 4.",
    ],
)
def test_a_scrap_in_plain_latin_letters_counts_as_english(text):
    assert detect_language(text) == "en"


def test_what_a_file_says_counts_where_the_words_do_not_tell():
    assert language_of("札达尔港口", "zh") == "zh"
    assert language_of("The wall fell on Monday, and it was the tower that stood.", "hr") == "en"
    assert language_of("札达尔港口", None) == "und"
