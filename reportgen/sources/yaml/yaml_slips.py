"""The usual slips in a line of YAML, each with the line as it was meant; which of them broke the file, a second reading tells.

A slip is only suspected from the looks of a line: the text of a problem holds full-width colons and commas rightly. So what was
meant is put in its place, and where the parser then comes further, that was it.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_slips import (
    BracketLeftOpen,
    ColonInValue,
    FullWidthSign,
    LineOutOfColumn,
    MissingColon,
    NoSpaceAfterDash,
    QuoteLeftOpen,
    WideIndentation,
)
from reportgen.sources.yaml.findings_yaml import FullWidthColon, NoSpaceAfterColon

MAX_LINE = (
    2_000  # characters: no line of a data file that a person breaks is longer, and the patterns need not be linear
)

WIDE_COLONS = "：︰﹕∶꞉"
_KEY = r"\s*(?:- +)*(?P<key>[^\s'\"#{\[&*!|>%@:：︰﹕∶꞉-][^:：︰﹕∶꞉#'\"]*?)"
_COLON = re.compile(rf"{_KEY}\s*(?P<colon>[{WIDE_COLONS}]|:(?=[^\s/\\]))")
_NO_COLON = re.compile(rf"{_KEY}(?P<gap>\s*[=＝；;，,]\s*|\s+)(?P<value>[-+−约约第并]?[0-9０-９].*|~)$")
_ALONE = re.compile(rf"{_KEY}\s*")
_DASH = re.compile(r"\s*(?P<dash>[-－—–‐−﹣・·•*] *)(?P<rest>\S.*)$")
_VALUE = re.compile(r"(?P<before>\s*(?:- +)*[^\s'\"#{\[&*!|>%@:][^:#'\"]*: +)(?P<value>[^\s'\"{\[|>&*!#].*?)\s*$")
_QUOTE = re.compile(r"(?:^\s*|: +|- +|[{\[,]\s*)(?P<quote>['\"])")
_IN_BRACKETS = {
    "，": ",",
    "、": ",",
    "；": ",",
    "：": ":",
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
}
_CLOSING = {"{": "}", "[": "]"}


class Slip(NamedTuple):
    """A suspected slip. column: from 1; meant: the line as its writer meant it."""

    finding: Finding
    column: int
    meant: str


def slips(line: str) -> Iterator[Slip]:
    """Every slip that a line may hold but for its indentation, the likelier ones first."""
    if line.strip() and len(line) <= MAX_LINE and not line.lstrip().startswith("#"):
        for kind in _KINDS:
            yield from kind(line)


def indentations(line: str, above: str) -> Iterator[Slip]:
    """The line where it stands in one column with `above`, the last line before it that says anything, if it does not."""
    content, upper = line.lstrip(" "), above.lstrip(" ")
    here = len(line) - len(content)
    if not content or not upper or len(line) > MAX_LINE:
        return
    for blanks in dict.fromkeys((len(above) - len(upper), len(above) - len(upper.removeprefix("- ")))):
        if blanks != here:
            yield Slip(LineOutOfColumn(text=clipped(content), blanks=blanks), here + 1, " " * blanks + content)


def _wide_indentation(line: str) -> Iterator[Slip]:
    content = line.lstrip()
    blanks = line[: len(line) - len(content)]
    wide = next((character for character in blanks if character not in " \t"), None)
    if wide is not None:
        meant = "".join("  " if character == "\u3000" else " " for character in blanks) + content
        yield Slip(WideIndentation(code=f"U+{ord(wide):04X}"), blanks.index(wide) + 1, meant)


def _brackets(line: str) -> Iterator[Slip]:
    """Full-width signs inside brackets, and brackets that are full-width themselves."""
    start = next((at for at, character in enumerate(line) if character in "{[｛［【"), None)
    if start is None:
        return
    end = max(line.rfind(closing) for closing in "}]｝］】")
    behind = line[end + 1 :] if end > start else ""
    within = line[start : end + 1] if end > start else line[start:]
    first = next((at for at, character in enumerate(within) if character in _IN_BRACKETS), None)
    if first is None:
        return
    sign = within[first]
    meant = "".join(_spaced(_IN_BRACKETS[each]) if each in _IN_BRACKETS else each for each in within)
    finding = (
        FullWidthColon(text=clipped(line.strip()))
        if sign == "："
        else FullWidthSign(
            text=clipped(line.strip()), sign=sign, plain=_IN_BRACKETS[sign], example="{value: 5, last: 4}"
        )
    )
    yield Slip(finding, start + first + 1, line[:start] + meant + behind)


def _spaced(sign: str) -> str:
    return f"{sign} " if sign in ",:" else sign


def _colon(line: str) -> Iterator[Slip]:
    match = _COLON.match(line)
    if match is None:
        return
    kind = NoSpaceAfterColon if match["colon"] == ":" else FullWidthColon
    meant = f"{line[: match.end('key')]}: {line[match.end() :].lstrip()}"
    yield Slip(kind(text=clipped(line.strip())), match.start("colon") + 1, meant)


def _no_colon(line: str) -> Iterator[Slip]:
    match = _NO_COLON.match(line)
    if match is not None:
        meant = f"{line[: match.end('key')]}: {match['value']}"
        yield Slip(MissingColon(text=clipped(line.strip())), match.end("key") + 1, meant)
    elif match := _ALONE.fullmatch(line):
        yield Slip(MissingColon(text=clipped(line.strip())), match.end("key") + 1, f"{line.rstrip()}:")


def _dash(line: str) -> Iterator[Slip]:
    match = _DASH.match(line)
    if match is None or match["dash"].startswith("- "):
        return
    sign = match["dash"].strip()
    text = clipped(line.strip())
    finding = (
        NoSpaceAfterDash(text=text)
        if sign == "-"
        else FullWidthSign(text=text, sign=sign, plain="-", example="- title: ……")
    )
    yield Slip(finding, match.start("dash") + 1, f"{line[: match.start('dash')]}- {match['rest']}")


def _quote(line: str) -> Iterator[Slip]:
    """A quotation mark that opens a value and is not closed on its line; closed, what stands behind it is left out."""
    match = _QUOTE.search(line)
    if match is None:
        return
    quote, start = match["quote"], match.start("quote")
    inside = line[start + 1 :].replace("''", "") if quote == "'" else re.sub(r"\\.", "", line[start + 1 :])
    if quote not in inside:
        finding = QuoteLeftOpen(quote=quote)
        if not line[:start].strip(" -") and (key := re.match(r"[^:]*(?=:\s)", line[start:])):
            end = start + key.end()
            yield Slip(finding, start + 1, line[:end] + quote + line[end:])
        yield Slip(finding, start + 1, line.rstrip() + quote)


def _open_bracket(line: str) -> Iterator[Slip]:
    opening = next((each for each in _CLOSING if line.count(each) > line.count(_CLOSING[each])), None)
    if opening is not None:
        closing = _CLOSING[opening]
        finding = BracketLeftOpen(opening=opening, closing=closing)
        yield Slip(finding, line.index(opening) + 1, line.split(" #", maxsplit=1)[0].rstrip() + closing)


def _colon_in_value(line: str) -> Iterator[Slip]:
    match = _VALUE.match(line)
    if match is None:
        return
    colon = re.search(r":(?=\s|$)", match["value"])
    if colon is not None:
        quoted = match["value"].replace("'", "''")
        column = match.start("value") + colon.start() + 1
        yield Slip(ColonInValue(text=clipped(line.strip())), column, f"{match['before']}'{quoted}'")


_KINDS: tuple[Callable[[str], Iterator[Slip]], ...] = (
    _wide_indentation,
    _brackets,
    _colon,
    _dash,
    _quote,
    _open_bracket,
    _no_colon,
    _colon_in_value,
)
