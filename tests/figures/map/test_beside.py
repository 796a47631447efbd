from dashboard.figures.map.beside import event_rows, key, place_heading, place_table
from dashboard.figures.map.marks import PlaceMark
from dashboard.tables import records, tables_of

HOSTILE = '<img src="https://evil.example/x.png" onerror=alert(1)>'
BAD = PlaceMark("p1", HOSTILE, "city", 1.0, 2.0, None, 1, "other", True)


def test_names_are_escaped():
    table = place_table([BAD], set(), None, [HOSTILE])
    assert "<img" not in table
    assert table.count("&lt;img") == 2


def test_a_click_on_the_picked_place_lets_it_go():
    assert 'data-place="p1"' in place_table([BAD], set(), None, [])
    assert 'data-place=""' in place_table([BAD], {"p1"}, "p1", [])


def test_a_place_without_events_shows_a_dash():
    quiet = PlaceMark("p2", "Arna", "city", 1.0, 2.0, None)
    assert '<td class="dl-number">–</td>' in place_table([quiet], set(), None, [])


def test_of_many_places_without_a_position_some_are_named():
    many = [f"Town {n}" for n in range(23)]
    assert "Town 18, Town 19 and 3 more" in place_table([], set(), None, many)


def test_the_heading_says_position_source_and_mentions(flood):
    row = next(records(tables_of(flood).places))
    mark = PlaceMark("p1", "Arna", "city", 60.4, -5.5, "NO", 1)
    heading = place_heading(mark, row, "Norway")
    assert "city · Norway · 60.40° N, 5.50° W" in heading
    assert "1 mention of something there, 0 only by name" in heading
    assert 'data-filter="place=Arna"' in heading


def test_a_position_that_a_table_gives_is_said_to_come_from_it(flood):
    row = next(records(tables_of(flood).places))._replace(gazetteer="given:<b>.csv")
    mark = PlaceMark("p1", "Arna", "site", 60.4, 5.5, None, 1)
    assert "position given in &lt;b&gt;.csv" in place_heading(mark, row, None)


def test_the_events_of_a_place_can_be_chosen(flood):
    rows = event_rows("Here", tables_of(flood).events, "d1-e1", "None.")
    assert rows.count('class="dl-row"') == 3
    assert 'data-event="d1-e1" aria-pressed="true"' in rows


def test_no_events_are_said_in_words(flood):
    assert "None." in event_rows("Here", tables_of(flood).events.head(0), None, "None.")


def test_the_key_explains_only_what_is_there():
    assert "diamond" not in key([BAD])
    assert "several" not in key([BAD])
    assert "everything else" in key([BAD])


def test_the_key_says_what_a_light_mark_is():
    light = PlaceMark("p1", "Arna", "city", 60.4, 5.5, "NO", 1, "other", inferred=True)
    assert "inferred only: no text says that it was there" in key([light])
    assert "dl-lighter" in place_table([light], (), None, ())
    plain = PlaceMark("p1", "Arna", "city", 60.4, 5.5, "NO", 1, "other")
    assert "inferred" not in key([plain])


def test_the_heading_says_why_it_is_there_and_how_near(flood):
    row = next(records(tables_of(flood).places))._replace(why="“near <b>Arna</b>” puts it there")
    mark = PlaceMark("p1", "Lake", "water", 60.4, 5.5, "NO", 1, km=30.0)
    heading = place_heading(mark, row, "Norway")
    assert "near here, within 30 km" in heading
    assert "Why here: “near &lt;b&gt;Arna&lt;/b&gt;” puts it there" in heading


def test_a_place_that_is_only_near_is_an_area_in_table_and_key():
    mark = PlaceMark("p1", "Lake", "city", 60.4, 5.5, "NO", 1, asserted=True, km=30.0)
    assert "dl-shape-near" in place_table([mark], set(), None, [])
    assert "<em>somewhere in it</em>" in key([mark])
    assert "dl-shape-dot q-none" not in key([mark])
