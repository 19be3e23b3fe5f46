"""A small office laid out in a folder, so that a test reads: these files, then this text or these findings.

Every file has a default; a test writes over those it is about. The section's text is `templates/annual/a.md.j2`.
"""

from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from reportgen.app.drafting import draft
from reportgen.app.loading import judge, load
from reportgen.blocks.enumeration import marked_items
from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    Document,
    Enumeration,
    FigureInline,
    FigureRecord,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
)
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import in_order, message

HEAD = """\
report: annual
organisation: 示范县医疗保障局
region: 示范县
"""
CATALOGUE = """\
参保人数: {id: insured, unit: 人, kind: stock, polarity: higher_is_better, display: 万人, decimals: 2}
职工人数: {id: employees, unit: 人, kind: stock, polarity: higher_is_better}
基金收入: {id: income, unit: 元, kind: amount, polarity: higher_is_better}
基金支出: {id: expense, unit: 元, kind: amount}
结余: {id: surplus, unit: 元, kind: amount, formula: 基金收入 - 基金支出}
结余率: {id: surplus_rate, unit: '%', kind: rate, formula: 结余 / 基金收入}
报销比例: {id: reimbursed, unit: '%', kind: rate, polarity: higher_is_better}
住院率: {id: hospital_rate, unit: '%', kind: rate, polarity: lower_is_better}
位次: {id: place, unit: 位, kind: rank, polarity: lower_is_better, scope: 全省}
办理天数: {id: days, unit: 天, kind: duration, polarity: lower_is_better}
工单件数: {id: orders, unit: 件, kind: count}
住院率同比: {id: rate_change, unit: '%', kind: change}
无上年: {id: fresh, unit: 人, kind: flow}
未知: {id: unknown, unit: 万元, kind: amount}
未写: {id: unwritten, unit: 家, kind: count}
保密数: {id: secret, unit: 万元, kind: amount}
直报比例: {id: stated_rate, unit: '%', kind: rate, polarity: higher_is_better}
直报增长: {id: stated_growth, unit: 元, kind: amount, polarity: higher_is_better}
次均费用: {id: cost, unit: 元, kind: average, polarity: lower_is_better}
零数: {id: zero, unit: 人, kind: count}
估数: {id: guess, unit: 万元, kind: amount}
下限: {id: low, unit: '%', kind: rate}
上限: {id: high, unit: '%', kind: rate}
自日: {id: own_day, unit: 件, kind: count}
自期: {id: own_months, unit: 件, kind: count}
"""
YEAR_2025 = """\
period: 2025
as_of: 2025-12-31
date: 2026-01-10
figures:
  参保人数: 828357
  职工人数: 31200
  基金收入: 1.2亿
  基金支出: 9000万
  报销比例: 68.4
  住院率: 21
  位次: 2
  办理天数: 15
  工单件数: 3086
  住院率同比: -8.81
  无上年: 12
  未知: ~
  保密数: {value: 5, status: 保密}
  直报比例: {value: 68.4, change: 0.5个百分点}
  直报增长: {value: 800万, change: -5.53%}
  次均费用: {value: 7432.5, status: 口径调整, comparable_last: 7510.2}
  零数: 0
  估数: {value: 80, status: 估计}
  下限: 6.3
  上限: 67.9
  自日: {value: 30, as_of: 2025-06-20}
  自期: {value: 40, period: 2025-01/05}
targets:
  参保人数: {2025: 82.5万, 2026: 83万}
  职工人数: {2025: 3.2万}
  报销比例: {2025: 68.4, 2026: 70}
  住院率: {2025: 20, 2026: 19.5}
  办理天数: {2026: 12}
  位次: {2025: 3, 2026: 1}
  未知: {2025: 100}
parameters:
  热线名称: 12345热线
  时限: ~
"""
YEAR_2024 = """\
period: 2024
figures:
  参保人数: 786000
  职工人数: 31200
  基金收入: 1亿
  基金支出: 8000万
  报销比例: 68
  住院率: 20
  位次: 5
  办理天数: 17
  工单件数: 3000
  未知: 70
  保密数: 4
  直报比例: 60
  次均费用: 9999
  零数: 7
"""
YEAR_2023 = """\
period: 2023
figures: {参保人数: 760000, 基金收入: 8000万, 工单件数: 2000, 位次: 6, 报销比例: 66}
"""
GENRE = """\
title: 标题
sections: [a.md.j2]
"""
SECTION = "templates/annual/a.md.j2"
PERIOD = "data/2025.yaml"
CACHE = "缓存"


class Answer(NamedTuple):
    """What came of a draft: None for the document where errors stopped it."""

    document: Document | None
    found: tuple[Diagnostic, ...]

    @property
    def text(self) -> str:
        """The draft, a block a line; what stopped it, where it was stopped."""
        if self.document is None or self.errors:
            return "\n".join(self.errors)
        return "\n".join(line for block in self.document.blocks for line in lines(block))

    @property
    def title(self) -> list[str]:
        assert self.document is not None, self.errors
        return [inline_text(line) for line in self.document.title]

    @property
    def figures(self) -> tuple[FigureRecord, ...]:
        assert self.document is not None, self.errors
        return self.document.figures

    @property
    def errors(self) -> list[str]:
        return [shown(each) for each in in_order(self.found) if each.severity is Severity.ERROR]

    def of_code(self, *families: str) -> list[str]:
        """The findings whose code begins so, as `place: code message`."""
        return [shown(each) for each in in_order(self.found) if each.code.startswith(families)]


class Office:
    """The project in its folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("data/indicators.yaml", CATALOGUE)
        self.write("data/2025.yaml", HEAD + YEAR_2025)
        self.write("data/2024.yaml", HEAD + YEAR_2024)
        self.write("data/2023.yaml", HEAD + YEAR_2023)
        self.write("templates/annual/genre.yaml", GENRE)
        self.write(SECTION, "正文。\n")

    def write(self, name: str, content: str | bytes) -> "Office":
        """Write a file of the project, its folders with it."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def add(self, name: str, content: str) -> "Office":
        """Write text behind what a file holds."""
        return self.write(name, (self.root / name).read_text(encoding="utf-8") + content)

    def year(self, text: str, name: str = "data/2025.yaml") -> "Office":
        """A period file of these lines under the usual head."""
        return self.write(name, HEAD + text)

    def drafted(self, section: str | bytes | None = None, period: str = PERIOD) -> Answer:
        """The draft of a period file, its section's text replaced where one is given."""
        if section is not None:
            self.write(SECTION, section)
        loaded = load(period, self.root)
        judge(loaded)
        made = draft(loaded, self.root / CACHE)
        return Answer(made.document if made else None, tuple(loaded.found))

    def prints(self, section: str, period: str = PERIOD) -> str:
        """The draft's text, a block a line."""
        return self.drafted(section, period).text

    def finds(self, section: str | bytes) -> list[str]:
        """The errors of a section."""
        return self.drafted(section).errors


def unplaced(findings: list[str]) -> list[str]:
    """Findings as `shown`, each without its place."""
    return [finding.partition(": ")[2] for finding in findings]


def shown(diagnostic: Diagnostic) -> str:
    """`place: code message`, as the terminal has it without its words for severity."""
    return f"{diagnostic.place}: {diagnostic.code} {message(diagnostic)}"


def inline_text(inlines: Inlines) -> str:
    """The characters of a line, without what carries them."""
    return "".join(each.figure.text if isinstance(each, FigureInline) else each.text for each in inlines)


def lines(block: Block) -> list[str]:
    """A block as lines of text: headings with #, enumerations as they are printed."""
    match block:
        case Heading():
            return [
                f"{'#' * block.level} {block.number}{inline_text(block.inlines)}{' {接排}' if block.run_in else ''}"
            ]
        case Paragraph():
            return [inline_text(block.inlines)]
        case Enumeration():
            return ["".join(map(inline_text, marked_items(block)))]
        case Signature():
            return [f"署名 {inline_text(line)}" for line in block.lines]
        case Addressee():
            return [f"主送 {inline_text(block.inlines)}"]
        case Attachments():
            return [f"附件 {inline_text(name)}" for name in block.names]
        case Table():
            return [" | ".join(block.head), *(" | ".join(map(inline_text, row)) for row in block.rows)]
        case Chart():
            return [
                f"[{block.kind}] {block.label} {inline_text(block.caption)}",
                " | ".join(("", *block.categories)),
                *(" | ".join((each.name, *map(written, each.values))) for each in block.series),
            ]
        case Annex():
            return [
                f"{block.label} {inline_text(block.title)}",
                *(line for each in block.blocks for line in lines(each)),
            ]


def written(value: Decimal | None) -> str:
    """A chart's value as it is, without zeros behind it; "—" where there is none."""
    return f"{value.normalize():f}" if value is not None else "—"
