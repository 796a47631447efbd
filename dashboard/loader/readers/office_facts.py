"""What an office file says of itself: its title, and the day on which it was made."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dashboard.loader.readers.article import one_line
from dashboard.loader.readers.markup import xml_events
from dashboard.loader.readers.packed import Packed

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class OfficeFacts(NamedTuple):
    """Title and day of making (ISO), None where the file does not say."""

    title: str | None
    made: str | None


def office_facts(packed: Packed, part: str, made_tag: str) -> OfficeFacts:
    """What the part of a packed file says; ``made_tag`` is the tag around the day of making."""
    said = {"title": "", made_tag: ""}
    if part in packed:
        with packed.opened(part) as unpacking:
            at = ""
            for kind, words, _ in xml_events(unpacking, packed.name):
                if kind == "text" and at in said:
                    said[at] += words
                else:
                    at = words if kind == "start" else ""
    made = _DAY.match(said[made_tag].strip())
    return OfficeFacts(one_line(said["title"]) or None, made.group() if made else None)
