"""genre.yaml: what each key does, and every fault at its place."""

from decimal import Decimal

import pytest

from reportgen.app.loading import load
from reportgen.diagnostics.finding import Place, Severity
from reportgen.genre.genre import MOST_DEFAULT, AnnexTable, Genre, Limit, Named, Part, Section, Verdict
from reportgen.genre.genre_file import KEYS, find_genre
from reportgen.language.pieces.style import DEFAULT_STYLE, STYLES, Style
from tests.templating.office import GENRE, HEAD, Office

FILE = "templates/annual/genre.yaml"
OFFICE = "reportgen.yaml"


def genre(office: Office, more: str, start: str = GENRE) -> Genre:
    office.write(FILE, start + more)
    loaded = load("data/2025.yaml", office.root)
    assert loaded.project is not None
    assert loaded.report is not None
    assert loaded.catalogue is not None
    found = find_genre(loaded.project, loaded.report, loaded.catalogue, loaded.found)
    assert found is not None, loaded.found
    return found


VALUES = [
    ("", "title", ("标题",)),
    ("", "sections", (Section("a.md.j2", Place(FILE, 2, 12)),)),
    ("", "name", "annual"),
    ("name: 别的\n", "name", "annual"),
    ("name: 别的\n", "label", "别的"),
    ("", "label", "annual"),
    ("", "periods", ()),
    ("periods: [year, half]\n", "periods", ("year", "half")),
    ("periods: since\n", "periods", ("since",)),
    ("weights: {参保人数: 3, place: 0.5}\n", "weights", {"insured": Decimal(3), "place": Decimal("0.5")}),
    ("", "weights", {}),
    ("verdicts: {words: 平稳}\n", "verdicts", (Verdict("平稳", Place(FILE, 3, 19)),)),
    (
        "verdicts: [{words: 好, of: [参保人数, 位次], hold: 达标}, {words: 稳}]\n",
        "verdicts",
        (Verdict("好", Place(FILE, 3, 20), ("参保人数", "位次"), "达标"), Verdict("稳", Place(FILE, 3, 58))),
    ),
    ("most_achievements: 2\n", "most_achievements", 2),
    ("", "most_achievements", MOST_DEFAULT),
    ("", "limits", ()),
    (
        "limits: {label: 16, document: [600, 800]}\n",
        "limits",
        (
            Limit("label", Decimal(0), Decimal(16), Place(FILE, 3, 17)),
            Limit("document", Decimal(600), Decimal(800), Place(FILE, 3, 31)),
        ),
    ),
    (
        "parallel: [label, heading1]\n",
        "parallel",
        (Named("label", Place(FILE, 3, 12)), Named("heading1", Place(FILE, 3, 19))),
    ),
    ("", "subtitle", ()),
    ("subtitle: [甲, 乙]\n", "subtitle", ("甲", "乙")),
    ("headings: {1: plain, 4: run_in}\n", "plain_levels", frozenset({1})),
    ("", "document", "工作总结"),
    ("document: 情况汇报\n", "document", "情况汇报"),
    ("", "contents", 0),
    ("contents: 2\n", "contents", 2),
    ("contents: 0\n", "contents", 0),
    ("contents: ~\n", "contents", 0),
    ("", "header", ""),
    ("header: 征求意见稿\n", "header", "征求意见稿"),
    ("header: ~\n", "header", ""),
    ("", "self_name", "我局"),
    ("self_name: 我中心\n", "self_name", "我中心"),
    ("", "texts", ()),
    ("texts: [引语, 署名]\n", "texts", ("引语", "署名")),
    ("", "format", None),
    ("format: 本局\n", "format", Named("本局", Place(FILE, 3, 9))),
    ("format: ~\n", "format", None),
    ("", "run_in_levels", frozenset()),
    ("headings: {1: own_line, 3: run_in, 4: run_in}\n", "run_in_levels", frozenset({3, 4})),
    ("", "style", DEFAULT_STYLE),
    ("style: {base_word: 比上年}\n", "style", DEFAULT_STYLE._replace(base_word="比上年")),
    ("style: {rate_verbs: [上升, 降低]}\n", "style", DEFAULT_STYLE._replace(rate_verbs=("上升", "降低"))),
    ("style: ~\n", "style", DEFAULT_STYLE),
    ("style: {}\n", "style", DEFAULT_STYLE),
    ("style: {to_word: ~}\n", "style", DEFAULT_STYLE),
    ("style: 统计公报\n", "style", STYLES["统计公报"]),
    ("style: {name: 统计公报}\n", "style", STYLES["统计公报"]),
    ("style: {to_word: 至, name: 统计公报}\n", "style", STYLES["统计公报"]._replace(to_word="至")),
    ("", "parameters", ()),
    ("parameters: [甲, 乙]\n", "parameters", ("甲", "乙")),
    ("parameters: 甲\n", "parameters", ("甲",)),
    ("", "most_problems", MOST_DEFAULT),
    ("most_problems: 3\n", "most_problems", 3),
    ("most_plans: 0\n", "most_plans", 0),
    ("", "annex", None),
    ("annex: ~\n", "annex", None),
    ("annex: {}\n", "annex", AnnexTable("主要指标完成情况表", None)),
    ("annex: {title: 表}\n", "annex", AnnexTable("表", None)),
    ("annex: {indicators: all}\n", "annex", AnnexTable("主要指标完成情况表", None)),
    ("annex: {indicators: [参保人数, place]}\n", "annex", AnnexTable("主要指标完成情况表", ("参保人数", "place"))),
    ("annex: {indicators: 参保人数}\n", "annex", AnnexTable("主要指标完成情况表", ("参保人数",))),
]


@pytest.mark.parametrize(("more", "field", "value"), VALUES, ids=range(len(VALUES)))
def test_a_key_says_what_the_genre_has(office: Office, more: str, field: str, value: object) -> None:
    assert getattr(genre(office, more), field) == value


def test_every_key_is_tried_here() -> None:
    assert set(KEYS) - {"title", "sections"} <= {more.partition(":")[0] for more, _, _ in VALUES}


def test_a_title_of_several_lines_is_a_list(office: Office) -> None:
    assert genre(office, "sections: a.md.j2\n", "title: [一, 二]\n").title == ("一", "二")


def test_run_in_headings_run_in_unless_they_say_otherwise(office: Office) -> None:
    office.write(FILE, f"{GENRE}headings: {{2: run_in}}\n")
    assert office.prints("## 甲\n\n乙\n\n## 丙 {独行}\n\n丁\n\n### 戊 {接排}\n\n己") == (
        "## （一）甲 {接排}\n乙\n## （二）丙\n丁\n### 1.戊 {接排}\n己"
    )


@pytest.mark.parametrize(
    ("style", "expression", "printed"),
    [
        ("base_word: 比上年", "参保人数|同比", "比上年增长5.4%"),
        ("base_word: none", "参保人数|同比", "增长5.4%"),
        ("change_decimals: 2", "参保人数|同比", "同比增长5.39%"),
        ("trailing_zeros: keep", "基金收入|同比", "同比增长20.0%"),
        ("times_from: never", "工单件数|同比", "同比增长2.9%"),
        ("rate_verbs: 上升/降低", "报销比例|同比", "同比上升0.4个百分点"),
        ("to_word: 至", "参保人数|由至", "由78.60万人增加至82.84万人"),
        ("to_word: 至", "无上年|由至", "由XX至12人"),
        ("rank_form: 第二", "位次|名次", "全省第二"),
        ("over_word: 逾", "工单件数|约", "逾3000件"),
    ],
    ids=range(10),
)
def test_the_style_reaches_the_words(office: Office, style: str, expression: str, printed: str) -> None:
    office.write(FILE, f"{GENRE}style: {{{style}}}\n")
    assert office.prints(f"{{{{ {expression} }}}}") == printed


def test_a_genre_may_let_no_gap_out(office: Office) -> None:
    office.write(FILE, f"{GENRE}style: {{missing: refuse}}\n")
    assert office.finds("{{ 参保人数 }}{% clause %}{{ 未知 }}{% endclause %}") == []
    (found,) = office.finds("{{ 未知 }}，{{ 未写 }}，{{ 未知 }}")
    assert found.startswith("templates/annual/genre.yaml:1:8: T016 ")


FAULTS = [
    ("titel: 甲\nsections: [a.md.j2]\n", ["1:1: D023", "1:1: D024"]),
    ("sections: [a.md.j2]\n", ["1:1: D024"]),
    ("title: 甲\n", ["1:1: D024"]),
    (f"{GENRE}section: 乙\n", ["3:1: D023"]),
    (f"{GENRE}headings: {{5: run_in}}\n", ["3:12: D026"]),
    (f"{GENRE}headings: {{1: runin}}\n", ["3:15: D026"]),
    (f"{GENRE}headings: {{1: [run_in]}}\n", ["3:15: D026"]),
    (f"{GENRE}headings: run_in\n", ["3:11: D025"]),
    (f"{GENRE}style: {{base_word: 同期比}}\n", ["3:20: T014"]),
    (f"{GENRE}style:\n  change_decimals: 7\n  to_word: 去\n", ["4:20: T014", "5:12: T014"]),
    (f"{GENRE}style: {{to_wrod: 至}}\n", ["3:9: D023"]),
    (f"{GENRE}style: [至]\n", ["3:8: D025"]),
    (f"{GENRE}style: 统计公告\n", ["3:8: T014"]),
    (f"{GENRE}style: {{name: 统计公告, to_wrod: 至}}\n", ["3:15: T014", "3:21: D023"]),
    (f"{GENRE}style: {{to_word: {{甲: 乙}}}}\n", ["3:18: D025"]),
    (f"{GENRE}style:\n  to_word：至: 到\n", ["4:10: D014"]),
    (f"{GENRE}parameters: {{甲: 乙}}\n", ["3:13: D025"]),
    (f"{GENRE}parameters: [甲, [乙]]\n", ["3:17: D025"]),
    (f"{GENRE}most_problems: 三\n", ["3:16: D025"]),
    (f"{GENRE}most_problems: -1\n", ["3:16: D025"]),
    (f"{GENRE}most_plans: 1000\n", ["3:13: D025"]),
    (f"{GENRE}most_plans: 1.5\n", ["3:13: D025"]),
    (f"{GENRE}annex: {{indicator: all}}\n", ["3:9: D023"]),
    (f"{GENRE}annex: {{indicators: [参保人数, 参报人数]}}\n", ["3:28: T002"]),
    (f"{GENRE}annex: {{indicators: {{甲: 乙}}}}\n", ["3:21: D025"]),
    (f"{GENRE}annex: all\n", ["3:8: D025"]),
    ("title: {甲: 乙}\nsections: [[a.md.j2]]\n", ["1:8: D025", "2:12: D025"]),
    ("- 甲\n", ["1:1: D025"]),
    (f"{GENRE}periods: [week]\n", ["3:11: D026"]),
    (f"{GENRE}periods: {{year: 1}}\n", ["3:10: D025"]),
    (f"{GENRE}weights: {{参报人数: 1}}\n", ["3:11: T002"]),
    (f"{GENRE}weights: {{参保人数: 高}}\n", ["3:17: D025"]),
    (f"{GENRE}weights: {{参保人数: -1}}\n", ["3:17: D025"]),
    (f"{GENRE}weights: [参保人数]\n", ["3:10: D025"]),
    (f"{GENRE}verdicts: [好]\n", ["3:12: D025"]),
    (f"{GENRE}verdicts: [{{of: 参保人数, hold: 达标}}]\n", ["3:12: D024"]),
    (f"{GENRE}verdicts: [{{words: 好, of: 参保人数}}]\n", ["3:12: D024"]),
    (f"{GENRE}verdicts: [{{words: 好, hold: 达标}}]\n", ["3:12: D024"]),
    (f"{GENRE}verdicts: [{{words: 好, of: 参报人数, hold: 达标}}]\n", ["3:27: T002"]),
    (f"{GENRE}verdicts: [{{words: 好, of: 参保人数, hold: 达到}}]\n", ["3:39: D026"]),
    (f"{GENRE}verdicts: [{{words: 好, of: 参保人数, hold: 同比}}]\n", ["3:39: D026"]),
    (f"{GENRE}verdicts: [{{word: 好}}]\n", ["3:13: D023", "3:12: D024"]),
    (f"{GENRE}most_achievements: 多\n", ["3:20: D025"]),
    ("title: 甲\nsections: [{file: a.md.j2, wieght: 2}]\n", ["2:28: D023"]),
    ("title: 甲\nsections: [{weight: 2}]\n", ["2:12: D024"]),
    ("title: 甲\nsections: [{file: a.md.j2, weight: 重}]\n", ["2:36: D025"]),
    ("title: 甲\nsections: [{file: a.md.j2, indicators: [参报人数]}]\n", ["2:41: T002"]),
    ("title: 甲\nsections: [{part: 乙, order: size, sections: [a.md.j2]}]\n", ["2:29: D026"]),
    ("title: 甲\nsections: [{part: 乙, section: [a.md.j2]}]\n", ["2:22: D023", "2:12: D024"]),
    ("title: 甲\nsections: [{part: 乙, sections: [{part: 丙, sections: [a.md.j2]}]}]\n", ["2:34: D023"]),
    ("title: 甲\nsections: [{part: [乙], sections: [a.md.j2]}]\n", ["2:19: D025"]),
    ("title: 甲\ntitle: 乙\nsections: [a.md.j2]\n", ["2:1: D0"]),
    ("title: [甲\n", ["1:8: D108"]),
    ("", ["D0"]),
]


@pytest.mark.parametrize(("text", "found"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_stands_at_its_place(office: Office, text: str, found: list[str]) -> None:
    office.write(FILE, text)
    errors = office.drafted("甲").errors
    for expected in found:
        assert any(expected in each and each.startswith(FILE) for each in errors), errors


OVERRIDES = [
    # genre, office, and the style that comes of both
    ("", "style: 统计公报\n", STYLES["统计公报"]),
    ("style: 统计公报\n", "style: {}\n", STYLES["统计公报"]),
    ("style: 统计公报\n", "style: ~\n", STYLES["统计公报"]),
    ("style: 统计公报\n", "style: {to_word: 至}\n", STYLES["统计公报"]._replace(to_word="至")),
    ("style: 统计公报\n", "style: 政府工作报告\n", STYLES["政府工作报告"]),
    ("style: {to_word: 至}\n", "style: {name: 统计公报}\n", STYLES["统计公报"]._replace(to_word="至")),
    (
        "style: {to_word: 至, over_word: 逾}\n",
        "style: {over_word: 超, name: 统计公报, base_word: 同比}\n",
        STYLES["统计公报"]._replace(to_word="至", over_word="超", base_word="同比"),
    ),
    (
        "style: {name: 统计公报, change_decimals: 2}\n",
        "style: {change_decimals: 0, rate_verbs: [上升, 下降]}\n",
        STYLES["统计公报"]._replace(change_decimals=0, rate_verbs=("上升", "下降")),
    ),
]


@pytest.mark.parametrize(("own", "offices", "style"), OVERRIDES, ids=range(len(OVERRIDES)))
def test_the_office_stands_over_the_genre(office: Office, own: str, offices: str, style: Style) -> None:
    office.write(OFFICE, f"# 本单位的习惯\n{offices}")
    assert genre(office, own).style == style


def test_the_offices_style_reaches_the_words(office: Office) -> None:
    office.write(FILE, f"{GENRE}style: {{base_word: 比上年, change_decimals: 2}}\n")
    office.write(OFFICE, "style: {base_word: 同比}\n")
    assert office.prints("{{ 参保人数|同比 }}") == "同比增长5.39%"


OFFICE_FAULTS = [
    ("▸styel: 统计公报\n", "D023"),
    ("▸title: 总结\n", "D023"),
    ("▸- 统计公报\n", "D025"),
    ("▸统计公报\n", "D025"),
    ("▸style：统计公报\n", "D014"),
    ("▸style:统计公报\n", "D013"),
    ("style: ▸[至]\n", "D025"),
    ("style: ▸统计公告\n", "T014"),
    ("style: {name: ▸统计公告}\n", "T014"),
    ("style: {▸nmae: 统计公报}\n", "D023"),
    ("style: {▸to_wrod: 至}\n", "D023"),
    ("style: {to_word: ▸去}\n", "T014"),
    ("style: {rate_verbs: ▸[提高, 提高]}\n", "T014"),
    ("style: {to_word: ▸{甲: 乙}}\n", "D025"),
    ("style:\n  to_word: 至\n  ▸to_word: 到\n", "D016"),
]


@pytest.mark.parametrize(("marked", "code"), OFFICE_FAULTS, ids=range(len(OFFICE_FAULTS)))
def test_a_fault_of_the_office_stands_at_its_place(office: Office, marked: str, code: str) -> None:
    office.write(OFFICE, marked.replace("▸", ""))
    before = marked.partition("▸")[0].split("\n")
    found = [(each.code, each.place) for each in office.drafted("甲").found if each.severity is Severity.ERROR]
    assert found == [(code, Place(OFFICE, len(before), len(before[-1]) + 1))]


@pytest.mark.parametrize("text", ["", "# 还没有\n", "style: [甲\n", b"\xff\xfe"], ids=range(4))
def test_an_office_file_that_cannot_be_read_stops_the_draft(office: Office, text: str | bytes) -> None:
    office.write(OFFICE, text)
    (error,) = office.drafted("甲").errors
    assert error.startswith(OFFICE)
    assert " D0" in error or " D108" in error


def test_the_faults_of_genre_and_office_come_together(office: Office) -> None:
    office.write(FILE, f"{GENRE}style: {{to_word: 去}}\n")
    office.write(OFFICE, "style: {to_word: 往}\n")
    assert [each.split(": ")[0] for each in office.drafted("甲").errors] == [f"{OFFICE}:1:18", f"{FILE}:3:18"]


NEAREST = [
    ("{base_word: 同期比}", "T014", "“同比”", ("同比", "比上年", "none", "once")),
    ("{trailing_zeros: kept}", "T014", "“keep”", ("drop", "keep")),
    ("{change_decimals: 7}", "T014", "（无相近名称）", ("0", "1", "2")),
    ("统计公告", "T014", "“统计公报”", tuple(STYLES)),
    ("{name: 政府报告}", "T014", "“政府工作报告”", tuple(STYLES)),
    ("{to_wrod: 至}", "D023", "“to_word”", ("name", *Style._fields)),
    ("{nmae: 总结}", "D023", "“name”", ("name", *Style._fields)),
]


@pytest.mark.parametrize(("style", "code", "near", "known"), NEAREST, ids=range(len(NEAREST)))
@pytest.mark.parametrize("file", [FILE, OFFICE], ids=["genre", "office"])
def test_a_style_that_is_not_known_says_what_is(
    office: Office, file: str, style: str, code: str, near: str, known: tuple[str, ...]
) -> None:
    office.write(file, f"{GENRE if file == FILE else ''}style: {style}\n")
    (found,) = [each for each in office.drafted("甲").found if each.severity is Severity.ERROR]
    fields = found.finding.fields
    assert (found.code, fields["near"], fields.get("allowed", fields.get("known"))) == (code, near, known)


def test_a_wrong_style_is_told_with_its_key(office: Office) -> None:
    office.write(FILE, f"{GENRE}style: {{base_word: 同期比}}\n")
    assert office.drafted("甲").errors == ["templates/annual/genre.yaml:3:20: T014 style 中不能写 base_word: 同期比"]


@pytest.mark.parametrize(
    "name", ["anual", "../annual", ".", "..", "annual/genre.yaml", "/etc", "没有", "a\\b"], ids=range(8)
)
def test_a_genre_is_a_folder_of_templates(office: Office, name: str) -> None:
    office.write("data/2025.yaml", HEAD.replace("annual", f"'{name}'") + "period: 2025\n")
    answer = office.drafted("甲")
    assert answer.errors == [f"data/2025.yaml:1:9: T013 没有文种“{name}”"]
    known = answer.found[-1].finding.fields["known"]
    assert isinstance(known, list)
    assert {"annual", "half-year"} <= set(known)
    assert known == sorted(known)


SECTIONS = [
    ("a.md.j2", (Section("a.md.j2", Place(FILE, 2, 11)),)),
    ("[{file: a.md.j2}]", (Section("a.md.j2", Place(FILE, 2, 19)),)),
    (
        "[{file: a.md.j2, weight: 2.5, indicators: [参保人数, place]}]",
        (Section("a.md.j2", Place(FILE, 2, 19), Decimal("2.5"), ("参保人数", "place")),),
    ),
    (
        "[{part: 甲, sections: [a.md.j2]}, b.md.j2]",
        (
            Part("甲", Place(FILE, 2, 19), "written", (Section("a.md.j2", Place(FILE, 2, 33)),)),
            Section("b.md.j2", Place(FILE, 2, 44)),
        ),
    ),
    ("[{part: 甲, order: target, sections: []}]", (Part("甲", Place(FILE, 2, 19), "target", ()),)),
]


@pytest.mark.parametrize(("written", "sections"), SECTIONS, ids=range(len(SECTIONS)))
def test_sections_are_files_or_parts(office: Office, written: str, sections: tuple[Section | Part, ...]) -> None:
    assert genre(office, f"sections: {written}\n", "title: 标题\n").sections == sections


def test_a_genre_for_other_periods_is_a_question_at_the_report(office: Office) -> None:
    office.write(FILE, f"{GENRE}periods: [half, month]\n")
    answer = office.drafted("甲")
    assert answer.text == "甲"
    assert answer.of_code("T4") == ["data/2025.yaml:1:9: T402 文种“annual”不是写 2025 这种时期的，它用于：半年、月"]
    office.write(FILE, f"{GENRE}periods: [half, year]\n")
    assert office.drafted("甲").of_code("T4") == []
