"""What the page "Your text" says, as escaped HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard import escape
from dashboard.days import day_words

PRIVATE: Final = (
    "Nothing is kept on the server: no file, no cache, no log. What you paste or upload stays in the "
    "memory of this session, apart from all other visitors. You lose it when you close or reload the "
    "tab, and the server lets go of it within minutes."
)
ADDRESS: Final = (
    "The address of a view of your own text does not reproduce it for others, who do not have the "
    "text. To share it, download it as a story folder and put that into seeds/ of a Dateline of "
    "your own."
)
NOTE: Final = "Your own text, held in this tab alone. Its address shows others nothing of it."
MISSED: Final = (
    "This address is of somebody’s own text, which only the tab that read it holds, until it is "
    "closed or reloaded. Here is another story; to read a text of your own, open “Your text”."
)
# A table whose dates are all wrong has an error for each of its rows.
MAX_PROBLEMS: Final = 50
NOT_READ: Final = "Not read"
CANNOT: Final = "What cannot be read in it"
TO_MEND: Final = "Nothing is read yet"
NOTHING: Final = "Paste a text or choose a file first."
_FILES: Final = (
    "Text, PDF, Word, OpenDocument, RTF, web pages as saved or archived, e-books, mails, feeds, "
    "subtitles, JSON, tables, calendars, maps, and zips of them; exports of LexisNexis, Nexis Uni, "
    "Factiva, Europresse and ProQuest. A file may hold many articles. What it is goes by what it "
    "holds, not by its name. Of a scan there is only the picture, and no text to read."
)
_TABLES: Final = (
    "A table has a row for each article, or for each event: date (or start and end), title, text, "
    "place, lat, lon, quote, speaker. Those of ACLED, UCDP, GTD and TimelineJS are read as they are. "
    "Dates, places and quotes are taken as given."
)
_DATES: Final = (
    "The day of publication is what “yesterday” and “on Tuesday” are counted from. Where you leave "
    "it open, it is looked for in the text."
)


def intro() -> str:
    """The title, and what has to be known before the form is filled in."""
    return (
        escape.tag("h1", "Your text", class_="dl-headline")
        + '<p class="dl-meta dl-own-lead">Paste articles on the same happenings, or upload files. '
        "You get their timeline, map and quotes at once.</p>"
        + escape.tag("p", PRIVATE, class_="dl-own-private")
    )


def side(megabytes: int, characters: int) -> str:
    """What is good to know, beside the form."""
    limits = f"All together may have {characters:,} characters and {megabytes} MB."
    parts = (
        ("Dates", _DATES),
        ("Files", f"{_FILES} {limits}"),
        ("Tables", _TABLES),
        ("Sharing", ADDRESS),
    )
    body = "".join(
        f'<h2 class="dl-label">{escape.html(head)}</h2><p>{escape.html(words)}</p>'
        for head, words in parts
    )
    return escape.tag("div", body, class_="dl-own-side")


def file_line(name: str, size: int, made: str | None, found: Sequence[str]) -> str:
    """One file of the form with facts found in it; ``made`` is the day it says it was made."""
    facts = " · ".join([_size(size), *found])
    if made:
        facts += f" · made {day_words(made)}, which is no date of publication"
    return (
        '<p class="dl-own-name">'
        + escape.words_of_text(name, "dl-own-file")
        + escape.words_of_text(facts, "dl-meta")
        + "</p>"
    )


def problems(heading: str, errors: Sequence[object]) -> str:
    """What cannot be done, with the reasons and what to do."""
    shown = [*errors[:MAX_PROBLEMS], *more(errors, MAX_PROBLEMS)]
    lines = "".join(f'<li dir="auto">{escape.html(error)}</li>' for error in shown)
    head = escape.tag("b", escape.html(heading))
    return f'<div class="dl-own-problems" role="alert">{head}<ul>{lines}</ul></div>'


def waiting_words(before: int) -> str:
    """Which place a long text has among those that wait to be read."""
    others = "another long text is" if before == 1 else f"{before} other long texts are"
    return f"Waiting: {others} read before"


def more(errors: Sequence[object], shown: int) -> tuple[str, ...]:
    """A last line that says how many errors are not shown; none where all are."""
    hidden = len(errors) - shown
    return (f"And {hidden:,} more like these.",) if hidden > 0 else ()


def _size(count: int) -> str:
    return f"{count / 1024**2:.1f} MB" if count >= 1024**2 else f"{max(1, count // 1024)} kB"
