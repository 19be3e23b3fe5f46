"""What Jinja and Python say of a faulty template, in Chinese; what only a programmer could use of it is left out."""

import re

from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase

_BY_ITSELF = N_("此处的写法不对")
_CANNOT_RUN = N_("此处无法执行")

# What the parser calls its tokens, as they stand in a template.
_SIGNS = {
    "begin of comment": "{#",
    "end of comment": "#}",
    "comment": "{# #}",
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "end of print statement": "}}",
}
_THINGS = {
    "template data / text": N_("文字"),
    "end of template": N_("模板的末尾"),
    "name": N_("名称"),
    "string": N_("引号里的文字"),
    "integer": N_("整数"),
    "float": N_("小数"),
}
_ENDINGS = {"comment": "#}", "raw": "{% endraw %}"}

# Pattern of the message, and the words for it; {one} and {other} are what it names.
_SYNTAX: tuple[tuple[str, str], ...] = (
    (
        r"Encountered unknown tag '(.+?)'\. You probably made a nesting mistake.*",
        N_("标签“{one}”放错了地方，前面有没有结束的标签"),
    ),
    (r"Encountered unknown tag '(.+?)'\..*", N_("没有标签“{one}”")),
    (
        r"Unexpected end of template\..*innermost block that needs to be closed is '(.+?)'\.",
        N_("缺少 {{% end{one} %}}"),
    ),
    (r"(?:Unexpected|unexpected) end of template.*", N_("模板在代码中间结束")),
    (r"tag name expected", N_("此处缺少标签名")),
    (r"named needs a name", N_("named 后面要写集合的名称，如 {{% named '三关' %}}")),
    (r"unexpected '(.+)', expected '(.+)'", N_("多余的{one}，此处应为{other}")),
    (r"unexpected char ['\"](.+)['\"] at .*", N_("不认识的符号{one}")),
    (r"unexpected ['\"](.+)['\"]", N_("多余的{one}")),
    (r"expected token ['\"](.+?)['\"], got ['\"](.+)['\"]", N_("此处应为{one}，却是{other}")),
    (r"Expected an expression, got .*", N_("此处缺少内容")),
    (r"Missing end of (comment|raw) .*", N_("缺少{one}")),
    (r"Block names in Jinja have to be .*", N_("block 的名称中不能有 -")),
    (r"Required blocks can only contain .*", N_("写了 required 的 block 里不能有内容")),
    (r"names starting with an underline can not be imported", N_("不能引用以 _ 开头的名称")),
    (r"non-default argument follows default argument", N_("宏的参数中，有默认值的要写在后面")),
    (r"expected call", N_("call 后面要写宏的调用，如 {{% call 宏() %}}")),
    (r"can't assign to .*", N_("此处只能写名称，不能给别的内容赋值")),
    (r"expected name or number", N_("点号后面要写名称")),
    (r"expected subscript expression", N_("方括号中缺少内容")),
    (r"invalid syntax for function call expression", N_("括号中的参数写法不对")),
    (r"You cannot chain multiple tests with is", N_("is 不能连用")),
    (r"Invalid character in identifier", N_("名称中有不能用的符号")),
    (r"block '(.+?)' defined twice", N_("block“{one}”写了两次")),
    (r"Can't assign to special loop variable in for-loop target", N_("循环的变量不能叫 loop")),
    (r"cannot use extend from a non top-level scope", N_("extends 不能写在判断或循环里")),
    (r"When defining macros or call blocks the special .*", N_("参数 caller 要有默认值")),
    (r"No \w+ named '(.+?)'.*", N_("没有名为“{one}”的过滤器")),
    (r".*(?:escape|at end of string|Unicode character).*", N_("引号中的反斜杠写法不对")),
)
_RUNNING: tuple[tuple[str, str], ...] = (
    (r"macro '(.+?)' takes no keyword argument '(.+?)'", N_("宏“{one}”没有参数“{other}”")),
    (r"macro '(.+?)' takes not more than (\d+) argument\(s\)", N_("宏“{one}”至多 {other} 个参数")),
    (
        r"macro '(.+?)' was invoked with two values for the special caller argument.*",
        N_("宏“{one}”的参数 caller 写了两次"),
    ),
    (r".*multiple values for (?:keyword )?argument '(.+?)'", N_("参数“{one}”写了两次")),
    (r"cannot assign attribute on non-namespace object", N_("不能给名称的一部分赋值")),
    (r"extended multiple times", N_("extends 只能写一次")),
    (r"Required block '(.+?)' not found", N_("缺少 block“{one}”")),
    (r"No \w+ named '(.+?)' found\.", N_("没有名为“{one}”的过滤器")),
    (r"The loop must have the 'recursive' marker .*", N_("循环没有写 recursive，不能在里面再调用 loop")),
)


def syntax_words(message: str) -> str:
    """What the parser or the compiler found, in Chinese."""
    return _said(message, _SYNTAX) or _BY_ITSELF


def running_words(message: str) -> str:
    """What stopped a template while it ran, in Chinese."""
    return _said(message, _RUNNING) or _said(message, _SYNTAX) or _CANNOT_RUN


def _said(message: str, table: tuple[tuple[str, str], ...]) -> str:
    for pattern, words in table:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            quoted = "“{one}”" in words or "end{one}" in words  # a name of the template's own
            named = [text if quoted else _named(text) for text in match.groups()]
            return Phrase(words, **dict(zip(("one", "other"), named, strict=False)))
    return ""


def _named(token: str) -> str:
    """A token as its writer knows it: a sign in quotation marks, or what kind of thing it is."""
    if token in _THINGS:
        return _THINGS[token]
    sign = _ENDINGS.get(token) or _SIGNS.get(token) or token
    return f"“{sign}”" if not sign.isdigit() else sign
