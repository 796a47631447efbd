import pytest

from dashboard.figures.quotes.people import appearances, people_panel
from dashboard.story import Actor, ActorMention, Document, Quote
from dashboard.tables import tables_of

TEXT = "“Vik lied to the Port,” said Moen. Vik said that Moen had gone. The Port was silent."


def mention(words, actor, start=0):
    at = TEXT.index(words, start)
    return ActorMention("d1", at, at + len(words), words, actor)


def quote(number, words, kind, speaker):
    start = TEXT.index(words)
    rest = ((), kind, speaker, None, None, "said")
    return Quote(f"q{number}", "d1", start, start + len(words), words, *rest)


@pytest.fixture
def tables(story, event):
    return tables_of(
        story(
            event(1, earliest="2021-05-01", latest="2021-05-01", actors=("moen",)),
            event(2, earliest="2021-05-07", latest="2021-05-09", actors=("moen", "vik")),
            event(3, earliest="2021-05-08", latest=None, actors=("vik",)),
            event(4, earliest=None, latest=None, actors=("port",)),
            documents=(Document("d1", "a.txt", None, "en", None, "unknown", TEXT),),
            actors=(
                Actor("port", "Port of Arna", "organization"),
                Actor("moen", "Berit Moen", "person", ("engineer",)),
                Actor("vik", "Ola Vik", "person"),
            ),
            actor_mentions=(
                mention("Vik", "vik"),
                mention("Port", "port"),
                mention("Moen", "moen", 40),
            ),
            quotes=(
                quote(1, "Vik lied to the Port,", "direct", "moen"),
                quote(2, "that Moen had gone", "indirect", "vik"),
            ),
        )
    )


def test_those_who_speak_most_and_are_in_most_events_come_first(tables):
    assert [one.name for one in appearances(tables)] == ["Berit Moen", "Ola Vik", "Port of Arna"]


def test_when_somebody_appears_is_no_sharper_than_their_events(tables):
    when = {one.name: one.when for one in appearances(tables)}
    assert when["Berit Moen"] == "1–9 May 2021"
    assert when["Ola Vik"] == "from 7 May 2021"
    assert when["Port of Arna"] == "no date"


def test_speech_is_counted_by_its_kind_and_by_whom_it_names(tables):
    moen, vik, port = appearances(tables)
    assert (moen.speech["direct"], moen.on) == (1, ("Ola Vik", "Port of Arna"))
    assert (vik.speech["indirect"], vik.on) == (1, ("Berit Moen",))
    assert (port.speaks, port.events, port.on) == (0, 1, ())


def test_a_name_filters_by_its_actor(tables):
    panel = people_panel(tables, ["Ola Vik"])
    assert 'data-filter="actor=Berit Moen"' in panel
    pressed = panel.split('aria-pressed="true"')
    assert len(pressed) == 2
    assert "Ola Vik" in pressed[1][:80]


def test_after_eight_the_rest_is_folded_away(story, event):
    many = tuple(Actor(f"a{n}", f"Person {n}", "person") for n in range(11))
    tables = tables_of(story(event(1, actors=tuple(a.id for a in many)), actors=many))
    first, rest = people_panel(tables, ()).split("<summary>Show all 11</summary>")
    assert first.count('class="dl-person-name"') == 8
    assert rest.count('class="dl-person-name"') == 3


def test_nobody_is_no_panel(story):
    assert people_panel(tables_of(story()), ()) == ""


def test_hostile_names_are_escaped(story, event):
    actor = Actor("a", "<img src=x>", "person", ("<b>role</b>",))
    panel = people_panel(tables_of(story(event(1, actors=("a",)), actors=(actor,))), ())
    assert "<img" not in panel
    assert "<b>role" not in panel
