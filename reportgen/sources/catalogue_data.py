"""A catalogue as JSON, and back without loss: data only, whatever stands in the text is read as data and nothing is run.

By columns, one a field of `Indicator`: what differs in it, and for each indicator which of those it has. So every value is read and
its type looked at once, not once an indicator: 5,000 indicators are back sooner than a pickle of them would be.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from reportgen.diagnostics.finding import Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Check, Constant, Expression, Name, Operation
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.unit import Unit

_SIGNS = frozenset("+-*/")


def as_data(catalogue: Catalogue) -> bytes:
    """The catalogue as JSON in UTF-8."""
    import json  # neither is needed where nothing is kept

    fields = zip(*catalogue.indicators, strict=True) if catalogue.indicators else ([] for _ in Indicator._fields)
    columns = [
        _places_out(values) if name == _PLACE else _column_out(COLUMNS[name], values)
        for name, values in zip(Indicator._fields, fields, strict=True)
    ]
    checks = [
        [_postfix(check.left), _postfix(check.right), check.text, list(place)] for check, place in catalogue.checks
    ]
    return json.dumps([len(catalogue), columns, checks], ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def from_data(content: bytes) -> Catalogue:
    """The catalogue that `as_data` wrote.

    Raises:
        ValueError, TypeError, LookupError, ArithmeticError: it is not what `as_data` writes.
    """
    import json

    count, columns, checks = json.loads(content.decode("utf-8", "surrogatepass"))
    if not 0 <= _whole(count) <= len(content):  # an indicator has a name of its own
        raise ValueError(count)
    read = [
        _places_in(column, count) if name == _PLACE else _column_in(COLUMNS[name], column, count)
        for name, column in zip(Indicator._fields, columns, strict=True)
    ]
    return Catalogue(
        map(Indicator._make, zip(*read, strict=True)),
        [
            (Check(_expression(left), _expression(right), _text(text)), _place(*place))
            for left, right, text, place in checks
        ],
    )


class Column(NamedTuple):
    """How one value of a field is written as JSON, and read; `read` raises for anything that `write` does not give."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _column_out(column: Column, values: Iterable[Any]) -> list[Any]:
    """The different values as they are written, and for each indicator the number of its own among them; [] for the numbers where
    there is but one value, or each is another.
    """
    numbers: dict[Any, int] = {}
    chosen = [numbers.setdefault(_hashable(column.write(value)), len(numbers)) for value in values]
    return [list(numbers), [] if len(numbers) in (1, len(chosen)) else chosen]


def _column_in(column: Column, written: Sequence[Any], count: int) -> list[Any]:
    different, chosen = written
    values = list(map(column.read, different))
    if not chosen:
        values = values if len(values) == count else values * count
    elif set(map(type, chosen)) == {int} and min(chosen) >= 0:
        values = list(map(values.__getitem__, chosen))
    if len(values) != count:
        raise ValueError(written)
    return values


def _places_out(places: Iterable[Place | None]) -> list[Any]:
    """Four columns of their own: path, line, column and cell."""
    parts = zip(*(place or (None,) * len(_PLACE_PARTS) for place in places), strict=True)
    return [_column_out(column, values) for column, values in zip(_PLACE_PARTS, parts, strict=False)]


def _places_in(written: Sequence[Any], count: int) -> list[Place | None]:
    if not count:
        return []
    parts = [_column_in(column, each, count) for column, each in zip(_PLACE_PARTS, written, strict=True)]
    return [None if place[0] is None else Place._make(place) for place in zip(*parts, strict=True)]


def _hashable(written: Any) -> Any:
    return tuple(map(_hashable, written)) if isinstance(written, (list, tuple)) else written


def _same(value: Any) -> Any:
    return value


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise TypeError(written)
    return written


def _texts(written: object) -> tuple[str, ...]:
    if not isinstance(written, list):
        raise TypeError(written)
    return tuple(map(_text, written))


def _pair(written: object) -> tuple[str, str]:
    first, second = _texts(written)
    return first, second


def _whole(written: object) -> int:
    if type(written) is not int:
        raise TypeError(written)
    return written


def _truth(written: object) -> bool:
    if not isinstance(written, bool):
        raise TypeError(written)
    return written


def _decimal(written: object) -> Decimal:
    return Decimal(_text(written))


def _unit(written: Sequence[object]) -> Unit:
    text, base, exponent = written
    return Unit(_text(text), _text(base), _whole(exponent))


def _place(path: object, line: object, column: object, cell: object) -> Place:
    return Place(
        _text(path), *(part.read(each) for part, each in zip(_PLACE_PARTS[1:], (line, column, cell), strict=True))
    )


def _postfix(expression: Expression) -> list[object]:
    """Operands before their sign, so that no depth of a formula is a depth of the data: ["1.5"], ["甲", 3] and "+"."""
    written: list[object] = []
    waiting: list[Expression | str] = [expression]
    while waiting:
        match waiting.pop():
            case Operation(sign, left, right):
                waiting += [sign, right, left]
            case Name(name, column):
                written.append([name, column])
            case Constant(value):
                written.append([str(value)])
            case sign:
                written.append(sign)
    return written


def _expression(written: Sequence[Any]) -> Expression:
    operands: list[Expression] = []
    for each in written:
        if isinstance(each, str):
            if each not in _SIGNS:
                raise ValueError(each)
            right, left = operands.pop(), operands.pop()
            operands.append(Operation(each, left, right))
        elif len(each) == 1:
            operands.append(Constant(_decimal(each[0])))
        else:
            name, column = each
            if type(name) is not str or type(column) is not int:
                raise TypeError(each)
            operands.append(Name(name, column))
    (expression,) = operands
    return expression


def _or_none(column: Column) -> Column:
    def write(value: Any) -> Any:
        return None if value is None else column.write(value)

    def read(written: Any) -> Any:
        return None if written is None else column.read(written)

    return Column(write, read)


def _enum_value(value: Kind | Polarity) -> str:
    return str(value.value)


_TEXT = Column(_same, _text)
_UNIT = Column(list, _unit)
_DECIMAL = _or_none(Column(str, _decimal))
_PAIR = _or_none(Column(list, _pair))

_TEXT_OR_NONE = _or_none(_TEXT)
_WHOLE = _or_none(Column(_same, _whole))
_PLACE = "place"
_PLACE_PARTS = (_TEXT_OR_NONE, _WHOLE, _WHOLE, _TEXT_OR_NONE)

COLUMNS: dict[str, Column] = {
    "id": _TEXT,
    "name": _TEXT,
    "unit": _UNIT,
    "kind": Column(_enum_value, Kind),
    "polarity": Column(_enum_value, Polarity),
    "display": _or_none(_UNIT),
    "decimals": _WHOLE,
    "low": _DECIMAL,
    "high": _DECIMAL,
    "swing": _DECIMAL,
    "department": _TEXT,
    "formula": _or_none(Column(_postfix, _expression)),
    "verbs": _PAIR,
    "scope": _TEXT,
    "signs": _PAIR,
    "zero": _TEXT,
    "group": _TEXT,
    "front": _DECIMAL,
    "internal": Column(_same, _truth),
    "forms": Column(list, _texts),
}
