"""word/theme/theme1.xml: the smallest theme that Office takes as whole. Our styles use none of its fonts and colours."""

from reportgen.docx.parts.namespaces import DRAWING
from reportgen.docx.parts.profile import Profile
from reportgen.docx.parts.xml import DECLARATION, Markup, element, joined

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_LINE_WIDTHS = (6350, 12700, 19050)  # EMU: ½, 1 and 1½ pt


def theme_part(profile: Profile) -> Markup:
    """The whole part."""
    placeholder = element("a:solidFill", None, element("a:schemeClr", {"val": "phClr"}))
    lines = [element("a:ln", {"w": width}, placeholder) for width in _LINE_WIDTHS]
    plain = element("a:effectStyle", None, element("a:effectLst"))
    return joined(
        DECLARATION,
        element(
            "a:theme",
            {"xmlns:a": DRAWING, "name": profile.name},
            element(
                "a:themeElements",
                None,
                element(
                    "a:clrScheme",
                    {"name": profile.name},
                    *(element(f"a:{role}", None, element("a:srgbClr", {"val": rgb})) for role, rgb in _COLOURS.items()),
                ),
                element(
                    "a:fontScheme",
                    {"name": profile.name},
                    _fonts("a:majorFont", profile.latin, profile.headings[0].font),
                    _fonts("a:minorFont", profile.latin, profile.body.font),
                ),
                element(
                    "a:fmtScheme",
                    {"name": profile.name},
                    element("a:fillStyleLst", None, placeholder, placeholder, placeholder),
                    element("a:lnStyleLst", None, *lines),
                    element("a:effectStyleLst", None, plain, plain, plain),
                    element("a:bgFillStyleLst", None, placeholder, placeholder, placeholder),
                ),
            ),
        ),
    )


def _fonts(name: str, latin: str, chinese: str) -> Markup:
    return element(
        name,
        None,
        element("a:latin", {"typeface": latin}),
        element("a:ea", {"typeface": chinese}),
        element("a:cs", {"typeface": ""}),
    )
