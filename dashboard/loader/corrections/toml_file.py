"""Corrections as TOML: what the app hands out, and what a story's folder keeps."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import tomli_w

from dashboard.loader.corrections.kinds import CHANGES, Correction, SetMeant, SetPosition, Words
from dashboard.loader.source import SourceError
from dashboard.story import EventKind, Status

FILE = "corrections.toml"
HEAD = (
    "# What a person set right. Keep this file as seeds/<story>/corrections.toml: the app reads it\n"
    "# there. Each correction is tied to words of an article, and holds in any version of Dateline.\n"
)
# More would be no corrections but another story.
MOST = 5000
LONGEST_FILE = 5_000_000  # characters: a thousand for each of the most corrections
LONGEST = 20_000  # characters of one value: more than any sentence has
# No text of the size that is read says a sentence as often, and each one is looked at.
MOST_OCCURRENCES = 10_000
LARGEST = 1e6  # more is no degree, and may be no number that a machine holds
_HEADING = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.MULTILINE)
_ALLOWED: dict[Any, tuple[str, ...]] = {EventKind: get_args(EventKind), Status: get_args(Status)}
_NEVER_EMPTY = frozenset({"title", "place", "places"})
_NAMES = {kind: name for name, kind in CHANGES.items()}


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """The corrections of a file, and the errors of those that cannot be read."""

    corrections: tuple[Correction, ...] = ()
    errors: tuple[SourceError, ...] = ()


def read_corrections(path: Path, name: str) -> CorrectionsFile:
    """The corrections in a file, none where it is not there; ``name`` is for its errors."""
    if not path.exists():
        return CorrectionsFile()
    try:
        return from_toml(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        problem = SourceError(name, f"cannot be read ({error})", "Write it as UTF-8 text")
        return CorrectionsFile(errors=(problem,))


def from_toml(text: str, name: str) -> CorrectionsFile:
    """The corrections that a text holds; ``name`` is for its errors."""
    if len(text) > LONGEST_FILE:
        problem = SourceError(name, f"has more than {LONGEST_FILE:,} characters", "Split it up")
        return CorrectionsFile(errors=(problem,))
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers and brackets without end
        problem = SourceError(name, f"is not valid TOML ({error})", "Mend that line")
        return CorrectionsFile(errors=(problem,))
    entries = content.pop("correction", [])
    if content or not isinstance(entries, list) or len(entries) > MOST:
        problem = SourceError(
            name, "has another form", f"Write [[correction]] for each, {MOST} at most"
        )
        return CorrectionsFile(errors=(problem,))
    lines = [text.count("\n", 0, found.start()) + 1 for found in _HEADING.finditer(text)]
    read: list[Correction] = []
    errors: list[SourceError] = []
    for number, entry in enumerate(entries):
        line = f", line {lines[number]}" if len(lines) == len(entries) else ""
        try:
            read.append(_correction(entry, f"{name}{line}"))
        except SourceError as error:
            errors.append(error)
    return CorrectionsFile(tuple(read), tuple(errors))


def to_toml(corrections: Iterable[Correction]) -> str:
    """The corrections as ``from_toml`` reads them."""
    return HEAD + "\n" + tomli_w.dumps({"correction": [_entry(one) for one in corrections]})


def _entry(correction: Correction) -> dict[str, Any]:
    entry: dict[str, Any] = {"change": _NAMES[type(correction)]}
    for field in fields(correction):
        value = getattr(correction, field.name)
        if field.name == "at":
            entry |= _words(value)
        else:
            entry[field.name] = _words(value) if isinstance(value, Words) else value
    return entry


def _words(words: Words) -> dict[str, Any]:
    return {field.name: getattr(words, field.name) for field in fields(words)}


def _correction(entry: Any, where: str) -> Correction:
    """One correction; raises SourceError."""
    if not isinstance(entry, dict):
        raise SourceError(where, "is no correction", "Write [[correction]] and its keys")
    if "change" not in entry:
        raise SourceError(where, 'lacks the key "change"', "Add it")
    change = _of_type(str, entry["change"], "change", where)
    kind = CHANGES.get(change)
    if kind is None:
        advice = f"Write one of {', '.join(CHANGES)}"
        raise SourceError(where, 'has the change "{}"', advice, change)
    rest = {key: value for key, value in entry.items() if key != "change"}
    if kind not in (SetPosition, SetMeant):
        names = [field.name for field in fields(Words)]
        rest["at"] = {key: rest.pop(key) for key in names if key in rest}
    return _built(kind, rest, where)  # type: ignore[no-any-return]


def _built(kind: Any, entry: Mapping[str, Any], where: str) -> Any:
    """A dataclass from a table; raises SourceError where a key is missing, too many or no such value."""
    hints = get_type_hints(kind)
    known = {field.name for field in fields(kind)}
    for key in entry.keys() - known:
        raise SourceError(where, 'has the unknown key "{}"', "Take it out", key)
    needed = {field.name for field in fields(kind) if field.name not in _defaults(kind)}
    for key in sorted(needed - entry.keys()):
        raise SourceError(where, f'lacks the key "{key}"', "Add it")
    return kind(**{key: _value(hints[key], value, key, where) for key, value in entry.items()})


def _defaults(kind: Any) -> set[str]:
    return {field.name for field in fields(kind) if field.default is not MISSING}


def _value(hint: Any, value: Any, key: str, where: str) -> Any:
    if hint is Words:
        if not isinstance(value, dict):
            raise SourceError(where, f'has a "{key}" that is no table', "Give document and passage")
        return _built(Words, value, where)
    if hint in _ALLOWED:
        return _one_of(_ALLOWED[hint], value, key, where)
    if hint is bool:
        return _of_type(bool, value, key, where)
    readers: dict[Any, Callable[[Any, str, str], Any]] = {
        float: _degrees,
        int: _counted,
        str: _text,
    }
    if hint in readers:
        return readers[hint](value, key, where)
    return tuple(_text(one, key, where) for one in _of_type(list, value, key, where))


def _one_of(allowed: tuple[str, ...], value: Any, key: str, where: str) -> str:
    written: str = _of_type(str, value, key, where)
    if written not in allowed:
        reason = f'has the {key} "{{}}"'
        raise SourceError(where, reason, f"Write one of {', '.join(allowed)}", written)
    return written


def _degrees(value: Any, key: str, where: str) -> float:
    number: float = _of_type((int, float), value, key, where)
    return float(number) if abs(number) < LARGEST else float("nan")


def _counted(value: Any, key: str, where: str) -> int:
    number: int = _of_type(int, value, key, where)
    if not 1 <= number <= MOST_OCCURRENCES:
        advice = f"Count from 1, to {MOST_OCCURRENCES:,} at most"
        raise SourceError(where, f'has a "{key}" that cannot be', advice)
    return number


def _text(value: Any, key: str, where: str) -> str:
    """Words; a date may stand without quotation marks, as TOML writes dates."""
    if key == "date" and isinstance(value, date):
        return value.isoformat()
    written: str = _of_type(str, value, key, where)
    if key in _NEVER_EMPTY and not written.strip():
        raise SourceError(where, f'has an empty "{key}"', "Write its words, or take it out")
    return written


def _of_type(kind: Any, value: Any, key: str, where: str) -> Any:
    """The value where it is of the kind; a truth value is no number."""
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise SourceError(where, f'has a "{key}" of another type', "Write it as the app does")
    if isinstance(value, str) and len(value) > LONGEST:
        raise SourceError(where, f'has a "{key}" that is too long', "Take a shorter passage")
    return value
