"""Documents for the tests of writers and readers: one that has everything, and any number that hypothesis thinks of."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from hypothesis import strategies as st

from reportgen.blocks.model import (
    Addressee,
    Annex,
    Attachments,
    Block,
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

SENTENCE = "坚持以人民为中心的发展思想，深入推进“三医”协同发展和治理，全面落实医疗保障各项改革任务——稳中求进。"


def plain(inlines: Inlines) -> str:
    return "".join(inline.figure.text if isinstance(inline, FigureInline) else inline.text for inline in inlines)


def figure(
    text: str,
    key: str = "_rg1",
    name: str = "城乡居民参保人数",
    *,
    missing: bool = False,
    questions: Sequence[str] = (),
) -> FigureRecord:
    return FigureRecord(
        key=key,
        text=text,
        indicator="resident_insured",
        name=name,
        operation="value",
        rule="V1",
        period="2025",
        base_period="2024",
        value="828357",
        base_value="812345",
        unit="人",
        origin="data/2025.yaml:14:9",
        base_origin="data/汇总.xlsx:汇总!C7",
        computation="828357 ÷ 812345 − 1 = 1.97%",
        missing=missing,
        questions=tuple(questions),
    )


class Figures:
    """Makes figures with keys in order, and remembers their records."""

    def __init__(self) -> None:
        self.records: list[FigureRecord] = []
        self._numbers = count(1)

    def __call__(self, text: str, *questions: str, missing: bool = False, strong: bool = False) -> FigureInline:
        record = figure(text, f"_rg{next(self._numbers)}", missing=missing, questions=questions)
        self.records.append(record)
        return FigureInline(record, strong)


def line_of(text: str) -> Inlines:
    return (Text(text),)


def wide(rows: int = 2, columns: int = 9, **fields: Any) -> Table:
    """A table in which each number says where it stands."""
    head = ("指标", *(f"{2016 + place}年" for place in range(columns - 1)))
    cells = tuple(
        (line_of(f"第{row}项"), *(line_of(f"{row}.{place}") for place in range(1, columns)))
        for row in range(1, rows + 1)
    )
    align = ("left", *["decimal"] * (columns - 1))
    return Table(line_of("情况"), head, cells, align, (20, *[14] * (columns - 1)), **fields)


def annual_report() -> Document:
    """A small report with every kind of block; figures also stand in its title, a heading and its table."""
    fig = Figures()

    def sentence() -> Inlines:
        return (Text("全县城乡居民医保参保"), fig("82.84万人"), Text("，"), fig("同比增长5.3%"), Text("。" + SENTENCE))

    title = ((Text("示范县医疗保障局"),), (fig("2025年"), Text("工作总结")))
    blocks: list[Block] = [
        Paragraph((Text("截至2025年12月31日，"), *sentence())),
        Heading(1, (Text("主要工作完成情况"),)),
        Heading(2, (Text("参保人数达到"), fig("82.84万人"))),
        Enumeration(
            (
                (Text("全民参保稳中有升。", strong=True), *sentence()),
                (
                    Text("困难群众应保尽保。", strong=True),
                    Text("资助"),
                    fig("XX万人", "未报", "请问科室", missing=True),
                ),
                (Text("“一老一小”", strong=True), Text('A<B & "C"')),
            )
        ),
        Heading(2, (Text("待遇水平稳步提高"),), run_in=True),
        Paragraph(sentence()),
        Heading(3, (Text("经办服务"),)),
        Heading(4, (Text("异地就医"),), run_in=True),
        Enumeration(((Text("直接结算"),), (Text("跨省通办"),)), "首先"),
        Heading(1, (Text("存在的问题"),)),
        Paragraph(sentence()),
        Signature(((Text("示范县医疗保障局"),), (Text("2026年1月10日"),))),
        Annex(
            (Text("主要指标完成情况表"),),
            (
                Table(
                    caption=(Text("表1 主要指标"),),
                    head=("指标", "单位", "本期"),
                    rows=(
                        ((Text("参保人数"),), (Text("万人"),), (fig("82.84", "与上期相差较大"),)),
                        ((Text("资助人数"),), (Text("万人"),), (fig("XX", missing=True),)),
                    ),
                    align=("left", "center", "right"),
                    widths=(16, 6, 10),
                    note=(Text("注：数据来源于信息平台。"),),
                ),
            ),
        ),
    ]
    return numbered(Document(title, tuple(blocks), tuple(fig.records), "示范县医疗保障局", "2026-01-10"))


NASTY = (
    "甲乙丙12.5%，。；：“”——…<>&\"'\\*_`[]|#~$+-.)\x00\x0b\x1f\t\n\r\u3000\u200b\u202e\ufffe\uffff\ue000😀👨‍👩‍👧ß‰℃①"
)
texts = st.text(st.sampled_from(NASTY) | st.characters(), max_size=12)
words = st.text(st.sampled_from("甲乙丙丁1"), min_size=1, max_size=6)


@st.composite
def inlines(draw: st.DrawFn, keys: "count[int]") -> Inlines:
    parts: list[Text | FigureInline] = []
    for _ in range(draw(st.integers(0, 4))):
        if draw(st.booleans()):
            parts.append(Text(draw(texts), draw(st.booleans())))
            continue
        record = figure(
            draw(texts | words),
            f"_rg{next(keys)}",
            draw(texts),
            missing=draw(st.booleans()),
            questions=draw(st.lists(texts, max_size=2)),
        )
        parts.append(FigureInline(record._replace(computation=draw(texts)), draw(st.booleans())))
    return tuple(parts)


@st.composite
def tables(draw: st.DrawFn, keys: "count[int]") -> Table:
    columns = draw(st.integers(1, 5))
    cells = st.tuples(*[inlines(keys)] * columns)
    return Table(
        caption=draw(inlines(keys)),
        head=tuple(draw(st.lists(texts, min_size=columns, max_size=columns))),
        rows=tuple(draw(st.lists(cells, max_size=3))),
        align=tuple(
            draw(st.lists(st.sampled_from(["left", "center", "right", "decimal"]), min_size=columns, max_size=columns))
        ),
        widths=tuple(draw(st.lists(st.integers(0, 40), min_size=columns, max_size=columns))),
        note=draw(inlines(keys)),
        source=draw(inlines(keys)),
        unit=draw(st.sampled_from(["", "万元"])),
        total=draw(st.booleans()),
        landscape=draw(st.booleans()),
    )


def flat_blocks(keys: "count[int]") -> st.SearchStrategy[Block]:
    text = inlines(keys)
    return st.one_of(
        st.builds(Heading, st.integers(1, 4), text, st.booleans()),
        st.builds(Paragraph, text),
        st.builds(
            Enumeration,
            st.lists(text, max_size=4).map(tuple),
            st.sampled_from(["是", "要", "首先", "第一", "①"]),
            st.sampled_from(["。", "；"]),
            apart=st.just(False),
            below=st.just(()),
        ),
        st.builds(
            lambda items: Enumeration(
                tuple(item for item, _ in items), apart=True, below=tuple(tuple(further) for _, further in items)
            ),
            st.lists(st.tuples(text, st.lists(text, max_size=2)), max_size=4),
        ),
        st.builds(Signature, st.lists(text, max_size=3).map(tuple)),
        st.builds(Addressee, text),
        st.builds(Attachments, st.lists(text, max_size=11).map(tuple)),
        tables(keys),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document, numbered; its texts hold what XML, Markdown and Word are afraid of."""
    keys = count(1)
    title = tuple(draw(st.lists(inlines(keys), max_size=2)))
    blocks = draw(st.lists(flat_blocks(keys), max_size=6))
    for _ in range(draw(st.integers(0, 2))):
        blocks.append(Annex(draw(inlines(keys)), tuple(draw(st.lists(flat_blocks(keys), max_size=2)))))
    date = draw(st.sampled_from(["", "2026-01-10", "坏"]))
    made = Document(title, tuple(blocks), (), draw(texts), date, header=draw(texts), contents=draw(st.integers(0, 4)))
    return numbered(made)
