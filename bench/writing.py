"""How long writing a .docx takes: `python -m bench.writing [--figures 500,5000] [--rounds 5]`, beside docxtpl and plain python-docx.

The standard workload (120 paragraphs, 500 figures with their changes, a table of 60 rows) is read, checked and worded before the
clock starts; what is timed is the way from there to the file's bytes. All three write the same text: docxtpl fills its template,
which it has to load anew each time, python-docx adds paragraphs, runs and cells by its own calls. reportgen also writes a control,
an anchor and a record for each figure, and a native chart with its workbook, which neither peer can. Each side is a process of its
own, so that its peak memory is its own; rounds within it, medians.
"""

import argparse
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.process import median, run

if TYPE_CHECKING:
    from reportgen.blocks.model import Document, Table

SIDES = ("reportgen", "docxtpl", "python-docx")


def writer_of(side: str, folder: Path) -> Callable[[], bytes]:
    """A function that writes the document once, everything before that done."""
    period = folder / "data" / "001" / "2025.yaml"
    if side == "docxtpl":
        return _docxtpl(folder, period)
    return _reportgen(period) if side == "reportgen" else _python_docx(period)


def _reportgen(period: Path) -> Callable[[], bytes]:
    from decimal import Decimal

    from reportgen.blocks.model import Chart, ChartSeries, Text
    from reportgen.docx.writing.write import draft_bytes

    document = _document(period)
    years = tuple(f"{year}年" for year in range(2021, 2026))
    series = tuple(
        ChartSeries(name, tuple(map(Decimal, range(place, place + 5))), 2) for place, name in enumerate("甲乙")
    )
    chart = Chart("column", (Text("收支"),), years, series, "亿元", "收支", label="图1")
    charted = document._replace(blocks=(*document.blocks, chart))
    return lambda: draft_bytes(charted)


def _python_docx(period: Path) -> Callable[[], bytes]:
    from docx import Document as WordDocument

    from reportgen.docx.writing.text_width import plain

    lines = list(_lines(period))
    tables = [
        [list(table.head), *([plain(cell) for cell in row] for row in table.rows)]
        for table in _tables(_document(period))
    ]

    def write() -> bytes:
        word = WordDocument()
        for pieces in lines:
            paragraph = word.add_paragraph()
            for piece in pieces:
                paragraph.add_run(piece)
        for rows in tables:
            table = word.add_table(rows=0, cols=len(rows[0]))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        buffer = io.BytesIO()
        word.save(buffer)
        return buffer.getvalue()

    return write


def _docxtpl(folder: Path, period: Path) -> Callable[[], bytes]:
    from docxtpl import DocxTemplate

    from bench.docxtpl_fill import context

    filled = context(period)

    def write() -> bytes:
        template = DocxTemplate(folder / "template.docx")
        template.render(filled)
        buffer = io.BytesIO()
        template.save(buffer)
        return buffer.getvalue()

    return write


def _document(period: Path) -> "Document":
    from reportgen.app.drafting import draft
    from reportgen.app.loading import judge, load

    loaded = load(period)
    judge(loaded)
    made = draft(loaded)
    if made is None:
        sys.exit(f"{period}: {loaded.found}")
    return made.document


def _lines(period: Path) -> Iterator[list[str]]:
    """The paragraphs of the text, each as its runs."""
    from reportgen.blocks.model import FigureInline, Heading, Paragraph

    document = _document(period)
    for block in document.blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield [each.figure.text if isinstance(each, FigureInline) else each.text for each in block.inlines]


def _tables(document: "Document") -> "Iterator[Table]":
    from reportgen.blocks.model import Annex, Table

    for block in document.blocks:
        for inner in block.blocks if isinstance(block, Annex) else (block,):
            if isinstance(inner, Table):
                yield inner


def timed(side: str, folder: Path, rounds: int) -> None:
    """One side: prints its seconds of each round as JSON; one round first that does not count."""
    write = writer_of(side, folder)
    write()
    seconds = []
    for _ in range(rounds):
        began = perf_counter()
        write()
        seconds.append(perf_counter() - began)
    sys.stdout.write(json.dumps(seconds))


def main() -> None:
    """Make the workload, run each side, print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.writing", description="writing a .docx")
    parser.add_argument("--figures", default="500,5000", help="sizes of a report (default 500,5000)")
    parser.add_argument("--rounds", type=int, default=5, help="of each side; the median counts (default 5)")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        timed(options.side, options.folder, options.rounds)
        return
    print("writing the .docx alone: milliseconds, and MB at the peak of the whole process; ratios over docxtpl")
    first: dict[str, float] = {}
    for figures in map(int, options.figures.split(",")):
        with tempfile.TemporaryDirectory(prefix="reportgen-bench-") as name:
            folder = Path(name)
            environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
            said = folder / "said.txt"
            run([sys.executable, "-m", "bench.workload", name, str(figures), "1"], said, environment)
            took: dict[str, float] = {}
            memory: dict[str, float] = {}
            for side in SIDES:
                command = [sys.executable, "-m", "bench.writing", "--side", side, "--folder", name]
                sample = run([*command, "--rounds", str(options.rounds)], said, environment)
                took[side], memory[side] = median(json.loads(sample.said)), sample.megabytes
        for side in SIDES:
            growth = f"   × {took[side] / first[side]:.1f} of the first size" if side in first else ""
            print(
                f"  {figures:>5} figures  {side:12}{took[side] * 1000:>9.1f} ms{took[side] / took['docxtpl']:>7.2f}"
                f"{memory[side]:>9.0f} MB{growth}"
            )
        first = first or took


if __name__ == "__main__":
    main()
