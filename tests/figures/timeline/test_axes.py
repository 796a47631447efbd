from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.days import stamp
from dashboard.figures.timeline.axes import Axis, calendar_axis, sequence_axis
from dashboard.figures.timeline.ticks import (
    Tick,
    day_tick,
    length_words,
    span_tick,
    visible,
    wrapped,
)


def days(*bounds):
    return np.array(
        [stamp(bound).astype("int64") / 86_400 if bound else np.nan for bound in bounds]
    )


JULY_AND_DECEMBER = (
    days("2024-07-01", "2024-12-07", "2024-12-08"),
    days("2024-08-01", "2024-12-09", "2024-12-09"),
)


def test_sequence_steps_are_even_and_gaps_are_named():
    axis = sequence_axis(*JULY_AND_DECEMBER, 100, 900)
    assert [(tick.name, tick.gap) for tick in visible(axis.ticks, 6.0)] == [
        ("Jul 2024", False),
        ("··· 4 months ···", True),
        ("7 Dec", False),
        ("8 Dec", False),
    ]
    widths = {round(tick.width, 3) for tick in axis.ticks if not tick.gap}
    assert len(widths) == 1


def test_calendar_keeps_true_distances():
    axis = calendar_axis(*JULY_AND_DECEMBER, 100, 900)
    first, second, third = (axis.x(day) for day in days("2024-07-01", "2024-07-11", "2024-07-31"))
    assert (third - second) == pytest.approx(2 * (second - first))


def test_what_has_no_last_day_goes_on_beyond_the_last_bound():
    axis = sequence_axis(days("2024-07-01", "2024-07-03"), days("2024-07-02", None), 0, 600)
    assert axis.later > axis.x(days("2024-07-03")[0])
    assert axis.ticks[-1].name == "later"


@pytest.mark.parametrize("build", [sequence_axis, calendar_axis])
def test_a_story_of_one_day_has_an_axis(build):
    axis = build(days("2024-07-01"), days("2024-07-02"), 0, 600)
    assert 0 <= axis.x(days("2024-07-01")[0]) <= 600


@pytest.mark.parametrize("build", [sequence_axis, calendar_axis])
def test_a_story_of_centuries_before_our_era_has_ticks(build):
    axis = build(days("-0752-04-21", "-0043-03-15"), days("-0752-04-22", "-0043-03-16"), 0, 600)
    assert any("BC" in tick.name for tick in axis.ticks)


def test_the_calendar_names_round_years_as_people_count_them():
    firsts = days("-0479-09-20", "-0043-03-15", "1066-10-14", "1969-07-20")
    axis = calendar_axis(firsts, firsts + 1, 100, 1000)
    assert [tick.name for tick in axis.ticks] == [
        *("400 BC", "200 BC", "AD 1", "200", "400", "600"),
        *("800", "1000", "1200", "1400", "1600", "1800"),
    ]
    assert axis.ticks[0].x == pytest.approx(axis.x(days("-0399-01-01")[0]))


def test_the_sequence_names_days_before_and_after_our_era():
    firsts = days("-0479-09-20", "-0043-03-15", "1066-10-14", "1969-07-20")
    axis = sequence_axis(firsts, firsts + 1, 100, 1400)
    assert [tick.name for tick in axis.ticks] == [
        *("20 Sep 480 BC", "··· 435 years ···", "15 Mar 44 BC", "··· 1110 years ···"),
        *("14 Oct 1066", "··· 903 years ···", "20 Jul 1969"),
    ]


def test_the_calendar_names_months_before_our_era():
    axis = calendar_axis(days("-0043-11-20"), days("-0042-03-10"), 0, 400)
    assert [tick.name for tick in axis.ticks] == ["Dec 44 BC", "43 BC", "Feb 43 BC", "Mar 43 BC"]


def test_steps_too_narrow_for_names_are_named_by_round_dates():
    firsts = days("2015-01-02") + np.arange(0.0, 3600.0, 20.0)
    axis = sequence_axis(firsts, firsts + 1, 0, 900)
    assert [tick.name for tick in axis.ticks] == [str(year) for year in range(2016, 2025)]
    assert axis.ticks[0].x == pytest.approx(axis.x(days("2016-01-01")[0]))


def test_a_few_narrow_steps_are_named_by_the_days_of_events():
    firsts = np.concatenate([days("2016-03-01"), days("2024-04-01") + np.arange(0.0, 40.0, 2.0)])
    axis = sequence_axis(firsts, firsts + 1, 0, 300)
    shown = [tick.name for tick in visible(axis.ticks, 6.6)]
    assert shown[:2] == ["1 Mar 2016", "5 Apr 2024"]
    assert len(shown) > 4


@pytest.mark.parametrize(
    ("length", "words"),
    [(1, "1 day"), (10, "10 days"), (21, "3 weeks"), (150, "5 months"), (730, "2 years")],
)
def test_lengths_are_said_in_the_unit_people_use(length, words):
    assert length_words(length) == words


def test_tick_names_do_not_run_into_each_other():
    ticks = [Tick(x, "13 Oct", 10.0) for x in range(0, 100, 10)]
    shown = visible(ticks, 6.0)
    assert all(b.x - a.x >= 6 for a, b in pairwise(shown))
    assert len(shown) < len(ticks)


def test_dates_are_named_before_gaps_where_there_is_no_room_for_all():
    ticks = [
        Tick(0, "14 Oct", 60.0),
        Tick(45, "8 years", 60.0, gap=True),
        Tick(90, "1 May", 60.0),
        Tick(180, "2 days", 60.0, gap=True),
    ]
    assert [tick.name for tick in visible(ticks, 7.0)] == ["14 Oct", "1 May", "2 days"]


def test_a_name_of_two_lines_breaks_before_its_year():
    assert wrapped(day_tick(0, 60.0, "-0043-03-15"), 7.0) == "15 Mar\n44 BC"


def test_a_year_is_named_once_and_again_when_it_changes():
    days = ("2023-11-01", "2023-12-05", "2024-01-01", "2024-02-01")
    ticks = [day_tick(100.0 * at, 62.0, day) for at, day in enumerate(days)]
    assert [t.name for t in visible(ticks, 6.0)] == ["Nov 2023", "5 Dec", "2024", "Feb"]


def test_a_year_whose_tick_is_left_out_is_named_with_the_next():
    ticks = [span_tick(x, 40.0, "2024-02-01", "2024-02-01") for x in (0.0, 500.0)]
    hidden = span_tick(5.0, 40.0, "2023-02-01", "2023-02-01")
    assert [t.name for t in visible([hidden, *ticks], 6.0)] == ["1 Feb 2023", "1 Feb 2024"]


bounds = st.lists(
    st.tuples(st.integers(-800_000, 40_000), st.one_of(st.none(), st.integers(1, 5_000))),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("build", [sequence_axis, calendar_axis])
@given(spans=bounds, width=st.integers(300, 2000))
def test_later_is_never_left_of_earlier(build, spans, width):
    firsts = np.array([float(first) for first, _ in spans])
    ends = np.array([np.nan if length is None else first + length for first, length in spans])
    axis = build(firsts, ends, 0.0, float(width))
    pixels = [axis.x(day) for day in sorted({*firsts.tolist(), *ends[~np.isnan(ends)].tolist()})]
    assert pixels == sorted(pixels)
    assert pixels[0] >= 0
    assert max(pixels[-1], axis.later) <= width + 0.01


def test_a_stretch_of_the_axis_is_its_days():
    axis = Axis((0.0, 10.0), (100.0, 200.0), (), 10.0, 200.0)
    assert axis.days(120, 139) == ("1970-01-03", "1970-01-04")
    assert axis.days(120, 140) == ("1970-01-03", "1970-01-04")
    assert axis.days(121, 122) == ("1970-01-03", "1970-01-03")


def test_a_stretch_beyond_the_dates_has_an_open_side():
    axis = Axis((0.0, 10.0), (100.0, 200.0), (), 10.0, 200.0)
    assert axis.days(20, 150) == ("", "1970-01-05")
    assert axis.days(150, 260) == ("1970-01-06", "")
    assert axis.days(20, 260) == ("", "")
