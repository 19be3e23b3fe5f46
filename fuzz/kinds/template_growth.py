"""Templates that grow: short pieces many times over, and short programs that make much; each must end within its bounds."""

from random import Random

_PIECES = (
    "\\'", '\\"', "\\", "'", '"', "{{", "}}", "{%", "%}", "{#", "#}", "{{ 基金收入 }}", "{{ 基金收入|同比 }}，", "甲", "**", "*", "`", "#", "# 题\n", "1. 甲\n", "1. 甲\n\n",
    "# 题\n1. 甲\n", "::: 一是\n1. 甲\n", ":::\n", "::: 署名\n", "::: 一是 分段\n1. 甲\n\n乙\n\n# 题\n", "甲\n", "甲\n\n", "\n", " ", "\t", "(", "[", "{", "a", "1", "-", "~", "|", "|值", ".a", "[0]", "“", "”", "（", "{% if 1 %}",
    "{% for x in [1] %}", "{% clause %}", "{% list %}", "{% item %}", "{% set x = 1 %}", "{% include 't/s.md.j2' %}", "not ", "- ", "+1", " and 1", ", 1", "x=1, ", "\\*", "\\\\", "1. ", "99999999. 甲\n",
    "| 甲 |\n", "，", ",", "  甲", "甲,乙 丙。", "{接排}", "＋", "｛｛", "\ufeff", "é", "0", "if 1 else ",
)  # fmt: skip
_WRAPS = (
    "{}",
    "{}",
    "{}",
    "{{{{ '{}' }}}}",
    '{{{{ "{}" }}}}',
    "{{{{ '{} }}}}",
    "{{{{ {} }}}}",
    "{{{{ {}",
    "{{% if {} %}}甲{{% endif %}}",
    "{{% set x = {} %}}",
    "{{% set x = [{}] %}}",
    "::: 一是 分段\n1. 甲\n{}",
    "::: 一是\n{}\n:::",
    "{{% list %}}{}{{% endlist %}}",
    "1. {}",
    "# {}",
    "**{}**",
    "{{# {} #}}",
    "{{% raw %}}{}{{% endraw %}}",
    "{{{{ 基金收入|比({}) }}}}",
)
_MANY = (300, 1000, 5000, 20_000, 60_000, 100_000, 240_000)
# Where a reader may look for an end again and again: a text in quotes, mostly one that never ends.
_IN_STRINGS = (*("\\'", '\\"') * 4, "\\'", '\\"', "\\\\", "\\", "'", '"', "a", "（", "{{", "}}", "%}", "\n")
_STRINGS = (
    "{{{{ '{} }}}}",
    '{{{{ "{} }}}}',
    "{{{{ '{}' }}}}",
    '{{{{ "{}',
    "{{% if '{} %}}",
    "{{{{ 基金收入|比('{}) }}}}",
)
# Where blocks may be within blocks, and what follows is read anew: by turns, in a fence or out of it.
_BLOCKS = (
    "1. 甲\n",
    "1. 甲\n\n",
    "# 题\n",
    "## 题{接排}\n\n",
    "甲\n",
    "甲\n\n",
    ":::\n",
    "::: 一是\n",
    "::: 一是 分段\n",
    "::: 署名\n",
    "\n",
)
_ENDS = ("# 题\n", "## 题{接排}\n\n", "甲\n\n", "::: 一是\n")  # what ends an item
_FENCES = (
    "{}",
    "::: 一是 分段\n1. 甲\n{}:::\n",
    "::: 一是 分段\n{}:::\n",
    "::: 一要 分段\n1. 甲\n{}:::\n",
    "::: 一是 分段\n{}",
    "::: 一是 分段\n1. 甲\n{}",
    "::: 一是\n{}\n:::\n",
    "::: 署名\n{}:::\n",
    "::: 主送\n{}:::\n",
    "# 题\n{}",
    "1. 甲\n{}",
)
MOST = 900_000  # bytes


def growing(drawn: Random) -> tuple[str, str, str]:
    """A template, the same at half the size or "" where that says nothing, and how it was made."""
    way = drawn.random()
    if way < 0.40:
        return _program(drawn)
    if way < 0.58:
        wrap, piece = drawn.choice(_STRINGS), drawn.choice(_IN_STRINGS) + drawn.choice((*[""] * 25, *_IN_STRINGS))
    elif way < 0.84:
        wrap, piece = drawn.choice(_FENCES), _blocks(drawn)
    else:
        wrap, piece = drawn.choice(_WRAPS), drawn.choice(_PIECES) + drawn.choice((*_PIECES, *[""] * 50))
    count = min(drawn.choice(_MANY), MOST // len(piece.encode()))
    return wrap.format(piece * count), wrap.format(piece * (count // 2)), f"{wrap!r} of {piece!r} × {count}"


def _blocks(drawn: Random) -> str:
    """Some blocks, mostly an item and something that ends it: what is by turns is what readers begin anew at."""
    if drawn.random() < 0.7:
        return drawn.choice(_BLOCKS[:2]) + drawn.choice(_ENDS)
    return "".join(drawn.choices(_BLOCKS, k=drawn.randint(1, 4)))


def _program(drawn: Random) -> tuple[str, str, str]:
    name, program = drawn.choice(_PROGRAMS)
    small, large = drawn.choice((20, 40, 100)), drawn.choice((1000, 50_000, 512_000))
    text = program.replace("SMALL", str(small)).replace("LARGE", ("甲" if drawn.random() < 0.5 else "a") * large)
    lines = [line * small if line.startswith("{% set") and "again" in name else line for line in text.split("\n")]
    return "\n".join(lines), "", f"{name} {small} {large}"


_LOOP = "[1,2,3,4,5,6,7,8,9,10]"
_NESTED = f"{{% for a in {_LOOP} %}}{{% for b in {_LOOP} %}}{{% for c in {_LOOP} %}}BODY{{% endfor %}}{{% endfor %}}{{% endfor %}}"
_PROGRAMS = (
    ("again doubled lists, equal", "{% set x = [1] %}\n{% set x = [x, x] %}\n{% set y = [1] %}\n{% set y = [y, y] %}\n{% if x == y %}甲{% endif %}"),
    ("again doubled lists, in", "{% set x = [1] %}\n{% set x = [x, x] %}\n{% if 5 in x or x in [x] %}甲{% endif %}"),
    ("again doubled lists, less", "{% set x = [1] %}\n{% set x = [x, x] %}\n{% set y = [1] %}\n{% set y = [y, y] %}\n{% if x < y %}甲{% endif %}"),
    ("again doubled dicts", "{% set x = {'a': 1} %}\n{% set x = {'a': x, 'b': x} %}\n{% set y = {'a': 1} %}\n{% set y = {'a': y, 'b': y} %}\n{% if x == y %}甲{% endif %}"),
    ("again doubled, printed", "{% set x = [基金收入] %}\n{% set x = [x, x] %}\n{{ x|名单 }}{{ x|数量 }}"),
    ("again doubled, added", "{% set x = [基金收入] %}\n{% set x = x + x %}\n{{ x|名单 }}"),
    ("again doubled, joined", "{% set x = '甲' %}\n{% set x = x ~ x %}\n{{ x }}"),
    ("again doubled, captured", "{% set x %}甲{% endset %}\n{% set x %}{{ x }}{{ x }}{% endset %}\n{{ x }}"),
    ("large member of many lists", "{% set y %}LARGE{% endset %}" + _NESTED.replace("BODY", "{% list %}{{ y }}{% endlist %}")),
    ("large member, repeated", _NESTED.replace("BODY", "{% list %}LARGE{% item %}乙{% endlist %}")),
    ("large clause, repeated", _NESTED.replace("BODY", "{% clause %}LARGE{% endclause %}")),
    ("large text, named", _NESTED.replace("BODY", "{% named '两项' %}LARGE{% item %}乙{% endnamed %}")),
    ("large sign of a list", _NESTED.replace("BODY", "{% list 'LARGE' %}甲{% item %}乙{% endlist %}")),
    (
        "large sign, many members",
        "{% set y %}LARGE{% endset %}{% list y %}" + "乙{% item %}" * 1500 + "乙{% endlist %}",
    ),
    (
        "large sign, very many members",
        "{% set y %}LARGE{% endset %}{% list y %}" + "乙{% item %}" * 5000 + "乙{% endlist %}",
    ),
    ("large sign written out, many members", "{% list 'LARGE' %}" + "乙{% item %}" * 1500 + "乙{% endlist %}"),
    (
        "large signs of lists in lists",
        "{% set y %}LARGE{% endset %}{% list y %}"
        + "{% list y %}甲{% item %}乙{% endlist %}{% item %}" * 300
        + "{% endlist %}",
    ),
    ("large text, many members", "{% set y %}LARGE{% endset %}{% list %}" + "{{ y }}{% item %}" * 1500 + "{% endlist %}"),
    ("groups in loops", _NESTED.replace("BODY", _NESTED.replace("BODY", "{% if 指标组('组') %}甲{% endif %}"))),
    ("group lists in loops", _NESTED.replace("BODY", _NESTED.replace("BODY", "{{ 指标组('组')|名单 }}"))),
    ("tables in loops", _NESTED.replace("BODY", _NESTED.replace("BODY", "{{ 表格(['基金收入', '基金支出'], 年数=5) }}"))),
    ("charts in loops", _NESTED.replace("BODY", "{{ 图表('柱形图', ['基金收入'], 标题='图') }}" * 20)),
    ("key figures in loops", _NESTED.replace("BODY", "{{ 速览(['基金收入', '基金支出'], 标题='数') }}" * 20)),
    ("figures in loops", _NESTED.replace("BODY", _NESTED.replace("BODY", "{{ 基金收入|同比 }}"))),
    ("macro that calls itself", "{% macro m(n) %}甲{{ m(n + 1) }}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}"),
    ("caller in caller", "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}" + "{% call m() %}" * 30 + "甲" + "{% endcall %}" * 30),
    ("great powers", "{% if 9 ** 9 ** 9 > 1 %}甲{% endif %}{% if 7 ** 99999 > 1 %}甲{% endif %}"),
    ("great shifts", "{% set x = 10 ** 9 %}\n" + "{% set x = x * x %}\n" * 40 + "{% if x > 1 %}甲{% endif %}"),
    ("texts multiplied", "{% set x = '甲' * 999999999 %}{{ x }}"),
    ("lists multiplied", "{% set x = [1] * 999999999 %}{{ x|数量 }}"),
    ("compared texts", "{% set x %}LARGE{% endset %}" + _NESTED.replace("BODY", "{% if x == x ~ 'a' %}甲{% endif %}")),
    ("sought texts", "{% set x %}LARGE{% endset %}" + _NESTED.replace("BODY", "{% if 'b' ~ x in x %}甲{% endif %}")),
    ("sliced texts", "{% set x %}LARGE{% endset %}" + _NESTED.replace("BODY", "{% if x[::-1] %}甲{% endif %}")),
    ("parts of texts", "{% set x %}LARGE{% endset %}{% for c in x %}{% if c in x %}甲{% endif %}{% endfor %}"),
    ("announced", "{% announce %}{{ 项数 }}" + "{% list %}甲{% item %}LARGE{% endlist %}" * 30 + "{% endannounce %}"),
    ("a filter over much", "{% set x %}LARGE{% endset %}" + "{{ 基金收入|比(基金支出, x) }}" * 50),
    ("a large title of tables", "{% set x %}LARGE{% endset %}" + "{{ 表格(['基金收入'], 标题=x) }}" * 50),
    ("a large name of groups", _NESTED.replace("BODY", "{{ 指标组('LARGE') }}")),
)  # fmt: skip
