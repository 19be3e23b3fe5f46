"""What a file can make large is read in one go: counts of the work done, not of seconds."""

from pathlib import Path

import pytest

from reportgen.diagnostics import near
from reportgen.diagnostics.finding import Diagnostic
from reportgen.diagnostics.rendering import message
from reportgen.sources import catalogue_formulas, lookalike_texts, passages, period_file
from reportgen.sources.catalogue_file import catalogue_in
from reportgen.sources.yaml.names import MOST_SEARCHED
from tests.sources.period_folder import FIGURES, HEAD, read

MANY = 500


def test_a_file_is_split_into_lines_once_for_all_its_texts(tmp_path: Path) -> None:
    passages._lines.cache_clear()
    _, found = read(tmp_path, HEAD + "problems:\n" + "  - title: 甲\n    text: |\n      乙\n" * MANY)
    assert found == []
    assert passages._lines.cache_info().misses == 1


@pytest.mark.parametrize(
    "text",
    [
        FIGURES + "".join(f"  未知甲{n}: 5\n" for n in range(MANY)),
        HEAD + "".join(f"未知甲{n}: 5\n" for n in range(MANY)),
        HEAD + "targets:\n" + "".join(f"  未知甲{n}: 5\n" for n in range(MANY)),
        HEAD + "references:\n" + "".join(f"  省{n}: {{参保人数: {{value: 5, 未知: 5}}}}\n" for n in range(MANY)),
        HEAD + "texts:\n" + "".join(f"  文{n}: {{kind: 引子, text: 好}}\n" for n in range(MANY)),
    ],
)
def test_a_near_name_is_looked_for_a_bounded_number_of_times(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []
    nearest = near.nearest

    def counted(name: str, known: list[str]) -> str | None:
        searched.append(name)
        return nearest(name, known)

    monkeypatch.setattr(near, "nearest", counted)
    _, found = read(tmp_path, text)
    assert len(found) >= MANY
    assert 0 < len(searched) <= MOST_SEARCHED


def _catalogue(formulas: list[list[int]]) -> str:
    lines = (
        f"甲{n}: {{id: a{n}, unit: 元, kind: amount, formula: {' + '.join(f'甲{other}' for other in needed)}}}\n"
        for n, needed in enumerate(formulas)
    )
    return "".join(lines)


@pytest.mark.parametrize(
    "formulas",
    [
        [[(n + 1) % MANY] for n in range(MANY)],  # one circle of all
        [[n] for n in range(MANY)],  # each of itself
        [[(n + step) % MANY for step in range(1, 9)] for n in range(MANY)],
        [[min(n + 1, MANY - 1), *range(min(n, 8))] for n in range(MANY)],  # each leads back to the first ones
    ],
)
def test_circles_of_formulas_are_told_a_bounded_number_of_times_and_in_short(formulas: list[list[int]]) -> None:
    found: list[Diagnostic] = []
    catalogue_in(_catalogue(formulas), "indicators.yaml", found)
    assert {each.code for each in found} == {"D040"}
    assert 0 < len(found) <= catalogue_formulas.MAX_CIRCLES
    assert all(message(each).count("→") < catalogue_formulas.MAX_NAMED for each in found)


def test_a_chain_of_thousands_of_formulas_is_no_fault() -> None:
    found: list[Diagnostic] = []
    first = "始: {id: first, unit: 元, kind: amount}\n甲0: {id: a0, unit: 元, kind: amount, formula: 始}\n"
    catalogue_in(first + _catalogue([[n - 1] for n in range(3000)]).partition("\n")[2], "f", found)
    assert found == []


def test_sources_beyond_the_limit_are_not_read(tmp_path: Path) -> None:
    text = HEAD + "sources:\n" + "  - 甲.yaml\n" * (period_file.MAX_SOURCES + 5)
    _, found = read(tmp_path, text, {"甲.yaml": "figures:\n  参保人数: 5\n"})
    line = text[: text.index("sources:")].count("\n") + 2 + period_file.MAX_SOURCES
    assert [(each.code, str(each.place)) for each in found] == [("D112", f"2025.yaml:{line}:5")]


def test_a_pasted_report_full_of_radicals_is_told_in_short(tmp_path: Path) -> None:
    _, found = read(tmp_path, HEAD + "problems:\n" + "  - {title: ⾦, text: ⾦}\n" * MANY)
    assert [each.code for each in found] == ["D057"] * lookalike_texts.MAX_REPORTED
