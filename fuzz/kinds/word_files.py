"""Documents for lint-format and trace, and as the pattern of drafts: ours and others', whole, changed, and large."""

import re
from random import Random

from fuzz.case import DRAFT, STYLE, Case
from fuzz.documents import BODY, FOOTER, NUMBERING, STYLE_SHEET, drafts, foreign
from fuzz.figures import measures
from fuzz.mutate_package import changed, looked, strict, zipped
from fuzz.projects import chance, project
from fuzz.workbooks import packed

KIND = "docx"


def make(drawn: Random) -> Case:
    """A document, alone or beside a project whose drafts are to look like it."""
    way = drawn.random()
    parts = dict(drawn.choice(drafts()))
    if way < 0.02:
        parts, note = _growing(drawn)
        unpacked = sum(map(len, parts.values()))
        return Case(KIND, _beside(drawn, packed(parts)), odd_file=True, note=note, unpacked=unpacked, grown=True)
    if way < 0.06:
        return Case(KIND, {DRAFT: packed(strict(parts))}, odd_file=True, note="strict")
    if way < 0.12:
        return Case(
            KIND, {DRAFT: packed(parts if chance(drawn, 0.5) else _other_prefix(parts))}, whole=True, note="whole"
        )
    if way < 0.25:  # what the text says is as it was
        parts[STYLE_SHEET] = looked(drawn, parts[STYLE_SHEET], drawn.choice((1, 2, 5)))
        return Case(KIND, _beside(drawn, packed(parts)), odd_file=True, note="styles")
    made = changed(drawn, parts, (BODY, BODY, BODY, STYLE_SHEET, NUMBERING, FOOTER, "customXml/item1.xml"))
    return Case(KIND, _beside(drawn, zipped(drawn, made)), odd_file=True, note="changed parts")


def _beside(drawn: Random, content: bytes) -> dict[str, bytes]:
    if chance(drawn, 0.2):
        known = measures(drawn, 2, 3)
        return project(known, f"figures: {{{known[0].name}: 5}}\n", {STYLE: content, DRAFT: content})
    return {DRAFT: content}


def _other_prefix(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The body with another prefix for its namespace: the same document."""
    body = re.sub(rb"(</?|\s)w:", rb"\1q:", parts[BODY]).replace(b"xmlns:w=", b"xmlns:q=")
    return parts | {BODY: body}


def _growing(drawn: Random) -> tuple[dict[str, bytes], str]:
    parts = dict(drawn.choice((drafts()[0], foreign())))
    part, mark, piece = drawn.choice(_WAYS)
    count = drawn.choice((2000, 8000, 20_000, 60_000_000 // len(piece)))
    count = min(count, 60_000_000 // len(piece))
    parts[part] = parts.get(part, b"").replace(mark, piece * count + mark, 1)
    if b"#" in piece:  # numbered pieces, each of which is another
        numbers = iter(range(10**9))
        parts[part] = re.sub(rb"#", lambda _: str(next(numbers) // piece.count(b"#")).encode(), parts[part])
    return parts, f"{part}: {piece!r} × {count}"


_SDT = b'<w:sdt><w:sdtPr><w:tag w:val="_rg1"/></w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt>'
_WAYS = (
    (BODY, b"</w:body>", b"<w:p/>"),
    (BODY, b"</w:body>", b"<a/>"),
    (BODY, b"</w:body>", b"<w:p><w:r><w:t>x</w:t></w:r></w:p>"),
    (BODY, b"</w:body>", b'<w:bookmarkStart w:id="#" w:name="_rg#"/>'),
    (BODY, b"</w:p>", b'<w:bookmarkStart w:id="#" w:name="_rg1"/>'),
    (BODY, b"</w:p>", _SDT),
    (BODY, b"</w:p>", b"<w:r><w:t>x</w:t></w:r>"),
    (BODY, b"</w:p>", b"<w:r><w:tab/></w:r>"),
    (BODY, b"</w:p>", b"<w:hyperlink>"),
    (BODY, b"</w:t>", "甲".encode()),
    (BODY, b"</w:t>", b"1."),
    (BODY, b"</w:body>", b"<w:tbl><w:tr><w:tc>"),
    (BODY, b"</w:body>", b"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    (
        BODY,
        b"</w:body>",
        b'<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId3"/></w:sectPr></w:pPr></w:p>',
    ),
    (BODY, b"</w:body>", b'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'),
    (
        STYLE_SHEET,
        b"</w:styles>",
        b'<w:style w:type="paragraph" w:styleId="s#"><w:name w:val="n#"/><w:basedOn w:val="s#"/></w:style>',
    ),
    (STYLE_SHEET, b"</w:styles>", b"<w:style/>"),
    (NUMBERING, b"</w:numbering>", b'<w:num w:numId="#"><w:abstractNumId w:val="0"/></w:num>'),
    (FOOTER, b"</w:ftr>", b"<w:p><w:r><w:t>1</w:t></w:r></w:p>"),
    ("[Content_Types].xml", b"</Types>", b"<Default/>"),
    ("word/_rels/document.xml.rels", b"</Relationships>", b'<Relationship Id="r#" Type="t" Target="x"/>'),
)
