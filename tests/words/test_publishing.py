import pytest

from dashboard.story import Document, Span
from dashboard.words.publishing import publication_of, published_words

TEXT = "KOTOR, Feb 12\n(Agency) - The pier fell."


def document(edtf, basis, words=None):
    return Document("d1", "a.txt", None, "en", edtf, basis, TEXT, (), words)


@pytest.mark.parametrize(
    ("edtf", "basis", "words"),
    [
        (None, "unknown", "date unknown"),
        ("2021-05-10", "given", "10 May 2021, as given"),
        ("2021-05", "metadata", "May 2021, as the page's own data say"),
        ("2021-05-10/..", "inferred", "not before 10 May 2021, inferred"),
        ("../2021-05-10", "dateline", "not after 10 May 2021, as its dateline says"),
        ("2021-05-10/2021-05-12", "given", "10–12 May 2021, as given"),
    ],
)
def test_publication_is_said_with_how_it_is_known(edtf, basis, words):
    assert published_words(document(edtf, basis)) == words


def test_the_words_of_the_document_that_say_it_are_shown_in_one_line():
    said = published_words(document("2021-02-12", "dateline", Span(7, 22)))
    assert said == "12 Feb 2021, as its dateline says: “Feb 12 (Agency)”"


def test_a_day_that_only_follows_from_the_words_is_inferred_from_them():
    said = published_words(document("2021-02-12", "inferred", Span(7, 13)))
    assert said == "12 Feb 2021, inferred from “Feb 12”"


def test_of_several_documents_the_publication_is_said_that_a_date_is_counted_from():
    documents = [document("2021-05-10", "given"), document("2021-06-01", "given")]
    assert publication_of(documents, "2021-06-01") == "1 Jun 2021, as given"
    assert publication_of(documents, "2021-07-01") == "10 May 2021, as given"
    assert publication_of(documents, None) == "10 May 2021, as given"
    assert publication_of([], None) == "date unknown"


def test_a_document_without_a_date_is_not_what_nothing_is_counted_from():
    documents = [document("2021-05-10", "given"), document(None, "unknown")]
    assert publication_of(documents, None) == "10 May 2021, as given"
