"""Writes data/story.schema.json from the dataclasses of the story."""

from __future__ import annotations

import json
import sys
import types
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from dashboard import story

SCHEMA = Path(__file__).parents[1] / "data" / "story.schema.json"
SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema_of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of one annotated type; dataclasses become definitions."""
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__].update(object_schema(kind, definitions))
        return {"$ref": f"#/$defs/{kind.__name__}"}
    origin = get_origin(kind)
    if origin is tuple:
        return {"type": "array", "items": schema_of(get_args(kind)[0], definitions)}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(arm, definitions) for arm in get_args(kind)]}
    return {"type": SIMPLE[kind]}


def object_schema(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """A dataclass as an object that has all its fields and no others."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n")[0],
        "properties": {name: schema_of(hints[name], definitions) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def schema() -> str:
    """The schema's text."""
    definitions: dict[str, Any] = {}
    root = schema_of(story.Story, definitions)
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dateline story, version {story.CONTRACT_VERSION}",
        **root,
        "$defs": definitions,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema(), encoding="utf-8")
    sys.stdout.write(f"{SCHEMA.name} written\n")
