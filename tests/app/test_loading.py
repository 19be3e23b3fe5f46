"""Loading: from the name of a period file to everything known about it."""

from reportgen.app.loading import judge, load
from reportgen.indicators.period import read_period
from tests.templating.office import Office


def test_everything_is_there_where_nothing_is_wrong(office: Office) -> None:
    loaded = load("2025", office.root)
    assert loaded.project is not None
    assert loaded.catalogue is not None
    assert loaded.report is not None
    assert loaded.found == []


def test_judging_computes_the_derived_and_asks(office: Office) -> None:
    loaded = load("2025", office.root)
    assert loaded.report is not None
    period = read_period("2025")
    assert loaded.report.dataset.get("surplus", period) is None
    judge(loaded)
    seen = loaded.report.dataset.get("surplus", period)
    assert seen is not None
    assert seen.value == 30_000_000
    assert loaded.found


def test_without_a_project_there_is_a_finding_and_nothing_to_judge(office: Office) -> None:
    loaded = load("2099", office.root)
    judge(loaded)
    assert loaded[:3] == (None, None, None)
    assert [each.code for each in loaded.found] == ["D001"]
