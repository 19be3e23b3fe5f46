"""The built-in names of templates, each in Chinese and in English."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from reportgen.blocks.notation import escaped
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.near import suggestion
from reportgen.indicators.base_period import length_in_months
from reportgen.indicators.period import Period
from reportgen.language.dates import day_text, first_year, next_period_text, period_text, plan_text
from reportgen.language.regions import region_word
from reportgen.language.spans import years_text
from reportgen.templating.figures import achievements
from reportgen.templating.figures.bases import NOT_SO
from reportgen.templating.figures.figure import Figure
from reportgen.templating.figures.findings_figures import UnknownGroup
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.record import Record
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault

NAMES: dict[str, Callable[[Rendering], Any]] = {}


def _name(chinese: str, english: str) -> Callable[[Callable[[Rendering], Any]], Callable[[Rendering], Any]]:
    def register(function: Callable[[Rendering], Any]) -> Callable[[Rendering], Any]:
        NAMES[chinese] = NAMES[english] = function
        return function

    return register


def _year_text(rendering: Rendering, shift: int) -> str:
    return period_text(Period(str(rendering.facts.report.period.year + shift), "year"))


def _date(rendering: Rendering, name: str, text: str) -> Printed:
    return Printed(text, "V10", "date", name=name, origin=str(rendering.facts.report.place))


@_name("本单位", "organisation")
def _organisation(rendering: Rendering) -> str:
    return escaped(rendering.facts.report.organisation)


@_name("地区", "region")
def _region(rendering: Rendering) -> str:
    return escaped(rendering.facts.report.region)


@_name("自称", "self_name")
def _self_name(rendering: Rendering) -> str:
    return escaped(rendering.genre.self_name)


@_name("全域", "whole_region")
def _whole_region(rendering: Rendering) -> str:
    return escaped(region_word(rendering.facts.report.region, "全"))


@_name("本地", "our_region")
def _our_region(rendering: Rendering) -> str:
    return escaped(region_word(rendering.facts.report.region, "我"))


@_name("该地", "that_region")
def _that_region(rendering: Rendering) -> str:
    return escaped(region_word(rendering.facts.report.region, "该"))


@_name("年份", "year")
def _year(rendering: Rendering) -> Printed:
    return _date(rendering, "年份", _year_text(rendering, 0))


@_name("上年", "last_year")
def _last_year(rendering: Rendering) -> Printed:
    return _date(rendering, "上年", _year_text(rendering, -1))


@_name("次年", "next_year")
def _next_year(rendering: Rendering) -> Printed:
    return _date(rendering, "次年", _year_text(rendering, 1))


@_name("首年", "first_year")
def _first_year(rendering: Rendering) -> Printed:
    return _year_named(rendering, "首年", first_year(rendering.facts.report.period))


@_name("末年", "last_year_of_span")
def _last_year_of_span(rendering: Rendering) -> Printed:
    return _year_named(rendering, "末年", rendering.facts.report.period.year)


def _year_named(rendering: Rendering, name: str, year: int) -> Printed:
    """A year that may also stand in the brackets of a filter, for its `value`."""
    return _date(rendering, name, period_text(Period(str(year), "year")))._replace(value=Decimal(year))


@_name("几年来", "over_the_years")
def _over_the_years(rendering: Rendering) -> Printed:
    period = rendering.facts.report.period
    months = (period.year - first_year(period) + 1) * 12
    text = years_text(length_in_months(period) if period.kind == "since" else months)
    if text:
        return _date(rendering, "几年来", f"{text}来")
    return _date(rendering, "几年来", "XX年来")._replace(rule="V7", operation="over_the_years", lacking=NOT_SO)


@_name("期间", "period")
def _period(rendering: Rendering) -> Printed:
    return _date(rendering, "期间", period_text(rendering.facts.report.period))


@_name("下期", "next_period")
def _next_period(rendering: Rendering) -> Printed:
    return _date(rendering, "下期", next_period_text(rendering.facts.report.period))


@_name("规划期", "plan_period")
def _plan(rendering: Rendering) -> Printed:
    return _date(rendering, "规划期", plan_text(max(rendering.facts.report.period.year, 1966)))


@_name("截止日期", "as_of_date")
def _as_of(rendering: Rendering) -> Printed:
    return _day(rendering, "截止日期", rendering.facts.report.as_of)


@_name("成文日期", "date")
def _written(rendering: Rendering) -> Printed:
    return _day(rendering, "成文日期", rendering.facts.report.date)


def _day(rendering: Rendering, name: str, day: str) -> Printed:
    if day:
        return _date(rendering, name, day_text(day))
    return Printed("XX年XX月XX日", "V7", "date", lacking="日期", name=name, origin=str(rendering.facts.report.place))


@_name("问题清单", "problems")
def _problems(rendering: Rendering) -> list[Record]:
    return rendering.passages("problems")


@_name("工作计划", "plans")
def _plans(rendering: Rendering) -> list[Record]:
    return rendering.passages("plans")


def _function(chinese: str, method: str) -> Callable[[Rendering], Any]:
    def bound(rendering: Rendering) -> Any:

        @template_function
        def call(*arguments: Any, **named: Any) -> Any:
            if arguments or named:
                raise TemplateFault(WrongArguments(name=chinese, problem="括号里不写内容"))
            if method not in rendering.listed:  # the same in the whole draft, however often a template asks
                rendering.listed[method] = getattr(achievements, method)(rendering)
            return rendering.listed[method]

        return call

    return bound


@_name("指标组", "indicator_group")
def _group(rendering: Rendering) -> Any:
    @template_function
    def call(*arguments: Any, **named: Any) -> list[Figure]:
        if named or len(arguments) != 1 or not isinstance(arguments[0], str):
            raise TemplateFault(
                WrongArguments(name="指标组", problem=N_("括号中要写指标目录中的一个组（group）或科室的名称"))
            )
        found = rendering.group(arguments[0])
        if not found:
            near = suggestion(arguments[0], rendering.groups())
            raise TemplateFault(UnknownGroup(name=arguments[0], near=near))
        return found

    return call


@_name("表格", "table")
def _table(rendering: Rendering) -> Any:
    from reportgen.templating.content.tables import table_function  # only for a template that has one

    return table_function(rendering)


@_name("速览", "key_figures")
def _key_figures(rendering: Rendering) -> Any:
    from reportgen.templating.content.key_figures import key_figures_function  # only for a template that has one

    return key_figures_function(rendering)


@_name("图表", "chart")
def _chart(rendering: Rendering) -> Any:
    @template_function
    def call(*arguments: Any, **named: Any) -> str:
        from reportgen.templating.content.charts import placed_chart  # only where a template has one

        return placed_chart(rendering, arguments, named)

    return call


@_name("项数", "item_count")
def _item_count(_: Rendering) -> str:
    from reportgen.templating.tags.announcing import ITEM_COUNT

    return ITEM_COUNT


@_name("部分数", "part_count")
def _part_count(rendering: Rendering) -> Printed:
    from reportgen.blocks.part_count import UNCOUNTED
    from reportgen.templating.tags.announcing import COMPUTED

    origin = str(rendering.facts.report.place)
    return Printed(UNCOUNTED, "V2", "count", computation=COMPUTED, name="部分数", origin=origin)


@_name("评价", "verdict")
def _verdict(rendering: Rendering) -> Printed:
    from reportgen.templating.content.verdict import verdict  # only for a genre that judges

    return verdict(rendering)


def _lazy(chinese: str, english: str, module: str) -> None:
    """A function of a module of its own, which is imported only for a template that has it."""

    @_name(chinese, english)
    def bound(rendering: Rendering) -> Any:
        from importlib import import_module

        return getattr(import_module(f"reportgen.templating.content.{module}"), f"{english}_function")(rendering)


_lazy("规则", "rules", "rules")
_lazy("施行日期", "in_force_since", "rules")
_lazy("规则表", "rule_table", "rule_table")
_lazy("文字", "written_text", "written_texts")

for _chinese, _english in (("超目标", "beaten"), ("未达标", "missed"), ("变差", "worsened"), ("有下期目标", "planned")):
    NAMES[_chinese] = NAMES[_english] = _function(_chinese, _english)


def lookup(rendering: Rendering, name: str, default: Any) -> Any:
    """What a name means in a template: a built-in, an indicator, a parameter; `default` for an unknown one.

    A built-in means the same throughout the draft, and is made once, however often a loop names it.
    """
    built_in = NAMES.get(name)
    if built_in is not None:
        if name not in rendering.named:
            rendering.named[name] = built_in(rendering)
        return rendering.named[name]
    indicator = rendering.facts.catalogue.get(name)
    if indicator is not None:
        return rendering.figure(indicator)
    if name in rendering.facts.report.parameters or name in rendering.genre.parameters:
        return rendering.parameter(name)
    return default


def known_names(rendering: Rendering) -> Iterator[str]:
    """Every name a template of this report may use."""
    yield from NAMES
    yield from rendering.facts.catalogue.names()
    yield from rendering.facts.report.parameters
    yield from rendering.genre.parameters
