"""From a parser's complaint to what the writer did: the usual slips, at the place where they were made.

The parser notices most slips a line or more late: a colon without a space turns its line into text, and the error comes at the next
colon. So the lines before the complaint are looked at too.
"""

import re
from typing import Any

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.sources.findings_file import ForbiddenCharacter
from reportgen.sources.findings_yaml import (
    BrokenYaml,
    FullWidthColon,
    NestedTooDeep,
    NoSpaceAfterColon,
    TabIndentation,
    UnquotedSign,
)
from reportgen.sources.quoting import clipped

LINES_BACK = 5

_TAB = re.compile(r" *\t")
_NO_SPACE = re.compile(r"\s*(?:- +)?(?P<key>[^\s'\"#{\[&*!|>%@:：-][^:：#'\"]*)(?P<colon>[:：])(?P<rest>\S|$)")
_UNQUOTED = re.compile(r"(?:[:,\[{]|-)\s+(?P<sign>[%@`])|^\s*(?P<first>[@`])|[\[{](?P<inner>[%@`])")

# The parser's words, by a part of them that is the same in every version.
_PROBLEMS = {
    "mapping values are not allowed": N_("此处不应出现冒号"),
    "could not find expected ':'": N_("这一行缺少冒号"),
    "found unexpected end of stream": N_("引号没有成对，直到文件末尾"),
    "found unexpected document indicator": N_("引号没有成对"),
    "did not find expected ',' or ']'": N_("方括号没有成对，或缺少逗号"),
    "did not find expected ',' or '}'": N_("花括号没有成对，或缺少逗号"),
    "expected ',' or ']'": N_("方括号没有成对，或缺少逗号"),
    "expected ',' or '}'": N_("花括号没有成对，或缺少逗号"),
    "did not find expected key": N_("缩进没有与上面对齐，或前面的引号、括号没有成对"),
    "did not find expected '-' indicator": N_("列表中缺少“- ”，或缩进没有对齐"),
    "expected <block end>": N_("缩进没有与上面对齐，或前面的引号、括号没有成对"),
    "block sequence entries are not allowed": N_("此处不应出现列表，“- ”应当另起一行"),
    "found unknown escape character": N_("双引号中的反斜杠后面不是转义字符；请改用单引号"),
    "did not find expected hexdecimal number": N_("双引号中的 \\x、\\u 后面不是十六进制数；请改用单引号"),
    "did not find expected comment or line break": N_("“|”或“>”后面不能直接写文字"),
    "found character that cannot start any token": N_("此处的符号不能作值的开头，请给值加上引号"),
    "did not find expected <document start>": N_("内容结束后又出现了文字，缩进可能没有对齐"),
    "expected '<document start>'": N_("内容结束后又出现了文字，缩进可能没有对齐"),
    "found a tab character": N_("用了 Tab"),
    "found undefined tag handle": N_("不能用类型标签；文字以 ! 开头时，请加上引号"),
    "unknown anchor": N_("“&”或“*”后面缺少名称；文字以它们开头时，请加上引号"),
    "did not find expected alphabetic or numeric character": N_("“&”或“*”后面不是名称；文字以它们开头时，请加上引号"),
    "did not find expected node content": N_("方括号、花括号没有成对，或逗号前后缺少内容"),
    "directive": N_("以“%”开头的行不是指令；文字以 % 开头时，请加上引号"),
}


def syntax_finding(error: Any, text: str, shown: str) -> Diagnostic:
    """The finding for a yaml.YAMLError: the likely slip where one is seen, else the parser's complaint in Chinese."""
    problem, mark = str(getattr(error, "problem", "") or error), getattr(error, "problem_mark", None)
    if mark is None:
        return BrokenYaml(problem=_worded(problem)).at(Place(shown))
    place = Place(shown, mark.line + 1, mark.column + 1)
    if "nesting" in problem:
        return NestedTooDeep(limit=32).at(place)
    if "invalid Unicode character escape code" in problem:
        return _bad_escape(text, place)
    return _slip(text, place) or BrokenYaml(problem=_worded(problem)).at(place)


def _worded(problem: str) -> str:
    return next((words for part, words in _PROBLEMS.items() if part in problem), N_("结构读不懂"))


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _bad_escape(text: str, place: Place) -> Diagnostic:
    # The parser points behind the "\"; four or eight digits follow.
    line, start = _line(text, place.line or 0), (place.column or 1) - 1
    match = re.compile(r"\\?[uUx]?([0-9A-Fa-f]{1,8})").search(line, max(start - 2, 0))
    code = int(match[1][:8] if "U" in match[0] else match[1][:4], 16) if match else 0
    kind = N_("孤立代理项") if 0xD800 <= code <= 0xDFFF else N_("非字符")
    return ForbiddenCharacter(character=f"U+{code:04X}", kind=kind).at(place)


def _slip(text: str, place: Place) -> Diagnostic | None:
    """The nearest usual slip in the line of the complaint or one of those before it."""
    lines = text.splitlines()
    last = min(place.line or 1, len(lines))
    for number in range(last, max(last - LINES_BACK, 0), -1):
        line = lines[number - 1]
        if match := _TAB.match(line):
            return TabIndentation().at(Place(place.path, number, match.end()))
        if number == place.line and (match := _UNQUOTED.search(line)):
            group = str(match.lastgroup)
            return UnquotedSign(sign=match[group]).at(Place(place.path, number, match.start(group) + 1))
        if found := no_space_after_colon(line, Place(place.path, number)):
            return found
    return None


def no_space_after_colon(line: str, place: Place) -> Diagnostic | None:
    """The finding for a line like "名称:5" or "名称：5", at its colon; None where the line has its colon and space."""
    match = _NO_SPACE.match(line)
    if match is None or (match["colon"] == ":" and (not match["rest"] or match["rest"] in "/\\")):
        return None
    kind = FullWidthColon if match["colon"] == "：" else NoSpaceAfterColon
    return kind(text=clipped(line.strip())).at(place._replace(column=match.start("colon") + 1))
