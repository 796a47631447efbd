"""Documents as TimeML: their text, character for character, with TIMEX3 around each time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dashboard import escape
from dashboard.exports.archive import zipped
from dashboard.exports.edition import Edition
from dashboard.story import Document, Time

DCT: Final = "t0"  # the id of the document's own date
NO_VALUE: Final = "XXXX-XX-XX"  # what TempEval writes where a date is not known
_PLAIN_VALUE: Final = re.compile(r"-?\d{4,6}(-\d\d(-\d\d)?)?")
_NOT_IN_NAME: Final = re.compile(r"[^\w.-]+", re.ASCII)

_Ids = Mapping[str, str]


def timeml(edition: Edition) -> bytes:
    """One XML file; of several documents a zip with one a document."""
    files = {_file_name(one): timeml_of(one, edition) for one in edition.story.documents}
    return next(iter(files.values())) if len(files) == 1 else zipped(files)


def timeml_of(document: Document, edition: Edition) -> bytes:
    """The file of one document.

    A time that stands within another one is an empty TIMEX3 right after that one's words, as
    TIMEX3 may not hold each other. The characters that XML forbids are replaced one by one.
    """
    times = [time for time in edition.story.times if time.document == document.id]
    times.sort(key=lambda time: (time.start, -time.end))
    ids = {time.id: f"t{number}" for number, time in enumerate(times, start=1)}
    note = f"<!-- {escape.xml(edition.note).replace('--', '- -')} -->\n" if edition.note else ""
    title = f"<TITLE>{escape.xml(document.title)}</TITLE>\n" if document.title else ""
    body = "".join(_tagged(document.text, times, ids))
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f"<TimeML>\n{note}<DOCID>{escape.xml(document.name)}</DOCID>\n",
        f"<DCT>{_published(document)}</DCT>\n{title}<TEXT>{body}</TEXT>\n</TimeML>\n",
    )
    return "".join(lines).encode()


def _tagged(text: str, times: Sequence[Time], ids: _Ids) -> Iterator[str]:
    """The text in pieces, each as XML."""
    done = 0
    for at, time in enumerate(times):
        if time.start < done:
            continue
        inner = list(_until(times, at + 1, time.end))
        yield escape.xml(text[done : time.start])
        words = escape.xml(text[time.start : time.end])
        yield f"<TIMEX3{_attributes(time, ids)}>{words}</TIMEX3>"
        yield from (f"<TIMEX3{_attributes(other, ids)}/>" for other in inner)
        done = time.end
    yield escape.xml(text[done:])


def _until(times: Sequence[Time], first: int, end: int) -> Iterator[Time]:
    """The times from the ``first`` on that begin before an offset."""
    at = first
    while at < len(times) and times[at].start < end:
        yield times[at]
        at += 1


def _attributes(time: Time, ids: _Ids) -> str:
    """``tid``, ``type``, ``value``, and what the time is counted from where that is a time."""
    values = {
        "tid": ids[time.id],
        "type": time.type,
        "value": time.value or NO_VALUE,
        "temporalFunction": "false" if time.basis == "explicit" else "true",
        "functionInDocument": "NONE",
        "anchorTimeID": _anchor(time, ids),
    }
    return "".join(f' {name}="{escape.xml(value)}"' for name, value in values.items() if value)


def _anchor(time: Time, ids: _Ids) -> str | None:
    if time.anchor is None:
        return None
    if time.anchor.kind == "published":
        return DCT
    return ids.get(time.anchor.id or "") if time.anchor.kind == "time" else None


def _published(document: Document) -> str:
    """The document's own date; a span has no TIMEX3 value, its words are there as EDTF."""
    if document.published is None:
        value, words = NO_VALUE, ""
    else:
        words = document.published
        value = words if _PLAIN_VALUE.fullmatch(words) else NO_VALUE
    return (
        f'<TIMEX3 tid="{DCT}" type="DATE" value="{escape.xml(value)}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{escape.xml(words)}</TIMEX3>'
    )


def _file_name(document: Document) -> str:
    stem = _NOT_IN_NAME.sub("-", document.name.rsplit(".", 1)[0]).strip("-.")[:60]
    return f"{document.id}-{stem}.tml" if stem else f"{document.id}.tml"
