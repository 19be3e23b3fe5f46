"""The page numbers of the contents, from pages that a program has laid out."""

import re
from collections.abc import Callable, Sequence

from reportgen.blocks.contents import Entry, contents_entries
from reportgen.blocks.model import Document
from reportgen.docx.parts.profile import GBT9704, Profile
from reportgen.docx.writing.write import draft_bytes

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

    A heading is looked for from the one before it on, and only where a line begins: the same words within a text, or in the
    note on attachments, do not count.
    """
    laid_out = [_Page(page) for page in pages]
    found: list[str] = []
    page = at = 0
    for entry in entries:
        sought = _WHITE.sub("", entry.text)
        while page < len(laid_out):
            place = laid_out[page].place(sought, at)
            if place is not None:
                found.append(laid_out[page].number)
                at = place + len(sought)
                break
            page, at = page + 1, 0
        else:
            return None
    return tuple(found)


class _Page:
    """A page's text without white space, where its lines begin, and its printed number, "" for none."""

    def __init__(self, page: str) -> None:
        self.text = ""
        self.starts: list[int] = []
        for line in page.splitlines():
            self.starts.append(len(self.text))
            self.text += _WHITE.sub("", line)
        number = _NUMBER.search(self.text)
        self.number = number[1] if number else ""

    def place(self, sought: str, at: int) -> int | None:
        """Where a line begins with the text, from `at` on."""
        if not self.number:
            return None
        return next((start for start in self.starts if start >= at and self.text.startswith(sought, start)), None)
