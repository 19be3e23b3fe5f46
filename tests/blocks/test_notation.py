"""The notation of sections: what each construct reads as, what data can never become, and where it agrees with Markdown."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_cjk_friendly import cjk_friendly

from reportgen.blocks.model import (
    Addressee,
    Attachments,
    Block,
    Enumeration,
    FigureInline,
    FigureRecord,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Text,
)
from reportgen.blocks.notation import (
    ENUMERATION_WORDS,
    GAP,
    escaped,
    marked,
    marked_block,
    marked_numbers,
    read_blocks,
    read_inlines,
)
from tests.strategies import WrittenBlock, blocks_as_written, line_texts


def record(number: int) -> FigureRecord:
    text = f"{number}万人"
    return FigureRecord(
        f"_rg{number}", text, "insured", "参保人数", "value", "V1", "2025", "", "", "", "人", "", "", "", False, ()
    )


def blocks(text: str, *run_in_levels: int) -> list[Block]:
    return read_blocks(text, record, frozenset(run_in_levels))


def plain(text: str) -> Inlines:
    return (Text(text),)


def figure(number: int) -> str:
    return marked(number, record(number).text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n　\n", []),
        ("甲。", [Paragraph(plain("甲。"))]),
        ("甲。\n\n\n乙。", [Paragraph(plain("甲。")), Paragraph(plain("乙。"))]),
        ("# 一", [Heading(1, plain("一"))]),
        ("## 二", [Heading(2, plain("二"))]),
        ("### 三", [Heading(3, plain("三"))]),
        ("####\t四  ", [Heading(4, plain("四"))]),
        ("##### 五", [Paragraph(plain("##### 五"))]),
        ("#一", [Paragraph(plain("#一"))]),
        ("# 一\n甲。\n## 二", [Heading(1, plain("一")), Paragraph(plain("甲。")), Heading(2, plain("二"))]),
        ("甲\n# 一", [Paragraph(plain("甲")), Heading(1, plain("一"))]),
        ("1. 甲\n1. 乙", [Enumeration((plain("甲"), plain("乙")))]),
        ("1. 甲\n2. 乙\n17. 丙", [Enumeration((plain("甲"), plain("乙"), plain("丙")))]),
        ("1.甲", [Paragraph(plain("1.甲"))]),
        ("1） 甲", [Paragraph(plain("1） 甲"))]),
        ("前言：\n1. 甲", [Paragraph(plain("前言：")), Enumeration((plain("甲"),))]),
        ("1. 甲\n\n后语", [Enumeration((plain("甲"),)), Paragraph(plain("后语"))]),
        ("1. 甲\n# 一", [Enumeration((plain("甲"),)), Heading(1, plain("一"))]),
        ("1. 甲\n::: 署名\n乙\n:::", [Enumeration((plain("甲"),)), Signature((plain("乙"),))]),
        ("::: 署名\n某局\n\n  某日  \n:::", [Signature((plain("某局"), plain("某日")))]),
        ("::: 署名\n1. 甲\n# 乙\n:::", [Signature((plain("1. 甲"), plain("# 乙")))]),
        ("::: 署名\n\n:::", []),
        ("::: 主送\n市医疗保障局：\n:::", [Addressee(plain("市医疗保障局："))]),
        ("::: 主送\n各县\n各区\n:::\n甲", [Addressee(plain("各县各区")), Paragraph(plain("甲"))]),
        ("::: 主送\n\n:::", []),
        ("::: 附件\n甲1.\n\n1. 乙\n2.丙\n:::", [Attachments((plain("甲1."), plain("乙"), plain("2.丙")))]),
        ("::: 附件\n1.\n:::", []),
        (":::\n甲\n\n1. 乙\n:::\n丙", [Paragraph(plain("甲")), Enumeration((plain("乙"),)), Paragraph(plain("丙"))]),
        ("**甲。**乙。", [Paragraph((Text("甲。", True), Text("乙。")))]),
        ("甲**乙**丙", [Paragraph((Text("甲"), Text("乙", True), Text("丙")))]),
        ("# **甲**乙", [Heading(1, (Text("甲", True), Text("乙")))]),
        ("1. **甲。**乙", [Enumeration(((Text("甲。", True), Text("乙")),))]),
        ("**甲\n乙**丙", [Paragraph((Text("甲乙", True), Text("丙")))]),
        (r"\# 甲 \*\* 1\. \{接排\} \\", [Paragraph(plain("# 甲 ** 1. {接排} \\"))]),
        ("甲*乙* _丙_ `丁` [戊](己) <b> &amp; --- |", [Paragraph(plain("甲*乙* _丙_ `丁` [戊](己) <b> &amp; --- |"))]),
        (f"甲{GAP}乙", [Paragraph(plain("甲乙"))]),
    ],
)  # fmt: skip
def test_each_construct_reads_as_its_block(text: str, expected: list[Block]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "text",
    ["#", "## ", "### {接排}", f"# {GAP}", "# ****", "1.", "1. \n2. ", "1. ****", f"1. {GAP}\n1. ", "****", GAP,
     "::: 署名\n****\n:::", "::: 一要\n1. \n:::", ":::", "::: 一要", ":::\n:::"],
)  # fmt: skip
def test_what_comes_out_empty_vanishes(text: str) -> None:
    assert blocks(text) == []


def test_empty_items_vanish_and_the_others_stay() -> None:
    assert blocks(f"1. 甲\n1. \n1. ****\n1. {GAP}\n1. 乙") == [Enumeration((plain("甲"), plain("乙")))]


@pytest.mark.parametrize(
    ("line", "levels", "run_in"),
    [
        ("### 甲", (), False),
        ("### 甲", (3,), True),
        ("### 甲", (4,), False),
        ("### 甲 {接排}", (), True),
        ("### 甲{接排}", (), True),
        ("### 甲 {接排}  ", (3,), True),
        ("### 甲 {独行}", (3,), False),
        ("### 甲 {独行}", (), False),
    ],
)
def test_a_heading_runs_in_where_its_level_or_its_setting_says_so(
    line: str, levels: tuple[int, ...], run_in: bool
) -> None:
    assert blocks(line, *levels) == [Heading(3, plain("甲"), run_in)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("# 甲{接排}乙", "甲{接排}乙"),
        ("# 甲{其他}", "甲{其他}"),
        ("# 甲｛接排｝", "甲｛接排｝"),
        (r"# 甲\{接排}", "甲{接排}"),
        (r"# 甲{接排\}", "甲{接排}"),
    ],
)
def test_only_a_known_setting_at_the_end_is_one(line: str, text: str) -> None:
    assert blocks(line) == [Heading(1, plain(text))]


@pytest.mark.parametrize(("name", "word"), [("一是", "是"), ("一要", "要"), ("首先", "首先")])
def test_a_fence_names_the_words_of_its_enumeration(name: str, word: str) -> None:
    assert ENUMERATION_WORDS[name] == word
    inside = [Paragraph(plain("前言：")), Enumeration((plain("甲"), plain("乙")), word)]
    assert blocks(f"::: {name}\n前言：\n\n1. 甲\n1. 乙\n:::\n1. 丙") == [*inside, Enumeration((plain("丙"),))]
    assert blocks(f":::{name}\n前言：\n1. 甲\n1. 乙") == inside


@pytest.mark.parametrize("name", ["", "其他", "一是 二是"])
def test_a_fence_of_an_unknown_name_is_not_there(name: str) -> None:
    assert blocks(f"::: {name}\n1. 甲\n:::\n乙") == [Enumeration((plain("甲"),)), Paragraph(plain("乙"))]


def test_an_unclosed_fence_ends_with_the_next_one_or_the_text() -> None:
    text = "::: 一要\n1. 甲\n::: 署名\n某局\n某日"
    assert blocks(text) == [Enumeration((plain("甲"),), "要"), Signature((plain("某局"), plain("某日")))]


def test_items_go_on_over_lines_and_over_blank_lines_between_them() -> None:
    text = "1. 甲一，\n   甲二\n甲三\n\n\n2. 乙\n\n1. 丙\n\n丁"
    assert blocks(text) == [
        Enumeration((plain("甲一，甲二甲三"), plain("乙"), plain("丙"))),
        Paragraph(plain("丁")),
    ]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("甲", "乙", "甲乙"),
        ("甲，", "乙", "甲，乙"),
        ("甲", "abc", "甲abc"),
        ("abc", "甲", "abc甲"),
        ("abc", "def", "abc def"),
        ("DRG", "2.0", "DRG 2.0"),
        ("甲  ", "　　乙", "甲乙"),
    ],
)
def test_chinese_lines_join_without_a_space_latin_words_with_one(before: str, after: str, joined: str) -> None:
    assert blocks(f"{before}\n{after}") == [Paragraph(plain(joined))]
    assert blocks(f"1. {before}\n   {after}") == [Enumeration((plain(joined),))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲**乙", (Text("甲**乙"),)),
        ("**甲**乙**", (Text("甲", True), Text("乙**"))),
        ("**", (Text("**"),)),
        (r"**甲\**乙", (Text("**甲**乙"),)),
    ],
)
def test_stars_without_a_partner_are_text(text: str, expected: Inlines) -> None:
    assert read_inlines(text, record) == expected


def test_figures_in_marks_are_their_records() -> None:
    text = f"# 甲{figure(3)}\n\n**参保{figure(1)}**，{figure(2)}{figure(2)}\n\n1. {figure(5)}\n\n::: 署名\n{figure(4)}\n:::"
    assert blocks(text) == [
        Heading(1, (Text("甲"), FigureInline(record(3)))),
        Paragraph((
            Text("参保", True), FigureInline(record(1), True), Text("，"), FigureInline(record(2)), FigureInline(record(2)),
        )),
        Enumeration(((FigureInline(record(5)),),)),
        Signature(((FigureInline(record(4)),),)),
    ]  # fmt: skip


@given(st.text(st.characters(exclude_characters="\ue002\n"), max_size=9))
def test_a_figure_prints_its_record_whatever_stands_in_its_marks(text: str) -> None:
    assert blocks(f"甲{marked(7, text)}乙") == [Paragraph((Text("甲"), FigureInline(record(7)), Text("乙")))]


def figures_in(read: Iterable[Block]) -> list[FigureRecord]:
    def inlines(block: Block) -> Iterable[Inlines]:
        if isinstance(block, Heading | Paragraph):
            return [block.inlines]
        if isinstance(block, Enumeration):
            return block.items
        return block.lines if isinstance(block, Signature) else []

    return [
        piece.figure for block in read for line in inlines(block) for piece in line if isinstance(piece, FigureInline)
    ]


# Every fence ends its line: what stands behind ::: is a name, not text.
pieces = st.one_of(
    st.sampled_from(
        ["甲", "\n", "\n\n", "# ", "\n## ", "**", "1. ", "\n1. ", "\n::: 一要\n", "::: 署名\n", "\n:::\n", " "]
    ),
    st.integers(0, 99),
)


@given(st.lists(pieces, max_size=30))
def test_no_figure_is_lost_doubled_or_moved(written: list[str | int]) -> None:
    asked: list[int] = []

    def ask(number: int) -> FigureRecord:
        asked.append(number)
        return record(number)

    text = "".join(figure(piece) if isinstance(piece, int) else piece for piece in written)
    numbers = [piece for piece in written if isinstance(piece, int)]
    assert marked_numbers(text) == numbers
    read = read_blocks(text, ask)
    assert asked == numbers
    assert figures_in(read) == [record(number) for number in numbers]


nasty = st.text(
    st.sampled_from("\\*#`|{}:.1２ \t\n\r\x00\x0b\x85\u2028\u3000甲a\ue000\ue001\ue002\ue003接排独行署名-_>[]()!<&")
    | st.characters(exclude_categories=["Cs"]),
    max_size=30,
)
settings_and_marks = st.sampled_from(
    ["# 甲", "**甲**", "1. 甲", " 1. 甲", "\x001. 甲", "\n1. 甲", "\u30001. 甲", "２. 甲", "::: 署名", "\u2028::: 一要", "甲 {接排}",
     "甲{独行}", "\\", "甲\\", "\\*", marked(3, "乙"), "\ue000" * 2 + "1. 甲", "```", "1.", "|甲|", "甲\\{接排}"]
)  # fmt: skip


def as_printed(text: str) -> str:
    """What is left of data: white space that controls becomes a blank, marks and control characters go."""
    kept = (" " if character in "\t\n\r\x0b\x0c\x85" else character for character in text)
    return "".join(
        character for character in kept if not 0xE000 <= ord(character) <= 0xF8FF and is_no_control(character)
    )


def is_no_control(character: str) -> bool:
    return not (ord(character) < 32 or 127 <= ord(character) < 160)


def no_figure(number: int) -> FigureRecord:
    raise AssertionError(f"text from data became the figure {number}")


@given(nasty | settings_and_marks)
def test_text_from_data_reads_back_as_itself(text: str) -> None:
    printed = as_printed(text)
    assert read_inlines(escaped(text), no_figure) == (plain(printed) if printed else ())


@pytest.mark.parametrize(
    ("template", "block"),
    [
        ("{}", Paragraph),
        ("  {}", Paragraph),
        ("# {}", lambda inlines: Heading(1, inlines)),
        ("#### {}", lambda inlines: Heading(4, inlines)),
        ("1. {}", lambda inlines: Enumeration((inlines,))),
        ("::: 署名\n{}\n:::", lambda inlines: Signature((inlines,))),
        ("::: 一要\n1. {}\n:::", lambda inlines: Enumeration((inlines,), "要")),
        ("::: 一要\n{}\n:::", Paragraph),
    ],
    ids=["paragraph", "indented", "heading", "heading-4", "item", "signature", "item-in-fence", "in-fence"],
)
@given(text=nasty | settings_and_marks)
@example(text="1. 甲")
@example(text=" ::: 署名")
@example(text="甲 {独行}")
@example(text="甲 {接排}")
def test_text_from_data_never_becomes_notation(template: str, block: Callable[[Inlines], Block], text: str) -> None:
    printed = as_printed(text).strip()
    assert read_blocks(template.format(escaped(text)), no_figure) == ([block(plain(printed))] if printed else [])


@given(nasty | settings_and_marks)
def test_text_from_data_between_stars_is_bold_and_ends_there(text: str) -> None:
    printed = as_printed(text)
    expected = (Text(printed, True), Text("。")) if printed else (Text("。"),)
    assert read_inlines(f"**{escaped(text)}**。", no_figure) == expected


@given(nasty)
def test_any_text_is_a_section(text: str) -> None:
    read = blocks(re.sub("[\ue000-\ue002]", "", text))
    assert all(isinstance(block, Heading | Paragraph | Enumeration | Signature) for block in read)
    assert figures_in(read) == []


# Agreement with Markdown, on what the two share: headings # to ####, paragraphs, ordered lists, bold. On purpose otherwise:
# - indented text is a paragraph (templates are indented by their tags), not code; a second paragraph cannot belong to an item;
# - a list may begin with any number right under a paragraph, and `1.` alone is an empty item there, which vanishes;
# - `{接排}`, `:::` and figures are ours; `#` at the end of a heading, setext headings, rules, quotes, code, links, HTML, entities,
#   `*emphasis*`, `_`, bullets and `1)` are text; a heading without text is none;
# - `**` is bold wherever it has a partner: also `** 甲 **`, `a**，甲**` and four stars in a row;
# - lines are joined without a space, except between Latin letters or digits.
markdown = MarkdownIt("commonmark").use(cjk_friendly)
Pieces = list[tuple[str, bool]]


def merged(read: Iterable[tuple[str, bool]]) -> Pieces:
    together: Pieces = []
    for text, strong in read:
        if together and together[-1][1] == strong:
            together[-1] = (together[-1][0] + text, strong)
        elif text:
            together.append((text, strong))
    return together


def pieces_of(node: SyntaxTreeNode, strong: bool = False) -> Iterable[tuple[str, bool]]:
    if node.type == "text":
        yield node.content, strong
    elif node.type != "softbreak":
        assert node.type in {"inline", "paragraph", "strong", "heading", "list_item"}, node.type
        for child in node.children:
            yield from pieces_of(child, strong or node.type == "strong")


def as_markdown_reads_it(text: str) -> list[tuple[str, list[Pieces]]]:
    read = []
    for node in SyntaxTreeNode(markdown.parse(text)).children:
        if node.type == "ordered_list":
            read.append(("list", [merged(pieces_of(item)) for item in node.children]))
        else:
            read.append((node.tag, [merged(pieces_of(node))]))
    return read


def as_we_read_it(text: str) -> list[tuple[str, list[Pieces]]]:
    def ours(inlines: Inlines) -> Pieces:
        return merged((piece.text, piece.strong) for piece in inlines if isinstance(piece, Text))

    read: list[tuple[str, list[Pieces]]] = []
    for block in read_blocks(text, no_figure):
        if isinstance(block, Heading):
            read.append((f"h{block.level}", [ours(block.inlines)]))
        elif isinstance(block, Enumeration):
            read.append(("list", [ours(item) for item in block.items]))
        else:
            assert isinstance(block, Paragraph)
            read.append(("p", [ours(block.inlines)]))
    return read


def spelled(block: WrittenBlock, blank_lines: int, continued: bool) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {block.lines[0]}"
    if block.kind == "paragraph":
        return "\n".join(block.lines)
    items = [f"{number}. {line}" + ("\n   " + line if continued else "") for number, line in enumerate(block.lines, 1)]
    return ("\n" + "\n" * blank_lines).join(items)


@given(st.lists(blocks_as_written, max_size=6), st.integers(0, 2), st.booleans())
def test_on_what_they_share_we_read_as_markdown_does(
    written: list[WrittenBlock], blank_lines: int, continued: bool
) -> None:
    # Two lists in a row are one, in Markdown as here; Latin letters at both sides of a line's end are the one join with a space.
    text = "\n\n".join(spelled(block, blank_lines, continued) for block in written)
    text = re.sub("(?<=[a-zA-Z])(\n *)(?=[a-zA-Z])", "\\1甲", text)
    assert as_we_read_it(text) == as_markdown_reads_it(text)


@given(st.integers(1, 4), line_texts, line_texts)
def test_a_heading_ends_paragraphs_and_items_as_in_markdown(level: int, one: str, other: str) -> None:
    for text in (f"{one}\n{'#' * level} {other}\n{one}", f"1. {one}\n{'#' * level} {other}\n{one}"):
        assert as_we_read_it(text) == as_markdown_reads_it(text)


def test_a_long_section_takes_no_longer_than_its_length_asks() -> None:
    # A quadratic reader would need minutes.
    for text in (
        "甲 " * 200_000,
        "# " + " {接排" * 100_000,
        "1. " + "**" * 200_001,
        "\n" * 300_000 + "1.",
        "1. 甲\n\n" * 20_000,
    ):
        assert len(blocks(text)) <= 1


def test_a_placed_block_stands_between_the_paragraphs_around_it() -> None:
    placed = Heading(1, (Text("图"),))
    text = f"甲{marked_block(0)}乙\n1. 丙\n{marked_block(1)}1. 丁"
    asked: list[int] = []

    def block(number: int) -> Heading:
        asked.append(number)
        return placed

    read = read_blocks(text, record, block=block)
    assert [type(each).__name__ for each in read] == [
        "Paragraph",
        "Heading",
        "Paragraph",
        "Enumeration",
        "Heading",
        "Enumeration",
    ]
    assert asked == [0, 1]


def test_a_text_that_can_hold_no_block_refuses_one() -> None:
    with pytest.raises(ValueError, match="block 0"):
        read_blocks(marked_block(0), record)
