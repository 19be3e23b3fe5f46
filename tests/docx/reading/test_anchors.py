from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.blocks.model import Document, FigureInline, Inlines, Paragraph, Text
from reportgen.docx.parts.namespaces import COMPATIBILITY, RELATION
from reportgen.docx.reading.bounded_xml import NODES
from reportgen.docx.reading.container import opened
from reportgen.docx.reading.look import read_look
from reportgen.docx.reading.read import DraftFigure, is_untouched, read_figures
from reportgen.docx.writing.write import draft_bytes
from tests.docx.office import MAIN, parts, repacked
from tests.docx.samples import figure


def write(path: Path, *inlines: Inlines) -> Path:
    path.write_bytes(draft_bytes(Document((), tuple(map(Paragraph, inlines)), ())))
    return path


def edit(path: Path, old: str, new: str, count: int = 1) -> Path:
    """What a person does in a word processor, done to the XML."""
    main = parts(path.read_bytes())[MAIN].decode()
    assert old in main
    path.write_bytes(repacked(path.read_bytes(), {MAIN: main.replace(old, new, count).encode()}))
    return path


def now(path: Path) -> list[str | None]:
    return [found.now for found in read_figures(path)]


PLAIN = (Text("参保"), FigureInline(figure("82.84万人")), Text("。"))
RUN = '<w:r><w:t xml:space="preserve">82.84万人</w:t></w:r>'


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        ("<w:r><w:t>83</w:t></w:r><w:r><w:t>万人</w:t></w:r>", "83万人"),
        (f"<w:ins><w:r><w:t>约</w:t></w:r></w:ins>{RUN}", "约82.84万人"),
        (
            "<w:del><w:r><w:delText>82.84万人</w:delText></w:r></w:del><w:ins><w:r><w:t>83万人</w:t></w:r></w:ins>",
            "83万人",
        ),
        (f"<w:moveFrom>{RUN}</w:moveFrom>", ""),
        ("<w:r><w:t>83</w:t><w:noBreakHyphen/><w:t>84</w:t><w:tab/><w:br/></w:r>", "83-84\t\n"),
        ("", ""),
    ],
)
def test_what_a_person_typed_over_a_figure_is_what_stands_there(tmp_path: Path, edited: str, expected: str) -> None:
    path = edit(write(tmp_path / "a.docx", PLAIN), RUN, edited)
    assert now(path) == [expected]


# What LibreOffice 7.4 wrote after somebody had selected the figure and typed, typed into it, deleted it, or selected it and
# typed while changes were tracked. The control has lost its tag.
START, END = '<w:bookmarkStart w:id="1" w:name="_rg1"/>', '<w:bookmarkEnd w:id="1"/>'
DELETED = "<w:del><w:r><w:delText>万人</w:delText></w:r></w:del>"
ADDED = "<w:ins><w:r><w:t>万人</w:t></w:r></w:ins>"
SAVED_BY_LIBREOFFICE = {
    "typed over": (
        f"{START}<w:r><w:t>83</w:t></w:r>{END}<w:r><w:t>.5</w:t></w:r><w:r><w:t>万人</w:t></w:r>",
        "83.5万人",
    ),
    "typed into": (f"{START}<w:r><w:t>约</w:t></w:r><w:r><w:t>82.84万人</w:t></w:r>{END}", "约82.84万人"),
    "deleted": (f"{START}{END}<w:r/>", ""),
    "tracked": (
        f"<w:del>{START}<w:r><w:delText>82.84</w:delText></w:r></w:del>{DELETED}<w:ins>{END}<w:r><w:t>90</w:t></w:r></w:ins>{ADDED}",
        "90万人",
    ),
}


@pytest.mark.parametrize("case", SAVED_BY_LIBREOFFICE)
def test_a_figure_is_read_as_a_person_left_it_in_libreoffice(tmp_path: Path, case: str) -> None:
    content, expected = SAVED_BY_LIBREOFFICE[case]
    path = write(tmp_path / "a.docx", PLAIN)
    main = parts(path.read_bytes())[MAIN].decode()
    start, end = main.index("<w:sdt>"), main.index("</w:sdt>")
    saved = f"{main[:start]}<w:sdt><w:sdtPr/><w:sdtContent><w:r/>{content}<w:r/></w:sdtContent>{main[end:]}"
    path.write_bytes(repacked(path.read_bytes(), {MAIN: saved.encode()}))
    assert read_figures(path) == [DraftFigure(figure("82.84万人"), expected, f"参保{expected}。")]


def test_a_control_round_several_figures_is_none_of_theirs(tmp_path: Path) -> None:
    both = (FigureInline(figure("1", "_rg1")), Text("和"), FigureInline(figure("2", "_rg2")))
    path = write(tmp_path / "a.docx", both)
    main = parts(path.read_bytes())[MAIN].decode()
    bare = without_control(without_control(main)).replace("</w:pPr>", "</w:pPr><w:sdt><w:sdtContent>", 1)
    bare = bare.replace("</w:p>", "</w:sdtContent></w:sdt></w:p>", 1)
    path.write_bytes(repacked(path.read_bytes(), {MAIN: bare.encode()}))
    assert now(path) == ["1", "2"]


def test_a_control_round_paragraphs_is_no_figures(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    main = without_control(parts(path.read_bytes())[MAIN].decode())
    wrapped = main.replace("<w:p>", "<w:sdt><w:sdtContent><w:p>").replace("</w:p>", "</w:p></w:sdtContent></w:sdt>")
    path.write_bytes(repacked(path.read_bytes(), {MAIN: wrapped.encode()}))
    assert now(path) == ["82.84万人"]


def test_a_figure_copied_within_the_draft_has_two_places(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    main = parts(path.read_bytes())[MAIN].decode()
    start, end = main.index("<w:sdt>"), main.index("</w:sdt>") + len("</w:sdt>")
    copy = without_bookmark(main[start:end])
    path.write_bytes(repacked(path.read_bytes(), {MAIN: (main[:end] + copy + main[end:]).encode()}))
    assert now(path) == ["82.84万人", "82.84万人"]


def without_bookmark(main: str) -> str:
    return main.replace('<w:bookmarkStart w:id="1" w:name="_rg1"/>', "").replace('<w:bookmarkEnd w:id="1"/>', "")


def without_control(main: str) -> str:
    start, end = main.index("<w:sdt>"), main.index("<w:sdtContent>") + len("<w:sdtContent>")
    return (main[:start] + main[end:]).replace("</w:sdtContent></w:sdt>", "", 1)


def with_empty_bookmark(main: str) -> str:
    moved = main.replace('<w:bookmarkEnd w:id="1"/>', "")
    return moved.replace('w:name="_rg1"/>', 'w:name="_rg1"/><w:bookmarkEnd w:id="1"/>')


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        (without_bookmark, "82.84万人"),
        (without_control, "82.84万人"),
        (with_empty_bookmark, "82.84万人"),
        (lambda main: without_control(without_bookmark(main)), None),
    ],
)
def test_a_figure_is_found_while_one_of_its_anchors_is_left(
    tmp_path: Path, lost: Callable[[str], str], expected: str | None
) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    main = parts(path.read_bytes())[MAIN].decode()
    path.write_bytes(repacked(path.read_bytes(), {MAIN: lost(main).encode()}))
    assert now(path) == [expected]
    assert not is_untouched(path)


def test_a_figure_that_is_gone_comes_last(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", (FigureInline(figure("1", "_rg1")),), (FigureInline(figure("2", "_rg2")),))
    main = parts(path.read_bytes())[MAIN].decode()
    path.write_bytes(repacked(path.read_bytes(), {MAIN: without_control(without_bookmark(main)).encode()}))
    assert [(found.record.key, found.now) for found in read_figures(path)] == [("_rg2", "2"), ("_rg1", None)]


def test_each_place_of_a_figure_printed_twice_is_read(tmp_path: Path) -> None:
    again = FigureInline(figure("82.84万人"))
    path = write(tmp_path / "a.docx", (again, Text("，"), again))
    path = edit(path, RUN, "<w:r><w:t>83万人</w:t></w:r>")
    assert now(path) == ["83万人", "82.84万人"]


def test_other_bookmarks_and_controls_are_no_figures(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    edit(path, "<w:sdt>", '<w:bookmarkStart w:id="9" w:name="_Toc1"/><w:bookmarkEnd w:id="9"/><w:sdt>')
    assert read_figures(path) == [DraftFigure(figure("82.84万人"), "82.84万人", "参保82.84万人。")]


BOX = "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>"


def test_the_text_of_a_box_is_no_text_of_the_paragraph_it_hangs_on(tmp_path: Path) -> None:
    path = edit(write(tmp_path / "a.docx", PLAIN), "<w:sdt>", f"{BOX}<w:sdt>")
    assert read_figures(path) == [DraftFigure(figure("82.84万人"), "82.84万人", "参保82.84万人。")]


def moved(path: Path, part: str, kind: str, root: str) -> Path:
    """The figure cut from the text and pasted into another part."""
    package = parts(path.read_bytes())
    main = package[MAIN].decode()
    start, end = main.index("<w:sdt>"), main.index("</w:sdt>") + len("</w:sdt>")
    names = main[main.index("<w:document") + len("<w:document") : main.index(">", main.index("<w:document"))]
    relations = package["word/_rels/document.xml.rels"].decode()
    listed = f'<Relationship Id="other" Type="{RELATION}/{kind}" Target="{part}"/></Relationships>'
    changes = {
        MAIN: main[:start] + main[end:],
        f"word/{part}": f"<w:{root}{names}><w:p>{main[start:end]}</w:p></w:{root}>",
        "word/_rels/document.xml.rels": relations.replace("</Relationships>", listed),
    }
    path.write_bytes(repacked(path.read_bytes(), {name: text.encode() for name, text in changes.items()}))
    return path


@pytest.mark.parametrize(
    ("part", "kind", "root"),
    [
        ("header9.xml", "header", "hdr"),
        ("footnotes.xml", "footnotes", "footnotes"),
        ("endnotes.xml", "endnotes", "endnotes"),
    ],
)
def test_a_figure_moved_into_a_header_or_a_note_is_still_there(tmp_path: Path, part: str, kind: str, root: str) -> None:
    path = moved(write(tmp_path / "a.docx", PLAIN), part, kind, root)
    assert read_figures(path) == [DraftFigure(figure("82.84万人"), "82.84万人", "82.84万人")]


def test_of_the_same_text_for_newer_and_older_readers_one_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    main = parts(path.read_bytes())[MAIN].decode()
    start, end = main.index("<w:sdt>"), main.index("</w:sdt>") + len("</w:sdt>")
    twins = "".join(f"<mc:{name}>{main[start:end]}</mc:{name}>" for name in ("Choice", "Choice", "Fallback"))
    doubled = f'{main[:start]}<mc:AlternateContent xmlns:mc="{COMPATIBILITY}">{twins}</mc:AlternateContent>{main[end:]}'
    path.write_bytes(repacked(path.read_bytes(), {MAIN: doubled.encode()}))
    assert read_figures(path) == [DraftFigure(figure("82.84万人"), "82.84万人", "参保82.84万人。")]


def test_a_figure_in_a_row_that_was_deleted_is_no_longer_there(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", PLAIN)
    main = parts(path.read_bytes())[MAIN].decode()
    start, end = main.index("<w:p>"), main.index("</w:p>") + len("</w:p>")
    rows = "".join(f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{main[start:end]}</w:tc></w:tr>" for mark in ("<w:del/>", ""))
    for count, expected in ((1, [""]), (2, ["82.84万人"])):
        shown = "</w:tr>".join(rows.split("</w:tr>")[:count]) + "</w:tr>"
        table = f"{main[:start]}<w:tbl>{shown}</w:tbl>{main[end:]}"
        path.write_bytes(repacked(path.read_bytes(), {MAIN: table.encode()}))
        assert now(path) == expected


def test_what_stands_in_a_figures_place_is_cut_where_no_figure_is_so_long(tmp_path: Path) -> None:
    path = edit(write(tmp_path / "a.docx", PLAIN), "82.84万人</w:t>", f"{'字' * 5000}</w:t>")
    (shown,) = now(path)
    assert shown is not None
    assert (len(shown), shown[-1]) == (2 * len("82.84万人") + 301, "…")


def test_figures_of_one_paragraph_share_its_text(tmp_path: Path) -> None:
    inlines = [FigureInline(figure(str(number), f"_rg{number}")) for number in range(1, 2001)]
    found = read_figures(write(tmp_path / "a.docx", tuple(inlines)))
    assert [each.now for each in found] == [each.record.text for each in found]
    assert len({id(each.context) for each in found}) == 1


def test_a_draft_of_10_000_figures_is_well_within_the_limits(tmp_path: Path) -> None:
    rows = [[FigureInline(figure("82.84万人", f"_rg{10 * row + n}")) for n in range(1, 11)] for row in range(1000)]
    path = write(tmp_path / "a.docx", *map(tuple, rows))
    assert now(path) == ["82.84万人"] * 10_000
    with opened(path) as package:
        nodes = sum(1 + len(node.attrib) for node in package.xml(MAIN).iter())
    assert 2 * nodes < NODES.most
    assert len(read_look(path).paragraphs) == 1000
