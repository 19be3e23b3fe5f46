"""The schemas for editors say the same as reading does, as far as a schema can."""

from pathlib import Path
from typing import Any

import pytest

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.catalogue_file import read_catalogue
from reportgen.sources.figures.file_kinds import CATALOGUE, INDICATOR, PERIOD_FILE
from reportgen.sources.json_schema import catalogue_schema, period_file_schema

ROOT = Path(__file__).resolve().parent.parent.parent


def _catalogue() -> Catalogue:
    found: list[Diagnostic] = []
    catalogue = read_catalogue(ROOT / "data" / "indicators.yaml", "data/indicators.yaml", found)
    assert found == []
    return catalogue


def _resolved(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    reference = part.get("$ref")
    resolved: dict[str, Any] = part if reference is None else schema["$defs"][reference.removeprefix("#/$defs/")]
    return resolved


def test_every_key_is_offered_with_a_chinese_explanation() -> None:
    schema = period_file_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"].keys() == PERIOD_FILE.fields.keys()
    assert schema["required"] == ["report", "organisation", "region", "period"]
    assert all(any("一" <= letter <= "鿿" for letter in key["description"]) for key in schema["properties"].values())
    assert schema["additionalProperties"] is False


def test_an_indicator_is_described_with_its_choices() -> None:
    schema = catalogue_schema()
    indicator = _resolved(schema, schema["additionalProperties"])
    assert indicator["properties"].keys() == INDICATOR.fields.keys()
    assert {choice["const"] for choice in indicator["properties"]["kind"]["oneOf"]} >= {"stock", "change"}
    assert schema["properties"].keys() == CATALOGUE.fields.keys()


def test_the_indicators_of_a_catalogue_are_offered_by_name() -> None:
    catalogue = _catalogue()
    figures = period_file_schema(catalogue)["properties"]["figures"]
    assert figures["properties"].keys() == set(catalogue.by_name)
    assert figures["properties"]["城乡居民参保人数"]["description"].startswith("单位：人；存量")
    assert figures["additionalProperties"] is False


def test_the_derived_indicators_of_a_wider_place_are_typed_in() -> None:
    schema = period_file_schema(_catalogue())["properties"]
    own = schema["figures"]["properties"]["基金结余率"]["description"]
    there = schema["references"]["additionalProperties"]["anyOf"][0]["properties"]["基金结余率"]["description"]
    assert "由公式算出" in own
    assert there == own.partition("；由公式算出")[0]


def test_every_reference_leads_somewhere() -> None:
    for schema in (catalogue_schema(), period_file_schema(), period_file_schema(_catalogue())):
        waiting: list[Any] = [schema]
        while waiting:
            part = waiting.pop()
            if isinstance(part, dict):
                if "$ref" in part:
                    assert _resolved(schema, part)
                waiting.extend(part.values())
            elif isinstance(part, list):
                waiting.extend(part)


@pytest.mark.parametrize("catalogue", [None, Catalogue(())], ids=["without", "empty"])
def test_a_schema_can_do_without_indicators(catalogue: Catalogue | None) -> None:
    assert period_file_schema(catalogue)["properties"]["figures"]["type"] == "object"
