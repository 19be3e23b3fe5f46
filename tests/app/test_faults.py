"""A fault of the program itself, as a finding."""

import pytest

from reportgen.app.faults import fault_of_ours
from reportgen.diagnostics.rendering import as_text, message
from reportgen.indicators.period import read_period


def test_it_says_what_happened_and_the_innermost_line_of_ours() -> None:
    with pytest.raises(TypeError) as caught:
        read_period(None)  # type: ignore[arg-type]  # a wrong call, which only we can make
    found = caught.value
    diagnostic = fault_of_ours(found)
    assert diagnostic.code == "P002"
    assert diagnostic.place is None
    fields = diagnostic.finding.fields
    assert fields["kind"] == "TypeError"
    assert str(fields["where"]).startswith("reportgen/indicators/period.py:")


def test_a_fault_outside_our_package_names_no_line() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        1 / 0  # noqa: B018
    assert fault_of_ours(caught.value).finding.fields["where"] == "?"


def test_a_long_text_is_cut_and_the_finding_can_be_shown() -> None:
    diagnostic = fault_of_ours(ValueError("甲" * 10_000))
    assert len(message(diagnostic)) < 300
    assert as_text([diagnostic]).startswith("错误 P002")


def test_no_path_of_the_machine_is_shown() -> None:
    with pytest.raises(TypeError) as caught:
        read_period(None)  # type: ignore[arg-type]
    assert "/work" not in as_text([fault_of_ours(caught.value)])
