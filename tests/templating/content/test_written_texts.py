"""文字: what prints, what falls for want of consent, which names are an error."""

import pytest

from tests.templating.office import GENRE, Office, unplaced

QUOTED = "{% set 话 = 文字('引语一') %}{% if 话 %}“{{ 话.正文 }}”{{ 话.身份 }}{{ 话.日期 }}{% else %}无{% endif %}"
PERIOD = "period: 2025\ndate: 2026-01-10\ntexts:\n"


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        (
            "{kind: 引语, text: 好*办, speaker: 村民, owner: 甲科, consent: true, date: 2025-10-16}",
            "“好*办”村民2025年10月16日",
            [],
        ),
        ("{kind: 引语, text: 好办, owner: 甲科, consent: true}", "“好办”", []),
        ("{kind: 结语, text: 12件事}", "“12件事”", []),
        ("{kind: 引语, text: 好办, owner: 甲科}", "无", ["T486 引语“引语一”没有写明当事人同意，没有印出"]),
        (
            "{kind: 照片, text: 好办, owner: 甲科, consent: false}",
            "无",
            ["T486 照片“引语一”没有写明当事人同意，没有印出"],
        ),
        (
            "{kind: 引语, text: 好办, owner: 甲科, consent: true, date: 2026-01-11}",
            "无",
            ["T487 引语“引语一”的日期 2026-01-11 晚于文稿的 2026-01-10，没有印出"],
        ),
    ],
)
def test_a_text_prints_where_it_may(office: Office, entry: str, text: str, found: list[str]) -> None:
    office.year(f"{PERIOD}  引语一: {entry}\n")
    answer = office.drafted(QUOTED)
    assert answer.text == text
    assert unplaced(answer.of_code("T48")) == found


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("{kind: 引语, text: 好办, consent: true}", "D024"),
        ("{kind: 歌词, text: 好办}", "D026"),
        ("{kind: 署名}", "D024"),
        ("{kind: 署名, text: 甲, 科室: 乙}", "D023"),
        ("{kind: 署名, text: 甲, date: 2025-13-01}", "D029"),
        ("甲", "D025"),
    ],
)
def test_a_text_with_a_fault_is_refused(office: Office, entry: str, code: str) -> None:
    office.year(f"{PERIOD}  引语一: {entry}\n")
    assert [error.partition(": ")[2][:4] for error in office.finds("正文。")] == [code]


def test_a_name_that_nobody_declares_is_an_error(office: Office) -> None:
    office.write("templates/annual/genre.yaml", GENRE + "texts: [引语一]\n")
    assert office.prints(QUOTED) == "无"
    assert unplaced(office.finds("{{ 文字('引语二') }}")) == [
        "T485 时期文件的 texts 和 genre.yaml 的 texts 中都没有“引语二”"
    ]
