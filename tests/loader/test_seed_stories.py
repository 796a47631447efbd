import pytest

from dashboard.loader.seed_stories import About, read_about, read_story_folder
from dashboard.loader.source import SourceError


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_text("The wall fell.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The wall stood.", encoding="utf-8")
    return tmp_path


def about(folder, words):
    (folder / "story.toml").write_text(words, encoding="utf-8")
    return read_about(folder)


def test_articles_come_in_the_order_of_their_names(folder):
    assert [source.name for source in read_story_folder(folder).sources] == ["a.txt", "b.txt"]


def test_a_folder_without_a_story_file_says_nothing_of_itself(folder):
    assert read_about(folder) == About()


def test_what_the_story_file_says_goes_to_its_document(folder):
    about(
        folder,
        '[story]\ntitle = "The wall"\n[[document]]\nfile = "b.txt"\nname = "Courier"\n'
        'published = "2021-05"\n',
    )
    seed = read_story_folder(folder)
    assert seed.title == "The wall"
    assert (seed.sources[1].name, seed.sources[1].published) == ("Courier", "2021-05")


def test_a_date_may_stand_without_quotation_marks(folder):
    found = about(folder, '[[document]]\nfile = "b.txt"\npublished = 2021-05-03\n')
    assert found.documents["b.txt"] == {"published": "2021-05-03"}


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("title = ", "is not valid TOML"),
        ('story = "The wall"', "has another form"),
        ('[document]\nfile = "b.txt"', "has another form"),
        ("[story]\ntitle = 5", 'has a "title" that is no text'),
        ('[[document]]\nname = "Courier"', "has a document without its file"),
    ],
)
def test_a_story_file_that_is_not_as_it_should_be_says_what_is_wrong(folder, words, reason):
    with pytest.raises(SourceError, match=reason):
        about(folder, words)


def test_a_document_that_is_not_there_is_named_and_the_rest_is_read(folder):
    (folder / "story.toml").write_text('[[document]]\nfile = "c.txt"\n', encoding="utf-8")
    seed = read_story_folder(folder)
    assert len(seed.sources) == 2
    assert "c.txt: is named in story.toml and is not there" in str(seed.errors[0])


def test_a_date_that_does_not_exist_is_named_with_its_document(folder):
    (folder / "story.toml").write_text(
        '[[document]]\nfile = "b.txt"\npublished = "2021-06-31"\n', encoding="utf-8"
    )
    seed = read_story_folder(folder)
    assert [source.name for source in seed.sources] == ["a.txt"]
    assert str(seed.errors[0]).startswith("b.txt: has a date that is none")


@pytest.mark.parametrize(
    "words",
    [
        "[story]\ntitle = " + "9" * 5_000,
        "[story]\ntitle = " + "[" * 5_000,
        '[story]\ntitle = "' + "a" * 5_000_000 + '"',
        "\0",
    ],
    ids=["a number without end", "brackets without end", "words without end", "no text"],
)
def test_whatever_a_story_file_holds_is_named_with_its_folder(folder, words):
    (folder / "story.toml").write_text(words, encoding="utf-8")
    with pytest.raises(SourceError, match=r"/story\.toml: "):
        read_story_folder(folder)


@pytest.mark.parametrize("file", ["a" * 5_000, "a\\u0000b", "../" * 50])
def test_a_file_that_no_folder_can_have_is_named_shortly(folder, file):
    (folder / "story.toml").write_text(f'[[document]]\nfile = "{file}"\n', encoding="utf-8")
    (error,) = read_story_folder(folder).errors
    assert len(str(error)) < 200
