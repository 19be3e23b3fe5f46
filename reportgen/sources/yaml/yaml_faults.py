"""From a parser's complaint to what the writer did: the usual slips, at the place where they were made.

The parser notices most slips a line or more late: a colon without a space turns its line into text, and the error comes at the next
colon. So the lines before the complaint are looked at too, and what was meant is read again: where the parser then comes further,
that was the slip, and the rest of the file is searched for more.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.sources.files.findings import ForbiddenCharacter
from reportgen.sources.yaml.findings_slips import LineOutOfColumn
from reportgen.sources.yaml.findings_values import NotANumber
from reportgen.sources.yaml.findings_yaml import BrokenYaml, NestedTooDeep, TabIndentation, UnquotedSign
from reportgen.sources.yaml.yaml_slips import MAX_LINE, Slip, indentations, slips

LINES_BACK = 5  # that say anything: so many lines after a slip the parser complains at the latest
MOST_SLIPS = 20
MOST_READ = 8_000_000  # characters read again in all, about a second

_TAB = re.compile(r" *\t\s*\S")
_NOTHING = re.compile(r"[^#'\"]*:\s+(?P<sign>-)\s*(?:#.*)?$")
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


class _Error(NamedTuple):
    """A complaint. start: the line, from 0, where what cannot be read begins; line: where the parser gave up, and why."""

    start: int
    line: int
    problem: str


def syntax_findings(error: Any, text: str, shown: str) -> list[Diagnostic]:
    """The findings for a yaml.YAMLError: the likely slips where one is seen, else the parser's complaint in Chinese.

    Args:
        text: of the whole file. shown: its path as findings print it.
    """
    problem, mark = str(getattr(error, "problem", "") or error), getattr(error, "problem_mark", None)
    if mark is None:
        return [BrokenYaml(problem=_worded(problem)).at(Place(shown))]
    place = Place(shown, mark.line + 1, mark.column + 1)
    if "nesting" in problem:
        return [NestedTooDeep(limit=32).at(place)]
    if "invalid Unicode character escape code" in problem:
        return [_bad_escape(text, place)]
    lines = text.splitlines()
    if certain := _certain(lines, place):
        return [certain]
    found = _mended(error, lines, shown)
    if not found:
        context = getattr(error, "context_mark", None)
        if context is not None and "quoted scalar" in str(error.context) and "escape" not in problem:
            place = Place(shown, context.line + 1, context.column + 1)  # else the blame were the end of the file's
        found.append(BrokenYaml(problem=_worded(problem)).at(place))
    return found


def _mended(error: Any, lines: list[str], shown: str) -> list[Diagnostic]:
    """The slips of a file, found one after another by reading it again with what was meant."""
    found: list[Diagnostic] = []
    tries = MOST_READ // (sum(map(len, lines)) + 1)
    mended: set[int] = set()
    while error is not None and len(found) < MOST_SLIPS:
        context = getattr(error, "context_mark", None)
        several = _suspects(lines, _where(error), context.line if context is not None else None)
        best: _Mended | None = None
        # Other indentations last, since they often hide what was wrong with the line above.
        for suspected in (_signs(lines, several), _columns(lines, several)):
            for number, slip in suspected:
                if tries <= 0 or (best is not None and best.error is None):
                    break
                tries -= 1
                best = _better(best, _try(lines, number, slip, _where(error)))
            if best is not None:
                break
        if best is None:
            break
        # A whole block that moved is told once, at its first line; and a line that had another slip is told as that.
        if isinstance(best.slip.finding, LineOutOfColumn) and not mended.isdisjoint((best.number - 1, best.number)):
            break
        mended.add(best.number)
        found.append(best.slip.finding.at(Place(shown, best.number + 1, best.slip.column)))
        lines, error = best.lines, best.error
    return found


class _Mended(NamedTuple):
    """A file with one slip mended, from line `number`, and the error that it has then, None for none."""

    number: int
    slip: Slip
    lines: list[str]
    error: Any


def _try(lines: list[str], number: int, slip: Slip, now: _Error) -> _Mended | None:
    """The file as it was meant, if the parser then comes further."""
    meant = [*lines[:number], slip.meant, *lines[number + 1 :]]
    error = _first_error("\n".join(meant) + "\n")
    comes_further = error is None or _comes_further(number, now, _where(error))
    return _Mended(number, slip, meant, error) if comes_further else None


def _better(best: _Mended | None, other: _Mended | None) -> _Mended | None:
    """Of two the one with which the parser comes further, else the first."""
    if best is None or other is None:
        return best or other
    return other if other.error is None or _where(other.error).line > _where(best.error).line else best


def _suspects(lines: list[str], error: _Error, context: int | None) -> list[int]:
    """The lines that may have brought the complaint about, the nearest first."""
    last = min(error.line, len(lines) - 1)
    several: list[int] = []
    number = last
    while number >= 0 and len(several) <= LINES_BACK:
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            several.append(number)
        number -= 1
    further = (each for each in (error.start, context) if each is not None and 0 <= each <= last)
    return list(dict.fromkeys((*several, *further)))


def _signs(lines: list[str], several: list[int]) -> Iterator[tuple[int, Slip]]:
    return ((each, slip) for each in several for slip in slips(lines[each]))


def _columns(lines: list[str], several: list[int]) -> Iterator[tuple[int, Slip]]:
    """Each line in the column of the one above, and that one in the column of the line."""
    for each in several:
        above = _line_above(lines, each)
        if above is not None:
            yield from ((each, slip) for slip in indentations(lines[each], lines[above]))
            yield from ((above, slip) for slip in indentations(lines[above], lines[each]))


def _line_above(lines: list[str], number: int) -> int | None:
    for back in range(number - 1, max(number - 20, -1), -1):
        if lines[back].strip() and not lines[back].lstrip().startswith("#"):
            return back if len(lines[back]) <= MAX_LINE else None
    return None


def _comes_further(mended: int, before: _Error, now: _Error) -> bool:
    if now.start <= mended:
        return False
    return now.line > before.line or (now.line == before.line and now.problem != before.problem)


def _first_error(text: str) -> Any:
    from reportgen.sources.yaml.located_yaml import parser_of

    parser = parser_of(text)
    try:
        while parser.get_event() is not None:
            pass
    except yaml.YAMLError as error:
        return error
    except RecursionError:
        return yaml.YAMLError()
    finally:
        parser.dispose()
    return None


def _where(error: Any) -> _Error:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", ""))
    if mark is None:
        return _Error(-1, -1, problem)
    said = str(error.context)
    if context is not None and "quoted scalar" in said:
        return _Error(context.line, context.line, problem)
    return _Error(context.line if context is not None and "simple key" in said else mark.line, mark.line, problem)


def _certain(lines: list[str], place: Place) -> Diagnostic | None:
    """What needs no second reading: a tab before a line, a sign that cannot begin a value, a dash for nothing."""
    number = place.line or 1
    for back in range(min(number, len(lines)), max(number - LINES_BACK, 0), -1):
        if match := _TAB.match(lines[back - 1][:MAX_LINE]):
            return TabIndentation().at(Place(place.path, back, match[0].index("\t") + 1))
    line = lines[number - 1][:MAX_LINE] if number <= len(lines) else ""
    if match := _NOTHING.match(line):
        return NotANumber(text="-", kind=N_("文字")).at(Place(place.path, number, match.start("sign") + 1))
    if match := _UNQUOTED.search(line):
        group = str(match.lastgroup)
        return UnquotedSign(sign=match[group]).at(Place(place.path, number, match.start(group) + 1))
    return None


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
