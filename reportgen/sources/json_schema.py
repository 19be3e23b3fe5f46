"""JSON Schemas (draft 2020-12) of the files that users write, for completion and checking in editors.

Made from the same description that the files are checked against. An editor's schema cannot say everything that reading says:
whether a unit fits or a formula has its names is found only there.
"""

import re
from typing import Any

from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator
from reportgen.sources.figures.file_kinds import CATALOGUE, INDICATOR, PERIOD_FILE, REFERENCES, RULES
from reportgen.sources.yaml.shape import Choice, Either, ListOf, NamesTo, Shape, Text, Value

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Editors read 2025 and 82.5 as numbers, so a text that may look like one allows both.
_TRUTHS = {"true": True, "false": False}  # and these as what they say
_TEXTS: dict[Text, Schema] = {
    Text.ANY: {"type": ["string", "number"]},
    Text.IDENTIFIER: {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_]*$"},
    Text.UNIT: {"type": "string", "minLength": 1, "maxLength": 16},
    Text.NUMBER: {"type": ["number", "string", "null"]},
    Text.DIGIT: {"type": "integer", "minimum": 0, "maximum": 6},
    Text.COUNT: {"type": "integer", "minimum": 1},
    Text.PERIOD: {"type": ["string", "integer"]},
    Text.DATE: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    Text.FORMULA: {"type": "string", "maxLength": 500},
    Text.FILE: {"type": "string", "minLength": 1},
}
_PERIOD_NAME = r"^\d{4}(H[12]|Q[1-4]|-\d{2}(/(\d{4}-)?\d{2}|-\d{2})?|/\d{4})?$"
_OWN_NAME = r"^[^\s\d()（）]+[^\s()（）]*$"


def period_file_schema(catalogue: Catalogue | None = None) -> Schema:
    """The schema of a period file; with a catalogue, its indicators are the names that `figures:` and `targets:` offer."""
    return _file_schema(PERIOD_FILE, catalogue)


def catalogue_schema() -> Schema:
    """The schema of the catalogue, indicators.yaml."""
    return _file_schema(CATALOGUE, None)


def rules_schema() -> Schema:
    """The schema of the rules, rules.yaml."""
    return _file_schema(RULES, None)


def _file_schema(value: Value, catalogue: Catalogue | None) -> Schema:
    maker = _Maker(catalogue)
    schema = maker.shape(value) if isinstance(value, Shape) else maker.value(value)
    return {"$schema": _DIALECT} | schema | {"$defs": maker.definitions}


class _Maker:
    """Turns descriptions into schemas; definitions: the shapes met on the way, by their key in `$defs`."""

    def __init__(self, catalogue: Catalogue | None) -> None:
        self.catalogue = catalogue
        self.definitions: dict[str, Schema] = {}

    def value(self, value: Value) -> Schema:
        match value:
            case Text():
                return dict(_TEXTS[value])
            case Choice():
                return {
                    "oneOf": [
                        {"const": _TRUTHS.get(word, word), "title": meaning} for word, meaning in value.meanings.items()
                    ]
                }
            case ListOf():
                length = {} if value.length is None else {"minItems": value.length, "maxItems": value.length}
                return {"type": "array", "items": self.value(value.item)} | length
            case Either():
                return {"anyOf": [self.value(each) for each in value.values]}
            case NamesTo():
                return self.names(value)
            case Shape():
                if value.title not in self.definitions:
                    self.definitions[value.title] = {}  # taken, should the shape hold itself
                    self.definitions[value.title] = self.shape(value)
                return {"$ref": f"#/$defs/{value.title}"}

    def shape(self, shape: Shape) -> Schema:
        schema: Schema = {
            "title": shape.title,
            "type": "object",
            "properties": {
                key: {"description": field.explanation} | self.value(field.value) for key, field in shape.fields.items()
            },
            "additionalProperties": False,
        }
        required = [key for key, field in shape.fields.items() if field.required]
        if required:
            schema["required"] = required
        if shape.others is not None:
            schema["additionalProperties"] = self.value(shape.others.value)
        return schema

    def names(self, names: NamesTo) -> Schema:
        value = self.value(names.value)
        if names.names == "indicator" and self.catalogue is not None:
            return self._indicators(self.catalogue, value, computed=names is not REFERENCES.value)
        if names.names == "own":  # a parameter that is not known yet is ~
            value = {"anyOf": [value, {"type": "null"}]}
        schema: Schema = {"type": "object", "additionalProperties": value}
        if names.names not in ("indicator", "text"):
            schema["propertyNames"] = {"pattern": _PERIOD_NAME if names.names == "period" else _OWN_NAME}
        return schema

    @staticmethod
    def _indicators(catalogue: Catalogue, value: Schema, computed: bool) -> Schema:
        """Chinese names are offered; ids are accepted too, without making the list twice as long.

        computed: whether indicators with a formula are computed here, as those of references are not.
        """
        ids = "|".join(re.escape(indicator.id) for indicator in catalogue)
        return {
            "type": "object",
            "properties": {
                indicator.name: {"description": _described(indicator, computed)} | value for indicator in catalogue
            },
            "patternProperties": {f"^({ids})$": value} if ids else {},
            "additionalProperties": False,
        }


def _described(indicator: Indicator, computed: bool) -> str:
    kind = INDICATOR.fields["kind"].value
    assert isinstance(kind, Choice)
    parts = [f"单位：{indicator.unit.text}", kind.meanings[indicator.kind.value], indicator.department]
    if computed and indicator.formula is not None:
        parts.append("由公式算出，只能写 stated 或 change")
    return "；".join(part for part in parts if part)
