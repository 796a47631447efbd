from hypothesis import given
from hypothesis import strategies as st

from dashboard.loader.sentences import MAX_PIECE, find_paragraphs, prose_from
from dashboard.story import Furniture


def sentences(text):
    prose = prose_from(text)
    return [(s.paragraph, text[s.start : s.end]) for s in prose.sentences]


def test_titles_and_initials_end_no_sentence():
    assert sentences("Dr. Hale of St. Just met Ms. Rao and J. Okafor. They left.") == [
        (0, "Dr. Hale of St. Just met Ms. Rao and J. Okafor."),
        (0, "They left."),
    ]


def test_an_hour_before_its_day_ends_no_sentence_and_before_another_word_it_does():
    assert sentences("It fell at 5 p.m. Monday. It rose at 6 p.m. Nobody saw it.") == [
        (0, "It fell at 5 p.m. Monday."),
        (0, "It rose at 6 p.m."),
        (0, "Nobody saw it."),
    ]


def test_a_line_broken_to_fit_a_width_goes_on():
    assert sentences("The pier was shut\nafter the storm.") == [
        (0, "The pier was shut\nafter the storm.")
    ]


def test_a_blank_line_and_a_finished_line_each_part_paragraphs():
    assert sentences("Pier shut\n\nIt was shut.\nNobody came.") == [
        (0, "Pier shut"),
        (1, "It was shut."),
        (2, "Nobody came."),
    ]


def test_a_heading_is_a_paragraph_of_its_own():
    assert sentences("Pier shut\nThe pier at Larnok was shut after the storm.") == [
        (0, "Pier shut"),
        (1, "The pier at Larnok was shut after the storm."),
    ]


def test_marks_of_headings_and_lists_are_no_words_of_a_sentence():
    assert sentences("## Pier shut\n\n- It was shut.\n\n#pier is shut.") == [
        (0, "Pier shut"),
        (1, "It was shut."),
        (2, "#pier is shut."),
    ]


def test_furniture_is_blanked_and_offsets_stay():
    text = "Home\nThe pier was shut."
    prose = prose_from(text, furniture=[Furniture(0, 4, "menu")])
    assert prose.body == "    \nThe pier was shut."
    assert [text[s.start : s.end] for s in prose.sentences] == ["The pier was shut."]


def test_the_sentence_at_an_offset_is_found_and_between_sentences_there_is_none():
    prose = prose_from("It fell.  It rose.")
    assert prose.sentence_at(3) == prose.sentences[0]
    assert prose.sentence_at(8) is None
    assert prose.sentence_index(12) == 1


def test_a_paragraph_longer_than_a_piece_is_read_whole():
    text = "It fell again. " * (MAX_PIECE // 10)
    prose = prose_from(text)
    assert prose.sentences[-1].end == len(text.rstrip())


@given(st.text(max_size=400))
def test_sentences_are_in_order_inside_the_text_and_apart(text):
    position = 0
    for sentence in prose_from(text).sentences:
        assert position <= sentence.start < sentence.end <= len(text)
        position = sentence.end


@given(st.text(alphabet="ab. \n\r\u2028", max_size=200))
def test_paragraphs_lose_no_letter(text):
    kept = "".join(text[start:end] for start, end in find_paragraphs(text))
    assert kept.count("a") == text.count("a")
