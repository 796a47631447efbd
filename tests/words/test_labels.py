import pytest

from dashboard.story import Document, Span
from dashboard.words.labels import document_labels, pieces_said, words_said


def document(id_, name, source=None, published=None):
    basis = "given" if published else "unknown"
    return Document(id_, name, None, "en", published, basis, "Text.", source=source)


def test_documents_are_known_by_source_and_equals_by_date():
    documents = (
        document("d1", "a.txt", "Adria Courier", "2021-05-04"),
        document("d2", "b.txt", "Adria Courier", "2021-05-05"),
        document("d3", "c.txt"),
    )
    assert document_labels(documents) == {
        "d1": "Adria Courier (2021-05-04)",
        "d2": "Adria Courier (2021-05-05)",
        "d3": "c.txt",
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The harbour is shut,", "The harbour is shut"),
        ("The harbour, they say, is shut", "The harbour, they say, is shut"),
        ("Is it shut?", "Is it shut?"),
        ("the harbour “is shut,”", "the harbour “is shut”"),
        ("the harbour ‘is “shut,”’", "the harbour ‘is “shut”’"),
        ('the harbour "is shut,"', 'the harbour "is shut"'),
        ("le port est « fermé, »", "le port est « fermé »"),
        ("the harbour “is shut”,", "the harbour “is shut”"),
        ("الميناء مغلق،", "الميناء مغلق"),
        ("The harbour is shut , ", "The harbour is shut"),
        ("The harbour is shut ", "The harbour is shut"),
        ("the “harbour, they say” is shut", "the “harbour, they say” is shut"),
        (",", ""),
    ],
)
def test_a_quote_is_shown_without_the_comma_before_its_speaker(text, shown):
    assert words_said(text) == shown


def test_the_pieces_of_a_quote_are_its_words_without_the_comma():
    text = "it “creaks” and “will fall,”"
    quoted = (Span(104, 110), Span(117, 127))
    pieces = pieces_said(text, 100, quoted)
    assert pieces == [
        ("it “", False),
        ("creaks", True),
        ("” and “", False),
        ("will fall", True),
        ("”", False),
    ]
    assert "".join(words for words, _ in pieces) == words_said(text)
