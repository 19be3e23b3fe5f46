"""Documents that inputs begin with: drafts that the program builds, and one such as word processors save, written by hand."""

import tempfile
import zipfile
from functools import cache
from pathlib import Path

from fuzz.case import PERIOD
from fuzz.figures import Measure
from fuzz.projects import project

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY, STYLE_SHEET, NUMBERING, FOOTER = "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footer1.xml"

_MEASURES = (
    Measure("参保人数", "insured", "人", "人", 0, "stock", "万人", 2),
    Measure("基金收入", "income", "万元", "元", 4, "amount", "亿元", 2),
    Measure("报销比例", "rate", "%", "", -2, "rate"),
    Measure("未知", "unknown", "万元", "元", 4, "amount"),
)
_FIGURES = "figures: {参保人数: 828357, 基金收入: 1.2亿, 报销比例: 68.4, 未知: ~}\n"
_SECTIONS = (
    "# 成效\n\n参保{{ 参保人数 }}，收入{{ 基金收入 }}。\n\n## 好{接排}\n\n比例{{ 报销比例 }}，缺{{ 未知 }}。\n\n::: 署名\n示范县医疗保障局\n{{ 成文日期 }}\n:::\n",
    "# 一\n\n## 二\n\n### 三\n\n#### 四{接排}\n\n**先**是{{ 参保人数 }}。\n\n1. 甲{{ 基金收入 }}。\n2. 乙。\n\n::: 一是 分段\n1. 甲\n\n乙{{ 报销比例 }}\n:::\n\n{{ 表格(['参保人数', '基金收入'], 标题='表') }}\n",
    "甲{{ 参保人数 }}乙{{ 参保人数 }}丙。\n\n{{ 图表('柱形图', ['基金收入'], 标题='图') }}\n\n::: 主送\n各局：\n:::\n\n::: 附件\n1. 甲表\n:::\n",
)
_GENRE_MORE = (b"", b"contents: 2\nannex: {indicators: all}\n", b"header: \xe7\x9c\x89\n")


@cache
def drafts() -> tuple[dict[str, bytes], ...]:
    """The parts of a few drafts, built by the program itself, and of one that others made."""
    from reportgen.app.build import build

    made = []
    for section, more in zip(_SECTIONS, _GENRE_MORE, strict=True):
        files = project(_MEASURES, _FIGURES, template=section)
        files["templates/t/genre.yaml"] += more
        with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            for name, content in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            draft = Path(folder, "draft.docx")
            outcome = build(PERIOD, output=draft, cwd=Path(folder))
            if outcome.path is None:
                raise RuntimeError([(each.code, str(each.place), each.finding.fields) for each in outcome.diagnostics])
            with zipfile.ZipFile(draft) as archive:
                made.append({name: archive.read(name) for name in archive.namelist()})
    return (*made, foreign())


def _paragraph(text: str, style: str = "", properties: str = "", run: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


@cache
def foreign() -> dict[str, bytes]:
    """A document as offices have them: formatted by hand, numbered by hand and by Word, tables, changes, boxes, fields."""
    face = '<w:rFonts w:ascii="Times New Roman" w:eastAsia="{}" w:hAnsi="Times New Roman"/><w:sz w:val="{}"/>'
    body = "".join((
        _paragraph("示范县人民政府文件", properties='<w:jc w:val="center"/>', run='<w:color w:val="FF0000"/>' + face.format("方正小标宋简体", 72)),
        _paragraph("示政发〔2026〕1号", properties='<w:jc w:val="center"/>', run=face.format("仿宋_GB2312", 32)),
        _paragraph("关于2025年工作情况的报告", "Heading1", '<w:jc w:val="center"/>', face.format("方正小标宋_GBK", 44)),
        _paragraph("市人民政府：", run=face.format("仿宋_GB2312", 32)),
        _paragraph("一、主要成效", "Heading2", '<w:ind w:firstLineChars="200"/>', face.format("黑体", 32)),
        _paragraph("（一）参保覆盖", "Heading3", '<w:ind w:firstLineChars="200"/>', face.format("楷体_GB2312", 32)),
        _paragraph("全县参保58.5万人，增长4.8%，“好”——8．8。", properties='<w:ind w:firstLineChars="200"/><w:spacing w:line="560" w:lineRule="exact"/>', run=face.format("仿宋_GB2312", 32)),
        _paragraph("列表项", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>添</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>',
        '<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r></w:p>',
        '<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:bookmarkStart w:id="5" w:name="_rg1"/><w:r><w:t>控</w:t></w:r><w:bookmarkEnd w:id="5"/></w:p></w:sdtContent></w:sdt>',
        _paragraph("附件：1．情况表", properties='<w:ind w:firstLineChars="200"/>'),
        _paragraph("示范县医疗保障局", properties='<w:jc w:val="right"/><w:ind w:rightChars="400"/>'),
        _paragraph("2026年1月12日", properties='<w:jc w:val="right"/>'),
        _paragraph("抄送：市医疗保障局。"),
    ))  # fmt: skip
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/>'
        '<w:pgNumType w:fmt="numberInDash"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    )
    spaces = f'xmlns:w="{WORD}" xmlns:r="{_R}"'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for level in (1, 2, 3)
    )
    texts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        BODY: f"<w:document {spaces}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(
                (
                    ("styles", "styles.xml"),
                    ("numbering", "numbering.xml"),
                    ("footer", "footer1.xml"),
                    ("settings", "settings.xml"),
                ),
                1,
            )
        )
        + "</Relationships>",
        STYLE_SHEET: f'<w:styles {spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>{styles}</w:styles>',
        NUMBERING: f'<w:numbering {spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        FOOTER: f'<w:ftr {spaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="宋体"/><w:sz w:val="28"/></w:rPr><w:t>— </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
        "word/settings.xml": f"<w:settings {spaces}><w:evenAndOddHeaders/></w:settings>",
    }
    return {name: f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'.encode() for name, text in texts.items()}
