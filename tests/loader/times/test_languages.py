"""Dates in languages that have no rules of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.story import Time


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("es", "El puente cayó el 8 de octubre de 2019.", "8 de octubre de 2019", "2019-10-08"),
        ("es", "El puente se abrió en marzo de 2018.", "marzo de 2018", "2018-03"),
        ("fr", "Le pont s'est écroulé le 1er août 2019.", "1er août 2019", "2019-08-01"),
        ("de", "Die Brücke stürzte am 3. März 2021 ein.", "3. März 2021", "2021-03-03"),
        ("de", "Die Brücke stürzte am 24.12.2019 ein.", "24.12.2019", "2019-12-24"),
        ("pt", "A ponte caiu em 12 de março de 2020.", "12 de março de 2020", "2020-03-12"),
        ("it", "Il ponte è crollato il 14 agosto 2018.", "14 agosto 2018", "2018-08-14"),
        ("tr", "Köprü 15 Temmuz 2016’da kapandı.", "15 Temmuz 2016", "2016-07-15"),
        ("ru", "Мост рухнул 24 февраля 2022 года.", "24 февраля 2022", "2022-02-24"),
        ("ru", "Мост открыли в сентябре 2021 года.", "сентябре 2021", "2021-09"),
        ("ar", "انهار الجسر في 8 كانون الأول 2022.", "8 كانون الأول 2022", "2022-12-08"),
        ("ar", "انهار الجسر في ٣ مايو ٢٠٢١.", "٣ مايو ٢٠٢١", "2021-05-03"),
        ("nl", "De brug stortte in op 2021-03-03.", "2021-03-03", "2021-03-03"),
    ],
)
def test_dates_are_read(
    read: Callable[..., tuple[Time, ...]], language: str, text: str, words: str, value: str
) -> None:
    found = [(time.text, time.value) for time in read(text, language=language)]
    assert found == [(words, value)]


def test_a_day_without_its_year_is_the_last_one(read: Callable[..., tuple[Time, ...]]) -> None:
    assert [time.value for time in read("El puente cayó el 5 de mayo.", language="es")] == [
        "2023-05-05"
    ]


def test_a_date_that_does_not_exist_is_none(read: Callable[..., tuple[Time, ...]]) -> None:
    assert read("Le pont, le 31 février 2024.", language="fr") == ()
