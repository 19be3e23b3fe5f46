"""Which font of the machine stands in a PDF for one that a draft names: asked of the result, not of what should have been."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_SECONDS = 30.0
_SUBSET = re.compile(r"[A-Z]{6}\+")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_HEAD = 2  # lines above the first font in what pdffonts prints


class Substituted(NamedTuple):
    """font: as the draft names it. used: what stands in the PDF instead, by the name that people know; "" for nothing."""

    font: str
    used: str


class LacksProgram(Exception):
    """A program that is needed to look is not there, or does not answer. Its argument: the program."""


def substituted(probes: Mapping[str, bytes]) -> list[Substituted]:
    """The fonts that were not there when the probes were converted.

    Args:
        probes: for each font, as drafts name it, the PDF of its probe; see `docx.font_probe`.

    Raises:
        LacksProgram: poppler's pdffonts or fontconfig's fc-list can't be asked.
    """
    families = _families()
    found = []
    with TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "probe.pdf"
        for font, probe in probes.items():
            path.write_bytes(probe)
            used = [_names(name, families) for name in _fonts_of(path)]
            if not any(font.casefold() in map(str.casefold, names) for names in used):
                found.append(Substituted(font, "、".join(dict.fromkeys(map(_known_as, used)))))
    return found


def _fonts_of(pdf: Path) -> list[str]:
    """The PostScript names of the fonts in a PDF."""
    said = _asked("pdffonts", str(pdf))
    return [_SUBSET.sub("", line.split()[0]) for line in said.splitlines()[_HEAD:] if line.strip()]


def _families() -> dict[str, list[str]]:
    """The names of each installed font's family, in all languages, by its PostScript name."""
    families: dict[str, list[str]] = {}
    for line in _asked("fc-list", "--format", "%{postscriptname}\t%{family}\n").splitlines():
        name, _, family = line.partition("\t")
        families.setdefault(name, []).extend(family.split(","))
    return families


def _names(name: str, families: dict[str, list[str]]) -> list[str]:
    """What a font is called; LibreOffice may add to the PostScript name (NotoSansCJKjp-Regular-VKana)."""
    known = max((each for each in families if each and name.startswith(each)), key=len, default="")
    return families.get(known, [name])


def _known_as(names: Sequence[str]) -> str:
    return next((name for name in names if _CHINESE.search(name)), names[0])


def _asked(program: str, *arguments: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise LacksProgram(program)
    try:
        done = subprocess.run(  # noqa: S603 - the program found on the path, no shell
            [path, *arguments], check=True, capture_output=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise LacksProgram(program) from error
    return done.stdout.decode(errors="replace")
