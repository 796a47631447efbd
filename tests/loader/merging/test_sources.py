from dashboard.loader.merging.sources import copies, long_sentences

FIRST = "The ferry left the harbour of Vorn at noon with ninety people on board."
SECOND = "Two hours later a wave broke the windows of the bridge, the captain said."
OTHER = "The company has owned the ship for eleven years and will not sell it."


def test_a_long_sentence_is_the_same_whatever_its_marks_and_case():
    assert long_sentences(FIRST) == long_sentences(FIRST.upper().replace(".", "!") + " He slept.")


def test_texts_that_share_most_of_their_sentences_are_copies():
    texts = {"d1": f"{FIRST} {SECOND}", "d2": f"{FIRST} {SECOND} {OTHER}", "d3": OTHER}
    found = copies({name: long_sentences(text) for name, text in texts.items()})
    assert found == {"d1": "copy of d1", "d2": "copy of d1"}


def test_one_sentence_in_common_makes_no_copy():
    texts = {"d1": f"{FIRST} {SECOND}", "d2": f"{FIRST} {OTHER}"}
    assert copies({name: long_sentences(text) for name, text in texts.items()}) == {}
