from dashboard.figures.quotes.citation import Saying, Source, as_bibtex, as_markdown, as_text

HOLM = Saying("d1-q1", "we will not wait again,", True, "Ida Holm", "Mayor")
ARNA = Source("arna.txt", "The flood of Arna", "2021-05-10")


def test_text_names_speaker_role_source_and_date():
    assert as_text(HOLM, ARNA) == (
        "“we will not wait again,” — Ida Holm, Mayor. The flood of Arna (arna.txt), 2021-05-10."
    )


def test_indirect_words_are_not_put_in_marks():
    told = Saying("d1-q2", "that it would rain", False, None, None)
    unknown = Source("a.txt", None, None)
    assert as_text(told, unknown) == (
        "that it would rain — speaker not named. a.txt, date unknown."
    )


def test_an_inferred_date_is_said_to_be_one():
    assert Source("a.txt", None, "2021-05-10/..", inferred=True).line.endswith(
        "2021-05-10/.., inferred"
    )


def test_markdown_is_one_block_even_of_several_lines():
    saying = Saying("d1-q1", "one\n\n# two", True, "Ida Holm", None)
    assert as_markdown(saying, ARNA).splitlines()[0] == "> “one # two”"


def test_bibtex_escapes_what_tex_reads():
    saying = Saying("d1-q1", r"50% of {all} \input", True, "A_B & C", None)
    entry = as_bibtex(saying, ARNA)
    assert entry.startswith("@misc{a-b-c-d1-q1,\n")
    assert r"  author = {A\_B \& C}," in entry
    assert r"note = {“50\% of \{all\} \textbackslash{}input”}" in entry
    assert entry.endswith("\n}")
