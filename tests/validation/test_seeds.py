"""What validation finds in the seeds' own figures, as their offices published them."""

from pathlib import Path

import pytest

from reportgen.app.loading import judge, load
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.diagnostics.rendering import message

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def found(period_file: str) -> list[Diagnostic]:
    loaded = load(str(DATA / period_file), DATA.parent)
    judge(loaded)
    assert not [one for one in loaded.found if one.severity is Severity.ERROR]
    return loaded.found


def said(diagnostics: list[Diagnostic], code: str) -> dict[str | None, str]:
    """By indicator id what is said under a code."""
    return {one.about: message(one) for one in diagnostics if one.code == code}


def test_the_city_parts_miss_the_total() -> None:
    city = found("city/2025H1.yaml")
    assert said(city, "D201") == {
        "basic_insured": "基本医保参保人数 = 501.25万人，而 城乡居民参保人数（459.1万人）+ 职工参保人数（41.1万人） = 500.2万人，相差1.05万人"
    }
    total = next(one for one in city if one.code == "D201")
    assert total.place is not None
    line = (DATA / "city/2025H1.yaml").read_text(encoding="utf-8").splitlines()[(total.place.line or 0) - 1]
    assert "501.25万人" in line


def test_two_of_the_county_averages_were_cut_and_the_third_was_rounded() -> None:
    assert said(found("county/2023.yaml"), "D205") == {
        "employee_special_average": "职工门特次均报销应为336.62；所报336.61似为截尾而未四舍五入",
        "outpatient_pool_average": "职工门诊共济次均报销应为74.31；所报74.30似为截尾而未四舍五入",
    }


def test_the_county_aid_differs_from_its_parts_only_by_rounding() -> None:
    county = found("county/2023.yaml")
    assert set(said(county, "D202")) == {"manual_aid_amount"}
    assert not said(county, "D201")


def test_the_county_recovered_exactly_what_it_fined() -> None:
    assert said(found("county/2023.yaml"), "D207") == {"fines_audit": "专项审计罚款与专项审计追回医保基金同为26.19万元"}


@pytest.mark.parametrize("period_file", ["city/2025H1.yaml", "county/2023.yaml"])
def test_the_missing_last_year_is_asked_for_once(period_file: str) -> None:
    assert len([one for one in found(period_file) if one.code == "D303"]) == 1
