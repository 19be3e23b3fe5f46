"""word/footer1.xml and footer2.xml: the page number — 1 —, outside on odd and even pages [GB/T 9704-2012 7.5]."""

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.style_ids import FOOTER
from reportgen.docx.parts.xml import DECLARATION, Markup, element, escaped, joined, value

_DASH = "—"


def footer_part(profile: Profile, *, even: bool) -> Markup:
    """The whole part: on odd pages at the right, on even pages at the left, one character in from the edge."""
    side = "left" if even else "right"
    one_character = 10 * profile.page_number.size
    return joined(
        DECLARATION,
        element(
            "w:ftr",
            {"xmlns:w": WORD},
            element(
                "w:p",
                None,
                element(
                    "w:pPr",
                    None,
                    value("w:pStyle", FOOTER),
                    element("w:ind", {f"w:{side}Chars": 100, f"w:{side}": one_character}),
                    value("w:jc", side),
                ),
                _text(_DASH + " "),
                _field("begin"),
                element("w:r", None, element("w:instrText", {"xml:space": "preserve"}, escaped(" PAGE "))),
                _field("separate"),
                _text("1"),
                _field("end"),
                _text(" " + _DASH),
            ),
        ),
    )


def _field(kind: str) -> Markup:
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))


def _text(text: str) -> Markup:
    hint = element("w:rPr", None, element("w:rFonts", {"w:hint": "eastAsia"}))
    return element("w:r", None, hint, element("w:t", {"xml:space": "preserve"}, escaped(text)))
