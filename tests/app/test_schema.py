"""The JSON Schemas: whether they are schemas, and whether they accept what the program accepts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.app.schema import as_json, schemas
from tests.app.json_schemas import KEYWORDS, TYPES, faults, subschemas
from tests.templating.office import Office

ROOT = Path(__file__).resolve().parents[2]


class AsEditorsRead(yaml.SafeLoader):
    """YAML as editors read it: dates stay text."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def in_json(text: str) -> Any:
    """A YAML file as JSON has it: keys are text."""
    return json.loads(json.dumps(yaml.load(text, AsEditorsRead), default=str))  # noqa: S506 - a safe loader


@pytest.fixture(scope="module")
def made() -> dict[str, dict[str, Any]]:
    found, outcome = schemas("data/2025.yaml", ROOT)
    assert outcome.exit_code == 0
    return found


def test_there_is_one_for_each_file_that_users_write(made: dict[str, dict[str, Any]]) -> None:
    assert set(made) == {"period.schema.json", "indicators.schema.json", "rules.schema.json"}


@pytest.mark.parametrize("name", ["period.schema.json", "indicators.schema.json", "rules.schema.json"])
def test_it_is_a_schema(made: dict[str, dict[str, Any]], name: str) -> None:
    schema = made[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(as_json(schema)) == schema
    for each in subschemas(schema):
        assert set(each) <= set(KEYWORDS)
        assert all(isinstance(value, KEYWORDS[key]) for key, value in each.items())
        assert each.get("$ref", "#/$defs/").startswith("#/$defs/")
        assert "$ref" not in each or each["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        types = each.get("type", [])
        assert {types} <= set(TYPES) if isinstance(types, str) else set(types) <= set(TYPES)
        for pattern in (*each.get("patternProperties", {}), each.get("pattern", "")):
            re.compile(pattern)


@pytest.mark.parametrize("path", sorted(path.name for path in (ROOT / "data").glob("20*.yaml")))
def test_it_accepts_the_sample_data(made: dict[str, dict[str, Any]], path: str) -> None:
    schema = made["period.schema.json"]
    assert list(faults(in_json((ROOT / "data" / path).read_text(encoding="utf-8")), schema, schema)) == []


def test_it_accepts_the_sample_catalogue(made: dict[str, dict[str, Any]]) -> None:
    schema = made["indicators.schema.json"]
    assert list(faults(in_json((ROOT / "data/indicators.yaml").read_text(encoding="utf-8")), schema, schema)) == []


@pytest.mark.parametrize("period_file", [None, "2025"], ids=["without-names", "with-names"])
def test_it_accepts_what_the_program_accepts(office: Office, period_file: str | None) -> None:
    found, _ = schemas(period_file, office.root)
    office.write(
        "data/2025.yaml", (office.root / "data/2025.yaml").read_text(encoding="utf-8").replace("  时限: ~\n", "")
    )
    office.add(
        "data/2025.yaml",
        "problems:\n  - {title: 甲, text: 乙}\nplans:\n  - {title: 甲, items: [一, {title: 二, text: 三}]}\n",
    )
    for path, name in (
        ("data/2025.yaml", "period"),
        ("data/2024.yaml", "period"),
        ("data/indicators.yaml", "indicators"),
    ):
        schema = found[f"{name}.schema.json"]
        assert list(faults(in_json((office.root / path).read_text(encoding="utf-8")), schema, schema)) == []


@pytest.mark.parametrize(
    "lines",
    [
        "period: 2025\nfigure: {参保人数: 5}\n",
        "period: 2025\nfigures: [参保人数]\n",
        "period: 2025\nfigures: {参报人数: 5}\n",
        "period: 2025\nfigures: {参保人数: {valu: 5}}\n",
        "period: 2025\nfigures: {参保人数: {value: 5, status: 不知}}\n",
        "as_of: 2025-12-31\n",
        "period: 2025\nas_of: 2025年\n",
        "period: 2025\ntargets: {参保人数: {明年: 5}}\n",
        "period: 2025\nreferences: {全省: 5}\n",
        "period: 2025\nreferences: {全省: {参报人数: 5}}\n",
        "period: 2025\nreferences: {全省: {参保人数: {value: 5, status: 估计}}}\n",
        "period: 2025\nreferences: {全省（合计）: {参保人数: 5}}\n",
        "period: 2025\nfigures: {参保人数: {value: 5, change: 1%, change_basis: 不变价}}\n",
    ],
    ids=range(13),
)
def test_it_refuses_what_the_program_refuses(office: Office, lines: str) -> None:
    schema = schemas("2025", office.root)[0]["period.schema.json"]
    office.year(lines)
    assert list(faults(in_json((office.root / "data/2025.yaml").read_text(encoding="utf-8")), schema, schema))
    assert office.drafted().errors


def test_it_accepts_a_parameter_that_is_not_known_yet(office: Office) -> None:
    schema = schemas("2025", office.root)[0]["period.schema.json"]
    office.year("period: 2025\nparameters: {时限: ~}\n")
    assert office.drafted().errors == []
    assert list(faults(in_json((office.root / "data/2025.yaml").read_text(encoding="utf-8")), schema, schema)) == []


def test_it_accepts_references_and_changes_on_another_basis(office: Office) -> None:
    schema = schemas("2025", office.root)[0]["period.schema.json"]
    office.year(
        "period: 2025\nfigures: {基金收入: {value: 1亿, change: 5%, change_basis: 可比价格}, 位次: 并列2}\n"
        "references: {全国: ~, 全省: {结余率: 12.5, place: ~, 基金收入: {value: 9.2亿, unit: 元, last: 9亿, note: 快报}}}\n"
    )
    assert office.drafted().errors == []
    assert list(faults(in_json((office.root / "data/2025.yaml").read_text(encoding="utf-8")), schema, schema)) == []


@pytest.mark.parametrize(
    ("more", "fits"),
    [
        ("signs: [结余, 赤字], zero: 无, group: 基金", True),
        ("signs: [结余]", False),
        ("zero: [无]", False),
        ("kind: rank, front: 5", True),
        ("kind: rank, front: 0", False),
        ("kind: rank, front: 前五", False),
    ],
    ids=range(6),
)
def test_it_judges_what_values_are_called_as_the_program_does(office: Office, more: str, fits: bool) -> None:
    kind = "" if "kind" in more else "kind: amount, "
    office.add("data/indicators.yaml", f"新指标: {{id: added, unit: 元, {kind}{more}}}\n")
    schema = schemas("2025", office.root)[0]["indicators.schema.json"]
    written = in_json((office.root / "data/indicators.yaml").read_text(encoding="utf-8"))
    assert (list(faults(written, schema, schema)) == []) is fits
    assert (office.drafted().errors == []) is fits


def test_names_of_the_catalogue_are_offered_only_where_it_is_known(office: Office) -> None:
    with_names = schemas("2025", office.root)[0]["period.schema.json"]["properties"]["figures"]
    assert "参保人数" in with_names["properties"]
    assert with_names["properties"]["参保人数"]["description"].startswith("单位：人")
    assert "properties" not in schemas()[0]["period.schema.json"]["properties"]["figures"]


def test_a_project_that_is_not_there_is_said_and_the_schemas_come_all_the_same(office: Office) -> None:
    found, outcome = schemas("2099", office.root)
    assert outcome.exit_code == 1
    assert set(found) == {"period.schema.json", "indicators.schema.json", "rules.schema.json"}
