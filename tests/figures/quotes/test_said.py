from dataclasses import replace

import pytest

from dashboard.figures.quotes.said import (
    archive_of,
    arranged,
    quote_list,
    speaker_names,
    speaker_panels,
)
from dashboard.loader import load
from dashboard.story import Actor, Document, Quote, Span
from dashboard.tables import tables_of

TEXT = (
    "Early on, Berit Moen said the bridge was “a ruin” and would close. “It holds,” said Ola Vik. "
    "Moen added that nobody had asked her."
)
HOSTILE = '“<img src="https://evil.example/x.png">” ![x](https://evil.example/y.png) **bold**'


def quote(number, words, kind, speaker, quoted=(), event=None, text=TEXT):
    start = text.index(words)
    pieces = tuple(Span(text.index(q), text.index(q) + len(q)) for q in quoted)
    rest = (pieces, kind, speaker, speaker and "Moen", None, "said", event)
    return Quote(f"d1-q{number}", "d1", start, start + len(words), words, *rest)


@pytest.fixture
def tables(story, event):
    return tables_of(
        story(
            event(1, title="A meeting", kind="CONSULT", quotes=("d1-q3",)),
            documents=(Document("d1", "bridge.txt", None, "en", None, "unknown", TEXT),),
            actors=(
                Actor("moen", "Berit Moen", "person", ("engineer",)),
                Actor("vik", "Ola Vik", "person"),
            ),
            quotes=(
                quote(1, "the bridge was “a ruin” and would close", "mixed", "moen", ["a ruin"]),
                quote(2, "It holds,", "direct", "vik", ["It holds,"]),
                quote(3, "nobody had asked her", "indirect", "moen", event="d1-e1"),
            ),
        )
    )


def panels(tables):
    return speaker_panels(tables.quotes, archive_of(tables.documents))


def test_there_is_a_panel_for_each_speaker_the_one_most_quoted_first(tables):
    assert speaker_names(tables.quotes) == ["Berit Moen", "Ola Vik"]
    shown = panels(tables)
    assert shown.index("Berit Moen</h3>") < shown.index("Ola Vik</h3>")
    assert "1 partly quoted · 1 indirect" in shown


def test_direct_words_stand_in_marks_and_mixed_ones_have_their_quoted_part_set_off(tables):
    shown = panels(tables)
    assert "“It holds”</blockquote>" in shown
    assert "the bridge was “<mark>a ruin</mark>” and would close</blockquote>" in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "The mayor said the roof “would not last,” and left.",
            "the roof “<mark>would not last</mark>”</blockquote>",
        ),
        (
            'The engineer said the dam "will not hold," then drove home.',
            "the dam &quot;<mark>will not hold</mark>&quot;</blockquote>",
        ),
        ("“The well is dry,” said Ola Vik.", "“The well is dry”</blockquote>"),
    ],
)
def test_a_quote_is_shown_without_the_comma_before_what_goes_on(text, shown):
    assert shown in panels(tables_of(load(text)))


def test_indirect_words_stand_apart_without_marks(tables):
    apart = panels(tables).split("In the reporter’s words")[1]
    assert '<blockquote class="dl-words" dir="auto">nobody had asked her</blockquote>' in apart


def test_a_quote_leads_to_its_event_and_to_its_words(tables):
    shown = panels(tables)
    assert 'data-event="d1-e1" data-page="timeline"' in shown
    assert 'data-quote="d1-q2" data-page="source"' in shown


def test_the_sentence_around_the_words_is_there(tables):
    context = panels(tables).split('data-quote="d1-q2"')[0].rsplit("<details>", 1)[1]
    assert ">“<mark>It holds,</mark>” said Ola Vik.</p>" in context


def test_a_quote_is_copied_with_its_source(tables):
    assert 'data-copy="“It holds” — Ola Vik. bridge.txt, date unknown."' in panels(tables)


def test_in_the_order_of_the_text_each_quote_names_its_speaker(tables):
    quotes = arranged(tables.quotes, tables.events, "Text")
    shown = quote_list(quotes, archive_of(tables.documents))
    assert list(quotes["id"]) == ["d1-q1", "d1-q2", "d1-q3"]
    assert shown.count('class="dl-by"') == 3


def test_by_time_quotes_of_dated_events_come_first(tables):
    assert arranged(tables.quotes, tables.events, "Time")["id"].iloc[0] == "d1-q3"


def test_hostile_words_are_escaped(story):
    text = f"She said: {HOSTILE}"
    tables = tables_of(
        story(
            documents=(Document("d1", HOSTILE, HOSTILE, "en", None, "unknown", text),),
            quotes=(quote(1, HOSTILE, "direct", None, text=text),),
        )
    )
    shown = panels(tables)
    assert "<img" not in shown
    assert "&lt;img" in shown
    assert "Speaker not named" in shown


def test_a_speaker_set_by_hand_is_marked(story):
    said = replace(quote(2, "It holds,", "direct", "vik"), corrected=("speaker",))
    documents = (Document("d1", "bridge.txt", None, "en", None, "unknown", TEXT),)
    found = tables_of(story(documents=documents, quotes=(said,)))
    assert "speaker set by hand" in quote_list(found.quotes, archive_of(found.documents))
