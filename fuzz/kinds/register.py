"""The kinds of input, with how often each is drawn."""

from random import Random

from fuzz.case import Case
from fuzz.kinds import csv_files, templates, word_files, workbook_files, yaml_files

MAKERS = {
    "yaml": yaml_files.make,
    "csv": csv_files.make,
    "xlsx": workbook_files.make,
    "docx": word_files.make,
    "template": templates.make,
}
WEIGHTS = {"yaml": 3, "csv": 3, "xlsx": 2, "docx": 2, "template": 4}


def kind_of(seed: int, number: int) -> str:
    """The kind of input K where none is asked for."""
    kinds = list(MAKERS)
    return Random(f"{seed} {number} kind").choices(kinds, [WEIGHTS[kind] for kind in kinds])[0]


def case_of(seed: int, number: int, kind: str) -> Case:
    """Input K of a seed and kind: always the same."""
    return MAKERS[kind](Random(f"{seed} {number} {kind}"))
