"""Data files that grow: many lines, names, cells, quotes, levels; twice as much must take no more than twice as long."""

from collections.abc import Mapping
from random import Random

from fuzz.case import CATALOGUE, GENRE, OFFICE, PERIOD, RULES, Case
from fuzz.figures import Measure
from fuzz.kinds.template_growth import MOST
from fuzz.projects import HEAD, project

_MEASURES = (Measure("甲人数", "m1", "人", "人", 0, "stock"), Measure("乙金额", "m2", "万元", "元", 4, "amount"))
_MANY = (200, 2000, 5000, 20_000)
CSV = "data/x.csv"

# The file, what begins it, the piece that is repeated (# is its number), and what ends it.
_YAML = (
    (PERIOD, HEAD + "figures:\n", "  名称#: 5\n", ""),
    (PERIOD, HEAD + "figures:\n", "  甲人数: 5\n", ""),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "[", ""),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "{a: ", ""),
    (PERIOD, HEAD + "figures:\n  甲人数: '", "''", "'\n"),
    (PERIOD, HEAD + "figures:\n  甲人数: \"", "\\\"", ""),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "5", "\n"),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "一百", "\n"),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "1,", "\n"),
    (PERIOD, HEAD + "figures:\n  甲人数: ", "5 ", "人\n"),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nparameters:\n", "  参数#: 值\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nproblems:\n", "  - {title: 题, text: 文}\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nplans:\n  - title: 题\n    items:\n", "      - 甲。\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nsources:\n", "  - x#.csv\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\ntargets:\n", "  名称#: {2025: 5}\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nreferences:\n", "  地方#: {甲人数: 5}\n", ""),
    (PERIOD, HEAD, "- ", "a\n"),
    (PERIOD, HEAD, "键#: 5\n", ""),
    (PERIOD, HEAD, "\n", ""),
    (PERIOD, HEAD, "甲：5\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nparameters:\n  长: >\n", "    甲 乙\n", ""),
    (PERIOD, HEAD + "figures: {甲人数: 5}\nparameters:\n  长: ", "甲", "\n"),
    (CATALOGUE, "".join(each.entry() for each in _MEASURES), "指标#: {id: i#, unit: 人, kind: stock}\n", ""),
    (CATALOGUE, "".join(each.entry() for each in _MEASURES) + "丙: {id: c, unit: 人, kind: stock, formula: 甲人数", " + 甲人数", "}\n"),
    (CATALOGUE, "".join(each.entry() for each in _MEASURES) + "丙: {id: c, unit: 人, kind: stock, formula: ", "(", "甲人数}\n"),
    (CATALOGUE, "".join(each.entry() for each in _MEASURES) + "checks:\n", "  - 甲人数 = 甲人数 + 甲人数\n", ""),
    (CATALOGUE, "".join(each.entry() for each in _MEASURES) + "派0: {id: d0, unit: 人, kind: stock, formula: 甲人数 + 甲人数}\n", "派x#: {id: d#, unit: 人, kind: stock, formula: 派x# + 甲人数}\n", ""),
    (RULES, "", "- {scheme: 甲, place: 一级, rate: 5%, valid_from: 2024-01-01}\n", ""),
    (RULES, "", "- {scheme: 甲#, rate: 5%, valid_from: 2024-01-01}\n", ""),
    (GENRE, 'title: "甲"\nsections: [s.md.j2]\nparameters: [', "参数#, ", "a]\n"),
    (GENRE, 'title: "甲"\nsections: [', "s#.md.j2, ", "s.md.j2]\n"),
    (GENRE, 'sections: [s.md.j2]\ntitle: "', "关于", '"\n'),
    (OFFICE, "style: {", "键#: 5, ", "}\n"),
    (OFFICE, "format: ", "甲", "\n"),
)  # fmt: skip
_TABLES = (
    ("指标,数值\n", "名称#,5\n"), ("指标,数值\n", "甲人数,5\n"), ("指标,数值\n", "甲人数,5,6\n"), ("指标,数值\n", ",\n"), ("指标,数值\n", "\n"), ("指标,数值\n甲人数,", "5,"), ("指标,数值\n甲人数,", '"",'), ('指标,数值\n甲人数,"', '""'),
    ('指标,数值\n甲人数,"', "5\n"), ("指标,数值", ",数值"), ("指标,数值", ",列#"), ("", "题,\n"), ("指标,数值\n", '甲人数,"5"x\n'), ("指标,数值\n", "其中：甲人数#,5\n"), ("指标,数值\n", "合计,5\n"), ("指标,数值\n甲人数,", "5"), ("指标,数值\n", '"甲人数'),
    ("指标,数值\n", "甲人数；5\n"), ("指标,数值\r", "甲人数,5\r"), ("指标,数值\n", "甲 人 数,约5余\n"), ("指标,数值\n", " "), ("指标,数值\n", "（一）"), ("指标,数值\n", "⼈,5\n"),
)  # fmt: skip


def growing_yaml(drawn: Random) -> Case:
    """A project one of whose YAML files is large."""
    name, head, piece, end = drawn.choice(_YAML)
    return _case(drawn, "yaml", name, (head, piece, end), "figures: {甲人数: 5}\n", {})


def growing_csv(drawn: Random) -> Case:
    """A project whose CSV file is large."""
    head, piece = drawn.choice(_TABLES)
    return _case(drawn, "csv", CSV, (head, piece, ""), "sources: [x.csv]\n", {})


def _case(
    drawn: Random, kind: str, name: str, parts: tuple[str, str, str], period: str, more: Mapping[str, bytes]
) -> Case:
    head, piece, end = parts
    count = min(drawn.choice(_MANY), MOST // len(piece.encode()))
    files = project(_MEASURES, period, more, "甲{{ m1 }}。\n") | {name: _repeated(head, piece, end, count)}
    half = {name: _repeated(head, piece, end, count // 2)}
    return Case(kind, files, odd_file=True, note=f"{name}: {head[-20:]!r} {piece!r} × {count}", grown=True, half=half)


def _repeated(head: str, piece: str, end: str, count: int) -> bytes:
    body = "".join(piece.replace("#", str(number)) for number in range(count)) if "#" in piece else piece * count
    return (head + body + end).encode()
