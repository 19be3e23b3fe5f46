"""The same twenty changes in each of the named styles."""

from collections.abc import Callable

from reportgen.handbook import samples
from reportgen.handbook.change_cases import both, change, change_first, growth_trend, stated
from reportgen.handbook.rule import Example

Case = Callable[[str], Example]

TWENTY: tuple[Case, ...] = (
    lambda style: change(samples.SPENDING, "100万元", "105.35万元", style),
    lambda style: change(samples.SPENDING, "100万元", "94.65万元", style),
    lambda style: change(samples.SPENDING, "100万元", "107万元", style),
    lambda style: change(samples.SPENDING, "100万元", "107万元", style, "2025H1"),
    lambda style: change(samples.SPENDING, "100万元", "100万元", style),
    lambda style: change(samples.SPENDING, "100万元", "100.04万元", style),
    lambda style: change(samples.POPULATION, "100万人", "105万人", style),
    lambda style: change(samples.POPULATION, "100万人", "100万人", style),
    lambda style: change(samples.PEOPLE, "100人", "220人", style),
    lambda style: change(samples.PEOPLE, "0人", "4620人", style),
    lambda style: change(samples.BALANCE, "-3亿元", "-1亿元", style),
    lambda style: change(samples.PRICE, "10元/盒", "10.2元/盒", style),
    lambda style: change(samples.REIMBURSED, "67.4%", "68.4%", style),
    lambda style: change(samples.REIMBURSED, "68.4%", "68.4%", style),
    lambda style: change(samples.PLACE, "4位", "2位", style),
    lambda style: change(samples.WAIT, "30个工作日", "15个工作日", style),
    lambda style: growth_trend(samples.SALES, "5.0%", "6.0%", style),
    lambda style: stated(samples.OUTPUT, "5.0%", style),
    lambda style: both(samples.POPULATION, "22.6415万人", "23.8415万人", style),
    lambda style: change_first(samples.SALES, "86.6万辆", "168.4万辆", style),
)
