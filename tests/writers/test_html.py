"""A page for the browser: the text of the draft, the source behind each figure, and nothing that a text could break."""

import re
from decimal import Decimal
from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
    Chart,
    ChartSeries,
    Document,
    Enumeration,
    FigureInline,
    FigureRecord,
    Heading,
    Inlines,
    Paragraph,
    Signature,
    Table,
    Text,
)
from reportgen.blocks.numbering import numbered
from reportgen.docx.parts.profile import GBT9704, Face
from reportgen.docx.writing.write import draft_bytes
from reportgen.writers.html import html_text
from reportgen.writers.markdown import markdown_text
from reportgen.writers.page_css import PAGE_CSS
from reportgen.writers.seal import is_untouched
from tests.docx.office import W
from tests.docx.office import body as parsed
from tests.docx.samples import annual_report, documents, figure, plain, texts

VOID = {"meta", "br"}


class Element(NamedTuple):
    tag: str
    attributes: dict[str, str]
    children: list["Element | str"]

    def all(self, tag: str, class_: str = "") -> list["Element"]:
        """The elements below of a tag, and of a class where one is given, in the order of the text."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and (not class_ or class_ in child.attributes.get("class", "").split()):
                    found.append(child)
                found += child.all(tag, class_)
        return found

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class Reader(HTMLParser):
    """Reads a page into a tree, as strictly as tags can be read: each that is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {}, [])
        self.open = [self.root]
        self.comments: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        new = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.open[-1].children.append(new)
        if tag not in VOID:
            self.open.append(new)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def read(page: str) -> Element:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root]
    assert len(reader.comments) == 1, "only the seal"
    return reader.root


def page_of(*blocks: Block, title: tuple[Inlines, ...] = ()) -> Element:
    return read(html_text(numbered(Document(title, blocks, ()))))


def body(page: Element) -> Element:
    """The draft itself: the page without the list of questions."""
    (main,) = page.all("main")
    return main


def words(text: str) -> tuple[Text]:
    return (Text(text),)


def figures(page: Element) -> list[Element]:
    return body(page).all("span", "figure")


def told(page: Element) -> list[list[str]]:
    """The lines of each figure's tooltip."""
    return [each.attributes["title"].split("\n") for each in figures(page)]


BODY = Paragraph(words("正文。"))


def test_a_report_reads_like_the_draft() -> None:
    page = body(
        page_of(
            Heading(1, words("完成情况")),
            Heading(2, words("参保"), run_in=True),
            Enumeration(((Text("扩面。", strong=True), Text("甲")), words("乙"))),
            Heading(2, words("基金")),
            Heading(3, words("经办")),
            Heading(4, words("窗口")),
            BODY,
            Table(
                words("指标表"),
                ("指标", "本期"),
                ((words("甲"), words("1")),),
                ("left", "right"),
                (1, 1),
                words("注：略"),
            ),
            Signature((words("某局"), words("2026年1月10日"))),
            Annex(words("附表"), (BODY,)),
            title=(words("某局"), words("工作总结")),
        )
    )
    main, annex = page.all("section", "sheet")
    assert [each.text for each in main.all("h1")] == ["某局工作总结"]
    assert [each.text for each in main.all("h2")] == ["一、完成情况"]
    assert [each.text for each in main.all("h3")] == ["（二）基金"]
    assert [each.text for each in main.all("h4")] == ["1.经办"]
    assert [each.text for each in main.all("h5")] == ["（1）窗口"]
    run_in, text, note, *signature = main.all("p")
    assert run_in.text == "（一）参保。一是扩面。甲。二是乙。"
    assert [each.text for each in run_in.all("span", "level2")] == ["（一）参保。"]
    assert [each.text for each in run_in.all("strong")] == ["一是", "扩面。"]
    assert (text.text, note.text, note.attributes["class"]) == ("正文。", "注：略", "note")
    assert [each.text for each in signature] == ["某局", "2026年1月10日"]
    assert main.all("div", "signature")[0].all("p") == signature
    (table,) = main.all("table")
    assert [each.text for each in table.all("caption")] == ["表1\u3000指标表"]
    assert [each.text for each in table.all("th")] == ["指标", "本期"]
    assert [(each.text, each.attributes["class"]) for each in table.all("td")] == [("甲", "left"), ("1", "right")]
    assert [each.text for each in annex.all("p")] == ["附件", "正文。"]
    assert [each.text for each in annex.all("h2", "title")] == ["附表"]


def significant(text: str) -> str:
    return re.sub("[\x00-\x20\x7f\xa0\ud800-\udfff\ufffe\uffff]+", "", text)


def text_of_markdown(document: Document) -> str:
    """The text of the Markdown draft as its readers show it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown_text(document))
    return "".join(
        child.content for token in tokens for child in token.children or [] if child.type in ("text", "text_special")
    )


def text_of_docx(document: Document) -> str:
    return "".join(each.text or "" for each in parsed(draft_bytes(document)).iter(f"{W}t"))


def test_the_text_is_that_of_the_markdown_draft() -> None:
    text = significant(body(read(html_text(annual_report()))).text)
    assert text == significant(text_of_markdown(annual_report()))
    assert "（二）待遇水平稳步提高。全县城乡居民" in text


@given(documents())
def test_any_draft_has_the_text_of_its_docx_and_is_well_formed(document: Document) -> None:
    page = html_text(document)
    assert significant(body(read(page)).text) == significant(text_of_docx(document))
    root = etree.fromstring(page.encode(), etree.XMLParser(resolve_entities=False))
    assert root.tag == "html"
    names = [each.get("id") for each in root.iter() if "id" in each.attrib]
    assert len(set(names)) == len(names)
    assert all(each.get("href", "")[1:] in names for each in root.iter("a"))


def test_a_figure_tells_where_it_comes_from() -> None:
    record = FigureRecord(
        key="_rg1",
        text="同比增长5.3%",
        indicator="income",
        name="基金收入",
        operation="yoy",
        rule="C1",
        period="2025",
        base_period="2024",
        value="120000000",
        base_value="114000000",
        unit="元",
        origin="data/2025.yaml:14:9",
        base_origin="data/汇总.xlsx:汇总!C7",
        computation="120000000 ÷ 114000000 − 1",
        missing=False,
        questions=("变动过大",),
    )
    page = page_of(Paragraph((FigureInline(record),)))
    assert told(page) == [
        [
            "基金收入（income）",
            "数值：120000000元（2025）",
            "来源：data/2025.yaml:14:9",
            "相比：114000000元（2024）",
            "相比的来源：data/汇总.xlsx:汇总!C7",
            "算法：120000000 ÷ 114000000 − 1",
            "措辞规则：C1",
            "待核：变动过大",
        ]
    ]
    nothing = record._replace(
        **dict.fromkeys(["value", "base_value", "base_origin", "base_period", "computation"], ""),
        missing=True,
        questions=(),
    )
    assert told(page_of(Paragraph((FigureInline(nothing),)))) == [
        ["基金收入（income）", "数值：没有（2025）", "来源：data/2025.yaml:14:9", "措辞规则：C1"]
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("340.863873377463851188935320439332864908842128619503716578529", "340.8638733774…"),
        ("0.0457791162827726377946058641851400996030981884592956200629681", "0.0457791162…"),
        ("0.1234567890123", "0.1234567890123"),
        ("881779800", "881779800"),
        ("1" * 40, "1" * 40),
    ],
)
def test_a_quotient_without_end_is_cut_where_nobody_reads_on(value: str, shown: str) -> None:
    record = figure("5元")._replace(value=value, base_value=value)
    (lines,) = told(page_of(Paragraph((FigureInline(record),))))
    assert [line for line in lines if line.startswith(("数值", "相比："))] == [
        f"数值：{shown}人（2025）",
        f"相比：{shown}人（2024）",
    ]


def test_a_parameter_that_is_no_indicator_is_told_by_its_name() -> None:
    record = figure("15个工作日", name="零星报销时限")._replace(
        indicator="", value="", base_value="", base_origin="", computation="", rule=""
    )
    assert told(page_of(Paragraph((FigureInline(record),)))) == [["零星报销时限", "来源：data/2025.yaml:14:9"]]


def test_missing_values_and_no_others_are_highlighted() -> None:
    page = read(html_text(annual_report()))
    marked = [each.text for each in body(page).all("mark")]
    assert marked == [record.text for record in annual_report().figures if record.missing] == ["XX万人", "XX"]
    assert all(mark in [each for span in figures(page) for each in span.all("mark")] for mark in body(page).all("mark"))


def test_a_question_stands_at_its_figure_and_in_the_list() -> None:
    page = read(html_text(annual_report()))
    asked = [record for record in annual_report().figures if record.questions]
    marks = page.all("a", "query")
    (aside,) = page.all("aside")
    items = aside.all("li")
    assert len(asked) == len(marks) == len(items) == 2
    for number, (record, mark, item) in enumerate(zip(asked, marks, items, strict=True), start=1):
        assert mark.attributes["href"] == f"#{item.attributes['id']}" == f"#q{number}"
        assert mark.attributes["title"].split("\n") == list(record.questions)
        assert mark.text == "", "what is copied is the draft"
        assert item.all("a")[0].attributes["href"] == f"#{record.key}"
        assert [each.text for each in item.all("p")] == list(record.questions)
        (place,) = [each for each in figures(page) if each.attributes.get("id") == record.key]
        assert place.text == record.text


def test_a_draft_without_questions_has_no_list() -> None:
    assert page_of(BODY).all("aside") == []


def test_a_figure_printed_again_has_its_source_but_one_anchor_and_one_question() -> None:
    again = FigureInline(figure("5人", questions=("请核对",)))
    page = page_of(Paragraph((again, Text("，"), again)))
    assert [each.attributes.get("id") for each in figures(page)] == ["_rg1", None]
    assert told(page)[0] == told(page)[1]
    assert len(page.all("a", "query")) == len(page.all("li")) == 1


EVIL = "<script>alert('1')</script>&amp;\" onmouseover=\"x' --><!--"


def test_no_text_of_anybody_is_markup() -> None:
    record = figure(EVIL, name=EVIL, questions=(EVIL,))._replace(
        indicator=EVIL, origin=EVIL, base_origin=EVIL, computation=EVIL, period=EVIL, rule=EVIL, unit=EVIL
    )
    gone = record._replace(key="_rg2", missing=True)
    table = Table(words(EVIL), (EVIL,), (((FigureInline(gone),),),), ("left",), (1,), words(EVIL))
    blocks = (
        Heading(1, words(EVIL)),
        Paragraph((Text(EVIL, strong=True), FigureInline(record))),
        table,
        Signature((words(EVIL),)),
        Annex(words(EVIL), (BODY,)),
    )
    page = html_text(numbered(Document((words(EVIL),), blocks, (), creator=EVIL)))
    tree = read(page)
    assert tree.all("script") == []
    assert "<script" not in page
    assert [each.text for each in tree.all("title")] == [EVIL]
    assert {"author": EVIL}.items() <= {
        each.attributes.get("name"): each.attributes.get("content") for each in tree.all("meta")
    }.items()
    assert told(tree)[0][0] == f"{EVIL}（{EVIL}）"
    assert [each.text for each in figures(tree)] == [EVIL, EVIL]
    assert [each.text for each in tree.all("li")[0].all("p")] == [EVIL]
    allowed = {"class", "id", "title", "href", "data-number", "aria-label", "scope", "lang", "charset", "name"} | {
        "content",
        "http-equiv",
    }
    assert {name for each in every(tree) for name in each.attributes} <= allowed


def every(element: Element) -> list[Element]:
    below = [child for child in element.children if isinstance(child, Element)]
    return [*below, *(inner for child in below for inner in every(child))]


@given(st.lists(texts, min_size=1, max_size=3))
def test_every_text_is_read_back(parts: list[str]) -> None:
    paragraph = Paragraph(tuple(map(Text, ["甲", *parts, "乙"])))
    (read_back,) = body(page_of(paragraph)).all("p")
    assert significant(read_back.text) == significant(plain(paragraph.inlines))


def test_nothing_is_loaded_from_anywhere() -> None:
    page = html_text(annual_report())
    tree = read(page)
    assert not re.search(r"(?:https?:)?//\w|url\(|@import", page)
    assert not {"script", "link", "img", "iframe", "object", "base"} & {each.tag for each in every(tree)}
    assert all(each.attributes["href"].startswith("#") for each in tree.all("a"))
    policies = [each.attributes["content"] for each in tree.all("meta") if "http-equiv" in each.attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_it_is_chinese_and_says_who_wrote_what() -> None:
    tree = read(html_text(annual_report()))
    assert tree.all("html")[0].attributes == {"lang": "zh-CN"}
    assert [each.text for each in tree.all("title")] == ["示范县医疗保障局2025年工作总结"]
    assert [each.text for each in page_of(BODY).all("title")] == ["草稿"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert html_text(annual_report()) == html_text(annual_report())


def test_a_page_is_untouched_until_a_character_of_it_changes() -> None:
    page = html_text(annual_report())
    assert is_untouched(page)
    assert is_untouched(page.replace("\n", "\r\n"))
    for other in (page.replace("82.84", "83.84", 1), page + "<p>新的一段</p>\n", page.replace("</html>", ""), ""):
        assert not is_untouched(other)


def millimetres(twips: int) -> int:
    return round(twips / 1440 * 25.4)


def test_the_measures_are_those_of_the_docx() -> None:
    page = GBT9704.page
    margins = " ".join(f"{millimetres(edge)}mm" for edge in (page.top, page.right, page.bottom, page.left))
    assert f"padding:{margins}" in PAGE_CSS
    assert f"@page{{size:A4;margin:{margins}}}" in PAGE_CSS
    assert f"width:{millimetres(page.width)}mm;min-height:{millimetres(page.height)}mm" in PAGE_CSS
    body_face = GBT9704.body
    assert f"font:{points(body_face)}/{page.line_pitch / 20:g}pt" in PAGE_CSS
    assert f"letter-spacing:{f'{body_face.spacing / 20:g}pt'.replace('0.', '.')}" in PAGE_CSS
    assert f"text-indent:{GBT9704.first_line // 100}em" in PAGE_CSS
    assert f"font-size:{points(GBT9704.title)};line-height:{GBT9704.title_line / 20:g}pt" in PAGE_CSS
    assert f"margin:{page.line_pitch / 20:g}pt {GBT9704.date_in // 100}em 0 auto" in PAGE_CSS
    assert f"font:{points(GBT9704.table_cell)}/{GBT9704.table_line / 20:g}pt" in PAGE_CSS
    assert f"font:{points(GBT9704.table_caption)}/" in PAGE_CSS
    assert f".note{{font-size:{points(GBT9704.table_note)}" in PAGE_CSS
    assert f"border:{GBT9704.table_border / 8:g}pt".replace("0.", ".") in PAGE_CSS


def points(face: Face) -> str:
    return f"{face.size / 2:g}pt"


@pytest.mark.parametrize(
    ("selector", "face"),
    [
        (".sheet", GBT9704.body),
        ("h1,h2.title", GBT9704.title),
        *[(f"h{level + 1},.level{level}", face) for level, face in enumerate(GBT9704.headings[:2], start=1)],
        (".label", GBT9704.annex_label),
        ("th", GBT9704.table_head),
        ("caption", GBT9704.table_caption),
        ("table", GBT9704.table_cell),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_official_font_comes_first(selector: str, face: Face) -> None:
    (rule,) = re.findall(rf"^{re.escape(selector)}\{{(.*)\}}$", PAGE_CSS, re.MULTILINE)
    fonts = re.findall(r'digits,"([^"]+)"', rule)
    assert fonts[0] == face.font


def test_what_frames_the_body_stands_round_it() -> None:
    heads = (Heading(1, words("完成情况")), BODY)
    draft = Document((), (Addressee(words("市局:")), *heads, Attachments((words("附表"), words("名单")))), ())
    page = read(html_text(numbered(draft._replace(header="征求意见稿", contents=1))))
    assert [each.text for each in page.all("p", "header")] == ["征求意见稿"]
    assert [each.text for each in page.all("nav", "contents")[0].all("li")] == ["一、完成情况"]
    assert [each.text for each in page.all("p", "addressee")] == ["市局："]
    (attachments,) = page.all("div", "attachments")
    assert [each.text for each in attachments.all("li")] == ["1.附表", "2.名单"]


def test_a_chart_is_its_data_in_a_table_with_unit_total_and_source() -> None:
    income = ChartSeries("收入", (Decimal("7.305"), None), 2)
    chart = Chart("column", words("收支"), ("2024年", "2025年"), (income,), "亿元", "")
    table = Table(
        words("情况"),
        ("指标", "本期"),
        ((words("合计"), words("1")),),
        ("left", "decimal"),
        (1, 1),
        total=True,
        unit="万元",
    )
    first, second = body(page_of(chart, table._replace(source=words("来源：某局")))).all("table")
    assert [each.text for each in first.all("td")] == ["2024年", "7.31", "2025年", "—"]
    assert first.all("caption")[0].text == "图1 收支"
    assert second.all("caption")[0].text == "表1\u3000情况（单位：万元）"
    assert [each.text for each in second.all("strong")] == ["合计", "1"]
