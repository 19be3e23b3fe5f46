"""Runs of text, and figures as anchored content controls.

A figure is a rich-text content control (comfort: Word and WPS show the indicator's name and keep the control when the figure is
typed over) round a hidden bookmark (anchor: it also survives LibreOffice). See docs/ooxml/content-controls.md.
"""

import re

from reportgen.blocks.model import Chart, FigureRecord, Inlines, Text
from reportgen.docx.parts.xml import NOTHING, Markup, escaped
from reportgen.docx.writing.comments import comment_end, comment_start

LONGEST_ALIAS = 64  # Word's limit for a control's title
# Punctuation and signs that Word would set in the Latin font unless the run is said to be Chinese: “ ” — … · × ± ° ℃ ‰ ①
_AMBIGUOUS = re.compile("[\u0080-\u2e7f]")
# Those, and all that `escaped` looks at: most texts have none of them, and one search says so.
_NOTABLE = re.compile('[\u0080-\u2e7f&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
_WHITE = re.compile("[\t\n\r]+")


class Runs:
    """Writes inlines, and collects what the other parts of the package need: the records, the comments and the charts.

    records: of the figures written, by key, in the order of their first appearance. comments: the questions at each marked figure,
    unless it is made not to be `asking`. charts: those placed in the text, each of which has a part of its own.
    """

    def __init__(self, missing_highlight: str, asking: bool = True) -> None:
        self.records: dict[str, FigureRecord] = {}
        self.comments: list[tuple[str, ...]] = []
        self.charts: list[Chart] = []
        self._missing_highlight = missing_highlight
        self._asking = asking
        self._controls = 0
        self._repeats: dict[str, int] = {}
        self._properties: dict[tuple[str, bool, bool, bool], str] = {}

    def inlines(self, inlines: Inlines, style: str = "") -> Markup:
        """The runs of a text. style: id of a character style for all of it."""
        return Markup(
            "".join(
                [
                    self.run(inline.text, inline.strong, style)
                    if isinstance(inline, Text)
                    else self.figure(inline.figure, inline.strong, style)
                    for inline in inlines
                ]
            )
        )

    def run(self, text: str, strong: bool = False, style: str = "", missing: bool = False) -> Markup:
        """One run of text; line ends and tabs in it become blanks."""
        if not text:
            return NOTHING
        if _NOTABLE.search(text) is None:
            chinese, content = False, text
        else:
            chinese, content = _AMBIGUOUS.search(text) is not None, escaped(_WHITE.sub(" ", text))
        if not (chinese or strong or style or missing):
            return Markup(f'<w:r><w:t xml:space="preserve">{content}</w:t></w:r>')
        kind = (style, chinese, strong, missing)
        properties = self._properties.get(kind)
        if properties is None:
            properties = self._properties[kind] = self._run_properties(style, chinese, strong, missing)
        return Markup(f'<w:r>{properties}<w:t xml:space="preserve">{content}</w:t></w:r>')

    def figure(self, record: FigureRecord, strong: bool = False, style: str = "") -> Markup:
        """A figure: control, bookmark, text, and a comment where there are questions.

        A figure printed again has the same tag, and a bookmark of its own (`_rg7`, then `_rg7_2`), for names are unique.

        Raises:
            ValueError: two different records have the same key.
        """
        key = record.key
        name = key
        known = self.records.setdefault(key, record)
        if known is not record and known != record:
            raise ValueError(f"two records with the key {key}: {known.text!r} and {record.text!r}")
        if key in self._repeats:
            self._repeats[key] += 1
            name = f"{key}_{self._repeats[key]}"
        else:
            self._repeats[key] = 1
        self._controls = number = self._controls + 1
        control = Markup(
            f'<w:sdt><w:sdtPr><w:alias w:val="{escaped(record.name[:LONGEST_ALIAS])}"/><w:tag w:val="{escaped(key)}"/>'
            f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent><w:bookmarkStart w:id="{number}" w:name="{escaped(name)}"/>'
            f"{self.run(record.text, strong, style, record.missing)}"
            f'<w:bookmarkEnd w:id="{number}"/></w:sdtContent></w:sdt>'
        )
        if not (record.questions and self._asking) or name is not key:
            return control
        comment = len(self.comments)
        self.comments.append(record.questions)
        return Markup(f"{comment_start(comment)}{control}{comment_end(comment)}")

    def _run_properties(self, style: str, chinese: bool, strong: bool, missing: bool) -> str:
        """`w:rPr`, in the order of EG_RPrBase."""
        return "".join(
            [
                "<w:rPr>",
                f'<w:rStyle w:val="{escaped(style)}"/>' if style else "",
                '<w:rFonts w:hint="eastAsia"/>' if chinese else "",
                "<w:b/><w:bCs/>" if strong else "",
                f'<w:highlight w:val="{escaped(self._missing_highlight)}"/>' if missing else "",
                "</w:rPr>",
            ]
        )
