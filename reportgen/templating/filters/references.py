"""Filters that hold a figure beside the same indicator of a wider place: 高于全国, 优于全省, 快于全国."""

from decimal import Decimal
from typing import NamedTuple

from reportgen.analysis import better
from reportgen.analysis.comparison import NoRateError, growth_rate
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.diagnostics.wording import Phrase
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.indicators.observation import Observation
from reportgen.language.pieces.measure import is_points
from reportgen.language.reference import above_phrase, better_phrase, faster_phrase
from reportgen.templating.figures.bases import NO_VALUE, NOT_SO, refuse_several_years
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import UnknownReference
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.changes import growth_at
from reportgen.templating.filters.register import figure_filter
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault


def _refused_above(indicator: Indicator, _: object) -> str:
    if indicator.kind in (Kind.RANK, Kind.CHANGE):
        return N_("名次和同比不与别处比高低，增速请用 快于")
    return ""


def _refused_faster(indicator: Indicator, _: object) -> str:
    if is_points(indicator) or indicator.kind in (Kind.RANK, Kind.DURATION):
        return N_("比率、名次和时长没有增速")
    return ""


@figure_filter("高于", "above", _refused_above)
def above(figure: Figure, *places: str) -> Printed:
    """与别处相比：高于('全国') 印为 高于全国0.7个百分点、低于全国…、与全国持平；高于('全省', '全国') 印为 比全省和全国分别高0.7个、1.4个百分点。"""
    beside = _beside(figure, places, "高于")
    if beside.values is None:
        return _gap(figure, "above", f"高于{'和'.join(places)}XX", beside.lacking)
    assert figure.value is not None
    text, rule = above_phrase(figure.form, figure.value, beside.values, figure.facts.style)
    return Printed(text, rule, "above", figure.observation, beside.first, indicator=figure.indicator)


@figure_filter("优于", "better_than", _refused_above)
def better_than(figure: Figure, *places: str) -> Printed:
    """评判，按指标的方向：优于('全国') 印为 优于全国；不优的按缺数处理，放在 clause 中即整句略去。"""
    beside = _beside(figure, places, "优于")
    phrase, lacking = None, beside.lacking
    if beside.values is not None and figure.value is not None:
        phrase, lacking = better_phrase(better.direction(figure.indicator), figure.value, beside.values), NOT_SO
    if phrase is None:
        return _gap(figure, "better_than", f"优于{'和'.join(places)}XX", lacking)
    return Printed(
        phrase.text, phrase.rule, "better_than", figure.observation, beside.first, indicator=figure.indicator
    )


@figure_filter("快于", "faster_than", _refused_faster)
def faster_than(figure: Figure, place: str) -> Printed:
    """增速与别处相比：快于('全国') 印为 增速快于全国0.3个百分点、增速慢于全国…。"""
    name = next(iter(_named((place,), "快于")))
    reference = reference_of(figure, name, "快于")
    refuse_several_years(figure, "快于")
    mine, theirs = growth_at(figure, 0), _reference_growth(figure, name, reference)
    if mine is None or theirs is None:
        lacking = NO_VALUE if mine is None else Phrase(N_("{place}的数值"), place=name)
        return _gap(figure, "faster_than", f"增速快于{name}XX", lacking)
    text, rule = faster_phrase(mine, name, theirs, figure.facts.style)
    return Printed(text, rule, "faster_than", figure.observation, reference, mine, indicator=figure.indicator)


def reference_of(figure: Figure, place: str, filter_name: str) -> Observation | None:
    """The same indicator of a wider place in the figure's period; None where it is not known.

    Raises:
        TemplateFault: the data know of wider places, but of none by that name: it is mistyped. Data without any say nothing
            against a template that other offices share.
    """
    facts = figure.facts
    seen = facts.reference(place, figure.indicator, figure.period)
    if seen is None:
        names = facts.report.dataset.reference_names()
        if names and place not in names:
            near = suggestion(place, names)
            raise TemplateFault(UnknownReference(name=place, filter=filter_name, near=near, known=names))
    return seen


class _Beside(NamedTuple):
    """The values of wider places, None where the figure or one of them is not known; then what lacks. first: of the first."""

    values: list[tuple[str, Decimal]] | None
    first: Observation | None
    lacking: str


def _beside(figure: Figure, places: tuple[object, ...], filter_name: str) -> _Beside:
    known = [(place, reference_of(figure, place, filter_name)) for place in _named(places, filter_name)]
    values = [(place, seen.value) for place, seen in known if seen is not None and seen.value is not None]
    if figure.value is not None and len(values) == len(known):
        return _Beside(values, known[0][1], "")
    missing = next((place for place, seen in known if seen is None), "")
    lacking = NO_VALUE if figure.value is None else Phrase(N_("{place}的数值"), place=missing)
    return _Beside(None, known[0][1], lacking)


def _named(places: tuple[object, ...], filter_name: str) -> tuple[str, ...]:
    named = tuple(place for place in places if isinstance(place, str) and place)
    if not named or len(named) < len(places):
        problem = N_("括号中要写地区的名称，如 '全国'")
        raise TemplateFault(WrongArguments(name=filter_name, problem=problem))
    return named


def _reference_growth(figure: Figure, place: str, reference: Observation | None) -> Decimal | None:
    """Growth on the year of a wider place: as stated with its value, else computed from its own last year."""
    if reference is None:
        return None
    if reference.indicator.kind is Kind.CHANGE:
        return reference.value
    if reference.change is not None:
        return reference.change.amount
    base = figure.facts.reference(place, figure.indicator, figure.period.shifted(-1))
    if base is None or base.value is None or reference.value is None:
        return None
    try:
        return growth_rate(base.value, reference.value) if base.value > 0 else None
    except NoRateError:
        return None


def _gap(figure: Figure, operation: str, text: str, lacking: str) -> Printed:
    return Printed(text, "C9", operation, figure.observation, lacking=lacking, indicator=figure.indicator)
