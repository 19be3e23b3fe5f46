"""{% announce %}: a sentence that says how many items follow, when it is known how many stayed."""

import re
from decimal import Decimal
from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from reportgen.blocks.notation import FIGURE_START
from reportgen.blocks.part_count import spoken_count
from reportgen.templating.figures.printed import Printed
from reportgen.templating.sandbox.callable import template_function

COMPUTED = "按所列各项计"
ITEM_COUNT = "\ue011"  # stands for the number until the announced text is whole
CLAUSE_START, CLAUSE_END = "\ue012", "\ue013"  # round a clause that waits for the number
MEMBER = "\ue014"  # behind each member of a list that stayed
LEAST = 2

_WAITING = re.compile(f"{CLAUSE_START}([^{CLAUSE_START}{CLAUSE_END}]*){CLAUSE_END}")
_ITEM = re.compile(r"[ \t]*\d{1,9}\.[ \t]+(.*)")
_SAYS = re.compile(rf"[^\s，、；：。！？,;:.!?*\ue003-\ue0ff{FIGURE_START}]|{FIGURE_START}")


class Announce(Extension):
    """{% announce %}…{{ 项数 }}…{% endannounce %}: 项数 is the number of numbered items inside that stayed, or, where there are
    none, of the members of lists. Fewer than two are no number to announce: it lacks, and the clause around it falls.
    """

    tags = {"announce"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endannounce",), drop_needle=True)
        call = self.call_method("_announce", [nodes.ContextReference()], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    @template_function
    def _announce(self, context: Any, caller: Any) -> str:
        rendering = context.rendering
        rendering.ledger.announcing += 1
        text: str = caller()
        rendering.ledger.announcing -= 1
        count = _count(text)
        text = text.replace(MEMBER, "")
        while CLAUSE_START in text:
            text = _WAITING.sub(lambda clause: clause[1] if count >= LEAST else "", text)
        pieces = text.split(ITEM_COUNT)
        rendering.ledger.budget.charge(len(text))
        return pieces[0] + "".join(rendering.ledger.mark(_printed(count, rendering)) + piece for piece in pieces[1:])


def waiting(text: str) -> str:
    """A clause that falls or stays with the number in it, where there is one."""
    return f"{CLAUSE_START}{text}{CLAUSE_END}" if ITEM_COUNT in text else text


def _count(text: str) -> int:
    items = [item[1] for line in text.split("\n") if (item := _ITEM.match(line))]
    if items:
        return sum(_SAYS.search(item) is not None for item in items)
    return text.count(MEMBER)


def _printed(count: int, rendering: Any) -> Printed:
    origin = str(rendering.facts.report.place)
    if count < LEAST:
        return Printed("XX", "V7", "count", lacking="项数", computation=COMPUTED, name="项数", origin=origin)
    value = Decimal(count)
    return Printed(spoken_count(count), "V2", "count", value=value, computation=COMPUTED, name="项数", origin=origin)
