"""The posts of a live blog, each below its own day and clock, as the page's data tells them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from html import unescape
from typing import Any, Final

from dashboard.loader.readers.article import Line, one_line
from dashboard.loader.readers.dates import MONTHS, stored_day
from dashboard.loader.readers.web_text import visible_text

# A day of a live blog has hundreds.
_MAX_POSTS: Final = 5_000


def posts_of(live: Mapping[str, Any]) -> list[Line]:
    """The headline, then each post's day with its clock, title and words; none without posts."""
    posts = live.get("liveBlogUpdate")
    lines: list[Line] = []
    for post in posts[:_MAX_POSTS] if isinstance(posts, list) else [posts]:
        if isinstance(post, dict):
            lines += _post(post)
    headline = live.get("headline")
    head = [Line(one_line(unescape(headline))), Line("")] if isinstance(headline, str) else []
    return [*head, *lines] if lines else []


def _post(post: Mapping[str, Any]) -> list[Line]:
    body, title = post.get("articleBody"), post.get("headline")
    words = [
        Line(line)
        for said in (title, body)
        if isinstance(said, str)
        for line in (*_lines(said), "")
    ]
    when = _when(post.get("datePublished"))
    return [Line(when), Line(""), *words] if words and when else words


def _lines(said: str) -> list[str]:
    plain = visible_text(said) if "<" in said else unescape(said)
    return [one_line(line) for line in plain.split("\n") if line.strip()]


def _when(stamp: object) -> str:
    """Day and clock as the stamp writes them: "14 May 2024 16:45"."""
    day = stored_day(stamp)
    if day is None:
        return ""
    try:
        moment = datetime.fromisoformat(str(stamp))
    except ValueError:
        return day
    return f"{moment.day} {MONTHS[moment.month - 1].title()} {moment.year} {moment:%H:%M}"
