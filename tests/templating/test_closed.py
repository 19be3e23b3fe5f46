"""Nothing that a template handles gives away its inside, whatever is done to it; and a withheld value shows in nothing.

The things are found by what the registers hold: every built-in name, what every filter answers, the fields of records, the state
of loops. A kind that comes later is tried without a change here.
"""

from pathlib import Path

import pytest

from reportgen.blocks.notation import FIGURE_END, FIGURE_START
from reportgen.templating.figures.figure import Figure, RuleField, Tally
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record
from reportgen.templating.filters import CONDITIONS, FILTERS
from reportgen.templating.jinja.names import NAMES
from reportgen.templating.operations.quantity import Computed
from reportgen.templating.sandbox.callable import template_function
from tests.templating.drawn import FIGURES, LIKELY, NEEDED
from tests.templating.hands import Hands
from tests.templating.office import HEAD, YEAR_2025, Office
from tests.templating.rules_of_an_office import RULES

SECRET = "91827364"  # noqa: S105 - a value that is withheld
# In whatever unit and with whatever decimals it is printed, and what of the program would show.
TRACES = (
    "9182",
    "9.18",
    "0.918",
    "Observation",
    "Decimal(",
    " object at",
    "reportgen.",
    "Indicator(",
    "data/2025.yaml",
)
WITHHELD = "  保密数: {value: 5, status: 保密}"
CALLED = {
    "指标组": "指标组('大组')",
    "表格": "表格([参保人数])",
    "速览": "速览([参保人数])",
    "图表": "图表('柱形图', [参保人数], 标题='甲')",
    "规则": "规则('居民普通门诊')",
    "施行日期": "施行日期('居民普通门诊')",
    "规则表": "规则表('居民普通门诊')",
    "文字": "文字('引语')",
}
# What is not in a register: what a template makes itself, and what Jinja hands to it.
MADE = (
    "1",
    "2.5",
    "true",
    "none",
    "'甲'",
    "[参保人数, 1]",
    "(1, '甲')",
    "{'甲': 1}",
    "参保人数 + 1",
    "保密数 - 1",
    "热线名称",
    "宏",
    "宏('甲')",
    "抓",
    "外",
    "外.x",
    "self",
    "self.块",
    "圈",
    "规则('居民普通门诊')[0]",
    "规则('居民普通门诊')[0].比例",
    "规则('居民普通门诊')[0].失效日期",
    "规则('居民普通门诊')[0].生效日期",
    "问题清单[0]",
    "文字('引语')",
    "未达标",
    "没有这个",
)
AROUND = (
    "{{% import 'annual/b.md.j2' as 外 %}}{{% macro 宏(x=1) %}}{{{{ x }}}}{{% endmacro %}}"
    "{{% set 抓 %}}{{{{ 参保人数 }}}}{{{{ 保密数 }}}}{{% endset %}}{{% block 块 %}}{{% endblock %}}"
    "{{% for 一 in [1] %}}{{% set 圈 = loop %}}{{{{ _seen({thing}) }}}}{{% endfor %}}"
)
STAR = "{% macro 星() %}{{ varargs }}{{ kwargs }}{% endmacro %}"
FIELDS = sorted(
    {name for kind in (Figure, Printed, RuleField, Tally, Computed, Record) for name in kind.__slots__}
    | {name for kind in (Figure, Printed, RuleField) for name in dir(kind)}
)
OPERATORS = ("==", "!=", "<", "<=", ">", ">=", "in", "not in", "+", "-", "*", "/", "//", "%", "**", "~", "and", "or")
TAKEN = {
    "by index": ["{{ X[0] }}", "{{ X[3] }}", "{{ X[16] }}", "{{ X[-1] }}", "{{ X[3][16][5] }}", "{{ X['seen'] }}"],
    "by slice": ["{{ X[:] }}", "{{ X[1:3] }}", "{% for a in X[::2] %}{{ a }}{% endfor %}"],
    "by unpacking": [
        "{% set a, b = X %}{{ a }}{{ b }}",
        "{% set a, b, c, d, e, f, g, h, i, j, k, l, m, n = X %}{{ d }}{{ a }}",
        "{% set (a, (b, c)) = (1, X) %}{{ a }}{{ b }}",
        "{% with a, b = X %}{{ a }}{% endwith %}",
        "{% for a, b in [X] %}{{ a }}{% endfor %}",
        "{% for a, (b, c) in [(1, X)] %}{{ b }}{% endfor %}",
    ],
    "by going through it": [
        "{% for a in X %}{{ a }}{% endfor %}",
        "{% for a in X if a %}{{ a }}{% endfor %}",
        "{% for a in [X] recursive %}{{ loop(X) }}{% endfor %}",
        STAR + "{{ 星(*X) }}",
        "{{ 参保人数|其中(*X) }}",
    ],
    "by name": [STAR + "{{ 星(**X) }}", "{{ 参保人数|其中(**X) }}", "{% set d = {X: 1} %}", "{{ {'甲': 1}[X] }}"],
    "by looking in it": ["{{ 'x' if '8' in X }}", "{{ 'x' if 5 in X }}", "{{ 'x' if 参保人数 in X }}"],
}
ONCE = {function: name for name, function in reversed(FILTERS.items())}.values()  # by one of its two names
USED = [
    *(use for uses in TAKEN.values() for use in uses),
    *(f"{{{{ X.{field} }}}}" for field in FIELDS),
    *(
        f"{{{{ (X {sign} Y) and 1 }}}}".replace("Y", other)
        for sign in OPERATORS
        for other in ("X", "1", "'甲'", "保密数")
    ),
    *(f"{{{{ X|{name} }}}}{{{{ 参保人数|{name}(X) }}}}" for name in ONCE),
    *(f"{{{{ {name}(X) }}}}" for name in NAMES),
    "{{ X }}",
    "{{ -X }}",
    "{{ X() }}",
    "{{ X(1) }}",
    "{{ X is defined }}",
    "{{ 'a' if X else 'b' }}",
    "{% if not X %}a{% endif %}",
    "{% filter 值 %}{{ X }}{% endfilter %}",
    "{% call X() %}a{% endcall %}",
    "{% list X %}a{% item %}b{% endlist %}",
    "{% named X %}a{% item %}b{% endnamed %}",
    "{{ [X, X]|名单 }}",
]
OPEN = (list, tuple, dict, str, int, float, bool)


def expressions() -> list[str]:
    """Everything that a template can name or make, as expressions."""
    called = [f"{name}()" for name in ("超目标", "未达标", "变差", "有下期目标")]
    filtered = [
        f"{figure}|{name}({', '.join(LIKELY.get(each, ['职工人数'])[0] for each in NEEDED[name])})"
        for name in NEEDED
        for figure in ("参保人数", "保密数", "报销比例")
    ]
    several = ["[参保人数, 职工人数]|分别", "[参保人数, 职工人数]|数量"]
    return [*FIGURES, *NAMES, *CALLED.values(), *called, *several, *filtered, *MADE]


def office_with(root: Path, withheld: str) -> Office:
    """An office whose withheld value is this one, with something of every kind to be named."""
    place = Office(root)
    catalogue = (place.root / "data/indicators.yaml").read_text(encoding="utf-8")
    catalogue = catalogue.replace("kind: stock, polarity", "group: 大组, kind: stock, polarity")
    catalogue = catalogue.replace("{id: secret,", "{id: secret, group: 大组, polarity: higher_is_better,")
    place.write("data/indicators.yaml", catalogue).write("data/rules.yaml", RULES)
    parts = "targets:\n  保密数: {2025: 50万, 2026: 60万}\nreferences:\n  全国: {保密数: 70万, 参保人数: 5万}\n"
    year = YEAR_2025.replace("保密数: {value: 5, status: 保密}", f"保密数: {{value: {withheld}, status: 保密}}")
    year = year.replace("targets:\n", parts.partition("references")[0])
    year += parts[parts.index("references") :] + "problems:\n  - {title: 甲, text: 乙}\n"
    year += "texts:\n  引语: {kind: 引语, text: 好, speaker: 某人, owner: 办公室, date: 2025-01-01, consent: true}\n"
    place.write("data/2025.yaml", HEAD + year)
    return place.write("templates/annual/b.md.j2", "{% set x = 参保人数|值 %}")


@pytest.fixture(scope="module")
def hands(tmp_path_factory: pytest.TempPathFactory) -> Hands:
    return Hands(office_with(tmp_path_factory.mktemp("office"), SECRET))


@pytest.fixture(scope="module")
def things(hands: Hands) -> dict[type, object]:
    """One thing of each type that a template can hold."""
    found: dict[type, object] = {}

    @template_function
    def seen(thing: object) -> str:
        found.setdefault(Marked if isinstance(thing, str) and FIGURE_START in thing else type(thing), thing)
        return ""

    hands.environment.globals["_seen"] = seen
    for expression in expressions():
        hands.answer(AROUND.format(thing=expression))
    del hands.environment.globals["_seen"]
    return found


class Marked:
    """Stands for a text with figures in it."""


def test_every_kind_is_met(things: dict[type, object]) -> None:
    names = {kind.__name__ for kind in things}
    assert {"Figure", "Printed", "Tally", "RuleField", "Record", "Computed", "Marked", "LoopContext", "Macro"} <= names
    assert {"TemplateModule", "TemplateReference", "BlockReference", "UnknownNameUsed", "function"} <= names
    assert {"list", "tuple", "dict", "str", "int", "float", "bool", "NoneType"} <= names


@pytest.mark.parametrize("way", TAKEN, ids=[way.replace(" ", "-") for way in TAKEN])
def test_nothing_but_lists_can_be_taken_apart(hands: Hands, things: dict[type, str], way: str) -> None:
    for kind, thing in things.items():
        if kind in OPEN:  # or as the template typed it
            continue
        for use in TAKEN[way]:
            answer = hands.answer(use, X=thing)
            assert answer.startswith(("T0", "D0")), (thing, use, answer)
            assert not answer.startswith("T001 "), (thing, use, answer)


def test_no_use_of_anything_shows_what_is_withheld(hands: Hands, things: dict[type, object]) -> None:
    for thing in things.values():
        for use in USED:
            text, records = hands.told(use, X=thing)
            assert not any(trace in text for trace in TRACES), (thing, use, text)
            assert SECRET not in repr(records), (thing, use)


def test_a_withheld_value_makes_no_difference(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same templates over two values give the same words and the same records: so nobody can find it by halving."""
    small, large = (Hands(office_with(tmp_path_factory.mktemp("office"), value)) for value in ("5", SECRET))
    uses = [f"{{{{ {expression} }}}}" for expression in expressions() if "保密数" in expression]
    uses += [
        f"{{{{ 'x' if 保密数 {sign} {other} else 'y' }}}}"
        for sign in OPERATORS[:6]
        for other in ("100000", "'50万'", "参保人数")
    ]
    uses += [f"{{% if 保密数|{name} %}}x{{% endif %}}{{{{ 指标组('大组')|{name}|名单 }}}}" for name in CONDITIONS]
    uses += [
        f"{{{{ 保密数|{name} }}}}{{{{ 参保人数|{name}(保密数) }}}}{{{{ [保密数, 参保人数]|{name} }}}}"
        for name in FILTERS
    ]
    uses += [
        "{{ 'x' if 保密数 in [5, 50000] }}",
        "{{ 'x' if [保密数] == [50000] }}",
        "{{ 'x' if 保密数 - 1 > 100 }}",
        "{% if 保密数 %}x{% endif %}",
        "{% for a in 指标组('大组')|前几名(5) %}{{ a|名称 }}{% endfor %}",
        "{% for a in 超目标() %}{{ a|名称 }}{% endfor %}",
        "{% for a in 未达标() %}{{ a|名称 }}{% endfor %}",
        "{% for a in 变差() %}{{ a|名称 }}{% endfor %}",
        "{{ 参保人数|其中(保密数) }}",
        "{{ 表格([保密数, 参保人数], 年数=2, 同比=true, 参照=true) }}",
    ]
    for use in uses:
        assert small.told(use) == large.told(use), use


@pytest.mark.parametrize(
    "section",
    [
        "{{ 表格([保密数, 未知], 年数=2, 同比=true, 参照=true) }}",
        "{{ 图表('柱形图', [保密数, 基金收入], 标题='甲') }}",
        "{{ 图表('条形图', [保密数, 基金收入], 标题='甲') }}",
        "{{ 速览([保密数, 基金收入]) }}",
        "{% for a in 指标组('大组') %}{{ a|说 }}{% endfor %}",
    ],
    ids=range(5),
)
def test_a_draft_with_a_withheld_value_is_the_same_for_any(tmp_path: Path, section: str) -> None:
    drafts = [office_with(tmp_path / value, value).drafted(section) for value in ("5", SECRET)]
    assert drafts[0].document is not None, drafts[0].errors
    assert drafts[0].document == drafts[1].document


@pytest.mark.parametrize(
    "section",
    [
        "{% set a %}{{ 参保人数 }}{{ 职工人数 }}{% endset %}{{ a[0] ~ '1' ~ a[2] ~ '999万人' ~ a[-1] }}",
        "{% set a %}{{ 参保人数 }}{% endset %}{% for c in a %}{{ c }}{% endfor %}",
        "{% set a %}{{ 参保人数 }}{% endset %}{% set x, y = a[:2] %}{{ x }}",
    ],
    ids=range(3),
)
def test_no_figure_can_be_made_of_the_pieces_of_another(office: Office, section: str) -> None:
    (found,) = office.finds(section)
    assert ": T005 " in found
    assert FIGURE_END not in found
