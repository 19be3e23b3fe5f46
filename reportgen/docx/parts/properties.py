"""docProps: title, author and date of the document. The date is never the clock's: same input, same bytes."""

import os
import re
import time

from reportgen.blocks.model import Document
from reportgen.docx.parts.namespaces import CORE_PROPERTIES, EXTENDED_PROPERTIES
from reportgen.docx.parts.xml import DECLARATION, Markup, element, escaped, joined

APPLICATION = "reportgen"
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_SECONDS = re.compile(r"\d{1,12}", re.ASCII)
_NO_DATE = "1980-01-01T00:00:00Z"  # as the entries of the package
_LAST_SECOND = 253402300799  # 9999-12-31T23:59:59Z


def timestamp(document: Document) -> str:
    """When the document counts as made, in W3C form: SOURCE_DATE_EPOCH, else the document's own date, else 1980."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if _SECONDS.fullmatch(epoch) and int(epoch) <= _LAST_SECOND:
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(epoch)))
    return f"{document.date}T00:00:00Z" if _DAY.fullmatch(document.date) else _NO_DATE


def core_part(title: str, creator: str, when: str) -> Markup:
    """docProps/core.xml.

    Args:
        title: in one line.
        creator: the organisation.
        when: see `timestamp`.
    """
    made = {"xsi:type": "dcterms:W3CDTF"}
    return joined(
        DECLARATION,
        element(
            "cp:coreProperties",
            {
                "xmlns:cp": CORE_PROPERTIES,
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            },
            element("dc:title", None, escaped(title)),
            element("dc:creator", None, escaped(creator)),
            element("cp:lastModifiedBy", None, escaped(creator)),
            element("dcterms:created", made, escaped(when)),
            element("dcterms:modified", made, escaped(when)),
            element("dc:language", None, escaped("zh-CN")),
        ),
    )


def application_part() -> Markup:
    """docProps/app.xml."""
    return joined(
        DECLARATION,
        element(
            "Properties",
            {"xmlns": EXTENDED_PROPERTIES},
            element("Application", None, escaped(APPLICATION)),
        ),
    )
