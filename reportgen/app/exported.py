"""The long table of `frame` as a file for a spreadsheet: .csv or .xlsx, exact, the same bytes each time, and without a formula."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportgen.app.frame import Cell, as_frame

if TYPE_CHECKING:
    from pandas import DataFrame

ENDINGS = (".csv", ".xlsx")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FIRST_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def exported(rows: Sequence[Cell], heads: Sequence[str], ending: str) -> bytes:
    """The file's bytes.

    Args:
        rows: as `cells` gives them.
        heads: the words of the columns, as many as `Cell` has fields.
        ending: one of ENDINGS.
    """
    table = as_frame(rows)
    return (_csv if ending == ".csv" else _workbook)(table.set_axis(list(heads), axis=1))


def _csv(table: "DataFrame") -> bytes:
    """UTF-8 with a byte order mark, by which Excel knows it; text that Excel would run as a formula has an apostrophe before it."""
    safe = table.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA) else cell)
    values = safe.iloc[:, Cell._fields.index("value")]
    safe[values.name] = ["" if value is None else f"{value:f}" for value in values]
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def _workbook(table: "DataFrame") -> bytes:
    """One sheet: text as text, values as numbers of sixteen digits, one more than a spreadsheet keeps."""
    from pandas import ExcelWriter

    buffer = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False}
    with ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs={"options": plain}) as writer:
        writer.book.set_properties({"created": _FIRST_DAY})  # else the hour of writing
        table.to_excel(writer, index=False, sheet_name="reportgen")
    return buffer.getvalue()
