from dashboard.filters import Filter
from dashboard.story import Actor, ActorMention, Document, Quote
from dashboard.views import browser
from tests.conftest import make_event, make_story
from tests.pages.bare_page import opened, shown, view_of

TEXT = "“Stay,” said Vik. “Go,” said Moen. Moen added that she would go."


def quote(number, words, kind, speaker):
    start = TEXT.index(words)
    end = start + len(words)
    return Quote(f"q{number}", "d1", start, end, words, (), kind, speaker, None, None, "said")


STORY = make_story(
    documents=(Document("d1", "a.txt", None, "en", None, "unknown", TEXT),),
    actors=(Actor("vik", "Ola Vik", "person"), Actor("moen", "Berit Moen", "person")),
    quotes=(
        quote(1, "Stay,", "direct", "vik"),
        quote(2, "Go,", "direct", "moen"),
        quote(3, "she would go", "indirect", "moen"),
    ),
)


def count(page):
    return shown(page).count("<figure")


def test_all_quotes_stand_in_panels_of_their_speakers():
    page = opened("quotes", view_of(STORY))
    assert not page.exception
    assert shown(page).count("dl-panel") == 3  # two panels in one frame
    assert count(page) == 3


def test_a_speaker_of_the_filter_leaves_his_quotes():
    page = opened("quotes", view_of(STORY, filter=Filter(speakers=("Ola Vik",))))
    assert not page.multiselect
    assert count(page) == 1
    assert "“Stay”" in shown(page)


def test_the_kind_can_be_chosen():
    page = opened("quotes", view_of(STORY))
    page.pills(key="said").select("indirect").run()
    assert count(page) == 1
    assert "she would go" in shown(page)


def test_the_address_holds_the_choices():
    page = opened("quotes", view_of(STORY), said="indirect")
    assert count(page) == 1


def test_the_order_of_the_text_is_one_list():
    page = opened("quotes", view_of(STORY))
    page.segmented_control(key="by").set_value("Text").run()
    assert shown(page).count("dl-quote-list") == 1
    assert shown(page).index("Stay,") < shown(page).index("Go,")


def test_nothing_in_view_is_said_in_words():
    page = opened("quotes", view_of(STORY, filter=Filter(words="submarine")))
    assert "No quotation is in view" in shown(page)


def test_a_story_without_quotes_says_so():
    page = opened("quotes", view_of(make_story(make_event(1))))
    assert not page.exception
    assert "Nobody is quoted" in shown(page)


def test_many_quotes_come_in_pages():
    many = [
        Quote(f"q{n}", "d1", 1, 6, "Stay,", (), "direct", "vik", None, None, "said")
        for n in range(250)
    ]
    story = make_story(documents=STORY.documents, actors=STORY.actors, quotes=tuple(many))
    page = opened("quotes", view_of(story))
    assert count(page) == 120
    page.selectbox[0].set_value(2).run()
    assert count(page) == 10


def test_the_people_stand_above_the_quotes():
    page = opened("quotes", view_of(STORY))
    assert shown(page).index("People and parties") < shown(page).index("<figure")
    assert 'data-filter="actor=Ola Vik"' in shown(page)


def test_what_somebody_says_can_be_asked_for_among_the_people():
    page = opened("quotes", view_of(STORY, filter=Filter(speakers=("Ola Vik",))))
    pressed = 'data-filter="-speaker=Ola Vik" aria-label="Show only what Ola Vik says: 1 direct"'
    assert f'{pressed} aria-pressed="true">1 direct</button>' in shown(page)


def test_two_chosen_speakers_stand_side_by_side():
    third = Actor("ito", "Ken Ito", "person")
    said = quote(4, "Stay,", "direct", "ito")
    story = make_story(
        documents=STORY.documents, actors=(*STORY.actors, third), quotes=(*STORY.quotes, said)
    )
    assert "dl-side-by-side" not in shown(opened("quotes", view_of(story)))
    page = opened("quotes", view_of(story, filter=Filter(speakers=("Ola Vik", "Berit Moen"))))
    assert "dl-side-by-side" in shown(page)
    assert shown(page).count('aria-label="Quotes of') == 2


def test_side_by_side_holds_for_two_and_ends_with_a_third():
    third = Actor("ito", "Ken Ito", "person")
    said = quote(4, "Stay,", "direct", "ito")
    story = make_story(
        documents=STORY.documents, actors=(*STORY.actors, third), quotes=(*STORY.quotes, said)
    )
    two = Filter(speakers=("Ola Vik", "Berit Moen"))
    text = shown(opened("quotes", view_of(story, filter=two)))
    assert text.index('aria-label="Quotes of Berit Moen"') < text.index(
        'aria-label="Quotes of Ola Vik"'
    )
    three = Filter(speakers=("Ola Vik", "Berit Moen", "Ken Ito"))
    page = opened("quotes", view_of(story, filter=three))
    assert "dl-side-by-side" not in shown(page)


def test_the_people_panel_says_how_often_who_speaks_and_on_whom():
    about = "“Vik is late,” said Moen."
    start = about.index("Vik")
    story = make_story(
        documents=(Document("d1", "a.txt", None, "en", None, "unknown", about),),
        actors=STORY.actors,
        actor_mentions=(ActorMention("d1", start, start + 3, "Vik", "vik"),),
        quotes=(
            Quote("q1", "d1", 1, 13, about[1:13], (), "direct", "moen", None, None, "said"),
            Quote("q2", "d1", 1, 13, about[1:13], (), "indirect", "moen", None, None, "said"),
        ),
    )
    page = shown(opened("quotes", view_of(story)))
    panel = page[: page.index("<figure")]
    assert "1 direct · 1 indirect" in panel
    assert 'data-filter="actor=Ola Vik"' in panel[panel.index("1 direct") :]


def test_two_who_are_only_he_are_not_made_one():
    story = make_story(
        documents=STORY.documents,
        actors=STORY.actors,
        quotes=(
            Quote("q1", "d1", 1, 6, "Stay,", (), "direct", None, "He", None, "said"),
            Quote("q2", "d1", 1, 6, "Stay,", (), "direct", None, "two guards", None, "said"),
        ),
    )
    page = shown(opened("quotes", view_of(story)))
    assert 'aria-label="Quotes of Speaker not named"' in page
    assert 'aria-label="Quotes of Two guards"' in page
    assert 'aria-label="Quotes of He"' not in page
    assert "He said" in page


def test_according_to_stands_before_its_source():
    cited = Quote("q1", "d1", 1, 6, "Stay,", (), "indirect", None, "a guard", None, "according to")
    story = make_story(documents=STORY.documents, actors=STORY.actors, quotes=(cited,))
    assert "according to a guard" in shown(opened("quotes", view_of(story)))


def test_a_speaker_can_be_set_but_not_within_another_page(monkeypatch):
    assert [one.label for one in opened("quotes", view_of(STORY)).button] == ["Set a speaker"]
    monkeypatch.setattr(browser, "embedded", lambda: True)
    assert not opened("quotes", view_of(STORY)).button


def test_within_another_page_no_event_is_edited(monkeypatch):
    monkeypatch.setattr(browser, "embedded", lambda: True)
    assert not opened("timeline", view_of(make_story(make_event(1)))).button
