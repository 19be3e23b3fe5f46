"""The register of the wording rules: whole, each with examples that its own rule words, and loaded only when asked for."""

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportgen.language
from reportgen.handbook.register import CHAPTERS, RULES
from reportgen.handbook.rule import Example, LanguageRule
from reportgen.handbook.samples import SAMPLES
from reportgen.handbook.side_by_side import TWENTY
from reportgen.handbook.styles import STYLE_KEYS
from reportgen.language.pieces.style import STYLES, Style, read_style

LANGUAGE = Path(inspect.getfile(reportgen.language)).parent
CODE = re.compile(r"[VCROS]\d+")
HAN = re.compile(r"[\u3400-\u9fff]")
FAMILIES = "VCROS"  # a chapter each
MOST_SENTENCES = 3

# Rules that no phrase bears, and where they are kept.
NO_PHRASE_BEARS = {
    "V3": "the phrases of other rules, by Style.trailing_zeros",
    "V10": "reportgen.language.dates, which gives plain texts",
    "V13": "reportgen.indicators.number and reportgen.language.reading.reading, which read",
    "O1": "reportgen.language.pieces.base: the words before other rules' phrases",
    "S1": "reportgen.blocks.enumeration",
    "S2": "every phrase, and reportgen.blocks.notation",
    "S3": "the phrases of C10 and C13, by Style.value_change_mark",
    "S4": "reportgen.templating: one form an indicator",
    "S5": "reportgen.analysis.better",
    "S6": "the phrases of R6",
}
# Values of style keys that need no case of their own, with the reason.
NOT_SHOWN = {
    "times_from": {"100%"},  # another way to write 1
    "rate_verbs": {"提高/降低", "上升/下降", "提升/降低"},  # each verb is shown in another pair
    "wan_from": {"100万"},  # any size may stand there
    "yi_from": {"100亿"},
    "missing": {"fall", "refuse"},  # nothing is printed then
}


def borne_codes() -> set[str]:
    """Every code that stands as a string in a module of `reportgen.language`, which is to say that a phrase may bear it."""
    return {
        node.value
        for path in LANGUAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def cases() -> Iterator[tuple[str, Example]]:
    for rule in RULES.values():
        for example in rule.examples:
            yield rule.code, example


EXAMPLES = [pytest.param(code, example, id=f"{code}-{n}") for n, (code, example) in enumerate(cases())]


def test_every_code_that_a_phrase_bears_has_its_rule() -> None:
    assert borne_codes() - RULES.keys() == set()


def test_every_rule_is_borne_by_phrases_or_kept_elsewhere() -> None:
    assert RULES.keys() - borne_codes() == NO_PHRASE_BEARS.keys()


def test_codes_are_counted_from_one_within_their_chapter_and_stand_once() -> None:
    for family, chapter in zip(FAMILIES, CHAPTERS, strict=True):
        assert [rule.code for rule in chapter.rules] == [f"{family}{n}" for n in range(1, len(chapter.rules) + 1)]
    assert len(RULES) == sum(len(chapter.rules) for chapter in CHAPTERS)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_named_said_and_sourced_in_chinese(rule: LanguageRule) -> None:
    assert all(HAN.search(text) for text in (rule.title, rule.says, rule.source))
    assert rule.says.endswith("。")
    assert rule.says.count("。") <= MOST_SENTENCES
    assert not rule.title.endswith("。")
    assert not rule.source.endswith("。")


def test_no_two_rules_have_one_title() -> None:
    assert len({rule.title for rule in RULES.values()}) == len(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_has_an_example_without_a_style(rule: LanguageRule) -> None:
    assert any(not example.style for example in rule.examples)


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_examples_phrase_bears_the_rule_it_is_shown_for(code: str, example: Example) -> None:
    phrase = example.worded()
    assert phrase.text
    assert phrase.rule == (example.rule or code)
    assert example.rule != code, "says that another rule worded it, and names its own"


def test_no_example_stands_twice_under_a_rule() -> None:
    for rule in RULES.values():
        shown = [(example.given, example.asked, example.style) for example in rule.examples]
        assert len(set(shown)) == len(shown), rule.code


def test_the_same_case_reads_the_same_wherever_it_is_shown() -> None:
    words: dict[tuple[str, str, str], str] = {}
    for _, example in cases():
        case = (example.given, example.asked, example.style)
        assert words.setdefault(case, example.worded().text) == example.worded().text, case


def test_every_key_of_a_style_is_shown_with_every_value() -> None:
    assert [key.key for key in STYLE_KEYS] == list(Style._fields)
    for key in STYLE_KEYS:
        (fault,) = read_style({key.key: "没有这个值"})[1]
        shown = {_value_of(key.key, example.style) for example in key.shown}
        assert shown | NOT_SHOWN.get(key.key, set()) == set(fault.known), key.key


@pytest.mark.parametrize("key", STYLE_KEYS, ids=lambda key: key.key)
def test_a_key_of_a_style_changes_the_words(key: object) -> None:
    examples = getattr(key, "shown", ())
    by_case: dict[str, set[str]] = {}
    for example in examples:
        by_case.setdefault(example.given, set()).add(example.worded().text)
    assert getattr(key, "key", "") == "missing" or any(len(texts) > 1 for texts in by_case.values())


def _value_of(key: str, style: str) -> str:
    (value,) = (text for name, _, text in (entry.strip().partition(": ") for entry in style.split(";")) if name == key)
    return value.strip("[]").replace(", ", "/")


def test_the_named_styles_stand_side_by_side_over_twenty_changes() -> None:
    rows = [[case(f"name: {name}").worded().text for name in STYLES] for case in TWENTY]
    assert len({case("").given for case in TWENTY}) == len(TWENTY) == 20
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert any(row[one] != row[other] for row in rows)
    assert not any("同比" in row[1] or "上年" in row[1] for row in rows)


def test_every_sample_is_used_by_some_example() -> None:
    described = "\n".join(
        example.given
        for examples in (
            [example for _, example in cases()],
            [example for key in STYLE_KEYS for example in key.shown],
            [case("") for case in TWENTY],
        )
        for example in examples
    )
    printed = "\n".join(example.worded().text for _, example in cases())
    # Behind 填的是 and in brackets an example says its own words, not the indicator's name.
    assert [sample.name for sample in SAMPLES if sample.name not in described + printed] == []
    assert len({sample.name for sample in SAMPLES}) == len(SAMPLES)


def test_no_module_that_makes_drafts_loads_the_register() -> None:
    program = """
import sys
from importlib import import_module
from pathlib import Path
package = Path(sys.argv[1])
for path in sorted(package.rglob("*.py")):
    name = ".".join(("reportgen", *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__")
    if not name.startswith(("reportgen.language.rules", "reportgen.__main__", "reportgen.app.explain")):
        import_module(name)
print(*(name for name in sys.modules if name.startswith("reportgen.language.rules")))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(LANGUAGE.parent)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
