"""What a sentence tells: each rule has one that it changes and one that it leaves alone."""

import pytest

from tests.loader.events.conftest import events_alone

PLAIN = [
    ("AGREE", "Ghana and Togo agreed to reopen their shared rail line."),
    ("AGREE", "Norway has pledged 40 million dollars for reefs in Kiribati."),
    ("CONSULT", "The envoys discussed border trade over lunch."),
    ("CONSULT", "King Felipe visited the flooded valley."),
    ("SUPPORT", "Parliament ratified the fisheries treaty."),
    ("SUPPORT", "The bishop praised the mayor's handling of the crisis."),
    ("CONCEDE", "The junta lifted the curfew in the northern towns."),
    ("CONCEDE", "The king pardoned twelve poets."),
    ("COOPERATE", "Canada extradited the banker to France."),
    ("AID", "The charity delivered 300 tons of food to the camp."),
    ("RETREAT", "The battalion withdrew from the valley at dawn."),
    ("RETREAT", "The prime minister resigned on Monday."),
    ("PERSONNEL", "The club secretary resigned on Monday."),
    ("REQUEST", "Doctors demanded higher pay."),
    ("REQUEST", "The mayor said the company must pay for the damage."),
    ("ACCUSE", "Georgia accused its neighbour of jamming radio signals."),
    ("ACCUSE", "The farmers are suing the railway."),
    ("ACCUSE", "Two men were up before magistrates."),
    ("ACCUSE", "She appeared in the dock at the crown court."),
    ("SANCTION", "He was handed a two-year sentence."),
    ("SANCTION", "The jury returned a guilty verdict."),
    ("CONCEDE", "She was cleared of fraud."),
    ("RETREAT", "The man was bailed on Friday."),
    ("REJECT", "Hungary rejected the proposal."),
    ("REJECT", "The islanders will not accept a new landfill, their leader said."),
    ("THREATEN", "The general threatened to shell the town."),
    ("THREATEN", "Teachers said they would boycott the exams."),
    ("PROTEST", "Thousands marched through Lima against the new tax."),
    ("PROTEST", "Police fired tear gas at demonstrators in Tunis."),
    ("SANCTION", "Ecuador expelled three diplomats."),
    ("SANCTION", "The EU imposed sanctions on the airline."),
    ("MOBILIZE", "Turkey deployed tanks along the river."),
    ("MOBILIZE", "The army put its reserve units on high alert."),
    ("COERCE", "Police arrested nine activists in Minsk."),
    ("COERCE", "The regime shut down two newspapers."),
    ("ASSAULT", "Jets bombed the bridge at night."),
    ("ASSAULT", "A woman was stabbed to death at the station."),
    ("DISASTER", "The volcano erupted before dawn."),
    ("ACCIDENT", "Two trains collided near Pune."),
    ("CRIME", "Armed men robbed a bank in Turin."),
    ("ELECTION", "Voters elected a new president on Sunday."),
    ("DEATH", "The novelist died of cancer at 81."),
    ("PERSONNEL", "The king appointed a new prime minister."),
]

NO_EVENT = [
    "The museum holds a fine collection of coins.",
    "She lifts weights at the gym every morning.",
    "What would a lasting peace look like?",
    "The cathedral, built in 1240, attracts half a million visitors a year.",
]


@pytest.mark.parametrize(("kind", "sentence"), PLAIN)
def test_the_kind_of_a_plain_sentence(kinds, kind, sentence):
    assert kinds(sentence)[0] == kind


@pytest.mark.parametrize("sentence", NO_EVENT)
def test_a_sentence_that_tells_no_event(kinds, sentence):
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "alone", "other"),
    [
        # What a verb governs is not said to have happened.
        ("Peru refused to bomb the camp.", "REJECT", "Peru bombed the camp.", "ASSAULT"),
        ("The union called for a strike.", "REQUEST", "The nurses held a strike.", "PROTEST"),
        ("Chad accused Niger of shelling a town.", "ACCUSE", "Niger shelled a town.", "ASSAULT"),
        # Saying that one will is agreeing to it or threatening with it.
        ("Oman will send Yemen medicine.", "AGREE", "Oman sent Yemen medicine.", "AID"),
        ("The rebels said they would attack.", "THREATEN", "The rebels attacked.", "ASSAULT"),
        ("The king will not pardon the poets.", "REJECT", "The king pardoned them.", "CONCEDE"),
        # Harm takes the kind of its cause.
        ("A flood killed nine people.", "DISASTER", "A sniper killed nine people.", "ASSAULT"),
        ("Nine people died in a train crash.", "ACCIDENT", "The poet died at home.", "DEATH"),
        # Beside what a word stands.
        ("Police lifted the roadblocks and the ban.", "CONCEDE", "They lifted a siege.", "RETREAT"),
        ("The plant exploded in a cloud of gas.", "DISASTER", "A mine exploded.", "ASSAULT"),
        ("Workers clashed with police.", "PROTEST", "Rebels clashed with troops.", "ASSAULT"),
        ("The court fired its clerk.", "PERSONNEL", "Troops fired on a bus.", "ASSAULT"),
        # The main clause goes before its background.
        (
            "Mali resumed talks after rebels attacked a town.",
            "CONSULT",
            "Rebels attacked a town after the talks.",
            "ASSAULT",
        ),
        (
            "The king who praised the thief abdicated.",
            "RETREAT",
            "The king praised the thief.",
            "SUPPORT",
        ),
        # A verb of saying tells its content.
        (
            "The mayor said that gunmen had attacked a bus.",
            "ASSAULT",
            "The mayor praised the crew.",
            "SUPPORT",
        ),
        # A verb that only carries a noun.
        (
            "The two sides held talks.",
            "CONSULT",
            "The two sides held the bridge.",
            "OTHER",
        ),
        # A noun that only says of what kind the next one is.
        ("An attack helicopter landed.", "MOVE", "The attack began.", "ASSAULT"),
        # A participle that only describes.
        (
            "The internationally recognised cabinet met.",
            "CONSULT",
            "Laos recognised the new government.",
            "SUPPORT",
        ),
    ],
)
def test_a_rule_and_a_sentence_that_it_leaves_alone(kinds, sentence, kind, alone, other):
    assert (kinds(sentence) or [None])[0] == kind
    assert (kinds(alone) or [None])[0] == other


def test_more_than_one_event_in_a_sentence(kinds):
    assert kinds("Kenya expelled two diplomats and Uganda closed its embassy.") == [
        "SANCTION",
        "SANCTION",
    ]


def test_the_events_background_is_an_event_but_not_the_main_one(kinds):
    assert kinds("Mali resumed talks after rebels attacked a town.") == ["CONSULT", "ASSAULT"]


def test_only_one_event_of_a_sentence_is_the_main_one(read):
    found, _ = read("Mali resumed talks after rebels attacked a town, killing nine.")
    assert [event.main for event in found.events].count(True) == 1


def test_another_language_tells_no_event():
    text = "Die Regierung attackiert die Armee und die Rebellen."
    assert events_alone(text, language="de") == ()


@pytest.mark.parametrize(
    ("sentence", "kinds_told"),
    [
        # A name that holds a trigger.
        ("He moved to Fire Island.", ["MOVE"]),
        ("He saw a fire in the forest.", ["DISASTER"]),
        # A month.
        ("The shop closed on 15 March 2023.", ["WORK"]),
        ("Thousands joined the march in Lima.", ["PROTEST"]),
        # Sport has words of its own.
        ("The team attacked from the first minute of the match.", ["CONTEST"]),
        # The head of a report.
        ("NAIROBI (AP) - Rebels attacked the harbour.", ["ASSAULT"]),
        # What is promised is opposition.
        ("Coca growers vowed to blockade the roads.", ["THREATEN"]),
        ("Coca growers vowed to release the driver.", ["AGREE"]),
        # The verb says what became of what it carries.
        ("Talks between the airline and its pilots broke down.", ["REJECT"]),
        ("Talks between the airline and its pilots took place.", ["CONSULT"]),
        # A phrase of a verb and a noun.
        ("Looters set fire to a shop.", ["ASSAULT"]),
        ("Looters saw a fire in the forest.", ["DISASTER"]),
        # A judgement on something is no event.
        ("The talks are essential.", []),
        ("The talks are going on.", ["CONSULT"]),
    ],
)
def test_what_looks_like_an_event(kinds, sentence, kinds_told):
    assert kinds(sentence) == kinds_told
