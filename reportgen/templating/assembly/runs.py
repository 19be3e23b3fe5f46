"""What can be told only when a section's text stands: what is said twice in a run of clauses, and what falls with a gap.

Templates write figures one by one; whether the base of a comparison has just been named, or a surplus turned out a deficit, is
seen from what stands before a figure when the clauses around it have fallen or stayed.
"""

import re

from reportgen.blocks.notation import FIGURE_END, FIGURE_START, marked
from reportgen.language.pieces.base import UNSAID, BaseWords
from reportgen.templating.figures.printed import Printed
from reportgen.templating.figures.rendering import Rendering
from reportgen.templating.tags.tags import has_gap

_MARK = re.compile("\ue000(\\d+)\ue001[^\ue000\ue002]*\ue002")
_RUN_ENDS = re.compile(r"[。！？\n]")
_JOINED = frozenset({"、", "，"})
# Sentences and clauses; a mark is one piece, whatever stands in it.
_PIECES = re.compile(f"{FIGURE_START}[^{FIGURE_END}]*{FIGURE_END}|[^{FIGURE_START}]", re.DOTALL)
_LEAD_ALONE = re.compile(r"\*\*[^*]*\*\*[。：:]?")
_ITEM = re.compile(r"\s*(?:\d+\.|#{1,4})[ \t]+|\s*")


def finished(text: str, rendering: Rendering) -> str:
    """A rendered section as it goes into the document: without what is superfluous, and, where the style lets gaps fall, without them."""
    if FIGURE_START not in text:
        return text
    if rendering.facts.style.missing == "fall":
        text = without_gaps(text, rendering)
    return settled(text, rendering)


def settled(text: str, rendering: Rendering) -> str:
    """A section's text with the words that its run of clauses makes superfluous taken out.

    - The base of a change is not named again right behind another change of the same indicator on the same base: 比上年增加1.2万人、
      增长5.3% (C10); with `base_word: once`, not again in the same sentence (O1).
    - A value whose catalogue names its sign takes the place of the other sign's name before it: 当期结余 and 赤字3.2亿元 become
      当期赤字3.2亿元 (V8).
    """
    run = _Run(rendering)
    pieces = _MARK.split(text)
    out = [pieces[0]]
    for number, after in zip(pieces[1::2], pieces[2::2], strict=True):
        out[-1], figure = run.figure(out[-1], int(number))
        out += [figure, after]
    return "".join(out)


class _Run:
    """What has been said so far in the sentence."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.once = rendering.facts.style.base_word == "once"
        self.base: BaseWords | None = None
        self.last: Printed | None = None

    def figure(self, before: str, number: int) -> tuple[str, str]:
        """The text before a figure and the figure's mark, as they should stand."""
        printed = self.rendering.ledger.printed[number]
        if _RUN_ENDS.search(before):
            self.base = self.last = None
        if printed.words is not UNSAID and self._has_been_named(before, printed):
            if self.last is not None and before in _JOINED and _same_words(self.last, printed):
                return "", ""  # 增减 and 同比 of a rate, or of what stood still, are one and the same
            printed = printed._replace(text=printed.words.left_out_of(printed.text))
            self.rendering.ledger.printed[number] = printed
        elif printed.words is not UNSAID and not printed.lacking:
            self.base = printed.words
        self.last = printed
        signs = printed.indicator.signs if printed.indicator is not None else None
        if signs is not None and before.endswith(signs[0]) and printed.text.startswith(signs[1]):
            before = before.removesuffix(signs[0])
        return before, marked(number, printed.text)

    def _has_been_named(self, before: str, printed: Printed) -> bool:
        last = self.last
        if self.once and self.base == printed.words:
            return True
        same = last is not None and last.indicator is printed.indicator and last.words == printed.words
        return same and last is not None and not last.lacking and before in _JOINED


def _same_words(one: Printed, other: Printed) -> bool:
    """True where two changes of one figure say the same apart from their base."""
    return one.words.left_out_of(one.text) == other.words.left_out_of(other.text)


def without_gaps(text: str, rendering: Rendering) -> str:
    """A section's text for the style `missing: fall`: a clause with a missing figure is left out, and with the first clause of a
    sentence, which says what it is about, the whole sentence.
    """
    return "\n".join(_line(line, rendering) for line in text.split("\n"))


def _line(line: str, rendering: Rendering) -> str:
    if not has_gap(rendering, line):
        return line
    head = _ITEM.match(line)
    start = head.group() if head is not None else ""
    kept = [sentence for each in _split(line[len(start) :], "。！？") if (sentence := _sentence(each, rendering))]
    text = "".join(kept)
    return start + text if kept and not _LEAD_ALONE.fullmatch(text) else ""


def _sentence(sentence: str, rendering: Rendering) -> str:
    clauses = list(_split(sentence, "，；"))
    if has_gap(rendering, clauses[0]):
        return ""
    if not has_gap(rendering, sentence):
        return sentence
    stop = sentence[-1] if sentence[-1] in "。！？" else ""
    kept = "".join(clause for clause in clauses if not has_gap(rendering, clause))
    return kept.rstrip("，；。！？、") + stop


def _split(text: str, signs: str) -> list[str]:
    """A text cut behind each of some signs, none of them inside a figure; what closes belongs to what it closes."""
    pieces, piece, ended = [], "", False
    for found in _PIECES.findall(text):
        if ended and not found.startswith(("*", "”", "）", "》")):
            pieces.append(piece)
            piece, ended = "", False
        piece += found
        ended = ended or found in signs
    return [*pieces, piece] if piece else pieces
