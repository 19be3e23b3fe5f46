"""The table of contents: a field with its result, bookmarks that it leads to, and page numbers where they are known."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from lxml import etree

from reportgen.blocks.contents import Entry, contents_entries
from reportgen.blocks.model import Document
from reportgen.docx.writing.contents_pages import draft_with_pages, entry_pages
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import W, body, parts
from tests.docx.samples import annual_report, documents

REPORT = annual_report()._replace(contents=2)
ENTRIES = [
    "一、主要工作完成情况",
    "（一）参保人数达到82.84万人",
    "（二）待遇水平稳步提高",
    "二、存在的问题",
    "主要指标完成情况表",
]


def links(root: etree._Element) -> list[etree._Element]:
    return root.findall(f".//{W}hyperlink")


def texts(node: etree._Element) -> list[str]:
    return [part.text or "" for part in node.iter(f"{W}t")]


def marks(root: etree._Element) -> list[str]:
    return [mark.get(f"{W}fldCharType", "") for mark in root.iter(f"{W}fldChar")]


def test_the_result_holds_each_entry_with_a_link_to_its_heading() -> None:
    root = body(draft_bytes(REPORT))
    assert [texts(link)[0] for link in links(root)] == ENTRIES
    for link, entry in zip(links(root), ENTRIES, strict=True):
        name = link.get(f"{W}anchor")
        (start,) = [mark for mark in root.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == name]
        paragraph = start.getparent()
        assert paragraph is not None
        assert "".join(texts(paragraph)).startswith(entry)
        assert f"PAGEREF {name} " in "".join(code.text or "" for code in link.iter(f"{W}instrText"))


def test_ids_of_bookmarks_are_unique() -> None:
    ids = [mark.get(f"{W}id") for mark in body(draft_bytes(REPORT)).iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


def test_without_page_numbers_the_field_is_stale_and_with_them_it_is_not() -> None:
    stale = parts(draft_bytes(REPORT))["word/document.xml"]
    assert stale.count(b"w:dirty") == 1 + len(ENTRIES)
    known = draft_bytes(REPORT, contents_pages=["1", "1", "2", "3", "5"])
    assert b"w:dirty" not in parts(known)["word/document.xml"]
    assert [texts(link)[1] for link in links(body(known))] == ["1", "1", "2", "3", "5"]


def test_the_contents_are_a_section_of_their_own_and_the_text_begins_at_page_one() -> None:
    first, second = body(draft_bytes(REPORT)).iter(f"{W}sectPr")
    assert first.find(f"{W}footerReference") is None
    assert first.find(f"{W}pgNumType") is None
    assert second.find(f"{W}pgNumType").get(f"{W}start") == "1"  # type: ignore[union-attr]
    (only,) = body(draft_bytes(REPORT._replace(contents=0))).iter(f"{W}sectPr")
    assert only.find(f"{W}pgNumType") is None


def test_fields_open_and_close_in_order() -> None:
    found = marks(body(draft_bytes(REPORT)))
    assert found == ["begin", "separate", *["begin", "separate", "end"] * len(ENTRIES), "end"]


@settings(max_examples=60)
@given(documents())
def test_every_entry_leads_to_a_bookmark_in_order_whatever_is_written(document: Document) -> None:
    root = body(draft_bytes(document))
    names = [mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")]
    led_to = [link.get(f"{W}anchor") for link in links(root)]
    assert [name for name in names if name.startswith("_Toc")] == led_to
    assert len(led_to) == len(list(contents_entries(document.blocks, document.contents)))


FOUND = [Entry(1, "一、甲"), Entry(2, "（一）乙"), Entry(1, "二、甲")]


@pytest.mark.parametrize(
    ("pages", "numbers"),
    [
        (["目录\n一、甲\n（一）乙\n二、甲", "一、 甲\n（一）乙\n— 1 —", "二、甲\n— 2 —"], ("1", "1", "2")),
        (["一、甲\n— 1 —", "", "（一）\n乙。正文\n二、甲\n— 3 —"], ("1", "3", "3")),
        (["一、甲\n（一）乙\n见二、甲\n— 1 —", "二、甲\n— 2 —"], ("1", "1", "2")),
        (["一、甲\n— 1 —", "（一）乙\n— 2 —"], None),
        (["二、甲\n（一）乙\n一、甲\n— 1 —", "二、甲\n— 2 —"], None),
        ([], None),
    ],
)
def test_a_page_number_is_that_of_the_page_where_the_heading_is_found(
    pages: list[str], numbers: tuple[str, ...] | None
) -> None:
    assert entry_pages(FOUND, pages) == numbers


def test_a_draft_is_laid_out_once_and_only_for_contents() -> None:
    asked: list[bytes] = []

    def lay_out(draft: bytes) -> list[str]:
        asked.append(draft)
        return ["\n".join([*ENTRIES, "— 7 —"])]

    draft = draft_with_pages(REPORT, lay_out)
    assert asked == [draft_bytes(REPORT)]
    assert draft == draft_bytes(REPORT, contents_pages=["7"] * len(ENTRIES))
    plain = REPORT._replace(contents=0)
    assert draft_with_pages(plain, lay_out) == draft_bytes(plain)
    assert len(asked) == 1
    assert draft_with_pages(REPORT, lambda _: ["甲"]) == draft_bytes(REPORT)


def test_styles_of_the_entries_have_a_dotted_leader_to_the_edge_and_step_in() -> None:
    styles = etree.fromstring(parts(draft_bytes(REPORT))["word/styles.xml"])
    found = {style.get(f"{W}styleId"): style for style in styles}
    tabs = [found[f"TOC{level}"].find(f"{W}pPr/{W}tabs/{W}tab") for level in (1, 2)]
    assert [(tab.get(f"{W}leader"), tab.get(f"{W}pos")) for tab in tabs if tab is not None] == [("dot", "8844")] * 2
    indents = [int(found[f"TOC{level}"].find(f"{W}pPr/{W}ind").get(f"{W}left")) for level in (1, 2, 3, 4)]  # type: ignore[union-attr, arg-type]
    assert [below - above for above, below in pairwise(indents)] == [315] * 3
    assert re.fullmatch(r"toc \d", found["TOC1"].find(f"{W}name").get(f"{W}val") or "")  # type: ignore[union-attr]
