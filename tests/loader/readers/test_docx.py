import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.readers import docx as docx_reader
from dashboard.loader.readers import packed as packed_module
from dashboard.loader.readers import read_bytes
from dashboard.loader.source import Source, SourceError
from tests.loader.files import WORD, docx, docx_of, zipped


def read_docx(content, name):
    return next(docx_reader.read(io.BytesIO(content), name))


def text_of(body):
    return read_docx(docx_of(body), "note.docx").text


def run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


SMALL = docx_of(f"<w:p>{run('The wall fell.')}</w:p>")


def test_a_file_of_words_own_library_is_read_with_its_title():
    (source,) = read_bytes(docx("The wall fell.", "It rose.", title="The wall"), "wall.docx")
    assert (source.text, source.title) == ("The wall fell.\n\nIt rose.", "The wall")
    assert source.published is None
    assert source.made is not None


def test_what_was_struck_out_is_left_out_and_what_was_put_in_is_read():
    body = (
        f"<w:p>{run('It ')}<w:del><w:r><w:delText>stood</w:delText></w:r></w:del>"
        f"<w:ins>{run('fell')}</w:ins>{run('.')}</w:p>"
    )
    assert text_of(body) == "It fell."


def test_runs_join_without_a_blank_and_breaks_are_line_ends():
    body = f"<w:p>{run('har')}{run('bour')}<w:r><w:br/><w:t>closed</w:t></w:r></w:p>"
    assert text_of(body) == "harbour\nclosed"


def test_cells_of_a_table_stand_apart():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    assert text_of(f"<w:tbl><w:tr>{cell.format('One')}{cell.format('Two')}</w:tr></w:tbl>") == (
        "One\n\nTwo"
    )


def test_tab_stops_of_a_style_are_no_words():
    body = f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run('a')}<w:r><w:tab/></w:r>{run('b')}</w:p>"
    assert text_of(body) == "a\tb"


def test_notes_come_after_the_text():
    main = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p>{run("It fell.")}</w:p></w:body></w:document>'
    )
    note = f'<w:footnotes xmlns:w="{WORD}"><w:footnote><w:p>{run("In 1989.")}</w:p></w:footnote></w:footnotes>'
    parts = {"word/document.xml": main.encode(), "word/footnotes.xml": note.encode()}
    assert read_docx(zipped(parts), "x").text == "It fell.\n\nIn 1989."


def test_an_external_entity_is_refused():
    attack = '<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(SourceError, match=r"note\.docx: declares entities"):
        read_docx(docx_of("<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>", attack), "note.docx")


def test_entities_that_multiply_are_refused():
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    attack = f'<!DOCTYPE w:document [<!ENTITY e0 "ha">{lines}]>'
    with pytest.raises(SourceError, match=r"declares entities|is damaged"):
        read_docx(docx_of("<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>", attack), "note.docx")


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(packed_module, "MAX_UNPACKED_BYTES", 100_000)
    bomb = docx_of(f"<w:p>{run('a' * 1_000_000)}</w:p>")
    assert len(bomb) < 10_000
    with pytest.raises(SourceError, match="unpacks to more than 100,000 bytes"):
        read_docx(bomb, "bomb.docx")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"It fell.", "is damaged, or no Word file"),
        (docx("It fell.")[:900], "is damaged, or no Word file"),
        (zipped({"a.txt": b"It fell."}), "is a zip or Office file, and no Word file"),
        (zipped({"word/document.xml": b"<x/>"}), "is a zip or Office file, and no Word file"),
        (zipped({"word/document.xml": b"<x"}), "is damaged: unclosed token in line 1"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "is a Word file of the old kind"),
    ],
)
def test_what_is_no_word_file_says_what_it_is(content, reason):
    with pytest.raises(SourceError, match=reason):
        read_docx(content, "note.docx")


def test_a_comment_in_the_list_of_parts_is_passed_over():
    listed = (
        "<Relationships><!-- made by hand -->"
        '<Relationship Type="x/officeDocument" Target="/text/main.xml"/></Relationships>'
    )
    main = f'<w:document xmlns:w="{WORD}"><w:p>{run("It fell.")}</w:p></w:document>'
    parts = {"_rels/.rels": listed.encode(), "text/main.xml": main.encode()}
    assert read_docx(zipped(parts), "x").text == "It fell."


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_word_files_do_not_have_is_refused(packing):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as packed:
        packed.writestr("word/document.xml", "<x/>")
    with pytest.raises(SourceError, match=r"note\.docx: is packed as no Word file is"):
        read_docx(buffer.getvalue(), "note.docx")


def test_a_part_that_would_begin_before_the_file_is_damage():
    content = bytearray(SMALL)
    end = content.rindex(b"PK\x05\x06")
    content[end + 16 : end + 20] = (0x7FFFFFFF).to_bytes(4, "little")
    with pytest.raises(SourceError, match="is damaged, or no Word file"):
        read_docx(bytes(content), "note.docx")


PLACES = st.integers(0, len(SMALL) - 1)


@given(st.dictionaries(PLACES, st.integers(0, 255), min_size=1, max_size=4))
def test_bytes_gone_wrong_give_text_or_the_error_that_says_so(wrong):
    content = bytearray(SMALL)
    for place, byte in wrong.items():
        content[place] = byte
    (found,) = read_bytes(bytes(content), "note.docx")
    assert isinstance(found, Source | SourceError)


def test_a_file_without_words_is_empty():
    (error,) = read_bytes(docx(""), "note.docx")
    assert error.reason == "is empty"


def test_articles_on_pages_of_their_own_are_parted():
    def article(title, day):
        said = "The council met on Monday to decide on the plans for the old harbour."
        return "".join(f"<w:p>{run(words)}</w:p>" for words in (title, day, said))

    new_page = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    content = docx_of(
        article("Council meets", "14 May 2024") + new_page + article("Mayor goes", "16 May 2024")
    )
    first, second = read_bytes(content, "two.docx")
    assert (first.title, first.metadata_published) == ("Council meets", "2024-05-14")
    assert (second.title, second.metadata_published) == ("Mayor goes", "2024-05-16")
