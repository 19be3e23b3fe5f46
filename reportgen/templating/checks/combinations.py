"""Wrong combinations that a template's text shows before it runs: a filter over an indicator that cannot have it, words said twice."""

from collections.abc import Iterator, Sequence

from jinja2 import nodes

from reportgen.diagnostics.finding import Finding
from reportgen.indicators.catalogue import Catalogue
from reportgen.indicators.indicator import Indicator, Kind
from reportgen.templating.figures.findings_figures import TwiceRespectively, WordsAroundFigure, WrongCombination
from reportgen.templating.filters.register import FILTERS, REFUSALS

Found = tuple[Finding, int, str]

_VERBS = (
    "增长",
    "下降",
    "提高",
    "上升",
    "提升",
    "降低",
    "上涨",
    "增加",
    "减少",
    "扩大",
    "缩小",
    "缩短",
    "延长",
    "翻番",
)
_REACHING = tuple(verb + to for verb in _VERBS for to in ("到", "至"))
_BASES = ("同比", "环比", "比上年", "较上年", "比上年末", "较上年末", "比上年同期", "较上年同期", "与上年", "比年初")
# What each filter says itself, so that a template must not say it right before the figure.
_SAID: dict[str, tuple[str, ...]] = {
    "同比": (*_VERBS, *_BASES),
    "增减": (*_VERBS, *_BASES),
    "环比": (*_VERBS, *_BASES),
    "比上年末": (*_VERBS, *_BASES),
    "比年初": (*_VERBS, *_BASES),
    "比": (*_VERBS, *_BASES),
    "由至": ("由", "从", *_VERBS),
    "到": (*_VERBS, *_REACHING),
    "年均增长": ("年均", *_VERBS),
    "年均增加": ("年均", *_VERBS),
    "平均增长": ("年均", *_VERBS),
    "多增": ("多增", "少增", *_BASES),
    "完成情况": ("完成", "超额完成"),
    "序时": ("快于", "慢于"),
    "高于": ("高于", "低于"),
    "优于": ("优于",),
    "快于": ("快于", "慢于", "增速"),
    "分别": ("分别", "分别为", *_VERBS, *_BASES),
    "分别占": ("占", "分别占"),
    "连增": ("连续",),
    "连降": ("连续",),
    "新高": ("创",),
    "新低": ("创",),
    "突破": ("突破", "首次", "再次", "达到"),
    "跌破": ("低于", "首次", "再次"),
    "稳定": ("连续", "稳定在"),
    "连续前列": ("连续", "居", "位居"),
    "降幅": _VERBS,
    "预计": ("预计",),
    "力争": ("力争",),
    "安排": _VERBS,
}
_UNITS_BEHIND = ("%", "％", "‰", "个百分点", "百分点", "倍")
_PRINTS_NO_UNIT = frozenset({"值", "value", "上期", "last", "单位", "unit", "名称", "name", "名单", "list_names"})
_SENTENCE_ENDS = ("。", "！", "？", "\n")


def wrong_combinations(tree: nodes.Template, catalogue: Catalogue) -> Iterator[Found]:
    """Findings with their line and the word that they are about."""
    for filtered in tree.find_all(nodes.Filter):
        yield from _refused(filtered, catalogue)
    for parent in (tree, *tree.find_all(nodes.Stmt)):
        for body in _bodies(parent):
            pieces = [piece for node in body for piece in _pieces(node)]
            yield from _around(pieces, catalogue)
            yield from _twice(pieces)


def _refused(filtered: nodes.Filter, catalogue: Catalogue) -> Iterator[Found]:
    refusal = REFUSALS.get(filtered.name)
    indicator = _indicator(filtered.node, catalogue)
    if refusal is None or indicator is None:
        return
    name, refuses = refusal
    others = [other for argument in filtered.args if (other := _indicator(argument, catalogue)) is not None]
    reason = refuses(indicator, others)
    if reason:
        yield WrongCombination(indicator=indicator.name, filter=name, reason=reason), filtered.lineno, filtered.name


def _indicator(node: nodes.Node | None, catalogue: Catalogue) -> Indicator | None:
    return catalogue.get(node.name) if isinstance(node, nodes.Name) else None


def _bodies(parent: nodes.Node) -> Iterator[Sequence[nodes.Node]]:
    """The sequences of statements that a node holds."""
    for _, value in parent.iter_fields():
        if isinstance(value, list) and value and all(isinstance(each, nodes.Node) for each in value):
            yield value


def _pieces(node: nodes.Node) -> list[nodes.Node | None]:
    """What a statement prints, in order; None for what cannot be seen through."""
    return list(node.nodes) if isinstance(node, nodes.Output) else [None]


def _around(pieces: Sequence[nodes.Node | None], catalogue: Catalogue) -> Iterator[Found]:
    for place, piece in enumerate(pieces):
        if not isinstance(piece, (nodes.Filter, nodes.Name)):
            continue
        filter_name = _chinese(piece.name) if isinstance(piece, nodes.Filter) else ""
        indicator = _indicator(piece.node if isinstance(piece, nodes.Filter) else piece, catalogue)
        if isinstance(piece, nodes.Name) and indicator is None:
            continue
        before, after = _text(pieces, place - 1), _text(pieces, place + 1)
        doubled = _ending(before, _SAID.get(filter_name, ()))
        if doubled:
            yield WordsAroundFigure(words=doubled, filter=filter_name), piece.lineno, piece.name
        rate = indicator is not None and indicator.kind is Kind.RATE and "点" not in indicator.unit.text
        plain = filter_name in ("", "值")
        if indicator is not None and plain and (verb := _ending(before, (*_REACHING, *(_VERBS if rate else ())))):
            yield WordsAroundFigure(words=verb, filter=indicator.name), piece.lineno, piece.name
        if filter_name not in _PRINTS_NO_UNIT and (indicator is not None or filter_name in _SAID):
            unit = next((unit for unit in _UNITS_BEHIND if after.startswith(unit)), "") or _own_unit(after, indicator)
            if unit and not (unit == "倍" and after.startswith("倍增")):
                shown = filter_name or (indicator.name if indicator is not None else piece.name)
                yield WordsAroundFigure(words=unit, filter=shown), piece.lineno, piece.name


def _own_unit(after: str, indicator: Indicator | None) -> str:
    """The indicator's unit where the text behind the figure writes it again: 亿元, 人 – but not 人均."""
    if indicator is None:
        return ""
    forms = [form for form in (indicator.display, indicator.unit) if form is not None]
    units: set[str] = {text for form in forms for text in (form.text, form.base) if text}
    for unit in sorted(units, key=len, reverse=True):
        following = after[len(unit) : len(unit) + 1]
        if after.startswith(unit) and (len(unit) > 1 or not "\u4e00" <= following <= "\u9fff"):
            return unit
    return ""


def _chinese(name: str) -> str:
    """The Chinese name of a filter given by either."""
    function = FILTERS.get(name)
    return next((each for each in _SAID if FILTERS.get(each) is function), name) if function is not None else name


def _text(pieces: Sequence[nodes.Node | None], place: int) -> str:
    piece = pieces[place] if 0 <= place < len(pieces) else None
    return piece.data if isinstance(piece, nodes.TemplateData) else ""


def _ending(text: str, words: Sequence[str]) -> str:
    """The longest of some words that a text ends with."""
    return max((word for word in words if text.endswith(word)), key=len, default="")


def _twice(pieces: Sequence[nodes.Node | None]) -> Iterator[Found]:
    """A second 分别 before the sentence has ended."""
    open_ = False
    for piece in pieces:
        if isinstance(piece, nodes.TemplateData):
            if any(end in piece.data for end in _SENTENCE_ENDS):
                open_ = "分别" in piece.data.rsplit("。", 1)[-1] and "。" in piece.data
            elif "分别" in piece.data:
                if open_:
                    yield TwiceRespectively(), piece.lineno, "分别"
                open_ = True
        elif isinstance(piece, nodes.Filter) and piece.name in ("分别", "respectively", "分别占", "shares_of"):
            if open_:
                yield TwiceRespectively(), piece.lineno, piece.name
            open_ = True
