"""Subjects that a clause stands behind, and verbs whose subject is not the noun before them."""

import pytest


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("Ida Lund, whose driver left early, walked home.", "walked", "Lund"),
        ("The mayor, elected in 2022 after his rival withdrew, resigned.", "resigned", "mayor"),
        ("The mayor, elected in 2022 after his rival withdrew, resigned.", "withdrew", "rival"),
        (
            "After the verdict was read, the crowd outside cheered and the trial ended.",
            "cheered",
            "crowd",
        ),
        (
            "After the verdict was read, the crowd outside cheered and the trial ended.",
            "ended",
            "trial",
        ),
        ("A guard was caught on camera taking a bribe.", "taking", "guard"),
        ("The boy was filmed on Monday stealing a bicycle.", "stealing", "boy"),
        (
            "The governor told a rally that deposits up to 90 crowns would be repaid.",
            "repaid",
            "deposits",
        ),
        ("Two died when a coach from Arna overturned, police said.", "overturned", "coach"),
        ("A ferry packed with fans capsized on Friday, killing 30.", "capsized", "ferry"),
        ("A van loaded with melons overturned on Monday.", "overturned", "van"),
        ("It shut after a truck carrying lumber rolled over Monday.", "rolled", "truck"),
        ("It shut after a man carrying a gun walked in.", "walked", "man"),
        ("The boat they were travelling in capsized.", "capsized", "boat"),
        ("The mill she worked at closed on Monday.", "closed", "mill"),
        ("The storm, which formed on Friday, made landfall.", "made", "storm"),
        ("Two swam ashore, but Tomas Kern, 34, drowned.", "drowned", "Kern"),
        ("The boy lived, but his guide, a nurse from Oslo, died.", "died", "guide"),
        ("She learned it from her uncle, a tailor who died in May.", "died", "tailor"),
        ("Men who had been held since a raid in May were freed, it said.", "freed", "Men"),
        ("On Monday somebody robbed the mint.", "robbed", "somebody"),
        ("She was hired by a woman selling shoes.", "selling", "woman"),
    ],
)
def test_who_does_it(subject, text, verb, head):
    assert subject(text, verb) == head


def test_weary_troops_did_not_weary_themselves(finite):
    assert finite("The troops left after the talks, wounded and tired.") == ["left"]
