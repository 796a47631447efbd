"""What a pattern cannot do without."""

from dashboard.loader.times.needs import needs_of

A, B, C, D = (frozenset(letter) for letter in "abcd")


def test_every_word_in_a_row_is_needed():
    assert needs_of([A, B]) == [A, B]


def test_what_may_be_left_out_is_not_needed():
    assert needs_of(["(", A, B, ")", "?", C, D, "?"]) == [C]


def test_of_two_ways_one_is_needed():
    assert needs_of([C, "(", A, "|", B, ")"]) == [C, frozenset("ab")]


def test_of_each_way_the_rarest_need_counts():
    assert needs_of([frozenset("abc"), D, "|", A]) == [frozenset("ad")]


def test_a_way_that_needs_nothing_leaves_no_need():
    assert needs_of(["(", A, "?", "|", B, ")"]) == []
