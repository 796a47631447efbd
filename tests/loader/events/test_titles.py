import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loader.events.conftest import events_alone, titles_told


def titles(text):
    return [one.title for one in events_alone(text)]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "In the days before the vote, Latvia held talks with Estonia.",
            "Latvia held talks with Estonia",
        ),
        ("However, rebels attacked the harbour.", "Rebels attacked the harbour"),
        (
            "Rebels attacked the harbour of the northern town of Kerin, officials said.",
            "Rebels attacked the harbour of the northern town of Kerin",
        ),
        (
            "Officials said that rebels had attacked the harbour.",
            "Rebels had attacked the harbour",
        ),
        (
            "The committee announced its intention to visit the islands.",
            "The committee announced its intention to visit the islands",
        ),
        ("Storm kills nine in Kerin", "Storm kills nine in Kerin"),
    ],
)
def test_a_title_is_cut_from_the_sentence(sentence, title):
    assert title in titles(sentence)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The navy, which has nine ships, seized a vessel off Pemba.",
            "The navy … seized a vessel off Pemba",
        ),
        ("The navy seized a vessel off Pemba.", "The navy seized a vessel off Pemba"),
        (
            "Three days after the vote, the opposition, led by a dentist, rejected the results.",
            "The opposition … rejected the results",
        ),
        (
            "France, Germany and Britain on Thursday condemned the launch of a ballistic missile by"
            " the islanders.",
            "France, Germany and Britain … condemned the launch of a ballistic missile",
        ),
        (
            "Shamsul Alam, the minister of the islands, resigned on Monday.",
            "Shamsul Alam … resigned on Monday",
        ),
        ("Officials closed the bridge, which collapsed on Monday.", "The bridge … collapsed"),
        ('A "ghost" ship was seized off Pemba.', 'A "ghost" ship was seized off Pemba'),
        ("Miners' wives attacked the office.", "Miners' wives attacked the office"),
        ("At least 40 sailors were arrested in Kerin.", "At least 40 sailors were arrested"),
        ("The mayor himself attacked the guards.", "The mayor himself attacked the guards"),
    ],
)
def test_a_title_says_who_did_it(sentence, title):
    assert any(one.startswith(title) for one in titles(sentence))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The mayor denied that he had banned the fair.",
            "The mayor denied that he had banned the fair",
        ),
        (
            "Forty miners are feared dead after the explosion.",
            "Forty miners are feared dead after the explosion",
        ),
        ("Rebels set fire to the harbour.", "Rebels set fire to the harbour"),
        ("The union called off the strike.", "The union called off the strike"),
        ("The union called the strike off.", "The union called the strike off"),
        ("The minister intends to visit Kerin.", "The minister intends to visit Kerin"),
        ("The harbour was attacked by rebels.", "The harbour was attacked by rebels"),
        (
            "The court will fine the owner and deport his sons.",
            "The court will … deport his sons",
        ),
    ],
)
def test_a_verb_keeps_what_it_needs(sentence, title):
    assert any(one.startswith(title) for one in titles(sentence))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The three states attacked the villages of the long northern valley and the fishing"
            " grounds that lie between the two lagoons and the coast.",
            "The three states attacked the villages of the long northern valley",
        ),
        (
            "Rebels attacked the office of Dorn Shipping Corp. in Kerin.",
            "Rebels attacked the office of Dorn Shipping Corp. in Kerin",
        ),
        (
            "Rebels attacked the harbour at about 5 a.m. on Aug. 12 with rockets and grenades from"
            " the hills.",
            "Rebels attacked the harbour at about 5 a.m. on Aug. 12",
        ),
        (
            'Troops attacked what the mayor calls "the last bastion of the old order in the whole'
            ' of the northern valley and beyond".',
            "Troops attacked what the mayor calls the last bastion",
        ),
        (
            'The guards attacked "rebels and spies," said the mayor.',
            'The guards attacked "rebels and spies"',
        ),
        (
            "Rebels attacked a large, well-guarded depot.",
            "Rebels attacked a large, well-guarded depot",
        ),
    ],
)
def test_a_title_never_ends_in_half_a_phrase(sentence, title):
    assert title in [one[: len(title)] for one in titles(sentence)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Maria Lopes arrived on Monday. She praised the crew of the ship.",
            "[Maria Lopes] praised the crew of the ship",
        ),
        (
            "Nigeria said it had attacked the rebels' camp.",
            "[Nigeria] had attacked the rebels' camp",
        ),
        ("Nigeria said it was raining when rebels attacked the camp.", "Rebels attacked the camp"),
    ],
)
def test_a_pronoun_is_replaced_and_marked_where_it_is_known(text, title):
    assert title in titles_told(text)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "A five-day strike by nurses in Kerin ended on Monday.",
            "A five-day strike by nurses in Kerin ended on Monday",
        ),
        (
            "The mayor spoke after the collapse of the bridge.",
            "The collapse of the bridge",
        ),
    ],
)
def test_a_noun_gives_its_phrase_or_its_clause(sentence, title):
    assert title in titles(sentence)


PIECES = st.sampled_from(
    "the rebels attacked “the harbour” of Kerin ; , and which had been closed to a new , larger fleet"
    " that he said was not at least 40 sailors' camp on Aug. 12 by Corp. ( ) ? “ ” ' as soon as between"
    " Ann and Bob in Rye denied that it will seize and burn ships before Monday 's talks led by".split()
)
OPEN_ENDS = frozenset(
    "the a an of and or to which who that 's between by at in with as be is was his their".split()
)


@given(st.lists(PIECES, min_size=4, max_size=45).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_a_title_is_short_and_of_the_sentence_in_its_order(text):
    for title in titles(text):
        assert 0 < len(title) <= 80
        put_in = re.match(r"\[[^]]*\]", title)  # who is named only behind it
        assert put_in is None or put_in[0][1:-1].lower() in text.lower()
        own = title[put_in.end() :] if put_in else title
        left = iter(re.findall(r"\w+", text.lower()))
        assert all(word in left for word in re.findall(r"\w+", own.lower()))
        assert title.count("“") == title.count("”")
        assert title.count("(") == title.count(")")


@given(
    st.lists(
        st.sampled_from(
            "on Monday|in the old town|of the north|with Estonia|by the army|which was closed"
            "|to visit the islands|and the port|after the vote|that he built".split("|")
        ),
        max_size=9,
    ).map(" ".join)
)
@settings(max_examples=200, deadline=None)
def test_a_title_ends_in_a_word_that_can_end_a_phrase(tail):
    for title in titles(f"Rebels attacked the harbour {tail}."):
        assert title.split()[-1] not in OPEN_ENDS


def test_a_subject_without_end_leaves_a_title():
    names = ", ".join(f"Ann{n} Lee{n}" for n in range(400))
    (title,) = titles(f"{names} and Bob Ray will attack the harbour.")
    assert 0 < len(title) <= 80


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Officials confirmed that rebels had attacked Lima.", "Rebels had attacked Lima"),
        ("The firm disclosed that thieves had robbed a bank.", "Thieves had robbed a bank"),
        ("The mayor announced that the bridge had collapsed.", "The bridge had collapsed"),
    ],
)
def test_who_makes_something_known_does_nothing_else(text, title):
    assert titles(text) == [title]


def test_what_is_announced_on_a_day_happens():
    assert "The bank announced a loan on 3 May 2024" in titles_told(
        "The bank announced a loan on 3 May 2024."
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Elected mayor in 1988, Ann Bell left Lund in 1990.", "[Ann Bell] Elected mayor in 1988"),
        ("Born in Lund in 1931, Ann Bell left in 1950.", "[Ann Bell] Born in Lund in 1931"),
    ],
)
def test_whoever_is_named_behind_a_participle_stands_in_brackets_before_it(sentence, title):
    assert title in titles(sentence)


@pytest.mark.parametrize("did", ["buried", "destroyed", "wrecked"])
def test_a_noun_and_its_verb_are_no_two_events_of_one_title(did):
    assert titles(f"A landslip {did} a camp near Kerin on Monday.") == [
        f"A landslip {did} a camp near Kerin on Monday"
    ]


def test_a_noun_beside_a_verb_has_a_title_of_its_own():
    text = "The council bought pumps in May after a spate of floods."
    assert titles(text) == [
        "The council bought pumps in May after a spate of floods",
        "A spate of floods",
    ]


def test_what_is_only_counted_is_told_by_its_verb():
    text = "Kim scored nine goals in 31 games for Lund last season."
    assert titles(text) == ["Kim scored nine goals in 31 games for Lund last season"]


def test_a_man_who_was_married_is_not_she():
    text = "Ann Lund married Olav Berg in 1964. She retired in 1981."
    assert "[Ann Lund] retired in 1981" in titles_told(text)
