"""Every kind of bad input, end to end: said where and what it is, in seconds and bounded memory, and no file is touched."""

import zipfile
from fnmatch import fnmatchcase
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.terminal import reportgen
from tests.templating.office import CATALOGUE, GENRE, HEAD, PERIOD, SECTION, YEAR_2025, Office

INDICATORS = "data/indicators.yaml"
GENRE_FILE = "templates/annual/genre.yaml"
# The head of a period file ends with line 5, its figures begin with line 6 and column 3.
YEAR = f"{HEAD}period: 2025\nfigures:\n"
GOOD = HEAD + YEAR_2025
BOUNDED_CATALOGUE = CATALOGUE.replace("职工人数: {id: employees,", "职工人数: {id: employees, range: [0, 5万],")
LEVELS = "abcdefghij"
ALIASES = "a: &a [x]\n" + "".join(
    f"{level}: &{level} [{', '.join([f'*{below}'] * 9)}]\n" for below, level in pairwise(LEVELS)
)


class Bad(NamedTuple):
    """files: what is written over the office's own. errors: place and code of each error, as a reader sees them; * in a place
    stands for anything, and for any number of errors. links: symbolic links, and what they lead to.
    """

    name: str
    files: dict[str, str | bytes]
    errors: tuple[tuple[str, str], ...]
    arguments: tuple[str, ...] = (PERIOD,)
    links: tuple[tuple[str, str], ...] = ()


def _one(name: str, file: str, content: str | bytes, place: str, code: str) -> Bad:
    """One file, one error; place: what follows the file's name, "" for the file as a whole."""
    return Bad(name, {file: content}, ((f"{file}{place}", code),))


def _value(name: str, written: str, code: str) -> Bad:
    """A figure with this value: the error stands at the value, which begins in column 9."""
    return _one(name, PERIOD, f"{YEAR}  参保人数: {written}\n", ":6:9", code)


def _section(name: str, text: str | bytes, place: str, code: str) -> Bad:
    return _one(name, SECTION, text, place, code)


def _passage(name: str, text: str, code: str) -> Bad:
    """A written problem, in line 42 of the period file, that the section prints."""
    return Bad(
        name,
        {
            PERIOD: GOOD + f'problems:\n  - {{title: 甲, text: "{text}"}}\n',
            SECTION: "{% for 问题 in 问题清单 %}{{ 问题.正文 }}{% endfor %}\n",
        },
        ((f"{PERIOD}:42*", code),),
    )


def _zip_bomb() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("xl/workbook.xml", b" " * 200_000_000)
    return buffer.getvalue()


READING = [
    _one("broken-yaml", PERIOD, YEAR + "  参保人数: [1, 2\n", ":6:9", "D108"),
    _one("broken-yaml-in-the-catalogue", INDICATORS, CATALOGUE + "甲: {id: a\n", ":26:4", "D108"),
    _one("broken-yaml-in-the-genre", GENRE_FILE, "title: '标题\n", ":1:8", "D107"),
    _one("duplicate-key", PERIOD, YEAR + "  参保人数: 1\n  参保人数: 2\n", ":7:3", "D016"),
    _one("duplicate-indicator", INDICATORS, CATALOGUE + "参保人数: {id: other, unit: 人, kind: stock}\n", ":26:1", "D016"),
    _one("unknown-key", PERIOD, GOOD + "figurs: {}\n", ":41:1", "D023"),
    _one("unknown-key-of-a-figure", PERIOD, YEAR + "  参保人数: {value: 5, nots: 甲}\n", ":6:20", "D023"),
    _one("unknown-key-of-an-indicator", INDICATORS, CATALOGUE + "甲: {id: a, unit: 人, kind: stock, untis: 人}\n", ":26:34", "D023"),
    _one("unknown-key-of-a-genre", GENRE_FILE, GENRE + "headngs: {1: own_line}\n", ":3:1", "D023"),
    _one("unknown-indicator", PERIOD, YEAR + "  参报人数: 5\n", ":6:3", "D042"),
    _one("unknown-indicator-in-a-formula", INDICATORS, CATALOGUE + "甲: {id: a, unit: 元, kind: amount, formula: 基金收人 - 基金支出}\n", ":26:44", "D039"),
    _one("unknown-indicator-in-targets", PERIOD, HEAD + "period: 2025\ntargets: {参报人数: 5}\n", ":5:11", "D042"),
]  # fmt: skip

FILES = [
    Bad("no-period-file", {}, (("", "D001"),), ("data/2052.yaml",)),
    _one("no-base-file", PERIOD, HEAD + "period: 2025\nbase: 2042.yaml\n", ":5:7", "D001"),
    _one("no-source-file", PERIOD, HEAD + "period: 2025\nsources: [门诊.csv]\n", ":5:11", "D001"),
    _one("a-source-outside", PERIOD, HEAD + "period: 2025\nsources: [../../门诊.csv]\n", ":5:11", "D009"),
    _one("no-section", GENRE_FILE, "title: 标题\nsections: [b.md.j2]\n", ":2:12", "T012"),
    _one("no-genre", PERIOD, GOOD.replace("report: annual", "report: anual"), ":1:9", "T013"),
    _one("gbk", PERIOD, GOOD.encode("gbk"), "", "D005"),
    _one("gbk-catalogue", INDICATORS, CATALOGUE.encode("gbk"), "", "D005"),
    _section("gbk-template", "城乡居民参保人数增加。\n".encode("gbk"), "", "D005"),
    Bad(
        "gbk-table",
        {PERIOD: HEAD + "period: 2025\nsources: [门诊.csv]\n", "data/门诊.csv": "指标,数值\n参报人数,5\n".encode("gbk")},
        (("data/门诊.csv", "D005"),),
    ),
    Bad(
        "a-quote-within-a-cell",
        {PERIOD: HEAD + "period: 2025\nsources: [门诊.csv]\n", "data/门诊.csv": '指标,数值\n丁人数,14,5"管,人,\n参保人数,585,163\n'},
        (("data/门诊.csv:2:9", "D082"), ("data/门诊.csv:3:10", "D079")),
    ),
    Bad(
        "a-web-page-as-a-workbook",
        {PERIOD: HEAD + "period: 2025\nsources: [汇总.xlsx]\n", "data/汇总.xlsx": b"<html><table>"},
        (("data/汇总.xlsx", "D067"),),
    ),
    _one("utf-16", PERIOD, GOOD.encode("utf-16"), "", "D005"),
    _one("utf-16-without-mark", PERIOD, GOOD.encode("utf-16-le"), "", "D005"),
    _section("utf-16-template", "参保。\n".encode("utf-16"), "", "D005"),
    _one("empty", PERIOD, b"", "", "D003"),
    _one("only-blanks", PERIOD, b"\n  \n", "", "D003"),
    _one("empty-catalogue", INDICATORS, b"", "", "D003"),
    _one("empty-genre", GENRE_FILE, b"", "", "D003"),
    _one("binary", PERIOD, bytes(range(256)) * 40, "", "D007"),
    _one("a-workbook-as-yaml", PERIOD, b"PK\x03\x04" + bytes(range(256)) * 4, "", "D007"),
    _section("binary-template", bytes(range(256)) * 40, "", "D007"),
    Bad(
        "broken-workbook",
        {PERIOD: HEAD + "period: 2025\nsources: [汇总.xlsx]\n", "data/汇总.xlsx": b"PK\x03\x04" + bytes(500)},
        (("data/汇总.xlsx", "D067"),),
    ),
    Bad(
        "a-workbook-that-swells",
        {PERIOD: HEAD + "period: 2025\nsources: [汇总.xlsx]\n", "data/汇总.xlsx": _zip_bomb()},
        (("data/汇总.xlsx", "D068"),),
    ),
]  # fmt: skip

CHARACTERS = [
    _one("nul", PERIOD, (YEAR + "  参保人数: 5\0\n").encode(), ":6:10", "D008"),
    _one("escape", PERIOD, YEAR + "  参保人数: \x1b[31m5\n", ":6:9", "D008"),
    _one("private-use", PERIOD, YEAR + "  参保人数: {value: 5, note: \ue000}\n", ":6:26", "D008"),
    _one("private-use-escaped", PERIOD, YEAR + '  参保人数: {value: 5, note: "\\ue000"}\n', ":6:26", "D008"),
    _one("lone-surrogate", PERIOD, (YEAR + "  参保人数: ").encode() + b"\xed\xa0\x80\n", ":6:9", "D008"),
    _one("lone-surrogate-escaped", PERIOD, YEAR + '  参保人数: {value: 5, note: "\\ud800"}\n', ":6:29", "D008"),
    _section("private-use-in-a-template", "参保\ue000{{ 参保人数 }}\n", ":1:3", "D008"),
    _section("control-in-a-template", "参保\x07。\n", ":1:3", "D008"),
    _section("nul-in-a-template", "参保\0。\n", ":1:3", "D008"),
    _section("lone-surrogate-in-a-template", "参保".encode() + b"\xed\xb0\x80\n", ":1:3", "D008"),
    _section("control-made-in-a-template", "{{ '\\x07' }}\n", ":1:1", "T005"),
    _section("mark-made-in-a-template", "{{ '\\ue0001\\ue001' }}\n", ":1:1", "T005"),
]

NUMBERS = [
    _value("text", "很多", "D043"),
    _value("date", "2025-05-31", "D043"),
    _value("day-in-words", "2025年5月31日", "D043"),
    _value("true", "true", "D043"),
    _value("no", "no", "D043"),
    _value("shi", "是", "D043"),
    _value("nan", "NaN", "D043"),
    _value("yaml-nan", ".nan", "D043"),
    _value("infinity", "Infinity", "D043"),
    _value("minus-inf", "-.inf", "D043"),
    _value("huge-exponent", "1e999999999", "D043"),
    _value("100000-digits", "9" * 100_000, "D044"),
    _value("100000-decimals", "0." + "9" * 100_000, "D044"),
    _value("a-list", "[5]", "D025"),
    _value("wrong-unit", "5元", "D045"),
    _value("percent-of-a-count", "5%", "D045"),
    _one("text-for-a-target", PERIOD, HEAD + "period: 2025\ntargets: {参保人数: 多}\n", ":5:17", "D043"),
    Bad("out-of-bounds", {INDICATORS: BOUNDED_CATALOGUE, PERIOD: YEAR + "  职工人数: 312000\n"}, ((f"{PERIOD}:6:9", "D103"),)),
    _one("half-a-place", PERIOD, YEAR + "  位次: 2.5\n", ":6:7", "D102"),
    _one("half-a-person", PERIOD, YEAR + "  参保人数: 2.5\n", ":6:9", "D104"),
    _one("power-tower-in-a-formula", INDICATORS, CATALOGUE + "甲: {id: a, unit: 元, kind: amount, formula: 9 ** 9 ** 9}\n", ":26:47", "D038"),
    _one("deep-formula", INDICATORS, CATALOGUE + f"甲: {{id: a, unit: 元, kind: amount, formula: {'(' * 5000}}}\n", ":26:543", "D038"),
]  # fmt: skip

NESTING = [
    Bad("alias-bomb", {PERIOD: ALIASES + GOOD}, ((f"{PERIOD}:1:4", "D017"), (f"{PERIOD}:*", "D017"), (f"{PERIOD}:*", "D023"))),
    Bad("recursive-alias", {PERIOD: GOOD + "problems: &a [*a, *a]\n"}, ((f"{PERIOD}:41:11", "D017"), (f"{PERIOD}:41:*", "D017"), (f"{PERIOD}:41:*", "D025"))),
    _one("nested-lists", PERIOD, GOOD + f"problems: {'[' * 5000}{']' * 5000}\n", ":41:*", "D020"),
    _one("nested-mappings", PERIOD, GOOD + f"problems: {'{a: ' * 5000}\n", ":41:*", "D020"),
    _one("nested-in-the-catalogue", INDICATORS, CATALOGUE + f"甲: {'[' * 5000}\n", ":26:*", "D020"),
    _one("nested-in-the-genre", GENRE_FILE, GENRE + f"style: {'{a: ' * 5000}\n", ":3:*", "D020"),
    _section("nested-brackets", "{{ " + "(" * 5000 + "参保人数" + ")" * 5000 + " }}\n", ":1*", "T001"),
    _section("nested-conditions", "{% if 参保人数|有值 %}" * 5000 + "{% endif %}" * 5000 + "\n", ":1*", "T001"),
]  # fmt: skip

DOUBLED = "".join(f"{{% set {b} %}}{{{{ {a} }}}}{{{{ {a} }}}}{{% endset %}}" for a, b in pairwise(LEVELS))
TEMPLATES = [
    _section("unclosed-if", "{% if 参保人数|达标 %}完成。\n", ":1*", "T001"),
    _section("unclosed-braces", "参保{{ 参保人数。\n", ":1*", "T001"),
    _section("unknown-tag", "{% wenn 参保人数 %}\n", ":1*", "T001"),
    _section("unknown-name", "参保{{ 参报人数 }}。\n", ":1:6", "T002"),
    _section("unknown-filter", "参保{{ 参保人数|同期比 }}。\n", ":1:11", "T003"),
    _section("full-width-braces", "参保｛｛ 参保人数 ｝｝。\n", ":1:*", "T004"),
    _section("class-of-a-text", "{{ ''.__class__.__mro__ }}\n", ":1:*", "T005"),
    _section("attribute-of-a-figure", "{{ 参保人数.observation }}\n", ":1:*", "T005"),
    _section("attribute-by-filter", "{{ 参保人数|attr('__init__') }}\n", ":1:9", "T003"),
    _section("globals-of-a-function", "{{ 未达标.__globals__ }}\n", ":1:*", "T005"),
    _section("attribute-in-brackets", "{{ 参保人数['__class__'] }}\n", ":1:*", "T005"),
    _section("format-string", "{{ '{0.__class__}'.format(参保人数) }}\n", ":1:*", "T005"),
    _section("the-template-itself", "{{ self }}\n", ":1:*", "T009"),
    Bad("a-jinja-helper", {SECTION: "{{ cycler.__init__ }}\n"}, ((f"{SECTION}:1:4", "T002"), (f"{SECTION}:1:*", "T005"))),
    _section("huge-text", "{{ 'x' * 10**10 }}\n", ":1:*", "T005"),
    _section("huge-power", "{{ 9 ** 9 ** 9 }}\n", ":1:*", "T005"),
    _section("huge-power-in-a-condition", "{% if 9 ** 9 ** 9 > 参保人数 %}多{% endif %}\n", ":1:*", "T005"),
    _section("huge-shift", "{% if 参保人数 * 10 ** 999999999 > 5 %}多{% endif %}\n", ":1:*", "T005"),
    _section("huge-number", "{{ " + "9" * 100_000 + " }}\n", ":1*", "T001"),
    _section("endless-macro", "{% macro 甲() %}{{ 甲() }}{{ 甲() }}{% endmacro %}{{ 甲() }}\n", ":1:*", "T005"),
    _section("endless-loops", "{% for a in '一二三四五六七八九十' %}" * 9 + "字" + "{% endfor %}" * 9 + "\n", ":1:*", "T007"),
    _section("doubled-text", "{% set a %}" + "字" * 5000 + "{% endset %}" + DOUBLED + "{{ j }}{{ j }}\n", ":1:*", "T007"),
    _section("endless-range", "{% for a in range(10**9) %}字{% endfor %}\n", ":1:13", "T002"),
    _section("a-megabyte-of-template", "字" * 400_000 + "\n", "", "T015"),
    _section("include-outside", "{% include '../../data/2025.yaml' %}\n", ":1:*", "T006"),
    _section("include-absolute", "{% include '/etc/passwd' %}\n", ":1:*", "T006"),
    Bad(
        "include-by-a-link",
        {SECTION: "{% include 'annual/link.md.j2' %}\n"},
        ((f"{SECTION}:1:*", "T006"),),
        links=(("templates/annual/link.md.j2", "/etc/passwd"),),
    ),
    _section("include-itself", "{% include 'annual/a.md.j2' %}\n", ":1:*", "T006"),
    Bad(
        "include-in-a-circle",
        {SECTION: "{% include 'annual/b.md.j2' %}\n", "templates/annual/b.md.j2": "{% include 'annual/a.md.j2' %}\n"},
        ((f"{SECTION}:1:*", "T006"),),
    ),
    _section("include-by-a-computed-name", "{% include 'annual/' ~ 地区 %}\n", ":1:*", "T006"),
    _section("extends-itself", "{% extends 'annual/a.md.j2' %}\n", ":1:*", "T006"),
    _section("import-itself", "{% from 'annual/a.md.j2' import 甲 %}\n", ":1:*", "T006"),
    _passage("huge-text-in-a-passage", "{{ 'x' * 10**10 }}", "T005"),
    _passage("huge-power-in-a-passage", "{{ 9 ** 9 ** 9 }}", "T005"),
    _passage("sandbox-in-a-passage", "{{ ''.__class__ }}", "T005"),
    _passage("unknown-name-in-a-passage", "参保{{ 参报人数 }}。", "T002"),
    _passage("syntax-in-a-passage", "参保{{ 参保人数。", "T001"),
    _one("unknown-name-in-the-title", GENRE_FILE, "title: '{{ 参报人数 }}'\nsections: [a.md.j2]\n", ":1*", "T002"),
]  # fmt: skip

WRITING = [
    Bad("a-file-where-a-folder-is-due", {"taken": "x"}, (("*taken/稿.docx", "P001"),), (PERIOD, "-o", "taken/稿.docx")),
    Bad("outputs-is-a-file", {"outputs": "x"}, (("outputs/*.docx", "P001"),)),
    Bad("a-folder-that-takes-nothing", {}, (("*/proc/稿.docx", "P001"),), (PERIOD, "-o", "/proc/稿.docx")),
    Bad("a-name-too-long", {}, (("长*.docx", "P001"),), (PERIOD, "-o", "长" * 300 + ".docx")),
]

CASES = READING + FILES + CHARACTERS + NUMBERS + NESTING + TEMPLATES + WRITING


def _laid_out(office: Office, case: Bad) -> Path:
    for name, content in case.files.items():
        office.write(name, content)
    for name, target in case.links:
        (office.root / name).symlink_to(target)
    return office.root


def _drafts(root: Path) -> list[str]:
    """Every file that a build may have left: drafts, and what it writes before them."""
    return [path.relative_to(root).as_posix() for path in root.rglob("*") if path.suffix in (".docx", ".md", ".tmp")]


def _surprises(errors: list[tuple[str, str]], expected: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """The errors that nobody expected, and the expected ones that did not come."""

    def fits(error: tuple[str, str], wanted: tuple[str, str]) -> bool:
        return error[1] == wanted[1] and fnmatchcase(error[0], wanted[0])

    missing = [wanted for wanted in expected if not any(fits(error, wanted) for error in errors)]
    return missing + [error for error in errors if not any(fits(error, wanted) for wanted in expected)]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_bad_input_is_said_where_it_stands_and_leaves_no_file(office: Office, case: Bad) -> None:
    root = _laid_out(office, case)
    said = reportgen("build", *case.arguments, cwd=root, bounded=True)
    assert "Traceback" not in said.out + said.err
    assert "P002" not in said.err
    assert (said.code, _surprises(said.errors, case.errors)) == (1, []), said.err
    assert said.out == ""
    assert _drafts(root) == []


CHECKED = [case for case in CASES if case not in WRITING][::7]  # a check writes nothing


@pytest.mark.parametrize("case", CHECKED, ids=[case.name for case in CHECKED])
def test_check_says_what_build_says(office: Office, case: Bad) -> None:
    root = _laid_out(office, case)
    said = reportgen("check", case.arguments[0], cwd=root, bounded=True)
    assert (said.code, _surprises(said.errors, case.errors)) == (1, [])


def test_an_earlier_draft_is_left_alone(office: Office) -> None:
    assert reportgen("build", PERIOD, cwd=office.root).code == 0
    (draft,) = (office.root / "outputs").iterdir()
    before = draft.read_bytes(), draft.stat().st_mtime_ns
    office.write(PERIOD, YEAR + "  参保人数: 很多\n")
    assert reportgen("build", PERIOD, cwd=office.root).code == 1
    assert (draft.read_bytes(), draft.stat().st_mtime_ns) == before
    assert [path.name for path in (office.root / "outputs").iterdir()] == [draft.name]


def test_the_errors_of_data_and_templates_come_together(office: Office) -> None:
    office.write(PERIOD, YEAR + "  参保人数: 很多\n  参报人数: 5\n  职工人数: 5元\n").write(
        SECTION, "{{ 参报人数|同期比 }}\n"
    )
    office.write(INDICATORS, CATALOGUE + "甲: {id: a, unit: 元, kind: amount, formula: 基金收人 - 基金支出}\n")
    said = reportgen("build", PERIOD, cwd=office.root)
    assert sorted(code for _, code in said.errors) == ["D039", "D042", "D043", "D045", "T002", "T003"]


def test_an_error_shows_the_line_a_caret_and_what_to_do(office: Office) -> None:
    office.write(PERIOD, YEAR + "  参报人数: 5\n")
    shown = reportgen("build", PERIOD, cwd=office.root).err.splitlines()
    assert shown[0] == "data/2025.yaml:6:3: 错误 D042 不认识的指标“参报人数”"
    assert shown[1:3] == ["    6 |   参报人数: 5", "      |   ^"]
    assert shown[3].startswith("      办法：")
    assert "“参保人数”" in shown[3]


def test_a_place_is_shown_as_seen_from_the_current_folder(office: Office) -> None:
    office.write(PERIOD, YEAR + "  参报人数: 5\n")
    said = reportgen("build", "../data/2025.yaml", cwd=office.root / "templates")
    assert said.errors == [("../data/2025.yaml:6:3", "D042")]


def test_nothing_that_steers_a_terminal_is_shown(office: Office) -> None:
    office.write(PERIOD, YEAR + "  参保人数: \x1b]0;title\x07\x1b[31m5\n")
    said = reportgen("build", PERIOD, cwd=office.root)
    assert said.code == 1
    assert not set("\x1b\x07") & set(said.out + said.err)
