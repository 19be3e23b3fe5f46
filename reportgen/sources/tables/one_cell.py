"""A row that stands in one cell: its separator is another, quotation marks stand around all of it, or a number is glued to the name."""

import re
from collections.abc import Callable

from reportgen.diagnostics.finding import N_, Finding
from reportgen.indicators.catalogue import Catalogue
from reportgen.sources.files.quoting import clipped
from reportgen.sources.tables.findings_rows import OtherSeparator, RowInOneCell
from reportgen.sources.tables.row_names import MAX_NAME, row_name, unit_for

# What separates cells elsewhere; only a comma does so in a CSV file.
_SIGNS = {"，": N_("全角逗号“，”"), "；": N_("分号"), ";": N_("分号"), "\t": N_("制表符"), "|": N_("竖线"), "｜": N_("竖线"),
          "：": N_("冒号"), ":": N_("冒号"), "、": N_("顿号“、”"), " ": N_("空格"), "\u3000": N_("空格")}  # fmt: skip
_COMMA = ","
_NAME_AND_NUMBER = re.compile(
    r"(?P<name>.*?[^\s,，；;|｜：:、])(?P<between>[\s,，；;|｜：:、]*)(?P<number>[-+−]?[0-9０-９][0-9０-９,，.．]*)\s*(?P<unit>[^\s0-9０-９]{0,4})",
    re.DOTALL,
)
_PERCENT = "%％"


def heads_in_one(texts: list[str], is_head: Callable[[list[str]], bool], separated: bool) -> tuple[int, Finding] | None:
    """The number of the text that holds several heads, and the finding that says so; None where none does.

    is_head: whether texts are heads of a table. separated: the table is a CSV file.
    """
    for number, text in enumerate(texts):
        for sign, name in {_COMMA: "", **_SIGNS}.items():
            parts = [part.strip() for part in text.split(sign) if part.strip()]
            if len(parts) > 1 and is_head(parts):
                return number, _finding(text, name, separated)
    return None


def row_in_one(text: str, catalogue: Catalogue, separated: bool) -> Finding | None:
    """The finding for a cell that holds the name of an indicator and its number; None where it is nothing but a name or a heading."""
    text = text[:MAX_NAME]
    for sign, name in {_COMMA: "", **_SIGNS}.items():
        first, found, rest = text.partition(sign)
        if found and rest.strip(" ,，\t")[:1].isdigit() and row_name(first, catalogue).indicator is not None:
            return _finding(text, name, separated)
    match = _NAME_AND_NUMBER.fullmatch(text)
    indicator = row_name(match["name"], catalogue).indicator if match is not None else None
    if match is None or indicator is None:
        return None
    unit = match["unit"]
    if unit and unit not in _PERCENT and not unit_for(unit, indicator):
        return None
    return _finding(text, _SIGNS.get(match["between"][:1], ""), separated)


def _finding(text: str, sign: str, separated: bool) -> Finding:
    if separated and sign:
        return OtherSeparator(sign=sign)
    return RowInOneCell(text=clipped(" ".join(text.split())))
