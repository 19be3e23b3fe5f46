"""What Jinja says of a template is said in Chinese: every message in its source, and what faulty templates really give."""

import ast
import inspect
import re
from collections.abc import Iterator

import jinja2.compiler
import jinja2.lexer
import jinja2.parser
import jinja2.runtime
import pytest

import reportgen.templating.tags.announcing
import reportgen.templating.tags.tags
from reportgen.templating.checks.jinja_words import running_words, syntax_words
from tests.templating.office import Office

MODULES = (
    jinja2.lexer,
    jinja2.parser,
    jinja2.compiler,
    reportgen.templating.tags.tags,
    reportgen.templating.tags.announcing,
)
ENGLISH = re.compile("[A-Za-z]{2,}")
# What a template may hold itself: signs, tags and the words of Jinja's own language.
WORDS = jinja2.parser._statement_keywords | {
    "call",
    "comment",
    "raw",
    "named",
    "caller",
    "loop",
    "recursive",
    "required",
    "is",
    "in",
    "as",
}
WORDS |= {f"end{tag}" for tag in (*WORDS, "clause", "list", "announce")}
FAULTY = [
    "{{ 参保人数 %}", "{% if 参保人数 }}", "{% if %}", "{% for %}", "{% for a %}", "{% for a in %}", "{% for loop in [1] %}{% endfor %}",
    "{% set %}", "{% set a %}", "{% set a = %}", "{% set 1 = 2 %}", "{% set a, 1 = 2 %}", "{% wenn 参保人数 %}", "{% endif %}", "{% else %}",
    "{% if 参保人数 %}{% endfor %}", "{% if 参保人数 %}", "{% clause %}", "{% list %}", "{% named %}", "{% named '三' %}", "{% announce %}",
    "{% item %}", "{{ 参保人数| }}", "{{ 参保人数|值( }}", "{{ 参保人数|值(a=1, 2) }}", "{{ 参保人数|值(*a, *b) }}", "{{ 参保人数. }}",
    "{{ 参保人数.' }}", "{{ 参保人数[] }}", "{{ 参保人数[1 }}", "{{ (1 }}", "{{ [1 }}", "{{ {1 }}", "{{ {'a' 1} }}", "{{ 1) }}", "{{ 1] }}",
    "{{ ! }}", "{{ 参保人数 ? }}", "{{ $a }}", "{{ '甲 }}", '{{ "甲 }}', "{{ '\\x' }}", "{{ '\\u12' }}", "{{ '\\N{x}' }}", "{{ }}", "{{ 参保人数",
    "{% if 参保人数", "{# 甲", "{% raw %}", "{%", "{{", "{% block %}{% endblock %}", "{% block a-b %}{% endblock %}",
    "{% block a %}{% endblock %}{% block a %}{% endblock %}", "{% block a required %}甲{% endblock %}", "{% block a required %}{% endblock %}",
    "{% from 'annual/b.md.j2' import _x %}", "{% from 'annual/b.md.j2' import %}", "{% from 'annual/b.md.j2' import y %}{{ y }}",
    "{% import 'annual/b.md.j2' %}", "{% include %}", "{% macro %}{% endmacro %}", "{% macro m(a=1, b) %}{% endmacro %}", "{% macro m( %}",
    "{% macro m(caller) %}{{ caller() }}{% endmacro %}", "{% macro m(caller, b=1) %}{{ caller() }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{% endmacro %}{{ m(1) }}", "{% macro m() %}{% endmacro %}{{ m(a=1) }}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{% endmacro %}{{ m(1, a=2) }}", "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}", "{% macro m() %}{% endmacro %}{% call m() %}甲{% endcall %}",
    "{% call 参保人数 %}{% endcall %}", "{% call %}", "{{ 参保人数 is defined is defined }}", "{{ 参保人数 is }}", "{{ 参保人数 is odd }}",
    "{% extends 'annual/b.md.j2' %}{% extends 'annual/b.md.j2' %}", "{% if 参保人数 %}{% extends 'annual/b.md.j2' %}{% endif %}", "{% set a.b = 1 %}", "{% set a = 1 %}{% set a.b = 2 %}",
    "{% for a in [1] %}{{ loop(1) }}{% endfor %}", "{{ super() }}", "{% block a %}{{ super() }}{% endblock %}", "{{ self.x() }}", "{{ varargs }}",
    "{% filter 没有 %}{% endfilter %}", "{% filter %}", "{{ 参保人数|没有 }}", "{% with a %}{% endwith %}", "{% autoescape true %}{% endautoescape %}",
    "{{ 参保人数 if }}", "{{ if }}", "{{ not }}", "{{ 参保人数 and }}", "{{ 1 2 }}", "{{ '甲' '乙' 1 }}", "{{ 参保人数 as a }}", "{{ 1__0 }}", "{{ 0x }}", "{{ 1.e }}",
    "{{ \u00aa\u0301 }}", "{{ 参保人数(a for a in b) }}", "{{ 参保人数|比(2021, **1) }}", "{{ 指标组(*1) }}", "{{ 指标组(**1) }}", "{{ 指标组(甲='乙', 甲='丙') }}",
    "{{ 表格(1) }}", "{{ 表格() }}", "{{ 图表() }}", "{{ 参保人数|比() }}", "{{ 问题清单.x }}", "{{ 问题清单[0].x }}", "{{ [1][5] }}", "{{ {}['a'] }}",
]  # fmt: skip


def foreign(text: str, template: str = "") -> list[str]:
    """The English words of a message that its template does not hold."""
    return [word for word in ENGLISH.findall(text) if word not in WORDS and word not in template]


def messages() -> Iterator[str]:
    """Each text that is raised or given to `fail` anywhere in the parser, the lexer, the compiler and our tags, names filled in."""
    for module in MODULES:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            called = node.func if isinstance(node, ast.Call) else None
            name = getattr(called, "attr", getattr(called, "id", ""))
            if (
                isinstance(node, ast.Call)
                and node.args
                and (name == "fail" or name.endswith(("SyntaxError", "TemplateAssertionError")))
            ):
                yield from filled(node.args[0])


def filled(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [
            str(part.value)
            if isinstance(part, ast.Constant)
            else "'甲'"
            if getattr(part, "conversion", 0) == ord("r")
            else "甲"
            for part in node.values
        ]
        yield "".join(parts)


def test_the_messages_are_found() -> None:
    assert len(set(messages())) > 20
    assert {"tag name expected", "named needs a name"} <= set(messages())


@pytest.mark.parametrize("message", sorted(set(messages())))
def test_every_message_of_the_parser_has_words_of_its_own(message: str) -> None:
    words = str(syntax_words(message))
    assert words != "此处的写法不对", message
    assert foreign(words) == []


TOKENS = [
    *("begin of comment", "end of comment", "begin of statement block", "end of statement block"),
    *("begin of print statement", "end of print statement", "template data / text", "end of template", "comment"),
    *(jinja2.lexer.TOKEN_NAME, jinja2.lexer.TOKEN_STRING, jinja2.lexer.TOKEN_INTEGER, jinja2.lexer.TOKEN_FLOAT),
]


@pytest.mark.parametrize("token", TOKENS)
def test_every_token_is_named_as_it_is_written(token: str) -> None:
    assert token in inspect.getsource(jinja2.lexer)
    for message in (f"expected token {token!r}, got {token!r}", f"unexpected {token!r}"):
        assert ENGLISH.findall(str(syntax_words(message))) == []


@pytest.mark.parametrize(
    "message", ["anything that nobody has thought of", "'NoneType' object is not callable", "unhashable type: 'list'"]
)
def test_what_nobody_foresaw_is_chinese_all_the_same(message: str) -> None:
    assert foreign(str(syntax_words(message))) == []
    assert foreign(str(running_words(message))) == []


@pytest.mark.parametrize("section", FAULTY, ids=range(len(FAULTY)))
def test_a_faulty_template_is_answered_in_chinese(office: Office, section: str) -> None:
    office.write("templates/annual/b.md.j2", "{% macro x() %}{% endmacro %}")
    for finding in office.finds(f"甲\n{section}\n乙"):
        assert foreign(finding.partition(": ")[2][5:], section) == [], finding
