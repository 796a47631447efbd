from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.map import crowd as map_crowd
from dashboard.figures.map.clusters import APART, PARTED, levels
from dashboard.figures.map.crowd_names import CELL, crowd_names, name_width
from dashboard.figures.map.marks import PlaceMark
from dashboard.figures.map.view import Window

WORLD = Window(0.0, 0.0, 0.0, 512, 512)
WIDTHS = {f"p{n}": name_width(f"Place {n}", 12.0) for n in range(40)}
POSITIONS = st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179)), max_size=40)


def marks_at(positions):
    return [
        PlaceMark(f"p{n}", f"Place {n}", "city", lat, lon, None, 1 + n % 3)
        for n, (lat, lon) in enumerate(positions)
    ]


def pixel(thing, zoom):
    x, y = WORLD.pixel(thing.lat, thing.lon)
    return x * 2**zoom, y * 2**zoom


def test_two_near_marks_are_one_cluster_until_they_part():
    found = levels(marks_at([(10.0, 10.0), (10.0, 11.0)]))
    assert found[0].clusters[0].places == 2
    assert found[0].clusters[0].edges == (10.0, 10.0, 11.0, 10.0)
    (parting,) = [level.zoom for level in found if level.parted]
    assert not found[parting].clusters
    assert found[parting - 1].clusters


@given(POSITIONS)
def test_every_mark_is_drawn_once_at_every_zoom(positions):
    marks = marks_at(positions)
    found = levels(marks)
    alone = 0
    for level in found:
        alone += len(level.parted)
        assert alone + sum(cluster.places for cluster in level.clusters) == len(marks)
    assert found[PARTED].clusters == ()


@given(POSITIONS)
def test_nothing_drawn_in_a_crowd_lies_on_another(positions):
    drawn = []
    for level in levels(marks_at(positions))[:PARTED]:
        drawn += level.parted
        for one, other in combinations([*drawn, *level.clusters], 2):
            (x, y), (u, v) = pixel(one, level.zoom), pixel(other, level.zoom)
            assert hypot(x - u, y - v) > APART - 1e-6


@given(POSITIONS)
def test_names_in_a_crowd_never_lie_on_each_other(positions):
    names = crowd_names(levels(marks_at(positions)), WIDTHS)
    for zoom in range(PARTED + 1):
        boxes = []
        for name in (one for one in names if one.zoom <= zoom):
            x, y = pixel(name.mark, zoom)
            left = x + name.reach if name.anchor == "start" else x - name.reach - name.width
            boxes.append((left, y, left + name.width))
        for (a, y, b), (c, v, d) in combinations(boxes, 2):
            assert b <= c or d <= a or abs(y - v) > CELL[1] / 2


def test_what_all_visitors_share_of_a_crowd_holds_no_words(monkeypatch):
    shared = []
    real = map_crowd.levels
    monkeypatch.setattr(map_crowd, "levels", lambda marks: shared.extend(marks) or real(marks))
    town = PlaceMark("own:larnok", "Larnok", "city", 1.25, 2.5, "NO", 3, about="The wall fell")
    found, names = map_crowd.crowd_of([town])
    assert len(shared) == 1
    assert all(word not in repr(shared) for word in ("arnok", "wall", "NO"))
    assert [mark for level in found for mark in level.parted] == [town]
    assert [(name.mark, name.text) for name in names] == [(town, "Larnok")]


def test_a_cluster_is_called_by_its_busiest_place():
    near, busy = (
        PlaceMark(f"n{events}", f"Town {events}", "city", 10.0, 10.0 + events / 100, None, events)
        for events in (1, 5)
    )
    found, _ = map_crowd.crowd_of([near, busy])
    assert found[0].clusters[0].name == "Town 5"
