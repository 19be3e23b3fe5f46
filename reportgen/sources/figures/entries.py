"""What stands under `figures:`, `targets:` and `references:` of a YAML file."""

from reportgen.diagnostics.finding import Place
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.period import Period
from reportgen.sources.figures.figures import Figures
from reportgen.sources.figures.file_kinds import FIGURE, PERIOD_FILE, REFERENCE, REFERENCES
from reportgen.sources.figures.times import period_in
from reportgen.sources.figures.written_number import Cell
from reportgen.sources.files.quoting import clipped
from reportgen.sources.yaml.findings_shape import UnusableName
from reportgen.sources.yaml.findings_values import IndicatorAsPlace
from reportgen.sources.yaml.located_yaml import Document, Mapping, Node, Scalar
from reportgen.sources.yaml.names import is_usable, usable_like
from reportgen.sources.yaml.shape import Shape, Text, colon_in_name, cut_number, entries, fits


def read_figures(node: Node | None, document: Document, figures: Figures, shape: Shape = FIGURE) -> None:
    """Add what stands under `figures:`; shape: the particulars that may be written of one."""
    path, found, get = document.path, figures.found, figures.catalogue.get
    for key, value in node.entries if isinstance(node, Mapping) else ():
        indicator = get(key.text) or _indicator(key, path, figures)
        if indicator is None:
            continue
        if isinstance(value, Scalar):
            text = None if value.is_null else value.text
            figures.add_value(indicator, text, Place(path, value.line, value.column))
        elif not fits(key.text, value, shape, shape.title, path, found):
            figures.refused.add((indicator.id, figures.period.text))
        else:
            assert isinstance(value, Mapping)
            if cut := cut_number(value, path):
                found.append(cut)
                figures.refused |= {(indicator.id, figures.period.text), (indicator.id, figures.before.text)}
                continue
            faults = len(found)
            cells = {
                name: Cell(part.text, Place(path, part.line, part.column))
                for name, (_, part) in entries(value, shape, path, found).items()
                if isinstance(part, Scalar)
            }
            # "value: ~" says something, and a value of the wrong kind has its finding already.
            written_value = next((part for name, part in value.entries if name.text == "value"), None)
            if isinstance(written_value, Scalar):
                text = None if written_value.is_null else written_value.text
                cells["value"] = Cell(text, Place(path, written_value.line, written_value.column))
            elif written_value is not None:
                figures.refused.add((indicator.id, figures.period.text))
                continue
            if not cells and len(found) > faults:  # "{value:5}": what it says has its finding, and is not nothing
                figures.refused.add((indicator.id, figures.period.text))
                continue
            figures.add_parts(indicator, Place(path, key.line, key.column), cells)


def _indicator(key: Scalar, path: str, figures: Figures) -> Indicator | None:
    """None, with the finding for a name that the catalogue does not have, or that swallowed its colon."""
    place = Place(path, key.line, key.column)
    if key.text not in figures.catalogue and (slip := colon_in_name(key.text, place)) is not None:
        figures.found.append(slip)
        return None
    return figures.indicator(key.text, place)


def read_targets(node: Node | None, document: Document, figures: Figures) -> None:
    """Add what stands under `targets:`."""
    path, found = document.path, figures.found
    for key, value in node.entries if isinstance(node, Mapping) else ():
        indicator = figures.catalogue.get(key.text) or _indicator(key, path, figures)
        by_period = value.entries if isinstance(value, Mapping) else [(key, value)]
        for name, target in by_period:
            explanation = PERIOD_FILE.fields["targets"].explanation
            if not fits(key.text, target, Text.NUMBER, explanation, path, found):
                continue
            assert isinstance(target, Scalar)
            period: Period | None = figures.period
            if isinstance(value, Mapping):
                period = period_in(name.text, Place(path, name.line, name.column), found)
            if indicator is not None and period is not None:
                text = None if target.is_null else target.text
                figures.add_target(indicator, text, Place(path, target.line, target.column), period)


def read_references(node: Node | None, document: Document, figures: Figures) -> None:
    """Add what stands under `references:`: to `figures.references`, the figures of each wider place."""
    path, found = document.path, figures.found
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not _is_reference(key.text, Place(path, key.line, key.column), figures):
            continue
        if isinstance(value, Scalar) and value.is_null:
            continue
        explanation = PERIOD_FILE.fields["references"].explanation
        if fits(key.text, value, REFERENCES.value, explanation, path, found):
            there = figures.references[key.text] = Figures(figures.catalogue, figures.period, found, key.text)
            read_figures(value, document, there, REFERENCE)


def _is_reference(name: str, place: Place, figures: Figures) -> bool:
    """Whether a name can be a wider place's; else with a finding."""
    if (slip := colon_in_name(name, place)) is not None:
        figures.found.append(slip)
    elif not is_usable(name):
        figures.found.append(UnusableName(name=clipped(name), near=usable_like(name)).at(place))
    elif name in figures.catalogue:
        figures.found.append(IndicatorAsPlace(name=clipped(name)).at(place))
    else:
        return True
    return False
