"""Which words of a sentence are its finite verbs."""

import pytest


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The army attacked the town.", ["attacked"]),
        ("The men arrested on Monday were freed.", ["freed"]),
        ("The bridge, built in 1990, fell into the river.", ["fell"]),
        ("They took a town held by rebels.", ["took"]),
        ("The town the rebels held was shelled.", ["held", "shelled"]),
        ("The minister said the army attacked the town.", ["said", "attacked"]),
        ("The guard left after the crowd stormed the gate.", ["left", "stormed"]),
        ("He rose, took his hat and left.", ["rose", "took", "left"]),
        ("The wounded man was taken to the port.", ["taken"]),
        ("Police found a rifle buried near the farm.", ["found"]),
        ("The year ended Sept. 30 was a good one.", ["was"]),
        ("They all claimed the beer was warm.", ["claimed", "was"]),
        ("Two armed men robbed a bank.", ["robbed"]),
        ("Two armed themselves.", ["armed"]),
        ("Police lathi-charged a crowd.", ["lathi-charged"]),
        ("A state-run agency said so.", ["said"]),
        ("The king on Thursday opened a road.", ["opened"]),
        ("The king cut by one hour the curfew that was imposed.", ["cut", "imposed"]),
        ("She was first elected in 2004.", ["elected"]),
        ("The army and allied fighters took the town.", ["took"]),
        ("After a bus hit the wall, the school closed.", ["hit", "closed"]),
        ("Falk quit last year after a fire on a ship killed four.", ["quit", "killed"]),
        ("Falk resigned Monday after a fire on a ship killed four.", ["resigned", "killed"]),
        ("As prices rose, the queue at the depot doubled.", ["rose", "doubled"]),
    ],
)
def test_tells_a_past_tense_from_a_participle(finite, text, verbs):
    assert finite(text) == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The strike closed two mines.", ["closed"]),
        ("Miners strike in three towns.", ["strike"]),
        ("The mayor plans to leave.", ["plans"]),
        ("The mayor's plans failed.", ["failed"]),
        ("Market conditions worry the bank.", ["worry"]),
        ("The union, a large one, backs the plan.", ["backs"]),
        ("Rules that govern trade are old.", ["govern", "are"]),
        ("Some say the price will fall.", ["say", "fall"]),
        ("The court reports were lost.", ["lost"]),
        ("Analysts say talks on trade often fail.", ["say", "fail"]),
        ("Shortly thereafter, ministers met in Lund.", ["met"]),
        ("Truces in the hills rarely last.", ["last"]),
        ("He came last.", ["came"]),
        ("Shops open at nine.", ["open"]),
        ("Houses close to the river burned.", ["burned"]),
    ],
)
def test_tells_a_present_from_a_noun(finite, text, verbs):
    assert finite(text) == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Did the army attack the town?", ["attack"]),
        ("Will the talks fail?", ["fail"]),
        ("Why was the bridge closed?", ["closed"]),
        ("Is she the new mayor?", ["Is"]),
        ("Had they known, they would have stayed.", ["known", "stayed"]),
    ],
)
def test_reads_a_verb_group_around_its_subject(finite, text, verbs):
    assert finite(text) == verbs


def test_shares_an_auxiliary_with_the_second_verb(finite):
    assert finite("Two men were held and beaten.") == ["held", "beaten"]


def test_a_second_verb_behind_an_auxiliary_is_passive_too(clause):
    assert clause("Two men were held and beaten.", "beaten").verb.passive


def test_a_coordinated_infinitive_is_not_finite(finite):
    assert finite("They want to meet the mayor and sign the paper.") == ["want"]


def test_a_plain_form_behind_help_is_not_finite(finite):
    assert finite("The pact helped end the war.") == ["helped"]


def test_a_plain_form_behind_see_and_an_object_is_not_finite(finite):
    assert finite("She saw them leave the house.") == ["saw"]


def test_get_with_a_participle_is_passive(clause):
    assert clause("The men got paid on Friday.", "paid").verb.passive


def test_be_is_finite_in_a_clause_of_demand(finite):
    assert finite("He asked that the boy be returned.") == ["asked", "returned"]


def test_an_adverb_stands_inside_a_verb_group(finite):
    assert finite("The firm has since sold its mills.") == ["sold"]


def test_a_feeling_is_no_passive(finite):
    assert finite("The town was worried about the dam.") == ["was"]


def test_own_is_a_verb_behind_an_auxiliary(finite):
    assert finite("They do not own the land.") == ["own"]


def test_like_is_a_verb_behind_an_auxiliary(finite):
    assert finite("We would like a new school.") == ["like"]


def test_a_headline_without_auxiliary_is_finite_and_passive(clause):
    verb = clause("Nine killed in blast", "killed").verb
    assert (verb.finite, verb.passive, verb.tense) == (True, True, "past")


def test_a_headline_whose_verb_has_an_object_is_active(clause):
    assert not clause("Army attacks town", "attacks").verb.passive


def test_an_order_is_finite(finite):
    assert finite("Close the door.") == ["Close"]


def test_negation_belongs_to_the_verb(clause):
    assert clause("The boat did not sink.", "sink").verb.negated


def test_will_is_future(clause):
    assert clause("The boat will sink.", "sink").verb.tense == "future"


def test_have_been_is_perfect_and_passive(clause):
    verb = clause("The boats have been sunk.", "sunk").verb
    assert (verb.perfect, verb.passive) == (True, True)


def test_quotation_marks_around_a_part_of_a_verb_group_are_read_over(finite):
    assert finite("The plan was “dropped” in March.") == ["dropped"]


def test_a_point_of_a_short_form_ends_no_sentence(finite):
    assert finite("Norton Corp. said it sold a mill.") == ["said", "sold"]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("A caller heard gunshots near the park.", ["heard"]),
        ("The criminal injured man was found.", ["found"]),
        ("They opened it on 6 March and the pond dried up.", ["opened", "dried"]),
        ("He meant to stay, but in June 2017 a storm wrecked the pier.", ["meant", "wrecked"]),
        ("A bus stopped, and at dawn Per Berg, a baker, got off.", ["stopped", "got"]),
        ("A tug named Heron, which was found near Gdynia, was scrapped.", ["found", "scrapped"]),
        ("Appointed Ana Ruiz to the board.", ["Appointed"]),
        ("Hired Ana Ruiz in May.", ["Hired"]),
        ("Asked Monday about it, she smiled.", ["smiled"]),
    ],
)
def test_the_finite_verb_is_the_one_that_tells(finite, text, verbs):
    assert finite(text) == verbs


def test_due_to_leads_to_a_verb_that_begins(clause):
    assert clause("The lift is due to close in June.", "close").verb.modal == "to"
    assert clause("The delay is due to rain in the north.", "is").object is None


def test_passives_of_a_row_share_their_auxiliary(clause):
    text = "She was locked inside a barn by the mill, driven to a fort at Skei, and set free."
    assert clause(text, "driven").verb.passive


def test_left_stranded_is_one_verb(clause):
    verb = clause("Nine hikers were left stranded by the tide.", "stranded").verb
    assert (verb.lemma, verb.passive, verb.tense) == ("strand", True, "past")


def test_left_on_a_bench_is_left(clause):
    assert clause("The bag was left on a bench.", "left").verb.lemma == "leave"


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("“It sank,” said Ann Bell, managing director of Acme.", ["sank", "said"]),
        ("He was acting mayor in 2010.", ["was"]),
        ("She spent years managing hotels.", ["spent"]),
    ],
)
def test_a_role_has_no_verb(finite, text, verbs):
    assert finite(text) == verbs


def test_due_to_be_done_leads_to_a_verb(clause):
    verb = clause("The quay is due to be finished by May.", "finished").verb
    assert (verb.modal, verb.passive) == ("to", True)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Piling will continue until March.", ["continue"]),
        ("Kim was freed on bail of 500 million won in January.", ["freed"]),
        ("The village of a million won the case.", ["won"]),
    ],
)
def test_a_noun_that_looks_like_a_verb_is_none(finite, text, verbs):
    assert finite(text) == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("They will march on Friday.", ["march"]),
        ("Rain last fell in May.", ["fell"]),
        ("Kim last spoke to him in May.", ["spoke"]),
        ("In March they left.", ["left"]),
    ],
)
def test_march_is_a_verb_and_last_tells_when(finite, text, verbs):
    assert [one.rpartition(" ")[2] for one in finite(text)] == verbs


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Flights between Lima and Cusco resume on Monday.", ["resume"]),
        ("Trains to Lund and Arna leave at noon.", ["leave"]),
        ("Images of the Arna race on Monday spread.", ["spread"]),
        ("The dancers, aged 12 to 19, left.", ["left"]),
    ],
)
def test_a_timetable_has_a_verb_behind_the_names_of_its_towns(finite, text, verbs):
    assert [one.rpartition(" ")[2] for one in finite(text)] == verbs


def test_what_goes_on_behind_an_aside_is_of_the_first_subject(clause):
    verb = clause(
        "She left the school, which had been closed by floods, and moved to Arna.", "moved"
    )
    assert (verb.verb.tense, verb.verb.passive) == ("past", False)


def test_a_row_inside_an_aside_stays_in_it(clause):
    assert (
        clause("He sued the firm, which had been fined, censured, and sold.", "sold").verb.form
        == "c"
    )


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("She quit that May, hiked to Vigo and sat there.", ["quit", "hiked", "sat"]),
        ("He left the inn, walked to the pier and took a boat.", ["left", "walked", "took"]),
        ("Police found the van, abandoned in a field and stripped of its wheels.", ["found"]),
        ("She left the mill, moved to Vigo and learned to sail.", ["left", "moved", "learned"]),
        ("Divers raised a tug, sunk in the gale and spoiled.", ["raised"]),
        ("Police found a sled, left in a wood and burned to hide a theft.", ["found"]),
        ("They reopened the mill, shut since May and covered in ivy.", ["reopened"]),
        ("The quay fell on Monday, weakened in the storm and battered by ice.", ["fell"]),
        ("He was kicked by a mule and often joked that it was right.", ["kicked", "joked", "was"]),
    ],
)
def test_a_row_of_past_verbs_goes_on_behind_a_comma(finite, text, verbs):
    assert finite(text) == verbs


def test_who_was_kicked_and_joked_did_so_and_who_was_told_did_not(clause):
    joked = clause("He was kicked by a mule and joked that it was right.", "joked")
    told = clause("She was stopped and told that the ball was off.", "told")
    assert (joked.verb.passive, told.verb.passive) == (False, True)


def test_a_past_form_in_ed_is_the_participle_too(clause):
    assert clause("The pirate was hanged in 1720.", "hanged").verb.passive


def test_a_fine_is_a_noun_and_a_fine_day_has_an_adjective(object_of):
    assert object_of("The club paid a fine of 400 euros.", "paid") == "fine"
    assert object_of("The club bought a fine boat.", "bought") == "boat"


def test_whom_an_aside_describes_is_to_do_what_is_ordered(subject, role):
    text = "The court ordered Lena Voss, 54, to sell the yacht."
    assert (subject(text, "sell"), role(text, "sell")) == ("Voss", "content")
    assert role("He sold the mill, built in 1901, to pay his debts.", "pay") == "purpose"


def test_a_time_that_runs_out_is_a_subject(role, subject):
    assert role("They closed the mill before the year was out.", "was") == "adverbial"
    assert subject("After a week the ban was over.", "was") == "ban"


@pytest.mark.parametrize(
    "text",
    [
        "The leak was traced and reported that same week.",
        "The loss was noted and announced that March.",
    ],
)
def test_what_was_done_that_week_is_a_passive_like_the_verb_before(clause, text):
    assert clause(text, text.split()[5]).verb.passive


def test_that_before_a_day_with_a_verb_opens_what_is_said(clause):
    assert not clause(
        "Moe was hit by a ball and joked that Monday was worse.", "joked"
    ).verb.passive


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The mill closed on Monday, said Anna Moe.", ["closed", "said"]),
        ("The barn burned, said the mayor.", ["burned", "said"]),
    ],
)
def test_who_said_so_behind_a_comma_leaves_the_verb_before_it(finite, text, verbs):
    assert finite(text) == verbs


def test_a_past_in_ed_describes_too_where_another_participle_is_listed(clause):
    assert clause("The deeds burned in the fire were copies.", "burned").verb.form == "c"
