"""Characters that only look like the ones meant are named with their codes, wherever in a data file they stand, and once."""

from pathlib import Path

import pytest

from reportgen.diagnostics.finding import Diagnostic
from reportgen.diagnostics.rendering import hint, message
from reportgen.sources.catalogue_file import catalogue_in
from reportgen.sources.lookalike_texts import lookalike_in
from tests.sources.period_folder import CATALOGUE, FIGURES, HEAD, read

GOLD = "“⾦”（U+2FA6，应为“金”）"
SAID = [
    # what is unknown is told with the near name, the character and its code
    (FIGURES + "  追回基⾦: 5\n", "D042", f"“追回基金”，看着相同，不同的是{GOLD}"),
    (FIGURES + "  参保\uf961: 5\n", "D042", "“参保率”，看着相同，不同的是“\uf961”（U+F961，应为“率”）"),
    (FIGURES + "  insurеd: 5\n", "D042", "“insured”，看着相同，不同的是“е”（U+0435，应为“e”）"),
    (FIGURES + "  参保\u00a0人数: 5\n", "D042", "“参保人数”，所写的名称中有空白 U+00A0"),
    (HEAD + "targets: {追回基⾦: 5}\n", "D042", GOLD),
    (HEAD + "references: {全省: {追回基⾦: 5}}\n", "D042", GOLD),
    (HEAD + "references: {全⽥: {追回基金: 5}}\n", "D030", "“⽥”（U+2F65，应为“田”）"),
    (HEAD + "parameters: {基⾦甲: 5}\n", "D030", GOLD),
    (FIGURES + "  参保人数: {ｖalue: 5}\n", "D023", "“value”，看着相同，不同的是“ｖ”（U+FF56，应为“v”）"),
    (FIGURES + "  参保人数: {value: 5, status: ⼝径调整}\n", "D026", "“⼝”（U+2F1D，应为“口”）"),
    (FIGURES + "  参保人数: ⼋万\n", "D043", "“⼋”（U+2F0B，应为“八”）"),
    (FIGURES + "  参保人数: 5⼈\n", "D043", "“⼈”（U+2F08，应为“人”）"),
    # what is printed is asked about
    (HEAD.replace("示范县医", "⽰范县医"), "D057", "“⽰”（U+2F70，应为“示”）"),
    (HEAD + "parameters: {甲: 基⾦}\n", "D057", GOLD),
    (HEAD + "problems:\n  - {title: 基⾦, items: [人手不足]}\n", "D057", GOLD),
    (HEAD + "plans:\n  - title: 甲\n    text: |\n      一是\n      基⾦\n", "D057", GOLD),
    (HEAD + "problems:\n  - {title: 接种, text: 用НPV疫苗}\n", "D057", "“Н”（U+041D，应为“H”）"),
]


@pytest.mark.parametrize(("text", "code", "said"), SAID)
def test_the_character_is_named_once_with_its_code(text: str, code: str, said: str, tmp_path: Path) -> None:
    _, found = read(tmp_path, text)
    assert [each.code for each in found if each.code != "D048"] == [code]
    assert said in message(found[0]) + hint(found[0])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("基⾦: {id: fund, unit: 元, kind: amount}", "D030"),
        ("车⻋: {id: cars, unit: 辆, kind: stock}", "D030"),
        ("НРV接种: {id: hpv, unit: 人, kind: stock}", "D057"),
        ("甲: {id: a, unit: ⼈, kind: stock}", "D057"),
        ("甲: {id: a, unit: 人, kind: stock, verbs: [增⻓, 下降]}", "D057"),
        ("甲: {id: a, unit: 人, kind: stock, department: ⾦融科}", "D057"),
        ("甲: {id: a, unit: 元, kind: average, formula: 追回基⾦ / 参保人数}", "D038"),
        ("checks: [追回基⾦ = 参保人数]", "D038"),
    ],
)
def test_in_the_catalogue_too(line: str, code: str) -> None:
    found: list[Diagnostic] = []
    catalogue_in(f"{CATALOGUE}{line}\n", "indicators.yaml", found)
    assert [each.code for each in found] == [code]
    assert "U+" in message(found[0]) + hint(found[0])


@pytest.mark.parametrize(
    "text", ["", "abc", "参保率（％）：82．5％，ＡＢ类①㎡", "《办法》“一”——…", "α粒子、Привет", "　　首行"]
)
def test_texts_as_they_are_rightly_written_are_not_asked_about(text: str) -> None:
    assert lookalike_in(text) is None
