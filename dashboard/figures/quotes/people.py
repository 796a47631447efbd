"""Who is in the story: when they appear, how often they speak, and whom they speak about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dashboard import escape
from dashboard.days import span_words, stamp
from dashboard.figures.actions import button
from dashboard.story import QuoteKind
from dashboard.tables import Tables, records

AT_FIRST: Final = 8  # people before the rest folds away: what stands above the quotations
MOST: Final = 400  # people drawn: more than anybody reads, less than a browser feels
NAMED: Final = 4  # people whom somebody is quoted on, before the rest is only counted
NO_DATE: Final = "no date"
WHOLLY_OPEN: Final = "from before to after what is dated"
SPEECH: Final[tuple[tuple[QuoteKind, str], ...]] = (
    ("direct", "direct"),
    ("mixed", "partly quoted"),
    ("indirect", "indirect"),
)

Bounds = tuple[str | None, str | None]
"""The first and last day that an event can mean; None where it is open."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """One person or party: ``on`` are the labels of those named in their quotations."""

    label: str
    name: str
    role: str
    when: str
    events: int
    speech: Mapping[str, int]
    on: tuple[str, ...] = ()

    @property
    def speaks(self) -> int:
        """How many quotations they have."""
        return sum(self.speech.values())


def appearances(tables: Tables) -> list[Appearance]:
    """Everybody in these tables who is in an event or speaks, those who speak most first."""
    bounds = _bounds(tables)
    speech: dict[str, Counter[str]] = defaultdict(Counter)
    for quote in records(tables.quotes):
        speech[quote.speaker or ""][quote.kind] += 1
    on = _quoted_on(tables)
    found = [
        Appearance(
            label=actor.label,
            name=actor.name,
            role=actor.roles[0] if actor.roles else "",
            when=_when(bounds[actor.id]),
            events=actor.events,
            speech=speech[actor.id],
            on=on.get(actor.id, ()),
        )
        for actor in records(tables.actors)
        if actor.events or speech[actor.id]
    ]
    return sorted(found, key=lambda one: (-one.speaks, -one.events, one.name.casefold()))


def people_panel(
    tables: Tables,
    chosen: Collection[str],
    speaking: Collection[str] = (),
    *,
    folded: bool = False,
) -> str:
    """The panel; a name filters by that actor, what they say by that speaker.

    ``chosen`` are the actors filtered by now, ``speaking`` the speakers.

    ``folded`` leaves only its head: on a phone the quotations come first.
    """
    people = appearances(tables)
    if not people:
        return ""
    shown, rest = people[:AT_FIRST], people[AT_FIRST:MOST]
    body = _HEAD + _rows(shown, chosen, speaking)
    if rest:
        words = f"<summary>Show all {len(people)}</summary>"
        body += escape.tag(
            "details", words + _rows(rest, chosen, speaking), class_="dl-people-rest"
        )
    if len(people) > MOST:
        body += escape.tag("p", f"and {len(people) - MOST} more who appear less")
    speakers = sum(1 for one in people if one.speaks)
    counted = escape.tag("span", f"{len(people)} · {speakers} quoted", class_="dl-count")
    summary = f"<summary><h2>People and parties</h2>{counted}</summary>"
    return escape.tag(
        "details",
        summary + body,
        class_="dl-paper dl-people",
        aria_label="People and parties",
        open=None if folded else "",
    )


_HEAD: Final = (
    '<div class="dl-person dl-people-head" aria-hidden="true"><span>Name</span>'
    "<span>Appears</span><span>Events</span><span>Speaks</span><span>Is quoted on</span></div>"
)


def _rows(people: Iterable[Appearance], chosen: Collection[str], speaking: Collection[str]) -> str:
    rows = "".join(
        escape.tag("li", _row(one, chosen, speaking), class_="dl-person") for one in people
    )
    return escape.tag("ul", rows, class_="dl-people-list")


def _row(one: Appearance, chosen: Collection[str], speaking: Collection[str]) -> str:
    name = button(
        escape.words_of_text(one.name),
        filters=_asked("actor", one.label, pressed=one.label in chosen),
        class_="dl-person-name",
        label=f"Show only {one.label}",
        pressed=one.label in chosen,
    )
    role = escape.words_of_text(one.role, "dl-person-role") if one.role else ""
    unit = f'<span class="dl-unit"> {_plural(one.events, "event")}</span>'
    said = _said(one, pressed=one.label in speaking)
    return (
        escape.tag("span", name + role, class_="dl-person-who")
        + escape.tag("span", escape.html(one.when), class_="dl-person-when")
        + escape.tag(
            "span",
            f"{one.events}{unit}" if one.events else "–",
            class_=f"dl-person-events{'' if one.events else ' dl-none'}",
        )
        + escape.tag("span", said or "–", class_=f"dl-person-says{'' if said else ' dl-none'}")
        + escape.tag("span", _on(one), class_=f"dl-person-on{'' if one.on else ' dl-none'}")
    )


def _asked(field: str, label: str, *, pressed: bool) -> str:
    """A second click lets the choice go."""
    return f"{'-' if pressed else ''}{field}={label}"


def _said(one: Appearance, *, pressed: bool) -> str:
    """How often somebody speaks, as a button that filters by what they say."""
    said = " · ".join(f"{one.speech[kind]} {word}" for kind, word in SPEECH if one.speech[kind])
    if not said:
        return ""
    return button(
        escape.html(said),
        filters=_asked("speaker", one.label, pressed=pressed),
        class_="dl-person-link",
        label=f"Show only what {one.label} says: {said}",
        pressed=pressed,
    )


def _on(one: Appearance) -> str:
    """Those whom somebody is quoted on, each a button that filters by them."""
    names = ", ".join(
        button(
            escape.words_of_text(label),
            filters=f"actor={label}",
            class_="dl-person-link",
            label=f"Show only {label}",
        )
        for label in one.on[:NAMED]
    )
    more = len(one.on) - NAMED
    return (names + (f" and {more} more" if more > 0 else "")) or "–"


def _plural(number: int, word: str) -> str:
    return word if number == 1 else f"{word}s"


def _bounds(tables: Tables) -> dict[str, list[Bounds]]:
    """The bounds of the dated events that each actor is in."""
    dated = {
        event.id: (event.earliest, event.latest) for event in records(tables.events) if event.dated
    }
    found: dict[str, list[Bounds]] = defaultdict(list)
    for row in records(tables.event_actors):
        if row.event in dated:
            found[row.actor].append(dated[row.event])
    return found


def _when(bounds: Sequence[Bounds]) -> str:
    """From the first day to the last; a side on which one event is open stays open."""
    if not bounds:
        return NO_DATE
    firsts = [first for first, _ in bounds if first]
    lasts = [last for _, last in bounds if last]
    first = min(firsts, key=stamp) if len(firsts) == len(bounds) else None
    last = max(lasts, key=stamp) if len(lasts) == len(bounds) else None
    if first is None and last is None:
        return WHOLLY_OPEN
    return span_words(_day(first), _day(last))


def _day(bound: str | None) -> str | None:
    return bound.partition("T")[0] if bound else None


def _quoted_on(tables: Tables) -> dict[str, tuple[str, ...]]:
    """By speaker the labels of the actors named within their quotations, most often first."""
    labels = dict(zip(tables.actors["id"], tables.actors["label"], strict=True))
    mentions: dict[str, list[Any]] = defaultdict(list)
    for mention in records(tables.actor_mentions.sort_values("start")):
        mentions[mention.document].append(mention)
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for document, quotes in tables.quotes.dropna(subset=["speaker"]).groupby("document"):
        for quote, mention in _within(
            list(records(quotes.sort_values("start"))), mentions[str(document)]
        ):
            if mention.actor != quote.speaker and mention.actor in labels:
                named[quote.speaker][labels[mention.actor]] += 1
    return {
        speaker: tuple(label for label, _ in counts.most_common())
        for speaker, counts in named.items()
    }


def _within(quotes: Sequence[Any], mentions: Sequence[Any]) -> Iterable[tuple[Any, Any]]:
    """Pairs of a quotation and a mention inside it; both stand in the order of the text."""
    first = 0
    for quote in quotes:
        while first < len(mentions) and mentions[first].start < quote.start:
            first += 1
        at = first
        while at < len(mentions) and mentions[at].start < quote.end:
            if mentions[at].end <= quote.end:
                yield quote, mentions[at]
            at += 1
