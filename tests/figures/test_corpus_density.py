from dashboard.corpus.answers import Density
from dashboard.figures.corpus.density import not_drawn

FAR = Density("day", {}, before=1200, after=3)


def test_what_the_chart_leaves_out_is_counted_with_how_to_see_it():
    told = "Not drawn: 1,200 earlier and 3 later. Set From or To to see them."
    assert told in not_drawn(FAR, dated=False)


def test_where_a_date_is_set_no_other_is_asked_for():
    assert "Not drawn: 1,200 earlier and 3 later.</p>" in not_drawn(FAR, dated=True)


def test_where_all_is_drawn_nothing_is_said():
    assert not not_drawn(Density("day", {}), dated=False)
