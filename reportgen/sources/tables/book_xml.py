"""The workbook's own part: which sheets there are, and what holds for all of them."""

from typing import NamedTuple

from reportgen.diagnostics.finding import N_
from reportgen.sources.tables.findings import SuspectWorkbook
from reportgen.sources.tables.package import Attributes, Package, PackageFaultError, read_xml

TRUE = ("1", "true", "on")
MAX_SHEETS = 1_000

_MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main ", "http://purl.oclc.org/ooxml/spreadsheetml/main ")
_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)


def both_namespaces(**handlers: object) -> dict[str, object]:
    """Handlers by the names that their elements have in either namespace."""
    return {namespace + name: handler for namespace in _MAIN for name, handler in handlers.items()}


class Sheet(NamedTuple):
    """A sheet of the workbook. part: "" for one that is no table of cells (a chart), or whose part is not named."""

    title: str
    visible: bool
    part: str


class Book(NamedTuple):
    """What the workbook's own part says. since_1904: days are counted from 1904. results_due: it asks to be computed when opened.

    parts: those of texts and of formats, "" where there is none.
    """

    sheets: tuple[Sheet, ...]
    since_1904: bool
    results_due: bool
    texts: str
    formats: str


def read_book(package: Package) -> Book:
    """The sheets of a workbook, in its order.

    Raises:
        PackageFaultError: there is no workbook in the package, or it is damaged.
    """
    part = next((name for _, kind, name in package.related("") if kind == "officeDocument"), "xl/workbook.xml")
    related = package.related(part)
    targets = {identifier: (kind, name) for identifier, kind, name in related}
    sheets: list[Sheet] = []
    told = {"1904": False, "due": False}

    def sheet(attributes: Attributes) -> None:
        if len(sheets) >= MAX_SHEETS:
            raise PackageFaultError(SuspectWorkbook(problem=N_("工作表太多")))
        identifier = next((attributes[name] for name in _RELATION if name in attributes), "")
        kind, name = targets.get(identifier, ("", ""))
        visible = attributes.get("state", "visible") == "visible"
        sheets.append(Sheet(attributes.get("name", ""), visible, name if kind in ("worksheet", "") else ""))

    def properties(attributes: Attributes) -> None:
        told["1904"] = attributes.get("date1904") in TRUE

    def computing(attributes: Attributes) -> None:
        told["due"] = attributes.get("fullCalcOnLoad") in TRUE

    read_xml(package.read(part), part, both_namespaces(sheet=sheet, workbookPr=properties, calcPr=computing))  # type: ignore[arg-type]
    texts = next((name for _, kind, name in related if kind == "sharedStrings"), "xl/sharedStrings.xml")
    formats = next((name for _, kind, name in related if kind == "styles"), "xl/styles.xml")
    return Book(
        tuple(sheets),
        told["1904"],
        told["due"],
        texts if texts in package else "",
        formats if formats in package else "",
    )
