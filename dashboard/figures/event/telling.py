"""What the card says of who did it to whom, of numbers, and of who tells it. Escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dashboard import escape
from dashboard.figures.actions import button
from dashboard.tables import Tables, records

INFERRED_WORDS: Final = "Inferred from what is said around it"

BY_HAND: Final = "by hand"  # among what agreed, where a person put two events together

# How the loader calls a feature that agreed, and how a reader does.
_FEATURES: Final = {
    "day": "the day",
    "place": "the place",
    "actor": "who takes part",
    "words": "many of their words",
    "known event": "the known event that they name",
    "words that point back": "words that point back",
    "headline": "the headline",
    "toll": "the number of people",
    "number": "a number",
    "kind": "the kind of happening",
    "head": "the word for what happened",
    "meaning": "the meaning of the words for what happened",
    "story": "the story of their articles",
    "lead": "what their articles open with",
}


def people(event: Any, tables: Tables) -> str:
    """Who did it, to whom it was done, who else is named; a click shows only theirs."""
    names = dict(zip(tables.actors["id"], tables.actors["label"], strict=True))
    sides = (("Who", event.source_ids), ("To whom", event.target_ids))
    return _sides("actor", names, sides, ("Also named", event.actor_ids))


def places(event: Any, tables: Tables) -> str:
    """Where it was, from where and to where it went; a click shows only what was there."""
    names = dict(zip(tables.places["id"], tables.places["label"], strict=True))
    sides = (("From", event.from_ids), ("To", event.to_ids))
    said = _sides("place", names, sides, ("Also there", event.place_ids))
    around = [(names[one], f"place={names[one]}") for one in event.inferred_ids if one in names]
    if around:
        said += _role(INFERRED_WORDS) + chips(around, "dl-chip dl-inferred")
    return said + _why_here([*event.place_ids, *event.inferred_ids], tables)


def _why_here(ids: Sequence[str], tables: Tables) -> str:
    """Why each place is where it is, folded away unless one is only near its position."""
    named = tables.places[tables.places["id"].isin(ids)]
    here = [row for row in records(named) if row.why]
    if not here:
        return ""
    lines = "".join(
        escape.tag("p", f"{escape.html(row.label)}: {escape.html(row.why)}", class_="dl-meta")
        for row in here
    )
    opened = " open" if any(row.is_near for row in here) else ""
    return (
        f'<details class="dl-why" dir="auto"{opened}><summary>Why here</summary>{lines}</details>'
    )


def _sides(
    key: str,
    names: Mapping[str, str],
    sides: Sequence[tuple[str, Sequence[str]]],
    rest: tuple[str, Sequence[str]],
) -> str:
    """Chips by side, then those of the rest that are on none; without sides in one row."""
    told = {one for _, ids in sides for one in ids if one in names}
    others = [one for one in rest[1] if one not in told]
    groups = [*sides, (rest[0] if told else "", others)]
    return "".join(
        _role(role) + chips([(names[one], f"{key}={names[one]}") for one in ids if one in names])
        for role, ids in groups
        if any(one in names for one in ids)
    )


def _role(role: str) -> str:
    return f'<h4 class="dl-part">{role}</h4>' if role else ""


def chips(named: Sequence[tuple[str, str]], class_: str = "dl-chip") -> str:
    """Names as buttons, each with the filter that it sets."""
    found = (
        button(
            escape.words_of_text(name),
            filters=filters,
            class_=class_,
            label=f"Show only {name}",
        )
        for name, filters in named
    )
    return f'<p class="dl-chips">{"".join(found)}</p>' if named else ""


def document_names(documents: Iterable[str], tables: Tables) -> str:
    """Documents by the names that a reader knows them by."""
    names = dict(zip(tables.documents["id"], tables.documents["label"], strict=True))
    return ", ".join(names.get(document, document) for document in documents)


def numbers(event: Any, tables: Tables) -> list[str]:
    """Each number of people once, with the words that say it and who says them."""
    said: dict[tuple[str, int], dict[tuple[str, str], None]] = {}
    for one in event.figures:
        said.setdefault((one.what, one.count), {})[one.text, one.document] = None
    several = len(tables.documents) > 1
    lines = []
    for (what, count), words in said.items():
        quoted = dict.fromkeys(f"“{escape.words_of_text(text)}”" for text, _ in words)
        by = document_names(dict.fromkeys(document for _, document in words), tables)
        source = f" ({escape.html(by)})" if several else ""
        lines.append(f"<b>{count:,} {escape.html(what)}</b>: {', '.join(quoted)}{source}")
    return lines


def who_tells(event: Any, tables: Tables) -> list[str]:
    """How many sources tell it, how many of them for themselves, and by what they are one."""
    lines = []
    documents = event.documents
    if len(documents) > 1:
        voices = voices_of(event)
        lines.append(
            f"Told by {len(documents)} sources, {len(voices)} independent: "
            + "; ".join(_group(group, tables) for group in voices)
            + "."
        )
    if agreed := [one for one in event.agreed if one != BY_HAND]:
        features = escape.html(features_words(agreed))
        lines.append(f"Taken for one event because its tellings agree on {features}.")
    if BY_HAND in event.agreed:
        lines.append("A person put its tellings together by hand.")
    return lines


def voices_of(event: Any) -> list[tuple[str, ...]]:
    """Its sources in groups that have it from one; who only names it in passing is one more."""
    grouped = {one for group in event.independent for one in group}
    return [*event.independent, *((one,) for one in event.documents if one not in grouped)]


def features_words(agreed: Sequence[str]) -> str:
    """What tellings agree on, as a reader calls it."""
    return ", ".join(_FEATURES.get(one, one) for one in agreed)


def _group(group: Sequence[str], tables: Tables) -> str:
    names = escape.html(document_names(group, tables))
    return f"{names} (from one source)" if len(group) > 1 else names
