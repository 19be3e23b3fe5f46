"""Templates and values at random never raise anything but a diagnostic, and what they print holds no trace of the program.

Everything that is registered is drawn from: filters, names and language functions that come later are covered without a change
here.
"""

import builtins
import importlib
import inspect
import pkgutil
import random
import re
import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reportgen.language
from reportgen.indicators.indicator import Indicator, Kind, Polarity
from reportgen.indicators.observation import Status
from reportgen.indicators.period import read_period
from reportgen.indicators.unit import read_unit
from reportgen.language.pieces.base import UNSAID, BaseWords, base_words
from reportgen.language.pieces.phrase import Phrase
from reportgen.language.pieces.style import Style, read_style
from tests.templating.drawn import PLAIN, beside, broken, figures, texts
from tests.templating.office import HEAD, YEAR_2024, YEAR_2025, Office, inline_text, lines

# Nothing of Python, of Decimal's notation or of the marks of figures; no minus behind a fall.
TRACE = re.compile(
    r"None|Decimal|NaN|nan|Infinity|\bTrue|\bFalse|[0-9]E[+-]?[0-9]|[\ue000-\uf8ff]|<[a-z_]+|object at"
    r"|(?:下降|减少|降低|缩短|减收|少增|净减)-"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One office for all drafts: what a file holds is replaced before each."""
    return Office(tmp_path_factory.mktemp("office"))


def check(office: Office, section: str) -> bool:
    """Draft, and look at what came of it; True where a document did."""
    answer = office.drafted(section)
    if answer.document is None:
        assert answer.errors
        return False
    printed = "\n".join(line for block in answer.document.blocks for line in lines(block))
    printed += "\n".join(map(inline_text, answer.document.title)) + "\n".join(
        record.text for record in answer.document.figures
    )
    assert not TRACE.search(printed), printed
    return True


FUZZED = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@FUZZED
@given(texts())
def test_a_random_template_gives_a_document_or_findings(place: Office, section: str) -> None:
    check(place, section)


@FUZZED
@given(broken())
def test_a_broken_template_gives_a_document_or_findings(place: Office, section: str) -> None:
    check(place, section)


@FUZZED
@given(
    texts(),
    figures(odd=2),
    figures(odd=1),
    beside(),
    st.sampled_from(["2025", "2025H1", "2025-03", "2025Q2", "2025-01/05"]),
)
def test_random_values_give_a_document_or_findings(
    place: Office, section: str, this: str, last: str, other: str, period: str
) -> None:
    before = period.replace("2025", "2024")
    place.write("data/2025.yaml", f"{HEAD}period: {period}\nas_of: 2025-12-31\ndate: 2026-01-10\n{this}{other}")
    place.write("data/2024.yaml", f"{HEAD}period: {before}\n{last}")
    check(place, section)


def test_much_of_what_is_drawn_is_printed(place: Office) -> None:
    """Else the tests above would look at findings only."""
    place.write("data/2025.yaml", HEAD + YEAR_2025).write("data/2024.yaml", HEAD + YEAR_2024)
    printed: list[bool] = []

    @FUZZED
    @given(texts())
    def draw(section: str) -> None:
        printed.append(check(place, section))

    draw()
    assert sum(printed) * 10 > len(printed)


# The functions of reportgen.language, found by their annotations.

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(reportgen.language.__path__, "reportgen.language.")
]
UNITS = [
    "人",
    "元",
    "万元",
    "亿元",
    "件",
    "%",
    "‰",
    "个百分点",
    "/10万",
    "分",
    "位",
    "名",
    "天",
    "个工作日",
    "元/盒",
    "元/人·年",
    "片/支/粒",
    "岁",
    "",
]
# What may stand for each key of a style, as the finding about a wrong one would tell.
CHOICES = {key: read_style({key: "?"})[1][0].known for key in Style._fields}
KIND_UNITS = {
    Kind.RATE: ["%", "‰", "/10万", "分"],
    Kind.RANK: ["位", "名", ""],
    Kind.DURATION: ["天", "个工作日", "岁"],
    Kind.CHANGE: ["%", "‰", "个百分点", "个千分点"],
}


def any_indicator(drawn: random.Random) -> Indicator:
    """An indicator as a catalogue could have it."""
    kind = drawn.choice(list(Kind))
    unit = read_unit(drawn.choice(KIND_UNITS.get(kind, UNITS)))
    return Indicator(
        "i",
        "指标",
        unit,
        kind,
        drawn.choice(list(Polarity)),
        drawn.choice([None, unit, read_unit(f"万{unit.base}") if unit.base and not unit.is_ratio else None]),
        drawn.choice([None, 0, 1, 2, 6]),
        high=drawn.choice([None, Decimal(1), Decimal(100)]),
        verbs=drawn.choice([None, ("增收", "减收"), ("上升", "下降"), ("增长", "下降")]),
        scope=drawn.choice(["", "全省"]),
        signs=drawn.choice([None, ("结余", "赤字")]),
        zero=drawn.choice(["", "即时"]),
        front=drawn.choice([None, Decimal(3)]),
    )


def any_style(drawn: random.Random) -> Style:
    """A style as genre.yaml could have it."""
    style, faults = read_style({key: drawn.choice(choices) for key, choices in CHOICES.items()})
    assert not faults
    return style


# Made beforehand, not drawn field by field: that would take most of the time.
ANY_INDICATOR = [any_indicator(random.Random(number)) for number in range(400)]  # noqa: S311
ANY_STYLE = [any_style(random.Random(number)) for number in range(200)]  # noqa: S311
numbers = (
    st.sampled_from([Decimal(text) for text in (*PLAIN, "-1", "2", "0.05", "99.96", "9999.995", "1E+12")])
    | st.decimals(min_value=-(10**18), max_value=10**18, places=4)
    | st.decimals(min_value=-2, max_value=2, places=8)
    | st.integers(1, 20).map(Decimal)
)
some_numbers = st.lists(numbers, max_size=5)
histories = st.lists(st.integers(2010, 2025), unique=True, min_size=1, max_size=6).flatmap(
    lambda years: st.tuples(*(st.tuples(st.just(year), numbers | st.none()) for year in sorted(years))).map(list)
)
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    Indicator: st.sampled_from(ANY_INDICATOR),
    Style: st.sampled_from(ANY_STYLE),
    Decimal: numbers,
    Decimal | None: numbers | st.none(),
    bool: st.booleans(),
    Status | None: st.sampled_from([None, *Status]),
    BaseWords: st.sampled_from(
        [base_words(read_period(text), Style()) for text in ("2025", "2025H1", "2021/2025")] + [UNSAID]
    ),
    Sequence[Decimal]: some_numbers,
    Sequence[tuple[int, Decimal | None]]: histories,
    Sequence[tuple[str, Decimal]]: st.lists(
        st.tuples(st.sampled_from(["全国", "全省"]), numbers), min_size=1, max_size=2
    ),
}
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "leading": st.integers(1, 2),
    "months": st.integers(0, 13),
    "decimals": st.integers(0, 6),
    "qualifier": st.sampled_from(["", "约", "余"]),
    "adverb": st.sampled_from(["", "约", "超"]),
    "name": st.just("全国"),
    "direction": st.sampled_from([-1, 0, 1]),
    "least": st.integers(2, 4),
    "unit": st.sampled_from(UNITS),
}


def strategies_for(function: Callable[..., Any]) -> dict[str, st.SearchStrategy[Any]] | None:
    """What to call a function with; None where something without a default is of an unknown type."""
    hints = get_type_hints(function)
    found = {}
    for name, parameter in inspect.signature(function).parameters.items():
        strategy = BY_NAME[name] if name in BY_NAME else BY_TYPE.get(hints[name])
        if strategy is not None:
            found[name] = strategy
        elif parameter.default is inspect.Parameter.empty:
            return None
    return found


def says_words(function: Callable[..., Any]) -> bool:
    """True for a function that words a value: it takes numbers and gives a phrase."""
    hints = get_type_hints(function)
    numbers_taken = any("Decimal" in str(hint) for name, hint in hints.items() if name != "return")
    return numbers_taken and any(word in str(hints.get("return")) for word in ("Phrase", "Claim"))


WORDING = {
    f"{module.__name__.rpartition('.')[2]}.{name}": function
    for module in MODULES
    for name, function in vars(module).items()
    if inspect.isfunction(function)
    and function.__module__ == module.__name__
    and name[0] != "_"
    and says_words(function)
}


EXCEPTIONS: dict[str, type[Exception]] = {
    name: thing
    for module in [builtins, *(module for name, module in sys.modules.items() if name.startswith("reportgen."))]
    for name, thing in vars(module).items()
    if isinstance(thing, type) and issubclass(thing, Exception)
}


def documented(function: Callable[..., Any], followed: bool = True) -> tuple[type[Exception], ...]:
    """The exceptions that a docstring names under Raises, or that of a function it refers to (“errors as for `passing_claim`”)."""
    page = inspect.getdoc(function) or ""
    found = [EXCEPTIONS[name] for name in re.findall(r"^    (\w+):", page.partition("Raises:")[2], re.MULTILINE)]
    if followed:
        named = (vars(sys.modules[function.__module__]).get(name) for name in re.findall(r"as for `(\w+)`", page))
        found += [each for other in named if inspect.isfunction(other) for each in documented(other, followed=False)]
    return tuple(found)


def test_the_functions_that_word_are_found() -> None:
    assert {"values.value_phrase", "change.change_phrase", "target.aim_phrase", "years.total_phrase"} <= set(WORDING)
    assert [name for name, function in WORDING.items() if strategies_for(function) is None] == []


@pytest.mark.parametrize("name", WORDING)
@settings(max_examples=100)
@given(data=st.data())
def test_a_wording_function_gives_words_or_raises_what_it_documents(name: str, data: st.DataObject) -> None:
    function = WORDING[name]
    strategies = strategies_for(function)
    assert strategies is not None
    arguments = {each: data.draw(strategy, each) for each, strategy in strategies.items()}
    try:
        answer = function(**arguments)
    except documented(function):
        return
    phrase = getattr(answer, "phrase", answer)
    if phrase is not None:
        assert isinstance(phrase, Phrase)
        assert phrase.text
        assert phrase.rule
        assert not TRACE.search(phrase.text), phrase.text
