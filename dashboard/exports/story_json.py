"""A story as the JSON of the contract, and back."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass, replace
from typing import Any, Union, get_args, get_origin, get_type_hints

import orjson

from dashboard.exports.edition import Edition
from dashboard.story import Story


def to_json(story: Story) -> bytes:
    """One line of UTF-8 JSON; ``data/story.schema.json`` describes it."""
    return orjson.dumps(story)


def edition_json(edition: Edition) -> bytes:
    """A whole story, or a selection, whose title says that it is one."""
    if edition.note is None:
        return to_json(edition.story)
    return to_json(replace(edition.story, title=f"{edition.title} ({edition.note})"))


def from_json(content: bytes | str) -> Story:
    """The story that ``to_json`` wrote.

    Raises orjson.JSONDecodeError, KeyError or TypeError where it is none.
    """
    story = _built(Story, orjson.loads(content))
    assert isinstance(story, Story)  # noqa: S101  for the type checker
    return story


def _built(kind: Any, value: Any) -> Any:
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{f.name: _built(hints[f.name], value[f.name]) for f in fields(kind)})
    origin = get_origin(kind)
    if origin is tuple:
        return tuple(_built(get_args(kind)[0], item) for item in value)
    if origin in (Union, types.UnionType) and value is not None:
        return _built(next(arm for arm in get_args(kind) if arm is not type(None)), value)
    return value
