import csv
from pathlib import Path

from dashboard.figures.method import method

WIDTHS = Path(__file__).parents[2] / "data" / "vague_widths.csv"


def test_every_width_of_a_vague_word_is_on_the_page_as_the_data_have_it():
    lines = [li for li in WIDTHS.read_text(encoding="utf-8").splitlines() if li[0] != "#"]
    page = method()
    for row in csv.DictReader(lines):
        assert f"<td>{row['words']}</td>" in page
        assert row["note"] in page


def test_days_reach_thirteen_days():
    assert "<td>days</td><td>13 days</td>" in method()


def test_a_least_distance_is_named():
    assert "<td>a few days</td><td>2 to 7 days</td>" in method()


def test_weaknesses_are_named():
    assert "Irony" in method()


def test_every_weight_of_a_key_event_is_on_the_page_with_its_reason():
    page = method()
    assert "<td>told in the first sentences</td><td>36</td>" in page
    assert "<td>status: asserted</td><td>22</td><td>It happened</td>" in page
    assert "Life event" in page
    assert "up to 20 events opens on all of them" in page
