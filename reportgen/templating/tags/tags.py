"""The tags {% clause %}, {% list %} and {% named %}: text that falls with its missing figures, whole, member by member, or never."""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from reportgen.blocks.notation import GAP, marked_numbers
from reportgen.blocks.numerals import chinese_numeral
from reportgen.diagnostics.finding import N_
from reportgen.diagnostics.wording import Phrase
from reportgen.templating.figures.findings_figures import NamedSetIncomplete
from reportgen.templating.findings import WrongArguments
from reportgen.templating.sandbox.callable import template_function
from reportgen.templating.sandbox.fault import TemplateFault
from reportgen.templating.tags.announcing import MEMBER, waiting

MEMBER_END = "\ue010"
_COUNTS = re.compile("[一二两三四五六七八九十]+")


class Clause(Extension):
    """{% clause %}…{% endclause %}: the text inside falls whole when a figure in it is missing.

    A clause or list inside a clause falls for itself: only what is left of it counts for the outer one.
    """

    tags = {"clause"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endclause",), drop_needle=True)
        call = self.call_method("_clause", [nodes.ContextReference()], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    @template_function
    def _clause(self, context: Any, caller: Any) -> str:
        text: str = caller()
        return "" if has_gap(context.rendering, text) else waiting(text)


class List(Extension):
    """{% list %}甲…{% item %}乙…{% endlist %}: members joined by 、 or by the sign given, each falling with its figures.

    A list without a member left is itself a gap: the clause or the member around it falls.
    """

    tags = {"list"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        sign = nodes.Const("、") if parser.stream.current.test("block_end") else parser.parse_expression()
        member = self.call_method("_member", lineno=line)
        members = [nodes.CallBlock(member, [], [], body, lineno=line) for body in member_bodies(parser, "endlist")]
        call = self.call_method("_list", [nodes.ContextReference(), sign], lineno=line)
        return nodes.CallBlock(call, [], [], members, lineno=line)

    @template_function
    def _member(self, caller: Any) -> str:
        return f"{caller()}{MEMBER_END}"

    @template_function
    def _list(self, context: Any, sign: Any, caller: Any) -> str:
        if not isinstance(sign, str) or not sign:
            raise TemplateFault(WrongArguments(name="list", problem="分隔符要写成引号中的文字"))
        members = caller().split(MEMBER_END)
        standing = [member for member in members if member.strip() and not has_gap(context.rendering, member)]
        context.rendering.ledger.budget.charge(len(sign) * len(standing))
        if context.rendering.ledger.announcing:  # the outermost list is the one that is counted
            standing = [member.replace(MEMBER, "") + MEMBER for member in standing]
        return sign.join(standing) or GAP


class Named(Extension):
    """{% named '三关' %}甲{% item %}乙{% item %}丙{% endnamed %}: a set with a name, whose members are joined by 、 and none may fall.

    Its name begins with how many there are; another number of members, or one with a missing figure, is an error.
    """

    tags = {"named"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        if parser.stream.current.test("block_end"):
            parser.fail("named needs a name", line)
        name = parser.parse_expression()
        member = self.call_method("_one", lineno=line)
        members = [nodes.CallBlock(member, [], [], body, lineno=line) for body in member_bodies(parser, "endnamed")]
        call = self.call_method("_named", [nodes.ContextReference(), name, nodes.Const(len(members))], lineno=line)
        return nodes.CallBlock(call, [], [], members, lineno=line)

    @template_function
    def _one(self, caller: Any) -> str:
        return f"{caller()}{MEMBER_END}"

    @template_function
    def _named(self, context: Any, name: Any, count: int, caller: Any) -> str:
        if not isinstance(name, str) or not name:
            raise TemplateFault(WrongArguments(name="named", problem=N_("集合的名称要写成引号中的文字，如 '三关'")))
        said = _counted(name)
        if said is not None and said != count:
            raise TemplateFault(NamedSetIncomplete(name=name, problem=Phrase(N_("写了 {count} 项"), count=count)))
        members = caller().split(MEMBER_END)[:count]
        for place, member in enumerate(members, start=1):
            if not member.strip() or has_gap(context.rendering, member):
                missing = Phrase(N_("第 {place} 项缺数或为空"), place=place)
                raise TemplateFault(NamedSetIncomplete(name=name, problem=missing))
        return "、".join(member.strip() for member in members)


def _counted(name: str) -> int | None:
    """How many members a set's name speaks of: 3 for 三关, 12 for 十二项; None where it does not say."""
    match = _COUNTS.match(name)
    if match is None:
        return None
    words = match.group().replace("两", "二")
    return next((count for count in range(1, 100) if chinese_numeral(count) == words), None)


def member_bodies(parser: Parser, end: str) -> Iterator[list[nodes.Node]]:
    """The statements between {% item %} and {% item %}, up to the closing tag."""
    while True:
        yield parser.parse_statements(("name:item", f"name:{end}"))
        if next(parser.stream).value == end:
            return


def has_gap(rendering: Any, text: str) -> bool:
    """True where a figure that stands in the text is missing, or a list in it has no member left."""
    rendering.ledger.budget.charge(len(text))
    return GAP in text or any(rendering.ledger.printed[number].lacking for number in marked_numbers(text))
