"""A language for the shape of a file: which keys, what stands behind each, and what it is for; and the check against it.

The same description gives the findings on a file, the JSON Schema for editors and the list of keys in the documentation.
"""

import enum
import re
from functools import reduce
from itertools import pairwise
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import MissingKey, NotAChoice, UnknownKey, WrongNode
from reportgen.sources.yaml.findings_yaml import FullWidthColon, NoSpaceAfterColon
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar, Sequence
from reportgen.sources.yaml.names import near_name


class Text(enum.Enum):
    """What a single value says; the readers take it apart, the schema gives its form."""

    ANY = "any"
    IDENTIFIER = "identifier"
    UNIT = "unit"
    NUMBER = "number"
    DIGIT = "digit"
    COUNT = "count"
    PERIOD = "period"
    DATE = "date"
    FORMULA = "formula"
    FILE = "file"


class Choice(NamedTuple):
    """One of a few words; meanings has each with its Chinese explanation."""

    meanings: dict[str, str]


class ListOf(NamedTuple):
    """A list; length: the only number of items allowed, None for any."""

    item: "Value"
    length: int | None = None


class NamesTo(NamedTuple):
    """Names of the writer's own, each with a value. names: what they are: "indicator", "period", "own", or "text": as it stands elsewhere."""

    names: str
    value: "Value"


class Either(NamedTuple):
    """One of several; at most one for each of single value, list and mapping."""

    values: tuple["Value", ...]


class Field(NamedTuple):
    """A key: its value, and one line in Chinese that says what it is for."""

    value: "Value"
    explanation: str
    required: bool = False


class Shape(NamedTuple):
    """A mapping with known keys. others: what stands behind any other key, where such are allowed."""

    title: str
    fields: dict[str, Field]
    others: NamesTo | None = None


Value = Text | Choice | ListOf | NamesTo | Either | Shape
Entries = dict[str, tuple[Scalar, Node]]

MAX_LOOKED_AT = 200  # characters of a text that may be a misspelt mapping: no name is longer

_NO_COLON = re.compile(r"(?P<name>[^\s0-9=＝；，,][^\s=＝；，,]*)(?:\s*[=＝；，,]\s*|\s+)[-+−约]?[0-9０-９]")
_COLON = re.compile("[:：︰﹕∶꞉]")
_MET = {Scalar: N_("一个值"), Sequence: N_("列表"), Mapping: N_("一组“名称: 值”")}


def node_types(value: Value) -> tuple[type, ...]:
    """The kinds of node that may stand for a value."""
    if isinstance(value, (Text, Choice)):
        return (Scalar,)
    if isinstance(value, ListOf):
        return (Sequence,)
    if isinstance(value, Either):
        return tuple(kind for each in value.values for kind in node_types(each))
    return (Mapping,)


def entries(
    node: Mapping,
    shape: Shape,
    path: str,
    found: list[Diagnostic],
    required: tuple[str, ...] | None = None,
) -> Entries:
    """The known entries of a mapping by key: each with the kind of node it should have, none that is null.

    Unknown keys (where the shape has no others), missing required ones, wrong kinds of node and words that are no choice are
    added to `found`. Keys with nothing behind them count as not written.

    Args:
        path: of the file, as findings print it. required: the keys that must be there; None for those that the shape requires.
    """
    kept: Entries = {}
    for key, child in node.entries:
        field = shape.fields.get(key.text)
        if field is None:
            if (slip := colon_in_name(key.text, Place(path, key.line, key.column))) is not None:
                found.append(slip)
            elif shape.others is None:
                known = tuple(shape.fields)
                near = near_name(key.text, known, found)
                unknown = UnknownKey(key=clipped(key.text), near=near, known=known)
                found.append(unknown.at(Place(path, key.line, key.column)))
            elif fits(key.text, child, shape.others.value, _explained(shape.others.value), path, found):
                kept[key.text] = key, child
        elif type(child) is Scalar and child.is_null:
            continue
        elif fits(key.text, child, field.value, field.explanation, path, found):
            kept[key.text] = key, child
    if required is None:
        required = tuple(name for name, field in shape.fields.items() if field.required)
    if not required:
        return kept
    written = {key.text for key, child in node.entries if type(child) is not Scalar or not child.is_null}
    for name in required:
        if name not in written:
            missing = MissingKey(key=name, explanation=shape.fields[name].explanation)
            found.append(missing.at(Place(path, node.line, node.column)))
    return kept


def fits(key: str, node: Node, value: Value, explanation: str, path: str, found: list[Diagnostic]) -> bool:
    """True where the kind of node is right and, of a choice, the word is one of its words; else False, with a finding."""
    kinds = node_types(value)
    if type(node) not in kinds:
        place = Place(path, node.line, node.column)
        found.append(_slip(node, place) or _wrong_node(key, node, kinds, explanation).at(place))
        return False
    choice = value if isinstance(value, Choice) else None
    if isinstance(value, Either) and isinstance(node, Scalar):
        choice = next((each for each in value.values if isinstance(each, Choice)), None)
    if choice is not None and isinstance(node, Scalar) and node.text not in choice.meanings:
        words = tuple(choice.meanings)
        near = near_name(node.text, words, found)
        listed = [
            Phrase(N_("{word}（{meaning}）"), word=word, meaning=meaning) for word, meaning in choice.meanings.items()
        ]
        fault = NotAChoice(key=clipped(key), text=clipped(node.text), near=near, choices=listed)
        found.append(fault.at(Place(path, node.line, node.column)))
        return False
    return True


def root_mapping(document: Document, title: str, found: list[Diagnostic]) -> Mapping | None:
    """The mapping that a file must be; None, with a finding, where it is something else."""
    if isinstance(document.root, Mapping):
        return document.root
    place = document.place(document.root)
    found.append(_slip(document.root, place) or _wrong_node(title, document.root, (Mapping,), title).at(place))
    return None


def _explained(value: Value) -> str:
    return value.title if isinstance(value, Shape) else ""


def _wrong_node(key: str, node: Node, kinds: tuple[type, ...], explanation: str) -> WrongNode:
    words = [_MET[kind] for kind in dict.fromkeys(kinds)]
    expected = reduce(lambda one, other: Phrase(N_("{one}或{other}"), one=one, other=other), words)
    return WrongNode(key=clipped(key), expected=expected, met=_MET[type(node)], explanation=explanation)


def colon_in_name(name: str, place: Place) -> Diagnostic | None:
    """The finding for a name that swallowed what stands around it: its colon, as in "甲：{id: a}", to YAML a name "甲：{id", or
    the blanks before it.
    """
    if name[:1].isspace():
        from reportgen.sources.yaml.findings_slips import WideIndentation  # as below

        return WideIndentation(code=f"U+{ord(name[0]):04X}").at(place)
    colon = _COLON.search(name)
    if colon is None or (colon[0] == ":" and name.endswith(":")):
        return None
    kind = NoSpaceAfterColon if colon[0] == ":" else FullWidthColon
    return kind(text=clipped(name)).at(place._replace(column=(place.column or 1) + colon.start()))


def cut_number(node: Mapping, path: str) -> Diagnostic | None:
    """The finding for a number that braces cut at its comma: {value: 26,876} is to YAML a value 26 and a key 876."""
    for (key, first), (rest, nothing) in pairwise(node.entries):
        if (
            isinstance(first, Scalar)
            and first.plain
            and isinstance(nothing, Scalar)
            and nothing.is_null
            and rest.plain
            and first.text[-1:].isdigit()
            and rest.text[:3].isdigit()
            and (rest.line, rest.column) == (first.line, first.column + len(first.text) + 1)
        ):
            from reportgen.sources.yaml.findings_slips import NumberCut

            text = f"{first.text},{rest.text}"
            return NumberCut(key=clipped(key.text), text=clipped(text)).at(Place(path, first.line, first.column))
    return None


def _slip(node: Node, place: Place) -> Diagnostic | None:
    """A text that would be a mapping if its colon were one: "甲：1", "甲:1"; or if it had one: "甲 1"."""
    if not isinstance(node, Scalar) or not node.plain:
        return None
    for colon in _COLON.finditer(node.text[:MAX_LOOKED_AT]):
        before = node.text[: colon.start()].rstrip()
        if before and " " not in before:
            return (NoSpaceAfterColon if colon[0] == ":" else FullWidthColon)(text=clipped(node.text)).at(place)
    if without := _NO_COLON.match(node.text[:MAX_LOOKED_AT]):
        from reportgen.sources.yaml.findings_slips import MissingColon

        return MissingColon(text=clipped(node.text)).at(
            place._replace(column=(place.column or 1) + without.end("name"))
        )
    return None
