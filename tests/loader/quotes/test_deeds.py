from dashboard.loader import load


def test_what_is_called_for_a_day_or_only_done_is_no_quote():
    assert load("The union called a strike for 10 April.").quotes == ()
    assert load("The bank dismissed Ana Lim.").quotes == ()
    assert load("The mayor praised it on Monday.").quotes == ()


def test_what_somebody_is_called_is_one():
    (one,) = load("Ana Lim called the plan a disgrace.").quotes
    assert one.text == "the plan a disgrace"
