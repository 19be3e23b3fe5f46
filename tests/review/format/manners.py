"""Papers as people make them by hand, with python-docx: a right one, of which each line can be put otherwise."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.document import Document as Word
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from reportgen.app.lint_format import lint_format
from reportgen.diagnostics.rendering import message

SENTENCE = "坚持以人民为中心的发展思想，深入推进“三医”协同发展和治理，全年参保82.84万人，同比增长5.3%——高于上年……"


class Line(NamedTuple):
    """A paragraph. first, right: indents in characters; raw, run, mark: XML put into its properties, its run's and its mark's;
    around: element put around the run; breaks: page breaks before it, each in a paragraph; hint: whether its run is said to be Chinese.
    """

    text: str
    font: str = "仿宋_GB2312"
    size: float = 16
    align: str = "both"
    first: float = 2
    right: float = 0
    color: str = ""
    style: str = ""
    raw: str = ""
    mark: str = ""
    run: str = ""
    around: str = ""
    breaks: int = 0
    hint: bool = True


def title(text: str, **changes: Any) -> Line:
    return Line(text, "方正小标宋简体", 22, "center", 0)._replace(**changes)


def h1(text: str, **changes: Any) -> Line:
    return Line(text, "黑体")._replace(**changes)


def h2(text: str, **changes: Any) -> Line:
    return Line(text, "楷体_GB2312")._replace(**changes)


def flush(text: str, **changes: Any) -> Line:
    return Line(text, align="left", first=0)._replace(**changes)


def signed(unit: str = "示范县医疗保障局", date: str = "2026年1月12日") -> list[Line]:
    return [Line(unit, align="right", first=0, right=3.5), Line(date, align="right", first=0, right=4)]


def label(text: str = "附件1", **changes: Any) -> Line:
    return Line(text, "黑体", align="left", first=0)._replace(**{"breaks": 1, **changes})


def blank() -> Line:
    return Line("", first=0)


BODY = [
    Line(f"2025年，{SENTENCE}。现将有关情况汇报如下："),
    h1("一、主要工作"),
    h2("（一）参保工作"),
    Line(f"1.完善制度。{SENTENCE}。"),
    Line(f"2.优化服务。{SENTENCE}。"),
    h2("（二）待遇保障"),
    Line(f"一是{SENTENCE}。二是{SENTENCE}。"),
    h1("二、存在问题"),
    Line(f"{SENTENCE}。"),
    h1("三、下一步打算"),
    Line(f"{SENTENCE}。"),
]
HEAD = [title("示范县医疗保障局2025年工作总结"), blank(), flush("县人民政府：")]


def element(line: Line) -> str:
    """The w:p of a line."""
    w = nsdecls("w")
    hint = ' w:hint="eastAsia"' if line.hint else ""
    color = f'<w:color w:val="{line.color}"/>' if line.color else ""
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{line.font}"{hint}/>'
    size = int(line.size * 2)
    spacing = '<w:spacing w:val="-5"/>' if line.size == 16 else ""
    properties = f'<w:rPr>{fonts}{color}{spacing}<w:sz w:val="{size}"/>{line.run}</w:rPr>'
    run = f'<w:r>{properties}<w:t xml:space="preserve">{line.text}</w:t></w:r>'
    if line.around:
        run = f'<w:{line.around} w:id="7" w:author="a" w:date="2026-01-01T00:00:00Z">{run}</w:{line.around}>'
        if line.around in {"del", "moveFrom"}:
            run = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    style = f'<w:pStyle w:val="{line.style}"/>' if line.style else ""
    indent = (
        f'<w:ind w:firstLineChars="{int(line.first * 100)}" w:firstLine="{int(line.first * 315)}" '
        f'w:right="{int(line.right * 315)}"/>'
    )
    mark = f'<w:rPr>{line.mark}<w:sz w:val="{size}"/></w:rPr>'
    properties = (
        f'<w:pPr>{style}{line.raw}<w:spacing w:line="579" w:lineRule="exact" w:before="0" w:after="0"/>{indent}'
        f'<w:jc w:val="{line.align}"/>{mark}</w:pPr>'
    )
    return f"<w:p {w}>{properties}{run if line.text else ''}</w:p>"


def paper(lines: Sequence[Line]) -> Word:
    """A right page with these lines."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, (37, 35, 28, 26))
    language = word.styles.element.find(".//" + qn("w:lang"))
    assert language is not None
    language.set(qn("w:eastAsia"), "zh-CN")
    word.settings.odd_and_even_pages_header_footer = True
    face = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        line = footer.paragraphs[0]._p
        properties = line.get_or_add_pPr()
        properties.append(parse_xml(f'<w:ind {nsdecls("w")} w:{side}="280"/>'))
        properties.append(parse_xml(f'<w:jc {nsdecls("w")} w:val="{side}"/>'))
        for xml in (
            f"<w:r {nsdecls('w')}>{face}<w:t>— </w:t></w:r>",
            f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r>{face}<w:t>1</w:t></w:r></w:fldSimple>',
            f"<w:r {nsdecls('w')}>{face}<w:t> —</w:t></w:r>",
        ):
            line.append(parse_xml(xml))
    end = word.element.body.sectPr
    assert end is not None
    for each in lines:
        for _ in range(each.breaks):
            holder = word.add_paragraph()
            holder.add_run().add_break(WD_BREAK.PAGE)
            end.addprevious(holder._p)
        end.addprevious(parse_xml(element(each)))
    return word


def saved(lines: Sequence[Line], folder: Path) -> Path:
    path = folder / "稿.docx"
    paper(lines).save(str(path))
    return path


STYLES = "F248"  # none of these has heading styles, and that is a question of its own
CHANGE = 'w:id="3" w:author="a" w:date="2026-01-01T00:00:00Z"'
PLAIN = '<w:b w:val="0"/>'
TEXT = HEAD + BODY
RIGHT = TEXT + signed()
NOTE = [blank(), Line("附件：1.主要指标表"), Line("2.重点任务清单", first=5), blank()]
ONE_NOTE = [blank(), Line("附件：主要指标表"), blank()]
ANNEXES = [
    label("附件1"),
    blank(),
    title("主要指标表"),
    Line(f"{SENTENCE}。"),
    label("附件2"),
    blank(),
    title("重点任务清单"),
    Line(f"{SENTENCE}。"),
]
IMPRINT = [
    blank(),
    Line("抄送：县人大常委会办公室，县政协办公室，县财政局。", size=14, first=1),
    Line("示范县医疗保障局办公室　　　　　　2026年1月12日印发", size=14, first=1),
]


def mark(text: str = "示范县医疗保障局文件", **changes: Any) -> Line:
    return title(text, **{"size": 36, "color": "FF0000", **changes})


def number(text: str = "示医保〔2026〕1号", **changes: Any) -> Line:
    return Line(text, align="center", first=0)._replace(**changes)


def changed(lines: Sequence[Line], old: str, new: str) -> list[Line]:
    return [line._replace(text=line.text.replace(old, new)) for line in lines]


def those(chosen: Callable[[Line], bool], lines: Sequence[Line] = RIGHT, **changes: Any) -> list[Line]:
    """The lines, the chosen ones changed."""
    return [line._replace(**changes) if chosen(line) else line for line in lines]


def is_title(line: Line) -> bool:
    return line.size == 22


def is_first(line: Line) -> bool:
    return line.text.startswith("一是")


def styled(by_font: dict[str, str], first: str) -> list[Line]:
    """With heading styles, looking as it should."""
    lines = [title(HEAD[0].text, style=first, color="000000", run=PLAIN), *TEXT[1:], *signed()]
    return [
        line._replace(style=by_font[line.font], color="000000", run=PLAIN) if line.font in by_font else line
        for line in lines
    ]


def seven(numerals: str) -> list[Line]:
    """A text of so many headings."""
    sections = [[h1(f"{numeral}、工作"), Line(f"{SENTENCE}。")] for numeral in numerals]
    return HEAD + [line for section in sections for line in section] + signed()


def five(numbers: Sequence[str]) -> list[Line]:
    """A text with one heading above headings with these numbers."""
    sections = [[h2(f"{each}工作"), Line(f"{SENTENCE}。")] for each in numbers]
    return [*HEAD, h1("一、工作"), *(line for section in sections for line in section), *signed()]


def gone(change: str) -> list[Line]:
    wrong = Line("不在了的一段,", font="宋体", size=10, around=change, mark=f"<w:{change} {CHANGE}/>")
    heading = h1("三、不在了的", around=change, mark=f"<w:{change} {CHANGE}/>")
    return [*TEXT[:4], wrong, *TEXT[4:10], heading, *TEXT[10:], *signed()]


def told(path: Path) -> list[str]:
    return [message(each) for each in lint_format(path).diagnostics if each.code != STYLES]
