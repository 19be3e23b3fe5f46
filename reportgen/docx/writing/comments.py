"""word/comments.xml: the questions that a person has to look at, each as a comment at its figure."""

from collections.abc import Sequence

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.style_ids import COMMENT_MARK, COMMENT_TEXT
from reportgen.docx.parts.xml import DECLARATION, NOTHING, Markup, element, escaped, joined, value

AUTHOR = "reportgen"
INITIALS = "rg"


def comments_part(comments: Sequence[tuple[str, ...]], when: str) -> Markup:
    """The whole part.

    Args:
        comments: the paragraphs of each comment; its place in the sequence is its id.
        when: date of the comments, see `properties.timestamp`.
    """
    return joined(
        DECLARATION,
        element(
            "w:comments",
            {"xmlns:w": WORD},
            *(
                element(
                    "w:comment",
                    {"w:id": number, "w:author": AUTHOR, "w:date": when, "w:initials": INITIALS},
                    *(_paragraph(text, first=place == 0) for place, text in enumerate(paragraphs)),
                )
                for number, paragraphs in enumerate(comments)
            ),
        ),
    )


def _paragraph(text: str, *, first: bool) -> Markup:
    mark = element("w:r", None, _MARK_STYLE, element("w:annotationRef")) if first else NOTHING
    style = element("w:pPr", None, value("w:pStyle", COMMENT_TEXT))
    return element(
        "w:p", None, style, mark, element("w:r", None, element("w:t", {"xml:space": "preserve"}, escaped(text)))
    )


_MARK_STYLE = element("w:rPr", None, value("w:rStyle", COMMENT_MARK))


def comment_start(number: int) -> Markup:
    """Where the passage begins that a comment is about."""
    return Markup(f'<w:commentRangeStart w:id="{number}"/>')


def comment_end(number: int) -> Markup:
    """Where the passage ends, with the comment's mark."""
    return Markup(f'<w:commentRangeEnd w:id="{number}"/><w:r>{_MARK_STYLE}<w:commentReference w:id="{number}"/></w:r>')
