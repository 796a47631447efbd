from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.edition import Selection, selected, whole
from dashboard.exports.timeml import timeml
from dashboard.loader import load_story
from dashboard.loader.settings import Settings
from dashboard.story import Anchor, Document, Time
from tests.conftest import flood_story, make_story

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 1, 2)


def tree(story):
    return ET.fromstring(timeml(whole(story, TODAY)))


def text_of(root):
    return "".join(root.find("TEXT").itertext())


def timex(number, start, end, text, anchor=None, **changes):
    time = Time(
        *(f"d1-t{number}", "d1", start, end, text[start:end], "DATE", "2021-05-03", None),
        *("2021-05-03", "2021-05-03", "day", "explicit", anchor, "test"),
    )
    return replace(time, **changes)


def story_of(text, *times):
    document = Document("d1", "a.txt", None, "en", "2021-05-10", "given", text)
    return make_story(documents=(document,), times=times)


def test_the_text_is_the_documents_text():
    story = load_story(ROOT / "seeds" / "syria", Settings())
    assert text_of(tree(story)) == story.documents[0].text


def test_a_tag_holds_the_words_with_type_and_value(flood):
    (found,) = tree(story_of("Fell on 3 May.", timex(1, 8, 13, "Fell on 3 May."))).iter("TEXT")
    (tag,) = found
    assert tag.text == "3 May"
    assert tag.attrib == {
        "tid": "t1",
        "type": "DATE",
        "value": "2021-05-03",
        "temporalFunction": "false",
        "functionInDocument": "NONE",
    }


def test_what_is_counted_from_publication_names_the_documents_own_time():
    text = "It fell today."
    today = timex(1, 8, 13, text, Anchor("published", None, "x", "2021-05-10"), basis="published")
    root = tree(story_of(text, today))
    assert root.find("DCT/TIMEX3").attrib["tid"] == "t0"
    assert root.find("DCT/TIMEX3").attrib["value"] == "2021-05-10"
    assert root.find("TEXT/TIMEX3").attrib["anchorTimeID"] == "t0"
    assert root.find("TEXT/TIMEX3").attrib["temporalFunction"] == "true"


def test_what_is_counted_from_another_time_names_that_one():
    text = "On 3 May and the day after"
    first = timex(7, 3, 8, text)
    second = timex(4, 13, 26, text, Anchor("time", "d1-t7", "3 May", None), basis="narrative")
    tags = tree(story_of(text, second, first)).findall("TEXT/TIMEX3")
    assert [tag.attrib["tid"] for tag in tags] == ["t1", "t2"]
    assert tags[1].attrib["anchorTimeID"] == "t1"


def test_a_known_event_is_no_time_of_the_document(flood):
    assert "anchorTimeID" not in tree(flood).find("TEXT/TIMEX3").attrib


def test_a_time_within_another_is_an_empty_tag_after_it():
    text = "from 3 to 5 May 2021."
    root = tree(story_of(text, timex(1, 0, 20, text), timex(2, 5, 6, text)))
    assert text_of(root) == text
    outer, inner = root.findall("TEXT/TIMEX3")
    assert (outer.text, inner.text) == ("from 3 to 5 May 2021", None)


def test_a_publication_that_is_a_span_has_its_words_and_no_value(flood):
    document = replace(flood.documents[0], published="2021-05-03/..")
    dct = tree(replace(flood, documents=(document,))).find("DCT/TIMEX3")
    assert (dct.attrib["value"], dct.text) == ("XXXX-XX-XX", "2021-05-03/..")


def test_several_documents_are_a_zip_of_one_file_each(flood):
    other = Document("d2", "../b/<c>.txt", "T", "en", None, "unknown", "Nothing.")
    made = timeml(whole(replace(flood, documents=(*flood.documents, other)), TODAY))
    with ZipFile(BytesIO(made)) as archive:
        assert archive.namelist() == ["d1-arna.tml", "d2-b-c.tml"]
        assert text_of(ET.fromstring(archive.read("d2-b-c.tml"))) == "Nothing."


def test_a_selection_says_so_and_its_filter_cannot_end_the_note(flood):
    selection = Selection(frozenset({"d1-e2"}), frozenset(), "words --><x/>-")
    made = timeml(selected(flood, selection, TODAY))
    assert b"Selection: 1 of 3 events" in made
    assert ET.fromstring(made).find("x") is None


LETTERS = st.characters(codec="utf-8") | st.sampled_from("<>&\"'\r\n\t\x00\ufffe]]>")


@given(st.text(LETTERS), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=4))
def test_any_text_comes_back_with_forbidden_characters_replaced_one_by_one(text, spans):
    times = [
        timex(number, start, min(start + length, len(text)), text)
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    read = text_of(tree(story_of(text, *times)))
    assert len(read) == len(text)
    assert all(a in (b, "\ufffd") for a, b in zip(read, text, strict=True))


def test_the_flood_story_is_well_formed():
    assert tree(flood_story()).findtext("DOCID") == "arna.txt"
