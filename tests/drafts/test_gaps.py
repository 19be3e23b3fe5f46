"""A draft with a figure less still reads well: no doubled or dangling punctuation, no empty item, no error."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from reportgen.blocks.model import Document
from reportgen.diagnostics.finding import Severity
from tests.drafts.built import DRAFTS, Made, copied_project, made_draft, paragraphs

# How many figures a period file has at least; the questions' figures are rules, and are taken away below.
FEWEST = {"congress-2006": 20, "feature-2021-2025": 35, "news-2025-05": 40}
OF_RULES = ("qa-",)
CODE = re.compile(r"[A-Z]\d{3}")
MOST = 60  # figures taken away of each file: every second or third, so that it takes a minute at most
FIGURE = re.compile(r"^(  (?P<name>\w+): )(?P<value>\{[^}]*\}|[^\s#{]+)(?P<rest>.*)$")
NEVER = re.compile(
    "[，；、：（“《][，。；、：）]"  # a comma before a full stop, an empty bracket …
    "|[。；，、：][）”》]?[，；、]"  # … and anything doubled
    "|。。|（）|“”|\\*\\*\\*\\*|[，；、]$|^[，。；、：）]"
    "|[一二三四五六七八九十][是要](?:[二三四五六七八九十][是要]|[，。；]|$)|首先[，。]其次"
    "|其中(?:[。；：）]|$)|XX$"
)
# A particle or verb at the end of a clause, as in 完成参保任务的。 or 次均报销，: right where the full draft has it too.
HANGING = re.compile(r"(?:[的为占居共达按至与和由向对超近约]|其余|低于|高于|同比|报销|发放)(?=[，。；、）])")

# Words before a figure that are a whole statement without it: 及早预付住院费用。 向定点医疗机构拨付职工医保预付款。
STAND_ALONE = {"住院费用", "保预付款"}


def typed_figures(text: str) -> list[tuple[int, str, str]]:
    """Line number, name, and the line with ~ for its value, of each figure typed in; one that is stated beside a formula is
    taken out as a whole, since such an indicator has no value of its own.
    """
    lines = text.splitlines()
    found = []
    start, end = lines.index("figures:"), next((n for n, line in enumerate(lines) if line.startswith("targets:")), None)
    end = end or next((n for n, line in enumerate(lines) if line.startswith("parameters:")), len(lines))
    for number in range(start + 1, end):
        match = FIGURE.match(lines[number])
        if match:
            without = "" if "stated:" in match["value"] else f"{match[1]}~{match['rest']}"
            found.append((number, match["name"], without))
    return found


def ends(text: str) -> set[str]:
    """Each word that hangs at the end of a clause, with what stands before it; figures as 0, so that only words count."""
    plain = re.sub(r"[\d.]+", "0", text)
    return {plain[max(0, found.start() - 4) : found.end() + 1] for found in HANGING.finditer(plain)}


class Full(NamedTuple):
    """What a full draft has. ends: the words that hang at the end of its clauses; leads: those that lead up to a figure; text: all."""

    ends: set[str]
    leads: set[str]
    text: str


def measured(document: Document | None) -> Full:
    assert document is not None
    text = "\n".join(paragraphs(document))
    return Full(ends(text), {found[1] for found in re.finditer(r"(\w\D{3})(?=约?\d)", text)}, text)


def left_standing(line: str, full: Full) -> list[str]:
    """Words that lead up to a figure in the full draft, and here to the end of a clause."""
    found = [each[1] for each in re.finditer(r"(?=(\w\D{3}[，。；、）]))", line)]
    return [each for each in found if each[:4] in full.leads - STAND_ALONE and each not in full.text]


def slips(drafted: Made, full: Full) -> list[str]:
    """What is wrong with a draft that lacks a figure."""
    errors = [finding.code for finding in drafted.found if finding.severity is Severity.ERROR]
    if drafted.document is None:
        return errors or ["no draft"]
    found = list(errors)
    for line in paragraphs(drafted.document):
        found += [line[max(0, slip.start() - 15) : slip.end() + 8] for slip in NEVER.finditer(line) if "|" not in line]
        found += sorted(ends(line) - full.ends) + left_standing(line, full)
    return found


def test_the_measure_notices_a_slip() -> None:
    for slip in (
        "参保，。",
        "参保；。",
        "（）",
        "救助、。",
        "参保，，",
        "如下：。",
        "一是。",
        "一是甲。二是三是乙。",
        "参保，",
        "，参保",
        "其中。",
    ):
        assert NEVER.search(slip), slip
    for right in ("一是甲。二是乙。", "追回XX万元，", "（含自查）。", "“一站式”，其中，甲", "汇报如下："):
        assert not NEVER.search(right.rstrip("，")), right
    assert ends("完成参保任务的，占全部的。") == {"参保任务的，", "，占全部的。"}
    full = Full(set(), {"政府资助"}, "其中政府资助159人；")
    assert left_standing("其中政府资助；", full) == ["政府资助；"]
    assert left_standing("其中政府资助3人；", full) == []


@pytest.mark.parametrize("name", DRAFTS)
def test_a_full_draft_has_no_slips(name: str, tmp_path: Path) -> None:
    drafted = made_draft(name, copied_project(tmp_path) / "data")
    assert slips(drafted, measured(drafted.document)) == []


@pytest.mark.parametrize("name", [name for name in DRAFTS if not name.startswith(OF_RULES)])
def test_no_figure_taken_away_leaves_a_slip(name: str, tmp_path: Path) -> None:
    data = copied_project(tmp_path) / "data"
    path = data / DRAFTS[name].period_file
    text = path.read_text(encoding="utf-8")
    full = measured(made_draft(name, data).document)
    figures = typed_figures(text)
    assert len(figures) > FEWEST.get(name, 60)
    wrong = {}
    for number, indicator, without in figures[:: -(-len(figures) // MOST)]:
        lines = text.splitlines()
        lines[number] = without
        path.write_text("\n".join(lines), encoding="utf-8")
        if found := slips(made_draft(name, data), full):
            wrong[indicator] = found
    assert wrong == {}


@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize("left", ["~", None])
def test_a_draft_without_any_figure_has_no_slips(name: str, left: str | None, tmp_path: Path) -> None:
    """All announced and none there yet, as in December; and nothing written at all."""
    data = copied_project(tmp_path) / "data"
    path = data / DRAFTS[name].period_file
    lines = path.read_text(encoding="utf-8").splitlines()
    full = measured(made_draft(name, data).document)
    for number, _, without in typed_figures("\n".join(lines)):
        lines[number] = without if left else ""
    path.write_text("\n".join(lines), encoding="utf-8")
    assert slips(made_draft(name, data), full) == []


@pytest.mark.parametrize("name", [name for name in DRAFTS if name.startswith(OF_RULES)])
def test_no_rule_taken_away_leaves_a_slip(name: str, tmp_path: Path) -> None:
    """A question falls with its rule; a field that is announced and not there yet refuses the draft,
    and so does a scheme of which only former rules are left.
    """
    data = copied_project(tmp_path) / "data"
    path = data / Path(DRAFTS[name].period_file).parent / "rules.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    full = measured(made_draft(name, data).document)
    wrong = {}
    for number, line in enumerate(lines):
        fields = re.findall(r"(?:deductible|rate|limit): ([^,~}]+)", line)
        for without in (
            ["", *(line.replace(f": {field}", ": ~", 1) for field in fields)] if line.startswith("-") else []
        ):
            path.write_text("\n".join([*lines[:number], without, *lines[number + 1 :]]), encoding="utf-8")
            found = slips(made_draft(name, data), full)
            refused = {each for each in found if CODE.fullmatch(each)}
            if found and refused not in ({"T016"}, {"T483"}):
                wrong[without or f"without {line}"] = found
    assert wrong == {}


@pytest.mark.parametrize("name", [name for name in DRAFTS if name.startswith(OF_RULES)])
def test_without_rules_no_question_is_left(name: str, tmp_path: Path) -> None:
    data = copied_project(tmp_path) / "data"
    (data / Path(DRAFTS[name].period_file).parent / "rules.yaml").write_text("[]\n", encoding="utf-8")
    document = made_draft(name, data).document
    assert document is not None
    assert not any("问：" in line for line in paragraphs(document))
