"""Which part of a package is the document, and which parts belong to it: their names are the writing program's choice."""

import posixpath
from typing import NamedTuple

from reportgen.docx.container import Package
from reportgen.docx.namespaces import RELATION

_MAIN_RELATIONS = "_rels/.rels"
_MAIN_PART = "word/document.xml"


class Related(NamedTuple):
    """A relation of a part. kind: the last word of its type (styles, footer); part: name of the part it leads to."""

    kind: str
    part: str


def main_part(package: Package) -> str:
    """The name of the document's own part; some programs call it document2.xml."""
    if _MAIN_RELATIONS in package.names:
        for relation in package.xml(_MAIN_RELATIONS):
            if relation.get("Type") == f"{RELATION}/officeDocument":
                return (relation.get("Target") or _MAIN_PART).lstrip("/")
    return _MAIN_PART


def relations(package: Package, part: str) -> dict[str, Related]:
    """The parts that `part` relates to by relation id, as far as they are in the package; what lies outside it is left out.

    Raises:
        DamagedPackage, OversizePackage: the list of relations cannot be read.
    """
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package.names:
        return {}
    found: dict[str, Related] = {}
    for relation in package.xml(listed):
        target = relation.get("Target") or ""
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if relation.get("TargetMode") != "External" and place in package.names:
            found[relation.get("Id") or ""] = Related((relation.get("Type") or "").rpartition("/")[2], place)
    return found
