"""Check: every finding of a build without a draft; and no template, however wild, that raises."""

import string
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.app.build import build
from reportgen.app.check import check
from reportgen.diagnostics.finding import Severity
from reportgen.diagnostics.rendering import as_github, as_json, as_text
from reportgen.writers.markdown import markdown_text
from tests.templating.office import CATALOGUE, SECTION, Office

NAMES = [line.partition(":")[0] for line in CATALOGUE.splitlines()] + [
    "本单位",
    "年份",
    "未达标",
    "问题清单",
    "热线名称",
    "没有",
]
FILTERS = [
    "值",
    "单位",
    "同比",
    "yoy",
    "由至",
    "完成率",
    "安排",
    "占比(基金收入)",
    "区间",
    "达标",
    "年均增长",
    "累计",
    "截至",
    "x",
]
PIECES = [
    "{{ ", " }}", "{% ", " %}", "{# ", " #}", "{%- ", " -%}", "{% if ", "{% endif %}", "{% for x in ", "{% endfor %}", "{% else %}",
    "{% clause %}", "{% endclause %}", "{% list %}", "{% item %}", "{% endlist %}", "{% list '；' %}", "{% macro m(a) %}",
    "{% endmacro %}", "{{ m(x) }}", "{% set y %}", "{% endset %}", "{{ y }}", "{% set y = ", "{% include 'annual/b.md.j2' %}",
    "{% include ", "{% raw %}", "{% endraw %}", "{% call m(1) %}", "{% endcall %}", "{% block b %}", "{% endblock %}", "{{ loop.index }}",
    "x", "x.标题", ".a", "|", "(", ")", "[", "]", "'甲'", "'", "\"", "5", "0.5", "1e9", "-", "+", "*", "/", "**", "~", "==", "<", " in ",
    " and ", " not ", " is defined", "none", "true", "()", "\n", "\n\n", "# ", "#### ", "1. ", "- ", "::: 一要\n", ":::\n", "::: 署名\n",
    "**", "\\", "｛｛", "｜", "，", "。", "甲", "乙abc", " ", "\t", "\ue000", "\0", "\u2028", "{", "}", "{接排}", "$", "\r\n",
]  # fmt: skip
FIGURES = st.builds(
    lambda name, filters: f"{{{{ {'|'.join([name, *filters])} }}}}",
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(FILTERS), max_size=2),
)
CONDITIONS = st.builds(
    lambda name, condition, text: f"{{% if {name}|{condition} %}}{text}{{% endif %}}",
    st.sampled_from(NAMES),
    st.sampled_from(FILTERS),
    FIGURES,
)
CLAUSES = st.builds(
    lambda tag, text: f"{{% {tag} %}}{text}{{% end{tag} %}}",
    st.sampled_from(["clause", "list", "raw"]),
    FIGURES | CONDITIONS,
)
TEMPLATES = st.lists(st.sampled_from(PIECES) | FIGURES | CONDITIONS | CLAUSES, max_size=25).map("".join)


@pytest.fixture(scope="module")
def wild(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = Office(tmp_path_factory.mktemp("wild"))
    office.write("templates/annual/b.md.j2", "乙{{ 参保人数 }}\n")
    office.add("data/2025.yaml", "problems:\n  - {title: 甲, text: '乙{{ 位次 }}'}\n")
    return office


@given(TEMPLATES | st.text(string.printable + "参保人数{}%#|'", max_size=60))
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_template_raises(wild: Office, section: str) -> None:
    wild.write(SECTION, section.encode("utf-8", "surrogatepass"))
    outcome = check("data/2025.yaml", cwd=wild.root)
    for diagnostics in (
        as_text(outcome.diagnostics, outcome.root),
        as_json(outcome.diagnostics),
        as_github(outcome.diagnostics),
    ):
        assert isinstance(diagnostics, str)
    wrong = [each for each in outcome.diagnostics if each.severity is Severity.ERROR]
    assert all(each.place is not None and each.place.path.startswith("templates/") for each in wrong)
    answer = wild.drafted()
    if answer.document is not None:
        assert [figure.key for figure in answer.figures] == sorted(
            {figure.key for figure in answer.figures}, key=lambda key: int(key[3:])
        )
        text = markdown_text(answer.document)
        assert not [character for character in text if "\ue000" <= character <= "\uf8ff"]


@given(st.binary(max_size=80))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_raise(wild: Office, content: bytes) -> None:
    wild.write(SECTION, content)
    check("data/2025.yaml", cwd=wild.root)


def test_check_finds_what_build_finds_and_writes_nothing(office: Office) -> None:
    office.write(SECTION, "{{ 参保人数 }}{{ 未写 }}{{ 未知 }}")
    before = sorted(office.root.rglob("*"))
    checked = check("data/2025.yaml", cwd=office.root)
    assert sorted(office.root.rglob("*")) == before
    built = build("data/2025.yaml", cwd=office.root)
    assert checked.diagnostics == built.diagnostics
    assert (checked.figures, checked.gaps, checked.exit_code) == (built.figures, built.gaps, 0) == (3, 2, 0)
    assert checked.path is None


@pytest.mark.parametrize("name", ["2025", "2025.yaml", "data/2025.yaml", "data/2025"])
def test_a_period_file_goes_by_its_name(office: Office, name: str) -> None:
    assert check(name, cwd=office.root).exit_code == 0


def test_under_strict_a_question_is_an_error(office: Office) -> None:
    assert check("2025", cwd=office.root).exit_code == 0
    assert check("2025", cwd=office.root, strict=True).exit_code == 1
    office.year("period: 2025\n")
    assert check("2025", cwd=office.root, strict=True).exit_code == 0


@pytest.mark.parametrize(
    ("break_it", "code"),
    [
        (lambda office: (office.root / "data/2025.yaml").unlink(), "D001"),
        (lambda office: (office.root / "data/indicators.yaml").unlink(), "D0"),
        (lambda office: office.write("data/2025.yaml", "report: [\n"), "D108"),
        (lambda office: office.write("data/2025.yaml", b"\xff\xfe\x00"), "D0"),
        (lambda office: office.write("templates/annual/genre.yaml", ""), "D0"),
        (lambda office: office.write(SECTION, "{{"), "T001"),
    ],
    ids=["no-file", "no-catalogue", "yaml", "bytes", "genre", "template"],
)
def test_what_is_broken_is_an_error_and_exit_code_one(
    office: Office, break_it: Callable[[Office], object], code: str
) -> None:
    break_it(office)
    outcome = check("data/2025.yaml", cwd=office.root)
    assert outcome.exit_code == 1
    assert any(each.code.startswith(code) for each in outcome.diagnostics)
