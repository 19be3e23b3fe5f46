"""A PDF beside the draft: what is in it, what is said of its fonts, and what becomes of it where LibreOffice fails."""

import os
import re
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.app.build import build
from reportgen.app.outcome import Outcome
from reportgen.app.pdf import pdf_of
from reportgen.diagnostics.finding import Diagnostic, Severity
from reportgen.docx.parts.profile import GBT9704
from reportgen.docx.writing.write import draft_bytes
from reportgen.pdf.findings import FontSubstituted
from reportgen.pdf.seal import is_untouched, sealed
from tests.docx.office import pages
from tests.docx.samples import annual_report
from tests.templating.office import SECTION, Office

NAME = "示范县医疗保障局2025年工作总结"
WHEN = "2026-01-10T00:00:00Z"
# This machine without one of its fonts.
PRESENT, ABSENT = "AR PL UMing CN", "AR PL UKai CN"
WITHOUT_ONE = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont><pattern><patelt name="family"><string>{ABSENT}</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>
"""
# Programs in the place of LibreOffice, which the test does not need for what it is about.
CONVERTS = 'for file; do case $file in *.docx) printf "%%PDF-1.6\\n%s\\n" "$file" > "${file%.docx}.pdf";; esac; done'
CONVERTS_ALIKE = CONVERTS.replace('"$file" >', "same >")


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code for each in found if each.code.startswith("F")]


def built(office: Office, **options: object) -> Outcome:
    return build("2025", pdf=True, cwd=office.root, **options)  # type: ignore[arg-type]


def draft() -> bytes:
    return draft_bytes(annual_report())


@pytest.fixture
def good(office: Office) -> Office:
    """An office without an open question."""
    return office.year("period: 2025\nfigures: {参保人数: 828357}\n").write(SECTION, "参保{{ 参保人数 }}。\n")


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a script on the path as soffice, with nothing else beside it."""
    folder = tmp_path / "programs"
    folder.mkdir()

    def put(script: str) -> None:
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    monkeypatch.setenv("PATH", os.fspath(folder))
    return put


def test_the_pdf_lies_beside_the_draft_and_reads_like_it(good: Office) -> None:
    outcome = built(good)
    assert outcome.path == good.root / f"outputs/{NAME}.docx"
    assert outcome.pdf == good.root / f"outputs/{NAME}.pdf"
    assert sorted(path.name for path in outcome.pdf.parent.iterdir()) == [f"{NAME}.docx", f"{NAME}.pdf"]
    assert (outcome.exit_code, outcome.pdf_kept) == (0, None)
    (page,) = pages(outcome.pdf)
    assert [line.text for line in page] == ["标题", "参保82.84万人。", "—1—"]
    assert set(codes(outcome.diagnostics)) <= {"F101"}


def test_the_same_draft_gives_the_same_bytes_dated_as_the_draft() -> None:
    first, second = pdf_of(draft(), WHEN), pdf_of(draft(), WHEN)
    assert first == second
    assert first.content is not None
    assert b"/CreationDate(D:20260110000000" in first.content


def test_the_pdf_has_every_page_of_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    content = pdf_of(draft(), WHEN).content
    assert content is not None
    path.write_bytes(content)
    text = re.sub(r"\s", "", subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode())
    for words in ("示范县医疗保障局2025年工作总结", "（一）参保人数达到82.84万人", "表1主要指标", "—2—"):
        assert words in text
    assert is_untouched(path)


def test_a_font_that_lacks_is_a_question_that_names_its_substitute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third, fourth = GBT9704.headings
    profile = GBT9704._replace(
        body=GBT9704.body._replace(font=PRESENT),
        headings=(first._replace(font=ABSENT), second, third, fourth),
        latin="Liberation Serif",
    )
    document = draft_bytes(annual_report(), profile)
    whole = used_for(document)
    assert not {PRESENT, ABSENT, "Liberation Serif"} & whole.keys()
    # The test fonts are free ones: those of the official format are not there.
    assert {"方正小标宋简体", "楷体_GB2312"} <= whole.keys()
    config = tmp_path / "fonts.conf"
    config.write_text(WITHOUT_ONE, encoding="utf-8")
    monkeypatch.setenv("FONTCONFIG_FILE", os.fspath(config))
    lacking = used_for(document)
    assert lacking.keys() == {ABSENT, *whole}
    assert ABSENT not in lacking.values()
    for used in lacking.values():
        assert subprocess.run(["fc-list", used], check=True, capture_output=True).stdout, used


def used_for(draft: bytes) -> dict[str, str]:
    """The substitute of each font that is asked about."""
    found = pdf_of(draft, WHEN).found
    assert {type(each.finding) for each in found} == {FontSubstituted}
    assert {each.severity for each in found} == {Severity.QUESTION}
    return {str(each.finding.fields["font"]): str(each.finding.fields["used"]) for each in found}


@pytest.mark.usefixtures("soffice")  # a path without any
def test_without_libreoffice_the_draft_is_there_and_it_is_said_what_to_install(good: Office) -> None:
    outcome = built(good)
    assert (codes(outcome.diagnostics), outcome.exit_code, outcome.pdf) == (["F102"], 1, None)
    assert outcome.path is not None
    assert outcome.path.is_file()
    assert "libreoffice-writer" in outcome.diagnostics[-1].finding.hint


def test_a_libreoffice_that_hangs_is_stopped_with_all_that_it_started(
    tmp_path: Path, soffice: Callable[[str], None]
) -> None:
    started = tmp_path / "started"
    soffice(f"/bin/sleep 600 &\necho $! > {started}\nwait")
    before = time.monotonic()
    pdf = pdf_of(draft(), WHEN, seconds=1)
    assert time.monotonic() - before < 30
    assert (pdf.content, codes(pdf.found)) == (None, ["F103"])
    assert pdf.found[0].finding.fields == {"seconds": "1"}
    child = int(started.read_text())
    for _ in range(100):
        if not runs(child):
            break
        time.sleep(0.1)
    assert not runs(child)


def runs(process: int) -> bool:
    """Whether a process is there and not merely waiting to be taken note of."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo; echo 'Error: no export filter found' >&2; echo", "Error: no export filter found"),
        ("exit 3", "—"),
        (CONVERTS.replace("%%PDF", "no"), "—"),
    ],
    ids=["says-why", "says-nothing", "writes-something-else"],
)
def test_a_libreoffice_that_gives_no_pdf_is_quoted(script: str, said: str, soffice: Callable[[str], None]) -> None:
    soffice(script)
    pdf = pdf_of(draft(), WHEN)
    assert (pdf.content, codes(pdf.found)) == (None, ["F104"])
    assert pdf.found[0].finding.fields == {"said": said}


def test_where_fonts_can_not_be_looked_up_the_pdf_is_there_and_it_is_said(soffice: Callable[[str], None]) -> None:
    soffice(CONVERTS)
    pdf = pdf_of(draft(), WHEN)
    assert pdf.content is not None
    assert codes(pdf.found) == ["F105"]
    assert pdf.found[0].finding.fields == {"program": "fc-list"}


def test_it_works_on_a_copy_in_a_folder_that_is_gone_afterwards(
    good: Office, soffice: Callable[[str], None], tmp_path: Path
) -> None:
    said = tmp_path / "said"
    soffice(f'{CONVERTS}; printf "%s\\n" "$@" > {said}')
    assert built(good).pdf is not None
    arguments = said.read_text(encoding="utf-8").splitlines()
    assert not any(os.fspath(good.root / "outputs") in each for each in arguments)
    profile, folder = arguments[0], arguments[arguments.index("--outdir") + 1]
    assert profile == f"-env:UserInstallation=file://{folder}/profile"
    assert not Path(folder).exists()


def test_a_pdf_that_nobody_touched_is_replaced(good: Office, soffice: Callable[[str], None]) -> None:
    soffice(CONVERTS)  # writes another text each time
    first = built(good)
    assert first.pdf is not None
    before = first.pdf.read_bytes()
    again = built(good)
    assert (again.pdf, again.pdf_kept) == (first.pdf, None)
    assert first.pdf.read_bytes() != before


def test_the_same_pdf_is_not_written_again(good: Office, soffice: Callable[[str], None]) -> None:
    soffice(CONVERTS_ALIKE)
    first = built(good).pdf
    assert first is not None
    stamp = first.stat()
    assert built(good).pdf == first
    assert (first.stat().st_mtime_ns, first.stat().st_ino) == (stamp.st_mtime_ns, stamp.st_ino)


@pytest.mark.parametrize("foreign", [b"%PDF-1.7 scanned, stamped\n", b""], ids=["another", "empty"])
def test_a_pdf_that_is_none_of_ours_is_kept(good: Office, soffice: Callable[[str], None], foreign: bytes) -> None:
    soffice(CONVERTS)
    good.write(f"outputs/{NAME}.pdf", foreign)
    outcome = built(good)
    assert outcome.pdf == good.root / f"outputs/{NAME}（2）.pdf"
    assert outcome.pdf_kept == good.root / f"outputs/{NAME}.pdf"
    assert outcome.pdf_kept.read_bytes() == foreign


def test_a_pdf_that_somebody_signed_is_kept(good: Office, soffice: Callable[[str], None]) -> None:
    soffice(CONVERTS)
    first = built(good).pdf
    assert first is not None
    first.write_bytes(signed := first.read_bytes() + b"9 0 obj <</Type/Sig>> endobj\n%%EOF\n")
    outcome = built(good)
    assert (outcome.pdf, outcome.pdf_kept) == (first.with_name(f"{NAME}（2）.pdf"), first)
    assert first.read_bytes() == signed


def test_where_it_can_not_be_written_it_is_said_and_the_draft_stays(
    good: Office, soffice: Callable[[str], None]
) -> None:
    soffice(CONVERTS)
    for number in ["", *(f"（{each}）" for each in range(2, 1000))]:
        good.write(f"outputs/{NAME}{number}.pdf", b"taken")
    outcome = built(good)
    assert ("P001" in {each.code for each in outcome.diagnostics}, outcome.pdf) == (True, None)
    assert outcome.path is not None


@pytest.mark.parametrize(
    ("output", "written"),
    [
        ("甲.docx", ("甲.docx", "甲.pdf")),
        ("甲.pdf", ("甲.docx", "甲.pdf")),
        ("第1.5稿", ("第1.5稿", "第1.5稿.pdf")),
    ],
)
def test_the_names_of_both_follow_the_output(
    good: Office, soffice: Callable[[str], None], output: str, written: tuple[str, str]
) -> None:
    soffice(CONVERTS)
    outcome = built(good, output=output)
    assert (outcome.path, outcome.pdf) == (good.root / written[0], good.root / written[1])
    assert (good.root / written[0]).read_bytes().startswith(b"PK")
    assert (good.root / written[1]).read_bytes().startswith(b"%PDF")


def test_under_strict_a_pdf_with_a_question_is_not_written(good: Office, soffice: Callable[[str], None]) -> None:
    soffice(CONVERTS)
    outcome = built(good, strict=True)
    assert (codes(outcome.diagnostics), outcome.exit_code, outcome.pdf) == (["F105"], 1, None)
    assert outcome.path is not None


def test_where_there_is_no_draft_there_is_no_pdf(good: Office, soffice: Callable[[str], None], tmp_path: Path) -> None:
    soffice(f"echo called > {tmp_path / 'called'}")
    good.write(SECTION, "{{ 参报人数 }}")
    outcome = built(good)
    assert (outcome.path, outcome.pdf, codes(outcome.diagnostics)) == (None, None, [])
    assert not (tmp_path / "called").exists()


def test_a_pdf_of_another_format_is_a_wrong_call(good: Office) -> None:
    with pytest.raises(ValueError, match="html"):
        built(good, format="html")


PLAIN = b"""%%PDF-1.6
1 0 obj
<</Title<FEFF00310032003300340035003600370038>
/CreationDate(D:%s+08'00')>>
endobj
stream <0123456789ABCDEF0123456789ABCDEF> endstream
xref
trailer
<</Info 1 0 R
/ID [ <%s>
<%s> ]
/DocChecksum /%s
>>
%%%%EOF
"""


def test_clock_and_chance_are_taken_out_and_nothing_else(tmp_path: Path) -> None:
    chance = b"0" * 32, b"A" * 32
    files = [
        PLAIN % (date, *[each] * 3) for date, each in zip((b"20260101120000", b"20270101120001"), chance, strict=True)
    ]
    first, second = (sealed(file, b"draft", WHEN) for file in files)
    assert first == second != sealed(files[0], b"another", WHEN)
    assert first.startswith(PLAIN.partition(b"%s")[0].replace(b"%%", b"%") + b"20260110000000+08'00'")
    assert b"stream <0123456789ABCDEF0123456789ABCDEF> endstream" in first
    assert first.partition(b"%reportgen")[0].rstrip().endswith(b"%%EOF")
    path = tmp_path / "a.pdf"
    path.write_bytes(first)
    assert is_untouched(path)
    for other in (first + b"\n", first[1:], first.replace(b"0110", b"0111"), first[:-1], b"", b"%PDF-1.6\n"):
        path.write_bytes(other)
        assert not is_untouched(path)
    assert not is_untouched(tmp_path)


def test_a_table_of_contents_has_its_page_numbers_where_a_pdf_is_made(office: Office) -> None:
    office.write("templates/annual/genre.yaml", "title: 标题\nsections: [a.md.j2]\ncontents: 1\n")
    office.write(SECTION, "# 甲\n\n" + "正文。\n\n" * 30 + "# 乙\n\n正文。\n")
    outcome = built(office)
    assert outcome.path is not None
    with zipfile.ZipFile(outcome.path) as package:
        document = package.read("word/document.xml").decode()
    numbers = re.findall(r"PAGEREF .*?separate.*?<w:t[^>]*>([0-9]+)</w:t>", document)
    assert numbers == ["1", "2"]
    assert "w:dirty" not in document
