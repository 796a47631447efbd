"""A story as one HTML file: timeline, map, quotes and events, to read without any server.

It holds no script, asks for nothing, and forbids the browser to ask for anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from dashboard import escape
from dashboard.days import day_words, edtf_words
from dashboard.escape import tag, words_of_text
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, shown_for, source_line, when
from dashboard.figures import legend
from dashboard.figures.map.still import map_svg
from dashboard.figures.theme import DARK, LIGHT, Theme
from dashboard.figures.timeline.sheet import Settings, undated
from dashboard.figures.timeline.still import timeline_svg
from dashboard.story import Event, Place, Quote
from dashboard.tables import Tables, tables_of
from dashboard.words.kinds import KINDS
from dashboard.words.labels import headed, near_words, pieces_said

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
WIDE: Final = 1104  # pixels
NARROW: Final = 352  # pixels
LISTED: Final = 10_000  # events; with more a browser takes too long to show the page
NAMED: Final = 12  # events named beside a place
MAP_WIDE: Final = (1104, 470)  # pixels
MAP_NARROW: Final = (352, 340)  # pixels


def html_file(edition: Edition) -> str:
    """The whole file; wide and narrow pictures are both in it, and the style shows one."""
    tables = tables_of(edition.story)
    facts = Facts(edition.story)
    listed = facts.events[:LISTED]
    numbers = {event.id: number for number, event in enumerate(listed, start=1)}
    body = "".join(
        (
            _header(edition),
            _timeline(tables, edition, numbers),
            _map(tables, facts, numbers),
            _quotes(facts, numbers),
            _events(facts, numbers),
            _sources(edition),
        )
    )
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'
        f"{tag('title', escape.html(edition.title))}<style>{_style()}</style>"
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>{body}</body></html>\n'


@cache
def _style() -> str:
    """The rules, and the colours of both themes."""
    rules = (Path(__file__).parent / "html_file.css").read_text(encoding="utf-8")
    light, dark = _variables(LIGHT), _variables(DARK)
    on_screen = "@media screen and (prefers-color-scheme: dark)"
    return f":root{{{light}}}\n{on_screen}{{:root{{{dark}}}}}\n{rules}"


def _variables(theme: Theme) -> str:
    fields = ("paper", "card", "ink", "muted", "hairline", "chosen", "accent", "land", "sea")
    colours = {field: getattr(theme, field) for field in fields}
    colours |= {f"q-{key.replace('_', '-')}": value for key, value in theme.quadrants.items()}
    return "".join(f"--{name}:{value};" for name, value in colours.items())


def _header(edition: Edition) -> str:
    story = edition.story
    counts = (
        _counted(len(story.documents), "article"),
        _counted(len(story.events), "event"),
        _counted(len(story.quotes), "quote"),
    )
    made = day_words(edition.made.isoformat())
    note = tag("p", escape.html(edition.note), class_="note") if edition.note else ""
    return (
        f"<header>{tag('h1', escape.html(edition.title), dir='auto')}"
        f'<p class="meta">{" · ".join(counts)} · made with Dateline, {made}</p>{note}'
        '<nav aria-label="Parts"><a href="#timeline">Timeline</a> <a href="#map">Map</a> '
        '<a href="#quotes">Quotes</a> <a href="#events">Events</a> '
        '<a href="#sources">Sources</a></nav></header>'
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _section(name: str, heading: str, body: str) -> str:
    return f'<section id="{name}" aria-labelledby="{name}-head"><h2 id="{name}-head">{heading}</h2>{body}</section>'


def _timeline(tables: Tables, edition: Edition, numbers: dict[str, int]) -> str:
    shapes = (
        Settings(edition.axis, edition.lanes, WIDE),
        Settings(edition.axis, edition.lanes, NARROW, narrow=True),
    )
    apart = undated(tables, shapes[0])
    if len(apart) == len(tables.events):
        return _section("timeline", "Timeline", '<p class="empty">No event has a date.</p>')
    wide, narrow = (
        timeline_svg(tables, settings, name, lambda event: _anchor(event, numbers))
        for settings, name in zip(shapes, "wn", strict=True)
    )
    few = f"{_counted(len(apart), 'event')} without a date: see the list of events."
    note = f'<p class="meta">{few}</p>' if len(apart) else ""
    pictures = f'<div class="wide">{wide}</div><div class="narrow">{narrow}</div>'
    keys = f'<div class="keys">{legend.colours(tables)}{legend.forms(tables)}</div>'
    return _section("timeline", "Timeline", f'<div class="sheet">{pictures}{keys}{note}</div>')


def _map(tables: Tables, facts: Facts, numbers: dict[str, int]) -> str:
    """The map, and below it every place with its events in words."""
    held: dict[str, list[Event]] = {}
    for event in facts.events:
        for place in facts.places_of(event) or facts.inferred_of(event):
            held.setdefault(place.id, []).append(event)
    if not held:
        return _section("map", "Map", '<p class="empty">No event has a place.</p>')
    anchors = {place: f"#p{number}" for number, place in enumerate(held, start=1)}
    wide, narrow = (map_svg(tables, *size, anchors.get) for size in (MAP_WIDE, MAP_NARROW))
    pictures = "".join(
        f'<div class="{name}">{still.picture}</div>'
        for name, still in (("wide", wide), ("narrow", narrow))
        if still is not None
    )
    rows = "".join(
        f'<li id="{anchors[place][1:]}">{_place(facts.places[place])} '
        f"{_links(events, numbers)}</li>"
        for place, events in sorted(held.items(), key=lambda pair: -len(pair[1]))
    )
    return _section(
        "map", "Map", f'<div class="map">{pictures}</div><ul class="places">{rows}</ul>'
    )


def _place(place: Place) -> str:
    """The name, and how sharp its position is where it is another place's."""
    near = near_words(place.position_km)
    name = f'<b dir="auto">{escape.html(place.name)}</b>'
    return f"{name} ({near})" if near else name


def _anchor(event: str, numbers: dict[str, int]) -> str | None:
    """The address of an event within the page; None where it is not listed."""
    return f"#e{numbers[event]}" if event in numbers else None


def _links(events: Sequence[Event], numbers: dict[str, int]) -> str:
    """The first events of a place, and how many more there are."""
    links = "; ".join(
        tag("a", escape.html(headed(event.title)), href=_anchor(event.id, numbers), dir="auto")
        for event in events[:NAMED]
    )
    more = len(events) - NAMED
    return f"{links}; and {more} more" if more > 0 else links


def _quotes(facts: Facts, numbers: dict[str, int]) -> str:
    """Quotes by speaker, as they stand in the text."""
    by_speaker: dict[str, list[Quote]] = {}
    for quote in facts.story.quotes:
        by_speaker.setdefault(facts.speaker(quote), []).append(quote)
    if not by_speaker:
        return _section("quotes", "Quotes", '<p class="empty">Nobody is quoted.</p>')
    panels = "".join(
        f"<article>{tag('h3', escape.html(speaker), dir='auto')}"
        f"{''.join(_quote(quote, facts, numbers) for quote in quotes)}</article>"
        for speaker, quotes in by_speaker.items()
    )
    return _section("quotes", "Quotes", f'<div class="panels">{panels}</div>')


def _quote(quote: Quote, facts: Facts, numbers: dict[str, int]) -> str:
    """Words in marks have a rule at the left; the marks of a mixed quote are its own pieces."""
    pieces = pieces_said(quote.text, quote.start, quote.quoted if quote.kind == "mixed" else ())
    words = "".join(tag("q", escape.html(one)) if is_ else escape.html(one) for one, is_ in pieces)
    words = f"“{words}”" if quote.kind == "direct" else words
    event = f' · <a href="#e{numbers[quote.event]}">event</a>' if quote.event in numbers else ""
    source = escape.html(", ".join(facts.named([quote.document])))
    verb = f" · {escape.html(quote.cue)}" if quote.cue else ""
    return (
        f'<figure class="{quote.kind}"><blockquote dir="auto">{words}</blockquote>'
        f'<figcaption>{quote.kind}{verb} · <span dir="auto">{source}</span>{event}</figcaption></figure>'
    )


def _events(facts: Facts, numbers: dict[str, int]) -> str:
    if not facts.events:
        return _section("events", "Events", '<p class="empty">No event was found.</p>')
    listed = [event for event in facts.events if event.id in numbers]
    cards = "".join(_event(event, facts, numbers[event.id]) for event in listed)
    more = len(facts.events) - len(listed)
    rest = f"The first {len(listed)} of {len(facts.events)} events; the table (CSV) holds all."
    note = f'<p class="note">{rest}</p>' if more else ""
    return _section("events", "Events in order", f"{note}<ol>{cards}</ol>")


def _event(event: Event, facts: Facts, number: int) -> str:
    """What the text says, why this date, who, where, and where sources differ."""
    quadrant = f"q-{KINDS[event.kind].quadrant.replace('_', '-')}"
    parts = (
        f'<p class="kind"><span class="dl-form dl-form-{event.status}"></span> '
        f"{kind_name(event)} · {event.status}</p>",
        tag("h3", escape.html(headed(event.title)), dir="auto"),
        f'<p class="meta">{" · ".join(_facts_line(event, facts))}</p>',
        *(_evidence(event, facts)),
        f'<p class="why">{escape.html(facts.why(event))}</p>',
        *(_shown_first(event)),
        *(_differences(event, facts)),
    )
    return f'<li id="e{number}" class="{quadrant}">{"".join(parts)}</li>'


def _shown_first(event: Event) -> Iterator[str]:
    """How much it belongs on a short timeline, and why."""
    if event.salient_for:
        words = f"Salience {event.salience:.2f}: {shown_for(event)}."
        yield f'<p class="why">{escape.html(words)}</p>'


def _facts_line(event: Event, facts: Facts) -> Iterator[str]:
    yield escape.html(when(event))
    yield words_of_text(facts.where(event))
    if actors := facts.actors_of(event):
        yield words_of_text(", ".join(actors))


def _evidence(event: Event, facts: Facts) -> Iterator[str]:
    for one in event.evidence:
        source = escape.html(", ".join(facts.named([one.document])))
        yield (
            f'<blockquote dir="auto">{escape.html(one.text)} '
            f"<cite>{tag('span', source, dir='auto')}</cite></blockquote>"
        )


def _differences(event: Event, facts: Facts) -> Iterator[str]:
    for one in event.contradictions:
        told = " / ".join(
            f"{edtf_words(sourced.value)} ({', '.join(facts.named(sourced.documents))})"
            for sourced in one.values
        )
        yield f'<p class="differ">Sources differ on {escape.html(one.field)}: {escape.html(told)}</p>'


def _sources(edition: Edition) -> str:
    rows = "".join(
        tag("li", escape.html(source_line(document)), dir="auto")
        for document in edition.story.documents
    )
    about = (
        '<p class="meta">Found by rules, without a language model. Every event has the sentences '
        "that say it; no date is sharper than the text. Base map: Natural Earth.</p>"
    )
    return _section("sources", "Sources", f"<ul>{rows}</ul>{about}")
