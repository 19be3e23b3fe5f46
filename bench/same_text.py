"""Are the texts of two .docx files equal? `python same_text.py ONE OTHER` says so by its exit code, and shows the first difference."""

import sys
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(path: str) -> Iterator[str]:
    """The text of each paragraph that has any, table cells included, in the order of the document."""
    with zipfile.ZipFile(path) as package:
        body = fromstring(package.read("word/document.xml"))  # noqa: S314 - written by us a moment ago
    for paragraph in body.iter(f"{W}p"):
        text = "".join(texts(paragraph))
        if text:
            yield text


def texts(paragraph: Element) -> Iterator[str]:
    """What its runs print."""
    for element in paragraph.iter(f"{W}t"):
        yield element.text or ""


def main(one: str, other: str) -> int:
    """0 where they are equal."""
    left, right = list(paragraphs(one)), list(paragraphs(other))
    for number, (mine, theirs) in enumerate(zip(left, right, strict=False), 1):
        if mine != theirs:
            sys.stderr.write(f"paragraph {number}:\n  {mine}\n  {theirs}\n")
            return 1
    if len(left) != len(right):
        sys.stderr.write(f"{len(left)} paragraphs against {len(right)}\n")
        return 1
    sys.stdout.write(f"{len(left)} {sum(map(len, left))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
