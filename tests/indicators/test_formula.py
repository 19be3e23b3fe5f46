"""Formulas: read as everyone reads them, and refused at the column where they stop being formulas."""

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.indicators.formula import (
    MAX_DEPTH,
    MAX_LENGTH,
    Constant,
    Expression,
    FormulaError,
    Name,
    Operation,
    names,
    read_check,
    read_formula,
)
from tests.strategies import indicator_names

VALUES = {"甲": Fraction(7), "乙": Fraction(3), "丙": Fraction(-2, 5), "fund_income": Fraction(11, 4)}


def value(expression: Expression, values: Mapping[str, Fraction] = VALUES) -> Fraction:
    if isinstance(expression, Constant):
        return Fraction(expression.value)
    if isinstance(expression, Name):
        return values[expression.name]
    left, right = value(expression.left, values), value(expression.right, values)
    if expression.sign == "+":
        return left + right
    if expression.sign == "-":
        return left - right
    return left * right if expression.sign == "*" else left / right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲", 7),
        ("12.50", Fraction("12.5")),
        ("甲 + 乙 * 丙", 7 + 3 * Fraction(-2, 5)),
        ("(甲 + 乙) * 丙", 10 * Fraction(-2, 5)),
        ("甲 - 乙 - 丙", 7 - 3 + Fraction(2, 5)),
        ("甲 - (乙 - 丙)", 7 - (3 + Fraction(2, 5))),
        ("甲 / 乙 / 丙", Fraction(7) / 3 / Fraction(-2, 5)),
        ("甲 / (乙 / 丙)", Fraction(7) / (3 / Fraction(-2, 5))),
        ("甲 / 乙 * 丙", Fraction(7) / 3 * Fraction(-2, 5)),
        ("（甲－乙）÷甲", Fraction(4, 7)),
        ("甲×乙＋丙", 21 + Fraction(-2, 5)),
        ("甲＊乙／丙", Fraction(21) / Fraction(-2, 5)),
        ("甲−乙", 4),
        ("　甲　＋　乙　", 10),
        ("甲\n+\t乙", 10),
        ("((((甲))))", 7),
        ("fund_income*4", 11),
        ("甲+乙*丙-甲/乙", 7 + 3 * Fraction(-2, 5) - Fraction(7, 3)),
    ],
)
def test_operators_bind_as_in_arithmetic(text: str, expected: Fraction | int) -> None:
    assert value(read_formula(text)) == expected


@pytest.mark.parametrize(
    ("text", "column", "met"),
    [
        ("", 1, ""),
        ("   ", 4, ""),
        ("甲 +", 4, ""),
        ("甲 + ", 5, ""),
        ("+ 甲", 1, "+"),
        ("-甲", 1, "-"),
        ("甲 乙", 3, "乙"),
        ("甲 * / 乙", 5, "/"),
        ("(甲 + 乙", 7, ""),
        ("甲 + 乙)", 6, ")"),
        ("()", 2, ")"),
        ("甲 = 乙", 3, "="),
        ("甲 % 乙", 3, "%"),
        ("甲 ** 乙", 4, "*"),
        ("12甲", 3, "甲"),
        ("1.5.2", 4, "."),
        ("1e5", 2, "e5"),
        ("1,000", 2, ","),
        ("1" * 19, 19, "1"),
        ("0." + "1" * 13, 15, "1"),
        ("甲 + “乙”", 5, "“"),
        ("甲；乙", 2, "；"),
        ("甲 + {{ 乙 }}", 5, "{"),
        ("１２", 1, "１"),
        ("甲.乙", 2, "."),
    ],
)
def test_the_error_is_where_the_text_stops_being_a_formula(text: str, column: int, met: str) -> None:
    with pytest.raises(FormulaError) as caught:
        read_formula(text)
    assert (caught.value.column, caught.value.met) == (column, met)


def test_names_come_from_left_to_right_with_their_columns() -> None:
    assert list(names(read_formula("(基金收入 - 基金支出) ÷ 基金收入"))) == [
        Name("基金收入", 2),
        Name("基金支出", 9),
        Name("基金收入", 17),
    ]


@given(st.lists(indicator_names, min_size=1, max_size=10))
def test_every_name_is_found_where_it_stands(written: list[str]) -> None:
    text = " + ".join(written)
    found = list(names(read_formula(text)))
    assert [name.name for name in found] == written
    assert all(text[name.column - 1 :].startswith(name.name) for name in found)


def nested(depth: int) -> str:
    return "(" * depth + "甲" + ")" * depth


def test_brackets_nest_twenty_deep_and_no_deeper() -> None:
    assert value(read_formula(nested(MAX_DEPTH))) == 7
    with pytest.raises(FormulaError) as caught:
        read_formula(nested(MAX_DEPTH + 1))
    assert caught.value.column == MAX_DEPTH + 2


def test_a_formula_has_five_hundred_characters_and_no_more() -> None:
    longest = "1+" * (MAX_LENGTH // 2 - 1) + "10"
    assert len(longest) == MAX_LENGTH
    assert value(read_formula(longest)) == MAX_LENGTH // 2 - 1 + 10
    for longer in (longest + "0", "(" * 100_000, "1" * 10_000_000):
        with pytest.raises(FormulaError):
            read_formula(longer)


# Trees of which the text is written twice: for us, and for Python's own arithmetic over Fractions.
trees = st.recursive(
    st.sampled_from(sorted(VALUES))
    | st.integers(0, 99).map(str)
    | st.builds("{}.{}".format, st.integers(0, 9), st.integers(0, 99)),
    lambda inner: st.builds(
        lambda left, sign, right, bracketed: f"({left}{sign}{right})" if bracketed else f"{left}{sign}{right}",
        inner,
        st.sampled_from([" + ", " - ", "*", " / ", "-", "+"]),
        inner,
        st.booleans(),
    ),
    max_leaves=12,
)
FULL_WIDTH = str.maketrans("()+-*/ ", "（）＋－×÷　")


@given(trees, st.booleans())
def test_a_formula_has_the_value_that_python_gives_it(text: str, full_width: bool) -> None:
    assume(len(text) <= MAX_LENGTH)
    python = re.sub(r"[0-9]+(\.[0-9]+)?", lambda number: f"F('{number[0]}')", text)
    read = read_formula(text.translate(FULL_WIDTH) if full_width else text)
    try:
        expected = eval(python, {"F": Fraction, **VALUES})  # noqa: S307 - our own text, made two lines above
    except ZeroDivisionError:
        with pytest.raises(ZeroDivisionError):
            value(read)
    else:
        assert value(read) == expected


def written(expression: Expression) -> str:
    if isinstance(expression, Constant):
        return f"{expression.value:f}"
    if isinstance(expression, Name):
        return expression.name
    return f"({written(expression.left)} {expression.sign} {written(expression.right)})"


def without_columns(expression: Expression) -> Expression:
    if isinstance(expression, Operation):
        return Operation(expression.sign, without_columns(expression.left), without_columns(expression.right))
    return expression._replace(column=0) if isinstance(expression, Name) else expression


@given(trees)
def test_a_formula_written_out_with_all_brackets_reads_back_as_itself(text: str) -> None:
    read = read_formula(text)
    assert without_columns(read_formula(written(read))) == without_columns(read)


@given(st.text("甲乙a1.+-*/()=（） %", max_size=30))
def test_any_text_is_a_formula_or_refused_at_one_of_its_columns(text: str) -> None:
    refused, expression = None, None
    try:
        expression = read_formula(text)
    except FormulaError as error:
        refused = error
    if refused is not None:
        half_width = text.translate(str.maketrans("（）", "()"))
        assert 1 <= refused.column <= len(text) + 1
        assert half_width[refused.column - 1 :].startswith(refused.met)
        assert refused.met or refused.column == len(text) + 1
    else:
        assert expression is not None
        assert all(name.name.isidentifier() for name in names(expression))


def test_a_check_is_two_formulas_and_keeps_its_text() -> None:
    check = read_check("  基本医保参保人数 ＝ 城乡居民参保人数 + 职工参保人数 ")
    assert check.left == Name("基本医保参保人数", 3)
    assert check.right == Operation("+", Name("城乡居民参保人数", 14), Name("职工参保人数", 25))
    assert check.text == "基本医保参保人数 ＝ 城乡居民参保人数 + 职工参保人数"


def test_a_check_may_compute_on_both_sides() -> None:
    check = read_check("甲 - 乙 = 2 * 丙")
    assert value(check.left) == 4
    assert value(check.right) == Fraction(-4, 5)
    assert check.right == Operation("*", Constant(Decimal(2)), Name("丙", 13))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("甲 + 乙", 6),
        ("甲 =", 4),
        ("= 甲", 1),
        ("甲 = 乙 = 丙", 7),
        ("甲 == 乙", 4),
        ("甲 > 乙", 3),
        ("", 1),
        ("甲 ≥ 乙", 3),
    ],
)
def test_a_check_has_exactly_one_equals_sign(text: str, column: int) -> None:
    with pytest.raises(FormulaError) as caught:
        read_check(text)
    assert caught.value.column == column
