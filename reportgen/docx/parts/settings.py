"""word/settings.xml: how Word is to treat the document as a whole."""

from reportgen.docx.parts.namespaces import WORD
from reportgen.docx.parts.xml import DECLARATION, Markup, element, joined, value

_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_WORD_2013 = 15
_COLOURS = {
    "w:bg1": "light1",
    "w:t1": "dark1",
    "w:bg2": "light2",
    "w:t2": "dark2",
    "w:accent1": "accent1",
    "w:accent2": "accent2",
    "w:accent3": "accent3",
    "w:accent4": "accent4",
    "w:accent5": "accent5",
    "w:accent6": "accent6",
    "w:hyperlink": "hyperlink",
    "w:followedHyperlink": "followedHyperlink",
}


def settings_part() -> Markup:
    """The whole part; the order is that of CT_Settings."""
    return joined(
        DECLARATION,
        element(
            "w:settings",
            {"xmlns:w": WORD},
            element("w:zoom", {"w:percent": 100}),
            element("w:evenAndOddHeaders"),
            value("w:characterSpacingControl", "doNotCompress"),
            element(
                "w:compat",
                None,
                element("w:spaceForUL"),
                element("w:balanceSingleByteDoubleByteWidth"),
                element("w:doNotLeaveBackslashAlone"),
                element("w:ulTrailSpace"),
                element("w:doNotExpandShiftReturn"),
                element("w:adjustLineHeightInTable"),
                element("w:useFELayout"),
                element(
                    "w:compatSetting",
                    {"w:name": "compatibilityMode", "w:uri": _COMPATIBILITY, "w:val": _WORD_2013},
                ),
            ),
            element("w:themeFontLang", {"w:val": "en-US", "w:eastAsia": "zh-CN"}),
            element("w:clrSchemeMapping", _COLOURS),
            value("w:decimalSymbol", "."),
            value("w:listSeparator", ","),
        ),
    )
