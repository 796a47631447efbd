import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Keller’s verdict: “We were late again.”", "Anna Keller"),
        ("From Anna Keller’s letter: “We have nothing but goats.”", "Anna Keller"),
        ("From Anna Keller’s Facebook post: “We have nothing at all.”", "Anna Keller"),
        ("For Anna Keller the choice was simple: “Leave or drown.”", "Anna Keller"),
        ("Anna Keller and Tom Baker: “We found nothing at all.”", "Anna Keller and Tom Baker"),
        ("The governor was blunt. “We are broke.”", "The governor"),
        ("Anna Keller wiped her eyes. “We have nothing left.”", "Anna Keller"),
        ("“We have nothing left.” Anna Keller wiped her eyes.", "Anna Keller"),
        ("“We have nothing left.”\n\n— Anna Keller, farmer", "Anna Keller"),
        ("“The roof is gone,” one of the men said. “Gone.”", "one of the men"),
    ],
)
def test_who_stands_beside_a_quotation_said_it(said, text, speaker):
    assert said(text)[-1][2] == speaker


@pytest.mark.parametrize(
    "line", ["Tom Baker via Photo Press.", "Tom Baker / Press.", "Tom Baker himself looked on."]
)
def test_a_photographer_or_the_next_paragraph_signs_nothing(said, line):
    text = f"“It is gone,” Anna Keller said. “All of it is gone.”\n\n{line}"
    assert said(text)[1][2] == "Anna Keller"


@pytest.mark.parametrize("opening", ["Specifically:", "There were six words to say:"])
def test_a_colon_after_things_names_nobody(said, opening):
    assert said(f"{opening} “We have nothing left at all.”")[0][2] is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the mayor, Anna Keller, the port is shut.", "Anna Keller"),
        ("According to the police, Anna Keller is at sea.", "the police"),
    ],
)
def test_a_role_is_explained_by_the_name_after_it(said, text, source):
    assert [speaker for _, _, speaker in said(text)] == [source]
