"""Events at their places as GeoJSON (RFC 7946): longitude first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, when
from dashboard.story import Event, Place
from dashboard.words.labels import headed


def geojson(edition: Edition) -> bytes:
    """One point an event and place; what has no position is there with a null geometry."""
    facts = Facts(edition.story)
    collection: dict[str, Any] = {
        "type": "FeatureCollection",
        "title": edition.title,
        "features": [one for event in facts.events for one in _features(event, facts)],
    }
    if edition.note:
        collection["selection"] = edition.note
    return orjson.dumps(collection, option=orjson.OPT_INDENT_2)


def _features(event: Event, facts: Facts) -> Iterator[dict[str, Any]]:
    said = facts.places_of(event)
    for place in said or facts.inferred_of(event) or (None,):
        yield {
            "type": "Feature",
            "id": f"{event.id}@{place.id}" if place else event.id,
            "geometry": _point(place),
            "properties": _where(place, inferred=not said) | _properties(event, facts),
        }


def _point(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _where(place: Place | None, *, inferred: bool) -> dict[str, Any]:
    """The place; under another name where no text says that the event was there."""
    name = place.name if place else None
    return {
        "place": None if inferred else name,
        "place_inferred": name if inferred else None,
        "place_kind": place.kind if place else None,
        "country": place.country if place else None,
        "position": place.position if place else None,
        "position_km": place.position_km if place else None,
        "why_here": place.why or None if place else None,
    }


def _properties(event: Event, facts: Facts) -> dict[str, Any]:
    return {
        "event": event.id,
        "title": headed(event.title),
        "kind": event.kind,
        "kind_name": kind_name(event),
        "status": event.status,
        "when": when(event),
        **{field: getattr(event, field) for field in ("earliest", "latest", "edtf", "granularity")},
        "salience": event.salience,
        "salient_for": list(event.salient_for),
        "actors": facts.actors_of(event),
        "corrected": list(event.corrected),
        "evidence": [" ".join(one.text.split()) for one in event.evidence],
        "sources": facts.sources_of(event),
    }
