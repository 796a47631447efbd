import io
import subprocess
import sys
import time

import pytest
from pypdf import PdfReader, PdfWriter

from dashboard.loader.readers import pdf as pdf_module
from dashboard.loader.readers import read_bytes, read_here
from dashboard.loader.readers.pdf import REPEATED, flowing, read_pdf
from dashboard.loader.source import SourceError
from tests.loader.conftest import only
from tests.loader.files import pdf, pdf_with_picture, written

FULL = "The harbour of Larnok was closed for the whole of the week and"


def test_the_lines_of_a_page_are_one_paragraph_and_its_headline_another():
    page = ["Harbour closed", FULL, "opened again on 3 May 2021.", FULL, "nobody said why."]
    source = only(read_bytes(pdf([page]), "harbour.pdf"))
    assert source.text == (
        f"Harbour closed\n\n{FULL} opened again on 3 May 2021.\n\n{FULL} nobody said why."
    )


def test_title_and_day_of_making_are_kept_and_the_day_dates_nothing():
    content = pdf([["It fell."]], Title="The wall", CreationDate="D:20210503101500Z")
    source = only(read_bytes(content, "wall.pdf"))
    assert (source.title, source.made) == ("The wall", "2021-05-03")
    assert (source.published, source.metadata_published) == (None, None)


def test_a_title_that_a_program_gave_is_none():
    content = pdf([["It fell."]], Title="Microsoft Word - draft3.doc")
    assert only(read_bytes(content, "wall.pdf")).title is None


def test_a_word_that_a_line_end_broke_is_whole_again():
    assert flowing(["The govern-\nment said so."])[0] == "The government said so."


def test_a_hyphen_between_two_words_of_the_text_stays():
    page = "A fact well known to those who have known it well, and a well-\nknown one."
    assert flowing([page])[0].endswith("and a well-known one.")


def test_a_hyphen_before_a_capital_stays():
    assert flowing(["The Anglo-\nSaxon kings"])[0] == "The Anglo-Saxon kings"


def test_a_soft_hyphen_goes():
    assert flowing(["The govern\u00ad\nment"])[0] == "The government"


def test_a_dash_after_no_letter_breaks_no_word():
    assert flowing(["in the years 1990-\nand later"])[0] == "in the years 1990- and later"


def test_a_line_of_letters_alone_takes_no_longer_than_others():
    letters = "a" * 10_000
    start = time.perf_counter()
    assert flowing([f"{letters}\n{letters}-\nand so on"])[0] == f"{letters} {letters}and so on"
    assert time.perf_counter() - start < 2


def test_a_sentence_goes_on_over_the_end_of_a_page_and_what_pages_repeat_comes_after_it():
    pages = [f"The Larnok Courier\n{FULL}\n{n} of 3" for n in (1, 2)]
    pages.append("The Larnok Courier\nopened again.\n3 of 3")
    text, furniture = flowing(pages)
    assert text.startswith(f"The Larnok Courier\n\n{FULL} {FULL} opened again.\n\n")
    assert [text[one.start : one.end] for one in furniture] == [
        *("The Larnok Courier", "1 of 3", "The Larnok Courier", "2 of 3"),
        *("The Larnok Courier", "3 of 3"),
    ]
    assert {one.reason for one in furniture} == {REPEATED}


def test_a_line_that_two_pages_have_in_common_stays_article():
    assert flowing(["Nobody spoke.\nOne.", "Nobody spoke.\nTwo."])[1] == ()


def test_points_of_a_list_stand_apart():
    assert flowing(["They want:\n• bread\n• peace"])[0] == "They want:\n\n• bread\n\n• peace"


def test_ligatures_are_letters():
    assert flowing(["The ﬁrst ﬂood"])[0] == "The first flood"


def test_a_scan_says_that_it_holds_no_text():
    error = only(read_bytes(pdf_with_picture(), "scan.pdf"))
    assert isinstance(error, SourceError)
    assert str(error).startswith("scan.pdf: holds no text: its pages are pictures")
    assert "OCR" in error.advice


def test_a_file_of_blank_pages_says_that_it_holds_no_text():
    assert only(read_bytes(pdf([[]]), "blank.pdf")).reason == "holds no text"


def test_a_page_that_is_a_picture_is_named_beside_the_text_of_the_others():
    writer = PdfWriter()
    for content in (pdf([["It fell on 3 May 2021."]]), pdf_with_picture()):
        writer.append(PdfReader(io.BytesIO(content)))
    source, error = read_bytes(written(writer), "mixed.pdf")
    assert source.text == "It fell on 3 May 2021."
    assert error.reason == "holds pictures and no text on page 2"


def test_a_locked_file_says_so():
    with pytest.raises(SourceError, match=r"wall\.pdf: is locked with a password"):
        read_pdf(pdf([["It fell."]], password="secret"), "wall.pdf")


@pytest.mark.parametrize("length", [20, 400])
def test_a_file_that_breaks_off_is_an_error_and_no_crash(length):
    found = list(read_bytes(pdf([["It fell."]])[:length], "wall.pdf"))
    assert [type(one) for one in found] == [SourceError]


def test_a_text_that_is_named_pdf_is_none():
    error = only(read_bytes(b"It fell.", "wall.pdf"))
    assert error.reason == "is no PDF"


def test_too_many_pages_are_refused_with_both_numbers(monkeypatch):
    monkeypatch.setattr(pdf_module, "MAX_PAGES", 2)
    with pytest.raises(SourceError, match="has 3 pages, more than 2"):
        read_pdf(pdf([["One."], ["Two."], ["Three."]]), "long.pdf")


def test_too_many_characters_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_module, "MAX_CHARACTERS", 5)
    with pytest.raises(SourceError, match="has more than 5 characters"):
        read_pdf(pdf([["One and two."]]), "long.pdf")


def test_too_many_bytes_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_module, "MAX_BYTES", 5)
    error = only(read_here(io.BytesIO(pdf([["One."]])), "large.pdf"))
    assert "more than 5" in str(error)


ON_A_SMALL_HOST = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (900_000_000, 900_000_000))
from dashboard.loader.readers.pdf import read_pdf
print(read_pdf(sys.stdin.buffer.read(), "wall.pdf").text)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit memory so")
def test_a_host_that_allows_less_memory_reads_pdf_files_all_the_same():
    command = [sys.executable, "-c", ON_A_SMALL_HOST]
    done = subprocess.run(command, input=pdf([["It fell."]]), capture_output=True, check=True)
    assert done.stdout == b"It fell.\n"
