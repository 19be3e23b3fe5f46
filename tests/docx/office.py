"""The outside judges: Office's schema rules, LibreOffice, poppler."""

import re
import subprocess
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

MAIN = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(draft: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(draft)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(draft: bytes, changes: dict[str, bytes]) -> bytes:
    """The package again, some of its parts changed, by another zip program's habits."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts(draft), **changes}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def body(draft: bytes) -> etree._Element:
    return etree.fromstring(parts(draft)[MAIN])


def audit(path: Path) -> list[str]:
    """What Office's own schema and rules find wrong with a file, in its oldest and newest version."""
    from openxml_audit import FileFormat, OpenXmlValidator

    findings: list[str] = []
    for version in (FileFormat.OFFICE_2007, FileFormat.MICROSOFT_365):
        result = OpenXmlValidator(file_format=version).validate(path)
        findings += [str(error) for error in result.errors]
        if not result.is_valid and not findings:
            findings.append("invalid")
    return findings


def converted(drafts: Iterable[Path], ending: str, folder: Path) -> list[Path]:
    """Each draft as LibreOffice opens and saves it; one call for all, with a profile of its own."""
    paths = list(drafts)
    folder.mkdir(exist_ok=True)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        ending,
    ]
    subprocess.run([*command, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [folder / path.with_suffix(f".{ending.split(':', maxsplit=1)[0]}").name for path in paths]


class Line(NamedTuple):
    """A line of a page; lengths in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages(pdf: Path) -> list[list[Line]]:
    """The lines of each page, from the top."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return [_lines(page) for page in found.split("<page ")[1:]]


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    command = ["pdfinfo", "-f", "1", "-l", "9999", str(pdf)]
    found = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return [(float(w), float(h)) for w, h in re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", found, re.MULTILINE)]


def _lines(page: str) -> list[Line]:
    box = r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</line>'
    lines = [
        Line("".join(re.findall(r">([^<]*)</word>", words)), *map(float, edges))
        for *edges, words in re.findall(box, page, re.DOTALL)
    ]
    return sorted(lines, key=lambda line: line.top)
