"""The story's headline and how much of it is in view, as escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard import escape
from dashboard.data_files import rows
from dashboard.figures.actions import button
from dashboard.filters import TOO, UNDATED
from dashboard.story import Story
from dashboard.tables import Tables, records
from dashboard.words.publishing import UNKNOWN, published_words

ENGLISH = "en"
SOURCES_NAMED = 3  # in the line above the story: more are counted


def headline(story: Story) -> str:
    """The story's title, or else that of its first document that has one."""
    titles = (story.title, *(document.title for document in story.documents), "Untitled story")
    title = next(title for title in titles if title)
    return escape.tag("h1", escape.html(title), class_="dl-headline", dir="auto")


def publication(tables: Tables) -> str:
    """The number of articles, when they were published and how that is known."""
    documents = tables.documents
    articles = f"{len(documents)} article{'' if len(documents) == 1 else 's'}"
    if named := sources_named(documents["source"].dropna()):
        articles += f" · {named}"
    quoted = len(documents) == 1
    dates = [published_words(document, quoted=quoted) for document in records(documents)]
    published = f"published {dates[0]}" if len(set(dates)) == 1 else _several(dates)
    return f'<p class="dl-meta">{escape.html(f"{articles} · {published}")}</p>'


def sources_named(sources: Iterable[str]) -> str:
    """The papers, agencies and sites of a story, the first by name and the others by number."""
    names = list(dict.fromkeys(sources))
    shown, more = names[:SOURCES_NAMED], len(names) - SOURCES_NAMED
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def story_note(note: str) -> str:
    """What a story's folder notes about it."""
    return escape.tag("p", escape.html(note), class_="dl-meta dl-note", dir="auto")


def unread_languages(story: Story) -> tuple[str, ...]:
    """A sentence for each language that is read in part only, or not at all."""
    by_code = {row["code"]: row for row in rows("languages.csv")}
    found = dict.fromkeys(document.language for document in story.documents)
    return tuple(by_code.get(code, by_code["und"])["notice"] for code in found if code != ENGLISH)


def _several(dates: list[str]) -> str:
    if not dates:
        return "nothing to read"
    unknown = dates.count(UNKNOWN)
    known = len(set(dates) - {UNKNOWN})
    several = f"published on {known} date{'' if known == 1 else 's'}"
    return f"{several}, {unknown} unknown" if unknown else several


def tally(counts: Mapping[str, int], left_out: int | None = None, undated_left_out: int = 0) -> str:
    """The line that says what is in view: ``12 of 12 events · 1 undated · 3 without a place``.

    ``left_out`` is how many more there are than the key events that are shown, of which alone it
    tells what they lack, if anything; None where all are.
    ``undated_left_out`` are those that the dates asked for leave out, with the way to them.
    """
    lacking = _lacking(counts, all_shown=left_out is None)
    plural = "" if counts["all"] == 1 else "s"
    if left_out is None:
        shown = f"{counts['shown']:,} of {counts['all']:,} event{plural}"
    else:
        several = "" if counts["shown"] == 1 else "s"
        shown = f"{counts['shown']:,} key event{several} of {counts['all']:,}"
        shown += f" · {left_out:,} more" if left_out else ""
    return (
        f'<p class="dl-tally" role="status"><b>{shown}</b><span>{lacking}'
        f"{_to_undated(undated_left_out)}</span></p>"
    )


def _lacking(counts: Mapping[str, int], *, all_shown: bool) -> str:
    """What events lack; of the key ones only what some of them do."""
    told = {
        "undated": "undated",
        "unplaced": "without a place",
        "inferred": "with an inferred one",
    }
    always = {"undated", "unplaced"} if all_shown else set()
    parts = [
        f"{counts[key]:,} {words}" for key, words in told.items() if counts[key] or key in always
    ]
    lacking = " · ".join(parts)
    return lacking if all_shown or not parts else f"of the key ones: {lacking}"


def _to_undated(count: int) -> str:
    if not count:
        return ""
    words = f"{count:,} undated left out: show"
    return " · " + button(words, filters=f"{UNDATED}={TOO}")
