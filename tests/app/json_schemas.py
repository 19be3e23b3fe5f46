"""A validator for the keywords of JSON Schema 2020-12 that our schemas are made of, and no others."""

import re
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

# Each keyword with the types its value may have.
KEYWORDS: dict[str, tuple[type, ...]] = {
    "$schema": (str,), "$defs": (dict,), "$ref": (str,), "title": (str,), "description": (str,), "const": (str, int),
    "type": (str, list), "properties": (dict,), "patternProperties": (dict,), "additionalProperties": (bool, dict),
    "propertyNames": (dict,), "required": (list,), "items": (dict,), "minItems": (int,), "maxItems": (int,), "minLength": (int,),
    "maxLength": (int,), "minimum": (int,), "maximum": (int,), "pattern": (str,), "oneOf": (list,), "anyOf": (list,),
}  # fmt: skip
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "integer": (int,), "null": (type(None),), "object": (dict,), "array": (list,),
}  # fmt: skip


def subschemas(schema: Schema) -> Iterator[Schema]:
    """The schema and every schema in it."""
    yield schema
    inner = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    inner += [each for key in ("properties", "patternProperties", "$defs") for each in schema.get(key, {}).values()]
    inner += [
        schema[key] for key in ("items", "propertyNames", "additionalProperties") if type(schema.get(key)) is dict
    ]
    for each in inner:
        yield from subschemas(each)


def faults(value: Any, schema: Schema, root: Schema, at: str = "") -> Iterator[str]:
    """Where a value does not fit a schema; `root` holds the definitions."""
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
    types = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type")
    if types and not any(isinstance(value, TYPES[each]) and not isinstance(value, bool) for each in types):
        yield f"{at}: {value!r} is no {types}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "oneOf" in schema and _fitting(value, schema["oneOf"], root) != 1:
        yield f"{at}: {value!r} is not one of them"
    if "anyOf" in schema and not _fitting(value, schema["anyOf"], root):
        yield f"{at}: {value!r} is none of them"
    if isinstance(value, str):
        yield from _in_text(value, schema, at)
    elif isinstance(value, (int, float)):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            yield f"{at}: {value!r} is out of bounds"
    elif isinstance(value, list):
        yield from _in_list(value, schema, root, at)
    elif isinstance(value, dict):
        yield from _in_object(value, schema, root, at)


def _fitting(value: Any, choices: list[Schema], root: Schema) -> int:
    return sum(not list(faults(value, choice, root)) for choice in choices)


def _in_text(text: str, schema: Schema, at: str) -> Iterator[str]:
    if not schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", len(text)):
        yield f"{at}: length of {text!r}"
    if "pattern" in schema and not re.search(schema["pattern"], text):
        yield f"{at}: {text!r} does not match"


def _in_list(value: list[Any], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at}: {len(value)} items"
    for place, item in enumerate(value):
        yield from faults(item, schema.get("items", {}), root, f"{at}[{place}]")


def _in_object(value: dict[str, Any], schema: Schema, root: Schema, at: str) -> Iterator[str]:
    for key in schema.get("required", []):
        if key not in value:
            yield f"{at}: lacks {key}"
    for key, each in value.items():
        if "propertyNames" in schema:
            yield from faults(key, schema["propertyNames"], root, f"{at} key")
        inner = [found for pattern, found in schema.get("patternProperties", {}).items() if re.search(pattern, key)]
        inner += [schema["properties"][key]] if key in schema.get("properties", {}) else []
        rest = schema.get("additionalProperties", True)
        if not inner and rest is False:
            yield f"{at}: unknown key {key}"
        for found in inner or ([rest] if isinstance(rest, dict) else []):
            yield from faults(each, found, root, f"{at}.{key}")
