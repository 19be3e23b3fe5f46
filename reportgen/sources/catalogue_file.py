"""The catalogue out of indicators.yaml."""

from decimal import Decimal
from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.formula import Check, Expression, read_check, read_formula
from reportgen.indicators.indicator import APPROXIMATIONS, Indicator, Kind, Polarity
from reportgen.indicators.number import Number, NumberError, read_number
from reportgen.indicators.unit import Unit, read_unit
from reportgen.sources.catalogue_formulas import Formula, check_names, formula_in
from reportgen.sources.figures.file_kinds import CATALOGUE, INDICATOR
from reportgen.sources.figures.written_number import number_in
from reportgen.sources.files.quoting import clipped
from reportgen.sources.files.text_file import read_text
from reportgen.sources.findings_catalogue import (
    BadDecimals,
    BadForm,
    BadFront,
    BadRange,
    BadSwing,
    BadUnit,
    DisplayUnitDiffers,
    FrontOfNoRank,
    UnitDoesNotSuitKind,
)
from reportgen.sources.lookalike_texts import report_lookalikes
from reportgen.sources.yaml.findings_shape import NameTaken, ReservedName, UnusableName, WrongNode
from reportgen.sources.yaml.findings_values import UnitDoesNotFit
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence, parse
from reportgen.sources.yaml.names import RESERVED, is_identifier, is_usable, usable_like
from reportgen.sources.yaml.shape import Entries, Text, entries, fits, root_mapping

_KINDS = {kind.value: kind for kind in Kind}
_POLARITIES = {polarity.value: polarity for polarity in Polarity}
_POINTS = ("个百分点", "百分点")
_SHARES = ("%", "‰")
_DIGITS = {str(digit): digit for digit in range(7)}
_MOST_FRONT_DIGITS = 6


def read_catalogue(path: Path, name: str, found: list[Diagnostic]) -> Catalogue:
    """The indicators and checks of a catalogue file.

    Every fault is added to `found`; an indicator with a fault is kept as far as it can be read, so that the period file is not
    blamed for it. Nothing readable gives an empty catalogue.

    Args:
        name: the path as findings print it.
    """
    text = read_text(path, name, found)
    return catalogue_in(text, name, found) if text is not None else Catalogue(())


def catalogue_in(text: str, name: str, found: list[Diagnostic]) -> Catalogue:
    """As read_catalogue, from the file's text."""
    document = parse(text, name, found)
    root = root_mapping(document, CATALOGUE.title, found) if document is not None else None
    if document is None or root is None:
        return Catalogue(())
    reader = _Reader(document, found)
    written = entries(root, CATALOGUE, name, found)
    checks = written.pop("checks", None)
    indicators = [reader.indicator(key, node) for key, node in written.values() if isinstance(node, Mapping)]
    equations = reader.checks(checks[1]) if checks is not None else []
    catalogue = Catalogue(indicators, equations)
    check_names(catalogue, reader.formulas, found)
    report_lookalikes(root, document, found)
    return catalogue


class _Reader:
    """One file's indicators; remembers the names taken and the formulas, whose names are looked up when all are read."""

    def __init__(self, document: Document, found: list[Diagnostic]) -> None:
        self.document = document
        self.found = found
        self.taken: dict[str, Place] = {}
        self.formulas: list[Formula] = []

    def indicator(self, key: Scalar, node: Mapping) -> Indicator:
        found, fields = self.found, entries(node, INDICATOR, self.document.path, self.found)
        place = self.document.place(key)
        name = self._name(key)
        identifier = self._identifier(fields, name)
        kind_written = text_of(fields, "kind")
        kind = _KINDS[kind_written] if kind_written is not None else Kind.STOCK
        unit = self._unit(fields, "unit")
        if unit is None:
            unit = read_unit("")
        elif kind_written is not None and (kind in (Kind.RATE, Kind.CHANGE)) != unit.is_ratio:
            fault = UnitDoesNotSuitKind(unit=unit.text, kind=kind.value)
            found.append(fault.at(self.document.place(fields["kind"][1]), identifier))
        display = self._unit(fields, "display")
        if display is not None and not display.measures_like(unit):
            different = DisplayUnitDiffers(display=display.text, unit=unit.text)
            found.append(different.at(self.document.place(fields["display"][1]), identifier))
            display = None
        low, high = self._range(fields, unit, name)
        polarity = text_of(fields, "polarity")
        return Indicator(
            identifier,
            name,
            unit,
            kind,
            _POLARITIES[polarity] if polarity is not None else Polarity.NEUTRAL,
            display,
            self._decimals(fields),
            low,
            high,
            self._swing(fields, kind),
            text_of(fields, "department") or "",
            self._formula(fields, name),
            self._pair(fields, "verbs"),
            text_of(fields, "scope") or "",
            place,
            self._pair(fields, "signs"),
            text_of(fields, "zero") or "",
            text_of(fields, "group") or "",
            self._front(fields, kind if kind_written is not None else Kind.RANK),
            text_of(fields, "internal") == "true",
            self._forms(fields, unit),
        )

    def checks(self, node: Node) -> list[tuple[Check, Place]]:
        equations = []
        for item in node.items if isinstance(node, Sequence) else ():
            if not isinstance(item, Scalar):
                fits(
                    "checks", item, Text.FORMULA, CATALOGUE.fields["checks"].explanation, self.document.path, self.found
                )
                continue
            equation = formula_in(item, self.document, read_check, self.found)
            if equation is not None:
                self.formulas.append(Formula(None, item, (equation.left, equation.right), self.document))
                equations.append((equation, self.document.place(item)))
        return equations

    def _name(self, key: Scalar) -> str:
        place = self.document.place(key)
        if not is_usable(key.text):
            self.found.append(UnusableName(name=clipped(key.text), near=usable_like(key.text)).at(place))
        elif key.text in RESERVED:
            self.found.append(ReservedName(name=key.text).at(place))
        self._take(key.text, place)
        return key.text

    def _identifier(self, fields: Entries, name: str) -> str:
        identifier = text_of(fields, "id")
        if identifier is None:
            return name
        place = self.document.place(fields["id"][1])
        if not is_identifier(identifier):
            near = usable_like(identifier, ascii_only=True)
            self.found.append(UnusableName(name=clipped(identifier), near=near).at(place))
        elif identifier in RESERVED:
            self.found.append(ReservedName(name=identifier).at(place))
        if identifier != name:  # an indicator that has only an English name may bear it twice
            self._take(identifier, place)
        return identifier

    def _take(self, name: str, place: Place) -> None:
        first = self.taken.setdefault(name, place)
        if first is not place:
            self.found.append(NameTaken(name=clipped(name), first=str(first)).at(place))

    def _unit(self, fields: Entries, key: str) -> Unit | None:
        text = text_of(fields, key)
        if text is None:
            return None
        try:
            if read_number(f"1{text}").unit == read_unit(text) and text:
                return read_unit(text)
        except NumberError:
            pass
        self.found.append(BadUnit(text=clipped(text)).at(self.document.place(fields[key][1])))
        return None

    def _decimals(self, fields: Entries) -> int | None:
        text = text_of(fields, "decimals")
        if text is not None and text not in _DIGITS:
            self.found.append(BadDecimals(text=clipped(text)).at(self.document.place(fields["decimals"][1])))
        return _DIGITS.get(text or "")

    def _range(self, fields: Entries, unit: Unit, name: str) -> tuple[Decimal | None, Decimal | None]:
        node = fields["range"][1] if "range" in fields else None
        if not isinstance(node, Sequence):
            return None, None
        if len(node.items) != 2 or not all(isinstance(item, Scalar) for item in node.items):
            self.found.append(BadRange(problem=N_("应当是两个数")).at(self.document.place(node)))
            return None, None
        low, high = (self._bound(item, unit, name) for item in node.items if isinstance(item, Scalar))
        if low is not None and high is not None and low > high:
            self.found.append(BadRange(problem=N_("最小的比最大的还大")).at(self.document.place(node)))
        return low, high

    def _bound(self, item: Scalar, unit: Unit, name: str) -> Decimal | None:
        if item.is_null:
            return None
        place = self.document.place(item)
        number = number_in(item.text, place, self.found)
        if number is None:
            return None
        if number.unit is not None and not unit.fits(number.unit):
            self.found.append(UnitDoesNotFit(text=clipped(item.text), indicator=name, unit=unit.text).at(place))
            return None
        return (number.unit or unit).to_base(number.value)

    def _swing(self, fields: Entries, kind: Kind) -> Decimal | None:
        text = text_of(fields, "swing")
        if text is None:
            return None
        place = self.document.place(fields["swing"][1])
        try:
            number: Number | None = read_number(text)
        except NumberError:
            number = None
        allowed = _POINTS if kind is Kind.RATE else (*_SHARES, *_POINTS) if kind is Kind.CHANGE else _SHARES
        if number is None or number.unit is None or number.unit.text not in allowed or number.value <= 0:
            self.found.append(BadSwing(text=clipped(text)).at(place))
            return None
        return number.unit.to_base(number.value)

    def _formula(self, fields: Entries, name: str) -> Expression | None:
        node = fields["formula"][1] if "formula" in fields else None
        if not isinstance(node, Scalar):
            return None
        expression = formula_in(node, self.document, read_formula, self.found)
        if expression is not None:
            self.formulas.append(Formula(name, node, (expression,), self.document))
        return expression

    def _pair(self, fields: Entries, key: str) -> tuple[str, str] | None:
        """The words for two opposite cases; alike, they would hide which of the two it is."""
        node = fields[key][1] if key in fields else None
        if not isinstance(node, Sequence):
            return None
        words = [item.text for item in node.items if isinstance(item, Scalar) and item.text and not item.is_null]
        if len(words) != 2 or len(node.items) != 2 or words[0] == words[1]:
            explanation = INDICATOR.fields[key].explanation
            met = N_("两个相同的词") if len(words) == len(node.items) == 2 else N_("别的列表")
            fault = WrongNode(key=key, expected=N_("两个词的列表"), met=met, explanation=explanation)
            self.found.append(fault.at(self.document.place(node)))
            return None
        return words[0], words[1]

    def _front(self, fields: Entries, kind: Kind) -> Decimal | None:
        text = text_of(fields, "front")
        if text is None:
            return None
        key, node = fields["front"]
        if kind is not Kind.RANK:
            self.found.append(FrontOfNoRank(kind=kind.value).at(self.document.place(key)))
            return None
        if not (text.isascii() and text.isdigit() and len(text) <= _MOST_FRONT_DIGITS) or text[0] == "0":
            self.found.append(BadFront(text=clipped(text)).at(self.document.place(node)))
            return None
        return Decimal(text)

    def _forms(self, fields: Entries, unit: Unit) -> tuple[str, ...]:
        """The forms that are words of approximation or units of the same measure; a finding for each other one."""
        node = fields["forms"][1] if "forms" in fields else None
        forms = []
        for item in node.items if isinstance(node, Sequence) else ():
            if not isinstance(item, Scalar):
                continue
            if item.text in APPROXIMATIONS or unit.fits(read_unit(item.text)):
                forms.append(item.text)
            else:
                self.found.append(BadForm(text=clipped(item.text), unit=unit.text).at(self.document.place(item)))
        return tuple(forms)


def text_of(fields: Entries, key: str) -> str | None:
    """The text of a single value, or None where it was not written."""
    node = fields[key][1] if key in fields else None
    return node.text if isinstance(node, Scalar) else None
