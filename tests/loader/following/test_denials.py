import pytest

from dashboard.loader.following import followed
from dashboard.loader.merging import merge
from tests.loader.test_merging import parts

ACCUSED = (
    "Residents said that the company Arna Power had ignored warnings about the dam.",
    "2024-05-07",
)
DENIED = ("The company Arna Power denied that it had ignored warnings about the dam.", "2024-05-08")


def denials(*texts):
    read = [parts(number, *one) for number, one in enumerate(texts, 1)]
    return followed(merge(read), read).denials


def test_what_is_denied_stands_beside_the_denial():
    (found,) = denials(ACCUSED, DENIED)
    assert (found.said.document, found.said.text) == ("d2", "denied")
    assert [(one.document, one.text) for one in found.denied] == [("d1", "ignored")]


def test_the_order_of_the_documents_does_not_matter():
    (found,) = denials(DENIED, ACCUSED)
    assert (found.said.document, found.denied[0].document) == ("d1", "d2")


def test_headline_and_text_of_one_paper_deny_once():
    text = f"Company denies that it ignored warnings about the dam\n\n{DENIED[0]}"
    (found,) = denials(ACCUSED, (text, "2024-05-08"))
    assert found.said.text == "denied"


@pytest.mark.parametrize(
    "words",
    [
        "Residents said that the company Arna Power had raised its prices.",
        "Residents said that the company Arna Power had ignored a letter from the mayor.",
    ],
)
def test_something_else_that_is_said_is_not_denied(words):
    assert denials((words, "2024-05-07"), DENIED) == ()


def test_a_denial_of_what_nobody_says_is_none():
    assert denials(DENIED, DENIED) == ()
