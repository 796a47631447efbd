"""The formats that a story can be exported in; what a format needs is imported when it is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from dashboard.exports.edition import Edition

STEM_LENGTH: Final = 60  # characters of a file's name: more is cut off in most windows
_NO_MARKS: Final = re.compile("[\u0300-\u036f]")  # accents, which NFKD sets apart
_NOT_IN_NAME: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in the shell, what people call it, and what it is for.

    ``writer`` is ``module:function`` within this package.
    """

    name: str
    label: str
    purpose: str
    suffix: str
    mime: str
    writer: str

    def write(self, edition: Edition) -> bytes:
        """The whole file."""
        module, _, function = self.writer.partition(":")
        make: Callable[[Edition], bytes | str] = getattr(
            import_module(f"dashboard.exports.{module}"), function
        )
        made = make(edition)
        return made.encode() if isinstance(made, str) else made

    def file_name(self, edition: Edition) -> str:
        """The story's title as a file's name, which says so where it is a selection."""
        plain = _NO_MARKS.sub("", unicodedata.normalize("NFKD", edition.title)).casefold()
        stem = _NOT_IN_NAME.sub("-", plain)[:STEM_LENGTH].strip("-") or "story"
        return f"{stem}{'-selection' if edition.note else ''}{self.suffix_of(edition)}"

    def suffix_of(self, edition: Edition) -> str:
        """The ending of the file's name; TimeML of several documents is a zip."""
        several = self.name == "timeml" and len(edition.story.documents) != 1
        return ".zip" if several else self.suffix


FORMATS: Final[dict[str, Format]] = {
    one.name: one
    for one in (
        Format(
            "html",
            "Page to keep (.html)",
            "Timeline, map, quotes and events in one file: to mail, archive or print. Works offline.",
            ".html",
            "text/html",
            "html_file:html_file",
        ),
        Format(
            "markdown",
            "Brief (.md)",
            "A summary to read or to write on from; every line cites its source.",
            ".md",
            "text/markdown",
            "markdown:markdown",
        ),
        Format(
            "csv",
            "Events as a table (.csv)",
            "One row an event, for Excel, LibreOffice, Google Sheets, R or pandas.",
            ".csv",
            "text/csv",
            "csv_files:events_csv",
        ),
        Format(
            "tables",
            "All tables (.zip of .csv)",
            "Events, places, quotes and sources as four tables.",
            ".zip",
            "application/zip",
            "csv_files:tables_zip",
        ),
        Format(
            "svg",
            "Timeline as a drawing (.svg)",
            "Sharp at any size, for print and for editing in Inkscape or Illustrator.",
            ".svg",
            "image/svg+xml",
            "svg_file:svg_file",
        ),
        Format(
            "ics",
            "Calendar (.ics)",
            "All-day entries for a calendar; only events with a first and a last day.",
            ".ics",
            "text/calendar",
            "ics:ics",
        ),
        Format(
            "geojson",
            "Map data (.geojson)",
            "Events at their places, for QGIS, Leaflet, Mapbox or geojson.io.",
            ".geojson",
            "application/geo+json",
            "geojson:geojson",
        ),
        Format(
            "kml",
            "Google Earth (.kml)",
            "Events at their places with a time slider, for Google Earth and My Maps.",
            ".kml",
            "application/vnd.google-earth.kml+xml",
            "kml:kml",
        ),
        Format(
            "timelinejs",
            "TimelineJS (.json)",
            "Slides for a TimelineJS timeline on a web page.",
            ".timeline.json",
            "application/json",
            "timelinejs:timelinejs",
        ),
        Format(
            "timeml",
            "TimeML (.tml)",
            "The texts with TIMEX3 around each time expression, for language research.",
            ".tml",
            "application/xml",
            "timeml:timeml",
        ),
        Format(
            "json",
            "Everything (.json)",
            "All that was found, with offsets, as the project's own schema describes it.",
            ".json",
            "application/json",
            "story_json:edition_json",
        ),
    )
}
