"""The lists of a corpus: its events, the busiest names, articles that came in or failed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard import escape
from dashboard.corpus.answers import Found, Tally, Told
from dashboard.days import day_words, edtf_words
from dashboard.figures.actions import button
from dashboard.figures.event.card import quadrant_class
from dashboard.story import Document
from dashboard.words.kinds import KINDS, Kind

TELLERS: Final = 8  # named after the first one
NAMED: Final = 10  # names in a list beside others
NO_SENTENCE: Final = "—"
_KINDS: Final[Mapping[str, Kind]] = {str(kind): about for kind, about in KINDS.items()}


def tally(found: Tally, everything: Tally) -> str:
    """How much is in view, and of how much."""
    shown = (
        f"{found.events:,} of {everything.events:,}" if found != everything else f"{found.events:,}"
    )
    facts = [_number(found.articles, "article")]
    if found.sources:
        facts.append(_number(found.sources, "source"))
    if found.undated:
        facts.append(f"{found.undated:,} undated")
    return f'<p class="dl-tally"><b>{shown} events</b>{" · ".join(facts)}</p>'


def headline(name: str, reach: str) -> str:
    """The name of the corpus, and from when to when its events are."""
    title = escape.tag("h1", escape.html(name), class_="dl-headline", dir="auto")
    return title + escape.tag("p", escape.html(reach), class_="dl-meta")


def event_rows(events: Sequence[Found], key: str, chosen: Found | None) -> str:
    """Events in their order, each a button that chooses it."""
    items = "".join(f"<li>{_event_row(one, key, one == chosen)}</li>" for one in events)
    return f'<ol class="dl-list">{items}</ol>'


def _event_row(event: Found, key: str, is_chosen: bool) -> str:
    kind = kind_of(event.kind)
    form = f"dl-form dl-form-{event.status} {quadrant_class(kind.quadrant)}"
    body = (
        f'<span class="dl-when">{escape.html(event.when if event.day is not None else "no date")}</span>'
        f'<span class="{form}" aria-hidden="true"></span>'
        f'<span class="dl-what" dir="auto">{escape.html(event.title)}'
        f'<span class="dl-unseen"> ({escape.html(kind.name)}, {escape.html(event.status)})</span></span>'
        f'<span class="dl-where" dir="auto">{escape.html(event.source)}</span>'
    )
    return button(body, filters=f"{key}={event.address}", class_="dl-row", pressed=is_chosen)


@dataclass(frozen=True, slots=True)
class InStory:
    """The story that an event's article tells, and which of its articles tell of the event."""

    id: str
    title: str
    articles: int
    told_by: tuple[Document, ...]


def event_card(
    event: Found, sentence: str, url: str | None, story: InStory | None, keys: Mapping[str, str]
) -> str:
    """One event: what its article says, who tells it, who and where, each a filter; ``keys`` name these."""
    kind = kind_of(event.kind)
    parts = (
        f'<p class="dl-eyebrow">{escape.html(kind.name)} · {escape.html(event.status)}</p>',
        escape.tag("h2", escape.html(event.title), class_="dl-title", dir="auto"),
        escape.tag("p", escape.html(event.when), class_="dl-meta"),
        _section(
            "What the text says",
            escape.tag("blockquote", escape.html(sentence), class_="dl-says", dir="auto"),
        ),
        _section("Article", _article(event, url)),
        _section("Who tells it", _who_tells(story.told_by) if story else ""),
        _section("Story", _story(story, keys["story"]) if story else ""),
        _section("Places", _chips(event.places, keys["place"])),
        _section("People and parties", _chips(event.actors, keys["actor"])),
    )
    return escape.tag(
        "article",
        "".join(parts),
        class_=f"dl-card {quadrant_class(kind.quadrant)}",
        aria_label=f"Event: {event.title}",
    )


def _article(event: Found, url: str | None) -> str:
    """Its title, and below where and when it appeared; a name that is all there is stands once."""
    title = escape.link(event.document_title, url)
    source = event.source if event.source != event.document_title else ""
    published = f"published {edtf_words(event.published)}" if event.published else ""
    known = escape.html(", ".join(one for one in (source, published) if one))
    return escape.tag("p", f"{title}<br>{known}" if known else title, dir="auto")


def _who_tells(documents: Sequence[Document]) -> str:
    """The first one and all others, by their days."""
    if len(documents) < 2:
        return "<p>This article alone.</p>" if documents else ""
    first, *others = (_teller(one) for one in documents)
    more = len(others) - TELLERS
    listed = "; ".join(others[:TELLERS]) + (f" and {more:,} more" if more > 0 else "")
    lines = (f"First: {first}", f"Then: {listed}")
    return "".join(escape.tag("p", escape.html(line), dir="auto") for line in lines)


def _teller(document: Document) -> str:
    name = document.source or document.title or document.name
    when = edtf_words(document.published) if document.published else "no date"
    return f"{name}, {when}"


def _story(story: InStory, key: str) -> str:
    opens = button(escape.words_of_text(story.title), filters=f"{key}={story.id}", page="timeline")
    return f"<p>{opens}<br>{_number(story.articles, 'article')}</p>"


def names(
    heading: str, counts: Mapping[str, int], key: str = "", picked: Collection[str] = ()
) -> str:
    """The busiest names with their numbers as bars, each a filter where ``key`` names one."""
    shown = [(name, number) for name, number in counts.items() if number][:NAMED]
    if not shown:
        return ""
    most = max(number for _, number in shown)
    items = "".join(f"<li>{_name_row(*one, most, key, picked)}</li>" for one in shown)
    label = escape.tag("h2", escape.html(heading), class_="dl-label")
    return escape.tag("section", f'{label}<ol class="dl-busiest">{items}</ol>', class_="dl-paper")


def _name_row(name: str, number: int, most: int, key: str, picked: Collection[str]) -> str:
    bar = escape.tag("i", class_="dl-bar", style=f"width:{number / most:.1%}", aria_hidden="true")
    words = f"{escape.words_of_text(name)}<b>{number:,}</b>"
    sign = "-" if name in picked else ""
    if not key:
        return escape.tag("div", words + bar, class_="dl-name")
    return button(
        words + bar, filters=f"{sign}{key}={name}", class_="dl-name", pressed=name in picked
    )


def articles(told: Sequence[Told], heading: str, *, failed: bool = False) -> str:
    """Articles as a table; of those that failed the reason stands beside each."""
    last = "Why" if failed else "Events"
    side = "" if failed else ' class="dl-number"'
    head = (
        '<thead><tr><th scope="col">Article</th><th scope="col">Source</th>'
        f'<th scope="col">Published</th><th scope="col">Came in</th><th scope="col"{side}>{last}</th></tr></thead>'
    )
    body = "".join(_article_row(one, failed=failed) for one in told)
    label = escape.tag("h2", escape.html(heading), class_="dl-label")
    table = escape.tag("table", f"{head}<tbody>{body}</tbody>", class_="dl-places dl-articles")
    return label + table


def _article_row(one: Told, *, failed: bool) -> str:
    published = edtf_words(one.published) if one.published else NO_SENTENCE
    last = (
        escape.tag("td", escape.html(one.problem or ""), dir="auto")
        if failed
        else f'<td class="dl-number">{one.events:,}</td>'
    )
    cells = (
        escape.tag("td", escape.words_of_text(one.title or one.name)),
        escape.tag("td", escape.words_of_text(one.source or NO_SENTENCE)),
        escape.tag("td", escape.html(published)),
        escape.tag("td", escape.html(edtf_words(one.came_in.isoformat()))),
        last,
    )
    return escape.tag("tr", "".join(cells))


def _section(heading: str, body: str) -> str:
    if not body:
        return ""
    return escape.tag("section", f'<h3 class="dl-label">{heading}</h3>{body}')


def _chips(labels: Sequence[str], key: str) -> str:
    chips = "".join(
        button(
            escape.words_of_text(one),
            filters=f"{key}={one}",
            class_="dl-chip",
            title="Show only this",
        )
        for one in labels
    )
    return f'<div class="dl-chips">{chips}</div>' if chips else ""


def kind_of(name: str) -> Kind:
    """A kind by the name that tables have for it."""
    return _KINDS[name]


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class DayThatMatters:
    """A day, the happening that stands for it, and how many articles tell of the day."""

    day: str
    title: str
    articles: int


def key_days(found: Sequence[DayThatMatters], key: str) -> str:
    """The days that matter for the words, each with the happening that stands for it."""
    items = "".join(f"<li>{_key_day(one, key)}</li>" for one in found)
    label = '<h2 class="dl-label">Days that matter for these words, in all articles</h2>'
    return f'<section class="dl-plain">{label}<ol class="dl-list">{items}</ol></section>'


def _key_day(one: DayThatMatters, key: str) -> str:
    body = (
        f'<span class="dl-when">{escape.html(day_words(one.day))}</span>'
        f'<span class="dl-what" dir="auto">{escape.html(one.title)}</span>'
        f'<span class="dl-where">{_number(one.articles, "article")}</span>'
    )
    return button(body, filters=f"{key}={one.day}..{one.day}", class_="dl-row dl-key-day")
