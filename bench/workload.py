"""Write the files that both sides read: `python -m bench.workload FOLDER FIGURES REPORTS`. The same arguments, the same files.

FOLDER/data/indicators.yaml     the catalogue: FIGURES indicators with unit, display, decimals, bounds and swing, and sums to check
FOLDER/data/001/2025.yaml       the period file of the first of REPORTS places, its 2024.yaml beside it
FOLDER/templates/bench/         the genre for reportgen
FOLDER/template.docx            the same text as a template for docxtpl
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measures import indicator_name, measure_of

FIGURES_A_PARAGRAPH = (4, 4, 4, 4, 4, 5)  # 500 figures in 120 paragraphs
ROWS_A_FIGURE = 60 / 500
CHECK_EVERY = 25
TITLE = "工作总结"
ANNEX = "主要指标情况表"
LEAD = "本段列出有关指标的完成情况："


def main(folder: Path, figures: int, reports: int) -> None:
    """Write everything."""
    templates = folder / "templates" / "bench"
    templates.mkdir(parents=True)
    (folder / "data").mkdir()
    (folder / "data" / "indicators.yaml").write_text("".join(catalogue(figures)), encoding="utf-8")
    (templates / "genre.yaml").write_text("".join(genre(figures)), encoding="utf-8")
    (templates / "text.md.j2").write_text("\n\n".join(sections(figures)) + "\n", encoding="utf-8")
    for report in range(1, reports + 1):
        place = folder / "data" / f"{report:03d}"
        place.mkdir()
        last, this = values(figures, report)
        (place / "2024.yaml").write_text("".join(period_file(2024, report, last)), encoding="utf-8")
        (place / "2025.yaml").write_text("".join(period_file(2025, report, this)), encoding="utf-8")
    docxtpl_template(folder / "template.docx", figures)


def catalogue(figures: int) -> Iterator[str]:
    """indicators.yaml, with a sum to check for every 25 indicators: number k = k - 10 plus k - 5, all of one measure."""
    for number in range(1, figures + 1):
        measure = measure_of(number)
        swing = "20个百分点" if measure.kind == "rate" else "50%"
        yield (
            f"{indicator_name(number)}:\n  id: indicator_{number:04d}\n  unit: '{measure.unit}'\n"
            f"  display: '{measure.display}'\n  decimals: {measure.decimals}\n  kind: {measure.kind}\n"
            f"  range: [0, {measure.most}]\n  swing: {swing}\n  department: 业务{number % 7}科\n"
        )
    yield "checks:\n"
    for number in sums(figures):
        yield f"  - {indicator_name(number)} = {indicator_name(number - 10)} + {indicator_name(number - 5)}\n"


def sums(figures: int) -> range:
    """Numbers of the indicators that are the sum of two others: 21, 46, 71 … all head counts."""
    return range(21, figures + 1, CHECK_EVERY)


def values(figures: int, report: int) -> tuple[list[str], list[str]]:
    """Last year's and this year's values, as written in the files."""
    drawn = random.Random(report)
    last = [drawn.randint(measure.low, measure.high) for measure in map(measure_of, range(1, figures + 1))]
    # Mostly small changes, now and then none.
    this = [value if drawn.random() < 0.02 else value + value * drawn.randint(-150, 180) // 1000 for value in last]
    for row in (last, this):
        for number in sums(figures):
            row[number - 1] = row[number - 11] + row[number - 6]
    return written(last, drawn), written(this, drawn)


def written(row: list[int], drawn: random.Random) -> list[str]:
    """Values as text, those of a measure with decimals with two of them."""
    return [
        f"{value}.{drawn.randint(0, 99):02d}" if measure_of(n).fraction else str(value)
        for n, value in enumerate(row, 1)
    ]


def period_file(year: int, report: int, row: list[str]) -> Iterator[str]:
    """2024.yaml or 2025.yaml of one place."""
    yield f"report: bench\norganisation: 第{report}县医疗保障局\nregion: 第{report}县\nperiod: {year}\nas_of: {year}-12-31\nfigures:\n"
    for number, value in enumerate(row, 1):
        yield f"  {indicator_name(number)}: {value}\n"


def genre(figures: int) -> Iterator[str]:
    """genre.yaml: one section, and an annex that lists the first indicators."""
    yield f'name: bench\ntitle: "{{{{ 本单位 }}}}{TITLE}"\nsections: [text.md.j2]\nannex:\n  title: {ANNEX}\n  indicators:\n'
    for number in range(1, rows(figures) + 1):
        yield f"    - {indicator_name(number)}\n"


def rows(figures: int) -> int:
    """Rows of the annex: 60 for 500 figures."""
    return round(figures * ROWS_A_FIGURE)


def sections(figures: int) -> Iterator[str]:
    """The paragraphs for reportgen."""
    for numbers in paragraphs(figures):
        parts = [
            f"{measure_of(n).name}{{{{ {indicator_name(n)} }}}}，{{{{ {indicator_name(n)}|同比 }}}}" for n in numbers
        ]
        yield LEAD + "；".join(parts) + "。"


def paragraphs(figures: int) -> Iterator[range]:
    """The numbers of the figures in each paragraph."""
    number, paragraph = 1, 0
    while number <= figures:
        count = FIGURES_A_PARAGRAPH[paragraph % len(FIGURES_A_PARAGRAPH)]
        yield range(number, min(number + count, figures + 1))
        number, paragraph = number + count, paragraph + 1


def docxtpl_template(path: Path, figures: int) -> None:
    """The same text and table as a .docx with holes."""
    from docx import Document
    from docx.enum.text import WD_BREAK

    document = Document()
    document.add_heading("{{ organisation }}" + TITLE, 0)
    for numbers in paragraphs(figures):
        parts = [f"{measure_of(n).name}{{{{ v{n:04d} }}}}{measure_of(n).display}，{{{{ c{n:04d} }}}}" for n in numbers]
        document.add_paragraph(LEAD + "；".join(parts) + "。")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("附件")
    document.add_heading(ANNEX, 1)
    table = document.add_table(rows=4, cols=5)
    cells = [row.cells for row in table.rows]
    for cell, text in zip(cells[0], ("指标", "单位", "本期", "上期", "同比"), strict=True):
        cell.text = text
    cells[1][0].text = "{%tr for row in rows %}"
    for cell, name in zip(cells[2], ("name", "unit", "value", "last", "change"), strict=True):
        cell.text = f"{{{{ row.{name} }}}}"
    cells[3][0].text = "{%tr endfor %}"
    document.save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
