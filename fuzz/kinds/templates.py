"""Templates: out of everything that is registered, filters, names, tags; whole, broken, and against the sandbox."""

import inspect
from collections.abc import Callable
from random import Random
from typing import Any

from fuzz.case import GENRE, LAST_YEAR, RULES, SECTION, Case
from fuzz.kinds.template_growth import growing
from fuzz.kinds.template_words import (
    BLOCKS,
    FIGURES,
    GENRES,
    LAST,
    NEEDED,
    OFFICE,
    PART,
    PERIOD,
    PLAIN,
    REACHING,
    RULES_TEXT,
    SECRET,
    SIGNS,
    SLIPS,
    SOUND,
    SOUND_CONDITIONS,
    TITLES,
    VALUES,
)
from fuzz.mutate import mutated
from fuzz.projects import HEAD, chance, project

KIND = "template"


def make(drawn: Random) -> Case:
    """A section of a fixed small office, drawn by a grammar."""
    way = drawn.random()
    note, half = "", ""
    if way < 0.07:
        template, half, note = growing(drawn)
    else:
        template = _text(drawn, 2) if way < 0.5 else _calm(drawn) if way < 0.9 else _text(drawn, 3)
        if way < 0.28:
            template = mutated(drawn, template, SLIPS)
    more = {
        LAST_YEAR: (HEAD.replace("2025", "2024") + LAST).encode(),
        PART: "{% macro k(x) %}{{ x }}{% endmacro %}内{{ 职工人数 }}".encode(),
    }
    files = project(OFFICE, PERIOD, more, template)
    files[SECTION] = template.encode("utf-8", "surrogatepass")
    files[RULES] = RULES_TEXT.encode()
    if chance(drawn, 0.3):
        files[GENRE] = files[GENRE].replace("测试稿".encode(), drawn.choice(TITLES).encode())
    if chance(drawn, 0.2):
        for more_of_genre in drawn.sample(GENRES, drawn.choice((1, 1, 3))):
            files[GENRE] += more_of_genre.encode()
    return Case(
        KIND,
        files,
        secret=SECRET,
        odd_file=True,
        docx=not note and chance(drawn, 0.12),
        note=note,
        grown=bool(note),
        half={SECTION: half.encode()} if half else {},
    )


def _registered() -> tuple[list[str], dict[str, list[str]], list[str], list[str]]:
    """Filters, what each needs, names, and names that are called: of the program that is fuzzed."""
    from reportgen.templating.filters import FILTERS
    from reportgen.templating.filters.register import ARGUMENTS, DOCUMENTED
    from reportgen.templating.jinja.names import NAMES

    needed = {name: _arguments(function) for *names, function in DOCUMENTED for name in names}
    return list(FILTERS), needed, list(NAMES), list(ARGUMENTS)


def _arguments(function: Callable[..., Any]) -> list[str]:
    parameters = list(inspect.signature(function).parameters.values())[1:]
    return [
        each.name
        for each in parameters
        if each.default is each.empty and each.kind not in (each.VAR_KEYWORD, each.KEYWORD_ONLY)
    ]


def _calm(drawn: Random) -> str:
    """A template as an office would write it."""
    parts = []
    for _ in range(drawn.randint(1, 6)):
        said = f"甲{{{{ {drawn.choice(SOUND)} }}}}，乙{{{{ {drawn.choice(SOUND)} }}}}。"
        around = drawn.choice((
            "{}", "{}", "{}", "{{% clause %}}{}{{% endclause %}}", "{{% list %}}{}{{% item %}}丙{{% endlist %}}", "1. {}\n2. 丁", "# 题\n\n{}", f"{{{{% if {drawn.choice(SOUND_CONDITIONS)} %}}}}{{}}{{{{% else %}}}}戊{{{{% endif %}}}}",
            "::: 一是 分段\n1. {}\n\n己\n:::", "{{% for x in 指标组('组') %}}{{{{ x|名称 }}}}{}；{{% endfor %}}", "{{% announce %}}{{{{ 项数 }}}}：{{% list %}}{}{{% item %}}庚{{% endlist %}}{{% endannounce %}}",
        ))  # fmt: skip
        parts.append(around.format(said))
        if chance(drawn, 0.3):
            parts.append(drawn.choice((*BLOCKS, *PLAIN)))
    return "\n\n".join(parts) + "\n"


def _text(drawn: Random, depth: int) -> str:
    """Some text with figures and tags in it."""
    return "".join(_piece(drawn, depth) for _ in range(drawn.choice((1, 2, 3, 4))))


def _piece(drawn: Random, depth: int) -> str:
    way = drawn.randrange(20) if depth else drawn.randrange(9)
    below = depth - 1
    if way < 3:
        return drawn.choice(PLAIN)
    if way < 9:
        return f"{{{{ {_expression(drawn, depth)} }}}}"
    if way < 11:
        return f"{{% if {_condition(drawn, below)} %}}{_text(drawn, below)}{{% else %}}乙{{% endif %}}"
    if way == 11:
        each = drawn.choice(("值", "名称", "同比", _filter(drawn, 0)))
        return f"{{% for x in {_several(drawn)} %}}{{{{ x|{each} }}}}{_text(drawn, below)}{{% endfor %}}"
    if way < 14:
        return f"{{% clause %}}{_text(drawn, below)}{{% endclause %}}"
    if way == 14:
        return f"{{% list %}}{_text(drawn, below)}{{% item %}}{_text(drawn, below)}{{% endlist %}}"
    if way == 15:
        return f"{{% set x = {_expression(drawn, below)} %}}{{{{ x }}}}"
    if way == 16:
        return f"{{% set y %}}{_text(drawn, below)}{{% endset %}}{{{{ y }}}}"
    if way == 17:
        return f"{{% macro m(x) %}}{{{{ x{drawn.choice(('', '|' + _filter(drawn, 0)))} }}}}{{% endmacro %}}{{{{ m({_expression(drawn, below)}) }}}}"
    if way == 18 and chance(drawn, 0.7):
        return drawn.choice(BLOCKS)
    if way == 18:
        return drawn.choice((
            f"{{{{ 图表('柱形图', ['{drawn.choice(FIGURES)}'], 标题='图') }}}}", f"{{{{ 表格(['{drawn.choice(FIGURES)}', '基金收入']) }}}}",
            "{{ 速览(['基金收入'], 标题='数') }}", "{% for 问题 in 问题清单 %}{{ 问题.标题 }}{{ 问题.正文 }}{% endfor %}", "{{ 指标组('组')|名单 }}",
            f"{{% set a, b = {_expression(drawn, below)} %}}{{{{ a }}}}", "{{ 规则('甲') }}", "{{ 文字('引语') }}",
        ))  # fmt: skip
    return drawn.choice((
        f"{{% named '两项' %}}{_text(drawn, below)}{{% item %}}{_text(drawn, below)}{{% endnamed %}}", f"{{% announce %}}{{{{ 项数 }}}}：{{% list %}}{_text(drawn, below)}{{% endlist %}}{{% endannounce %}}",
        f"{{% filter {_filter(drawn, below)} %}}{_text(drawn, below)}{{% endfilter %}}", "{% include 't/part.md.j2' %}", "{% include 't/part.md.j2' %}", "{% import 't/part.md.j2' as z %}{{ z.k(基金收入) }}", "{% raw %}{{ x }}{% endraw %}", "{% with x = 基金收入 %}{{ x }}{% endwith %}",
        f"{{% macro c(x) %}}{{{{ x }}}}{{{{ caller() }}}}{{% endmacro %}}{{% call c({_expression(drawn, below)}) %}}甲{{% endcall %}}", "{% block b %}甲{% endblock %}",
    ))  # fmt: skip


# What an office's own template says; most of a drawn template is of this, so that most of them come to a draft.


def _expression(drawn: Random, depth: int) -> str:
    """A figure, mostly with filters behind it; now and then something that reaches for more."""
    if chance(drawn, 0.8):
        return drawn.choice(SOUND)
    names = _registered()[2]
    start = drawn.randrange(20)
    if start < 14:
        text = drawn.choice(FIGURES)
    elif start < 15:
        text = _several(drawn)
    elif start < 17:
        text = drawn.choice((*names, "热线名称", "时限", "不知道")) + drawn.choice(("", "", "()", "(1)", "('组')"))
    elif start < 18 or depth < 1:
        text = drawn.choice(VALUES)
    else:
        text = f"({_expression(drawn, depth - 1)} {drawn.choice(SIGNS)} {_expression(drawn, depth - 1)})"
    for _ in range(drawn.choice((0, 1, 1, 1, 1, 2))):
        text += f"|{_filter(drawn, depth)}"
    if chance(drawn, 0.06):
        text = f"({text})" + "".join(drawn.choice(REACHING) for _ in range(drawn.choice((1, 1, 2))))
    return text


def _condition(drawn: Random, depth: int) -> str:
    if chance(drawn, 0.85):
        return drawn.choice(SOUND_CONDITIONS)
    if chance(drawn, 0.5):
        return _expression(drawn, depth)
    return f"{_expression(drawn, depth)} {drawn.choice(SIGNS)} {drawn.choice((_expression(drawn, depth), drawn.choice(VALUES)))}"


def _several(drawn: Random) -> str:
    return drawn.choice((
        f"[{', '.join(drawn.sample(FIGURES, drawn.randint(0, 3)))}]", "指标组('组')", "未达标()", "变差()", "超目标()", "有下期目标()", "问题清单", "工作计划", "[[基金收入], [位次]]", drawn.choice(VALUES),
    ))  # fmt: skip


def _filter(drawn: Random, depth: int) -> str:
    """A filter with arguments: mostly those that it needs, else any."""
    filters, needed, _, keywords = _registered()
    name = drawn.choice(
        filters
        if chance(drawn, 0.97)
        else ["upper", "safe", "tojson", "pprint", "groupby", "sort", "batch", "replace", "format", "default"]
    )
    if chance(drawn, 0.85):
        arguments = [NEEDED.get(each) or drawn.choice(FIGURES) for each in needed.get(name, ())]
    else:
        arguments = []
        for _ in range(drawn.randrange(3)):
            value = _expression(drawn, depth - 1) if depth > 0 and chance(drawn, 0.5) else drawn.choice(VALUES)
            arguments.append((f"{drawn.choice(keywords)}=" if chance(drawn, 0.4) else "") + value)
    return f"{name}({', '.join(arguments)})" if arguments else name
