"""A story as a brief in Markdown: what happened when, who said what, where sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from dashboard.days import day_words, edtf_words
from dashboard.escape import markdown_file as md
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, said, shown_for, source_line, when
from dashboard.reports import Passage
from dashboard.story import Event, Place
from dashboard.tables.key_events import key_events
from dashboard.words.labels import INFERRED, headed, near_words

NONE: Final = "None."
NAMED: Final = 12  # events named beside a place


def markdown(edition: Edition) -> str:
    """The whole brief; every line cites the documents that it rests on."""
    facts = Facts(edition.story)
    dated = [event for event in facts.events if event.earliest or event.latest]
    undated = [event for event in facts.events if not (event.earliest or event.latest)]
    key = key_events(facts.events, len(edition.story.documents))
    sections = (
        ("Sources", [md(source_line(one)) for one in edition.story.documents]),
        ("Key events", [_key(event) for event in facts.events if event.id in key]),
        ("Timeline", [_event(event, facts) for event in dated]),
        ("Without a date", [_event(event, facts) for event in undated]),
        ("Places", list(_places(facts))),
        ("Quotes", list(_quotes(facts))),
        ("Where sources differ", list(_differences(facts))),
    )
    further = (
        ("Perhaps the same", list(_perhaps(facts))),
        ("Tolls by day of report", list(_tolls(facts))),
        ("Plans and what became of them", list(_plans(facts))),
        ("What is denied", list(_denials(facts))),
    )
    told = [*sections, *(section for section in further if section[1])]
    parts = [_head(edition), *(_section(heading, lines) for heading, lines in told)]
    return "\n\n".join(parts) + "\n"


def _head(edition: Edition) -> str:
    lines = [f"# {md(edition.title)}"]
    if edition.note:
        lines.append(f"*{md(edition.note)}*")
    made = day_words(edition.made.isoformat())
    lines.append(
        f"Made with Dateline, {made}. Dates are no sharper than the text; "
        "asserted, reported, possible, planned and negated say how sure it is."
    )
    return "\n\n".join(lines)


def _section(heading: str, lines: Iterable[str]) -> str:
    listed = "\n".join(f"- {line}" for line in lines) or NONE
    return f"## {heading}\n\n{listed}"


def _cited(words: str, documents: Iterable[str]) -> str:
    names = ", ".join(map(md, documents))
    return f"{words} \\[{names}\\]" if names else words


def _event(event: Event, facts: Facts) -> str:
    """Date, title, kind and certainty, place and people, and why this date."""
    title = md(headed(event.title))
    parts = [kind_name(event), f"**{event.status}**" if event.status != "asserted" else "asserted"]
    parts += [md(place.name) for place in facts.places_of(event)]
    parts += [f"*{INFERRED}: {md(place.name)}*" for place in facts.inferred_of(event)]
    parts += [md(name) for name in facts.actors_of(event)]
    has_date = event.earliest or event.latest
    when_words = f"**{md(when(event))}**: " if has_date else ""
    why = f" {md(facts.why(event))}" if has_date or event.corrected else ""
    return _cited(f"{when_words}{title} ({', '.join(parts)}).{why}", facts.sources_of(event))


def _key(event: Event) -> str:
    """Date and title, and how much and why it belongs on a short timeline."""
    has_date = event.earliest or event.latest
    when_words = f"**{md(when(event))}**: " if has_date else ""
    why = f": {md(shown_for(event))}" if event.salient_for else ""
    return f"{when_words}{md(headed(event.title))} (salience {event.salience:.2f}{why})"


def _places(facts: Facts) -> Iterator[str]:
    """Places where something happened, the busiest first, with the titles of what did."""
    held: dict[str, list[Event]] = {}
    for event in facts.events:
        for place in facts.places_of(event):
            held.setdefault(place.id, []).append(event)
    for place_id, events in sorted(held.items(), key=lambda pair: -len(pair[1])):
        titles = "; ".join(md(headed(event.title)) for event in events[:NAMED])
        more = len(events) - NAMED
        titles += f"; and {more} more" if more > 0 else ""
        sources = dict.fromkeys(one for event in events for one in facts.sources_of(event))
        yield _cited(f"{_place(facts.places[place_id])}: {titles}", sources)


def _place(place: Place) -> str:
    """Name, kind and position."""
    parts: list[str] = [place.kind]
    if place.country:
        parts.append(md(place.country))
    if place.lat is not None and place.lon is not None:
        parts.append(f"{place.lat:.2f}, {place.lon:.2f}")
    if near := near_words(place.position_km):
        parts.append(near)
    return f"**{md(place.name)}** ({', '.join(parts)})"


def _quotes(facts: Facts) -> Iterator[str]:
    for quote in facts.story.quotes:
        words = f"**{md(facts.speaker(quote))}**: {md(said(quote))}"
        yield _cited(words, facts.named([quote.document]))


def _differences(facts: Facts) -> Iterator[str]:
    for event in facts.events:
        for one in event.contradictions:
            told = " / ".join(
                _cited(md(edtf_words(sourced.value)), facts.named(sourced.documents))
                for sourced in one.values
            )
            yield f"{md(headed(event.title))}, {md(one.field)}: {told}"


def _perhaps(facts: Facts) -> Iterator[str]:
    events = {event.id: event for event in facts.events}
    for pair in facts.story.perhaps:
        one, other = (
            _cited(md(headed(event.title)), facts.sources_of(event))
            for event in (events[pair.one], events[pair.other])
        )
        yield f"{one} / {other}: they differ in {md(pair.differs.field)}"


def _tolls(facts: Facts) -> Iterator[str]:
    titles = {event.id: headed(event.title) for event in facts.events}
    for series in facts.story.tolls:
        by_day = groupby(series.reports, key=lambda one: (one.day, one.count))
        told = "; ".join(
            _cited(f"{day_words(day)}: {count:,}", facts.named(one.said.document for one in same))
            for (day, count), same in by_day
        )
        yield f"{md(titles[series.event])}, {md(series.what)}: {told}"


def _plans(facts: Facts) -> Iterator[str]:
    for thread in facts.story.threads:
        yield "; ".join(f"**{one.part}**: {_said(one.said, facts)}" for one in thread.steps)


def _denials(facts: Facts) -> Iterator[str]:
    for one in facts.story.denials:
        sources: dict[str, list[str]] = {}
        for other in one.denied:
            sources.setdefault(facts.sentence(other), []).append(other.document)
        said = "; ".join(_cited(md(words), facts.named(by)) for words, by in sources.items())
        yield f"**said**: {said}; **denied**: {_said(one.said, facts)}"


def _said(passage: Passage, facts: Facts) -> str:
    return _cited(md(facts.sentence(passage)), facts.named([passage.document]))
