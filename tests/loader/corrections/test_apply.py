from dataclasses import replace

import pytest

from dashboard.exports.story_json import from_json, to_json
from dashboard.loader import load
from dashboard.loader.corrections import (
    Add,
    Apart,
    Hide,
    Merge,
    SetDate,
    SetKind,
    SetMeant,
    SetPlaces,
    SetPosition,
    SetSpeaker,
    SetStatus,
    SetTitle,
    Split,
    Words,
    apply,
    words_of_quote,
)
from dashboard.story import Evidence, Relation
from tests.loader.conftest import differences

NAME = "pasted text"


def corrected(story, *corrections):
    done = apply(story, corrections)
    assert done.misfits == ()
    return done.story


def misfit(story, correction):
    done = apply(story, [correction])
    assert done.story == story
    (one,) = done.misfits
    assert one.correction == correction
    return one.why


def places(story, event):
    names = {place.id: place.name for place in story.places}
    return [names[one] for one in event.places]


def test_nothing_corrected_changes_nothing(raid):
    assert corrected(raid) == raid


def test_a_title_is_set(raid, at, named):
    found = corrected(raid, SetTitle(at("attacked"), "The raid on the harbour"))
    event = named(found, "The raid on the harbour")
    assert event.corrected == ("title",)
    assert len(found.events) == len(raid.events)


def test_kind_and_certainty_are_set(raid, at, named):
    words = at("attacked")
    found = corrected(raid, SetKind(words, "CRIME"), SetStatus(words, "possible"))
    event = named(found, "attacked")
    assert (event.kind, event.mode, event.status) == ("CRIME", None, "possible")
    assert event.corrected == ("kind", "status")


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "granularity"),
    [
        ("2024-05-02", "2024-05-02", "2024-05-02", "day"),
        ("2024-05", "2024-05-01", "2024-05-31", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-05-01/2024-05-09", "2024-05-01", "2024-05-09", "vague"),
        ("../2024-05-09", None, "2024-05-09", "vague"),
        ("2024-05-02T14:30", "2024-05-02T14:30", "2024-05-02T14:30", "minute"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
        ("-0043/-0042", "-0043-01-01", "-0042-12-31", "vague"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("", None, None, "vague"),
    ],
)
def test_a_date_is_set(raid, at, named, written, earliest, latest, granularity):
    event = named(corrected(raid, SetDate(at("attacked"), written)), "attacked")
    assert (event.earliest, event.latest, event.granularity) == (earliest, latest, granularity)
    assert event.corrected == ("date",)


def test_places_are_those_of_the_story_or_of_the_gazetteer_or_new(raid, at, named):
    wanted = ("lamu", "Lisbon", "Old Mill of Xyq")
    found = corrected(raid, SetPlaces(at("attacked"), wanted))
    event = named(found, "attacked")
    assert places(found, event) == ["Lamu", "Lisbon", "Old Mill of Xyq"]
    lisbon, mill = (p for p in found.places if p.name in {"Lisbon", "Old Mill of Xyq"})
    assert (lisbon.country, round(lisbon.lat or 0)) == ("PT", 39)
    assert mill.lat is None
    assert event.corrected == ("places",)


def test_a_hidden_event_is_gone_and_nothing_names_it(raid, at):
    found = corrected(raid, Hide(at("Ana Silva met")))
    assert not [event for event in found.events if "Ana Silva met" in event.title]
    ids = {event.id for event in found.events}
    assert {quote.event for quote in found.quotes if quote.event} <= ids
    assert {r.before for r in found.relations} | {r.after for r in found.relations} <= ids


def test_a_document_is_split_off_with_its_day_and_toll(raid, telling_of):
    assert set(differences(raid.events[0])) == {"day", "toll"}
    found = corrected(raid, Split(telling_of("attacked", "d2"), whole_document=True))
    bell, gull = (event for event in found.events if "attacked" in event.title)
    assert (bell.earliest, bell.latest) == ("2024-05-03", "2024-05-03")
    assert (gull.earliest, gull.latest) == ("2024-05-04", "2024-05-04")
    assert [figure.count for figure in bell.figures] == [12]
    assert [figure.count for figure in gull.figures] == [15]
    assert (bell.independent, gull.independent) == ((("d1",),), (("d2",),))
    assert bell.disagreements == gull.disagreements == ()
    assert bell.corrected == gull.corrected == ("tellings",)


def test_one_telling_is_split_off_within_its_document(raid, telling_of, named):
    assert len(named(raid, "attacked").tellings) == 3
    found = corrected(raid, Split(telling_of("attacked", "d1", 1)))
    (apart,) = (e for e in found.events if e.evidence[0].text == "The attack shocked the town.")
    assert [one.text for one in apart.tellings] == ["attack"]
    assert apart.title == "The attack shocked the town"
    rest = named(found, "Rebels attacked")
    assert {one.document for one in rest.tellings} == {"d1", "d2"}
    assert set(differences(rest)) == {"day", "toll"}


def test_what_is_told_once_cannot_be_split(raid, at):
    assert "nothing else tells this event" in misfit(raid, Split(at("Ana Silva met")))


def test_two_events_are_merged(raid, at, named):
    found = corrected(raid, Merge(at("arrested"), at("Ana Silva met")))
    event = named(found, "arrested")
    assert len(found.events) == len(raid.events) - 1
    assert {one.document for one in event.evidence} == {"d1", "d2"}
    assert places(found, event) == ["Lamu", "Nairobi"]
    assert event.independent == (("d2",), ("d1",))
    assert differences(event)["day"] == {"2024-05-06": ("d2",), "2024-05-07": ("d1",)}
    assert (event.earliest, event.latest) == ("2024-05-06", "2024-05-07")
    assert event.corrected == ("tellings",)


def test_a_merge_can_be_undone_by_a_split(raid, at, named):
    found = corrected(
        raid,
        Merge(at("arrested"), at("Ana Silva met")),
        Split(at("Ana Silva met"), whole_document=True),
    )
    assert named(found, "Ana Silva met").earliest == "2024-05-07"
    assert named(found, "arrested").earliest == "2024-05-06"
    assert [event.disagreements for event in found.events[1:]] == [()] * (len(found.events) - 1)


def test_an_event_that_went_into_another_is_found_by_its_own_words(raid, at, named):
    meeting, arrest = at("met Omar Haddad"), at("arrested")
    done = corrected(raid, Merge(meeting, arrest), SetTitle(arrest, "One of both"))
    assert [one.title for one in done.events].count("One of both") == 1
    assert len(named(done, "One of both").tellings) == 2


def test_the_words_of_a_hidden_event_name_none(raid, at):
    meeting = at("met Omar Haddad")
    (left_out,) = apply(raid, [Hide(meeting), SetTitle(meeting, "Gone")]).misfits
    assert left_out.why == "no event is told there"


def test_one_event_is_not_merged_with_itself(raid, at, telling_of):
    assert "one event already" in misfit(raid, Merge(at("attacked"), telling_of("attacked", "d2")))


def test_what_a_person_put_together_says_so(raid, at, named):
    found = corrected(raid, Merge(at("arrested"), at("Ana Silva met")))
    assert "by hand" in named(found, "arrested").agreed


def test_two_that_are_perhaps_one_are_told_apart():
    texts = (
        f"A bomb exploded in the market of {town} on 3 May 2024, killing 12 people."
        for town in ("Mombasa", "Kisumu")
    )
    found = load(*texts, published="2024-05-04")
    assert len(found.perhaps) == 1
    names = [one.name for one in found.documents]
    here, there = (
        Words(name, one.text, "exploded") for name, one in zip(names, found.documents, strict=True)
    )
    parted = corrected(found, Apart(here, there))
    assert parted.perhaps == ()
    assert [one.corrected for one in parted.events] == [("apart",)] * 2


def test_what_was_taken_for_one_is_taken_apart_by_saying_that_it_is_two(raid, telling_of, named):
    found = corrected(raid, Apart(telling_of("attacked", "d2"), telling_of("attacked", "d1")))
    assert len(found.events) == len(raid.events) + 1
    assert {one.document for one in named(found, "attacked").tellings} == {"d2"}


def test_an_event_is_added_from_words(raid, named):
    words = Words(NAME, "The attack shocked the town.", "shocked the town")
    found = corrected(raid, Add(words, "The town is shocked", "OTHER", "asserted", "2024-05-05"))
    event = named(found, "The town is shocked")
    (evidence,) = event.evidence
    assert evidence.text == "The attack shocked the town."
    assert event.tellings[0].text == "shocked the town"
    assert event.earliest == "2024-05-05"
    assert event.corrected == ("evidence", "date")


def test_an_added_event_has_the_places_and_people_of_its_passage(raid, named):
    passage = "Ana Silva met Omar Haddad in Nairobi on 7 May 2024."
    found = corrected(raid, Add(Words(NAME, passage, passage), "A talk", "CONSULT", "reported"))
    event = named(found, "A talk")
    names = {actor.id: actor.name for actor in found.actors}
    assert {names[one] for one in event.actors} == {"Ana Silva", "Omar Haddad"}
    assert places(found, event) == ["Nairobi"]


def test_an_added_event_can_itself_be_corrected(raid, named):
    words = Words(NAME, "The attack shocked the town.", "the town")
    found = corrected(
        raid, Add(words, "Shock", "OTHER", "asserted"), SetTitle(words, "Shock in town")
    )
    assert named(found, "Shock in town").corrected == ("evidence", "title")


def test_a_place_is_set_elsewhere(raid):
    found = corrected(raid, SetPosition("Lamu", -2.27, 40.9))
    (lamu,) = (place for place in found.places if place.name == "Lamu")
    assert (lamu.lat, lamu.lon, lamu.corrected) == (-2.27, 40.9, ("position",))


def test_another_place_of_the_name_is_meant():
    story = load("A fair opened in Paris.")
    (texas,) = (one for one in story.places[0].namesakes if round(one.lat) == 34)
    (paris,) = corrected(story, SetMeant("Paris", texas.gazetteer)).places
    assert (paris.gazetteer, paris.country) == ("geonames:4717560", "US")
    assert (paris.why, paris.corrected) == ("chosen by hand", ("position",))


def test_a_place_of_another_name_is_not_meant(raid):
    assert "no such place" in misfit(raid, SetMeant("Lamu", "geonames:4717560"))


@pytest.mark.parametrize("position", [(91.0, 0.0), (0.0, -181.0), (float("nan"), 0.0)])
def test_a_position_off_the_earth_does_not_fit(raid, position):
    assert "latitude" in misfit(raid, SetPosition("Lamu", *position))


@pytest.mark.parametrize(
    ("speaker", "known"), [("Omar Haddad", True), ("Eva Moe", False), ("omar haddad", True)]
)
def test_a_quote_is_of_someone_else(raid, speaker, known):
    (quote,) = raid.quotes
    found = corrected(raid, SetSpeaker(words_of_quote(raid, quote), speaker))
    (said,) = found.quotes
    actor = next(one for one in found.actors if one.id == said.speaker)
    assert actor.name.casefold() == speaker.casefold()
    assert (actor in raid.actors) == known
    assert said.corrected == ("speaker",)


def test_a_quote_can_be_of_nobody_known(raid):
    (quote,) = raid.quotes
    (said,) = corrected(raid, SetSpeaker(words_of_quote(raid, quote), "")).quotes
    assert (said.speaker, said.speaker_text) == (None, None)


def test_a_corrected_story_is_still_one_of_the_contract(raid, at, telling_of):
    found = corrected(
        raid, Split(telling_of("attacked", "d2")), SetPlaces(at("arrested"), ("Nowhere at all",))
    )
    assert from_json(to_json(found)) == found


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (Words("another paper", "x", "x"), "there is no document"),
        (Words(NAME, "The attack pleased the town.", "attack"), "does not have these words"),
        (Words(NAME, "The attack shocked the town.", "attack", 2), "does not have these words"),
        (Words(NAME, "The town is small.", "town"), "no event is told there"),
    ],
)
def test_what_no_longer_fits_is_named_with_the_reason(raid, words, why):
    assert why in misfit(raid, SetTitle(words, "x"))


def test_a_date_that_is_none_does_not_fit(raid, at):
    assert "“soon” is no date" in misfit(raid, SetDate(at("attacked"), "soon"))


def test_a_place_without_a_name_does_not_fit(raid, at):
    assert "has no name" in misfit(raid, SetPlaces(at("attacked"), ("Lamu", " ")))


def test_a_long_value_is_cut_where_it_is_named(raid, at):
    assert misfit(raid, SetDate(at("attacked"), "{" * 500)).startswith(f"“{'{' * 78} …” is no date")


def test_a_place_that_the_story_lacks_has_no_position(raid):
    assert "names no place" in misfit(raid, SetPosition("Atlantis", 1.0, 1.0))


def test_where_several_events_are_told_the_words_must_be_theirs(raid):
    passage = "Rebels attacked the harbour of Mombasa on 3 May 2024, killing 12 people. The attack shocked the town. Ana Silva met Omar Haddad in Nairobi on 7 May 2024."
    assert "several events" in misfit(raid, SetTitle(Words(NAME, passage, "2024"), "x"))


def test_corrections_survive_another_reading(raid, at, telling_of, read_anew, named):
    other = read_anew()
    (quote,) = raid.quotes
    found = corrected(
        other,
        SetTitle(at("attacked"), "The raid"),
        SetDate(at("Ana Silva met"), "2024-05-08"),
        Split(telling_of("attacked", "d2"), whole_document=True),
        Hide(at("arrested")),
        SetSpeaker(words_of_quote(raid, quote), "Omar Haddad"),
    )
    assert named(found, "The raid").id == f"other-{named(raid, 'attacked').id}"
    assert named(found, "Ana Silva met").earliest == "2024-05-08"
    assert not [event for event in found.events if "arrested" in event.title]
    assert found.quotes[0].corrected == ("speaker",)


def test_a_telling_found_by_another_word_is_still_that_of_its_sentence(raid, at, named):
    words = at("Ana Silva met")
    moved = Words(words.document, words.passage, "in Nairobi")
    found = corrected(raid, SetTitle(moved, "Talks"))
    assert named(found, "Talks").id == named(raid, "Ana Silva met").id


def test_an_hour_does_not_contradict_the_day_that_a_person_set(raid, at, named):
    before, after = named(raid, "attacked"), named(raid, "Ana Silva met")
    related = replace(
        raid,
        events=tuple(
            replace(one, earliest="2024-05-03T14:00", latest="2024-05-03T14:00")
            if one is before
            else one
            for one in raid.events
        ),
        relations=(Relation(before.id, after.id, before.evidence[0]),),
    )
    words = at("Ana Silva met")
    assert corrected(related, SetDate(words, "2024-05-03")).relations == related.relations
    assert corrected(related, SetDate(words, "2024-05-02")).relations == ()


def test_a_split_leaves_the_evidence_of_a_document_without_tellings(raid, telling_of, named):
    row = Evidence("d3", 0, 11, "2024-05-03 ")
    event = named(raid, "attacked")
    with_row = replace(
        event, evidence=(*event.evidence, row), independent=(*event.independent, ("d3",))
    )
    story = replace(raid, events=tuple(with_row if e is event else e for e in raid.events))
    found = corrected(story, Split(telling_of("attacked", "d2"), whole_document=True))
    bell, gull = (one for one in found.events if "attacked" in one.title)
    assert [one.document for one in bell.evidence] == ["d1", "d1", "d3"]
    assert [one.document for one in gull.evidence] == ["d2"]
    assert (bell.independent, gull.independent) == ((("d1",), ("d3",)), (("d2",),))


def test_a_date_that_a_person_set_stays_when_its_event_is_merged_into_another(raid, at, named):
    set_first = SetDate(at("arrested"), "2024-05-09")
    found = corrected(raid, set_first, Merge(at("met"), at("arrested")))
    event = named(found, "met")
    assert (event.earliest, event.latest) == ("2024-05-09", "2024-05-09")
    assert event.corrected == ("date", "tellings")
