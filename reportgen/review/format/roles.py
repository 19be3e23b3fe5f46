"""What each paragraph of a draft is: by its style or outline level, else by its text and where it stands."""

import enum
import re
from collections.abc import Sequence
from typing import NamedTuple

from reportgen.docx.paragraph_look import ParagraphLook
from reportgen.review.format.numbers import HeadingNumber, heading_number


class Role(enum.Enum):
    """What a paragraph is for. RUN_IN: a heading with its text in one paragraph; OTHER: judged by no rule."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    ADDRESSEE = "addressee"
    HEADING = "heading"
    RUN_IN = "run-in"
    BODY = "body"
    ATTACHMENTS = "attachments"
    SIGNATURE = "signature"
    DATE = "date"
    ANNEX_LABEL = "annex label"
    ANNEX_TITLE = "annex title"
    CAPTION = "caption"
    NOTE = "note"
    BLANK = "blank"
    OTHER = "other"


class Part(NamedTuple):
    """A paragraph with its role. level: of a heading, 1 to 4, else 0; number: that its text begins with; styled: whether its style
    or outline level says that it is a heading; annex: whether it stands in an annex.
    """

    look: ParagraphLook
    role: Role
    level: int = 0
    number: HeadingNumber | None = None
    styled: bool = False
    annex: bool = False

    @property
    def lead(self) -> int:
        """How many characters of the text are heading: all of a heading, up to the first stop of one that runs in."""
        text = self.look.text
        if self.role is Role.HEADING:
            return len(text)
        return text.index("。") + 1 if self.role is Role.RUN_IN else 0


STYLES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "salutation": Role.ADDRESSEE,
    "signature": Role.SIGNATURE,
    "date": Role.DATE,
    "caption": Role.CAPTION,
    "附件标记": Role.ANNEX_LABEL,
    "附件标题": Role.ANNEX_TITLE,
    "表注": Role.NOTE,
}
LEVELS = 4
BLANKS = " \u3000\u00a0\t\n"
DATE = re.compile(
    r"(?:\d{4}|[XxＸ×]{2,4}|[一二三四五六七八九〇○零Oo0]{4})(?:年.{1,4}月.{1,4}日|[-./]\d{1,2}[-./]\d{1,2})", re.ASCII
)
_LABEL = re.compile(r"附件 *[0-9一二三四五六七八九十]{0,3}[:：]?")
_CAPTION = re.compile(r"[表图] *[0-9一二三四五六七八九十]{1,3}(?:[-—][0-9]{1,2})?(?=[ \u3000:：.．]|$)")
_NOTE = re.compile(r"(?:注|备注|说明|数据来源|资料来源|来源)[:：]|[（(]?单位[:：]")
_LARGE = 36  # half-points: nothing but titles is as large as 小二
_SHORT = 45  # characters of a heading on its own line
_ADDRESSEE = 60
_SIGNATURE = 30


def parts(paragraphs: Sequence[ParagraphLook]) -> list[Part]:
    """The role of each paragraph."""
    found: list[Part] = []
    seen = _Seen()
    for look, after in zip(paragraphs, _texts_after(paragraphs), strict=True):
        part = _styled(look) or _typed(look, begun=seen.begun)
        listed = seen.last is Role.ATTACHMENTS and part.number is not None and not part.styled
        if listed:
            part = Part(look, Role.ATTACHMENTS, 0, part.number)
        elif part.role is Role.BODY:
            part = _by_place(part, after, seen)
        elif part.role in {Role.TITLE, Role.DATE} and not seen.begun and _under_title(look, seen):
            part = part._replace(role=Role.SUBTITLE)
        seen = seen.after(part)
        found.append(part._replace(annex=seen.annex))
    return found


class _Seen(NamedTuple):
    """What stood before a paragraph. last: the role of the last one that says something; begun: whether that is more than titles;
    annex: whether annexes have begun; title: the size of the last title, half-points.
    """

    last: Role | None = None
    begun: bool = False
    annex: bool = False
    title: int = 0

    def after(self, part: Part) -> "_Seen":
        role = part.role
        if role in {Role.BLANK, Role.OTHER}:
            return self
        head = role in {Role.TITLE, Role.SUBTITLE}
        size = _size(part.look) if role is Role.TITLE else self.title
        return _Seen(role, self.begun or not head, self.annex or role is Role.ANNEX_LABEL, size)


def _size(look: ParagraphLook) -> int:
    return max((run.size for run in look.runs), default=0)


def _under_title(look: ParagraphLook, seen: _Seen) -> bool:
    """Whether what looks like a title or a date is a line under the title: a date, or smaller than the title and not styled as one."""
    if seen.last is None:
        return False
    dated = DATE.fullmatch(look.text.strip(BLANKS + "（）()")) is not None
    return dated or (look.style != "title" and _size(look) < min(seen.title, _LARGE))


def _texts_after(paragraphs: Sequence[ParagraphLook]) -> list[str]:
    """For each paragraph the text of the next one that has any, "" for the last."""
    after, found = "", []
    for look in reversed(paragraphs):
        found.append(after)
        after = look.text.strip(BLANKS) or after
    return found[::-1]


def _styled(look: ParagraphLook) -> Part | None:
    """The role that a paragraph's style gives it."""
    if look.blank:
        return Part(look, Role.BLANK)
    if look.drawn and not look.text.strip():
        return Part(look, Role.OTHER)
    role = STYLES.get(look.style)
    if role is not None:
        return Part(look, role)
    if look.style.startswith(("toc", "footer", "header", "目录")):
        return Part(look, Role.OTHER)
    if look.outline is not None and look.outline < LEVELS:
        number = heading_number(look.text.lstrip(BLANKS))
        level = look.outline + 1
        own_line = "。" not in look.text.rstrip("。 ")
        return Part(look, Role.HEADING if own_line else Role.RUN_IN, level, number, styled=True)
    return None


def _typed(look: ParagraphLook, *, begun: bool) -> Part:
    """The role that a paragraph's own text and look give it."""
    text = look.text.strip(BLANKS)
    if not begun and look.align == "center" and text.startswith(("（", "(")):
        return Part(look, Role.SUBTITLE)
    if not begun and heading_number(text) is None and _title_like(look, text):
        return Part(look, Role.TITLE)
    if _LABEL.fullmatch(text):
        return Part(look, Role.ANNEX_LABEL)
    if re.match(r"附件[:：]", text):
        return Part(look, Role.ATTACHMENTS)
    if _NOTE.match(text):
        return Part(look, Role.NOTE)
    if len(text) <= _SHORT and _CAPTION.match(text) and "。" not in text:
        return Part(look, Role.CAPTION)
    number = heading_number(text)
    if number is None:
        return Part(look, Role.BODY)
    if "。" in text.rstrip("。"):
        return Part(look, Role.RUN_IN, number.level, number)
    is_item = text.endswith(("；", ";", "：", ":", "，")) or (number.level > 2 and text.endswith("。"))
    if len(text) <= _SHORT and not is_item:
        return Part(look, Role.HEADING, number.level, number)
    return Part(look, Role.BODY, 0, number)


def _title_like(look: ParagraphLook, text: str) -> bool:
    centred = look.align == "center" or _size(look) >= _LARGE
    return centred and len(text) <= 2 * _SHORT and not text.endswith(("。", "：", ":"))


def _by_place(part: Part, after: str, seen: _Seen) -> Part:
    """The role of a paragraph that only its neighbours tell; after: the text that follows."""
    text = part.look.text.strip(BLANKS)
    if seen.last is Role.ANNEX_LABEL:
        return part._replace(role=Role.ANNEX_TITLE)
    if DATE.fullmatch(text) and seen.begun:
        return part._replace(role=Role.DATE)
    if len(text) <= _SIGNATURE and DATE.fullmatch(after) and not re.search("[。：:；，]", text):
        return part._replace(role=Role.SIGNATURE)
    opening = seen.last is not None and not seen.begun
    if opening and len(text) <= _ADDRESSEE and text.endswith(("：", ":")) and not re.search("[。；]|如下|以下", text):
        return part._replace(role=Role.ADDRESSEE)
    return part
