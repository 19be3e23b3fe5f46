"""The format profile: every measure of the page in one place, so that an office can have its own.

Lengths are twips (1/20 pt), sizes half-points, as WordprocessingML counts them. Numbers in brackets are clauses of
GB/T 9704-2012; "habit" is what document offices do where the standard says nothing.
"""

from typing import NamedTuple

LONGEST_FONT = 31  # characters: Windows knows no longer names [LF_FACESIZE], and Word takes a file with one for damaged


def is_font_name(name: str) -> bool:
    """Whether a font can be called so."""
    return 0 < len(name) <= LONGEST_FONT and name.isprintable()


class Face(NamedTuple):
    """How one kind of text looks. font: for Chinese; spacing: twips added after each character."""

    font: str
    size: int
    bold: bool = False
    spacing: int = 0


class Page(NamedTuple):
    """The sheet and the type area on it; line_pitch: from line to line, footer: from the sheet's foot to the footer's."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    line_pitch: int
    footer: int

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def turned(self) -> "Page":
        """The same sheet on its side, its head at the binding: the type area keeps its place on the paper.

        The footer stands as far below the type area as on an upright page.
        """
        return Page(
            width=self.height,
            height=self.width,
            top=self.left,
            bottom=self.right,
            left=self.bottom,
            right=self.top,
            line_pitch=self.line_pitch,
            footer=max(0, self.right - (self.bottom - self.footer)),
        )


class Profile(NamedTuple):
    """A house format.

    latin: font of digits and Latin letters. title_line, table_line: exact line heights of titles and tables. table_small: size of
    the type in a table whose numbers would else break. headings: faces of
    the levels 1 to 4. first_line: indent of a paragraph in hundredths of a character, first_line_twips: the same in twips, for
    readers that know no characters. table_border: eighths of a point. date_in: how far the date of signature stands in from
    the right, in hundredths of a character; em: the advance of one character of body text.
    """

    name: str
    page: Page
    latin: str
    body: Face
    title: Face
    title_line: int
    headings: tuple[Face, Face, Face, Face]
    first_line: int
    first_line_twips: int
    em: int
    date_in: int
    annex_label: Face
    table_caption: Face
    table_head: Face
    table_cell: Face
    table_note: Face
    table_line: int
    table_border: int
    page_number: Face
    missing_highlight: str
    table_small: int

    @property
    def title_room(self) -> float:
        """How many characters stand in a line of the title."""
        return self.page.text_width / (10 * self.title.size + self.title.spacing)


# 28 characters a line [5.2.2]: 16 pt less a quarter of a point each, 28 × 15.75 pt = 441 pt in a type area of 442.2 pt.
_BODY = Face("仿宋_GB2312", 32, spacing=-5)

GBT9704 = Profile(
    name="gbt9704",
    page=Page(
        width=11906,  # A4 [5.1]
        height=16838,
        top=2098,  # 天头 37 mm [5.2.1]
        bottom=1984,  # 37 + 225 + 35 = 297 mm
        left=1588,  # 订口 28 mm [5.2.1]
        right=1474,  # 28 + 156 + 26 = 210 mm
        line_pitch=579,  # 22 lines in 225 mm [5.2.3]; 580 would be 21
        footer=1984 - 397 - 280,  # the number's top 7 mm below the type area [7.5]
    ),
    latin="Times New Roman",  # habit
    body=_BODY,  # [5.2.2]
    title=Face("方正小标宋简体", 44),  # 2号 [7.3.1]
    title_line=700,  # habit: 35 pt
    headings=(  # [7.3.3]; the bold of level 3 is habit
        Face("黑体", 32, spacing=-5),
        Face("楷体_GB2312", 32, spacing=-5),
        Face("仿宋_GB2312", 32, bold=True, spacing=-5),
        _BODY,
    ),
    first_line=200,  # [7.3.3]
    first_line_twips=630,
    em=315,
    date_in=400,  # [7.3.5.1]
    annex_label=Face("黑体", 32),  # [7.3.7]
    table_caption=Face("黑体", 28),  # tables: habit
    table_head=Face("黑体", 24),
    table_cell=Face("仿宋_GB2312", 24),
    table_note=Face("仿宋_GB2312", 21),
    table_line=440,
    table_border=4,
    page_number=Face("宋体", 28),  # 4号 [7.5]
    missing_highlight="yellow",
    table_small=21,  # 五号
)

_NUMBER_BELOW = 397  # 7 mm from the type area to the page number [7.5]
_MOST_SPACING = 10


def fitted(profile: Profile) -> Profile:
    """A format whose faces or margins were changed, with what follows from them.

    The advance of a character is such that a whole number of them fills the line, as 28 do in the standard; the page number
    stands 7 mm below the type area.
    """
    page, size = profile.page, 10 * profile.body.size
    spacing = page.text_width // max(round(page.text_width / size), 1) - size
    if abs(spacing) > _MOST_SPACING:
        spacing = 0
    em = size + spacing

    def spaced(face: Face) -> Face:
        return face._replace(spacing=spacing if face.size == profile.body.size else 0)

    first, second, third, fourth = map(spaced, profile.headings)
    return profile._replace(
        page=page._replace(footer=max(page.bottom - _NUMBER_BELOW - 10 * profile.page_number.size, 0)),
        body=spaced(profile.body),
        headings=(first, second, third, fourth),
        em=em,
        first_line_twips=profile.first_line * em // 100,
    )
