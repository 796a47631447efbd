import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.corpus import indexing
from dashboard.corpus.key_days import KeyDay, _ranked
from dashboard.corpus.key_days import key_days as days_of
from dashboard.corpus.opening import NoIndexError, asking
from tests.corpus.made import in_one_line, made_of

# Of the strike at the harbour of Vorn: what came to stay, and what was news for a day.
ARTICLES = (
    (
        "2020-03-03",
        "Dockers at Vorn walked out on Monday. The harbour's owner met a bank on Tuesday.",
    ),
    (
        "2020-03-04",
        "A crane at the harbour of Vorn stood still on Tuesday. Shops sold out of bread.",
    ),
    (
        "2020-03-12",
        "The dockers of Vorn, who walked out on March 2, marched to the harbour on Wednesday.",
    ),
    (
        "2020-03-25",
        "Since the dockers of Vorn walked out on March 2, ships have sailed past its harbour. "
        "The owner closed two quays of the harbour on Tuesday.",
    ),
    (
        "2020-04-20",
        "The dockers of Vorn returned to the harbour on Sunday. They had walked out on March 2.",
    ),
    (
        "2020-05-04",
        "Two months after the dockers of Vorn walked out on March 2 and two weeks after they "
        "returned on April 19, the harbour is quiet.",
    ),
    ("2020-04-02", "A choir from Hallin won a prize in Oslo on Wednesday."),
)


def corpus_of(folder, articles):
    files = folder / "articles"
    files.mkdir(parents=True)
    for number, (day, text) in enumerate(articles):
        row = {"text": text, "published": day, "title": f"Article {number}"}
        (files / f"{number}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return made_of(files, folder / "corpus")


def key_days(corpus, words, most) -> list[KeyDay]:
    with asking(corpus) as asked:
        return days_of(asked, words, most)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return corpus_of(tmp_path_factory.mktemp("key"), ARTICLES)


def ranked(found):
    return [one.day for one in sorted(found, key=lambda one: one.rank)]


def test_the_day_that_is_told_again_and_again_comes_first(corpus):
    assert ranked(key_days(corpus, "dockers harbour", 2)) == ["2020-03-02", "2020-04-19"]


def test_days_stand_in_order_with_how_many_documents_tell_of_them(corpus):
    found = key_days(corpus, "dockers harbour", 2)
    assert [(one.day, one.documents) for one in found] == [("2020-03-02", 5), ("2020-04-19", 2)]


def test_the_event_that_stands_for_a_day_is_the_one_that_several_tell(corpus):
    (strike,) = key_days(corpus, "dockers", 1)
    assert "walked out" in strike.title


def test_a_corpus_of_one_topic_is_asked_for_any_of_the_words(corpus):
    days = {one.day for one in key_days(corpus, "dockers prize", 50)}
    assert {"2020-03-02", "2020-04-01"} <= days


def test_of_many_topics_only_documents_with_most_of_the_words_count(tmp_path):
    articles = [
        ("2020-03-03", "A tanker spilled oil off Vorn on Monday."),
        ("2020-03-05", "The price of oil rose on Wednesday."),
        *(
            (f"2020-03-{day}", f"A choir from Hallin sang in Oslo on {day} March.")
            for day in range(10, 16)
        ),
    ]
    found = key_days(corpus_of(tmp_path, articles), "oil spilled", 50)
    assert [one.day for one in found] == ["2020-03-02"]


def test_without_words_all_of_the_corpus_counts(corpus):
    assert "2020-04-01" in {one.day for one in key_days(corpus, "", 50)}


def test_days_before_the_first_and_after_the_last_article_are_none(tmp_path):
    articles = [
        ("2020-03-02", "Rebels took the bridge of Vorn on Monday. They had lost it on 5 May 1999."),
        (
            "2020-03-03",
            "Rebels lost the bridge of Vorn on Tuesday. Talks will begin on 9 June 2020.",
        ),
    ]
    found = key_days(corpus_of(tmp_path, articles), "", 9)
    assert [one.day for one in found] == ["2020-03-02", "2020-03-03"]


def test_copies_count_once(tmp_path):
    text = (
        "Rebels took the old stone bridge of Vorn on Monday after a fight of two hours in the snow. "
        "Farmers had warned the garrison of it, and nobody in the town was hurt, its mayor told us."
    )
    days = [str(date(2020, 3, 3) + timedelta(days=one)) for one in range(3)]
    articles = [(day, f"{text} Printed as number {day}.") for day in days]
    found = key_days(corpus_of(tmp_path, articles), "", 5)
    assert max(one.documents for one in found) == 1


def test_loud_days_weigh_against_each_other():
    quiet = [(100, 2.0)]
    loud = [(day, 2.5) for day in range(200, 230)]
    assert _ranked([*quiet, *loud])[0][0] == 100


def test_words_that_no_article_has_give_no_days(corpus):
    assert key_days(corpus, "submarine", 5) == []


def test_a_corpus_without_index_is_told(tmp_path):
    with pytest.raises(NoIndexError, match="dateline corpus build"):
        key_days(tmp_path, "", 5)


def test_an_index_of_another_version_is_told(corpus, monkeypatch):
    monkeypatch.setattr(indexing, "index_version", lambda: "another")
    result = run("--corpus", corpus, "dockers")
    assert result.exit_code == 2
    assert "one of another version" in in_one_line(result.output)


def test_the_files_are_let_go_of(corpus):
    """Of an index that was asked no file is open."""
    open_files = Path("/proc/self/fd")
    if not open_files.is_dir():
        pytest.skip("the system does not tell")
    key_days(corpus, "dockers", 1)
    named = [str(one.readlink()) for one in open_files.iterdir() if one.is_symlink()]
    assert [one for one in named if str(corpus) in one] == []


def run(*arguments):
    return CliRunner().invoke(app, ["timeline", *map(str, arguments)])


def test_the_shell_lists_days_with_what_happened(corpus):
    result = run("--corpus", corpus, "dockers harbour", "--days", 1)
    assert result.exit_code == 0
    assert result.stdout.startswith("2020-03-02  ")
    assert result.stdout.endswith("(5 documents)\n")


def test_the_shell_writes_json(corpus):
    result = run("--corpus", corpus, "dockers", "--days", 2, "--format", "json")
    assert {one["rank"] for one in json.loads(result.stdout)} == {1, 2}


def test_the_shell_says_where_nothing_is_found(corpus):
    result = run("--corpus", corpus, "submarine")
    assert (result.exit_code, result.stdout) == (
        1,
        "No article tells of a day with these words.\n",
    )


def test_the_shell_says_where_there_is_no_corpus(tmp_path):
    assert run("--corpus", tmp_path, "dockers").exit_code == 2


def test_a_word_finds_what_begins_with_it(corpus):
    assert key_days(corpus, "docker", 3) == key_days(corpus, "dockers", 3)


def test_a_short_word_finds_itself_alone(corpus):
    assert key_days(corpus, "sun", 3) == []  # and not “Sunday”


def test_a_day_of_which_no_article_tells_is_none(corpus):
    assert "2020-05-04" not in {one.day for one in key_days(corpus, "", 50)}


def test_a_word_is_not_cut_to_find_others(tmp_path):
    told = [
        ("2020-03-04", "A Texan choir met at Vorn on Tuesday."),
        ("2020-03-12", "Painters met in Texas on Wednesday."),
    ]
    corpus = corpus_of(tmp_path, told)
    assert [one.title for one in key_days(corpus, "Texas", 5)] == [
        "Painters met in Texas on Wednesday"
    ]
