"""Templates and period files at random, out of everything that is registered, for hypothesis."""

import inspect
import re
from typing import Any, get_type_hints

from hypothesis import strategies as st

from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters import FILTERS
from reportgen.templating.filters.register import ARGUMENTS, DOCUMENTED
from reportgen.templating.jinja.names import NAMES
from tests.templating.office import CATALOGUE

INDICATORS = re.findall(r"^(\S+?): \{id: (\w+)", CATALOGUE, re.MULTILINE)
FIGURES = [name for pair in INDICATORS for name in pair]
PARAMETERS = ["热线名称", "时限"]
KEYWORDS = [
    *sorted({name for _, _, function in DOCUMENTED for name in inspect.signature(function).parameters}),
    *ARGUMENTS,
    "没有",
]
# What a filter has to be given, by the names of its parameters, and what that could be.
NEEDED = {
    filter_name: [
        name
        for name, parameter in list(inspect.signature(function).parameters.items())[1:]
        if parameter.default is parameter.empty
        and parameter.kind not in (parameter.VAR_KEYWORD, parameter.KEYWORD_ONLY)
    ]
    for *names, function in DOCUMENTED
    for filter_name in names
}
# Those that print, by themselves; the rest are for conditions.
PRINTING = [
    name
    for *names, function in DOCUMENTED
    for name in names
    if get_type_hints(function).get("return") in (Printed, str)
]
LIKELY = {
    "place": ["'全国'", "'全省'"],
    "places": ["'全国'", "'全省'"],
    "since": ["'2023'", "'2024'", "2020"],
    "years": ["2", "3"],
    "most": ["1", "2"],
    "threshold": ["0", "50", "100000", "'5万'", "'60%'"],
}
CONSTANTS = [
    "0", "1", "2", "3", "-1", "2.5", "1000000", "99999999999999999999", "''", "'全国'", "'2024'", "'2019'", "'预算'", "'年度目标'",
    "'同比'", "'增减'", "'%'", "'甲乙'", "'-'", "'{{'", "true", "false", "none", "[]", "['2023', '2024']", "{}", "(1, 2)", "年份", "2023", "2021",
]  # fmt: skip
PLAIN_TEXT = ["甲", "，乙。", "\n\n", "\n1. ", "\n# ", "**丙**", "{# 注 #}", "\n::: 署名\n", "\n:::\n", "|", "\\"]

SLIPS = [
    "",
    "{",
    "}",
    "%",
    "{{",
    "%}",
    "|",
    "(",
    ")",
    "'",
    ",",
    "｛｛",
    "｜",
    "（",
    "“",
    "\n",
    ".",
    "[",
    "\x00",
    "\ue000",
]


@st.composite
def expressions(draw: Any, depth: int = 2) -> str:
    """A figure, mostly with filters behind it; now and then something else."""
    start = draw(st.integers(0, 19))
    text: str
    if start < 15:
        text = draw(st.sampled_from(FIGURES))
    elif start < 16:
        text = draw(st.lists(st.sampled_from(FIGURES), max_size=3).map(lambda names: f"[{', '.join(names)}]"))
    elif start < 17:
        text = draw(st.sampled_from([*NAMES, *PARAMETERS, "不知道", "x"])) + draw(
            st.sampled_from(["", "", "()", "(1)"])
        )
    elif start < 18 or not depth:
        text = draw(st.sampled_from(CONSTANTS))
    else:
        sign = draw(st.sampled_from(["+", "-", "*", "/", "~", "==", ">", "<=", "and", "or", "%", "**", "if", "in"]))
        text = f"({draw(expressions(depth=depth - 1))} {sign} {draw(expressions(depth=depth - 1))})"
    for _ in range(draw(st.sampled_from([0, 1, 1, 1, 1, 1, 1, 2]))):
        text += f"|{draw(filters(depth))}"
    return text


@st.composite
def filters(draw: Any, depth: int) -> str:
    """A filter with arguments: mostly as many as it needs, of a kind that it could mean, else any, with names that it knows, or not."""
    name = draw(st.sampled_from(PRINTING if draw(st.integers(0, 5)) else [*FILTERS, "没有", "upper"]))
    if draw(st.integers(0, 5)):
        arguments = [draw(st.sampled_from(LIKELY.get(each, FIGURES))) for each in NEEDED.get(name, ())]
    else:
        arguments = []
        for _ in range(draw(st.integers(0, 2))):
            value = (
                draw(expressions(depth=depth - 1))
                if depth and draw(st.booleans())
                else draw(st.sampled_from(CONSTANTS))
            )
            arguments.append(draw(st.sampled_from(["", f"{draw(st.sampled_from(KEYWORDS))}="])) + value)
    return f"{name}({', '.join(arguments)})" if arguments else name


@st.composite
def texts(draw: Any, depth: int = 2) -> str:
    """Some text with figures and tags in it."""
    parts = []
    for _ in range(draw(st.sampled_from([1, 1, 2, 3]))):
        kind = draw(st.integers(0, 11)) if depth else draw(st.integers(0, 4))
        if kind == 0:
            parts.append(draw(st.sampled_from(PLAIN_TEXT)))
        elif kind < 5:
            parts.append(f"{{{{ {draw(expressions())} }}}}")
        elif kind == 5:
            parts.append(f"{{% if {draw(expressions())} %}}{draw(texts(depth=depth - 1))}{{% else %}}乙{{% endif %}}")
        elif kind == 6:
            parts.append(f"{{% for x in {draw(expressions())} %}}{{{{ x|{draw(filters(0))} }}}}{{% endfor %}}")
        elif kind == 7:
            parts.append(f"{{% clause %}}{draw(texts(depth=depth - 1))}{{% endclause %}}")
        elif kind == 8:
            parts.append(
                f"{{% list %}}{draw(texts(depth=depth - 1))}{{% item %}}{draw(texts(depth=depth - 1))}{{% endlist %}}"
            )
        elif kind == 9:
            parts.append(f"{{% set x = {draw(expressions())} %}}{{{{ x }}}}")
        elif kind == 10:
            parts.append(f"{{% set x %}}{draw(texts(depth=depth - 1))}{{% endset %}}{{{{ x }}}}")
        else:
            parts.append(
                f"{{% macro m(x) %}}{{{{ x|{draw(filters(0))} }}}}{{% endmacro %}}{{{{ m({draw(expressions())}) }}}}"
            )
    return "".join(parts)


@st.composite
def broken(draw: Any) -> str:
    """A template with a few characters too many, or too few."""
    text: str = draw(texts())
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        more = draw(st.sampled_from(SLIPS))
        text = text[:at] + more + text[at + draw(st.integers(0, 3)) :]
    return text


PLAIN = [
    "0",
    "1",
    "-3",
    "0.5",
    "12.50",
    "100",
    "3086",
    "828357",
    "99999999.995",
    "1234567890123",
    "-0.004",
    "0.00001",
    "999999999999999999",
]
ODD = [
    "~", "约80", "3000余", "八万余", "百分之三", "{value: 5, status: 保密}", "{value: 80, status: 估计}", "{value: 5, status: 初步}", "{status: 未报}",
    "{status: 不适用}", "{value: 5, status: 口径调整, comparable_last: 4}", "{value: 5, status: 口径调整}", "{value: 3, last: 2}",
    "{value: 7, change: -1.5%}", "{value: 7, change: 0.5个百分点}", "{value: 3, note: 甲}", "{value: 30, as_of: 2025-06-20}", "5万", "abc", "5元",
]  # fmt: skip
TYPED = [name for name, _ in INDICATORS if name not in ("结余", "结余率")]


@st.composite
def figures(draw: Any, odd: int) -> str:
    """The figures of a period file; of twenty, so many odd ones."""
    rows = []
    for name in TYPED:
        kind = draw(st.integers(0, 19))
        if kind < 19:
            rows.append(f"  {name}: {draw(st.sampled_from(ODD if kind < odd else PLAIN))}\n")
    return "figures:\n" + "".join(rows)


@st.composite
def beside(draw: Any) -> str:
    """Targets, and the figures of wider places."""
    some = st.lists(st.sampled_from(TYPED), unique=True, max_size=6)
    numbers = st.sampled_from([*PLAIN, *PLAIN, "~", "5万", "约5"])
    aims = [f"  {name}: {{2025: {draw(numbers)}, 2026: {draw(numbers)}}}\n" for name in draw(some)]
    wider = [f"    {name}: {draw(numbers)}\n" for name in draw(some)]
    return ("targets:\n" + "".join(aims) if aims else "") + ("references:\n  全国:\n" + "".join(wider) if wider else "")
