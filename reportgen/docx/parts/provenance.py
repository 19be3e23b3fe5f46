"""customXml/item1.xml: where each figure of the draft comes from, and a digest by which an edited draft is known.

One element a figure, an attribute a field of its record; empty fields are left out. The root's `digest` is taken over all other
parts of the package and over this one with the digest set to zeros, so any change to what was built shows.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reportgen.blocks.model import FigureRecord
from reportgen.docx.parts.namespaces import CUSTOM_XML, PROVENANCE
from reportgen.docx.parts.xml import DECLARATION, Markup, element, escaped, escaped_all, joined

ITEM = "customXml/item1.xml"
ITEM_ID = "{7C2A9B54-3E1D-4F68-9A0B-52C7D18E6F31}"  # names our item among others in a package; arbitrary, and fixed
NO_DIGEST = "0" * 64
# In the bytes of the part: what stands before the digest, and the digest.
DIGEST_PATTERN = re.compile(rb'(<provenance xmlns="[^"]*" digest=")([0-9a-f]{64})')

TEXT_FIELDS = (
    "key",
    "text",
    "indicator",
    "name",
    "operation",
    "rule",
    "period",
    "base_period",
    "value",
    "base_value",
    "unit",
    "origin",
    "base_origin",
    "computation",
)


def provenance_part(records: Iterable[FigureRecord]) -> Markup:
    """The whole part, its digest still zeros."""
    return joined(
        DECLARATION,
        Markup(f'<provenance xmlns="{PROVENANCE}" digest="{NO_DIGEST}">'),
        *map(_figure, records),
        Markup("</provenance>\n"),
    )


def _figure(record: FigureRecord) -> Markup:
    texts = escaped_all(record[:14])
    attributes = "".join([f' {field}="{text}"' for field, text in zip(TEXT_FIELDS, texts, strict=True) if text])
    if record.missing:
        attributes += ' missing="true"'
    if not record.questions:
        return Markup(f"<figure{attributes}/>\n")
    questions = "".join([f"<question>{escaped(text)}</question>" for text in record.questions])
    return Markup(f"<figure{attributes}>{questions}</figure>\n")


def item_properties_part() -> Markup:
    """customXml/itemProps1.xml: the item's identity and vocabulary."""
    return joined(
        DECLARATION,
        element(
            "ds:datastoreItem",
            {"xmlns:ds": CUSTOM_XML, "ds:itemID": ITEM_ID},
            element("ds:schemaRefs", None, element("ds:schemaRef", {"ds:uri": PROVENANCE})),
        ),
    )


def package_digest(parts: Mapping[str, bytes]) -> str:
    """The digest of a package, as hexadecimal SHA-256.

    Args:
        parts: content by name; the provenance part with its digest set to zeros.
    """
    digest = sha256()
    for name in sorted(parts):
        content = parts[name]
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
