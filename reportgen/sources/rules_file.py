"""Reading rules.yaml: the rows of benefit rules, each value with its place."""

from decimal import Decimal
from pathlib import Path

from reportgen.diagnostics.finding import N_, Diagnostic, Finding, Place
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.rule import FIELDS, Rule, RuleValue
from reportgen.indicators.unit import Unit, read_unit
from reportgen.sources.figures.file_kinds import RULE, RULES_TITLE
from reportgen.sources.figures.times import date_in
from reportgen.sources.figures.written_number import number_in
from reportgen.sources.files.quoting import clipped
from reportgen.sources.findings_rules import (
    AmountIsRate,
    AsOfNothing,
    EndsBeforeItBegins,
    NotExact,
    RateIsAmount,
    RateOutOfRange,
    RuleNegative,
    RulesOverlap,
    RuleWithoutValues,
)
from reportgen.sources.yaml.findings_shape import ContradictoryKeys, MissingKey, WrongNode
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence, read_yaml
from reportgen.sources.yaml.shape import Entries, entries, fits

YUAN, PERCENT = read_unit("元"), read_unit("%")
WORDS = {
    "deductible": N_("起付标准"),
    "rate": N_("报销比例"),
    "limit": N_("年度限额"),
    "limit_visit": N_("次限额"),
}


def read_rules(path: Path, shown: str, found: list[Diagnostic], asked_at: Place | None = None) -> tuple[Rule, ...]:
    """The rows of a file in its order; one that cannot be understood is left out, with a finding.

    Args:
        shown: the path as findings print it. asked_at: where a period file names it.
    """
    document = read_yaml(path, shown, found, asked_at)
    if document is None:
        return ()
    if not isinstance(document.root, Sequence):
        wrong = WrongNode(
            key=RULES_TITLE,
            expected=N_("列表"),
            met=N_("一个值") if isinstance(document.root, Scalar) else N_("一组“名称: 值”"),
            explanation=N_("每行规则前写一个“- ”"),
        )
        found.append(wrong.at(document.place(document.root)))
        return ()
    rules = [rule for item in document.root.items if (rule := _rule(item, document, found)) is not None]
    found.extend(_overlaps(rules))
    found.extend(_as_of_nothing(rules))
    return tuple(rules)


def _rule(item: Node, document: Document, found: list[Diagnostic]) -> Rule | None:
    if not fits(RULE.title, item, RULE, N_("一行写 scheme、valid_from 和各项待遇"), document.path, found):
        return None
    assert isinstance(item, Mapping)
    before = len(found)
    head = entries(item, RULE, document.path, found)
    unknown = {
        key.text: value for key, value in item.entries if isinstance(value, Scalar) and value.is_null
    }  # `~` is an answer here: not known yet
    values = {name: _value(name, head, unknown, document, found) for name in FIELDS}
    valid_from, valid_to = (_date(head, key, document, found) for key in ("valid_from", "valid_to"))
    places, persons = _names(head, "place", document, found), _names(head, "person", document, found)
    as_place = _text(head, "as")
    at = document.place(item)
    if valid_from and valid_to and valid_to < valid_from:
        ends = EndsBeforeItBegins(first=valid_from, last=valid_to)
        found.append(ends.at(document.place(head["valid_to"][1])))
    given = [name for name in FIELDS if values[name] is not None or name in head]
    if as_place and given:
        twice = ContradictoryKeys(first="as", second=given[0])
        found.append(twice.at(document.place(head["as"][1])))
    elif as_place and not places:
        found.append(MissingKey(key="place", explanation=RULE.fields["place"].explanation).at(at))
    elif not as_place and not given:
        found.append(RuleWithoutValues(scheme=clipped(_text(head, "scheme"))).at(at))
    if len(found) > before:
        return None
    return Rule(
        _text(head, "scheme"),
        persons,
        places,
        as_place,
        **values,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=_text(head, "basis"),
        note=_text(head, "note"),
        place=at,
        from_place=document.place(head["valid_from"][1]),
    )


def _value(
    name: str, head: Entries, unknown: dict[str, Scalar], document: Document, found: list[Diagnostic]
) -> RuleValue | None:
    unit = PERCENT if name == "rate" else YUAN
    if name in unknown:
        return RuleValue(None, unit, 0, document.place(unknown[name]))
    node = head[name][1] if name in head else None
    if not isinstance(node, Scalar):
        return None
    place = document.place(node)
    number = number_in(node.text, place, found)
    if number is None:
        return None
    written = number.unit or unit
    fault = _fault(name, written, unit.to_base(number.value), node.text, number.qualifier)
    if fault is not None:
        found.append(fault.at(place))
        return None
    return RuleValue(written.to_base(number.value), written, max(0, -int(number.step.as_tuple().exponent)), place)


def _fault(name: str, written: Unit, value: Decimal, text: str, qualifier: str) -> Finding | None:
    """Why a number is no value of a rule, None where it is one."""
    said = {"key": WORDS[name], "text": clipped(text)}
    if name == "rate" and written.exponent != PERCENT.exponent:
        return RateIsAmount(**said)
    if name != "rate" and (written.is_ratio or written.base not in ("", "元")):
        return AmountIsRate(**said)
    if qualifier:
        return NotExact(**said)
    if name == "rate" and not 0 <= value <= 1:
        return RateOutOfRange(**said)
    if value < 0:
        return RuleNegative(**said)
    return None


def _date(head: Entries, key: str, document: Document, found: list[Diagnostic]) -> str:
    node = head[key][1] if key in head else None
    return date_in(node.text, document.place(node), found) if isinstance(node, Scalar) else ""


def _text(head: Entries, key: str) -> str:
    node = head[key][1] if key in head else None
    return node.text.strip() if isinstance(node, Scalar) else ""


def _names(head: Entries, key: str, document: Document, found: list[Diagnostic]) -> tuple[str, ...]:
    """One name, or a list of them, each once."""
    node = head[key][1] if key in head else None
    names = []
    field = RULE.fields[key]
    for item in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(item, Scalar) and not item.is_null:
            names.append(item.text.strip())
        elif item is not None:
            wrong = WrongNode(key=key, expected=N_("一个值"), met=N_("别的形式"), explanation=field.explanation)
            found.append(wrong.at(document.place(item)))
    return tuple(dict.fromkeys(names))


def _overlaps(rules: list[Rule]) -> list[Diagnostic]:
    """A finding for each row that holds for somebody, somewhere, on a day for which an earlier row does so too."""
    findings = []
    by_scheme: dict[str, list[Rule]] = {}
    for rule in rules:
        earlier = by_scheme.setdefault(rule.scheme, [])
        other = next((each for each in earlier if _meet(each, rule)), None)
        if other is not None:
            overlap = RulesOverlap(scheme=rule.scheme, other=str(other.place))
            findings.append(overlap.at(rule.place))
        earlier.append(rule)
    return findings


def _meet(one: Rule, other: Rule) -> bool:
    """True where two rows speak of the same person, place and day; a row that names none speaks of all."""
    persons = not one.persons or not other.persons or set(one.persons) & set(other.persons)
    places = not one.places or not other.places or set(one.places) & set(other.places)
    in_time = (not one.valid_to or other.valid_from <= one.valid_to) and (
        not other.valid_to or one.valid_from <= other.valid_to
    )
    return bool(persons and places and in_time)


def _as_of_nothing(rules: list[Rule]) -> list[Diagnostic]:
    """A finding for each row that takes the values of a place of which its scheme has no row of its own."""
    findings = []
    own: dict[str, list[str]] = {}
    for rule in rules:
        if not rule.as_place:
            own.setdefault(rule.scheme, []).extend(rule.places)
    for rule in rules:
        known = own.get(rule.scheme, [])
        if rule.as_place and rule.as_place not in known:
            nothing = AsOfNothing(name=rule.as_place, scheme=rule.scheme, near=suggestion(rule.as_place, known))
            findings.append(nothing.at(rule.place))
    return findings
