"""Who does what the verb says, and to whom or what."""

import pytest

from dashboard.loader.syntax import read_sentence


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("In 2016 the government raised the tax.", "raised", "government"),
        ("By Saturday hundreds of miners left.", "left", "miners"),
        ("Born in Lund, Kim left.", "Born", "Kim"),
        ("It was Kim, not her father, who left.", "left", "Kim"),
        ("It was the driver, and not his wife, who left.", "left", "driver"),
        ("It was not her father who left.", "left", "father"),
        ("He blamed the owners, not the mayor, who left.", "left", "mayor"),
        ("Kim was held after a bomb went off, killing two.", "killing", "bomb"),
        ("A drone spotted the girl at noon, clinging to a mast.", "clinging", "girl"),
        ("Divers found the wreck at noon, using sonar.", "using", "Divers"),
        ("Kim left the house at noon, clinging to her bag.", "clinging", "Kim"),
        ("He sat down beside Ann Bell, who smiled.", "smiled", "Bell"),
        ("They led after 12 minutes through Ann Bell, who ran.", "ran", "Bell"),
        ("Kim won, and after a fire in 2019 the hall was shut.", "shut", "hall"),
        ("Kim quit after the report came out, saying nothing.", "saying", "Kim"),
        ("The mayor is due to open a wing in June.", "open", "mayor"),
        ("Last year Kim left the firm.", "left", "Kim"),
        ("In 2019 police raised the fines.", "raised", "police"),
        ("On 2 May 2019 Kim left.", "left", "Kim"),
        ("On Monday night police left.", "left", "police"),
        ("They stayed, provided that Kim left.", "left", "Kim"),
        ("On Monday, miners in Lund walked out.", "walked", "miners"),
        ("The head of the army resigned.", "resigned", "head"),
        ("Dozens of people fled.", "fled", "people"),
        ("The roof of the tin mine fell.", "fell", "roof"),
        ("The mine belongs to Kim.", "belongs", "mine"),
        ("A friend of mine left.", "left", "friend"),
        ("Four others are still missing.", "missing", "others"),
        ("Others fled.", "fled", "Others"),
        ("The missing were found.", "found", "missing"),
        ("The missing men were found.", "found", "men"),
        ("The bodies of two more miners were found.", "found", "bodies"),
        ("All five trapped miners were found.", "found", "miners"),
        ("Five trapped soldiers in Lund.", "trapped", "Five"),
        ("President Ann Lee of Sweden spoke.", "spoke", "Lee"),
        ("Secretary of State Ann Lee spoke.", "spoke", "Lee"),
        ("His wife, Galina, slept.", "slept", "wife"),
        ("Kim Lee, 49, runs the shop.", "runs", "Lee"),
        ("Kim Lee (D) voted against it.", "voted", "Lee"),
        ("LUND, Sweden (AP) - A train hit a bus.", "hit", "train"),
        ("18:02 Police closed the road.", "closed", "Police"),
        ("• The mayor left.", "left", "mayor"),
        ("The attacks last week killed nine.", "killed", "attacks"),
        ("About 40 men left.", "left", "men"),
        ("At least nine sailors drowned.", "drowned", "sailors"),
        ("Up to 100 sailors drowned.", "drowned", "sailors"),
        ("The army and allied fighters took the town.", "took", "army"),
        ("The Fourth Army (IS) carried out raids.", "carried", "Army"),
        ("The mayor himself paid.", "paid", "mayor"),
        ("There is a well.", "is", "There"),
        ("Here are the results.", "are", "results"),
        ("Then came the rain.", "came", "rain"),
        ("Closing the school saves money.", "saves", "Closing"),
        ("What he said is true.", "is", "said"),
        ("Who killed them?", "killed", "Who"),
        ("Who is the mayor?", "is", "mayor"),
    ],
)
def test_subject_of_a_main_clause(subject, text, verb, noun):
    assert subject(text, verb) == noun


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The man who left the house fell.", "left", "man"),
        ("The man who left the house fell.", "fell", "man"),
        ("A nun from Lund who knew them wept.", "knew", "nun"),
        ("One of three doctors who stayed died.", "stayed", "doctors"),
        ("She knows what happened.", "happened", "what"),
        ("The men held on Monday were freed.", "freed", "men"),
        ("Kim rose and left.", "left", "Kim"),
        ("Kim sang and the crowd left.", "left", "crowd"),
        ("The firm said its head and his son left.", "left", "head"),
        ("He said the men who fled were old.", "were", "men"),
        ("She said that would help.", "help", "that"),
        ("She left, as did Kim.", "did", "Kim"),
    ],
)
def test_subject_of_an_inner_clause(subject, text, verb, noun):
    assert subject(text, verb) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("“We won,” said Kim.", "Kim"),
        ("“We won,” Kim said.", "Kim"),
        ("“We won,” Kim Lee, the mayor, said on Monday.", "Lee"),
        ("The talks, Kim said, were over.", "Kim"),
        ("The firm lost money, officials said.", "officials"),
    ],
)
def test_who_says_it(subject, text, noun):
    assert subject(text, "said") == noun


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The army shelled the old town.", "shelled", "town"),
        ("The army shelled the town last week.", "shelled", "town"),
        ("The letter that she wrote was lost.", "wrote", "letter"),
        ("They know what she wrote.", "wrote", "what"),
        ("He made “very good progress” in May.", "made", "progress"),
    ],
)
def test_object(object_of, text, verb, noun):
    assert object_of(text, verb) == noun


def test_a_time_is_no_object(object_of):
    assert object_of("The court ruled Friday that he may stay.", "ruled") == ""


def test_receiver_and_object(clause, head):
    text = "The state gave the town the money."
    found = clause(text, "gave")
    assert (head(text, found.receiver), head(text, found.object)) == ("town", "money")


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The talks, said Kim, were brief.", "said", "Kim"),
        ("The talks, said Kim, were brief.", "were", "talks"),
        ("Nobody came, former mayor Ann Lee said.", "said", "Lee"),
        ("Birds such as the wren sang.", "sang", "Birds"),
        ("Will Berg said no.", "said", "Berg"),
        ("Ann Lee Says Mill Burned", "Says", "Lee"),
    ],
)
def test_subject_beside_what_is_said(subject, text, verb, noun):
    assert subject(text, verb) == noun


@pytest.mark.parametrize(
    ("text", "marks", "noun"),
    [
        ("“We lost it,” said Kim.", (0, 13), "Kim"),
        ("“We lost it,” Kim said.", (0, 13), "Kim"),
        ("Kim said it was “a shame.”", (16, 26), "Kim"),
        ("The plan is “dead,” said Kim Lee, a guard.", (12, 19), "Lee"),
    ],
)
def test_a_quotation_can_be_one_word(text, marks, noun):
    reading = read_sentence(text, 0, len(text), [marks])
    said = next(c for c in reading.clauses if c.verb and c.verb.lemma == "say")
    assert (said.subject and reading.written[said.subject.head]) == noun


def test_but_begins_a_clause_and_adds_nobody(subject):
    told = "The board ordered them out in April, but the mayor withdrew the plan."
    assert subject(told, "withdrew") == "mayor"


def test_crew_are_people_and_no_past(finite):
    assert finite("Two crew members of the tug were rescued.") == ["rescued"]


def test_a_gerund_can_be_the_subject_of_what_is_said(subject):
    assert subject("It said blasting would stop.", "stop") == "blasting"


def test_the_owner_today_is_part_of_the_subject(read):
    clause = read("Today's editors printed it.").clauses[0]
    assert clause.subject.first == 0
