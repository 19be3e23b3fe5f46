"""The ids of the styles, by which paragraphs and runs name them."""

NORMAL = "Normal"
BODY = "BodyText"
TITLE = "Title"
SUBTITLE = "Subtitle"
SIGNATURE = "Signature"
SIGNATURE_DATE = "Date"
ADDRESSEE = "Salutation"
ATTACHMENT = "Attachment"
ANNEX_LABEL = "AnnexLabel"
ANNEX_TITLE = "AnnexTitle"
ANNEX_TITLE_NAME = "附件标题"  # as the field of the contents names it
CONTENTS_TITLE = "TOCHeading"
CAPTION = "Caption"
TABLE_UNIT = "TableUnit"
CHART = "Chart"
TABLE = "TableGrid"
TABLE_HEAD = "TableHead"
TABLE_CELL = "TableCell"
TABLE_HEAD_SMALL = "TableHeadSmall"
TABLE_CELL_SMALL = "TableCellSmall"
TABLE_NOTE = "TableNote"
TABLE_END = "TableEnd"
HEADER = "Header"
FOOTER = "Footer"
COMMENT_TEXT = "CommentText"
COMMENT_MARK = "CommentReference"


def heading_style(level: int) -> str:
    """The id of the paragraph style of a heading on its own line."""
    return f"Heading{level}"


def run_in_style(level: int) -> str:
    """The id of the character style of a heading that runs into its paragraph."""
    return f"Heading{level}Char"


def contents_style(level: int) -> str:
    """The id of the style of a line of the contents."""
    return f"TOC{level}"
