"""Events as the JSON that TimelineJS 3 reads; its text fields are HTML, so all of them are escaped."""

from __future__ import annotations

from typing import Any, Final

import orjson

from dashboard import escape
from dashboard.days import Moment
from dashboard.exports.edition import Edition
from dashboard.exports.facts import Facts, kind_name, source_line, when
from dashboard.story import Event
from dashboard.words.kinds import KINDS
from dashboard.words.labels import headed

# What no slide shows, and who reads the file again wants to know.
_UNSEEN: Final = ("salience", "kind", "status", "earliest", "latest", "granularity")
HUMAN_YEARS: Final = 271_000  # before and after, as far as a browser's own dates reach


def timelinejs(edition: Edition) -> bytes:
    """A slide an event that has a bound; the title slide names the others."""
    facts = Facts(edition.story)
    dated = [event for event in facts.events if event.earliest or event.latest]
    undated = [event for event in facts.events if not (event.earliest or event.latest)]
    slides = [_slide(event, facts) for event in dated]
    far = any(abs(one["start_date"]["year"]) > HUMAN_YEARS for one in slides)
    timeline = {
        "scale": "cosmological" if far else "human",
        "title": {
            "text": {"headline": escape.html(edition.title), "text": _about(edition, undated)},
            "autolink": False,
        },
        "events": slides,
    }
    return orjson.dumps(timeline, option=orjson.OPT_INDENT_2)


def _about(edition: Edition, undated: list[Event]) -> str:
    """Sources, the selection, and what has no date, as HTML."""
    lines = [escape.html(source_line(document)) for document in edition.story.documents]
    if edition.note:
        lines.append(escape.html(edition.note))
    if undated:
        titles = "; ".join(headed(event.title) for event in undated)
        lines.append(escape.html(f"Without a date: {titles}."))
    return "".join(f"<p>{line}</p>" for line in lines)


def _slide(event: Event, facts: Facts) -> dict[str, Any]:
    slide = {
        "unique_id": event.id,
        "start_date": _date(event.earliest or event.latest or ""),
        "display_date": escape.html(when(event)),
        "text": {"headline": escape.html(headed(event.title)), "text": _text(event, facts)},
        "group": KINDS[event.kind].lane,
        **{field: getattr(event, field) for field in _UNSEEN},
        "evidence": [escape.html(" ".join(one.text.split())) for one in event.evidence],
        "autolink": False,
    }
    if event.earliest and event.latest and event.latest != event.earliest:
        slide["end_date"] = _date(event.latest)
    if places := facts.places_of(event):
        slide["location"] = {
            "name": escape.html(places[0].name),
            "lat": places[0].lat,
            "lon": places[0].lon,
            "position": places[0].position,
            "position_km": places[0].position_km,
        }
    return slide


def _text(event: Event, facts: Facts) -> str:
    """Certainty, place, the sentences that say it, and the sources, as HTML."""
    head = f"{kind_name(event)} · {event.status} · {facts.where(event)}"
    said = "".join(
        f"<blockquote>{escape.html(' '.join(one.text.split()))}</blockquote>"
        for one in event.evidence
    )
    sources = escape.html(", ".join(facts.sources_of(event)))
    return f"<p>{escape.html(head)}</p>{said}<p>{escape.html(facts.why(event))} {sources}</p>"


def _date(bound: str) -> dict[str, int]:
    """A date of TimelineJS, which counts years before 1 as people do: -44 is 44 BC."""
    moment = Moment.read(bound)
    year = moment.year if moment.year > 0 else moment.year - 1
    day = {"year": year, "month": moment.month, "day": moment.day}
    if moment.clock:
        hour, minute = moment.clock.split(":")
        day |= {"hour": int(hour), "minute": int(minute)}
    return day
