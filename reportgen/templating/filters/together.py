"""Filters that say several figures together: 分别, 分别占, 其中, 含, 不含."""

from collections.abc import Sequence

from reportgen.analysis.comparison import difference, total
from reportgen.analysis.parts import Fit, fit
from reportgen.blocks.notation import GAP
from reportgen.diagnostics.finding import N_
from reportgen.language.parts import parts_phrase, shares_make_100
from reportgen.language.pieces.base import UNSAID, BaseWords
from reportgen.language.pieces.measure import is_points
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.verbs import change_verbs, gap_verbs
from reportgen.language.respectively import Member, member_of, respectively
from reportgen.templating.figures.bases import last_year
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import PartsDoNotFit, PartsRounded, SharesRounded
from reportgen.templating.figures.printed import Printed
from reportgen.templating.filters.averages import SHARE_DECIMALS, share_of
from reportgen.templating.filters.changes import change_words, compared
from reportgen.templating.filters.register import figure_filter, group_filter, other_figure
from reportgen.templating.filters.values import value_with_unit
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.fault import TemplateFault

WAYS = ("同比", "增减", "值")
_GAP_RULES = frozenset({"C6", "C10", "O2"})


@group_filter("分别", "respectively")
def together(figures: Sequence[Figure], way: str = "同比") -> str:
    """几个指标合说：{{ [甲, 乙]|分别 }} 印为 同比分别提高0.5个、1.2个百分点；分别('增减') 说相差的数量，分别('值') 说 分别为62.8%、68.4%。"""
    _enough(figures, "分别")
    if way not in WAYS:
        raise TemplateFault(WrongArguments(name="分别", problem=N_("括号中只能写 '同比'、'增减' 或 '值'")))
    facts = figures[0].facts
    if way == "值":
        printed = [value_with_unit(figure) for figure in figures]
        members = [Member("", each.text, each.rule) for each in printed]
        phrases = respectively(members, UNSAID, lead="为")
    else:
        printed = [_change(figure, way) for figure in figures]
        if len({each.text for each in printed}) == 1:
            return facts.ledger.mark(_alike(printed, figures[0].words))
        members = [_member(figure, each) for figure, each in zip(figures, printed, strict=True)]
        phrases = respectively(members, _words(figures, printed))
    if any(each.lacking for each in printed):
        phrases = tuple(Phrase("分别XX" if place == 0 else "XX", "C9") for place, _ in enumerate(printed))
    told = zip(printed, phrases, strict=True)
    return "、".join(facts.ledger.mark(each._replace(text=text, rule=rule)) for each, (text, rule) in told)


def _enough(figures: Sequence[Figure], name: str) -> None:
    if len(figures) < 2:
        raise TemplateFault(WrongArguments(name=name, problem=N_("竖线前要写两个以上的指标，如 [甲, 乙]")))


def _change(figure: Figure, way: str) -> Printed:
    """A change without its base; that is said once for all."""
    if way == "增减":
        return compared(figure, last_year(figure, UNSAID), "delta", "difference")
    return change_words(figure, UNSAID)


def _member(figure: Figure, printed: Printed) -> Member:
    style, indicator = figure.facts.style, figure.indicator
    verbs = (*change_verbs(indicator, style, is_points(indicator)), *gap_verbs(indicator, style))
    return member_of(Phrase(printed.text, printed.rule), verbs)


def _words(figures: Sequence[Figure], printed: Sequence[Printed]) -> BaseWords:
    """The base, as it stands before the first member: 同比 before % and points, 比上年 before differences and places."""
    words = figures[0].words
    gap = all(each.rule in _GAP_RULES for each in printed)
    return words._replace(change=words.gap) if gap else words


def _alike(printed: Sequence[Printed], words: BaseWords) -> Printed:
    """All the same: 均同比增长5%, 均与上年持平; said once, of the first figure with the others in the computation."""
    first = printed[0]
    names = "、".join(each.indicator.name for each in printed if each.indicator is not None)
    base = words.level if first.text.endswith("持平") else words.gap if first.rule in _GAP_RULES else words.change
    return first._replace(text=f"均{base}{first.text}", rule="R6", computation=f"{names}相同")


@group_filter("分别占", "shares_of")
def shares(figures: Sequence[Figure], whole: object) -> str:
    """几个部分各占总体的百分比：{{ [甲, 乙]|分别占(总数) }} 印为 分别占62.3%、37.7%；各部分合起来正是总体而比重四舍五入后不足百分之百的，另作提示。"""
    _enough(figures, "分别占")
    other = other_figure("分别占", whole)
    facts = figures[0].facts
    printed = [share_of(figure, other) for figure in figures]
    values = [figure.value for figure in figures if figure.value is not None]
    whole_is_told = other.value and len(values) == len(figures) and not difference(other.value, total(values))
    if whole_is_told and not shares_make_100(values, SHARE_DECIMALS):
        facts.ledger.note(SharesRounded(whole=other.indicator.name), other.indicator)
    texts = [each.text for each in printed]
    texts[0] = f"分别占{texts[0]}"
    return "、".join(facts.ledger.mark(each._replace(text=text)) for each, text in zip(printed, texts, strict=True))


@figure_filter("其中", "among")
def among(figure: Figure, *parts: object, complete: bool = False, **labelled: object) -> str:
    """括号里的分项：{{ 总数|其中(居民参保=甲, 职工参保=乙) }} 印为（其中居民参保459.1万人、职工参保41.1万人）。complete（全部）：各项应等于总数。"""
    return _bracketed(figure, "其中", parts, labelled, complete)


@figure_filter("含", "including")
def including(figure: Figure, *parts: object, **labelled: object) -> str:
    """（含政府资助3.87万人）。"""
    return _bracketed(figure, "含", parts, labelled, False)


@figure_filter("不含", "excluding")
def excluding(figure: Figure, *parts: object, **labelled: object) -> str:
    """（不含异地就医0.42亿元）。"""
    return _bracketed(figure, "不含", parts, labelled, False)


def _bracketed(figure: Figure, word: str, parts: Sequence[object], labelled: dict[str, object], complete: bool) -> str:
    unlabelled = [other_figure(word, part) for part in parts]
    named = [(part.indicator.name, part) for part in unlabelled]
    named += [(label, other_figure(word, part)) for label, part in labelled.items()]
    if not named:
        raise TemplateFault(
            WrongArguments(name=word, problem=N_("括号中要写分项的指标，如 其中(居民参保=城乡居民参保人数)"))
        )
    known = [(label, part) for label, part in named if part.value is not None]
    if word != "不含":
        _check(figure, [part for _, part in known], complete and len(known) == len(named))
    if not known:
        return GAP
    told = [(label, figure.facts.ledger.mark(value_with_unit(part))) for label, part in known]
    return parts_phrase(told, word).text


def _check(figure: Figure, parts: Sequence[Figure], complete: bool) -> None:
    """Parts that are more than their whole, or should make it up and do not, stop the draft (O7)."""
    whole = figure.observation
    seen = [part.observation for part in parts if part.observation is not None]
    same = all(part.indicator.unit.base == figure.indicator.unit.base for part in parts)
    if whole is None or whole.value is None or not seen or not same:
        return
    found = fit(whole, seen)
    names = [part.indicator.name for part in parts]
    if found is Fit.OVER or (complete and found is Fit.SHORT):
        raise TemplateFault(PartsDoNotFit(whole=figure.indicator.name, parts=names))
    if complete and found is Fit.ROUNDED:
        figure.facts.ledger.note(PartsRounded(whole=figure.indicator.name, parts=names), figure.indicator)
