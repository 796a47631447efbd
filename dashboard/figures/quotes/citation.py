"""Words of a source with where they come from, in the forms that people paste."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_BIBTEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "#": r"\#",
        "$": r"\$",
        "&": r"\&",
        "_": r"\_",
    }
)
_NOT_IN_KEY: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a quotation stands in; ``name`` is its source's, ``published`` EDTF."""

    name: str
    title: str | None
    published: str | None
    url: str | None = None
    inferred: bool = False

    @property
    def line(self) -> str:
        """Title, source, date and address in one line; an inferred date is said to be one."""
        known = f"{self.published}, inferred" if self.inferred else self.published
        heading = f"{self.title} ({self.name})" if self.title else self.name
        address = f", {self.url}" if self.url else ""
        return f"{heading}, {known or 'date unknown'}{address}"


@dataclass(frozen=True, slots=True)
class Saying:
    """What is cited: the words, whether they are a quotation, and who said them."""

    id: str
    words: str
    direct: bool
    speaker: str | None
    role: str | None


def as_text(saying: Saying, source: Source) -> str:
    """One paragraph: the words, the speaker, the source."""
    return f"{_words(saying)} — {_who(saying)}. {source.line}."


def as_markdown(saying: Saying, source: Source) -> str:
    """A Markdown block quotation with its source below."""
    words = " ".join(_words(saying).split())
    return f"> {words}\n>\n> — {_who(saying)}, *{source.line}*"


def as_bibtex(saying: Saying, source: Source) -> str:
    """A ``@misc`` entry; characters that TeX reads are escaped."""
    fields = {
        "author": saying.speaker or "Unnamed speaker",
        "title": source.title or source.name,
        "howpublished": source.name,
        "date": source.published or "",
        "url": source.url or "",
        "note": _words(saying),
    }
    key = _NOT_IN_KEY.sub("-", f"{saying.speaker or 'unnamed'} {saying.id}".lower()).strip("-")
    lines = (
        f"  {field} = {{{' '.join(value.split()).translate(_BIBTEX)}}},"
        for field, value in fields.items()
        if value
    )
    return "\n".join((f"@misc{{{key},", *lines, "}"))


def _words(saying: Saying) -> str:
    return f"“{saying.words}”" if saying.direct else saying.words


def _who(saying: Saying) -> str:
    name = saying.speaker or "speaker not named"
    return f"{name}, {saying.role}" if saying.role else name
