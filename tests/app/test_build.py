"""Build: which file is written, which is left alone, and when nothing is."""

from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from reportgen.app.build import build, file_name
from reportgen.app.outcome import Outcome
from reportgen.diagnostics.finding import Place
from reportgen.indicators.dataset import Dataset
from reportgen.indicators.period import read_period
from reportgen.indicators.report import Report
from tests.templating.office import HEAD, SECTION, Office

NAME = "示范县医疗保障局2025年工作总结"
FORMATS = pytest.mark.parametrize("format", ["docx", "md", "html"])


def built(office: Office, format: str = "docx", **options: object) -> Outcome:
    """A build to the usual place; "md" is asked for by name there, since without one it is not written."""
    output = f"outputs/{NAME}.md" if format == "md" and "output" not in options else options.pop("output", None)
    return build("data/2025.yaml", format=format, output=output, cwd=office.root, **options)  # type: ignore[arg-type]


def codes(outcome: Outcome) -> set[str]:
    return {each.code for each in outcome.diagnostics}


@pytest.fixture
def good(office: Office) -> Office:
    """An office without an open question."""
    return office.year("period: 2025\nfigures: {参保人数: 828357}\n").write(SECTION, "参保{{ 参保人数 }}。\n")


@FORMATS
def test_a_draft_has_its_name_from_unit_period_and_genre(good: Office, format: str) -> None:
    outcome = built(good, format)
    assert outcome.path == good.root / f"outputs/{NAME}.{format}"
    assert outcome.path.is_file()
    assert (outcome.exit_code, outcome.figures, outcome.gaps, outcome.unchanged, outcome.kept) == (0, 1, 0, False, None)


def test_a_docx_is_one(good: Office) -> None:
    outcome = built(good)
    assert outcome.path is not None
    with ZipFile(outcome.path) as package:
        assert "82.84万人" in package.read("word/document.xml").decode()


def test_markdown_without_a_file_is_text(good: Office) -> None:
    outcome = build("2025", format="md", cwd=good.root)
    assert outcome.path is None
    assert outcome.text is not None
    assert outcome.text.startswith("# 标题\n\n参保82.84万人。\n")
    assert not (good.root / "outputs").exists()


def test_a_page_goes_to_the_usual_place(good: Office) -> None:
    outcome = build("2025", format="html", cwd=good.root)
    assert outcome.path == good.root / f"outputs/{NAME}.html"
    assert "82.84万人</span>。</p>" in outcome.path.read_text(encoding="utf-8")
    assert outcome.text is None


def test_a_page_open_in_a_word_processor_is_kept(good: Office) -> None:
    first = built(good, "html").path
    assert first is not None
    good.write(f"outputs/.~lock.{first.name}#", b"somebody")
    good.write(SECTION, "改过的{{ 参保人数 }}。")
    assert built(good, "html").kept == first


@pytest.mark.parametrize("output", ["甲.docx", "子/孙/甲.docx"])
def test_the_output_is_relative_to_where_one_stands(good: Office, output: str) -> None:
    outcome = built(good, output=output)
    assert outcome.path == good.root / output
    assert outcome.path.is_file()


def test_the_output_may_be_absolute(good: Office, tmp_path: Path) -> None:
    target = tmp_path / "别处" / "甲.docx"
    assert built(good, output=target).path == target


@FORMATS
def test_the_same_again_leaves_the_file_as_it_is(good: Office, format: str) -> None:
    first = built(good, format).path
    assert first is not None
    stamp = first.stat()
    again = built(good, format)
    assert (again.path, again.unchanged, again.kept) == (first, True, None)
    assert (first.stat().st_mtime_ns, first.stat().st_ino) == (stamp.st_mtime_ns, stamp.st_ino)


@FORMATS
def test_a_draft_that_nobody_touched_is_replaced(good: Office, format: str) -> None:
    first = built(good, format).path
    good.write(SECTION, "改过的{{ 参保人数 }}。")
    again = built(good, format)
    assert (again.path, again.unchanged, again.kept) == (first, False, None)
    assert list((good.root / "outputs").iterdir()) == [first]


def edited(path: Path) -> bytes:
    """What a person leaves in a draft."""
    if path.suffix in (".md", ".html"):
        path.write_text(path.read_text(encoding="utf-8").replace("参保", "参加"), encoding="utf-8")
    else:
        with ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        parts["word/document.xml"] = parts["word/document.xml"].replace("参保".encode(), "参加".encode())
        with ZipFile(path, "w") as package:
            for name, content in parts.items():
                package.writestr(name, content)
    return path.read_bytes()


@FORMATS
def test_an_edited_draft_is_kept_and_the_new_one_lies_beside_it(good: Office, format: str) -> None:
    first = built(good, format).path
    assert first is not None
    content = edited(first)
    second = built(good, format)
    assert (second.path, second.kept) == (first.with_name(f"{NAME}（2）.{format}"), first)
    assert first.read_bytes() == content
    # The one beside it is ours: the next build finds it there, or replaces it.
    assert built(good, format)._replace(timings={}) == second._replace(unchanged=True, timings={})
    good.write(SECTION, "又改{{ 参保人数 }}。")
    assert built(good, format).path == second.path
    assert second.path is not None
    edited_again = second.path.write_bytes(b"mine")
    assert edited_again
    third = built(good, format)
    assert (third.path, third.kept) == (first.with_name(f"{NAME}（3）.{format}"), first)


@FORMATS
def test_a_file_that_is_none_of_ours_is_kept(good: Office, format: str) -> None:
    foreign = good.root / f"outputs/{NAME}.{format}"
    good.write(f"outputs/{NAME}.{format}", b"\xff\xfe not ours")
    outcome = built(good, format)
    assert outcome.kept == foreign
    assert foreign.read_bytes() == b"\xff\xfe not ours"


@pytest.mark.parametrize("owner", ["~${0}", "~${1}", ".~{0}", ".~lock.{0}#"], ids=["full", "cut", "wps", "office"])
def test_an_open_draft_is_kept(good: Office, owner: str) -> None:
    first = built(good).path
    assert first is not None
    content = first.read_bytes()
    good.write("outputs/" + owner.format(first.name, first.name[2:]), b"somebody")
    good.write(SECTION, "改过的{{ 参保人数 }}。")
    outcome = built(good)
    assert (outcome.path, outcome.kept) == (first.with_name(f"{NAME}（2）.docx"), first)
    assert first.read_bytes() == content


@FORMATS
def test_where_there_is_an_error_no_file_is_made_and_none_is_touched(good: Office, format: str) -> None:
    good.write(SECTION, "{{ 参报人数 }}")
    outcome = built(good, format)
    assert (outcome.exit_code, outcome.path, outcome.text) == (1, None, None)
    assert not (good.root / "outputs").exists()
    good.write(SECTION, "参保{{ 参保人数 }}。")
    path = built(good, format).path
    assert path is not None
    before = path.read_bytes()
    good.year("period: 2025\nfigures: {参保人数: 很多}\n")
    assert built(good, format).exit_code == 1
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_fault_in_a_passage_stops_the_draft(good: Office) -> None:
    good.add("data/2025.yaml", "problems:\n  - {title: 甲, text: '{{ 参报人数 }}'}\n")
    good.write(SECTION, "{% for x in 问题清单 %}{{ x.正文 }}{% endfor %}甲")
    assert built(good).path is None


@FORMATS
def test_under_strict_a_question_stops_the_draft(office: Office, format: str) -> None:
    office.write(SECTION, "{{ 未知 }}")
    strict = built(office, format, strict=True)
    assert (strict.exit_code, strict.path) == (1, None)
    assert not (office.root / "outputs").exists()
    plain = built(office, format)
    assert (plain.exit_code, plain.gaps) == (0, 1)
    assert plain.path is not None


@pytest.mark.parametrize(
    "output", ["文件/甲.docx", "文件/子/甲.docx", "文件夹", "/dev/null/甲.docx", "甲" * 200 + ".docx"], ids=range(5)
)
def test_where_it_can_not_write_it_says_so(good: Office, output: str) -> None:
    good.write("文件", "不是文件夹")
    (good.root / "文件夹").mkdir()
    before = sorted(good.root.rglob("*"))
    outcome = built(good, output=output)
    assert (outcome.exit_code, outcome.path) == (1, None)
    assert codes(outcome) == {"P001"}
    assert sorted(good.root.rglob("*")) == before


def test_the_longest_name_fits_what_a_file_system_allows(good: Office) -> None:
    good.write(
        "data/2025.yaml", HEAD.replace("示范县医疗保障局", "局" * 200) + "period: 2025\nfigures: {参保人数: 5}\n"
    )
    outcome = built(good)
    assert outcome.path is not None, outcome.diagnostics
    edited(outcome.path)
    good.write(SECTION, "改{{ 参保人数 }}")
    assert built(good).path is not None


@pytest.mark.parametrize(
    ("organisation", "name"),
    [
        ("示范县医疗保障局", "示范县医疗保障局2025年总结"),
        ("../../甲/乙", "甲乙2025年总结"),
        ('甲:乙*?"<>|', "甲乙2025年总结"),
        ("..", "2025年总结"),
        ("甲\u200b\n乙", "甲乙2025年总结"),
        ("", "2025年总结"),
    ],
    ids=range(6),
)
def test_a_file_name_holds_only_what_it_may(organisation: str, name: str) -> None:
    report = Report("annual", organisation, "", read_period("2025"), "", "", Dataset(), {}, (), (), Place("x"))
    assert file_name(report, "总结") == name


def test_each_stage_has_its_seconds(good: Office) -> None:
    ticks = count()
    outcome = build("2025", cwd=good.root, clock=lambda: float(next(ticks)))
    assert dict(outcome.timings) == {"read": 1.0, "validate": 1.0, "render": 1.0, "write": 1.0}


def test_without_comments_the_questions_are_in_the_outcome_and_the_records_alone(office: Office) -> None:
    office.write(SECTION, "{{ 未知 }}")
    asked = build("2025", output="with.docx", cwd=office.root)
    quiet = build("2025", output="without.docx", comments=False, cwd=office.root)
    assert quiet.diagnostics == asked.diagnostics != ()
    for outcome, comments in ((asked, True), (quiet, False)):
        assert outcome.path is not None
        with ZipFile(outcome.path) as archive:
            assert ("word/comments.xml" in archive.namelist()) is comments
            assert (b"comment" in archive.read("word/document.xml")) is comments
            assert b"<question>" in archive.read("customXml/item1.xml")


def test_contents_get_their_page_numbers_from_who_lays_out_the_pages(good: Office) -> None:
    good.add("templates/annual/genre.yaml", "contents: 1\n")
    good.write(SECTION, "# 工作\n\n正文。\n")

    def page(**pages: Any) -> bytes:
        outcome = build("2025", output="稿.docx", cwd=good.root, **pages)
        assert outcome.path is not None
        with ZipFile(outcome.path) as archive:
            return archive.read("word/document.xml")

    assert b"w:dirty" in page()
    assert b'<w:t xml:space="preserve">12</w:t>' in page(lay_out=lambda _: ["目录", "一、工作\n— 12 —"])


def test_an_unknown_format_is_a_wrong_call(good: Office) -> None:
    with pytest.raises(ValueError, match="pdf"):
        build("2025", format="pdf", cwd=good.root)


@FORMATS
def test_the_folder_it_is_built_in_leaves_no_trace(tmp_path: Path, format: str) -> None:
    contents = []
    for folder in ("甲", "乙/丙"):
        (tmp_path / folder).mkdir(parents=True)
        path = built(Office(tmp_path / folder).write(SECTION, "{{ 参保人数 }}{{ 未知 }}"), format).path
        assert path is not None
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]


def test_a_period_file_is_built_as_another_genre(good: Office) -> None:
    good.write("templates/brief/genre.yaml", "title: 简讯\ndocument: 简讯\nsections: [section.md.j2]\n")
    good.write("templates/brief/section.md.j2", "近日参保{{ 参保人数 }}。\n")
    outcome = built(good, genre="brief")
    assert outcome.path is not None
    assert outcome.path.name == "示范县医疗保障局2025年简讯.docx"
    text = built(good, "md", genre="brief", output=None).text
    assert text is not None
    assert "近日参保82.84万人。" in text


def test_a_genre_that_is_not_there_is_an_error_with_the_nearest_name(good: Office) -> None:
    good.write("templates/brief/genre.yaml", "title: 简讯\nsections: [section.md.j2]\n")
    outcome = built(good, genre="breif")
    assert (outcome.path, codes(outcome)) == (None, {"T013"})
