"""The sheet, the margins, the lines of a page and the characters of a line [GB/T 9704-2012 5.1, 5.2]."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from reportgen.diagnostics.finding import N_, Diagnostic
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.look import DocumentLook
from reportgen.docx.reading.paragraph_look import ParagraphLook
from reportgen.docx.reading.section_look import SectionLook
from reportgen.review.format.findings_page import (
    NotChinese,
    StrayHeader,
    WrongCharacters,
    WrongGrid,
    WrongLineSpacing,
    WrongMargin,
    WrongPaper,
)
from reportgen.review.format.letterhead import is_red
from reportgen.review.format.numbers import BLANKS
from reportgen.review.format.places import at, grouped, where
from reportgen.review.format.roles import Part, Role

TOLERANCE = 1  # mm [5.2.1]
_SLACK = 60  # twips: a millimetre, and what programs lose in rounding it
_TWIPS_A_MM = Decimal(1440) / Decimal("25.4")
_SINGLE = 240
# What stands rightly above the pages of a draft: what it is and who may see it [7.2.2 and habit].
_STATUS = re.compile(".{0,16}(?:稿|草案|资料|参阅|传阅|内部|秘密|机密|绝密|保密|注意保存|外传).{0,16}")
# What an exact line may be so that a page still has 22 lines, or 21: 28 pt to 30 pt, which offices take for each other.
_EXACT = range(550, 606)
_STANDARD, _HALF_POINT = 579, 10  # twips: 22 lines a page; what is lost in rounding
_HEADER = 20  # characters that are shown
_GRIDS = frozenset({"lines", "linesAndChars", "snapToChars"})
_SIDES = {"top": N_("上边距"), "bottom": N_("下边距"), "left": N_("左边距"), "right": N_("右边距")}


def check(document: DocumentLook, parts: Sequence[Part], profile: Profile) -> Iterator[Diagnostic]:
    """Every fault of the page as a whole."""
    upright = [section for section in document.sections if section.height >= section.width]
    body = [part.look for part in parts if part.role in {Role.BODY, Role.RUN_IN}]
    yield from _paper(document.sections, profile)
    yield from _margins(upright, len(document.sections), profile)
    yield from _grid(upright, len(document.sections), body, profile)
    yield from _line_spacing(document.sections, body, profile)
    yield from _characters(document.sections, body, profile)
    yield from _headers(document.sections)
    if not document.language.lower().startswith("zh"):
        yield at(NotChinese(expected="zh-CN", found=document.language or N_("未指定")))


def _section(place: int, count: int) -> Phrase:
    return Phrase(N_("第{number}节"), number=place + 1) if count > 1 else Phrase(N_("全文"))


def _mm(twips: int) -> Decimal:
    return (twips / _TWIPS_A_MM).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _paper(sections: Sequence[SectionLook], profile: Profile) -> Iterator[Diagnostic]:
    right = sorted((profile.page.width, profile.page.height))
    shown: set[tuple[int, ...]] = set()
    for place, section in enumerate(sections):
        sheet = sorted((section.width, section.height))
        if all(abs(one - other) <= _SLACK for one, other in zip(sheet, right, strict=True)) or tuple(sheet) in shown:
            continue
        shown.add(tuple(sheet))
        found = f"{_mm(section.width)}×{_mm(section.height)}" if section.width else N_("未指定")
        expected = f"{_mm(right[0]):.0f}×{_mm(right[1]):.0f}"
        yield at(WrongPaper(where=_section(place, len(sections)), expected=expected, found=found))


def _margins(sections: Sequence[SectionLook], count: int, profile: Profile) -> Iterator[Diagnostic]:
    shown: set[tuple[str, int]] = set()
    for place, section in enumerate(sections):
        for side, name in _SIDES.items():
            right, found = getattr(profile.page, side), getattr(section, side)
            if abs(right - found) <= _SLACK or (side, found) in shown:
                continue
            shown.add((side, found))
            expected = _mm(right).quantize(Decimal(1))
            yield at(
                WrongMargin(
                    where=_section(place, count), side=name, expected=expected, found=_mm(found), tolerance=TOLERANCE
                )
            )


def _grid(
    sections: Sequence[SectionLook], count: int, body: Sequence[ParagraphLook], profile: Profile
) -> Iterator[Diagnostic]:
    """Lines of an exact height need no grid; others stand on it. Margins of their own kind do not count here."""
    exact = sum(_is_exact(look, profile) for look in body)
    if exact * 2 > len(body):
        return
    height = profile.page.height - profile.page.top - profile.page.bottom
    expected = height // profile.page.line_pitch
    for place, section in enumerate(sections):
        if section.grid not in _GRIDS:
            found = Phrase(N_("没有设文档网格"))
        elif section.pitch and height // section.pitch != expected:
            lines, points = height // section.pitch, Decimal(section.pitch) / 20
            found = Phrase(N_("网格行距 {points} 磅，排 {lines} 行"), points=points, lines=lines)
        else:
            continue
        yield at(WrongGrid(where=_section(place, count), expected=expected, found=found))
        return


def _line_spacing(
    sections: Sequence[SectionLook], body: Sequence[ParagraphLook], profile: Profile
) -> Iterator[Diagnostic]:
    faults = grouped((found, look) for look in body if (found := _spacing(look, sections, profile)))
    for found, paragraphs in faults.items():
        expected = Decimal(profile.page.line_pitch) / 20
        yield at(WrongLineSpacing(expected=expected, where=where(paragraphs), found=found), paragraphs)


def _spacing(look: ParagraphLook, sections: Sequence[SectionLook], profile: Profile) -> Phrase | None:
    """The line spacing in words, None where it is right."""
    if look.line_rule == "exact":
        points = Decimal(look.line) / 20
        return None if _is_exact(look, profile) else Phrase(N_("固定值 {points} 磅"), points=points)
    if look.line_rule == "atLeast":
        return Phrase(N_("最小值 {points} 磅"), points=Decimal(look.line) / 20)
    if look.line != _SINGLE:
        times = (Decimal(look.line) / _SINGLE).quantize(Decimal("0.01"))
        return Phrase(N_("{times} 倍"), times=times)
    on_grid = sections[min(look.section, len(sections) - 1)].grid in _GRIDS
    return Phrase(N_("单倍而不随网格")) if on_grid and not look.grid else None


def _is_exact(look: ParagraphLook, profile: Profile) -> bool:
    """Whether a paragraph's lines are of an exact height that is right: the format's own, or what offices take for the standard's."""
    near = abs(look.line - profile.page.line_pitch) <= _HALF_POINT
    standard = abs(_STANDARD - profile.page.line_pitch) <= _HALF_POINT
    return look.line_rule == "exact" and (near or (standard and look.line in _EXACT))


def _headers(sections: Sequence[SectionLook]) -> Iterator[Diagnostic]:
    """What stands in headers and is no mark of what the draft is; red heads are made there, too."""
    seen: set[int] = set()
    for place, section in enumerate(sections):
        if id(section.headers) in seen:  # sections share the headers that they have in common
            continue
        seen.add(id(section.headers))
        for line in section.headers:
            text = line.text.strip(BLANKS)
            if _STATUS.fullmatch(text) or is_red(line) or not (text or line.ruled):
                continue
            found = f"“{text[:_HEADER]}”" if text else N_("一条横线")
            yield at(StrayHeader(where=_section(place, len(sections)), found=found))
            return


def _characters(
    sections: Sequence[SectionLook], body: Sequence[ParagraphLook], profile: Profile
) -> Iterator[Diagnostic]:
    """Only where size and margins are right: else each of those is the fault."""
    width = profile.page.text_width
    expected = width // profile.em
    found: Counter[int] = Counter()
    for look in body:
        section = sections[min(look.section, len(sections) - 1)]
        if not look.runs or abs(section.width - section.left - section.right - width) > _SLACK:
            continue
        run = max(look.runs, key=lambda each: len(each.text))
        if run.size == profile.body.size:
            added = section.character_space * 20 / 4096 if section.grid in {"linesAndChars", "snapToChars"} else 0
            found[int((width + 10) / max(10 * run.size + run.spacing + added, 1))] += len(look.text)
    if found and (usual := found.most_common(1)[0][0]) != expected:
        yield at(WrongCharacters(expected=expected, found=usual))
