"""The functions 规则 and 施行日期: the rows of rules.yaml in force on the day of issue, as records that print."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reportgen.analysis.rules_in_force import RuleRow, day_of_issue, first_day, rows_in_force
from reportgen.blocks.notation import escaped
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.period import PeriodError
from reportgen.indicators.rule import Rule, RuleValue
from reportgen.indicators.unit import Unit, read_unit
from reportgen.language.dates import day_text
from reportgen.language.pieces.measure import number_and_unit
from reportgen.templating.figures.figure import RuleField
from reportgen.templating.figures.findings_rules import NoRules, NotInForce, NotInTheRules
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record
from reportgen.templating.filters.values import NO_VALUE
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.budget import STEP
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault

if TYPE_CHECKING:
    from reportgen.templating.figures.rendering import Rendering

OPERATION = "rule"
ARGUMENTS = {"人群": "person", "级别": "place", "日期": "date"}
# Field of a rule: its name in templates, its name in full.
VALUES = {
    "deductible": ("起付标准", "起付标准"),
    "rate": ("比例", "报销比例"),
    "limit": ("限额", "年度限额"),
    "limit_visit": ("次限额", "次限额"),
}
_UNITS = {name: read_unit("%" if name == "rate" else "元") for name in VALUES}
_DAY = re.compile(r"(\d{4})(?:-|年)?(?:(\d{1,2})(?:-|月)?(?:(\d{1,2})日?)?)?")


class Asked(NamedTuple):
    """What a template asks for. day: None for the day of issue."""

    name: str
    scheme: str
    persons: tuple[str, ...]
    places: tuple[str, ...]
    day: str | None


def rules_function(rendering: "Rendering") -> Callable[..., list[Record]]:
    """规则 as templates of a report call it."""

    @template_function
    def call(*arguments: Any, **named: Any) -> list[Record]:
        return [record(rendering, row) for row in found_rows(rendering, asked("规则", arguments, named))]

    return call


def in_force_since_function(rendering: "Rendering") -> Callable[..., Printed]:
    """施行日期: the day from which a scheme has been in force, whatever its values were then."""

    @template_function
    def call(*arguments: Any, **named: Any) -> Printed:
        wanted = asked("施行日期", arguments, named)
        if wanted.day is not None:
            raise _wrong(wanted.name, N_("参数的个数或名称不符"))
        name = f"{wanted.scheme}·施行日期"
        rules = known_rules(rendering, wanted)
        first = first_day(rules, wanted.scheme, wanted.persons, wanted.places)
        if first is None:
            origin = str(rendering.facts.report.place._replace(line=1, column=1))
            return Printed("XX年XX月XX日", "V7", OPERATION, lacking=N_("施行日期"), name=name, origin=origin)
        return Printed(
            day_text(first.valid_from),
            "V10",
            OPERATION,
            name=name,
            origin=str(first.from_place),
            span=_span(first.valid_from, first.valid_to),
        )

    return call


def asked(name: str, arguments: Sequence[Any], named: dict[str, Any]) -> Asked:
    """The arguments of a function over rules, understood.

    Raises:
        TemplateFault: they do not fit.
    """
    given = {ARGUMENTS.get(key, key): value for key, value in named.items()}
    if len(arguments) != 1 or len(given) < len(named) or not given.keys() <= set(ARGUMENTS.values()):
        raise _wrong(name, N_("参数的个数或名称不符"))
    if not isinstance(arguments[0], str):
        raise _wrong(name, N_("先写待遇的名称，如 '职工普通门诊'"))
    persons, places = (
        _words(name, chinese, given.get(key, ())) for chinese, key in (("人群", "person"), ("级别", "place"))
    )
    day = _day_in(name, given["date"]) if "date" in given else None
    return Asked(name, arguments[0], persons, places, day)


def known_rules(rendering: "Rendering", wanted: Asked) -> tuple[Rule, ...]:
    """Every row of the file; a question where it has not what is asked for."""
    book = rendering.facts.report.rules
    if book is None:
        rendering.ledger.note(NoRules(name=wanted.scheme), None)
        return ()
    rules = book.rules
    of_scheme = [rule for rule in rules if rule.scheme == wanted.scheme]
    if not of_scheme:
        _ask(rendering, N_("待遇"), wanted.scheme, [rule.scheme for rule in rules])
        return rules
    persons = [person for rule in of_scheme for person in rule.persons]
    places = [place for rule in of_scheme for place in rule.places]
    for what, names, known, everybody in (
        (N_("人群"), wanted.persons, persons, any(not rule.persons for rule in of_scheme)),
        (N_("级别"), wanted.places, places, any(not rule.places for rule in of_scheme)),
    ):
        for each in names:
            if each not in known and not everybody:
                _ask(rendering, what, each, known)
    return rules


def found_rows(rendering: "Rendering", wanted: Asked) -> list[RuleRow]:
    """The rows in force, merged; on the day of issue an error where there are rows and none is in force."""
    rules = known_rules(rendering, wanted)
    rendering.ledger.budget.charge(STEP * (len(rules) + 1))
    day = wanted.day or day_of_issue(rendering.facts.report)
    rows = rows_in_force(rules, wanted.scheme, day, wanted.persons, wanted.places)
    if not rows and wanted.day is None:
        ever = [rule for rule in rules if rule.scheme == wanted.scheme and _speaks_of(rule, wanted)]
        if ever:
            rendering.ledger.note(NotInForce(name=wanted.scheme, day=day, reason=_reason(ever, day)), None)
    rendering.ledger.budget.charge(STEP * (len(rows) + 1))
    return rows


def _speaks_of(rule: Rule, wanted: Asked) -> bool:
    return all(
        not names or not own or set(names) & set(own)
        for names, own in ((wanted.persons, rule.persons), (wanted.places, rule.places))
    )


def _reason(rules: Sequence[Rule], day: str) -> str:
    ended = [rule.valid_to for rule in rules if rule.valid_to and rule.valid_to < day]
    if ended:
        return Phrase(N_("已于 {day} 失效"), day=max(ended))
    coming = [rule.valid_from for rule in rules if rule.valid_from > day]
    if coming:
        return Phrase(N_("{day} 起才施行"), day=min(coming))
    return N_("所参照的级别没有现行的规则")


def record(rendering: "Rendering", row: RuleRow) -> Record:
    """A row as templates read it: each field under its Chinese and its English name."""
    fields: dict[str, Any] = {
        "级别": escaped(joined(row.places)),
        "人群": escaped(joined(row.persons)),
        "参照": escaped(joined(row.as_places)),
        "依据": escaped(row.rule.basis or row.source.basis),
        "备注": escaped(row.rule.note or row.source.note),
        "生效日期": since(row),
        "失效日期": _until(rendering, row),
    }
    for field, (chinese, _) in VALUES.items():
        fields[chinese] = rule_field(rendering, row, field)
    english = dict(
        zip(
            ("place", "person", "as_place", "basis", "note", "valid_from", "valid_to", *VALUES),
            fields.values(),
            strict=True,
        )
    )
    return Record(**fields, **english)


def joined(names: Sequence[str]) -> str:
    """Names in a row: 一级及未定级; 一级、二级及未定级."""
    return "、".join(names) if len(names) < 2 else f"{'、'.join(names[:-1])}及{names[-1]}"


def rule_field(rendering: "Rendering", row: RuleRow, field: str) -> RuleField:
    """A value of a row as it prints; XX with its unit where it is not known or not written."""
    short, full = VALUES[field]
    value = row.value(field)
    name = row_name(row, full)
    computation = f"参照{joined(row.as_places)}" if row.as_places else ""
    span = _span(row.valid_from, row.valid_to)
    if value is None or value.value is None:
        unit = value.unit if value is not None else _UNITS[field]
        place = value.place if value is not None else row.source.place
        unknown = Printed(f"XX{unit.text}", "V7", OPERATION, lacking=NO_VALUE, name=name, origin=str(place), span=span)
        return RuleField(rendering.facts, short, None, unit, unknown)
    printed = Printed(
        value_text(rendering, value, field),
        "V2",
        OPERATION,
        value=value.value,
        computation=computation,
        name=name,
        origin=str(value.place),
        span=span,
        unit=value.unit.base,
    )
    return RuleField(rendering.facts, short, value.value, value.unit, printed)


def value_text(rendering: "Rendering", value: RuleValue, field: str) -> str:
    """A known value in the form that it was typed in: 200元, 1.5万元, 60%."""
    assert value.value is not None
    unit = value.unit if value.unit.base or value.unit.is_ratio else _scaled_yuan(value.unit)
    kind = Kind.RATE if field == "rate" else Kind.AMOUNT
    form = Indicator("", "", unit, kind, display=unit, decimals=value.decimals)
    return "".join(number_and_unit(value.value, form, rendering.facts.style))


def _scaled_yuan(unit: Unit) -> Unit:
    """元 behind a bare 万."""
    return read_unit(f"{unit.text}元")


def since(row: RuleRow) -> Printed:
    """The day from which a row's values hold, as it prints."""
    rule = row.rule if row.rule.valid_from == row.valid_from else row.source
    return Printed(
        day_text(row.valid_from),
        "V10",
        OPERATION,
        name=row_name(row, "生效日期"),
        origin=str(rule.from_place),
        span=_span(row.valid_from, row.valid_to),
    )


def _until(rendering: "Rendering", row: RuleRow) -> RuleField:
    """The last day of a row's values; lacking while they hold."""
    name, origin, span = row_name(row, "失效日期"), str(row.source.place), _span(row.valid_from, row.valid_to)
    if row.valid_to:
        printed = Printed(day_text(row.valid_to), "V10", OPERATION, name=name, origin=origin, span=span)
    else:
        printed = Printed("XX年XX月XX日", "V7", OPERATION, lacking=NO_VALUE, name=name, origin=origin, span=span)
    return RuleField(rendering.facts, "失效日期", None, read_unit(""), printed)


def row_name(row: RuleRow, field: str) -> str:
    """What a field is called in the list of figures: 职工普通门诊·在职·二级·报销比例."""
    return "·".join(filter(None, (row.rule.scheme, joined(row.persons), joined(row.places), field)))


def _span(first: str, last: str) -> str:
    return f"{first}/{last or '…'}"


def _ask(rendering: "Rendering", what: str, name: str, known: Sequence[str]) -> None:
    near = suggestion(name[:100], list(dict.fromkeys(known)))
    rendering.ledger.note(NotInTheRules(what=what, name=name[:40], near=near), None)


def _words(name: str, key: str, thing: Any) -> tuple[str, ...]:
    named = (thing,) if isinstance(thing, str) else thing
    if not isinstance(named, (list, tuple)) or not all(isinstance(each, str) for each in named):
        raise _wrong(name, Phrase(N_("{key} 要写引号里的名称，或几个名称的列表"), key=key))
    return tuple(named)


def _day_in(name: str, thing: Any) -> str:
    """A day out of 2022-12-31, 2022年12月31日, 2022年7月 (its last day) or 2022年 (31 December), typed or from data."""
    printed = getattr(thing, "printed", thing)
    text = printed.text if isinstance(printed, Printed) else printed
    match = _DAY.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is not None:
        year, month = int(match[1]), int(match[2] or 12)
        if 1 <= month <= 12 and year >= 1900:
            day = f"{year}-{month:02d}-{int(match[3] or monthrange(year, month)[1]):02d}"
            try:
                day_text(day)
            except PeriodError:
                pass
            else:
                return day
    raise _wrong(name, N_("日期 要写成 2022-12-31 这样的日期，或日期参数"))


def _wrong(name: str, problem: str) -> TemplateFault:
    return TemplateFault(WrongArguments(name=name, problem=problem))
