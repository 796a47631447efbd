from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.readers import read_bytes, read_file
from dashboard.loader.readers.decoding import MAX_CHARACTERS, clean, decode
from dashboard.loader.readers.text_or_page import read_text
from dashboard.loader.source import Source, SourceError
from tests.loader.conftest import only


def test_a_text_file_is_one_source_named_after_it(tmp_path: Path):
    path = tmp_path / "harbour.txt"
    path.write_text("The harbour reopened.", encoding="utf-8")
    assert only(read_file(path)) == Source("harbour.txt", "The harbour reopened.")


def test_a_file_that_is_not_there_comes_out_as_an_error_that_names_it(tmp_path: Path):
    error = only(read_file(tmp_path / "missing.txt"))
    assert isinstance(error, SourceError)
    assert "missing.txt: no such file or directory. Check the path" in str(error)


def test_an_empty_text_says_that_it_is_empty():
    with pytest.raises(SourceError, match=r"note\.txt: is empty"):
        read_text(" \n\t", "note.txt")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04..", "a zip or Office file"),
        (b"ab\x00c", "a binary"),
    ],
)
def test_binary_content_is_named_for_what_it_is(content, kind):
    with pytest.raises(SourceError, match=f"is {kind}"):
        decode(content, "file")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings_are_told_by_their_bytes(encoding):
    assert decode("Türkiye’s “no”".encode(encoding), "x") == "Türkiye’s “no”"


def test_a_text_in_an_old_encoding_is_read_by_its_likeliest_one():
    words = "Le président a été élu après une année très agitée à Genève, où il a vécu. " * 5
    assert decode(words.encode("cp1252"), "x") == words


def test_line_ends_become_line_feeds_and_controls_stay_countable():
    assert clean("a\r\nb\rc\x00d") == "a\nb\nc\ufffdd"


def test_a_text_beyond_the_limit_is_refused_with_both_numbers():
    with pytest.raises(SourceError, match=r"has 20,000,001 characters, more than 20,000,000"):
        read_text("a" * (MAX_CHARACTERS + 1), "huge")


def test_json_lines_give_a_source_each_and_a_bad_line_spoils_only_itself():
    lines = b'{"id": "a", "text": "One.", "published": "2020-01-02"}\nnot json\n{"id": "b"}\n\n{"text": "Two."}'
    first, bad, textless, last = read_bytes(lines, "set.jsonl")
    assert first == Source("a", "One.", published="2020-01-02")
    assert str(bad).startswith("set.jsonl, line 2: is not JSON")
    assert str(textless).startswith('set.jsonl, line 3: has no "text"')
    assert last.name == "set.jsonl, line 5"


def test_json_lines_refuse_a_publication_date_that_is_no_text():
    error = only(read_bytes(b'{"text": "One.", "published": 2020}', "set.jsonl"))
    assert 'has a "published" that is no text' in str(error)


PAGE = """<!doctype html><html><head><title>Port shut by storm</title>
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<script>fetch("https://tracker.example/")</script></head><body>
<nav><ul><li>Home</li><li>World</li></ul></nav>
<article><h1>Port shut by storm</h1>
<p>The harbour master of Larnok said<!-- aside --> on Monday that the port would stay shut for two weeks
because of the storm that broke its outer wall.</p>
<p>Ferries were sent to the old pier, which has not been used since the great flood, she told reporters.</p>
</article><footer>Imprint</footer></body></html>"""


def test_a_web_page_is_reduced_to_its_words_and_scripts_are_none():
    source = read_text(PAGE, "page.html")
    assert "fetch" not in source.text
    assert "The harbour master of Larnok said on Monday that the port" in source.text


def test_a_web_page_gives_its_title_and_its_date():
    source = read_text(PAGE, "page.html")
    assert (source.title, source.metadata_published) == ("Port shut by storm", "2024-03-05")


def test_what_stands_outside_the_article_of_a_web_page_is_furniture():
    source = read_text(PAGE, "page.html")
    words = {source.text[f.start : f.end] for f in source.furniture}
    assert {"Home", "World", "Imprint"} <= words
    assert not any("Larnok" in piece for piece in words)


def test_pasted_html_is_seen_to_be_html():
    assert "<p>" not in read_text(PAGE, "pasted text").text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_source_or_an_error_that_names_it(content):
    for item in read_bytes(content, "anything.txt"):
        assert isinstance(item, Source | SourceError)
        assert item.name.startswith("anything.txt")


def test_a_few_broken_bytes_do_not_make_a_text_another_encoding():
    content = "Türkiye’s “no” and Syria’s “yes”".encode().replace(b"yes", b"y\xffs")
    assert decode(content, "x") == "Türkiye’s “no” and Syria’s “y\ufffds”"


def test_page_ends_of_printers_are_line_ends():
    assert clean("one\x0ctwo\x0bthree") == "one\ntwo\nthree"


def test_plain_text_of_a_record_stays_plain_where_its_id_is_an_address():
    line = b'{"id": "https://a.example/b.html", "text": "One.\\nTwo."}'
    assert only(read_bytes(line, "set.JSONL")).text == "One.\nTwo."


def test_an_empty_set_of_records_says_so():
    assert str(only(read_bytes(b"\n", "set.jsonl"))).startswith("set.jsonl: is empty")


@pytest.mark.parametrize("page", ["<!-- nothing -->", "<html></html>"])
def test_a_page_without_words_is_empty(page):
    with pytest.raises(SourceError, match="is empty"):
        next(item for item in read_bytes(page.encode(), "a.html") if raise_it(item))


def raise_it(item):
    if isinstance(item, SourceError):
        raise item
    return True


def test_xhtml_with_a_declaration_is_read():
    page = '<?xml version="1.0" encoding="utf-8"?><html><body><p>It fell.</p></body></html>'
    assert read_text(page, "a.xhtml").text == "It fell."


def test_deeply_nested_pages_keep_their_words():
    page = "<html><body>" + "<div>" * 400 + "deep" + "</div>" * 400 + "<p>after</p></body></html>"
    assert read_text(page, "a.html").text == "deep\n\nafter"


def test_a_date_in_the_prose_is_not_the_date_of_the_page():
    page = "<html><body><p>The bridge collapsed on 3 March 2011, and was rebuilt.</p></body></html>"
    assert read_text(page, "a.html").metadata_published is None


def test_a_name_that_no_file_can_have_is_an_error_that_names_it():
    assert "cannot be opened" in str(only(read_file(Path("a\0b.txt"))))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The wall falls\n\nIt fell on Monday.", "The wall falls"),
        ("# The wall falls\n3 May 2021\n\nIt fell on Monday.", "The wall falls"),
        (
            "Graz: brakes were worn, report says\n\nThey were.",
            "Graz: brakes were worn, report says",
        ),
        ("The wall of the old town fell on\nMonday.", None),
        ("Dear Sir,\n\nThe wall fell.", None),
        ("Date: 3 May 2021\n\nThe wall fell.", None),
        ("3 May 2021\n\nThe wall fell.", None),
        ("The wall fell.\n\nIt was old.", None),
        ("The wall", None),
    ],
)
def test_the_first_line_is_the_title_where_it_is_a_headline(text, title):
    assert only(read_bytes(text.encode(), "a.txt")).title == title


def test_letters_that_fit_old_dos_as_well_are_those_of_the_web():
    assert decode("Sturm über Kiel;Strom ist zurück".encode("cp1252"), "x") == (
        "Sturm über Kiel;Strom ist zurück"
    )
