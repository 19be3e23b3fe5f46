"""The long table of `frame` as a file for a spreadsheet: .csv or .xlsx, exact, the same bytes each time, and without a formula."""

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportgen.app.frame import Cell, as_frame
from reportgen.docx.package import zipped

if TYPE_CHECKING:
    from pandas import DataFrame

ENDINGS = (".csv", ".xlsx")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PROPERTIES = "docProps/core.xml"
_NOW = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


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
    """One sheet: text as text, values as numbers with all their digits."""
    from pandas import ExcelWriter

    buffer = io.BytesIO()
    with ExcelWriter(buffer, engine="openpyxl") as writer:
        table.to_excel(writer, index=False, sheet_name="reportgen")
        for row in writer.sheets["reportgen"].iter_rows():
            for cell in row:
                if cell.data_type == "f":  # openpyxl takes any text that begins with = for one
                    cell.data_type = "s"
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[_PROPERTIES] = _NOW.sub(b"1980-01-01T00:00:00Z", parts[_PROPERTIES])
    return zipped(parts)
