"""A folder with a catalogue, a period file and whatever else a test puts beside it."""

from pathlib import Path

from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.observation import Observation
from reportgen.indicators.period import read_period
from reportgen.indicators.report import Report
from reportgen.sources.catalogue_file import read_catalogue
from reportgen.sources.files.project import find_project
from reportgen.sources.period_file import read_report

CATALOGUE = """\
参保人数: {id: insured, unit: 人, kind: stock}
追回基金: {id: recovered, unit: 万元, kind: amount}
参保率: {id: insured_rate, unit: '%', kind: rate}
死亡率: {id: death_rate, unit: '‰', kind: rate}
次均费用: {id: average_cost, unit: 元, kind: average}
名次: {id: place, unit: 位, kind: rank}
结余率: {id: balance_rate, unit: '%', kind: rate, formula: 追回基金 / 参保人数}
"""
HEAD = "report: annual\norganisation: 示范县医疗保障局\nregion: 示范县\nperiod: 2025\n"
FIGURES = HEAD + "figures:\n"
Y2025, Y2024, Y2023 = read_period("2025"), read_period("2024"), read_period("2023")


def read(
    folder: Path, text: str | bytes, others: dict[str, str] | None = None
) -> tuple[Report | None, list[Diagnostic]]:
    """The report of a 2025.yaml with that text; others: more files by name."""
    for name, content in {"indicators.yaml": CATALOGUE, "2025.yaml": text, **(others or {})}.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    found: list[Diagnostic] = []
    project = find_project("2025.yaml", folder, found)
    assert project is not None
    catalogue = read_catalogue(project.catalogue_file, "indicators.yaml", found)
    assert found == []
    return read_report(project.period_file, project, catalogue, found), found


def good(folder: Path, text: str, others: dict[str, str] | None = None) -> Report:
    """The same, of a file without faults."""
    report, found = read(folder, text, others)
    assert found == []
    assert report is not None
    return report


def figure(folder: Path, written: str, name: str = "参保人数", indicator: str = "insured") -> Observation:
    """What is read where that is written for an indicator."""
    observation = good(folder, f"{FIGURES}  {name}: {written}\n").dataset.get(indicator, Y2025)
    assert observation is not None
    return observation


def seen(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Codes and places, in the order of the findings."""
    return [(diagnostic.code, str(diagnostic.place)) for diagnostic in found]
