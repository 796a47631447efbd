"""The stories of a corpus: each with what it is about, its size and a small picture of its days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard import escape
from dashboard.corpus.answers import ListedStory
from dashboard.days import day_of, span_words
from dashboard.figures.actions import button
from dashboard.figures.header import sources_named

LEAST_DAYS: Final = 7  # that the small picture spans, so that the bar of a day is never a block
UNTITLED: Final = "Untitled story"


def story_rows(stories: Sequence[ListedStory], key: str) -> str:
    """Stories in their order; each is a button that opens it on the Timeline page."""
    items = "".join(f"<li>{_row(one, key)}</li>" for one in stories)
    return f'<ol class="dl-stories">{items}</ol>'


def _row(story: ListedStory, key: str) -> str:
    title = escape.tag(
        "span", escape.html(story.title or UNTITLED), class_="dl-story-title", dir="auto"
    )
    when = escape.tag("span", escape.html(days_words(story)), class_="dl-meta")
    facts = escape.tag("span", escape.html(_facts(story)), class_="dl-meta")
    sources = sources_named(story.sources)
    named = (
        escape.tag("span", escape.html(sources), class_="dl-meta", dir="auto") if sources else ""
    )
    words = escape.tag("span", title + when + facts + named, class_="dl-story-words")
    return button(
        words + _days(story), filters=f"{key}={story.id}", page="timeline", class_="dl-story"
    )


def days_words(story: ListedStory) -> str:
    """When its articles were published."""
    if story.first_day is None or story.last_day is None:
        return "no date of publication"
    return span_words(day_of(story.first_day), day_of(story.last_day))


def _facts(story: ListedStory) -> str:
    facts = [_counted(story.size, "article")]
    if story.size > 1:
        facts.append(f"{story.voices:,} independent")
    facts.append(_counted(story.events, "event"))
    if story.disagreements:
        facts.append(f"sources differ {_counted(story.disagreements, 'time')}")
    return " · ".join(facts)


def _days(story: ListedStory) -> str:
    """A bar for each day on which articles were published, as high as they are many."""
    if not story.days:
        return ""
    span = max(story.days[-1] - story.days[0] + 1, LEAST_DAYS)
    most = max(story.sizes)
    bars = "".join(
        escape.tag(
            "i",
            style=f"left:{(day - story.days[0]) / span:.1%};height:{size / most:.0%};width:{1 / span:.2%}",
        )
        for day, size in zip(story.days, story.sizes, strict=True)
    )
    told = f"Articles by day, at most {most:,} a day"
    return escape.tag("span", bars, class_="dl-story-days", role="img", aria_label=told)


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
