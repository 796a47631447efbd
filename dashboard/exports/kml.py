"""Events at their places as KML 2.2, with time spans. A viewer reads descriptions as HTML."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from dashboard import escape
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, shown_for, source_line, when
from dashboard.story import Event, Place
from dashboard.words.kinds import KINDS, QUADRANT_NAMES, Quadrant
from dashboard.words.labels import headed, near_words, where_words

NAMESPACE: Final = "http://www.opengis.net/kml/2.2"
# Blue, green and red of the palette by quadrant, as KML writes them.
COLOURS: Final[dict[Quadrant, str]] = {
    "words_cooperating": "ffb27200",
    "deeds_cooperating": "ff739e00",
    "words_opposing": "ff0085c9",
    "deeds_opposing": "ff005ed5",
    "other": "ff80726b",
}


def kml(edition: Edition) -> bytes:
    """A placemark an event and place; what has no position stands in a folder of its own."""
    facts = Facts(edition.story)
    root = ET.Element("kml", xmlns=NAMESPACE)
    document = ET.SubElement(root, "Document")
    _text(document, "name", edition.title)
    about = [source_line(one) for one in edition.story.documents]
    _text(document, "description", _html([*about, *([edition.note] if edition.note else [])]))
    for quadrant in QUADRANT_NAMES:
        _style(document, quadrant)
    lost = ET.Element("Folder")
    _text(lost, "name", "Without a position")
    for event in facts.events:
        places = facts.places_of(event) or facts.inferred_of(event)
        placed = [place for place in places if place.lat is not None and place.lon is not None]
        for place in placed:
            _placemark(document, event, place, facts)
        for nowhere in [place for place in places if place not in placed] if places else [None]:
            _placemark(lost, event, nowhere, facts)
    if len(lost) > 1:
        document.append(lost)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = escape.xml_words(escape.plain(words))


def _html(lines: list[str]) -> str:
    """Lines as the HTML that a viewer makes of a description; it becomes XML text after that."""
    return "".join(f"<p>{escape.html(line)}</p>" for line in lines)


def _style(parent: ET.Element, quadrant: Quadrant) -> None:
    """The colour of a quadrant, and a balloon that shows the description alone."""
    style = ET.SubElement(parent, "Style", id=quadrant)
    _text(ET.SubElement(style, "IconStyle"), "color", COLOURS[quadrant])
    _text(ET.SubElement(style, "BalloonStyle"), "text", "$[description]")


def _placemark(parent: ET.Element, event: Event, place: Place | None, facts: Facts) -> None:
    mark = ET.SubElement(parent, "Placemark")
    _text(mark, "name", headed(event.title))
    ET.SubElement(mark, "Snippet", maxLines="0")
    _text(mark, "description", _html(_lines(event, place, facts)))
    if event.earliest or event.latest:
        span = ET.SubElement(mark, "TimeSpan")
        for name, bound in (("begin", event.earliest), ("end", event.latest)):
            if bound:
                _text(span, name, f"{bound}:00" if "T" in bound else bound)
    _text(mark, "styleUrl", f"#{KINDS[event.kind].quadrant}")
    _data(mark, event, place, said=bool(facts.places_of(event)))
    if place is not None and place.lat is not None:
        _text(ET.SubElement(mark, "Point"), "coordinates", f"{place.lon},{place.lat}")


def _data(mark: ET.Element, event: Event, place: Place | None, *, said: bool) -> None:
    """The same for programs, by name."""
    data = ET.SubElement(mark, "ExtendedData")
    facts = {
        "event": event.id,
        "kind": event.kind,
        "status": event.status,
        "granularity": event.granularity,
        "place" if said else "place_inferred": place.name if place else None,
        "place_kind": place.kind if place else None,
        "position": place.position if place else None,
        "position_km": f"{place.position_km:g}" if place and place.position_km else None,
    }
    for name, words in facts.items():
        if words is not None:
            _text(ET.SubElement(data, "Data", name=name), "value", words)


def _lines(event: Event, place: Place | None, facts: Facts) -> list[str]:
    said = place is not None and bool(facts.places_of(event))
    where = place.name if place and said else where_words((), [place.name] if place else ())
    return [
        headed(event.title),
        f"{when(event)} · {where} · {kind_name(event)}, {event.status}",
        *([f"{place.name}: {near}"] if place and (near := near_words(place.position_km)) else []),
        *(f"“{' '.join(one.text.split())}”" for one in event.evidence),
        facts.why(event),
        *([f"Shown first: {shown_for(event)}"] if event.salient_for else []),
        f"Source: {', '.join(facts.sources_of(event))}",
    ]
