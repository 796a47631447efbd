"""The columns of all tables, in their order, and their types: what filters, figures and exports use."""

from __future__ import annotations

from typing import Final

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "events": (
        *("id", "position", "title", "kind", "kind_name", "lane", "quadrant", "mode"),
        *("status", "main", "edtf", "earliest", "latest", "first", "last", "when", "dated"),
        *("ordered", "granularity", "basis"),
        *("anchor_kind", "anchor_id", "anchor_label", "anchor_date"),
        *("place_ids", "places", "actor_ids", "actors", "quote_ids", "speakers"),
        *("source_ids", "target_ids", "from_ids", "to_ids", "figures", "agreed", "independent"),
        *("told", "documents", "disagreements", "corrected", "search"),
        *("salience", "salient_for", "key", "inferred_ids", "places_inferred"),
    ),
    "evidence": ("event", "document", "start", "end", "text"),
    "tellings": (
        *("event", "document", "start", "end", "text", "sentence_start", "sentence_end"),
        *("title", "kind_name", "status", "time", "when", "places", "sources"),
        *("from_ids", "to_ids"),
    ),
    "event_places": ("event", "place", "is_inferred"),
    "event_actors": ("event", "actor"),
    "places": (
        *("id", "name", "label", "kind", "lat", "lon", "country", "gazetteer"),
        *("is_near", "position_km", "why", "namesakes"),
        *("events", "events_inferred", "literal", "associative", "corrected"),
    ),
    "place_mentions": ("document", "start", "end", "text", "place", "role", "reason"),
    "actors": ("id", "name", "label", "kind", "roles", "events"),
    "actor_mentions": ("document", "start", "end", "text", "actor"),
    "quotes": (
        *("id", "document", "start", "end", "text", "quoted", "kind"),
        *("speaker", "speaker_name", "speaker_text", "speaker_role", "cue"),
        *("event", "event_title", "when", "places", "quadrant", "status", "corrected", "search"),
    ),
    "times": (
        *("id", "document", "start", "end", "text", "type", "value", "edtf"),
        *("earliest", "latest", "when", "granularity", "basis"),
        *("anchor_kind", "anchor_id", "anchor_label", "anchor_date", "rule", "why"),
    ),
    "relations": ("before", "after", "document", "start", "end", "text"),
    "perhaps": ("one", "other", "differs", "agreed"),
    "steps": ("thread", "part", "event", "document", "start", "end", "text"),
    "denials": ("denial", "denies", "event", "document", "start", "end", "text"),
    "tolls": ("series", "of", "what", "day", "count", "event", "document", "start", "end", "text"),
    "documents": (
        *("id", "name", "title", "language", "published", "published_basis", "published_from"),
        *("text", "source", "url", "furniture", "label"),
    ),
}

# Every other column holds objects: strings, tuples, None.
TYPES: Final[dict[str, str]] = {
    **dict.fromkeys(("first", "last"), "datetime64[s]"),
    **dict.fromkeys(("start", "end", "sentence_start", "sentence_end"), "int64"),
    **dict.fromkeys(("position", "told", "thread", "denial", "series", "count"), "int64"),
    **dict.fromkeys(("events", "events_inferred", "literal", "associative"), "int64"),
    **dict.fromkeys(
        ("main", "dated", "ordered", "key", "is_inferred", "is_near", "denies"), "bool"
    ),
    **dict.fromkeys(("lat", "lon", "position_km", "salience"), "float64"),
}
