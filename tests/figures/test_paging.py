from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.paging import page_of, rows_of


def test_the_page_of_the_chosen_one_is_found():
    ids = [f"e{n}" for n in range(120)]
    assert page_of(ids, "e49") == (1, 3)
    assert page_of(ids, "e50") == (2, 3)
    assert page_of(ids, "elsewhere") == (1, 3)
    assert page_of([], None) == (1, 1)


@given(st.integers(0, 400))
def test_every_row_stands_on_one_page(number):
    ids = [str(n) for n in range(number)]
    _, pages = page_of(ids, None)
    assert [one for page in range(1, pages + 1) for one in ids[rows_of(page)]] == ids


@given(st.integers(1, 400), st.data())
def test_the_chosen_one_stands_on_its_page(number, data):
    ids = [str(n) for n in range(number)]
    chosen = data.draw(st.sampled_from(ids))
    assert chosen in ids[rows_of(page_of(ids, chosen)[0])]
