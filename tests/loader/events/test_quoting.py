"""Which event a quote is about."""

import time

from dashboard.loader import load
from dashboard.loader.actors import ActorsFound
from dashboard.loader.events.quoting import quotes_by_event
from dashboard.loader.quotes import find_quotes
from dashboard.loader.sentences import prose_from

TALK = "On 3 May 2024 Ana Silva gave an interview to the Lyon Post."


def about(text):
    """By the words of each quote the title of its event."""
    story = load(text)
    titles = {quote: event.title for event in story.events for quote in event.quotes}
    return {quote.text: titles.get(quote.id) for quote in story.quotes}


def test_what_is_said_later_in_the_paragraph_is_said_at_the_interview():
    (title,) = about(f"{TALK} “It is late,” Silva said.").values()
    assert title is not None
    assert "interview" in title


def test_what_is_said_in_another_paragraph_is_not():
    assert list(about(f"{TALK}\n\n“It is late,” Silva said.").values()) == [None]


def test_the_time_for_quotes_grows_with_their_number():
    def seconds(count):
        prose = prose_from("“It is late,” he said. " * count)
        quotes = find_quotes(prose, ActorsFound((), ()))
        started = time.process_time()
        quotes_by_event(prose, quotes, (), {})
        return time.process_time() - started

    seconds(10)
    short, long = seconds(500), seconds(2_000)
    assert long < 8 * max(short, 0.02)
