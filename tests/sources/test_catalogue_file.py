"""The catalogue: what a good one says, and each fault at its place."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics.finding import Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Name, Operation
from reportgen.indicators.indicator import Kind, Polarity
from reportgen.sources.catalogue_file import read_catalogue

GOOD = """\
城乡居民参保人数:
  id: resident_insured
  unit: 人
  display: 万人
  decimals: 2
  kind: stock
  polarity: higher_is_better
  range: [0, 2000万]
  swing: 20%
  department: 待遇保障科
  verbs: [上升, 下降]
  note: 口径以国家平台为准
职工参保人数: {id: employee_insured, unit: 人, kind: stock, range: [~, 5亿人]}
参保率: {id: insured_rate, unit: '%', kind: rate, swing: 5个百分点, range: [0, 100], scope: ~}
住院率同比: {id: inpatient_change, unit: '%', kind: change}
次均费用: {id: average_cost, unit: 元/人次, kind: average, formula: （城乡居民参保人数 + 职工参保人数）／ 2}
名次: {id: place_in_province, unit: 位, kind: rank, scope: 全省, front: 5}
当期结余: {id: surplus, unit: 元, kind: amount, signs: [结余, 赤字], group: 基金收支}
办理天数: {id: days, unit: 个工作日, kind: duration, zero: 即时办结}
GDP: {id: GDP, unit: 亿元, kind: amount}
checks:
  - 城乡居民参保人数 = 职工参保人数 * 2
"""


def _read(tmp_path: Path, text: str) -> tuple[Catalogue, list[Diagnostic]]:
    path = tmp_path / "indicators.yaml"
    path.write_text(text, encoding="utf-8")
    found: list[Diagnostic] = []
    return read_catalogue(path, "data/indicators.yaml", found), found


def test_a_good_catalogue_is_read_whole(tmp_path: Path) -> None:
    catalogue, found = _read(tmp_path, GOOD)
    assert found == []
    assert len(catalogue) == 9
    insured = catalogue["resident_insured"]
    assert insured is catalogue["城乡居民参保人数"]
    assert (insured.unit.text, insured.display and insured.display.text, insured.decimals) == ("人", "万人", 2)
    assert (insured.kind, insured.polarity) == (Kind.STOCK, Polarity.HIGHER_IS_BETTER)
    assert (insured.low, insured.high, insured.swing) == (0, 20_000_000, Decimal("0.20"))
    assert (insured.verbs, insured.department) == (("上升", "下降"), "待遇保障科")
    assert insured.place == Place("data/indicators.yaml", 1, 1)


def test_bounds_are_in_base_units_and_may_be_open(tmp_path: Path) -> None:
    catalogue, _ = _read(tmp_path, GOOD)
    assert (catalogue["职工参保人数"].low, catalogue["职工参保人数"].high) == (None, 500_000_000)
    rate = catalogue["参保率"]
    assert (rate.low, rate.high, rate.swing) == (0, 1, Decimal("0.05"))


def test_a_formula_may_be_typed_full_width(tmp_path: Path) -> None:
    formula = _read(tmp_path, GOOD)[0]["次均费用"].formula
    assert isinstance(formula, Operation)
    assert formula.sign == "/"
    assert formula.left == Operation("+", Name("城乡居民参保人数", 2), Name("职工参保人数", 13))


def test_a_check_has_its_place(tmp_path: Path) -> None:
    (check, place), *rest = _read(tmp_path, GOOD)[0].checks
    assert (rest, check.text, place.line, place.column) == ([], "城乡居民参保人数 = 职工参保人数 * 2", 22, 5)


def test_an_indicator_says_what_its_signs_its_zero_and_its_front_are_called(tmp_path: Path) -> None:
    catalogue, _ = _read(tmp_path, GOOD)
    assert (catalogue["当期结余"].signs, catalogue["当期结余"].group) == (("结余", "赤字"), "基金收支")
    assert catalogue["办理天数"].zero == "即时办结"
    assert (catalogue["名次"].front, catalogue["名次"].scope) == (Decimal(5), "全省")
    plain = catalogue["参保率"]
    assert (plain.signs, plain.zero, plain.group, plain.front) == (None, "", "", None)


HEAD = "甲: {id: a, unit: 人, kind: stock}\n"
# ▸ stands before the character where the fault is said to be; it is not part of the text.
FAULTS = [
    ("甲: {id: a, unit: 人, kind: stock, ▸unti: 元}", "D023"),
    ("甲: ▸{unit: 人, kind: stock}", "D024"),
    ("甲: ▸{id: a, kind: stock, unit: ~}", "D024"),
    ("甲: ▸{id: a, unit: 人}", "D024"),
    ("甲: ▸5", "D025"),
    ("甲: {id: ▸[a], unit: 人, kind: stock}", "D025"),
    ("甲▸：{id: a}", "D014"),
    ("▸- 甲", "D025"),
    ("▸甲乙丙", "D025"),
    ("checks: ▸甲 = 乙", "D025"),
    ("checks: [▸[甲]]", "D025"),
    ("甲: {id: a, unit: 人, kind: ▸stok}", "D026"),
    ("甲: {id: a, unit: 人, kind: stock, polarity: ▸higher}", "D026"),
    ("甲: {id: a, unit: 人, kind: ▸存量}", "D026"),
    ("▸2025年参保: {id: a, unit: 人, kind: stock}", "D030"),
    ("▸职工（含生育）: {id: a, unit: 人, kind: stock}", "D030"),
    ("▸职工 参保: {id: a, unit: 人, kind: stock}", "D030"),
    ("▸ＧＤＰ: {id: a, unit: 人, kind: stock}", "D030"),
    ("▸_甲: {id: a, unit: 人, kind: stock}", "D030"),
    ("甲: {id: ▸甲甲, unit: 人, kind: stock}", "D030"),
    ("甲: {id: ▸1a, unit: 人, kind: stock}", "D030"),
    ("甲: {id: ▸a-b, unit: 人, kind: stock}", "D030"),
    ("甲: {id: ▸'', unit: 人, kind: stock}", "D030"),
    ("▸年份: {id: a, unit: 人, kind: stock}", "D031"),
    ("甲: {id: ▸problems, unit: 人, kind: stock}", "D031"),
    ("甲: {id: ▸in, unit: 人, kind: stock}", "D031"),
    ("甲: {id: ▸loop, unit: 人, kind: stock}", "D031"),
    (HEAD + "乙: {id: ▸a, unit: 人, kind: stock}", "D032"),
    (HEAD + "▸a: {id: b, unit: 人, kind: stock}", "D032"),
    (HEAD + "▸甲: {id: b, unit: 人, kind: stock}", "D016"),
    ("甲: {id: a, unit: ▸人 次, kind: stock}", "D033"),
    ("甲: {id: a, unit: ▸5元, kind: amount}", "D033"),
    ("甲: {id: a, unit: ▸'', kind: amount}", "D033"),
    ("甲: {id: a, unit: 人, kind: stock, display: ▸万元}", "D034"),
    ("甲: {id: a, unit: 人, kind: stock, display: ▸万}", "D034"),
    ("甲: {id: a, unit: '%', kind: rate, display: ▸个百分点}", "D034"),
    ("甲: {id: a, unit: '%', kind: rate, range: [0, ▸100个百分点]}", "D045"),
    ("甲: {id: a, unit: 人, kind: ▸rate}", "D035"),
    ("甲: {id: a, unit: '%', kind: ▸stock}", "D035"),
    ("甲: {id: a, unit: 人, kind: stock, range: ▸[0]}", "D036"),
    ("甲: {id: a, unit: 人, kind: stock, range: ▸[5, 0]}", "D036"),
    ("甲: {id: a, unit: 人, kind: stock, range: [0, ▸多]}", "D043"),
    ("甲: {id: a, unit: 人, kind: stock, range: [0, ▸5元]}", "D045"),
    ("甲: {id: a, unit: 人, kind: stock, range: ▸0-5}", "D025"),
    ("甲: {id: a, unit: 人, kind: stock, swing: ▸20}", "D037"),
    ("甲: {id: a, unit: 人, kind: stock, swing: ▸5个百分点}", "D037"),
    ("甲: {id: a, unit: '%', kind: rate, swing: ▸5%}", "D037"),
    ("甲: {id: a, unit: 人, kind: stock, swing: ▸-5%}", "D037"),
    ("甲: {id: a, unit: 人, kind: stock, decimals: ▸7}", "D041"),
    ("甲: {id: a, unit: 人, kind: stock, decimals: ▸二}", "D041"),
    ("甲: {id: a, unit: 人, kind: stock, verbs: ▸[升]}", "D025"),
    ("甲: {id: a, unit: 人, kind: stock, verbs: ▸[升, 升]}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸结余}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸[结余]}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸[结余, 赤字, 平衡]}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸[结余, [赤字]]}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸[结余, ~]}", "D025"),
    ("甲: {id: a, unit: 元, kind: amount, signs: ▸[结余, 结余]}", "D025"),
    ("甲: {id: a, unit: 天, kind: duration, zero: ▸[即时]}", "D025"),
    ("甲: {id: a, unit: 人, kind: stock, group: ▸[参保, 基金]}", "D025"),
    ("甲: {id: a, unit: 人, kind: stock, ▸gruop: 参保}", "D023"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸0}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸-1}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸5.5}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸前五}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸''}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸９}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸99999999}", "D052"),
    ("甲: {id: a, unit: 位, kind: rank, front: ▸[5]}", "D025"),
    ("甲: {id: a, unit: 人, kind: stock, ▸front: 5}", "D053"),
    ("甲: {id: a, unit: 位, kind: ▸rang, front: 5}", "D026"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: 甲 +▸ }", "D038"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: '甲 ▸甲'}", "D038"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: 甲 + ▸丙}", "D039"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: '甲 + ▸丙'}", "D039"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: ▸乙 + 甲}", "D040"),
    (HEAD + "乙: {id: b, unit: 人, kind: stock, formula: (((((((((((((((((((((▸(((((((((甲}", "D038"),
    (HEAD + "checks:\n  - 甲 = ▸己", "D039"),
    (HEAD + "checks:\n  - 甲▸", "D038"),
    (HEAD + "checks:\n  - 甲 = 甲 ▸= 甲", "D038"),
]


@pytest.mark.parametrize(("marked", "code"), FAULTS, ids=[str(number) for number in range(len(FAULTS))])
def test_a_fault_is_found_at_its_place(tmp_path: Path, marked: str, code: str) -> None:
    _, found = _read(tmp_path, marked.replace("▸", "") + "\n")
    before = marked.partition("▸")[0].split("\n")
    assert [(seen.code, seen.place) for seen in found] == [
        (code, Place("data/indicators.yaml", len(before), len(before[-1]) + 1))
    ]


def test_the_nearest_key_kind_and_indicator_are_named(tmp_path: Path) -> None:
    text = "参保人数: {id: a, unti: 人, unit: 人, kind: stok}\n参保率: {id: b, unit: '%', kind: rate, formula: 参保人 / 2}\n"
    _, found = _read(tmp_path, text)
    assert [seen.finding.fields.get("near") for seen in found] == ["“unit”", "“stock”", "“参保人数”"]


def test_a_long_circle_is_named_once_from_its_first_formula(tmp_path: Path) -> None:
    line = "{0}: {{id: {1}, unit: 人, kind: stock, formula: {2}}}\n"
    text = line.format("甲", "a", "乙 + 1") + line.format("乙", "b", "丙 + 丁") + line.format("丙", "c", "a * 2")
    _, found = _read(tmp_path, text + "丁: {id: d, unit: 人, kind: stock}\n")
    assert [(seen.code, seen.finding.fields["path"]) for seen in found] == [("D040", "甲 → 乙 → 丙 → 甲")]


def test_a_chain_of_five_thousand_formulas_is_no_recursion(tmp_path: Path) -> None:
    lines = [f"甲{n}: {{id: a{n}, unit: 人, kind: stock, formula: 甲{n + 1} + 1}}\n" for n in range(5000)]
    catalogue, found = _read(tmp_path, "".join(lines) + "甲5000: {id: a5000, unit: 人, kind: stock}\n")
    assert (len(catalogue), found) == (5001, [])


def test_an_indicator_with_a_fault_is_still_known(tmp_path: Path) -> None:
    catalogue, found = _read(tmp_path, "甲: {id: a, unit: 人, kind: stok, range: 5}\n")
    assert len(found) == 2
    assert "甲" in catalogue


def test_an_unreadable_catalogue_is_empty(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    assert len(read_catalogue(tmp_path / "none.yaml", "none.yaml", found)) == 0
    assert [seen.code for seen in found] == ["D001"]


@given(st.binary(max_size=200))
def test_any_bytes_give_a_catalogue_or_findings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    found: list[Diagnostic] = []
    assert len(read_catalogue(path, "any.yaml", found)) == 0 or found


_WORDS = st.sampled_from(
    ["甲", "a", "人", "%", "stock", "5", "[0, 1]", "~", "[甲]", "{a: 1}", "甲 + 乙", "'", ": ", "元/盒", "5个百分点"]
)
_KEYS = st.sampled_from(
    [
        "id",
        "unit",
        "kind",
        "display",
        "decimals",
        "range",
        "swing",
        "formula",
        "verbs",
        "polarity",
        "signs",
        "zero",
        "group",
        "front",
        "nn",
    ]
)


@given(st.dictionaries(st.sampled_from(["甲", "乙", "checks", "年份", "x y"]), st.dictionaries(_KEYS, _WORDS)))
def test_any_entries_give_a_catalogue_and_findings(
    tmp_path_factory: pytest.TempPathFactory, written: dict[str, dict[str, str]]
) -> None:
    text = "".join(
        f"{name}:\n" + "".join(f"  {key}: {value}\n" for key, value in keys.items()) for name, keys in written.items()
    )
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(text, encoding="utf-8")
    read_catalogue(path, "any.yaml", [])
