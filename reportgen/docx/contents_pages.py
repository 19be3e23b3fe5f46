"""The page numbers of the contents, from pages that a program has laid out."""

import re
from collections.abc import Callable, Sequence

from reportgen.document.blocks import Document
from reportgen.document.contents import Entry, contents_entries
from reportgen.docx.profile import GBT9704, Profile
from reportgen.docx.write import draft_bytes

_WHITE = re.compile(r"\s+")
_NUMBER = re.compile(r"—(\d+)—$")  # as the footer prints it [GB/T 9704-2012 7.5]; the pages of the contents have none

LayOut = Callable[[bytes], Sequence[str]]


def draft_with_pages(
    document: Document, lay_out: LayOut, profile: Profile = GBT9704, *, comments: bool = True
) -> bytes:
    """A draft whose contents have their page numbers.

    Args:
        document, profile, comments: as for `docx.write.draft_bytes`.
        lay_out: gives the text of each page of a .docx, as LibreOffice and pdftotext do.

    Returns:
        The draft; where not every heading was found on a page, it is left to Word to fill in the numbers.
    """
    draft = draft_bytes(document, profile, comments=comments)
    entries = tuple(contents_entries(document.blocks, document.contents))
    if not entries:
        return draft
    pages = entry_pages(entries, lay_out(draft))
    return draft if pages is None else draft_bytes(document, profile, comments=comments, contents_pages=pages)


def entry_pages(entries: Sequence[Entry], pages: Sequence[str]) -> tuple[str, ...] | None:
    """The printed page number of each entry; None where one stands on no numbered page.

    A heading is looked for from the one before it on, so that the same words further up do not count.
    """
    texts = [_WHITE.sub("", page) for page in pages]
    found: list[str] = []
    page = at = 0
    for entry in entries:
        sought = _WHITE.sub("", entry.text)
        while page < len(texts):
            number = _NUMBER.search(texts[page])
            place = texts[page].find(sought, at) if number else -1
            if number and place >= 0:
                found.append(number[1])
                at = place + len(sought)
                break
            page, at = page + 1, 0
        else:
            return None
    return tuple(found)
