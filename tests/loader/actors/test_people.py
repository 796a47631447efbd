import time

import pytest


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Anna Keller arrived.", "Anna Keller", "f"),
        ("Mr. Okonkwo arrived.", "Okonkwo", "m"),
        ("Then J. K. Thornbury arrived.", "J. K. Thornbury", None),
        ("President Tomas de la Cruz arrived.", "Tomas de la Cruz", "m"),
        ("Yesterday Bashir al-Khatib arrived.", "Bashir al-Khatib", "m"),
        ("Then Zhu Wenqing arrived.", "Zhu Wenqing", None),
        ("Ursula von der Heide arrived.", "Ursula von der Heide", "f"),
        ("Will Berg said nothing.", "Will Berg", "m"),
        ("The foreman Abílio Berg arrived.", "Abílio Berg", "m"),
        ("Per Berg, the owner of the port, arrived.", "Per Berg", "m"),
        ("Then Qwyll Farrow, 41, arrived.", "Qwyll Farrow", None),
        ("Then Qwyll Farrow, a spokesman for the port, arrived.", "Qwyll Farrow", None),
    ],
)
def test_full_names(people_of, text, name, gender):
    assert [(n, g) for _, n, g in people_of(text)] == [(name, gender)]


def test_later_mentions_have_the_full_name(people_of):
    text = "Anna Keller spoke. Keller left. “Anna is gone,” they said. Ms. Keller’s car was there."
    assert [(words, name) for words, name, _ in people_of(text)] == [
        ("Anna Keller", "Anna Keller"),
        ("Keller", "Anna Keller"),
        ("Anna", "Anna Keller"),
        ("Keller", "Anna Keller"),
    ]


def test_a_mention_before_the_full_name_has_it_too(people_of):
    assert [name for _, name, _ in people_of("Keller wins\n\nAnna Keller won.")] == [
        "Anna Keller",
        "Anna Keller",
    ]


def test_two_of_one_family_are_told_apart_by_their_title(people_of):
    text = "Anna Keller and Paul Keller met. Mr. Keller left."
    assert people_of(text)[-1][1] == "Paul Keller"


@pytest.mark.parametrize(
    "text",
    [
        "She went to Sydney Harbour and Victoria Station.",
        "The Martin Miller Foundation gave money.",
        "Al Jazeera reported from Lake Charles.",
        "May Day fell on a Monday.",
        "The Madison School District closed.",
        "In April Russia answered.",
        "Will Congress act on Monday?",
        "He was born in Elkins, W.Va, and raised there.",
        "Smoke rose over N. Poplar St on Monday.",
        "The line at the Paris Walmart was long.",
        "Nobody expected the U.S. Trade gap to grow.",
    ],
)
def test_what_is_no_person(people_of, text):
    assert people_of(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then W. Vance arrived.", "W. Vance"),
        ("Then Jill St. John arrived.", "Jill St. John"),
        ("Then Paris Waller arrived.", "Paris Waller"),
        ("Owner Maria Stone, who had left, arrived.", "Maria Stone"),
        ("Then U.S. Trade Representative Amy Stone arrived.", "Amy Stone"),
    ],
)
def test_persons_whose_names_look_like_places_or_firms(people_of, text, name):
    assert [name for _, name, _ in people_of(text)] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr. Banda runs a farm. Dr. Banda runs a clinic.", ["Mr. Banda", "Dr. Banda"]),
        ("Mrs. Banda sat beside Miss Banda.", ["Mrs. Banda", "Miss Banda"]),
        ("Capt. Musa saluted Col. Musa.", ["Capt. Musa", "Col. Musa"]),
        ("Mr. Joseph Mwale met Dr. Mwale.", ["Joseph Mwale", "Dr. Mwale"]),
        ("President Joseph Mwale met Mrs. Mwale.", ["Joseph Mwale", "Mrs. Mwale"]),
    ],
)
def test_titles_that_nobody_has_together_keep_people_apart(people_of, text, names):
    assert [name for _, name, _ in people_of(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sen. Bob Casey spoke. Mr. Casey left.", "Bob Casey"),
        ("Dr. Anna Lund spoke. Ms. Lund left.", "Anna Lund"),
        ("Lt. Col. Ali Musa spoke. Col. Musa left.", "Ali Musa"),
        ("Mr. Banda spoke. Then Mr. Banda left.", "Banda"),
    ],
)
def test_titles_that_one_person_has_make_no_second(people_of, text, name):
    assert {name for _, name, _ in people_of(text)} == {name}


def test_a_bare_family_name_is_the_last_who_was_named_in_full(people_of):
    text = "Maria Lopez sued Carlos Lopez. Lopez lost. Maria Lopez smiled. Lopez won."
    assert [name for words, name, _ in people_of(text) if words == "Lopez"] == [
        "Carlos Lopez",
        "Maria Lopez",
    ]


def _given_name(number):
    """A given name of its own for each number."""
    return "Q" + "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")


def _seconds_for_namesakes(people_of, count):
    text = "".join(f"Mr. {_given_name(one)} Keller met Mr. Keller. " for one in range(count))
    started = time.process_time()
    people_of(text)
    return time.process_time() - started


def test_the_time_for_many_of_one_family_grows_with_their_number(people_of):
    _seconds_for_namesakes(people_of, 10)
    short, long = (_seconds_for_namesakes(people_of, count) for count in (500, 2000))
    assert long < 8 * max(short, 0.02)


def test_each_of_many_of_one_family_is_the_one_last_named(people_of):
    text = "".join(f"Mr. {_given_name(one)} Keller met Mr. Keller. " for one in range(100))
    assert [name for _, name, _ in people_of(text)[1::2]] == [
        f"{_given_name(one)} Keller" for one in range(100)
    ]
