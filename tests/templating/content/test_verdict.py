"""评价: the first verdict of the genre that the figures bear out, and where it comes from."""

import pytest

from reportgen.templating.filters import CONDITIONS
from tests.templating.office import GENRE, Office

FILE = "templates/annual/genre.yaml"
PLAINER = "{words: 各项工作按计划推进}"


def judged(office: Office, *verdicts: str) -> None:
    office.write(FILE, GENRE + "verdicts:\n" + "".join(f"  - {verdict}\n" for verdict in verdicts))


HOLDS = [
    ("参保人数", "达标", True),
    ("参保人数", "met", True),
    ("[参保人数, 报销比例]", "达标", True),
    ("[参保人数, 住院率]", "达标", False),
    ("职工人数", "过半", True),
    ("住院率", "过半", False),
    ("[参保人数, 位次]", "向好", True),
    ("零数", "清零", True),
    ("参保人数", "清零", False),
    ("[参保人数, 未知]", "有值", False),
    ("保密数", "有值", False),
    ("未写", "有值", False),
    ("住院率", "向差", True),
]


@pytest.mark.parametrize(("of", "hold", "holds"), HOLDS, ids=range(len(HOLDS)))
def test_a_verdict_stands_where_all_its_indicators_bear_it_out(office: Office, of: str, hold: str, holds: bool) -> None:
    judged(office, f"{{words: 任务过半, of: {of}, hold: {hold}}}", PLAINER)
    assert office.prints("实现{{ 评价 }}、{{ verdict }}") == (
        "实现任务过半、任务过半" if holds else "实现各项工作按计划推进、各项工作按计划推进"
    )


def test_the_first_that_holds_is_said(office: Office) -> None:
    judged(
        office,
        "{words: 甲, of: 未知, hold: 有值}",
        "{words: 乙, of: 位次, hold: 有值}",
        "{words: 丙, of: 位次, hold: 有值}",
    )
    assert office.prints("{{ 评价 }}") == "乙"


@pytest.mark.parametrize("verdicts", [(), ("{words: 甲, of: 未知, hold: 有值}",)], ids=["no-verdict", "none-holds"])
def test_where_none_holds_the_clause_falls_and_without_one_stands_xx(office: Office, verdicts: tuple[str, ...]) -> None:
    judged(office, *verdicts) if verdicts else office.write(FILE, GENRE)
    assert office.prints("甲{% clause %}，{{ 评价 }}{% endclause %}。") == "甲。"
    answer = office.drafted("{{ 评价 }}。")
    assert answer.text == "XX。"
    assert [each.split()[1] for each in answer.of_code("T3")] == ["T310"]


def test_its_record_says_where_it_was_written_and_on_what_it_stands(office: Office) -> None:
    judged(office, "{words: 任务*过半*, of: [参保人数, 位次], hold: 达标}")
    document = office.drafted("{{ 评价 }}").document
    assert document is not None
    (figure,) = document.figures
    assert (figure.text, figure.operation, figure.origin) == ("任务*过半*", "verdict", f"{FILE}:4:13")
    assert (figure.computation, figure.missing) == ("达标：参保人数、位次", False)


def test_every_condition_may_be_asked_for(office: Office) -> None:
    for name in CONDITIONS:
        judged(office, f"{{words: 甲, of: 位次, hold: {name}}}", "{words: 乙}")
        assert office.prints("{{ 评价 }}") in ("甲", "乙")
    assert {"过半", "达标", "向好", "前列", "清零", "全覆盖", "有值", "half_done", "met"} <= CONDITIONS.keys()
