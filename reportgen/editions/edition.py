"""The editions of a draft: which values an edition holds back or shows, and a document without its provenance."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    Document,
    Enumeration,
    FigureInline,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.diagnostics.finding import Diagnostic
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.exact import round_half_up
from reportgen.indicators.formula import names
from reportgen.indicators.indicator import Indicator
from reportgen.indicators.observation import Observation, Status
from reportgen.indicators.period import Period

VALUE, TARGET = "value", "target"


class Key(NamedTuple):
    """One number of the data. role: "value", "target", or the wider place that it is of. period: as in the data files."""

    role: str
    indicator: str
    period: str


def unveil(dataset: Dataset, found: list[Diagnostic]) -> None:
    """For an internal edition: what is known of a withheld observation takes its place, and a note says so.

    To be called before anything is derived; observations that are loaded later follow at once.
    """
    from reportgen.editions.findings_edition import ShownInInternal

    def show(dataset: Dataset) -> None:
        for key, seen in dataset.observations.items():
            if seen.hidden is not None and seen.hidden.value is not None:
                dataset.observations[key] = seen.hidden
                if key[1] == seen.hidden.period.text:
                    note = ShownInInternal(name=seen.indicator.name, period=key[1])
                    found.append(note.at(seen.place, seen.indicator.id))

    _apply(dataset, show)


class Withheld:
    """What a public edition does not tell. values: the numbers held back, in base units, None where the data have none."""

    def __init__(self, catalogue: Catalogue) -> None:
        from reportgen.analysis.derive import in_order

        self.catalogue = catalogue
        self.derived = tuple(in_order(catalogue))
        self.values: dict[Key, Decimal | None] = {}

    def hold_back(self, dataset: Dataset) -> None:
        """Take the values of internal and withheld observations, and of all that is computed from them, out of the data.

        To be called when the data have been judged; what is loaded later is held back as it comes.
        """
        _apply(dataset, self._sweep)

    def _sweep(self, dataset: Dataset) -> None:
        for (identifier, period), seen in list(dataset.observations.items()):
            if seen.indicator.internal or seen.status is Status.WITHHELD:
                self._hold(dataset, identifier, period)
        for text in sorted(dataset.periods()):
            self._spread(dataset, text)
        for name, identifier, period in [key for key, each in dataset.references.items() if each.indicator.internal]:
            there = dataset.references[name, identifier, period]
            self.values.setdefault(Key(name, identifier, period), there.value)
            dataset.references[name, identifier, period] = _emptied(there)
        for (identifier, period), target in list(dataset.targets.items()):
            if target.indicator.internal:  # without a target nothing is planned from it either
                self.values[Key(TARGET, identifier, period)] = target.value
                del dataset.targets[identifier, period]

    def _hold(self, dataset: Dataset, identifier: str, period: str) -> None:
        seen = dataset.observations[identifier, period]
        known = seen.hidden or seen
        key = Key(VALUE, identifier, period)
        self.values[key] = self.values.get(key) if known.value is None else known.value
        dataset.observations[identifier, period] = _emptied(seen)

    def _spread(self, dataset: Dataset, period: str) -> None:
        """Hold back what the formulas compute from anything held back; a value that somebody states stands for itself."""
        for indicator in self.derived:
            seen = dataset.observations.get((indicator.id, period))
            if seen is None or not any(
                Key(VALUE, self.catalogue[name.name].id, period) in self.values
                for name in (names(indicator.formula) if indicator.formula is not None else ())
            ):
                continue
            if seen.value is not None and not seen.formula:
                continue
            self._hold(dataset, indicator.id, period)
            key = Key(VALUE, indicator.id, period)
            if self.values[key] is None:
                self.values[key] = self._computed(dataset, indicator, period)

    def _computed(self, dataset: Dataset, indicator: Indicator, period: str) -> Decimal | None:
        """What a formula gives with the values held back."""
        from reportgen.analysis.expression import DECIMAL, evaluate

        assert indicator.formula is not None

        def operand(name: str) -> Decimal:
            identifier = self.catalogue[name].id
            value = self.values.get(Key(VALUE, identifier, period))
            seen = dataset.observations.get((identifier, period))
            if value is None and seen is not None:
                value = seen.value
            if value is None:
                raise LookupError(name)
            return value

        try:
            return evaluate(indicator.formula, operand, lambda value: value, DECIMAL)
        except (LookupError, ArithmeticError):
            return None


def _emptied(seen: Observation) -> Observation:
    """An observation of which no more is known than that it is withheld, and in which unit it would be."""
    return seen._replace(
        value=None,
        step=Decimal(0),
        written="",
        status=Status.WITHHELD,
        qualifier="",
        note="",
        change=None,
        comparable_last=None,
        stated=None,
        formula="",
        hidden=None,
    )


def _apply(dataset: Dataset, sweep: Callable[[Dataset], None]) -> None:
    """Sweep over what is loaded, and again whenever another period is."""
    load = dataset.earlier
    sweep(dataset)

    def loading(dataset: Dataset, period: Period) -> None:
        if load is not None:
            load(dataset, period)
        sweep(dataset)

    dataset.earlier = loading


def without_provenance(document: Document) -> Document:
    """The same text with nothing that leads back to the data: figures are plain words, charts know no origin, and hold no digit
    more than they print.
    """
    printed = tuple(
        inline.figure.text for line in document.title for inline in line if isinstance(inline, FigureInline)
    )
    return document._replace(
        title=tuple(map(_words, document.title)),
        subtitle=tuple(map(_words, document.subtitle)),
        blocks=tuple(map(_block, document.blocks)),
        figures=(),
        names=(*document.names, *printed),
    )


def _words(inlines: Inlines) -> Inlines:
    return tuple(
        Text(inline.figure.text, inline.strong) if isinstance(inline, FigureInline) else inline for inline in inlines
    )


def _block(block: Block) -> Block:
    match block:
        case Heading() | Paragraph() | Addressee():
            return block._replace(inlines=_words(block.inlines))
        case Enumeration():
            return block._replace(items=tuple(map(_words, block.items)))
        case Signature():
            return block._replace(lines=tuple(map(_words, block.lines)))
        case Attachments():
            return block._replace(names=tuple(map(_words, block.names)))
        case Table():
            rows = tuple(tuple(map(_words, row)) for row in block.rows)
            return block._replace(
                caption=_words(block.caption), rows=rows, note=_words(block.note), source=_words(block.source)
            )
        case Chart():
            series = tuple(
                each._replace(
                    values=tuple(None if v is None else round_half_up(v, each.decimals) for v in each.values),
                    origins=(),
                )
                for each in block.series
            )
            return block._replace(caption=_words(block.caption), series=series)
        case Annex():
            return block._replace(title=_words(block.title), blocks=tuple(map(_block, block.blocks)))
