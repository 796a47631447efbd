"""What is looked at of a corpus, by names of its own in the address: a story has another filter."""

from __future__ import annotations

from typing import Final

from dashboard import filters
from dashboard.filters import Filter
from dashboard.views import corpus_given, look, state

PREFIX: Final = "in-"
DAYS: Final = f"{PREFIX}days"  # asked for by a click: both dates
EVENT: Final = f"{PREFIX}event"
PAGE: Final = f"{PREFIX}page"
BY: Final = f"{PREFIX}by"
SINCE: Final = f"{PREFIX}since"
KEY_DAYS: Final = f"{PREFIX}key-days"
STORY_WORDS: Final = "stories-words"
STORY_ORDER: Final = "stories-order"
STORY_SEVERAL: Final = "stories-several"
STORY_PAGE: Final = "stories-page"
OPEN: Final = "corpus-story"


def key(field: str) -> str:
    """The name in the address of a field of the filter."""
    return f"{PREFIX}{field}"


KEYS: Final = tuple(map(key, filters.KEYS))
LISTS: Final = tuple(map(key, filters.LISTS))


def wanted() -> Filter:
    """The filter that the address holds."""
    return Filter.from_address({field: look.values(key(field)) for field in filters.KEYS})


def answer_click() -> None:
    """Do what a click on our HTML asks of a corpus, before the widgets are drawn."""
    asked, _, value = state.unanswered().get("filter", "").partition("=")
    name = asked.removeprefix("-")
    if name in LISTS and value:
        others = [one for one in look.values(name) if one != value]
        change(name, others if asked.startswith("-") else [*others, value])
    elif name == DAYS:
        narrow_to(*value.split("..", 1)) if ".." in value else None
    elif name == EVENT:
        look.put(name, [value])
    elif name == OPEN:
        state.change_story(f"{corpus_given.STORY}{value}")


def narrow_to(first: str, last: str) -> None:
    """Set both dates."""
    change(key(filters.FROM), [first])
    change(key(filters.TO), [last])


def change(name: str, values: list[str]) -> None:
    """Hold other values of a field; what was chosen and turned to goes by the one before."""
    look.put(name, values)
    for gone in (PAGE, EVENT):
        look.put(gone, [])


def reset() -> None:
    """Clear the filter."""
    for name in KEYS:
        change(name, [])
