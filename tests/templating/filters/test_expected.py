"""Words that are allowed over estimates and targets only."""

import pytest

from tests.templating.office import Office


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        ("{{ 估数|预计 }}", "预计80万元"),
        ("{{ guess|expected }}", "预计80万元"),
        ("{{ 估数|左右 }}", "80万元左右"),
        ("{{ guess|around }}", "80万元左右"),
        ("{{ 参保人数|预计 }}", "82.84万人"),
        ("{{ 参保人数|左右 }}", "82.84万人"),
        ("{{ 未知|预计 }}", "XX万元"),
        ("{{ 未知|左右 }}", "XX万元"),
        ("{{ 参保人数|力争 }}", "力争提高到83万人"),
        ("{{ place|striven }}", "力争上升至第1位"),
        ("{{ 基金收入|力争 }}", "力争达到XX"),
    ],
    ids=range(11),
)
def test_a_final_figure_is_never_expected(office: Office, section: str, printed: str) -> None:
    assert office.prints(section) == printed


def test_a_provisional_figure_says_so(office: Office) -> None:
    office.year("period: 2025\nfigures: {基金收入: {value: 6.12亿, status: 初步}}\n")
    assert office.prints("{{ 基金收入|预计 }}") == "初步统计6.12亿元"
