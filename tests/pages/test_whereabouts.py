from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.views.whereabouts import without_folders


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('No files match "/srv/news/parts/a/events.parquet"', 'No files match "events.parquet"'),
        ("Cannot open /srv/news/parts/a: denied", "Cannot open a: denied"),
        ("Cannot open file:///srv/news/parts/a, denied", "Cannot open a, denied"),
        ("Cannot open '/other disk/of mine/a'", "Cannot open 'a'"),
        (r"Cannot open C:\news\parts\a", "Cannot open a"),
        (r'Cannot open "C:\my news\parts\a"', 'Cannot open "a"'),
        (r"Cannot open \\server\news\a", "Cannot open a"),
        ("Cannot open ~anna/news/a", "Cannot open a"),
        ("Cannot open ../news/a or ./b", "Cannot open a or b"),
        ("Cannot open /srv/all the news/parts/a", "Cannot open a"),
        (r"Cannot open \srv\all the news\parts\a", "Cannot open a"),
        ("Cannot open the news/parts/a", "Cannot open a"),
        (
            "Input/output error: 4 of the news and./or 5",
            "Input/output error: 4 of the news and./or 5",
        ),
    ],
)
def test_of_paths_only_the_last_part_is_told(said: str, told: str) -> None:
    assert without_folders(said, [Path("/srv/all the news"), Path("the news")]) == told


def test_a_corpus_in_the_folder_of_the_server_cuts_no_words() -> None:
    said = "4 events and./or 5; ./parts/a is gone"
    assert without_folders(said, [Path()]) == "4 events and./or 5; a is gone"
