"""Everything that users can write is on the pages, and nothing else is."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from reportgen.app.check import check
from reportgen.app.explain import all_rules
from reportgen.cli.main import COMMANDS
from reportgen.diagnostics.rendering import message
from reportgen.genre import genre_file
from reportgen.handbook.register import RULES
from reportgen.language.pieces.style import CHOICES, STYLES, Style
from reportgen.sources.figures import file_kinds
from reportgen.sources.yaml import shape
from reportgen.templating.filters import DOCUMENTED
from reportgen.templating.filters.register import ARGUMENTS
from reportgen.templating.jinja.names import NAMES
from tests.docs.pages import DATA, DOCS, GENRES, TEMPLATES, Row, code, read_page
from tests.docs.projects import PERIOD, SECTION, lay_out

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
    "arguments": ("templates", "括号里的参数", ("中文", "英文"), [name for pair in ARGUMENTS.items() for name in pair]),
    "named styles": ("templates", "三种现成的风格", ("风格",), STYLES),
    "what becomes of gaps": ("templates", "没有数的时候", ("取值",), CHOICES["missing"]),
    "style keys": ("templates", "措辞风格", ("键",), Style._fields),
    "genre keys": ("templates", "文种设置 genre.yaml", ("键",), genre_file.KEYS),
    "format keys": ("templates", "版式 format", ("键",), fields(file_kinds.FORMAT)),
    "period keys": ("data", "时期文件", ("键",), fields(file_kinds.PERIOD_FILE)),
    "figure keys": ("data", "一个数的附加说明", ("键",), fields(file_kinds.FIGURE)),
    "change bases": ("data", "按可比价格的同比", ("依据",), file_kinds.CHANGE_BASES.meanings),
    "reference keys": ("data", "参照数", ("键",), fields(file_kinds.REFERENCE)),
    "office keys": ("data", "本单位的措辞", ("键",), fields(file_kinds.OFFICE_FILE)),
    "statuses": ("data", "没有数和特别的数", ("状态",), file_kinds.STATUSES.meanings),
    "source keys": ("data", "表格来源", ("键",), fields(file_kinds.SOURCE)),
    "passage keys": ("data", "问题和计划", ("键",), fields(file_kinds.PASSAGE)),
    "catalogue keys": ("data", "指标目录", ("键",), fields(file_kinds.INDICATOR, file_kinds.CATALOGUE)),
    "rule keys": ("data", "规则", ("键",), fields(file_kinds.RULE)),
    "text keys": ("data", "现成的文字", ("键",), fields(file_kinds.WRITTEN_TEXT)),
    "kinds of text": ("data", "现成的文字", ("种类",), file_kinds.TEXT_KINDS.meanings),
    "kinds": ("data", "指标目录", ("类型",), file_kinds.KINDS.meanings),
    "polarities": ("data", "指标目录", ("方向",), file_kinds.POLARITIES.meanings),
}


@pytest.mark.parametrize("claim", CLAIMS)
def test_all_there_is_stands_in_one_table_and_nothing_else(claim: str) -> None:
    page, section, heads, known = CLAIMS[claim]
    assert sorted(written(page, section, *heads)) == sorted(known)


@pytest.mark.parametrize("path", [TEMPLATES, DATA, GENRES], ids=["templates", "data", "genres"])
def test_the_rules_and_commands_named_on_a_page_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\b[DTLFRP]\d{3}\b", text)) <= all_rules().keys()
    assert set(re.findall(r"`reportgen ([a-z]+)", text)) <= set(COMMANDS)


def test_every_choice_of_a_style_key_stands_in_its_row() -> None:
    rows = {code(row.cells["键"]): row for row in PAGES["templates"].rows["措辞风格"] if "键" in row.cells}
    for key, choices in CHOICES.items():
        (listed,) = (cell for head, cell in rows[key].cells.items() if head.startswith("取值"))
        assert [choice for choice in choices if f"`{choice}`" not in listed] == [], key


def test_every_error_between_figures_and_words_is_shown_with_a_template() -> None:
    shown = set(written("templates", "检查时就停下的写法", "代码"))
    assert {f"T0{number}" for number in range(17, 24)} <= shown


@pytest.mark.parametrize(
    "row",
    [row for row in PAGES["templates"].rows["检查时就停下的写法"] if "待核" in row.cells],
    ids=lambda row: code(row.cells["代码"]),
)
def test_a_question_on_the_page_is_asked_of_its_template(row: Row, tmp_path: Path) -> None:
    lay_out(tmp_path, [(SECTION, code(row.cells["模板里"]))])
    asked = check(os.fspath(PERIOD), cwd=tmp_path).diagnostics
    assert (code(row.cells["代码"]), row.cells["待核"]) in [(each.code, message(each)) for each in asked]


@pytest.mark.parametrize("path", [TEMPLATES, DATA, GENRES], ids=["templates", "data", "genres"])
def test_the_wording_rules_named_on_a_page_exist(path: Path) -> None:
    assert set(re.findall(r"\b[VCROS]\d{1,2}\b", path.read_text(encoding="utf-8"))) <= RULES.keys()


@pytest.mark.parametrize("path", [TEMPLATES, DATA, GENRES], ids=["templates", "data", "genres"])
def test_a_link_leads_to_a_heading_that_there_is(path: Path) -> None:
    for page, anchor in re.findall(r"\]\(([^)#\s]*)#([^)\s]+)\)", path.read_text(encoding="utf-8")):
        assert anchor in anchors(DOCS / page if page else path), anchor


def anchors(path: Path) -> list[str]:
    """The headings of a page as links name them: lower case, spaces as hyphens, without other signs."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]
