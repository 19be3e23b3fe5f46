"""Figures of known value: drawn, written in one of the ways that people write them, and found again in a printed text.

Independent of the program: what is to be printed is worked out here from the rules that users are told, not by its code.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from random import Random
from typing import NamedTuple

from fuzz.case import Expected

EXACT = Context(prec=80)
TEN_THOUSAND, MILLION_TEN = Decimal(10) ** 4, Decimal(10) ** 8
_PRINTED = re.compile(
    r"(?:约|近|超)?(?P<sign>-?)(?P<digits>[0-9][0-9,]*)(?:\.(?P<decimals>[0-9]+))?余?(?P<unit>[^0-9]*)"
)
_RANK = re.compile(r"约?(?:并列)?第(?P<digits>[0-9]+)(?P<unit>位|名)")


class Measure(NamedTuple):
    """An indicator of the made-up office. unit: of the catalogue; base: what is counted; exponent: of ten, from unit to base."""

    name: str
    id: str
    unit: str
    base: str
    exponent: int
    kind: str
    display: str = ""
    decimals: int | None = None
    more: str = ""

    def entry(self) -> str:
        """Its line of the catalogue."""
        parts = [f"id: {self.id}", f"unit: '{self.unit}'", f"kind: {self.kind}"]
        parts += [f"display: '{self.display}'"] if self.display else []
        parts += [f"decimals: {self.decimals}"] if self.decimals is not None else []
        return f"{self.name}: {{{', '.join(parts)}{self.more}}}\n"


_SHAPES = (
    ("人", "人", 0, "stock", "", None),
    ("人", "人", 0, "stock", "万人", 2),
    ("家", "家", 0, "count", "", None),
    ("人次", "人次", 0, "flow", "", None),
    ("万元", "元", 4, "amount", "亿元", 2),
    ("万元", "元", 4, "amount", "", None),
    ("元", "元", 0, "amount", "元", 2),
    ("元", "元", 0, "average", "", None),
    ("%", "", -2, "rate", "", None),
    ("%", "", -2, "rate", "%", 1),
    ("‰", "", -3, "rate", "", None),
    ("个工作日", "个工作日", 0, "duration", "", None),
    ("位", "位", 0, "rank", "", None),
    ("元/盒", "元/盒", 0, "price", "", None),
)  # fmt: skip
_NAMES = (
    "居民参保人数", "职工人数", "基金收入", "基金支出", "激活率", "办理天数", "检查家数", "全市位次", "药品单价", "住院率", "发证件数", "线上占比",
    "甲", "乙丙", "高考本科上线率", "GDP总量", "PM2浓度", "一般债务", "一站式结算数", "其中农村", "三公经费", "老人数", "A类户数", "人次费用",
)  # fmt: skip


def measures(drawn: Random, least: int = 2, most: int = 6) -> list[Measure]:
    """A few indicators with names of their own."""
    names = drawn.sample(_NAMES, drawn.randint(least, most))
    made = []
    for number, name in enumerate(names, 1):
        unit, base, exponent, kind, display, decimals = drawn.choice(_SHAPES)
        made.append(Measure(name, f"m{number}", unit, base, exponent, kind, display, decimals))
    return made


def value_of(drawn: Random, measure: Measure) -> Decimal:
    """A value in the indicator's unit that no data rule doubts."""
    if measure.kind == "rank":
        return Decimal(drawn.randint(1, 40))
    if measure.kind in ("stock", "flow", "count"):
        return Decimal(drawn.choice((drawn.randint(0, 99), drawn.randint(100, 9999), drawn.randint(10000, 99999999))))
    if measure.base == "":
        return Decimal(drawn.randint(1, 9999)).scaleb(-2, EXACT)
    size = 10 ** drawn.randint(1, 9)
    return Decimal(drawn.randint(1, size)).scaleb(-drawn.choice((0, 1, 2, 2, 4)), EXACT)


class Writing(NamedTuple):
    """A value as text. text: what is written. decimals, unit: of the number as written. odd: not every reader need take it. wrong: it
    is no value at all, or another one. named_unit: words beside the number say another unit, which may hold.
    """

    text: str
    decimals: int
    unit: str
    odd: bool = False
    wrong: bool = False
    named_unit: bool = False


_WIDE = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")


def plain(value: Decimal) -> str:
    """Digits without exponent."""
    return f"{value:f}"


def decimals_of(text: str) -> int:
    """How many digits stand behind the point."""
    return len(text.partition(".")[2])


def written(drawn: Random, value: Decimal, measure: Measure, oddness: float = 0.1) -> Writing:
    """A value of an indicator, in its unit, as somebody would write it."""
    digits = plain(value)
    if drawn.random() < oddness:
        return _odd(drawn, digits, measure)
    way = drawn.randrange(9)
    counted = measure.kind not in ("rank", "rate") and measure.base not in ("", "元/盒", "个工作日")
    if way == 0 and measure.kind != "rank":
        text = f"{value:,f}"
        return Writing(text, decimals_of(digits), measure.unit)
    if way == 1:
        return Writing(digits + measure.unit, decimals_of(digits), measure.unit)
    if way == 2 and counted:
        exponent, multiple = drawn.choice(((4, "万"), (8, "亿")))
        scaled = plain(value.scaleb(measure.exponent - exponent, EXACT).normalize(EXACT))
        if decimals_of(scaled) <= 6 and not (measure.kind != "amount" and exponent > 4):
            unit = multiple + measure.base
            return Writing(
                scaled + drawn.choice((unit, unit, multiple if measure.exponent == 0 else unit)),
                decimals_of(scaled),
                unit,
            )
    if way == 3:
        return Writing(
            (digits + (measure.unit if drawn.random() < 0.5 else "")).translate(_WIDE),
            decimals_of(digits),
            measure.unit,
        )
    if way == 4:
        return Writing(f"{digits} {measure.unit}", decimals_of(digits), measure.unit)
    if way == 5 and measure.kind not in ("stock", "flow", "count", "rank"):
        digits += "0" if "." in digits else ".0"  # a zero that counts is typed
        return Writing(digits, decimals_of(digits), measure.unit)
    return Writing(digits, decimals_of(digits), measure.unit)


def _odd(drawn: Random, digits: str, measure: Measure) -> Writing:
    """The digits with something about them that no reader need understand, but none may misunderstand."""
    whole, point, decimals = digits.partition(".")
    cut = drawn.randrange(1, len(whole) + 1)
    choices = (
        (f"{whole[:cut]} {whole[cut:]}{point}{decimals}", False),
        (f"{whole[:cut]}，{whole[cut:]}{point}{decimals}", False),
        (f"{whole[:cut]},{whole[cut:]}{point}{decimals}", False),
        (f"{whole[:cut]}'{whole[cut:]}{point}{decimals}", False),
        (f"0{digits}", False),
        (f"+{digits}", False),
        (f"{digits}.", False),
        (f"{digits}左右", False),
        (f"约{digits}", False),
        (f"{digits}?", False),
        (f"（{digits}）", False),
        (f"{digits}e0", False),
        (f"{digits}\u3000", False),
        (f"\u200b{digits}", False),
        (f"{digits}\u202e", False),
        (f"{digits}\u00a0{measure.unit}", False),
        (f"{digits}{measure.unit}{measure.unit}", False),
        (f"{digits}（预计）", False),
        (f"{digits}/2", True),
        (f"{digits}%%", True),
        (f"{digits}～{digits}", True),
        (f"{digits}个百分点", True),
        (f"{digits}e1", True),
        ("—", True),
        ("-", True),
        ("无", True),
        ("#REF!", True),
        ("TRUE", True),
        ("2025-12-31", True),
        ("1-2", True),
        ("NaN", True),
        ("１e5", True),
        ("=1+1", True),
    )  # fmt: skip
    text, wrong = drawn.choice(choices)
    return Writing(text, 0, measure.unit, odd=True, wrong=wrong)


def expected(
    measure: Measure, value: Decimal, writing: Writing, path: str, line: int | None = None, cell: str | None = None
) -> Expected:
    """What may be printed of a value that was written so."""
    in_base = value.scaleb(measure.exponent, EXACT)
    decimals = measure.decimals if measure.decimals is not None else writing.decimals
    unit = measure.display or writing.unit
    values: tuple[Decimal, ...] = () if writing.wrong else (in_base,)
    if writing.named_unit:  # by what the cell shows, the number may be one of 万 or of 元
        values += (in_base.scaleb(4, EXACT), in_base.scaleb(-4, EXACT))
    if writing.odd:
        return Expected(measure.name, values, None, None, path, line, cell, odd=True)
    return Expected(measure.name, values, decimals, unit, path, line, cell)


def misprint(text: str, known: Expected, measure: Measure) -> str:
    """What is wrong with a printed figure, "" where nothing is; text: what stands in the draft for it."""
    match = (_RANK if measure.kind == "rank" else _PRINTED).fullmatch(text)
    if match is None:
        return f"{text!r} is no figure"
    parts = match.groupdict()
    unit, decimals = (parts["unit"] or "").replace("余", ""), parts.get("decimals") or ""
    number = Decimal(
        (parts.get("sign") or "") + parts["digits"].replace(",", "") + (f".{decimals}" if decimals else "")
    )
    exponent = _exponent(unit, measure)
    if exponent is None:
        return f"unit {unit!r} of {measure.unit}"
    if known.unit is not None and unit != known.unit:
        return f"unit {unit!r}, not {known.unit!r}"
    if known.decimals is not None and len(decimals) != known.decimals:
        return f"{len(decimals)} decimals, not {known.decimals}"
    step = Decimal(1).scaleb(-len(decimals), EXACT)
    for value in known.values:
        if value.scaleb(-exponent, EXACT).quantize(step, ROUND_HALF_UP, EXACT) == number:
            return ""
    return f"{text!r} is not {', '.join(map(plain, known.values)) or 'to be printed'}"


def _exponent(unit: str, measure: Measure) -> int | None:
    if measure.base == "":
        return {"%": -2, "‰": -3}.get(unit)
    for multiple, exponent in (("万亿", 12), ("亿", 8), ("万", 4), ("", 0)):
        if unit == multiple + measure.base:
            return exponent
    return None
