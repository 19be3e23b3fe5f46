"""What one input is, what is known of it beforehand, and what a fault is."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

PERIOD = "data/2025.yaml"
LAST_YEAR = "data/2024.yaml"
CATALOGUE = "data/indicators.yaml"
RULES = "data/rules.yaml"
GENRE = "templates/t/genre.yaml"
SECTION = "templates/t/s.md.j2"
OFFICE = "reportgen.yaml"
STYLE = "style.docx"
DRAFT = "稿.docx"


class Expected(NamedTuple):
    """A figure whose value is known.

    name: the indicator. values: in base units, what may be printed; none where nothing may, so that a finding must say why.
    decimals, unit: of the printed number where they are known, else None. path, line, cell: where it was written.
    odd: whether it is written in a way that may be refused with a finding at its place.
    """

    name: str
    values: tuple[Decimal, ...]
    decimals: int | None
    unit: str | None
    path: str
    line: int | None = None
    cell: str | None = None
    odd: bool = False


class Case(NamedTuple):
    """An input.

    kind: what makes it. files: those of a project, or a draft for the commands that read one. expected: figures of known values.
    whole: whether a draft must come of it. odd_file: whether a file may be refused as a whole. secret: digits that may not be
    printed. docx: whether the draft is built as .docx, too. note: how it was made, in words. unpacked: bytes of the parts of a package.
    grown: whether it is much of one thing, to see what that costs; half: files of the same
    at half the size, by which it is seen whether twice as much takes more than twice as long.
    """

    kind: str
    files: Mapping[str, bytes]
    expected: tuple[Expected, ...] = ()
    whole: bool = False
    odd_file: bool = False
    secret: str = ""
    docx: bool = False
    note: str = ""
    unpacked: int = 0
    grown: bool = False
    half: Mapping[str, bytes] = {}

    @property
    def size(self) -> int:
        """Bytes of all files, those of packages unpacked where that is more."""
        return max(self.unpacked, sum(map(len, self.files.values())))


class Fault(NamedTuple):
    """Something that must not be. what: which of the things looked for. where: the innermost line of ours, or the place or figure
    that it is about; both together tell one fault from another. detail: for people.
    """

    what: str
    where: str
    detail: str = ""
