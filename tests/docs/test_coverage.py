"""Everything that users can write is on the pages, and nothing else is."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from reportgen.app.explain import all_rules
from reportgen.cli.main import COMMANDS
from reportgen.language.style import Style
from reportgen.sources import file_kinds, shape
from reportgen.templating import genre_file
from reportgen.templating.filters import DOCUMENTED
from reportgen.templating.names import NAMES
from tests.docs.pages import DATA, TEMPLATES, code, read_page

PAGES = {"templates": read_page(TEMPLATES), "data": read_page(DATA)}


def written(page: str, section: str, *heads: str) -> list[str]:
    """The codes in the cells under these heads, of every table of a section that has them."""
    rows = [row for row in PAGES[page].rows[section] if heads[0] in row.cells]
    return [code(row.cells[head]) for row in rows for head in heads]


def fields(*shapes: shape.Shape) -> list[str]:
    return [name for each in shapes for name in each.fields]


CLAIMS: dict[str, tuple[str, str, tuple[str, ...], Iterable[str]]] = {
    "filters": ("templates", "过滤器", ("中文", "英文"), [name for pair in DOCUMENTED for name in pair[:2]]),
    "names": ("templates", "名称", ("中文", "英文"), NAMES),
    "style keys": ("templates", "措辞风格", ("键",), Style._fields),
    "genre keys": ("templates", "文种设置 genre.yaml", ("键",), genre_file.KEYS),
    "period keys": ("data", "时期文件", ("键",), fields(file_kinds.PERIOD_FILE)),
    "figure keys": ("data", "一个数的附加说明", ("键",), fields(file_kinds.FIGURE)),
    "statuses": ("data", "没有数和特别的数", ("状态",), file_kinds.STATUSES.meanings),
    "source keys": ("data", "表格来源", ("键",), fields(file_kinds.SOURCE)),
    "passage keys": ("data", "问题和计划", ("键",), fields(file_kinds.PASSAGE)),
    "catalogue keys": ("data", "指标目录", ("键",), fields(file_kinds.INDICATOR, file_kinds.CATALOGUE)),
    "kinds": ("data", "指标目录", ("类型",), file_kinds.KINDS.meanings),
    "polarities": ("data", "指标目录", ("方向",), file_kinds.POLARITIES.meanings),
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_all_there_is_stands_in_one_table_and_nothing_else(claim: str) -> None:
    page, section, heads, known = CLAIMS[claim]
    assert sorted(written(page, section, *heads)) == sorted(known)


@pytest.mark.parametrize("path", [TEMPLATES, DATA], ids=["templates", "data"])
def test_the_rules_and_commands_named_on_a_page_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\b[DTLFRP]\d{3}\b", text)) <= all_rules().keys()
    assert set(re.findall(r"`reportgen ([a-z]+)", text)) <= set(COMMANDS)
