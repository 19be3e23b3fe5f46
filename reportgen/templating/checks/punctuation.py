"""Punctuation of the text that a template types itself, after GB/T 15834-2011: full width in Chinese, paired, no spaces (section 5)."""

import re
from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.templating.checks.findings_text import HalfWidthPunctuation, SpaceInChinese, UnpairedMark

CODE = "\ue000"  # stands for each character of code
_HAN = "\u3400-\u9fff"
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", ".": "。"}
# Beside a Chinese character; a point only where no digit follows (1.5), and none that numbers a list item.
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}])(?:[,;:!?()]|\.(?!\d))|[,;!?()](?=[{_HAN}])")
_SPACE = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}0-9{CODE}])|(?<=[0-9{CODE}]) +(?=[{_HAN}])")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))
# A heading may have two halves with a blank between them.
_HEADING = re.compile(r"^#{1,4}[^\n]*", re.MULTILINE)
_LEAD = re.compile(r"^[ \t]*(?:#{1,4}|\d+\.|:::)[ \t]*", re.MULTILINE)


def punctuation_faults(text: str, codes: list[tuple[int, int]]) -> Iterator[tuple[Finding, int]]:
    """Findings with the place of the sign in the text.

    Args:
        text: of a template. codes: start and end of each {{ … }}, {% … %}, {# … #}; what they hold is not looked at.
    """
    blanked = _blanked(text, codes)
    for match in _HALF_WIDTH.finditer(blanked):
        sign = match.group()
        yield HalfWidthPunctuation(sign=sign, right=_FULL_WIDTH[sign]), match.start()
    for match in _SPACE.finditer(_HEADING.sub(lambda line: CODE * len(line.group()), blanked)):
        yield SpaceInChinese(), match.start()
    yield from _unpaired(blanked)


def _blanked(text: str, codes: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in codes:
        pieces += [text[at:start], re.sub(r"[^\n]", CODE, text[start:end])]
        at = end
    whole = "".join((*pieces, text[at:]))
    # What opens a line in the notation is not part of its sentence.
    return _LEAD.sub(lambda lead: "#" * len(lead.group()), whole)


def _unpaired(blanked: str) -> Iterator[tuple[Finding, int]]:
    """The first mark without its partner, of each pair, in each paragraph that holds no code which could bring it."""
    at = 0
    for line in blanked.split("\n"):
        if CODE not in line:
            for opening, closing in _PAIRS:
                if line.count(opening) != line.count(closing):
                    sign = opening if line.count(opening) > line.count(closing) else closing
                    yield UnpairedMark(sign=sign, pair=opening + closing), at + line.index(sign)
        at += len(line) + 1
