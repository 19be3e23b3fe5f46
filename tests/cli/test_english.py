"""Everything that the program says has an English twin: messages, hints, help, rule pages. (Fails until en.po is whole.)"""

import ast
import inspect
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import reportgen
from reportgen.app.explain import all_rules, wording_rules
from reportgen.cli.main import COMMANDS
from reportgen.cli.words import HELP, OPTION_WORDS
from tests.cli.terminal import HAN
from tests.cli.terminal import reportgen as run

PACKAGE = Path(inspect.getfile(reportgen)).parent
RULES = all_rules()
WORDING = wording_rules()
QUOTED = re.compile("“[^”]*”")


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    with (PACKAGE / "locale" / "en.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id and message.string}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def marked() -> Iterator[tuple[str, str]]:
    """Every literal N_(…) in the package, with the module it stands in."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                (argument,) = node.args
                yield path.relative_to(PACKAGE).as_posix(), ast.literal_eval(argument)


def unsaid(texts: list[str], english: dict[str, str]) -> list[str]:
    """The Chinese texts without an English twin that has the same placeholders."""
    return [
        text
        for text in texts
        if text and HAN.search(text) and fields(english.get(text, "{untranslated}")) != fields(text)
    ]


@pytest.mark.parametrize("code", RULES)
def test_a_rules_message_and_hint_have_twins(code: str, english: dict[str, str]) -> None:
    assert unsaid([RULES[code].message, RULES[code].hint], english) == []


@pytest.mark.parametrize("code", RULES)
def test_a_rules_page_has_a_twin_with_as_many_headings(code: str, english: dict[str, str]) -> None:
    page = inspect.cleandoc(RULES[code].__doc__ or "")
    twin = english.get(page, "")
    assert twin.count("\n## ") == page.count("\n## ") == 3


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_commands_help_has_a_twin(command: str, english: dict[str, str]) -> None:
    told = HELP[command]
    assert unsaid([told.summary, told.text], english) == []


def test_everything_marked_for_translation_has_a_twin(english: dict[str, str]) -> None:
    texts = {text: module for module, text in marked()}
    assert unsaid([*texts, *OPTION_WORDS.values()], english) == []


def test_the_list_of_rules_is_english_when_asked_for(tmp_path: Path) -> None:
    said = run("--lang", "en", "explain", cwd=tmp_path)
    assert said.code == 0
    findings, _, wording = said.out.partition("\n\n")
    assert [line.partition(" ")[0] for line in findings.splitlines()] == list(RULES)
    assert [line.partition(" ")[0] for line in wording.splitlines()[1:]] == list(WORDING)
    assert not HAN.search(said.out)


@pytest.mark.parametrize("code", WORDING)
def test_a_rule_of_wording_has_a_twin(code: str, english: dict[str, str]) -> None:
    chapter, rule = WORDING[code]
    assert unsaid([chapter.title, rule.title, rule.says, rule.source], english) == []


def test_a_page_of_wording_is_english_but_for_its_examples_and_what_it_quotes(tmp_path: Path) -> None:
    said = run("explain", "C4", "--lang", "en", cwd=tmp_path)
    _, rule = WORDING["C4"]
    examples = [example.given for example in rule.examples]
    rest = [line for line in said.out.splitlines() if not line.startswith(tuple(examples))]
    assert len(rest) + len(examples) == len(said.out.splitlines())
    assert not HAN.search(QUOTED.sub("", "\n".join(rest)))


def test_a_rules_page_is_english_when_asked_for(tmp_path: Path) -> None:
    said = run("explain", "D103", "--lang", "en", cwd=tmp_path)
    first = said.out.partition("\n")[0]
    assert first.startswith("D103")
    assert "error" in first
    assert not HAN.search(first)
