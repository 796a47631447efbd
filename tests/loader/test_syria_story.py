"""What the loader must find in the first story."""

import pytest

from dashboard.tables.sequence import in_order

FALL = ("2024-12-08", "2024-12-08")


def text(story):
    return story.documents[0].text


def event(story, words):
    """The one event that ``words`` of the article tell."""
    position = text(story).index(words)
    found = [
        e
        for e in story.events
        if any(said.start <= position < said.end for said in e.evidence)
        and any(word in e.title for word in words.split() if len(word) > 4)
    ]
    assert len(found) == 1, [e.title for e in found]
    return found[0]


def bounds(item):
    return (item.earliest, item.latest)


def time(story, words):
    (found,) = [t for t in story.times if t.text == words]
    return found


def place_names(story, found):
    names = {p.id: p.name for p in story.places}
    return {names[p] for p in found.places}


def actor_names(story, found):
    names = {a.id: a.name for a in story.actors}
    return {names[a] for a in found.actors}


# furniture and publication


def test_everything_after_the_article_and_the_repeated_paragraph_are_furniture(syria):
    (document,) = syria.documents
    words = [document.text[f.start : f.end] for f in document.furniture]
    assert words[0].startswith("In July, Russian President")
    assert words[1:8] == ["Like", "Dislike", "Love", "Angry", "Sad", "Funny", "Pray"]
    assert words[-1] == "Comments 0"
    assert len(words) == 12


def test_furniture_says_why(syria):
    reasons = [f.reason for f in syria.documents[0].furniture]
    assert reasons[:2] == ["this paragraph is there twice", "reaction button"]
    assert reasons[-4:] == [
        "headline of another article",
        "headline of another article",
        "cookie notice",
        "comment counter",
    ]


def test_nothing_is_found_in_furniture(syria):
    spans = [(f.start, f.end) for f in syria.documents[0].furniture]
    found = [*syria.times, *syria.place_mentions, *syria.actor_mentions, *syria.quotes]
    found += [evidence for e in syria.events for evidence in e.evidence]
    inside = [f for f in found if any(start <= f.start < end for start, end in spans)]
    assert inside == []


def test_publication_is_inferred_from_what_the_page_shows_and_tells_as_past(syria):
    (document,) = syria.documents
    assert (document.published, document.published_basis) == ("2024-12-08/..", "inferred")


def test_without_known_events_the_newest_date_on_the_page_is_left(syria_without_known_events):
    (document,) = syria_without_known_events.documents
    assert (document.published, document.published_basis) == ("2024-11-14/..", "inferred")


# times


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "basis"),
    [
        ("In July", "2024-07-01", "2024-07-31", "published"),
        ("just hours prior to the collapse of Damascus", "2024-12-07", "2024-12-08", "anchor"),
        ("In the days leading to the collapse", "2024-11-25", "2024-12-08", "anchor"),
        ("in the preceding weeks", "2024-10-13", "2024-12-08", "narrative"),
        ("In the wake of this upheaval", "2024-12-08", None, "anchor"),
        ("currently", "2024-12-08", None, "published"),
    ],
)
def test_expressions_have_the_bounds_that_the_text_gives(syria, words, earliest, latest, basis):
    found = [t for t in syria.times if t.text.lower() == words.lower().removeprefix("in ")] or [
        t for t in syria.times if t.text.lower() == words.lower()
    ]
    assert [(t.earliest, t.latest, t.basis) for t in found] == [(earliest, latest, basis)]


@pytest.mark.parametrize("words", ["Shortly thereafter", "by this stage"])
def test_expressions_that_hang_on_what_was_told_before_are_there(syria, words):
    assert time(syria, words).basis in {"narrative", "anchor", "unresolved"}


def test_the_fall_of_damascus_is_the_anchor_by_name(syria):
    anchor = time(syria, "just hours prior to the collapse of Damascus").anchor
    assert (anchor.kind, anchor.date) == ("known", "2024-12-08")
    assert "Damascus" in anchor.label


def test_without_known_events_what_hangs_on_the_fall_is_undated(syria_without_known_events):
    found = time(syria_without_known_events, "just hours prior to the collapse of Damascus")
    assert (bounds(found), found.basis) == ((None, None), "unresolved")


# events


@pytest.mark.parametrize(
    ("words", "kind", "status", "earliest", "latest"),
    [
        (
            "held a meeting with Syria's former leader",
            "CONSULT",
            "asserted",
            "2024-07-01",
            "2024-07-31",
        ),
        ("convened at the Doha Forum", "CONSULT", "asserted", "2024-12-07", "2024-12-08"),
        ("conducted airstrikes", "ASSAULT", "asserted", "2024-11-25", "2024-12-08"),
        (
            "repositioned significant military assets",
            "RETREAT",
            "reported",
            "2024-10-13",
            "2024-12-08",
        ),
        ("Damascus succumbed", "ASSAULT", "asserted", "2024-12-08", "2024-12-08"),
        ("enter negotiations", "AGREE", "planned", "2024-12-08", None),
    ],
)
def test_dated_events(syria, words, kind, status, earliest, latest):
    found = event(syria, words)
    assert (found.kind, found.status) == (kind, status)
    assert bounds(found) == (earliest, latest)


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        ("three nations released a statement", None, "asserted"),
        ("interview with Al Jazeera", "CONSULT", "asserted"),
        ("abandon their positions", "RETREAT", "asserted"),
        ("brokered a tacit understanding", "AGREE", "possible"),
        ("operates two pivotal military bases", "OTHER", "asserted"),
        ("shift his focus", "OTHER", "possible"),
    ],
)
def test_events_whose_days_follow_from_others_or_stay_open(syria, words, kind, status):
    found = event(syria, words)
    assert found.status == status
    assert kind in (None, found.kind)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("held a meeting with Syria's former leader", {"Kremlin"}),
        ("convened at the Doha Forum", {"Doha"}),
        ("Damascus succumbed", {"Damascus"}),
        (
            "operates two pivotal military bases",
            {"Khmeimim Air Base", "Tartus naval base"},
        ),
    ],
)
def test_events_are_where_the_text_puts_them(syria, words, places):
    assert place_names(syria, event(syria, words)) == places


def test_airstrikes_are_where_those_are_whom_they_struck(syria):
    strikes = event(syria, "conducted airstrikes")
    names = {place.id: place.name for place in syria.places}
    assert strikes.places == ()
    assert [names[place] for place in strikes.places_inferred] == ["Syria"]


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("held a meeting with Syria's former leader", {"Vladimir Putin", "Bashar al-Assad"}),
        ("convened at the Doha Forum", {"Russia", "Iran", "Türkiye"}),
        ("brokered a tacit understanding", {"Vladimir Putin"}),
        ("interview with Al Jazeera", {"Sergey Lavrov", "Al Jazeera"}),
    ],
)
def test_events_name_who_took_part(syria, words, actors):
    assert actors <= actor_names(syria, event(syria, words))


def test_the_fall_of_damascus_is_one_event_with_all_its_tellings(syria):
    fall = event(syria, "Damascus succumbed")
    assert bounds(fall) == FALL
    assert len(fall.evidence) >= 4


def test_no_event_is_there_twice(syria):
    titles = [e.title for e in syria.events]
    assert len(titles) == len(set(titles))


def test_titles_are_cut_from_the_evidence_and_short(syria):
    assert max(len(e.title) for e in syria.events) <= 80


def test_meeting_then_interview_then_fall_is_known_even_where_days_are_not(
    syria_without_known_events,
):
    story = syria_without_known_events
    following = {(r.before, r.after) for r in story.relations}
    meeting = event(story, "convened at the Doha Forum").id
    interview = event(story, "interview with Al Jazeera").id
    fall = event(story, "Damascus succumbed").id
    assert (interview, fall) in following
    assert (meeting, fall) in following or (meeting, interview) in following


def test_the_statement_stands_between_the_meeting_and_the_fall(syria):
    order = [one.id for one in in_order(syria.events, syria.relations)]
    told = (
        "convened at the Doha Forum",
        "three nations released a statement",
        "Damascus succumbed",
    )
    places = [order.index(event(syria, words).id) for words in told]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("repositioned significant military assets", "Damascus succumbed"),
        ("conducted airstrikes", "Damascus succumbed"),
        ("Damascus succumbed", "enter negotiations"),
    ],
)
def test_what_hangs_on_the_fall_is_ordered_where_it_is_undated(
    syria_without_known_events, before, after
):
    story = syria_without_known_events
    pair = (event(story, before).id, event(story, after).id)
    assert pair in {(r.before, r.after) for r in story.relations}


def test_every_event_has_words_behind_it(syria):
    for found in syria.events:
        assert found.evidence
        for said in found.evidence:
            assert text(syria)[said.start : said.end] == said.text


# places


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Damascus", "city", 33.51, 36.29),
        ("Doha", "city", 25.29, 51.53),
        ("Kremlin", "site", 55.75, 37.62),
        ("Khmeimim Air Base", "site", 35.40, 35.95),
        ("Tartus naval base", "site", 34.91, 35.87),
        ("Syria", "country", 35.0, 38.0),
        ("Russia", "country", 60.0, 100.0),
        ("Iran", "country", 32.0, 53.0),
        ("Türkiye", "country", 39.0, 35.0),
        ("Israel", "country", 31.5, 34.75),
        ("Yemen", "country", 15.5, 47.5),
        ("Mediterranean Sea", "water", 35.0, 20.0),
        ("Middle East", "region", 30.0, 40.0),
        ("North Africa", "region", 28.0, 10.0),
    ],
)
def test_places_are_what_they_are_and_where_they_are(syria, name, kind, lat, lon):
    (place,) = [p for p in syria.places if p.name == name]
    near = 0.02 if kind in {"site", "city"} else 6
    assert place.kind == kind
    assert place.lat == pytest.approx(lat, abs=near)
    assert place.lon == pytest.approx(lon, abs=near)


@pytest.mark.parametrize(
    ("words", "mention", "role"),
    [
        ("Russian President", "Russian", "associative"),
        ("at the Kremlin, discussing", "Kremlin", "literal"),
        ("the Kremlin indicated", "Kremlin", "associative"),
        ("Moscow currently operates", "Moscow", "associative"),
        ("Doha Forum. The main", "Doha", "literal"),
        ("Damascus succumbed", "Damascus", "literal"),
    ],
)
def test_where_it_happened_is_told_from_whose_it_is(syria, words, mention, role):
    start = text(syria).rindex(words) if words.startswith("Russian") else text(syria).index(words)
    if words.startswith(("Russian", "at the Kremlin")):
        start = text(syria).index(words)
    end = start + len(words)
    found = [m for m in syria.place_mentions if start <= m.start < end and mention in m.text]
    assert [m.role for m in found] == [role]


# quotes


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("If you expect me to declare", "Sergey Lavrov"),
        ("We are focused on preventing", "Sergey Lavrov"),
        ("They were acutely aware that", "Julien Barnes-Dacy"),
        ("I suspect they reached a deal", "Julien Barnes-Dacy"),
        ("They advised Assad to step down", "Julien Barnes-Dacy"),
    ],
)
def test_direct_quotes_have_their_words_and_their_speaker(syria, opening, speaker):
    names = {a.id: a.name for a in syria.actors}
    (found,) = [q for q in syria.quotes if q.text.startswith(opening)]
    assert (found.kind, names.get(found.speaker)) == ("direct", speaker)


def test_there_are_five_direct_quotes(syria):
    assert sum(q.kind == "direct" for q in syria.quotes) == 5


def test_speakers_have_the_roles_that_the_text_gives_them(syria):
    roles = {a.name: a.roles for a in syria.actors}
    assert "Russian Foreign Minister" in roles["Sergey Lavrov"]
    assert roles["Julien Barnes-Dacy"] == (
        "director of the Middle East and North Africa program"
        " at the European Council on Foreign Relations",
    )


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("the Russians and Iranians lacked", "Julien Barnes-Dacy"),
        ("substantial resentment exists", "Julien Barnes-Dacy"),
        ("Russia had actually repositioned", "ABC News VERIFY"),
    ],
)
def test_indirect_quotes_have_their_speaker(syria, words, speaker):
    names = {a.id: a.name for a in syria.actors}
    found = [q for q in syria.quotes if q.kind == "indirect" and words in q.text]
    assert [names.get(q.speaker) for q in found] == [speaker]


@pytest.mark.parametrize(
    "words",
    ["uphold Syria's territorial integrity", "to enter negotiations with the new governing"],
)
def test_statements_and_intentions_are_indirect_quotes(syria, words):
    assert [q.kind for q in syria.quotes if words in q.text] == ["indirect"]
