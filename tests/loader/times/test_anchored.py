"""Times that hang on something that happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BoundsOf = Callable[..., tuple[str | None, str | None]]


@pytest.mark.parametrize(
    ("published", "text", "words", "earliest", "latest"),
    [
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. A week after the sinking, oil reached the beach.",
            "A week after the sinking",
            "2021-05-08",
            "2021-05-14",
        ),
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. In the days after the sinking, oil reached the beach.",
            "In the days after the sinking",
            "2021-05-04",
            "2021-05-17",
        ),
        (
            "2021-09-09",
            "The ship sank on 4 May 2021. The night before the sinking, the crew had a party.",
            "The night before the sinking",
            "2021-05-03",
            "2021-05-03",
        ),
        (
            "2021-09-09",
            "Rebels captured Anefis on 8 June 2021. Two days before the capture, the garrison had left.",
            "Two days before the capture",
            "2021-06-06",
            "2021-06-06",
        ),
        (
            "2021-09-09",
            "Parliament approved the treaty on 8 June 2021. In the wake of the approval, farmers blocked roads.",
            "In the wake of the approval",
            "2021-06-08",
            "2021-09-09",
        ),
        (
            "2021-09-09",
            "Hours after the explosion, smoke hung over the port. The depot exploded on 4 August 2020.",
            "Hours after the explosion",
            "2020-08-04",
            "2020-08-05",
        ),
        (
            "2021-09-09",
            "Minutes before the blast, a guard had walked by. The depot exploded on 4 August 2020.",
            "Minutes before the blast",
            "2020-08-04",
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "Soon after his election, he sold the palace. He was elected on 4 August 2020.",
            "Soon after his election",
            "2020-08-04",
            "2020-08-18",
        ),
        (
            "2021-09-09",
            "Since the coup, the airport has been shut. Soldiers seized power on 4 August 2020 in a coup.",
            "Since the coup",
            "2020-08-04",
            "2021-09-09",
        ),
        (
            "2021-09-09",
            "Until the merger, the two banks shared a vault. The banks merged on 4 August 2020.",
            "Until the merger",
            None,
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "In the years before the flood, the dyke was not inspected. The valley flooded on 4 August 2020.",
            "In the years before the flood",
            "2010-08-04",
            "2020-08-04",
        ),
        (
            "2021-09-09",
            "On the eve of the wedding, the bride vanished. They were married on 4 August 2020.",
            "On the eve of the wedding",
            "2020-08-03",
            "2020-08-03",
        ),
        (
            "2021-09-09",
            "Troops left a month after the ceasefire. The truce began on 4 August 2020.",
            "a month after the ceasefire",
            "2020-09-01",
            "2020-09-30",
        ),
        (
            "2021-09-09",
            "A day after the fall of Kabul, planes were still leaving.",
            "A day after the fall of Kabul",
            "2021-08-16",
            "2021-08-16",
        ),
    ],
)
def test_words_have_bounds(
    bounds: BoundsOf,
    published: str,
    text: str,
    words: str,
    earliest: str | None,
    latest: str | None,
) -> None:
    assert bounds(text, words, published) == (earliest, latest)
