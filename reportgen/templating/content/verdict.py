"""What may be said of the whole period: the first verdict of the genre that the figures bear out."""

from reportgen.genre.genre import Verdict
from reportgen.templating.figures.bases import NOT_SO
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.filters.register import CONDITIONS

NAME = "评价"


def verdict(rendering: Rendering) -> Printed:
    """The words of the verdict that holds; XX, counted as lacking, where none does."""
    for each in rendering.genre.verdicts:
        if _holds(each, rendering):
            why = f"{each.hold}：{'、'.join(each.of)}" if each.of else ""
            return Printed(each.words, "V12", "verdict", name=NAME, origin=str(each.place), computation=why)
    return Printed("XX", "V7", "verdict", name=NAME, origin=str(rendering.genre.place), lacking=NOT_SO)


def _holds(verdict: Verdict, rendering: Rendering) -> bool:
    if not verdict.hold:
        return True
    condition = CONDITIONS[verdict.hold]
    return all(condition(rendering.figure(rendering.facts.catalogue[name])) for name in verdict.of)
