"""The indicators of the examples, as a catalogue would have them; the page of the rules lists them at its head."""

from decimal import Decimal

from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.unit import read_unit

_HIGHER, _LOWER = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER


def _named(name: str, unit: str, kind: Kind, display: str = "", decimals: int | None = None) -> Indicator:
    shown = read_unit(display) if display else None
    return Indicator(name, name, read_unit(unit), kind, display=shown, decimals=decimals)


INSURED = _named("参保人数", "人", Kind.STOCK, "万人", 2)._replace(polarity=_HIGHER)
PEOPLE = _named("参训人数", "人", Kind.COUNT)
POPULATION = _named("常住人口", "人", Kind.STOCK)
VISITS = _named("就诊人次", "人次", Kind.FLOW)
CLUES = _named("疑点线索", "条", Kind.COUNT)
UNINSURED = _named("未参保人数", "人", Kind.COUNT)._replace(polarity=_LOWER)
MESSAGES = _named("宣传短信", "条", Kind.COUNT, "万条", 0)
SHOWINGS = _named("宣传片播放", "次", Kind.COUNT, "万次", 1)
VOLUME = _named("集采采购量", "片/支/粒", Kind.COUNT, "万片/支/粒", 2)
SALES = _named("汽车产量", "辆", Kind.FLOW, "万辆", 1)
RECOVERED = _named("追回金额", "元", Kind.AMOUNT, "万元", 2)
SPENDING = _named("基金支出", "元", Kind.AMOUNT)
OUTPUT = _named("生产总值", "元", Kind.AMOUNT, "亿元", 1)
BALANCE = _named("收支差额", "元", Kind.AMOUNT)._replace(signs=("结余", "赤字"), polarity=_HIGHER)
SURPLUS = _named("基金结余", "元", Kind.AMOUNT, "亿元", 2)
PROFIT = _named("企业利润", "元", Kind.AMOUNT, "万元", 0)._replace(signs=("盈利", "净亏损"), polarity=_HIGHER)
REVENUE = _named("财政收入", "元", Kind.AMOUNT)._replace(verbs=("增收", "减收"))
LOANS = _named("新增贷款", "元", Kind.AMOUNT, "亿元", 1)._replace(verbs=("多增", "少增"))
CASES = _named("报告病例", "例", Kind.COUNT)._replace(verbs=("上升", "下降"), polarity=_LOWER)
LIFE = _named("预期寿命", "岁", Kind.AVERAGE, "岁", 1)._replace(verbs=("提高", "下降"), polarity=_HIGHER)
COST = _named("次均费用", "元", Kind.AVERAGE, "元", 2)._replace(polarity=_LOWER)
PREMIUM = _named("筹资标准", "元/人·年", Kind.AVERAGE)
PRICE = _named("药价", "元/盒", Kind.PRICE, "元/盒", 2)
REIMBURSED = _named("报销比例", "%", Kind.RATE, "%", 2)._replace(polarity=_HIGHER, high=Decimal(1))
SHARE = _named("网办件占比", "%", Kind.RATE)._replace(polarity=_HIGHER)
REFERRED = _named("转外就诊率", "%", Kind.RATE, "%", 2)._replace(polarity=_LOWER)
BIRTHS = _named("出生率", "‰", Kind.RATE, "‰", 2)._replace(verbs=("上升", "下降"))
MORTALITY = _named("孕产妇死亡率", "/10万", Kind.RATE, "/10万", 2)._replace(polarity=_LOWER)
SCORE = _named("考核得分", "分", Kind.RATE, "分", 1)._replace(polarity=_HIGHER)
PLACE = _named("综合位次", "位", Kind.RANK)._replace(scope="全省", front=Decimal(5), polarity=_LOWER)
WAIT = _named("报销时限", "个工作日", Kind.DURATION)._replace(polarity=_LOWER)
HANDLING = _named("办理时限", "个工作日", Kind.DURATION)._replace(polarity=_LOWER, zero="即时")
STAY = _named("平均住院日", "天", Kind.DURATION, "天", 1)._replace(polarity=_LOWER)
GROWTH = _named("增加值增速", "%", Kind.CHANGE, "%", 1)
PRICES = _named("消费价格涨幅", "%", Kind.CHANGE, "%", 1)._replace(verbs=("上涨", "下降"))
STATED = _named("住院率同比", "%", Kind.CHANGE)

SAMPLES = tuple(thing for thing in list(globals().values()) if isinstance(thing, Indicator))
