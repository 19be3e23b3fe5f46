"""What one draft has taken so far: printed figures, blocks and notes by their numbers, and what may still be spent."""

from collections.abc import Callable

from reportgen.blocks.model import Block, Inlines
from reportgen.blocks.notation import marked, marked_block
from reportgen.diagnostics.finding import Finding
from reportgen.indicators.indicator import Indicator
from reportgen.templating.figures.printed import Printed
from reportgen.templating.sandbox.budget import FIGURE, STEP, UNBOUNDED, Budget

InlineReader = Callable[[str], Inlines]


class Ledger:
    """Marks, blocks and notes of one draft, in the order they were taken.

    Attributes:
        printed: every figure printed so far; its index is its number in the text.
        blocks: the tables and charts placed so far, each made when the document is put together, from a reader of marked text.
        sizes: what each block costs.
        budget: what may still be spent; unbounded until a template runs.
        announcing: how many {% announce %} are open.
        said: how many whole clauses 说 has worded.
    """

    def __init__(self) -> None:
        self.budget: Budget = UNBOUNDED
        self.printed: list[Printed] = []
        self.blocks: list[Callable[[InlineReader], Block]] = []
        self.sizes: list[int] = []
        self._noted: dict[tuple[Finding, str], Indicator | None] = {}
        self.announcing = 0
        self.said = 0

    def mark(self, printed: Printed) -> str:
        """Take a figure into the draft: its text between marks, with its number."""
        if "\n" in printed.text or "\r" in printed.text:  # as a parameter may be: a broken mark would stay in the text
            printed = printed._replace(text=" ".join(printed.text.split()))
        self.printed.append(printed)
        self.budget.charge(len(printed.text) + FIGURE)
        return marked(len(self.printed) - 1, printed.text)

    def note(self, finding: Finding, indicator: Indicator | None) -> None:
        """Take a finding about what a filter could not say, or only with a note; each once."""
        self.budget.charge(STEP)
        self._noted.setdefault((finding, indicator.id if indicator is not None else ""), indicator)

    @property
    def noted(self) -> list[tuple[Finding, Indicator | None]]:
        """What `note` took, in its order."""
        return [(finding, indicator) for (finding, _), indicator in self._noted.items()]

    def place(self, block: Callable[[InlineReader], Block], size: int) -> str:
        """Take a block into the draft: its place in the text. It is made when its turn comes, so that its figures are numbered in
        the order of the document, and charged again then: a text with its place in it may be printed more than once.

        size: how many characters it holds, about.
        """
        self.blocks.append(block)
        self.sizes.append(size + STEP)
        self.budget.charge(size + STEP)
        return marked_block(len(self.blocks) - 1)
