"""Strict Open XML, as Word saves it on demand: the same document in vocabularies of other names [ECMA-376 part 1, annex A].

Word's transitional form, which every other program writes, is described in part 4; the two differ in the names, in measures with
units ("16pt") and in start and end for left and right. `formatting.py` reads both.
"""

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_DECLARED = re.compile(
    rb"""(\sxmlns(?::[^\s=<>"']{1,255})?\s{0,99}=\s{0,99}["'])http://purl\.oclc\.org/ooxml/([A-Za-z]{1,40})/([A-Za-z/]{1,80})(?=["'])"""
)
RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)


def transitional(content: bytes) -> bytes:
    """A part in UTF-8 with the names of its vocabularies as the transitional form has them.

    >>> transitional(b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>').decode()
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    """
    if _STRICT not in content:
        return content
    return _DECLARED.sub(rb"\g<1>http://schemas.openxmlformats.org/\g<2>/2006/\g<3>", content)
