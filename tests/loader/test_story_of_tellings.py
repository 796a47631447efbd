"""What an event keeps of its tellings: who, to whom, numbers, and by what they are one."""

from dashboard.loader import load

RAID = "Police arrested Omar Haddad in Lyon on 4 May 2024. At least 12 people were wounded."


def names(story, ids):
    listed = {actor.id: actor.name for actor in story.actors}
    return [listed[one] for one in ids]


def test_who_did_it_and_to_whom_are_told_apart():
    story = load("Ana Silva accused Omar Haddad of theft in Lyon on 4 May 2024.")
    (event,) = story.events
    assert names(story, event.sources) == ["Ana Silva"]
    assert names(story, event.targets) == ["Omar Haddad"]


def test_a_number_of_people_keeps_its_words():
    story = load(RAID)
    (figure,) = [figure for event in story.events for figure in event.figures]
    assert (figure.what, figure.count, figure.text) == ("wounded", 12, "12 people were wounded")
    assert story.documents[0].text[figure.start : figure.end] == figure.text


def test_every_telling_stands_in_its_sentence_with_its_own_words():
    story = load(RAID, "Police arrested Omar Haddad on 4 May 2024, a lawyer said.")
    texts = {document.id: document.text for document in story.documents}
    times = {time.id for time in story.times}
    tellings = [telling for event in story.events for telling in event.tellings]
    assert len(tellings) > 2
    for one in tellings:
        assert texts[one.document][one.start : one.end] == one.text
        assert one.sentence.start <= one.start < one.end <= one.sentence.end
        assert one.time is None or one.time in times


def test_tellings_of_one_text_say_by_what_they_are_one():
    story = load("Damascus fell to the rebels. The fall of Damascus surprised many.")
    (event,) = story.events
    assert len(event.tellings) == 2
    assert event.agreed == ("known event",)


def test_what_is_told_once_agreed_with_nothing():
    (event,) = load("Ana Silva met Omar Haddad in Lyon on 4 May 2024.").events
    assert event.agreed == ()
    assert event.independent == (("d1",),)
