"""Whatever a file holds, the check answers with findings and never breaks down."""

import random
import re
import time
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.app.lint_format import lint_format
from reportgen.blocks.model import Block, Document, Heading, Paragraph, Text
from reportgen.blocks.numbering import numbered
from reportgen.diagnostics.rendering import as_text, message
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import parts, repacked
from tests.docx.samples import documents
from tests.review.format.drafts import SENTENCE, right_draft

NONSENSE = ("", "-1", "0", "99999999999999999999", "1.5", "true", "甲", "12pt", "NaN", "%1")

RIGHT = right_draft()
SPOILT = ("word/document.xml", "word/styles.xml", "word/footer1.xml", "word/settings.xml")


@settings(max_examples=40, deadline=None)
@given(documents())
def test_any_document_is_judged(tmp_path_factory: pytest.TempPathFactory, document: Document) -> None:
    path = tmp_path_factory.getbasetemp() / "any-format.docx"
    path.write_bytes(draft_bytes(document))
    assert {each.code[0] for each in lint_format(path).diagnostics} <= {"F"}


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32))
def test_attributes_full_of_nonsense_are_no_fault_of_ours(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (hypothesis' own would have to remember thousands of choices)

    def spoilt(xml: str) -> str:
        return re.sub(
            r'(w:(?!id|name)\w+)="[^"]*"',
            lambda match: f'{match[1]}="{chance.choice(NONSENSE)}"' if chance.random() < 0.2 else match[0],
            xml,
        )

    path = tmp_path_factory.getbasetemp() / "spoilt.docx"
    path.write_bytes(repacked(RIGHT, {name: spoilt(parts(RIGHT)[name].decode()).encode() for name in SPOILT}))
    found = lint_format(path).diagnostics
    assert {each.code[0] for each in found} <= {"F"}
    assert bool(as_text(found)) == bool(as_text(found, lang="en")) == bool(found)


def test_a_wrong_font_in_forty_paragraphs_is_one_finding(tmp_path: Path) -> None:
    blocks: tuple[Block, ...] = (Heading(1, (Text("工作"),)), *(Paragraph((Text(SENTENCE),)) for _ in range(40)))
    document = numbered(Document((), blocks, ()))
    word = docx.Document(BytesIO(draft_bytes(document)))
    for each in word.paragraphs[1:]:
        each.runs[0].font.name = None
        fonts = each.runs[0]._r.get_or_add_rPr().get_or_add_rFonts()
        fonts.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia", "宋体")
    path = tmp_path / "forty.docx"
    word.save(str(path))
    (found,) = lint_format(path).diagnostics
    assert message(found) == "正文应为“仿宋_GB2312”，第2段“坚持以人民为中心的发…”和另外39段有“宋体”"


def test_a_draft_of_sixty_pages_is_judged_in_two_seconds(tmp_path: Path) -> None:
    paragraphs = tuple(Paragraph((Text(SENTENCE * 3),) * 4) for _ in range(300))  # 300 × 660 characters: 320 pages
    path = tmp_path / "long.docx"
    path.write_bytes(draft_bytes(numbered(Document((), paragraphs, ()))))
    start = time.process_time()
    assert lint_format(path).diagnostics == ()
    assert time.process_time() - start < 2
