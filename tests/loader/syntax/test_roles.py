"""What a clause is to the one that it hangs on."""

import pytest

from dashboard.loader.syntax import read_sentence


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("He said that the town fell.", "fell", "content"),
        ("He said the town fell.", "fell", "content"),
        ("He told reporters that the town fell.", "fell", "content"),
        ("He is glad the war ended.", "ended", "content"),
        ("The report that the town fell was false.", "fell", "content"),
        ("He asked whether she knew.", "knew", "content"),
        ("She knows what happened.", "happened", "content"),
        ("He said: “The town fell.”", "fell", "content"),
        ("The town that fell was Lund.", "fell", "relative"),
        ("The town, which fell, was Lund.", "fell", "relative"),
        ("The town the rebels held fell.", "held", "relative"),
        ("In May, when the town fell, he slept.", "fell", "relative"),
        ("He slept when the town fell.", "fell", "adverbial"),
        ("He slept on Monday when the town fell.", "fell", "adverbial"),
        ("He slept on the day when the town fell.", "fell", "relative"),
        ("The ministry says a man who had burns has died.", "died", "content"),
        ("Three weeks after the vote they left.", "left", "main"),
        ("He slept as the town fell.", "fell", "adverbial"),
        ("After the town fell, he slept.", "fell", "adverbial"),
        ("Because the town fell, he left.", "fell", "adverbial"),
        ("If the town falls, he will leave.", "falls", "condition"),
        ("Should the town fall, he will leave.", "fall", "condition"),
        ("The town fell, officials said.", "said", "attribution"),
        ("“It fell,” said Kim.", "said", "attribution"),
        ("The talks, Kim said, were over.", "said", "attribution"),
        ("The army left and the town fell.", "fell", "main"),
        ("He came to help.", "help", "purpose"),
        ("Men carrying flags marched.", "carrying", "participial"),
        ("The bridge, built in 1990, fell.", "built", "participial"),
        ("Why did the town fall?", "fall", "main"),
    ],
)
def test_role(role, text, verb, expected):
    assert role(text, verb) == expected


def test_the_attribution_takes_nothing_from_the_main_clause(clause, head):
    text = "The talks, Kim said, were over."
    assert head(text, clause(text, "were").subject) == "talks"


def test_a_relative_clause_names_what_it_describes(clause, head):
    text = "The hotel in Lund that burned was old."
    assert head(text, clause(text, "burned").antecedent) == "hotel"


def test_a_coordinated_clause_points_to_its_twin(read, clause):
    text = "Kim rose and left."
    reading = read(text)
    twin = reading.clauses[clause(text, "left").joined]
    assert reading.written[twin.verb.head] == "rose"


def test_a_coordinated_clause_has_the_role_of_its_twin(role):
    assert role("He said that she rose and left.", "left") == "content"


def test_a_second_verb_of_saying_goes_with_the_first(role):
    text = "He said that she is ill and added that she sleeps."
    assert role(text, "added") == "main"


def test_an_opener_belongs_to_the_clause_that_it_opens(read):
    text = "He slept when the town fell."
    reading = read(text)
    inner = reading.clauses[reading.clause_of[reading.low.index("when")]]
    assert reading.written[inner.verb.head] == "fell"


def test_two_sentences_in_a_quotation_are_two_clauses(finite):
    assert finite("“We won. They lost.”") == ["won", "lost"]


def test_a_quotation_with_a_stop_inside_ends_with_its_mark(role):
    assert role("Kim said “it is late; we go”, the men fled.", "fled") == "main"


def test_what_is_denied_or_claimed_is_content(role):
    assert role("She denies having met him.", "met") == "content"
    assert (
        role("Reports on the radio that Arna had been shelled are false.", "shelled") == "content"
    )
    assert role("Reports on the radio that fell silent are lost.", "fell") == "relative"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("After the army seized the port on Monday he fled.", "fled", "main"),
        ("When police found the car on Monday the case was closed.", "closed", "main"),
        ("After the army seized the port he built, he fled.", "built", "relative"),
    ],
)
def test_what_opens_a_sentence_needs_no_comma_behind_it(role, text, verb, expected):
    assert role(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("She cancelled a tour and plans to rest.", ["cancelled", "plans"]),
        ("The chairman visited Bath and hopes to return.", ["visited", "hopes"]),
        ("The council dropped its bid and plans to build a bridge.", ["dropped"]),
    ],
)
def test_what_somebody_plans_behind_one_thing_is_a_verb(finite, text, verbs):
    assert finite(text) == verbs


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The oil leaked on the night of 2 February after a valve failed.", "leaked", "main"),
        ("The oil leaked on Feb. 2 after a valve failed.", "failed", "adverbial"),
        ("The plane landed in a field after both engines failed.", "landed", "main"),
        ("The crowd gathered in the square before the verdict fell.", "fell", "adverbial"),
        ("The boats moved to the harbour after the storm were sold.", "moved", "participial"),
        ("The man shot in the square after the riot died.", "shot", "participial"),
        ("The letter sent on 3 May after the vote was lost.", "sent", "participial"),
    ],
)
def test_what_a_conjunction_opens_takes_its_verb(role, text, verb, expected):
    assert role(text, verb) == expected


def test_a_second_who_is_of_the_same_as_the_first(subject):
    text = "Rosa, who baked through the floods that cut off the town, and who was elected, died."
    assert subject(text, "elected") == "Rosa"


def test_what_follows_an_opening_clause_can_be_a_list(role):
    text = "When the river rose on 30 January she hauled the sacks up, lit the oven and baked."
    assert role(text, "hauled") == "main"


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("They met Kim, who had left in March, in Lyon on 9 May.", "May", "met"),
        ("Tigers will play Dockers, who beat Leeds, in the final on 2 April.", "April", "play"),
        ("She drove up from Bath, where she ran a shop, on Friday and slept.", "Friday", "drove"),
        ("They sold the yard, which opened in 1950, to a rival in 2021.", "2021", "sold"),
        ("It belongs to Kim, who bought it, with a loan, in 1998.", "1998", "bought"),
        ("She runs a shop in Hull, which opened, after a delay, in May.", "May", "opened"),
        ("They thanked Kim, who left in May, at the request of the board.", "request", "left"),
        ("The shop, which opened in Hull, in May, has closed.", "May", "opened"),
        ("They seek the man who robbed Kim, who was 30, in Lyon on 9 May.", "May", "robbed"),
        ("He is wanted over the death of Kim, who was hit by a van, on 9 May.", "May", "hit"),
        ("She was a friend of Kim, who died at sea, in 1998.", "1998", "died"),
        ("A man has been held for robbing Kim, who was 30, in Lyon on 9 May.", "May", "robbing"),
        ("She moved to Bath, where she opened a shop, in 1998.", "1998", "opened"),
        ("She moved to Bath, where her mother lived, in 1998.", "1998", "moved"),
    ],
)
def test_a_day_behind_what_describes_is_of_the_clause_that_the_comma_goes_back_to(text, word, verb):
    reading = read_sentence(text, 0, len(text))
    found = reading.clauses[reading.clause_of[reading.written.index(word)]].verb
    assert found is not None
    assert reading.written[found.head] == verb
