from pathlib import Path
from types import SimpleNamespace

from tests.dealing import dealt


def file(name, tests, *fixtures):
    path = Path(f"tests/{name}.py")
    return [SimpleNamespace(path=path, fixturenames=fixtures, name=name) for _ in range(tests)]


def names(items):
    return [one.name for one in items]


def test_each_workers_part_begins_with_tests_in_a_browser():
    items = [*file("browser/a", 2, "server"), *file("browser/b", 2, "server"), *file("words/c", 6)]
    part = ["words/c"] * 3
    assert names(dealt(items, 2)) == ["browser/a"] * 2 + part + ["browser/b"] * 2 + part


def test_files_that_need_the_same_servers_go_to_one_worker():
    first, second, third, fourth = (
        file(f"browser/{name}", 1, server)
        for name, server in zip("abcd", ("server", "flood_server") * 2, strict=True)
    )
    found = dealt([*first, *second, *third, *fourth, *file("words/e", 4)], 2)
    assert names(found)[:2] == ["browser/b", "browser/d"]
    assert names(found)[4:6] == ["browser/a", "browser/c"]


def test_no_test_is_lost_or_run_twice():
    items = [*file("browser/a", 5, "server"), *file("browser/b", 1), *file("words/c", 7)]
    for workers in (1, 2, 3, 20):
        assert sorted(map(id, dealt(items, workers))) == sorted(map(id, items))


def test_one_worker_alone_begins_with_all_tests_in_a_browser():
    items = [*file("words/a", 2), *file("browser/b", 2)]
    assert names(dealt(items, 1)) == ["browser/b"] * 2 + ["words/a"] * 2


def test_what_starts_programs_comes_right_after_the_tests_in_a_browser():
    items = [*file("browser/a", 1), *file("words/b", 1), *file("docs/c", 1), *file("d", 1)]
    assert names(dealt(items, 1)) == ["browser/a", "docs/c", "d", "words/b"]
