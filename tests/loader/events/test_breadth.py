"""Events told in the words of many countries' news; each rule beside what it leaves alone."""

import pytest

from dashboard.data_files import rows

TOLD = [
    ("AGREE", "The two islands settled their quarrel over mooring fees."),
    ("CONSULT", "Ministers from five valleys gathered in Chur to compare notes on snowfall."),
    ("SUPPORT", "The envoy sprang to the defence of the jailed poet."),
    ("CONCEDE", "The council climbed down over the market tax."),
    ("COOPERATE", "Police of both ports swapped files on the smugglers."),
    ("AID", "A plane carrying tents and flour landed in Wau."),
    ("RETREAT", "Four hundred rebels turned in their rifles."),
    ("REQUEST", "Fishermen lobbied the ministry to reopen the reef."),
    ("ACCUSE", "The League of Herders said it was behind the attack on the dam."),
    ("REJECT", "The bishop said he would not attend the ceremony."),
    ("THREATEN", "Kidnappers set a deadline of two days."),
    ("PROTEST", "Villagers gheraoed the block officer over the well."),
    ("PROTEST", "Police lathi-charged a crowd of jobless clerks."),
    ("SANCTION", "Tonga ordered two diplomats to leave within a week."),
    ("MOBILIZE", "Tanks rumbled towards the border."),
    ("COERCE", "The colonels took over the palace and suspended the constitution."),
    ("ASSAULT", "A mob stoned a suspected thief to death."),
    ("ASSAULT", "A booby-trapped cart exploded in the bazaar."),
    ("DISASTER", "Chlorine escaped from a laundry in Novara."),
    ("CRIME", "Burglars made off with the jewels of a countess."),
    ("ACCIDENT", "A van rolled down an embankment near Leh."),
]

PAIRS = [
    # A phrase's last word stands close, and not behind another preposition.
    ("She was taken into custody in Bern.", "COERCE", "Norway took in 40 exiles.", "AID"),
    # An object stands no further than the next verb.
    (
        "Students blocked roads that lead to the hall where the bills lie.",
        "PROTEST",
        "Senators blocked the bills.",
        "REJECT",
    ),
    # A verb that names its object says itself what happens to the noun that it carries.
    ("Nurses called off their hunger strike.", "RETREAT", "Nurses held a strike.", "PROTEST"),
    # "alleged that" is a verb, "alleged" before a noun none.
    (
        "The mayor alleged that rivals were behind the murder.",
        "ACCUSE",
        "Guards killed an alleged spy.",
        "ASSAULT",
    ),
    # What describes the subject is not its verb.
    (
        "Talks aimed at ending the row collapsed on Monday.",
        "REJECT",
        "The envoy aimed at a deal and met the king.",
        "CONSULT",
    ),
    # A plural close behind a verb is its object.
    ("Peru put its garrisons on full alert.", "MOBILIZE", "Peru deploys its marines.", "MOBILIZE"),
    # A finite verb behind an infinitive belongs to the main clause.
    (
        "A deal to free 40 sailors was signed in Muscat.",
        "SUPPORT",
        "He flew in to sign it.",
        "MOVE",
    ),
    # A capital behind a capital is part of a name.
    (
        "Human Rights Watch voiced alarm at the executions.",
        "ACCUSE",
        "Guards watch the border and shot a man.",
        "ASSAULT",
    ),
    # A month is no march.
    ("Troops killed two men on March 12.", "ASSAULT", "Students held a march.", "PROTEST"),
    # Headlines tell in the present.
    (
        "Gunmen attack police post in Zhob",
        "ASSAULT",
        "Rebel attack kills nine in Zhob",
        "ASSAULT",
    ),
    # What could be done to somebody is a threat; what may have been done is none.
    (
        "The port could be bombed, the general said.",
        "THREATEN",
        "The port may have been bombed.",
        "ASSAULT",
    ),
    # Having is told where no other verb comes with it.
    (
        "The chief had a conversation with the prisoner.",
        "CONSULT",
        "The chief had arrested the prisoner.",
        "COERCE",
    ),
    # A number can be the subject.
    ("Three died in Paris.", "DEATH", "Two armed men robbed a bank.", "CRIME"),
    # The ordinal makes the infinitive what happened.
    (
        "Palau became the third state to recognise the republic.",
        "SUPPORT",
        "It opened an office to pardon the exiles.",
        "WORK",
    ),
    # Names with a capital speak for no other language.
    ("Al Sham fighters overran a base in El Fula.", "ASSAULT", "Ils ont signé la paix.", None),
]


@pytest.mark.parametrize(("kind", "sentence"), TOLD)
def test_what_is_told_in_rare_words(kinds, kind, sentence):
    assert kinds(sentence)[0] == kind


@pytest.mark.parametrize(("told", "kind", "other", "other_kind"), PAIRS)
def test_a_rule_and_what_it_leaves_alone(kinds, told, kind, other, other_kind):
    assert kinds(told)[0] == kind
    assert (kinds(other) or [None])[0] == other_kind


@pytest.mark.parametrize(
    ("truth", "event"),
    [
        ("Truces in the hills rarely last.", "The truce in the hills began at noon."),
        ("Wars are never won by generals.", "The war was never won by generals who attacked."),
        ("A walkout is a stoppage of work.", "It was a walkout of nurses."),
        ("The army should never negotiate.", "The army should negotiate, the bishop said."),
    ],
)
def test_habits_definitions_and_opinions_are_no_events(kinds, truth, event):
    assert kinds(truth) == []
    assert kinds(event)


def test_no_row_of_triggers_is_dead():
    """The first row that fits decides: one with the same conditions never comes to speak."""
    seen, dead = {}, []
    for row in rows("event_triggers.csv"):
        conditions = {*row["flags"].split()} & {"another", "saidmust"}
        forbidden = set(row["forbid"].split())
        for trigger in row["triggers"].split():
            key = (row["pos"], trigger, row["subject"], row["object"], row["near"])
            earlier = seen.setdefault(key, [])
            if any(words <= forbidden and flags <= conditions for words, flags in earlier):
                dead.append(trigger)
            earlier.append((forbidden, conditions))
    assert dead == []
