"""What a page says that its examples print is what they print."""

import pytest

from tests.docs.pages import PAGES, ROOT, examples, printed_by


def with_results(page):
    return any(one.printed for one in examples(page, "python"))


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A folder with what the examples read, where they may write."""
    for name in ("docs", "seeds"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", list(filter(with_results, PAGES)), ids=lambda page: page.name)
def test_each_example_prints_what_stands_below_it(page, clone):
    names = {"__name__": page.stem}
    shown = examples(page, "python")
    printed = [printed_by(one.code, names) for one in shown]
    assert printed == [one.printed for one in shown]


def test_the_pages_that_show_results_are_known():
    assert [page.name for page in PAGES if with_results(page)] == ["README.md", "python.md"]
