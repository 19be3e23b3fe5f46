"""The pages of docs/ taken apart: headings, fenced blocks, tables.

Fenced blocks that follow one another with only blank lines between them are one example: the files that a reader would write,
and last what the program answers.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEMPLATES = DOCS / "模板编写.md"
DATA = DOCS / "数据填报.md"
GENRES = DOCS / "文种.md"


class Fence(NamedTuple):
    """A fenced block. info: the words behind the opening fence; line: of the opening fence, from 1."""

    info: tuple[str, ...]
    text: str
    line: int


class Row(NamedTuple):
    """A row of a table: its cells under the table's heads; line: in the page, from 1."""

    cells: dict[str, str]
    line: int


class Page(NamedTuple):
    """A page. examples: runs of fenced blocks; rows: of every table, under the title of the section it stands in."""

    examples: list[tuple[Fence, ...]]
    rows: dict[str, list[Row]]


def read_page(path: Path) -> Page:
    """A page of Markdown, as far as these tests need it."""
    examples: list[tuple[Fence, ...]] = []
    rows: dict[str, list[Row]] = {}
    run: list[Fence] = []
    section, head = "", list[str]()
    lines = iter(enumerate(path.read_text(encoding="utf-8").splitlines(), start=1))
    for number, line in lines:
        if line.startswith("```"):
            mark = line[: len(line) - len(line.lstrip("`"))]
            run.append(Fence(tuple(line.strip("`").split()), "\n".join(_inside(lines, mark)), number))
            if run[-1].info == ("text",):
                examples.append(tuple(run))
                run = []
            continue
        if line.strip() and run:
            examples.append(tuple(run))
            run = []
        if line.startswith("#"):
            section = line.lstrip("#").strip()
        cells = _cells(line)
        if not cells:
            head = []
        elif not head:
            head = cells
        elif set(line) - set("|-: "):
            assert len(cells) == len(head), f"{path.name}:{number} has {len(cells)} cells, its head {len(head)}"
            rows.setdefault(section, []).append(Row(dict(zip(head, cells, strict=True)), number))
    if run:
        examples.append(tuple(run))
    return Page(examples, rows)


def code(cell: str) -> str:
    """What stands in a cell as code: the text between its first pair of backticks, or the cell itself."""
    return cell.split("`")[1] if "`" in cell else cell


def _inside(lines: Iterator[tuple[int, str]], mark: str) -> Iterator[str]:
    for _, line in lines:
        if line.rstrip() == mark:
            return
        yield line


def _cells(line: str) -> list[str]:
    """The cells of a table's line; a \\| in one is a |."""
    if not line.startswith("|"):
        return []
    parts = line.strip().strip("|").replace("\\|", "\0").split("|")
    return [part.strip().replace("\0", "|") for part in parts]
