from dashboard.loader.merging.sources import long_sentences

FIRST = "The ferry left the harbour of Vorn at noon with ninety people on board."


def test_a_long_sentence_is_the_same_whatever_its_marks_and_case():
    assert long_sentences(FIRST) == long_sentences(FIRST.upper().replace(".", "!") + " He slept.")
