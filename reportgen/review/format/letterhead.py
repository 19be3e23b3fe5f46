"""The red head above a title and the imprint at the end, which are left out of what is judged [GB/T 9704-2012 7.2, 7.4, 10].

A work report goes out under a notice or a letter, and people put both into one file. Where the title stands is found behind the
head: 份号、密级、紧急程度、发文机关标志、发文字号、签发人 and the red line.
"""

import re
from collections.abc import Sequence

from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.review.format.numbers import BLANKS, heading_number

LARGE = 36  # half-points: nothing but titles is as large as 小二
TITLE_LENGTH = 90  # characters

_ONE_SIGNER = r"签[ \u3000]*发[ \u3000]*人[ \u3000]*[:：].*"
# 示医保〔2026〕1号, as the standard writes it and with the brackets that keyboards have; for letters up the signer stands behind it.
_NUMBER = re.compile(
    r"[\u3400-\u9fffA-Za-z]{0,24}[ \t\u3000]*[〔\[［【(（﹝][ ]*(?:[0-9０-９XxＸ×]{2,4}|[0-9 ]*)[ ]*[〕\]］】)）﹞]"
    rf"[ ]*第?[ ]*[0-9０-９XxＸ×_ \u3000]{{0,8}}号[ \t\u3000]*(?:{_ONE_SIGNER})?"
)
_SECRECY = r"(?:密级[:：]?)?(?:绝密|机密|秘密|内部)(?:[ \u3000]*[★☆*][^。]{0,12})?"
_URGENCY = r"(?:紧急程度[:：]?)?(?:特[ \u3000]*提|特[ \u3000]*急|加[ \u3000]*急|平[ \u3000]*急|急[ \u3000]*件)"
_COPY = r"(?:份号[:：]?|No\.?|№)?[ \u3000]*[0-9]{6}"
_BEFORE_TITLE = re.compile(
    rf"(?:(?:{_COPY}|{_SECRECY}|{_URGENCY})[ \t\u3000]*)+|{_ONE_SIGNER}|(?:[（(]?(?:[0-9]{{4}}年)?总?第?[ ]*[0-9一二三四五六七八九十百]{{1,5}}[ ]*[期号][ \u3000]*[）)]?)+"
    r"|[_＿—―━─═=★☆\-]{5,}"
)
# Below the number of a bulletin: who publishes it and when. Below 签发人：, its further lines of names.
_PUBLISHER = re.compile(r"[^。]{2,30}[ \t\u3000]+[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:印发|编印?|出版)?")
_NAMES = re.compile(r"[\u3400-\u9fff·]{2,4}(?:[ \t\u3000]+[\u3400-\u9fff·]{2,4}){0,2}")
_WINDOW = 30  # paragraphs with text: a head of ten offices has fewer
_MARK = 40  # characters of the mark of an office
_RED = 160  # of 255: as red as print has it, with little of the other two
_DATED = re.compile(r"[（(]?(?:[0-9]{4}|[一二三四五六七八九〇○零]{4})年.{1,8}日[）)]?")

_COPIED_TO = re.compile(r"(?:抄[ \u3000]*送|抄[ \u3000]*报|分[ \u3000]*送)[ \u3000]*[:：].*", re.DOTALL)
_SENT_TO = re.compile(r"(?:主[ \u3000]*送|报|送|发)[ \u3000]*[:：].*", re.DOTALL)
_PRINTED = re.compile(
    r".*(?:[0-9]{4}|[XxＸ×]{2,4})[ ]*年.{1,4}月.{1,4}日[ \t\u3000]*印[ ]*[发制]?[ \t\u3000]*(?:[（(]?共印.{1,12}份[）)]?)?",
    re.DOTALL,
)
_COPIES = re.compile(r"[（(]?共印.{1,12}份[）)]?。?")
_SIGNED = re.compile(
    r"(?:[0-9]{4}|[XxＸ×]{2,4}|[一二三四五六七八九〇○零]{4})(?:年.{1,4}月.{1,4}日|[-./][0-9]{1,2}[-./][0-9]{1,2})"
)
_IMPRINT = 10  # paragraphs from 抄送 to the office that printed it
_OFFICE = 30  # characters of its name


def title_like(look: ParagraphLook, text: str) -> bool:
    """Whether a paragraph looks like a title: centred or large, and no sentence."""
    centred = look.align == "center" or largest(look) >= LARGE
    return centred and len(text) <= TITLE_LENGTH and not text.endswith(("。", "：", ":"))


def largest(look: ParagraphLook) -> int:
    """The size of its largest type, half-points."""
    return max((run.size for run in look.runs), default=0)


def letterhead(paragraphs: Sequence[ParagraphLook]) -> frozenset[int]:
    """The places, from 0, of the paragraphs that are the head above the title."""
    window = _window(paragraphs)
    numbers = [place for place, text in window if _NUMBER.fullmatch(text)]
    found = {place for place, text in window if _BEFORE_TITLE.fullmatch(text)} | set(numbers)
    titled = [place for place, text in window if place not in found and _may_be_title(paragraphs[place], text)]
    for place, text in window:
        if place in found or len(text) > _MARK or heading_number(text) is not None:
            continue
        if _is_mark(paragraphs, place, text, titled, numbers, window[-1][0]):
            found.add(place)
    found |= _below(paragraphs, window, found)
    # A number under the title, as reprints have it, is no head: the title is not looked for behind it.
    first = min((title for title in titled if title not in found), default=None)
    return frozenset(
        place for place in found if first is None or place < first or _NUMBER.fullmatch(_text(paragraphs[place]))
    )


def _below(paragraphs: Sequence[ParagraphLook], window: Sequence[tuple[int, str]], found: set[int]) -> set[int]:
    """The lines below one of the head that go on with it: more names of those who sign, and who publishes a bulletin."""
    more: set[int] = set()
    signers = False
    head = False
    for place, text in window:
        if place in found:
            signers, head = re.search(_ONE_SIGNER, text) is not None, True
        elif (signers and paragraphs[place].align == "right" and _NAMES.fullmatch(text)) or (
            head and _PUBLISHER.fullmatch(text)
        ):
            more.add(place)
        else:
            signers = head = False
    return more


def _is_mark(
    paragraphs: Sequence[ParagraphLook],
    place: int,
    text: str,
    titled: Sequence[int],
    numbers: Sequence[int],
    last: int,
) -> bool:
    """Whether a paragraph belongs to the mark of the office: red, larger than the title behind it, or called 文件; last: where the window ends."""
    look = paragraphs[place]
    behind = [paragraphs[title] for title in titled if title > place]
    if is_red(look) and (_named_paper(text) or (numbers and place < numbers[-1] < last)):
        return True  # whatever the title looks like
    if not behind:
        return False
    larger = any(largest(look) > largest(title) for title in behind)
    red = is_red(look) and any(not is_red(title) for title in behind)
    if numbers and place < numbers[-1] and any(title > numbers[-1] for title in titled):
        return red or larger or not title_like(look, text) or _named_paper(text)
    return (red and larger) or _named_paper(text)


def imprint(paragraphs: Sequence[ParagraphLook]) -> frozenset[int]:
    """The places, from 0, of those from 抄送 to the office that printed the paper and the day; they stand behind a date of signature."""
    found: set[int] = set()
    signed = False
    copied: int | None = None  # the first paragraph of an imprint that is still open
    before: int | None = None  # the last paragraph with text
    for place, look in enumerate(paragraphs):
        text = _text(look)
        if not text:
            continue
        if signed and (_PRINTED.fullmatch(text) or _COPIES.fullmatch(text)):
            begin = copied if copied is not None and place - copied <= _IMPRINT else place
            found.update(range(begin, place + 1))
            office = before is not None and before not in found and begin == place and _SIGNED.match(text) is not None
            if office and before is not None and len(_text(paragraphs[before])) <= _OFFICE:
                found.add(before)
        elif signed and _COPIED_TO.fullmatch(text):
            copied = place if copied is None else copied
            found.add(place)
            if before is not None and _SENT_TO.fullmatch(_text(paragraphs[before])):
                found.add(before)
        elif copied is not None and place - copied <= _IMPRINT and _runs_on(before, place, paragraphs, found):
            found.add(place)  # the names of further offices
        signed = signed or _SIGNED.fullmatch(text) is not None
        before = place
    return frozenset(found)


def _runs_on(before: int | None, place: int, paragraphs: Sequence[ParagraphLook], found: set[int]) -> bool:
    """Whether the paragraph before is of an imprint and goes on in this one."""
    return before in found and before == place - 1 and not _text(paragraphs[before]).endswith("。")


def is_red(look: ParagraphLook) -> bool:
    """Whether the text of a paragraph is red."""
    inked = [run for run in look.runs if run.text.strip(BLANKS)]
    return bool(inked) and all(_is_red(run.color) for run in inked)


def _is_red(color: str) -> bool:
    try:
        red, green, blue = bytes.fromhex(color)
    except ValueError:
        return False
    return red >= _RED and 2 * max(green, blue) <= red


def _named_paper(text: str) -> bool:
    """Whether a line is the name of an office and 文件, as above a paper."""
    return text.replace(" ", "").replace("\u3000", "").endswith("文件") and "关于" not in text


def _may_be_title(look: ParagraphLook, text: str) -> bool:
    bracketed = text.startswith(("（", "(")) or _DATED.fullmatch(text) is not None
    styled = look.style == "title" or look.outline == 0
    return not bracketed and (styled or title_like(look, text)) and heading_number(text) is None


def _window(paragraphs: Sequence[ParagraphLook]) -> list[tuple[int, str]]:
    """The paragraphs with text before the body begins, with their places."""
    found: list[tuple[int, str]] = []
    for place, look in enumerate(paragraphs):
        text = _text(look)
        if not text:
            continue
        sentence = text.endswith(("。", "：", ":")) and not _BEFORE_TITLE.fullmatch(text)
        if sentence or len(text) > TITLE_LENGTH or len(found) == _WINDOW:
            break
        found.append((place, text))
    return found


def _text(look: ParagraphLook) -> str:
    return look.text.strip(BLANKS)
