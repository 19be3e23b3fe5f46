"""The tags {% clause %} and {% list %}: text that falls with its missing figures, whole or member by member."""

from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from reportgen.document.notation import GAP, marked_numbers
from reportgen.templating.callable import template_function
from reportgen.templating.fault import TemplateFault
from reportgen.templating.findings import WrongArguments

MEMBER_END = "\ue010"


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
        return "" if has_gap(context.rendering, text) else text


class List(Extension):
    """{% list %}甲…{% item %}乙…{% endlist %}: members joined by 、 or by the sign given, each falling with its figures.

    A list without a member left is itself a gap: the clause or the member around it falls.
    """

    tags = {"list"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        sign = nodes.Const("、") if parser.stream.current.test("block_end") else parser.parse_expression()
        members: list[nodes.Node] = []
        while True:
            body = parser.parse_statements(("name:item", "name:endlist"))
            members.append(nodes.CallBlock(self.call_method("_member", lineno=line), [], [], body, lineno=line))
            if next(parser.stream).value == "endlist":
                break
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
        return sign.join(standing) or GAP


def has_gap(rendering: Any, text: str) -> bool:
    """True where a figure that stands in the text is missing, or a list in it has no member left."""
    return GAP in text or any(rendering.printed[number].lacking for number in marked_numbers(text))
