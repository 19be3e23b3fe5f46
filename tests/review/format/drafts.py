"""Drafts for the rules of the format: a right one, and the same with what somebody did to it in Word."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from lxml.etree import _Element

from reportgen.app.lint_format import lint_format
from reportgen.blocks.model import (
    Annex,
    Block,
    Document,
    Enumeration,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.blocks.numbering import numbered
from reportgen.docx.writing.write import draft_bytes

Change = Callable[[Word], None]
SENTENCE = (
    "坚持以人民为中心的发展思想，深入推进“三医”协同发展和治理，全年参保82.84万人，同比增长5.3%（含灵活就业人员）。"
)


def text(words: str) -> Inlines:
    return (Text(words),)


def right_draft() -> bytes:
    """A draft with every kind of block, as the program writes it."""
    blocks: list[Block] = [
        Paragraph(text(f"2025年，{SENTENCE}现将有关情况汇报如下：")),
        Heading(1, text("主要工作完成情况")),
        Heading(2, text("参保覆盖持续巩固")),
        Paragraph(text(SENTENCE)),
        Enumeration((text("全民参保稳中有升。"), text("困难群众应保尽保。"))),
        Heading(2, text("待遇水平稳步提高"), run_in=True),
        Paragraph(text(SENTENCE)),
        Heading(3, text("经办服务")),
        Paragraph(text(SENTENCE)),
        Heading(3, text("基金监管")),
        Heading(4, text("异地就医"), run_in=True),
        Paragraph(text(SENTENCE)),
        Heading(1, text("存在的问题")),
        Paragraph(text(SENTENCE)),
        Paragraph(text(SENTENCE)),
        Signature((text("示范县医疗保障局"), text("2026年1月12日"))),
        Annex(
            text("主要指标完成情况表"),
            (
                Table(
                    caption=text("表1 主要指标"),
                    head=("指标", "本期"),
                    rows=((text("参保人数(万人)"), text("82.84")),),
                    align=("left", "right"),
                    widths=(16, 10),
                    note=text("注：数据来源于信息平台。"),
                ),
            ),
        ),
    ]
    return draft_bytes(numbered(Document((text("示范县医疗保障局2025年工作总结"),), tuple(blocks), ())))


def changed(folder: Path, change: Change) -> Path:
    """The right draft after a change, as python-docx saves it."""
    word = docx.Document(BytesIO(right_draft()))
    change(word)
    path = folder / "稿.docx"
    word.save(str(path))
    return path


def paragraph(word: Word, beginning: str) -> WordParagraph:
    """The first paragraph that begins so."""
    return next(each for each in word.paragraphs if each.text.startswith(beginning))


def only(parent: _Element, name: str) -> _Element:
    """The child of that name, which there is."""
    child = parent.find(qn(name))
    assert child is not None
    return child


def found(path: Path) -> list[str]:
    """The codes of all that is found, in the order of the draft."""
    return [each.code for each in lint_format(path).diagnostics]
