"""Formulas and sum checks of the catalogue: names, numbers, + - × ÷ and brackets, as an expression tree."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

MAX_LENGTH = 500
MAX_DEPTH = 20
_FULL_WIDTH = str.maketrans("（）＋－−×＊÷／＝　", "()+--**//= ")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>[0-9]{1,18}(?:\.[0-9]{1,12})?)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/()=])|(?P<other>\S))"
)


class FormulaError(ValueError):
    """The text is no formula; `column` (from 1) says where it stops being one."""

    def __init__(self, column: int, met: str) -> None:
        super().__init__(f"column {column}: {met}")
        self.column = column
        self.met = met


class Constant(NamedTuple):
    """A number in the formula itself."""

    value: Decimal


class Name(NamedTuple):
    """An indicator by Chinese or ASCII name; column: where it stands in the formula's text, from 1."""

    name: str
    column: int


class Operation(NamedTuple):
    """sign: "+", "-", "*" or "/"."""

    sign: str
    left: "Expression"
    right: "Expression"


Expression = Constant | Name | Operation


class Check(NamedTuple):
    """An equation that the data should satisfy: left = right. text: as written in the catalogue."""

    left: Expression
    right: Expression
    text: str


def names(expression: Expression) -> Iterator[Name]:
    """Every indicator name in the expression, from left to right."""
    if isinstance(expression, Name):
        yield expression
    elif isinstance(expression, Operation):
        yield from names(expression.left)
        yield from names(expression.right)


def read_formula(text: str) -> Expression:
    """The expression in a text.

    Raises:
        FormulaError: it is not one, is longer than 500 characters or nested deeper than 20.

    >>> read_formula("甲 + 乙")
    Operation(sign='+', left=Name(name='甲', column=1), right=Name(name='乙', column=5))
    """
    reader = _Reader(text)
    expression = reader.sum(0)
    reader.expect_end()
    return expression


def read_check(text: str) -> Check:
    """The equation in a text, "甲 = 乙 + 丙".

    Raises:
        FormulaError: as for read_formula, or there is not exactly one "=".
    """
    reader = _Reader(text)
    left = reader.sum(0)
    if reader.sign != "=":
        raise reader.error()
    reader.advance()
    right = reader.sum(0)
    reader.expect_end()
    return Check(left, right, text.strip())


class _Reader:
    """Recursive descent over the tokens; `sign`, `name`, `number` describe the next token."""

    def __init__(self, text: str) -> None:
        if len(text) > MAX_LENGTH:
            raise FormulaError(MAX_LENGTH, "…")
        self.tokens = list(_TOKEN.finditer(text.translate(_FULL_WIDTH)))
        self.index = 0
        self.length = len(text)

    @property
    def token(self) -> re.Match[str] | None:
        return self.tokens[self.index] if self.index < len(self.tokens) else None

    @property
    def sign(self) -> str | None:
        return self.token["sign"] if self.token else None

    def advance(self) -> None:
        self.index += 1

    def error(self) -> FormulaError:
        if self.token is None:
            return FormulaError(self.length + 1, "")
        return FormulaError(self.token.start(str(self.token.lastgroup)) + 1, self.token[0].strip())

    def expect_end(self) -> None:
        if self.token is not None:
            raise self.error()

    def sum(self, depth: int) -> Expression:
        return self._chain("+-", depth)

    def _chain(self, signs: str, depth: int) -> Expression:
        operand = self._product if signs == "+-" else self._operand
        expression = operand(depth)
        while self.sign is not None and self.sign in signs:
            sign = self.sign
            self.advance()
            expression = Operation(sign, expression, operand(depth))
        return expression

    def _product(self, depth: int) -> Expression:
        return self._chain("*/", depth)

    def _operand(self, depth: int) -> Expression:
        token = self.token
        if token is None or depth > MAX_DEPTH:
            raise self.error()
        self.advance()
        if token["number"] is not None:
            return Constant(Decimal(token["number"]))
        if token["name"] is not None:
            return Name(token["name"], token.start("name") + 1)
        if token["sign"] == "(":
            expression = self.sum(depth + 1)
            if self.sign != ")":
                raise self.error()
            self.advance()
            return expression
        self.index -= 1
        raise self.error()
