"""What a cell shows of its number, format by format."""

from decimal import Decimal

import pytest

from reportgen.sources.tables.number_format import BUILT_IN, date_kind, shown

# stored, format, all its digits as the cell words them, decimals that the cell shows, scaled
CASES = [
    ("0.8859872611465", "0.00%", "88.59872611465%", 2, False),
    ("0.886", "0.00%", "88.6%", 2, False),
    ("0.456", '0.0"%"', "0.456%", 1, False),
    ("0.456", "0.0\\%", "0.456%", 1, False),
    ("9.66666666666667", "0.0", "9.666666666667", 1, False),
    ("9.66666666666667", "General", "9.666666666667", 9, False),
    ("0.333333333333333", "General", "0.333333333333", 9, False),
    ("372.6", "General", "372.6", 1, False),
    ("828357", "General", "828357", 0, False),
    ("0.00001234", "General", "0.00001234", None, False),
    ("828357", "#,##0", "828357", 0, False),
    ("1.5", "0.0#", "1.5", 1, False),
    ("1.25", "0.0#", "1.25", 2, False),
    ("-5.25", "0.00_);(0.00)", "-5.25", 2, False),
    ("-5.25", "0.00;[Red]0.00", "-5.25", 2, False),
    ("-5.25", '0.0;"▲"0.0', "-5.25", 1, False),
    ("-5", "[Red]-0.00", "-5", 2, False),
    ("-5", "0.00_ ;\\-0.00\\ ", "-5", 2, False),
    ("5", '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', "5", 2, False),
    ("0", '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', "0", 2, False),
    ("5", "[$¥-804]#,##0.00", "5", 2, False),
    ("5", '"$"#,##0', "$5", 0, False),
    ("58.5", '0.0"万元"', "58.5万元", 1, False),
    ("5", 'General"人"', "5人", 0, False),
    ("5", 'G/通用格式"人"', "5人", 0, False),
    ("2", '"第"0"位"', "第2位", 0, False),
    ("585163", "#,##0,", "585.163", 0, True),
    ("585163", "0.0,,", "0.585163", 1, True),
    ("585163", "0!.0,", "58.5163", 1, True),
    ("585163", '0\\.0,"万人"', "58.5163万人", 1, True),
    ("585163", '0"."0000', "58.5163", 4, True),
    ("123456", '[>=10000]0!.0,"万";0', "12.3456万", 1, True),
    ("500", '[>=10000]0!.0,"万";0', "500", 0, False),
    ("585163", "0.00E+00", "585163", 0, False),
    ("9.5", "# ?/?", "9.5", 1, False),
    ("5", "@", "5", 0, False),
    ("-3", ";;;", "-3", 0, False),
    ("0", '0.0;-0.0;"-"', "0", 1, False),
    ("5", "[DBNum1][$-804]0", "5", 0, False),
    ("5", "", "5", 0, False),
    ("5", '"', "5", 0, False),
]  # fmt: skip


@pytest.mark.parametrize(("stored", "code", "text", "decimals", "scaled"), CASES)
def test_a_number_keeps_its_digits_and_what_its_cell_shows(
    stored: str, code: str, text: str, decimals: int | None, scaled: bool
) -> None:
    seen = shown(Decimal(stored), code)
    assert (seen.text, seen.decimals, seen.scaled, seen.unclear) == (text, decimals, scaled, False)


@pytest.mark.parametrize("code", ['0"小时"00"分"', "000-0000", "0 0"])
def test_digits_in_pieces_are_unclear_or_plain(code: str) -> None:
    seen = shown(Decimal(830), code)
    assert seen.unclear or seen.text == "830"
    assert shown(Decimal(830), '0"小时"00"分"').unclear


@pytest.mark.parametrize(
    ("identifier", "decimals", "percent"),
    [(1, 0, False), (2, 2, False), (3, 0, False), (4, 2, False), (9, 0, True), (10, 2, True), (37, 0, False), (40, 2, False), (44, 2, False)],
)  # fmt: skip
def test_built_in_formats_have_no_text_in_the_file(identifier: int, decimals: int, percent: bool) -> None:
    seen = shown(Decimal("0.5"), BUILT_IN[identifier])
    assert (seen.decimals, seen.text) == (decimals, "50%" if percent else "0.5")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("yyyy/m/d", "date"),
        ('yyyy"年"m"月"d"日"', "date"),
        ("m/d", "date"),
        ("[$-804]aaaa", "date"),
        ("h:mm", "time"),
        ("[h]:mm", "time"),
        ('yyyy"年"', "year"),
        (BUILT_IN[14], "date"),
        (BUILT_IN[21], "time"),
        ("General", ""),
        ("[Red]0.00", ""),
        ('"day"0', ""),
        ("0.00E+00", ""),
        ("0.00_);[Red](0.00)", ""),
    ],
)
def test_a_date_is_told_by_its_format(code: str, kind: str) -> None:
    assert date_kind(code) == kind
