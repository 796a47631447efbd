from dashboard.loader import load


def test_what_is_called_for_a_day_or_only_done_is_no_quote():
    assert load("The union called a strike for 10 April.").quotes == ()
    assert load("The bank dismissed Ana Lim.").quotes == ()
    assert load("The mayor praised it on Monday.").quotes == ()


def test_what_somebody_is_called_is_one():
    (one,) = load("Ana Lim called the plan a disgrace.").quotes
    assert one.text == "the plan a disgrace"


def test_goods_that_are_recalled_and_goals_that_are_conceded_are_no_quotes():
    assert load("Norvik is recalling 12,400 lorries after a fault was found.").quotes == ()
    assert load("The visitors conceded three tries in his absence.").quotes == ()
    assert load("The abbot said a last Mass there in 1961 and died in Rome.").quotes == ()


def test_what_somebody_recalled_is_one():
    (one,) = load("Ana Lim recalled that she had seen him.").quotes
    assert one.text == "that she had seen him"


def test_what_is_called_a_mistake_is_one():
    assert [one.text for one in load("She called the strike a mistake.").quotes] == [
        "the strike a mistake"
    ]
    (one,) = load("The mayor condemned them on Sunday as cowards.").quotes
    assert one.text == "them on Sunday as cowards"


def test_what_is_done_behind_and_is_not_asked_for(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Ann Bell asked for a copy and left.")
    assert [quote.text for quote in load(article).quotes] == ["for a copy"]
