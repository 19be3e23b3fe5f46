"""What each paragraph of a draft is: by its style or outline level, else by its text and where it stands."""

import enum
import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.review.format.letterhead import LARGE, TITLE_LENGTH, imprint, largest, letterhead, title_like
from reportgen.review.format.levels import settled_levels
from reportgen.review.format.numbers import BLANKS, HeadingNumber, heading_number


class Role(enum.Enum):
    """What a paragraph is for. RUN_IN: a heading with its text in one paragraph; HEAD: what stands above the title of a paper
    with a red head; IMPRINT: from 抄送 to the end; OTHER: as these, judged by no rule.
    """

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
    HEAD = "red head"
    IMPRINT = "imprint"
    BLANK = "blank"
    OTHER = "other"


class Part(NamedTuple):
    """A paragraph with its role. level: of a heading, 1 to 4, else 0; number: that its text begins with; styled: whether its style
    or outline level says that it is a heading; style_level: the level that those say, from 1, 0 where they say none; annex:
    whether it stands in an annex; new_page: whether a page begins with it.
    """

    look: ParagraphLook
    role: Role
    level: int = 0
    number: HeadingNumber | None = None
    styled: bool = False
    annex: bool = False
    style_level: int = 0
    new_page: bool = False

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
DATE = re.compile(
    r"(?:\d{4}|[XxＸ×]{2,4}|[一二三四五六七八九〇○零Oo0]{4})(?:年.{1,4}月.{1,4}日|[-./]\d{1,2}[-./]\d{1,2})", re.ASCII
)
_LABEL = re.compile(r"附件[ \u3000]*[0-9０-９一二三四五六七八九十]{0,3}[:：]?")
_CAPTION = re.compile(r"[表图] *[0-9一二三四五六七八九十]{1,3}(?:[-—][0-9]{1,2})?(?=[ \u3000:：.．]|$)")
_NOTE = re.compile(r"(?:注|备注|说明|数据来源|资料来源|来源)[:：]|[（(]?单位[:：]")
_SHORT = 45  # characters of a heading on its own line
_TITLE_LINES = 4
_ADDRESSEE = 60
_SIGNATURE = 30


def parts(paragraphs: Sequence[ParagraphLook]) -> list[Part]:
    """The role of each paragraph."""
    found: list[Part] = []
    head, foot = letterhead(paragraphs), imprint(paragraphs)
    seen = _Seen()
    opened = _pages(paragraphs)
    titled = _title_in_heading(paragraphs, head)
    for place, (look, after) in enumerate(zip(paragraphs, _texts_after(paragraphs), strict=True)):
        if place in head or place in foot:
            part = Part(look, Role.BLANK if look.blank else Role.HEAD if place in head else Role.IMPRINT)
        elif place in titled:
            part = Part(look, Role.TITLE, styled=True, style_level=1)
        else:
            part = _part(look, after, seen, new_page=place in opened, headed=bool(head))
        seen = seen.after(part)
        found.append(part._replace(annex=seen.annex, new_page=place in opened))
    return settled_levels(_with_all_signers(found))


def _with_all_signers(found: list[Part]) -> list[Part]:
    """With the offices above the last one that signs, each in a line of its own at the right."""
    signed = False  # whether the next part with text is a signature
    for place in range(len(found) - 1, -1, -1):
        part = found[place]
        if part.role is Role.BLANK:
            continue
        name = part.role is Role.BODY and part.number is None and part.look.align == "right"
        if signed and name and len(part.look.text.strip(BLANKS)) <= _SIGNATURE:
            found[place] = part = part._replace(role=Role.SIGNATURE)
        signed = part.role is Role.SIGNATURE
    return found


def _part(look: ParagraphLook, after: str, seen: "_Seen", *, new_page: bool, headed: bool) -> Part:
    part = _styled(look) or _typed(look, begun=seen.begun)
    if seen.last is Role.ATTACHMENTS and part.number is not None and not part.styled and not new_page:
        return Part(look, Role.ATTACHMENTS, 0, part.number)
    if part.role in {Role.ATTACHMENTS, Role.ANNEX_LABEL} and look.style not in STYLES:
        return part._replace(role=_of_annexes(look, after, seen, new_page=new_page))
    if headed and seen.last is None and part.role is Role.BODY and _short_line(look):
        return part._replace(role=Role.TITLE)  # whatever it looks like: the title is what a red head stands above
    if part.role is Role.BODY:
        return _by_place(part, after, seen)
    if part.role in {Role.TITLE, Role.DATE} and not seen.begun and _under_title(look, seen):
        return part._replace(role=Role.SUBTITLE)
    return part


def _of_annexes(look: ParagraphLook, after: str, seen: "_Seen", *, new_page: bool) -> Role:
    """Whether a line with 附件 in front is the note below the text or the label of an annex's page."""
    text = look.text.strip(BLANKS)
    if not re.match("附件[ ]*[0-9０-９]{0,3}[:：]", text):
        return Role.ANNEX_LABEL
    if new_page or seen.annex:
        return Role.ANNEX_LABEL
    alone = _LABEL.fullmatch(text) is not None
    listed = heading_number(after) is not None
    return Role.ANNEX_LABEL if alone and not (listed and not seen.signed) else Role.ATTACHMENTS


def _short_line(look: ParagraphLook) -> bool:
    text = look.text.strip(BLANKS)
    return len(text) <= TITLE_LENGTH and not text.endswith(("。", "：", ":")) and heading_number(text) is None


def _pages(paragraphs: Sequence[ParagraphLook]) -> frozenset[int]:
    """The places of the paragraphs with text that begin a page by a break or a section."""
    found: set[int] = set()
    broken = False
    for place, look in enumerate(paragraphs):
        inside = len(look.stretches) > 1
        if look.new_page or broken or (inside and not look.stretches[0]):
            broken = True
        if look.after_table and not look.new_page:
            broken = inside and not look.stretches[0]
        if not look.blank:
            if broken:
                found.add(place)
            broken = inside and not look.stretches[-1]
        elif inside:
            broken = True
        broken = broken or look.ends_section
    return frozenset(found)


def _title_in_heading(paragraphs: Sequence[ParagraphLook], head: frozenset[int]) -> frozenset[int]:
    """The places of the lines of a title that stands in the first heading style, as pandoc and many people make it.

    It is what comes first, without a number, and the other headings of its style have none or it looks like a title.
    """
    places = [place for place, look in enumerate(paragraphs) if not look.blank and place not in head]
    if not places or any(paragraphs[place].style == "title" for place in places):
        return frozenset()
    lines = list(takewhile(lambda place: _unnumbered(paragraphs[place]), places))[:_TITLE_LINES]
    if not lines:
        return frozenset()
    first = paragraphs[lines[0]]
    others = [paragraphs[place] for place in places[len(lines) :]]
    lower = any(each.outline in range(1, LEVELS) for each in others)
    shifted = lower and not any(each.outline == 0 and heading_number(each.text.strip(BLANKS)) for each in others)
    if not shifted and not (title_like(first, first.text.strip(BLANKS)) and largest(first) >= LARGE):
        return frozenset()
    return frozenset(takewhile(lambda place: largest(paragraphs[place]) == largest(first), lines))


def _unnumbered(look: ParagraphLook) -> bool:
    """Whether a paragraph is a short line without a number in the first heading style."""
    text = look.text.strip(BLANKS)
    return look.outline == 0 and len(text) <= TITLE_LENGTH and heading_number(text) is None


class _Seen(NamedTuple):
    """What stood before a paragraph. last: the role of the last one that says something; begun: whether that is more than titles;
    annex: whether annexes have begun; title: the size of the last title, half-points; signed: whether a date of signature stood there.
    """

    last: Role | None = None
    begun: bool = False
    annex: bool = False
    title: int = 0
    signed: bool = False

    def after(self, part: Part) -> "_Seen":
        role = part.role
        if role in {Role.BLANK, Role.OTHER, Role.HEAD, Role.IMPRINT}:
            return self
        head = role in {Role.TITLE, Role.SUBTITLE}
        if role is Role.ANNEX_LABEL and _LABEL.fullmatch(part.look.text.strip(BLANKS)) is None:
            role = Role.ANNEX_TITLE  # the name stands in the same line
        size = largest(part.look) if role is Role.TITLE else self.title
        return _Seen(
            role,
            self.begun or not head,
            self.annex or part.role is Role.ANNEX_LABEL,
            size,
            self.signed or role is Role.DATE,
        )


def _under_title(look: ParagraphLook, seen: _Seen) -> bool:
    """Whether what looks like a title or a date is a line under the title: a date, or smaller than the title and not styled as one."""
    if seen.last is None:
        return False
    dated = DATE.fullmatch(look.text.strip(BLANKS + "（）()")) is not None
    return dated or (look.style != "title" and largest(look) < min(seen.title, LARGE))


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
        return Part(look, Role.HEADING if own_line else Role.RUN_IN, level, number, styled=True, style_level=level)
    return None


def _typed(look: ParagraphLook, *, begun: bool) -> Part:
    """The role that a paragraph's own text and look give it."""
    text = look.text.strip(BLANKS)
    if not begun and look.align == "center" and text.startswith(("（", "(")):
        return Part(look, Role.SUBTITLE)
    if not begun and heading_number(text) is None and title_like(look, text):
        return Part(look, Role.TITLE)
    if _LABEL.fullmatch(text):
        return Part(look, Role.ANNEX_LABEL)
    if re.match("附件[ ]*[0-9０-９]{0,3}[:：]", text):
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


def _by_place(part: Part, after: str, seen: _Seen) -> Part:
    """The role of a paragraph that only its neighbours tell; after: the text that follows."""
    text = part.look.text.strip(BLANKS)
    if seen.last is Role.ANNEX_LABEL:
        return part._replace(role=Role.ANNEX_TITLE)
    if seen.last is Role.DATE and text.startswith(("（", "(")) and text.endswith(("）", ")")):
        return part._replace(role=Role.OTHER)  # 附注 [7.3.6]
    if DATE.fullmatch(text) and seen.begun:
        return part._replace(role=Role.DATE)
    if len(text) <= _SIGNATURE and DATE.fullmatch(after) and not re.search("[。：:；，]", text):
        return part._replace(role=Role.SIGNATURE)
    opening = seen.last is not None and not seen.begun
    if opening and len(text) <= _ADDRESSEE and text.endswith(("：", ":")) and not re.search("[。；]|如下|以下", text):
        return part._replace(role=Role.ADDRESSEE)
    return part
