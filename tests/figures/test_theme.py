import pytest

from dashboard.figures.theme import DARK, LIGHT, stylesheet

AA = 4.5


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_found_words_can_be_read(theme):
    assert contrast(theme.ink, theme.found) >= AA
    assert theme.found not in {theme.card, theme.paper, theme.chosen}


def test_black_on_white_has_the_contrast_that_the_standard_gives_it():
    assert round(contrast("#000000", "#ffffff")) == 21


def test_only_an_embedded_app_loses_its_top_bar():
    hidden = '[data-testid="stHeader"], '
    assert hidden in stylesheet("light", embedded=True)
    assert hidden not in stylesheet("light")
