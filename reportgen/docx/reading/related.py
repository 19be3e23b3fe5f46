"""Which part of a package is the document, and which parts belong to it: their names are the writing program's choice."""

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.reading.container import DamagedPackage, OtherFile, Package
from reportgen.docx.reading.file_kind import kind_of_mimetype, kind_of_package
from reportgen.docx.reading.strict import RELATIONS

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN_RELATIONS = "_rels/.rels"
_MAIN_PART = "word/document.xml"


class Related(NamedTuple):
    """A relation of a part. kind: the last word of its type (styles, footer); part: name of the part it leads to."""

    kind: str
    part: str


def main_part(package: Package) -> str:
    """The name of the document's own part; some programs call it document2.xml."""
    listed = package.find(_MAIN_RELATIONS)
    if listed is not None:
        for relation in package.xml(listed):
            if relation.get("Type") in {f"{kind}/officeDocument" for kind in RELATIONS}:
                part = _place("", relation.get("Target") or _MAIN_PART)
                return package.find(part) or part
    return package.find(_MAIN_PART) or _MAIN_PART


def document_root(package: Package, main: str) -> "_Element":
    """The root of the main part, which has a body.

    Raises:
        OtherFile: the package is one of another kind, a workbook perhaps.
        DamagedPackage: it is none that is known, or broken.
    """
    if package.find(main) is None:
        mimetype = package.find("mimetype")
        kind = kind_of_mimetype(package.read(mimetype)) if mimetype is not None else None
        kind = kind or kind_of_package(package.names)
        raise DamagedPackage if kind is None else OtherFile(kind)
    root = package.xml(main)
    if root.tag != f"{{{WORD}}}document" or root.find(f"{{{WORD}}}body") is None:
        kind = kind_of_package(package.names)
        raise DamagedPackage if kind is None else OtherFile(kind)
    return root


def relations(package: Package, part: str) -> dict[str, Related]:
    """The parts that `part` relates to by relation id, as far as they are in the package; what lies outside it is left out.

    Raises:
        DamagedPackage, OversizePackage: the list of relations cannot be read.
    """
    folder, name = posixpath.split(part)
    listed = package.find(posixpath.join(folder, "_rels", f"{name}.rels"))
    if listed is None:
        return {}
    found: dict[str, Related] = {}
    for relation in package.xml(listed):
        place = package.find(_place(folder, relation.get("Target") or ""))
        if relation.get("TargetMode") != "External" and place is not None:
            found[relation.get("Id") or ""] = Related((relation.get("Type") or "").rpartition("/")[2], place)
    return found


def _place(folder: str, target: str) -> str:
    """The name of the part that a relation leads to; its target is a path from the root or from the part's folder."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
