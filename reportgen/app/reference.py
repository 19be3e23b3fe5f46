"""An office's own document as the pattern of its drafts, as pandoc's reference document is: page, faces and lines are its."""

import errno
from pathlib import Path
from typing import NamedTuple

from reportgen.diagnostics.finding import N_, Diagnostic, Place
from reportgen.diagnostics.wording import Phrase
from reportgen.docx.format.findings import TakenFromReference, UnusableReference
from reportgen.docx.format.profile_file import office_entry, too_small
from reportgen.docx.parts.profile import Profile
from reportgen.docx.reading.look import read_styled_look
from reportgen.docx.reading.unreadable import ComplexPackage, OtherFile, OversizePackage, UnreadableDraft
from reportgen.review.pattern import STYLES, pattern
from reportgen.sources.files.project import Project
from reportgen.sources.yaml.located_yaml import Scalar

DEFAULT = "style.docx"
_NO_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})


class _Reason(NamedTuple):
    """Why a document cannot be used, and what to do, a sentence without its stop."""

    text: str
    way: str = N_("请用 Word 或 WPS 另存为 .docx")


def over_reference(project: Project, profile: Profile, found: list[Diagnostic]) -> Profile:
    """The format with what the office's reference document looks like over it; the format itself where there is no such document.

    The document is style.docx in the project's root, or what `reference:` in reportgen.yaml names. One that cannot be used is
    a finding, and so is what was taken from one that can.
    """
    place: Place | None = None
    path: Path | None = project.root / DEFAULT
    named = office_entry(project, "reference")
    if named is not None and isinstance(named[1], Scalar):
        place = named[0].place(named[1])
        path = project.inside(named[1].text, project.root, place, found)
    if path is None or (named is None and not path.is_file()):
        return profile
    shown = project.shown(path)
    at = place or Place(shown)
    try:
        document, styles = read_styled_look(path, STYLES)
    except (OSError, UnreadableDraft) as fault:
        reason = _reason(fault)
        found.append(UnusableReference(path=shown, reason=reason.text, way=reason.way).at(at))
        return profile
    made = pattern(document, styles, profile._replace(name=path.stem))
    narrow = too_small(made.profile.page)
    if narrow is not None:
        found.append(narrow.at(at))
        return profile
    found.append(TakenFromReference(path=shown, taken=made.taken, kept=made.kept).at(at))
    return made.profile


def _reason(fault: OSError | UnreadableDraft) -> _Reason:
    match fault:
        case IsADirectoryError():
            return _Reason(N_("这是文件夹"), N_("请写出文件夹里的文件名"))
        case OSError():
            if fault.errno in _NO_FILE:
                return _Reason(N_("没有这个文件"), N_("请核对文件名"))
            return _Reason(N_("不能读取"), N_("请核对文件的权限；正在别的程序中打开的，请先关闭"))
        case OtherFile(kind=kind):
            return _Reason(Phrase(N_("不是 .docx，而是{kind}"), kind=kind.name), kind.way)
        case ComplexPackage(excess=excess):
            beyond = Phrase(
                N_("{what}超过 {most} {measure}"), what=excess.name, most=f"{excess.most:,}", measure=excess.measure
            )
            return _Reason(beyond, N_("请换一份普通的文稿"))
        case OversizePackage():
            return _Reason(N_("文件太大"), N_("请压缩或删去里面的图片"))
        case _:
            return _Reason(N_("文件已损坏，或不是 .docx"))
