"""What a click on our own HTML asks for, written as ``data-`` attributes.

The door mounts one listener (``views/browser.py``) for all of them, so that any page can
set an event, another page, a filter or the clipboard into its HTML.

``event``, ``place``, ``quote``, ``document`` choose one, an empty one lets it go; ``page`` opens
that page, ``story`` a story by its name, ``filters`` adds ``key=value`` (of ``filters.LISTS``), takes ``-key=value`` out, and
clears all where it is empty; ``days`` sets the dates, ``first..last``, ``copy`` fills the
clipboard, ``part`` scrolls to what bears it as ``data-part``.
"""

from __future__ import annotations

from dashboard import escape


def button(  # noqa: PLR0913  one argument an attribute, all by name
    body: str,
    *,
    event: str | None = None,
    place: str | None = None,
    quote: str | None = None,
    document: str | None = None,
    page: str | None = None,
    story: str | None = None,
    filters: str | None = None,
    days: str | None = None,
    copy: str | None = None,
    part: str | None = None,
    class_: str = "dl-link",
    label: str | None = None,
    title: str | None = None,
    pressed: bool | None = None,
) -> str:
    """A real button around ``body``, which is HTML already; ``label`` is for screen readers."""
    return escape.tag(
        "button",
        body,
        type="button",
        class_=class_,
        data_event=event,
        data_place=place,
        data_quote=quote,
        data_document=document,
        data_page=page,
        data_story=story,
        data_filter=filters,
        data_days=days,
        data_copy=copy,
        data_to=part,
        aria_label=label,
        title=title,
        aria_pressed=None if pressed is None else str(pressed).lower(),
    )
