"""The peer: a plain script that fills a docxtpl template from the two years' files, as an office's programmer would write it.

usage: python docxtpl_fill.py TEMPLATE OUTPUT_FOLDER PERIOD_FILE...

It knows units and decimals by itself and is spared the catalogue; it checks nothing and remembers no origin.
"""

import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import yaml
from docxtpl import DocxTemplate

TENTH, HUNDREDTH, ONE, TEN_THOUSAND = Decimal("0.1"), Decimal("0.01"), Decimal(1), Decimal(10_000)
# name -> unit of the numbers in the file over the printed one, precision, printed unit, is it a rate?
FORMS = {
    "参保人数": (TEN_THOUSAND, HUNDREDTH, "万人", False),
    "基金支出": (ONE, HUNDREDTH, "万元", False),
    "报销比例": (ONE, TENTH, "%", True),
    "结算人次": (ONE, ONE, "人次", False),
    "次均费用": (ONE, HUNDREDTH, "元", False),
}


class Loader(yaml.CSafeLoader):
    """Numbers stay text, so that they can become exact decimals."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - yaml's own way


def read(path: Path) -> dict[str, Any]:
    """One YAML file."""
    with path.open("rb") as file:
        content: dict[str, Any] = yaml.load(file, Loader)  # noqa: S506 - a safe loader
        return content


def rounded(value: Decimal, precision: Decimal) -> Decimal:
    """Rounded half up."""
    return value.quantize(precision, ROUND_HALF_UP)


def change(value: Decimal, last: Decimal, is_rate: bool) -> tuple[str, str]:
    """The change on the year in words: what it is measured against, and the rest."""
    if value == last:
        return "与上年", "持平"
    gap = value - last if is_rate else (value - last) / last * 100
    size = rounded(abs(gap), TENTH)
    if not size:
        return "与上年", "基本持平"
    verb = ("提高" if gap > 0 else "下降") if is_rate else ("增长" if gap > 0 else "下降")
    digits = f"{size}".removesuffix(".0")
    return "同比", f"{verb}{digits}{'个百分点' if is_rate else '%'}"


def context(period_file: Path) -> dict[str, Any]:
    """What the template's holes are filled with."""
    this, before = read(period_file), read(period_file.with_name("2024.yaml"))
    filled: dict[str, Any] = {"organisation": this["organisation"]}
    rows: list[dict[str, str]] = []
    for name, text in this["figures"].items():
        scale, precision, unit, is_rate = FORMS[name[:4]]
        value, last = Decimal(text), Decimal(before["figures"][name])
        shown = str(rounded(value / scale, precision))
        base, words = change(value, last, is_rate)
        filled[f"v{name[4:]}"] = shown
        filled[f"c{name[4:]}"] = base + words
        if len(rows) < len(this["figures"]) * 60 // 500:
            shown_last = str(rounded(last / scale, precision))
            rows.append({"name": name, "unit": unit, "value": shown, "last": shown_last, "change": words})
    filled["rows"] = rows
    return filled


def main(template: str, folder: Path, period_files: list[str]) -> None:
    """One document for each period file; docxtpl wants the template loaded anew each time."""
    for number, period_file in enumerate(period_files, 1):
        document = DocxTemplate(template)
        document.render(context(Path(period_file)))
        document.save(folder / f"{number:03d}.docx")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
