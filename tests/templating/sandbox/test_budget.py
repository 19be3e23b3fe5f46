"""Templates that would run for ever, fill the memory or reach what is not theirs: each answered at once, with a finding."""

from pathlib import Path
from time import process_time

import pytest

from reportgen.app.check import check
from reportgen.diagnostics.finding import Severity
from tests.templating.office import Office, shown

SECONDS = 20  # of this process, while coverage watches every line; a tenth of it without
MANY = "{% set 甲 = [" + "1," * 20_000 + "] %}"
LOOP = "{% for a in 甲 %}"
DEEP = 12
MALIGN: dict[str, tuple[str | bytes, str]] = {
    # arithmetic
    "text times": ("{{ 'x' * 100 }}", "T005 模板中不允许：拿数与文字比较或计算"),
    "text times power": ("{{ 'x' * 10**10 }}", "T005 模板中不允许：运算 **"),
    "power tower": ("{{ 9 ** 9 ** 9 }}", "T005 模板中不允许：运算 **"),
    "power tower asked": ("{% if 9 ** 9 ** 9 > 1 %}甲{% endif %}", "T005 模板中不允许：运算 **"),
    "formatted": ("{{ '%999999999d' % 5 }}", "T005 模板中不允许：运算 %"),
    "list times": ("{% for a in [1] * 10 %}{% endfor %}", "T005 模板中不允许：拿数与文字比较或计算"),
    "digits": ("{{ " + "9" * 5000 + " }}", "T001 模板语法错误：数字过长或括号嵌套过深"),
    "digits added": ("{% if 参保人数 + " + "9" * 4000 + " %}{% endif %}", "T005 模板中不允许：除以零或超出范围的计算"),
    "infinity": ("{{ 1e999 }}", "T001 模板语法错误：数字过大"),
    # loops
    "loops": (
        "".join(f"{{% for a{n} in [1,2,3,4,5,6,7,8,9] %}}" for n in range(DEEP)) + "x" + "{% endfor %}" * DEEP,
        "T007",
    ),
    "empty loops": (MANY + LOOP + "{% for b in 甲 %}{% endfor %}{% endfor %}", "T007"),
    "filtered loops": (MANY + LOOP + "{% for b in 甲 if b == a + 5 %}{% endfor %}{% endfor %}", "T007"),
    "looked for in a list": (MANY + LOOP + "{% if 'z' in 甲 %}{% endif %}{% endfor %}", "T007"),
    "lists compared": (MANY + LOOP + "{% if 甲 == 甲 %}{% endif %}{% endfor %}", "T007"),
    "pieces cut out": (MANY + LOOP + "{% set 乙 = 甲[1:] %}{% endfor %}", "T007"),
    "filters that print nothing": (MANY + LOOP + "{% if 参保人数|达标 %}{% endif %}" * 300 + "{% endfor %}", "T007"),
    "figures": (MANY + LOOP * 2 + "{{ 参保人数|同比 }}" + "{% endfor %}" * 2, "T007"),
    "text of a loop": (MANY + LOOP + "x" * 1000 + "{% endfor %}", "T007"),
    # macros
    "macro in itself": (
        "{% macro 乙() %}{{ 乙() }}{% endmacro %}{{ 乙() }}",
        "T005 模板中不允许：层数过深的宏、引用或括号",
    ),
    "macro twice in itself": ("{% macro 乙() %}{{ 乙() }}{{ 乙() }}{% endmacro %}{{ 乙() }}", "T005"),
    "macros doubling": (
        "{% macro m0() %}xx{% endmacro %}"
        + "".join(f"{{% macro m{n + 1}() %}}{{{{ m{n}() }}}}{{{{ m{n}() }}}}{{% endmacro %}}" for n in range(60))
        + "{{ m60() }}",
        "T007",
    ),
    "block in itself": ("{% block 乙 %}{{ self.乙() }}{% endblock %}", "T005"),
    "loop in itself": ("{% for a in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}", "T005"),
    # text
    "set doubling": ("{% set a %}xxxxxxxxxx{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40, "T007"),
    "~ doubling": ("{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40, "T007"),
    "clause doubling": (
        "{% set a %}xx{% endset %}" + "{% set a %}{% clause %}{{ a }}{{ a }}{% endclause %}{% endset %}" * 40,
        "T007",
    ),
    # depth
    "brackets": ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "T001"),
    "fewer brackets": ("{{ " + "(" * 150 + "参保人数" + ")" * 150 + " }}", "T001"),
    "lists": ("{% if " + "[" * 5000 + "]" * 5000 + " %}{% endif %}", "T001"),
    "not": ("{% if " + "not " * 5000 + "参保人数 %}{% endif %}", "T001"),
    "minus": ("{% if " + "-" * 5000 + "参保人数 %}{% endif %}", "T001"),
    "plus": ("{% if " + "+".join(["1"] * 5000) + " %}{% endif %}", "T005"),
    "filters in a row": ("{{ 参保人数" + "|值" * 5000 + " }}", "T005"),
    "attributes in a row": ("{{ 参保人数" + ".a" * 5000 + " }}", "T005"),
    "for too deep": ("".join(f"{{% for a{n} in [1] %}}" for n in range(25)) + "{% endfor %}" * 25, "T001"),
    "if too deep": ("{% if 参保人数 %}" * 150 + "{% endif %}" * 150, "T001"),
    # reading itself
    "openings": ("{{ " * 200_000, "T001"),
    "tag openings": ("{%" * 200_000, "T001"),
    "comment openings": ("{#" * 200_000, "T001"),
    "quotes": ("{{ " + "'\"" * 90_000 + "' }}", "T001"),
    "fence": ("::: x" + " " * 200_000 + "y", "T011"),
    # what is not theirs
    "class": ("{{ 参保人数.__class__ }}", "T005 模板中不允许：取“__class__”"),
    "class by index": ("{{ ''['__class__'] }}", "T005 模板中不允许：取“__class__”"),
    "class through names": ("{{ ''['__cla' ~ 'ss__'] }}", "T005 模板中不允许：取“__class__”"),
    "own field": ("{{ 参保人数.value }}", "T005 模板中不允许：取“value”"),
    "private field": ("{{ 参保人数._observation }}", "T005 模板中不允许：取“_observation”"),
    "method of text": ("{{ 'a'.upper() }}", "T005 模板中不允许：取“upper”"),
    "format": ("{{ '{0.__class__}'.format(参保人数) }}", "T005"),
    "method of a list": ("{{ [1].append(2) }}", "T005 模板中不允许：取“append”"),
    "cycle": ("{% for a in [1] %}{{ loop.cycle('a') }}{% endfor %}", "T005 模板中不允许：取“cycle”"),
    "context of self": ("{{ self._TemplateReference__context }}", "T00"),
    "range": ("{{ range(10**9) }}", "T002"),
    "namespace": ("{{ namespace() }}", "T002"),
    "budget by hand": ("{{ _charge(0 - 10**9) }}", "T002"),
    "budget taken away": ("{% macro _charge(a) %}{% endmacro %}", "T005 模板中不允许：给“_charge”另外赋值"),
    "budget imported away": ("{% import 'annual/b.md.j2' as _charge %}", "T005 模板中不允许：给“_charge”另外赋值"),
    "budget imported away one by one": (
        "{% from 'annual/b.md.j2' import x as _weigh %}",
        "T005 模板中不允许：给“_weigh”另外赋值",
    ),
    "forged figure": (r"{{ '\ue0000\ue001999万人\ue002' }}", "T005 模板中不允许：在引号中写私用区字符 U+E000"),
    "forged in halves": (r"{{ '\ue0' '00' }}", "T001"),
    "called text": ("{{ 本单位() }}", "T005 模板中不允许：调用不是函数的名称"),
    "called figure": ("{{ 参保人数() }}", "T005 模板中不允许：调用不是函数的名称"),
    "called block": ("{% call 参保人数() %}甲{% endcall %}", "T005 模板中不允许：调用不是函数的名称"),
    "arguments for none": ("{{ 未达标(5) }}", "T010 “未达标”的参数不对：括号里不写内容"),
    "a figure as a list": ("{% for a in 参保人数 %}{% endfor %}", "T005 模板中不允许：逐个列出“参保人数”，它是一个数"),
    "a number as a list": ("{% for a in 5 %}{% endfor %}", "T005 模板中不允许：逐个列出这种内容"),
    "text against number": ("{% if 'a' < 1 %}{% endif %}", "T025 “a”不能与“数”比较：它不是数"),
    "in a number": ("{% if 1 in 5 %}{% endif %}", "T005 模板中不允许：在这种内容里找"),
    "field of a number": ("{% set 参保人数.x = 1 %}", "T001"),
    "block twice": ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "T001"),
    # encodings
    "gbk": ("参保人数比上年有所增加".encode("gbk"), "D005 文件是 GBK 编码，请另存为 UTF-8"),
    "utf-16": ("参保人数".encode("utf-16"), "D005 文件是 UTF-16 编码，请另存为 UTF-8"),
    "nul": ("甲乙丙丁甲乙丙丁\0甲乙丙丁甲乙丙丁", "D008 此处有不允许的字符 U+0000（控制字符）"),
    "private use": ("甲\ue000乙", "D008 此处有不允许的字符 U+E000（私用区字符）"),
    "binary": (bytes(range(256)) * 20, "D007"),
    "huge": ("甲" * 400_000, "T015 模板文件过大（上限 1000000 字节）"),
}


@pytest.mark.parametrize("name", MALIGN, ids=[name.replace(" ", "-") for name in MALIGN])
def test_a_malign_template_is_answered_at_once_with_a_finding(office: Office, name: str) -> None:
    section, finding = MALIGN[name]
    office.write("templates/annual/b.md.j2", "{% macro x() %}{% endmacro %}")
    office.write("templates/annual/a.md.j2", section)
    start = process_time()
    outcome = check("data/2025.yaml", cwd=office.root)
    assert process_time() - start < SECONDS
    errors = [shown(each) for each in outcome.diagnostics if each.severity is Severity.ERROR]
    assert errors
    assert all(each.startswith("templates/annual/a.md.j2") for each in errors), errors
    assert any(each.partition(": ")[2].startswith(finding) for each in errors), errors


@pytest.mark.parametrize("inside", ["title", "passage"])
def test_a_title_and_a_passage_are_held_to_the_same(office: Office, inside: str) -> None:
    malign = "{% for a in [1,2,3] %}{{ 'x' * 9 }}{% endfor %}"
    if inside == "title":
        office.write("templates/annual/genre.yaml", f'title: "{malign}"\nsections: [a.md.j2]\n')
        place = "templates/annual/genre.yaml:1"
    else:
        office.year(f'period: 2025\nproblems:\n  - {{title: 甲, text: "{malign}"}}\n')
        place = "data/2025.yaml:6"
    found = office.finds("{% for x in 问题清单 %}{{ x.正文 }}{% endfor %}")
    assert found == [f"{place}: T005 模板中不允许：拿数与文字比较或计算"]


def test_a_passage_does_not_list_the_passages(office: Office) -> None:
    text = "{% for x in 问题清单 %}{{ x.正文 }}{% endfor %}"
    office.year("period: 2025\nproblems:\n" + f"  - {{title: 甲, text: '{text}'}}\n" * 20)
    start = process_time()
    found = office.finds(text)
    assert process_time() - start < SECONDS
    assert found[0] == "data/2025.yaml:6: T005 模板中不允许：在问题、计划的文字中再列出它们自己"


def test_one_account_serves_the_whole_report(office: Office) -> None:
    half = MANY + LOOP * 1 + "x" * 120 + "{% endfor %}"
    assert office.finds(half) == []
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2, b.md.j2]\n")
    office.write("templates/annual/b.md.j2", half)
    assert office.finds(half) == ["templates/annual/b.md.j2:1:1: T007 模板的输出或循环超出上限（4000000 字符）"]


@pytest.mark.parametrize(
    "text", ["甲\n" * 100_000, "甲\n\n" * 100_000, "1. 甲\n" * 40_000, "# 甲\n\n乙\n\n" * 12_000], ids=range(4)
)
def test_much_plain_text_is_read_in_seconds(office: Office, text: str) -> None:
    start = process_time()
    assert office.drafted(text).errors == []
    assert process_time() - start < SECONDS


def test_many_items_and_headings_still_have_their_numbers(office: Office) -> None:
    assert office.prints("1. 甲\n" * 10_001).endswith("九千九百九十九是甲。10000是甲。10001是甲。")
    assert "# 10001、甲" in office.prints("# 甲\n\n乙\n\n" * 10_001)


def test_passages_of_much_white_space_are_read_in_seconds(office: Office) -> None:
    office.year(f"period: 2025\nproblems:\n  - {{title: 甲, text: ':::{' ' * 100_000}x y'}}\n")
    start = process_time()
    office.drafted("{% for x in 问题清单 %}\n{{ x.正文 }}\n\n{% endfor %}")
    assert process_time() - start < SECONDS


def test_a_link_that_leaves_the_folder_is_no_section(office: Office, tmp_path: Path) -> None:
    secret = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    secret.write_text("秘密", encoding="utf-8")
    (office.root / "templates/annual/a.md.j2").unlink()
    (office.root / "templates/annual/a.md.j2").symlink_to(secret)
    answer = office.drafted()
    assert answer.errors == ["templates/annual/genre.yaml:2:12: T012 找不到分节模板 annual/a.md.j2"]
