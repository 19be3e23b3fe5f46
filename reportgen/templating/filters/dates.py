"""Filters over a date in words: how many years since, how the text speaks of the time."""

from reportgen.language.spans import months_between, time_word, years_text
from reportgen.templating.figures.bases import NOT_SO
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.read_date import Moment
from reportgen.templating.filters.register import date_filter


@date_filter("年数", "years_since")
def years_since(since: Moment) -> Printed:
    """从一个日期到文稿的日期有几年：{{ 启动时间|年数 }} 印为 三年多、三年。不满一年的按缺数处理。"""
    months = months_between(since.when, since.today)
    return _worded(since, "years_since", years_text(months) if months is not None else "", "XX年")


@date_filter("时间词", "time_word")
def how_long_ago(since: Moment) -> Printed:
    """按离文稿日期的远近说时间：5月20日（本月、上月的某日）、近日、近期、今年以来、近年来。晚于文稿日期的按缺数处理。"""
    return _worded(since, "time_word", time_word(since.when, since.today), "XX")


def _worded(since: Moment, operation: str, text: str, gap: str) -> Printed:
    made = f"{since.printed.text}至{since.today}"
    printed = since.printed._replace(text=text or gap, rule="V10", operation=operation, value=None, computation=made)
    return printed if text else printed._replace(lacking=NOT_SO)
