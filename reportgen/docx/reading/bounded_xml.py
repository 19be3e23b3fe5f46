"""XML that anybody may have made, as a tree: counted before it is built, so that a small file cannot fill the memory.

A part of 284 KiB unpacks to 60 MiB of `<w:p/>`, and these are ten million elements of 120 bytes each. expat goes over the part
once and keeps nothing; only what is within the limits is built by lxml. Entities and external references are not followed,
document types are refused. Encodings are UTF-8 and UTF-16, as packages have them [ECMA-376 part 2, 9.1.2].
"""

from typing import TYPE_CHECKING

from reportgen.diagnostics.finding import N_
from reportgen.docx.reading.strict import transitional
from reportgen.docx.reading.unreadable import ComplexPackage, DamagedPackage, Excess

if TYPE_CHECKING:
    from lxml.etree import _Element

# A draft of 10,000 figures has 0.25 million elements and attributes after LibreOffice has saved it, and 0.2 million more in
# its records. A million takes 220 MiB as a tree, the worst of them, and
# that of the text is kept while another part is read.
NODES = Excess(N_("一个部件里的 XML 元素和属性"), 800_000)
NODES_TOGETHER = Excess(N_("各部件的 XML 元素和属性合计"), 1_600_000)
DEPTH = Excess(N_("XML 元素的嵌套"), 200, N_("层"))  # tables in text boxes in tables: about 60
ATTRIBUTES = Excess(N_("一个 XML 元素的属性"), 1_000)  # the root's vocabularies are some 40
PIECE = Excess(N_("一段文字或一个属性"), 10_000_000, N_("个字节"))  # libxml2's own bound
_CHUNK = 4 * 2**20


class Budget:
    """How many nodes the parts of one package may still have."""

    def __init__(self) -> None:
        self.left = NODES_TOGETHER.most

    def charge(self, nodes: int) -> None:
        """Raises ComplexPackage where the package has more than all its parts may have."""
        self.left -= nodes
        if self.left < 0:
            raise ComplexPackage(NODES_TOGETHER)


def parsed(content: bytes, budget: Budget) -> "_Element":
    """The root of a part; comments and instructions are left out, Strict vocabularies are read as the transitional ones.

    Raises:
        DamagedPackage: no well-formed XML, or with a document type.
        ComplexPackage: more or deeper than any document is.
    """
    from lxml import etree  # 25 ms, and only where drafts are read

    content = transitional(_utf8(content))
    budget.charge(_counted(content))
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as broken:
        if getattr(broken, "code", 0) == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise ComplexPackage(PIECE) from broken
        raise DamagedPackage from broken
    except ValueError as broken:
        raise DamagedPackage from broken


def _utf8(content: bytes) -> bytes:
    """The part in UTF-8, whatever its declaration says."""
    if content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        return content
    try:
        return content.decode("utf-16").encode()
    except UnicodeError as broken:
        raise DamagedPackage from broken


def _counted(content: bytes) -> int:
    """How many elements and attributes there are; nothing is kept of them."""
    from pyexpat import ExpatError, ParserCreate

    nodes = depth = 0

    def start(_: str, attributes: list[str]) -> None:
        nonlocal nodes, depth
        own = len(attributes) // 2
        nodes += 1 + own
        depth += 1
        if nodes > NODES.most:
            raise ComplexPackage(NODES)
        if own > ATTRIBUTES.most:
            raise ComplexPackage(ATTRIBUTES)
        if depth > DEPTH.most:
            raise ComplexPackage(DEPTH)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise DamagedPackage

    parser = ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        for at in range(0, len(content), _CHUNK):
            parser.Parse(content[at : at + _CHUNK], False)
        parser.Parse(b"", True)
    except (ExpatError, ValueError) as broken:
        raise DamagedPackage from broken
    return nodes
