"""Small files that unpack into too much, and plain ones beside them; python-docx and Word make none of these."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from reportgen.docx.parts.namespaces import RELATION, WORD
from reportgen.docx.parts.provenance import ITEM
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import MAIN, parts, repacked
from tests.docx.samples import annual_report

STYLES, RELATIONS = "word/styles.xml", "word/_rels/document.xml.rels"
DRAFT = draft_bytes(annual_report())
NAMES = f'xmlns:w="{WORD}" xmlns:r="{RELATION}"'
RUN = "<w:r><w:t>字1</w:t></w:r>"


def document(body: str) -> bytes:
    return f"<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()


def with_body(body: str, more: Mapping[str, str] | None = None) -> bytes:
    """One of our drafts with this body, and other parts as given."""
    return repacked(DRAFT, {MAIN: document(body), **{name: text.encode() for name, text in (more or {}).items()}})


def related(*listed: tuple[str, str, str]) -> str:
    """The relations of the main part and some more: id, kind, target."""
    added = "".join(f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target="{to}"/>' for key, kind, to in listed)
    return parts(DRAFT)[RELATIONS].decode().replace("</Relationships>", added + "</Relationships>")


def styles(written: str) -> str:
    return f"<w:styles {NAMES}>{written}</w:styles>"


def style(key: str, based: str, inner: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{key}"/><w:basedOn w:val="{based}"/>{inner}</w:style>'


def of_many_entries(count: int) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(str(number)), b"")
    return buffer.getvalue()


def provenance(figures: str) -> str:
    own = parts(DRAFT)[ITEM].decode()
    return own[: own.index(">", own.index("<provenance")) + 1] + figures + "</provenance>"


_MARKS = "".join(f'<w:bookmarkStart w:id="{n}" w:name="_rg1_{n}"/>' for n in range(20_000))
_FOOTER = f"<w:ftr {NAMES}>" + "<w:p><w:r><w:t>1</w:t></w:r></w:p>" * 50_000 + "</w:ftr>"
_SECTION = '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="f"/></w:sectPr></w:pPr></w:p>'
_LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
_LISTS = (
    f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="1">{_LEVEL * 100_000}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_IN_LIST = f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{RUN}</w:p>'
_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

# What must be refused, each by the limit that it passes.
TOO_MUCH: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty paragraphs": (lambda: with_body("<w:p/>" * 10_000_000), "元素和属性"),
    "foreign elements": (lambda: with_body("<a/>" * 15_000_000), "元素和属性"),
    "utf-16": (
        lambda: repacked(DRAFT, {MAIN: document("<w:p/>" * 2_000_000).decode().encode("utf-16")}),
        "元素和属性",
    ),
    "nesting": (lambda: with_body("<w:sdt><w:sdtContent>" * 600 + "</w:sdtContent></w:sdt>" * 600), "嵌套"),
    "attributes": (lambda: with_body("<w:p " + " ".join(f'a{n}="1"' for n in range(300_000)) + "/>"), "属性"),
    "vocabularies": (lambda: with_body("<w:p " + " ".join(f'xmlns:a{n}="u"' for n in range(100_000)) + "/>"), "属性"),
    "one text": (lambda: with_body("<w:p><w:r><w:t>" + "x" * 50_000_000 + "</w:t></w:r></w:p>"), "一段文字"),
    "entries": (lambda: of_many_entries(65_000), ""),
}
# Elements with attributes take the most memory: three parts of them, each within the limit.
_ATTRIBUTES = '<w:x w:a="1" w:b="2" w:c="3"/>' * 190_000
_HEADERS = [("f", "header", "h0.xml"), ("g", "header", "h1.xml")]

# What is so large that only one of the two commands need refuse it, or none: done within the bounds in any case.
MUCH: dict[str, Callable[[], bytes]] = {
    "attributes in several parts": lambda: with_body(
        _ATTRIBUTES + _SECTION.replace("footerReference", "headerReference"),
        {
            **{f"word/h{n}.xml": f"<w:hdr {NAMES}>{_ATTRIBUTES}</w:hdr>" for n in range(2)},
            RELATIONS: related(*_HEADERS),
        },
    ),
    "paragraphs": lambda: with_body("<w:p/>" * 140_000),
    "runs": lambda: with_body(f"<w:p>{RUN * 140_000}</w:p>"),
    "deep runs": lambda: with_body(
        "<w:sdt><w:sdtContent>" * 90 + f"<w:p>{RUN}</w:p>" * 70_000 + "</w:sdtContent></w:sdt>" * 90
    ),
    "open bookmarks": lambda: with_body(f"<w:p>{_MARKS}{RUN * 20_000}</w:p>"),
    "bookmarks round a long text": lambda: with_body(f"<w:p>{_MARKS}<w:r><w:t>{'字' * 3_000_000}</w:t></w:r></w:p>"),
    "styles": lambda: with_body("<w:p/>", {STYLES: styles("".join(style(f"s{n}", "s0") for n in range(100_000)))}),
    "styles upon styles": lambda: with_body(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{RUN}</w:p>' for n in range(60_000)),
        {STYLES: styles("".join(style(f"s{n}", f"s{(n + 1) % 9_000}") for n in range(9_000)))},
    ),
    "a font's name of megabytes": lambda: with_body(
        f'<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr>{RUN * 100_000}</w:p>',
        {STYLES: styles(style("s", "s", f'<w:rPr><w:rFonts w:eastAsia="{"黑" * 3_000_000}"/></w:rPr>'))},
    ),
    "levels of a list": lambda: with_body(
        _IN_LIST * 70_000,
        {"word/numbering.xml": _LISTS, RELATIONS: related(("n", "numbering", "numbering.xml"))},
    ),
    "sections with one footer": lambda: with_body(
        _SECTION * 9_000, {"word/f.xml": _FOOTER, RELATIONS: related(("f", "footer", "f.xml"))}
    ),
    "sections": lambda: with_body(_SECTION * 60_000),
    "relations to one part": lambda: with_body(
        "<w:p/>", {RELATIONS: related(*((f"f{n}", "footer", "footer1.xml") for n in range(150_000)))}
    ),
    "fields": lambda: with_body(f"<w:p>{_FIELD * 60_000}{RUN * 60_000}</w:p>"),
    "records": lambda: with_body(
        "<w:p/>",
        {ITEM: provenance("".join(f'<figure key="_rg{n}" name="指标{n}" text="{n}"/>' for n in range(60_000)))},
    ),
}


def write(folder: Path, content: bytes) -> Path:
    path = folder / "稿.docx"
    path.write_bytes(content)
    return path
