"""The text notation of a section – a small part of Markdown – read into blocks.

What it has is what the official format has: headings of four levels, paragraphs, run-in enumerations, bold lead phrases,
fenced passages for enumerations with other words, for the signature, the addressee and the note on attachments. Everything else is text. A subset of CommonMark
(tests compare the two), except that bold may stand next to Chinese punctuation, where CommonMark leaves the stars standing.

Figures stand in the text between private-use marks, FIGURE_START number FIGURE_TEXT text FIGURE_END; the number is the
caller's. A block that no text can say, a table or a chart, stands as a mark with its number, in a line of its own or within a
paragraph, which then ends before it. `escaped` is for text that comes from data: it can never become notation or a mark.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reportgen.blocks.enumeration import CIRCLED
from reportgen.blocks.model import (
    Addressee,
    Attachments,
    Block,
    Enumeration,
    FigureInline,
    FigureRecord,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Signature,
    Text,
)

FIGURE_START, FIGURE_TEXT, FIGURE_END = "\ue000", "\ue001", "\ue002"
GAP = "\ue003"  # stands where a list came out empty; prints nothing
BLOCK_START, BLOCK_END = "\ue004", "\ue005"
ENUMERATION_WORDS = {"一是": "是", "一要": "要", "首先": "首先", "第一": "第一", CIRCLED: CIRCLED}
APART = "分段"
SIGNATURE = "署名"
ADDRESSEE, ATTACHMENTS = "主送", "附件"
FENCES = (SIGNATURE, ADDRESSEE, ATTACHMENTS, *ENUMERATION_WORDS, *(f"{word} {APART}" for word in ENUMERATION_WORDS))
RUN_IN, OWN_LINE = "接排", "独行"

_DROPPED = re.compile(r"[\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACE = re.compile(r"[\t-\r\x85]")
_SPECIAL = re.compile(r"[\\*#`|{}]|^\s*\d+(?=\.)|^\s*(?=:::)")
_INLINE = re.compile(
    r"\\(?P<escaped>[\\*#.:{}`|_\-])|(?P<bold>\*\*)|\ue000(?P<number>\d+)\ue001(?P<text>[^\ue000\ue002]*)\ue002"
)
_FIGURE = re.compile("\ue000(\\d+)\ue001[^\ue000\ue002]*\ue002")
_BLOCK = re.compile("\ue004(\\d+)\ue005")
_HEADING = re.compile(r"(#{1,4})(?:[ \t]+(.*))?$")
_SETTING = re.compile(r"(?<!\\)\{(接排|独行)\}$")
_ITEM = re.compile(r"\d{1,9}\.(?:[ \t]+(.*))?$")
_FENCE = re.compile(rf":::[ \t]*+(\S*+)(?:[ \t]++({APART}))?+$")  # possessive: much white space costs no time

FigureReader = Callable[[int], FigureRecord]
BlockReader = Callable[[int], Block]


def marked(number: int, text: str) -> str:
    """A figure's text with its number, as it travels through a template."""
    return f"{FIGURE_START}{number}{FIGURE_TEXT}{text}{FIGURE_END}"


def unmarked(text: str) -> str:
    """A line's text without the marks of the figures in it, for a finding that quotes it."""
    return re.sub(f"{FIGURE_START}\\d+{FIGURE_TEXT}([^{FIGURE_END}]*){FIGURE_END}", r"\1", text)


def marked_block(number: int) -> str:
    """A block's place in a text, with its number; whatever stands before and behind it belongs to other paragraphs."""
    return f"\n\n{BLOCK_START}{number}{BLOCK_END}\n\n"


def marked_block_numbers(text: str) -> list[int]:
    """The numbers of the blocks that are placed in a text, in order."""
    return [int(number) for number in _BLOCK.findall(text)] if BLOCK_START in text else []


def no_blocks(number: int) -> Block:
    """The reader of a text that can hold no block.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"nobody placed block {number}")


def marked_numbers(text: str) -> list[int]:
    """The numbers of the figures that stand in a text, in order."""
    return [int(number) for number in re.findall("\ue000(\\d+)\ue001", text)]


def escaped(text: str) -> str:
    r"""Text from data, such that it reads back as itself: no notation in it counts.

    Line ends and tabs become blanks; other control characters, and what could be a figure's mark, are dropped.

    >>> print(escaped("1. 甲*乙"))
    1\. 甲\*乙
    """
    return _SPECIAL.sub(_escape, _SPACE.sub(" ", _DROPPED.sub("", text)))


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return f"\\{found}" if found in tuple("\\*#`|{}") else f"{found}\\"


def read_blocks(
    text: str,
    figure: FigureReader,
    run_in_levels: frozenset[int] = frozenset(),
    item_word: str = "是",
    item_stop: str = "。",
    block: BlockReader = no_blocks,
    plain_levels: frozenset[int] = frozenset(),
) -> list[Block]:
    """The blocks of a section's text.

    Args:
        text: in the notation, figures between marks.
        figure: gives the record of a figure by its number; called once for each figure, in the order of appearance.
        run_in_levels: heading levels that run into the next block unless the heading says {独行}; the other levels stand on
            their own line unless it says {接排}.
        item_word, item_stop: of enumerations that say nothing else: 是 or 要, and 。 or ； between items.
        block: gives a placed block by its number, in the order of appearance.
        plain_levels: heading levels without numbers.
    """
    lines = text.replace(GAP, "").split("\n")
    return list(_Reader(lines, figure, Habits(run_in_levels, item_word, item_stop, block, plain_levels)).blocks())


def read_inlines(text: str, figure: FigureReader) -> Inlines:
    """One line of text as inlines: bold, figures, and everything else as it stands."""
    text = text.replace(GAP, "")
    if "\\" not in text and "**" not in text:
        return tuple(_plain_inlines(text, figure))
    inlines: list[Inline] = []
    strong, at = False, 0
    plain: list[str] = []

    def flush() -> None:
        if plain:
            inlines.append(Text("".join(plain), strong))
            plain.clear()

    matches = list(_INLINE.finditer(text))
    stars = [match for match in matches if match.lastgroup == "bold"]
    unpaired = stars[-1] if len(stars) % 2 else None  # without a partner it is text
    for match in matches:
        if match is unpaired:
            continue
        if match.start() > at:
            plain.append(text[at : match.start()])
        at = match.end()
        if match.lastgroup == "escaped":
            plain.append(match["escaped"])
        elif match.lastgroup == "bold":
            flush()
            strong = not strong
        else:
            flush()
            inlines.append(FigureInline(figure(int(match["number"])), strong))
    if at < len(text):
        plain.append(text[at:])
    flush()
    return tuple(inlines)


def _plain_inlines(text: str, figure: FigureReader) -> Iterator[Inline]:
    """As read_inlines, of a line without bold and escapes: what most lines are, in a third of the time."""
    parts = _FIGURE.split(text)
    for index, part in enumerate(parts):
        if index % 2:
            yield FigureInline(figure(int(part)))
        elif part:
            yield Text(part)


class Habits(NamedTuple):
    """What a genre decides about reading its sections, and where its blocks are; the fields are the arguments of read_blocks."""

    run_in_levels: frozenset[int]
    item_word: str
    item_stop: str
    block: BlockReader
    plain_levels: frozenset[int]


class _Reader:
    def __init__(self, lines: list[str], figure: FigureReader, habits: Habits) -> None:
        self.lines = lines
        self.figure = figure
        self.habits = habits

    def blocks(self) -> Iterator[Block]:
        index = 0
        while index < len(self.lines):
            line = self.lines[index].strip()
            if not line:
                index += 1
            elif placed := _BLOCK.fullmatch(line):
                yield self.habits.block(int(placed[1]))
                index += 1
            elif heading := _HEADING.match(line):
                yield from self._heading(heading)
                index += 1
            elif line.startswith(":::"):
                inside, index = self._fenced(index + 1)
                yield from self._fence(line, inside)
            elif _ITEM.match(line):
                items, index = self._items(index)
                yield from self._enumeration(items, self.habits.item_word)
            else:
                paragraph, index = self._paragraph(index)
                inlines = read_inlines(paragraph, self.figure)
                if inlines:
                    yield Paragraph(inlines)

    def _heading(self, match: re.Match[str]) -> Iterator[Heading]:
        level, text = len(match[1]), (match[2] or "").strip()
        setting = _SETTING.search(text)
        if setting:
            text = text[: setting.start()].rstrip()
        said = setting[1] if setting else ""
        run_in = said == RUN_IN or (said != OWN_LINE and level in self.habits.run_in_levels)
        inlines = read_inlines(text, self.figure)
        if inlines:
            yield Heading(level, inlines, run_in, plain=level in self.habits.plain_levels)

    def _fenced(self, index: int) -> tuple[list[str], int]:
        """The lines up to the closing fence; fences do not nest, a further opening one ends this one too."""
        start = index
        while index < len(self.lines) and not self.lines[index].strip().startswith(":::"):
            index += 1
        closed = index < len(self.lines) and self.lines[index].strip() == ":::"
        return self.lines[start:index], index + closed

    def _fence(self, opening: str, inside: list[str]) -> Iterator[Block]:
        match = _FENCE.match(opening)
        name = match[1] if match else ""
        if name == SIGNATURE:
            if lines := self._lines(inside):
                yield Signature(lines)
        elif name == ATTACHMENTS:
            if lines := self._lines([_without_mark(line.strip()) for line in inside]):
                yield Attachments(lines)
        elif name == ADDRESSEE:
            if inlines := read_inlines(_joined(map(str.strip, inside)), self.figure):
                yield Addressee(inlines)
        elif name in ENUMERATION_WORDS:
            word = ENUMERATION_WORDS[name]
            stop = "；" if word == CIRCLED else self.habits.item_stop
            blocks = self._apart(inside) if match and match[2] else _Reader(inside, self.figure, self.habits).blocks()
            for block in blocks:
                yield block._replace(word=word, stop=stop) if isinstance(block, Enumeration) else block
        else:
            yield from _Reader(inside, self.figure, self.habits).blocks()

    def _apart(self, inside: list[str]) -> Iterator[Block]:
        """Items that are paragraphs of their own; a paragraph between two of them belongs to the one above.

        What is no item, and stands before the first or is a block of its own, is read by itself up to the next item.
        """
        items: list[list[list[str]]] = []
        ended = True  # by an empty line or another block
        index = 0
        while index < len(inside):
            line = inside[index].strip()
            item = _ITEM.match(line)
            if item:
                items.append([[(item[1] or "").strip()]])
            elif line and (not items or self._starts_block(line)):
                yield from self._items_apart(items)
                items, start = [], index
                index += 1
                while index < len(inside) and not _ITEM.match(inside[index].strip()):
                    index += 1
                yield from _Reader(inside[start:index], self.figure, self.habits).blocks()
                ended = True
                continue
            elif line and ended:
                items[-1].append([line])
            elif line:
                items[-1][-1].append(line)
            ended = not line
            index += 1
        yield from self._items_apart(items)

    def _items_apart(self, items: list[list[list[str]]]) -> Iterator[Enumeration]:
        """items: each of its paragraphs, each of these of its lines."""
        read = [[inlines for lines in item if (inlines := read_inlines(_joined(lines), self.figure))] for item in items]
        if said := [item for item in read if item]:
            first, below = tuple(item[0] for item in said), tuple(tuple(item[1:]) for item in said)
            yield Enumeration(first, apart=True, below=below)

    def _lines(self, inside: list[str]) -> tuple[Inlines, ...]:
        return tuple(inlines for line in inside if (inlines := read_inlines(line.strip(), self.figure)))

    def _items(self, index: int) -> tuple[list[str], int]:
        items: list[list[str]] = []  # each of its lines
        while index < len(self.lines):
            line = self.lines[index].strip()
            item = _ITEM.match(line)
            if item:
                items.append([(item[1] or "").strip()])
                index += 1
            elif not line:
                following = self._next_text(index)
                if following is None or not _ITEM.match(self.lines[following].strip()):
                    break
                index = following
            elif self._starts_block(line):
                break
            else:
                items[-1].append(line)
                index += 1
        return [_joined(lines) for lines in items], index

    def _next_text(self, index: int) -> int | None:
        return next((at for at in range(index, len(self.lines)) if self.lines[at].strip()), None)

    def _starts_block(self, line: str) -> bool:
        return bool(_HEADING.match(line)) or line.startswith(":::") or bool(_BLOCK.fullmatch(line))

    def _enumeration(self, items: list[str], word: str) -> Iterator[Block]:
        read = tuple(inlines for item in items if (inlines := read_inlines(item, self.figure)))
        if read:
            yield Enumeration(read, word, self.habits.item_stop)

    def _paragraph(self, index: int) -> tuple[str, int]:
        lines: list[str] = []
        while index < len(self.lines):
            line = self.lines[index].strip()
            if not line or (lines and (self._starts_block(line) or _ITEM.match(line))):
                break
            lines.append(line)
            index += 1
        return _joined(lines), index


def _without_mark(line: str) -> str:
    """A line that may be written as an item of a list."""
    item = _ITEM.match(line)
    return (item[1] or "").strip() if item else line


def _joined(lines: Iterable[str]) -> str:
    """The source lines of one paragraph: Chinese joins without a space, Latin words with one."""
    parts: list[str] = []
    for line in lines:
        if line and parts and _is_latin(parts[-1][-1]) and _is_latin(line[0]):
            parts.append(" ")
        if line:
            parts.append(line)
    return "".join(parts)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
